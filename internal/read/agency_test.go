package read

import "testing"

// What agencies tell of guests in their leads: the words first and then where they were said, behind the verb and whoever said it or inside them.
func TestSaidWhile(t *testing.T) {
	for article, want := range map[string]string{
		"LIMA - Peru and Norway should hold more youth exchanges, Speaker Rosa Quispe said while receiving Norwegian Ambassador Ola Berg in Lima on Wednesday.":                    "affirm PE Peru and Norway should hold more youth exchanges",
		"LIMA - Peru highly values Norway's support, said Peruvian Foreign Minister Rosa Quispe at a meeting with Norwegian Ambassador Ola Berg in Lima on Wednesday.":             "affirm PE Peru highly values Norway's support",
		"LIMA - Peru will train Norwegian pilots, said visiting Minister Rosa Quispe of Peru during talks with Norwegian Minister of Defence Ola Berg in Oslo on Wednesday.":       "commit PE train Norwegian pilots",
		"LIMA - Links between towns should be boosted, Peruvian Prime Minister Rosa Quispe suggested when meeting with Norwegian Ambassador Ola Berg in Lima on Wednesday.":        "propose PE Links between towns should be boosted",
		"LIMA - Peruvian Prime Minister Rosa Quispe thanked Norway for its support at a meeting with Norwegian Foreign Minister Ola Berg in Lima on Wednesday.":                    "thank PE its support",
		"LIMA - Peruvian Prime Minister Rosa Quispe asked Norway to fund a port while receiving Norwegian Foreign Minister Ola Berg in Lima on Wednesday.":                         "propose PE fund a port",
		"LIMA - Peruvian Prime Minister Rosa Quispe suggested Norway fund a port when she received Norwegian Foreign Minister Ola Berg in Lima on Wednesday.":                      "propose PE Norway fund a port",
		"LIMA - Peru and Norway agreed to step up trade at talks between Peruvian Foreign Minister Rosa Quispe and her Norwegian counterpart Ola Berg in Lima on Wednesday.":       "agree NO+PE step up trade",
		"LIMA - Peru wants to work with Norwegian firms, Luis Vega, Peruvian Minister of Trade, told Norwegian Ambassador Ola Berg on Wednesday.":                                  "propose PE work with Norwegian firms",
		"LIMA - The province wants to work with Norwegian firms, Chairman of the provincial People's Committee Luis Vega of Peru told Norwegian Ambassador Ola Berg on Wednesday.": "propose PE work with Norwegian firms",
	} {
		if got := acts(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// What follows in such reports: how something is to be done is no act of its own, who was told of talks had no part in them, and titles stand for those who hold them.
func TestToldFurther(t *testing.T) {
	const lead = "LIMA - Peruvian Prime Minister Rosa Quispe received Norwegian Minister of Fisheries Ola Berg in Lima on Wednesday.\n\n"
	for behind, want := range map[string]string{
		"Quispe wished that Norway would widen trade, easing rules, supporting small firms and removing tolls.":               "propose PE Norway would widen trade, easing rules, supporting small firms and removing tolls",
		"Quispe suggested both sides widen trade, supporting each other in forums.":                                           "propose PE both sides widen trade, supporting each other in forums",
		"The two sides pledged to continue easing rules, improving roads, facilitating visits.":                               "agree NO+PE continue easing rules; agree NO+PE improving roads; agree NO+PE facilitating visits",
		"Berg promised that the Audit Office of Norway will train auditors.":                                                  "commit NO the Audit Office of Norway will train auditors",
		"Quispe said Peru always supports Norway to overcome all difficulties and challenges, continue to grow, and prosper.": "support PE Norway to overcome all difficulties and challenges, continue to grow, and prosper",
		"Quispe wished to see trade, now about 2 million dollars, reach 5 million dollars.":                                   "propose PE see trade, now about 2 million dollars, reach 5 million dollars",
		"The leader urged both sides to open a port.":                                                                         "propose PE open a port",
		"Both concurred with each other on the need to open a port.":                                                          "concur NO+PE the need to open a port",
		"Berg reported to the Prime Minister on the results of his talks with Peruvian Minister of Fisheries Luis Vega.":      "discuss NO the results of his talks with Peruvian Minister of Fisheries Luis Vega",
		"Berg conveyed King Nils Dahl's invitation to visit Norway to his host.":                                              "invite NO visit Norway",
	} {
		if got := acts(t, lead+behind); got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
}

// Whom such reports name, and where they met them.
func TestAgencyEvents(t *testing.T) {
	for article, want := range map[string]string{
		"OSLO - Norwegian Deputy Minister of Defence Kari Dahl held talks with Chief of Staff of the Cuban Revolutionary Armed Forces Luis Vega in Oslo on Wednesday.":                                                                    "talks 2025-06-11 NO CU+NO",
		"OSLO - Norwegian Deputy Minister of Defence Kari Dahl received Commander of the Royal Thai Navy Adm. Somchai Dee in Oslo on Wednesday.":                                                                                          "meeting 2025-06-11 NO NO+TH",
		"OSLO - Norwegian Minister of Trade Kari Dahl received President of the Japan International Cooperation Agency (JICA) Sato Ken in Oslo on Wednesday.":                                                                             "meeting 2025-06-11 NO JP+NO",
		"OSLO - Norwegian Minister of Trade Kari Dahl received Governor of Japan's Aichi prefecture Sato Ken in Oslo on Wednesday.":                                                                                                       "meeting 2025-06-11 NO JP+NO",
		"OSLO - Norwegian Foreign Minister Kari Dahl paid a working visit to Lima on 9 and 10 June. During the trip, she had a meeting with Peruvian Foreign Minister Luis Vega.":                                                         "meeting 2025-06-09/2025-06-10 PE NO+PE",
		"OSLO - Norwegian Prime Minister Kari Dahl paid a visit to Peru on Wednesday, during which she met with President Luis Vega and Foreign Minister Rosa Quispe.":                                                                    "meeting 2025-06-11 PE NO+PE",
		"On the afternoon of 11 June, Norwegian Foreign Minister Kari Dahl had a courtesy meeting with Ms Rosa Quispe, Consul General of Peru in Bergen.":                                                                                 "meeting 2025-06-11 NO+PE",
		"LIMA - Peru will share its know-how with Norway, Deputy Minister Luis Vega of Peru said at his meeting with Norwegian President Kari Dahl in Oslo on Wednesday.":                                                                 "meeting 2025-06-11 NO NO+PE",
		"OSLO - The Norwegian Prime Minister Kari Dahl cabled greetings to Peruvian Prime Minister Luis Vega on Wednesday. The same day, Foreign Minister Ola Berg sent a message of greetings to Peruvian Foreign Minister Rosa Quispe.": "message 2025-06-11 NO+PE; message 2025-06-11 NO+PE",
		"Norwegian Prime Minister Kari Dahl attended the plenary session of the 42nd ASEAN Summit in Lima on Wednesday.":                                                                                                                  "conference 2025-06-11 PE ASEAN+NO",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
