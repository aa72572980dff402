package ledger

import (
	"context"
	"database/sql"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
)

// Quarantined is a source that could not be read.
type Quarantined struct {
	Source string `json:"source"`
	Why    string `json:"why"`
	At     string `json:"at"`   // when it was last tried
	Kept   bool   `json:"kept"` // its bytes are kept, so that it can be tried again without the source
	Raw    []byte `json:"-"`
	Media  string `json:"-"` // of the bytes, see clean.Input
}

// largestKept is how many bytes of a refused source are kept; of a larger one the name is enough.
const largestKept = 16 << 20

// Refuse notes that a source could not be read, and why. It has no bytes if they could not be had.
func (l *Ledger) Refuse(ctx context.Context, in clean.Input, why string, at time.Time) error {
	var packed []byte
	if in.Raw != nil && len(in.Raw) <= largestKept {
		packed = pack(in.Raw)
	}
	return l.update(ctx, func(w *writer, _ *standing) error {
		return w.exec(ctx, `insert into quarantine (source, why, at, raw, media) values ($1, $2, $3, $4, $5)
			on conflict (source) do update set why = excluded.why, at = excluded.at, raw = excluded.raw, media = excluded.media`,
			in.Source, why, at.UTC().Format(time.RFC3339), packed, in.Media)
	})
}

// Release takes a source out of the quarantine. It reports whether it was there.
func (l *Ledger) Release(ctx context.Context, source string) (was bool, err error) {
	err = l.update(ctx, func(w *writer, _ *standing) error {
		return w.each(ctx, func(*sql.Rows) error { was = true; return nil }, `delete from quarantine where source = $1 returning source`, source)
	})
	return was, err
}

// Quarantine returns what could not be read, by source; with raw also the bytes that are kept.
func (l *Ledger) Quarantine(ctx context.Context, raw bool) (out []Quarantined, err error) {
	err = l.db.each(ctx, func(rows *sql.Rows) error {
		var q Quarantined
		var packed []byte
		if err := rows.Scan(&q.Source, &q.Why, &q.At, &packed, &q.Media); err != nil {
			return err
		}
		if q.Kept = packed != nil; q.Kept && raw {
			b, err := unpack(packed)
			if err != nil {
				return err
			}
			q.Raw = b
		}
		out = append(out, q)
		return nil
	}, `select source, why, at, raw, media from quarantine order by source`)
	return out, err
}
