package desk

import (
	"context"
	"encoding/base64"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/account"
	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// add is where a report is pasted or uploaded.
func add(r *request) error {
	r.show("add", http.StatusOK, page{Title: r.v.T("add"), Here: "add", Data: adds{MayFetch: r.mayFetch()}})
	return nil
}

// adds is a report that somebody wants to add.
type adds struct {
	Source, Text string
	Address      string // in the web, to be fetched from
	MayFetch     bool
	Bytes, Media string // of a file or page, base64, and what a server said it is: what is seen is what is kept
	Fault        string // why it cannot be read
	Reading      *record.Reading
	Names        map[record.PersonID]string
	Sections     []section
	Known        bool
}

// adding shows what a report would say, or, once that has been seen, keeps it.
func adding(r *request) error {
	data := adds{Address: strings.TrimSpace(r.FormValue("address")), MayFetch: r.mayFetch()}
	in, err := r.report()
	var not *Unfetched
	if errors.As(err, &not) {
		key := "fetch." + not.Trouble
		if !r.v.Has(key) {
			key = "fetch.failed"
		}
		data.Fault = r.v.T(key)
		r.show("add", http.StatusUnprocessableEntity, page{Title: r.v.T("add"), Here: "add", Data: data})
		return nil
	}
	if err != nil {
		return err
	}
	data.Source, data.Text, data.Media = in.Source, r.FormValue("text"), in.Media
	id := ledger.ID(in.Raw)
	if data.Known, err = r.l.Has(r.ctx(), id); err != nil {
		return err
	}
	if data.Known {
		r.back(pathOf("documents", id) + "?told=known")
		return nil
	}
	drawn, err := r.draw(in)
	var ce *clean.Error
	if errors.As(err, &ce) {
		data.Fault = r.v.objected(record.Object("unread."+ce.Kind.String(), "%s", ce.Why))
		r.show("add", http.StatusUnprocessableEntity, page{Title: r.v.T("add"), Here: "add", Data: data})
		return nil
	}
	if err != nil {
		return err
	}
	if r.FormValue("keep") == "" {
		data.Bytes = base64.StdEncoding.EncodeToString(in.Raw)
		data.Reading, data.Sections, data.Names = drawn.Reading, marked(drawn.Reading), map[record.PersonID]string{}
		for _, p := range drawn.Reading.People {
			data.Names[p.ID] = p.Name
		}
		r.show("add", http.StatusOK, page{Title: r.v.T("add"), Here: "add", Data: data})
		return nil
	}
	if _, err := r.l.Put(r.ctx(), []*ledger.Drawn{drawn}); err != nil {
		return err
	}
	if err := r.l.Settle(r.ctx(), nil); err != nil {
		return err
	}
	r.Log.Info("added", "who", r.Who, "document", id)
	r.back(pathOf("documents", id) + "?told=added")
	return nil
}

// draw reads a report with all that the ledger keeps of it.
func (d *Desk) draw(in clean.Input) (*ledger.Drawn, error) {
	if d.Extract != nil {
		if err := d.Extract(&in); err != nil {
			return nil, err
		}
	}
	return d.l.Draw(in, d.Now())
}

// report is the report that a form brings: a file, else what was pasted.
func (r *request) report() (in clean.Input, err error) {
	in.Source, in.Media = strings.Join(strings.Fields(r.FormValue("source")), " "), r.FormValue("media")
	if b := r.FormValue("bytes"); b != "" {
		if in.Raw, err = base64.StdEncoding.DecodeString(b); err != nil {
			return in, misfilled(r.v.T("error.asked"))
		}
		return in, nil
	}
	in.Media = ""
	if address := strings.TrimSpace(r.FormValue("address")); address != "" {
		return r.fetched(address)
	}
	f, head, err := r.FormFile("file")
	switch {
	case err == nil:
		defer f.Close()
		if head.Size > 0 {
			return uploaded(in, f, head)
		}
	case !errors.Is(err, http.ErrMissingFile) && !errors.Is(err, http.ErrNotMultipart):
		return in, err
	}
	in.Raw = []byte(strings.ReplaceAll(r.FormValue("text"), "\r\n", "\n"))
	if in.Source == "" {
		in.Source = "desk/" + string(ledger.ID(in.Raw))[:12]
	}
	return in, nil
}

// Unfetched is a page that cannot be had from the web: a trouble that the desk has words for (fetch.… of its tables), else why.
type Unfetched struct{ Trouble, Why string }

func (e *Unfetched) Error() string { return e.Why }

// atOnce is how many pages are fetched for people at a time; whoever comes while so many are waits.
const atOnce = 4

// mayFetch reports whether whoever asks may have the desk go into the web for them.
func (r *request) mayFetch() bool {
	return r.Fetch != nil && callerOf(r.ctx()).may(account.Editor)
}

// fetched is the page at an address in the web.
func (r *request) fetched(address string) (in clean.Input, err error) {
	if !r.mayFetch() {
		return in, errRole
	}
	select {
	case r.fetching <- struct{}{}:
		defer func() { <-r.fetching }()
	case <-r.ctx().Done():
		return in, r.ctx().Err()
	}
	ctx, end := context.WithTimeout(r.ctx(), fetchTime)
	defer end()
	in, err = r.Fetch(ctx, address)
	if errors.Is(err, context.DeadlineExceeded) && r.ctx().Err() == nil {
		err = &Unfetched{Trouble: "slow", Why: err.Error()}
	}
	return in, err
}

// fetchTime is how long somebody waits for a page at most, robots.txt and all.
const fetchTime = time.Minute

func uploaded(in clean.Input, f multipart.File, head *multipart.FileHeader) (clean.Input, error) {
	raw, err := io.ReadAll(io.LimitReader(f, clean.Limit+1))
	in.Raw = raw
	if in.Source == "" {
		in.Source = head.Filename
	}
	return in, err
}
