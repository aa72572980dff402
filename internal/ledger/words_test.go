package ledger

import "testing"

func TestBare(t *testing.T) {
	for in, want := range map[string]string{
		"Thủ tướng Đặng":               "thu tuong dang",
		"  East-Sea (COC)… 2025–2030 ": "east sea coc 2025 2030",
		"Straße, ÅSE, ﬁve":             "straße ase five",
		"S$1.2bn":                      "s 1 2bn",
		"":                             "",
		"—":                            "",
		"Hòa":                          "hoa",
	} {
		if got := bare(in); got != want {
			t.Errorf("bare(%q) = %q, want %q", in, got, want)
		}
	}
}
