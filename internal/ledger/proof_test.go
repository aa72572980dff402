package ledger

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// few are the articles of one meeting and what hangs on it.
func few(t testing.TB) []article {
	return slices.DeleteFunc(written(t, 0), func(a article) bool { return !slices.Contains([]string{talksEN, talksVI, kualaLumpur}, a.name) })
}

// decide writes some judgements, a minute apart.
func decide(t testing.TB, l *Ledger, from time.Time, js ...record.Judgement) (out []record.Judgement) {
	t.Helper()
	for i, j := range js {
		j.Who = "a test"
		j, err := l.Judge(ctx, j, from.Add(time.Duration(i)*time.Minute))
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, j)
	}
	return out
}

func faults(t testing.TB, l *Ledger) []string {
	t.Helper()
	l.forget()
	v, err := l.Verify(ctx, nil)
	if err != nil {
		return []string{err.Error()}
	}
	return v.Faults
}

func write(t testing.TB, l *Ledger, query string, args ...any) {
	t.Helper()
	if _, err := l.db.write.ExecContext(ctx, query, args...); err != nil {
		t.Fatalf("%s: %v", query, err)
	}
}

// A judgement that is changed, dropped, put elsewhere or added by another hand is found, on both engines.
func TestVerifyFindsJudgements(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		put(t, l, few(t), 5)
		f := finder{t, l}
		a := f.in(kualaLumpur, "statement", "assign focal points")
		decide(t, l, theDay, with(about(a, record.JudgeNote), `"one"`), with(about(a, record.JudgeNote), `"two"`), about(a, record.JudgeAccept), with(about(a, record.JudgeNote), `"<four> & "`))
		sound(t, l)
		type row struct {
			seq      int64
			id, body string
		}
		read := func() (rows []row) {
			r, err := l.db.read.QueryContext(ctx, `select seq, id, body from judgement order by seq`)
			if err != nil {
				t.Fatal(err)
			}
			defer r.Close()
			for r.Next() {
				var x row
				if err := r.Scan(&x.seq, &x.id, &x.body); err != nil {
					t.Fatal(err)
				}
				rows = append(rows, x)
			}
			return rows
		}
		kept := read()
		restore := func() {
			write(t, l, `delete from judgement`)
			for _, x := range kept {
				over := ""
				if l.db.name == "postgres" {
					over = "overriding system value "
				}
				write(t, l, `insert into judgement (seq, id, body) `+over+`values ($1, $2, $3)`, x.seq, x.id, x.body)
			}
		}
		found := func(what string) {
			t.Helper()
			if len(faults(t, l)) == 0 {
				t.Errorf("%s: not found", what)
			}
			restore()
		}
		for i, x := range kept {
			write(t, l, `delete from judgement where seq = $1`, x.seq)
			found(fmt.Sprint("dropped ", i+1))
			for at := 3; at < len(x.body); at += map[string]int{"sqlite": 29, "postgres": 97}[l.db.name] {
				b := []byte(x.body)
				if b[at]++; json.Valid(b) {
					write(t, l, `update judgement set body = $1 where seq = $2`, string(b), x.seq)
					found(fmt.Sprintf("changed %d at %d: %s", i+1, at, b))
				}
			}
			write(t, l, `update judgement set id = $1 where seq = $2`, "j0000", x.seq)
			found(fmt.Sprint("another id of ", i+1))
			write(t, l, `update judgement set body = $1 where seq = $2`, " "+x.body, x.seq)
			found(fmt.Sprint("a blank in ", i+1))
			if i > 0 {
				y := kept[i-1]
				write(t, l, `update judgement set id = 'x' where seq = $1`, x.seq)
				write(t, l, `update judgement set id = $1, body = $2 where seq = $3`, x.id, x.body, y.seq)
				write(t, l, `update judgement set id = $1, body = $2 where seq = $3`, y.id, y.body, x.seq)
				found(fmt.Sprint("swapped ", i, " and ", i+1))
			}
		}
		forged := with(about(a, record.JudgeNote), `"five"`)
		forged.Who, forged.At = "somebody", "2026-07-01T00:00:00Z"
		if err := forged.Seal(kept[len(kept)-1].id); err != nil {
			t.Fatal(err)
		}
		b, _ := json.Marshal(forged)
		write(t, l, `insert into judgement (id, body) values ($1, $2)`, forged.ID, string(b))
		found("added")
		sound(t, l)
	})
}

// Whatever is changed in any column of any table is found.
func TestVerifyFindsChanges(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long")
	}
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		put(t, l, few(t), 5)
		f := finder{t, l}
		decide(t, l, theDay, about(f.in(kualaLumpur, "statement", "assign focal points"), record.JudgeReject), about(f.in(kualaLumpur, "statement", "pilot sites"), record.JudgeAccept))
		sound(t, l)
		// What nothing is derived from cannot be held against anything: when a document came, the media type of a text that its bytes alone
		// tell, and when a source was refused.
		free := []string{"document.got", "document.media", "document.seq", "quarantine", "judgement.seq", "meta", "words", "lost", "doubt", "dirty", "pending", "loose"}
		for _, table := range append([]string{"document", "judgement"}, derivedTables...) {
			if slices.Contains(free, table) {
				continue
			}
			rows, err := l.db.read.QueryContext(ctx, `select * from `+table+` limit 1`)
			if err != nil {
				t.Fatal(err)
			}
			cols, _ := rows.Columns()
			values := make([]any, len(cols))
			to := make([]any, len(cols))
			for i := range values {
				to[i] = &values[i]
			}
			if !rows.Next() {
				t.Errorf("nothing in %s to change", table)
			} else if err := rows.Scan(to...); err != nil {
				t.Fatal(err)
			}
			rows.Close()
			where, args := "", []any{}
			for i, c := range cols {
				if _, is := values[i].([]byte); !is && values[i] != nil {
					args = append(args, values[i])
					where += fmt.Sprintf(" and %s = $%d", c, len(args))
				}
			}
			for i, c := range cols {
				if slices.Contains(free, table+"."+c) || l.db.name == "postgres" && i%4 != 0 { // it takes long on a server
					continue
				}
				for _, changed := range changes(values[i]) {
					set := `update ` + table + ` set ` + c + fmt.Sprintf(" = $%d where true", len(args)+1) + where
					if _, err := l.db.write.ExecContext(ctx, set, append(slices.Clone(args), changed)...); err != nil {
						continue // the engine itself does not let it be
					}
					if len(faults(t, l)) == 0 {
						t.Errorf("%s.%s changed from %.60q to %.60q: not found", table, c, values[i], changed)
					}
					back := slices.Clone(args)
					for k := range back { // the changed value may be part of what names the row
						if n := slices.IndexFunc(cols, func(x string) bool { return strings.Contains(where, " and "+x+fmt.Sprintf(" = $%d", k+1)) }); n == i {
							back[k] = changed
						}
					}
					if _, err := l.db.write.ExecContext(ctx, set, append(back, values[i])...); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
		sound(t, l)
	})
}

// changes are other values near one.
func changes(v any) []any {
	switch v := v.(type) {
	case int64:
		return []any{v + 1}
	case string:
		if v == "" {
			return []any{"x"}
		}
		b := []byte(v)
		if b[len(b)/2]++; b[len(b)/2] >= 0x7f {
			b[len(b)/2] = '!'
		}
		if !json.Valid([]byte(v)) || json.Valid(b) {
			return []any{string(bytes.ToValidUTF8(b, []byte("?")))}
		}
		return []any{v + " "}
	case []byte:
		var out []any
		for _, at := range []int{len(v) / 3, len(v) / 2, len(v) - 1} {
			b := slices.Clone(v)
			b[at] ^= 0x20
			out = append(out, b)
		}
		return out
	}
	return nil
}

// A file in which a byte is flipped is found to be damaged, or nothing in it is other than it was: the byte was of no use.
func TestVerifyFindsDamage(t *testing.T) {
	if testing.Short() {
		t.Skip("takes long")
	}
	at := filepath.Join(t.TempDir(), "ledger.db")
	l, err := Open(ctx, at, theLine(), Options{Create: true, Engine: "test"})
	if err != nil {
		t.Fatal(err)
	}
	put(t, l, few(t), 20)
	want := export(t, l)
	l.Close()
	whole, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	told, silent := 0, 0
	for i := 120; i < len(whole); i += len(whole)/30 + 1 {
		b := slices.Clone(whole)
		b[i] ^= 0x10
		if err := os.WriteFile(at, b, 0o666); err != nil {
			t.Fatal(err)
		}
		l, err := Open(ctx, at, theLine(), Options{Engine: "test"})
		if err != nil {
			told++
			continue
		}
		if len(faults(t, l)) > 0 {
			told++
		} else if silent++; export(t, l) != want {
			t.Errorf("byte %d: another export, and verify finds nothing", i)
		}
		l.Close()
		os.Remove(at + "-wal")
		os.Remove(at + "-shm")
	}
	t.Logf("%d found, %d of no use", told, silent)
}

// A judgement finds its record again by its words when a later version of the program gives it another id, or cuts the text otherwise; one
// whose words are gone stays, and is listed.
func TestAnchors(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		put(t, l, few(t), 5)
		f := finder{t, l}
		act := f.in(kualaLumpur, "statement", "assign focal points")
		en, vi := f.in(talksEN, "event", `"main":true`), f.in(talksVI, "event", `"main":true`)
		who := f.in(kualaLumpur, "person", "Le Hoai Trung")
		renamed := func(a record.Anchor) record.Anchor { a.ID = a.ID[:1] + "0123456789ab"; return a }
		correct := with(about(renamed(act), record.JudgeCorrect), `"propose"`)
		correct.Field = "act"
		name := with(about(renamed(who), record.JudgeCorrect), `"Lê Hoài Trung"`)
		name.Field = "name"
		decide(t, l, theDay, correct, name, pair(record.JudgeDifferent, renamed(en), renamed(vi)))
		check := func(l *Ledger) {
			t.Helper()
			f := finder{t, l}
			if s, err := l.Statement(ctx, act.ID); err != nil || s.Act != "propose" {
				t.Errorf("the statement is not corrected: %v %v", s, err)
			}
			if f.people("Lê Hoài Trung") != 1 {
				t.Error("the person is not corrected")
			}
			if f.sources(en) != 1 {
				t.Error("the events are not parted")
			}
		}
		check(l)
		lost, err := l.Reread(ctx, nil)
		if err != nil || len(lost) > 0 {
			t.Error(lost, err)
		}
		check(l)
		sound(t, l)

		// In an export the words are changed, as if those who read the document first had seen another text.
		var log []record.Judgement
		var other []string
		prev := ""
		for _, s := range strings.Split(strings.TrimSpace(export(t, l)), "\n") {
			var x line
			if err := json.Unmarshal([]byte(s), &x); err != nil {
				t.Fatal(err)
			}
			if x.Type == "judgement" {
				if x.Judgement.Kind == record.JudgeCorrect {
					x.Judgement.About.Quote = "words that are not there"
				}
				if err := x.Judgement.Seal(prev); err != nil {
					t.Fatal(err)
				}
				prev = x.Judgement.ID
				log = append(log, *x.Judgement)
				b, _ := json.Marshal(x)
				s = string(b)
			}
			other = append(other, s)
		}
		again := open(t, fresh(t))
		if _, err := again.Import(ctx, strings.NewReader(strings.Join(other, "\n")), nil); err != nil {
			t.Fatal(err)
		}
		sound(t, again)
		judged, err := again.Log(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for i, j := range judged {
			if j.Lost != (j.Kind == record.JudgeCorrect) || j.ID != log[i].ID {
				t.Errorf("%s %s: lost is %v", j.Kind, j.About.Kind, j.Lost)
			}
		}
		if lost, err = again.Reread(ctx, nil); err != nil || len(lost) != 2 {
			t.Error("lost: ", lost, err)
		}
		// What is lost can be taken back, and then is lost no more.
		decide(t, again, theDay.Add(time.Hour), record.Judgement{Kind: record.JudgeUndo, Undoes: judged[0].ID})
		if lost, err = again.Reread(ctx, nil); err != nil || len(lost) != 1 {
			t.Error("lost: ", lost, err)
		}
		sound(t, again)
	})
}

// Judgements may be here before the documents that they are about; when those come, they hold.
func TestJudgementsFirst(t *testing.T) {
	l := open(t, engines[0].fresh(t))
	articles := few(t)
	put(t, l, articles, 5)
	f := finder{t, l}
	act := f.in(kualaLumpur, "statement", "assign focal points")
	decide(t, l, theDay,
		pair(record.JudgeDifferent, f.in(talksEN, "event", `"main":true`), f.in(talksVI, "event", `"main":true`)),
		pair(record.JudgeSame, act, f.in(talksVI, "statement", "VSIP")),
		pair(record.JudgeSame, f.in(kualaLumpur, "person", "Le Hoai Trung"), f.in(talksEN, "person", "Lee Hsien Loong")))
	want := derived(t, l)
	var lines []string
	for _, s := range strings.Split(export(t, l), "\n") {
		if strings.HasPrefix(s, `{"type":"document"`) {
			continue
		}
		lines = append(lines, strings.Replace(s, `"documents":3`, `"documents":0`, 1))
	}
	again := open(t, engines[1].fresh(t))
	if _, err := again.Import(ctx, strings.NewReader(strings.Join(lines, "\n")), nil); err != nil {
		t.Fatal(err)
	}
	if log, err := again.Log(ctx); err != nil || len(log) != 3 || !log[0].Lost {
		t.Fatal(log, err)
	}
	sound(t, again)
	slices.Reverse(articles)
	put(t, again, articles, 1)
	same(t, "documents after judgements", derived(t, again), want)
	sound(t, again)
	if log, err := again.Log(ctx); err != nil || log[0].Lost || log[1].Lost || log[2].Lost {
		t.Fatal(log, err)
	}
}

// An export taken in twice is as once; one that is taken into a ledger with a log of its own is sealed behind that; one that is cut or
// changed is refused.
func TestImport(t *testing.T) {
	articles := few(t)
	ours, theirs := open(t, engines[0].fresh(t)), open(t, engines[0].fresh(t))
	put(t, ours, articles[:2], 5)
	put(t, theirs, articles[1:], 5)
	f := finder{t, theirs}
	act := f.in(kualaLumpur, "statement", "assign focal points")
	js := decide(t, theirs, theDay, about(act, record.JudgeReject))
	u := decide(t, theirs, theDay, record.Judgement{Kind: record.JudgeUndo, Undoes: js[0].ID})
	note := with(about(f.in(kualaLumpur, "event", `"main":true`), record.JudgeNote), `"same second"`)
	decide(t, theirs, theDay, record.Judgement{Kind: record.JudgeUndo, Undoes: u[0].ID}, note)
	decide(t, theirs, theDay.Add(time.Minute), note)
	decide(t, ours, theDay, with(about(finder{t, ours}.in(talksVI, "event", `"main":true`), record.JudgeNote), `"ours"`))
	x := export(t, theirs)
	for n := range 3 {
		in, err := ours.Import(ctx, strings.NewReader(x), nil)
		if err != nil {
			t.Fatal(err)
		}
		if want := (Imported{Documents: 1, Known: 1, Judgements: 5}); n == 0 && in != want {
			t.Errorf("%+v, not %+v", in, want)
		}
		if want := (Imported{Known: 2}); n > 0 && in != want {
			t.Errorf("again: %+v, not %+v", in, want)
		}
		sound(t, ours)
	}
	if _, err := ours.Statement(ctx, act.ID); err == nil {
		t.Error("a rejected statement is there")
	}
	lines := strings.SplitAfter(x, "\n")
	for what, cut := range map[string]string{
		"nothing":              "",
		"not an export":        "a letter\n",
		"other JSON":           `{"type":"document"}` + "\n",
		"another form":         strings.Replace(x, "chancery.ledger/1", "chancery.ledger/9", 1),
		"cut within a line":    x[:len(lines[0])+len(lines[1])/2],
		"cut behind a line":    strings.Join(lines[:2], ""),
		"a judgement dropped":  strings.Join(slices.Delete(slices.Clone(lines), 3, 4), ""),
		"a document changed":   strings.Replace(x, "Hanoi", "Hanoy", 1),
		"a judgement changed":  strings.Replace(x, `"who":"a test"`, `"who":"another"`, 1),
		"a document's id gone": strings.Replace(x, `"id":"`, `"id":"0`, 1),
	} {
		if cut == x {
			t.Fatalf("%s: nothing is changed", what)
		}
		l := open(t, engines[0].fresh(t))
		if _, err := l.Import(ctx, strings.NewReader(cut), nil); err == nil {
			t.Errorf("%s: taken in", what)
		} else if log, _ := l.Log(ctx); len(log) > 0 {
			t.Errorf("%s: judgements were taken in", what)
		}
	}
}

// A judgement that makes no sense is refused with a reason, and leaves nothing behind.
func TestRefused(t *testing.T) {
	l := open(t, engines[0].fresh(t))
	put(t, l, few(t), 5)
	copied := few(t)[2]
	put(t, l, []article{{"copy.txt", copied.text + "\n"}}, 1)
	f := finder{t, l}
	act, event, who := f.in(kualaLumpur, "statement", "assign focal points"), f.in(kualaLumpur, "event", `"main":true`), f.in(kualaLumpur, "person", "Le Hoai Trung")
	field := func(a record.Anchor, name, value string) record.Judgement {
		j := with(about(a, record.JudgeCorrect), value)
		j.Field = name
		return j
	}
	gone := act
	gone.ID, gone.Quote = "s0", "nothing of the kind"
	elsewhere := act
	elsewhere.Doc = text.DocID(strings.Repeat("0", 64))
	none := record.Anchor{Kind: Initiative, ID: "SG+VN/none"}
	before := export(t, l)
	for _, c := range []struct {
		j    record.Judgement
		says string
	}{
		{record.Judgement{Kind: "bless", About: act}, "no kind of judgement"},
		{field(act, "act", `"wish"`), `no act is called "wish"`},
		{field(act, "colour", `"red"`), "only act, by, to"},
		{field(act, "by", `["Atlantis"]`), `by: no country or organisation has the code "Atlantis"`},
		{field(act, "by", `[]`), "by somebody"},
		{field(act, "topics", `["weather"]`), `"weather"`},
		{field(act, "deadline", `"soon"`), "no EDTF date"},
		{field(act, "quantity", `"many"`), "quantity cannot be"},
		{field(act, "event", `"e0"`), "no event e0"},
		{field(event, "kind", `"party"`), `"party"`},
		{field(event, "status", `"postponed"`), `"postponed"`},
		{field(event, "place", `{"name": "X", "country": "Nowhere"}`), `"Nowhere"`},
		{field(event, "place", `{"name": ""}`), "name"},
		{field(event, "participants", `["p0"]`), "no person p0"},
		{field(who, "country", `"Atlantis"`), `"Atlantis"`},
		{field(who, "name", `""`), "has a name"},
		{field(who, "offices", `["king"]`), `"king"`},
		{field(f.id(kualaLumpur), "published", `"2025-10"`), "must be a day"},
		{field(f.id(kualaLumpur), "genre", `"poem"`), `"poem"`},
		{about(gone, record.JudgeAccept), "no statement"},
		{about(elsewhere, record.JudgeAccept), "no document"},
		{pair(record.JudgeSame, act, act), "with itself"},
		{pair(record.JudgeSame, act, event), "same kind"},
		{pair(record.JudgeSame, f.id(kualaLumpur), f.id(talksEN)), "document"},
		{pair(record.JudgeDifferent, who, f.in("copy.txt", "person", "Le Hoai Trung")), "told apart"},
		{with(about(none, record.JudgeOwner), `"x"`), "no initiative"},
		{with(about(act, record.JudgeMove), `"agreed"`), "needs a reason"},
		{with(record.Judgement{Kind: record.JudgeMove, About: act, Reason: "x"}, `"agreed"`), "only an initiative"},
		{with(record.Judgement{Kind: record.JudgeMove, About: f.id("SG+VN/vsip"), Reason: "x"}, `"won"`), "no status"},
		{with(record.Judgement{Kind: record.JudgeMove, About: f.id("SG+VN/vsip"), Reason: "x"}, `"delivered"`), "as evidence"},
		{with(record.Judgement{Kind: record.JudgeMove, About: f.id("SG+VN/vsip"), Reason: "x", Proof: []record.Anchor{f.id("SG+VN/vsip")}}, `"delivered"`), "as evidence"},
		{with(about(act, record.JudgeDue), `"soon"`), "no EDTF date"},
		{record.Judgement{Kind: record.JudgeUndo, Undoes: "j0"}, "no judgement"},
	} {
		c.j.Who = "a test"
		if _, err := l.Judge(ctx, c.j, theDay); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s %s %s: %v; want %q", c.j.Kind, c.j.Field, c.j.Value, err, c.says)
		}
	}
	same(t, "after judgements that were refused", export(t, l), before)
	j := decide(t, l, theDay, about(act, record.JudgeAccept))
	decide(t, l, theDay, record.Judgement{Kind: record.JudgeUndo, Undoes: j[0].ID})
	if _, err := l.Judge(ctx, record.Judgement{Kind: record.JudgeUndo, Undoes: j[0].ID, Who: "a test"}, theDay); err == nil || !strings.Contains(err.Error(), "undone already") {
		t.Error(err)
	}
}

// A backup is the ledger, and never writes over anything.
func TestBackup(t *testing.T) {
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		put(t, l, few(t), 5)
		path := filepath.Join(t.TempDir(), "backup")
		if err := l.Backup(ctx, path); err != nil {
			t.Fatal(err)
		}
		if err := l.Backup(ctx, path); err == nil {
			t.Error("written over")
		}
		if err := l.Backup(ctx, filepath.Join(path, "x")); err == nil {
			t.Error("written into a file")
		}
		if left, _ := filepath.Glob(path + "*"); len(left) != 1 {
			t.Error("left behind: ", left)
		}
		if l.db.name == "sqlite" {
			same(t, "backup", export(t, open(t, path)), export(t, l))
		}
	})
}
