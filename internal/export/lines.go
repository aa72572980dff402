package export

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"iter"
	"os"
	"path/filepath"
)

// Lines writes readings and the records of the ledger into a folder, one JSON object a line: readings.jsonl in the form of docs/records.md,
// the others in that of chancery list --json. It returns how many lines each has.
func (x *Export) Lines(ctx context.Context, dir string) (map[string]int, error) {
	x, done, err := x.moment(ctx)
	if err != nil {
		return nil, err
	}
	defer done()
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	counts := map[string]int{}
	for _, part := range []struct {
		name  string
		write func(w *bufio.Writer) (int, error)
	}{
		{"readings", func(w *bufio.Writer) (int, error) { return x.readings(ctx, w) }},
		{"documents", func(w *bufio.Writer) (int, error) { return lines(w, x.documents(ctx)) }},
		{"people", func(w *bufio.Writer) (int, error) { return lines(w, told(x, "people", x.Ledger.People(ctx, x.Filter))) }},
		{"events", func(w *bufio.Writer) (int, error) { return lines(w, x.events(ctx)) }},
		{"statements", func(w *bufio.Writer) (int, error) { return lines(w, x.statements(ctx)) }},
		{"instruments", func(w *bufio.Writer) (int, error) { return lines(w, x.instruments(ctx)) }},
		{"initiatives", func(w *bufio.Writer) (int, error) { return lines(w, x.initiatives(ctx)) }},
		{"relationships", func(w *bufio.Writer) (int, error) { return lines(w, x.relationships(ctx)) }},
	} {
		if err := File(filepath.Join(dir, part.name+".jsonl"), func(w *bufio.Writer) (err error) {
			counts[part.name], err = part.write(w)
			return err
		}); err != nil {
			return nil, err
		}
	}
	return counts, nil
}

// readings are those of the documents that are exported.
func (x *Export) readings(ctx context.Context, w *bufio.Writer) (n int, err error) {
	for d, err := range x.documents(ctx) {
		if err != nil {
			return n, err
		}
		r, err := x.Ledger.Reading(ctx, string(d.ID))
		if err != nil {
			return n, err
		}
		b, err := r.MarshalJSON()
		if err != nil {
			return n, err
		}
		w.Write(bytes.TrimSpace(b))
		w.WriteByte('\n')
		n++
	}
	return n, nil
}

func lines[T any](w *bufio.Writer, items iter.Seq2[T, error]) (n int, err error) {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for item, err := range items {
		if err != nil {
			return n, err
		}
		if err := enc.Encode(item); err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}
