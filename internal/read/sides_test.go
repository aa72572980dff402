package read

import (
	"strings"
	"testing"
)

// Whose those are who are told by a body that they chair, by the house they speak for, by one name and a crown, as members of a side, or behind whoever
// accompanied the caller.
func TestSidesOfOffices(t *testing.T) {
	for article, want := range map[string]string{
		// Not the President, whose title closes what the sentence opens with.
		"In addition to his meeting with the President of Peru, Foreign Minister Peter Otieno met Peruvian Trade Minister Luis Vega on Tuesday. He thanked Kenya.": "Peter Otieno KE foreign-minister, Luis Vega PE minister",
		"Norwegian Foreign Minister Kari Dahl met the Deputy Prime Minister, Foreign Minister Luis Vega of Peru in Lima on Tuesday.":                               "Kari Dahl NO foreign-minister, Luis Vega PE deputy-head-of-government foreign-minister",
		// The Prime Minister of a state chairs a forum.
		"Pacific Islands Forum Chair and Prime Minister Frank Bainimarama received Peruvian Prime Minister Luis Vega on Tuesday. Fiji wants trade.": "Frank Bainimarama FJ head-of-government, Luis Vega PE head-of-government",
		// Of one family name, but not of one office.
		"South Korean Foreign Minister Kim Min-jae met Norwegian Foreign Minister Kari Dahl on Tuesday. Dahl said that President Kim would visit Norway in May.": "Kim Min-jae KR foreign-minister, Kari Dahl NO foreign-minister, Kim KR head-of-state",
		// Whom a head of government met, and received for, in a text that tells of no more countries than two.
		"India offered ships to Kenya on Tuesday. Prime Minister Arvind Rao held talks with President Peter Otieno. Earlier, the visiting leader was received by President Meera Iyer.": "Arvind Rao IN head-of-government, Peter Otieno KE head-of-state, Meera Iyer IN head-of-state",
		// On whose side they were there.
		"Kenyan President Peter Otieno and Peruvian President Luis Vega held talks in Lima on Tuesday. The talks were attended by Trade Minister Ana Soto, while from the Kenyan side they were attended by Foreign Minister Ruth Mwangi and Trade Minister Joy Wako.": "Peter Otieno KE head-of-state, Luis Vega PE head-of-state, Ana Soto PE minister, Ruth Mwangi KE foreign-minister, Joy Wako KE minister",
		"Foreign Secretary Helen Marsh and Prime Cabinet Secretary Peter Otieno have signed a new UK-Kenya partnership today.":                                                                                                                                         "Helen Marsh GB foreign-minister, Peter Otieno KE minister",
		// Who speaks for a house or a head of state.
		"Kenyan President Peter Otieno met Norwegian Prime Minister Kari Dahl in Oslo on Tuesday. Presidential spokesperson Ruth Mwangi said the two agreed to meet again.": "Peter Otieno KE head-of-state, Kari Dahl NO head-of-government, Ruth Mwangi KE official",
		"Kenyan Foreign Minister Peter Otieno will meet visiting Peruvian Foreign Minister Luis Vega, said White House spokesman John Smith on Tuesday.":                    "Peter Otieno KE foreign-minister, Luis Vega PE foreign-minister, John Smith US official",
		// A king by one name, and his son.
		"His Majesty King Abdullah met Secretary of State John Smith on Tuesday, in the presence of Crown Prince Al Hussein bin Abdullah II. King Abdullah said Jordan is a strong ally of the United States.":                                                                                                  "Abdullah JO monarch, John Smith US foreign-minister, Al Hussein bin Abdullah II JO other",
		"The Speaker of Peru's Congress Luis Vega received a delegation of the Kenyan parliament comprising Senator Peter Otieno and Senator Ruth Mwangi in Lima on Tuesday.":                                                                                                                                   "Luis Vega PE legislature-speaker, Peter Otieno KE legislator, Ruth Mwangi KE legislator",
		"Ambassador of Chad Ana Soto, accompanied by Counsellor Ali Saleh, called on Prime Minister Luis Vega on Tuesday. She thanked Peru for its help.":                                                                                                                                                       "Ana Soto TD ambassador, Ali Saleh TD official, Luis Vega PE head-of-government",
		"Turkish Ambassador Nesrin Aydin paid a call on the Foreign Minister, H. E. Mr. Luis Vega, on Tuesday. While congratulating Minister Vega on his appointment as Minister of Foreign Affairs, Ambassador Aydin told the Foreign Minister that the aim of her visit to Peru was trade. She thanked Peru.": "Nesrin Aydin TR ambassador, Luis Vega PE foreign-minister",
		"Turkish Defence Minister Kemal Aydin called on Army Chief General Luis Vega on Thursday. The visiting dignitary expressed Turkey's appreciation for Peru's efforts.":                                                                                                                                   "Kemal Aydin TR minister, Luis Vega PE military-chief",
	} {
		l, got := theLine(t), ""
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-13 "+article), "sides")).People {
			got += ", " + p.Name + " " + string(p.Party)
			for _, o := range p.Offices {
				got += " " + o.Code
			}
		}
		if got = strings.TrimPrefix(got, ", "); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Who speaks: guests of whom none is named, the other one of two, whoever called; and what a participle before the main clause tells.
func TestSidesSpeak(t *testing.T) {
	for article, want := range map[string]string{
		"The Speaker of Peru's Congress Luis Vega received a delegation of the Kenyan parliament in Lima on Tuesday.\n\nThe guests thanked Peru for its help. The members of the delegation pledged to open a school.":                                            "thank KE its help; commit KE open a school",
		"The Prime Minister of Samoa, Ana Soto, met the Peruvian Prime Minister, Luis Vega, in Apia on Monday.\n\nShe thanked him for the grain and he promised to send a ship.":                                                                                  "thank WS the grain; commit PE send a ship",
		"Kenyan President Peter Otieno received a phone call from Peruvian President Luis Vega on Monday, during which he promised to send a ship.":                                                                                                               "commit PE send a ship",
		"Kenyan President Peter Otieno received a phone call from Peruvian President Luis Vega on Monday to congratulate him on his election.":                                                                                                                    "congratulate PE his election",
		"King Hussein received the President of Ghana, Peter Mensah, in Amman on Tuesday.\n\nThe President thanked Jordan. His Majesty pledged to open a school.":                                                                                                 "thank GH Jordan; commit JO open a school",
		"Expressing interest in closer ties with Norway, Kenyan President Peter Otieno gave guidance for an early visit when he met Norwegian Foreign Minister Kari Dahl in Nairobi on Monday.":                                                                   "propose KE closer ties with Norway",
		"Kenyan President Peter Otieno met Peruvian President Luis Vega in Nairobi on Monday.\n\nHe said Kenya is ready to work with all states supporting peace.":                                                                                                "commit KE work with all states supporting peace",
		"The Prime Minister spoke to the Prime Minister of Peru Luis Vega this afternoon.\n\nThe leaders began by reflecting on the relationship between Norway and Peru. They agreed to open a school.":                                                          "discuss NO+PE the relationship between Norway and Peru; agree NO+PE open a school",
		"CAIRO, June 10 - Egyptian President Omar Saleh received a phone call from Peruvian President Luis Vega on Monday.\n\nThe Peruvian President thanked Egypt. The President pledged to open a school.":                                                      "thank PE Egypt; commit EG open a school",
		"Kenyan President Peter Otieno met Peruvian President Luis Vega in Nairobi on Monday.\n\n\"We will open the border in May,\" Vega promised. \"Looking forward to the forum in June,\" Otieno said.":                                                       "commit PE open the border in May; propose KE the forum in June",
		"Kenyan President Peter Otieno met Peruvian Ambassador Luis Vega in Nairobi on Monday.\n\nHe assured that when the bill on tax is presented in June, they will ensure that the right thing is done.":                                                      "affirm KE when the bill on tax is presented in June, they will ensure that the right thing is done",
		"Kenyan Foreign Minister Peter Otieno met Peruvian Foreign Minister Luz Vega in Nairobi on Monday and congratulated her on her election. Vega asked for more buses.\n\n\"Looking forward to receiving her in Mombasa in August,\" he said in a post.":     "congratulate KE her election; propose PE more buses; propose KE receiving her in Mombasa in August",
		"Peruvian Foreign Minister Luis Vega met his Kenyan counterpart Amina Otieno and thanked her for the grain. Otieno asked for more buses.\n\n\"Looking forward to receiving her in Lima in August,\" he said in a post.":                                   "thank PE the grain; propose KE more buses; propose PE receiving her in Lima in August",
		"Forum Chair and Prime Minister Frank Bainimarama received Tongan Prime Minister Siaosi Toke on Tuesday.\n\nThe Prime Minister said Fiji would open a school in Tonga.":                                                                                   "commit FJ open a school in Tonga",
		"Peruvian Prime Minister Luis Vega spoke with Kenyan President Peter Otieno on Tuesday. He pledged to send grain.\n\nVega also thanked the President of Ghana Peter Mensah for an invitation to Kumasi, and the latter pledged to open a school in Lima.": "commit PE send grain; thank PE an invitation to Kumasi; commit GH open a school in Lima",
	} {
		if got := acts(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Whoever is invited beside those who met is invited by themselves.
func TestInvitedBeside(t *testing.T) {
	l := theLine(t)
	r := l.reader.Read(l.document(t, []byte(" date 2025-06-13 Norwegian Prime Minister Kari Dahl spoke by phone with Omani Crown Prince Said bin Nasser on Tuesday.\n\nThe Prime Minister also invited Peruvian President Luis Vega to visit Oslo."), "invited"))
	for _, s := range r.Statements {
		if got := s.Act.String() + " " + parties(s.By) + " " + parties(s.To); got != "invite NO PE" {
			t.Errorf("got %q", got)
		}
	}
	if len(r.Statements) != 1 {
		t.Errorf("%d statements, not 1", len(r.Statements))
	}
}

// Whoever sent an envoy was not there.
func TestSentEnvoyUnnamed(t *testing.T) {
	const article = "President Peter Otieno of Kenya received in Nairobi on Tuesday the special envoy of President Luis Vega of Peru. The envoy thanked Kenya."
	if got, want := mainsWithNames(t, article), "meeting 2025-06-10 Nairobi KE+PE Otieno"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What stands in the phrase that opens a sentence, and what was only spoken of, is no part of the meeting that it tells.
func TestMetBesideOthers(t *testing.T) {
	for article, want := range map[string]string{
		"After talks with German Chancellor Jan Vogt, French President Luc Moreau met Polish Prime Minister Ewa Lis in Paris on Tuesday. Lis thanked Moreau for the help.":                                            "talks DE+FR; meeting FR+PL",
		"It was concluded that trade matters, when Kenyan Foreign Minister Peter Otieno met Peruvian Foreign Minister Luis Vega in Lima on Tuesday.":                                                                  "meeting KE+PE",
		"Kenyan Foreign Minister Peter Otieno in a meeting on Tuesday with Peruvian Foreign Minister Luis Vega, recalling the support of Peru to the cause of Palestine, thanked Peru. Both agreed to stay in touch.": "meeting KE+PE",
	} {
		l := theLine(t)
		var got []string
		for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-13 "+article), "beside")).Events {
			got = append(got, e.Kind+" "+parties(e.Parties))
		}
		if got := strings.Join(got, "; "); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
