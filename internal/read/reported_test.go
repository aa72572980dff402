package read

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// mainsInFull tells the reported events of a text, one after the other: kind, day, parties, place, and who took part by their last names.
func mainsInFull(r *record.Reading) string {
	var out []string
	names := map[record.PersonID]string{}
	for _, p := range r.People {
		f := strings.Fields(p.Name)
		names[p.ID] = f[len(f)-1]
	}
	for _, e := range r.Events {
		if !e.Main {
			continue
		}
		s := fmt.Sprintf("%s %s %s", e.Kind, e.When, parties(e.Parties))
		if e.Where != nil {
			s += " in " + e.Where.Name
		}
		for _, p := range e.Participants {
			s += " " + names[p]
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// What texts report, each class of them in several wordings.
var reports = []struct{ name, text, want string }{
	{"received in an office", ` date 2025-06-12 Lima, 12 June - Foreign Minister Elena Rojas received in her office this morning Her Excellency Kari Dahl, Minister of Fisheries of Norway.

The two sides spoke of salmon.`, "meeting 2025-06-12 NO+PE in Lima Rojas Dahl"},
	{"received today at a ministry", ` date 2025-06-12 Lima, 12 June - Foreign Minister Elena Rojas received today at the ministry the Ambassador of Norway, Kari Dahl, who took up her duties in May.

The two sides spoke of salmon.`, "meeting 2025-06-12 NO+PE in Lima Rojas Dahl"},
	{"received at a palace", ` date 2025-06-12 Lima, 12 June - President Elena Rojas received at the palace on Wednesday the Prime Minister of Norway, Kari Dahl.

The two sides spoke of salmon.`, "meeting 2025-06-11 NO+PE in Lima Rojas Dahl"},
	{"talks in the headline", ` date 2025-06-12 Peruvian Minister holds talks with Norwegian counterpart

Foreign Minister Elena Rojas of Peru held a meeting with Foreign Minister Kari Dahl of Norway in Lima on Wednesday.

The two sides spoke of salmon.`, "talks 2025-06-11 NO+PE in Lima Rojas Dahl"},
	{"talks that are only to begin, in the headline", ` date 2025-06-12 Peru, Norway agree to begin talks on salmon

Foreign Minister Elena Rojas of Peru met Foreign Minister Kari Dahl of Norway in Lima on Wednesday.

The two sides agreed to begin talks on salmon.`, "meeting 2025-06-11 NO+PE in Lima Rojas Dahl"},
	{"a summit by video", ` date 2025-06-12 Peruvian President Elena Rojas and Norwegian Prime Minister Kari Dahl agreed Wednesday to open a lane for fishing boats.

During their video summit, the two leaders also decided to exchange students.`, "call 2025-06-11 NO+PE Rojas Dahl"},
	{"online talks", ` date 2025-06-12 Peruvian President Elena Rojas and Norwegian Prime Minister Kari Dahl agreed Wednesday to open a lane for fishing boats.

At the online talks, the two leaders also decided to exchange students.`, "call 2025-06-11 NO+PE Rojas Dahl"},
	{"a day still to come is not that of the meeting", ` date 2025-06-12 Foreign Minister Elena Rojas of Peru and Foreign Minister Kari Dahl of Norway met in Lima and agreed to waive visas as of July 1.

The two sides spoke of salmon.`, "meeting 2025-06-12 NO+PE in Lima Rojas Dahl"},
	{"handed over by somebody", ` date 2025-06-12 Two patrol boats were handed over on Wednesday in Callao by the Norwegian Ambassador to Peru, Kari Dahl, to Interior Minister Elena Rojas.

The Minister thanked Norway for the boats.`, "ceremony 2025-06-11 NO+PE in Callao Dahl Rojas"},
	{"received, named before their title", ` date 2025-06-12 OSLO, 12th June, 2025 -- Norwegian Prime Minister Kari Dahl today received Elena Rojas, President of Peru, who is on a working visit to Norway.

During the meeting, they spoke of salmon.`, "meeting 2025-06-12 NO+PE in Oslo Dahl Rojas"},
	{"received earlier, named before their title", ` date 2025-06-12 Foreign Minister Kari Dahl of Norway received on Wednesday Elena Maria Rojas, the Foreign Minister of Peru, who arrived earlier in the day on a three-day visit to Norway. The Peruvian delegation included Ambassador Jorge Vega.`, "meeting 2025-06-11 NO+PE in Norway Dahl Rojas Vega"},
	{"two named before their countries", ` date 2025-06-12 President Elena Rojas of Peru and Trade Minister Kari Dahl of Norway held talks in Lima on Wednesday.

The two sides spoke of salmon.`, "talks 2025-06-11 NO+PE in Lima Rojas Dahl"},
	{"a headline that ends in a country", ` date 2025-06-12 Minister back from Norway

The Foreign Minister of Peru, Elena Rojas, met Foreign Minister Ruth Otieno of Kenya in Lima on Wednesday.`, "meeting 2025-06-11 KE+PE in Lima Rojas Otieno"},
	{"a prime minister whom nobody names", ` date 2025-06-12 The Prime Minister welcomed Norwegian Prime Minister Kari Dahl to Downing Street this morning.

The Prime Minister said the UK would buy salmon.`, "meeting 2025-06-12 GB+NO in UK Dahl"},
	{"leaders of a bloc and of a country", ` date 2025-06-12 OSLO: Leaders of ASEAN and Norway met in Oslo on Wednesday and agreed to share salmon.`, "meeting 2025-06-11 ASEAN+NO in Oslo"},
	{"a summit of a bloc with a country", ` date 2025-06-12 ASEAN leaders wrapped up their summit with Norway in Oslo on Wednesday. The leaders agreed to share salmon.`, "conference 2025-06-11 ASEAN+NO in Oslo"},
	{"chairs of a committee of two countries", ` date 2025-06-12 At its ninth meeting in Oslo on Tuesday, the Norwegian-Kenyan Committee on Trade looked at six projects.

The meeting was chaired by Trade Minister Kari Dahl and Deputy Prime Minister Ruth Otieno. Otieno thanked her colleague for her help.`, "talks 2025-06-10 KE+NO in Oslo Dahl Otieno"},
	{"deputies, behind their ministries", ` date 2025-06-12 Norway's Permanent Secretary, Ministry of Trade, Kari Dahl met with Kenya's Principal Secretary, Ministry of Trade, Ruth Otieno, in Oslo on Tuesday.`, "meeting 2025-06-10 KE+NO in Oslo Dahl Otieno"},
	{"received warmly", ` date 2025-06-12 NAIROBI, June 12: Yesterday, Foreign Minister Ruth Otieno of Kenya was received warmly by Norwegian Foreign Minister Kari Dahl at the ministry in Oslo. The ministers spoke of salmon.`, "meeting 2025-06-11 KE+NO in Oslo Otieno Dahl"},
	{"a message received", ` date 2025-06-12 President Ruth Otieno of Kenya received on Wednesday a special message from her Norwegian counterpart, Kari Dahl. The message concerns the fishing fleet.`, "message 2025-06-11 KE+NO Otieno Dahl"},
	{"envoys of one's own country", ` date 2025-06-12 OSLO: Norwegian Prime Minister Kari Dahl on Wednesday met the ambassadors of Norway who will leave for their posts.`, ""},
	{"who leaves for two countries is of neither", ` date 2025-06-12 Foreign Minister Kari Dahl leaves today for Tonga and Samoa.

"We will sign a plan with Tonga," Ms Dahl says.`, ""},
	{"a title that many use", ` date 2025-06-12 Foreign Secretary Elena Rojas made a working visit to Guatemala City today, where she met Foreign Minister Pedro Choc of Guatemala.`, ""},
	{"agreed at a meeting that the next sentence tells", ` date 2025-06-12 Kenya and Norway have agreed to share salmon by December.

The agreement was reached at a meeting in Oslo on Tuesday between Ms Kari Dahl, the Minister of Fisheries, and her Kenyan counterpart, Mr Peter Otieno.`, "meeting 2025-06-10 KE+NO in Oslo Dahl Otieno"},
	{"a minister of many things", ` date 2025-06-12 The Minister of Foreign Affairs, Elena Rojas, received in Lima on Wednesday the Minister of Foreign Affairs, International Trade and Development Cooperation of Suriname, Jan Kolk.

The two ministers spoke of rice.`, "meeting 2025-06-11 PE+SR in Lima Rojas Kolk"},
}

func TestReported(t *testing.T) {
	l := theLine(t)
	for _, c := range reports {
		if got := mainsInFull(l.reader.Read(l.document(t, []byte(c.text), c.name))); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Whose words they are in an interview whose lead tells of whoever answers by a pronoun: what "he" did is not done by whoever answers.
func TestSatDown(t *testing.T) {
	l := theLine(t)
	for _, lead := range []string{
		"Kari Dahl took up her post as Ambassador of Norway to Kenya in May. Ahead of the ocean summit, she sat down with our reporter Amina Said.",
		"Kari Dahl began her term as Ambassador of Norway to Kenya in May. She sat down with our newspaper on Monday.",
		"Kari Dahl, Ambassador of Norway to Kenya, came to Nairobi in May. Last week she sat down with this newspaper.",
	} {
		text := " date 2025-06-12 The envoy speaks\n\n" + lead + `

What comes next for the ports of Kenya?

We will train 200 pilots by the end of the year. I have told Transport Minister Peter Barasa.

What did he say to you?

He asked for more tugs.`
		got := ""
		for _, s := range l.reader.Read(l.document(t, []byte(text), "sat")).Statements {
			got += s.Act.String() + " " + parties(s.By) + "; "
		}
		if want := "commit NO; propose KE; "; got != want {
			t.Errorf("%s: %q, want %q", lead, got, want)
		}
	}
}
