package read

import (
	"strings"
	"testing"
)

// How English leads of many houses tell of sessions that end, cables received, departures for gatherings, arrivals, credentials of several and farewells.

func TestLeadsOpen(t *testing.T) {
	for article, want := range map[string]string{
		// The ordinal before "meeting" makes a noun of it.
		"Kenyan President Peter Otieno arrived in Lima on Monday to pay a state visit to Peru and attend the 22nd meeting of the Council of Ministers of the Forum. | At the airport, he was warmly greeted by Peruvian President Luis Vega.": "visit 2025-06-09 PE KE+PE",
		"A delegation led by Kenyan Parliament Speaker Peter Otieno arrived in the town of Cusco in Peru on Tuesday to take part in the 14th plenary meeting of the Assembly of Parliaments.":                                                 "visit 2025-06-10 PE KE+PE",
		// A session is concluded, and not signed.
		"The second session of the Joint Commission (JC) between the Republics of Kenya and Peru concluded successfully on Tuesday in Lima.": "talks 2025-06-10 PE KE+PE",
		"Kenya and Peru on Tuesday concluded the Second Session of the Joint Commission in Lima.":                                            "talks 2025-06-10 PE KE+PE",
		"The 2nd Kenya-Peru Joint Commission (JC) is underway from June 9 to 11, 2025, in Lima. It is co-chaired by the ministers of both.":  "talks 2025-06-09/2025-06-11 PE KE+PE",
		// Letters.
		"His Highness the Amir of Kuwait Faisal Ajmi received Tuesday a cable of congratulations from President of Chile Rosa Quispe.": "message 2025-06-10 CL+KW",
		// The gathering is abroad, where somebody leaves for it.
		"Kenyan Prime Minister Peter Otieno left Nairobi this afternoon to participate in the 44th Regular Meeting of the Conference of Heads of Government of the Commonwealth in Lima, Peru.": "visit 2025-06-12 PE KE+PE",
		"Kenyan President Peter Otieno today left for Madrid, Spain, en route to Lima as part of his visit to Peru.":                                                                            "visit 2025-06-12 PE KE+PE",
		"Kenyan President Peter Otieno came to Lima, Peru, on Monday, where he will meet with other leaders.":                                                                                   "visit 2025-06-09 PE KE+PE",
		"Peru is pulling out all stops to welcome Kenyan President Peter Otieno, who will visit Peru from Monday.":                                                                              "visit 2025-06-16 PE KE+PE",
		// Those of a bloc.
		"EU foreign ministers will meet in Brussels on Monday to discuss the budget.":                                                                        "conference 2025-06-16 BE EU",
		"Kenyan Prime Minister Peter Otieno attended the 53rd African Union Summit in Lima on Tuesday.":                                                      "conference 2025-06-10 PE AfU+KE",
		"The special meeting of the African Union Council will be held from 16 to 18 June in Lima to speak of roads.":                                        "conference 2025-06-16/2025-06-18 PE AfU",
		"The Special Summit of the African Union was held in Lima, Peru, on 10 June 2025, and was attended by the Heads of State of Kenya, Rwanda and Chad.": "conference 2025-06-10 PE AfU+KE+RW+TD",
		// Ceremonies.
		"The Kenyan Foreign Minister Peter Otieno hosted a reception to bid farewell to Peruvian Ambassador Luis Vega on Monday in Nairobi.":                                        "ceremony 2025-06-09 KE KE+PE",
		"Peruvian Premier Luis Vega greeted Kenyan Prime Minister Peter Otieno during an official ceremony held on Tuesday in Lima. The talks will be held later.":                  "ceremony 2025-06-10 PE KE+PE",
		"Kenyan President Peter Otieno on Tuesday received the credentials of three new ambassadors in Nairobi. The ambassadors representing Peru, Chile and Chad were accredited.": "ceremony 2025-06-10 KE CL+KE+PE+TD",
		// Who met whom.
		"Peruvian Foreign Minister Luis Vega and his newly-confirmed counterpart, Kenyan Foreign Minister Peter Otieno, discussed on Tuesday ways to advance trade.":                "meeting 2025-06-10 KE+PE",
		"Ahead of his meeting with Asean foreign ministers today, Peru's Foreign Minister Luis Vega yesterday called on his Kenyan counterpart Peter Otieno.":                       "meeting 2025-06-11 KE+PE",
		"Peru's Premier Luis Vega will meet here Wednesday with Kenya's President Peter Otieno, who is on his first state visit to Peru.":                                           "meeting 2025-06-18 PE KE+PE",
		"The top diplomats of Peru, Kenya and Chad – Luis Vega, Peter Otieno and Ali Saleh – held online talks on Tuesday to discuss trade.":                                        "call 2025-06-10 KE+PE+TD",
		"A senior Kenyan delegation composed of Peter Otieno, Minister of Foreign Affairs, and officials was received by Peruvian President Luis Vega on Tuesday.":                  "meeting 2025-06-10 KE+PE",
		"Kenyan Foreign Minister Peter Otieno on Tuesday reiterated support for Chile's rights over the isles of Fiji at a meeting with the visiting Peruvian minister Luis Vega.":  "meeting 2025-06-10 KE+PE",
		"Kenya and Peru have signed three memoranda of understanding. The agreements, on fish and salt, were signed at the ministry in Lima last Thursday.":                         "signing 2025-06-05 PE KE+PE",
		"Kenya, Peru and Chad are planning to hold a foreign ministerial meeting in late July in Lima. The meeting is expected to set the stage for a summit of Premier Luis Vega.": "talks 2025-07 PE KE+PE+TD",
	} {
		if got := mains(t, strings.ReplaceAll(article, " | ", "\n\n")); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
