package desk

import (
	"encoding/base64"
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"strings"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// add is where a report is pasted or uploaded.
func add(r *request) error {
	r.show("add", http.StatusOK, page{Title: r.v.T("add"), Here: "add", Data: adds{}})
	return nil
}

// adds is a report that somebody wants to add.
type adds struct {
	Source, Text string
	Bytes        string // of a file, base64: what is seen is what is kept
	Fault        string // why it cannot be read
	Reading      *record.Reading
	Names        map[record.PersonID]string
	Sections     []section
	Known        bool
}

// adding shows what a report would say, or, once that has been seen, keeps it.
func adding(r *request) error {
	in, err := r.report()
	if err != nil {
		return err
	}
	data := adds{Source: in.Source, Text: r.FormValue("text")}
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
		data.Fault = ce.Why
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
	in.Source = strings.Join(strings.Fields(r.FormValue("source")), " ")
	if b := r.FormValue("bytes"); b != "" {
		if in.Raw, err = base64.StdEncoding.DecodeString(b); err != nil {
			return in, ledger.Misasked(r.v.T("error.asked"))
		}
		return in, nil
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

func uploaded(in clean.Input, f multipart.File, head *multipart.FileHeader) (clean.Input, error) {
	raw, err := io.ReadAll(io.LimitReader(f, clean.Limit+1))
	in.Raw = raw
	if in.Source == "" {
		in.Source = head.Filename
	}
	return in, err
}
