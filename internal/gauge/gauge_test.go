package gauge

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const gold = `{"file": "a.txt", "lang": "en", "published": "2025-03-12", "genre": "news", "relevant": true,
 "people": [{"id": "p1", "name": "Tô Lâm", "country": "VN", "offices": ["party-leader"], "mentions": ["Tô Lâm", "Lâm"]},
            {"id": "p2", "name": "Lawrence Wong", "country": "SG", "offices": ["head-of-government"], "mentions": ["Wong"]}],
 "events": [{"id": "e1", "kind": "talks", "date": "2025-03-12", "place": {"name": "Hà Nội", "country": "VN"}, "occasion": null,
   "participants": ["p1", "p2"], "parties": ["SG", "VN"], "status": "held", "main": true, "evidence": "talks"}],
 "statements": [
  {"id": "s1", "event": "e1", "act": "agree", "by": ["SG", "VN"], "content": "open thirty parks before 2030", "topics": ["industrial-parks"],
   "target": {"quantity": 30, "unit": "park", "deadline": "../2029-12-31"}},
  {"id": "s2", "event": "e1", "act": "thank", "by": ["VN"], "content": "the warm welcome", "topics": ["exchanges"], "target": null},
  {"id": "s3", "event": null, "act": "propose", "by": ["VN"], "content": "share notes on the sea", "topics": ["maritime"], "target": null}],
 "instruments": [{"id": "i1", "name": "Code of Conduct", "kind": "negotiation", "mentions": ["COC"]}],
 "relations": [{"parties": ["VN", "SG"], "level": "strategic-partnership", "since": "2013"}]}`

const reading = `{"document": {"source": "x/a.txt", "lang": "en", "published": null, "genre": "news", "relevant": true, "text": "Hôm nay, talks."},
 "people": [{"id": "q", "name": "To Lam", "country": "VN", "offices": [{"office": "party-leader"}, {"office": "official"}], "mentions": []}],
 "events": [{"id": "f", "kind": "meeting", "date": "2025-03-12", "place": {"name": "Huế", "country": "VN"}, "occasion": null,
   "participants": ["q"], "parties": ["VN", "SG"], "status": "held", "main": true,
   "evidence": [{"start": 9, "end": 14, "quote": "talks"}, {"start": 10, "end": 15, "quote": "talks"}]}],
 "statements": [
  {"id": "t1", "event": "f", "act": "agree", "by": ["VN", "SG"], "content": {"start": 0, "end": 3, "quote": "open thirty parks"}, "topics": ["industrial-parks", "trade"],
   "target": {"quantity": 30.0, "unit": null, "deadline": null}, "evidence": []},
  {"id": "t2", "event": "f", "act": "welcome", "by": ["VN"], "content": {"start": 0, "end": 3, "quote": "the warm welcome"}, "topics": [], "target": {"quantity": 2}, "evidence": []},
  {"id": "t3", "event": null, "act": "agree", "by": ["VN"], "content": {"start": 0, "end": 3, "quote": "nothing like it"}, "topics": [], "target": null, "evidence": []}],
 "instruments": [{"id": "i", "name": "COC", "kind": "negotiation", "mentions": []}],
 "relations": [{"parties": ["SG", "VN"], "level": "strategic-partnership"}]}`

func TestScore(t *testing.T) {
	g, err := ParseGold([]byte(gold))
	if err != nil {
		t.Fatal(err)
	}
	r, err := ParseReading([]byte(reading))
	if err != nil {
		t.Fatal(err)
	}
	silent, err := ParseGold([]byte(`{"file": "b.txt", "lang": "vi", "relevant": false}`))
	if err != nil {
		t.Fatal(err)
	}
	res := Score([]*Gold{g, silent}, []*Reading{r})
	want := map[string][3]int{ // gold, found, right
		"document.lang": {2, 2, 1}, "document.published": {2, 2, 1}, "document.relevant": {2, 2, 1},
		"irrelevant documents kept silent": {1, 1, 1},
		"people":                           {2, 1, 1}, "people.country": {1, 1, 1}, "people.office": {1, 1, 1},
		"events": {1, 1, 1}, "main events": {1, 1, 1}, "main.kind": {1, 1, 0}, "main.place": {1, 1, 0}, "main.country": {1, 1, 1},
		"main.participants": {1, 1, 0}, "main.parties": {1, 1, 1}, "main.all exact": {1, 1, 0},
		"statements": {3, 3, 2}, "statements +act": {3, 3, 1}, "statements[en] +act +by": {3, 3, 1},
		"undertaking": {1, 2, 1}, "proposal": {1, 0, 0}, "stance": {1, 1, 1},
		"topics": {2, 2, 1}, "targets": {1, 1, 0}, "false targets": {0, 1, 0}, "statement at its event": {2, 2, 2},
		"instruments": {1, 1, 1}, "relations": {1, 1, 1}, "evidence spans true": {2, 2, 1},
	}
	for _, m := range res.Measures() {
		if w, ok := want[m.Name]; ok && w != [3]int{m.Gold, m.Found, m.Right} {
			t.Errorf("%s: gold, found, right are %d %d %d, want %v", m.Name, m.Gold, m.Found, m.Right, w)
		}
		delete(want, m.Name)
	}
	for name := range want {
		t.Errorf("%s was not measured", name)
	}
	if !slices.Equal(res.Unread, []string{"b.txt"}) {
		t.Errorf("unread: %q", res.Unread)
	}
	log := strings.Join(res.Log, "\n")
	for _, line := range []string{
		"a.txt: person missed: Lawrence Wong",
		"a.txt: main event off in kind (talks / meeting), place ({'name': 'Hà Nội', 'country': 'VN'} / {'name': 'Huế', 'country': 'VN'}), participants (['p1', 'p2'] / ['q'])",
		"a.txt: statement misread: gold thank ['VN'] / read welcome ['VN']: the warm welcome",
		"a.txt: statement missed: propose ['VN']: share notes on the sea",
		"a.txt: statement false: agree ['VN']: nothing like it",
	} {
		if !strings.Contains(log, line) {
			t.Errorf("the listing lacks %q:\n%s", line, log)
		}
	}
}

// Of equal pairs the later is taken first, as score.py does by sorting (weight, i, j) backwards.
func TestTies(t *testing.T) {
	got := pair(2, 3, 0.5, func(i, j int) float64 { return 1 })
	if want := []couple{{1, 2}, {0, 1}}; !slices.Equal(got, want) {
		t.Errorf("pairs %v, want %v", got, want)
	}
	if got := pair(1, 1, 0.5, func(i, j int) float64 { return 0.49 }); got != nil {
		t.Errorf("paired below the least weight: %v", got)
	}
}

func TestWords(t *testing.T) {
	if got := fold("Đặng Ðức İ"); got != "dang ðuc i" {
		t.Errorf("fold: %q", got)
	}
	if got := squeeze("Hà Nội, VN_2"); got != "hanoivn_2" {
		t.Errorf("squeeze: %q", got)
	}
	if got := tokens("Tô Lâm's 1,100 m²"); !slices.Equal(got, []string{"tô", "lâm", "s", "1", "100", "m²"}) {
		t.Errorf("tokens: %q", got)
	}
	for x, want := range map[float64]string{0: "0.0", 1: "1.0", 0.5: "0.5", 2.0 / 3: "0.667", 0.0625: "0.062", 0.1875: "0.188"} {
		if got := round(x); got != want {
			t.Errorf("round(%v) = %s, want %s", x, got, want)
		}
	}
}

func TestFaults(t *testing.T) {
	for _, s := range []string{"", "{", "[]", `{"file": "a"}`} {
		if _, err := ParseGold([]byte(s)); err == nil {
			t.Errorf("%q passed for gold", s)
		}
	}
	for _, s := range []string{"", "{}", `{"document": {"source": 3}}`} {
		if _, err := ParseReading([]byte(s)); err == nil {
			t.Errorf("%q passed for a reading", s)
		}
	}
}

// With the project's scorer at hand, both must print the same bytes for the same readings: good, bad and missing ones, made from gold.
func TestAgreesWithScorer(t *testing.T) {
	scorer, err := filepath.Abs("../../../shared/tools/score.py")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(scorer); err != nil {
		t.Skip("score.py is not here") // .ci/run has it
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Fatal("score.py is here, but no python3 to run it")
	}
	dir := "../../testdata/gold/dev"
	files, err := filepath.Glob(filepath.Join(dir, "*.gold.json"))
	if err != nil || len(files) == 0 {
		t.Fatal("no gold in ", dir, err)
	}
	var golds []*Gold
	var raws [][]byte
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		g, err := ParseGold(b)
		if err != nil {
			t.Fatal(f, err)
		}
		golds, raws = append(golds, g), append(raws, b)
	}
	for seed := range uint64(4) {
		rnd := rand.New(rand.NewPCG(seed, 1))
		var lines bytes.Buffer
		var readings []*Reading
		for i, raw := range raws {
			if seed > 0 && rnd.IntN(9) == 0 {
				continue
			}
			txt, err := os.ReadFile(filepath.Join(dir, golds[i].File))
			if err != nil {
				t.Fatal(err)
			}
			line := worsen(t, rnd, raw, string(txt), int(seed))
			r, err := ParseReading(line)
			if err != nil {
				t.Fatal(err)
			}
			readings = append(readings, r)
			lines.Write(append(line, '\n'))
		}
		file := filepath.Join(t.TempDir(), "readings.jsonl")
		if err := os.WriteFile(file, lines.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
		res := Score(golds, readings)
		run := func(flag string) []byte {
			out, err := exec.Command(python, scorer, dir, file, flag).Output()
			if err != nil {
				t.Fatal(err)
			}
			return out
		}
		if want := run("--json"); !bytes.Equal(res.JSON(), want) {
			t.Errorf("seed %d: JSON differs:\n%s", seed, firstDifference(string(res.JSON()), string(want)))
		}
		// score.py lists what is left over in the order of a Python set; the lines themselves must be the same.
		sorted := func(s []string) string { slices.Sort(s); return strings.Join(s, "\n") }
		got := sorted(append(slices.Clone(res.Log), res.Lines()...))
		want := sorted(strings.Split(strings.TrimSuffix(string(run("-v")), "\n"), "\n"))
		if got != want {
			t.Errorf("seed %d: lines differ:\n%s", seed, firstDifference(got, want))
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is longer"
}

// worsen makes a reading of gold: true to it for level 0, else with records lost, doubled, cut and misread.
func worsen(t *testing.T, rnd *rand.Rand, raw []byte, txt string, level int) []byte {
	t.Helper()
	var g map[string]any
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatal(err)
	}
	chance := func(n int) bool { return level > 0 && rnd.IntN(n) == 0 }
	span := func(q any) map[string]any {
		s := q.(string)
		at := strings.Index(txt, s)
		if at < 0 {
			return map[string]any{"start": 0, "end": 0, "quote": s}
		}
		from := len([]rune(txt[:at]))
		if chance(12) {
			from++
		}
		return map[string]any{"start": from, "end": from + len([]rune(s)), "quote": s}
	}
	list := func(key string) (out []any) {
		xs, _ := g[key].([]any)
		for _, x := range xs {
			if chance(6) {
				continue
			}
			out = append(out, x)
			if chance(6) {
				out = append(out, x)
			}
		}
		return out
	}
	acts := []string{"agree", "concur", "propose", "affirm", "welcome", "sign", "invite"}
	r := map[string]any{"document": map[string]any{"source": "some/where/" + g["file"].(string), "lang": g["lang"], "published": g["published"],
		"genre": g["genre"], "relevant": g["relevant"], "text": txt}, "people": []any{}, "events": []any{}, "statements": []any{}, "instruments": []any{}, "relations": []any{}}
	mentions := func(x map[string]any) (out []any) {
		out = []any{}
		for _, m := range x["mentions"].([]any) {
			out = append(out, span(m))
		}
		return out
	}
	clone := func(x any) map[string]any {
		out := map[string]any{}
		for k, v := range x.(map[string]any) {
			out[k] = v
		}
		return out
	}
	for _, x := range list("people") {
		p := clone(x)
		p["mentions"] = mentions(p)
		if chance(4) {
			p["name"] = fold(p["name"].(string))
		}
		if chance(6) {
			p["offices"] = []any{map[string]any{"office": "official"}}
		}
		r["people"] = append(r["people"].([]any), p)
	}
	for _, x := range list("events") {
		e := clone(x)
		e["evidence"] = []any{span(e["evidence"])}
		if chance(4) {
			e["date"] = "2020-01-01"
		}
		if chance(5) {
			e["main"] = !e["main"].(bool)
		}
		if chance(5) {
			e["place"] = nil
		}
		r["events"] = append(r["events"].([]any), e)
	}
	for _, x := range list("statements") {
		s := clone(x)
		q := s["content"].(string)
		if chance(3) {
			ws := strings.Fields(q)
			q = strings.Join(ws[rnd.IntN(len(ws)):], " ")
		}
		s["content"], s["evidence"] = span(q), []any{span(s["content"])}
		if chance(3) {
			s["act"] = acts[rnd.IntN(len(acts))]
		}
		if chance(5) {
			s["by"] = []any{"XX"}
		}
		if chance(4) {
			s["target"] = map[string]any{"quantity": 3, "deadline": nil}
		}
		r["statements"] = append(r["statements"].([]any), s)
	}
	for _, x := range list("instruments") {
		i := clone(x)
		i["mentions"] = mentions(i)
		r["instruments"] = append(r["instruments"].([]any), i)
	}
	for _, x := range list("relations") {
		r["relations"] = append(r["relations"].([]any), x)
	}
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
