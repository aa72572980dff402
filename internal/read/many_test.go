package read

import (
	"fmt"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// What is told of a meeting that is still to come, might come or did not come about.
func TestStillToMeet(t *testing.T) {
	for article, want := range map[string]string{
		"Kenyan Foreign Minister Amina Otieno is set to welcome Peruvian Foreign Minister Luis Vega in Nairobi on 17 June. Tea is on the agenda.":                                 "meeting 2025-06-17 KE KE+PE",
		"Kenyan Foreign Minister Amina Otieno has a meeting scheduled with Peruvian Foreign Minister Luis Vega in Nairobi on 17 June. Tea is on the agenda.":                      "meeting 2025-06-17 KE KE+PE",
		"A bilateral meeting between Kenyan Foreign Minister Amina Otieno and Peruvian Foreign Minister Luis Vega has been scheduled for 17 June in Lima. Tea comes first.":       "meeting 2025-06-17 PE KE+PE",
		"Talks between Kenyan Foreign Minister Amina Otieno and Peruvian Foreign Minister Luis Vega are to be held in Nairobi on 17 June. Tea is on the agenda.":                  "talks 2025-06-17 KE KE+PE",
		"Lima will host a meeting between Kenyan Foreign Minister Amina Otieno and Peruvian Foreign Minister Luis Vega on 17 June. Tea is on the agenda.":                         "meeting 2025-06-17 PE KE+PE",
		"Kenyan Foreign Minister Amina Otieno meets Peruvian Foreign Minister Luis Vega in Nairobi next Tuesday. Tea is on the agenda of the two ministers.":                      "meeting 2025-06-17 KE KE+PE",
		"Kenyan Foreign Minister Amina Otieno will exchange views with Peruvian Foreign Minister Luis Vega in Nairobi on 17 June. Tea is on the agenda of the two ministers.":     "meeting 2025-06-17 KE KE+PE",
		"Kenyan Foreign Minister Amina Otieno will pay a visit to Peru and co-chair the 9th Kenya - Peru Ministerial Political Consultation from 17 to 19 June. Tea comes first.": "talks 2025-06-17/2025-06-19 PE KE+PE",
		"Kenyan President Amina Otieno has invited Peruvian President Luis Vega to pay a visit to Kenya. The letter went out by post, her office said on Monday.":                 "",
		"Kenyan Foreign Minister Amina Otieno has invited Peruvian Foreign Minister Luis Vega for talks on tea. The invitation went out by post, her office said on Monday.":      "",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	l := theLine(t)
	const lead = " date 2025-06-12 NAIROBI - Kenyan Foreign Minister Amina Otieno met with Peruvian Foreign Minister Luis Vega in Nairobi on Tuesday. They spoke of tea.\n\n"
	for behind, want := range map[string]string{
		"On Friday, Otieno will host Norwegian Foreign Minister Kari Dahl for talks.":                                 "talks 2025-06-13 planned KE+NO",
		"They discussed the visit of Norwegian Minister Kari Dahl to Peru in May, during which she will tour a port.": "visit  planned NO+PE",
		"Vega is due to host Otieno in Lima on 20 September.":                                                         "meeting 2025-09-20 planned KE+PE",
		"The two will meet again in Lima on 20 September.":                                                            "meeting 2025-09-20 planned KE+PE",
		"Otieno may meet Norwegian Foreign Minister Kari Dahl next week.":                                             "",
		"Otieno was to have met Norwegian Foreign Minister Kari Dahl in May.":                                         "",
		"Otieno had hoped to meet Norwegian Foreign Minister Kari Dahl last week.":                                    "",
		"If Otieno meets Norwegian Foreign Minister Kari Dahl, fish will be on the agenda.":                           "",
		"The signing of a treaty on tea is planned for 20 June.":                                                      "signing 2025-06-20 planned KE+PE",
		"A treaty on tea could be signed in July.":                                                                    "",
		"The two firms signed a contract for the port.":                                                               "",
		"Otieno will travel from Oslo to Lima on 20 June.":                                                            "visit 2025-06-20 planned KE+PE",
		"A return visit by Otieno to Lima is scheduled for September.":                                                "visit 2025-09 planned KE+PE",
		"Fish talks, stalled since May, will start in Lima on 20 June.":                                               "talks 2025-06-20 planned KE+PE",
		"Relations between the two countries were established in 1975.":                                               "upgrade 1975 held KE+PE",
		"Otieno may visit Peru in September.":                                                                         "",
		"Otieno did not visit Peru in May.":                                                                           "",
		"Otieno had planned to visit Lima in May.":                                                                    "",
		"Otieno was to visit Lima in May but fell ill.":                                                               "",
		"Otieno was asked whether he would visit Peru in September.":                                                  "",
		"Aides are trying to arrange a meeting between Otieno and Norwegian envoy Kari Dahl.":                         "",
	} {
		got := ""
		for _, e := range l.reader.Read(l.document(t, []byte(lead+behind), "still")).Events {
			if !e.Main {
				got += fmt.Sprint(e.Kind, " ", e.When, " ", e.Status, " ", parties(e.Parties))
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
}

// Three and more at one table.
func TestAtOneTable(t *testing.T) {
	for article, want := range map[string]string{
		"Kenyan Foreign Minister Amina Otieno, Peruvian Foreign Minister Luis Vega, Norwegian Foreign Minister Kari Dahl and Omani Foreign Minister Salim Harthi met in Nairobi on Tuesday. The four ministers agreed to open a tea office.": "meeting 2025-06-10 KE KE+NO+OM+PE",
		"Kenya, Peru, Norway and Oman held quadrilateral talks in Nairobi on Tuesday. The four ministers agreed to open a tea office.":                                                                                                       "talks 2025-06-10 KE KE+NO+OM+PE",
		"Ministers from Kenya, Peru and Norway met in Nairobi on Tuesday for talks on tea. All three sides agreed to open a tea office.":                                                                                                     "talks 2025-06-10 KE KE+NO+PE",
		"Kenyan Foreign Minister Amina Otieno joined Peruvian Foreign Minister Luis Vega and Norwegian Foreign Minister Kari Dahl for a trilateral meeting in Nairobi on Tuesday. They spoke of tea.":                                        "meeting 2025-06-10 KE KE+NO+PE",
		"Kenyan Foreign Minister Amina Otieno attended a trilateral meeting with Peruvian Foreign Minister Luis Vega and Norwegian Foreign Minister Kari Dahl in Nairobi on Tuesday. The three sides agreed to open a tea office.":           "meeting 2025-06-10 KE KE+NO+PE",
		"Meeting in Nairobi on Tuesday, Kenyan Foreign Minister Amina Otieno, Peruvian Foreign Minister Luis Vega and Norwegian Foreign Minister Kari Dahl agreed to open a tea office.":                                                     "meeting 2025-06-10 KE KE+NO+PE",
		"The third meeting of the Kenya-Peru-Norway trilateral commission took place in Nairobi on 10 June. The sides agreed to open a tea office.":                                                                                          "talks 2025-06-10 KE KE+NO+PE",
		"Nairobi hosted a trilateral meeting of the foreign ministers of Kenya, Peru and Norway on Tuesday. The three ministers agreed to open a tea office.":                                                                                "meeting 2025-06-10 KE KE+NO+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// What is recalled: whose it was, when and where, and what strangers did, which is none.
func TestRecalledOfThem(t *testing.T) {
	l := theLine(t)
	const lead = " date 2025-06-12 NAIROBI - Kenyan Foreign Minister Amina Otieno met with Peruvian Foreign Minister Luis Vega in Nairobi on Tuesday. They spoke of tea.\n\n"
	for behind, want := range map[string]string{
		"The two ministers last met in Lima in February.":                                   "meeting 2025-02 held KE+PE 2",
		"The two spoke by phone on 3 June.":                                                 "call 2025-06-03 held KE+PE 2",
		"The two presidents met in Lima in February.":                                       "meeting 2025-02 held KE+PE 0",
		"The Joint Commission last met in Lima in 2023.":                                    "talks 2023 held KE+PE 0",
		"The fourth session of the Joint Commission took place in Lima in May 2023.":        "talks 2023-05 held KE+PE 0",
		"The previous round of consultations on tea was held in Lima in May 2023.":          "talks 2023-05 held KE+PE 0",
		"The talks followed a visit by Otieno to Lima in April.":                            "visit 2025-04 held KE+PE 1",
		"During his visit to Nairobi in March 2024, Vega toured a port.":                    "visit 2024-03 held KE+PE 1",
		"Vega came from Oslo, where he met Norwegian Foreign Minister Kari Dahl on Monday.": "meeting 2025-06-09 held NO+PE 2",
		"A treaty between Chad and Oman was signed in May 2024.":                            "signing 2024-05 held OM+TD 0",
		"The Kenyan orchestra visited Peru in March.":                                       "",
		"Otieno met farmers in May.":                                                        "",
		"Otieno attended a wedding on Monday.":                                              "",
		"The singer met fans in Nairobi in March.":                                          "",
		"A Kenyan firm opened a plant in Peru in March 2024.":                               "",
	} {
		got := ""
		for _, e := range l.reader.Read(l.document(t, []byte(lead+behind), "recalled")).Events {
			if !e.Main {
				got += fmt.Sprint(e.Kind, " ", e.When, " ", e.Status, " ", parties(e.Parties), " ", len(e.Participants))
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
}

// What those say of an undertaking whom the text does not let speak, what only came before, and what hangs on a condition, undertakes nothing.
func TestHearsay(t *testing.T) {
	l := theLine(t)
	const lead = " date 2025-06-12 NAIROBI - Kenyan Foreign Minister Amina Otieno met with Peruvian Foreign Minister Luis Vega in Nairobi on Tuesday. They spoke of tea.\n\n"
	for behind, want := range map[string]int{
		"According to local media, Kenya will lift the ban on cotton.":                0,
		"Kenya will lift the ban on cotton, local media reported.":                    0,
		"The article said Kenya would lift the ban on cotton.":                        0,
		"Critics fear that Kenya will lift the ban on cotton.":                        0,
		"It is widely expected that Kenya will lift the ban on cotton.":               0,
		"The meeting came after Kenya pledged to lift the ban on cotton.":             0,
		"Kenya had promised to lift the ban on cotton by 2022.":                       0,
		"Kenya once vowed to lift the ban on cotton.":                                 0,
		"Kenya will lift the ban on cotton if the rains come.":                        0,
		"The two countries agreed to lift the ban on cotton in 2019.":                 0,
		"No agreement was reached on cotton.":                                         0,
		"A spokesman for the weavers said they had agreed to lift the ban on cotton.": 0,
		"No memorandum was signed.":                                                   0,
		"Otieno signed the book of condolence at the embassy of Peru.":                0,
		"A memorandum on cotton was signed.":                                          1,
		"Otieno said Kenya would lift the ban on cotton.":                             1,
		"Otieno said that Kenya would lift the ban on cotton if the rains come.":      1,
		"The two sides agreed to lift the ban on cotton in 2026.":                     1,
		"The two sides agreed to keep to the plan they made in 2019.":                 1,
		"The market reopened after Otieno and Vega agreed to lift the ban on cotton.": 1,
		"Agreement was reached on cotton.":                                            1,
		"Kenya will lift the ban on cotton.":                                          1,
	} {
		n := 0
		for _, s := range l.reader.Read(l.document(t, []byte(lead+behind), "hearsay")).Statements {
			if s.Act.Class() == record.Undertaking {
				n++
			}
		}
		if n != want {
			t.Errorf("%s\n got %d undertakings, want %d", behind, n, want)
		}
	}
}

// What talks to come are to be about is no undertaking, and not what was talked about.
func TestAgenda(t *testing.T) {
	l := theLine(t)
	const lead = " date 2025-06-12 NAIROBI - Kenyan Foreign Minister Amina Otieno will host Peruvian Foreign Minister Luis Vega for talks in Nairobi on 17 June.\n\n"
	for _, behind := range []string{
		"The two sides will review the implementation of earlier accords.",
		"The ministers intend to discuss the drought.",
		"The talks will focus on trade.",
	} {
		if n := len(l.reader.Read(l.document(t, []byte(lead+behind), "agenda")).Statements); n > 0 {
			t.Errorf("%s\n got %d statements, want none", behind, n)
		}
	}
	article := "Kenyan Foreign Minister Amina Otieno will host Peruvian Foreign Minister Luis Vega for talks in Nairobi on 17 June. The two last met in Lima in March."
	if got, want := mains(t, article), "talks 2025-06-17 KE KE+PE"; got != want {
		t.Errorf("%s\n got %q\nwant %q", article, got, want)
	}
}

// Those who are named at one table, by their countries, as chairs of a conference of many, or each in a paragraph behind a lead that names none of them,
// where verbs have one form.
func TestManyWithoutForms(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 11/6, tại Lima đã diễn ra cuộc gặp cấp cao ba bên giữa Tổng thống Peru Luis Vega, Tổng thống Chile Rosa Lund và Tổng thống Oman Salim Harthi.":                                                                                                                                             "meeting 2025-06-11 Lima CL+OM+PE Vega Lund Harthi",
		"Các ngoại trưởng Nhật Bản, Úc và Ấn Độ hôm 11/6 khởi sự cuộc họp kéo dài hai ngày tại Nagoya. Bà Reiko Tanigawa (Nhật Bản), ông Callum Hartnett (Úc) và ông Raghav Deshmukh (Ấn Độ) đã có bữa ăn tối.":                                                                                          "meeting 2025-06-11/2025-06-12 Nagoya AU+IN+JP Tanigawa Hartnett Deshmukh",
		"Ngày 11/6, Hội nghị Bộ trưởng Môi trường các nước Mekong lần thứ 5 đã khai mạc tại Viêng Chăn dưới sự chủ trì của Bộ trưởng Môi trường Lào Kham Souk, với sự tham dự của người đồng cấp Campuchia và Thái Lan; đoàn Việt Nam do Thứ trưởng Bộ Nông nghiệp và Môi trường Hoàng Thế Dân dẫn đầu.": "conference 2025-06-11 Viêng Chăn KH+LA+TH+VN Souk Dân",
		"Chiều 11-6, Chủ tịch UBND TPHCM Lê Minh Triết tiếp các Tổng Lãnh sự Lào và Hungary.\n\nTại buổi tiếp bà Vilay Keosa, Tổng Lãnh sự Lào, Chủ tịch Lê Minh Triết cảm ơn bà.\n\nTại buổi tiếp ông Zoltán Halmosi, tân Tổng Lãnh sự Hungary, Chủ tịch Lê Minh Triết chúc ông thành công.":            "meeting 2025-06-11 TPHCM LA+VN Keosa Triết; meeting 2025-06-11 TPHCM HU+VN Halmosi Triết",
		"Sáng 11/6, Thứ trưởng Ngoại giao Thái Gia Huy đã đồng chủ trì Tham khảo chính trị lần thứ 7 giữa hai Bộ Ngoại giao với Thứ trưởng Ngoại giao Peru Luis Vega tại Lima.\n\nCùng ngày, Thứ trưởng Thái Gia Huy đã chào Phó Chủ tịch Quốc hội Peru Rosa Quispe.":                                    "talks 2025-06-11 Lima PE+VN Huy Vega",
		"Ngày 11/6, tại Hà Nội, Thủ hiến bang Nam Australia Meredith Cobham đã ký Ý định thư với Thứ trưởng Bộ Công Thương Khổng Minh Châu về thương mại. Đại sứ Australia Alistair Penrose đã tham dự lễ ký kết.":                                                                                       "signing 2025-06-11 Hà Nội AU+VN Cobham Châu Penrose",
		"Cuộc gặp ngày 11/6 ở Vienna (Áo) là cuộc tiếp xúc cấp cao nhất từ trước tới nay. Đặc phái viên Mỹ Randall Hoyt là người chủ trì. Tham dự còn có Cố vấn An ninh Quốc gia Israel Eitan Barkai và Thứ trưởng Ngoại giao Indonesia Bagus Prasetyo.":                                                 "meeting 2025-06-11 Vienna ID+IL+US Hoyt Barkai Prasetyo",
		"Chiều 11/6, Lễ đón cấp Nhà nước Tổng thống Peru Luis Vega diễn ra trọng thể tại Phủ Chủ tịch. Chủ tịch nước Lê Văn Bách chủ trì lễ đón.":                                                                                                                                                        "ceremony 2025-06-11 PE+VN Vega Bách",
		"Ngày 11/6, Đại sứ Maroc Azzedine Farhat, Đại sứ Nhật Bản Kunio Umemoto và Đại sứ Serbia Slobodan Marković đã trình Quốc thư lên Chủ tịch nước Lê Văn Bách.\n\nTiếp Đại sứ Maroc, Chủ tịch nước mong ông thành công.":                                                                            "ceremony 2025-06-11 JP+MA+RS+VN Farhat Umemoto Marković Bách",
		"Tổng thống Pháp Étienne Marchal hôm 11/6 tiếp đón Thủ tướng Đức Karl Weber tại Paris.":                                                                                                                                                                                                          "meeting 2025-06-11 Paris DE+FR Marchal Weber",
		"Trung Quốc hôm 11/6 triệu Đại sứ Nhật Bản Kenji Tanaka để phản đối phát biểu của Thủ tướng nước này.":                                                                                                                                                                                           "meeting 2025-06-11 CN+JP Tanaka",
		"Lãnh đạo Triều Tiên Kim Chol-su đã gửi thông điệp chúc mừng tới Tổng thống Nga Ivan Petrov, KCNA đưa tin ngày 11/6.":                                                                                                                                                                            "message 2025-06-11 KP+RU Chol-su Petrov",
	} {
		if got := mainsWithNames(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Officials and delegations of two states who begin a lead meet for them, where verbs have one form; sportsmen, firms and what moved prices do not.
func TestOfficialsMeet(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 11/6, phái đoàn Peru và Oman đã nối lại đàm phán trực tiếp tại Istanbul.":                              "talks 2025-06-11 Istanbul OM+PE",
		"Các quan chức cấp cao Peru và Oman đã bắt đầu vòng đàm phán mới tại Lima hôm 11/6.":                         "talks 2025-06-11 Lima OM+PE",
		"Giá dầu giảm mạnh sau khi quan chức Peru và Oman bắt đầu đàm phán tại Muscat hôm 11/6.":                     "",
		"Đại diện doanh nghiệp Peru và Oman đã gặp nhau tại Lima hôm 11/6.":                                          "",
		"Phái đoàn thể thao Peru và Oman đã gặp nhau tại Lima hôm 11/6 trước trận chung kết.":                        "",
		"Hôm 11/6, tại Lima, các ngoại trưởng Peru, Chile và Oman bắt đầu cuộc gặp kéo dài hai ngày.":                "meeting 2025-06-11/2025-06-12 Lima CL+OM+PE",
		"Ngày 11/6, Thủ tướng Oman Salim Harthi đã đến Lima. Tại đây, ông hội kiến Tổng thống Peru Luis Vega.":       "meeting 2025-06-11 Lima OM+PE Vega Harthi",
		"Ngoại trưởng Peru Luis Vega và người đồng cấp Oman Salim Harthi thảo luận qua điện thoại về Gaza hôm 11/6.": "call 2025-06-11 OM+PE Vega Harthi",
	} {
		if got := mainsWithNames(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
