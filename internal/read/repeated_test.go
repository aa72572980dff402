package read

import "testing"

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
