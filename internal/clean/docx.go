package clean

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// readDOCX takes the paragraphs out of a Word document (ECMA-376): a zip whose word/document.xml has them. Each becomes a line, with a
// blank line behind it; deleted text, notes, headers and footers are left out.
func readDOCX(raw []byte) (content, *Error) {
	z, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return content{}, &Error{Kind: Broken, Why: "a DOCX or a zip archive that is cut off or damaged"}
	}
	var doc *zip.File
	what := "a ZIP archive or an office document"
	for i, f := range z.File {
		switch {
		case f.Name == "word/document.xml":
			doc = f
		case strings.HasPrefix(f.Name, "word/"), f.Name == "[Content_Types].xml" && strings.HasPrefix(what, "a ZIP"):
			what = "a DOCX without word/document.xml"
		case strings.HasPrefix(f.Name, "xl/"):
			what = "a spreadsheet"
		case strings.HasPrefix(f.Name, "ppt/"):
			what = "a file of slides; save it as text"
		case i == 0 && f.Name == "mimetype":
			what = "an OpenDocument or EPUB file; save it as DOCX or text"
		}
	}
	if doc == nil {
		return content{}, &Error{Kind: Binary, Why: what}
	}
	r, err := doc.Open()
	if err != nil {
		return content{}, &Error{Kind: Broken, Why: "a DOCX whose text cannot be unpacked"}
	}
	defer r.Close()
	in := &io.LimitedReader{R: r, N: Limit + 1}
	c, err := wordText(in)
	switch {
	case in.N <= 0:
		return content{}, &Error{Kind: TooLarge, Why: fmt.Sprintf("a DOCX whose text is larger than %d MB", Limit>>20)}
	case err != nil:
		return content{}, &Error{Kind: Broken, Why: "a DOCX whose text is damaged"}
	}
	return c, nil
}

// wordText reads word/document.xml. What nests in what is of no account, so that no depth costs anything.
func wordText(r io.Reader) (c content, err error) {
	d := xml.NewDecoder(r)
	d.CharsetReader = func(string, io.Reader) (io.Reader, error) { return nil, fmt.Errorf("not in UTF-8") }
	var out, para strings.Builder
	titled, shown, fallback, ended := false, false, 0, false
	flush := func() {
		line := strings.TrimSpace(para.String())
		para.Reset()
		if line != "" {
			if titled && out.Len() == 0 {
				c.title = oneLine(line)
			}
			out.WriteString(line)
			out.WriteString("\n\n")
		}
		titled = false
	}
	for {
		t, err := d.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return content{}, err
		}
		switch t := t.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "p":
				flush() // also of a paragraph around a box
			case "t":
				shown = t.Name.Space == "w"
			case "tab":
				para.WriteByte(' ')
			case "br", "cr":
				para.WriteByte('\n')
			case "noBreakHyphen":
				para.WriteByte('-')
			case "pStyle":
				for _, a := range t.Attr {
					titled = titled || a.Name.Local == "val" && (a.Value == "Title" || a.Value == "Heading1")
				}
			case "Fallback": // the same box again, for older programs
				fallback++
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "p":
				flush()
			case "t":
				shown = false
			case "Fallback":
				fallback--
			case "document":
				ended = true
			}
		case xml.CharData:
			if shown && fallback <= 0 {
				para.Write(t)
			}
		}
	}
	flush()
	if !ended {
		return content{}, io.ErrUnexpectedEOF
	}
	c.raw = []byte(out.String())
	if len(c.raw) == 0 {
		c.raw = []byte("\n")
	}
	return c, nil
}
