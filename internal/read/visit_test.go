package read

import (
	"strings"
	"testing"
)

// mains reads a text and prints its main events, one after another: kind, date, place, parties.
func mains(t *testing.T, article string) string {
	t.Helper()
	l := theLine(t)
	var got []string
	for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "main")).Events {
		if !e.Main {
			continue
		}
		x := e.Kind + " " + e.When.String()
		if e.Where != nil {
			x += " " + string(e.Where.Country)
		}
		got = append(got, strings.TrimSpace(x+" "+parties(e.Parties)))
	}
	return strings.Join(got, "; ")
}

// A meeting that is told in the relative clause of a visit took place there, on its days, whatever day the report was made.
func TestWithinVisit(t *testing.T) {
	for article, want := range map[string]string{
		"OSLO: The spokesperson said on Tuesday that relations were sound. She recalled Norwegian Foreign Minister Kari Dahl's visit to Nairobi on 2 and 3 June, where she met Kenyan President Peter Otieno.": "meeting 2025-06-02/2025-06-03 KE KE+NO",
		"OSLO: Norwegian Foreign Minister Kari Dahl made a working visit to Kenya from 2 to 4 June, during which she held talks with Kenyan President Peter Otieno. She thanked him.":                          "talks 2025-06-02/2025-06-04 KE KE+NO",
		"Norwegian Foreign Minister Kari Dahl has concluded a two-day visit to Nairobi, where she met Kenyan President Peter Otieno. She thanked him for his hospitality.":                                     "visit  KE KE+NO; meeting  KE KE+NO",
		"OSLO: Norwegian Foreign Minister Kari Dahl has wound up a visit to Nairobi, where she met Kenyan President Peter Otieno on Tuesday. She thanked him for his hospitality.":                             "meeting 2025-06-10 KE KE+NO",
		"OSLO: On Monday Norwegian Foreign Minister Kari Dahl, who had been on a visit to Nairobi, met Kenyan President Peter Otieno in Oslo. She thanked him for his hospitality.":                            "meeting 2025-06-09 NO KE+NO",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Whoever is named without a country is not of the country that the lead says they went to.
func TestGoneAbroad(t *testing.T) {
	l := theLine(t)
	for _, article := range []string{
		"Norway and Tonga sign up to study the sea\n\n3 June 2025\n\nForeign Minister Kari Dahl has concluded a visit to Tonga, where she met Prime Minister Sione Tupou.\n\nMs Dahl praised Tonga's schools. Tonga's ports need Norway's help.",
		"Norway to help Tonga\n\nForeign Minister Kari Dahl is on a visit to Tonga this week. She met Prime Minister Sione Tupou of Tonga on Monday.\n\nMs Dahl praised Tonga's schools. Norway will pay for a new quay in Tonga.",
		"Trade mission to Tonga\n\nTrade Minister Kari Dahl made an official visit to Tonga and met Prime Minister Sione Tupou.\n\nMs Dahl praised Tonga's schools. Tonga's fish sell well, and Norway wants more.",
	} {
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-04 "+article), "gone")).People {
			if strings.HasSuffix(p.Name, "Dahl") && p.Party == "TO" {
				t.Errorf("%s is of %s:\n%s", p.Name, p.Party, article)
			}
		}
	}
}

// Letters that several agencies share are those of the country that the text names most.
func TestSharedAgency(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		"ALGIERS, June 3 (APS) - Minister of Trade Sofiane Mansouri met Kenyan Foreign Minister Amina Otieno in Algiers on Tuesday. Algeria and Kenya agreed to meet again.": "DZ",
		"DAKAR, June 3 (APS) - Minister of Trade Moussa Diallo met Kenyan Foreign Minister Amina Otieno in Dakar on Tuesday. Senegal and Kenya agreed to meet again.":        "SN",
		"June 3 (APS) - Algeria's trade with Kenya grows. Minister of Trade Sofiane Mansouri received Kenyan Foreign Minister Amina Otieno on Tuesday.":                      "DZ",
	} {
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-04 "+article), "aps")).People {
			if strings.Contains(p.Name, "Otieno") {
				continue
			}
			if string(p.Party) != want {
				t.Errorf("%s is of %s, not %s", p.Name, p.Party, want)
			}
		}
	}
}

// Whoever leaves one place for another visits the other; who went is told, and those told of behind it have no part in it.
func TestLeavingFor(t *testing.T) {
	for article, want := range map[string]string{
		"LIMA, June 10 (Andina) - Peruvian President Luis Vega left Lima on Tuesday for Norway, where he is to open a fair. The trip to Kenya in July is at the invitation of Kenyan President Peter Otieno.": "visit 2025-06-10 NO NO+PE",
		"Peruvian President Luis Vega departed on Tuesday for a three-day state visit to Kenya at the invitation of Kenyan President Peter Otieno.":                                                           "visit 2025-06-10/2025-06-12 KE KE+PE",
		"Peruvian President Luis Vega left Lima Tuesday for a two-day official visit to Kenya. He was seen off by ministers.":                                                                                 "visit 2025-06-10/2025-06-11 KE KE+PE",
		"Peruvian Foreign Minister Luis Vega will make a trip to Kenya next week to speak about Haiti and Cuba, his ministry said Tuesday.":                                                                   "visit 2025-06-16/2025-06-22 KE KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// What is only being arranged has not been, and is not what a report tells as held.
func TestVisitSought(t *testing.T) {
	for _, article := range []string{
		"Lima's Foreign Ministry said Tuesday that talks are under way with Oslo to arrange a visit to Peru by Norwegian Foreign Minister Kari Dahl.",
		"Peru and Norway are planning a visit to Lima by Norwegian Foreign Minister Kari Dahl, the Peruvian Foreign Ministry said on Tuesday.",
		"The Peruvian Foreign Ministry said on Tuesday that it was studying dates for a possible visit by Norwegian Foreign Minister Kari Dahl.",
	} {
		l := theLine(t)
		for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "sought")).Events {
			if e.Kind == "visit" && e.Status == "held" {
				t.Errorf("held: %s", article)
			}
		}
	}
}

// Each of several meetings that a report tells of in turn has its own two sides.
func TestMeetingsInTurn(t *testing.T) {
	l := theLine(t)
	const article = ` date 2025-06-12 Nairobi (KNA) -- Kenyan Foreign Minister Amina Otieno held bilateral meetings in Lima on Tuesday with her counterparts from Peru, Norway and Chile.

During the meeting with the Peruvian minister, Kenya thanked Peru for its rice.

Furthermore, during the bilateral meeting between Ms Otieno and Norwegian Foreign Minister Kari Dahl, they agreed to open a school.

In her meeting with Chilean Foreign Minister Juan Soto, the two sides agreed to lower duties on wine.`
	want := map[string]string{"open a school": "KE+NO", "lower duties on wine": "CL+KE"}
	doc := l.document(t, []byte(article), "turn")
	for _, s := range l.reader.Read(doc).Statements {
		if w, ok := want[doc.Quote(s.Content)]; ok && parties(s.By) != w {
			t.Errorf("%s: %s, want %s", doc.Quote(s.Content), parties(s.By), w)
		}
	}
}

// Nobody undertakes what only stands on the programme of a visit that is announced.
func TestOnProgramme(t *testing.T) {
	l := theLine(t)
	for _, behind := range []string{
		"The two ministers will hold talks on Monday.",
		"The ministry said Vega will meet Kenyan President Peter Otieno and sign a treaty.",
		"The ministry said that Vega plans to hold talks with Kenyan Foreign Minister Amina Mwangi on Monday.",
	} {
		article := " date 2025-06-12 Peruvian Foreign Minister Luis Vega will visit Kenya next week, the Peruvian foreign ministry said on Tuesday.\n\n" + behind
		for _, s := range l.reader.Read(l.document(t, []byte(article), "programme")).Statements {
			if a := s.Act.String(); a == "agree" || a == "commit" {
				t.Errorf("%s %s: %s", a, parties(s.By), behind)
			}
		}
	}
}
