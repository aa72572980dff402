package desk

import (
	"bytes"
	"cmp"
	"context"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/brief"
	"github.com/chancery-ledger/chancery/internal/export"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
	"github.com/chancery-ledger/chancery/internal/record"
)

// What somebody takes along of a relationship: a brief for a meeting, and its days in their own calendar.

// occasionLimit is how long the occasion of a brief may be, in bytes.
const occasionLimit = 300

// briefing is what a brief is asked with: a form's fields, or a program's.
type briefing struct{ party, date, occasion, lang, format string }

// brief writes the brief on a group that somebody asks for, as a file, or says in their language why it cannot.
func (d *Desk) brief(ctx context.Context, group []record.Party, x briefing, v *view) (file, error) {
	lang, ok := d.views[cmp.Or(x.lang, v.Lang)]
	if !ok {
		return file{}, misfilled(v.T("error.language", x.lang))
	}
	as, ok := brief.Formats[cmp.Or(x.format, "md")]
	if !ok {
		return file{}, misfilled(v.T("error.format", x.format))
	}
	day := record.ParseDay(cmp.Or(x.date, d.Now().Format(time.DateOnly)))
	if day == 0 {
		return file{}, misfilled(v.T("error.day", x.date))
	}
	if len(x.occasion) > occasionLimit {
		return file{}, misfilled(v.T("error.long"))
	}
	ours := slices.Index(group, record.Party(cmp.Or(x.party, string(group[0]))))
	if ours < 0 {
		return file{}, misfilled(v.T("error.ours", x.party))
	}
	parties := append([]record.Party{group[ours]}, slices.Delete(slices.Clone(group), ours, ours+1)...)
	b, err := brief.Make(ctx, d.l, brief.Ask{Parties: parties, Date: day, For: x.occasion, Lang: lang.Lang})
	if err != nil {
		return file{}, err
	}
	return fileOf("brief-"+groupOf(group)+"-"+day.String()+"."+cmp.Or(x.format, "md"), as.Media, lang.Lang, func(to io.Writer) error { return as.Write(b, to) })
}

// file is something to be taken along.
type file struct {
	name, media, lang string
	body              []byte
}

func fileOf(name, media, lang string, write func(io.Writer) error) (file, error) {
	var b bytes.Buffer
	err := write(&b)
	return file{name, media, lang, b.Bytes()}, err
}

// briefPage hands out the brief that the form of a relationship asks for.
func briefPage(r *request) error {
	group, err := r.group()
	if err != nil {
		return err
	}
	q := r.URL.Query()
	given := func(name string) string { return strings.TrimSpace(q.Get(name)) }
	f, err := r.brief(r.ctx(), group, briefing{given("party"), given("date"), given("for"), given("lang"), given("format")}, r.v)
	if err != nil {
		return err
	}
	r.hand(f, "attachment")
	return nil
}

// group is the parties of the relationship that an address names.
func (r *request) group() ([]record.Party, error) { return groupNamed(r.PathValue("id")) }

func groupNamed(id string) ([]record.Party, error) {
	group := groupIn(id)
	slices.Sort(group)
	if group = slices.Compact(group); len(group) < 2 {
		return nil, &ledger.NotFound{Kind: "relationship", Name: id}
	}
	return group, nil
}

// hand answers with a file.
func (r *request) hand(f file, how string) {
	h := r.w.Header()
	h.Set("Content-Type", f.media)
	h.Set("Content-Language", f.lang)
	h.Set("Content-Disposition", how+`; filename="`+f.name+`"`)
	h.Set("Cache-Control", "private, no-store")
	r.w.Write(f.body)
}

// calendarPath is the path of the calendar of a relationship. Programs that show calendars can send nothing but an address: here, and
// nowhere else, a token may stand in the query, if it opens calendars and nothing besides.
const calendarPath = "/relationships/{id}/calendar.ics"

// calendarToken is the token in the query of a request; "" if it has none, or may not.
func calendarToken(r *http.Request) string {
	if a := askingOf(r.Context()); a == nil || a.route != calendarPath {
		return ""
	}
	return r.URL.Query().Get("token")
}

// calendar writes the days of a group: its meetings, and deadlines.
func (d *Desk) calendar(ctx context.Context, group []record.Party, lang string, v *view) (file, error) {
	if lang = cmp.Or(lang, v.Lang); d.views[lang] == nil {
		return file{}, misfilled(v.T("error.language", lang))
	}
	in, err := export.NewLocale(lang, d.l)
	if err != nil {
		return file{}, err
	}
	f := ledger.Filter{Group: group, Today: record.ParseDay(d.Now().Format(time.DateOnly))}
	return fileOf("calendar-"+groupOf(group)+".ics", "text/calendar; charset=utf-8", lang, func(to io.Writer) error { return export.Calendar(ctx, to, d.l, f, in) })
}

// calendarPage hands the calendar of a relationship to whoever may read it.
func calendarPage(r *request) error {
	group, err := r.group()
	if err != nil {
		return err
	}
	f, err := r.calendar(r.ctx(), group, r.URL.Query().Get("lang"), r.v)
	if err != nil {
		return err
	}
	r.hand(f, "inline")
	return nil
}

// calendarLasts is how long the address of a calendar lasts.
const calendarLasts = 365 * 24 * time.Hour

// mostCalendars is how many of them somebody may have.
const mostCalendars = 20

// calendarAddress is where the calendar of a group is, in the language of the page.
func (r *request) calendarAddress(group []record.Party, token string) string {
	q := url.Values{"lang": {r.v.Lang}}
	if token != "" {
		q.Set("token", token)
	}
	return r.origin() + pathOf("relationships", groupOf(group), "calendar.ics") + "?" + q.Encode()
}

// subscribing makes the address of the calendar for whoever asks, and shows it this once: a token of theirs that opens calendars only.
func subscribing(r *request) error {
	group, err := r.group()
	if err != nil {
		return err
	}
	secret := ""
	if a := askingOf(r.ctx()); a == nil || !a.free {
		who, err := r.holder()
		if err != nil {
			return err
		}
		theirs, err := r.l.Tokens(r.ctx(), who.name)
		if err != nil {
			return err
		}
		if n := len(slices.DeleteFunc(theirs, func(t *ledger.Token) bool { return !slices.Contains(t.Scopes, account.Calendar) })); n >= mostCalendars {
			return misfilled(r.v.T("calendar.many"))
		}
		secret = account.TokenPrefix + account.Secret()
		t := ledger.Token{ID: account.TokenID(), Account: who.name, Scopes: []account.Scope{account.Calendar}, Made: ledger.Moment(r.Now()), Expires: ledger.Moment(r.Now().Add(calendarLasts))}
		if err := r.l.AddToken(r.ctx(), t, account.Digest(secret)); err != nil {
			return err
		}
		r.Log.Info("made the address of a calendar", "who", who.name, "token", t.ID)
	}
	return r.showRelationship(group, r.calendarAddress(group, secret))
}

// along is what the page of a relationship offers to take along.
type along struct {
	Made, Open     string // the address of the calendar: that was just made, or that needs no more than to reach the desk
	Today, Lang    string
	Langs, Formats []choice
}

func (r *request) along(group []record.Party, made string) along {
	x := along{Made: made, Today: r.today().String(), Lang: r.v.Lang, Langs: r.v.choices("lang", locale.Languages...), Formats: r.v.choices("format", "docx", "pdf", "html", "md")}
	if a := askingOf(r.ctx()); a != nil && a.free {
		x.Open = r.calendarAddress(group, "")
	}
	return x
}

// describePapers tells huma of briefs and calendars.
func (d *Desk) describePapers(a huma.API) {
	type handed struct {
		Type        string `header:"Content-Type"`
		Language    string `header:"Content-Language"`
		Disposition string `header:"Content-Disposition"`
		Body        []byte
	}
	out := func(f file, err error) (*handed, error) {
		if err != nil {
			return nil, problem(err)
		}
		return &handed{f.media, f.lang, `attachment; filename="` + f.name + `"`, f.body}, nil
	}
	v := d.views[locale.Languages[0]]
	reads(a, "/relationships/{id}/brief", "get-brief", "A brief on a relationship, as a file: what to know before a meeting, each line with its source (docs/brief.md)", func(ctx context.Context, in *struct {
		Named
		Party  string `query:"party" doc:"Whose brief it is: one of the parties; else the first of them by code." example:"VN"`
		Date   string `query:"date" doc:"The day of the brief: nothing published later is used. Today, if none is given." example:"2026-01-10"`
		For    string `query:"for" maxLength:"300" doc:"The occasion, for the head of the brief."`
		Lang   string `query:"lang" enum:"en,vi" default:"en" doc:"The language around the quotations."`
		Format string `query:"format" enum:"md,html,docx,pdf" default:"md"`
	}) (*handed, error) {
		group, err := groupNamed(in.ID)
		if err != nil {
			return nil, problem(err)
		}
		return out(d.brief(ctx, group, briefing{in.Party, in.Date, in.For, in.Lang, in.Format}, v))
	})
	reads(a, "/relationships/{id}/calendar", "get-calendar", "Meetings and deadlines of a relationship as iCalendar (RFC 5545); what is told no more exactly than a year has no day there", func(ctx context.Context, in *struct {
		Named
		Lang string `query:"lang" enum:"en,vi" default:"en"`
	}) (*handed, error) {
		group, err := groupNamed(in.ID)
		if err != nil {
			return nil, problem(err)
		}
		return out(d.calendar(ctx, group, in.Lang, v))
	})
}
