package desk

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/lang"
)

//go:embed page locale
var files embed.FS

// view shows things in one language of the interface.
type view struct {
	*locale.Locale
	pages map[string]*template.Template
}

func newView(code string, packs *lang.Packs) (*view, error) {
	own, err := files.ReadFile("locale/" + code + ".tsv")
	if err != nil {
		return nil, err
	}
	v := &view{pages: map[string]*template.Template{}}
	if v.Locale, err = locale.New(code, packs, own); err != nil {
		return nil, err
	}
	names, err := fs.Glob(files, "page/*.html")
	if err != nil {
		return nil, err
	}
	base := template.New("base").Option("missingkey=error").Funcs(template.FuncMap{
		"T": v.T, "count": v.Count, "date": v.Date, "day": v.Day, "party": v.Party, "parties": v.Parties, "topic": v.Topic, "topics": v.Topics, "level": v.Level,
		"code": v.Code, "office": func(s string) string { return v.Code("office", s) }, "or": or, "text": locale.Text, "path": pathOf, "initiative": initiativePath, "add": func(a, b int) int { return a + b },
		"group": func(ps []record.Party) string { return groupOf(ps) }, "letter": ledger.Letter, "number": v.Number, "percent": func(f float64) string { return strconv.Itoa(int(f*100 + 0.5)) },
		"join": strings.Join, "base": base, "matter": v.Matter, "told": v.Told, "moment": v.moment, "differs": v.differs, "list": func(xs ...any) []any { return xs }, "mark": mark, "worded": v.worded, "short": func(s any) string { t := fmt.Sprint(s); return t[:min(12, len(t))] },
	})
	if base, err = base.ParseFS(files, "page/base.html", "page/parts.html"); err != nil {
		return nil, err
	}
	for _, name := range names {
		own := strings.TrimSuffix(path.Base(name), ".html")
		if own == "base" || own == "parts" {
			continue
		}
		t, err := template.Must(base.Clone()).ParseFS(files, name)
		if err != nil {
			return nil, err
		}
		v.pages[own] = t
	}
	return v, nil
}

// viewFor is the view in the language that a reader has chosen, else that their browser asks for.
func (d *Desk) viewFor(r *http.Request) *view {
	if c, err := r.Cookie("language"); err == nil && d.views[c.Value] != nil {
		return d.views[c.Value]
	}
	var tags []language.Tag
	for _, l := range locale.Languages {
		tags = append(tags, language.MustParse(l))
	}
	_, at := language.MatchStrings(language.NewMatcher(tags), r.Header.Get("Accept-Language"))
	return d.views[locale.Languages[at]]
}

// page is what every page has.
type page struct {
	Title string
	Here  string // the part of the desk that it belongs to, a key of the menu
	Data  any

	View                    *view
	Version, Address, Query string
	Told                    string // what was just done, a key
	Undo, Plain             string // the judgement that it was, or the suggestion that was refused, if whoever asks may take it back here; the address without all that

	Me, Role string // who is logged in; "" where there are no accounts
	Stranger bool   // somebody who would have to log in
}

// show answers with a page.
func (r *request) show(name string, status int, p page) {
	p.View, p.Version, p.Address = r.v, r.Version, r.URL.RequestURI()
	p.Query = r.URL.Query().Get("q")
	if a := askingOf(r.ctx()); a != nil && !a.free {
		if p.Stranger = a.caller == nil; !p.Stranger {
			p.Me, p.Role = a.caller.name, string(a.caller.role)
		}
	}
	if key := "told." + r.URL.Query().Get("told"); r.v.Words()[key] != "" {
		p.Told = key
		p.Undo, p.Plain = r.justDone(r.URL.Query().Get("did")), plain(r.URL)
	}
	var b bytes.Buffer
	if err := r.v.pages[name].ExecuteTemplate(&b, "base", p); err != nil {
		r.Log.Error("a page cannot be shown", "page", name, "error", err)
		http.Error(r.w, "a fault of chancery; the log of the server tells more", http.StatusInternalServerError)
		return
	}
	h := r.w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Language", r.v.Lang)
	h.Set("Cache-Control", "no-store")
	r.w.WriteHeader(status)
	r.w.Write(b.Bytes())
}

// or is the first of some values that is not empty.
func or(xs ...any) any {
	for _, x := range xs {
		if s := locale.Text(x); s != "" {
			return s
		}
	}
	return ""
}

// pathOf is an address of the desk, its parts escaped.
func pathOf(parts ...any) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString("/" + url.PathEscape(fmt.Sprint(p)))
	}
	return b.String()
}

// plain is an address without what its page tells of.
func plain(u *url.URL) string {
	q := u.Query()
	q.Del("told")
	q.Del("did")
	if len(q) == 0 {
		return u.EscapedPath()
	}
	return u.EscapedPath() + "?" + q.Encode()
}

// initiativePath is the address of an initiative, whose key has a slash.
func initiativePath(key any) string {
	parts := strings.Split(locale.Text(key), "/")
	for i := range parts {
		parts[i] = url.PathEscape(parts[i])
	}
	return "/initiatives/" + strings.Join(parts, "/")
}

// base is the last part of a source: what people call a file.
func base(source string) string {
	if i := strings.LastIndexByte(strings.TrimRight(source, "/"), '/'); i >= 0 && !strings.Contains(source, "://") {
		return source[i+1:]
	}
	return source
}

// differs is what one of two sources says of a thing, where they differ in some kind.
func (v *view) differs(kind, said string) string {
	switch {
	case said == "":
		return v.T("notsaid")
	case kind == follow.ByAct:
		return v.Code("act", said)
	case kind == follow.ByDate:
		return v.Date(said)
	}
	return said
}
