package ledger

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"

	"github.com/chancery-ledger/chancery/internal/link"
	"github.com/chancery-ledger/chancery/internal/record"
)

// nameForm is a link.Form as it stands in the ledger.
type nameForm struct {
	link.Form
	id     int64
	person string
}

const formColumns = `id, party, key, name, office, title, beside, first, last, n, person`

func scanForm(rows *sql.Rows) (f nameForm, err error) {
	var beside string
	var first, last int64
	err = rows.Scan(&f.id, &f.Party, &f.Key, &f.Name, &f.Office, &f.Title, &beside, &first, &last, &f.Count, &f.person)
	f.With = strings.Fields(beside)
	f.First, f.Last = record.Day(first), record.Day(last)
	return f, err
}

// writeSightings adds the people of documents to the forms of their names.
func (l *Ledger) writeSightings(ctx context.Context, w *writer, docs []*Drawn, t *touched) error {
	var all []link.Sighting
	rows := insert("sighting", "doc, person, form, key, title, beside, day", "on conflict do nothing")
	for _, d := range docs {
		all = append(all, d.sightings...)
		for _, s := range d.sightings {
			f := s.Form()
			rows.row(d.doc, string(s.Person), hash(f.ID()), s.Key, s.Title, strings.Join(s.With, " "), int64(s.Day))
		}
	}
	if err := rows.run(ctx, w); err != nil {
		return err
	}
	forms := link.Forms(all)
	ids := make([]any, len(forms))
	for i := range forms {
		ids[i] = hash(forms[i].ID())
	}
	old := map[int64]link.Form{}
	if err := w.inParts(ctx, `select `+formColumns+` from form where id in `, ids, func(rows *sql.Rows) error {
		f, err := scanForm(rows)
		old[f.id] = f.Form
		return err
	}); err != nil {
		return err
	}
	var other []*link.Form // whose kin are other than they were
	for i := range forms {
		f := &forms[i]
		was, there := old[ids[i].(int64)]
		if there {
			f.Add(was)
		}
		if !there || !f.Alike(&was) {
			t.forms[f.ID()] = true
		}
		if !there || was.Key != f.Key {
			other = append(other, f)
		}
	}
	return l.writeForms(ctx, w, forms, other)
}

func (l *Ledger) form(ctx context.Context, w *writer, id int64) (f nameForm, found bool, err error) {
	err = w.each(ctx, func(rows *sql.Rows) error {
		found = true
		f, err = scanForm(rows)
		return err
	}, `select `+formColumns+` from form where id = $1`, id)
	return f, found, err
}

// writeForms writes forms, and the kin of those whose kin are other than they were.
func (l *Ledger) writeForms(ctx context.Context, w *writer, forms []link.Form, other []*link.Form) error {
	rows := insert("form", "id, name_id, party, key, name, plain, office, title, beside, first, last, n, person",
		"on conflict (id) do update set key = excluded.key, title = excluded.title, beside = excluded.beside, first = excluded.first, last = excluded.last, n = excluded.n")
	for i := range forms {
		f := &forms[i]
		rows.row(hash(f.ID()), f.ID(), string(f.Party), f.Key, f.Name, bare(f.Name), f.Office, f.Title, strings.Join(f.With, " "), int64(f.First), int64(f.Last), f.Count, "")
	}
	kin := insert("kin", "kin, form", "on conflict do nothing")
	var ids []any
	var names []string
	for _, f := range other {
		ids, names = append(ids, hash(f.ID())), append(names, f.ID())
		for _, k := range l.line.Linker().Kin(f) {
			kin.row(k, hash(f.ID()))
		}
	}
	if err := rows.run(ctx, w); err != nil {
		return err
	}
	if err := w.inParts(ctx, `delete from kin where form in `, ids, nothing); err != nil {
		return err
	}
	if err := l.dropDoubts(ctx, w, "person", names); err != nil {
		return err
	}
	return kin.run(ctx, w)
}

// removeSightings takes a document's people out of the forms of their names. A form that nobody tells of any more goes.
func (l *Ledger) removeSightings(ctx context.Context, w *writer, doc int64, t *touched) error {
	var forms []int64
	if err := w.each(ctx, func(rows *sql.Rows) error {
		var id int64
		err := rows.Scan(&id)
		forms = append(forms, id)
		return err
	}, `select distinct form from sighting where doc = $1`, doc); err != nil {
		return err
	}
	if err := w.exec(ctx, `delete from sighting where doc = $1`, doc); err != nil {
		return err
	}
	for _, id := range forms {
		if err := w.exec(ctx, `delete from seen where form = $1 and doc = $2`, id, doc); err != nil {
			return err
		}
		f, found, err := l.form(ctx, w, id)
		if err != nil {
			return err
		}
		if !found {
			continue
		}
		// Those who were one with it are looked at again, whether it stays or goes.
		if err := w.each(ctx, func(rows *sql.Rows) error {
			var name string
			err := rows.Scan(&name)
			t.forms[name] = true
			return err
		}, `select name_id from form where person = $1`, f.person); err != nil {
			return err
		}
		again := link.Form{}
		if err := w.each(ctx, func(rows *sql.Rows) error {
			s := link.Sighting{Party: f.Party, Name: f.Name, Office: f.Office}
			var beside string
			var day int64
			if err := rows.Scan(&s.Key, &s.Title, &beside, &day); err != nil {
				return err
			}
			s.With = strings.Fields(beside)
			s.Day = record.Day(day)
			if again.Count == 0 {
				again = s.Form()
			} else {
				again.Add(s.Form())
			}
			return nil
		}, `select s.key, s.title, s.beside, s.day from seen n join sighting s on s.doc = n.doc and s.form = n.form where n.form = $1`, id); err != nil {
			return err
		}
		if again.Count > 0 {
			err = l.writeForms(ctx, w, []link.Form{again}, []*link.Form{&again})
		} else {
			delete(t.forms, f.ID())
			err = l.dropDoubts(ctx, w, "person", []string{f.ID()})
			for _, q := range []string{`delete from form where id = $1`, `delete from kin where form = $1`} {
				if err == nil {
					err = w.exec(ctx, q, id)
				}
			}
			if err == nil {
				err = w.exec(ctx, `delete from person where id = $1`, f.person)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// personBody is a person as it is kept: what lists print, less the sources.
type personBody struct {
	Names   []string      `json:"names"`
	Tenures []link.Tenure `json:"tenures,omitempty"`
	Keys    []string      `json:"keys"` // party/key of the names, as facets have them
	Why     []link.Reason `json:"why,omitempty"`
}

// settlePeople works out again which forms are of one person, around the forms that were touched.
func (l *Ledger) settlePeople(ctx context.Context, w *writer, st *standing, t *touched) error {
	forms := map[int64]nameForm{}
	kins := map[string]bool{}
	next := map[int64]bool{}
	for name := range t.forms {
		next[hash(name)] = true
	}
	for len(next) > 0 {
		var ids []any
		for _, id := range sorted(next) {
			ids = append(ids, id)
		}
		clear(next)
		var fresh []nameForm
		if err := w.inParts(ctx, `select `+formColumns+` from form where id in `, ids, func(rows *sql.Rows) error {
			f, err := scanForm(rows)
			fresh = append(fresh, f)
			return err
		}); err != nil {
			return err
		}
		var ask []any
		for _, f := range fresh {
			forms[f.id] = f
			for _, k := range l.line.Linker().Kin(&f.Form) {
				if !kins[k] {
					kins[k] = true
					ask = append(ask, k)
				}
			}
			for _, other := range st.partners(f.ID()) {
				if id := hash(other); forms[id].id == 0 {
					next[id] = true
				}
			}
		}
		if err := w.inParts(ctx, `select form from kin where kin in `, ask, func(rows *sql.Rows) error {
			var id int64
			err := rows.Scan(&id)
			if forms[id].id == 0 {
				next[id] = true
			}
			return err
		}); err != nil {
			return err
		}
	}
	if len(forms) == 0 {
		return nil
	}
	order := sorted(forms)
	facts := make([]link.Form, len(order))
	names := make([]string, len(order))
	before := map[string]bool{}
	for i, id := range order {
		facts[i] = forms[id].Form
		names[i] = facts[i].ID()
		if p := forms[id].person; p != "" {
			before[p] = true
		}
	}
	people, doubts := l.line.Linker().People(facts, st.forms)
	if err := l.replaceDoubts(ctx, w, "person", names, doubts); err != nil {
		return err
	}
	if err := w.inPartsExec(ctx, `delete from person where id in `, sorted(before)); err != nil {
		return err
	}
	rows := insert("person", "id, party, name, first, last, body", "on conflict (id) do nothing")
	whose := rowsOf(`update form set person = v.column2 from (values `, "cast(? as bigint),?", `) v where form.id = v.column1`)
	for i := range people {
		p := &people[i]
		body := personBody{Names: p.Names, Tenures: p.Tenures, Why: p.Why}
		first, last := record.Day(0), record.Day(0)
		keys := map[string]bool{}
		for _, n := range p.Forms {
			f := forms[order[n]]
			keys[string(f.Party)+"/"+f.Key] = true
			if f.First != 0 && (first == 0 || f.First < first) {
				first = f.First
			}
			last = max(last, f.Last)
			if f.person != p.ID {
				whose.row(f.id, p.ID)
			}
		}
		body.Keys = sorted(keys)
		b, err := json.Marshal(body)
		if err != nil {
			return err
		}
		rows.row(p.ID, string(p.Party), p.Name, int64(first), int64(last), string(b))
	}
	if err := whose.run(ctx, w); err != nil {
		return err
	}
	return rows.run(ctx, w)
}

func (w *writer) inPartsExec(ctx context.Context, query string, ids []string) error {
	return w.inParts(ctx, query, anyOf(ids), nothing)
}

// nothing is done about the rows of an answer that has none.
func nothing(*sql.Rows) error { return nil }
