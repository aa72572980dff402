package read

import (
	"strings"
	"testing"
)

// Whose somebody is by what stands right behind or before their name, and who "his host" is: a text's sides hang on it.
func TestSidesByNeighbours(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ name, text, people, said string }{
		{"an embassy behind the name, a region behind the title", ` date 2025-06-12 CUSCO, June 12 - Ambassador Niran Suwan of the Royal Norwegian Embassy in Lima met Ana Soto, Governor of the Region of Cusco, on Wednesday.

Suwan promised to send five teachers. Soto thanked Norway for its help.`,
			"Suwan NO, Soto PE", "commit NO Suwan, thank PE Soto"},
		{"a mission of a country behind the name", ` date 2025-06-12 LIMA, June 12 - Peruvian Trade Minister Ana Soto met Counsellor Kofi Asante of the Embassy of Ghana on Wednesday.

Asante pledged to open a cocoa fair.`,
			"Soto PE, Asante GH", "commit GH Asante"},
		{"a title behind the name without a comma", ` date 2025-06-12 ADDIS ABABA, June 12 - Kenyan Foreign Minister Ana Wako met Mr Kofi Asante Chairperson of the African Union Commission in Addis Ababa on Wednesday.

Asante thanked Kenya for its help.`,
			"Wako KE, Asante AfU", "thank AfU Asante"},
		{"an ambassador to an organisation, and the head of a minister's office", ` date 2025-06-12 NEW YORK, June 12 - Peruvian Foreign Minister Luis Vega met Norwegian Foreign Minister Kari Dahl in New York on Wednesday. The meeting was attended by Peru's Permanent Representative to the United Nations Ana Soto, and the Director General of the Office of the Minister of Foreign Affairs Juan Paz.`,
			"Vega PE, Dahl NO, Soto PE, Paz ", ""},
		{"the head of a group of friends of two", ` date 2025-06-12 OSLO, June 12 - Norwegian Foreign Minister Kari Dahl received the Chair of the Peruvian-Norwegian Parliamentary Friendship Group Ana Soto on Wednesday.

Soto promised to send five teachers.`,
			"Dahl NO, Soto PE", "commit PE Soto"},
		{"who behind an article and an honorific is another", ` date 2025-06-12 LIMA, June 12 - Peruvian President Luis Vega met UN Secretary-General Kofi Asante in Lima on Wednesday.

The President and Mr Asante agreed to plant trees. The President and his guest decided to open a school.`,
			"Vega PE, Asante UN", "agree PE+UN Vega Asante, agree PE+UN Vega Asante"},
		{"what is hoped that a body will do is no promise", ` date 2025-06-12 LIMA, June 12 - Peruvian Foreign Minister Luis Vega met Norwegian Foreign Minister Kari Dahl on Wednesday.

Both sides expressed hope that the work of the parliaments of Peru and Norway will keep a good pace. Vega hoped that the parliament of Norway would ratify the treaty.`,
			"Vega PE, Dahl NO", "propose NO+PE, propose PE Vega"},
		{"whoever talks to somebody is the other one", ` date 2025-06-12 LIMA, June 12 - Foreign Minister Ana Soto met Omani Ambassador Kari Dahl on Wednesday.

Talking to Ambassador Kari Dahl, who called on her, she promised to open a school. While talking to the Foreign Minister, he pledged to send five teachers.`,
			"Soto PE, Dahl OM", "commit PE Soto, commit OM Dahl"},
		{"an organisation between commas", ` date 2025-06-12 ROME, June 12 - Peruvian Trade Minister Ana Soto met the Director General, FAO, Mr. Kofi Asante on Wednesday.

Asante thanked Peru for its help.`,
			"Soto PE, Asante FAO", "thank FAO Asante"},
		{"what somebody says of a body of their own or of the other", ` date 2025-06-12 LIMA, June 12 - Peruvian Foreign Minister Luis Vega met Norwegian Foreign Minister Kari Dahl on Wednesday.

Vega said that the people of Peru are grateful to Norway for its help. Dahl noted that the parliament of Peru would ratify the treaty.`,
			"Vega PE, Dahl NO", "thank PE Vega, affirm NO Dahl"},
		{"who was told is not what was told", ` date 2025-06-12 LIMA, June 12 - Peruvian Foreign Minister Luis Vega met Norwegian Foreign Minister Kari Dahl, the press service of the Peruvian Foreign Ministry told Andina.`,
			"Vega PE, Dahl NO", ""},
		{"the page of somebody says nothing", ` date 2025-06-12 LIMA, June 12 - Peruvian President Luis Vega met Norwegian Foreign Minister Kari Dahl on Wednesday.

According to the President's page, trade grew.`,
			"Vega PE, Dahl NO", ""},
	} {
		r := l.reader.Read(l.document(t, []byte(c.text), c.name))
		last, people, said := map[string]string{}, []string{}, []string{}
		for _, p := range r.People {
			last[string(p.ID)] = p.Name[strings.LastIndexByte(p.Name, ' ')+1:]
		}
		for _, p := range r.People {
			people = append(people, last[string(p.ID)]+" "+string(p.Party))
		}
		for _, s := range r.Statements {
			one := s.Act.String() + " " + parties(s.By)
			for _, p := range s.Speakers {
				one += " " + last[string(p)]
			}
			said = append(said, one)
		}
		if got := strings.Join(people, ", "); got != c.people {
			t.Errorf("%s: people %q, want %q", c.name, got, c.people)
		}
		if got := strings.Join(said, ", "); got != c.said {
			t.Errorf("%s: said %q, want %q", c.name, got, c.said)
		}
	}
}
