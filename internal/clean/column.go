package clean

import (
	"cmp"
	"math"
	"slices"
)

// segment is a column of a page, or lines that go over all columns, with its edges.
type segment struct {
	page, column int
	lines        int
	left, right  float64
}

// mostLines is how many lines a page may have for columns to be looked for; no page of a report has more.
const mostLines = 500

// columns puts the lines of a page that is set in columns in the order in which they are read: what goes over all columns parts what
// stands above it from what stands below. On other pages the order of the program is kept, which knows tables.
func (p *leaf) columns() {
	if len(p.lines) > mostLines {
		return
	}
	n := 0
	if out, ok := inColumns(p.lines, &n); ok {
		p.lines = out
	}
}

// inColumns orders lines that stand in columns and numbers these from n+1 on; ok is false if they stand in one.
func inColumns(lines []*pdfLine, n *int) (out []*pdfLine, ok bool) {
	at, ok := gutter(lines)
	if !ok {
		return nil, false
	}
	sorted := slices.Clone(lines)
	slices.SortStableFunc(sorted, func(a, b *pdfLine) int { return cmp.Compare(a.y, b.y) })
	var left, right []*pdfLine
	flush := func() {
		for _, side := range [][]*pdfLine{left, right} {
			if part, ok := inColumns(side, n); ok {
				out = append(out, part...)
				continue
			}
			*n++
			for _, ln := range side {
				ln.column = *n
			}
			out = append(out, side...)
		}
		left, right = nil, nil
	}
	for i, ln := range sorted {
		switch {
		case ln.x1 <= at+1:
			left = append(left, ln)
		case ln.x0 >= at-1:
			right = append(right, ln)
		default:
			if i > 0 && crosses(sorted[i-1], at) {
				ln.column = *n
			} else {
				flush()
				*n++
				ln.column = *n
			}
			out = append(out, ln)
		}
	}
	flush()
	return out, true
}

func crosses(ln *pdfLine, at float64) bool { return ln.x0 < at-1 && ln.x1 > at+1 }

// gutter finds the strip between two columns: the middle of the widest that the fewest lines cross, with several lines beside each other on
// its sides.
func gutter(lines []*pdfLine) (at float64, ok bool) {
	const (
		step   = 2.0
		fewest = 2 // lines in a column, beside lines in the other
	)
	if len(lines) < 2*fewest {
		return 0, false
	}
	from, to, size := math.Inf(1), math.Inf(-1), 0.0
	for _, ln := range lines {
		from, to = min(from, ln.x0), max(to, ln.x1)
		size += ln.size / float64(len(lines))
	}
	if to-from > 5000 {
		return 0, false
	}
	fewestOver, width := len(lines), 0.0
	for x := from + 0.15*(to-from); x < to-0.15*(to-from); {
		over := crossing(lines, x)
		end := x
		for end < to && crossing(lines, end+step) == over {
			end += step
		}
		if wide := end - x; wide >= 0.5*size && (over < fewestOver || over == fewestOver && wide > width) {
			if middle := (x + end) / 2; faced(lines, middle) >= max(fewest, (over+1)/2) {
				at, ok, fewestOver, width = middle, true, over, wide
			}
		}
		x = end + step
	}
	return at, ok
}

func crossing(lines []*pdfLine, at float64) (n int) {
	for _, ln := range lines {
		if crosses(ln, at) {
			n++
		}
	}
	return n
}

// faced is how many lines of the side that has fewer stand beside a line of the other.
func faced(lines []*pdfLine, at float64) int {
	var left, right []*pdfLine
	for _, ln := range lines {
		switch {
		case ln.x1 <= at+1:
			left = append(left, ln)
		case ln.x0 >= at-1:
			right = append(right, ln)
		}
	}
	if len(right) < len(left) {
		left, right = right, left
	}
	n := 0
	for _, ln := range left {
		if slices.ContainsFunc(right, func(o *pdfLine) bool { return math.Abs(o.y-ln.y) < 0.8*ln.size }) {
			n++
		}
	}
	return n
}

// segments puts the lines that are left in one row, and finds the edges of the columns that they stand in.
func (b *book) segments() {
	var segs []*segment
	for i := range b.pages {
		p := &b.pages[i]
		for from := 0; from < len(p.lines); {
			to := from + 1
			for to < len(p.lines) && p.lines[to].column == p.lines[from].column {
				to++
			}
			lines := p.lines[from:to]
			seg := &segment{page: i, column: lines[0].column, lines: len(lines)}
			across := seg.column > 0 && to-from < 4 && from+1 < len(p.lines)
			if seg.left, seg.right = b.edges(lines); across {
				l, r := b.edges(p.lines)
				if lines[0].x1-lines[0].x0 > 0.5*(r-l) || lines[0].x0 < (l+r)/2 && lines[0].x1 > (l+r)/2 {
					seg.left, seg.right = l, r
				}
			}
			for _, ln := range lines {
				ln.seg = seg
			}
			b.lines = append(b.lines, lines...)
			segs = append(segs, seg)
			from = to
		}
	}
	// A column of few lines is as wide as others that begin where it does.
	if len(segs) > mostLines {
		return
	}
	const few = 6
	for _, s := range segs {
		for _, o := range segs {
			if s.lines < few && math.Abs(s.left-o.left) < 4 && o.right > s.right && o.right-o.left < 1.35*(s.right-s.left) {
				s.right = o.right
			}
		}
	}
}

// edges are where lines begin and end at most, leaving out the few that reach far beyond all others.
func (b *book) edges(lines []*pdfLine) (left, right float64) {
	var x0, x1 []float64
	for _, ln := range lines {
		if alike(ln.size, b.size) || len(lines) < 4 {
			x0, x1 = append(x0, ln.x0), append(x1, ln.x1)
		}
	}
	if len(x0) == 0 {
		for _, ln := range lines {
			x0, x1 = append(x0, ln.x0), append(x1, ln.x1)
		}
	}
	slices.Sort(x0)
	slices.Sort(x1)
	slices.Reverse(x1)
	width := x1[0] - x0[0]
	return edge(x0, width), edge(x1, width)
}

// edge is the first of several places, the outermost first, that enough others are near to; if many are at one place, that.
func edge(xs []float64, width float64) float64 {
	if len(xs) < 4 {
		return xs[0]
	}
	const same = 1.5
	for from, to := 0, 0; from < len(xs); from = to {
		for to = from; to < len(xs) && math.Abs(xs[to]-xs[from]) < same; {
			to++
		}
		if n := to - from; n >= max(3, len(xs)/4) && from <= n/4 {
			return xs[from]
		}
	}
	for i, x := range xs {
		n := i
		for n < len(xs) && math.Abs(xs[n]-x) < 0.12*width {
			n++
		}
		if n-i >= max(2, len(xs)/8) {
			return x
		}
	}
	return xs[0]
}
