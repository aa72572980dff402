package read

import (
	"strings"
	"testing"
)

// allTold reads a text and prints all its events, one after another: kind, status where it is not held, date, country of the place, parties; the main ones with a star.
func allTold(t *testing.T, article string) string {
	t.Helper()
	l := theLine(t)
	var got []string
	for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "told")).Events {
		x := e.Kind
		if e.Main {
			x = "*" + x
		}
		if e.Status != "held" {
			x += " " + string(e.Status)
		}
		x += " " + e.When.String()
		if e.Where != nil {
			x += " " + string(e.Where.Country)
		}
		got = append(got, strings.Join(strings.Fields(x+" "+parties(e.Parties)), " "))
	}
	return strings.Join(got, "; ")
}

// What is told again in other words is one event.
func TestToldAgain(t *testing.T) {
	for article, want := range map[string]string{
		"LIMA: Foreign Minister Luis Vega of Peru and his Kenyan counterpart Peter Otieno discussed tea as the two sides signed five agreements, the Foreign Ministry said on Wednesday.\n\nThe agreements were inked in Lima on Tuesday after the meeting between Mr Vega and Mr Otieno.\n\nFive agreements were signed after the meeting.\n\nThe first agreement was signed between the Ministry of Health of Peru and the Health Board of Kenya.\n\nThe two sides also signed a memorandum of understanding on sports.": "*signing 2025-06-10 PE KE+PE; meeting 2025-06-10 PE KE+PE",
		"Peruvian Foreign Minister Luis Vega paid an official visit to Kenya on 9 and 10 June and met Kenyan President Peter Otieno.\n\nDuring the visit, Mr Vega also met the Secretary General of the East African Community, Rose Mbeki.":                                                                                                                                                                                                                                                                               "visit 2025-06-09/2025-06-10 KE KE+PE; *meeting 2025-06-09/2025-06-10 KE KE+PE; meeting 2025-06-09/2025-06-10 KE EAC+PE",
		"Luis Vega and Peter Otieno have held a phone call, the office of the Peruvian President Luis Vega has confirmed.\n\nThe call was their first.\n\nThey spoke of tea, the office added.\n\nA spokesman said: “President Vega spoke to Kenyan President Peter Otieno on Thursday.":                                                                                                                                                                                                                                   "*call 2025-06-12 KE+PE",
		"Peruvian President Luis Vega met Kenyan President Peter Otieno in Nairobi on Tuesday. The two presidents signed a trade treaty. A health agreement was signed in Lima last month.":                                                                                                                                                                                                                                                                                                                                "*meeting 2025-06-10 KE KE+PE; signing 2025-06-10 KE KE+PE; signing 2025-05 PE KE+PE",
		"Peruvian President Luis Vega hosted a welcome ceremony for Kenyan President Peter Otieno in Lima on Tuesday. It was the first time the two leaders meet in person since 2019. After the welcome ceremony, the two leaders held talks.":                                                                                                                                                                                                                                                                            "ceremony 2025-06-10 PE KE+PE; *talks 2025-06-10 PE KE+PE",
		"Peruvian President Luis Vega and Kenyan President Peter Otieno reaffirmed their will to build on past deals.\n\nDuring their talks in Lima on Tuesday, the two leaders agreed to upgrade relations to a Strategic Partnership.":                                                                                                                                                                                                                                                                                   "*talks 2025-06-10 PE KE+PE; *upgrade 2025-06-10 PE KE+PE",
	} {
		if got := allTold(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// What is to be when they meet, and the next verbs of a row of what somebody will do, are still to come.
func TestStillToBe(t *testing.T) {
	for article, want := range map[string]string{
		"Peruvian President Luis Vega has arrived in Kenya for a state visit that will include talks on tea when he meets President Peter Otieno.":                                                                         "*visit 2025-06-12 KE KE+PE",
		"Peruvian President Luis Vega arrived in Nairobi on Thursday for a state visit.\n\nVega will hold talks with President Peter Otieno of Kenya on Friday, meet the press and attend a state dinner given by Otieno.": "*visit 2025-06-12 KE KE+PE; talks planned 2025-06-13 KE+PE; ceremony planned 2025-06-13 KE+PE",
		"Peruvian President Luis Vega met President Peter Otieno of Kenya in Nairobi on Tuesday and attended a state banquet hosted by Otieno.":                                                                            "*meeting 2025-06-10 KE KE+PE; ceremony 2025-06-10 KE KE+PE",
	} {
		if got := allTold(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// The days beside what is told: a weekend gone by, a gathering that bears its day before its name. A country only spoken of is no party.
func TestBesideNames(t *testing.T) {
	for article, want := range map[string]string{
		"NAIROBI: President Peter Otieno on Tuesday held talks with Peruvian Foreign Minister Luis Vega at State House. Over the weekend, President Otieno held talks with his Chadian counterpart Ali Saleh at State House.": "*talks 2025-06-10 KE KE+PE; talks 2025-06-07/2025-06-08 KE+TD",
		"Peruvian Premier Luis Vega met Kenyan President Peter Otieno in Lima on Tuesday before the October 23 EU Summit. They spoke of tea.":                                                                                 "*meeting 2025-06-10 PE KE+PE; conference planned 2025-10-23 EU+KE+PE",
		"The President met Norwegian Prime Minister Kari Dahl today. The two leaders discussed tea. They also discussed Haiti and the need for a settlement there.":                                                           "",
	} {
		if got := allTold(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Of a visit whose name alone is told, who made it and where they were is known from the meeting; whoever was received there besides met with the visitor.
func TestVisitNamed(t *testing.T) {
	for article, want := range map[string]string{
		"Norwegian Foreign Minister Kari Dahl is in Nairobi to attend the second round of the Kenya-Norway Strategic Dialogue.":                                                                                                                                                         "*visit 2025-06-12 KE KE+NO",
		"Norwegian Foreign Minister Kari Dahl visited Nairobi, where she met Kenyan Foreign Minister Peter Otieno on Tuesday.\n\nDuring the visit they discussed tea.\n\nShe also held meetings with Minister of Trade Mary Wanjiru and Minister of Energy Paul Kamau.":                 "*meeting 2025-06-10 KE KE+NO; visit 2025-06-10 KE KE+NO; meeting 2025-06-10 KE KE+NO; meeting 2025-06-10 KE KE+NO",
		"Norwegian Prime Minister Kari Dahl arrived in Nairobi on Thursday for a two-day state visit.\n\nDuring the visit, Prime Minister Dahl and President Peter Otieno of Kenya will oversee the signing of eight agreements. Ten texts are expected to be signed during the visit.": "*visit 2025-06-12/2025-06-13 KE KE+NO; signing planned 2025-06-12/2025-06-13 KE KE+NO",
	} {
		if got := allTold(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Of what is to come, a journey to a neighbour, and who meets a third on the way.
func TestOnTheWay(t *testing.T) {
	for article, want := range map[string]string{
		"Peruvian Foreign Minister Luis Vega will start a two-day official visit to neighbouring Chile on Monday. Vega is to meet President Rosa Soto of Chile during his visit to Santiago.":                   "*visit planned 2025-06-16/2025-06-17 CL CL+PE; meeting planned 2025-06-16/2025-06-17 CL CL+PE",
		"Peruvian Foreign Minister Luis Vega will meet Kenyan Foreign Minister Peter Otieno in Nairobi on Monday.\n\nHe will also meet Chadian President Ali Saleh on Tuesday.":                                 "*meeting planned 2025-06-16 KE KE+PE; meeting planned 2025-06-17 PE+TD",
		"Peruvian Foreign Minister Luis Vega met Kenyan President Peter Otieno in Nairobi on Tuesday. From Kenya, Mr Vega travels on to Chad, where he will meet President Ali Saleh on Friday.":                "*meeting 2025-06-10 KE KE+PE; meeting planned 2025-06-13 PE+TD",
		"Peruvian Foreign Minister Luis Vega is to meet with her Kenyan counterpart, Peter Otieno. “There will be a bilateral meeting between Peru and Kenya on 16 June,” the spokesman said.":                  "*meeting planned 2025-06-16 KE+PE",
		"Peruvian Foreign Minister Luis Vega met Kenyan President Peter Otieno on Tuesday. This year marks the 30th milestone anniversary of the establishment of diplomatic relations between Peru and Kenya.": "*meeting 2025-06-10 KE+PE",
	} {
		if got := allTold(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// What the lead leaves out of the event that it reports, the rest of the text tells: its day, its place, that it was called off with the visit.
func TestReportedAgain(t *testing.T) {
	for article, want := range map[string]string{
		"Speaker of the Parliament of Norway Kari Dahl met Speaker of the Parliament of Kenya Peter Otieno. They spoke of tea. She asked him to visit Oslo. He thanked her. The meeting was held on June 9 during the 148th Assembly of the Inter-Parliamentary Union in Geneva, Switzerland.": "meeting 2025-06-09 CH KE+NO",
		"Norwegian Foreign Minister Kari Dahl's official visit to Kenya has been called off. She had to visit Kenya from June 16 to 18 for a meeting with the Kenyan Foreign Minister over tea.":                                                                                               "visit 2025-06-16/2025-06-18 KE KE+NO",
		"NAIROBI - President Peter Otieno on Tuesday received credentials from three new envoys to Kenya. The envoys included Kari Dahl (Norway), Ana Soto (Peru) and Ola Berg (Denmark). He wished them well.":                                                                                "ceremony 2025-06-10 KE DK+KE+NO+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %s\nwant %s", article, got, want)
		}
	}
}

// Two who each hold an office of their own country, told behind it, are two, and do what the sentence tells together.
func TestOfficesOfTwo(t *testing.T) {
	for article, want := range map[string]string{
		"Foreign Minister of Norway Kari Dahl and Foreign Minister of Kenya Peter Otieno had a telephone conversation on Tuesday.":               "call 2025-06-10 KE+NO",
		"Minister of Trade of Norway Kari Dahl and Minister of Trade of the Republic of Kenya Peter Otieno met in Nairobi on Tuesday.":           "meeting 2025-06-10 KE KE+NO",
		"Special Envoy for the Central African Republic Kari Dahl of Norway will travel to Kenya on June 15-16 for talks on the refugees there.": "visit 2025-06-15/2025-06-16 KE KE+NO",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %s\nwant %s", article, got, want)
		}
	}
}

// Who is told only by a name, an office and a ministry, or by a side, is of the country of that; and nobody is at home in New York.
func TestWhoseOfficials(t *testing.T) {
	for article, want := range map[string]string{
		"Foreign Minister Kari Dahl met with Foreign Minister of Kenya Peter Otieno in New York on Tuesday. Dahl said Norway would want to export more fish.":                                                                                                                                                                                                                                                                 "meeting 2025-06-10 US KE+NO",
		"Consultations between Norway and Kenya were held in Nairobi on Tuesday. They were co-chaired by Kari Dahl, Joint Secretary (East and Southern Africa), Ministry of Foreign Affairs, Norway and Peter Otieno, Director General, Ministry of Trade, Kenya.":                                                                                                                                                            "talks 2025-06-10 KE KE+NO",
		"LIMA - The Premier of Norway, Kari Dahl, held bilateral talks with Kenyan President Peter Otieno and Chadian Foreign Minister Ali Saleh in Lima on Tuesday.":                                                                                                                                                                                                                                                         "talks 2025-06-10 PE KE+NO; talks 2025-06-10 PE NO+TD",
		"Norwegian Foreign Minister Kari Dahl and her Kenyan counterpart, Peter Otieno, have held talks on the sidelines of a fisheries conference in Peru, Oslo's foreign ministry said Thursday. The top diplomats of the two nations held a meeting in Lima on Tuesday to discuss fish, according to the ministry. It marked the first in-person meeting between Dahl and Otieno since the latter took office last month.": "talks 2025-06-10 PE KE+NO",
		"Norwegian FM arrives on two-day visit\n\nNAIROBI: Norwegian Foreign Minister Kari Dahl on Tuesday arrived here on a two-day official visit. She is to see the sights. She likes tea. Soon after her arrival she met Speaker Peter Otieno.":                                                                                                                                                                           "visit 2025-06-10/2025-06-11 KE KE+NO",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %s\nwant %s", article, got, want)
		}
	}
}

// A visit that lasts some days from one on takes all of them; of a journey to several countries that day is when it begins.
func TestFromADay(t *testing.T) {
	for article, want := range map[string]string{
		"NAIROBI: Norwegian Foreign Minister Kari Dahl will pay a three-day official visit to Kenya from Monday (June 16).":    "visit 2025-06-16/2025-06-18 KE KE+NO",
		"OSLO: Norwegian Foreign Minister Kari Dahl will pay an official visit to Kenya, Togo and Ghana from June 16.":         "visit 2025-06-16 KE KE+NO; visit  TG NO+TG; visit  GH GH+NO",
		"OSLO: Norwegian Foreign Minister Kari Dahl will pay an official visit to Kenya, Togo and Ghana from June 16 to 20.":   "visit 2025-06-16/2025-06-20 KE KE+NO; visit 2025-06-16/2025-06-20 TG NO+TG; visit 2025-06-16/2025-06-20 GH GH+NO",
		"NAIROBI: Norwegian Foreign Minister Kari Dahl will pay a three-day official visit to Kenya on Monday, a source said.": "visit 2025-06-16 KE KE+NO",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %s\nwant %s", article, got, want)
		}
	}
}
