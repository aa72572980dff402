package read

import "testing"

// Somebody meets several, each apart: whose each meeting is, and whose "both sides" are in the paragraph that tells of it.
func TestSeries(t *testing.T) {
	for article, want := range map[string]string{
		"Kenyan President Peter Otieno held a series of bilateral meetings on the sidelines of the fair in Oslo on Tuesday, including with Norwegian Prime Minister Kari Dahl, Peruvian President Luis Vega and King Omar of Chad.": "meeting 2025-06-10 NO KE+NO; meeting 2025-06-10 NO KE+PE; meeting 2025-06-10 NO KE+TD",
		"Kenyan President Peter Otieno met Norwegian Prime Minister Kari Dahl and Peruvian President Luis Vega separately in Nairobi on Tuesday.":                                                                                   "meeting 2025-06-10 KE KE+NO; meeting 2025-06-10 KE KE+PE",
		"Foreign ministers held a string of meetings in Nairobi on Tuesday. Here is a round-up.":                                                                                                                                    "",
		"Kenyan President Peter Otieno did not hold any meeting with Norwegian Prime Minister Kari Dahl in Nairobi on Tuesday.":                                                                                                     "",
		"Kenyan Foreign Minister Amina Otieno met the Foreign Minister of Peru in Nairobi on Tuesday.\n\nShe also called on Norwegian Prime Minister Kari Dahl.":                                                                    "meeting 2025-06-10 KE KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	const lead = "Kenyan Prime Minister Peter Otieno met Norwegian Prime Minister Kari Dahl, Peruvian President Luis Vega and King Omar of Chad separately in Nairobi on Tuesday.\n\n"
	for behind, want := range map[string]string{
		"The King of Chad thanked Kenya for the rice. The two sides also discussed tea.":                   "thank TD the rice; discuss KE+TD tea",
		"Peruvian President Vega praised the fair. Both leaders agreed to open a school.":                  "welcome PE the fair; agree KE+PE open a school",
		"With the Omani Foreign Minister, Otieno discussed fishing.":                                       "discuss KE+OM fishing",
		"The Prime Minister praised the fair.":                                                             "welcome KE the fair",
		"“A warm conversation with FM @saleh of Oman. Discussed fishing. Agreed to open a port,” he said.": "discuss KE+OM fishing; agree KE+OM open a port",
	} {
		if got := acts(t, lead+behind); got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
}

// What somebody posts without naming themselves.
func TestPosts(t *testing.T) {
	const lead = "Kenyan Foreign Minister Amina Otieno met Norwegian Foreign Minister Lars Dahl in Oslo on Tuesday.\n\n"
	for behind, want := range map[string]string{
		"“Discussed our work on fishing. Agreed to open a port. Appreciated the warm welcome,” Otieno posted on X.":                     "discuss KE+NO our work on fishing; agree KE+NO open a port; welcome KE the warm welcome",
		"Otieno wrote on X, “Pleased to meet FM Dahl of Norway. Talked about tea and exchanged views on Chad. Thank him for the fish.”": "discuss KE+NO tea; discuss KE+NO Chad; thank KE the fish",
		"Taking to the web, Otieno wrote, “Also reviewed the plan for the port. Will send ten engineers.”":                              "discuss KE+NO the plan for the port; commit KE send ten engineers",
		"“Met FM Dahl and discussed tea,” she said.":                                                                                    "discuss KE+NO tea",
		"“A very good conversation with FM Dahl. Looking forward to his visit,” she wrote.":                                             "propose KE his visit",
		"“It was a pleasure to meet FM Dahl,” she said.":                                                                                "",
		"The port will be “looked at”, Otieno told reporters.":                                                                          "affirm KE The port will be “looked at”",
	} {
		if got := acts(t, lead+behind); got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
}

// Whose somebody is: of whom the countries are where they are sent, of whom an office that others have not, who only stands for an office.
func TestNotOfThere(t *testing.T) {
	for article, want := range map[string]string{
		"NAIROBI - Ana Soto, Peru's Ambassador and Special Envoy to Kenya, Uganda, Chad and Oman, paid a courtesy call on Amina Otieno, the Minister of Foreign Affairs, on Tuesday.": "meeting 2025-06-10 KE KE+PE",
		"The Ambassador of Peru to Kenya and Uganda, Ana Soto, met Kenyan Minister of Trade Peter Otieno in Nairobi on Tuesday.":                                                      "meeting 2025-06-10 KE KE+PE",
		"Kenya's Foreign Minister and candidate for Commonwealth Secretary-General, Ms Amina Otieno, met Peruvian President Luis Vega in Lima on Tuesday.":                            "meeting 2025-06-10 PE KE+PE",
		"The Prime Minister spoke to the Prime Minister of Peru Luis Vega this evening. They discussed the tariffs that the United States announced.":                                 "",
		"At the Commonwealth Heads of Government Meeting in Oslo on Tuesday, tea was served.":                                                                                         "",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	for article, want := range map[string]string{
		"Following the Prime Minister's meeting with the Prime Minister of Peru Luis Vega on Tuesday, a Downing Street spokesperson said:\n\n“The Prime Minister met the Prime Minister of Peru Luis Vega on Tuesday.\n\n“The Prime Minister praised the fair and underlined that trade had grown.\n\n“The leaders agreed to open a school.”": "welcome GB the fair; affirm GB trade had grown; agree GB+PE open a school",
		"The Prime Minister spoke to the Prime Minister of Peru Luis Vega this evening.\n\nPrime Minister Vega praised the fair. The Prime Minister said he was looking forward to visiting Lima.":                                                                                                                                            "",
	} {
		if got := acts(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// The month since which something was not done is not when it was done.
func TestSinceThen(t *testing.T) {
	const article = "Kenyan President Peter Otieno held talks with Norwegian Prime Minister Kari Dahl in Nairobi on Tuesday.\n\nDahl is visiting Kenya for the first time since she took office in May 2024."
	if got, want := allTold(t, article), "*talks 2025-06-10 KE KE+NO; visit 2025-06-10 KE KE+NO"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Who tells of what others do: a spokesperson who announces a journey undertakes nothing, who told an outlet something spoke to nobody of it.
func TestOnlyTold(t *testing.T) {
	const lead = "NAIROBI - Kenyan Foreign Minister Amina Otieno met Norwegian Foreign Minister Lars Dahl in Nairobi on Tuesday.\n\n"
	for behind, want := range map[string]string{
		"Foreign Office Spokesperson Peter Kamau said Foreign Minister Otieno will depart for Oslo tomorrow.":             "affirm KE Foreign Minister Otieno will depart for Oslo tomorrow",
		"The sides exchanged views on tea, the latter informed Lima Times.":                                               "discuss KE+NO tea",
		"During the talks, the agency stated, several matters of trade were discussed.":                                   "discuss KE+NO several matters of trade",
		"Speaking of the drought, Dahl also praised the fair.":                                                            "welcome NO the fair",
		"“I voiced concern about the raids and the expectation that the fund, as a priority, will help them,” Dahl said.": "concern NO the raids and the expectation that the fund, as a priority",
		"Otieno was pleased to accept the invitation.":                                                                    "accept KE the invitation",
		"“Peru is a strong and valued partner,” Dahl said.":                                                               "affirm NO Peru is a strong and valued partner",
		"Dahl wished the people health and well-being.":                                                                   "congratulate NO the people health and well-being",
	} {
		if got := acts(t, lead+behind); got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
	for article, want := range map[string]string{
		"Kenyan President Amina Otieno received on Tuesday Secretary General of the UN Food and Agriculture Organization Luis Vega in Nairobi.":                                                "meeting 2025-06-10 KE FAO+KE",
		"NAIROBI - Foreign Office Spokesperson Peter Kamau said on Tuesday that no meeting is scheduled between Kenyan President Amina Otieno and Norwegian Prime Minister Lars Dahl in Oslo.": "",
		"NAIROBI - Prime Minister Peter Otieno said on Tuesday that peace in Chad was vital for Kenya. He was speaking to the Norwegian Foreign Minister at Kenya House in Nairobi.":           "meeting 2025-06-10 KE KE+NO",
		"(MENAFN - Oman News Agency) OSLO, June 10 (ONA) -- Official talks between Oman and Norway were held at the Palace on Tuesday. The two sides agreed to open a port.":                   "talks 2025-06-10 NO NO+OM",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Who heads an organisation is told by a title that is otherwise an official's.
func TestHeadOfBody(t *testing.T) {
	l := theLine(t)
	for title, want := range map[string]string{
		"the Director General of the Food and Agriculture Organization":    "org-head FAO",
		"the Director General of the UN Food and Agriculture Organization": "org-head FAO",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 Kenyan President Amina Otieno received "+title+", Luis Vega, in Nairobi on Tuesday."), "heads"))
		got := ""
		for _, p := range r.People {
			if p.Name == "Luis Vega" && len(p.Offices) > 0 {
				got = p.Offices[0].Code + " " + string(p.Party)
			}
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", title, got, want)
		}
	}
}
