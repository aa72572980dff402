package desk

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/ledger"
)

// owns is the page of one's own account: how one comes in, and where one is logged in.
type owns struct {
	*ledger.Account
	Here     string // the id of this session
	Sessions []*ledger.Session
	Tokens   []*ledger.Token
	Fault    string // in words
}

// browserOf is what people call the browser that names itself so: "Firefox · Linux"; all it says, if nothing of that is known.
func browserOf(agent string) string {
	known := func(names ...string) string { // by the first that is there: later ones pretend to be earlier ones
		for _, name := range names {
			mark, shown, _ := strings.Cut(name, "=")
			if strings.Contains(agent, mark) {
				return shown
			}
		}
		return ""
	}
	program := known("Edg=Edge", "OPR/=Opera", "SamsungBrowser/=Samsung Internet", "Firefox/=Firefox", "FxiOS/=Firefox", "CriOS/=Chrome", "Chromium/=Chromium", "Chrome/=Chrome", "Safari/=Safari")
	system := known("iPhone=iPhone", "iPad=iPad", "Android=Android", "Windows=Windows", "Macintosh=macOS", "CrOS=ChromeOS", "Linux=Linux")
	if program == "" || system == "" {
		return agent
	}
	return program + " · " + system
}

// holder is whoever asks, in a desk with accounts; without, there is none.
func (r *request) holder() (*caller, error) {
	if a := askingOf(r.ctx()); a != nil && !a.free && a.caller != nil {
		return a.caller, nil
	}
	return nil, &ledger.NotFound{Kind: "account", Name: r.Who}
}

// ownForm is a small form that whoever asks sent about themselves.
func (r *request) ownForm() (url.Values, *caller, error) {
	form, err := r.smallForm()
	if err != nil {
		return nil, nil, err
	}
	who, err := r.holder()
	return form, who, err
}

// own shows somebody their account.
func own(r *request) error { return r.own(http.StatusOK, "") }

func (r *request) own(status int, fault string) error {
	who, err := r.holder()
	if err != nil {
		return err
	}
	a, err := r.l.Account(r.ctx(), who.name)
	if err != nil {
		return err
	}
	if a == nil { // removed meanwhile
		return errUnknown
	}
	data := owns{Account: a, Here: ledger.SessionID(who.key), Fault: fault}
	if data.Sessions, err = r.l.Sessions(r.ctx(), a.Name, r.Now()); err != nil {
		return err
	}
	for _, s := range data.Sessions {
		s.Agent = browserOf(s.Agent)
	}
	if data.Tokens, err = r.l.Tokens(r.ctx(), a.Name); err != nil {
		return err
	}
	r.show("account", status, page{Title: r.v.T("account"), Here: "account", Data: data})
	return nil
}

// changingPassword gives somebody another password, if they know the one they have: a session alone is not enough to keep its owner out. It
// ends all sessions, and begins this one anew.
func changingPassword(r *request) error {
	form, who, err := r.ownForm()
	if err != nil {
		return err
	}
	a, right, wait, err := r.passwordOf(who.name, form.Get("password"))
	switch {
	case err != nil:
		return err
	case wait > 0:
		r.w.Header().Set("Retry-After", seconds(wait))
		return r.own(http.StatusTooManyRequests, r.v.T("login.wait", spelled(wait)))
	case !right:
		return r.own(http.StatusUnprocessableEntity, r.v.T("account.wrong"))
	}
	next := form.Get("next")
	switch {
	case account.Password(next) != nil:
		return r.own(http.StatusUnprocessableEntity, r.v.T("account.short", account.PasswordLeast))
	case next != form.Get("again"):
		return r.own(http.StatusUnprocessableEntity, r.v.T("account.again"))
	}
	hash, err := account.Hash(r.ctx(), next)
	if err != nil {
		return err
	}
	if err := r.l.SetPassword(r.ctx(), a.Name, hash, r.Now()); err != nil {
		return err
	}
	r.Log.Info("changed their password", "who", a.Name, "from", r.addressOf(r.Request))
	a.Hash = hash
	if began, err := r.beginSession(a, "password"); err != nil || !began {
		return err
	}
	r.back("/account?told=password")
	return nil
}

// endingSessions ends one session of whoever asks, or all, this one too.
func endingSessions(r *request) error {
	form, who, err := r.ownForm()
	if err != nil {
		return err
	}
	id := form.Get("session")
	if id == "" {
		return misfilled(r.v.T("error.empty"))
	}
	all := id == "all"
	if all {
		id = ""
	}
	if err := r.l.EndSessions(r.ctx(), who.name, id); err != nil {
		return err
	}
	r.Log.Info("ended sessions", "who", who.name, "all", all, "from", r.addressOf(r.Request))
	if all || id == ledger.SessionID(who.key) {
		http.SetCookie(r.w, r.secretCookie(r.sessionName(), "", -1))
		r.back("/login")
		return nil
	}
	r.back("/account?told=session")
	return nil
}

// takingOwn ends a token of whoever asks.
func takingOwn(r *request) error {
	form, who, err := r.ownForm()
	if err != nil {
		return err
	}
	id := cutName(form.Get("token"))
	theirs, err := r.l.Tokens(r.ctx(), who.name)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(theirs, func(t *ledger.Token) bool { return t.ID == id }) {
		return &ledger.NotFound{Kind: "token", Name: id}
	}
	if err := r.l.RemoveToken(r.ctx(), id); err != nil {
		return err
	}
	r.Log.Info("took a token away", "who", who.name, "token", id)
	r.back("/account?told=token")
	return nil
}

// passwordOf looks at a password of a name, unless there were too many wrong ones: then it says how long to wait. What it does, and how long
// that takes, does not tell whether there is such an account.
func (r *request) passwordOf(name, password string) (a *ledger.Account, right bool, wait time.Duration, err error) {
	address := r.addressOf(r.Request)
	if wait := r.latch.try(name, address, r.Now()); wait > 0 {
		return nil, false, wait, nil
	}
	if a, err = r.l.Account(r.ctx(), name); err != nil {
		return nil, false, 0, err
	}
	hash := ""
	if a != nil {
		hash = a.Hash
	}
	if right, err = account.Check(r.ctx(), hash, password); err != nil {
		return nil, false, 0, err
	}
	switch {
	case right:
		r.latch.right(name, address)
	case a != nil: // what is typed as the name of nobody may be a password
		r.Log.Warn("a wrong password", "account", a.Name, "from", address)
	default:
		r.Log.Warn("a wrong name", "from", address)
	}
	r.keepTries(r.ctx())
	return a, right, 0, nil
}
