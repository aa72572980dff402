package brief

import "io"

// Format is a kind of file that a brief can be written as.
type Format struct {
	Media string
	Write func(*Brief, io.Writer) error
}

// Formats are all there are, by the ending of a file's name.
var Formats = map[string]Format{
	"md":   {"text/markdown; charset=utf-8", (*Brief).Markdown},
	"html": {"text/html; charset=utf-8", (*Brief).HTML},
	"docx": {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", (*Brief).DOCX},
	"pdf":  {"application/pdf", (*Brief).PDF},
}
