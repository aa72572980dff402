package export

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// entity is an entity of FollowTheMoney: all properties are lists of strings.
type entity struct {
	ID         string              `json:"id"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// add adds what is not empty.
func (e *entity) add(property string, values ...string) {
	for _, v := range values {
		if v != "" && !slices.Contains(e.Properties[property], v) {
			e.Properties[property] = append(e.Properties[property], v)
		}
	}
}

// FollowTheMoney writes the ledger as entities, one a line: Article, Person, PublicBody and Organization (the parties), Position, Occupancy, Event, and Note for
// statements. Ids are ours with what they are of before them. Initiatives have no counterpart there and are left out.
func (x *Export) FollowTheMoney(ctx context.Context, to io.Writer) error {
	x, done, err := x.moment(ctx)
	if err != nil {
		return err
	}
	defer done()
	w := bufio.NewWriter(to)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	f := &money{packs: x.Ledger, seen: map[string]bool{}, put: func(e *entity) error { return enc.Encode(e) }}
	if err := each(x.documents(ctx), f.document); err != nil {
		return err
	}
	if err := each(x.people(ctx), f.person); err != nil {
		return err
	}
	if err := each(x.events(ctx), f.event); err != nil {
		return err
	}
	if err := each(x.statements(ctx), f.statement); err != nil {
		return err
	}
	return w.Flush()
}

type money struct {
	packs *ledger.Ledger
	seen  map[string]bool // parties and positions that are written already
	put   func(*entity) error
}

func newEntity(schema, kind, id string) *entity {
	return &entity{ID: "chancery-" + kind + "-" + id, Schema: schema, Properties: map[string][]string{}}
}

// party writes a party when it is first met, and returns its id.
func (f *money) party(p record.Party) (string, error) {
	e := newEntity("Organization", "party", string(p))
	if p == "" || f.seen[e.ID] {
		return strings.TrimSuffix(e.ID, "chancery-party-"), nil
	}
	f.seen[e.ID] = true
	e.add("alias", string(p))
	if row, country := f.packs.Packs().World["country"][string(p)]; country {
		e.Schema = "PublicBody"
		e.add("name", row[0])
		e.add("country", strings.ToLower(string(p)))
	} else if row := f.packs.Packs().World["organisation"][string(p)]; len(row) > 0 {
		e.add("name", row[0])
	}
	return e.ID, f.put(e)
}

func (f *money) document(d *ledger.Document) error {
	e := newEntity("Article", "document", string(d.ID))
	e.add("title", orNone(d.Title))
	e.add("name", orNone(d.Title), d.Source)
	e.Properties["name"] = e.Properties["name"][:1]
	e.add("fileName", d.Source)
	e.add("publishedAt", orNone(d.Published))
	e.add("retrievedAt", d.Got)
	e.add("author", orNone(d.Author))
	e.add("publisher", orNone(d.Outlet))
	e.add("language", map[string]string{"en": "eng", "vi": "vie"}[d.Lang])
	e.add("sourceUrl", address(orNone(d.Link)), address(d.Source))
	return f.put(e)
}

// address is an address of the web; "" for what is none.
func address(s string) string {
	if u, err := url.Parse(s); err != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return s
}

func (f *money) person(p *ledger.Person) error {
	e := newEntity("Person", "person", p.ID)
	e.add("name", p.Name)
	e.add("alias", allNames(p)[1:]...)
	if _, country := f.packs.Packs().World["country"][string(p.Party)]; country {
		e.add("country", strings.ToLower(string(p.Party)))
	}
	for _, t := range p.Offices {
		e.add("position", position(t))
	}
	if err := f.put(e); err != nil {
		return err
	}
	for _, t := range p.Offices {
		post := newEntity("Position", "position", ledger.Slug(position(t)))
		if !f.seen[post.ID] {
			f.seen[post.ID] = true
			post.add("name", position(t))
			if _, country := f.packs.Packs().World["country"][string(t.Country)]; country {
				post.add("country", strings.ToLower(string(t.Country)))
			}
			if err := f.put(post); err != nil {
				return err
			}
		}
		held := newEntity("Occupancy", "occupancy", p.ID+"-"+ledger.Slug(position(t)+" "+orNone(t.From)))
		held.add("holder", e.ID)
		held.add("post", post.ID)
		held.add("date", orNone(t.From), orNone(t.To)) // days on which it is told: no beginning and no end
		if err := f.put(held); err != nil {
			return err
		}
	}
	return nil
}

// position names an office of a country.
func position(t ledger.Tenure) string {
	return strings.TrimSpace(strings.Join([]string{string(t.Country), t.Office, t.Title}, " "))
}

func (f *money) event(x *ledger.Event) error {
	e := newEntity("Event", "event", x.ID)
	e.add("name", x.Kind+": "+strings.Join(append(codes(x.Parties), x.Names...), ", "))
	e.add("recordId", x.ID)
	e.add("summary", string(x.Status)+" "+orNone(x.Date))
	if d := dateOf(x.Date); !d.Until {
		switch d.Grain {
		case record.GrainDay, record.GrainMonth, record.GrainYear: // as exact as it is told: FollowTheMoney has months and years
			e.add("date", orNone(x.Date))
		case record.GrainSpan:
			from, to, _ := strings.Cut(orNone(x.Date), "/")
			e.add("startDate", from)
			e.add("endDate", to)
		}
	}
	if x.Place != nil {
		e.add("location", x.Place.Name)
		if x.Place.Country != nil {
			e.add("country", strings.ToLower(string(*x.Place.Country)))
		}
	}
	for _, p := range x.Parties {
		id, err := f.party(p)
		if err != nil {
			return err
		}
		e.add("involved", id)
	}
	for _, p := range x.Participants {
		e.add("involved", "chancery-person-"+p)
	}
	for _, s := range x.Sources {
		e.add("proof", "chancery-document-"+string(s.Doc))
		e.add("sourceUrl", address(s.Source))
	}
	return f.put(e)
}

func (f *money) statement(s *ledger.Statement) error {
	e := newEntity("Note", "statement", s.ID)
	e.add("name", s.Act+": "+strings.Join(codes(s.By), ", "))
	e.add("description", s.Content)
	e.add("summary", s.Cue)
	e.add("proof", "chancery-document-"+string(s.Doc))
	e.add("keywords", s.Topics...)
	if s.Event != nil {
		e.add("entity", "chancery-event-"+*s.Event)
	}
	for _, p := range append(slices.Clone(s.By), s.To...) {
		id, err := f.party(p)
		if err != nil {
			return err
		}
		e.add("entity", id)
	}
	for _, p := range s.Speakers {
		e.add("entity", "chancery-person-"+p)
	}
	return f.put(e)
}
