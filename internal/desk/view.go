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
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/lang"
)

//go:embed page locale
var files embed.FS

// Languages are the languages of the interface (BCP 47), the first where nobody chooses.
var Languages = []string{"en", "vi"}

// view shows things in one language of the interface.
type view struct {
	Lang    string
	words   map[string]string
	regions display.Namer
	packs   *lang.Packs
	column  int // of a label in the tables of the packs that have labels
	pages   map[string]*template.Template
}

func newView(code string, packs *lang.Packs) (*view, error) {
	v := &view{Lang: code, words: map[string]string{}, regions: display.Regions(language.MustParse(code)), packs: packs, pages: map[string]*template.Template{}}
	v.column = 1 + slices.Index(Languages, code)
	b, err := files.ReadFile("locale/" + code + ".tsv")
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(b)) {
		if key, word, ok := strings.Cut(strings.TrimRight(line, "\r\n"), "\t"); ok && !strings.HasPrefix(key, "#") {
			v.words[key] = word
		}
	}
	names, err := fs.Glob(files, "page/*.html")
	if err != nil {
		return nil, err
	}
	base := template.New("base").Option("missingkey=error").Funcs(template.FuncMap{
		"T": v.T, "count": v.count, "date": v.date, "day": v.day, "party": v.party, "parties": v.parties, "topic": v.topic, "topics": v.topics, "level": v.level,
		"code": v.code, "office": func(s string) string { return v.code("office", s) }, "or": or, "text": text1, "path": pathOf, "initiative": initiativePath, "add": func(a, b int) int { return a + b },
		"group": func(ps []record.Party) string { return groupOf(ps) }, "letter": ledger.Letter, "number": v.number, "percent": func(f float64) string { return strconv.Itoa(int(f*100 + 0.5)) },
		"join": strings.Join, "base": base, "matter": v.matter, "told": v.told, "moment": v.moment, "differs": v.differs, "list": func(xs ...any) []any { return xs }, "mark": mark, "short": func(s any) string { t := fmt.Sprint(s); return t[:min(12, len(t))] },
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
	for _, l := range Languages {
		tags = append(tags, language.MustParse(l))
	}
	_, at := language.MatchStrings(language.NewMatcher(tags), r.Header.Get("Accept-Language"))
	return d.views[Languages[at]]
}

// page is what every page has.
type page struct {
	Title string
	Here  string // the part of the desk that it belongs to, a key of the menu
	Data  any

	View                    *view
	Version, Address, Query string
	Told                    string // what was just done, a key

	Me, Role string // who is logged in; "" where there are no accounts
	Stranger bool   // somebody who would have to log in
}

// show answers with a page.
func (r *request) show(name string, status int, p page) {
	p.View, p.Version, p.Address = r.v, r.Version, r.URL.RequestURI()
	p.Query = r.URL.Query().Get("q")
	if a, ok := r.ctx().Value(askingKey{}).(*asking); ok && !a.free {
		if p.Stranger = a.caller == nil; !p.Stranger {
			p.Me, p.Role = a.caller.name, string(a.caller.role)
		}
	}
	if key := "told." + r.URL.Query().Get("told"); r.v.words[key] != "" {
		p.Told = key
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

// T is a word or sentence of the interface, its key if there is none.
func (v *view) T(key string, args ...any) string {
	word, ok := v.words[key]
	if !ok {
		return key
	}
	if len(args) > 0 {
		return fmt.Sprintf(word, args...)
	}
	return word
}

// count is a number with what is counted: "1 document", "3 documents".
func (v *view) count(key string, n int) string {
	if word, ok := v.words["one."+key]; n == 1 && ok {
		return word
	}
	return v.T("many."+key, v.number(n))
}

// number is a whole number with its thousands parted, as the language writes them.
func (v *view) number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + v.words["thousands"] + s[i:]
	}
	return s
}

// code is the name of a code of some vocabulary: an act, an office, a kind of event.
func (v *view) code(of string, code any) string {
	c := fmt.Sprint(code)
	if word, ok := v.words[of+"."+c]; ok {
		return word
	}
	return strings.ReplaceAll(c, "-", " ")
}

// label is what a table of the packs calls something in this language.
func (v *view) label(table, id string, from int) string {
	if cols := v.packs.World[table][id]; len(cols) >= from+v.column {
		return cols[from+v.column-1]
	}
	return id
}

func (v *view) topic(id string) string { return v.label("topic", id, 1) }
func (v *view) level(id string) string { return v.label("level", id, 1) }

func (v *view) topics(ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = v.topic(id)
	}
	return strings.Join(out, ", ")
}

// party is the name of a country (as the Unicode CLDR has it) or an organisation.
func (v *view) party(p record.Party) string {
	if _, country := v.packs.World["country"][string(p)]; country {
		if region, err := language.ParseRegion(string(p)); err == nil {
			return v.regions.Name(region)
		}
	}
	return string(p)
}

func (v *view) parties(ps []record.Party) string {
	out := make([]string, len(ps))
	for i, p := range ps {
		out[i] = v.party(p)
	}
	return strings.Join(out, ", ")
}

// or is the first of some values that is not empty.
func or(xs ...any) any {
	for _, x := range xs {
		if s := text1(x); s != "" {
			return s
		}
	}
	return ""
}

// text1 is a string that may be missing.
func text1(x any) string {
	switch x := x.(type) {
	case nil:
		return ""
	case *string:
		if x == nil {
			return ""
		}
		return *x
	}
	return fmt.Sprint(x)
}

// pathOf is an address of the desk, its parts escaped.
func pathOf(parts ...any) string {
	var b strings.Builder
	for _, p := range parts {
		b.WriteString("/" + url.PathEscape(fmt.Sprint(p)))
	}
	return b.String()
}

// initiativePath is the address of an initiative, whose key has a slash.
func initiativePath(key any) string {
	parts := strings.Split(text1(key), "/")
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

// digits are numbers that nobody can read at a glance.
var digits = regexp.MustCompile(`\d{5,}`)

// matter is the title of an initiative: of one that is named by what the packs know, in this language; else as it was told.
func (v *view) matter(key, title string) string {
	_, about, _ := strings.Cut(key, "/")
	parts := strings.Split(about, "/")
	_, known := v.packs.World["concept"][parts[0]]
	switch {
	case parts[0] == "visit" && len(parts) == 3:
		return v.T("matter.visit", v.party(record.Party(parts[1])), v.code("office", parts[2]))
	case parts[0] == "raise" && len(parts) == 2:
		return v.T("matter.raise", v.level(parts[1]))
	case known && len(parts) == 1:
		return v.label("concept", parts[0], 1)
	case known:
		_, rest, _ := strings.Cut(title, ": ")
		if _, too := v.packs.World["concept"][parts[1]]; too && len(parts) == 2 {
			rest = v.label("concept", parts[1], 1)
		}
		if rest != "" {
			title = v.label("concept", parts[0], 1) + ": " + rest
		}
	}
	return digits.ReplaceAllStringFunc(title, func(s string) string {
		n, err := strconv.Atoi(s)
		if err != nil {
			return s
		}
		return v.number(n)
	})
}

// told are the first and last day on which something is told.
func (v *view) told(from, to *string) string {
	a, b := v.date(from), v.date(to)
	switch {
	case a == b:
		return a
	case a == "", b == "":
		return a + b
	}
	return v.T("date.span", a, b)
}

// differs is what one of two sources says of a thing, where they differ in some kind.
func (v *view) differs(kind, said string) string {
	switch {
	case said == "":
		return v.T("notsaid")
	case kind == follow.ByAct:
		return v.code("act", said)
	case kind == follow.ByDate:
		return v.date(said)
	}
	return said
}
