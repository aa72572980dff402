// Package second has another program, a language model behind an OpenAI-compatible service, read documents too. What it claims is
// checked against the document's words and the closed vocabularies; what stands becomes a suggestion, which has no effect until a person
// takes it up. Nothing that it answers can do more than that.
package second

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// Reader has documents of a ledger read by a service.
type Reader struct {
	*Client
	Most int // suggestions of a document

	ledger                           *ledger.Ledger
	topics, countries, organisations []string
}

// The bounds of what is sent, and of what is taken for a quotation.
const (
	mostText  = 200_000 // bytes
	mostQuote = 1_000
)

// NewReader makes a reader of a ledger's documents.
func NewReader(l *ledger.Ledger, c *Client, most int) *Reader {
	return &Reader{Client: c, Most: most, ledger: l, topics: l.Codes("topic"), countries: l.Codes("country"), organisations: l.Codes("organisation")}
}

// Count is what became of what a service claimed.
type Count struct {
	Claims    int
	Suggested int
	Passed    map[string]int // the others, by reason
}

// The reasons for which a claim becomes no suggestion.
const (
	known       = "read already"
	before      = "suggested before"
	beyond      = "more than wanted of one document"
	noWords     = "words that the document does not have"
	manyWords   = "words that stand there more than once"
	longWords   = "words too many for a quotation"
	noAct       = "an act that there is not"
	noParty     = "a party that there is not, or none"
	noTopic     = "a topic that there is not"
	surrounding = "words around the report, not of it"
)

func (c *Count) pass(why string) {
	if c.Passed == nil {
		c.Passed = map[string]int{}
	}
	c.Passed[why]++
}

// Add counts another document's too.
func (c *Count) Add(d Count) {
	c.Claims += d.Claims
	c.Suggested += d.Suggested
	for why, n := range d.Passed {
		for range n {
			c.pass(why)
		}
	}
}

// String is like "3 claims: 1 suggested, 2 not (1 read already, 1 words that the document does not have)".
func (c *Count) String() string {
	s := fmt.Sprintf("%d claims: %d suggested", c.Claims, c.Suggested)
	if c.Claims == c.Suggested {
		return s
	}
	var why []string
	for _, w := range slices.Sorted(maps.Keys(c.Passed)) {
		why = append(why, fmt.Sprintf("%d %s", c.Passed[w], w))
	}
	return fmt.Sprintf("%s, %d not (%s)", s, c.Claims-c.Suggested, strings.Join(why, ", "))
}

// claim is a statement that a service says it has read.
type claim struct {
	Act    string   `json:"act"`
	By     []string `json:"by"`
	To     []string `json:"to"`
	Topics []string `json:"topics"`
	Quote  string   `json:"quote"`
	In     string   `json:"in"`
}

// Read has a document read, by its id or source, and suggests what stands of the answer. An error is of the service, the document or the ledger.
func (r *Reader) Read(ctx context.Context, doc string, at time.Time) (n Count, err error) {
	reading, err := r.ledger.Reading(ctx, doc)
	if err != nil {
		return n, err
	}
	if len(reading.Doc.Text) > mostText {
		return n, fmt.Errorf("the text is longer than %d bytes and is not sent", mostText)
	}
	answer, err := r.ask(ctx, r.question(reading))
	if err != nil {
		return n, err
	}
	claims, err := parse(answer)
	if err != nil {
		return n, err
	}
	n.Claims = len(claims)
	for i := range claims {
		if n.Suggested >= r.Most {
			n.pass(beyond)
			continue
		}
		j, why := r.check(reading, &claims[i])
		if why == "" {
			_, added, err := r.ledger.Suggest(ctx, record.Suggestion{Origin: "second reader: " + r.Model() + " at " + r.Host(), Judgement: j}, at)
			if err != nil {
				return n, err
			}
			if !added {
				why = before
			}
		}
		if why != "" {
			n.pass(why)
			continue
		}
		n.Suggested++
	}
	return n, nil
}

// parse takes an answer that is of the form asked for, and no other.
func parse(answer string) ([]claim, error) {
	d := json.NewDecoder(bytes.NewReader([]byte(answer)))
	d.DisallowUnknownFields()
	var got struct {
		Statements *[]claim `json:"statements"`
	}
	if err := d.Decode(&got); err != nil || got.Statements == nil {
		return nil, errors.New("its answer is not of the form that it was asked for")
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return nil, errors.New("its answer goes on behind its end")
	}
	return *got.Statements, nil
}

// check makes a claim the judgement that may be suggested, or says why it may not.
func (r *Reader) check(reading *record.Reading, c *claim) (j record.Judgement, why string) {
	party := func(code string) bool { return has(r.countries, code) || has(r.organisations, code) }
	quote, in := strings.TrimSpace(c.Quote), strings.TrimSpace(c.In)
	if in == "" || !strings.Contains(in, quote) {
		in = quote
	}
	text := reading.Doc.Text
	switch {
	case record.ParseAct(c.Act) == record.NoAct:
		return j, noAct
	case len(c.By) == 0 || !all(c.By, party) || !all(c.To, party):
		return j, noParty
	case !all(c.Topics, func(t string) bool { return has(r.topics, t) }):
		return j, noTopic
	case quote == "" || !strings.Contains(text, in):
		return j, noWords
	case len(quote) > mostQuote:
		return j, longWords
	}
	about, err := judge.Missed(reading, c.Act, quote, in)
	if err != nil {
		return j, manyWords
	}
	if r.read(reading, c.Act, strings.Index(text, in)+strings.Index(in, quote), len(quote)) {
		return j, known
	}
	fields := map[string][]string{"by": sorted(c.By)}
	for name, list := range map[string][]string{"to": c.To, "topics": c.Topics} {
		if len(list) > 0 {
			fields[name] = sorted(list)
		}
	}
	value, err := json.Marshal(fields)
	if err != nil {
		return j, noWords
	}
	j = record.Judgement{Kind: record.JudgeAdd, About: about, Value: value}
	if judge.Added(reading, &j) != nil {
		return j, surrounding
	}
	return j, ""
}

// read reports whether a statement of the same act has some of the same words already.
func (r *Reader) read(reading *record.Reading, act string, at, size int) bool {
	return slices.ContainsFunc(reading.Statements, func(s record.Statement) bool {
		return s.Act.String() == act && s.Content.Start < at+size && at < s.Content.End
	})
}

func has(sorted []string, code string) bool {
	_, is := slices.BinarySearch(sorted, code)
	return is
}

func all(codes []string, is func(string) bool) bool {
	return !slices.ContainsFunc(codes, func(c string) bool { return !is(c) })
}

// sorted are codes in order, each once, so that the same claim is the same suggestion however its lists are written.
func sorted(codes []string) []string {
	return slices.Compact(slices.Sorted(slices.Values(codes)))
}
