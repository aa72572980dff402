package ledger

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/record"
)

// What a program suggests changes nothing until a person takes it up; then it is that person's judgement. It is suggested once, decided once,
// and goes along with an export.
func TestSuggestions(t *testing.T) {
	articles := slices.DeleteFunc(written(t, 0), func(a article) bool { return a.name != kualaLumpur && a.name != hanoiVI })
	onEach(t, func(t *testing.T, fresh func(testing.TB) string) {
		l := open(t, fresh(t))
		put(t, l, articles, 5)
		f := finder{t, l}
		before := derived(t, l)
		suggest := func(j record.Judgement) (record.Suggestion, bool, error) {
			t.Helper()
			return l.Suggest(ctx, record.Suggestion{Origin: "a program", Judgement: j}, theDay)
		}
		add := addition(f)
		add.Reason = "the minister said so"
		s, added, err := suggest(add)
		if err != nil || !added {
			t.Fatal(added, err)
		}
		if _, added, err := suggest(add); err != nil || added {
			t.Error("the same was suggested twice", err)
		}
		statement := f.in(kualaLumpur, "statement", "assign focal points")
		wrong := about(statement, record.JudgeReject)
		no, _, err := suggest(wrong)
		if err != nil {
			t.Fatal(err)
		}
		same(t, "suggested", derived(t, l), before)

		lies := map[string]record.Judgement{
			"a note on nothing":                 with(about(record.Anchor{Kind: judge.Statement, ID: "s000000000000", Doc: statement.Doc}, record.JudgeNote), `"x"`),
			"who answers for it":                with(about(f.id("SG+VN/vsip"), record.JudgeOwner), `"x"`),
			"a move on no words":                {Kind: record.JudgeMove, About: f.id("SG+VN/vsip"), Value: json.RawMessage(`"delivered"`), Reason: "trust me"},
			"an undoing":                        {Kind: record.JudgeUndo, Undoes: "j0"},
			"a status that is none":             {Kind: record.JudgeMove, About: f.id("SG+VN/vsip"), Value: json.RawMessage(`"won"`), Reason: "x", Proof: []record.Anchor{statement}},
			"a country that is none":            with(about(add.About, record.JudgeAdd), `{"by": ["XX"]}`),
			"a statement without anybody":       with(about(add.About, record.JudgeAdd), `{"to": ["VN"]}`),
			"a document that is not here":       about(record.Anchor{Kind: judge.Statement, ID: "s1", Doc: "0000", Quote: "x"}, record.JudgeReject),
			"a correction that the field hates": {Kind: record.JudgeCorrect, About: statement, Field: "act", Value: json.RawMessage(`"swear"`)},
		}
		invented := addition(f)
		invented.About.Quote = "cede the islands"
		lies["words that nobody wrote"] = invented
		proof := record.Judgement{Kind: record.JudgeMove, About: f.id("SG+VN/vsip"), Value: json.RawMessage(`"delivered"`), Reason: "x", Proof: []record.Anchor{statement}}
		proof.Proof[0].Quote = "all parks are open"
		lies["proof that nobody wrote"] = proof
		for what, j := range lies {
			if _, _, err := suggest(j); err == nil {
				t.Errorf("suggested: %s", what)
			}
		}
		if _, _, err := l.Suggest(ctx, record.Suggestion{Judgement: wrong}, theDay); err == nil {
			t.Error("suggested by nobody")
		}

		if err := l.RefuseSuggestion(ctx, no.ID, "a person", "it does say so", theDay); err != nil {
			t.Fatal(err)
		}
		if _, added, err := suggest(wrong); err != nil || added {
			t.Error("what was refused is put before people again", err)
		}
		same(t, "refused", derived(t, l), before)
		if err := l.ReopenSuggestion(ctx, s.ID); err == nil {
			t.Error("taken back, what nobody refused")
		}
		if err := l.ReopenSuggestion(ctx, no.ID); err != nil {
			t.Fatal(err)
		}
		if n, err := l.Undecided(ctx); err != nil || n != 2 {
			t.Errorf("a refusal is taken back, and %d wait, %v", n, err)
		}
		if err := l.RefuseSuggestion(ctx, no.ID, "a person", "it does say so", theDay); err != nil {
			t.Fatal(err)
		}
		j, err := l.TakeUp(ctx, s.ID, "a person", "", theDay.Add(time.Minute))
		if err != nil {
			t.Fatal(err)
		}
		if want := fmt.Sprintf("suggestion %s of a program: the minister said so", s.ID); j.Who != "a person" || j.Reason != want {
			t.Errorf("judged by %q because %q", j.Who, j.Reason)
		}
		if f.keyOf(add.About) == "" {
			t.Error("what was taken up has no effect")
		}
		for _, id := range []string{s.ID, no.ID} {
			if _, err := l.TakeUp(ctx, id, "a person", "", theDay); err == nil {
				t.Error("decided twice")
			}
			if err := l.RefuseSuggestion(ctx, id, "a person", "", theDay); err == nil {
				t.Error("decided twice")
			}
			if second, err := l.Suggestions(ctx, "", 1, 1); err != nil || len(second) != 1 {
				t.Errorf("%d behind the first, %v", len(second), err)
			}
		}
		if log, err := l.Log(ctx); err != nil || len(log) != 1 {
			t.Errorf("%d judgements, %v", len(log), err)
		}
		if left, err := l.Suggestions(ctx, Undecided, 0, 0); err != nil || len(left) > 0 {
			t.Errorf("%d are left to decide, %v", len(left), err)
		}
		sound(t, l)

		again := open(t, engines[0].fresh(t))
		if _, err := again.Import(ctx, strings.NewReader(export(t, l)), nil); err != nil {
			t.Fatal(err)
		}
		same(t, "exported again", export(t, again), export(t, l))
		sound(t, again)
		if _, err := again.db.write.ExecContext(ctx, `update suggestion set body = replace(body, '"SG"', '"MY"')`); err != nil {
			t.Fatal(err)
		}
		if v, err := again.Verify(ctx, nil); err != nil || len(v.Faults) == 0 {
			t.Error("a suggestion was changed unseen", err)
		}
	})
}
