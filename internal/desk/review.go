package desk

import (
	"cmp"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// The queues of what a person should look at: pairs that may be one, what programs suggest, records that stand on little, names that are new. A record leaves its
// queue when somebody finds it right, corrects it or says that it is not said.

// doubt is a pair that may be one, with what there is to see of both.
type doubt struct {
	ledger.Doubt
	Sides [2]side2
}

// side2 is one of a pair.
type side2 struct {
	ID           string // that a judgement takes
	Event        *ledger.Event
	Name, Detail string
	Said         []*ledger.Statement
}

// weak is a record that stands on little, and why.
type weak struct {
	Doc      *ledger.Document
	ID, Name string
	Why      []string
}

// newest is how many documents that came last are looked through for weak records, and how many new names are listed.
const newest = 60

// review shows one of the queues, as the address asks.
func review(r *request) error {
	data := struct {
		Of, Kind  string
		All       int
		Now       *doubt
		Suggested *suggested
		Waiting   int // suggestions
		turn
		Weak   []weak
		Names  []ledger.NewName
		Log    []ledger.Judged
		Newest int
	}{Of: r.URL.Query().Get("of"), Kind: r.URL.Query().Get("kind"), Newest: newest}
	log, err := r.l.Lately(r.ctx(), 1000)
	if err != nil {
		return err
	}
	decided := map[string]bool{}
	for _, j := range log {
		if j.Holds && (j.Kind == record.JudgeAccept || j.Kind == record.JudgeCorrect) {
			decided[string(j.About.Doc)+j.About.ID] = true
		}
	}
	data.Log = log[:min(5, len(log))]
	if data.Waiting, err = r.l.Undecided(r.ctx()); err != nil {
		return err
	}
	switch data.Of {
	case "suggestions":
		data.All = data.Waiting
		data.turn = r.turn(data.All)
		var now []*ledger.Suggested
		if now, err = r.l.Suggestions(r.ctx(), ledger.Undecided, data.Skip, 1); err == nil && len(now) > 0 {
			data.Suggested, err = r.suggestion(now[0])
		}
	case "weak":
		data.Back = "/review?of=weak"
		data.Weak, err = r.weak(decided)
		data.All = len(data.Weak)
	case "names":
		data.Back = "/review?of=names"
		data.Names, err = r.l.NewNames(r.ctx(), newest)
		data.Names = slices.DeleteFunc(data.Names, func(n ledger.NewName) bool { return decided[string(n.Doc)+n.Person] })
		data.All = len(data.Names)
	default:
		data.Of = "pairs"
		if data.All, err = r.l.Doubts(r.ctx(), data.Kind); err != nil {
			return err
		}
		data.turn = r.turn(data.All)
		var now []ledger.Doubt
		if now, err = r.l.Review(r.ctx(), data.Kind, data.Skip, 1); err == nil && len(now) > 0 {
			data.Now, err = r.pair(now[0])
		}
	}
	if err != nil {
		return err
	}
	r.show("review", http.StatusOK, page{Title: r.v.T("review"), Here: "review", Data: data})
	return nil
}

// turn is whose turn it is in a queue that is shown one at a time.
type turn struct {
	Skip                 int    // how many are passed over
	Back, Previous, Next string // addresses: of this one, and of those beside it, "" for none
}

// turn is whose turn it is of so many, as the address asks.
func (r *request) turn(all int) (t turn) {
	skip, _ := strconv.Atoi(r.URL.Query().Get("skip"))
	t.Skip = max(0, min(skip, all-1))
	at := func(skip int) string {
		q := url.Values{}
		for _, name := range []string{"of", "kind"} {
			if value := r.URL.Query().Get(name); value != "" {
				q.Set(name, value)
			}
		}
		if skip > 0 {
			q.Set("skip", strconv.Itoa(skip))
		}
		return strings.TrimSuffix("/review?"+q.Encode(), "?")
	}
	t.Back = at(t.Skip)
	if t.Skip > 0 {
		t.Previous = at(t.Skip - 1)
	}
	if t.Skip+1 < all {
		t.Next = at(t.Skip + 1)
	}
	return t
}

// pair is a pair with what there is to see of both.
func (r *request) pair(of ledger.Doubt) (*doubt, error) {
	x := &doubt{Doubt: of}
	for n, id := range []string{x.A, x.B} {
		x.Sides[n] = side2{ID: id, Name: id}
		switch x.Kind {
		case judge.Event:
			e, err := r.l.Event(r.ctx(), id)
			if err != nil {
				return nil, err
			}
			x.Sides[n].Event = e
			if x.Sides[n].Said, err = r.l.StatementsAt(r.ctx(), e); err != nil {
				return nil, err
			}
			x.Sides[n].Said = x.Sides[n].Said[:min(4, len(x.Sides[n].Said))]
		case judge.Person:
			party, name, office := formOf(id)
			x.Sides[n].Name, x.Sides[n].Detail = name, strings.TrimSpace(r.v.Code("office", office)+" "+r.v.Party(party))
		}
	}
	return x, nil
}

// formOf takes the id of a form of a name apart: see link.Form.ID.
func formOf(id string) (party record.Party, name, office string) {
	p, rest, _ := strings.Cut(id, "/")
	if n := strings.LastIndexByte(rest, '/'); n >= 0 {
		return record.Party(p), rest[:n], rest[n+1:]
	}
	return record.Party(p), rest, ""
}

// weak are the records of the newest documents that stand on little and that nobody has decided on.
func (r *request) weak(decided map[string]bool) (out []weak, err error) {
	docs, _, _, err := r.l.Arrived(r.ctx(), 0, newest)
	if err != nil {
		return nil, err
	}
	for _, d := range docs {
		reading, err := r.l.Reading(r.ctx(), string(d.ID))
		if err != nil {
			return nil, err
		}
		for _, w := range r.v.weakIn(reading) {
			if !decided[string(d.ID)+w.ID] {
				w.Doc = d
				out = append(out, w)
			}
		}
	}
	return out, nil
}

// weakIn are the records of a reading that stand on little: what is not told, or was inferred, where a reader of records will lean on it.
func (v *view) weakIn(r *record.Reading) (out []weak) {
	if !r.Relevant {
		return nil
	}
	add := func(id, name string, why ...string) {
		if why = slices.DeleteFunc(why, func(s string) bool { return s == "" }); len(why) > 0 {
			out = append(out, weak{ID: id, Name: name, Why: why})
		}
	}
	if2 := func(so bool, key string) string {
		if so {
			return v.T(key)
		}
		return ""
	}
	var notes []string
	for _, n := range r.Notes {
		if n.Span.Len() > 0 {
			notes = append(notes, v.T("weak.note", r.Doc.Quote(n.Span)))
		} else {
			notes = append(notes, v.T("weak.language", v.Code("lang", r.Doc.Lang)))
		}
	}
	add(string(r.Doc.ID), cmp.Or(r.Doc.Title, base(r.Doc.Source)), append(notes, if2(r.Published == 0, "weak.undated"))...)
	takes := map[record.PersonID]bool{}
	for i := range r.Events {
		e := &r.Events[i]
		if !e.Main {
			continue
		}
		for _, p := range e.Participants {
			takes[p] = true
		}
		add(string(e.ID), v.Code("kind", e.Kind)+", "+cmp.Or(v.Date(e.When.String()), v.T("undated")),
			if2(!e.When.Known(), "weak.nodate"), if2(e.When.Known() && inferred(e), "weak.inferred"), if2(len(e.Parties) < 2, "weak.alone"))
	}
	for i := range r.Statements {
		for _, p := range r.Statements[i].Speakers {
			takes[p] = true
		}
	}
	for i := range r.People {
		if p := &r.People[i]; takes[p.ID] {
			add(string(p.ID), p.Name, if2(p.Party == "", "weak.noparty"), if2(len(p.Offices) == 0, "weak.nooffice"))
		}
	}
	return out
}

// inferred reports whether no words of its own tell when an event was: its evidence is what tells the event, and where.
func inferred(e *record.Event) bool {
	where := text.Span{}
	if e.Where != nil {
		where = e.Where.Why.Span
	}
	return !slices.ContainsFunc(e.Evidence[min(1, len(e.Evidence)):], func(w record.Evidence) bool { return w.Span != where })
}
