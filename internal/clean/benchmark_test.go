package clean

import (
	"cmp"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestBenchmark measures the articles of the pages of Zyte's article extraction benchmark by its own measure. -v prints the pages that
// lose most.
func TestBenchmark(t *testing.T) {
	dir := "../../../shared/peers/article-extraction-benchmark"
	b, err := os.ReadFile(filepath.Join(dir, "ground-truth.json"))
	if err != nil {
		t.Skip("the benchmark is not here")
	}
	var truth map[string]struct {
		ArticleBody string `json:"articleBody"`
	}
	if err := json.Unmarshal(b, &truth); err != nil {
		t.Fatal(err)
	}
	type result struct {
		key  string
		p, r float64
	}
	var all shingling
	var results []result
	for key, want := range truth {
		f, err := os.Open(filepath.Join(dir, "html", key+".html.gz"))
		if err != nil {
			t.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		raw, err := io.ReadAll(z)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		s, tidy, fault := decode(raw, "")
		if fault != nil {
			t.Errorf("%s: %v", key, fault)
			continue
		}
		if !tidy {
			s = scrub(s)
		}
		pg, fault := readPage(s)
		if fault != nil {
			t.Errorf("%s: %v", key, fault)
		}
		var lines []string
		for _, ln := range strings.Split(strings.TrimPrefix(pg.text, pg.title), "\n") {
			if !pg.captions[ln] {
				lines = append(lines, ln)
			}
		}
		got := strings.Join(lines, "\n")
		p, r := all.add(want.ArticleBody, got)
		results = append(results, result{key, p, r})
		if out := os.Getenv("BENCHMARK_OUT"); out != "" {
			os.WriteFile(filepath.Join(out, key+".got"), []byte(got), 0o644)
			os.WriteFile(filepath.Join(out, key+".want"), []byte(want.ArticleBody), 0o644)
		}
	}
	slices.SortFunc(results, func(a, b result) int { return cmp.Compare(a.p+a.r, b.p+b.r) })
	for _, r := range results[:40] {
		t.Logf("%s precision %.3f recall %.3f", r.key[:8], r.p, r.r)
	}
	t.Logf("%d pages: %s", len(results), &all)
	if all.f1() < 0.97 {
		t.Errorf("F1 %.4f, below 0.970", all.f1())
	}
}
