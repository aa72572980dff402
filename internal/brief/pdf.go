package brief

import (
	"bytes"
	"compress/zlib"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"codeberg.org/go-pdf/fpdf"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"

	"github.com/chancery-ledger/chancery/internal/locale"
)

// Millimetres and points of a page.
const (
	edge   = 18.0
	bottom = 20.0
	indent = 5.0
	step   = 4.7 // from line to line
	size   = 9.5
)

// Marks in the stream of a page, which no reader shows: where a paragraph begins, and where the foot of the page does.
const (
	markBlock = "/Block MP"
	markFoot  = "/Foot MP"
)

// PDF writes a brief on A4 pages. What it rests on is an attached file.
func (b *Brief) PDF(to io.Writer) error {
	w, err := words(b.Lang, nil)
	if err != nil {
		return err
	}
	carried, err := b.carried()
	if err != nil {
		return err
	}
	made, err := time.Parse(time.DateOnly, b.Date)
	if err != nil {
		return err
	}
	p := b.print(w, carried, made, 0)
	return b.print(w, carried, made, p.PageCount()).Output(to)
}

// print sets a brief on pages, whose feet say how many there are.
func (b *Brief) print(w *locale.Locale, carried []byte, made time.Time, pages int) *printer {
	p := &printer{Fpdf: fpdf.New("P", "mm", "A4", "")}
	p.SetCatalogSort(true)
	p.SetCreationDate(made)
	p.SetModificationDate(made)
	p.SetTitle(b.Title, true)
	p.SetProducer("chancery", true)
	p.SetLang(tagOf(b.Lang))
	p.SetDisplayMode("fullpage", "default")
	p.SetAttachments([]fpdf.Attachment{{Content: carried, Filename: "chancery-brief.json", Description: Form}})
	p.AddUTF8FontFromBytes("sans", "", liberationsansregular.TTF)
	p.AddUTF8FontFromBytes("sans", "B", liberationsansbold.TTF)
	p.AddUTF8FontFromBytes("sans", "I", liberationsansitalic.TTF)
	p.SetMargins(edge, edge, edge)
	p.SetCellMargin(0)
	p.SetAutoPageBreak(true, bottom)
	p.SetFooterFunc(func() {
		p.RawWriteStr(markFoot)
		p.SetY(-13)
		p.SetFont("sans", "", 7.5)
		p.SetTextColor(0x66, 0x66, 0x66)
		wide, _ := p.GetPageSize()
		p.CellFormat((wide-2*edge)*2/3, 5, letters(b.Title), "", 0, "L", false, 0, "")
		p.CellFormat(0, 5, w.T("page", strconv.Itoa(p.PageNo()), strconv.Itoa(pages)), "", 0, "R", false, 0, "")
	})
	p.AddPage()
	for range b.Sources {
		p.links = append(p.links, p.AddLink())
	}
	for _, x := range b.blocks(w) {
		p.block(&x)
	}
	return p
}

// letters is a text as the font can set it: what lies beyond its plane (emoji, rare characters) becomes a box, and what has no shape goes.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r > 0xffff, r == 0xffff, r == 0xfffe, r == utf8.RuneError:
			return '□'
		case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Cc, r):
			return -1
		}
		return r
	}, s)
}

// printer puts blocks on pages.
type printer struct {
	*fpdf.Fpdf
	links []int // to the sources
}

// look is how a kind of block is set.
var look = map[kind]struct {
	size, above, indent float64
	style               string
	colour              [3]int
}{
	heading1: {17, 0, 0, "B", [3]int{0x12, 0x30, 0x4f}},
	heading2: {11.5, 4, 0, "B", [3]int{0x12, 0x30, 0x4f}},
	intro:    {size, 0.4, 0, "", [3]int{0x44, 0x44, 0x44}},
	note:     {8.5, 0, 0, "I", [3]int{0x55, 0x55, 0x55}},
	item:     {size, 0.7, indent, "", [3]int{0x1a, 0x1a, 0x1a}},
	more:     {8.5, 0.7, indent, "", [3]int{0x55, 0x55, 0x55}},
	entry:    {8.5, 0.5, 8, "", [3]int{0x33, 0x33, 0x33}},
}

// block sets one paragraph.
func (p *printer) block(x *block) {
	l := look[x.kind]
	high := step * l.size / size
	wide, tall := p.GetPageSize()
	p.SetFont("sans", l.style, l.size)
	text := letters(x.text()) + " " + x.numbers()
	if x.from != nil {
		text += " " + letters(x.from.Link)
	}
	need := float64(len(p.SplitText(text, wide-2*edge-l.indent)))*high + l.above
	if x.kind == heading2 {
		need += 4 * step // and what it heads
	}
	if p.GetY()+need > tall-bottom {
		p.AddPage()
	} else {
		p.Ln(l.above)
	}
	p.SetFont("sans", l.style, l.size)
	p.SetTextColor(l.colour[0], l.colour[1], l.colour[2])
	p.RawWriteStr(markBlock)
	switch x.kind {
	case heading2:
		p.Bookmark(letters(x.text()), 0, -1)
	case item:
		p.SetX(edge + 1.2)
		p.CellFormat(indent-1.2, high, "•", "", 0, "L", false, 0, "")
	case entry:
		p.SetLink(p.links[x.n-1], -1, -1)
		p.CellFormat(l.indent-1.5, high, strconv.Itoa(x.n)+".", "", 0, "R", false, 0, "")
	}
	p.SetLeftMargin(edge + l.indent)
	p.SetX(edge + l.indent)
	for _, r := range x.runs {
		style, c := l.style, l.colour
		switch {
		case r.bold:
			style = "B"
		case r.lang != "":
			c = [3]int{0x0b, 0x4a, 0x2b}
		}
		p.SetFont("sans", style, l.size)
		p.SetTextColor(c[0], c[1], c[2])
		p.Write(high, letters(r.text))
	}
	p.SetTextColor(0x12, 0x50, 0x6e)
	for i, n := range x.refs {
		p.SetFont("sans", "", 7)
		before := ", "
		if i == 0 {
			before = " ["
		}
		p.Write(high, before)
		p.WriteLinkID(high, strconv.Itoa(n), p.links[n-1])
	}
	if len(x.refs) > 0 {
		p.Write(high, "]")
	}
	if x.from != nil && web(x.from.Link) {
		p.Write(high, " ")
		p.WriteLinkString(high, letters(x.from.Link), x.from.Link)
	}
	p.SetLeftMargin(edge)
	p.Ln(high)
	if x.kind == heading2 {
		p.SetDrawColor(0xb9, 0xc6, 0xd3)
		p.Line(edge, p.GetY()+0.2, wide-edge, p.GetY()+0.2)
		p.Ln(1)
	}
}

// streams are what the streams of a PDF hold, unpacked, in their order; those that are packed otherwise are left out.
func streams(b []byte) (out [][]byte) {
	for {
		_, rest, found := bytes.Cut(b, []byte("stream"))
		if !found {
			return out
		}
		b = rest
		rest = bytes.TrimPrefix(bytes.TrimPrefix(rest, []byte("\r")), []byte("\n"))
		z, err := zlib.NewReader(bytes.NewReader(rest))
		if err != nil {
			continue
		}
		s, err := io.ReadAll(io.LimitReader(z, partLimit))
		if err == nil || len(s) > 0 && err == zlib.ErrChecksum {
			out = append(out, s)
		}
	}
}

func carriedPDF(b []byte) ([]byte, error) {
	for _, s := range streams(b) {
		if bytes.HasPrefix(s, []byte(`{"form":"chancery.brief/`)) {
			return s, nil
		}
	}
	return nil, errNoBrief
}

// shownPDF takes the paragraphs of pages that this package wrote, by the marks in their streams; none of pages without.
func shownPDF(b []byte) (out []string, err error) {
	var now strings.Builder // the paragraph that may go on on the next page
	end := func() {
		if s := squeezed(now.String()); s != "" {
			out = append(out, s)
		}
		now.Reset()
	}
	pages := streams(b)
	if !slices.ContainsFunc(pages, func(s []byte) bool { return bytes.Contains(s, []byte(markBlock)) }) {
		return nil, nil
	}
	for _, s := range pages {
		if !bytes.Contains(s, []byte("BT ")) {
			continue
		}
		foot := false
		for len(s) > 0 {
			switch {
			case bytes.HasPrefix(s, []byte(markBlock)):
				end()
				foot, s = false, s[len(markBlock):]
			case bytes.HasPrefix(s, []byte(markFoot)):
				foot, s = true, s[len(markFoot):]
			case s[0] == '(':
				var text string
				text, s = shownString(s)
				if !foot {
					now.WriteString(text)
					now.WriteByte(' ')
				}
			default:
				s = s[1:]
			}
		}
	}
	end()
	return out, nil
}

// shownString is the string at the beginning of a stream, in UTF-16, and what comes behind it.
func shownString(s []byte) (text string, rest []byte) {
	var raw []byte
	i := 1
	for ; i < len(s) && s[i] != ')'; i++ {
		if s[i] == '\\' && i+1 < len(s) {
			i++
			switch s[i] {
			case 'r':
				raw = append(raw, '\r')
				continue
			case 'n':
				raw = append(raw, '\n')
				continue
			}
		}
		raw = append(raw, s[i])
	}
	var units []uint16
	for j := 0; j+1 < len(raw); j += 2 {
		units = append(units, uint16(raw[j])<<8|uint16(raw[j+1]))
	}
	return string(utf16.Decode(units)), s[min(i+1, len(s)):]
}
