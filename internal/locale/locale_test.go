package locale

import (
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/lang"
)

func locales(t *testing.T) map[string]*Locale {
	t.Helper()
	packs, err := lang.Load()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]*Locale{}
	for _, code := range Languages {
		if out[code], err = New(code, packs); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// Every language has the words that every other has.
func TestWords(t *testing.T) {
	ls := locales(t)
	for a, l := range ls {
		for b, other := range ls {
			for key := range l.words {
				if _, ok := other.words[key]; !ok && !strings.HasPrefix(key, "one.") {
					t.Errorf("%s has %q and %s has not", a, key, b)
				}
			}
		}
	}
}

func TestDate(t *testing.T) {
	ls := locales(t)
	for _, x := range []struct{ edtf, en, vi string }{
		{"2025-03-26", "26 March 2025", "26/3/2025"},
		{"../2026-12-31", "by 31 December 2026", "chậm nhất 31/12/2026"},
		{"2027", "2027", "2027"},
		{"2026-04", "April 2026", "tháng 4/2026"},
		{"2026-22", "summer 2026", "mùa hè năm 2026"},
		{"", "", ""},
	} {
		if en, vi := ls["en"].Date(x.edtf), ls["vi"].Date(x.edtf); en != x.en || vi != x.vi {
			t.Errorf("%s is %q and %q, want %q and %q", x.edtf, en, vi, x.en, x.vi)
		}
	}
}

func TestMatter(t *testing.T) {
	ls := locales(t)
	if got := ls["vi"].Matter("SG+VN/vsip", "Vietnam-Singapore industrial parks"); got == "" || got == "SG+VN/vsip" {
		t.Errorf("%q", got)
	}
	if got := ls["en"].Matter("SG+VN/x", "train 20000 people"); got != "train 20,000 people" {
		t.Errorf("%q", got)
	}
}

// What an initiative counts is read at a glance.
func TestMatterCounts(t *testing.T) {
	ls := locales(t)
	for _, c := range []struct{ key, title, en, vi string }{
		{"SG+VN/vsip/30-park", "Vietnam–Singapore Industrial Park (VSIP): 30 park", "Vietnam–Singapore Industrial Park (VSIP): 30 parks", "Vietnam–Singapore Industrial Park (VSIP): 30 khu"},
		{"SG+VN/x/1-park", "Parks: 1 park", "Parks: 1 park", "Parks: 1 khu"},
		{"IN+VN/x/20000000000-USD", "Trade: 20000000000 USD", "Trade: 20 billion USD", "Trade: 20 tỷ USD"},
		{"IN+VN/x/1", "Trade: 73450000000 SGD", "Trade: 73.45 billion SGD", "Trade: 73,45 tỷ SGD"},
		{"TH+VN/x/2", "Visitors: 2000000 visitor", "Visitors: 2 million visitors", "Visitors: 2 triệu lượt khách"},
		{"TH+VN/x/2", "Visitors: 1234567 visitor", "Visitors: 1,234,567 visitors", "Visitors: 1.234.567 lượt khách"},
		{"TH+VN/x/2", "Goats: 12.5 goat", "Goats: 12.5 goat", "Goats: 12,5 goat"},
		{"TH+VN/x/3", "Fund: 3", "Fund: 3", "Fund: 3"},
		{"TH+VN/x/4", "Meeting: the 12th in 2026", "Meeting: the 12th in 2026", "Meeting: the 12th in 2026"},
	} {
		for code, want := range map[string]string{"en": c.en, "vi": c.vi} {
			if got := ls[code].Matter(c.key, c.title); got != want {
				t.Errorf("%s: %s, want %s", code, got, want)
			}
		}
	}
}
