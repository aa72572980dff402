package read

import (
	"strings"
	"testing"
)

// What dispatches of agencies and readouts of meetings taught, of whole texts: events with their parties and the gathering that they belong to.
func TestDispatches(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ text, want string }{
		// The day and the gathering of a signing stand in the sentence behind it, and the paper that was signed there is no second one.
		{"Kenya and Peru have signed a joint communiqué opening diplomatic relations.\n\nThe ceremony took place Wednesday, June 3 on the sidelines of the 80th Session of the UN General Assembly in New York, where Foreign Minister Joseph Otieno and his Peruvian counterpart, Rosa Quispe, put their signatures to the document.",
			"signing 2026-06-03 KE+PE; *upgrade 2026-06-03 KE+PE 80th Session of the UN General Assembly"},
		// A third country in which they met has no part in it, though a word for a town stands between.
		{"Joseph Otieno, Prime Minister of Kenya, and Rosa Quispe, Prime Minister of Peru, have voiced their satisfaction with the growth of trade between the two countries.\n\nMeeting yesterday in Sendai city, Japan, the two Premiers were delighted with what their ministries had delivered.",
			"*meeting 2026-06-04 KE+PE"},
		// Whoever somebody met on a visit is of the country visited.
		{"The Foreign Minister of Kenya, Joseph Otieno, concluded on Thursday a visit to Lima, where he had detailed talks with his counterpart Rosa Quispe.",
			"*visit 2026-06-04 KE+PE; *talks KE+PE"},
		// Whose counterpart somebody is, behind the name; the sentence behind it tells beside what they met.
		{"Kenyan Foreign Minister Joseph Otieno met bilaterally with H.E. Rosa Quispe, his counterpart from Peru, on Wednesday. The meeting was held on the sidelines of the 80th Session of the UN General Assembly in New York.",
			"*meeting 2026-06-03 KE+PE 80th Session of the UN General Assembly"},
		{"Kenyan Foreign Minister Joseph Otieno met Rosa Quispe, his Peruvian counterpart, on Wednesday.", "*meeting 2026-06-03 KE+PE"},
		// What is upcoming is the reason of a visit that was paid.
		{"On Wednesday, Mr Joseph Otieno, Governor of Mombasa of Kenya, visited Lima to discuss the upcoming fair.", "*visit 2026-06-03 KE+PE"},
		// Where and when they met, the sentence behind tells.
		{"Kenyan Foreign Minister Joseph Otieno held a meeting with Peruvian Foreign Minister Rosa Quispe. They met in Lima on Tuesday, 2 June.", "*meeting 2026-06-02 KE+PE"},
		{"Kenyan President Joseph Otieno on Monday cabled the Peruvian President, Rosa Quispe, congratulating her on her re-election.", "*message 2026-06-01 KE+PE"},
		{"The Kenyan President, Joseph Otieno, received yesterday a written letter from Peruvian President Rosa Quispe, which the ambassador handed over at the palace.", "*message 2026-06-04 KE+PE"},
		// Ministers who are there to receive a guest have no meeting with them.
		{"Kenyan President Joseph Otieno arrived on Thursday morning in Lima for an official visit.\n\nPeruvian Foreign Minister Rosa Quispe was also there to receive President Otieno.",
			"*visit 2026-06-04 KE+PE"},
		{"Kenyan Foreign Minister Joseph Otieno met Peruvian Foreign Minister Rosa Quispe within the framework of the 19th Summit of the Heads of State and Government of the Non-Aligned Movement in Lima on Thursday.",
			"*meeting 2026-06-04 KE+PE 19th Summit of the Heads of State and Government of the Non-Aligned Movement"},
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2026-06-05 "+c.text), "dispatch"))
		var es []string
		for _, e := range r.Events {
			if e.Kind == "conference" {
				continue
			}
			x := e.Kind
			if e.Main {
				x = "*" + x
			}
			if e.When.Known() {
				x += " " + e.When.String()
			}
			if x += " " + parties(e.Parties); e.Occasion != "" {
				x += " " + e.Occasion
			}
			es = append(es, x)
		}
		if got := strings.Join(es, "; "); got != c.want {
			t.Errorf("%s\n\tgot %q\n\twant %q", c.text, got, c.want)
		}
	}
}

// An answer that a label gives to somebody is theirs; a counterpart shares the office of a minister, and no other; "Al" by itself is nobody.
func TestDispatchVoices(t *testing.T) {
	_, people, _ := toldIn(t, "Deputy Prime Minister and Foreign Minister of Peru Senator Rosa Quispe met her Kenyan counterpart Joseph Otieno in Lima on Wednesday.")
	if want := "Joseph Otieno KE foreign-minister"; !strings.Contains(people, want) || strings.Contains(people, want+" ") {
		t.Errorf("people: %s", people)
	}
	_, people, words := toldIn(t, "Transcript of the Press Briefing by the Spokesperson\n\nThe Foreign Minister of Kenya, Joseph Otieno, visited Lima on Wednesday.\n\nQuestion: Could you comment on the seven sailors held in Chad?\n\nAnswer by Spokesperson Grace Wanjiru: We have asked Chad for consular access to the seven men. Kenya rejects the claim that they fished in closed waters.")
	if want := "concern KE the claim that they fished in closed waters"; !strings.Contains(words, want) {
		t.Errorf("%s\nof %s", words, people)
	}
}
