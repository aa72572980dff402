package pipeline

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

var line = sync.OnceValue(func() *Line {
	l, err := New()
	if err != nil {
		panic(err)
	}
	return l
})

// texts are the examples and the gold texts, by path.
func texts(t testing.TB) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for _, pattern := range []string{"../../examples/*.txt", "../../testdata/gold/dev/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			t.Fatal("no texts at ", pattern, err)
		}
		for _, f := range files {
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			out[f] = b
		}
	}
	return out
}

// The laws that hold for every reading of every text, whatever it says.
func TestLaws(t *testing.T) {
	for name, raw := range texts(t) {
		t.Run(filepath.Base(name), func(t *testing.T) {
			r, err := line().Read(raw, name)
			if err != nil {
				t.Fatal(err)
			}
			for _, fault := range laws(r) {
				t.Error(fault)
			}
		})
	}
}

// Reports that are read side by side, however many, give the readings and errors that each gives alone.
func TestReadAll(t *testing.T) {
	ins := []clean.Input{{Source: "empty"}, {Raw: []byte("Les deux ministres se sont entretenus hier de la coopération entre leurs pays."), Source: "fr"}}
	for name, raw := range texts(t) {
		ins = append(ins, clean.Input{Raw: raw, Source: name})
	}
	var alone, together []string
	told := func(r *record.Reading, err error) string {
		if err != nil {
			return err.Error()
		}
		b, err := r.MarshalJSON()
		if err != nil {
			t.Fatal(err)
		}
		return string(b)
	}
	for _, in := range ins {
		alone = append(alone, told(line().ReadInput(in)))
	}
	for _, n := range []int{1, 3, len(ins)} {
		together = together[:0]
		for some := range slices.Chunk(ins, n) {
			readings, errs := line().ReadAll(some)
			for i := range some {
				together = append(together, told(readings[i], errs[i]))
			}
		}
		if !slices.Equal(alone, together) {
			t.Errorf("%d side by side give other readings than each alone", n)
		}
	}
}

// laws returns what a reading breaks. No words of the text are in it: some texts are held out of sight.
func laws(r *record.Reading) (faults []string) {
	bad := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	d := r.Doc
	span := func(what string, s text.Span) {
		switch {
		case s.Start < 0 || s.End > len(d.Text) || s.Start >= s.End:
			bad("%s: span %v of a text of %d bytes", what, s, len(d.Text))
		case !utf8.RuneStart(d.Text[s.Start]) || s.End < len(d.Text) && !utf8.RuneStart(d.Text[s.End]):
			bad("%s: span %v cuts a letter", what, s)
		}
	}
	evidence := func(what string, es []record.Evidence) {
		if len(es) == 0 {
			bad("%s: no evidence", what)
		}
		for _, e := range es {
			span(what, e.Span)
			if e.Rule == "" {
				bad("%s: evidence without a rule", what)
			}
		}
	}
	// Tokens and the white space between them rebuild the text.
	at := 0
	for i, tok := range d.Toks {
		if tok.Span().Start < at || strings.TrimSpace(d.Text[at:tok.Span().Start]) != "" {
			bad("token %d: there are words between it and the one before", i)
		}
		span("token", tok.Span())
		at = tok.Span().End
	}
	if strings.TrimSpace(d.Text[at:]) != "" {
		bad("words behind the last token")
	}
	at = 0
	for i, s := range d.Sections {
		if s.Span.Start < at {
			bad("section %d overlaps the one before", i)
		}
		span("section", s.Span)
		at = s.Span.End
	}
	at = 0
	for i, s := range d.Sents {
		if s.From < at || s.From >= s.To || s.To > len(d.Toks) {
			bad("sentence %d: tokens %d to %d", i, s.From, s.To)
		}
		at = s.To
	}
	ids := map[string]bool{}
	id := func(what, s string) {
		if s == "" || ids[what+s] {
			bad("%s: id %q is empty or stands twice", what, s)
		}
		ids[what+s] = true
	}
	known := func(what, s string) {
		if !ids[what+s] {
			bad("no %s has the id %q", what, s)
		}
	}
	for _, p := range r.People {
		id("person", string(p.ID))
		evidence("person", p.Mentions)
	}
	for _, i := range r.Instruments {
		id("instrument", string(i.ID))
		evidence("instrument", i.Mentions)
	}
	for _, e := range r.Events {
		id("event", string(e.ID))
		evidence("event", e.Evidence)
		for _, p := range e.Participants {
			known("person", string(p))
		}
	}
	for _, s := range r.Statements {
		id("statement", string(s.ID))
		evidence("statement", s.Evidence)
		span("content", s.Content)
		span("cue", s.Cue)
		if s.Act == record.NoAct || len(s.By) == 0 || len(s.Topics) > 4 {
			bad("statement: act %q, %d parties, %d topics", s.Act, len(s.By), len(s.Topics))
		}
		if k := d.SectionAt(s.Content.Start); k > text.Caption {
			bad("statement: out of a %s", k)
		}
		if s.In != "" {
			known("event", string(s.In))
		}
		for _, p := range s.Speakers {
			known("person", string(p))
		}
		for _, i := range s.Instruments {
			known("instrument", string(i))
		}
	}
	for _, x := range r.Relations {
		evidence("relation", x.Evidence)
	}
	if !r.Relevant && len(r.Events)+len(r.Statements) > 0 {
		bad("an irrelevant text with %d events and %d statements", len(r.Events), len(r.Statements))
	}
	return faults
}

// The same bytes in, the same bytes out: one goroutine or many, first or later.
func TestRepeats(t *testing.T) {
	all := texts(t)
	first := map[string][]byte{}
	for name, raw := range all {
		first[name] = marshal(t, line(), raw, name)
	}
	other, err := New()
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for name, raw := range all {
				if !bytes.Equal(marshal(t, other, raw, name), first[name]) {
					t.Errorf("%s: read again, it reads otherwise", name)
				}
			}
		})
	}
	wg.Wait()
}

func marshal(t *testing.T, l *Line, raw []byte, name string) []byte {
	r, err := l.Read(raw, name)
	if err != nil {
		t.Error(err)
		return nil
	}
	b, err := r.MarshalJSON()
	if err != nil {
		t.Error(err)
	}
	return b
}

func TestFaults(t *testing.T) {
	_, err := line().Read(nil, "x.txt")
	var ce *clean.Error
	if !errors.As(err, &ce) || ce.Source != "x.txt" {
		t.Errorf("nothing at all gives %v", err)
	}
}

func TestSentence(t *testing.T) {
	r := line().Sentence("en", "Vietnamese Foreign Minister Tran Van Minh met his Lao counterpart Kham Souk, and the two sides agreed to open a border gate.")
	if len(r.Doc.Sents) != 1 || len(r.Doc.Toks) != 24 {
		t.Errorf("%d sentences, %d tokens", len(r.Doc.Sents), len(r.Doc.Toks))
	}
	if len(r.Statements) != 1 || r.Doc.Quote(r.Statements[0].Content) != "open a border gate" || r.Statements[0].Act != record.Agree {
		t.Errorf("statements: %+v", r.Statements)
	}
	if r := line().Sentence("xx", "Word."); len(r.Statements) != 0 {
		t.Errorf("a language without a pack gives statements")
	}
}

// Random cuts of real texts: no panic, and the laws hold for ruins too.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"", " date 2025-03-05 HANOI — The two sides agreed to open a gate, 30 parks before 2030.",
		"Hà Nội (TTXVN) - Hai bên nhất trí mở thêm đường bay và đề nghị Lào ủng hộ.", "<html><body><p>Vietnam and Laos agreed</p>"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		r, err := line().Read(raw, "x.txt")
		if err != nil {
			return
		}
		for _, fault := range laws(r) {
			t.Error(fault)
		}
	})
}
