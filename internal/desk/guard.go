package desk

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"net/http"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"time"
)

// watched are the routes that only say how the desk runs.
var watched = []string{"/healthz", "/readyz", "/metrics"}

// guard is around everything: what a browser is told of each answer, whom the desk answers, and what happens when it falls over.
func (d *Desk) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		if d.Secure || r.TLS != nil {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		start := time.Now()
		told := &telling{ResponseWriter: w}
		who := &asking{id: d.idOf(r), route: d.routeOf(r)}
		h.Set("X-Request-Id", who.id)
		w, r = told, r.WithContext(context.WithValue(r.Context(), askingKey{}, who))
		log := d.logOf(r.Context())
		d.metrics.underWay.Inc()
		defer func() {
			if p := recover(); p != nil && p != http.ErrAbortHandler {
				log.Error("a fault of chancery", "path", pathInLog(who.route, r.URL.Path), "fault", fmt.Sprint(p), "at", string(debug.Stack()))
				http.Error(w, "a fault of chancery; the log of the server tells more", http.StatusInternalServerError)
			}
			took := time.Since(start)
			d.metrics.underWay.Dec()
			d.metrics.answered(who.route, r.Method, told.status, took)
			level, what := slog.LevelInfo, "request"
			switch {
			case told.status == http.StatusUnauthorized, told.status == http.StatusForbidden, told.status == http.StatusMisdirectedRequest, told.status == http.StatusTooManyRequests:
				level, what = slog.LevelWarn, "refused"
			case told.status == http.StatusOK && slices.Contains(watched, who.route): // every few seconds, by programs
				level = slog.LevelDebug
			}
			name := ""
			if who.caller != nil {
				name = who.caller.name
			}
			log.Log(r.Context(), level, what, "method", r.Method, "path", pathInLog(who.route, r.URL.Path), "who", name, "from", d.addressOf(r), "status", told.status, "took", took.Round(time.Microsecond))
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

// naming is a log in which every line names the request that it is of.
type naming struct {
	slog.Handler
	id string
}

func (m naming) Handle(ctx context.Context, line slog.Record) error {
	line = line.Clone()
	line.AddAttrs(slog.String("request", m.id))
	return m.Handler.Handle(ctx, line)
}

// logOf is the log for whoever works on the request of a context.
func (d *Desk) logOf(ctx context.Context) *slog.Logger {
	if a := askingOf(ctx); a != nil {
		return slog.New(naming{d.Log.Handler(), a.id})
	}
	return d.Log
}

// idLimit is how long a name may be that a proxy gives a request.
const idLimit = 64

// idOf names a request: as a proxy of ours does, else by chance.
func (d *Desk) idOf(r *http.Request) string {
	if s := r.Header.Get("X-Request-Id"); d.Proxy && s != "" && len(s) <= idLimit {
		plain := true
		for _, c := range []byte(s) {
			plain = plain && (c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '_' || c == '.')
		}
		if plain {
			return s
		}
	}
	return rand.Text()
}

// number is an id that tells nothing: it was counted or hashed.
var number = regexp.MustCompile(`^[a-z]?[0-9a-f]{8,64}$`)

// pathInLog is the path of a request as the log may tell it: as the route has it, with ids that are numbers. Other ids are made of names,
// and what leads nowhere may be anything.
func pathInLog(route, path string) string {
	if route == "" || route == "/" {
		return "(none)"
	}
	at := strings.Split(path, "/")
	out := strings.Split(strings.TrimSuffix(route, "{$}"), "/")
	for i, part := range out {
		if part == "{id}" && len(at) == len(out) && number.MatchString(at[i]) {
			out[i] = at[i]
		}
	}
	return strings.Join(out, "/")
}
