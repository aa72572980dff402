package read

import "testing"

// Gatherings of many, of whom the lead names few or nobody: those of an organisation, of its officials, or of several countries.
func TestConvened(t *testing.T) {
	for article, want := range map[string]string{
		"The 18th Meeting of the Council of Ministers of the African Union got underway in Nairobi on Tuesday. The Council is to speak of ports.":                          "conference 2025-06-10 KE AfU",
		"The 45th Ordinary Session of the Executive Council of the African Union opened on Tuesday in Nairobi under the chairmanship of Kenya.":                            "conference 2025-06-10 KE AfU",
		"The meeting of experts on salt was held in Lima on Tuesday. They spoke of prices.":                                                                                "",
		"A meeting of rail coordinators was held in Lima on Tuesday. It brought together representatives of Peru, Chile, Ghana and Kenya.":                                 "conference 2025-06-10 PE CL+GH+KE+PE",
		"The chiefs of defence staff of the African Union member states are meeting in Nairobi today. They speak of drones.":                                               "conference 2025-06-12 KE AfU",
		"Senior officials from the EU countries gathered in Oslo on Tuesday. They spoke of cod.":                                                                           "conference 2025-06-10 NO EU",
		"Diplomats from Peru, Chile, Ghana and Kenya gathered for an informal meeting in Lima on Tuesday.":                                                                 "conference 2025-06-10 PE CL+GH+KE+PE",
		"Fishermen from Peru, Chile, Ghana and Kenya gathered in Lima on Tuesday.":                                                                                         "",
		"The Ministerial Council of the African Union held its 12th session in Nairobi on Tuesday.":                                                                        "conference 2025-06-10 KE AfU",
		"Norwegian Foreign Minister Kari Dahl will participate in the informal meeting of EU ministers in Lima on 20 June.":                                                "conference 2025-06-20 PE EU+NO",
		"Peruvian Foreign Minister Luis Vega met with the Ambassador of Kenya, Amina Otieno, on Tuesday.":                                                                  "meeting 2025-06-10 KE+PE",
		"State Secretary Lars Moe met with the Ambassador of Kenya, Amina Otieno, and the Ambassador of Ghana, Ama Boateng, on Tuesday.":                                   "",
		"State Secretary Lars Moe met with the Ambassador of Kenya, Amina Otieno, on Tuesday. They spoke of relations between Norway and Kenya.":                           "meeting 2025-06-10 KE+NO",
		"Norwegian Foreign Minister Kari Dahl, who is on a visit to Peru, has discussed cod with Foreign Minister Luis Vega.":                                              "meeting 2025-06-12 PE NO+PE",
		"Norwegian Foreign Minister Kari Dahl held talks on Tuesday with Peruvian Foreign Minister Luis Vega. The talks took place during a phone call made by her.":       "call 2025-06-10 NO+PE",
		"Norwegian Prime Minister Kari Dahl will make an official visit to Peru next week. The visit, from 17 to 19 June, comes at the invitation of President Luis Vega.": "visit 2025-06-17/2025-06-19 PE NO+PE",
		"The Foreign Minister of Kenya headed Kenya's delegation to the 50th session of the African Union Executive Council in Accra on Tuesday.":                          "conference 2025-06-10 GH AfU+KE",
		"Norwegian Foreign Minister Kari Dahl had a farewell conversation online with the outgoing Ambassador of Peru, Luis Vega, on Tuesday.":                             "meeting 2025-06-10 NO+PE",
		"Visiting Peruvian Foreign Minister Luis Vega was given a red-carpet reception in Oslo on Tuesday by Norwegian Foreign Minister Kari Dahl.":                        "meeting 2025-06-10 NO NO+PE",
		"EU leaders meet in Oslo on Friday. They are to speak of cod.":                                                                                                     "conference 2025-06-13 NO EU",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Delegations that travel, whoever leads them; what was signed where the lead tells only what was agreed on; what somebody was pleased to do.
func TestDeputations(t *testing.T) {
	for article, want := range map[string]string{
		"A delegation from the African Union arrived in Lima on Tuesday. The delegation is headed by former Kenyan President Peter Otieno.":                                                                                                          "visit 2025-06-10 PE AfU+PE",
		"A delegation of the Kenyan National Assembly arrived in Lima on Tuesday. They met with President Luis Vega upon arrival.":                                                                                                                   "visit 2025-06-10 PE KE+PE",
		"EU envoys will visit Lima on Friday. They are to speak of cod.":                                                                                                                                                                             "visit 2025-06-13 PE EU+PE",
		"A delegation of Kenyan investors arrived in Lima on Tuesday.":                                                                                                                                                                               "",
		"The Kenyan football delegation arrived in Lima on Tuesday.":                                                                                                                                                                                 "",
		"The governments of Kenya and Peru have agreed to work on trade. This was outlined in a memorandum of understanding signed early Tuesday.":                                                                                                   "signing 2025-06-10 KE+PE",
		"Kenyan Foreign Minister Amina Otieno was pleased to receive His Excellency Luis Vega, Minister of Foreign Affairs of Peru, in Nairobi on Tuesday.":                                                                                          "meeting 2025-06-10 KE KE+PE",
		"The Foreign Ministry of Kenya summoned the Peruvian ambassador in Nairobi. On Tuesday, Ambassador Luis Vega was summoned to the ministry over cod.":                                                                                         "meeting 2025-06-10 KE+PE",
		"Kenyan President Peter Otieno joined fellow leaders at the 45th African Union Summit in Accra on Tuesday.":                                                                                                                                  "conference 2025-06-10 GH AfU+KE",
		"A trilateral meeting of the Foreign Ministers of Kenya, Peru and Ghana will take place on Friday in Accra, where Peru's Foreign Minister Luis Vega is travelling on Thursday.":                                                              "meeting 2025-06-13 GH GH+KE+PE",
		"Kenyan Foreign Minister Amina Otieno and her Peruvian counterpart Luis Vega on Tuesday agreed to share charts. They took the decision at a meeting on the sidelines of the 2nd African Union summit being held in Accra from June 9 to 11.": "meeting 2025-06-10 GH KE+PE",
		"EU officials met Kenyan farmers in Nairobi on Tuesday.":                                                                                                                                                                                     "",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
