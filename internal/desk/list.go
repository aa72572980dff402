package desk

import (
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// aPage is how many items a page of a list shows.
const aPage = 50

// list is a list with what it is narrowed by.
type list struct {
	Items        any
	Fields       []field
	Count        int // on this page
	Older, Newer string
	Of           string // the key of its name
}

// field is something by which a list can be narrowed.
type field struct {
	Name, Value string
	Choices     []choice // none: it is typed
	Date        bool
}

type choice struct{ Value, Label string }

// filter reads what a list is narrowed by from the address.
func (r *request) filter(fields ...string) (f ledger.Filter, shown []field, err error) {
	q := r.URL.Query()
	f = ledger.Filter{Today: r.today(), Limit: aPage + 1, Brief: true}
	for _, name := range fields {
		value := strings.TrimSpace(q.Get(name))
		x := field{Name: name, Value: value}
		switch name {
		case "party":
			f.Parties = groupIn(value)
		case "from", "to":
			x.Date = true
			d, ok := record.ParseDate(value)
			if value != "" && (!ok || d.Until) {
				return f, nil, ledger.Misasked(r.v.T("error.date", value))
			}
			if name == "from" {
				f.From = d.From
			} else {
				f.To = d.To
			}
		case "act":
			x.Choices = r.v.choices("act", "undertaking", "proposal", "stance", "sign", "agree", "commit", "task", "accept", "propose", "invite", "support", "concur", "affirm", "welcome", "thank", "congratulate", "concern", "discuss")
			if value != "" {
				f.Acts = []string{value}
			}
		case "topic":
			for id := range r.v.Packs.World["topic"] {
				x.Choices = append(x.Choices, choice{id, r.v.Topic(id)})
			}
			slices.SortFunc(x.Choices, func(a, b choice) int { return strings.Compare(a.Label, b.Label) })
			if value != "" {
				f.Topics = []string{value}
			}
		case "kind":
			x.Choices = r.v.choices("kind", "meeting", "talks", "call", "visit", "conference", "signing", "upgrade", "launch", "message", "ceremony", "other")
			if value != "" {
				f.Kinds = []string{value}
			}
		case "status":
			x.Choices = r.v.choices("status", "raised", "agreed", "signed", "under-way", "delivered", "dropped", "disputed", "overdue", "silent")
			f.Status = value
		case "held":
			x.Choices = r.v.choices("status", "held", "planned", "proposed", "cancelled")
			f.Status = value
		case "lang":
			x.Choices = r.v.choices("lang", "en", "vi")
			f.Lang = value
		case "person":
			f.Person = value
		case "instrument":
			f.Instrument = value
		}
		shown = append(shown, x)
	}
	if n, err := strconv.Atoi(q.Get("page")); err == nil && n > 1 && n < 1e6 {
		f.Skip = (n - 1) * aPage
	}
	return f, shown, nil
}

func (v *view) choices(of string, ids ...string) (out []choice) {
	for _, id := range ids {
		out = append(out, choice{id, v.Code(of, id)})
	}
	return out
}

// listed shows a page of a list.
func listed[T any](r *request, of string, items []T, f ledger.Filter, fields []field) error {
	l := list{Fields: fields, Of: of}
	if f.Skip > 0 {
		l.Newer = r.at(f.Skip / aPage)
	}
	if len(items) > aPage {
		items = items[:aPage]
		l.Older = r.at(f.Skip/aPage + 2)
	}
	l.Items, l.Count = items, len(items)
	r.show(of, http.StatusOK, page{Title: r.v.T(of), Here: of, Data: l})
	return nil
}

// at is the address of another page of this list.
func (r *request) at(page int) string {
	q := url.Values{}
	for name, values := range r.URL.Query() {
		if name != "page" && name != "told" && values[0] != "" {
			q[name] = values
		}
	}
	if page > 1 {
		q.Set("page", strconv.Itoa(page))
	}
	if len(q) == 0 {
		return r.URL.Path
	}
	return r.URL.Path + "?" + q.Encode()
}

func relationships(r *request) error {
	f, fields, err := r.filter("party", "from", "to")
	if err != nil {
		return err
	}
	limit := f.Limit
	f.Limit = f.Skip + limit
	items, err := some(r.l.Relationships(r.ctx(), f))
	if err != nil {
		return err
	}
	return listed(r, "relationships", items[min(f.Skip, len(items)):], f, fields)
}

func events(r *request) error {
	f, fields, err := r.filter("party", "kind", "held", "person", "from", "to")
	if err != nil {
		return err
	}
	f.Main = r.URL.Query().Get("all") == ""
	items, err := some(r.l.Events(r.ctx(), f))
	if err != nil {
		return err
	}
	return listed(r, "events", items, f, fields)
}

func statements(r *request) error {
	f, fields, err := r.filter("party", "act", "topic", "person", "instrument", "from", "to")
	if err != nil {
		return err
	}
	items, err := some(r.l.Statements(r.ctx(), f))
	if err != nil {
		return err
	}
	return listed(r, "statements", items, f, fields)
}

func initiatives(r *request) error {
	f, fields, err := r.filter("party", "status", "from", "to")
	if err != nil {
		return err
	}
	items, err := some(r.l.Initiatives(r.ctx(), f))
	if err != nil {
		return err
	}
	return listed(r, "initiatives", items, f, fields)
}

func documents(r *request) error {
	f, fields, err := r.filter("party", "topic", "lang", "person", "from", "to")
	if err != nil {
		return err
	}
	items, err := some(r.l.Documents(r.ctx(), f))
	if err != nil {
		return err
	}
	return listed(r, "documents", items, f, fields)
}

func people(r *request) error {
	f, fields, err := r.filter("party", "person", "from", "to")
	if err != nil {
		return err
	}
	items, err := some(r.l.People(r.ctx(), f))
	if err != nil {
		return err
	}
	return listed(r, "people", items, f, fields)
}

func instruments(r *request) error {
	f, fields, err := r.filter("instrument")
	if err != nil {
		return err
	}
	f.Limit = 0
	items, err := some(r.l.Instruments(r.ctx(), f))
	if err != nil {
		return err
	}
	return listed(r, "instruments", items[min(f.Skip, len(items)):], f, fields)
}

// board is the initiatives in columns by status.
func board(r *request) error {
	f, fields, err := r.filter("party")
	if err != nil {
		return err
	}
	type column struct {
		Status string
		Items  []*ledger.Item
		More   bool
	}
	var columns []column
	for _, status := range []string{"raised", "agreed", "signed", "under-way", "delivered", "disputed", "dropped"} {
		g := f
		g.Status, g.Limit = status, 31
		items, err := some(r.l.Initiatives(r.ctx(), g))
		if err != nil {
			return err
		}
		c := column{Status: status, Items: items}
		if len(items) > 30 {
			c.Items, c.More = items[:30], true
		}
		columns = append(columns, c)
	}
	r.show("board", http.StatusOK, page{Title: r.v.T("board"), Here: "board", Data: struct {
		Fields  []field
		Columns []column
		Party   string
	}{fields, columns, fields[0].Value}})
	return nil
}
