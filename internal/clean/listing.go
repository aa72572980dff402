package clean

// Bounds of a list: fewer headlines stand under many a report.
const (
	leastHeadlines = 4
	headlineWords  = 20 // letters
	dateBeside     = 16 // letters
)

// listing reports whether a page is a list of headlines: links of some words, with dates at most between them, or each with the
// sentences that tease to it. Wherever two paragraphs follow each other with no headline between, there is something to read.
func (t *tree) listing() bool {
	headlines, prose, teasers := 0, 0, 0
	last := false // the last run of more than a date's length was a headline
	for i := range t.runs {
		r := &t.runs[i]
		b := &t.boxes[r.box]
		switch {
		case b.clutter&unseen != 0 || r.letters < headlineWords:
		case r.linked >= headlineWords && r.letters-r.linked <= dateBeside:
			headlines++
			last = true
		case r.letters >= 40:
			prose++
			if last {
				teasers++
			}
			last = false
		}
	}
	return headlines > leastHeadlines && prose == 0 || teasers >= leastHeadlines && teasers*4 >= prose*3
}
