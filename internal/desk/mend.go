package desk

import (
	"bytes"
	"cmp"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// mend is the form by which a record of a document is corrected, or one that was missed is written down, beside the text.
type mend struct {
	ID, Kind              string
	Heading, Save, Action string
	Fields                []mendField
	Reason, Back          string
	Faulty                bool
	Parties               []choice // all that can be named
	Missed                bool     // there is no record yet
	Around                string   // of one that was missed: text that holds its words, as it was marked
}

// field is that of a name; every form has those that are asked for.
func (m *mend) field(name string) *mendField {
	return &m.Fields[slices.IndexFunc(m.Fields, func(f mendField) bool { return f.Name == name })]
}

// fault says what is wrong in a field.
func (m *mend) fault(name string, err error) {
	m.field(name).Fault, m.Faulty = err.Error(), true
}

// mendField is a field of it.
type mendField struct {
	blank
	filled
	Choices []choice
	Fault   string
}

// Line is the value of a field that has one.
func (f mendField) Line() string {
	if len(f.Values) > 0 {
		return f.Values[0]
	}
	return ""
}

// Listed reports whether a field holds any number of values.
func (f mendField) Listed() bool { return f.As == asCodes || f.As == asParties }

// Has reports whether a list has a value.
func (f mendField) Has(value string) bool { return slices.Contains(f.Values, value) }

// newMend is the form of a record as it is; nil if the reading has no such record.
func (v *view) newMend(r *record.Reading, id, back string) *mend {
	kind, held, ok := heldBy(r, id)
	if !ok {
		return nil
	}
	m := &mend{ID: id, Kind: kind, Heading: v.T("mend.heading", v.T("mend.of."+kind)), Save: v.T("mend.save"), Action: pathOf("documents", r.Doc.ID, "records", id), Back: back}
	for _, b := range blanks[kind] {
		m.add(v, r, b, held[b.Name])
	}
	return m
}

// add puts a field into the form, with what can be chosen in it.
func (m *mend) add(v *view, r *record.Reading, b blank, held filled) {
	f := mendField{blank: b, filled: held}
	switch {
	case b.As == asParty:
		m.Parties = v.parties()
		if f.Line() != "" {
			f.Values = []string{v.Party(record.Party(f.Line()))}
		}
	case b.As == asPlace:
		m.Parties = v.parties()
		if f.More != "" {
			f.More = v.Party(record.Party(f.More))
		}
	case b.As == asParties:
		m.Parties = v.parties()
		f.Choices = v.partiesIn(r)
	case b.Of == "people":
		for _, p := range r.People {
			f.Choices = append(f.Choices, choice{string(p.ID), p.Name})
		}
	case b.Of == "instruments":
		for _, x := range r.Instruments {
			f.Choices = append(f.Choices, choice{string(x.ID), x.Name})
		}
	case b.Of == "events":
		for i := range r.Events {
			e := &r.Events[i]
			f.Choices = append(f.Choices, choice{string(e.ID), v.Code("kind", e.Kind) + ", " + cmp.Or(v.Date(e.When.String()), v.T("undated"))})
		}
	case b.Of == "sentences":
		for n := range r.Doc.Sents {
			number := strconv.Itoa(n)
			f.Choices = append(f.Choices, choice{number, sentence(r, number)})
		}
	case b.Of != "":
		f.Choices = v.vocabulary(b.Of)
	}
	m.Fields = append(m.Fields, f)
}

// partiesIn are the parties that a reading names, by their codes.
func (v *view) partiesIn(r *record.Reading) (out []choice) {
	var all []record.Party
	for i := range r.People {
		all = append(all, r.People[i].Party)
	}
	for i := range r.Events {
		all = append(all, r.Events[i].Parties...)
	}
	for i := range r.Statements {
		all = append(append(all, r.Statements[i].By...), r.Statements[i].To...)
	}
	slices.Sort(all)
	for _, p := range slices.Compact(all) {
		if p != "" {
			out = append(out, choice{string(p), v.Party(p)})
		}
	}
	return out
}

// mending corrects a record of a document as a form says: each field that is otherwise becomes a judgement. If anything is wrong in any
// field nothing is written, and the form comes back as it was filled in.
func mending(r *request) error {
	reading, err := r.l.Reading(r.ctx(), r.PathValue("id"))
	if err != nil {
		return err
	}
	id := r.PathValue("record")
	m := r.v.newMend(reading, id, r.FormValue("back"))
	if m == nil {
		return &ledger.NotFound{Kind: "record", Name: id}
	}
	m.Reason = strings.TrimSpace(r.FormValue("reason"))
	var wanted []decision
	for i := range m.Fields {
		f := &m.Fields[i]
		_, was, _ := r.v.value(f.blank, f.filled)
		f.filled = filled{Values: inOrder(f.Values, r.Form[f.Name]), More: r.FormValue(f.Name + ".more")}
		name, is, err := r.v.value(f.blank, f.filled)
		if err == nil && !bytes.Equal(was, is) {
			if err = r.l.Correctable(reading, m.Kind, id, name, is); err != nil && f.As == asQuote {
				err = misfilled(r.v.T("mend.noquote"))
			}
			wanted = append(wanted, decision{Do: string(record.JudgeCorrect), ID: id, Field: name, Value: is, Reason: m.Reason})
		}
		if err != nil {
			told := r.v.objected(err)
			if told == "" {
				return err
			}
			m.fault(f.Name, misfilled(told))
		}
	}
	if m.Faulty {
		return showDocument(r, http.StatusUnprocessableEntity, reading, m)
	}
	told, did := "nothing", ""
	for _, x := range wanted {
		j, err := r.decide(r.ctx(), r.Who, x, r.v)
		if err != nil {
			return err
		}
		told, did = string(j.Kind), j.ID
	}
	if len(wanted) > 1 {
		did = "" // each is taken back by itself
	}
	r.back(withTold(cmp.Or(m.Back, pathOf("documents", reading.Doc.ID)), told, did) + "#r-" + id)
	return nil
}

// inOrder are values in the order in which they were held, what is new behind them: a form has an order of its own.
func inOrder(held, values []string) (out []string) {
	for _, s := range held {
		if s != "" && slices.Contains(values, s) {
			out = append(out, s)
		}
	}
	for _, s := range values {
		if s != "" && !slices.Contains(held, s) {
			out = append(out, s)
		}
	}
	return out
}

// mended is the form that the address of a document asks for, if it does.
func mended(r *request, reading *record.Reading) (*mend, error) {
	q := r.URL.Query()
	id := q.Get("mend")
	switch {
	case q.Get("missed") != "":
		r.l.Restore(reading.Doc)
		m := r.v.newMissed(reading, q.Get("back"))
		m.field("content").Values, m.Around = []string{q.Get("quote")}, q.Get("around")
		return m, nil
	case id == "":
		return nil, nil
	}
	m := r.v.newMend(reading, id, q.Get("back"))
	if m == nil {
		return nil, &ledger.NotFound{Kind: "record", Name: id}
	}
	return m, nil
}
