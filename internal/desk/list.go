package desk

import (
	"iter"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// aPage is how many items a page of a list shows.
const aPage = 40

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
				return f, nil, misfilled(r.v.T("error.date", value))
			}
			if name == "from" {
				f.From = d.From
			} else {
				f.To = d.To
			}
		case "act":
			x.Choices = append(r.v.choices("act", "undertaking", "proposal", "stance"), r.v.vocabulary("act")...)
			if value != "" {
				f.Acts = []string{value}
			}
		case "topic":
			x.Choices = r.v.topicChoices()
			if value != "" {
				f.Topics = []string{value}
			}
		case "kind":
			x.Choices = r.v.vocabulary("kind")
			if value != "" {
				f.Kinds = []string{value}
			}
		case "status":
			x.Choices = r.v.choices("status", "raised", "agreed", "signed", "under-way", "delivered", "dropped", "disputed", "overdue", "silent")
			f.Status = value
		case "held":
			x.Choices = r.v.vocabulary("held")
			f.Status = value
		case "lang":
			x.Choices = r.v.choices("lang", "en", "vi")
			f.Lang = value
		case "person":
			f.Person = value
		case "instrument":
			f.Instrument = value
		case "owner":
			owners, err := r.l.Owners(r.ctx())
			if err != nil {
				return f, nil, err
			}
			for _, o := range owners {
				x.Choices = append(x.Choices, choice{o, o})
			}
			if value != "" && !slices.Contains(owners, value) {
				x.Choices = append(x.Choices, choice{value, value})
			}
			f.Owner = value
		case "due":
			x.Choices = r.v.choices("due", ledger.DueLate, "30", "90", ledger.DueNever)
			f.Due = value
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
	l.Older, l.Newer = r.others(f.Skip/aPage+1, len(items) > aPage)
	items = items[:min(aPage, len(items))]
	l.Items, l.Count = items, len(items)
	r.show(of, http.StatusOK, page{Title: r.v.T(of), Here: of, Data: l})
	return nil
}

// others are the addresses of the pages before and behind a page of this list, "" for none.
func (r *request) others(page int, more bool) (older, newer string) {
	if page > 1 {
		newer = r.at(page - 1)
	}
	if more {
		older = r.at(page + 1)
	}
	return older, newer
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

// lister is the page of a list that can be narrowed by some fields.
func lister[T any](of string, items func(*request, ledger.Filter) iter.Seq2[T, error], fields ...string) func(*request) error {
	return func(r *request) error {
		f, shown, err := r.filter(fields...)
		if err != nil {
			return err
		}
		xs, err := some(items(r, f))
		if err != nil {
			return err
		}
		return listed(r, of, xs, f, shown)
	}
}

func relationships(r *request, f ledger.Filter) iter.Seq2[*ledger.Relationship, error] {
	return r.l.Relationships(r.ctx(), f)
}

func events(r *request, f ledger.Filter) iter.Seq2[*ledger.Event, error] {
	f.Main = r.URL.Query().Get("all") == ""
	return r.l.Events(r.ctx(), f)
}

func statements(r *request, f ledger.Filter) iter.Seq2[*ledger.Statement, error] {
	return r.l.Statements(r.ctx(), f)
}

func initiatives(r *request, f ledger.Filter) iter.Seq2[*ledger.Item, error] {
	return r.l.Initiatives(r.ctx(), f)
}

func documents(r *request, f ledger.Filter) iter.Seq2[*ledger.Document, error] {
	return r.l.Documents(r.ctx(), f)
}

func people(r *request, f ledger.Filter) iter.Seq2[*ledger.Person, error] {
	return r.l.People(r.ctx(), f)
}

func instruments(r *request, f ledger.Filter) iter.Seq2[*ledger.Instrument, error] {
	return r.l.Instruments(r.ctx(), f)
}

// onBoard are the columns of the board.
var onBoard = []string{"raised", "agreed", "signed", "under-way", "delivered", "disputed", "dropped"}

// board is the initiatives in columns by status.
func board(r *request) error {
	f, fields, err := r.filter("party", "topic", "owner", "due", "status")
	if err != nil {
		return err
	}
	type column struct {
		Status string
		Items  []*ledger.Item
		More   string // the address of all of them; "" if these are
	}
	shown := onBoard
	if f.Status != "" {
		if shown = []string{f.Status}; !slices.Contains(onBoard, f.Status) {
			return misfilled(r.v.T("error.status", f.Status))
		}
	}
	fields[len(fields)-1].Choices = r.v.choices("status", onBoard...)
	var columns []column
	for _, status := range shown {
		g := f
		g.Status, g.Limit = status, 31
		items, err := some(r.l.Initiatives(r.ctx(), g))
		if err != nil {
			return err
		}
		c := column{Status: status, Items: items}
		if len(items) > 30 {
			q := url.Values{}
			for _, x := range fields {
				if x.Value != "" {
					q.Set(x.Name, x.Value)
				}
			}
			q.Set("status", status)
			c.Items, c.More = items[:30], "/initiatives?"+q.Encode()
		}
		columns = append(columns, c)
	}
	r.show("board", http.StatusOK, page{Title: r.v.T("board"), Here: "board", Data: struct {
		Fields  []field
		Columns []column
	}{fields, columns}})
	return nil
}
