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
	"sync/atomic"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/locale"
	"github.com/chancery-ledger/chancery/internal/record"
)

//go:embed static
var static embed.FS

// Options are how a desk runs.
type Options struct {
	Version string
	Now     func() time.Time
	Sole    string       // in whose name judgements are made while there are no accounts
	Log     *slog.Logger // never told any text of a document
	Hosts   []string     // the names that the desk answers to, besides those of this machine (localhost, 127.0.0.1, ::1)

	// Extract takes the text out of bytes that clean cannot read by itself (a PDF), or says why not with a clean.Error; nil if nothing does.
	Extract func(*clean.Input) error

	Accounts bool // let nobody in who has no account, though the ledger have none
	Secure   bool // browsers reach the desk over TLS
	Proxy    bool // all requests come through a proxy of ours, which tells from where in X-Forwarded-For
}

// Desk answers requests about a ledger. It is safe for any number of goroutines.
type Desk struct {
	Options
	l       *ledger.Ledger
	views   map[string]*view // by language of the interface
	routes  []route
	guarded atomic.Bool   // there are accounts
	api     *huma.OpenAPI // what the API is
	latch   *latch
	rates   *rates
	http.Handler
}

// New makes a desk. Its error is a fault of the program: pages and words are built in.
func New(l *ledger.Ledger, o Options) (*Desk, error) {
	d := &Desk{Options: o, l: l, views: map[string]*view{}, latch: newLatch(), rates: newRates()}
	for _, code := range locale.Languages {
		v, err := newView(code, l.Packs())
		if err != nil {
			return nil, err
		}
		d.views[code] = v
	}
	api, operations := newAPI(d)
	d.api, d.routes = api, append(d.table(), operations...)
	answers, err := d.router(d.routes)
	if err != nil {
		return nil, err
	}
	origins := http.NewCrossOriginProtection()
	origins.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, hr *http.Request) {
		d.known(hr) // for the log
		r := &request{Request: hr, Desk: d, w: w, v: d.viewFor(hr)}
		r.refuse(errOrigin)
	}))
	d.Handler = d.guard(origins.Handler(answers))
	return d, nil
}

// router leads to routes, and to the files of static. A route that does not say for whom it is, is for nobody. It hands out no mux: what
// is not a route has nobody at its door.
func (d *Desk) router(routes []route) (http.Handler, error) {
	mux := http.NewServeMux()
	for _, rt := range routes {
		if err := rt.owned(); err != nil {
			return nil, err
		}
		mux.Handle(rt.pattern, d.serve(rt))
	}
	files, err := fs.Sub(static, "static")
	if err != nil {
		return nil, err
	}
	mux.Handle("GET /static/", http.StripPrefix("/static/", cached(http.FileServerFS(files), d.Version)))
	return mux, nil
}

// request is one request on its way through a page.
type request struct {
	*http.Request
	*Desk
	Who string // in whose name changes are made
	w   http.ResponseWriter
	v   *view
}

func (r *request) ctx() context.Context { return r.Context() }

// today is the day on which overdue and silence are counted.
func (r *request) today() record.Day { return record.ParseDay(r.Now().Format("2006-01-02")) }

// serve answers a route to whom it is for: with its page, or with a page that says what went wrong.
func (d *Desk) serve(rt route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, hr *http.Request) {
		r := &request{Request: hr, Desk: d, w: w, v: d.viewFor(hr)}
		err := d.admit(hr, rt)
		if who := callerOf(r.ctx()); who != nil {
			r.Who = who.name
		}
		if err == nil {
			err = rt.do(r)
		}
		if err != nil {
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
	var not *refusal
	switch {
	case errors.As(err, &not):
		r.refuse(not)
		return
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
		if r.TLS != nil {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		start := time.Now()
		told := &telling{ResponseWriter: w}
		who := &asking{}
		w, r = told, r.WithContext(context.WithValue(r.Context(), askingKey{}, who))
		defer func() {
			if p := recover(); p != nil && p != http.ErrAbortHandler {
				d.Log.Error("a fault of chancery", "path", r.URL.Path, "fault", fmt.Sprint(p), "at", string(debug.Stack()))
				http.Error(w, "a fault of chancery; the log of the server tells more", http.StatusInternalServerError)
			}
			level, what := slog.LevelInfo, "request"
			switch told.status {
			case http.StatusUnauthorized, http.StatusForbidden, http.StatusMisdirectedRequest, http.StatusTooManyRequests:
				level, what = slog.LevelWarn, "refused"
			}
			name := ""
			if who.caller != nil {
				name = who.caller.name
			}
			d.Log.Log(r.Context(), level, what, "method", r.Method, "path", r.URL.Path, "who", name, "from", d.addressOf(r), "status", told.status, "took", time.Since(start).Round(time.Microsecond))
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

// telling remembers how a request was answered.
type telling struct {
	http.ResponseWriter
	status int
}

func (t *telling) WriteHeader(status int) {
	t.status = status
	t.ResponseWriter.WriteHeader(status)
}

func (t *telling) Write(b []byte) (int, error) {
	if t.status == 0 {
		t.status = http.StatusOK
	}
	return t.ResponseWriter.Write(b)
}

// Unwrap lets http.ResponseController reach what is below.
func (t *telling) Unwrap() http.ResponseWriter { return t.ResponseWriter }

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
