package export

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/piprate/json-gold/ld"
)

// Linked data expands without asking anybody, loses no term on the way, and has the ids of the ledger.
func TestLinked(t *testing.T) {
	l, turned := filled(t)
	var b, again bytes.Buffer
	if err := exportOf(l).Linked(ctx, &b, Base); err != nil {
		t.Fatal(err)
	}
	if err := exportOf(turned).Linked(ctx, &again, Base); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("another if documents come in another order")
	}
	var doc map[string]any
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	terms(t, doc["@graph"])
	expanded := expand(t, doc)
	want := ids(t, l)
	have := map[string][]string{}
	for _, n := range expanded {
		at := strings.SplitN(strings.TrimPrefix(n.(map[string]any)["@id"].(string), Base), "/", 2)
		have[at[0]] = append(have[at[0]], at[1])
	}
	for kind, table := range map[string]string{"document": "documents", "person": "people", "event": "events", "statement": "statements", "initiative": "initiatives"} {
		for i, id := range want[table] {
			want[table][i] = (linker{}).id("", id)[1:]
		}
		slices.Sort(want[table])
		sameIDs(t, table, have[kind], want[table])
	}
}

// terms finds a key of a node that the context does not know: expansion would drop it without a word.
func terms(t *testing.T, x any) {
	switch x := x.(type) {
	case []any:
		for _, y := range x {
			terms(t, y)
		}
	case map[string]any:
		for k, v := range x {
			if _, known := linkedContext[k]; !known && k[0] != '@' && !strings.HasPrefix(k, "schema:") {
				t.Errorf("the context does not know %q", k)
			}
			terms(t, v)
		}
	}
}

func expand(t *testing.T, doc any) []any {
	t.Helper()
	o := ld.NewJsonLdOptions("")
	o.DocumentLoader = offline{}
	out, err := ld.NewJsonLdProcessor().Expand(doc, o)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// offline loads nothing.
type offline struct{}

func (offline) LoadDocument(u string) (*ld.RemoteDocument, error) {
	return nil, ld.NewJsonLdError(ld.LoadingDocumentFailed, u)
}

// The topics are a scheme whose every concept is in it, and hangs on one that is there.
func TestTopics(t *testing.T) {
	packs := theLine().Packs
	var b, turtle bytes.Buffer
	if err := TopicsLD(&b, packs, Base); err != nil {
		t.Fatal(err)
	}
	if err := Turtle(&turtle, packs, Base); err != nil {
		t.Fatal(err)
	}
	var doc any
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	all := expand(t, doc)
	if n := len(packs.World["topic"]) + len(packs.World["concept"]) + 1; len(all) != n || strings.Count(turtle.String(), "a skos:Concept") != n {
		t.Errorf("%d nodes, %d in Turtle, want %d", len(all), strings.Count(turtle.String(), "a skos:Concept"), n)
	}
	there := map[string]bool{}
	for _, x := range all {
		there[x.(map[string]any)["@id"].(string)] = true
	}
	const skos = "http://www.w3.org/2004/02/skos/core#"
	var have []string
	for _, x := range all {
		n := x.(map[string]any)
		if n["@type"].([]any)[0] == skos+"ConceptScheme" {
			continue
		}
		have = append(have, n[skos+"notation"].([]any)[0].(map[string]any)["@value"].(string))
		labels := n[skos+"prefLabel"].([]any)
		up, _ := n[skos+"broader"].([]any)
		if len(labels) != 2 || n[skos+"inScheme"] == nil || (len(up) == 0) != (n[skos+"topConceptOf"] != nil) {
			t.Errorf("%v", n)
		}
		for _, x := range up {
			if !there[x.(map[string]any)["@id"].(string)] {
				t.Errorf("%s is below %v, which is not there", n["@id"], x)
			}
		}
	}
	sameIDs(t, "topics", have, slices.Sorted(slices.Values(append(slices.Collect(maps.Keys(packs.World["topic"])), slices.Collect(maps.Keys(packs.World["concept"]))...))))
}

// Entities have schemas and properties that FollowTheMoney has, and refer to entities that are there.
func TestFollowTheMoney(t *testing.T) {
	l, turned := filled(t)
	var b, again bytes.Buffer
	if err := exportOf(l).FollowTheMoney(ctx, &b); err != nil {
		t.Fatal(err)
	}
	if err := exportOf(turned).FollowTheMoney(ctx, &again); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Error("another if documents come in another order")
	}
	thing := "name summary description country alias sourceUrl publisher keywords proof retrievedAt"
	interval := "startDate endDate date summary recordId sourceUrl"
	schemas := map[string]string{ // as published: the properties of each that we use, and of what it extends
		"Article": thing + " title author fileName language publishedAt", "Person": thing + " position", "PublicBody": thing, "Organization": thing, "Position": thing,
		"Occupancy": interval + " holder post", "Event": thing + " " + interval + " location involved", "Note": thing + " entity",
	}
	required := map[string][]string{"Person": {"name"}, "PublicBody": {"name"}, "Organization": {"name"}, "Position": {"name"}, "Occupancy": {"holder", "post"}, "Event": {"name"}, "Note": {"name"}, "Article": {"name"}}
	there := map[string]bool{}
	var all []entity
	for line := range strings.Lines(b.String()) {
		var e entity
		if err := json.Unmarshal([]byte(line), &e); err != nil {
			t.Fatal(err)
		}
		if there[e.ID] {
			t.Errorf("%s twice", e.ID)
		}
		there[e.ID] = true
		all = append(all, e)
	}
	have := map[string][]string{}
	for _, e := range all {
		have[e.Schema] = append(have[e.Schema], strings.SplitN(e.ID, "-", 3)[2])
		for p, values := range e.Properties {
			if !slices.Contains(strings.Fields(schemas[e.Schema]), p) {
				t.Errorf("%s has no %s", e.Schema, p)
			}
			for _, v := range values {
				if slices.Contains([]string{"holder", "post", "involved", "proof", "entity"}, p) && !there[v] {
					t.Errorf("%s.%s: no %s", e.ID, p, v)
				}
			}
		}
		for _, p := range required[e.Schema] {
			if len(e.Properties[p]) == 0 {
				t.Errorf("%s has no %s", e.ID, p)
			}
		}
	}
	want := ids(t, l)
	for schema, table := range map[string]string{"Article": "documents", "Person": "people", "Event": "events", "Note": "statements"} {
		sameIDs(t, schema, have[schema], want[table])
	}
}
