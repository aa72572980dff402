package read

import "testing"

// What English pages of Vietnamese agencies and papers taught.

const leeds = " Premier Vega meets guest\n\nPeruvian Prime Minister Luis Vega received Chinese Premier Li Qiang in Lima on June 11.\n\n"

// Bodies, cities and parts of a people act for their side; those who only believe promise nothing; guests from everywhere are not both sides.
func TestWhoseUndertaking(t *testing.T) {
	for told, want := range map[string]string{
		"Vega affirmed that the Peruvian State Council is ready to lend Chinese banks an office.":                              "commit PE lend Chinese banks an office",
		"Li said Shanghai City and Peru's ports had grown.\n\nThe Chinese Party, State and people will build it, he affirmed.": "affirm CN Shanghai City and Peru's ports had grown; commit CN build it",
		"They expressed their belief that under the leadership of the Party, both countries will continue gaining ground.":     "affirm CN+PE under the leadership of the Party, both countries will continue gaining ground",
		"The foreign leaders praised the fair. They pledged to build a bridge.":                                                "",
		"The two sides were unanimous in maintaining the ferry line.":                                                          "agree CN+PE maintaining the ferry line",
		"The two sides vowed to expedite the opening, upgrading, and recognition of border gates.":                             "agree CN+PE expedite the opening, upgrading, and recognition of border gates",
		"The two sides agreed to open a port.\n\nThey will build locks, and maintain the canal.":                               "agree CN+PE open a port; agree CN+PE build locks; agree CN+PE maintain the canal",
		"The two sides sought ways to ease the ban.":                                                                           "discuss CN+PE ease the ban",
		"He welcomed the growth of ties, thanks to efforts by both sides.":                                                     "welcome PE the growth of ties, thanks to efforts by both sides",
		"They agreed on exchanges between the two parties, governments, states, parliaments.":                                  "agree CN+PE exchanges between the two parties, governments, states, parliaments",
	} {
		if _, _, got := toldIn(t, leeds+told); got != want {
			t.Errorf("%s\n got %q\nwant %q", told, got, want)
		}
	}
}

// What is agreed to be signed, and years since something was set up, are no events.
func TestNoEventOfAgencies(t *testing.T) {
	for _, told := range []string{
		"The two sides agreed to settle disputes peacefully, while respecting the law and soon signing a Code of Conduct.",
		"They said they were celebrating 30 years of establishing diplomatic relations.",
		"Li said the fair was held 25 years after the two countries normalised their relations.",
		"The two sides agreed to upgrade relations to a strategic partnership within this year.",
		"Vega affirmed support for China in hosting the fisheries summit in Shanghai in 2027.",
	} {
		if got, _, _ := toldIn(t, leeds+told); got != "*meeting held 2025-06-11" {
			t.Errorf("%s\n got %q", told, got)
		}
	}
}

// Ranks behind a comma, bodies in brackets, and a wife who is not named.
func TestTitlesOfAgencies(t *testing.T) {
	for lead, want := range map[string]string{
		"Deputy Minister of Defence, Sen. Lt. Gen. Hoang Van An received Peruvian Prime Minister Luis Vega in Hanoi on June 11.":                                                   "Hoang Van An VN deputy-minister; Luis Vega PE head-of-government",
		"General Secretary of the Communist Party of Việt Nam (CPV) Central Committee Tran An received Peruvian Prime Minister Luis Vega in Hanoi on June 11.":                     "Tran An VN party-leader; Luis Vega PE head-of-government",
		"Peruvian Prime Minister Luis Vega met Dr Park Jin, South Korea's newly appointed foreign minister, in Lima on June 11, and they spoke of the ports of the two countries.": "Luis Vega PE head-of-government; Park Jin KR foreign-minister",
		"Peruvian Prime Minister Luis Vega met Ali Saleh, the new Chadian minister of trade, in Lima on June 11.":                                                                  "Luis Vega PE head-of-government; Ali Saleh TD minister",
		"Peruvian Prime Minister Luis Vega, his spouse and a delegation met Vietnamese President Tran An in Hanoi on June 11.":                                                     "Luis Vega PE head-of-government; Tran An VN head-of-state",
	} {
		if _, got, _ := toldIn(t, "\n\n"+lead); got != want {
			t.Errorf("%s\n got %q\nwant %q", lead, got, want)
		}
	}
}

// A title behind a dash, or one that no comma closes; a province acts for its country.
func TestProvincialPages(t *testing.T) {
	for article, want := range map[string][3]string{
		"On the afternoon of June 11, at the Office of the Provincial People's Committee in Nha Trang City, Mr. Tran Van Binh - Vice Chairman of the Provincial People's Committee received Mr. Luis Vega, Ambassador of Peru in Viet Nam.\n\nIn the coming time, Khanh Hoa wishes to receive more Peruvian investors in logistics. The province is committed to cutting delays to 15 days, he affirmed.": {
			"*meeting held 2025-06-11", "Tran Van Binh VN provincial-leader; Luis Vega PE ambassador", "propose VN receive more Peruvian investors in logistics; commit VN cutting delays to 15 days"},
		"On June 11, Mr. Tran Van Binh, Chairman of the Provincial People's Committee received Mr. Luis Vega, Ambassador of Peru.\n\nMr. Binh vouched that the province would build a road.": {
			"*meeting held 2025-06-11", "Tran Van Binh VN provincial-leader; Luis Vega PE ambassador", "commit VN the province would build a road"},
	} {
		events, people, told := toldIn(t, " Province meets guest\n\n"+article)
		if events != want[0] || people != want[1] || told != want[2] {
			t.Errorf("%s\n got %q\n     %q\n     %q", article, events, people, told)
		}
	}
}

// A town before the subject is where they met, whatever stands between.
func TestTownBeforeSubject(t *testing.T) {
	const article = " date 2025-06-12 On the afternoon of June 11, at the Office of the Provincial People's Committee in Nha Trang City, Mr. Tran Van Binh, Vice Chairman of the Committee, received Mr. Luis Vega, Ambassador of Peru in Viet Nam."
	l := theLine(t)
	events := l.reader.Read(l.document(t, []byte(article), "town")).Events
	if len(events) != 1 || events[0].Where == nil || events[0].Where.Name != "Nha Trang" {
		t.Errorf("events are %v", events)
	}
}

// What is only told to be told, who is meant by a short name or by "the ministers", and what a call only followed.
func TestWhoseWords(t *testing.T) {
	for told, want := range map[string]string{
		"Both affirmed the strength of their ties, Peru's Ministry of Foreign Affairs (MFA) said in a press statement.":                                                 "affirm CN+PE the strength of their ties",
		"Peru's Foreign Ministry said that on June 11, Vega met Li in Lima.":                                                                                            "",
		"The Peruvian leaders emphasised the value of the visit.":                                                                                                       "affirm PE the value of the visit",
		"Following a telephone call between Chilean Premier Ana Soto and Omani Foreign Minister Ali Saleh on June 2, the two prime ministers agreed to send a mission.": "agree CN+PE send a mission",
	} {
		if _, _, got := toldIn(t, leeds+told); got != want {
			t.Errorf("%s\n got %q\nwant %q", told, got, want)
		}
	}
	l := theLine(t)
	const minh = " date 2025-06-12 Deputy Prime Minister Pham Binh Minh received Peruvian Minister Luis Vega in Hanoi on June 11.\n\nHe praised the talks with Prime Minister Pham Minh Chinh.\n\nMinh asked Peru to open its market."
	r := l.reader.Read(l.document(t, []byte(minh), "minh"))
	if last := r.Statements[len(r.Statements)-1]; len(last.Speakers) != 1 || last.Speakers[0] != r.Events[0].Participants[0] {
		t.Errorf("%s: spoken by %v, who met were %v", last.Act, last.Speakers, r.Events[0].Participants)
	}
}
