package clean

import (
	"fmt"
	"regexp"
	"strings"
)

// shingling is the measure of the article extraction benchmark: the tokens of two texts, four in a row, compared as bags.
type shingling struct {
	pages, exact      int
	precision, recall float64
}

var shingleToken = regexp.MustCompile(`[\p{L}\p{N}_]+`)

func shingles(s string) (bag map[string]int, tokens []string) {
	tokens = shingleToken.FindAllString(s, -1)
	bag = map[string]int{}
	for i := 0; i < max(len(tokens)-3, min(len(tokens), 1)); i++ {
		bag[strings.Join(tokens[i:min(i+4, len(tokens))], " ")]++
	}
	return bag, tokens
}

// add counts a page in and returns its precision and recall.
func (m *shingling) add(want, got string) (precision, recall float64) {
	w, wt := shingles(want)
	g, gt := shingles(got)
	var tp, fp, fn float64
	for s, n := range g {
		tp += float64(min(n, w[s]))
		fp += float64(max(n-w[s], 0))
	}
	for s, n := range w {
		fn += float64(max(n-g[s], 0))
	}
	m.pages++
	if strings.Join(wt, " ") == strings.Join(gt, " ") {
		m.exact++
	}
	if fp+fn == 0 {
		precision, recall = 1, 1
	} else if tp > 0 {
		precision, recall = tp/(tp+fp), tp/(tp+fn)
	}
	m.precision += precision
	m.recall += recall
	return precision, recall
}

func (m *shingling) f1() float64 {
	p, r := m.precision/float64(m.pages), m.recall/float64(m.pages)
	return 2 * p * r / (p + r)
}

func (m *shingling) String() string {
	return fmt.Sprintf("F1 %.4f (precision %.4f, recall %.4f), exact %.3f", m.f1(), m.precision/float64(m.pages), m.recall/float64(m.pages), float64(m.exact)/float64(m.pages))
}
