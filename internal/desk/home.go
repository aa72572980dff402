package desk

import (
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// home is what somebody wants to see first: who they deal with, what is new, what is due.
func home(r *request) error {
	since := r.visit()
	var data struct {
		Counts        ledger.Counts
		Relationships []*ledger.Relationship
		Ahead, Late   []*ledger.Item
		Fresh         []*ledger.Document
		New           int
		More          bool // there are more new ones than were counted
		Returning     bool // there was a visit before
	}
	var err error
	if data.Counts, err = r.l.Count(r.ctx()); err != nil {
		return err
	}
	if data.Relationships, err = some(r.l.Relationships(r.ctx(), ledger.Filter{Limit: 24, Today: r.today(), Brief: true})); err != nil {
		return err
	}
	f := ledger.Filter{Today: r.today()}
	if data.Ahead, err = r.l.Deadlines(r.ctx(), r.today(), 0, 12, f); err != nil {
		return err
	}
	if data.Late, err = r.l.Deadlines(r.ctx(), r.today()-3*365, r.today()-1, 12, f); err != nil {
		return err
	}
	last := int64(0)
	if data.Fresh, data.New, last, err = r.l.Arrived(r.ctx(), since.before, 8); err != nil {
		return err
	}
	data.More = data.New == ledger.CountedMost
	data.Returning = since.before > 0
	r.visited(since, last)
	r.show("home", http.StatusOK, page{Title: r.v.T("home"), Here: "home", Data: data})
	return nil
}

// visit is when somebody was here: what the newest document was when the visit before this one began, and when this one did.
type visit struct {
	before, newest, at int64 // places of documents, and a time in seconds
}

// visitLasts is after how long without a look at the home page the next one is a new visit.
const visitLasts = 30 * time.Minute

func (r *request) visit() (v visit) {
	c, err := r.Cookie("visit")
	if err != nil {
		return visit{at: r.Now().Unix()}
	}
	if _, err := fmt.Sscanf(c.Value, "%d.%d.%d", &v.before, &v.newest, &v.at); err != nil {
		return visit{at: r.Now().Unix()}
	}
	if r.Now().Unix()-v.at > int64(visitLasts.Seconds()) {
		v.before = v.newest
	}
	v.at = r.Now().Unix()
	return v
}

func (r *request) visited(v visit, newest int64) {
	r.cookie("visit", fmt.Sprintf("%d.%d.%d", v.before, newest, v.at))
}

// cookie remembers something in the browser for a year.
func (r *request) cookie(name, value string) {
	http.SetCookie(r.w, &http.Cookie{Name: name, Value: value, Path: "/", MaxAge: 365 * 24 * 3600, HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: r.Secure})
}

// setLanguage changes the language of the interface, and goes back to where it was asked for.
func setLanguage(r *request) error {
	code, back := r.FormValue("language"), r.FormValue("back")
	if r.views[code] == nil {
		return misfilled(r.v.T("error.language", code))
	}
	r.cookie("language", code)
	r.back(back)
	return nil
}

// back leads to an address of the desk; to another it does not lead.
func (r *request) back(to string) {
	if !strings.HasPrefix(to, "/") || strings.HasPrefix(to, "//") || strings.ContainsAny(to, "\\\r\n\t") {
		to = "/"
	}
	http.Redirect(r.w, r.Request, to, http.StatusSeeOther)
}

func nowhere(r *request) error {
	return &ledger.NotFound{Kind: "page", Name: r.URL.Path}
}

func alive(r *request) error {
	r.w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	fmt.Fprintln(r.w, "ok")
	return nil
}

// ready says whether the ledger answers.
func ready(r *request) error {
	if _, err := r.l.Count(r.ctx()); err != nil {
		r.Log.Error("the ledger does not answer", "error", err)
		http.Error(r.w, "the ledger does not answer", http.StatusServiceUnavailable)
		return nil
	}
	return alive(r)
}

// some are the items of a list.
func some[T any](items func(func(T, error) bool)) (out []T, err error) {
	for x, err := range items {
		if err != nil {
			return nil, err
		}
		out = append(out, x)
	}
	return out, nil
}

// groupIn are the parties of a group: "SG+VN".
func groupIn(id string) (out []record.Party) {
	for _, p := range strings.FieldsFunc(id, func(c rune) bool { return c == '+' || c == ' ' || c == ',' }) {
		out = append(out, record.Party(strings.ToUpper(p)))
	}
	return out
}

func groupOf(ps []record.Party) string { return ledger.GroupKey(ps) }
