package desk

import (
	"fmt"
	"net/http"

	"github.com/chancery-ledger/chancery/internal/account"
)

// route is what a method and path lead to, and for whom.
type route struct {
	pattern string
	role    account.Role  // that somebody needs, in a desk with accounts
	scope   account.Scope // that a token needs
	do      func(*request) error
}

// For whom a route is.
const (
	anyone  = account.Anyone
	reader  = account.Reader
	analyst = account.Analyst
	admin   = account.Admin
)

// table lists the pages. With the operations of the API (api.go) it is all that the desk answers, but for the files of static.
func (d *Desk) table() []route {
	out := []route{
		{"GET /{$}", reader, account.Read, home},
		{"GET /relationships", reader, account.Read, lister("relationships", relationships, "party", "from", "to")},
		{"GET /relationships/{id}", reader, account.Read, relationship},
		{"GET /relationships/{id}/brief", reader, account.Read, briefPage},
		{"GET " + calendarPath, reader, account.Calendar, calendarPage},
		{"POST /relationships/{id}/calendar", reader, account.Session, subscribing}, // a token of their own
		{"GET /events", reader, account.Read, lister("events", events, "party", "kind", "held", "person", "from", "to")},
		{"GET /events/{id}", reader, account.Read, event},
		{"GET /initiatives", reader, account.Read, lister("initiatives", initiatives, "party", "topic", "status", "owner", "due", "from", "to")},
		{"GET /initiatives/{id...}", reader, account.Read, initiative},
		{"GET /board", reader, account.Read, board},
		{"GET /statements", reader, account.Read, lister("statements", statements, "party", "act", "topic", "person", "instrument", "from", "to")},
		{"GET /documents", reader, account.Read, lister("documents", documents, "party", "topic", "lang", "person", "from", "to")},
		{"GET /documents/{id}", reader, account.Read, document},
		{"POST /documents/{id}/records/{record}", analyst, account.Judge, mending},
		{"POST /documents/{id}/statements", analyst, account.Judge, missing},
		{"GET /people", reader, account.Read, lister("people", people, "party", "person", "from", "to")},
		{"GET /people/{id}", reader, account.Read, person},
		{"GET /instruments", reader, account.Read, lister("instruments", instruments, "instrument")},
		{"GET /instruments/{id}", reader, account.Read, instrument},
		{"GET /search", reader, account.Read, search},
		{"GET /review", reader, account.Read, review},
		{"POST /suggestions/{id}", analyst, account.Judge, settling}, // taking one up is a judgement
		{"GET /log", reader, account.Read, judgements},
		{"GET /add", analyst, account.Add, add},
		{"POST /add", analyst, account.Add, adding},
		{"POST /judge", analyst, account.Judge, judging}, // some judgements need more: see mayJudge
		{"GET /alerts", reader, account.Read, alertsPage},
		{"POST /alerts", analyst, account.Session, alerting},
		{"GET /feeds/{secret}", anyone, account.Read, feed}, // whoever has its address
		{"GET /api", reader, account.Read, apiPage},
		{"GET /accounts", admin, account.Session, accounts},
		{"POST /accounts/sessions", admin, account.Session, endingTheirs},
		{"POST /accounts/tokens", admin, account.Session, takingToken},
		{"GET /account", reader, account.Session, own},
		{"POST /account/password", reader, account.Session, changingPassword},
		{"POST /account/sessions", reader, account.Session, endingSessions},
		{"POST /account/tokens", reader, account.Session, takingOwn},
		{"GET /login", anyone, account.Session, login},
		{"POST /login", anyone, account.Session, loggingIn},
		{"POST /logout", anyone, account.Session, loggingOut},
		{"POST /language", anyone, account.Session, setLanguage},
		{"GET /healthz", anyone, account.Read, alive},
		{"GET /readyz", anyone, account.Read, ready},
		{"GET /", reader, account.Read, nowhere},
	}
	if d.Provider != nil {
		out = append(out, route{"GET /login/provider", anyone, account.Session, askingProvider}, route{"GET " + backPath, anyone, account.Session, backFromProvider})
	}
	if d.Options.Metrics {
		out = append(out, route{"GET /metrics", admin, account.Metrics, measures})
	}
	return out
}

// owned reports a route that does not say for whom it is.
func (rt route) owned() error {
	if rt.role != anyone && !rt.role.Valid() || rt.scope == "" {
		return fmt.Errorf("the route %q does not say for whom it is", rt.pattern)
	}
	return nil
}

// changes reports whether a request may change something.
func changes(r *http.Request) bool { return r.Method != http.MethodGet && r.Method != http.MethodHead }
