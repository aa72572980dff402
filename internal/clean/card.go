package clean

import "strings"

// Cards are how pages lead elsewhere: a headline that is a link, often with a picture, a date, and a sentence or two of the report that
// it leads to. They stand in lists, beside an article, and in the midst of it.

// Bounds of a card, in letters.
const (
	headlineLeast = 20
	besideMost    = 16  // of what stands in one line with the headline: a date
	cardMost      = 450 // of all that is no link
)

// headline reports whether a run is a link of some words, or begins with one and breaks off.
func (r *run) headline() bool {
	long := r.linked >= headlineLeast || 2*r.linked >= headlineLeast && strings.Count(r.text, " ") >= 3
	return long && (r.letters-r.linked <= besideMost || strings.HasSuffix(r.text, "...") || strings.HasSuffix(r.text, "…"))
}

// cards marks the boxes that are cards: a headline comes first, there is no other, and little that is no link. A heading or an item of a
// list may be one by itself; elsewhere it takes two beside each other. The page's own title leads nowhere.
func (t *tree) cards(title, window string) {
	type sum struct{ headlines, first int32 }
	none := int32(len(t.runs))
	in := make([]sum, len(t.boxes))
	for i := range in {
		in[i].first = none
	}
	titled := make([]bool, len(t.boxes))
	own := func(r *run) bool { return r.text == title || title == "" && r.text == window }
	for i := range t.runs {
		r := &t.runs[i]
		s := &in[r.box]
		if r.headline() {
			s.headlines++
		}
		if r.letters >= headlineLeast || r.headline() {
			s.first = min(s.first, int32(i))
		}
		titled[r.box] = titled[r.box] || own(r) || t.boxes[r.box].tag == "h1"
	}
	for i := len(t.boxes) - 1; i > 0; i-- {
		up := &in[t.boxes[i].parent]
		up.headlines += in[i].headlines
		up.first = min(up.first, in[i].first)
		titled[t.boxes[i].parent] = titled[t.boxes[i].parent] || titled[i]
	}
	found := map[int32][]int32{} // cards by the box they stand in
	for i := range t.runs {
		r := &t.runs[i]
		if !r.headline() || own(r) {
			continue
		}
		at, item := r.box, false
		for ; at > 0; at = t.boxes[at].parent {
			b := &t.boxes[at]
			if titled[at] || in[at].headlines != 1 || in[at].first != int32(i) || b.letters-b.linked > cardMost {
				break
			}
			item = item || t.subhead(r) || b.tag == "li"
			b.item = item
			if p := b.parent; b.letters-b.linked >= headlineLeast && (titled[p] || in[p].headlines != 1 || in[p].first != int32(i) || t.boxes[p].letters-t.boxes[p].linked > cardMost) {
				found[p] = append(found[p], at)
			}
		}
	}
	for _, all := range found {
		for _, at := range all {
			if t.boxes[at].item || len(all) > 1 {
				t.boxes[at].clutter |= card
			}
		}
	}
}

// fewest is how many headlines make a list: fewer stand under many a report.
const fewest = 5

// listing reports whether a page is a list of headlines: links of some words, with dates at most between them, or each with the
// sentences that tease to it. Wherever two paragraphs that are no clutter follow each other with no headline between, there is
// something to read.
func (t *tree) listing() bool {
	headlines, prose, teasers := 0, 0, 0
	first, plain := false, 0 // since the last headline: whether prose is still to come; paragraphs that are no clutter
	for i := range t.runs {
		r := &t.runs[i]
		out := t.boxes[r.box].clutter
		switch {
		case out&unseen != 0:
		case r.headline():
			headlines++
			first, plain = true, 0
		case r.letters >= 2*headlineLeast:
			if prose++; first {
				teasers++
			}
			first = false
			if out == 0 {
				plain++
			}
			if plain == 2 {
				return false
			}
		}
	}
	return headlines >= fewest && prose == 0 || teasers >= fewest-1 && teasers*4 >= prose*3
}
