package desk

import (
	"context"
	"encoding/json"
	"html"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

const talks = `HANOI, 3 June 2025 - Vietnamese Deputy Prime Minister Tran Minh Duc met Singapore's Deputy Prime Minister Goh Wei Lun in Hanoi on 3 June 2025. The two sides agreed to set up a working group on green shipping before the end of 2026 under the Comprehensive Strategic Partnership. Mr Goh proposed a training programme on carbon markets.`

// mendable is a desk with one report, its reading, and the records of each kind.
func mendable(t *testing.T) (*Desk, func() *record.Reading) {
	t.Helper()
	d, l, _ := opened(t)
	put(t, l, "desk/talks.txt", talks)
	id := ""
	for doc, err := range l.Documents(context.Background(), ledger.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		if doc.Source == "desk/talks.txt" {
			id = string(doc.ID)
		}
	}
	return d, func() *record.Reading {
		r, err := l.Reading(context.Background(), id)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
}

// formOn is what a browser would send of the form of a record, untouched.
func formOn(t *testing.T, page string) url.Values {
	t.Helper()
	m := regexp.MustCompile(`(?s)<form class="mending".*?</form>`).FindString(page)
	if m == "" {
		t.Fatal("no form on the page")
	}
	out := url.Values{}
	for _, x := range regexp.MustCompile(`<input ([^>]*)>`).FindAllStringSubmatch(m, -1) {
		a := attributes(x[1])
		if a["type"] == "checkbox" && !strings.Contains(" "+x[1]+" ", " checked ") {
			continue
		}
		out.Add(a["name"], a["value"])
	}
	for _, x := range regexp.MustCompile(`(?s)<textarea ([^>]*)>(.*?)</textarea>`).FindAllStringSubmatch(m, -1) {
		out.Add(attributes(x[1])["name"], html.UnescapeString(x[2]))
	}
	for _, x := range regexp.MustCompile(`(?s)<select ([^>]*)>(.*?)</select>`).FindAllStringSubmatch(m, -1) {
		for _, o := range regexp.MustCompile(`<option ([^>]*)selected>`).FindAllStringSubmatch(x[2], -1) {
			out.Add(attributes(x[1])["name"], attributes(o[1])["value"])
		}
	}
	return out
}

func attributes(s string) map[string]string {
	out := map[string]string{}
	for _, a := range regexp.MustCompile(`([\w-]+)="([^"]*)"`).FindAllStringSubmatch(s, -1) {
		out[a[1]] = html.UnescapeString(a[2])
	}
	return out
}

func oneOfEach(r *record.Reading) map[string]string {
	return map[string]string{judge.Document: string(r.Doc.ID), judge.Person: string(r.People[0].ID), judge.Event: string(r.Events[0].ID),
		judge.Statement: string(r.Statements[0].ID), judge.Instrument: string(r.Instruments[0].ID)}
}

// A form that is sent as it came changes nothing, in either language; and every field of the judgements is in a form.
func TestMendUntouched(t *testing.T) {
	d, reading := mendable(t)
	r := reading()
	for kind, id := range oneOfEach(r) {
		for _, lang := range []string{"en", "vi"} {
			page := get(t, d, pathOf("documents", r.Doc.ID)+"?mend="+url.QueryEscape(id), lang)
			form := formOn(t, page)
			speak := func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "language", Value: lang}) }
			status, _, head := asked(d, "POST", pathOf("documents", r.Doc.ID, "records", id), form, speak)
			if to := head.Get("Location"); status != http.StatusSeeOther || !strings.Contains(to, "told=nothing") {
				t.Errorf("%s in %s: %d, %s", kind, lang, status, to)
			}
			if strings.Contains(page, ">mend.") {
				t.Errorf("%s in %s: a field without words", kind, lang)
			}
		}
		said := judge.Check(r, kind, id, "no such field", json.RawMessage("null")).Error()
		_, fields, _ := strings.Cut(said, "only ")
		for _, f := range strings.Split(fields, ", ") {
			if f != "org" && !slices.ContainsFunc(blanks[kind], func(b blank) bool { return b.Name == f }) {
				t.Errorf("the form of a %s lacks %s", kind, f)
			}
		}
	}
}

// Every field of every kind of record can be set, and is as it was told.
func TestMend(t *testing.T) {
	d, reading := mendable(t)
	r := reading()
	of := oneOfEach(r)
	other := string(r.Statements[1].ID)
	for _, c := range []struct {
		kind, id, field string
		to              filled
		want            func(*record.Reading) bool
	}{
		{judge.Document, of[judge.Document], "published", filled{Values: []string{"2025-06-04"}}, func(r *record.Reading) bool { return r.Published.String() == "2025-06-04" }},
		{judge.Document, of[judge.Document], "genre", filled{Values: []string{"readout"}}, func(r *record.Reading) bool { return r.Genre == record.Readout }},
		{judge.Document, of[judge.Document], "title", filled{Values: []string{" A <b>title</b> "}}, func(r *record.Reading) bool { return r.Doc.Title == "A <b>title</b>" }},
		{judge.Document, of[judge.Document], "outlet", filled{Values: []string{"Gazette"}}, func(r *record.Reading) bool { return r.Doc.Outlet == "Gazette" }},
		{judge.Person, of[judge.Person], "name", filled{Values: []string{"Tran Duc"}}, func(r *record.Reading) bool { return r.People[0].Name == "Tran Duc" }},
		{judge.Person, of[judge.Person], "country", filled{Values: []string{"ASEAN"}}, func(r *record.Reading) bool { return r.People[0].Party == "ASEAN" && r.People[0].IsOrg }},
		{judge.Person, of[judge.Person], "country", filled{Values: []string{"laos"}}, func(r *record.Reading) bool { return r.People[0].Party == "LA" && !r.People[0].IsOrg }},
		{judge.Person, of[judge.Person], "offices", filled{Values: []string{"minister", "party-leader"}}, func(r *record.Reading) bool { return len(r.People[0].Offices) == 2 }},
		{judge.Event, of[judge.Event], "kind", filled{Values: []string{"talks"}}, func(r *record.Reading) bool { return r.Events[0].Kind == "talks" }},
		{judge.Event, of[judge.Event], "status", filled{Values: []string{"planned"}}, func(r *record.Reading) bool { return r.Events[0].Status == record.Planned }},
		{judge.Event, of[judge.Event], "date", filled{Values: []string{"2025-06"}}, func(r *record.Reading) bool { return r.Events[0].When.String() == "2025-06" }},
		{judge.Event, of[judge.Event], "place", filled{Values: []string{"Vientiane"}, More: "LA"}, func(r *record.Reading) bool { return r.Events[0].Where.Country == "LA" }},
		{judge.Event, of[judge.Event], "parties", filled{Values: []string{"VN"}, More: "Japan, asean"}, func(r *record.Reading) bool {
			return slices.Equal(r.Events[0].Parties, []record.Party{"ASEAN", "JP", "VN"})
		}},
		{judge.Event, of[judge.Event], "participants", filled{Values: []string{string(r.People[1].ID)}}, func(x *record.Reading) bool {
			return slices.Equal(x.Events[0].Participants, []record.PersonID{r.People[1].ID})
		}},
		{judge.Event, of[judge.Event], "occasion", filled{Values: []string{"a visit"}}, func(r *record.Reading) bool { return r.Events[0].Occasion == "a visit" }},
		{judge.Event, of[judge.Event], "main", filled{}, func(r *record.Reading) bool { return !r.Events[0].Main }},
		{judge.Statement, of[judge.Statement], "act", filled{Values: []string{"propose"}}, func(r *record.Reading) bool { return r.Statements[0].Act == record.Propose }},
		{judge.Statement, of[judge.Statement], "by", filled{Values: []string{"SG"}}, func(r *record.Reading) bool { return slices.Equal(r.Statements[0].By, []record.Party{"SG"}) }},
		{judge.Statement, of[judge.Statement], "to", filled{More: "Vietnam"}, func(r *record.Reading) bool { return slices.Equal(r.Statements[0].To, []record.Party{"VN"}) }},
		{judge.Statement, of[judge.Statement], "speakers", filled{Values: []string{string(r.People[0].ID)}}, func(r *record.Reading) bool { return len(r.Statements[0].Speakers) == 1 }},
		{judge.Statement, of[judge.Statement], "content", filled{Values: []string{"a working \n group on green shipping"}}, func(r *record.Reading) bool {
			return r.Doc.Quote(r.Statements[0].Content) == "a working group on green shipping"
		}},
		{judge.Statement, of[judge.Statement], "topics", filled{Values: []string{"maritime", "climate"}}, func(r *record.Reading) bool { return len(r.Statements[0].Topics) == 2 }},
		{judge.Statement, of[judge.Statement], "deadline", filled{Values: []string{"../2027-03-31"}}, func(r *record.Reading) bool { return r.Statements[0].Target.Deadline.String() == "../2027-03-31" }},
		{judge.Statement, of[judge.Statement], "quantity", filled{Values: []string{"50000"}}, func(r *record.Reading) bool { return r.Statements[0].Target.Quantity == 50000 }},
		{judge.Statement, of[judge.Statement], "unit", filled{Values: []string{"ships"}}, func(r *record.Reading) bool { return r.Statements[0].Target.Unit == "ships" }},
		{judge.Statement, other, "event", filled{}, func(r *record.Reading) bool { return r.Statements[1].In == "" }},
		{judge.Statement, other, "instruments", filled{Values: []string{string(r.Instruments[0].ID)}}, func(r *record.Reading) bool { return len(r.Statements[1].Instruments) == 1 }},
		{judge.Instrument, of[judge.Instrument], "name", filled{Values: []string{"The Partnership"}}, func(r *record.Reading) bool { return r.Instruments[0].Name == "The Partnership" }},
		{judge.Instrument, of[judge.Instrument], "kind", filled{Values: []string{"programme"}}, func(r *record.Reading) bool { return r.Instruments[0].Kind == "programme" }},
	} {
		form := formOn(t, get(t, d, pathOf("documents", r.Doc.ID)+"?mend="+url.QueryEscape(c.id), "en"))
		form[c.field] = c.to.Values
		if c.to.More != "" {
			form.Set(c.field+".more", c.to.More)
		}
		form.Set("reason", "a test")
		status, page, head := asked(d, "POST", pathOf("documents", r.Doc.ID, "records", c.id), form, nil)
		if status != http.StatusSeeOther || !strings.Contains(head.Get("Location"), "told=correct") {
			t.Errorf("%s of the %s: %d %s %s", c.field, c.kind, status, head.Get("Location"), regexp.MustCompile(`(?s)class="fault"[^<]*`).FindAllString(page, 3))
			continue
		}
		if !c.want(reading()) {
			t.Errorf("%s of the %s is not as it was told", c.field, c.kind)
		}
		to, _, _ := strings.Cut(head.Get("Location"), "#")
		if page := get(t, d, to, "en"); !strings.Contains(page, `data-key="u"`) {
			t.Errorf("%s of the %s: nothing to take it back with at %s", c.field, c.kind, to)
		}
	}
}

// What does not fit is told beside its field, in both languages, and nothing is written; what was typed is still there.
func TestMendFaults(t *testing.T) {
	d, reading := mendable(t)
	r := reading()
	of := oneOfEach(r)
	for _, c := range []struct{ kind, field, value, en, vi string }{
		{judge.Document, "published", "2025-13-40", "is no date", "không phải là ngày"},
		{judge.Person, "name", " ", "has to be written", "Cần viết"},
		{judge.Person, "country", "Atlantis", "No country or organisation", "Không có nước hay tổ chức"},
		{judge.Event, "date", "next week", "is no date", "không phải là ngày"},
		{judge.Event, "parties.more", "Atlantis", "No country or organisation", "Không có nước hay tổ chức"},
		{judge.Event, "place.more", "Atlantis", "No country or organisation", "Không có nước hay tổ chức"},
		{judge.Statement, "content", "words that nobody said", "does not say this", "không có câu chữ này"},
		{judge.Statement, "content", "orking group", "does not say this", "không có câu chữ này"},
		{judge.Statement, "quantity", "many", "is no number", "không phải là số"},
		{judge.Statement, "deadline", "<script>", "is no date", "không phải là ngày"},
		{judge.Statement, "act", "dance", "no act is called", "Không có hành động nào là"},
	} {
		for lang, want := range map[string]string{"en": c.en, "vi": c.vi} {
			form := formOn(t, get(t, d, pathOf("documents", r.Doc.ID)+"?mend="+url.QueryEscape(of[c.kind]), lang))
			form.Set(c.field, c.value)
			form.Set("reason", "kept all the same")
			status, page, _ := asked(d, "POST", pathOf("documents", r.Doc.ID, "records", of[c.kind]), form, func(r *http.Request) { r.AddCookie(&http.Cookie{Name: "language", Value: lang}) })
			text := html.UnescapeString(page)
			if status != http.StatusUnprocessableEntity || !strings.Contains(text, want) || !strings.Contains(text, "kept all the same") || !strings.Contains(page, `aria-describedby="m-`+strings.TrimSuffix(c.field, ".more")) {
				t.Errorf("%s of the %s in %s: %d", c.field, c.kind, lang, status)
			}
			if c.field != "act" && strings.TrimSpace(c.value) != "" && !strings.Contains(page, html.EscapeString(c.value)) {
				t.Errorf("%s of the %s in %s: what was typed is gone", c.field, c.kind, lang)
			}
			if strings.Contains(page, "<script>alert") || strings.Contains(page, `value="<script>`) {
				t.Error("what was typed is shown as it is")
			}
		}
	}
	if after := reading(); len(after.Statements) != len(r.Statements) || after.Published != r.Published {
		t.Error("something was written all the same")
	}
	if status, _, _ := asked(d, "GET", pathOf("documents", r.Doc.ID)+"?mend=s000000000000", nil, nil); status != http.StatusNotFound {
		t.Errorf("a form for no record: %d", status)
	}
}
