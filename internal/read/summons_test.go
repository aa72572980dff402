package read

import (
	"strings"
	"testing"
)

// An envoy who is summoned is met, at the ministry, by the country that does it; of the matter no place and nobody is there.
func TestSummons(t *testing.T) {
	for article, want := range map[string]string{
		"LIMA, June 10 (Andina) - The foreign ministry summoned the Norwegian ambassador on Tuesday to protest a remark that he made at a fair in Bergen.":                    "meeting 2025-06-10 PE NO+PE",
		"Kenya's foreign ministry on Tuesday summoned Norway's ambassador over a remark of Norwegian Premier Kari Dahl about its forests.":                                    "meeting 2025-06-10 KE+NO",
		"Norway's Ambassador to Kenya, Lars Vik, was summoned to the Kenyan Ministry of Foreign Affairs on Tuesday and told that his remarks were out of place.":              "meeting 2025-06-10 KE+NO",
		"The Peruvian Foreign Ministry on Tuesday said it summoned Kenya's ambassador and handed him a note.":                                                                 "meeting 2025-06-10 KE+PE",
		"OSLO, June 10 (NTB) - The Foreign Ministry in Lima summoned the Kenyan ambassador on Tuesday to condemn recent comments of the Kenyan government about Peru's fish.": "meeting 2025-06-10 KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	// What they are called in for are the words of those who call.
	l := theLine(t)
	const article = ` date 2025-06-12 LIMA, June 10 (Andina) - The foreign ministry summoned the Norwegian ambassador on Tuesday to condemn a remark about Peru's fish.`
	for _, s := range l.reader.Read(l.document(t, []byte(article), "summons")).Statements {
		if parties(s.By) != "PE" {
			t.Errorf("%s by %s", s.Act, parties(s.By))
		}
	}
}

// A mission that opens is a ceremony of its country and the one it opens in.
func TestMissions(t *testing.T) {
	for article, want := range map[string]string{
		"Kenya's embassy in Lima was inaugurated on Tuesday by Kenyan Foreign Minister Amina Otieno and Peruvian Foreign Minister Luis Vega. Ms Otieno thanked Peru.":                     "ceremony 2025-06-10 PE KE+PE",
		"An inauguration ceremony of Kenya's Embassy was held in Lima, Peru on Tuesday. It was attended by Kenyan Foreign Minister Amina Otieno and Peruvian Foreign Minister Luis Vega.": "ceremony 2025-06-10 PE KE+PE",
		"Kenyan Foreign Minister Amina Otieno on Tuesday attended the opening ceremony of the new Kenyan embassy in Lima. She thanked Peru for the building.":                             "ceremony 2025-06-10 PE KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Ministers of the Gulf, whose titles name their ministry before their name.
func TestMinistryInTitle(t *testing.T) {
	l := theLine(t)
	for _, article := range []string{
		"Doha: HE Minister of State for International Cooperation at the Ministry of Foreign Affairs Maryam bint Saad Al Noor met on Tuesday with Kenyan Health Minister Ruth Mwangi. They discussed Qatar's clinics.",
		"Doha: HE Minister of State for Trade at the Ministry of Commerce and Industry Maryam bint Saad Al Noor received Kenyan Health Minister Ruth Mwangi on Tuesday. They discussed Qatar's clinics.",
		"Doha: HE the Minister of State for Energy Affairs in the Ministry of Energy Maryam bint Saad Al Noor met Kenyan Health Minister Ruth Mwangi on Tuesday. They discussed Qatar's clinics.",
	} {
		names := ""
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "gulf")).People {
			names += p.Name + "=" + string(p.Party) + ";"
		}
		if !strings.Contains(names, "Maryam bint Saad Al Noor=QA;") {
			t.Errorf("%s\n%s", article, names)
		}
	}
}
