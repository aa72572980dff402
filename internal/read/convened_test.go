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
