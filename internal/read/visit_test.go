package read

import (
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// mains reads a text and prints its main events, one after another: kind, date, place, parties.
func mains(t *testing.T, article string) string {
	t.Helper()
	l := theLine(t)
	var got []string
	for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "main")).Events {
		if !e.Main {
			continue
		}
		x := e.Kind + " " + e.When.String()
		if e.Where != nil {
			x += " " + string(e.Where.Country)
		}
		got = append(got, strings.TrimSpace(x+" "+parties(e.Parties)))
	}
	return strings.Join(got, "; ")
}

// A meeting that is told in the relative clause of a visit took place there, on its days, whatever day the report was made.
func TestWithinVisit(t *testing.T) {
	for article, want := range map[string]string{
		"On Tuesday, Norwegian Foreign Minister Kari Dahl was on an official visit to Nairobi, where she met her Kenyan counterpart Peter Otieno. They spoke of tea.":                                                                                                                                                                                                        "meeting 2025-06-10 KE KE+NO",
		"OSLO: The spokesperson said on Tuesday that relations were sound. She recalled Norwegian Foreign Minister Kari Dahl's visit to Nairobi on 2 and 3 June, where she met Kenyan President Peter Otieno.":                                                                                                                                                               "meeting 2025-06-02/2025-06-03 KE KE+NO",
		"OSLO: Norwegian Foreign Minister Kari Dahl made a working visit to Kenya from 2 to 4 June, during which she held talks with Kenyan President Peter Otieno. She thanked him.":                                                                                                                                                                                        "talks 2025-06-02/2025-06-04 KE KE+NO",
		"Norwegian Foreign Minister Kari Dahl has concluded a two-day visit to Nairobi, where she met Kenyan President Peter Otieno. She thanked him for his hospitality.":                                                                                                                                                                                                   "visit  KE KE+NO; meeting  KE KE+NO",
		"OSLO: Norwegian Foreign Minister Kari Dahl has wound up a visit to Nairobi, where she met Kenyan President Peter Otieno on Tuesday. She thanked him for his hospitality.":                                                                                                                                                                                           "meeting 2025-06-10 KE KE+NO",
		"NAIROBI - Norwegian Foreign Minister Kari Dahl on Wednesday concluded a two-day visit to Kenya, during which she held talks with Foreign Minister Joseph Otieno and paid a courtesy call on President Peter Otieno.\n\nAt Tuesday's talks the two ministers agreed to open a school.\n\nDuring the courtesy call yesterday the President promised to back the bid.": "visit 2025-06-10/2025-06-11 KE KE+NO; talks 2025-06-10 KE KE+NO; meeting 2025-06-11 KE KE+NO",
		"LIMA - Chilean Trade Minister Rosa Lund on Wednesday wrapped up a visit to Peru, during which she held talks with Trade Minister Luis Vega. During the talks on Monday they agreed to open a port.":                                                                                                                                                                 "visit 2025-06-11 PE CL+PE; talks 2025-06-09 PE CL+PE",
		"OSLO: On Monday Norwegian Foreign Minister Kari Dahl, who had been on a visit to Nairobi, met Kenyan President Peter Otieno in Oslo. She thanked him for his hospitality.":                                                                                                                                                                                          "meeting 2025-06-09 NO KE+NO",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Whoever is named without a country is not of the country that the lead says they went to.
func TestGoneAbroad(t *testing.T) {
	l := theLine(t)
	for _, article := range []string{
		"Norway and Tonga sign up to study the sea\n\n3 June 2025\n\nForeign Minister Kari Dahl has concluded a visit to Tonga, where she met Prime Minister Sione Tupou.\n\nMs Dahl praised Tonga's schools. Tonga's ports need Norway's help.",
		"Norway to help Tonga\n\nForeign Minister Kari Dahl is on a visit to Tonga this week. She met Prime Minister Sione Tupou of Tonga on Monday.\n\nMs Dahl praised Tonga's schools. Norway will pay for a new quay in Tonga.",
		"Trade mission to Tonga\n\nTrade Minister Kari Dahl made an official visit to Tonga and met Prime Minister Sione Tupou.\n\nMs Dahl praised Tonga's schools. Tonga's fish sell well, and Norway wants more.",
	} {
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-04 "+article), "gone")).People {
			if strings.HasSuffix(p.Name, "Dahl") && p.Party == "TO" {
				t.Errorf("%s is of %s:\n%s", p.Name, p.Party, article)
			}
		}
	}
}

// Letters that several agencies share are those of the country that the text names most.
func TestSharedAgency(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		"ALGIERS, June 3 (APS) - Minister of Trade Sofiane Mansouri met Kenyan Foreign Minister Amina Otieno in Algiers on Tuesday. Algeria and Kenya agreed to meet again.": "DZ",
		"DAKAR, June 3 (APS) - Minister of Trade Moussa Diallo met Kenyan Foreign Minister Amina Otieno in Dakar on Tuesday. Senegal and Kenya agreed to meet again.":        "SN",
		"June 3 (APS) - Algeria's trade with Kenya grows. Minister of Trade Sofiane Mansouri received Kenyan Foreign Minister Amina Otieno on Tuesday.":                      "DZ",
	} {
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-04 "+article), "aps")).People {
			if strings.Contains(p.Name, "Otieno") {
				continue
			}
			if string(p.Party) != want {
				t.Errorf("%s is of %s, not %s", p.Name, p.Party, want)
			}
		}
	}
}

// Whoever leaves one place for another visits the other; who went is told, and those told of behind it have no part in it.
func TestLeavingFor(t *testing.T) {
	for article, want := range map[string]string{
		"Peruvian Premier Luis Vega paid official visits to Kenya from 2 to 4 June and Chad from 4 to 6 June.":                                                                                                "visit 2025-06-02/2025-06-04 KE KE+PE; visit 2025-06-04/2025-06-06 TD PE+TD",
		"Peruvian Trade Minister Luis Vega leaves for Kenya next week. The Minister departs on Monday and returns on 19 June.":                                                                                "visit 2025-06-16/2025-06-19 KE KE+PE",
		"The Speaker of the Congress of Peru, Luis Vega, arrived on June 10 in Kenya on a three-day official visit at the invitation of Speaker Peter Otieno.":                                                "visit 2025-06-10/2025-06-12 KE KE+PE",
		"Peruvian Trade Minister Luis Vega will travel to Kenya next week. She will open a school. The Minister departs on Monday and will return on 19 June.":                                                "visit 2025-06-16/2025-06-19 KE KE+PE",
		"Peruvian Trade Minister Luis Vega will travel to Kenya next week. Farmers are to return to their fields on 19 June.":                                                                                 "visit 2025-06-16/2025-06-22 KE KE+PE",
		"Peruvian President Luis Vega will leave Lima on Saturday, June 14, for Nairobi on a three-day state visit to Kenya.":                                                                                 "visit 2025-06-14/2025-06-16 KE KE+PE",
		"Peruvian Premier Luis Vega arrived in Kenya on Tuesday on a two-day visit. Ms Vega was received by Kenyan Trade Minister Peter Otieno and other officials.":                                          "visit 2025-06-10/2025-06-11 KE KE+PE",
		"Peruvian Premier Luis Vega arrived in Kenya on Tuesday on a two-day visit. The Premier was received by Kenyan President Peter Otieno at the State House.":                                            "meeting 2025-06-10 KE KE+PE",
		"Peruvian Defence Minister Luis Vega will set out on a two-day trip to South Korea on Monday.":                                                                                                        "visit 2025-06-16/2025-06-17 KR KR+PE",
		"LIMA, June 10 (Andina) - Peruvian President Luis Vega left Lima on Tuesday for Norway, where he is to open a fair. The trip to Kenya in July is at the invitation of Kenyan President Peter Otieno.": "visit 2025-06-10 NO NO+PE",
		"Peruvian President Luis Vega departed on Tuesday for a three-day state visit to Kenya at the invitation of Kenyan President Peter Otieno.":                                                           "visit 2025-06-10/2025-06-12 KE KE+PE",
		"Peruvian President Luis Vega left Lima Tuesday for a two-day official visit to Kenya. He was seen off by ministers.":                                                                                 "visit 2025-06-10/2025-06-11 KE KE+PE",
		"Peruvian Foreign Minister Luis Vega will make a trip to Kenya next week to speak about Haiti and Cuba, his ministry said Tuesday.":                                                                   "visit 2025-06-16/2025-06-22 KE KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Where a journey to several countries is over, none of its visits is still to come.
func TestJourneyOver(t *testing.T) {
	l := theLine(t)
	article := "Peruvian Premier Luis Vega returned to Lima on Tuesday, concluding official visits to Kenya and Chad."
	for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "over")).Events {
		if e.Status != "held" {
			t.Errorf("%s\n%s of %v is %s", article, e.Kind, e.Parties, e.Status)
		}
	}
}

// What is only being arranged has not been, and is not what a report tells as held.
func TestVisitSought(t *testing.T) {
	for _, article := range []string{
		"Lima's Foreign Ministry said Tuesday that talks are under way with Oslo to arrange a visit to Peru by Norwegian Foreign Minister Kari Dahl.",
		"Peru and Norway are planning a visit to Lima by Norwegian Foreign Minister Kari Dahl, the Peruvian Foreign Ministry said on Tuesday.",
		"The Peruvian Foreign Ministry said on Tuesday that it was studying dates for a possible visit by Norwegian Foreign Minister Kari Dahl.",
	} {
		l := theLine(t)
		for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "sought")).Events {
			if e.Kind == "visit" && e.Status == "held" {
				t.Errorf("held: %s", article)
			}
		}
	}
}

// Each of several meetings that a report tells of in turn has its own two sides.
func TestMeetingsInTurn(t *testing.T) {
	l := theLine(t)
	const article = ` date 2025-06-12 Nairobi (KNA) -- Kenyan Foreign Minister Amina Otieno held bilateral meetings in Lima on Tuesday with her counterparts from Peru, Norway and Chile.

During the meeting with the Peruvian minister, Kenya thanked Peru for its rice.

Furthermore, during the bilateral meeting between Ms Otieno and Norwegian Foreign Minister Kari Dahl, they agreed to open a school.

In her meeting with Chilean Foreign Minister Juan Soto, the two sides agreed to lower duties on wine.`
	want := map[string]string{"open a school": "KE+NO", "lower duties on wine": "CL+KE"}
	doc := l.document(t, []byte(article), "turn")
	for _, s := range l.reader.Read(doc).Statements {
		if w, ok := want[doc.Quote(s.Content)]; ok && parties(s.By) != w {
			t.Errorf("%s: %s, want %s", doc.Quote(s.Content), parties(s.By), w)
		}
	}
}

// Nobody undertakes what only stands on the programme of a visit that is announced.
func TestOnProgramme(t *testing.T) {
	l := theLine(t)
	for _, behind := range []string{
		"The two ministers will hold talks on Monday.",
		"The ministry said Vega will meet Kenyan President Peter Otieno and sign a treaty.",
		"The ministry said that Vega plans to hold talks with Kenyan Foreign Minister Amina Mwangi on Monday.",
	} {
		article := " date 2025-06-12 Peruvian Foreign Minister Luis Vega will visit Kenya next week, the Peruvian foreign ministry said on Tuesday.\n\n" + behind
		for _, s := range l.reader.Read(l.document(t, []byte(article), "programme")).Statements {
			if a := s.Act.String(); a == "agree" || a == "commit" {
				t.Errorf("%s %s: %s", a, parties(s.By), behind)
			}
		}
	}
}

// A readout that is headed by a visit reports the visit and every meeting on it; what a later sentence of a paragraph tells of is said where that
// was told last.
func TestHeadedVisit(t *testing.T) {
	const days = "visit 2025-06-08/2025-06-10 KE KE+NO"
	for article, want := range map[string]string{
		"Visit of the Foreign Minister to Kenya\n\nNorwegian Foreign Minister Kari Dahl paid a visit to Kenya from 8 to 10 June 2025. She called on Kenyan President Peter Otieno on 9 June and had a working lunch with Kenyan Foreign Minister Amina Mwangi.\n\nThe two ministers agreed to open a school.":                     days + "; meeting 2025-06-09 KE KE+NO; meeting 2025-06-09 KE KE+NO",
		"Working Visit of Minister Dahl to Kenya\n\nNorwegian Foreign Minister Kari Dahl paid a visit to Kenya from 8 to 10 June 2025.\n\nMinister Dahl met Kenyan Foreign Minister Amina Mwangi on 10 June. They agreed to open a school.":                                                                                       days + "; meeting 2025-06-10 KE KE+NO",
		"Norway and Kenya to open a school\n\nNorwegian Foreign Minister Kari Dahl, who paid a visit to Kenya from 8 to 10 June 2025, met Kenyan Foreign Minister Amina Mwangi on 10 June. They agreed to open a school.":                                                                                                         "meeting 2025-06-10 KE KE+NO",
		"OSLO: Norwegian Foreign Minister Kari Dahl met several of her counterparts beside the Fish Forum.\n\nMs Dahl met Kenyan Foreign Minister Amina Mwangi on 9 June. They spoke of fish.\n\nAt her meeting with Peruvian Foreign Minister Luis Vega on 10 June, Ms Dahl praised the port.":                                   "meeting 2025-06-09 NO KE+NO; meeting 2025-06-10 NO NO+PE",
		"OSLO: Norwegian Foreign Minister Kari Dahl met her counterparts from Kenya and Peru on Tuesday.\n\nThey agreed to share fishing data.":                                                                                                                                                                                   "meeting 2025-06-10 NO KE+NO",
		"Norwegian Foreign Minister Kari Dahl met Kenyan Foreign Minister Amina Mwangi in Lima on 9 June for the third Kenya-Norway Policy Dialogue. They spoke of fish.":                                                                                                                                                         "talks 2025-06-09 PE KE+NO",
		"Kenyan Foreign Minister Amina Mwangi opened the inaugural session of the Kenya-Norway Bi-National Commission in Nairobi on 9 June.\n\nNorwegian Foreign Minister Kari Dahl praised the port. The two ministers later signed three agreements.":                                                                           "talks 2025-06-09 KE KE+NO",
		"Visit of Trade Minister Holt to Kenya\n\nNorwegian Trade Minister Ola Holt made a visit to Kenya from 8 to 10 June 2025 and praised the port.\n\nDuring the visit, Mr Holt met Kenyan President Peter Otieno. He co-chaired the second Kenya-Norway Joint Commission with Kenyan Trade Minister Amina Mwangi on 9 June.": days + "; meeting 2025-06-08/2025-06-10 KE KE+NO; talks 2025-06-09 KE KE+NO",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// What happened today did so on the day of the dateline, though it came out later.
func TestDispatched(t *testing.T) {
	for article, want := range map[string]string{
		"OSLO, June 11 (NTB) -- Norwegian Foreign Minister Kari Dahl received here today Kenyan Foreign Minister Amina Mwangi. She told her that the port is open to all of the ships.": "meeting 2025-06-11 NO KE+NO",
		"Oslo, 10 June 2025: Norwegian Foreign Minister Kari Dahl met today with Kenyan Foreign Minister Amina Mwangi. They spoke of fish.":                                             "meeting 2025-06-10 NO KE+NO",
		"OSLO, June 12 (NTB) -- Norwegian Foreign Minister Kari Dahl received here today Kenyan Foreign Minister Amina Mwangi. She told her that the port is open to all of the ships.": "meeting 2025-06-12 NO KE+NO",
		"OSLO, March 2 (NTB) -- Norwegian Foreign Minister Kari Dahl received here today Kenyan Foreign Minister Amina Mwangi. She told her that the port is open to all of the ships.": "meeting 2025-06-12 NO KE+NO",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Names that other names contain, and people whom words around them tell apart.
func TestWhose(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ article, name, party string }{
		{"The Portuguese Prime Minister, Jorge Montenegro, received Kenyan President Peter Otieno in Lisbon on Tuesday.\n\nMontenegro praised the port.", "Jorge Montenegro", "PT"},
		{"External Affairs Minister Anil Rao held talks in New Delhi on June 10 with Amina Mwangi, Foreign Minister of Kenya, who is on a visit to India.\n\nIndia thanked Kenya.", "Anil Rao", "IN"},
		{"Indian Defence Minister Anil Rao met the Kenyan Defence Minister in Lima on Tuesday.\n\nWhile holding talks with the Defence Minister of Kenya, Anil Rao praised the port.", "Anil Rao", "IN"},
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+c.article), "whose"))
		found := false
		for _, p := range r.People {
			if p.Name == c.name {
				found = true
				if string(p.Party) != c.party {
					t.Errorf("%s is of %q, not %s: %s", p.Name, p.Party, c.party, c.article)
				}
			}
		}
		if !found {
			t.Errorf("no %s: %s", c.name, c.article)
		}
		for _, s := range r.Statements {
			if slices.Contains(s.By, "ME") {
				t.Errorf("said by Montenegro the country: %s", c.article)
			}
		}
	}
	for article, want := range map[string]string{
		"Peruvian President Luis Vega paid a state visit to Equatorial Guinea on Tuesday.":                 "visit 2025-06-10 GQ GQ+PE",
		"Peruvian President Luis Vega visited the Democratic Republic of Congo on Tuesday.":                "visit 2025-06-10 CD CD+PE",
		"Peruvian President Luis Vega and his host President Peter Otieno of Kenya met in Lima on Monday.": "meeting 2025-06-09 PE KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Who came on a visit still met whom the sentence goes on to name, and not on the day that they came.
func TestVisitorMeets(t *testing.T) {
	l := theLine(t)
	for _, article := range []string{
		"LIMA, March 12 - Kenyan Foreign Minister Joseph Otieno, who is on a three-day working visit to Peru, held talks with his Peruvian counterpart Rosa Quispe on Thursday. Otieno later called on President Luis Carrasco.",
		"LIMA, March 12 - Kenyan Foreign Minister Joseph Otieno, who arrived on Tuesday, also met his Peruvian counterpart Rosa Quispe. Otieno later called on President Luis Carrasco.",
		"LIMA, March 12 - Peruvian Foreign Minister Rosa Quispe on Thursday met with her Kenyan counterpart Joseph Otieno, who is visiting Peru from Monday to Friday, and the two ministers agreed to open a tea auction.",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2026-03-12 "+article), "visitor"))
		for _, e := range r.Events {
			if e.Main && (len(e.Participants) != 2 || e.When.String() != "2026-03-12") {
				t.Errorf("%s\n%d people on %s", article, len(e.Participants), e.When)
			}
		}
		if i := slices.IndexFunc(r.People, func(p record.Person) bool { return strings.HasSuffix(p.Name, "Carrasco") }); i >= 0 {
			for _, e := range r.Events {
				if e.Main && slices.Contains(e.Participants, r.People[i].ID) {
					t.Errorf("%s\nthe call is the main event", article)
				}
			}
		}
	}
}

// Visits that a page without forms of verbs tells by an arrival, by several countries each with its days, by the days that the next sentence tells, or by
// a spokesperson.
func TestVisitsWithoutForms(t *testing.T) {
	for article, want := range map[string]string{
		"Hôm nay, 12/06/2025, thủ tướng Canada Graham Whitlock đến Roma, mở đầu chuyến công du Ý hai ngày.":                                                                                                        "visit 2025-06-12/2025-06-13 Ý CA+IT Whitlock",
		"Máy bay chở ông Noh Jae-won, đặc phái viên của Tổng thống Hàn Quốc Shim Dong-hyuk, đã hạ cánh xuống sân bay Sunan của Bình Nhưỡng sáng 11/6.":                                                             "visit 2025-06-11 Bình Nhưỡng KP+KR Jae-won",
		"Điện Kremlin ngày 11-6 thông báo, đặc phái viên của Tổng thống Thổ Nhĩ Kỳ, ông Kemal Demir sẽ tới Moscow trong ngày 23-6 để thảo luận về ngũ cốc.":                                                        "visit 2025-06-23 Moscow planned RU+TR Demir",
		"Bộ trưởng Quốc phòng Peru Luis Vega sẽ đến thăm Oman từ 17 đến 18/6 và Kenya từ 19 đến 20/6.":                                                                                                             "visit 2025-06-17/2025-06-18 Oman planned OM+PE Vega; visit 2025-06-19/2025-06-20 Kenya planned KE+PE Vega",
		"Bộ trưởng Quốc phòng Peru Luis Vega thăm chính thức Oman ngày 17-18/6, sau đó tới Kenya ngày 19/6.":                                                                                                       "visit 2025-06-17/2025-06-18 Oman planned OM+PE Vega; visit 2025-06-19 Kenya planned KE+PE Vega",
		"Thủ tướng Peru Luis Vega công du Oman và Kenya từ ngày 17 đến 20/6.":                                                                                                                                      "visit 2025-06-17/2025-06-20 Oman planned OM+PE Vega; visit 2025-06-17/2025-06-20 Kenya planned KE+PE Vega",
		"Sáng 10/6, đoàn công tác của HĐND tỉnh Lai Châu do đồng chí Lò Văn Quyết, Phó Chủ tịch HĐND tỉnh làm trưởng đoàn đã sang thăm, làm việc tại tỉnh Vân Nam, Trung Quốc. Đoàn ở thăm từ ngày 10/6 đến 12/6.": "visit 2025-06-10/2025-06-12 Vân Nam CN+VN Quyết",
		"Thủ tướng Ấn Độ Raghav Deshmukh đã tới Tokyo hôm 11/6, bắt đầu chuyến thăm hai ngày.":                                                                                                                     "visit 2025-06-11/2025-06-12 Tokyo IN+JP Deshmukh",
		"Bộ trưởng Quốc phòng Mỹ Warren Stockdale hôm 10/6 đã có mặt tại Manila trong chặng dừng chân đầu tiên.":                                                                                                   "visit 2025-06-10 Manila PH+US Stockdale",
		"Chủ tịch Trung Quốc Lục Chí Viễn sẽ công du hai nước Đông Nam Á gồm Malaysia và Campuchia từ ngày 14 đến 18/6.":                                                                                           "visit 2025-06-14/2025-06-18 Malaysia planned CN+MY Viễn; visit 2025-06-14/2025-06-18 Campuchia planned CN+KH Viễn",
		"Từ ngày 10-11/6, Đặc phái viên của Tổng thống Peru Luis Vega, ông Juan Soto, đã thăm Việt Nam.":                                                                                                           "visit 2025-06-10/2025-06-11 Việt Nam PE+VN Soto",
		"Nhận lời mời của Chủ tịch nước Lê Văn Bách và Phu nhân, Tổng thống Peru Luis Vega và Phu nhân sẽ thăm cấp Nhà nước tới Việt Nam từ ngày 20 đến 22/6.":                                                     "visit 2025-06-20/2025-06-22 Việt Nam planned PE+VN Vega",
	} {
		if got := mainsWithNames(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	l := theLine(t)
	article := "Tại họp báo chiều 11/6, Người phát ngôn Bộ Ngoại giao Lê Thị Vy cho biết: Nhận lời mời của Phó Thủ tướng Oman Salim Harthi, Phó Thủ tướng Cao Ngọc Anh sẽ thăm chính thức Oman từ ngày 20 đến 22/6."
	if got := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "said")).Events; len(got) != 1 {
		t.Errorf("%s\n got %d events, want one", article, len(got))
	}
}

// Whoever is met at the airport has only arrived; consultations that a visit is paid for are held where it leads; a dialogue of two is no conference.
func TestArrivals(t *testing.T) {
	for article, want := range map[string]string{
		"OSLO: Kenyan President Peter Otieno arrived in Oslo on Tuesday on a state visit. Prime Minister Kari Dahl received the Kenyan president at Gardermoen Airbase. They will speak of tea.":        "visit 2025-06-10 NO KE+NO",
		"Peter Otieno, President of Kenya arrived in Oslo on Tuesday on a state visit to Norway. He will speak of tea.":                                                                                 "visit 2025-06-10 NO KE+NO",
		"The Foreign Minister of Kenya, Peter Otieno, has come to Oslo today on a two-day visit. He will speak of tea.":                                                                                 "visit 2025-06-12/2025-06-13 NO KE+NO",
		"OSLO: Norwegian State Secretary Kari Dahl paid a visit to Kenya from 2 to 3 June for the fifth round of consultations with Kenyan Principal Secretary Peter Otieno. They spoke of tea.":        "talks 2025-06-02/2025-06-03 KE KE+NO",
		"Foreign Secretary Aminath Shazly will attend the third Canada-Maldives Dialogue on 19 June. She will be joined by the Maldivian High Commissioner to Canada, Ibrahim Didi.":                    "talks 2025-06-19 CA+MV",
		"Special Representative for Sudan Kari Dahl met Chad's Trade Minister Idriss Saleh on Tuesday. They spoke of grain.":                                                                            "",
		"Grenada's capital saw the Prime Minister off. Prime Minister Keith Noel leaves Grenada today for an official visit to England. He will meet members of the Cabinet and the Foreign Secretary.": "visit 2025-06-12 GB GB+GD",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// A king is not his son, whose name ends in his.
func TestFathers(t *testing.T) {
	l := theLine(t)
	var got []string
	for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 Bahrain's King Salman bin Omar Al Fahd received the Kenyan Premier Peter Otieno on Tuesday. Crown Prince Mohammed bin Salman bin Omar Al Fahd was there, too."), "fathers")).People {
		got = append(got, p.Name)
	}
	if want := []string{"Salman bin Omar Al Fahd", "Peter Otieno", "Mohammed bin Salman bin Omar Al Fahd"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
