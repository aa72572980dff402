package follow_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/record"
)

// rows writes a comparison down: who tells a thing, of which initiative, and how they differ.
func rows(c follow.Comparison) (out []string) {
	for _, r := range c.Rows {
		s := string(r.Told) + " " + r.Key
		for _, d := range r.Differences {
			s += fmt.Sprintf(" %s %s/%s", d.Kind, d.Of[0], d.Of[1])
		}
		out = append(out, s)
	}
	return out
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		langs []string
		texts []string
		want  []string
	}{
		{[]string{"en", "vi"}, []string{
			"The two sides agreed to explore a second submarine cable and expand offshore wind.",
			"Hai bên nhất trí thiết lập tuyến cáp biển thứ hai và mở rộng điện gió ngoài khơi.",
		}, []string{"all submarine-cables effort explore/thiết lập", "all offshore-wind"}},
		{[]string{"en", "en"}, []string{
			"The two sides agreed to draw up a plan of action before 2027. Minister Koh thanked Hanoi for the warm welcome.",
			"Minister Minh proposed drawing up an action programme before 2028.",
		}, []string{"all action-programme act agree/propose name plan of action/action programme date ../2026-12-31/../2027-12-31", "one "}},
		{[]string{"en", "en", "en"}, []string{
			"The two sides voiced concern over incidents in the East Sea. The two sides agreed to open 20 parks.",
			"The two sides voiced concern over incidents in the South China Sea.",
			"The two sides voiced concern over incidents in the East Sea.",
		}, []string{"all east-sea name East Sea/South China Sea name South China Sea/East Sea", "one "}},
	} {
		var sources []follow.Source
		for i := range c.texts {
			sources = append(sources, follow.Source{Reading: article(t, c.langs[i], c.texts[i])})
		}
		got := rows(follower().Compare(sources))
		if !slices.Equal(got, c.want) {
			t.Errorf("%q\n got %q\nwant %q", c.texts, got, c.want)
		}
	}
}

// Two readouts of one meeting, in two languages, are aligned statement by statement; where one side only explores what the other sets
// up, and only emphasises what the other agrees to, it is told.
func TestCompareSeeds(t *testing.T) {
	var sources []follow.Source
	for _, n := range []string{"000", "002"} {
		files, _ := filepath.Glob(filepath.Join(seeds, n+"*.txt"))
		if len(files) == 0 {
			t.Skip("the seeds are not here")
		}
		raw, err := os.ReadFile(files[0])
		if err != nil {
			t.Fatal(err)
		}
		r, err := line().Read(raw, n)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, follow.Source{Reading: r})
	}
	c := follower().Compare(sources)
	all := 0
	for _, r := range c.Rows {
		if r.Told == follow.ByAll {
			all++
		}
	}
	if all < len(c.Rows)*9/10 {
		t.Errorf("only %d of %d rows are told by both: %q", all, len(c.Rows), rows(c))
	}
	for _, want := range []string{"party-channel effort explore/thiết lập", "green-digital act affirm/agree"} {
		if !slices.ContainsFunc(rows(c), func(s string) bool { return strings.Contains(s, want) }) {
			t.Errorf("nobody tells of %q, but %q", want, rows(c))
		}
	}
}

// The sources in another order say the same; every statement stands in one row; a row has at most one of each source.
func TestCompareLaws(t *testing.T) {
	var a, b []follow.Source
	for _, name := range []string{"05-2023-08-28-talks.en.txt", "06-2023-08-28-talks.vi.txt", "04-2023-08-01-anniversary.en.txt"} {
		raw, err := os.ReadFile("../../examples/" + name)
		if err != nil {
			t.Fatal(err)
		}
		r, err := line().Read(raw, name)
		if err != nil {
			t.Fatal(err)
		}
		a = append(a, follow.Source{Reading: r})
		b = append([]follow.Source{{Reading: r}}, b...)
	}
	flat := func(c follow.Comparison, last int) (out []string) {
		for _, r := range c.Rows {
			var said []string
			for _, s := range r.Said {
				n := s.Source
				if last > 0 {
					n = last - n
				}
				said = append(said, fmt.Sprint(n, ".", s.Statement))
			}
			slices.Sort(said)
			out = append(out, strings.Join(said, " "))
		}
		slices.Sort(out)
		return out
	}
	one, two := flat(follower().Compare(a), 0), flat(follower().Compare(b), 2)
	if !slices.Equal(one, two) {
		t.Errorf("in another order\n%q\n%q", one, two)
	}
	n := 0
	seen := map[follow.Said]bool{}
	for _, r := range follower().Compare(a).Rows {
		of := map[int]bool{}
		for _, s := range r.Said {
			if seen[s] || of[s.Source] {
				t.Errorf("%v stands twice", s)
			}
			seen[s], of[s.Source] = true, true
			n++
		}
	}
	for _, s := range a {
		n -= len(s.Reading.Statements)
	}
	if n != 0 {
		t.Errorf("%d statements too many or too few", n)
	}
}

func TestDrift(t *testing.T) {
	use := func(day int, lang, text string) follow.Use {
		return follow.Use{Day: record.Day(700000 + day), Lang: lang, Text: text}
	}
	uses := []follow.Use{
		use(3, "en", "conclude an effective and substantive code, in line with international law"),
		use(1, "en", "conclude the code"),
		use(2, "en", "conclude an effective code in line with international law"),
		use(1, "vi", "sớm đạt bộ quy tắc"),
		use(4, "en", "Conclude an effective and substantive code in line with international law"),
		use(2, "vi", "sớm đạt bộ quy tắc hiệu lực"),
	}
	var got []string
	for _, v := range follower().Drift(uses) {
		got = append(got, fmt.Sprintf("%s %d-%d +%s -%s", v.Lang, v.First-700000, v.Last-700000, strings.Join(v.Added, "|"), strings.Join(v.Dropped, "|")))
	}
	want := []string{
		"en 1-1 + -",
		"en 2-2 +an effective|in line with international law -the",
		"en 3-4 +and substantive -",
		"vi 1-1 + -",
		"vi 2-2 +hiệu lực -",
	}
	if !slices.Equal(got, want) {
		t.Errorf("\n got %q\nwant %q", got, want)
	}
}
