package read

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// whatLead is every event of an article: kind, date, country, who took part; "*" stands before a main event, "?" before one that is still to come and "-"
// before one that was called off.
func whatLead(t *testing.T, article string) string {
	t.Helper()
	l := theLine(t)
	r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 \n"+article+"\n"), "lead"))
	var out []string
	for _, e := range r.Events {
		s := map[bool]string{true: "*"}[e.Main] + map[string]string{"planned": "?", "cancelled": "-"}[string(e.Status)] + e.Kind
		if e.When.Known() {
			s += " " + e.When.String()
		}
		if e.Where != nil {
			s += " " + string(e.Where.Country)
		}
		for _, p := range r.People {
			if slices.Contains(e.Participants, p.ID) {
				s += fmt.Sprintf(", %s %s", p.Name[strings.LastIndexByte(p.Name, ' ')+1:], p.Party)
			}
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// Journeys: how they begin and end, how long they last, whom the traveller is to meet on them, and when what was called off had been due.
func TestJourneys(t *testing.T) {
	for article, want := range map[string]string{
		"LIMA: President Luis Vega today left for Oslo, Norway, on a four-day state visit. The members of the cabinet saw him off at the airport.":                                                                                 "*visit 2025-06-12/2025-06-15 NO, Vega PE",
		"Kenyan Army Chief General Peter Otieno on Monday embarked on a three-day visit to Norway.":                                                                                                                                "*visit 2025-06-09/2025-06-11 NO, Otieno KE",
		"International Labour Organization (ILO) Director-General Kari Dahl has left Lima today on completing her three-day visit to Peru.\n\nShe had called on President Luis Vega of Peru in the course of her stay.":            "*visit 2025-06-10/2025-06-12 PE, Dahl ILO; meeting 2025-06-10/2025-06-12 PE, Dahl ILO, Vega PE",
		"NAIROBI: President Peter Otieno is coming home on Thursday after completing a state visit to Norway. During his four-day visit to Norway, Otieno held talks with Prime Minister Kari Dahl.":                               "*visit 2025-06-09/2025-06-12 NO, Otieno KE; talks 2025-06-09/2025-06-12 NO, Otieno KE, Dahl NO",
		"LIMA - Foreign Minister Luis Vega will be in Norway on Friday (June 13). Mr Vega will be received during the trip by Norwegian King Ola Berg. He will also have a working lunch in Oslo with his counterpart, Kari Dahl.": "*?visit 2025-06-13 NO, Vega PE; ?meeting 2025-06-13 NO, Vega PE, Berg NO; ?meeting 2025-06-13 NO, Vega PE, Dahl NO",
		"Kenyan Vice President Peter Otieno will come to Lima in July.": "*?visit 2025-07 PE, Otieno KE",
		"OSLO – International Labour Organization (ILO) Director-General Grace Barasa left Oslo today after a two-day visit to Norway.\n\nAt the invitation of Prime Minister Kari Dahl, she had come on Wednesday. She had called on the Prime Minister in the course of her stay.": "*visit 2025-06-11/2025-06-12 NO, Barasa ILO; meeting 2025-06-11/2025-06-12 NO, Barasa ILO, Dahl NO",
		"Peruvian Foreign Minister Luis Vega left Lima on Monday on a three-nation tour of Norway, Kenya and Chad.": "*visit 2025-06-09 NO, Vega PE; *?visit KE, Vega PE; *?visit TD, Vega PE",
		"Peruvian Foreign Minister Luis Vega will visit Norway and Kenya from June 20 to 25.":                       "*?visit 2025-06-20/2025-06-25 NO, Vega PE; *?visit 2025-06-20/2025-06-25 KE, Vega PE",
		"OSLO: Peruvian Foreign Minister Luis Vega arrived here on a three-day visit to hold talks with the new leadership.\n\nAccording to Foreign Office spokesperson Ola Berg, the Peruvian foreign minister is visiting the country on the invitation of Foreign Minister Kari Dahl.\n\nHe said that the Peruvian foreign minister will hold delegation level talks with Foreign Minister Kari Dahl at the Foreign Office today.": "*visit 2025-06-12/2025-06-14 NO, Vega PE; ?talks 2025-06-12, Vega PE, Dahl NO",
		"Army Chief General Peter Otieno left Nairobi for Norway on Wednesday on an official visit to hold talks with the top brass there.":                                                                       "*visit 2025-06-11 NO, Otieno KE",
		"MOMBASA – Navy Chief Admiral Peter Otieno travelled to Norway on his first official visit, his office announced on Thursday.":                                                                            "*visit 2025-06-12 NO, Otieno KE",
		"Peruvian Foreign Minister Luis Vega arrived in Oslo on Wednesday on a two-day visit to meet with Norwegian Foreign Minister Kari Dahl.":                                                                  "*visit 2025-06-11/2025-06-12 NO, Vega PE; ?meeting 2025-06-11/2025-06-12 NO, Vega PE, Dahl NO",
		"Peru's Foreign Minister Luis Vega is scheduled to meet Prime Minister Kari Dahl today.\n\nThe Foreign Minister of Peru arrived in Norway last evening on a three-day official visit from June 11 to 13.": "*?meeting 2025-06-12 NO, Vega PE, Dahl NO; visit 2025-06-11/2025-06-13 NO, Vega PE",
		"NAIROBI, June 12: Minister for Foreign Affairs Peter Otieno is leaving for Norway today. He will speak of fish in the Indian Ocean there.":                                                               "*?visit 2025-06-12 NO, Otieno KE",
		"Minister for Foreign Affairs of Kenya, Peter Otieno, is leaving for Oslo, Norway, on Friday to hold talks with its leaders.":                                                                             "*?visit 2025-06-13 NO, Otieno KE",
		"A planned trip to Kenya by Peruvian Foreign Minister Luis Vega has been put off at the last moment.\n\nVega was to land in Nairobi on Sunday, June 15, for a two-day stay.":                              "*-visit 2025-06-15/2025-06-16 KE, Vega PE",
		"The visit to Kenya of Peruvian Foreign Minister Luis Vega has been cancelled.\n\nHe had been due to arrive in Nairobi on Friday.":                                                                        "*-visit 2025-06-13 KE, Vega PE",
	} {
		if got := whatLead(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// What leads tell of hosts and guests: at table, apart, with letters of credence, in a row of sessions; and whose they are who are named without a country.
func TestHostsAndGuests(t *testing.T) {
	for article, want := range map[string]string{
		"Peruvian Deputy Prime Minister Luis Vega dined with Kenyan Ambassador Peter Otieno in Lima on Wednesday evening.":                                                                                                                                                                                   "*meeting 2025-06-11 PE, Vega PE, Otieno KE",
		"Peruvian Defence Minister Luis Vega gave a lunch in Lima on Monday for visiting Norwegian Defence Minister Kari Dahl.":                                                                                                                                                                              "*meeting 2025-06-09 PE, Vega PE, Dahl NO",
		"Norwegian King Ola Berg and Prime Minister Kari Dahl hosted separate receptions in Oslo on June 11 for a delegation of the Peruvian Congress headed by Speaker Luis Vega.":                                                                                                                          "*meeting 2025-06-11 NO, Berg NO, Vega PE; *meeting 2025-06-11 NO, Dahl NO, Vega PE",
		"The new Norwegian Ambassador handed over her credentials in Lima on Monday. President Luis Vega told Ambassador Kari Dahl that fish was welcome.":                                                                                                                                                   "*ceremony 2025-06-09 PE, Vega PE, Dahl NO",
		"Norwegian Consul General to Mombasa County Kari Dahl made a courtesy visit to Governor Peter Otieno in Mombasa on Monday.":                                                                                                                                                                          "*meeting 2025-06-09 KE, Dahl NO, Otieno KE",
		"LIMA - Foreign Minister Luis Vega called on Norwegian Prime Minister Kari Dahl in Oslo on Monday and held talks with his counterpart Ola Berg.":                                                                                                                                                     "*meeting 2025-06-09 NO, Vega PE, Dahl NO; *talks 2025-06-09 NO, Vega PE, Berg NO",
		"Kenya and Peru will hold their second security dialogue in March next year in Lima. This was made known yesterday by Peter Otieno, Kenya's Deputy Secretary of Defence.":                                                                                                                            "*?talks 2026-03 PE",
		"Norwegian Prime Minister Kari Dahl sent a message of sympathy to President Luis Vega of Peru after the earthquake that shook Lima last week.":                                                                                                                                                       "*message 2025-06-12, Dahl NO, Vega PE",
		"Peruvian Consul General Luis Vega made a courtesy visit to Mombasa Governor Peter Otieno in Kirindini City on Monday.":                                                                                                                                                                              "*meeting 2025-06-09 KE, Vega PE, Otieno KE",
		"Peru will host the 4th Peru-Kenya Political Consultations in Lima on June 20. Deputy Foreign Minister Luis Vega will head the Peruvian team while the Kenyan side will be led by Deputy Minister of Foreign Affairs Peter Otieno.":                                                                  "*?talks 2025-06-20 PE, Vega PE, Otieno KE",
		"\"The talks were good,\" Peruvian Foreign Minister Rosa Quispe said after receiving Norwegian Foreign Minister Kari Dahl in Lima on Wednesday. Dahl told her of the plan of Prime Minister Ola Berg to visit Peru next January.":                                                                    "*talks 2025-06-11 PE, Quispe PE, Dahl NO; visit 2026-01 PE, Berg NO",
		"At noon on Friday, June 6, the new Ambassador of Norway to Kenya, Kari Dahl, presented her credentials to the President of Kenya.\nThe ceremony began with a guard of honour. Ambassador Dahl then presented her credentials to President Otieno and also met Minister of Foreign Affairs Wanjiru.": "*ceremony 2025-06-06, Dahl NO, Otieno KE; meeting 2025-06-06, Dahl NO, Wanjiru KE",
		"Ambassador of Peru to Pakistan, Mr. Luis Vega, paid a farewell call on Speaker of National Assembly, Sardar Tariq Aziz, in Islamabad on Wednesday.":                                                                                                                                                 "*meeting 2025-06-11 PK, Vega PE, Aziz PK",
		"Peruvian Ambassador in Kenya Luis Vega met Kenyan Foreign Minister Peter Otieno in Nairobi on Wednesday.":                                                                                                                                                                                           "*meeting 2025-06-11 KE, Vega PE, Otieno KE",
		"Kenyan Defence Minister Peter Otieno called on President Luis Vega and Prime Minister of Peru Rosa Quispe in Lima on Wednesday.":                                                                                                                                                                    "*meeting 2025-06-11 PE, Otieno KE, Vega PE; *meeting 2025-06-11 PE, Otieno KE, Quispe PE",
		"Kenyan President Peter Otieno arrived in Peru on Wednesday. Talks between the visiting Kenyan President and President Luis Vega took place in Lima on Thursday.":                                                                                                                                    "visit 2025-06-11 PE, Otieno KE; *talks 2025-06-12 PE, Otieno KE, Vega PE",
		"MOMBASA: The Norwegian Consul General in Mombasa Ms Kari Dahl called on Kenyan Trade Minister Peter Otieno at his office here on Tuesday.":                                                                                                                                                          "*meeting 2025-06-10 KE, Dahl NO, Otieno KE",
		"NAIROBI - Kenya's Foreign Minister Peter Otieno and Norwegian Foreign Minister Kari Dahl discussed fish, the ministry said. The talks took place in Oslo as part of Otieno's official visit to Norway.":                                                                                             "*talks 2025-06-12 NO, Otieno KE, Dahl NO",
		"Ambassador Luis Vega had a meeting with Mr. Ola Berg, Head of the Latin America Division at the Norwegian Foreign Ministry, in Oslo today. He told him how Peru fares. Norway and Peru trade fish.":                                                                                                 "*meeting 2025-06-12 NO, Vega PE, Berg NO",
	} {
		if got := whatLead(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
