package read

import (
	"slices"

	"github.com/chancery-ledger/chancery/internal/grammar"
)

// Who leads a province or a city as the head of one of its bodies.

// localBody is the office of whoever holds the title f, which begins at token j, if it is that of a body of a province or a city, and where the name of that
// body ends, 0 if it stands before: "Secretary of | the Hai Phong City Party Committee", "Chairman of the People's Committee | of Da Nang city", "Hai
// Phong | Party chief". Without such a body the office is codes.
func (d *draft) localBody(codes []string, f grammar.Find, j, end int) (offices []string, to int) {
	if len(codes) == 0 || slices.Contains(codes, "ambassador") {
		return codes, 0
	}
	local := []string{"provincial-leader"}
	if to := d.localBodyEnd(f.To, end); to > 0 {
		return local, to
	}
	if slices.Equal(codes, local) {
		at := f.To
		if d.is(at-1, d.w.of) {
			at--
		}
		return codes, d.namedRegion(at, end)
	}
	if slices.Equal(codes, []string{"party-leader"}) && d.endOf(d.w.place, j) >= 0 && d.endOf(d.w.country, j) < 0 {
		return local, 0
	}
	return codes, 0
}

// localBodyEnd is where the name of a body of a province ends behind a title that ends before token i, with "of" or before it; 0 if there is none.
func (d *draft) localBodyEnd(i, end int) int {
	const longest = 8 // tokens
	if d.is(i, d.w.of) {
		i++
	} else if !d.is(i-1, d.w.of) {
		return 0
	}
	for k := d.skipArticle(i); k < min(end, i+longest); k++ {
		f, ok := d.longest(k, d.w.outside)
		switch value := d.valueOf(f, ok); {
		case value == "local":
			return max(f.To, d.namedRegion(f.To, end))
		case value != "region" && value != "compass" && !d.toks[k].Capital() && !d.glued(k) && !d.possessive(k):
			return 0
		}
	}
	return 0
}

// namedRegion is where the name of a province or a city ends behind the "of" at token i: "the Party Committee | of Da Nang city". Of a name that no table has
// the word for what it is tells the end, since a person's name may stand behind; 0 if nothing does.
func (d *draft) namedRegion(i, end int) int {
	const longest = 5 // tokens
	if !d.is(i, d.w.of) {
		return 0
	}
	from := d.skipArticle(i + 1)
	if f, ok := d.longest(from, d.w.country); ok && d.possessive(f.To) { // "Governor of Japan's | Aichi prefecture"
		from = f.To + 1
	}
	k := from
	if f, ok := d.longest(from, d.w.place); ok && !d.is(from, d.w.country) {
		k = f.To
	}
	for n := max(k, from+1); n < min(end, from+longest+1); n++ {
		if f, ok := d.longest(n, d.w.outside); ok && d.finds.Value(f) == "region" {
			return f.To
		}
		if n > from && d.seam(n, "township") {
			return n + 1
		}
		if !d.toks[n].Capital() && !d.glued(n) && !d.glued(n-1) { // "of Issyk-Kul | province"
			break
		}
	}
	if k == from {
		return 0
	}
	return k
}

// valueOf is the value of a find, if there is one.
func (d *draft) valueOf(f grammar.Find, ok bool) string {
	if !ok {
		return ""
	}
	return d.finds.Value(f)
}
