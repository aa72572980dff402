package read

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Who holds what, and for whom, however the title is built: with a body behind it, a list of portfolios, an owner in -s, a style before the name.
func TestTitlesAtLength(t *testing.T) {
	l := theLine(t)
	for title, want := range map[string]string{
		"the Netherlands' Defence Minister Pieter Kolk":                                               "Pieter Kolk NL minister",
		"Pieter Kolk, the Netherlands' Trade Minister,":                                               "Pieter Kolk NL minister",
		"Rosa Quispe, the Peruvian First Deputy Prime Minister,":                                      "Rosa Quispe PE deputy-head-of-government",
		"Peruvian Trade Minister Ma. Rosa Quispe":                                                     "Ma. Rosa Quispe PE minister",
		"the Minister of Trade of Bangladesh, Md. Karim Molla,":                                       "Md. Karim Molla BD minister",
		"Peruvian Minister of Trade Col. Luis Vega":                                                   "Luis Vega PE minister",
		"the Minister of Trade of Peru, Lt. Gen. (Ret.) Luis Vega,":                                   "Luis Vega PE minister",
		"the Minister of Trade of Peru, H.E. Amb. Luis Vega,":                                         "Luis Vega PE minister",
		"Ambassador Luis Vega, Minister of Trade of Peru,":                                            "Luis Vega PE minister",
		"the Chief of Staff to the President of Peru, Luis Vega,":                                     "Luis Vega PE official",
		"the Adviser to the Prime Minister of Peru, H.E. Mr Luis Vega,":                               "Luis Vega PE official",
		"the Director-General of the Peruvian Space Agency, Luis Vega,":                               "Luis Vega PE official",
		"the Permanent Secretary in the Kenyan Ministry of Trade, Grace Barasa,":                      "Grace Barasa KE official",
		"the Secretary of the Security Council of Kenya, Grace Barasa,":                               "Grace Barasa KE official",
		"the Chairman of the Foreign Affairs Committee of the Parliament of Kenya, Amos Chebet,":      "Amos Chebet KE legislator",
		"the Special Envoy of the Kenyan Government for the Horn of Africa, Amos Chebet,":             "Amos Chebet KE envoy",
		"the Vice Minister for Asian Affairs of the Ministry of Foreign Affairs of Peru, Rosa Quispe": "Rosa Quispe PE deputy-foreign-minister",
		"Director-General of the Food and Agriculture Organization (FAO) Grace Barasa":                "Grace Barasa FAO org-head",
		"World Health Organization (WHO) Director-General Dr. Grace Barasa":                           "Grace Barasa WHO org-head",
		"ADB Vice-President Grace Barasa":                                                             "Grace Barasa ADB official",
		"the WHO Representative, Grace Barasa,":                                                       "Grace Barasa WHO official",
		"the President of the African Development Bank, Grace Barasa,":                                "Grace Barasa AfDB org-head",
		"Grace Barasa, Vice President of the European Investment Bank,":                               "Grace Barasa EIB official",
		"the President of the Constitutional Court of Peru, Rosa Quispe,":                             "Rosa Quispe PE other",
		"Rosa Quispe, President of the Peruvian Football Federation,":                                 "Rosa Quispe PE other",
		"Rosa Quispe, President of the Central Bank of Peru,":                                         "Rosa Quispe PE other",
		"the President of the Republic of Peru, Rosa Quispe,":                                         "Rosa Quispe PE head-of-state",
		"the Private Secretary to the Prime Minister of Peru, Rosa Quispe,":                           "Rosa Quispe PE official",
		"Peruvian Minister of Rural and Community Development Rosa Quispe":                            "Rosa Quispe PE minister",
		"the Minister of Further and Higher Education of Peru, Rosa Quispe,":                          "Rosa Quispe PE minister",
		"Peru's Minister for Water and Glacier Care, Rosa Quispe,":                                    "Rosa Quispe PE minister",
		"Rosa Quispe, Peru's Minister for the Andean Lakes,":                                          "Rosa Quispe PE minister",
		"Peruvian Deputy Minister of Foreign Affairs for Political Affairs Rosa Quispe":               "Rosa Quispe PE deputy-foreign-minister",
		"Permanent Secretary of the Kenyan Ministry of Trade Amos Chebet":                             "Amos Chebet KE official",
		"the Kenyan Foreign Ministry's Political Director, Ambassador Amos Chebet,":                   "Amos Chebet KE official ambassador",
		"Mayor of Lima Rosa Quispe":                                                                   "Rosa Quispe PE provincial-leader",
		"Sindh Governor Kamran Tessori":                                                               "Kamran Tessori PK provincial-leader",
		"the Consul General of Peru in Osaka Rosa Quispe":                                             "Rosa Quispe PE official",
		"the Peruvian Consul General in Osaka Rosa Quispe":                                            "Rosa Quispe PE official",
		"the Consul General (CG) of Peru to Karachi Rosa Quispe":                                      "Rosa Quispe PE official",
		"the Chief of Defence Forces of the Royal Thai Armed Forces General Somchai Wattana":          "Somchai Wattana TH military-chief",
		"UN Resident Coordinator in Latvia Amos Chebet":                                               "Amos Chebet UN official",
		"the African Union's special envoy for Sudan, Amos Chebet,":                                   "Amos Chebet AfU envoy",
		"the Speaker of the Riigikogu (Parliament of Estonia) Amos Tamm":                              "Amos Tamm EE legislature-speaker",
		"the Ambassador of Peru accredited to Latvia, Rosa Quispe,":                                   "Rosa Quispe PE ambassador",
		"the Peruvian Ambassador based in Helsinki, Ms. Rosa Quispe,":                                 "Rosa Quispe PE ambassador",
		"the Chair of the Foreign Policy Committee of the Parliament of Kenya, Amos Chebet,":          "Amos Chebet KE legislator",
		"Executive Secretary of IGAD Amos Chebet":                                                     "Amos Chebet IGAD org-head",
		"the Secretary of Quang Ninh provincial Party Committee Le Van Tam":                           "Le Van Tam VN provincial-leader",
		"the Permanent Deputy Secretary of the Can Tho City Party Committee Le Van Tam":               "Le Van Tam VN provincial-leader",
		"Secretary of the Party Committee of Da Nang city Le Van Tam":                                 "Le Van Tam VN provincial-leader",
		"Standing Vice Chairwoman of the Thua Thien-Hue provincial People's Committee Le Thi Tam":     "Le Thi Tam VN provincial-leader",
		"his Kuwaiti counterpart Sabah Al-Karim Al-Sabah":                                             "Sabah Al-Karim Al-Sabah KW foreign-minister",
		"his Bangladesh counterpart A K Karim Molla":                                                  "A K Karim Molla BD foreign-minister",
		"Hai Phong Party chief Le Van Tam":                                                            "Le Van Tam VN provincial-leader",
		"Vietnamese Deputy Defence Minister Sen. Lieut. Gen. Le Van Tam":                              "Le Van Tam VN deputy-minister",
		"Vice Premier of China's State Council Zhao Lin":                                              "Zhao Lin CN deputy-head-of-government",
		"Vietnamese National Assembly's Vice Chairwoman Le Thi Tam":                                   "Le Thi Tam VN legislator",
	} {
		article := " date 2025-06-12 RIGA - Latvian Foreign Minister Juris Ozols met with " + title + " in Riga on Thursday."
		var got []string
		for _, p := range l.reader.Read(l.document(t, []byte(article), "titles")).People {
			if p.Name == "Juris Ozols" {
				continue
			}
			s := fmt.Sprint(p.Name, " ", p.Party)
			for _, o := range p.Offices {
				s += " " + o.Code
			}
			got = append(got, s)
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s\n got %q\nwant %q", title, got, want)
		}
	}
}

// Whoever accompanies somebody is of their country, unless it is told otherwise.
func TestCompanions(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		"At the invitation of the Prime Minister of Peru, Luis Vega, the Prime Minister of Kenya, Peter Otieno, paid a visit to Peru from 8 to 10 June. He was accompanied by the Minister of Trade, Grace Barasa.": "KE",
		"Peruvian Foreign Minister Luis Vega met Kenyan Foreign Minister Peter Otieno, accompanied by Trade Minister Grace Barasa, in Lima on Thursday.":                                                            "KE",
		"Peruvian Foreign Minister Luis Vega met Kenyan Foreign Minister Peter Otieno, who was accompanied by Permanent Secretary Amos Chebet and Trade Minister Grace Barasa, in Lima on Thursday.":                "KE",
	} {
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 LIMA - "+article), "companions")).People {
			if p.Name == "Grace Barasa" && string(p.Party) != want {
				t.Errorf("%s\n got %q", article, p.Party)
			}
		}
	}
}

// Of several who are named with their countries before or behind the name, each has their own.
func TestTitlesInARow(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		"At the invitation of Luis Vega, Foreign Minister of Peru, the Foreign Minister of Kenya, H.E. Peter Otieno, will visit Peru on 16 June.":                                                            "Luis Vega PE, Peter Otieno KE",
		"At the invitation of Luis Vega, Foreign Minister of Peru, Peter Otieno, Foreign Minister of Kenya, will visit Peru on 16 June.":                                                                     "Luis Vega PE, Peter Otieno KE",
		"The Foreign Minister of Peru, H.E. Luis Vega, Kenya's Foreign Minister, Peter Otieno, and Norwegian Foreign Minister Kari Dahl held a trilateral meeting in Lima on Tuesday.":                       "Kari Dahl NO, Luis Vega PE, Peter Otieno KE",
		"The Foreign Minister of Peru, Dr. Luis Vega, met the Foreign Minister of Kenya; H.E. Peter Otieno.":                                                                                                 "Luis Vega PE, Peter Otieno KE",
		"Receiving Peter Otieno, Foreign Minister of Kenya, in Lima on Tuesday, the Foreign Minister of Peru, H.E. Luis Vega, praised the ties between the two countries.":                                   "Luis Vega PE, Peter Otieno KE",
		"Peruvian Foreign Minister Luis Vega met with Kenyan Foreign Minister Peter Otieno in Lima on Tuesday, a week after talks between Peruvian President Rosa Quispe and Kenyan President Grace Barasa.": "Grace Barasa KE, Luis Vega PE, Peter Otieno KE, Rosa Quispe PE",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "row"))
		var got []string
		for _, p := range r.People {
			got = append(got, p.Name+" "+string(p.Party))
		}
		slices.Sort(got)
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s\n got %q\nwant %q", article, s, want)
		}
		for _, e := range r.Events {
			if e.Main && e.Kind == "talks" {
				t.Errorf("%s\nis %s", article, e.Kind)
			}
		}
	}
}

// Whoever was there when two met is told in its sentence.
func TestInThePresenceOf(t *testing.T) {
	l := theLine(t)
	r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 LIMA - Peruvian Foreign Minister Luis Vega met with Kenyan Foreign Minister Peter Otieno on Tuesday, in the presence of Grace Barasa, Ambassador of Kenya to Peru."), "presence"))
	for _, e := range r.Events {
		if e.Main && len(e.Participants) != 3 {
			t.Errorf("%d took part", len(e.Participants))
		}
	}
}

// Whoever led the sides of talks took part, told by the ministry of which they are officials, and the talks are told once.
func TestLedByOfficials(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		"The 7th Kenya-Peru Foreign Office Consultations were held in Lima on Tuesday. The Peruvian side was led by Deputy Minister Luis Vega while the Kenyan side was led by Amos Chebet, Director General of the Ministry of Foreign Affairs.": "talks 2025-06-10 KE+PE in Lima Vega Chebet",
		"Kenya and Peru held the second session of their Joint Commission in Lima on Tuesday, co-chaired by the Peruvian Minister of Trade, Luis Vega, and the Kenyan Minister of Economy, Amos Chebet.":                                          "talks 2025-06-10 KE+PE in Lima Vega Chebet",
		"On Tuesday in Lima, Peruvian Foreign Minister Luis Vega held talks with Kenyan Foreign Minister Amos Chebet following a session in Geneva last week.":                                                                                    "talks 2025-06-10 KE+PE in Lima Vega Chebet",
		"Peruvian Foreign Minister Luis Vega received Kenyan Foreign Minister Amos Chebet, who was in Geneva last week, on Tuesday in Lima.":                                                                                                      "meeting 2025-06-10 KE+PE in Lima Vega Chebet",
		"Peruvian Foreign Minister Luis Vega met Kenyan Foreign Minister Amos Chebet at Cusco House, Lima, on Tuesday. The two agreed to open an air route.":                                                                                      "meeting 2025-06-10 KE+PE in Lima Vega Chebet",
	} {
		if got := mainsInFull(l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "led"))); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// A title behind a comma and a name that something is done to is the next clause's subject, not the office of who bears the name.
func TestTitleOfWhoSpeaks(t *testing.T) {
	l := theLine(t)
	for _, opener := range []string{
		"Nhất trí với đánh giá của Phó Thủ tướng Hồ Nga Sơn, Phó Thủ tướng Peru cho rằng",
		"Tiếp Phó Thủ tướng Hồ Nga Sơn, Phó Thủ tướng Peru khẳng định",
		"Hoan nghênh Phó Thủ tướng Hồ Nga Sơn, Phó Thủ tướng Peru nhấn mạnh",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2026-02-04 Sáng 3/2, tại Lima, Phó Thủ tướng Hồ Nga Sơn hội đàm với Phó Thủ tướng Peru Ana Soto.\n\n"+opener+" kim ngạch còn thấp."), "body"))
		if n := len(r.People); n != 2 || r.People[0].Party != "VN" || r.People[1].Party != "PE" || len(r.Events) != 1 {
			t.Errorf("%s: people %+v", opener, r.People)
		}
		if n := len(r.Statements); n == 0 || parties(r.Statements[n-1].By) != "PE" || r.Statements[n-1].Act != record.Affirm {
			t.Errorf("%s: statements %+v", opener, r.Statements)
		}
	}
}

// The speaker of a parliament is named by one word behind the title, too, where verbs have one form: that is no part of what they preside over.
func TestSpeakersByOneName(t *testing.T) {
	l := theLine(t)
	for _, title := range []string{"Chủ tịch Quốc hội", "Chủ tịch Hạ viện", "Chủ tịch Thượng viện", "Chủ tịch Nghị viện"} {
		article := " date 2026-02-04 Ngày 3/2, tại Hà Nội, Thủ tướng Vũ Minh Khoa đã tiếp " + title + " Peru Rosa Quispe.\n\n" + title + " Quispe khẳng định sẽ cử 40 y tá mỗi năm."
		doc := l.document(t, []byte(article), "speaker")
		got := ""
		for _, s := range l.reader.Read(doc).Statements {
			got += s.Act.String() + " " + parties(s.By) + " " + doc.Quote(s.Content)
		}
		if want := "commit PE cử 40 y tá mỗi năm"; got != want {
			t.Errorf("%s: got %q, want %q", title, got, want)
		}
	}
}
