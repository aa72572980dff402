package ledger

import (
	"bufio"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
	"unicode/utf8"

	"github.com/klauspost/compress/zstd"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// TransferForm is the version of the lines that Export writes.
const TransferForm = "chancery.ledger/1"

// line is a line of an export. What is kept comes first: documents, judgements, quarantine; then what is derived, for others to use:
// Import passes it over and derives it again.
type line struct {
	Type       string `json:"type"` // ledger, document, judgement, quarantine, watch, listed, suggestion, alert, notice, told; reading, person, event, initiative
	Form       string `json:"form,omitempty"`
	Documents  *int   `json:"documents,omitempty"` // of ledger: how many lines of each are to come
	Judgements *int   `json:"judgements,omitempty"`

	ID      text.DocID `json:"id,omitempty"`
	Source  string     `json:"source,omitempty"`
	Got     string     `json:"got,omitempty"`
	Media   string     `json:"media,omitempty"`   // the media type under which they came
	Text    *string    `json:"text,omitempty"`    // the bytes as they came, if they are UTF-8
	Bytes   []byte     `json:"bytes,omitempty"`   // else, base64
	Extract string     `json:"extract,omitempty"` // the text that a program of its own took out of the bytes
	Why     string     `json:"why,omitempty"`
	At      string     `json:"at,omitempty"`

	Judgement  *record.Judgement `json:"judgement,omitempty"`
	Watch      *Watch            `json:"watch,omitempty"`
	Listed     *Listed           `json:"listed,omitempty"`
	Alert      *Alert            `json:"alert,omitempty"`
	Notice     *Notice           `json:"notice,omitempty"`
	Told       *Told             `json:"told,omitempty"`
	Suggestion *Suggested        `json:"suggestion,omitempty"`
	Reading    json.RawMessage   `json:"reading,omitempty"`
	Person     *Person           `json:"person,omitempty"`
	Event      *Event            `json:"event,omitempty"`
	Initiative *Item             `json:"initiative,omitempty"`
}

func (x *line) raw(b []byte) {
	if utf8.Valid(b) {
		s := string(b)
		x.Text = &s
	} else {
		x.Bytes = b
	}
}

func (x *line) input() clean.Input {
	in := clean.Input{Raw: x.Bytes, Source: x.Source, Media: x.Media, Extract: x.Extract}
	if x.Text != nil {
		in.Raw = []byte(*x.Text)
	}
	return in
}

// Export writes the whole ledger as JSON, one record a line, in an order that does not depend on when things came. The same documents
// and judgements give the same lines from any store.
func (l *Ledger) Export(ctx context.Context, to io.Writer) error {
	l, done, err := l.settledNow(ctx)
	if err != nil {
		return err
	}
	defer done()
	out := bufio.NewWriterSize(to, 1<<16)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	n, err := l.Count(ctx)
	if err != nil {
		return err
	}
	if err := enc.Encode(line{Type: "ledger", Form: TransferForm, Documents: &n.Documents, Judgements: &n.Judgements}); err != nil {
		return err
	}
	last := ""
	for {
		n := 0
		if err := l.db.each(ctx, func(rows *sql.Rows) error {
			var d came
			if err := rows.Scan(d.columns()...); err != nil {
				return err
			}
			last = string(d.ID)
			n++
			in, err := d.input()
			if err != nil {
				return err
			}
			x := line{Type: "document", ID: d.ID, Source: d.source, Got: d.got, Media: d.media, Extract: in.Extract}
			x.raw(in.Raw)
			return enc.Encode(x)
		}, `select `+cameColumns+` from document where id > $1 order by id limit 100`, last); err != nil {
			return err
		}
		if n == 0 {
			break
		}
	}
	log, err := readLog(ctx, l.db)
	if err != nil {
		return err
	}
	for i := range log {
		if err := enc.Encode(line{Type: "judgement", Judgement: &log[i]}); err != nil {
			return err
		}
	}
	refused, err := l.Quarantine(ctx, true)
	if err != nil {
		return err
	}
	for _, q := range refused {
		x := line{Type: "quarantine", Source: q.Source, Why: q.Why, At: q.At, Media: q.Media}
		if q.Kept {
			x.raw(q.Raw)
		}
		if err := enc.Encode(x); err != nil {
			return err
		}
	}
	for _, kept := range []func(context.Context, func(line) error) error{l.exportWatches, l.exportNews, l.exportSuggestions} {
		if err := kept(ctx, func(x line) error { return enc.Encode(x) }); err != nil {
			return err
		}
	}
	if err := l.exportDerived(ctx, enc); err != nil {
		return err
	}
	return out.Flush()
}

func (l *Ledger) exportDerived(ctx context.Context, enc *json.Encoder) error {
	last := ""
	for {
		n := 0
		if err := l.db.each(ctx, func(rows *sql.Rows) error {
			var body []byte
			if err := rows.Scan(&last, &body); err != nil {
				return err
			}
			n++
			b, err := unpack(body)
			if err != nil {
				return err
			}
			return enc.Encode(line{Type: "reading", Reading: b})
		}, `select id, body from reading where id > $1 order by id limit 100`, last); err != nil {
			return err
		}
		if n == 0 {
			break
		}
	}
	for p, err := range l.People(ctx, Filter{}) {
		if err != nil {
			return err
		}
		if err := enc.Encode(line{Type: "person", Person: p}); err != nil {
			return err
		}
	}
	for e, err := range l.Events(ctx, Filter{}) {
		if err != nil {
			return err
		}
		if err := enc.Encode(line{Type: "event", Event: e}); err != nil {
			return err
		}
	}
	for i, err := range l.Initiatives(ctx, Filter{}) {
		if err != nil {
			return err
		}
		if err := enc.Encode(line{Type: "initiative", Initiative: i}); err != nil {
			return err
		}
	}
	return nil
}

// Imported is what Import took in.
type Imported struct{ Documents, Known, Judgements, Quarantined, Watches, Alerts int }

// Import takes in what Export wrote: documents that are not here yet, judgements behind those that are here, the quarantine, watches, alerts. Into an
// empty ledger the log comes as it was; into one with a log of its own only the judgements that are new, sealed anew behind it, so
// that both chains stay true. What was derived is derived again.
func (l *Ledger) Import(ctx context.Context, from io.Reader, told func(done int)) (in Imported, err error) {
	dec := json.NewDecoder(bufio.NewReaderSize(from, 1<<16))
	var drawn []*Drawn
	var log []record.Judgement
	var watches []Watch
	var pages []Listed
	var asked news
	var suggested []*Suggested
	var head line
	flush := func() error {
		fates, err := l.put(ctx, drawn, true)
		for _, f := range fates {
			if f == Added {
				in.Documents++
			} else {
				in.Known++
			}
		}
		drawn = drawn[:0]
		if told != nil {
			told(in.Documents + in.Known)
		}
		return err
	}
	for n := 1; ; n++ {
		var x line
		if err := dec.Decode(&x); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			if n == 1 {
				return in, fmt.Errorf("this is no export of a ledger in the form %s", TransferForm)
			}
			return in, fmt.Errorf("line %d is no line of an export: %w", n, err)
		}
		if n == 1 {
			if head = x; x.Type != "ledger" || x.Form != TransferForm {
				return in, fmt.Errorf("this is no export of a ledger in the form %s", TransferForm)
			}
		}
		switch x.Type {
		case "document":
			doc := x.input()
			if ID(doc.Raw) != x.ID {
				return in, fmt.Errorf("line %d: document %s is not what its hash says", n, x.ID)
			}
			got, err := time.Parse(time.RFC3339, x.Got)
			if err != nil {
				return in, fmt.Errorf("line %d: %w", n, err)
			}
			d, err := l.Draw(doc, got)
			if err != nil {
				return in, err
			}
			if drawn = append(drawn, d); len(drawn) >= drawnAtOnce {
				if err := flush(); err != nil {
					return in, err
				}
			}
		case "judgement":
			if x.Judgement == nil {
				return in, fmt.Errorf("line %d: a judgement without one", n)
			}
			log = append(log, *x.Judgement)
		case "quarantine":
			at, err := time.Parse(time.RFC3339, x.At)
			if err != nil {
				return in, fmt.Errorf("line %d: %w", n, err)
			}
			if err := l.Refuse(ctx, x.input(), x.Why, at); err != nil {
				return in, err
			}
			in.Quarantined++
		case "watch", "listed", "suggestion":
			switch {
			case x.Suggestion != nil:
				suggested = append(suggested, x.Suggestion)
			case x.Watch != nil:
				watches = append(watches, *x.Watch)
				in.Watches++
			case x.Listed != nil:
				pages = append(pages, *x.Listed)
			default:
				return in, fmt.Errorf("line %d: a %s without one", n, x.Type)
			}
		case "alert", "notice", "told":
			if err := asked.add(&x); err != nil {
				return in, fmt.Errorf("line %d: %w", n, err)
			}
			in.Alerts = len(asked.alerts)
		}
	}
	if err := flush(); err != nil {
		return in, err
	}
	if head.Type == "" {
		return in, errors.New("there is nothing in it")
	}
	if n := in.Documents + in.Known; head.Documents != nil && n != *head.Documents || head.Judgements != nil && len(log) != *head.Judgements {
		return in, fmt.Errorf("the export is cut short: it holds %d of %d documents and %d of %d judgements; the documents were taken in, the judgements were not", n, *head.Documents, len(log), *head.Judgements)
	}
	prev := ""
	for i := range log {
		if !log[i].Sealed(prev) {
			return in, fmt.Errorf("the log of the export is broken at judgement %d (%s): the documents were taken in, the judgements were not", i+1, log[i].ID)
		}
		prev = log[i].ID
	}
	if err := l.takeWatches(ctx, watches, pages); err != nil {
		return in, err
	}
	if err := l.takeNews(ctx, &asked); err != nil {
		return in, err
	}
	var renamed map[string]string
	if in.Judgements, renamed, err = l.takeLog(ctx, log); err != nil {
		return in, err
	}
	if err := l.takeSuggestions(ctx, suggested, renamed); err != nil {
		return in, err
	}
	if in.Judgements > 0 {
		_, err = l.Reread(ctx, nil)
		return in, err
	}
	return in, l.Settle(ctx, nil)
}

// takeLog appends the judgements of another log that are not in this one. renamed are the ids that those of the other have here.
func (l *Ledger) takeLog(ctx context.Context, log []record.Judgement) (n int, renamed map[string]string, err error) {
	err = l.update(ctx, func(w *writer, _ *standing) error {
		n, renamed = 0, map[string]string{}
		own, err := readLog(ctx, w)
		if err != nil {
			return err
		}
		// One decision has one essence; of several that are equal, made within a second, the first is the first, and so on.
		have := map[string][]string{}
		prev := ""
		for i := range own {
			have[own[i].Essence()] = append(have[own[i].Essence()], own[i].ID)
			prev = own[i].ID
		}
		for _, j := range log {
			was := j.ID
			if to := renamed[j.Undoes]; to != "" {
				j.Undoes = to
			}
			if here := have[j.Essence()]; len(here) > 0 {
				renamed[was], have[j.Essence()] = here[0], here[1:]
				continue
			}
			if err := j.Seal(prev); err != nil {
				return err
			}
			renamed[was], prev = j.ID, j.ID
			if err := appendLog(ctx, w, &j); err != nil {
				return err
			}
			n++
		}
		return nil
	})
	l.forget()
	return n, renamed, err
}

// Backup writes a copy of the ledger to a new file, whole or not at all: a ledger of SQLite as such a ledger, one on a server as an
// export, compressed.
func (l *Ledger) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		if err == nil {
			err = fmt.Errorf("%s is there already: a backup never writes over a file", path)
		}
		return err
	}
	tmp := fmt.Sprintf("%s.%d.part", path, os.Getpid())
	defer os.Remove(tmp)
	os.Remove(tmp)
	var err error
	if l.db.name == "sqlite" {
		_, err = l.db.write.ExecContext(ctx, `vacuum into $1`, tmp)
	} else {
		err = l.exportFile(ctx, tmp)
	}
	if err != nil {
		return err
	}
	if err := syncFile(tmp); err != nil {
		return err
	}
	if err := os.Rename(tmp, path); err != nil {
		return err
	}
	return syncFile(filepath.Dir(path))
}

func (l *Ledger) exportFile(ctx context.Context, path string) error {
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	defer f.Close()
	z, err := zstd.NewWriter(f)
	if err != nil {
		return err
	}
	if err := l.Export(ctx, z); err != nil {
		return err
	}
	if err := z.Close(); err != nil {
		return err
	}
	return f.Close()
}

func syncFile(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	return f.Sync()
}
