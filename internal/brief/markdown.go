package brief

import (
	"bytes"
	"io"
	"strconv"
	"strings"
)

// Markdown writes a brief as CommonMark. What it rests on stands in a comment at the end.
func (b *Brief) Markdown(to io.Writer) error {
	w, err := words(b.Lang, nil)
	if err != nil {
		return err
	}
	carried, err := b.carried()
	if err != nil {
		return err
	}
	var out bytes.Buffer
	last := heading1
	for _, x := range b.blocks(w) {
		lists := x.kind == item || x.kind == entry
		if out.Len() > 0 && !(lists && x.kind == last) {
			out.WriteByte('\n')
		}
		last = x.kind
		switch x.kind {
		case heading1:
			out.WriteString("# ")
		case heading2:
			out.WriteString("## ")
		case item:
			out.WriteString("- ")
		case entry:
			out.WriteString(strconv.Itoa(x.n) + ". ")
		}
		for _, r := range x.runs {
			s := marked(r.text)
			switch {
			case r.bold:
				s = "**" + s + "**"
			case x.kind == note:
				s = "*" + s + "*"
			}
			out.WriteString(s)
		}
		if n := x.numbers(); n != "" {
			out.WriteString(" " + marked(n))
		}
		if x.from != nil && web(x.from.Link) {
			out.WriteString(" <" + linkEscape.Replace(x.from.Link) + ">")
		}
		out.WriteByte('\n')
	}
	out.WriteString("\n<!-- " + Form + "\n")
	out.Write(carried)
	out.WriteString("\n-->\n")
	_, err = to.Write(out.Bytes())
	return err
}

// mark is what would mean something to Markdown.
var (
	mark       = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "&", `\&`, "#", `\#`, "|", `\|`, "~", `\~`, "\n", " ")
	linkEscape = strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", "\n", "")
)

func marked(s string) string { return mark.Replace(s) }
