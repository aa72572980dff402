package desk

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"
	"github.com/danielgtaylor/huma/v2/adapters/humago"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
	"github.com/chancery-ledger/chancery/internal/record"
)

// The API is the desk for programs: the same questions to the same ledger, as JSON under /api/v1, described by an OpenAPI 3.1 document that
// is made from the operations below. Faults are problem details (RFC 9457).

const apiRoot = "/api/v1"

// newAPI makes the API: its description, and a route for each operation.
func newAPI(d *Desk) (*huma.OpenAPI, []route) {
	config := huma.DefaultConfig("Chancery", d.Version)
	config.OpenAPI.Info.Description = "A ledger of who met whom and who undertook what, each line with the words that say so. Codes are those of docs/records.md and docs/ledger.md."
	config.CreateHooks = nil // no links to schemas in what is answered
	config.DocsPath = ""     // the page of the desk shows it, and loads nothing from elsewhere
	config.SchemasPath = ""
	config.OpenAPIPath = apiRoot + "/openapi"
	config.Servers = []*huma.Server{{URL: "/"}}
	config.Components.SecuritySchemes = map[string]*huma.SecurityScheme{"token": {Type: "http", Scheme: "bearer", Description: "A token of an account: chancery user token add. A ledger without accounts asks for none."}}
	config.Security = []map[string][]string{{"token": {}}, {}}
	m := &operations{}
	a := humago.New(m, config)
	d.describe(a)
	return a.OpenAPI(), m.routes
}

// operations gathers what the API answers as routes of the desk.
type operations struct{ routes []route }

// writes are the operations that change something, and for whom they are; all others only read. One that is neither is for nobody, see
// route.owned.
var writes = map[string]route{
	"POST " + apiRoot + "/judgements":       {role: analyst, scope: account.Judge}, // some judgements need more: see mayJudge
	"POST " + apiRoot + "/documents":        {role: analyst, scope: account.Add},
	"POST " + apiRoot + "/suggestions/{id}": {role: analyst, scope: account.Judge}, // taking one up is a judgement
}

// HandleFunc takes an operation from huma.
func (m *operations) HandleFunc(pattern string, do func(http.ResponseWriter, *http.Request)) {
	var h http.Handler = http.HandlerFunc(do)
	rt := writes[pattern]
	if strings.HasPrefix(pattern, "GET ") {
		rt, h = route{role: reader, scope: account.Read}, tagged(h)
	}
	rt.pattern = pattern
	rt.do = func(r *request) error {
		h.ServeHTTP(r.w, r.Request)
		return nil
	}
	m.routes = append(m.routes, rt)
}

// ServeHTTP is asked for by huma and never called: the desk answers.
func (m *operations) ServeHTTP(w http.ResponseWriter, r *http.Request) { http.NotFound(w, r) }

// tagged gives what is read a tag by its bytes, and answers with that alone whoever has them.
func tagged(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		held := &holding{ResponseWriter: w, status: http.StatusOK}
		next.ServeHTTP(held, r)
		if held.status == http.StatusOK {
			sum := sha256.Sum256(held.body.Bytes())
			tag := `"` + hex.EncodeToString(sum[:12]) + `"`
			w.Header().Set("ETag", tag)
			w.Header().Set("Cache-Control", "private, no-cache")
			for _, had := range strings.Split(r.Header.Get("If-None-Match"), ",") {
				if had = strings.TrimSpace(had); had == tag || had == "W/"+tag || had == "*" {
					w.Header().Del("Content-Type")
					w.WriteHeader(http.StatusNotModified)
					return
				}
			}
		}
		w.WriteHeader(held.status)
		w.Write(held.body.Bytes())
	})
}

// holding holds an answer back.
type holding struct {
	http.ResponseWriter
	status int
	body   bytes.Buffer
}

func (h *holding) WriteHeader(status int)      { h.status = status }
func (h *holding) Write(b []byte) (int, error) { return h.body.Write(b) }

// Slice is which part of a list is asked for. What operations share is exported: huma looks at nothing else.
type Slice struct {
	Limit  int `query:"limit" minimum:"1" maximum:"200" default:"50" doc:"How many items at most."`
	Offset int `query:"offset" minimum:"0" maximum:"1000000" default:"0" doc:"How many items to pass over: what next gives."`
}

// Days are the days that a list is narrowed to.
type Days struct {
	From string `query:"from" doc:"From this day, month or year on (EDTF: 2025-10-26, 2025-10, 2025)."`
	To   string `query:"to" doc:"Up to this day, month or year."`
}

// Partied is the parties that a list is narrowed to.
type Partied struct {
	Party string `query:"party" doc:"With all of these parties: ISO 3166-1 alpha-2 codes of countries or codes of organisations, parted by commas (VN,SG)." example:"VN,SG"`
}

// Listed is what is asked of every list.
type Listed struct {
	Asks
	Slice
}

func (x *Listed) listed() (*Listed, Days, Partied) { return x, Days{}, Partied{} }

// Narrowed is what is asked of lists that know of days and parties.
type Narrowed struct {
	Listed
	Days
	Partied
}

func (x *Narrowed) listed() (*Listed, Days, Partied) { return &x.Listed, x.Days, x.Partied }

// filter is a filter of the ledger: one item more than asked for tells whether there are more.
func (d *Desk) filter(s Slice, x Days, p Partied) (ledger.Filter, error) {
	f := ledger.Filter{Skip: s.Offset, Limit: s.Limit + 1, Today: record.ParseDay(d.Now().Format("2006-01-02")), Parties: groupIn(p.Party)}
	for _, day := range []struct {
		name, value string
		to          *record.Day
	}{{"from", x.From, &f.From}, {"to", x.To, &f.To}} {
		date, ok := record.ParseDate(day.value)
		if day.value != "" && (!ok || date.Until) {
			return f, huma.Error422UnprocessableEntity(day.name+" is no date", &huma.ErrorDetail{Location: "query." + day.name, Message: "write 2025-10-26, 2025-10 or 2025", Value: day.value})
		}
		*day.to = date.From
		if day.name == "to" {
			*day.to = date.To
		}
	}
	return f, nil
}

// part is a part of a list.
type part[T any] struct {
	Link string `header:"Link" doc:"Of the next part (RFC 8288), if there is one."`
	Body struct {
		Items []T  `json:"items"`
		Next  *int `json:"next" doc:"The offset of the next part; null if there is none."`
	}
}

// partOf makes a part of a list of the items asked for and, if there is one, one more.
func partOf[T any](s Slice, at *url.URL, items []T, err error) (*part[T], error) {
	if err != nil {
		return nil, problem(err)
	}
	out := &part[T]{}
	if len(items) > s.Limit {
		items = items[:s.Limit]
		next := s.Offset + s.Limit
		out.Body.Next = &next
		q := at.Query()
		q.Set("offset", strconv.Itoa(next))
		out.Link = "<" + at.Path + "?" + q.Encode() + `>; rel="next"`
	}
	out.Body.Items = items
	if items == nil {
		out.Body.Items = []T{}
	}
	return out, nil
}

// problem is an error of the ledger as problem details.
func problem(err error) error {
	var missing *ledger.NotFound
	var objection *record.Objection
	var unread *clean.Error
	var told huma.StatusError
	var not *refusal
	var wrong misfilled
	switch {
	case errors.As(err, &wrong):
		return huma.Error422UnprocessableEntity(wrong.Error())
	case errors.As(err, &not):
		return huma.NewError(not.status, http.StatusText(not.status))
	case errors.As(err, &told):
		return told
	case errors.As(err, &missing):
		return huma.Error404NotFound(missing.Error())
	case errors.As(err, &objection):
		return huma.Error422UnprocessableEntity(err.Error())
	case errors.As(err, &unread):
		return huma.Error422UnprocessableEntity(unread.Why)
	}
	return err
}

// one is one thing.
type one[T any] struct{ Body T }

func oneOf[T any](x T, err error) (*one[T], error) {
	if err != nil {
		return nil, problem(err)
	}
	return &one[T]{x}, nil
}

// Asks is what every operation on a list is told of the request: its address.
type Asks struct{ at *url.URL }

// Resolve is called before an operation, see huma.Resolver.
func (a *Asks) Resolve(c huma.Context) []error {
	u := c.URL()
	a.at = &u
	return nil
}

// reads adds an operation that reads.
func reads[I, O any](a huma.API, path, id, summary string, do func(context.Context, *I) (*O, error)) {
	huma.Register(a, huma.Operation{OperationID: id, Method: http.MethodGet, Path: apiRoot + path, Summary: summary, Errors: []int{404, 422}}, do)
}

// Named is what operations on one thing are asked with.
type Named struct {
	ID string `path:"id"`
}

// things adds an operation that reads one thing by its id.
func things[T any](a huma.API, path, id, summary string, thing func(context.Context, string) (T, error)) {
	reads(a, path, id, summary, func(ctx context.Context, in *Named) (*one[T], error) { return oneOf(thing(ctx, in.ID)) })
}

// lists adds an operation that reads a part of a list. items are those for which a filter holds, which has all but the conditions of the
// operation's own.
func lists[I, T any, P interface {
	*I
	listed() (*Listed, Days, Partied)
}](d *Desk, a huma.API, path, id, summary string, items func(context.Context, P, ledger.Filter) iter.Seq2[T, error]) {
	reads(a, path, id, summary, func(ctx context.Context, in *I) (*part[T], error) {
		of, days, parties := P(in).listed()
		f, err := d.filter(of.Slice, days, parties)
		if err != nil {
			return nil, err
		}
		got, err := some(items(ctx, in, f))
		return partOf(of.Slice, of.at, got, err)
	})
}

// describe tells huma all that the API does.
func (d *Desk) describe(a huma.API) {
	l := d.l
	lists(d, a, "/relationships", "list-relationships", "Relationships, those with the newest events first", func(ctx context.Context, in *Narrowed, f ledger.Filter) iter.Seq2[*ledger.Relationship, error] {
		return l.Relationships(ctx, f)
	})
	things(a, "/relationships/{id}", "get-relationship", "A relationship by its parties, with + between them: SG+VN", func(ctx context.Context, id string) (*ledger.Relationship, error) {
		f, _ := d.filter(Slice{}, Days{}, Partied{})
		return l.Relationship(ctx, groupIn(id), f)
	})
	d.describePapers(a)
	lists(d, a, "/events", "list-events", "Events, the newest first", func(ctx context.Context, in *struct {
		Narrowed
		Kind   string `query:"kind" doc:"Of this kind."`
		Status string `query:"status" enum:"held,planned,proposed,cancelled"`
		Person string `query:"person" doc:"With this person: an id, or a name."`
		Main   bool   `query:"main" doc:"Only those that a document reports."`
		Joined bool   `query:"joined" doc:"Only those that several documents tell of."`
	}, f ledger.Filter) iter.Seq2[*ledger.Event, error] {
		f.Kinds, f.Status, f.Person, f.Main, f.Joined = split(in.Kind), in.Status, in.Person, in.Main, in.Joined
		return l.Events(ctx, f)
	})
	things(a, "/events/{id}", "get-event", "An event", func(ctx context.Context, id string) (*ledger.Event, error) {
		e, err := l.Event(ctx, id)
		if err != nil {
			return nil, err
		}
		return e, l.Words(ctx, e)
	})
	things(a, "/events/{id}/statements", "list-event-statements", "What was said at an event, in the order of its sources", func(ctx context.Context, id string) ([]said, error) {
		e, err := l.Event(ctx, id)
		if err != nil {
			return nil, err
		}
		items, err := l.StatementsAt(ctx, e)
		out := make([]said, len(items))
		for i, s := range items {
			out[i] = evident(s)
		}
		return out, err
	})
	things(a, "/events/{id}/comparison", "compare-event", "The sources of an event side by side", func(ctx context.Context, id string) (*ledger.SideBySide, error) {
		e, err := l.Event(ctx, id)
		if err != nil {
			return nil, err
		}
		c, err := l.Compare(ctx, e)
		if err != nil {
			return nil, err
		}
		return c.SideBySide(), nil
	})
	lists(d, a, "/statements", "list-statements", "Statements, the newest first", func(ctx context.Context, in *struct {
		Narrowed
		Act        string `query:"act" doc:"Of one of these acts (agree) or classes of acts (undertaking, proposal, stance), parted by commas."`
		Topic      string `query:"topic" doc:"On all of these topics, parted by commas."`
		Person     string `query:"person" doc:"Said by this person: an id, or a name."`
		Instrument string `query:"instrument" doc:"On this instrument: its name."`
		Initiative string `query:"initiative" doc:"Carrying this initiative: its id."`
	}, f ledger.Filter) iter.Seq2[said, error] {
		f.Acts, f.Topics, f.Person, f.Instrument, f.Initiative = split(in.Act), split(in.Topic), in.Person, in.Instrument, in.Initiative
		return proven(l.Statements(ctx, f))
	})
	things(a, "/statements/{id}", "get-statement", "A statement", func(ctx context.Context, id string) (said, error) {
		s, err := l.Statement(ctx, id)
		if err != nil {
			return said{}, err
		}
		return evident(s), nil
	})
	lists(d, a, "/initiatives", "list-initiatives", "Initiatives, those last spoken of first", func(ctx context.Context, in *struct {
		Narrowed
		Status string `query:"status" enum:"raised,agreed,signed,under-way,delivered,dropped,disputed,overdue,silent"`
		Topic  string `query:"topic" doc:"With steps on all of these topics, parted by commas."`
		Owner  string `query:"owner" doc:"Those that this person or office answers for, as people decided."`
		Due    string `query:"due" doc:"overdue: a day of it is past. none: nobody tells a day. 30: due within so many days. Days are deadlines of documents, and those that people set." example:"30"`
	}, f ledger.Filter) iter.Seq2[*ledger.Item, error] {
		f.Status, f.Topics, f.Owner, f.Due = in.Status, split(in.Topic), in.Owner, in.Due
		return l.Initiatives(ctx, f)
	})
	things(a, "/initiatives/{id}", "get-initiative", "An initiative; the slash in its id is written %2F: SG+VN%2Fcarbon-credits", func(ctx context.Context, id string) (*ledger.Item, error) {
		f, _ := d.filter(Slice{}, Days{}, Partied{})
		return l.Initiative(ctx, id, f)
	})
	lists(d, a, "/people", "list-people", "People, by id", func(ctx context.Context, in *struct {
		Narrowed
		Name string `query:"name" doc:"An id, or a name, with or without diacritics."`
	}, f ledger.Filter) iter.Seq2[*ledger.Person, error] {
		f.Person = in.Name
		return l.People(ctx, f)
	})
	things(a, "/people/{id}", "get-person", "A person", func(ctx context.Context, id string) (*ledger.Person, error) {
		all, err := some(l.People(ctx, ledger.Filter{Person: id, Limit: 1}))
		if err == nil && len(all) == 0 {
			err = &ledger.NotFound{Kind: "person", Name: id}
		}
		if err != nil {
			return nil, err
		}
		return all[0], nil
	})
	lists(d, a, "/instruments", "list-instruments", "Instruments, by id", func(ctx context.Context, in *struct {
		Listed
		Name string `query:"name" doc:"Those whose id begins with this."`
	}, f ledger.Filter) iter.Seq2[*ledger.Instrument, error] {
		f.Instrument = in.Name
		return l.Instruments(ctx, f)
	})
	lists(d, a, "/documents", "list-documents", "Documents, the newest first", func(ctx context.Context, in *struct {
		Narrowed
		Topic string `query:"topic" doc:"With statements on all of these topics, parted by commas."`
		Lang  string `query:"lang" doc:"In this language (BCP 47)."`
		Genre string `query:"genre"`
	}, f ledger.Filter) iter.Seq2[*ledger.Document, error] {
		f.Topics, f.Lang, f.Genre = split(in.Topic), in.Lang, in.Genre
		return l.Documents(ctx, f)
	})
	things(a, "/documents/{id}", "get-document", "The reading of a document, by the document's SHA-256 (schema: chancery.reading/1, docs/records.md)", func(ctx context.Context, id string) (json.RawMessage, error) {
		r, err := l.Reading(ctx, id)
		if err != nil {
			return nil, err
		}
		b, err := r.MarshalJSON()
		return json.RawMessage(b), err
	})
	things(a, "/documents/{id}/annotations", "list-annotations", "All records of a document, each on its words (W3C Web Annotation; positions are in code points of the clean text)", func(ctx context.Context, id string) (annotations, error) {
		r, err := l.Reading(ctx, id)
		if err != nil {
			return annotations{}, err
		}
		return annotationsOf(r), nil
	})
	lists(d, a, "/search", "search", "Documents with words, or with a thing by any of its names, the newest first", func(ctx context.Context, in *struct {
		Narrowed
		Words string `query:"q" required:"true" minLength:"1" maxLength:"400" doc:"Words; those in quotes stand together."`
		Lang  string `query:"lang" doc:"In this language (BCP 47)."`
	}, f ledger.Filter) iter.Seq2[*ledger.Hit, error] {
		f.Lang = in.Lang
		return l.Search(ctx, in.Words, f)
	})
	reads(a, "/review", "list-doubts", "Pairs that may be one and that nobody has judged, the likeliest first", func(ctx context.Context, in *Slice) (*one[[]ledger.Doubt], error) {
		items, err := l.Review(ctx, "", in.Offset, in.Limit)
		return oneOf(append([]ledger.Doubt{}, items...), err)
	})
	d.describeSuggestions(a)
	lists(d, a, "/judgements", "list-judgements", "The log of what people decided, the first first, with whether it holds", func(ctx context.Context, in *Listed, f ledger.Filter) iter.Seq2[ledger.Judged, error] {
		return l.LogFrom(ctx, f)
	})
	huma.Register(a, huma.Operation{OperationID: "judge", Method: http.MethodPost, Path: apiRoot + "/judgements", Summary: "Decide something about a record", DefaultStatus: http.StatusCreated, Errors: []int{404, 422}},
		func(ctx context.Context, in *struct{ Body decision }) (*one[record.Judgement], error) {
			return oneOf(d.decide(ctx, callerOf(ctx).name, in.Body, d.views[locale.Languages[0]]))
		})
	huma.Register(a, huma.Operation{
		OperationID: "add-document", Method: http.MethodPost, Path: apiRoot + "/documents", Summary: "Add a report: its bytes, as they are. With dry=true it is only read",
		DefaultStatus: http.StatusOK, MaxBodyBytes: clean.Limit, Errors: []int{413, 422},
	}, func(ctx context.Context, in *struct {
		Source  string `query:"source" required:"true" minLength:"1" maxLength:"2000" doc:"Where it is from: an address, or a name."`
		Dry     bool   `query:"dry" doc:"Do not keep it."`
		Media   string `header:"Content-Type" doc:"The media type of the bytes, with the charset if there is one."`
		RawBody []byte `contentType:"application/octet-stream"`
	}) (*one[addedDocument], error) {
		came := clean.Input{Raw: in.RawBody, Source: in.Source, Media: kindOfText(in.Media)}
		drawn, err := d.draw(came)
		if err != nil {
			return nil, problem(err)
		}
		out := addedDocument{ID: string(drawn.ID), Fate: "read"}
		if out.Reading, err = drawn.Reading.MarshalJSON(); err != nil {
			return nil, err
		}
		if !in.Dry {
			fates, err := l.Put(ctx, []*ledger.Drawn{drawn})
			if err == nil {
				err = l.Settle(ctx, nil)
			}
			if err != nil {
				return nil, problem(err)
			}
			out.Fate = map[ledger.Fate]string{ledger.Added: "added", ledger.Known: "known", ledger.Twin: "twin"}[fates[0]]
			d.logOf(ctx).Info("added", "who", callerOf(ctx).name, "document", out.ID, "fate", out.Fate)
		}
		return oneOf(out, nil)
	})
}

// addedDocument is what became of a report.
type addedDocument struct {
	ID      string          `json:"id" doc:"The SHA-256 of its bytes."`
	Fate    string          `json:"fate" enum:"read,added,known,twin" doc:"read: it was not to be kept. known: its bytes are in the ledger. twin: another document has the same text under the same link, and it is not kept."`
	Reading json.RawMessage `json:"reading"`
}

// kindOfText is the media type of bytes as a program sends it, "" where that says nothing.
func kindOfText(media string) string {
	for _, none := range []string{"application/octet-stream", "application/x-www-form-urlencoded", "multipart/"} {
		if strings.HasPrefix(strings.ToLower(media), none) {
			return ""
		}
	}
	return media
}

// split are words parted by commas.
func split(s string) []string {
	return strings.FieldsFunc(s, func(c rune) bool { return c == ',' || c == ' ' })
}

// said is a statement with the words that it stands on.
type said struct {
	*ledger.Statement
	Evidence target `json:"evidence"`
}

// evident points at the words of a statement.
func evident(s *ledger.Statement) said {
	return said{s, targetOf(documentAddress(string(s.Doc)), s.Quotation)}
}

// proven are statements with the words that they stand on.
func proven(items iter.Seq2[*ledger.Statement, error]) iter.Seq2[said, error] {
	return func(yield func(said, error) bool) {
		for s, err := range items {
			x := said{}
			if err == nil {
				x = evident(s)
			}
			if !yield(x, err) {
				return
			}
		}
	}
}

// documentAddress is where a document is.
func documentAddress(id string) string { return fmt.Sprint(apiRoot, "/documents/", id) }

// apiPage shows people what the API does.
func apiPage(r *request) error {
	type operation struct {
		Method, Path string
		*huma.Operation
	}
	var all []operation
	for path, item := range r.api.Paths {
		for method, op := range map[string]*huma.Operation{"GET": item.Get, "POST": item.Post} {
			if op != nil {
				all = append(all, operation{method, path, op})
			}
		}
	}
	sortBy(all, func(o operation) string { return o.Path + " " + o.Method })
	r.show("api", http.StatusOK, page{Title: "API", Here: "api", Data: struct {
		Description string
		Operations  []operation
	}{r.api.Info.Description, all}})
	return nil
}
