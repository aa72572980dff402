package read

import (
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// What real pages of all continents taught about the event that they report: each class in several wordings.
func TestFromAfar(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		// The end of the name of one country is no other country.
		"Kenyan Foreign Minister Ruth Otieno met her Papua New Guinea counterpart Paul Maki and the Minister for Ports, Sam Kila, in Port Moresby on Tuesday.": "meeting 2025-06-10 KE+PG in Port Moresby Otieno Maki; meeting 2025-06-10 KE+PG in Port Moresby Otieno Kila",
		// Husband and wife are of one country, and are received together.
		"Kenyan President William Otieno received the visiting President of Ghana, Kofi Mensah, and his wife Mrs Ama Mensah at State House, Nairobi, on Tuesday.": "meeting 2025-06-10 GH+KE in Nairobi Otieno Mensah Mensah",
		"Kenyan President William Otieno received visiting President of Ghana, Kofi Mensah and his spouse Mrs Ama Boateng in Nairobi on Tuesday.":                 "meeting 2025-06-10 GH+KE in Nairobi Otieno Mensah Boateng",
		// Whoever holds another office was not among the ministers that met.
		"The Foreign Ministers of Kenya and Peru met in Lima on Tuesday. They praised the new ferry. President William Otieno will visit Peru in July.":       "meeting 2025-06-10 KE+PE in Lima",
		"The trade ministers of Kenya and Peru held talks in Lima on Tuesday. Kenyan Speaker Asha Baraza is to come in July.":                                 "talks 2025-06-10 KE+PE in Lima",
		"The foreign ministers of Kenya and Peru met in Lima on Tuesday. Foreign Minister Ruth Otieno of Kenya praised the ferry, as did Peru's Rosa Quispe.": "meeting 2025-06-10 KE+PE in Lima Otieno",
		// What number of their kind somebody was, and what is looked forward to, is no meeting of its own.
		"Kenyan Foreign Minister Ruth Otieno met US Secretary of State John Blake in Oslo on Tuesday. Otieno is the first African minister to be received by Secretary Jon Blake.":                 "meeting 2025-06-10 KE+US in Oslo Otieno Blake",
		"Kenyan President Ruth Otieno arrived in Lima on a state visit on Tuesday. She wrote that she was looking forward to the meetings she has with Peru's leaders.":                            "visit 2025-06-10 KE+PE in Lima Otieno",
		"Kenyan Foreign Minister Ruth Otieno will land in Lima on Friday and is to meet Peru's Foreign Minister Rosa Quispe on Saturday. It will be Otieno's first in-person meeting with Quispe.": "meeting 2025-06-14 KE+PE in Lima Otieno Quispe",
		// Whose visit came before took no part in the call.
		"Kenyan Foreign Minister Ruth Otieno had a phone conversation with Peruvian Foreign Minister Rosa Quispe on Tuesday, days after Peruvian Defence Minister Luis Vega's visit to Nairobi.": "call 2025-06-10 KE+PE Otieno Quispe",
		// A style before a name does not part two who are named together.
		"The Foreign Ministers of Kenya and Chad, Dr. Ruth Otieno and Dr. Idriss Salim, called on Sri Lankan Prime Minister Dinesh Perera on Tuesday.":    "meeting 2025-06-10 KE+LK+TD Otieno Salim Perera",
		"The Foreign Ministers of Kenya and Chad, Mrs Ruth Otieno and Mr Idriss Salim, called on Sri Lankan President Dinesh Perera in Kandy on Tuesday.": "meeting 2025-06-10 KE+LK+TD in Kandy Otieno Salim Perera",
		// A house or a gathering that is called by a city stands there.
		"Indonesian President Bambang Susilo received Peruvian Foreign Minister Rosa Quispe at the Bogor Presidential Palace on Tuesday.":                    "meeting 2025-06-10 ID+PE in Bogor Susilo Quispe",
		"Kenyan Foreign Minister Ruth Otieno met with Peruvian Foreign Minister Rosa Quispe within the framework of the Antalya Diplomacy Forum on Tuesday.": "meeting 2025-06-10 KE+PE in Antalya Otieno Quispe",
		"Kenyan Foreign Minister Ruth Otieno met Peruvian Foreign Minister Rosa Quispe at the Salzburg Security Forum on Tuesday.":                           "meeting 2025-06-10 KE+PE in Salzburg Otieno Quispe",
		// An envoy *on* something, and a secretary of state of whom the text tells where they are from.
		"Rwandan President Paul Kamanzi on Tuesday received the UN Special Envoy on Inland Fisheries, Hua Xing and his team. Hua was once Ambassador of China to Gabon.":          "meeting 2025-06-10 RW+UN Kamanzi Xing",
		"The Secretary of State for Latin America, Juan Ferro, held talks in Lima on Tuesday with Peruvian Foreign Minister Rosa Quispe. The Spanish ministry praised the talks.": "talks 2025-06-10 ES+PE in Lima Ferro Quispe",
		// Called on to say something is not called on to do it.
		"Danish Ambassador Jan Kolk called on Ghanaian President Kofi Mensah to inform him of the end of his tour on Tuesday.":                           "meeting 2025-06-10 DK+GH Kolk Mensah",
		"Danish Foreign Minister Jan Kolk called on the Ghanaian President, Kofi Mensah, during a visit to Accra to attend the fair on Tuesday.":         "meeting 2025-06-10 DK+GH Kolk Mensah",
		"Danish Foreign Minister Jan Kolk met Ghanaian President Kofi Mensah in Accra on Tuesday. Kolk called on Peru to inform the owners of the ship.": "meeting 2025-06-10 DK+GH in Accra Kolk Mensah",
		// A call is one, whatever number or purpose it has.
		"Canadian Foreign Minister Melanie Roy had her first bilateral call as a minister with Kenyan Foreign Minister Ruth Otieno on Tuesday.":                                                                                 "call 2025-06-10 CA+KE Roy Otieno",
		"Canadian Foreign Minister Melanie Roy had an introductory call with Kenyan Foreign Minister Ruth Otieno on Tuesday.":                                                                                                   "call 2025-06-10 CA+KE Roy Otieno",
		"Canadian Foreign Minister Melanie Roy made an introductory call on Kenyan President Ruth Otieno in Nairobi on Tuesday.":                                                                                                "meeting 2025-06-10 CA+KE in Nairobi Roy Otieno",
		"Phone call with the President of Peru\n\nKenyan President Ruth Otieno and Peruvian President Luis Vega agreed on Tuesday to open a port. They also discussed fishing and the quarrel over cod, and praised the ferry.": "call 2025-06-10 KE+PE Otieno Vega",
		// Those who head consultations hold them; a delegation of two countries speaks for both.
		"Chilean Undersecretary Carola Valdes and Peruvian Vice Minister Rosa Quispe headed the III Chile-Peru Political Consultations on Tuesday.": "talks 2025-06-10 CL+PE Valdes Quispe",
		"Kenyan President William Otieno held a meeting with a delegation from Norway and Peru in Nairobi on Tuesday. He praised them.":             "meeting 2025-06-10 KE+NO+PE in Nairobi Otieno",
		"Kenyan President William Otieno met a Norwegian and Peruvian delegation in Nairobi on Tuesday. He praised the fishermen.":                  "meeting 2025-06-10 KE+NO+PE in Nairobi Otieno",
		// Who presented credentials, wherever the text lists them.
		"Rwandan President Paul Kamanzi received the credentials of three envoys at his office in Kigali on Tuesday.\n\nThose presenting their letters of credence were Ambassador Ivan Petrov of Russia and High Commissioner Anil Das of India.\n\nPresident Kamanzi also received credentials from Ambassador Ilham Rafi oglu Nasib of Azerbaijan.": "ceremony 2025-06-10 AZ+IN+RU+RW in Kigali Kamanzi Petrov Das Nasib",
		"Three envoys presented their letters of credence to Ghanaian President Kofi Mensah on Tuesday. The new envoys are Ambassador Luis Vega of Peru, Ambassador Jan Kolk of Denmark and High Commissioner Ruth Otieno of Kenya.":                                                                                                                   "ceremony 2025-06-10 DK+GH+KE+PE Mensah Vega Kolk Otieno",
		// What somebody tried to do, or has still to do, has not come about.
		"Kenyan Foreign Minister Ruth Otieno met Peruvian Foreign Minister Rosa Quispe in Lima on Tuesday. Chile has yet to receive Otieno after efforts to meet President Ana Soto failed.": "meeting 2025-06-10 KE+PE in Lima Otieno Quispe",
		// A reception is a meeting, whatever talks came before it.
		"Kenyan Deputy President Ruth Otieno hosted a reception on Tuesday for Peruvian Trade Minister Rosa Quispe. Otieno praised the talks which the guest had held a day earlier with Kenyan Trade Minister Asha Baraza.": "meeting 2025-06-10 KE+PE Otieno Quispe",
		"Kenyan Deputy President Ruth Otieno hosted a reception in Nairobi for Peruvian Trade Minister Rosa Quispe on Tuesday. At the talks, they agreed to lower duties.":                                                   "talks 2025-06-10 KE+PE in Nairobi Otieno Quispe",
		// On which day the ministry told of it is not on which day it was.
		"Kenyan Foreign Minister Ruth Otieno met Peruvian Foreign Minister Luis Vega in Lima, the ministry said Thursday. The meeting took place on Tuesday.":       "meeting 2025-06-10 KE+PE in Lima Otieno Vega",
		"Kenyan Foreign Minister Ruth Otieno spoke by phone with Peruvian Foreign Minister Luis Vega, her office said on Thursday. The call was held on Tuesday.":   "call 2025-06-10 KE+PE Otieno Vega",
		"Kenyan Foreign Minister Ruth Otieno held talks with Peruvian Foreign Minister Luis Vega in Lima. The talks, held on Tuesday at the port, lasted an hour.":  "talks 2025-06-10 KE+PE in Lima Otieno Vega",
		"Kenyan Foreign Minister Ruth Otieno met Peruvian Foreign Minister Luis Vega in Lima on Tuesday. The meeting came after talks of their deputies on Monday.": "meeting 2025-06-10 KE+PE in Lima Otieno Vega",
		// A counterpart with a title of their own stands beside whoever they are the counterpart of.
		"Zimbabwean President Tendai Moyo and his Namibian counterpart President Hage Gein agreed on Tuesday to set up a commission. They praised the miners.": "meeting 2025-06-10 NA+ZW Moyo Gein",
		"Kenyan President Ruth Otieno and her visiting Ghanaian counterpart Kofi Mensah agreed on Tuesday to open a port. They praised the dockers.":           "meeting 2025-06-10 GH+KE Otieno Mensah",
		"Kenyan President Ruth Otieno and her visiting Ghanaian counterpart, President Kofi Mensah, agreed on Tuesday to open a port. They praised it.":        "meeting 2025-06-10 GH+KE Otieno Mensah",
		// Talks that somebody hosts; a meeting at which somebody speaks is no call.
		"Peruvian President Luis Vega on Tuesday hosted talks at his summer house in Trujillo with visiting Kenyan Prime Minister Ruth Otieno on copper. They praised it.": "talks 2025-06-10 KE+PE in Trujillo Vega Otieno",
		"Kenyan Foreign Minister Ruth Otieno spoke at a meeting with Peruvian Trade Minister Rosa Quispe in Lima on Tuesday. They praised the ferry and its crew.":         "meeting 2025-06-10 KE+PE in Lima Otieno Quispe",
		"Kenyan Foreign Minister Ruth Otieno spoke at length with Peruvian Trade Minister Rosa Quispe on Tuesday. They praised the ferry and its crew.":                    "call 2025-06-10 KE+PE Otieno Quispe",
		// Who named somebody was not there, nor whose visit it was, whatever their name ends in.
		"Kenyan Foreign Minister Ruth Otieno described the meeting with Peruvian envoy Rosa Quispe, the minister appointed by President Luis Vega of Peru, as useful on Tuesday.":                   "meeting 2025-06-10 KE+PE Otieno Quispe",
		"Kenyan Foreign Minister Ruth Otieno had her first phone conversation with new Peruvian Foreign Minister Rosa Quispe on Tuesday, days after Defence Minister Luis Matos' visit to Nairobi.": "call 2025-06-10 KE+PE Otieno Quispe",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "afar"))
		if got := mainsInFull(r); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Whom a passive tells to have signed signed, and not those who met.
func TestSignedByWhom(t *testing.T) {
	testSaid(t, "en", []saidCase{
		{"A joint statement on cod was signed by representatives of the parliaments of Chad and Malta.", nil},
		{"A joint statement on cod was signed by envoys of the governments of Kenya, Chad and Malta.", []string{"sign KE+MT+TD A joint statement on cod"}},
		{"A contract on cod was signed by two firms.", nil},
		{"A pact on cod was signed by the Kenyan and Norwegian trade ministers.", []string{"sign KE+NO A pact on cod"}},
		{"A pact on cod was signed by the two ministers.", []string{"sign KE+NO A pact on cod"}},
	})
}

// What newspapers put behind "said", before it and between a verb and its object is no part of what was said.
func TestSaidInPapers(t *testing.T) {
	testSaid(t, "en", []saidCase{
		{"On visas, Kenya is weighing the request, Otieno said, without giving a date.", []string{"affirm KE On visas, Kenya is weighing the request"}},
		{"Trade had doubled, Dahl said, without elaborating.", []string{"affirm NO Trade had doubled"}},
		{"Kenya had kept its word, Dahl noted, citing the new pier.", []string{"affirm NO Kenya had kept its word"}},
		{"Kenya, Otieno said, regards the sea as one.", []string{"affirm KE regards the sea as one"}},
		{"Asked if Kenya might buy wheat from Norway, Otieno told reporters: \"We are open to it, but it has to pay.\"", []string{"affirm KE We are open to it, but it has to pay"}},
		{"Asked whether the pier was late, Dahl said that work had begun.", []string{"affirm NO work had begun"}},
		{"Dahl expressed regret, however, over the quota for cod.", []string{"concern NO the quota for cod"}},
		{"Otieno welcomed, however, the new ferry.", []string{"welcome KE the new ferry"}},
		{"The two ministers looked on as a memorandum on cod was exchanged.", nil},
		{"The two ministers observed the exchange of a letter on cod.", nil},
		{"Otieno observed that trade had doubled.", []string{"affirm KE trade had doubled"}},
	})
}

// A title alone is that of whoever of those who met bears it, though the text tells of another.
func TestTitleOfThoseWhoMet(t *testing.T) {
	l := theLine(t)
	const lead = " date 2025-06-12 Kenyan Deputy President Ruth Otieno received Peruvian Minister of Trade Rosa Quispe in Nairobi on Tuesday. Otieno praised the talks of the guest with Minister of Ports Asha Baraza.\n\n"
	for behind, want := range map[string]string{
		"The minister pledged to send a team in September.":  "PE",
		"The minister promised that Lima would send a team.": "PE",
		"The Deputy President pledged to send a team.":       "KE",
	} {
		r := l.reader.Read(l.document(t, []byte(lead+behind), "title"))
		got := ""
		for _, s := range r.Statements {
			if s.Act == record.Commit {
				got = parties(s.By)
			}
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", behind, got, want)
		}
	}
}

// Of what a passive tells, the words that say who told it, or that something else was said before, are no part.
func TestPassivesInARow(t *testing.T) {
	testSaid(t, "en", []saidCase{
		{"The press service said that the pace of trade was praised.", []string{"welcome KE+NO the pace of trade"}},
		{"The value of trade was noted at the meeting.", []string{"affirm KE+NO The value of trade"}},
		{"The growth of trade, cod fishing, and tourism was noted with satisfaction.", []string{"welcome KE+NO The growth of trade, cod fishing, and tourism"}},
	})
}

// "Both" are two of several who met: those two of whom the text goes on to tell.
func TestBothOfSeveral(t *testing.T) {
	l := theLine(t)
	const lead = " date 2025-06-12 Kenyan Foreign Minister Ruth Otieno held separate talks with the Lao, Burmese and Thai foreign ministers in Lima on Tuesday.\n\n"
	for behind, want := range map[string]string{
		"Meeting with Thai Minister of Foreign Affairs Maris Sang, the two sides praised the pact. Both agreed to lower duties.":    "KE+TH",
		"Meeting with Thai Minister of Foreign Affairs Maris Sang, Otieno praised the pact. The two sides agreed to lower duties.":  "KE+TH",
		"Meeting with Thai Minister of Foreign Affairs Maris Sang, Otieno praised the pact. Both ministers agreed to lower duties.": "KE+TH",
	} {
		got := ""
		for _, s := range l.reader.Read(l.document(t, []byte(lead+behind), "both")).Statements {
			if s.Act == record.Agree {
				got = parties(s.By)
			}
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", behind, got, want)
		}
	}
}
