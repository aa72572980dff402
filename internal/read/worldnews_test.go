package read

import "testing"

// How agencies of the world tell of events: rows of those without a title, journeys that begin, meetings that a noun tells, who is only represented.
func TestWorldNews(t *testing.T) {
	for article, want := range map[string]string{
		// Of each in a row only the country is told.
		"Cambodia's Hun Manet and Thailand's Anutin Charnvirakul signed a peace accord in Oslo on Tuesday in the presence of Norwegian Prime Minister Kari Dahl.": "signing 2025-06-10 Oslo KH+NO+TH Manet Charnvirakul Dahl",
		"Kenya's William Ruto, Uganda's Yoweri Museveni and Rwanda's Paul Kagame met in Oslo on Tuesday to speak of the price of copper.":                         "meeting 2025-06-10 Oslo KE+RW+UG Ruto Museveni Kagame",
		// A visit that has begun, whatever is still to come on it.
		"Peruvian President Ana Soto arrived in Oslo on Tuesday for a two-day visit during which she will meet Prime Minister Kari Dahl.": "visit 2025-06-10/2025-06-11 Oslo NO+PE Soto",
		"Peruvian President Ana Soto has left for Oslo on a two-day visit to Norway during which she will hold talks with the King.":      "visit 2025-06-12/2025-06-13 Oslo NO+PE Soto",
		"Peruvian President Ana Soto returned home on Tuesday after visits to Norway.":                                                    "visit 2025-06-10 Norway NO+PE Soto",
		// A tour takes somebody to countries; those did not meet.
		"Kenyan President Peter Otieno will begin a tour of the region next week, which will take him to Peru and Chile, his office said.": "visit 2025-06-16/2025-06-22 Peru planned KE+PE Otieno; visit 2025-06-16/2025-06-22 Chile planned CL+KE Otieno",
		"Norwegian King Olav and Queen Astrid on Tuesday began a three-day state visit to Peru at the invitation of President Ana Soto.":   "visit 2025-06-10/2025-06-12 Peru NO+PE Olav Astrid",
		// Of two with one surname, not the first lady.
		"Peruvian President Luis Vega and First Lady Ana Vega arrived in Oslo on Tuesday. Vega held talks with Norwegian Prime Minister Kari Dahl on Wednesday.":       "talks 2025-06-11 Oslo NO+PE Vega Dahl",
		"King Olav of Norway, in the presence of Crown Prince Haakon and Norwegian Prime Minister Kari Dahl, received Peruvian President Ana Soto in Oslo on Tuesday.": "meeting 2025-06-10 Oslo NO+PE Olav Soto",
		// Whom a visitor met, told by a pronoun.
		"Kenyan Foreign Minister Peter Otieno travelled to Lima on Tuesday, where he held talks with President Ana Soto and Prime Minister Luis Vega.": "talks 2025-06-10 Lima KE+PE Otieno Soto Vega",
		// Today, told between the verbs.
		"Peruvian Prime Minister Ana Soto will today, Thursday, meet with Norwegian Prime Minister Kari Dahl in Oslo.": "meeting 2025-06-12 Oslo planned NO+PE Soto Dahl",
		// A noun tells the meeting, with the titles of both; another one is told behind it.
		"A meeting between the Foreign Minister of Peru, Ana Soto, and the Foreign Minister of Norway, Kari Dahl, was held in Oslo on Tuesday. Later, Ana Soto was received by King Olav.": "meeting 2025-06-10 Oslo NO+PE Soto Dahl",
		"The meeting of the Foreign Ministers of Peru and Norway has kicked off in Oslo on Tuesday.":                                                                                       "meeting 2025-06-10 Oslo NO+PE",
		// A guest is received on a visit, or the visit is.
		"Norwegian Foreign Minister Kari Dahl on Tuesday received on a working visit Peruvian Foreign Minister Ana Soto.":   "meeting 2025-06-10 NO+PE Dahl Soto",
		"Norwegian Foreign Minister Kari Dahl received a working visit from Peruvian Foreign Minister Ana Soto on Tuesday.": "meeting 2025-06-10 NO+PE Dahl Soto",
		// A bilateral; a talk on a day; who looks on.
		"Peruvian Foreign Minister Ana Soto had a bilateral with her Norwegian counterpart Kari Dahl in Oslo on Tuesday.":                                                                                   "meeting 2025-06-10 Oslo NO+PE Soto Dahl",
		"Peruvian Foreign Minister Ana Soto talked Tuesday with Norwegian Foreign Minister Kari Dahl about the price of cod.":                                                                               "call 2025-06-10 NO+PE Soto Dahl",
		"King Olav of Norway also met, in the presence of Crown Prince Haakon, with Peruvian President Ana Soto on Tuesday.":                                                                                "meeting 2025-06-10 NO+PE Olav Soto",
		"Peruvian Foreign Minister Ana Soto, representing President Luis Vega, met with Norwegian Prime Minister Kari Dahl in Oslo on Tuesday.":                                                             "meeting 2025-06-10 Oslo NO+PE Soto Dahl",
		"Peru's foreign minister handed over a letter from President Luis Vega to Norwegian Prime Minister Kari Dahl during a meeting in Oslo on Tuesday.":                                                  "meeting 2025-06-10 Oslo NO+PE Dahl",
		"Peruvian Foreign Minister Ana Soto led a large delegation to meet with Prime Minister Kari Dahl of Norway, in Oslo on Tuesday.":                                                                    "meeting 2025-06-10 Oslo NO+PE Soto Dahl",
		"In a congratulatory letter to newly elected Peruvian President Ana Soto, Norwegian Prime Minister Kari Dahl wished her success in her work.":                                                       "message 2025-06-12 NO+PE Soto Dahl",
		"King Olav of Norway decorated the outgoing Peruvian Ambassador Ana Soto with the Order of Merit in Oslo on Tuesday.":                                                                               "ceremony 2025-06-10 Oslo NO+PE Olav Soto",
		"Peruvian President Ana Soto will travel to Oslo on Friday to attend the inauguration of President Kari Dahl of Norway.":                                                                            "ceremony 2025-06-13 Oslo planned NO+PE Soto Dahl",
		"President Luis \"Lucho\" Vega of Peru met with NATO chief Kari Dahl in Oslo on Tuesday to speak of the price of copper and of tin.":                                                                "meeting 2025-06-10 Oslo NATO+PE Vega Dahl",
		"Kenyan President Peter Otieno met with Governor of Peru's Ica Region Luis Vega on Tuesday in Mombasa to speak of the price of copper.":                                                             "meeting 2025-06-10 Mombasa KE+PE Otieno Vega",
		"The Kenya-Peru joint committee meeting scheduled for Friday in Lima has been postponed, Kenyan Foreign Minister Peter Otieno said.":                                                                "talks 2025-06-13 Lima cancelled KE+PE Otieno",
		"The Bangladesh delegation was led by Secretary (West) of the Ministry of Foreign Affairs Rahim Ahmed, that of Peru by Deputy Minister Luis Vega. The consultations were held in Dhaka on Tuesday.": "talks 2025-06-10 Dhaka BD+PE Ahmed Vega",
		"Kenya's Foreign Minister Peter Otieno inaugurated his country's new embassy in Lima on Tuesday with Peruvian Foreign Minister Ana Soto at his side.":                                               "ceremony 2025-06-10 Lima KE+PE Otieno Soto",
	} {
		if got := mainsWithNames(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
