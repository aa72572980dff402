package ledger

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"net/url"
	"strings"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/text"
)

// came is what a ledger keeps of a document for good.
type came struct {
	ID           text.DocID // sha256 of the bytes as they came, hex
	source, got  string
	media        string
	extract, raw []byte // packed
}

// cameColumns are the columns of the table document in the order of came.columns.
const cameColumns = "id, source, got, media, extract, raw"

func cameIn(in clean.Input, got string) came {
	c := came{ID: ID(in.Raw), source: in.Source, got: got, media: in.Media, raw: pack(in.Raw)}
	if in.Extract != "" {
		c.extract = pack([]byte(in.Extract))
	}
	return c
}

// columns are where the columns of a row go.
func (c *came) columns() []any {
	return []any{&c.ID, &c.source, &c.got, &c.media, &c.extract, &c.raw}
}

// cells are the columns of a row.
func (c *came) cells() []any {
	var extract any
	if len(c.extract) > 0 {
		extract = c.extract
	}
	return []any{string(c.ID), c.source, c.got, c.media, extract, c.raw}
}

// input is the document as it came.
func (c *came) input() (in clean.Input, err error) {
	in = clean.Input{Source: c.source, Media: c.media}
	if in.Raw, err = unpack(c.raw); err != nil || len(c.extract) == 0 {
		return in, err
	}
	b, err := unpack(c.extract)
	in.Extract = string(b)
	return in, err
}

// cameAs is a document as it came; there is false if it is not in the ledger.
func cameAs(ctx context.Context, q asker, id text.DocID) (in clean.Input, there bool, err error) {
	var c came
	if err := q.each(ctx, func(rows *sql.Rows) error { there = true; return rows.Scan(c.columns()...) },
		`select `+cameColumns+` from document where id = $1`, string(id)); err != nil || !there {
		return in, false, err
	}
	in, err = c.input()
	return in, true, err
}

// twin is the same for documents with the same text under the same canonical link; "" for one that gives no link. Around its text, a page
// changes from one hour to the next.
func twin(d *text.Document) string {
	link := canonical(d.URL)
	if link == "" {
		return ""
	}
	sum := sha256.Sum256([]byte(link + "\n" + d.Text))
	return hex.EncodeToString(sum[:16])
}

// canonical is a link without what differs between links to one page: scheme, "www.", marks of campaigns, fragment, a last slash.
func canonical(link string) string {
	u, err := url.Parse(strings.TrimSpace(link))
	if err != nil || u.Host == "" {
		return ""
	}
	q := u.Query()
	for name := range q {
		switch low := strings.ToLower(name); {
		case strings.HasPrefix(low, "utm_"), low == "fbclid", low == "gclid":
			q.Del(name)
		}
	}
	out := strings.TrimPrefix(strings.ToLower(u.Host), "www.") + strings.TrimRight(u.EscapedPath(), "/")
	if s := q.Encode(); s != "" {
		out += "?" + s
	}
	return out
}
