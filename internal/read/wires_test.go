package read

import (
	"strings"
	"testing"
)

// What English leads of agencies, presidencies and ministries of all parts of the world taught.

// testEvents reads texts and compares their events, as eventsIn prints them.
func testEvents(t *testing.T, cases map[string]string) {
	t.Helper()
	for article, want := range cases {
		if got := eventsIn(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// A meeting to come of people of several countries, who are not named, and its days.
func TestMinistersToMeet(t *testing.T) {
	testEvents(t, map[string]string{
		"A joint meeting of the foreign ministers of Peru and Chile is to take place in Lima on July 21-22.":                                                                                                    "*meeting 2025-07-21/2025-07-22 Lima CL+PE",
		"The next meeting of Peruvian, Chilean and Kenyan trade ministers will be held in Lima in November 2025, Peruvian Ambassador Ana Soto told reporters.":                                                  "*meeting 2025-11 Lima CL+KE+PE",
		"Peru, Chile and Kenya are set to have a trilateral diplomatic meeting on June 20, the Peruvian Foreign Ministry said on Thursday.":                                                                     "*meeting 2025-06-20 - CL+KE+PE",
		"Kenya's Foreign Minister sets out on a tour of the Andes.\n\nForeign Minister Amina Otieno will visit Peru on July 6 and Chile on July 8. In Lima she will meet President Luis Vega, her office said.": "*visit 2025-07-06 Peru KE+PE Amina Otieno; *visit 2025-07-08 Chile CL+KE Amina Otieno; meeting 2025-07-06 Lima KE+PE Amina Otieno, Luis Vega",
		"A six-member parliamentary delegation led by Speaker of the National Assembly of Kenya Amina Otieno reached Lima on Wednesday, its office said in a note.":                                             "*visit 2025-06-11 Lima KE+PE Amina Otieno",
		"Peru, Chile and Kenya held a trilateral meeting in Lima on Wednesday.":                                                                                                                                 "*meeting 2025-06-11 Lima CL+KE+PE",
		"Peruvian President Ana Soto will visit Nairobi in July, Foreign Secretary Luis Vega said on Friday.":                                                                                                   "*visit 2025-07 Nairobi KE+PE Ana Soto",
		"The two-day official visit to Kenya of Peruvian President Ana Soto begins today, a radio reported.":                                                                                                    "*visit 2025-06-12 Kenya KE+PE Ana Soto",
		"Peruvian President Ana Soto will pay a visit to Nairobi on Friday, meeting with President Peter Otieno.":                                                                                               "visit 2025-06-13 Nairobi KE+PE Ana Soto; *meeting 2025-06-13 Nairobi KE+PE Ana Soto, Peter Otieno",
	})
}

// What is agreed on has its own time, and not that of the next thing agreed on; who invites somebody home is at home there.
func TestWhoseTime(t *testing.T) {
	testEvents(t, map[string]string{
		"Peruvian Foreign Minister Ana Soto paid a call on Kenyan President Peter Otieno on Tuesday.":                                                                                                                                                                                                 "*meeting 2025-06-10 - KE+PE Ana Soto, Peter Otieno",
		"Peru's new Ambassador Ana Soto paid her first call on Kenyan President Peter Otieno in Nairobi on Tuesday.":                                                                                                                                                                                  "*meeting 2025-06-10 Nairobi KE+PE Peter Otieno, Ana Soto",
		"Peruvian Foreign Minister Ana Soto is to lay a wreath and call on Kenyan President Peter Otieno on Friday.":                                                                                                                                                                                  "*meeting 2025-06-13 - KE+PE Ana Soto, Peter Otieno",
		"Foreign Minister Ana Soto is on a two-day official visit to Kenya beginning today. The Peruvian minister is due to co-chair on Friday the ninth meeting of the Peru-Kenya Joint Commission with Foreign Minister Peter Otieno.":                                                              "*visit 2025-06-12/2025-06-13 Kenya KE+PE Ana Soto; talks 2025-06-13 - KE+PE Ana Soto, Peter Otieno",
		"Peruvian Foreign Minister Ana Soto met with Kenyan Foreign Minister Peter Otieno in Lima on Wednesday. They agreed to hold talks between the two navies every year, and open a school for pilots in 2026.":                                                                                   "*meeting 2025-06-11 Lima KE+PE Ana Soto, Peter Otieno",
		"Minister of Foreign Affairs Peter Otieno held talks today with the Foreign Minister of the Republic of Peru, Ana Soto, in Lima. Minister Otieno invited his counterpart to pay a visit to Kenya. The Kenyan Minister was also received by the President of the Republic of Peru, Luis Vega.": "*talks 2025-06-12 Lima KE+PE Peter Otieno, Ana Soto; visit  Kenya KE+PE Ana Soto; meeting 2025-06-12 Lima KE+PE Peter Otieno, Luis Vega",
	})
}

// A joint statement is of where the visit that its title tells led, and its kings are called by their names.
func TestStatementOnVisit(t *testing.T) {
	testEvents(t, map[string]string{
		"Joint Statement on the Official Visit of the King of Norway to the Republic of Peru\n\n1. At the invitation of the President of the Republic of Peru, H.E. Ana Soto, the King of Norway, H.M. Lars Holt, paid an official visit to Peru from 8 to 10 June 2025.\n\n2. The two leaders agreed to plant a forest.": "*talks 2025-06-12 Republic of Peru NO+PE Ana Soto, Lars Holt; visit 2025-06-08/2025-06-10 Peru NO+PE Lars Holt",
	})
}

// Whoever is told in the passive to have been asked is asked for a visit; a leader may be asked by another of whose country only the office tells.
func TestAskedInPassive(t *testing.T) {
	testEvents(t, map[string]string{
		"Peruvian President Ana Soto has been invited by Kenyan President Peter Otieno to visit Nairobi in July.":         "*visit 2025-07 Nairobi KE+PE Ana Soto",
		"Peruvian President Ana Soto was invited by her Kenyan counterpart Peter Otieno to visit Kenya, her office said.": "*visit  Kenya KE+PE Ana Soto",
		"Peruvian President Ana Soto was invited by the students to speak of the sea in Nairobi on Monday.":               "",
	})
}

// Whose somebody is whom the text tells by a name of two countries, by an organisation besides, or behind letters.
func TestWhoseLeadersTheyAre(t *testing.T) {
	testEvents(t, map[string]string{
		"The President of the Republic of Congo, Luc Bemba, met the Kenyan President, Peter Otieno, on Wednesday in Nairobi. The Congolese leader then left.": "*meeting 2025-06-11 Nairobi CG+KE Luc Bemba, Peter Otieno",
		"Kenyan President Peter Otieno met Congolese President Luc Bemba in Brazzaville on Wednesday.":                                                        "*meeting 2025-06-11 Brazzaville CG+KE Peter Otieno, Luc Bemba",
		"Kenyan President Peter Otieno met Congolese President Luc Bemba in Nairobi on Wednesday. They spoke of Kinshasa's budget.":                           "*meeting 2025-06-11 Nairobi CD+KE Peter Otieno, Luc Bemba",
		"CARICOM Chairman, Prime Minister Ana Stone of Barbados, met the Kenyan President, Peter Otieno, in Nairobi on Wednesday.":                            "*meeting 2025-06-11 Nairobi BB+KE Ana Stone, Peter Otieno",
		"The Kenyan Foreign Minister, Peter Otieno, called on Mr Luc Bemba, GCSK, President of the Republic of Mauritius, on Wednesday.":                      "*meeting 2025-06-11 - KE+MU Peter Otieno, Luc Bemba",
		"The Kenyan Foreign Minister, Peter Otieno, received the Angolan ambassador in Nairobi on Wednesday. They spoke of trade.":                            "*meeting 2025-06-11 Nairobi AO+KE Peter Otieno",
	})
}

// Several who come from several countries, and where their countries stand.
func TestFromSeveralCountries(t *testing.T) {
	testEvents(t, map[string]string{
		"Ugandan President Peter Otieno received new ambassadors from the countries of Peru, Chile and Chad in Kampala on Wednesday.":                                                                       "*meeting 2025-06-11 Kampala CL+PE+TD+UG Peter Otieno",
		"Ambassador of Algeria, Ali Redjel, Ambassador of Suriname, Ana Galon, the Kenyan Ambassador, Peter Otieno, and Ambassador of Finland, Leena Niemi, on Wednesday met President Luis Vega of Chile.": "*meeting 2025-06-11 - CL+DZ+FI+KE+SR Ali Redjel, Ana Galon, Peter Otieno, Leena Niemi, Luis Vega",
		"Three new envoys, from South Africa, the United Arab Emirates and Somalia, on Wednesday presented their letters of credence to Ugandan President Peter Otieno.":                                    "*ceremony 2025-06-11 - AE+SO+UG+ZA Peter Otieno",
		"Chilean Foreign Minister Luis Vega met in Lima on Wednesday his peers from Kenya and Oman, Peter Otieno and Badr Said.":                                                                            "*meeting 2025-06-11 Lima CL+KE Luis Vega, Peter Otieno; *meeting 2025-06-11 Lima CL+OM Luis Vega, Badr Said",
		"Peruvian Prime Minister Ana Soto received telephone calls from Peter Otieno, President of Kenya, and Badr Said, Prime Minister of Oman, on Wednesday.":                                             "*call 2025-06-11 - KE+PE Ana Soto, Peter Otieno; *call 2025-06-11 - OM+PE Ana Soto, Badr Said",
		"Presidents Ana Soto of Peru and Peter Otieno of Kenya signed on Wednesday a declaration on the fires in Chile.":                                                                                    "*signing 2025-06-11 - KE+PE Ana Soto, Peter Otieno",
	})
}

// Where a visit is to be for a meeting, who looked on, and an organisation in a list of countries.
func TestOffToMeet(t *testing.T) {
	testEvents(t, map[string]string{
		"Nairobi — Kenyan President Peter Otieno will on Friday leave for Lima, Peru, to meet his counterpart, Ana Soto.":                                                         "visit 2025-06-13 Lima KE+PE Peter Otieno; *meeting 2025-06-13 Lima KE+PE Peter Otieno, Ana Soto",
		"The Emir of Kuwait, Sheikh Ali Al-Noor, received on Wednesday in presence of the Crown Prince, Sheikh Omar Al-Noor, the visiting Omani Foreign Minister, Badr Said.":     "*meeting 2025-06-11 - KW+OM Ali Al-Noor, Badr Said",
		"Kenyan Foreign Minister Peter Otieno on Wednesday received Letters of Credence from four resident envoys from the Republic of Peru, the European Union, Chile and Chad.": "*ceremony 2025-06-11 - CL+EU+KE+PE+TD Peter Otieno",
	})
}

// What a meeting is for, or what will be talked about at it, nobody undertakes.
func TestWhatMeetingsAreFor(t *testing.T) {
	testSaid(t, "en", []saidCase{
		{"The meeting aims to strengthen ties and widen trade between the two countries.", nil},
		{"The Kenyan Foreign Minister will pay courtesy call on the King.", nil},
		{"The talks are aimed at strengthening ties between the two countries.", nil},
	})
	if got := eventsIn(t, "Peruvian Foreign Minister Luis Vega arrived in the Kenyan capital late on Wednesday to attend a forum."); !strings.HasPrefix(got, "*visit 2025-06-11 - KE+PE Luis Vega") {
		t.Errorf("a capital told by an adjective: %q", got)
	}
}

// The days of a visit may be told one by one; those whom a stranger met did not meet each other.
func TestDaysAndStrangers(t *testing.T) {
	testEvents(t, map[string]string{
		"Kenyan President Peter Otieno will visit Peru from Thursday, June 19, to Saturday, June 21.":                                                                                  "*visit 2025-06-19/2025-06-21 Peru KE+PE Peter Otieno",
		"Kenyan President Peter Otieno will visit Peru from Thursday (Jun 19) until Saturday (Jun 21).":                                                                                "*visit 2025-06-19/2025-06-21 Peru KE+PE Peter Otieno",
		"Kenyan President Peter Otieno will visit Peru from June 19 (Thu.) to 21 (Sat.), his office said.":                                                                             "*visit 2025-06-19/2025-06-21 Peru KE+PE Peter Otieno",
		"Peruvian Foreign Minister Ana Soto met Chilean Foreign Minister Juan Rojas in Lima on Wednesday. A daily called on the two countries to sign a treaty.":                       "*meeting 2025-06-11 Lima CL+PE Ana Soto, Juan Rojas",
		"Foreign Minister Petra Kovan met with the foreign ministers of Peru and Chile in Geneva on Wednesday.":                                                                        "",
		"President Petra Kovan met with President Ana Soto of Peru and President Juan Rojas of Chile on Wednesday.":                                                                    "",
		"Petra Kovan on Thursday met with the Presidents of Peru Ana Soto and Chile Juan Rojas in Lima.":                                                                               "",
		"Political consultations between Peru and Chile, chaired by Peru's Deputy Foreign Minister Ana Soto and Chile's Deputy Foreign Minister Juan Rojas, took place today in Lima.": "*talks 2025-06-12 Lima CL+PE Ana Soto, Juan Rojas",
	})
}

// The Pope and his envoys are the Holy See's; speakers and ministers of several countries are told by one title.
func TestHolySeeAndRows(t *testing.T) {
	testEvents(t, map[string]string{
		"Pope Leo XIV received the President of Peru, Ana Soto, on Wednesday.":                                                                          "*meeting 2025-06-11 - PE+VA Leo XIV, Ana Soto",
		"Apostolic Nuncio Archbishop Paul Vella presented his credentials to Peruvian President Ana Soto on Wednesday. They spoke of trade and rivers.": "*ceremony 2025-06-11 - PE+VA Paul Vella, Ana Soto",
		"Ngày 11/6, Thủ tướng Peru Ana Soto tiếp Tổng Giám mục Paul Vella, Đại diện thường trú Tòa thánh tại Peru.":                                     "*meeting 2025-06-11 Peru PE+VA Ana Soto, Paul Vella",
		"Ngày 11/6, Bộ trưởng Cựu chiến binh Algeria Karim Rebiga hội kiến Thủ tướng Peru Ana Soto.":                                                    "*meeting 2025-06-11 - DZ+PE Karim Rebiga, Ana Soto",
		"Ngày 11/6, Phó Thủ tướng Việt Nam Lê Văn Hùng đến thăm Tòa thánh Tây Ninh và chúc mừng các chức sắc.":                                          "",
		"Speakers of Parliament Ana Soto of Peru and Juan Rojas of Chile met in Lima on Wednesday.":                                                     "*meeting 2025-06-11 Lima CL+PE Ana Soto, Juan Rojas",
		"Foreign Ministers Ana Soto and Juan Rojas of Peru and Chile met in Lima on Wednesday.":                                                         "*meeting 2025-06-11 Lima CL+PE Ana Soto, Juan Rojas",
		"Peru's Foreign Minister Ana Soto and her counterparts from Chile, Chad and Norway met in Lima on Wednesday.":                                   "*meeting 2025-06-11 Lima CL+NO+PE+TD Ana Soto",
		"The health ministers of Peru and Chile, Ana Soto and Juan Rojas, met in Lima on Wednesday.":                                                    "*meeting 2025-06-11 Lima CL+PE Ana Soto, Juan Rojas",
	})
}
