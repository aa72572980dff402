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
		{"../2026-12-31", "by 31 December 2026", "trước hoặc vào 31/12/2026"},
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
