package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/user"
	"strings"
	"time"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// judgeCmd are the decisions of people. Each is added to the log; none is ever changed.
type judgeCmd struct {
	Accept    acceptCmd    `cmd:"" help:"This record is right."`
	Reject    rejectCmd    `cmd:"" help:"This record is false: nothing is derived from it any more."`
	Add       addCmd       `cmd:"" help:"Write down a statement that the reader missed."`
	Correct   correctCmd   `cmd:"" help:"A field of this record is otherwise."`
	Same      sameCmd      `cmd:"" help:"These two are one person, event or initiative; or put a statement into an initiative."`
	Different differentCmd `cmd:"" help:"These two are not one; or take a statement out of its initiative."`
	Move      moveCmd      `cmd:"" help:"The status of this initiative is another."`
	Owner     ownerCmd     `cmd:"" help:"Somebody answers for this."`
	Due       dueCmd       `cmd:"" help:"This is to be looked at by a day."`
	Note      noteCmd      `cmd:"" help:"Add a remark."`
	Undo      undoCmd      `cmd:"" help:"Take a judgement back."`
	Log       logCmd       `cmd:"" help:"Show all judgements."`
}

// decideFlags are what every decision has.
type decideFlags struct {
	ledgerFlag
	Who    string `env:"CHANCERY_WHO" placeholder:"NAME" help:"Who decides (the name you are logged in by). Also $$CHANCERY_WHO."`
	Reason string `short:"m" placeholder:"WORDS" help:"Why."`
}

func (f *decideFlags) who() (string, error) {
	if f.Who != "" {
		return f.Who, nil
	}
	if u, err := user.Current(); err == nil && u.Username != "" {
		return u.Username, nil
	}
	if u := os.Getenv("USER"); u != "" {
		return u, nil
	}
	return "", usageError("who decides? name yourself with --who")
}

// decide opens the ledger, lets make fill a judgement in, and writes it.
func (f *decideFlags) decide(con *console, j record.Judgement, make func(context.Context, *ledger.Ledger, *record.Judgement) error) error {
	return f.as(con, func(ctx context.Context, l *ledger.Ledger, who string) error {
		j.Who, j.Reason = who, f.Reason
		if err := make(ctx, l, &j); err != nil {
			return hint(err, "chancery list and chancery show tell the ids")
		}
		j, err := l.Judge(ctx, j, time.Now())
		if err != nil {
			return hint(err, "chancery judge log and chancery list tell the ids")
		}
		return judged(con, &j)
	})
}

// as opens the ledger for whoever decides.
func (f *decideFlags) as(con *console, do func(context.Context, *ledger.Ledger, string) error) error {
	who, err := f.who()
	if err != nil {
		return err
	}
	l, ctx, done, err := f.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	return do(ctx, l, who)
}

// judged prints a judgement that was written.
func judged(con *console, j *record.Judgement) error {
	_, err := fmt.Fprintf(con.out, "%s  %s\n", j.ID, told1(j))
	return err
}

// about fills in what a judgement is about.
func about(id string) func(context.Context, *ledger.Ledger, *record.Judgement) error {
	return func(ctx context.Context, l *ledger.Ledger, j *record.Judgement) (err error) {
		j.About, err = l.Anchor(ctx, id)
		return err
	}
}

type acceptCmd struct {
	decideFlags
	ID string `arg:"" help:"Of the record."`
}

func (*acceptCmd) Help() string {
	return `Example:

    chancery judge accept s4a082757db81

Says that somebody has looked at the record and found it right. chancery show tells so.`
}

func (c *acceptCmd) Run(con *console) error {
	return c.decide(con, record.Judgement{Kind: record.JudgeAccept}, about(c.ID))
}

type rejectCmd struct {
	decideFlags
	ID string `arg:"" help:"Of the record."`
}

func (*rejectCmd) Help() string {
	return `Example:

    chancery judge reject s4a082757db81 -m "the quotation is of another meeting"`
}

func (c *rejectCmd) Run(con *console) error {
	return c.decide(con, record.Judgement{Kind: record.JudgeReject}, about(c.ID))
}

type addCmd struct {
	decideFlags
	Document string   `arg:"" help:"Its id or source."`
	Words    string   `arg:"" help:"What is said, word for word as it stands in the document."`
	Act      string   `required:"" help:"What it does: sign agree commit task accept propose invite support concur affirm welcome thank congratulate concern discuss."`
	By       []string `required:"" placeholder:"CODE" help:"Who says it: countries, organisations."`
	To       []string `placeholder:"CODE" help:"To whom."`
	Topic    []string `placeholder:"TOPIC" help:"What it is about."`
	Event    string   `placeholder:"ID" help:"At which event of the document."`
	Deadline string   `placeholder:"EDTF" help:"By when, if the words say so."`
	In       string   `placeholder:"WORDS" help:"The sentence that holds the words, where they stand more than once."`
}

func (*addCmd) Help() string {
	return `Example:

    chancery judge add reports/03-leaders.txt "open a consulate in Da Nang" --act agree --by VN --by SG --topic consular
    chancery judge add reports/03-leaders.txt "the port" --in "He also raised the port." --act discuss --by VN

The words must stand in the document. When a later version of the program reads the same from them, its record takes the place of yours.`
}

func (c *addCmd) Run(con *console) error {
	fields := map[string]any{"by": c.By}
	for name, list := range map[string][]string{"to": c.To, "topics": c.Topic} {
		if len(list) > 0 {
			fields[name] = list
		}
	}
	for name, value := range map[string]string{"event": c.Event, "deadline": c.Deadline} {
		if value != "" {
			fields[name] = value
		}
	}
	value, err := json.Marshal(fields)
	if err != nil {
		return err
	}
	return c.decide(con, record.Judgement{Kind: record.JudgeAdd, Value: value}, func(ctx context.Context, l *ledger.Ledger, j *record.Judgement) error {
		r, err := l.Reading(ctx, c.Document)
		if err != nil {
			return err
		}
		j.About, err = judge.Missed(r, c.Act, c.Words, c.In)
		return err
	})
}

type correctCmd struct {
	decideFlags
	ID    string `arg:"" help:"Of a record of a document (chancery readings, chancery show)."`
	Field string `arg:"" help:"Of a statement: act by to topics event deadline quantity unit. Of an event: kind date place occasion participants parties status main. Of a person: name country org offices. Of an instrument: name kind. Of a document: published title outlet genre."`
	Value string `arg:"" help:"As in the reading's JSON; words that are no JSON are taken as a string."`
}

func (*correctCmd) Help() string {
	return `Examples:

    chancery judge correct s4a082757db81 act propose
    chancery judge correct s4a082757db81 by '["VN"]'
    chancery judge correct e5105fb6dea81 date 2025-10-26
    chancery judge correct e5105fb6dea81 place '{"name": "Kuala Lumpur", "country": "MY"}'`
}

func (c *correctCmd) Run(con *console) error {
	value := json.RawMessage(c.Value)
	if field := c.Value; !json.Valid(value) || json.Unmarshal(value, new(float64)) == nil && c.Field != "quantity" {
		value, _ = json.Marshal(field) // a date or a year is a string
	}
	return c.decide(con, record.Judgement{Kind: record.JudgeCorrect, Field: c.Field, Value: value}, about(c.ID))
}

// both fills in two records that are compared.
func both(a, b string) func(context.Context, *ledger.Ledger, *record.Judgement) error {
	return func(ctx context.Context, l *ledger.Ledger, j *record.Judgement) (err error) {
		if j.About, err = l.Anchor(ctx, a); err != nil {
			return err
		}
		other, err := l.Anchor(ctx, b)
		if err == nil && other.Kind != j.About.Kind {
			err = fmt.Errorf("%s is %s and %s is %s: only two of a kind can be compared", a, aKind(j.About.Kind), b, aKind(other.Kind))
		}
		j.Other = &other
		return err
	}
}

func aKind(kind string) string {
	if strings.ContainsRune("aeiou", rune(kind[0])) {
		return "an " + kind
	}
	return "a " + kind
}

type sameCmd struct {
	decideFlags
	A string `arg:"" help:"Id of an event, person, initiative or statement."`
	B string `arg:"" help:"Id of another."`
}

func (*sameCmd) Help() string {
	return `Examples:

    chancery judge same e5105fb6dea81 e13b2984d869c
    chancery judge same sg-lee-hsien-loong sg-ly-hien-long
    chancery judge same SG+VN/vsip SG+VN/industrial-parks
    chancery judge same s4a082757db81 s7e65ee4db087

Of two statements, the first goes into the initiative of the second.`
}

func (c *sameCmd) Run(con *console) error {
	return c.decide(con, record.Judgement{Kind: record.JudgeSame}, both(c.A, c.B))
}

type differentCmd struct {
	decideFlags
	A string `arg:"" help:"Id of an event or person in a document, of an initiative, or of a statement."`
	B string `arg:"" help:"Id of another; of a statement, one that stays in the initiative."`
}

func (*differentCmd) Help() string {
	return `Examples:

    chancery judge different e5105fb6dea81 e13b2984d869c
    chancery judge different p6d72ac610874 p187610393e1e -m "father and son"
    chancery judge different SG+VN/vsip SG+VN/industrial-parks
    chancery judge different s4a082757db81 s7e65ee4db087

Events and people are named by their ids in the readings (chancery readings, chancery compare); initiatives that were judged the same part
again. Of two statements, the first is taken out of its initiative and stands by itself.`
}

func (c *differentCmd) Run(con *console) error {
	return c.decide(con, record.Judgement{Kind: record.JudgeDifferent}, both(c.A, c.B))
}

type moveCmd struct {
	decideFlags
	ID       string   `arg:"" help:"Key of the initiative."`
	Status   string   `arg:"" help:"raised, agreed, signed, under-way, delivered, dropped or disputed."`
	Evidence []string `placeholder:"ID" help:"Statements or documents that say so."`
}

func (*moveCmd) Help() string {
	return `Example:

    chancery judge move SG+VN/vsip under-way -m "ground broken in Thai Binh, press of 3 May" --evidence s4a082757db81

A reason is asked for, and the evidence is kept with the judgement. Nothing is called delivered without any. Later documents move the status
on from there.`
}

func (c *moveCmd) Run(con *console) error {
	value, _ := json.Marshal(c.Status)
	return c.decide(con, record.Judgement{Kind: record.JudgeMove, Value: value}, func(ctx context.Context, l *ledger.Ledger, j *record.Judgement) error {
		for _, id := range c.Evidence {
			a, err := l.Anchor(ctx, id)
			if err != nil {
				return err
			}
			j.Proof = append(j.Proof, a)
		}
		return about(c.ID)(ctx, l, j)
	})
}

type ownerCmd struct {
	decideFlags
	ID   string   `arg:"" help:"Of the record."`
	Name []string `arg:"" help:"Who answers for it."`
}

func (*ownerCmd) Help() string {
	return `Example:

    chancery judge owner SG+VN/vsip Economic section

The last owner holds; those before stay in the log.`
}

func (c *ownerCmd) Run(con *console) error {
	value, _ := json.Marshal(strings.Join(c.Name, " "))
	return c.decide(con, record.Judgement{Kind: record.JudgeOwner, Value: value}, about(c.ID))
}

type dueCmd struct {
	decideFlags
	ID   string `arg:"" help:"Of the record."`
	Date string `arg:"" help:"By when it is to be looked at: a day, month or year."`
}

func (*dueCmd) Help() string {
	return `Examples:

    chancery judge due SG+VN/vsip 2026-09-30
    chancery judge due SG+VN/vsip 2026-09

This is when somebody is to look at it, and changes no deadline that documents tell.`
}

func (c *dueCmd) Run(con *console) error {
	value, _ := json.Marshal(c.Date)
	return c.decide(con, record.Judgement{Kind: record.JudgeDue, Value: value}, about(c.ID))
}

type noteCmd struct {
	decideFlags
	ID    string   `arg:"" help:"Of the record."`
	Words []string `arg:"" help:"The remark."`
}

func (*noteCmd) Help() string {
	return `Example:

    chancery judge note e5105fb6dea81 ask the embassy for the list of delegates`
}

func (c *noteCmd) Run(con *console) error {
	value, _ := json.Marshal(strings.Join(c.Words, " "))
	return c.decide(con, record.Judgement{Kind: record.JudgeNote, Value: value}, about(c.ID))
}

type undoCmd struct {
	decideFlags
	Judgement string `arg:"" help:"The id of the judgement (chancery judge log)."`
}

func (*undoCmd) Help() string {
	return `Example:

    chancery judge undo j1d0c9b7e5a3f2846 -m "the wrong meeting"

All is as it was before that judgement. Nothing leaves the log: an undo is a judgement of its own, and may be undone.`
}

func (c *undoCmd) Run(con *console) error {
	return c.decide(con, record.Judgement{Kind: record.JudgeUndo, Undoes: c.Judgement}, func(context.Context, *ledger.Ledger, *record.Judgement) error { return nil })
}

type logCmd struct {
	ledgerFlag
	formFlags
}

func (*logCmd) Help() string {
	return `Examples:

    chancery judge log
    chancery judge log --json

Shows every judgement, the first one first, with whether it still holds: yes, undone, or lost, if the words that it is about are not found
in the documents as this version reads them.`
}

func (c *logCmd) Run(con *console) error {
	l, ctx, done, err := c.open(con, false)
	if err != nil {
		return err
	}
	defer done()
	log, err := l.Log(ctx)
	if err != nil {
		return err
	}
	c.Limit = max(c.Limit, 0)
	return printList(con, &c.formFlags, "judgements", each(log), []column[ledger.Judged]{
		{"id", func(j ledger.Judged) string { return j.ID }, false},
		{"at", func(j ledger.Judged) string { return j.At }, false},
		{"who", func(j ledger.Judged) string { return j.Who }, false},
		{"decided", func(j ledger.Judged) string { return told1(&j.Judgement) }, true},
		{"reason", func(j ledger.Judged) string { return j.Reason }, true},
		{"holds", func(j ledger.Judged) string {
			switch {
			case !j.Holds:
				return "undone"
			case j.Lost:
				return "lost"
			}
			return "yes"
		}, false},
	})
}

// told1 is a judgement in one line.
func told1(j *record.Judgement) string {
	var value string
	if json.Unmarshal(j.Value, &value) != nil {
		value = string(j.Value)
	}
	name := j.About.Kind + " " + j.About.ID
	if j.About.Kind == judge.Document {
		name = "document " + j.About.ID[:min(12, len(j.About.ID))]
	}
	switch j.Kind {
	case record.JudgeUndo:
		return "undo " + j.Undoes
	case record.JudgeSame:
		return name + " is the same as " + j.Other.ID
	case record.JudgeDifferent:
		return name + " is not " + j.Other.ID
	case record.JudgeCorrect:
		return fmt.Sprintf("%s: %s is %s", name, j.Field, value)
	case record.JudgeAdd:
		return fmt.Sprintf("add %s: %s %q", name, j.About.Is, j.About.Quote)
	case record.JudgeAccept, record.JudgeReject:
		return string(j.Kind) + " " + name
	}
	return fmt.Sprintf("%s: %s %s", name, j.Kind, value)
}
