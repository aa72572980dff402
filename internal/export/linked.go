package export

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/url"
	"strings"

	"github.com/chancery-ledger/chancery/internal/ledger"
	"github.com/chancery-ledger/chancery/internal/record"
)

// node is a thing of linked data.
type node map[string]any

// linkedContext is what the terms of our JSON-LD mean: those of schema.org and the W3C Web Annotation vocabulary where they say what we
// mean, else our own.
var linkedContext = func() node {
	ref := func(id string) node { return node{"@id": id, "@type": "@id"} }
	date := func(id string) node { return node{"@id": id, "@type": "xsd:date"} }
	edtf := func(id string) node { return node{"@id": id, "@type": "http://id.loc.gov/datatypes/edtf/EDTF"} }
	return node{
		"schema": "https://schema.org/", "oa": "http://www.w3.org/ns/oa#", "xsd": "http://www.w3.org/2001/XMLSchema#", "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
		"ch":   "https://github.com/chancery-ledger/chancery/ns#",
		"name": "schema:name", "alternateName": "schema:alternateName", "headline": "schema:headline", "url": ref("schema:url"), "inLanguage": "schema:inLanguage",
		"identifier": "schema:identifier", "author": "schema:author", "publisher": "schema:publisher", "genre": "schema:genre", "isBasedOn": "schema:isBasedOn",
		"datePublished": date("schema:datePublished"), "startDate": date("schema:startDate"), "endDate": date("schema:endDate"),
		"location": "schema:location", "addressCountry": "schema:addressCountry", "attendee": ref("schema:attendee"), "subjectOf": ref("schema:subjectOf"), "eventStatus": ref("schema:eventStatus"),
		"affiliation": ref("schema:affiliation"), "about": ref("schema:about"),
		"body": "oa:hasBody", "target": "oa:hasTarget", "source": ref("oa:hasSource"), "selector": "oa:hasSelector", "motivation": ref("oa:motivatedBy"),
		"exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix",
		"start": node{"@id": "oa:start", "@type": "xsd:nonNegativeInteger"}, "end": node{"@id": "oa:end", "@type": "xsd:nonNegativeInteger"}, "value": "rdf:value",
		"kind": "ch:kind", "status": "ch:status", "act": "ch:act", "cue": "ch:cue", "date": edtf("ch:date"), "deadline": edtf("ch:deadline"), "quantity": "ch:quantity", "unit": "ch:unit",
		"by": ref("ch:by"), "to": ref("ch:to"), "speaker": ref("ch:speaker"), "party": ref("ch:party"), "event": ref("ch:event"), "initiative": ref("ch:initiative"), "topic": ref("ch:topic"),
		"tenure": "ch:tenure", "office": "ch:office", "title": "ch:title", "firstTold": date("ch:firstTold"), "lastTold": date("ch:lastTold"),
		"step": node{"@id": "ch:step", "@container": "@list"}, "statement": ref("ch:statement"), "move": "ch:move",
	}
}()

// Linked writes documents, people, events, statements (as annotations of the documents) and initiatives as one JSON-LD document, a thing a
// line. Its addresses begin with base. The context stands in the file: nobody has to be asked for it.
func (x *Export) Linked(ctx context.Context, to io.Writer, base string) error {
	x, done, err := x.moment(ctx)
	if err != nil {
		return err
	}
	defer done()
	w := bufio.NewWriter(to)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	w.WriteString(`{"@context": `)
	if err := enc.Encode(linkedContext); err != nil {
		return err
	}
	w.WriteString(`,"@graph": [` + "\n")
	first := true
	put := func(n node) error {
		for k, v := range n {
			if nothing(v) {
				delete(n, k)
			}
		}
		if !first {
			w.WriteByte(',')
		}
		first = false
		return enc.Encode(n)
	}
	l := linker{base, x.Ledger}
	if err := each(x.documents(ctx), func(d *ledger.Document) error { return put(l.document(d)) }); err != nil {
		return err
	}
	if err := each(x.people(ctx), func(p *ledger.Person) error { return put(l.person(p)) }); err != nil {
		return err
	}
	if err := each(x.events(ctx), func(e *ledger.Event) error { return put(l.event(e)) }); err != nil {
		return err
	}
	if err := each(x.statements(ctx), func(s *ledger.Statement) error { return put(l.statement(s)) }); err != nil {
		return err
	}
	if err := each(x.initiatives(ctx), func(i *ledger.Item) error { return put(l.initiative(i)) }); err != nil {
		return err
	}
	w.WriteString("]}\n")
	return w.Flush()
}

func each[T any](items func(func(T, error) bool), do func(T) error) error {
	for item, err := range items {
		if err == nil {
			err = do(item)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func nothing(v any) bool {
	switch x := v.(type) {
	case nil:
		return true
	case string:
		return x == ""
	case *string:
		return x == nil
	case []string:
		return len(x) == 0
	case []node:
		return len(x) == 0
	case node:
		return len(x) == 0
	}
	return false
}

type linker struct {
	base   string
	ledger *ledger.Ledger
}

// id is the address of a thing of a kind.
func (l linker) id(kind, id string) string {
	parts := strings.Split(id, "/")
	for i, p := range parts {
		parts[i] = url.PathEscape(p)
	}
	return l.base + kind + "/" + strings.Join(parts, "/")
}

func (l linker) all(kind string, ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = l.id(kind, id)
	}
	return out
}

func (l linker) one(kind string, id *string) any {
	if id == nil {
		return nil
	}
	return l.id(kind, *id)
}

func (l linker) document(d *ledger.Document) node {
	kind := "schema:Article"
	if d.Genre == record.News {
		kind = "schema:NewsArticle"
	}
	n := node{"@id": l.id("document", string(d.ID)), "@type": kind, "headline": d.Title, "inLanguage": d.Lang, "genre": d.Genre, "datePublished": d.Published, "author": d.Author, "publisher": d.Outlet, "identifier": "sha256:" + string(d.ID), "isBasedOn": d.Source}
	if u, err := url.Parse(orNone(d.Link)); err == nil && u.IsAbs() {
		n["url"] = u.String()
	}
	return n
}

func (l linker) person(p *ledger.Person) node {
	var tenures []node
	for _, t := range p.Offices {
		n := node{"@type": "ch:Tenure", "office": t.Office}
		for k, v := range map[string]any{"title": t.Title, "firstTold": t.From, "lastTold": t.To, "party": l.party(t.Country)} {
			if !nothing(v) {
				n[k] = v
			}
		}
		tenures = append(tenures, n)
	}
	return node{"@id": l.id("person", p.ID), "@type": "schema:Person", "identifier": p.ID, "name": p.Name, "alternateName": allNames(p)[1:], "affiliation": l.party(p.Party), "tenure": tenures}
}

func (l linker) party(p record.Party) string {
	if p == "" {
		return ""
	}
	return l.id("party", string(p))
}

func (l linker) event(e *ledger.Event) node {
	n := node{"@id": l.id("event", e.ID), "@type": "schema:Event", "identifier": e.ID, "kind": e.Kind, "status": e.Status, "date": e.Date, "name": e.Kind + ": " + strings.Join(codes(e.Parties), ", "),
		"party": l.all("party", codes(e.Parties)), "attendee": l.all("person", e.Participants)}
	switch e.Status {
	case record.Planned:
		n["eventStatus"] = "https://schema.org/EventScheduled"
	case record.Cancelled:
		n["eventStatus"] = "https://schema.org/EventCancelled"
	}
	if d := dateOf(e.Date); d.Grain == record.GrainDay && !d.Until { // what is told no more exactly is in ch:date alone
		n["startDate"] = d.From.String()
	} else if len(orNone(e.Date)) == len("2025-03-11/2025-03-13") {
		n["startDate"], n["endDate"] = d.From.String(), d.To.String()
	}
	if e.Place != nil {
		place := node{"@type": "schema:Place", "name": e.Place.Name}
		if e.Place.Country != nil {
			place["schema:address"] = node{"@type": "schema:PostalAddress", "addressCountry": *e.Place.Country}
		}
		n["location"] = place
	}
	var docs []string
	for _, s := range e.Sources {
		docs = append(docs, l.id("document", string(s.Doc)))
	}
	n["subjectOf"] = docs
	return n
}

// statement is an annotation: its target are the words in the document, found by what stands around them and by where they stand in the
// clean text of the reading, in code points; its body what they say.
func (l linker) statement(s *ledger.Statement) node {
	body := node{"@type": "ch:Statement", "act": s.Act, "cue": s.Cue, "value": s.Content, "inLanguage": s.Lang}
	for k, v := range map[string]any{
		"by": l.all("party", codes(s.By)), "to": l.all("party", codes(s.To)), "speaker": l.all("person", s.Speakers), "topic": l.all("topic", s.Topics),
		"event": l.one("event", s.Event), "initiative": l.one("initiative", s.Initiative), "deadline": s.Deadline, "unit": s.Unit, "date": s.Date,
	} {
		if !nothing(v) {
			body[k] = v
		}
	}
	if s.Quantity != nil {
		body["quantity"] = *s.Quantity
	}
	return node{"@id": l.id("statement", s.ID), "@type": "oa:Annotation", "identifier": s.ID, "motivation": "http://www.w3.org/ns/oa#describing", "body": body, "target": node{
		"@type": "oa:SpecificResource", "source": l.id("document", string(s.Doc)), "selector": []node{
			{"@type": "oa:TextQuoteSelector", "exact": s.Content, "prefix": s.Quotation.Before, "suffix": s.Quotation.Behind},
			{"@type": "oa:TextPositionSelector", "start": s.Quotation.From, "end": s.Quotation.To},
		}}}
}

func (l linker) initiative(i *ledger.Item) node {
	var steps []node
	for _, s := range i.Steps {
		n := node{"@type": "ch:Step"}
		for k, v := range map[string]any{"statement": l.one("statement", s.Statement), "source": l.id("document", string(s.Doc)), "date": s.Date, "value": s.Content, "move": string(s.Move)} {
			if !nothing(v) {
				n[k] = v
			}
		}
		steps = append(steps, n)
	}
	return node{"@id": l.id("initiative", i.ID), "@type": "ch:Initiative", "identifier": i.ID, "name": i.Title, "status": string(i.Status), "deadline": i.Deadline, "party": l.all("party", codes(i.Parties)), "step": steps}
}
