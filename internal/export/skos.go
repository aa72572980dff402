package export

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/chancery-ledger/chancery/lang"
)

// Base is what the addresses of things begin with where nobody names another.
const Base = "urn:chancery:"

// topic is a concept of the scheme: a topic, or what is undertaken, finer than one.
type topic struct{ id, broader, en, vi, definition string }

// topics are the topics and, below them, the concepts, sorted, and what tells one state of the scheme from another.
func topics(packs *lang.Packs) (out []topic, version string) {
	for id, row := range packs.World["topic"] {
		out = append(out, topic{"topic/" + id, "", row[1], row[2], row[0]})
	}
	for id, row := range packs.World["concept"] {
		broader := "concept/" + row[0]
		if _, is := packs.World["topic"][row[0]]; is {
			broader = "topic/" + row[0]
		}
		out = append(out, topic{"concept/" + id, broader, row[1], row[2], ""})
	}
	slices.SortFunc(out, func(a, b topic) int { return strings.Compare(a.id, b.id) })
	sum := sha256.New()
	for _, t := range out {
		fmt.Fprintln(sum, t.id, t.broader, t.en, t.vi, t.definition)
	}
	return out, CodebookVersion + "-" + hex.EncodeToString(sum.Sum(nil)[:6])
}

// notation is the id of a topic without what it is.
func (t topic) notation() string { return t.id[strings.IndexByte(t.id, '/')+1:] }

// Turtle writes the topics as a SKOS scheme in RDF Turtle.
func Turtle(to io.Writer, packs *lang.Packs, base string) error {
	all, version := topics(packs)
	w := bufio.NewWriter(to)
	fmt.Fprintf(w, "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix dct: <http://purl.org/dc/terms/> .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n\n")
	scheme := "<" + base + "topics>"
	fmt.Fprintf(w, "%s a skos:ConceptScheme ;\n  dct:title \"Topics of diplomatic relations\"@en, \"Chủ đề quan hệ đối ngoại\"@vi ;\n  owl:versionInfo %s .\n", scheme, quoted(version))
	for _, t := range all {
		fmt.Fprintf(w, "\n<%s%s> a skos:Concept ;\n  skos:prefLabel %s@en, %s@vi ;\n  skos:notation %s ;\n", base, t.id, quoted(t.en), quoted(t.vi), quoted(t.notation()))
		if t.definition != "" {
			fmt.Fprintf(w, "  skos:definition %s@en ;\n", quoted(t.definition))
		}
		if t.broader == "" {
			fmt.Fprintf(w, "  skos:topConceptOf %s ;\n", scheme)
		} else {
			fmt.Fprintf(w, "  skos:broader <%s%s> ;\n", base, t.broader)
		}
		fmt.Fprintf(w, "  skos:inScheme %s .\n", scheme)
	}
	return w.Flush()
}

// quoted is a string literal of Turtle.
func quoted(s string) string {
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", `\n`, "\r", `\r`).Replace(s) + `"`
}

// TopicsLD writes the same scheme as JSON-LD.
func TopicsLD(to io.Writer, packs *lang.Packs, base string) error {
	all, version := topics(packs)
	ref := func(id string) any { return map[string]string{"@id": base + id} }
	label := func(en, vi string) map[string]string { return map[string]string{"en": en, "vi": vi} }
	graph := []any{map[string]any{"@id": base + "topics", "@type": "skos:ConceptScheme", "title": label("Topics of diplomatic relations", "Chủ đề quan hệ đối ngoại"), "version": version}}
	for _, t := range all {
		n := map[string]any{"@id": base + t.id, "@type": "skos:Concept", "prefLabel": label(t.en, t.vi), "notation": t.notation(), "inScheme": ref("topics")}
		if t.definition != "" {
			n["definition"] = map[string]string{"en": t.definition}
		}
		if t.broader == "" {
			n["topConceptOf"] = ref("topics")
		} else {
			n["broader"] = ref(t.broader)
		}
		graph = append(graph, n)
	}
	enc := json.NewEncoder(to)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	in := func(term string) any { return map[string]string{"@id": term, "@container": "@language"} }
	return enc.Encode(map[string]any{"@context": map[string]any{
		"skos": "http://www.w3.org/2004/02/skos/core#", "title": in("http://purl.org/dc/terms/title"), "version": "http://www.w3.org/2002/07/owl#versionInfo",
		"prefLabel": in("skos:prefLabel"), "definition": in("skos:definition"), "notation": "skos:notation", "inScheme": "skos:inScheme", "topConceptOf": "skos:topConceptOf", "broader": "skos:broader",
	}, "@graph": graph})
}
