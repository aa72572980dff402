// Package desk is the workbench in a browser: a ledger as pages, for people who never use a terminal.
//
// In: an open ledger.Ledger and requests over HTTP. Out: pages in English or Vietnamese, made on the server, which work without
// scripts and print. It may ask a ledger anything, change it by judgements and by adding documents, and nothing else; what a text
// means it leaves to the line below. It must never send text of a document as anything but text, never load anything from elsewhere,
// and never answer a name that it was not asked to serve.
//
// Read New first, then routes in route.go: each page is a function of its file that fills a page of page/.
package desk

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

//go:embed static
var static embed.FS

// Options are how a desk runs.
type Options struct {
	Version string
	Now     func() time.Time
	Who     string       // in whose name judgements are made
	Log     *slog.Logger // never told any text of a document
	Hosts   []string     // the names that the desk answers to, besides those of this machine (localhost, 127.0.0.1, ::1)

	// Extract takes the text out of bytes that clean cannot read by itself (a PDF), or says why not with a clean.Error; nil if nothing does.
	Extract func(*clean.Input) error
}

// Desk answers requests about a ledger. It is safe for any number of goroutines.
type Desk struct {
	Options
	l      *ledger.Ledger
	views  map[string]*view // by language of the interface
	routes []route
	http.Handler
}

// New makes a desk. Its error is a fault of the program: pages and words are built in.
func New(l *ledger.Ledger, o Options) (*Desk, error) {
	d := &Desk{Options: o, l: l, views: map[string]*view{}}
	for _, code := range Languages {
		v, err := newView(code, l.Packs())
		if err != nil {
			return nil, err
		}
		d.views[code] = v
	}
	d.routes = d.table()
	mux := http.NewServeMux()
	for _, r := range d.routes {
		mux.Handle(r.pattern, d.serve(r))
	}
	files, err := fs.Sub(static, "static")
	if err != nil {
		return nil, err
	}
	mux.Handle("GET /static/", http.StripPrefix("/static/", cached(http.FileServerFS(files), o.Version)))
	d.Handler = d.guard(http.NewCrossOriginProtection().Handler(mux))
	return d, nil
}

// request is one request on its way through a page.
type request struct {
	*http.Request
	*Desk
	w http.ResponseWriter
	v *view
}

func (r *request) ctx() context.Context { return r.Context() }

// today is the day on which overdue and silence are counted.
func (r *request) today() record.Day { return record.ParseDay(r.Now().Format("2006-01-02")) }

// serve answers a route: with its page, or with a page that says what went wrong.
func (d *Desk) serve(rt route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, hr *http.Request) {
		r := &request{Request: hr, Desk: d, w: w, v: d.viewFor(hr)}
		if err := rt.do(r); err != nil {
			r.fail(err)
		}
	})
}

// fail answers with an error in words.
func (r *request) fail(err error) {
	status, key, detail := http.StatusInternalServerError, "error.fault", ""
	var missing *ledger.NotFound
	var asked ledger.Misasked
	var big *http.MaxBytesError
	switch {
	case errors.As(err, &missing):
		status, key, detail = http.StatusNotFound, "error.missing", missing.Name
	case errors.As(err, &asked):
		status, key, detail = http.StatusBadRequest, "error.asked", asked.Error()
	case errors.As(err, &big):
		status, key = http.StatusRequestEntityTooLarge, "error.large"
	case errors.Is(err, context.Canceled): // whoever asked has gone
		return
	default:
		r.Log.Error("a request failed", "method", r.Method, "path", r.URL.Path, "error", err)
	}
	r.show("error", status, page{Title: r.v.T(key), Data: struct{ Status, Detail any }{status, detail}})
}

// guard is around everything: what a browser is told of each answer, whom the desk answers, and what happens when it falls over.
func (d *Desk) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		start := time.Now()
		defer func() {
			if p := recover(); p != nil && p != http.ErrAbortHandler {
				d.Log.Error("a fault of chancery", "path", r.URL.Path, "fault", fmt.Sprint(p), "at", string(debug.Stack()))
				http.Error(w, "a fault of chancery; the log of the server tells more", http.StatusInternalServerError)
			}
			d.Log.Info("request", "method", r.Method, "path", r.URL.Path, "took", time.Since(start).Round(time.Microsecond))
		}()
		// A page elsewhere may have its name point here and ask in the name of whoever reads it: only our own names are answered.
		if !d.answersTo(r.Host) {
			http.Error(w, "this server does not answer to that name", http.StatusMisdirectedRequest)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, bodyLimit)
		next.ServeHTTP(w, r)
	})
}

// bodyLimit is how many bytes a request may bring.
const bodyLimit = 24 << 20

func (d *Desk) answersTo(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	name = strings.Trim(strings.ToLower(name), "[]")
	return name == "localhost" || name == "127.0.0.1" || name == "::1" || slices.Contains(d.Hosts, name)
}

// cached lets a browser keep files of a version for a day.
func cached(next http.Handler, version string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Query().Get("v") == version {
			w.Header().Set("Cache-Control", "public, max-age=86400")
		}
		next.ServeHTTP(w, r)
	})
}
