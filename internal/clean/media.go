package clean

import (
	"mime"
	"strings"
)

// Input is a report as it came, and what is known of it beside its bytes.
type Input struct {
	Raw    []byte
	Source string // the path or address it came from

	// Media is what the bytes are, as a server says it: a media type with parameters (RFC 2045), "" if the bytes alone tell. The bytes are
	// believed before it. Beside charset, which stands back behind what a page says of itself, it may have these parameters:
	// published, the ISO day of a feed or site map, for a report that tells none; and of application/json, fields, which says where things stand: see FieldMap.
	Media string

	// Extract is the text that a program of its own has taken out of the bytes (a PDF), and that is read in their place; "" for most.
	Extract string
}

// media is a media type taken apart.
type media struct {
	kind, charset, published string
	fields                   FieldMap
}

// readMedia takes a media type apart. Of one that is not well formed, as servers send them, it takes what can be told.
func readMedia(s string) (m media, err *Error) {
	if s == "" {
		return m, nil
	}
	kind, params, _ := mime.ParseMediaType(s)
	m = media{kind: kind, charset: strings.ToLower(params["charset"]), published: isoDay(params["published"])}
	if f := params["fields"]; f != "" {
		var bad error
		if m.fields, bad = ParseFields(f); bad != nil {
			return m, &Error{Kind: Broken, Why: bad.Error()}
		}
	}
	return m, nil
}
