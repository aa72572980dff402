package read

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

// line is the packs with a cleaner and a reader, made once.
type line struct {
	packs   *lang.Packs
	cleaner *clean.Cleaner
	reader  *Reader
}

var lawLine = sync.OnceValues(func() (*line, error) {
	packs, err := lang.Load()
	if err != nil {
		return nil, err
	}
	return &line{packs, clean.New(packs), New(packs)}, nil
})

func theLine(t testing.TB) *line {
	t.Helper()
	l, err := lawLine()
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// everything is all texts at hand: the project's own and, where it is present, ../shared; but for those held out, which nobody who
// writes rules opens.
func everything(t testing.TB) map[string][]byte {
	t.Helper()
	out := map[string][]byte{}
	for _, glob := range []string{"../../examples/*.txt", "../../testdata/gold/*/*.txt", "../../../shared/seeds/*.txt", "../../../shared/gold/*/*.txt", "../../../shared/peers/*/html/0*.gz"} {
		files, _ := filepath.Glob(glob)
		if len(files) == 0 && !strings.Contains(glob, "shared") {
			t.Fatal("no texts at ", glob)
		}
		for _, f := range files {
			name := strings.TrimPrefix(filepath.ToSlash(f), "../../")
			if filepath.Base(filepath.Dir(f)) == "held" {
				continue
			}
			b, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(f, ".gz") {
				z, err := gzip.NewReader(bytes.NewReader(b))
				if err != nil {
					t.Fatal(err)
				}
				if b, err = io.ReadAll(z); err != nil {
					t.Fatal(err)
				}
			}
			out[name] = b
		}
	}
	return out
}

func (l *line) document(t testing.TB, raw []byte, name string) *text.Document {
	t.Helper()
	d, err := l.cleaner.Document(raw, name)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

var (
	edtfForm        = regexp.MustCompile(`^(\d{4}(-(0[1-9]|1[0-2]|2[1-4]))?|\d{4}-\d\d-\d\d|(\.\.|\d{4}-\d\d(-\d\d)?)/\d{4}-\d\d(-\d\d)?|\d{4}/\d{4})$`)
	idForm          = regexp.MustCompile(`^[a-z][0-9a-f]{12}$`)
	instrumentKinds = strings.Fields("partnership agreement programme mechanism declaration negotiation law project forum")
)

// broken returns every law that a reading breaks.
func (l *line) broken(r *record.Reading) (faults []string) {
	bad := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	d, world := r.Doc, l.packs.World
	starts, ends := map[int]bool{}, map[int]bool{}
	for _, t := range d.Toks {
		starts[t.Span().Start], ends[t.Span().End] = true, true
	}
	span := func(what string, s text.Span) {
		if s.Start < 0 || s.End > len(d.Text) || s.Start >= s.End {
			bad("%s: span %v of a text of %d bytes", what, s, len(d.Text))
			return
		}
		q := d.Quote(s)
		if !utf8.RuneStart(d.Text[s.Start]) || s.End < len(d.Text) && !utf8.RuneStart(d.Text[s.End]) {
			bad("%s: %q cuts a letter", what, q)
		}
		if !starts[s.Start] || !ends[s.End] {
			bad("%s: %q cuts a word", what, q)
		}
		if strings.TrimSpace(q) != q {
			bad("%s: %q has white space around it", what, q)
		}
		for _, sec := range d.Sections {
			if sec.Kind > text.Caption && sec.Span.Overlaps(s) {
				bad("%s: %q reaches into a %s", what, q, sec.Kind)
			}
		}
		if k := d.SectionAt(s.Start); k > text.Caption {
			bad("%s: %q stands in a %s", what, q, k)
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
	listed := func(what, table, id string) {
		if world[table][id] == nil {
			bad("%s: %s.tsv has no %q", what, table, id)
		}
	}
	parties := func(what string, ps []record.Party) {
		for i, p := range ps {
			if world["country"][string(p)] == nil && world["organisation"][string(p)] == nil {
				bad("%s: no party %q", what, p)
			}
			if i > 0 && ps[i-1] >= p {
				bad("%s: parties %v are not sorted, or one stands twice", what, ps)
			}
		}
	}
	date := func(what string, x record.Date) {
		if !x.Known() {
			if x != (record.Date{}) {
				bad("%s: an unknown date that says %+v", what, x)
			}
			return
		}
		s := x.String()
		if !edtfForm.MatchString(s) {
			bad("%s: %q is no EDTF", what, s)
		}
		if x.Until != (x.From == 0) || x.From > x.To || x.To == 0 || x.Grain == record.GrainSeason != (x.Season >= 21 && x.Season <= 24) {
			bad("%s: the date %s is %+v", what, s, x)
		}
		for _, end := range strings.Split(s, "/") {
			if len(end) == 10 && record.ParseDay(end).String() != end {
				bad("%s: there is no day %s", what, end)
			}
		}
	}
	place := func(what string, p *record.Place) {
		if p == nil {
			return
		}
		if p.Name == "" {
			bad("%s: a place without a name", what)
		}
		if p.Country != "" {
			listed(what, "country", string(p.Country))
		}
		if p.Why.Rule != "" || p.Why.Span.Len() > 0 {
			evidence(what+": place", []record.Evidence{p.Why})
		}
	}
	org := func(p record.Party) bool { return world["organisation"][string(p)] != nil }
	ids := map[string]bool{}
	id := func(what, s string) {
		if !idForm.MatchString(s) || ids[s] {
			bad("%s: id %q has not the form or stands twice", what, s)
		}
		ids[s] = true
	}
	known := func(what, s string) {
		if !ids[s] {
			bad("%s: nothing has the id %q", what, s)
		}
	}

	switch r.Genre {
	case record.News, record.Readout, record.JointStatement, record.Other:
	default:
		bad("genre %q", r.Genre)
	}
	if !r.Relevant && len(r.Events)+len(r.Statements)+len(r.Relations) > 0 {
		bad("an irrelevant text with %d events, %d statements and %d relations", len(r.Events), len(r.Statements), len(r.Relations))
	}
	if r.Published != 0 && record.ParseDay(r.Published.String()) != r.Published {
		bad("published on %s", r.Published)
	}
	place("dateline", r.Dateline)
	of := map[record.PersonID]record.Party{}
	for _, p := range r.People {
		what := "person " + p.Name
		id(what, string(p.ID))
		evidence(what, p.Mentions)
		of[p.ID] = p.Party
		if strings.TrimSpace(p.Name) == "" {
			bad("a person without a name")
		}
		if p.Party != "" {
			parties(what, []record.Party{p.Party})
			if org(p.Party) != p.IsOrg {
				bad("%s: %s is taken for an organisation, or for none", what, p.Party)
			}
		}
		seen := map[string]bool{}
		for _, o := range p.Offices {
			listed(what, "office", o.Code)
			if seen[o.Code] {
				bad("%s holds the office %s twice", what, o.Code)
			}
			seen[o.Code] = true
			evidence(what+", "+o.Code, []record.Evidence{o.Why})
		}
		for i := 1; i < len(p.Mentions); i++ {
			if p.Mentions[i].Span.Start < p.Mentions[i-1].Span.End {
				bad("%s: mentions overlap or are out of order", what)
			}
		}
	}
	for _, i := range r.Instruments {
		what := "instrument " + i.Name
		id(what, string(i.ID))
		evidence(what, i.Mentions)
		if i.Name == "" || !slices.Contains(instrumentKinds, i.Kind) {
			bad("%s has kind %q", what, i.Kind)
		}
	}
	mains := 0
	for _, e := range r.Events {
		what := "event " + e.Kind
		id(what, string(e.ID))
		evidence(what, e.Evidence)
		listed(what, "event", e.Kind)
		parties(what, e.Parties)
		date(what, e.When)
		place(what, e.Where)
		switch e.Status {
		case record.Held, record.Planned, record.Proposed, record.Cancelled:
		default:
			bad("%s: status %q", what, e.Status)
		}
		for i, p := range e.Participants {
			known(what, string(p))
			if slices.Contains(e.Participants[:i], p) {
				bad("%s: a participant stands twice", what)
			}
		}
		if e.Kind == "call" && e.Where != nil {
			bad("a call has the place %s", e.Where.Name)
		}
		if e.Main {
			mains++
		}
	}
	if r.Relevant && mains == 0 && len(r.Statements) == 0 {
		bad("a relevant text that reports no event and states nothing")
	}
	at := 0
	for _, s := range r.Statements {
		what := "statement " + s.Act.String()
		if s.Content.Start >= 0 && s.Content.Start < s.Content.End && s.Content.End <= len(d.Text) {
			what += fmt.Sprintf(" %q", d.Quote(s.Content))
		}
		id(what, string(s.ID))
		evidence(what, s.Evidence)
		span(what, s.Content)
		span(what+": cue", s.Cue)
		listed(what, "act", s.Act.String())
		parties(what, s.By)
		parties(what+": to", s.To)
		if len(s.By) == 0 {
			bad("%s by nobody", what)
		}
		if s.Content.Start < at {
			bad("%s stands out of order", what)
		}
		at = s.Content.Start
		if strings.Contains(d.Quote(s.Content), "\n\n") {
			bad("%s goes over a paragraph", what)
		}
		if len(s.Topics) == 0 || len(s.Topics) > maxTopics {
			bad("%s has %d topics", what, len(s.Topics))
		}
		for i, topic := range s.Topics {
			listed(what, "topic", topic)
			if slices.Contains(s.Topics[:i], topic) {
				bad("%s: topic %s stands twice", what, topic)
			}
		}
		if s.In != "" {
			known(what, string(s.In))
		}
		for i, p := range s.Speakers {
			known(what, string(p))
			if slices.Contains(s.Speakers[:i], p) {
				bad("%s: a speaker stands twice", what)
			}
			if of[p] != "" && !slices.Contains(s.By, of[p]) && !slices.ContainsFunc(s.By, org) { // a chair speaks for ASEAN
				bad("%s: a speaker of %s, but it is said by %v", what, of[p], s.By)
			}
		}
		for _, i := range s.Instruments {
			known(what, string(i))
		}
		if s.Target != nil {
			date(what+": deadline", s.Target.Deadline)
			if by := s.Target.Deadline; r.Published != 0 && by.Known() && by.To <= r.Published {
				bad("%s: its deadline had come when it was published", what)
			}
			evidence(what+": target", []record.Evidence{s.Target.Why})
			if !s.Target.HasCount && !s.Target.Deadline.Known() || s.Target.HasCount && s.Target.Unit == "" && s.Target.Quantity == 0 {
				bad("%s: a target that says nothing", what)
			}
		}
	}
	for _, x := range r.Relations {
		what := "relation " + x.Level
		evidence(what, x.Evidence)
		listed(what, "level", x.Level)
		parties(what, x.Parties)
		date(what, x.Since)
		if len(x.Parties) < 2 {
			bad("%s of %v", what, x.Parties)
		}
	}
	return faults
}

// The laws hold for every reading, whatever the text says.
func TestLaws(t *testing.T) {
	l := theLine(t)
	for name, raw := range everything(t) {
		d := l.document(t, raw, name)
		for _, fault := range l.broken(l.reader.Read(d)) {
			t.Errorf("%s: %s", name, fault)
		}
	}
}

// The same document gives the same bytes: again, in another order, from eight goroutines, and from a new reader.
func TestSameBytes(t *testing.T) {
	l := theLine(t)
	docs, first := map[string]*text.Document{}, map[string][]byte{}
	marshal := func(r *Reader, name string) []byte {
		b, err := json.Marshal(r.Read(docs[name]))
		if err != nil {
			t.Error(err)
		}
		return b
	}
	for name, raw := range everything(t) {
		if strings.HasSuffix(name, ".gz") {
			continue
		}
		docs[name] = l.document(t, raw, name)
		first[name] = marshal(l.reader, name)
		if again := marshal(l.reader, name); !bytes.Equal(again, first[name]) {
			t.Errorf("%s: read again, it reads otherwise", name)
		}
	}
	fresh := New(l.packs)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for name := range docs { // in an order of its own
				if !bytes.Equal(marshal(fresh, name), first[name]) {
					t.Errorf("%s: read beside others, it reads otherwise", name)
				}
			}
		})
	}
	all.Wait()
}

// An id is that of what it names, whatever else the reader knows: a second document with the same words has other ids, the same
// document has the same.
func TestIDsOfDocuments(t *testing.T) {
	l := theLine(t)
	raw, err := os.ReadFile("../../examples/05-2023-08-28-talks.en.txt")
	if err != nil {
		t.Fatal(err)
	}
	a := l.reader.Read(l.document(t, raw, "a"))
	b := l.reader.Read(l.document(t, append([]byte("\n"), raw...), "b"))
	if len(a.Statements) == 0 || len(a.Statements) != len(b.Statements) {
		t.Fatalf("%d and %d statements", len(a.Statements), len(b.Statements))
	}
	for i := range a.Statements {
		if a.Statements[i].ID == b.Statements[i].ID {
			t.Errorf("two documents share the id %s", a.Statements[i].ID)
		}
	}
}

// Texts without a diplomatic act in them are silent, whatever names they drop.
func TestSilent(t *testing.T) {
	l := theLine(t)
	for i, s := range []string{
		// A match, a storm, a court, a market, a recipe, a street, a shop, a film; then the same in Vietnamese.
		"Vietnam beat Thailand 2-1 in Hanoi\n\nHANOI — Vietnam came from behind to beat Thailand 2-1 in the first leg of the final on Thursday. Coach Kim said his players had kept their heads. “We will play the same way in Bangkok,” he said. Singapore meet Malaysia in the other tie.",
		"Storm nears the coast\n\nThe weather bureau said Storm Lan would cross the coast of Quang Ninh early on Saturday with gusts of 110 km/h. Fishermen from China and Vietnam were asked to return to port. Ferries to Co To island will stop at noon.",
		"Shares end higher\n\nJapanese shares rose 1.2 percent on Monday as investors welcomed strong profits at carmakers in the United States. Analysts expect the yen to weaken further. Banks led the gains in Tokyo, while Seoul was flat.",
		"A soup for rainy days\n\nBring the stock to the boil, add lemongrass from Thailand and the prawns, and serve with French bread. Enough for four.",
		"New metro line opens in May\n\nThe city of Jakarta will open its second metro line in May, the operator said. The trains were built in Japan. Tickets will cost 14,000 rupiah.",
		"Film review\n\nThe Ambassador, a thriller set in Moscow and Washington, tells how two spies agree to trade their secrets. The director thanked his actors at the premiere in Cannes.",
		"Thắng đậm Thái Lan, tuyển Việt Nam vào chung kết\n\nTối 5/3, trên sân Mỹ Đình, đội tuyển Việt Nam thắng Thái Lan 3-0. Huấn luyện viên cho biết các cầu thủ đã thi đấu hết mình. Đội sẽ gặp Malaysia hoặc Singapore ở chung kết.",
		"Bão số 4 hướng vào Quảng Ninh\n\nTheo Trung tâm Dự báo khí tượng thủy văn quốc gia, bão số 4 đang di chuyển về phía Trung Quốc. Tàu thuyền được yêu cầu về nơi trú ẩn. Các tỉnh chủ động ứng phó.",
		"Giá cà phê tăng\n\nGiá cà phê xuất khẩu sang Đức và Mỹ tăng 4% trong tuần này. Người trồng ở Đắk Lắk phấn khởi. Các doanh nghiệp mong muốn giá ổn định đến cuối năm.",
		"Cách nấu phở bò\n\nChọn xương ống, ninh trong sáu giờ. Thêm quế, hồi rồi nêm nước mắm. Dùng nóng với quẩy.",
		"Khởi tố giám đốc công ty du lịch\n\nCơ quan Cảnh sát điều tra đã khởi tố ông Nguyễn Văn Mạnh vì lừa bán tua đi Nhật Bản và Hàn Quốc. Ông Mạnh thừa nhận hành vi.",
	} {
		for _, marker := range []string{"", " date 2025-03-06 "} {
			r := l.reader.Read(l.document(t, []byte(marker+s), "silent"))
			if r.Relevant || len(r.Events)+len(r.Statements)+len(r.Relations) > 0 || r.Genre != record.Other {
				t.Errorf("text %d is taken for diplomacy: genre %s, %d events, %d statements, %d relations", i, r.Genre, len(r.Events), len(r.Statements), len(r.Relations))
			}
		}
	}
	// And those of the gold that a careful reader calls irrelevant.
	gold := 0
	for name, raw := range everything(t) {
		b, err := os.ReadFile("../../" + strings.TrimSuffix(name, ".txt") + ".gold.json")
		if err != nil {
			continue
		}
		var g struct{ Relevant *bool }
		if err := json.Unmarshal(b, &g); err != nil || g.Relevant == nil {
			t.Errorf("%s: the gold does not say whether it is relevant (%v)", name, err)
			continue
		}
		if *g.Relevant {
			continue // whether those are found is for `make score` to say
		}
		gold++
		if r := l.reader.Read(l.document(t, raw, name)); r.Relevant || len(r.Events)+len(r.Statements)+len(r.Relations) > 0 {
			t.Errorf("%s: taken for diplomacy: %d events, %d statements", name, len(r.Events), len(r.Statements))
		}
	}
	if gold == 0 {
		t.Error("no gold is irrelevant: nothing was proved")
	}
}

// A teaser gives no record, though it says all that an article says.
func TestTeasersAreSilent(t *testing.T) {
	l := theLine(t)
	body := "Kenyan Foreign Minister Amina Otieno held talks with Norwegian Foreign Minister Lars Dahl in Oslo on March 5. The two sides agreed to open an air route."
	other := "Ghanaian Foreign Minister Kofi Mensah met Peruvian Foreign Minister Rosa Quispe in Lima on March 4. The two sides agreed to lift the duty on cocoa under the Cocoa Accord."
	for kind := text.Credit; kind <= text.Boilerplate; kind++ {
		for _, first := range []bool{true, false} {
			d := &text.Document{ID: "t", Lang: "en", Marker: "2025-03-06"}
			add := func(k text.SectionKind, s string) {
				d.Sections = append(d.Sections, text.Section{Kind: k, Span: text.Span{Start: len(d.Text), End: len(d.Text) + len(s)}})
				d.Text += s + "\n\n"
			}
			if first {
				add(kind, other)
			}
			add(text.Body, body)
			if !first {
				add(kind, other)
			}
			d.Toks = text.Tokenize(nil, d.Text, l.packs.Vocab)
			d.Sents = text.Sentences(d, l.packs.ByLang["en"].Breaks)
			r := l.reader.Read(d)
			for _, fault := range l.broken(r) {
				t.Errorf("%s: %s", kind, fault)
			}
			if len(r.People) != 2 || len(r.Events) != 1 || len(r.Statements) != 1 || len(r.Instruments) != 0 {
				t.Errorf("%s, first %v: %d people, %d events, %d statements, %d instruments", kind, first, len(r.People), len(r.Events), len(r.Statements), len(r.Instruments))
			}
		}
	}
}

func TestNoPack(t *testing.T) {
	l := theLine(t)
	d := &text.Document{ID: "x", Lang: "fr", Marker: "2025-03-06", Text: "Les deux parties ont convenu d'ouvrir une ligne."}
	d.Toks = text.Tokenize(nil, d.Text, l.packs.Vocab)
	d.Sections = []text.Section{{Kind: text.Body, Span: text.Span{End: len(d.Text)}}}
	r := l.reader.Read(d)
	if len(r.Notes) != 1 || r.Relevant || len(r.Statements) != 0 || r.Published != record.ParseDay("2025-03-06") {
		t.Errorf("a language without a pack gives %+v", r)
	}
	if faults := l.broken(r); faults != nil {
		t.Error(faults)
	}
	for _, language := range []string{"en", "vi", "und"} {
		r := l.reader.Read(&text.Document{Lang: language})
		if r.Relevant || len(r.People) != 0 {
			t.Errorf("nothing at all gives %+v", r)
		}
	}
}

// A text may end in the middle of a clause, where a rule still looks at the word behind.
func TestCutOff(t *testing.T) {
	l := theLine(t)
	for language, s := range map[string]string{
		"en": "Foreign Minister Anna Berg of Norway met Kenyan Foreign Minister Paul Otieno. Five documents were signed following the talks,",
		"vi": "Bộ trưởng Ngoại giao Việt Nam Lê Văn An hội đàm với Bộ trưởng Ngoại giao Lào Khamphao Vongsa. Hai bên nhất trí giới thiệu các tập đoàn lớn đến khảo sát, đầu tư vào",
	} {
		if faults := l.broken(l.reader.Read(l.built(language, s, "2025-03-06", 2, 0))); faults != nil {
			t.Error(language, faults)
		}
	}
}

// built is a document of arbitrary text, as the pipeline would make it: a section for every line, their kinds in turn.
func (l *line) built(language, s, marker string, first, step uint8) *text.Document {
	d := &text.Document{ID: "fuzz", Lang: language, Marker: marker, Text: s}
	kind, at := int(first)%7, 0
	for part := range strings.SplitAfterSeq(s, "\n") {
		if strings.TrimSpace(part) != "" {
			d.Sections = append(d.Sections, text.Section{Kind: text.SectionKind(kind), Span: text.Span{Start: at, End: at + len(part)}})
			kind = (kind + int(step)) % 7
		}
		at += len(part)
	}
	d.Toks = text.Tokenize(nil, s, l.packs.Vocab)
	d.Sents = text.Sentences(d, l.packs.ByLang[language].Breaks)
	return d
}

// Ruins of real texts: cut off after a word, begun within one, or with the words of all texts of a language thrown together. No panic,
// and the laws hold. CHANCERY_RUINS makes it more thorough by that factor.
func TestRuins(t *testing.T) {
	l := theLine(t)
	more, _ := strconv.Atoi(os.Getenv("CHANCERY_RUINS"))
	more = max(more, 1)
	seen := map[string]bool{} // faults of one kind are told once
	try := func(name string, d *text.Document) {
		defer func() {
			if p := recover(); p != nil {
				where := regexp.MustCompile(`internal/read/\w+\.go:\d+`).FindString(strings.Join(strings.SplitAfter(string(debug.Stack()), "panic(")[1:], ""))
				if !seen[where] {
					seen[where] = true
					t.Errorf("%s: panic at %s: %v in …%q", name, where, p, d.Text[max(0, len(d.Text)-80):])
				}
			}
		}()
		for _, fault := range l.broken(l.reader.Read(d)) {
			kind := regexp.MustCompile(`".*"|\d+|[0-9a-f]{12}`).ReplaceAllString(fault, "")
			if !seen[kind] {
				seen[kind] = true
				t.Errorf("%s: %s, in %q", name, fault, d.Text)
			}
		}
	}
	words := map[string][]string{}
	names := slices.Sorted(maps.Keys(everything(t)))
	all := everything(t)
	for n, name := range names {
		if strings.HasSuffix(name, ".gz") {
			continue
		}
		d := l.document(t, all[name], name)
		if l.packs.ByLang[d.Lang] == nil {
			continue
		}
		step := max(1, 61/more)
		for i := n % step; i < len(d.Toks); i += step {
			try(name, l.built(d.Lang, d.Text[:d.Toks[i].Span().End], d.Marker, 2, 0))
			try(name, l.built(d.Lang, d.Text[d.Toks[i].Span().Start:], d.Marker, 2, 0))
		}
		for i := 0; i+3 < len(d.Toks); i += 3 {
			words[d.Lang] = append(words[d.Lang], d.Text[d.Toks[i].Span().Start:d.Toks[i+2].Span().End])
		}
	}
	dice := rand.New(rand.NewPCG(1, 2))
	for _, language := range l.packs.Langs {
		for range 150 * more {
			var b strings.Builder
			b.WriteString(frames[language][:len(frames[language])*dice.IntN(2)])
			for range 2 + dice.IntN(30) {
				w := words[language][dice.IntN(len(words[language]))]
				b.WriteString(w + " ")
			}
			try(language+" salad", l.built(language, b.String(), "2025-03-06", 2, 0))
		}
	}
}

// Arbitrary text: no panic, and the laws hold for ruins too.
func FuzzRead(f *testing.F) {
	for language, frame := range frames {
		f.Add(language == "vi", frame, "2025-03-06", uint8(2), uint8(0))
	}
	for _, c := range append(slices.Clone(saidEnglish), saidVietnamese...) {
		f.Add(strings.ContainsAny(c.sentence, "ộốảđ"), c.sentence, "", uint8(2), uint8(0))
	}
	for _, c := range append(slices.Clone(gapsEnglish), gapsVietnamese...) {
		f.Add(strings.ContainsAny(c.sentence, "ộốảđ"), frames["en"]+c.sentence+"\n"+frames["vi"], "2025-02-30", uint8(0), uint8(1))
	}
	for _, s := range []string{
		"", ".", "“", "agreed to", "“ ” « » \" ' - –", "The two sides", "agreed to:\n- open a gate;\n- (b) ,\n3.", "Foreign Minister", "Mr. , and Mrs. .", "31/2/2025 99/99/9999 0-0-0 ngày 31 tháng 2 năm 0",
		"Hai bên nhất trí:", "nhất trí nhất trí nhất trí", "Theo", "Theo Thủ tướng", "by by by to to to", "Vietnam's 's 's Foreign Minister's", "half of 0 percent, -5 tỷ, 1e400 parks, 999999999999999999999999 USD",
		"in the last minus 3 years, 0 months ago, the first half of the second half", strings.Repeat("and ", 40), strings.Repeat("The two sides agreed to ", 12), strings.Repeat("(", 40), strings.Repeat("“a, ", 20),
	} {
		f.Add(false, s, "", uint8(2), uint8(0))
		f.Add(true, s, "9999-12-31", uint8(2), uint8(0))
		f.Add(false, frames["en"]+s, "0001-01-01", uint8(2), uint8(0))
		f.Add(true, frames["vi"]+s, "2025-03-06", uint8(2), uint8(0))
	}
	l := theLine(f)
	f.Fuzz(func(t *testing.T, vi bool, s, marker string, first, step uint8) {
		if !utf8.ValidString(s) || len(s) > 4000 {
			return
		}
		language := "en"
		if vi {
			language = "vi"
		}
		defer func() { // so that one panic does not take the other tests with it
			if p := recover(); p != nil {
				t.Fatalf("panic: %v\n%s", p, debug.Stack())
			}
		}()
		d := l.built(language, norm.NFC.String(s), marker, first, step)
		r := l.reader.Read(d)
		for _, fault := range l.broken(r) {
			t.Error(fault)
		}
		if _, err := json.Marshal(r); err != nil {
			t.Error(err)
		}
	})
}
