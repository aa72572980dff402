package read

import "testing"

// What a lead tells to have opened, taken place or closed is a conference, and no meeting of the two whom the text happens to name.
func TestGatherings(t *testing.T) {
	for article, want := range map[string]string{
		"The African Union summit opened in Nairobi on Tuesday with 40 leaders. Kenyan President Peter Otieno welcomed his guests. Peruvian Foreign Minister Luis Vega called for calm in Sudan.":                      "conference 2025-06-10 KE AfU+KE+PE",
		"Arab foreign ministers gathered for a regional summit on Tuesday. Egyptian Foreign Minister Omar Said called for calm. Moroccan Foreign Minister Ali Rami asked for aid. The ministers agreed to meet again.": "",
		"The leaders of the islands, concluding the third Lagoon Summit on Tuesday, adopted a declaration. It was co-chaired by Kenyan President Peter Otieno and Peruvian President Luis Vega.":                       "",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// One who met those of several countries, and then what "they" did: it is all of them.
func TestMetSeveral(t *testing.T) {
	for article, want := range map[string]string{
		"Kenyan Foreign Minister Amina Otieno met in Oslo on Tuesday with Norwegian Foreign Minister Kari Dahl, Peruvian Foreign Minister Luis Vega, and Chilean Foreign Minister Juan Soto. They discussed cod.":        "meeting 2025-06-10 NO CL+KE+NO+PE",
		"Kenyan Foreign Minister Amina Otieno met in Oslo on Tuesday with Norwegian Foreign Minister Kari Dahl, Peruvian Foreign Minister Luis Vega, and Chilean Foreign Minister Juan Soto. The ministers praised cod.": "meeting 2025-06-10 NO CL+KE+NO+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Behind the words of a visit only whoever pays it took part in it.
func TestWhoPaysVisit(t *testing.T) {
	l := theLine(t)
	const lead = " date 2025-06-12 LIMA, June 10 (Andina) - Peruvian Foreign Minister Luis Vega held talks with Kenyan Foreign Minister Amina Otieno in Lima on Tuesday.\n\n"
	for behind, want := range map[string]int{
		"During her visit from Monday, she is to meet Peruvian President Juan Soto.":               0,
		"During the visit, which began on Monday, Peruvian President Juan Soto also received her.": 0,
		"The visit to Peru on Monday by Kenyan Health Minister Ruth Mwangi was hailed.":            1,
	} {
		for _, e := range l.reader.Read(l.document(t, []byte(lead+behind), "pays")).Events {
			if e.Kind == "visit" && len(e.Participants) != want {
				t.Errorf("%d people: %s", len(e.Participants), behind)
			}
		}
	}
}
