package ledger

import (
	"cmp"
	"context"
	"database/sql"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

// Hit is a document in which what was searched stands, with the statements that say it.
type Hit struct {
	Document   *Document    `json:"document"`
	Match      Match        `json:"match"`
	Found      string       `json:"found"`   // the words that stand there
	Snippet    string       `json:"snippet"` // with what is around them
	At         text.Span    `json:"-"`       // of Found in Snippet, in bytes
	Statements []*Statement `json:"statements"`
}

// Match is how a text answers a search.
type Match string

// The matches: the very words; the words but for diacritics and case; other words for the same thing.
const (
	Exact       Match = "exact"
	Undiacritic Match = "diacritics"
	Concept     Match = "concept"
)

// query is a search taken apart.
type query struct {
	words        []string     // as typed, in lower case
	alternatives [][][]string // bare words: any of them, each of phrases that must all stand there
	asked        int          // how many of the alternatives are the words asked for; the others mean the same
}

// search takes a search apart. Words in "quotes" stand together; of a name of a thing that the packs know, all other names are
// searched too, in all languages, unless the whole search is in quotes.
func (l *Ledger) search(q string) (*query, error) {
	out := &query{}
	var all [][]string
	quoted := false
	for i, part := range strings.Split(q, `"`) {
		words := strings.Fields(bare(part))
		if len(words) == 0 {
			continue
		}
		out.words = append(out.words, strings.ToLower(strings.TrimSpace(part)))
		if i%2 == 1 {
			all, quoted = append(all, words), true
			continue
		}
		for _, w := range words {
			all = append(all, []string{w})
		}
	}
	if len(all) == 0 {
		return nil, Misask("search", "there is no word in %q to search for", q)
	}
	out.alternatives, out.asked = [][][]string{all}, 1
	if quoted {
		return out, nil
	}
	same, err := l.synonyms(q)
	if err != nil {
		return nil, err
	}
	if same != nil { // a name stands together
		out.words, out.alternatives[0] = []string{strings.ToLower(strings.Join(strings.Fields(q), " "))}, [][]string{strings.Fields(bare(q))}
	}
	slices.SortStableFunc(same, func(a, b string) int { return cmp.Compare(len(a), len(b)) })
	for _, s := range same {
		words := strings.Fields(s)
		// Whatever says "ASEAN Community" says "ASEAN": to ask for it too costs the index much and finds nothing more.
		said := func(all [][]string) bool { return len(all) == 1 && indexOf(words, all[0]) >= 0 }
		if !slices.ContainsFunc(out.alternatives, said) {
			out.alternatives = append(out.alternatives, [][]string{words})
		}
	}
	return out, nil
}

// synonyms are the other names, bare, of the thing that a search names; nil if it names none.
func (l *Ledger) synonyms(q string) ([]string, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.surfaces == nil {
		s, err := lang.ReadSurfaces()
		if err != nil {
			return nil, err
		}
		l.surfaces, l.things = s, map[string][]string{}
		for surface, things := range s.Things {
			key := bare(surface)
			l.things[key] = append(l.things[key], things...)
		}
	}
	asked := bare(q)
	if l.things[asked] == nil {
		return nil, nil
	}
	names := map[string]bool{}
	for _, thing := range l.things[asked] {
		for _, surface := range l.surfaces.ByThing[thing] {
			names[bare(surface)] = true
		}
	}
	delete(names, asked)
	return append([]string{}, sorted(names)...), nil
}

// Search yields the documents that answer a search and a filter, newest first.
func (l *Ledger) Search(ctx context.Context, q string, f Filter) iter.Seq2[*Hit, error] {
	return func(yield func(*Hit, error) bool) {
		asked, err := l.search(q)
		if err != nil {
			yield(nil, err)
			return
		}
		terms, err := f.terms(ctx, l, docItem)
		if err != nil {
			yield(nil, err)
			return
		}
		n, skip := 0, f.Skip
		low, before := between(docItem, f.From, f.To)
		for {
			atOnce := page
			if f.Limit > 0 {
				atOnce = min(page, skip+f.Limit)
				if len(terms) > 0 { // not all that have the words will do
					atOnce = min(page, 2*atOnce)
				}
			}
			at, err := l.withWords(ctx, l.db.query(asked.alternatives), low, before, atOnce)
			if err != nil {
				yield(nil, err)
				return
			}
			full := len(at) == atOnce
			var hits []*Hit
			if len(at) > 0 {
				before = at[len(at)-1]
				at, err = l.holding(ctx, at, terms)
			}
			passed := min(skip, len(at))
			at, skip = at[passed:], skip-passed
			if f.Limit > 0 {
				at = at[:min(len(at), f.Limit-n)]
			}
			if err == nil {
				hits, err = l.hits(ctx, at, asked)
			}
			if err != nil {
				yield(nil, err)
				return
			}
			for _, h := range hits {
				if !yield(h, nil) {
					return
				}
				if n++; f.Limit > 0 && n >= f.Limit {
					return
				}
			}
			if !full {
				return
			}
		}
	}
}

// newest is how many documents are looked through for words before the index of a server is asked: words that many have are found among
// them at once.
const newest = 2000

// withWords are documents between two entries that answer a query, the newest first, at most so many.
func (l *Ledger) withWords(ctx context.Context, query string, low, before entry, most int) (at []entry, err error) {
	find := func(how string, low, before entry) error {
		return l.db.each(ctx, func(rows *sql.Rows) error {
			var x int64
			err := rows.Scan(&x)
			at = append(at, entry(x))
			return err
		}, how, query, int64(low), int64(before), most-len(at))
	}
	if err := find(l.db.find, low, before); err != nil || len(at) == most || l.db.findRare == "" {
		return at, err
	}
	var oldest sql.NullInt64 // of those that find has looked at
	if err := l.db.read.QueryRowContext(ctx, `select min(rowid) from (select rowid from words where rowid > $1 and rowid < $2 order by rowid desc limit $3) newest`,
		int64(low), int64(before), newest).Scan(&oldest); err != nil || !oldest.Valid {
		return at, err
	}
	err = find(l.db.findRare, low, entry(oldest.Int64))
	return at, err
}

// holding are those documents, which are in order, for which all terms hold.
func (l *Ledger) holding(ctx context.Context, at []entry, terms []wanted) ([]entry, error) {
	if len(terms) == 0 {
		return at, nil
	}
	hold, err := l.scan(ctx, docItem, terms, at[len(at)-1]-1, at[0]+1, every)
	if err != nil {
		return nil, err
	}
	holds := make(map[entry]bool, len(hold))
	for _, x := range hold {
		holds[x] = true
	}
	return slices.DeleteFunc(at, func(x entry) bool { return !holds[x] }), nil
}

func (l *Ledger) hits(ctx context.Context, at []entry, q *query) ([]*Hit, error) {
	docs, err := l.documents(ctx, at, nil)
	if err != nil {
		return nil, err
	}
	look, err := l.lookInto(ctx, docsOf(at))
	if err != nil {
		return nil, err
	}
	byID := map[text.DocID]*looked{}
	for _, d := range look {
		byID[d.Reading.Doc.ID] = d
	}
	var out []*Hit
	for _, doc := range docs {
		d := byID[doc.ID]
		h := &Hit{Document: doc, Statements: []*Statement{}}
		span, alternative := q.in(d.Reading.Doc)
		h.Found = d.Reading.Doc.Quote(span)
		h.Snippet, h.At = around(d.Reading.Doc.Text, span)
		switch low := strings.ToLower(d.Reading.Doc.Text); {
		case alternative >= q.asked:
			h.Match = Concept
		case !slices.ContainsFunc(q.words, func(w string) bool { return !strings.Contains(low, w) }):
			h.Match = Exact
		default:
			h.Match = Undiacritic
		}
		for i := range d.Reading.Statements {
			if s := &d.Reading.Statements[i]; q.saidIn(bare(d.Reading.Doc.Quote(s.Content))) {
				h.Statements = append(h.Statements, d.statement(s))
			}
		}
		out = append(out, h)
	}
	return out, nil
}

// saidIn reports whether bare words answer the search.
func (q *query) saidIn(words string) bool {
	words = " " + words + " "
	for _, all := range q.alternatives {
		if !slices.ContainsFunc(all, func(phrase []string) bool { return !strings.Contains(words, " "+strings.Join(phrase, " ")+" ") }) {
			return true
		}
	}
	return false
}

// in finds the first words in what is searched of a document that belong to an alternative, and which that is.
func (q *query) in(d *text.Document) (span text.Span, alternative int) {
	var words []string
	var spans []text.Span
	for _, sec := range d.Sections {
		if sec.Kind > text.Caption {
			continue
		}
		eachWord(d.Text, sec.Span, func(at text.Span) {
			for _, w := range strings.Fields(bare(d.Text[at.Start:at.End])) {
				words, spans = append(words, w), append(spans, at)
			}
		})
	}
	for n, all := range q.alternatives {
		first := -1
		for _, phrase := range all {
			i := indexOf(words, phrase)
			if i < 0 {
				first = -1
				break
			}
			if first < 0 || i < first {
				first = i
				span = text.Span{Start: spans[i].Start, End: spans[i+len(phrase)-1].End}
			}
		}
		if first >= 0 {
			return span, n
		}
	}
	return text.Span{}, 0
}

func indexOf(words, phrase []string) int {
	for i := 0; i+len(phrase) <= len(words); i++ {
		if slices.Equal(words[i:i+len(phrase)], phrase) {
			return i
		}
	}
	return -1
}

// eachWord calls do with every run of letters, marks and digits in a stretch of text.
func eachWord(s string, within text.Span, do func(text.Span)) {
	start := -1
	for i := within.Start; i < within.End; {
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) {
			if start < 0 {
				start = i
			}
		} else if start >= 0 {
			do(text.Span{Start: start, End: i})
			start = -1
		}
		i += n
	}
	if start >= 0 {
		do(text.Span{Start: start, End: within.End})
	}
}

// around is the words of a span with some more on both sides, on one line, and where they stand in that.
func around(s string, span text.Span) (string, text.Span) {
	const wide = 90
	from, to := max(0, span.Start-wide), min(len(s), span.End+wide)
	for from > 0 && s[from-1] != ' ' && s[from-1] != '\n' && from < span.Start {
		from++
	}
	for to < len(s) && s[to] != ' ' && s[to] != '\n' && to > span.End {
		to--
	}
	flat := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	before, hit, behind := flat(s[from:span.Start]), flat(s[span.Start:span.End]), flat(s[span.End:to])
	if from > 0 {
		before = "…" + before
	}
	if to < len(s) {
		behind += "…"
	}
	if before != "" && span.Start > 0 && unicode.IsSpace(rune(s[span.Start-1])) {
		before += " "
	}
	if behind != "" && span.End < len(s) && unicode.IsSpace(rune(s[span.End])) {
		behind = " " + behind
	}
	return before + hit + behind, text.Span{Start: len(before), End: len(before) + len(hit)}
}
