package read

import (
	"strings"
	"testing"
)

// How English leads of presidencies, ministries and agencies tell of cables, credentials, relations taken up, sessions to come, and whose those are whom
// they name.

func TestLeadsTell(t *testing.T) {
	for article, want := range map[string]string{
		// A ceremony: credentials, a farewell; the day stands in the next sentence.
		"The ambassador of Chile, Rosa Quispe, handed over her credentials to Kenyan President Peter Otieno on Monday in Nairobi.":                                                           "ceremony 2025-06-09 KE CL+KE",
		"Kenyan President Peter Otieno accepted the credentials of Ambassador Eero Lind of Finland. | The ceremony, which took place on Tuesday, was short.":                                 "ceremony 2025-06-10 FI+KE",
		"Kenyan Foreign Minister Peter Otieno hosted on Monday in Nairobi a luncheon in honour of the departing Ambassador of Chile Rosa Quispe.":                                            "ceremony 2025-06-09 KE CL+KE",
		"Peru's Congress President Ana Rojas received a courtesy visit from the Ambassador of Kenya, Peter Otieno, on Tuesday.":                                                              "meeting 2025-06-10 KE+PE",
		"The President of the Senate of Chile, Rosa Quispe, was welcomed at the Rosso Palace on Tuesday by the President of the French Senate, Jean Martin.":                                 "meeting 2025-06-10 CL+FR",
		"Jordanian Prime Minister Nabil Haddad received on Tuesday, at the Prime Minister's Office in Amman, the ECOWAS Commission President Omar Touray.":                                   "meeting 2025-06-10 JO ECOWAS+JO",
		"The Romanian Senate President, Mircea Pop, met on Tuesday with a delegation of the Parliament of Georgia, led by the deputy speaker Nino Beridze.":                                  "meeting 2025-06-10 GE+RO",
		"Ukrainian President Oleh Kravets and Peruvian President Luis Vega discussed grain exports by phone, Kravets said on Tuesday.":                                                       "call 2025-06-10 PE+UA",
		"The Foreign Minister of Bulgaria, Plamen Radkov, met his Serbian counterpart Vuk Stamen in Vidra, Bulgaria, on Monday.":                                                             "meeting 2025-06-09 BG BG+RS",
		"Norwegian Prime Minister Kari Nygaard landed in Nairobi on Thursday for a two-day visit. She was welcomed at the airport by Kenyan Foreign Minister Peter Otieno.":                  "visit 2025-06-12/2025-06-13 KE KE+NO",
		"Foreign Minister Luis Vega of Peru will represent Peru at the inauguration of Chile's president Rosa Quispe in Santiago on Wednesday.":                                              "ceremony 2025-06-18 CL CL+PE",
		"On Tuesday, Kenyan Foreign Minister Peter Otieno called off a visit to Lisbon. | Later this month he is to hold talks with his Spanish counterpart Ana Ruiz.":                       "visit  PT KE+PT",
		"Chad and Fiji signed on Sunday in Geneva a joint communiqué by which the two countries enter into diplomatic relations.":                                                            "upgrade 2025-06-08 CH FJ+TD",
		"Kenya and Peru have finalised preparations for the third session of their Joint Commission. The session is set to take place in Lima on June 20, the Kenyan Foreign Ministry said.": "talks 2025-06-20 PE KE+PE",
		"South Korea and Peru will hold a strategic dialogue in Seoul next Tuesday, the foreign ministry said Friday.":                                                                       "talks 2025-06-17 KR KR+PE",
		"The third round of political consultations between Kenya and Peru will be held in Nairobi on 20 June.":                                                                              "talks 2025-06-20 KE KE+PE",
		"Chad's Prime Minister Ali Saleh will today be in Cotonou for the third session of the Chad-Benin High Joint Commission.":                                                            "talks 2025-06-12 BJ BJ+TD",
	} {
		if got := mains(t, strings.ReplaceAll(article, " | ", "\n\n")); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Each of several that one calls or writes to, or who write to one, has an event of their own; those at one table have one.
func TestLeadsTellOfSeveral(t *testing.T) {
	for article, want := range map[string]int{
		"The Minister of Foreign Affairs of Latvia Guntis Ozols spoke by telephone with the Estonian Minister of Foreign Affairs Kadri Tamm and the Danish Minister for Foreign Affairs Jeppe Lauridsen.":                               2,
		"The Minister of Foreign Affairs of Latvia Guntis Ozols held a video call with the Estonian Minister of Foreign Affairs Kadri Tamm and the Danish Minister for Foreign Affairs Jeppe Lauridsen.":                                1,
		"King Omar bin Faisal of Jordan today sent a cable of congratulations to President of Chile Rosa Quispe. Crown Prince Faisal bin Omar of Jordan sent a similar cable to President Quispe.":                                      2,
		"Peru's President Luis Vega met Kenyan President Peter Otieno in Nairobi on Monday. Relations between Lima and Nairobi were, moreover, raised to the level of a strategic partnership.":                                         2,
		"Kenya's Foreign Minister Peter Otieno met with his counterparts from Zambia and Kuwait on Sunday in Riyadh. He met with Mwaka Siame, Zambia's Foreign Minister, and Faisal Ajmi, Kuwait's Foreign Minister, to discuss trade.": 2,
	} {
		l, n := theLine(t), 0
		for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-13 "+article), "several")).Events {
			if e.Main {
				n++
			}
		}
		if n != want {
			t.Errorf("%s\n%d main events, not %d", article, n, want)
		}
	}
}

// Who somebody is, and of which country.
func TestLeadsName(t *testing.T) {
	for article, want := range map[string]string{
		"Peruvian Foreign Minister Luis Vega and Chad's Ali Saleh met in Lima on Monday. They spoke of cotton.":                                                                             "Luis Vega PE foreign-minister, Ali Saleh TD foreign-minister",
		"Peruvian Foreign Minister Luis Vega, Fiji's Siti Rabo and Chad's Ali Saleh met in Lima on Monday. They spoke of cotton.":                                                           "Luis Vega PE foreign-minister, Siti Rabo FJ foreign-minister, Ali Saleh TD foreign-minister",
		"Peruvian Prime Minister Luis Vega and Chad's Ali Saleh met in Lima on Monday. They spoke of cotton.":                                                                               "Luis Vega PE head-of-government, Ali Saleh TD",
		"Peruvian Prime Minister Luis Vega and Chad's Trade Ministry spoke of cotton on Monday, as did Chadian Ambassador Ali Saleh.":                                                       "Luis Vega PE head-of-government, Ali Saleh TD ambassador",
		"Peruvian Foreign Minister Luis Vega landed at King Hussein International Airport in Amman on Tuesday.":                                                                             "Luis Vega PE foreign-minister",
		"On Wednesday the Peruvian minister Luis Vega is due to be received by King Faisal in Amman and to sit down with his Jordanian counterpart Nabil Haddad.":                           "Luis Vega PE minister, Faisal JO monarch, Nabil Haddad JO minister",
		"ECOWAS Chairperson and President of Ghana, Peter Mensah, met President Ali Saleh of Benin in Accra on Friday.":                                                                     "Peter Mensah GH head-of-state, Ali Saleh BJ head-of-state",
		"The Governor of the Coast Region, Prince Omar bin Faisal, received today the Ambassador of Peru to Saudi Arabia, Luis Vega.":                                                       "Omar bin Faisal SA provincial-leader, Luis Vega PE ambassador",
		"Political consultations between Kenya and Peru were held in Lima on Monday, led by Deputy Minister Peter Otieno and Vice-Minister Luis Vega.":                                      "Peter Otieno KE deputy-minister, Luis Vega PE deputy-minister",
		"The Peru-Kenya Joint Commission met in Nairobi on Tuesday, chaired by Foreign Ministers Luis Vega and Peter Otieno.":                                                               "Luis Vega PE foreign-minister, Peter Otieno KE foreign-minister",
		"Permanent Representative of Qatar to the United Nations in Geneva H E Hend Al Zaabi met Peruvian Ambassador Luis Vega on Monday.":                                                  "Hend Al Zaabi QA ambassador, Luis Vega PE ambassador",
		"A school in Lima will be opened by Sweden, said Annika Hell, the country's Ambassador, who met Peruvian Foreign Minister Luis Vega on Monday.":                                     "Annika Hell SE ambassador, Luis Vega PE foreign-minister",
		"Kenyan Foreign Minister Peter Otieno met Peruvian Foreign Minister Luis Vega in Lima on Monday, said a spokesperson for the Ministry, Ana Rojas.":                                  "Peter Otieno KE foreign-minister, Luis Vega PE foreign-minister, Ana Rojas PE official",
		"Minister of State H.E. Sultan bin Ahmed of Qatar met Peruvian Foreign Minister Luis Vega on Monday.":                                                                               "Sultan bin Ahmed QA minister, Luis Vega PE foreign-minister",
		"Peruvian Foreign Minister Luis Vega met on Monday with the foreign ministers of Kenya, Peter Otieno; Fiji, Sitiveni Rabo; and Chad, Ali Saleh.":                                    "Luis Vega PE foreign-minister, Peter Otieno KE foreign-minister, Sitiveni Rabo FJ foreign-minister, Ali Saleh TD foreign-minister",
		"Prime Minister Radu Pop welcomed in Iași on Monday Prime Minister Natalia Lupu, who is on a working visit to Romania. Romania and Moldova signed nine agreements.":                 "Radu Pop RO head-of-government, Natalia Lupu MD head-of-government",
		"The ANC's Secretary-General Thabo Mokoena met Peruvian Foreign Minister Luis Vega on Monday in a statement headed \"Mokoena To Open Talks\".":                                      "Thabo Mokoena ZA party-leader, Luis Vega PE foreign-minister",
		"The joint sitting of the governments of Romania and Moldova took place in Iași on Monday. It was opened by Prime Minister Radu Pop, who met Moldovan Prime Minister Natalia Lupu.": "Radu Pop RO head-of-government, Natalia Lupu MD head-of-government",
	} {
		l, got := theLine(t), ""
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-13 "+article), "names")).People {
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
