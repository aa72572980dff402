package desk

import (
	"cmp"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-ledger/chancery/internal/judge"
	"github.com/chancery-ledger/chancery/internal/record"
)

// The forms by which a record is corrected are made from a description of its fields: a new field is one line of blanks.

// blank is a field of a record that a person can fill in.
type blank struct {
	Name string // of the field, as judgements and readings call it; that of a person's party is country or org
	As   shape
	Of   string // the vocabulary of codes; of members, which records of the document
	Must bool   // it cannot be empty
}

// shape is how a value is written in a form, and in JSON.
type shape string

// The shapes.
const (
	asWords   shape = "words"   // a line: "…", or null
	asQuote   shape = "quote"   // words of the document: "…"
	asNumber  shape = "number"  // 2.5, or null
	asDay     shape = "day"     // "2025-10-26", or null
	asDate    shape = "date"    // EDTF, or null
	asChoice  shape = "choice"  // one code of a vocabulary, or one record of the document
	asCodes   shape = "codes"   // any codes of a vocabulary, or records of the document: a list
	asParty   shape = "party"   // a code, or null
	asParties shape = "parties" // codes: a list
	asPlace   shape = "place"   // {"name": …, "country": …}, or null
	asYes     shape = "yes"     // true or false
)

// blanks are the fields of each kind of record, in the order of their forms.
var blanks = map[string][]blank{
	judge.Document: {
		{Name: "published", As: asDay}, {Name: "genre", As: asChoice, Of: "genre", Must: true}, {Name: "title", As: asWords}, {Name: "outlet", As: asWords},
	},
	judge.Person: {
		{Name: "name", As: asWords, Must: true}, {Name: "country", As: asParty}, {Name: "offices", As: asCodes, Of: "office"},
	},
	judge.Event: {
		{Name: "kind", As: asChoice, Of: "kind", Must: true}, {Name: "status", As: asChoice, Of: "held", Must: true}, {Name: "date", As: asDate}, {Name: "place", As: asPlace},
		{Name: "parties", As: asParties}, {Name: "participants", As: asCodes, Of: "people"}, {Name: "occasion", As: asWords}, {Name: "main", As: asYes},
	},
	judge.Statement: {
		{Name: "act", As: asChoice, Of: "act", Must: true}, {Name: "by", As: asParties, Must: true}, {Name: "speakers", As: asCodes, Of: "people"}, {Name: "to", As: asParties},
		{Name: "content", As: asQuote, Must: true}, {Name: "deadline", As: asDate}, {Name: "quantity", As: asNumber}, {Name: "unit", As: asWords},
		{Name: "event", As: asChoice, Of: "events"}, {Name: "instruments", As: asCodes, Of: "instruments"}, {Name: "topics", As: asCodes, Of: "topic"},
	},
	judge.Instrument: {
		{Name: "name", As: asWords, Must: true}, {Name: "kind", As: asChoice, Of: "instrument", Must: true},
	},
}

// The closed vocabularies, in the order in which they are shown. Topics and offices are those of the packs.
var vocabularies = map[string][]string{
	"act":        {"sign", "agree", "commit", "task", "accept", "propose", "invite", "support", "concur", "affirm", "welcome", "thank", "congratulate", "concern", "discuss"},
	"kind":       {"meeting", "talks", "call", "visit", "conference", "signing", "upgrade", "launch", "message", "ceremony", "other"},
	"held":       {"held", "planned", "proposed", "cancelled"},
	"genre":      {"news", "readout", "joint-statement", "other"},
	"instrument": {"agreement", "negotiation", "partnership", "programme", "project", "declaration", "mechanism", "forum", "law"},
}

// vocabulary is the codes of a vocabulary with their words.
func (v *view) vocabulary(of string) (out []choice) {
	switch of {
	case "topic":
		return v.topicChoices()
	case "office":
		for _, id := range slices.Sorted(maps.Keys(v.Packs.World["office"])) {
			out = append(out, choice{id, v.Code("office", id)})
		}
	case "held":
		return v.choices("status", vocabularies[of]...)
	default:
		return v.choices(of, vocabularies[of]...)
	}
	slices.SortFunc(out, func(a, b choice) int { return strings.Compare(a.Label, b.Label) })
	return out
}

// filled is what stands in a field of a form: that of the record, or what somebody wrote.
type filled struct {
	Values []string // of a list, those that are ticked; of a place, its name
	More   string   // of parties, those that are written; of a place, its country
}

// heldBy is what the fields of a record hold; not ok if the reading has no such record.
func heldBy(r *record.Reading, id string) (kind string, out map[string]filled, ok bool) {
	one := func(s string) filled { return filled{Values: []string{s}} }
	if id == string(r.Doc.ID) {
		return judge.Document, map[string]filled{"published": one(dayText(r.Published)), "genre": one(string(r.Genre)), "title": one(r.Doc.Title), "outlet": one(r.Doc.Outlet)}, true
	}
	for i := range r.People {
		if p := &r.People[i]; string(p.ID) == id {
			var offices []string
			for _, o := range p.Offices {
				offices = append(offices, o.Code)
			}
			return judge.Person, map[string]filled{"name": one(p.Name), "country": one(string(p.Party)), "offices": {Values: offices}}, true
		}
	}
	for i := range r.Events {
		if e := &r.Events[i]; string(e.ID) == id {
			place := one("")
			if e.Where != nil {
				place = filled{Values: []string{e.Where.Name}, More: string(e.Where.Country)}
			}
			return judge.Event, map[string]filled{"kind": one(e.Kind), "status": one(string(e.Status)), "date": one(e.When.String()), "place": place,
				"parties": {Values: stringsOf(e.Parties)}, "participants": {Values: stringsOf(e.Participants)}, "occasion": one(e.Occasion), "main": one(strconv.FormatBool(e.Main))}, true
		}
	}
	for i := range r.Statements {
		if s := &r.Statements[i]; string(s.ID) == id {
			t := record.Target{}
			if s.Target != nil {
				t = *s.Target
			}
			count := ""
			if t.HasCount {
				count = strconv.FormatFloat(t.Quantity, 'f', -1, 64)
			}
			return judge.Statement, map[string]filled{"act": one(s.Act.String()), "by": {Values: stringsOf(s.By)}, "to": {Values: stringsOf(s.To)}, "speakers": {Values: stringsOf(s.Speakers)},
				"content": one(r.Doc.Quote(s.Content)), "topics": {Values: s.Topics}, "instruments": {Values: stringsOf(s.Instruments)}, "event": one(string(s.In)),
				"deadline": one(t.Deadline.String()), "quantity": one(count), "unit": one(t.Unit)}, true
		}
	}
	for i := range r.Instruments {
		if x := &r.Instruments[i]; string(x.ID) == id {
			return judge.Instrument, map[string]filled{"name": one(x.Name), "kind": one(x.Kind)}, true
		}
	}
	return "", nil, false
}

func dayText(d record.Day) string {
	if d == 0 {
		return ""
	}
	return d.String()
}

func stringsOf[T ~string](xs []T) []string {
	out := make([]string, len(xs))
	for i, x := range xs {
		out[i] = string(x)
	}
	return out
}

// misfilled is what is wrong in a field, as a person is told it.
type misfilled string

func (m misfilled) Error() string { return string(m) }

var aNumber = regexp.MustCompile(`^[0-9]{1,15}(\.[0-9]{1,6})?$`)

// value is what stands in a field as a judgement has it. Its name is that of the field, but for a party.
func (v *view) value(b blank, f filled) (name string, value json.RawMessage, err error) {
	line := ""
	if len(f.Values) > 0 {
		line = strings.TrimSpace(f.Values[0])
	}
	name = b.Name
	var x any
	switch b.As {
	case asCodes:
		x = append([]string{}, f.Values...)
	case asParties:
		parties := append([]string{}, f.Values...)
		for _, s := range strings.FieldsFunc(f.More, func(c rune) bool { return c == ',' || c == ';' || c == '\n' }) {
			if s = strings.TrimSpace(s); s == "" {
				continue
			}
			code, ok := v.partyCalled(s)
			if !ok {
				return name, nil, misfilled(v.T("mend.noparty", s))
			}
			parties = append(parties, code)
		}
		slices.Sort(parties)
		if parties = slices.Compact(parties); b.Must && len(parties) == 0 {
			return name, nil, misfilled(v.T("error.empty"))
		}
		x = parties
	case asYes:
		x = line == "true"
	case asPlace:
		switch country := strings.TrimSpace(f.More); {
		case line == "" && country == "":
		case line == "":
			return name, nil, misfilled(v.T("mend.noplace"))
		default:
			code, ok := v.partyCalled(country)
			if _, isCountry := v.Packs.World["country"][code]; country != "" && (!ok || !isCountry) {
				return name, nil, misfilled(v.T("mend.noparty", country))
			}
			x = map[string]string{"name": line, "country": code}
		}
	default:
		if line == "" {
			if b.Must {
				return name, nil, misfilled(v.T("error.empty"))
			}
			break
		}
		x = line
		d, ok := record.ParseDate(line)
		switch {
		case b.As == asDate && !ok, b.As == asDay && (!ok || d.Grain != record.GrainDay || d.Until):
			return name, nil, misfilled(v.T("error.date", line))
		case b.As == asNumber && !aNumber.MatchString(line):
			return name, nil, misfilled(v.T("mend.nonumber", line))
		case b.As == asNumber:
			x = json.RawMessage(line)
		case b.As == asParty:
			code, ok := v.partyCalled(line)
			if !ok {
				return name, nil, misfilled(v.T("mend.noparty", line))
			}
			if _, org := v.Packs.World["organisation"][code]; org {
				name = "org"
			}
			x = code
		}
	}
	value, err = json.Marshal(x)
	return name, value, err
}

// partyCalled is the code of a party that is written as a code or a name, in this language or in English.
func (v *view) partyCalled(s string) (code string, ok bool) {
	for _, table := range []string{"country", "organisation"} {
		for id, columns := range v.Packs.World[table] {
			if strings.EqualFold(s, id) || strings.EqualFold(s, v.Party(record.Party(id))) || len(columns) > 1 && strings.EqualFold(s, columns[1]) {
				return id, true
			}
		}
	}
	return "", false
}

// parties are all that can be named, by their names.
func (v *view) parties() (out []choice) {
	for _, table := range []string{"country", "organisation"} {
		for id := range v.Packs.World[table] {
			out = append(out, choice{id, v.Party(record.Party(id))})
		}
	}
	slices.SortFunc(out, func(a, b choice) int {
		return cmp.Or(strings.Compare(a.Label, b.Label), strings.Compare(a.Value, b.Value))
	})
	return out
}

// worded is a value of a judgement in words: the fields of what was added, what a field of some kind of record was corrected to, a status, a
// day, a note.
func (v *view) worded(did record.JudgementKind, kind, field string, raw json.RawMessage) string {
	if did == record.JudgeAdd {
		var fields map[string]json.RawMessage
		json.Unmarshal(raw, &fields)
		var out []string
		for _, b := range blanks[kind] {
			if value, told := fields[b.Name]; told {
				out = append(out, v.T("mend."+b.Name)+": "+v.worded(record.JudgeCorrect, kind, b.Name, value))
			}
		}
		return strings.Join(out, "; ")
	}
	var list []string
	var one string
	if json.Unmarshal(raw, &list) != nil {
		if json.Unmarshal(raw, &one) != nil {
			var place struct{ Name, Country string }
			switch s := string(raw); {
			case s == "null":
				return v.T("mend.none")
			case s == "true" || s == "false":
				return v.T("mend." + s)
			case json.Unmarshal(raw, &place) == nil && place.Name != "":
				return strings.Trim(place.Name+", "+v.Party(record.Party(place.Country)), ", ")
			default:
				return s
			}
		}
		list = []string{one}
	}
	switch did {
	case record.JudgeMove:
		return v.Code("status", one)
	case record.JudgeDue:
		return v.Date(one)
	}
	n := slices.IndexFunc(blanks[kind], func(b blank) bool { return b.Name == field || b.As == asParty && field == "org" })
	if n < 0 {
		return strings.Join(list, ", ")
	}
	b := blanks[kind][n]
	for i, s := range list {
		switch {
		case b.As == asDate, b.As == asDay:
			list[i] = v.Date(s)
		case b.As == asParty, b.As == asParties:
			list[i] = v.Party(record.Party(s))
		case b.Of != "":
			if at := slices.IndexFunc(v.vocabulary(b.Of), func(c choice) bool { return c.Value == s }); at >= 0 {
				list[i] = v.vocabulary(b.Of)[at].Label
			}
		}
	}
	if len(list) == 0 || len(list) == 1 && list[0] == "" {
		return v.T("mend.none")
	}
	return strings.Join(list, ", ")
}
