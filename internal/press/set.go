package press

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Sheet is a text and how it is set.
type Sheet struct {
	Title      string // of the file, in its properties
	Head, Foot string // on every page; # is its number. A | parts what stands left from what stands right
	FirstBare  bool   // no head on the first page
	Paras      []Para

	Columns  int     // of the paragraphs behind the first Wide one; 1 if 0
	Width    float64 // of the paper, in points; A4 if 0
	Size     float64 // of the letters; 12 if 0
	Leading  float64 // from line to line, in sizes; 1.2 if 0
	Gap      float64 // between paragraphs, in lines; if 0, the first line of a paragraph is indented
	Margin   float64 // 72 if 0
	Ragged   bool    // lines are not stretched to the right edge
	Hyphen   string  // where a word is broken; words are not broken if "", but behind a hyphen of their own
	Ligature bool    // fi, fl and ffi are one letter
	Apart    bool    // letters and their marks are two (NFD)
}

// Para is a paragraph.
type Para struct {
	Kind Kind
	Text string
	Mark string // of an item or a footnote, before it
	Size float64
}

// Kind is what a paragraph is, as far as it is set otherwise.
type Kind uint8

// The kinds.
const (
	Plain Kind = iota
	Headline
	Subhead // bold, on lines of its own
	Centred
	Right
	Item     // hangs on its mark
	Footnote // at the foot of the page, small
	Break    // a new page
)

// boldWider is how much wider bold letters are.
const boldWider = 1.06

// widthOf is how wide a letter is, in thousandths of its size, about as in Times.
func widthOf(r rune) float64 {
	if unicode.Is(unicode.Mn, r) {
		return 0
	}
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	switch {
	case strings.ContainsRune("ijlt|'.,:;!/\\ f`", base):
		return 278
	case strings.ContainsRune("-()[]rI", base):
		return 333
	case strings.ContainsRune("aceszJ", base):
		return 440
	case strings.ContainsRune("mMW—…", base):
		return 860
	case unicode.IsUpper(base):
		return 690
	}
	return 500
}

func width(s string, size float64, bold bool) (sum float64) {
	for _, r := range s {
		sum += widthOf(r)
	}
	if bold {
		sum *= boldWider
	}
	return sum * size / 1000
}

// setter sets a sheet, line by line.
type setter struct {
	*Sheet
	pages      [][]run
	notes      []Para // of this column, still to be set
	height     float64
	y          float64 // of the next line
	top        float64 // of the columns of this page
	column     int
	columns    int
	noteHeight float64
}

// Print sets the paragraphs of a sheet, one after another.
func (s Sheet) Print() []byte {
	def := func(x *float64, to float64) {
		if *x == 0 {
			*x = to
		}
	}
	def(&s.Width, 595)
	def(&s.Size, 12)
	def(&s.Leading, 1.2)
	def(&s.Margin, 72)
	t := &setter{Sheet: &s, height: 842, columns: 1}
	if s.Width > 600 { // Letter
		t.height = 792
	}
	t.page()
	for i, p := range s.Paras {
		if s.Columns > 1 && t.columns == 1 && p.Kind == Plain {
			t.columns, t.top = s.Columns, t.y
		}
		if p.Kind == Footnote { // set when its page is full
			continue
		}
		if p.Kind == Break {
			t.turn()
			t.page()
			continue
		}
		var notes []Para // its footnotes stand on the page on which it begins
		for j := i + 1; j < len(s.Paras) && s.Paras[j].Kind == Footnote; j++ {
			notes = append(notes, s.Paras[j])
		}
		t.para(p, notes)
	}
	t.turn()
	return write(s.Width, t.height, s.Title, t.pages)
}

func (t *setter) measure() float64 {
	const gutter = 24
	return (t.Width - 2*t.Margin - gutter*float64(t.columns-1)) / float64(t.columns)
}

func (t *setter) left() float64 { return t.Margin + float64(t.column)*(t.measure()+24) }

// page begins a page.
func (t *setter) page() {
	t.pages = append(t.pages, nil)
	n := len(t.pages)
	if t.Head != "" && !(t.FirstBare && n == 1) {
		t.edge(t.Head, t.height-40)
	}
	if t.Foot != "" {
		t.edge(t.Foot, 36)
	}
	t.y, t.column, t.noteHeight = t.height-t.Margin-t.Size, 0, 0
	t.top = t.y
}

// edge sets a head or a foot.
func (t *setter) edge(s string, y float64) {
	s = strings.ReplaceAll(s, "#", fmt.Sprint(len(t.pages)))
	left, right, both := strings.Cut(s, "|")
	const size = 9
	if !both {
		t.put((t.Width-width(s, size, false))/2, y, size, false, s)
		return
	}
	t.put(t.Margin, y, size, false, left)
	t.put(t.Width-t.Margin-width(right, size, false), y, size, false, right)
}

func (t *setter) put(x, y, size float64, bold bool, s string) {
	if s == "" {
		return
	}
	if t.Apart {
		s = norm.NFD.String(s)
	}
	if t.Ligature {
		s = strings.NewReplacer("ffi", "\ufb03", "fi", "\ufb01", "fl", "\ufb02").Replace(s)
	}
	p := &t.pages[len(t.pages)-1]
	*p = append(*p, run{x, y, size, bold, s})
}

// room makes sure of a place for a line, with what belongs under it.
func (t *setter) room(below float64) {
	if t.y-below >= t.Margin+t.noteHeight {
		return
	}
	t.turn()
	if t.column++; t.column < t.columns {
		t.y = t.top
		return
	}
	t.page()
}

func (t *setter) noteLines(p Para) []string {
	return t.lines(strings.TrimSpace(p.Mark+" "+p.Text), t.measure(), 0, 9, false)
}

// turn ends a column.
func (t *setter) turn() {
	y := t.Margin - 10 + t.noteHeight - 11
	for _, p := range t.notes {
		for _, l := range t.noteLines(p) {
			t.put(t.left(), y, 9, false, l)
			y -= 11
		}
	}
	t.notes, t.noteHeight = nil, 0
}

func (t *setter) para(p Para, notes []Para) {
	size, bold := t.Size, false
	indent, hang := 0.0, 0.0
	lead := t.Leading * t.Size
	switch p.Kind {
	case Headline:
		size, bold, lead = t.Size*1.5, true, t.Leading*t.Size*1.5
	case Subhead:
		bold = true
	case Item:
		hang = 24
	case Plain:
		if t.Gap == 0 {
			indent = 1.5 * size
		}
	}
	if p.Size > 0 {
		size, lead = p.Size, t.Leading*p.Size
	}
	lines := t.lines(p.Text, t.measure()-hang, indent, size, bold)
	for i, l := range lines {
		keep := 0.0
		if p.Kind == Subhead && i == len(lines)-1 {
			keep = 2 * lead
		}
		below := 0.0
		for _, n := range notes {
			below += 11 * float64(len(t.noteLines(n)))
		}
		if t.room(keep + below); i == 0 {
			t.noteHeight += below
			t.notes, notes = append(t.notes, notes...), nil
		}
		x := t.left() + hang
		room := t.measure() - hang
		if i == 0 {
			x, room = x+indent, room-indent
			if p.Mark != "" {
				t.put(t.left(), t.y, size, false, p.Mark)
			}
		}
		w := width(l, size, bold)
		switch {
		case p.Kind == Centred || p.Kind == Headline:
			t.put(x+(room-w)/2, t.y, size, bold, l)
		case p.Kind == Right:
			t.put(x+room-w, t.y, size, bold, l)
		case t.Ragged || i == len(lines)-1 || p.Kind == Subhead || !strings.Contains(l, " "):
			t.put(x, t.y, size, bold, l)
		default:
			words := strings.Fields(l)
			more := (room - w) / float64(len(words)-1)
			for _, word := range words {
				t.put(x, t.y, size, bold, word)
				x += width(word+" ", size, bold) + more
			}
		}
		t.y -= lead
	}
	if t.Gap > 0 || p.Kind == Headline || p.Kind == Subhead {
		t.y -= max(t.Gap, 0.5) * lead
	}
}

// lines breaks a text into lines of a width.
func (t *setter) lines(s string, room, indent, size float64, bold bool) (out []string) {
	line, left := "", room-indent
	for _, word := range strings.Fields(s) {
		for {
			try := word
			if line != "" {
				try = line + " " + word
			}
			if width(try, size, bold) <= left {
				line = try
				break
			}
			head, tail := t.broken(word, func(head string) bool {
				if line != "" {
					head = line + " " + head
				}
				return width(head, size, bold) <= left
			})
			if head == "" && line == "" {
				line = word
				break
			}
			if head != "" {
				line, word = strings.TrimSpace(line+" "+head), tail
			}
			out = append(out, line)
			line, left = "", room
		}
	}
	return append(out, line)
}

// broken breaks a word so that its head fits: behind a hyphen that it has, else between two syllables of more than two letters.
func (t *setter) broken(word string, fits func(string) bool) (head, tail string) {
	for i, r := range word {
		if r == '-' && i > 1 && i+1 < len(word) && fits(word[:i+1]) {
			head, tail = word[:i+1], word[i+1:]
		}
	}
	if head != "" || t.Hyphen == "" {
		return head, tail
	}
	vowel := func(r rune) bool { return strings.ContainsRune("aeiouy", r) }
	rs := []rune(word)
	for i := 3; i+3 <= len(rs); i++ {
		plain := true
		for _, r := range rs[:min(len(rs), i+3)] {
			plain = plain && r >= 'a' && r <= 'z'
		}
		if plain && vowel(rs[i-2]) && !vowel(rs[i-1]) && !vowel(rs[i]) && vowel(rs[i+1]) && fits(string(rs[:i])+t.Hyphen) {
			head, tail = string(rs[:i])+t.Hyphen, string(rs[i:])
		}
	}
	return head, tail
}
