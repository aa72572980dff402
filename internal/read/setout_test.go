package read

import "testing"

// What leads of agencies and ministries tell without saying that somebody met: sessions that begin or are announced, journeys, gatherings that somebody sets out for,
// delegations and counterparts told by their countries alone.
func TestSetOut(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		// A session of two countries, held or announced, and its days.
		"The 8th session of the Joint Commission between Kenya and Peru commenced on Tuesday, with a commitment to trade in fish.":                                                                                 "talks 2025-06-10 KE+PE",
		"The two-day session of the Kenya-Peru Joint Commission began in Nairobi on Tuesday, with a commitment to trade in fish.":                                                                                  "talks 2025-06-10/2025-06-11 KE+PE in Nairobi",
		"A two-day meeting of the Kenya-Peru Joint Commission (JC) will begin in Nairobi on Monday June 16, the ministry said.":                                                                                    "talks 2025-06-16/2025-06-17 KE+PE in Nairobi",
		"The 29th session of the joint Kenyan-Peruvian Higher Committee is scheduled to take place in Nairobi on Monday, a minister announced.":                                                                    "talks 2025-06-16 KE+PE in Nairobi",
		"The first trilateral meeting in years with the foreign ministers of Kenya, Peru and Chad is scheduled for Saturday in Lima, the ministry said.":                                                           "meeting 2025-06-14 KE+PE+TD in Lima",
		"The fourth round of consultations between Kenya and Peru was held in Lima on Tuesday. Kenyan Deputy Foreign Minister Ruth Otieno and Peruvian Deputy Foreign Minister Rosa Quispe led the consultations.": "talks 2025-06-10 KE+PE in Lima Otieno Quispe",
		// A journey to a part of the world is one to the countries that are told, and to the countries of the towns.
		"Kenyan Foreign Minister Ruth Otieno is embarking on a tour of Central Asia. Otieno will visit Kyrgyzstan and Tajikistan on June 19-22.": "visit 2025-06-19/2025-06-22 KE+KG in Kyrgyzstan Otieno; visit 2025-06-19/2025-06-22 KE+TJ in Tajikistan Otieno",
		"Kenyan Foreign Minister Ruth Otieno is set to visit Lima, Quito and La Paz from June 19 to 22.":                                         "visit 2025-06-19/2025-06-22 KE+PE in Lima Otieno; visit 2025-06-19/2025-06-22 EC+KE in Quito Otieno; visit 2025-06-19/2025-06-22 BO+KE in La Paz Otieno",
		"Kenyan Foreign Minister Ruth Otieno said on Tuesday that her first official visit will take her to Lima on June 19.":                    "visit 2025-06-19 KE+PE in Lima Otieno",
		"KUWAIT, June 10 -- Kuwaiti Emir Mishal Sabah left Kuwait on Tuesday heading to Oman on a state visit.":                                  "visit 2025-06-10 KW+OM in Oman Sabah",
		// Somebody sets out for a gathering.
		"Kenyan President Ruth Otieno left the country on Wednesday to attend the 10th Summit of the Caribbean Community. The summit runs from June 14-15 in Lusaka, Zambia.": "conference 2025-06-14/2025-06-15 CARICOM+KE Otieno",
		// Who was there when somebody arrived met nobody; nor is a letter that is received.
		"Kenyan Foreign Minister Ruth Otieno arrived in Lima on Tuesday. At the airport, she was met by Peruvian Foreign Ministry officials.": "visit 2025-06-10 KE+PE in Lima Otieno",
		"Kenyan Foreign Minister Ruth Otieno arrived in Lima at 11:30 a.m. Tuesday for a visit to Peru.":                                      "visit 2025-06-10 KE+PE in Lima Otieno",
		// Those told by their countries alone.
		"Kenyan Foreign Minister Ruth Otieno met with her Peruvian and Chilean counterparts in Lima on Tuesday.":                "meeting 2025-06-10 CL+KE+PE in Lima Otieno",
		"Kenyan Speaker Ruth Otieno met with a Peruvian parliamentary delegation on Tuesday in Nairobi.":                        "meeting 2025-06-10 KE+PE in Nairobi Otieno",
		"Kenyan Speaker Ruth Otieno received Peruvian lawmakers on Tuesday in Nairobi.":                                         "meeting 2025-06-10 KE+PE in Nairobi Otieno",
		"Kenyan Speaker Ruth Otieno met on Tuesday with a group of Peruvian parliamentarians headed by Rosa Quispe in Nairobi.": "meeting 2025-06-10 KE+PE in Nairobi Otieno",
		// Where an envoy resides, and where a third agency sits, is no place of a meeting.
		"Kenyan Foreign Minister Ruth Otieno received Rosa Quispe, the Ambassador of Peru resident in Pretoria, on Tuesday.":                                                       "meeting 2025-06-10 KE+PE Otieno Quispe",
		"BAKU, June 11. Kenyan Foreign Minister Ruth Otieno held a meeting with Peruvian Foreign Minister Rosa Quispe within the framework of a working visit to Peru on Tuesday.": "meeting 2025-06-10 KE+PE in Peru Otieno Quispe",
		// Each apart; what is called off, and when it was to be; a call that was paid.
		"Kenyan President Ruth Otieno held separate bilateral talks on Tuesday in Suva with President Luis Vega of Peru and President Ana Soto of Chile.":                            "talks 2025-06-10 KE+PE in Suva Otieno Vega; talks 2025-06-10 CL+KE in Suva Otieno Soto",
		"Kenyan Foreign Minister Ruth Otieno's visit to Peru, which was to have begun next week, has been deferred. Otieno had been scheduled to travel to Lima from 17 to 19 June.": "visit 2025-06-17/2025-06-19 KE+PE in Peru Otieno",
		"Norway postponed the visit of its foreign minister Kari Dahl to Lima, the ministry said on Tuesday.":                                                                        "visit  NO+PE in Lima Dahl",
		"Peruvian Ambassador Rosa Quispe has paid her farewell call on Kenyan President Ruth Otieno. In the call, held on Tuesday in Nairobi, they spoke of fish.":                   "meeting 2025-06-10 KE+PE in Nairobi Quispe Otieno",
		"Envoys of two states presented their credentials to Kenyan President Ruth Otieno on Tuesday. Ambassadors of Peru and Chile presented their credentials to the President.":   "ceremony 2025-06-10 CL+KE+PE Otieno",
		"The President of Kenya, Ruth Otieno, opened her day on Tuesday with an audience granted in Nairobi to the Ambassador of Peru, Rosa Quispe.":                                 "meeting 2025-06-10 KE+PE in Nairobi Quispe Otieno",
		"Luanda - Angolan President Joao Neto received today (Thursday) the Foreign Minister of Peru, Rosa Quispe.":                                                                  "meeting 2025-06-12 AO+PE in Luanda Neto Quispe",
		// None of these.
		"Peruvian Speaker Luis Vega met with senators on Tuesday over a Chilean pipeline in Lima.":               "",
		"The court session on the Peru-Chile border case is scheduled to begin in The Hague on Monday.":          "",
		"Peruvian President Luis Vega received a Chilean trade mission report on Tuesday in Lima.":               "",
		"Peruvian President Luis Vega met with German engineers and a group of Chilean students on Tuesday.":     "",
		"The Peru-Chile border committee will begin to clear mines in June, an officer said on Tuesday in Lima.": "",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "setout"))
		if got := mainsInFull(r); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
