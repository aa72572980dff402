package main

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/clean"
	"github.com/chancery-ledger/chancery/internal/fetch"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/text"
)

// taking is a run of reports into a ledger: read on all cores, written some at a time, each refusal noted, all of it counted.
type taking struct {
	con    *console
	l      *ledger.Ledger
	ctx    context.Context
	meter  *meter
	jobs   int  // at a time; 0 for as many as there are cores
	atOnce int  // in one transaction
	tell   bool // on standard error, whenever some are safe

	now     time.Time
	part    []*ledger.Drawn
	written time.Time // when the last part was

	after func([]settled) error // told what became of reports, once that is safe; may be nil
	done  []settled             // still to be told

	added, irrelevant, known, twins int
	refused                         []refusal
	passed                          passed
}

// settled is what became of a report.
type settled struct {
	source string
	id     text.DocID // of its document, if that is in the ledger under this id
	state  ledger.State
	why    string // it was refused
}

// refusal is a report that cannot be read.
type refusal struct {
	told string
	kind string
}

// atLatest is after how long reports are written though they are fewer than one transaction takes: what a crash may cost.
const atLatest = 2 * time.Second

func newTaking(ctx context.Context, con *console, l *ledger.Ledger) *taking {
	return &taking{con: con, l: l, ctx: ctx, meter: newMeter(con), atOnce: 512, now: time.Now(), written: time.Now(), passed: passed{}}
}

// report is an item on its way into the ledger.
type report struct {
	fetch.Item
	drawn *ledger.Drawn
	known bool
}

// take takes in all items. What it returns is no fault of theirs.
func (t *taking) take(items func(func(fetch.Item) bool)) (err error) {
	inOrder(items, t.jobs, t.draw, func(r report) bool {
		if err = t.ctx.Err(); err == nil {
			err = t.one(r)
		}
		return err == nil
	})
	if err == nil {
		err = t.write()
	}
	return err
}

func (t *taking) became(source string, id text.DocID, state ledger.State, why string) {
	if t.after != nil {
		t.done = append(t.done, settled{source, id, state, why})
	}
}

// draw reads an item, unless it is in the ledger already.
func (t *taking) draw(in fetch.Item) (r report) {
	r.Item = in
	if in.Passed != "" || in.Fault != nil {
		return r
	}
	if r.known, r.Fault = t.l.Has(t.ctx, ledger.ID(in.Raw)); r.Fault == nil && !r.known {
		r.drawn, r.Fault = drawItem(t.l, in, t.now)
	}
	var ce *clean.Error
	if errors.As(r.Fault, &ce) && ce.Kind == clean.Listing {
		r.Passed = fetch.Headlines
	}
	return r
}

// one takes one report, in the order in which they came.
func (t *taking) one(r report) error {
	switch {
	case r.Passed != "":
		t.passed[r.Passed]++
		t.became(r.Source, "", ledger.Refused, string(r.Passed))
		return nil
	case r.Fault != nil:
		return t.refuse(r)
	case r.known:
		t.known++
		t.became(r.Source, ledger.ID(r.Raw), ledger.KnownBefore, "")
		t.meter.addSome(1)
		return nil
	}
	if t.part = append(t.part, r.drawn); len(t.part) >= t.atOnce || time.Since(t.written) > atLatest {
		return t.write()
	}
	return nil
}

func (t *taking) refuse(r report) error {
	kind := "not to be had"
	var ce *clean.Error
	if errors.As(r.Fault, &ce) {
		kind = ce.Kind.String()
	}
	told := toldOf(r.Source, r.Fault)
	t.refused = append(t.refused, refusal{told, kind})
	t.meter.addSome(1)
	t.became(r.Source, "", ledger.Refused, told)
	return t.l.Refuse(t.ctx, r.Input, told, t.now)
}

// write puts the reports at hand into the ledger.
func (t *taking) write() error {
	if len(t.part) > 0 {
		if err := t.put(); err != nil {
			return err
		}
	}
	if len(t.done) == 0 {
		return nil
	}
	err := t.after(t.done)
	t.done = t.done[:0]
	return err
}

func (t *taking) put() error {
	fates, err := t.l.Put(t.ctx, t.part)
	if err != nil {
		return err
	}
	for i, f := range fates {
		doc := t.part[i].Reading.Doc
		switch f {
		case ledger.Known:
			t.known++
			t.became(doc.Source, doc.ID, ledger.KnownBefore, "")
		case ledger.Twin:
			t.twins++
			t.became(doc.Source, "", ledger.KnownBefore, "")
		case ledger.Added:
			t.added++
			t.became(doc.Source, doc.ID, ledger.Had, "")
			if !t.part[i].Reading.Relevant {
				t.irrelevant++
			}
		}
	}
	t.meter.addSome(len(t.part))
	t.part, t.written = t.part[:0], time.Now()
	if t.tell {
		t.meter.clear()
		fmt.Fprintf(t.con.errs, "chancery: %s in the ledger\n", plural(t.added+t.known+t.twins, "report"))
	}
	return nil
}

// report tells what was refused, and sums up. It returns errTold if anything was refused.
func (t *taking) report() error {
	for _, r := range t.refused {
		fmt.Fprintf(t.con.errs, "chancery: %s\n", r.told)
	}
	fmt.Fprintln(t.con.out, t.String())
	if len(t.refused) > 0 {
		fmt.Fprintln(t.con.errs, "chancery: the refused are in the quarantine: chancery quarantine")
		return errTold
	}
	return nil
}

// String is like "12 added (3 not relevant), 4 known already (1 the same page again), 2 refused (1 empty, 1 binary), 5 passed over (…)".
func (t *taking) String() string {
	var b strings.Builder
	within := func(n int, what string, of ...string) {
		if b.Len() > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%d %s", n, what)
		if len(of) > 0 {
			b.WriteString(" (" + strings.Join(of, ", ") + ")")
		}
	}
	some := func(n int, what string) []string {
		if n == 0 {
			return nil
		}
		return []string{fmt.Sprintf("%d %s", n, what)}
	}
	within(t.added, "added", some(t.irrelevant, "not relevant")...)
	within(t.known+t.twins, "known already", some(t.twins, "the same text from the same page")...)
	byKind := map[string]int{}
	for _, r := range t.refused {
		byKind[r.kind]++
	}
	var kinds []string
	for kind, n := range byKind {
		kinds = append(kinds, some(n, kind)...)
	}
	slices.Sort(kinds)
	within(len(t.refused), "refused", kinds...)
	if s := t.passed.String(); s != "" {
		b.WriteString(", " + s)
	}
	return b.String()
}

// drawItem is ledger.Draw; a fault of the program on one report is told like a fault of that report.
func drawItem(l *ledger.Ledger, in fetch.Item, now time.Time) (d *ledger.Drawn, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: a fault of chancery, please report it: %v at %s", in.Source, p, where(debug.Stack()))
		}
	}()
	if !in.Got.IsZero() {
		now = in.Got
	}
	if err := fetch.Extract(&in.Input); err != nil {
		return nil, err
	}
	return l.Draw(in.Input, now)
}
