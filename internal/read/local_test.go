package read

import (
	"strings"
	"testing"
)

// Provinces, cities and bodies of them that are joined meet and sign for their countries.
func TestLocalSides(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 10/6, tỉnh Mokpa của Hàn Quốc và thành phố Hải Phòng đã chính thức ký kết Bản ghi nhớ về nghề cá.":                                                                   "signing 2025-06-10 KR+VN",
		"Ngày 10/6, tỉnh Quảng Ninh và tỉnh Xiêng Khoảng (Lào) ký Bản ghi nhớ về thủy lợi.":                                                                                        "signing 2025-06-10 LA+VN",
		"Ngày 10/6, UBND tỉnh Bắc Giang tổ chức Lễ ký Bản ghi nhớ về vải thiều giữa tỉnh Bắc Giang (Việt Nam) và tỉnh Sanmura (Nhật Bản).":                                         "signing 2025-06-10 JP+VN",
		"Sáng 10/6, Đoàn đại biểu Công an tỉnh Sơn La (Việt Nam) và Đoàn đại biểu Công an tỉnh Hủa Phăn (Lào) đã tổ chức hội đàm định kỳ.\n\nHai bên nhất trí lập đường dây nóng.": "talks 2025-06-10 LA+VN",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// What two places do together, both do; whoever was sent speaks, not the sender.
func TestJoinedMouths(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 10/6, tỉnh Mokpa của Hàn Quốc và thành phố Hải Phòng ký kết Bản ghi nhớ về nghề cá.":                                                                                      "sign KR+VN Bản ghi nhớ về nghề cá",
		"Ngày 10/6, tại Hà Nội, Thủ tướng Trần Văn Lâm tiếp ông Luis Vega, Đặc phái viên của Tổng thống Peru Ana Flores. Đặc phái viên của Tổng thống Ana Flores cam kết mua thêm gạo.": "commit PE mua thêm gạo",
	} {
		if _, _, got := toldIn(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// A title whose words are shortened is no name, whoever is sent holds all titles before their sender's, and the country that a headline ends with is not
// that of whoever the next line names.
func TestTitlesInFull(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 10/6, Thủ tướng Trần Văn Lâm tiếp ông Luis Vega, Bộ trưởng Y tế, Đặc phái viên của Tổng thống Peru Ana Flores.": "Trần Văn Lâm VN head-of-government; Luis Vega PE minister envoy; Ana Flores PE head-of-state",
		"Ngày 10/6, Đại sứ Peru Luis Vega gặp Chánh Văn phòng T.Ư Đảng Trần Văn Lâm và Trưởng ban Đối ngoại T.Ư Lê Thị Hoa.":  "Luis Vega PE ambassador; Trần Văn Lâm VN official; Lê Thị Hoa VN official",
		"Gặp gỡ Chủ tịch Hạ viện Peru\n\nChủ tịch nước Trần Văn Lâm hoan nghênh Đoàn Hạ viện Peru do ông Luis Vega dẫn đầu.":  "Trần Văn Lâm VN head-of-state; Luis Vega PE",
	} {
		if _, got, _ := toldIn(t, article); !strings.HasPrefix(got, want) {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// What the lead sums up in the words that are told in full later is told once.
func TestToldInFull(t *testing.T) {
	article := "Hai Bộ trưởng thảo luận các biện pháp tạo thuận lợi cho việc đi lại.\n\nNgày 10/6, Bộ trưởng Ngoại giao Trần Văn Lâm điện đàm với Bộ trưởng Ngoại giao Peru Luis Vega.\n\nHai Bộ trưởng thảo luận các biện pháp tạo thuận lợi cho việc đi lại, mở cửa biên giới."
	if _, _, got := toldIn(t, article); strings.Count(got, "discuss") != 1 || !strings.Contains(got, "biên giới") {
		t.Errorf("got %q", got)
	}
}

// A town that no table has is a place behind a word for a town, whoever received somebody there, and no name of whoever governs it.
func TestUnlistedTowns(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 10/6, tại thị xã Mộc Hạ, Chủ tịch UBND tỉnh Sơn La Trần Văn Lâm tiếp Đại sứ Peru Luis Vega.":                                                 "Mộc Hạ VN",
		"Ngày 10/6, tại tòa thị chính thành phố Port Valdoro (Peru), Chủ tịch UBND TP Đà Nẵng Trần Văn Lâm gặp Thị trưởng Luis Vega.":                      "Port Valdoro PE",
		"Ngày 10/6, đoàn công tác Peru do ông Luis Vega, Thứ trưởng Bộ Y tế, dẫn đầu đến thăm và làm việc với tỉnh Sơn La. Ông Vega đề nghị tỉnh mua chè.": "Sơn La VN",
	} {
		l := theLine(t)
		got := ""
		for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "town")).Events {
			if e.Main && e.Where != nil {
				got += e.Where.Name + " " + string(e.Where.Country)
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	const signed = "Ngày 10/6, tại Lima, ông Trần Văn Lâm, Phó Chủ tịch UBND TP Đà Nẵng và Luis Vega, Thị trưởng thành phố Le Mora, đã ký bản ghi nhớ giữa Việt Nam và Peru."
	if _, got, _ := toldIn(t, signed); got != "Trần Văn Lâm VN provincial-leader; Luis Vega PE provincial-leader" {
		t.Errorf("got %q", got)
	}
}

// What pages of papers taught about mouths and parts of contents.
func TestPagesMouths(t *testing.T) {
	const met = "Ngày 11/6, tại Hà Nội, Bộ trưởng Ngoại giao Trần Văn Lâm hội đàm với Bộ trưởng Ngoại giao Peru Luis Vega.\n\n"
	for told, want := range map[string]string{
		"Ông Lâm mong muốn mở rộng nghề cá trên tinh thần bình đẳng, tôn trọng lẫn nhau.":  "propose VN mở rộng nghề cá trên tinh thần bình đẳng, tôn trọng lẫn nhau",
		"Hai bên nhất trí hợp tác y tế trên tinh thần tin cậy, tôn trọng lẫn nhau.":        "agree PE+VN hợp tác y tế trên tinh thần tin cậy, tôn trọng lẫn nhau",
		"Ông Lâm đề nghị hai nước phối hợp và ủng hộ lẫn nhau ở những hội nghị về biển.":   "propose VN hai nước phối hợp và ủng hộ lẫn nhau ở những hội nghị về biển",
		"Ông Vega nhấn mạnh cần phối hợp và ủng hộ lẫn nhau ở những hội nghị về biển.":     "affirm PE cần phối hợp và ủng hộ lẫn nhau ở những hội nghị về biển",
		"Các quan chức Việt Nam và Peru đã nhất trí lập đường dây nóng.":                   "agree PE+VN lập đường dây nóng",
		"Ông Vega cảm ơn Việt Nam ủng hộ lập trường của Peru về nghề cá.":                  "thank PE ủng hộ lập trường của Peru về nghề cá",
		"Ông Lâm đề nghị Peru mở thêm lớp cho học viên, hỗ trợ xây bệnh viện ở Huế.":       "propose VN Peru mở thêm lớp cho học viên; propose VN hỗ trợ xây bệnh viện ở Huế",
		"Hai bên nhất trí mở đường bay trước tháng 9, giao hai bộ soạn kế hoạch chi tiết.": "agree PE+VN mở đường bay trước tháng 9; agree PE+VN giao hai bộ soạn kế hoạch chi tiết",
	} {
		if _, _, got := toldIn(t, met+told); got != want {
			t.Errorf("%s\n got %q\nwant %q", told, got, want)
		}
	}
}

// What only calls the reported call what it is, is no other; who is spoken of took no part; one foreign word behind a country is a name, a house is none.
func TestCallsCalled(t *testing.T) {
	const met = "Ngày 11/6, Tổng thống Peru Vega và Tổng thống Mỹ Alice Carter điện đàm, bàn về xung đột tại Yemen và Sudan.\n\n"
	for told, want := range map[string]string{
		"Đây là cuộc điện đàm đầu tiên giữa hai bên kể từ ngày 2/3.":     "",
		"Sau cuộc điện đàm, ông Vega cho biết sẽ tới Oslo vào tuần sau.": "affirm PE sẽ tới Oslo vào tuần sau",
		"Nhà Trắng cho biết cuộc điện đàm kéo dài một giờ.":              "affirm US cuộc điện đàm kéo dài một giờ",
	} {
		if got := mains(t, met+told); got != "call 2025-06-11 PE+US" {
			t.Errorf("%s\n got %q", told, got)
		}
		events, people, words := toldIn(t, met+told)
		if events != "*call held 2025-06-11" || people != "Vega PE head-of-state; Alice Carter US head-of-state" || words != want {
			t.Errorf("%s\n got %q, %q, %q", told, events, people, words)
		}
	}
}

// Titles that go on with a body or a town, the name behind a dash, and words that only sound like a name.
func TestTitlesGoOn(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 10/6, tại Hải Phòng, Thiếu tướng Trần Văn Lâm, Phó Tư lệnh Hải quân tiếp Thiếu tướng Luis Vega, Tư lệnh Hạm đội tàu ngầm Peru chào xã giao.":                            "Trần Văn Lâm VN military-chief; Luis Vega PE military-chief",
		"Ngày 10/6, đoàn hải quân Peru do Đại tá Luis Vega, Tư lệnh Thủy quân lục chiến Peru làm trưởng đoàn đã gặp Phó Tư lệnh Hải quân Trần Văn Lâm.":                               "Luis Vega PE military-chief; Trần Văn Lâm VN military-chief",
		"Ngày 10/6, Chủ tịch Quốc hội Trần Văn Lâm tiếp Tỉnh trưởng tỉnh Savannakhet - Kham Vongsa.":                                                                                  "Trần Văn Lâm VN legislature-speaker; Kham Vongsa LA provincial-leader",
		"Ngày 10/6, tại Hà Nội, Phó Thủ tướng Lê Văn Sâm, Tổ trưởng Tổ công tác về nghề cá, tiếp Đại sứ Peru Luis Vega. Ông Sâm chuyển lời chào của Tổng Bí thư Tô Khang tới Đại sứ.": "Lê Văn Sâm VN deputy-head-of-government; Luis Vega PE ambassador; Tô Khang VN party-leader",
	} {
		if _, got, _ := toldIn(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	const met = "Ngày 10/6, tại Hà Nội, Phó Thủ tướng Lê Văn Sâm, Tổ trưởng Tổ công tác về chính sách nghề cá của Peru tiếp Đại sứ Peru Luis Vega. Tổng Bí thư Tô Khang đã gọi điện cho ông Vega hôm 2/6."
	l := theLine(t)
	for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+met), "met")).Events {
		if e.Main && len(e.Participants) != 2 {
			t.Errorf("%d took part", len(e.Participants))
		}
	}
}

// A quotation behind a colon goes on to its mark; what is told beside: a message, an occasion, texts that were signed before, a house abroad.
func TestQuotationGoesOn(t *testing.T) {
	const met = "Ngày 11/6, tại Cung điện Moré (Peru), Chủ tịch nước Trần Văn Lâm hội đàm với Tổng thống Peru Luis Vega.\n\n"
	for told, want := range map[string]string{
		`Ông Vega nói: "Chúng tôi vừa gặp nhau. Tôi xin cảm ơn Việt Nam về lô gạo. Tôi mong muốn hai nước mở đường bay".`: "affirm PE Chúng tôi vừa gặp nhau; thank PE về lô gạo; propose PE hai nước mở đường bay",
		"Ông Vega mong muốn nhân dịp kỷ niệm 6 năm lập quan hệ, hai nước mở đường bay.":                                   "propose PE nhân dịp kỷ niệm 6 năm lập quan hệ, hai nước mở đường bay",
		"Hai bên nhất trí kiểm soát xuất, nhập cảnh tại sân bay.":                                                         "agree PE+VN kiểm soát xuất, nhập cảnh tại sân bay",
		"Trong năm 2024, hai bên đã triển khai các cơ chế đã được ký kết.":                                                "",
	} {
		events, _, words := toldIn(t, met+told)
		if events != "*talks held 2025-06-11" || words != want {
			t.Errorf("%s\n got %q, %q\nwant %q", told, events, words, want)
		}
		if got := mains(t, met+told); got != "talks 2025-06-11 PE PE+VN" {
			t.Errorf("%s\n got %q", told, got)
		}
	}
	const border = "Ngày 10/6, tại phường Móng Hạ, tỉnh Hà Giang, đã diễn ra buổi hội đàm giữa Đoàn đại biểu Đồn Biên phòng Bản Hạ, tỉnh Hà Giang (Việt Nam) và Đoàn cán bộ Chi đội quản lý xuất, nhập cảnh Hà Mai, tỉnh Vân Nam (Trung Quốc).\n\nHai bên nhất trí lập đường dây nóng."
	if got := mains(t, border); got != "talks 2025-06-10 VN CN+VN" {
		t.Errorf("got %q", got)
	}
	if _, people, _ := toldIn(t, "Ngày 10/6, Thủ tướng Lào Kham Vongsa thăm Việt Nam. Người phát ngôn chính phủ Campuchia - ông Sok Somnang hoan nghênh chuyến thăm."); !strings.Contains(people, "Sok Somnang KH official") {
		t.Errorf("got %q", people)
	}
}

// Whoever will meet others on a visit is still to go.
func TestWillMeetThere(t *testing.T) {
	for article, want := range map[string]string{
		"Thủ tướng Peru Luis Vega sẽ gặp các nhà lãnh đạo Oman trong chuyến thăm dài ba ngày.":               "*visit planned",
		"Tổng thống Chile Ana Soto sẽ hội kiến Quốc vương Oman Said Al Harthy trong chuyến thăm Oman.":       "planned",
		"Ngoại trưởng Peru Luis Vega sẽ gặp giới doanh nghiệp Oman trong chuyến thăm nước này vào tuần sau.": "planned",
	} {
		if got, _, _ := toldIn(t, article); !strings.Contains(got, want) || strings.Contains(got, "held") {
			t.Errorf("%s\n got %q", article, got)
		}
	}
}

// Talks right behind a welcome are where that was.
func TestAfterWelcome(t *testing.T) {
	article := "Sáng 10/6, tại trụ sở Bộ Quốc phòng, Bộ trưởng Trần Văn Lâm chủ trì lễ đón Bộ trưởng Quốc phòng Peru Luis Vega. Ngay sau đó, hai Bộ trưởng hội đàm.\n\nÔng Vega mong muốn Việt Nam mua thêm tàu."
	if got := mains(t, article); got != "talks 2025-06-10 VN PE+VN" {
		t.Errorf("got %q", got)
	}
}

// Where it was, and who they were, on the pages of provinces: a park in a town, the town of the consul, one that no table has abroad; a province before the
// name of whoever governs it; whoever is new in office or elected to it.
func TestProvincePages(t *testing.T) {
	for article, want := range map[string]string{
		"Sáng 11/6, tại công viên Sông Tiền, TP Huế, ông Mai Hoàng Dũng, Phó Chủ tịch UBND tỉnh và ông Pieter Oost, Tổng Lãnh sự Hà Lan đã tham gia lễ trồng cây hữu nghị.":     "ceremony 2025-06-11 Huế NL+VN Dũng Oost",
		"Chiều 11-6, tân Tổng Lãnh sự Hàn Quốc tại Đà Nẵng Baek Seung-ho đến chào xã giao Chủ tịch HĐND thành phố Trương Hoàng Lâm.":                                            "meeting 2025-06-11 Đà Nẵng KR+VN Seung-ho Lâm",
		"Ngày 11/6, tại thành phố Palemba, Đại sứ Việt Nam tại Indonesia Bồ Quốc Thuận đã gặp Tỉnh trưởng Nam Sumara, ông Hendra Wijaksana, để bàn về thủy sản.":                "meeting 2025-06-11 Palemba ID+VN Thuận Wijaksana",
		"Hôm 11.6, tại thành phố Hat Mai, Bộ trưởng Nội vụ Thái Lan Prasert Wongsakul và người đồng cấp Malaysia Zulkifli Mansor đã ký bản thỏa thuận phối hợp tuần tra chung.": "signing 2025-06-11 Hat Mai MY+TH Wongsakul Mansor",
		"Sáng 11-6, tại Lima, Chủ tịch Đu-ma quốc gia Nga A. Rôm-nhi-cốp đã tiếp Chủ tịch Quốc hội Kiều Thanh Hà.":                                                              "meeting 2025-06-11 Lima RU+VN Rôm-nhi-cốp Hà",
	} {
		if got := mainsWithNames(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	for article, want := range map[string]string{
		"Ngày 11/6, Thủ tướng Lê Văn Bách tiếp ông Luis Vega, tân Tổng Lãnh sự Peru tại Hà Nội.":                                                    "Lê Văn Bách VN head-of-government; Luis Vega PE official",
		"Ngày 11/6, Chủ tịch nước Lê Văn Bách gửi điện mừng ông Luis Vega tái đắc cử Tổng thống Peru.":                                              "Lê Văn Bách VN head-of-state; Luis Vega PE head-of-state",
		"Ngày 11/6, Thủ tướng Lê Văn Bách gửi điện mừng bà Rosa Lund được bầu làm Thủ tướng nước Cộng hòa Chile.":                                   "Lê Văn Bách VN head-of-government; Rosa Lund CL head-of-government",
		"Ngày 11/6, Thủ tướng Ý Ludovica Ferrante hội đàm với đồng nhiệm Peru Luis Vega.":                                                           "Ludovica Ferrante IT head-of-government; Luis Vega PE head-of-government",
		"Sáng 11/6, Chủ tịch nước Lê Văn Bách tiếp nhận Quốc thư của các Đại sứ: Luis Vega (Peru), Salim Harthi (Oman) và Kari Dahl (Na Uy).":       "Lê Văn Bách VN head-of-state; Luis Vega PE ambassador; Salim Harthi OM ambassador; Kari Dahl NO ambassador",
		"Ngày 11/6, thừa ủy quyền của Chủ tịch nước, Bộ trưởng Công an Lê Tam Quang và Bộ trưởng Tư pháp Peru Luis Vega đã ký Hiệp định về dẫn độ.": "Lê Tam Quang VN minister; Luis Vega PE minister",
		"Ngày 11/6, Thứ trưởng Bộ Y tế Lê Văn Tiến tiếp Trưởng đại diện Quỹ Nhi đồng Liên hợp quốc (UNICEF) tại Việt Nam Rosa Quispe.":              "Lê Văn Tiến VN deputy-minister; Rosa Quispe UN official",
		"Ngày 11/6, Thứ trưởng Bộ Y tế Lê Văn Tiến tiếp bà Rosa Quispe, Đại diện FAO tại Việt Nam.":                                                 "Lê Văn Tiến VN deputy-minister; Rosa Quispe FAO official",
	} {
		if _, got, _ := toldIn(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
