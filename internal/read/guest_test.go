package read

import (
	"slices"
	"strings"
	"testing"
)

// Two leaders of whom no word beside their names tells the country, and ministers who sign before them: whoever is told to have come on a visit is
// not of the country where it was written, "the two leaders" are not the ministers, and what they say is said at their talks.
func TestVisitingLeaders(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ name, text, want string }{
		{"arrived on a visit", ` date 2025-06-12 LIMA, June 12 - Peru and Kenya signed a cocoa pact on Wednesday.

The Agreement on Cocoa was signed by Trade Minister Elena Rojas and her Kenyan counterpart, Joseph Otieno, before President Luis Vega and President Amina Wako.

Wako, who landed on Tuesday for a three-day visit, thanked her host for the dinner. She pledged to send 300 doctors.

Before the signing, the two presidents held talks. The two leaders agreed to open a cocoa school.`,
			"signing KE+PE Rojas Otieno; talks KE+PE Vega Wako; sign KE+PE at signing; thank KE Wako at talks; commit KE Wako at talks; agree KE+PE Vega Wako at talks"},
		{"is on a visit", ` date 2025-06-12 OSLO: Norway and Ghana signed an agreement on salmon on Wednesday after two hours of talks.

The agreement was signed by Fisheries Minister Kari Dahl and her Ghanaian counterpart, Kofi Asante, in the presence of Prime Minister Ola Moe and President Ama Boateng.

President Boateng is on a state visit to Norway. She invited him to visit Accra in May.

The two leaders shared the view that the Atlantic is for all.`,
			"talks GH+NO Dahl Asante; sign GH+NO at signing; invite GH Boateng at talks; concur GH+NO Moe Boateng at talks"},
		{"stands before a counterpart", ` date 2025-06-12 OSLO: Norway and Peru signed a treaty on ports on Wednesday.

It was signed by Transport Minister Elena Rojas and her Norwegian counterpart Kari Dahl. Rojas promised to open a pier by December.`,
			"signing NO+PE Rojas Dahl; sign NO+PE at signing; commit PE Rojas at signing"},
	} {
		r := l.reader.Read(l.document(t, []byte(c.text), c.name))
		last := map[string]string{}
		for _, p := range r.People {
			last[string(p.ID)] = p.Name[strings.LastIndexByte(p.Name, ' ')+1:]
		}
		kind, got := map[string]string{}, ""
		for _, e := range r.Events {
			kind[string(e.ID)] = e.Kind
			if e.Kind != "signing" && e.Kind != "talks" || e.Kind == "signing" && !e.Main {
				continue
			}
			got += e.Kind + " " + parties(e.Parties)
			for _, p := range e.Participants {
				got += " " + last[string(p)]
			}
			got += "; "
		}
		for _, s := range r.Statements {
			if strings.HasPrefix(s.Act.String(), "sign") && strings.Contains(got, "; sign ") {
				continue
			}
			got += s.Act.String() + " " + parties(s.By)
			for _, p := range s.Speakers {
				got += " " + last[string(p)]
			}
			got += " at " + kind[string(s.In)] + "; "
		}
		if got = strings.TrimSuffix(got, "; "); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// Whoever sends an envoy is no envoy, messages are of those who write them, several meetings in one text are each with their own, and "she" is whoever
// the sentence before was about.
func TestSeveralMeetings(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ name, text, want string }{
		{"an envoy named behind who sent them", ` date 2025-06-12 LIMA: The special envoy of President Amina Wako of Kenya, Peter Barasa, met Prime Minister Rosa Quispe of Peru on Tuesday. Barasa said that Kenya would buy rice.`,
			"meeting KE+PE Barasa Quispe; commit KE Barasa"},
		{"an envoy named before who sent them", ` date 2025-06-12 LIMA: Peter Barasa, Special Envoy of Kenyan President Amina Wako, met Prime Minister Rosa Quispe of Peru on Tuesday. Barasa pledged to buy rice.`,
			"meeting KE+PE Barasa Quispe; commit KE Barasa"},
		{"somebody's envoy", ` date 2025-06-12 LIMA: Kenyan President Amina Wako's special envoy, Peter Barasa, met Prime Minister Rosa Quispe of Peru on Tuesday. Quispe told him that Peru was not ready to sell rice.`,
			"meeting KE+PE Barasa Quispe; concern PE Quispe"},
		{"greetings exchanged", ` date 2025-06-12 Peru and Kenya exchanged congratulatory messages on Tuesday to celebrate the 50th birthday of their ties.

In his message, President Luis Vega of Peru proposed a new sea route. President Amina Wako of Kenya wrote that trade had grown.

A reception hosted by Ambassador Ruth Otieno of Kenya drew 90 guests in Lima. "We are friends," she told them.`,
			"message KE+PE Vega Wako; congratulate KE+PE; propose PE Vega; affirm KE Wako; affirm KE Otieno"},
		{"three at the margins of a session", ` date 2025-06-12 Ministry of Foreign Affairs of the Republic of Peru

On the margins of the 12th special session of the General Assembly of the United Nations, Foreign Minister Elena Rojas met on Tuesday the Foreign Minister of Kenya, Mr. Peter Otieno, the Foreign Minister of Norway, Ms. Kari Dahl, and the African Union Envoy for Oceans in the Sahel, Ms. Ama Boateng.

In the meeting with Mr. Otieno, the two ministers agreed to open a tea school.

Ms. Dahl was received at the Peruvian mission. She promised to send 12 tugs.`,
			"meeting KE+PE Rojas Otieno; meeting NO+PE Rojas Dahl; meeting AfU+PE Rojas Boateng; agree KE+PE Rojas Otieno; commit NO Dahl"},
		{"whom later paragraphs name", ` date 2025-06-12 President Luis Vega of Peru had separate meetings with the presidents of Kenya, Ghana and Chile on Tuesday in Lima.

President Amina Wako of Kenya asked for 20 tugs. President Kofi Asante of Ghana praised the new port.

President Ana Soto of Chile offered 30 scholarships.`,
			"meeting CL+PE Vega Soto; meeting GH+PE Vega Asante; meeting KE+PE Vega Wako; propose KE Wako; welcome GH Asante; commit CL Soto"},
	} {
		r := l.reader.Read(l.document(t, []byte(c.text), c.name))
		last := map[string]string{}
		for _, p := range r.People {
			last[string(p.ID)] = p.Name[strings.LastIndexByte(p.Name, ' ')+1:]
		}
		got := ""
		for _, e := range r.Events {
			if e.Main {
				got += e.Kind + " " + parties(e.Parties)
				for _, p := range e.Participants {
					got += " " + last[string(p)]
				}
				got += "; "
			}
		}
		for _, s := range r.Statements {
			got += s.Act.String() + " " + parties(s.By)
			for _, p := range s.Speakers {
				got += " " + last[string(p)]
			}
			got += "; "
		}
		if got = strings.TrimSuffix(got, "; "); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

// What a briefing tells before its questions: who met, as each item tells it, and whose words they are.
func TestBriefingItems(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ item, want string }{
		{"1. Visit of the Foreign Minister of Peru\n\n- Elena Rojas, Foreign Minister of Peru, was in Norway on an official visit from 8 to 10 June.\n\n- In talks with Foreign Minister Kari Dahl on 9 June, the two sides agreed to open a cod fund. Norway, for its part, will train 40 pilots.",
			"agree NO+PE at talks; commit NO at talks; concern NO; concern NO"},
		{"1. Kenya\n\n- Foreign Minister Kari Dahl flew to Nairobi on 6 June, where she met Trade Minister Peter Barasa. The two ministers agreed to cut the duty on tea.",
			"agree KE+NO at meeting; concern NO; concern NO"},
	} {
		text := " date 2025-06-12 Ministry of Foreign Affairs of Norway\n\nSummary of the weekly press briefing\n\nSpokesperson Ola Moe briefed reporters on the following matters.\n\n" + c.item +
			"\n\nQuestions and answers\n\nQ: What of the ban?\n\nA: We condemn the ban on Norwegian cod.\n\nQ: Until when?\n\nA: We regret that nobody knows."
		r := l.reader.Read(l.document(t, []byte(text), "items"))
		kind, got := map[string]string{"": ""}, ""
		for _, e := range r.Events {
			kind[string(e.ID)] = " at " + e.Kind
		}
		for _, s := range r.Statements {
			got += s.Act.String() + " " + parties(s.By) + kind[string(s.In)] + "; "
		}
		if got = strings.TrimSuffix(got, "; "); got != c.want || r.Genre != "other" {
			t.Errorf("%s\n got %s (%s)\nwant %s", c.item, got, r.Genre, c.want)
		}
	}
}

// Dollars are nobody's: whoever speaks of them has not met the United States.
func TestDollars(t *testing.T) {
	l := theLine(t)
	for _, sum := range []string{"100 million US dollars", "40 US dollars a tonne", "a fund of 2 billion U.S. dollars"} {
		text := " date 2025-06-12 Weekly notes\n\nIn talks with Foreign Minister Rosa Quispe of Peru on 10 June, the two sides agreed to put the sum of " + sum + " to use by May."
		for _, e := range l.reader.Read(l.document(t, []byte(text), "dollars")).Events {
			if strings.Contains(parties(e.Parties), "US") {
				t.Errorf("%s with %s: %s", e.Kind, parties(e.Parties), sum)
			}
		}
	}
}

// What is accepted may stand before the words: its evidence runs forward; an ambassador who accepts is there already.
func TestAcceptedBefore(t *testing.T) {
	l := theLine(t)
	for guest, want := range map[string]int{"Đại sứ": 0, "Thủ tướng": 1} {
		r := l.reader.Read(l.document(t, []byte(" date 2026-02-04 Sáng 3/2, tại Hà Nội, Phó Thủ tướng Hồ Nga Sơn hội đàm với "+guest+" Peru Ana Soto.\n\nNhân dịp này, Phó Thủ tướng mời "+guest+" Peru thăm lại Việt Nam. "+guest+" Peru vui vẻ nhận lời."), "accepted"))
		visits := 0
		for _, e := range r.Events {
			for _, x := range e.Evidence {
				if x.Span.Start > x.Span.End {
					t.Errorf("%s: evidence %+v", guest, x)
				}
			}
			if e.Kind == "visit" {
				visits++
			}
		}
		if visits != want {
			t.Errorf("%s: %d visits, want %d", guest, visits, want)
		}
	}
}

// Whoever else a guest meets is of the country of the host before them, and what "the two leaders" say is said by those who met last; a joint statement comes
// of the talks, and not of the audience before them.
func TestMetNext(t *testing.T) {
	testEvents(t, map[string]string{
		"President Amina Otieno of Kenya was received in audience by Dutch King Willem on Wednesday and held talks with Prime Minister Pieter van Dam.":                                                                                                                                                              "*meeting 2025-06-11 - KE+NL Amina Otieno, Willem; *talks 2025-06-11 - KE+NL Amina Otieno, Pieter van Dam",
		"EU High Representative Laura Kovacs met Kenyan Foreign Minister Peter Otieno in Brussels on Wednesday.\n\nThey looked forward to the next EU-Kenya Strategic Dialogue, to be held in Brussels in 2026.":                                                                                                     "*meeting 2025-06-11 Brussels EU+KE Laura Kovacs, Peter Otieno; talks 2026 Brussels EU+KE",
		"President Amina Otieno of Kenya was received by Dutch King Willem on Wednesday.\n\nIn the afternoon, President Otieno held talks with Prime Minister Pieter van Dam at his office.":                                                                                                                         "*meeting 2025-06-11 - KE+NL Amina Otieno, Willem; talks 2025-06-11 - KE+NL Amina Otieno, Pieter van Dam",
		"Joint Statement by Kenya and the Netherlands\n\n1. President Amina Otieno of Kenya paid a state visit to the Netherlands from 9 to 11 June 2025.\n\n2. President Otieno was received in audience by King Willem and held talks with Prime Minister Pieter van Dam.\n\n3. Both sides agreed to open a port.": "visit 2025-06-09/2025-06-11 Netherlands KE+NL Amina Otieno; meeting 2025-06-09/2025-06-11 Netherlands KE+NL Amina Otieno, Willem; *talks 2025-06-09/2025-06-11 Netherlands KE+NL Amina Otieno, Pieter van Dam",
	})
	l := theLine(t)
	r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 President Amina Otieno of Kenya was received by Dutch King Willem on Wednesday. She also held talks with Prime Minister Pieter van Dam. The two leaders agreed to open a port."), "leaders"))
	var who []string
	for _, p := range r.People {
		if len(r.Statements) == 1 && slices.Contains(r.Statements[0].Speakers, p.ID) {
			who = append(who, p.Name)
		}
	}
	if got, want := strings.Join(who, ", "), "Amina Otieno, Pieter van Dam"; got != want {
		t.Errorf("the two leaders are %q, want %q", got, want)
	}
}
