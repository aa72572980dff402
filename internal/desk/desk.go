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
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/digest"
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

	// Fetch gets a page from the web for an editor who names its address, or says why not with an Unfetched; nil: nobody gets any.
	Fetch func(ctx context.Context, address string) (clean.Input, error)

	Accounts bool // let nobody in who has no account, though the ledger have none
	Secure   bool // browsers reach the desk over TLS
	Proxy    bool // all requests come through a proxy of ours, which tells from where in X-Forwarded-For

	Provider *account.Provider // vouches for people that have an account; nil if nobody does
	Metrics  bool              // tell how the desk runs, at /metrics
}

// Desk answers requests about a ledger. It is safe for any number of goroutines.
type Desk struct {
	Options
	l        *ledger.Ledger
	views    map[string]*view // by language of the interface
	writers  map[string]*digest.Writer
	routes   []route
	guarded  atomic.Bool   // there are accounts
	api      *huma.OpenAPI // what the API is
	latch    *latch
	rates    *rates // of changes, by session or token
	asks     *rates // of errands, by address
	errands  *errands
	metrics  *metrics
	routeOf  func(*http.Request) string // which path of the table a request takes
	fetching chan struct{}              // has room for one more
	http.Handler
}

// New makes a desk. Its error is a fault of the program (pages and words are built in), or of the ledger.
func New(l *ledger.Ledger, o Options) (*Desk, error) {
	d := &Desk{Options: o, l: l, views: map[string]*view{}, writers: map[string]*digest.Writer{}, fetching: make(chan struct{}, atOnce), latch: newLatch(), rates: newRates(), asks: newRates(), errands: newErrands()}
	d.metrics = newMetrics(d)
	kept, err := l.Tries(context.Background())
	if err != nil {
		return nil, err
	}
	d.latch.recall(kept)
	for _, code := range locale.Languages {
		v, err := newView(code, l.Packs())
		if err != nil {
			return nil, err
		}
		d.views[code] = v
		if d.writers[code], err = digest.NewWriter(code, l.Packs()); err != nil {
			return nil, err
		}
	}
	api, operations := newAPI(d)
	d.api, d.routes = api, append(d.table(), operations...)
	answers, routeOf, err := d.router(d.routes)
	if err != nil {
		return nil, err
	}
	d.routeOf = routeOf
	origins := http.NewCrossOriginProtection()
	origins.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, hr *http.Request) {
		d.known(hr) // for the log
		d.request(w, hr).refuse(errOrigin)
	}))
	d.Handler = d.guard(origins.Handler(answers))
	return d, nil
}

// Close keeps what is only in memory and is to outlive the desk.
func (d *Desk) Close() { d.keepTries(context.Background()) }

// router leads to routes, and to the files of static. A route that does not say for whom it is, is for nobody. It hands out no mux: what
// is not a route has nobody at its door. Beside the answers it tells which path of the table a request takes.
func (d *Desk) router(routes []route) (http.Handler, func(*http.Request) string, error) {
	mux := http.NewServeMux()
	for _, rt := range routes {
		if err := rt.owned(); err != nil {
			return nil, nil, err
		}
		mux.Handle(rt.pattern, d.serve(rt))
	}
	files, err := fs.Sub(static, "static")
	if err != nil {
		return nil, nil, err
	}
	mux.Handle("GET /static/", http.StripPrefix("/static/", cached(http.FileServerFS(files), d.Version)))
	return mux, func(r *http.Request) string {
		_, pattern := mux.Handler(r)
		_, path, _ := strings.Cut(pattern, " ")
		return path
	}, nil
}

// request is one request on its way through a page.
type request struct {
	*http.Request
	*Desk
	Who string       // in whose name changes are made
	Log *slog.Logger // which names the request in all it writes
	w   http.ResponseWriter
	v   *view
}

func (d *Desk) request(w http.ResponseWriter, hr *http.Request) *request {
	return &request{Request: hr, Desk: d, Log: d.logOf(hr.Context()), w: w, v: d.viewFor(hr)}
}

func (r *request) ctx() context.Context { return r.Context() }

// today is the day on which overdue and silence are counted.
func (r *request) today() record.Day { return record.ParseDay(r.Now().Format("2006-01-02")) }

// serve answers a route to whom it is for: with its page, or with a page that says what went wrong.
func (d *Desk) serve(rt route) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, hr *http.Request) {
		r := d.request(w, hr)
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
	var big *http.MaxBytesError
	var not *refusal
	switch {
	case errors.As(err, &not):
		r.refuse(not)
		return
	case errors.As(err, &missing):
		status, key, detail = http.StatusNotFound, "error.missing", missing.Name
	case r.v.objected(err) != "":
		status, key, detail = http.StatusBadRequest, "error.asked", r.v.objected(err)
	case errors.As(err, &big):
		status, key = http.StatusRequestEntityTooLarge, "error.large"
	case errors.Is(err, context.Canceled): // whoever asked has gone
		return
	default:
		r.Log.Error("a request failed", "method", r.Method, "error", err) // and then the request itself is logged
		if a := askingOf(r.ctx()); a != nil {
			detail = a.id
		}
	}
	r.show("error", status, page{Title: r.v.T(key), Data: struct{ Status, Detail any }{status, detail}})
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
