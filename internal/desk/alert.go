package desk

import (
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/digest"
	"github.com/chancery-ledger/chancery/internal/ledger"
)

// What people want to be told of. An alert is looked at before it is saved; its feed is had at an address that holds a secret.

// alerts is the page of alerts, with what one would ask for that is not saved yet.
type alerts struct {
	Alerts  []alert
	Fields  []field
	Asked   string // what the one that is not saved asks for, in words
	Query   []field
	Volumes []digest.Volume
	Samples []string
	Fault   string // why it cannot be saved, in words
	Feed    string // an address that is shown once
	Of      string // the alert whose feed that is
}

type alert struct {
	*ledger.Alert
	Asked string
}

// alertFields are what an alert can ask for, in a form.
var alertFields = []string{"party", "topic", "initiative", "person", "instrument", "phrase", "days"}

// query is what a form asks for, and its fields; asked is false if it asks for nothing.
func (r *request) query(form url.Values) (a ledger.Alert, fields []field, err error) {
	given := func(name string) string { return strings.TrimSpace(form.Get(name)) }
	for _, name := range alertFields {
		x := field{Name: name, Value: given(name)}
		if name == "topic" {
			x.Choices = r.v.topicChoices()
		}
		fields = append(fields, x)
	}
	a.Query = ledger.Query{Parties: groupIn(given("party")), Initiative: given("initiative"), Person: given("person"), Instrument: given("instrument"), Phrase: given("phrase")}
	if t := given("topic"); t != "" {
		a.Query.Topics = []string{t}
	}
	a.Days = ledger.DefaultDays
	if s := given("days"); s != "" {
		a.Days = nil
		for _, d := range strings.FieldsFunc(s, func(c rune) bool { return c == ',' || c == ' ' }) {
			n, err := strconv.Atoi(d)
			if err != nil {
				return a, fields, misfilled(r.v.T("alert.days", s))
			}
			if n != 0 {
				a.Days = append(a.Days, n)
			}
		}
	}
	if a.Query.Empty() {
		return a, fields, nil
	}
	return a, fields, digest.Proved(r.ctx(), r.l, a.Query)
}

// alertsPage shows the alerts, and how much one would tell that the address asks for.
func alertsPage(r *request) error {
	a, fields, err := r.query(r.URL.Query())
	data := alerts{Fields: fields}
	status := http.StatusOK
	if err != nil {
		if data.Fault = r.faultOf(err); data.Fault == "" {
			return err
		}
		status = http.StatusUnprocessableEntity
	} else if !a.Query.Empty() {
		w := r.writer()
		data.Asked = w.Asked(a.Query)
		for _, f := range fields {
			if f.Value != "" {
				data.Query = append(data.Query, f)
			}
		}
		if data.Volumes, err = digest.Volumes(r.ctx(), r.l, digest.Subject{Alert: &a}, r.today()); err != nil {
			return err
		}
		all := data.Volumes[len(data.Volumes)-1].Notices
		for _, n := range all[:min(len(all), 5)] {
			data.Samples = append(data.Samples, w.Line(n))
		}
	}
	return r.showAlerts(status, data)
}

// faultOf is why a query cannot be asked, in words; "" if that is for other reasons.
func (r *request) faultOf(err error) string {
	var missing *ledger.NotFound
	if errors.As(err, &missing) {
		return r.v.T("alert.missing", missing.Name)
	}
	return r.v.objected(err)
}

func (r *request) showAlerts(status int, data alerts) error {
	all, err := r.l.Alerts(r.ctx())
	if err != nil {
		return err
	}
	for _, a := range all {
		data.Alerts = append(data.Alerts, alert{a, r.writer().Asked(a.Query)})
	}
	r.show("alerts", status, page{Title: r.v.T("alerts"), Here: "alerts", Data: data})
	return nil
}

// alerting saves an alert, or changes one.
func alerting(r *request) error {
	form, err := r.smallForm()
	if err != nil {
		return err
	}
	name, do := form.Get("name"), form.Get("do")
	switch do {
	case "save":
		a, fields, err := r.query(form)
		if err == nil {
			a.Name, a.Made = name, ledger.Moment(r.Now())
			err = r.l.AddAlert(r.ctx(), a)
		}
		if err != nil {
			fault := r.faultOf(err)
			if fault == "" {
				return err
			}
			return r.showAlerts(http.StatusUnprocessableEntity, alerts{Fields: fields, Fault: fault})
		}
	case "pause", "resume":
		err = r.l.PauseAlert(r.ctx(), name, do == "pause")
	case "remove":
		err = r.l.RemoveAlert(r.ctx(), name)
	case "feed":
		secret := account.Secret()
		if err := r.l.FeedAlert(r.ctx(), name, account.Digest(secret)); err != nil {
			return err
		}
		r.Log.Info("made the address of a feed", "who", r.Who)
		return r.showAlerts(http.StatusOK, alerts{Feed: r.origin() + "/feeds/" + secret, Of: name})
	case "unfeed":
		err = r.l.FeedAlert(r.ctx(), name, "")
	default:
		return misfilled(r.v.T("error.asked"))
	}
	if err != nil {
		return err
	}
	r.Log.Info("changed an alert", "who", r.Who, "do", do)
	r.back("/alerts?told=" + do)
	return nil
}

// origin is how a browser has reached the desk.
func (r *request) origin() string {
	if r.Secure || r.TLS != nil {
		return "https://" + r.Host
	}
	return "http://" + r.Host
}

// fedDays is how many days back a feed tells.
const fedDays = 30

// feed is the feed of an alert, for whoever has its address.
func feed(r *request) error {
	a, err := r.l.AlertOfFeed(r.ctx(), account.Digest(r.PathValue("secret")))
	if err != nil {
		return err
	}
	w, now := r.writer(), r.Now()
	s := digest.Subject{Alert: a}
	d := &digest.Digest{Parts: []digest.Part{{Subject: s}}, Since: now.Add(-fedDays * 24 * time.Hour)}
	err = digest.Proved(r.ctx(), r.l, a.Query) // of what is not there any more, nothing is new
	if lost := errors.As(err, new(*ledger.NotFound)); err != nil && !lost {
		return err
	} else if !a.Paused && !lost {
		o := digest.Office{Ledger: r.l, Writer: w, Now: now}
		if d, err = o.Make(r.ctx(), []digest.Subject{s}, d.Since); err != nil {
			return err
		}
	}
	h := r.w.Header()
	h.Set("Content-Type", "application/atom+xml; charset=utf-8")
	h.Set("Content-Language", r.v.Lang)
	h.Set("Cache-Control", "private, max-age=300")
	return w.Atom(r.w, d, r.origin()+r.URL.Path)
}

// writer puts notices into words, in the language of the page.
func (r *request) writer() *digest.Writer { return r.writers[r.v.Lang] }

// topicChoices are the topics, by their names.
func (v *view) topicChoices() (out []choice) {
	for id := range v.Packs.World["topic"] {
		out = append(out, choice{id, v.Topic(id)})
	}
	slices.SortFunc(out, func(a, b choice) int { return strings.Compare(a.Label, b.Label) })
	return out
}
