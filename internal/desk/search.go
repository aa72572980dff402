package desk

import (
	"html/template"
	"net/http"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/text"
)

// hitsAPage is how many documents a page of answers shows.
const hitsAPage = 20

// search finds words, or a thing by any of its names, and people.
func search(r *request) error {
	f, fields, err := r.filter("party", "topic", "lang", "from", "to")
	if err != nil {
		return err
	}
	data := struct {
		Query  string
		Hits   []*ledger.Hit
		People []*ledger.Person
		Fields []field

		Older, Newer string
	}{Query: r.URL.Query().Get("q"), Fields: fields}
	if data.Query != "" {
		f.Skip, f.Limit = f.Skip/aPage*hitsAPage, hitsAPage+1
		if data.Hits, err = some(r.l.Search(r.ctx(), data.Query, f)); err != nil {
			return err
		}
		data.Older, data.Newer = r.others(f.Skip/hitsAPage+1, len(data.Hits) > hitsAPage)
		data.Hits = data.Hits[:min(hitsAPage, len(data.Hits))]
		if f.Skip == 0 {
			if data.People, err = some(r.l.People(r.ctx(), ledger.Filter{Person: data.Query, Brief: true, Limit: 6})); err != nil {
				return err
			}
		}
	}
	r.show("search", http.StatusOK, page{Title: r.v.T("search"), Here: "search", Data: data})
	return nil
}

// mark is a stretch of words with those found marked.
func mark(s string, at text.Span) template.HTML {
	esc := template.HTMLEscapeString
	return template.HTML(esc(s[:at.Start]) + "<mark>" + esc(s[at.Start:at.End]) + "</mark>" + esc(s[at.End:]))
}
