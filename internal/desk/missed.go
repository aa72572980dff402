package desk

import (
	"cmp"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/record"
)

// The form by which a person writes down a statement that the reader missed: its words, and what a correction may say of any other.

// unread are the fields of such a statement: the words come first, and the sentence that holds them.
func unread() []blank {
	out := []blank{{Name: "content", As: asQuote, Must: true}, {Name: "sentence", As: asChoice, Of: "sentences"}}
	for _, b := range blanks[judge.Statement] {
		if b.Name != "content" {
			out = append(out, b)
		}
	}
	return out
}

// newMissed is the form, empty. The reading's text must be cut into sentences.
func (v *view) newMissed(r *record.Reading, back string) *mend {
	m := &mend{Kind: judge.Statement, Heading: v.T("missed"), Save: v.T("missed.save"), Action: pathOf("documents", r.Doc.ID, "statements"), Back: back, Missed: true}
	for _, b := range unread() {
		m.add(v, r, b, filled{})
	}
	return m
}

// sentence is one of a reading's sentences, by its number among them; "" if there is none of that number.
func sentence(r *record.Reading, number string) string {
	n, err := strconv.Atoi(number)
	if err != nil || n < 0 || n >= len(r.Doc.Sents) {
		return ""
	}
	return spaced(r.Doc.Quote(r.Doc.Sents[n].Span))
}

// spaced is a text with one space between its words.
func spaced(s string) string { return strings.Join(strings.Fields(s), " ") }

// misquoted is why words cannot be added as a statement, as a person is told it, and in which field.
func (v *view) misquoted(err error) (field string, told misfilled) {
	for _, x := range []struct {
		of         error
		field, key string
	}{
		{judge.ErrNoWords, "content", "error.empty"}, {judge.ErrNotSaid, "content", "mend.noquote"}, {judge.ErrForeign, "content", "missed.foreign"},
		{judge.ErrRead, "content", "missed.read"}, {judge.ErrTwice, "sentence", "missed.twice"}, {judge.ErrAround, "sentence", "missed.around"},
	} {
		if errors.Is(err, x.of) {
			return x.field, misfilled(v.T(x.key))
		}
	}
	return "content", misfilled(cmp.Or(v.objected(err), v.T("error.asked")))
}

// missing writes down a statement that the reader missed, as a form says. If anything is wrong in any field nothing is written, and the form
// comes back as it was filled in.
func missing(r *request) error {
	reading, err := r.l.Reading(r.ctx(), r.PathValue("id"))
	if err != nil {
		return err
	}
	r.l.Restore(reading.Doc)
	m := r.v.newMissed(reading, r.FormValue("back"))
	m.Reason, m.Around = strings.TrimSpace(r.FormValue("reason")), r.FormValue("around")
	within := sentence(reading, r.FormValue("sentence"))
	values := map[string]json.RawMessage{}
	for i := range m.Fields {
		f := &m.Fields[i]
		f.filled = filled{Values: r.Form[f.Name], More: r.FormValue(f.Name + ".more")}
		if f.Name == "content" && strings.TrimSpace(f.Line()) == "" {
			f.Values = []string{within}
		}
		name, value, err := r.v.value(f.blank, f.filled)
		if err != nil {
			m.fault(f.Name, err)
		} else if s := string(value); s != "null" && s != "[]" {
			values[name] = value
		}
	}
	quote, act := m.field("content").Line(), m.field("act").Line()
	if within == "" && strings.Contains(spaced(m.Around), spaced(quote)) {
		within = m.Around
	}
	for _, of := range []string{"content", "sentence", "act"} {
		delete(values, of)
	}
	x := decision{Do: string(record.JudgeAdd), ID: string(reading.Doc.ID), Act: act, Quote: quote, In: within, Value: values, Reason: m.Reason}
	if !m.Faulty {
		j := record.Judgement{Kind: record.JudgeAdd}
		if j.About, err = judge.Missed(reading, x.Act, x.Quote, x.In); err == nil {
			if j.Value, err = json.Marshal(values); err == nil {
				err = judge.Added(reading, &j)
			}
		}
		if err != nil {
			m.fault(r.v.misquoted(err))
		}
	}
	if m.Faulty {
		return showDocument(r, http.StatusUnprocessableEntity, reading, m)
	}
	j, err := r.decide(r.ctx(), r.Who, x, r.v)
	if err != nil {
		return err
	}
	r.back(withTold(pathOf("documents", reading.Doc.ID), string(j.Kind), j.ID) + "#r-" + j.About.ID)
	return nil
}
