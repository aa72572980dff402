package read

import (
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// How Vietnamese agencies and papers tell of visits, meetings and their guests: three wordings of each.

// A name behind a title and a comma is that of its holder: «Chủ tịch Thượng viện Peru, bà A». Whoever acts there is another.
func TestApposedNames(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 10/6, tại Lima, Đại sứ Kenya Peter Otieno gặp Chủ tịch Thượng viện Peru, bà Ana Rojas.":                                         "Ana Rojas legislature-speaker PE",
		"Ngày 10/6, tại Lima, Vụ trưởng Vụ châu Phi Bộ Ngoại giao Peru, ông Luis Vega, tiếp Đại sứ Kenya Peter Otieno.":                       "Luis Vega official PE",
		"Ngày 10/6, tại Lima, Bộ trưởng Ngoại giao Peru, ngài Luis Vega, tiếp Bộ trưởng Ngoại giao Kenya Peter Otieno.":                       "Luis Vega foreign-minister PE",
		"Ngày 10/6, Đại sứ Kenya Peter Otieno đến Lima. Gặp Bộ trưởng Ngoại giao Peru, ông Peter Otieno đề nghị nước này giảm thuế.":          "",
		"Ngày 10/6, tại Hà Nội, Bộ trưởng Quốc phòng Kenya Peter Otieno hội kiến Tổng Bí thư Đảng NDCM Lào, Chủ tịch nước Lào Bounmy Sisouk.": "Bounmy Sisouk party-leader head-of-state LA",
		"Chiều 10/6, Đại sứ Kenya Peter Otieno đến chào ông Bounmy Sisouk, Tổng Bí thư Đảng NDCM Lào, Chủ tịch nước Lào.":                     "Bounmy Sisouk party-leader head-of-state LA",
		"Chiều 10/6, tại Havana, Thủ tướng Lào Bounmy Sisouk hội kiến Bí thư thứ nhất Đảng Cộng sản Cuba, Chủ tịch nước Cuba Luis Vega.":      "Luis Vega party-leader head-of-state CU",
	} {
		l := theLine(t)
		got := ""
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "apposed")).People {
			if strings.HasPrefix(want, p.Name) || want == "" && p.Party == "PE" {
				got = p.Name
				for _, o := range p.Offices {
					got += " " + o.Code
				}
				got += " " + string(p.Party)
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// The day on which a ministry told of a meeting is not that of the meeting.
func TestToldOn(t *testing.T) {
	for article, want := range map[string]string{
		"Bộ Ngoại giao ngày 11/6 cho biết, tối 10/6 tại Lima, Bộ trưởng Ngoại giao Việt Nam Lê Văn An đã gặp Ngoại trưởng Peru Luis Vega.":    "meeting 2025-06-10 PE PE+VN",
		"Bộ Quốc phòng hôm qua (11/6) thông báo, chiều 10/6 tại Lima, Bộ trưởng Quốc phòng Việt Nam Lê Văn An đã tiếp Đại sứ Peru Luis Vega.": "meeting 2025-06-10 PE PE+VN",
		"Điện Kremlin ngày 11/6 xác nhận, ngày 9/6 tại Moskva, Tổng thống Nga Ivan Orlov đã tiếp Ngoại trưởng Peru Luis Vega.":                "meeting 2025-06-09 RU PE+RU",
		"Bộ Ngoại giao ngày 11/6 cho biết, Bộ trưởng Ngoại giao Việt Nam Lê Văn An đã gặp Ngoại trưởng Peru Luis Vega tại Lima.":              "meeting 2025-06-11 PE PE+VN",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Those at whose invitation somebody travels do not travel.
func TestInvitedBySeveral(t *testing.T) {
	l := theLine(t)
	for _, article := range []string{
		"Nhận lời mời của Thủ tướng Áo Karl Huber, Thủ tướng Séc Jan Novak và Thủ tướng Ba Lan Adam Nowak, Thủ tướng Việt Nam Lê Văn An sẽ thăm chính thức Áo, Séc và Ba Lan từ ngày 19 đến 25/6.",
		"Theo lời mời của Thủ tướng Áo Karl Huber và Thủ tướng Séc Jan Novak, Thủ tướng Việt Nam Lê Văn An thăm chính thức Áo và Séc từ ngày 10 đến 12/6.",
		"Thủ tướng Việt Nam Lê Văn An sẽ thăm chính thức Áo, Séc và Ba Lan từ ngày 19 đến 25/6 theo lời mời của Thủ tướng Áo Karl Huber, Thủ tướng Séc Jan Novak và Thủ tướng Ba Lan Adam Nowak.",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "invited"))
		for _, e := range r.Events {
			if e.Kind == "visit" && len(e.Participants) != 1 {
				t.Errorf("%d travel: %s", len(e.Participants), article)
			}
		}
	}
}

// The whole name of a gathering.
func TestNamesOfGatherings(t *testing.T) {
	l := theLine(t)
	for beside, want := range map[string]string{
		"bên lề Hội nghị lần thứ 3 của Liên hợp quốc về Sa mạc":          "Hội nghị lần thứ 3 của Liên hợp quốc về Sa mạc",
		"nhân dịp dự Hội chợ Trung Quốc - ASEAN":                         "Hội chợ Trung Quốc - ASEAN",
		"nhân dịp Triển lãm Quốc phòng quốc tế Việt Nam 2026":            "Triển lãm Quốc phòng quốc tế Việt Nam 2026",
		"nhân dịp dự Hội nghị cấp cao kỷ niệm 30 năm quan hệ ASEAN - EU": "Hội nghị cấp cao kỷ niệm 30 năm quan hệ ASEAN - EU",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 Ngày 10/6, "+beside+", Bộ trưởng Ngoại giao Việt Nam Lê Văn An gặp Ngoại trưởng Peru Luis Vega."), "gathering"))
		if !slices.ContainsFunc(r.Events, func(e record.Event) bool { return e.Main && e.Occasion == want }) {
			t.Errorf("not at %q", want)
		}
	}
}

// What a spokesperson says on a question about another country, and who spoke by whose title.
func TestSpokenOf(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]bool{
		"Về thông tin tàu của Peru vào vùng biển Kenya, Phó phát ngôn Bộ Ngoại giao Kenya Ruth Mwangi cho biết nước này có đủ chứng cứ lịch sử.": true,
		"Liên quan báo cáo của Peru, Người phát ngôn Bộ Ngoại giao Kenya Ruth Mwangi khẳng định các nhận định ấy thiếu khách quan.":              true,
		"Trước việc Peru tập trận, bà Ruth Mwangi, Người phát ngôn Bộ Ngoại giao Kenya, nêu rõ mọi hoạt động phải tuân thủ luật pháp.":           true,
		"Về vụ cháy chợ, Người phát ngôn Bộ Ngoại giao Kenya Ruth Mwangi cho biết không ai bị thương.":                                           false,
	} {
		if r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "spoken")); r.Relevant != want {
			t.Errorf("relevant %v: %s", r.Relevant, article)
		}
	}
}

// Guests who are received, told in the passive: by one host, or by several one after another.
func TestReceived(t *testing.T) {
	for article, want := range map[string]string{
		"Chiều 10/6, tại Lima, Đại sứ Kenya Peter Otieno được Bộ trưởng Ngoại giao Peru Luis Vega tiếp.":                                                                               "meeting 2025-06-10 PE KE+PE",
		"Sáng 10/6, tại Oslo, Thủ tướng Kenya Peter Otieno đã được Quốc vương Na Uy Olav Dahl đón tiếp trọng thể.":                                                                     "meeting 2025-06-10 NO KE+NO",
		"Trong khuôn khổ chuyến thăm Peru, ngày 10/6, tại Lima, Thủ tướng Kenya Peter Otieno lần lượt được Tổng thống Peru Luis Vega, Chủ tịch Quốc hội Peru Ana Rojas tiếp thân mật.": "meeting 2025-06-10 PE KE+PE; meeting 2025-06-10 PE KE+PE",
		"Ngày 10/6, Đại sứ Kenya Peter Otieno được Bộ trưởng Ngoại giao Peru Luis Vega tiếp tục mời dự hội thảo.":                                                                      "",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// A guest whose name and office tell of no country is of none; the chief of a country's army is of it.
func TestGuests(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		"Chiều 10/6, tại Hà Nội, Bộ trưởng Công an Lê Văn An tiếp ông Jeff Boyd, Giám đốc văn phòng đại diện, đến chào từ biệt.":     "Jeff Boyd ",
		"Chiều 10/6, tại Hà Nội, Bộ trưởng Tài chính Lê Văn An tiếp bà Maria Bell đến chào xã giao.":                                 "Maria Bell ",
		"Chiều 10/6, tại Hà Nội, Bộ trưởng Quốc phòng Lê Văn An tiếp Trung tướng Luis Vega, Phó Tổng Tham mưu trưởng Quân đội Peru.": "Luis Vega PE military-chief",
		"Chiều 10/6, tại Hà Nội, Bộ trưởng Quốc phòng Lê Văn An tiếp Đô đốc Luis Vega, Tham mưu trưởng Hải quân Peru.":               "Luis Vega PE military-chief",
	} {
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "guest")).People {
			if !strings.HasPrefix(want, p.Name) {
				continue
			}
			got := p.Name + " " + string(p.Party)
			for _, o := range p.Offices {
				got += " " + o.Code
			}
			if !strings.HasPrefix(got, want) || strings.HasSuffix(want, " ") && p.Party != "" {
				t.Errorf("%s\n got %q\nwant %q", article, got, want)
			}
		}
	}
}

// A province receives its guests at home, wherever their embassy is.
func TestProvinces(t *testing.T) {
	l := theLine(t)
	for _, article := range []string{
		"Chủ tịch UBND tỉnh Quảng Ninh tiếp Đại sứ Peru\n\n12/06/2025\n\nSáng 10/6, Chủ tịch UBND tỉnh Lê Văn An đã tiếp Đại sứ Peru tại Việt Nam Luis Vega.",
		"Sáng 10/6, đồng chí Lê Văn An, Chủ tịch UBND tỉnh, tiếp Đại sứ Peru Luis Vega. Ông Lê Văn An chào mừng Đại sứ đến thăm Quảng Ninh.",
		"Sáng 10/6, Đoàn đại biểu Peru do Đại sứ Luis Vega dẫn đầu thăm và làm việc với tỉnh Quảng Ninh. Tiếp đoàn có ông Lê Văn An, Chủ tịch UBND tỉnh.",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "province"))
		if !slices.ContainsFunc(r.Events, func(e record.Event) bool { return e.Main && e.Where != nil && e.Where.Name == "Quảng Ninh" }) {
			t.Errorf("not in Quảng Ninh: %s", article)
		}
	}
}

// «Bộ trưởng Ngoại giao ba nước» is none of the ministers alone: whose words those are is left open.
func TestMinistersOfSeveral(t *testing.T) {
	l := theLine(t)
	const lead = " date 2025-06-12 Chiều 10/6, Bộ trưởng Ngoại giao Việt Nam Lê Văn An điện đàm với Bộ trưởng Ngoại giao Kenya Peter Otieno, Bộ trưởng Ngoại giao Peru Luis Vega và Bộ trưởng Ngoại giao Na Uy Olav Dahl. "
	for _, behind := range []string{
		"Bộ trưởng Ngoại giao ba nước chúc mừng Việt Nam.",
		"Ngoại trưởng ba nước đã đánh giá cao Việt Nam.",
		"Bộ trưởng ba nước cam kết hỗ trợ Việt Nam.",
	} {
		for _, s := range l.reader.Read(l.document(t, []byte(lead+behind), "several")).Statements {
			if parties(s.By) == "VN" {
				t.Errorf("%s by VN: %s", s.Act, behind)
			}
		}
	}
}

// What may come to be is no event; whoever calls an envoy in tells him off; a day to come is planned.
func TestNotYet(t *testing.T) {
	for article, want := range map[string]string{
		"Hội nghị tại Oslo là cơ hội để Tổng thống Kenya Peter Otieno gặp Tổng thống Peru Luis Vega. Các quan chức đã bàn khả năng ông Peter Otieno gặp ông Luis Vega.": "",
		"Chưa rõ liệu Tổng thống Kenya Peter Otieno có hội đàm với Tổng thống Peru Luis Vega hay không.":                                                                "",
		"Đoàn đại biểu Kenya do Bộ trưởng Quốc phòng Peter Otieno dẫn đầu thăm chính thức Peru từ ngày 16 đến 21/6.":                                                    "visit 2025-06-16/2025-06-21 PE KE+PE",
		"Ngày 10/6, Bộ Ngoại giao Peru triệu Đại sứ Kenya Peter Otieno đến để phản đối vụ đâm tàu.":                                                                     "meeting 2025-06-10 KE+PE",
		"Hôm 10/6, Kenya triệu tập Đại sứ Peru tại Nairobi và trao công hàm.":                                                                                           "meeting 2025-06-10 KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	l := theLine(t)
	for _, article := range []string{ // what two who met long ago did then is no news
		"Kenya và Peru chuẩn bị mở lại đường bay.\n\nHai thành phố cách nhau mười giờ bay.\n\nQuan hệ ấm lên từ tháng 10/2024, khi Tổng thống Kenya Peter Otieno và Tổng thống Peru Luis Vega gặp nhau bên lề hội nghị tại Oslo. Hai nhà lãnh đạo đã nhất trí khôi phục quan hệ.",
		"Kenya và Peru sắp nối lại đường tàu biển.\n\nTàu chạy mất hai mươi ngày.\n\nMọi việc bắt đầu từ tháng 3/2024, khi Tổng thống Kenya Peter Otieno hội đàm với Tổng thống Peru Luis Vega. Hai Tổng thống đã ký Hiệp định hàng hải.",
		"Kenya và Peru sắp miễn thị thực.\n\nDân hai nước ít đi lại.\n\nBước ngoặt đến từ tháng 5/2024, khi Bộ trưởng Ngoại giao Kenya Peter Otieno gặp Bộ trưởng Ngoại giao Peru Luis Vega. Hai Bộ trưởng cam kết mở cửa.",
	} {
		if r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "bygone")); len(r.Statements) > 0 {
			t.Errorf("%d statements: %s", len(r.Statements), article)
		}
	}
	if got := mains(t, "Ngày 10/6, tại Lima, Tổng thống Kenya Peter Otieno hội đàm với Tổng thống Peru Luis Vega và hội kiến các lãnh đạo cấp cao khác của Peru."); got != "talks 2025-06-10 PE KE+PE" {
		t.Error(got)
	}
	testSaid(t, "vi", []saidCase{
		{"Bộ Ngoại giao Lào triệu Đại sứ Việt Nam đến để phản đối vụ đâm tàu.", []string{"concern LA vụ đâm tàu"}},
		{"Ông Hưng mời Bộ trưởng Kham-phủi Vông-sả bước lên bục danh dự.", nil},
		{"Bộ trưởng Bộ Công an Lào đề nghị hai bên sớm họp; đồng thời cam kết mỗi năm gửi mười cán bộ.", []string{"propose LA hai bên sớm họp", "commit LA mỗi năm gửi mười cán bộ"}},
		{"Ông Hưng mời Bộ trưởng Kham-phủi Vông-sả thăm Huế.", []string{"invite VN Bộ trưởng Kham-phủi Vông-sả thăm Huế"}},
	})
}

func TestAgencyWordings(t *testing.T) {
	testSaid(t, "vi", []saidCase{
		// Chương trình của hai bên không phải là cam kết; của một bên thì có.
		{"Trong chuyến thăm, hai bên sẽ trao đổi các biện pháp mở rộng thương mại.", nil},
		{"Hai Bộ trưởng sẽ rà soát tiến trình hợp tác.", nil},
		{"Hai bên sẽ kiểm điểm tình hình hợp tác.", nil},
		{"Lào sẽ rà soát các quy định về thuế.", []string{"commit LA rà soát các quy định về thuế"}},
		// Cam kết của hai nước đối với một nguyên tắc.
		{"Hai bên nhắc lại cam kết chung của mỗi nước trong việc giữ gìn và củng cố hòa bình.", []string{"concur LA+VN giữ gìn và củng cố hòa bình"}},
		{"Hai Bộ trưởng nhắc lại cam kết của hai bên đối với chủ nghĩa đa phương.", []string{"concur LA+VN chủ nghĩa đa phương"}},
		{"Hai bên khẳng định cam kết mạnh mẽ của mỗi nước về tôn trọng luật biển.", []string{"concur LA+VN tôn trọng luật biển"}},
		// «đề xuất» sau một danh từ khác không phải là một đề xuất mới.
		{"Ông Hưng đánh giá cao những quan tâm, đề xuất của phía Lào.", []string{"welcome VN những quan tâm, đề xuất của phía Lào"}},
		{"Ông Hưng hoan nghênh các sáng kiến, đề xuất của phía Lào.", []string{"welcome VN các sáng kiến, đề xuất của phía Lào"}},
		{"Ông Hưng cảm ơn những ý kiến, đề nghị của phía Lào.", []string{"thank VN những ý kiến, đề nghị của phía Lào"}},
		// Danh sách đánh số bằng chữ.
		{"Ông Hưng đề nghị các nội dung sau:\nThứ nhất, mở lại đường bay.\nThứ hai, miễn thị thực; thứ ba, lập quỹ chung.", []string{"propose VN mở lại đường bay", "propose VN miễn thị thực", "propose VN lập quỹ chung"}},
		{"Hai bên nhất trí một số hướng lớn: Thứ nhất, mở lại đường bay; thứ hai, miễn thị thực.", []string{"agree LA+VN mở lại đường bay", "agree LA+VN miễn thị thực"}},
		{"Ông Hưng đề nghị: Một là, mở lại đường bay; hai là, miễn thị thực.", []string{"propose VN mở lại đường bay", "propose VN miễn thị thực"}},
		// Kỳ họp của hai bên thông qua văn kiện.
		{"Kỳ họp đã thông qua Kế hoạch hợp tác năm 2026.", []string{"sign LA+VN Kế hoạch hợp tác năm 2026"}},
		{"Phiên họp lần thứ 9 đã thông qua Biên bản.", []string{"sign LA+VN Biên bản"}},
		{"Khóa họp thông qua Chương trình công tác năm 2026.", []string{"sign LA+VN Chương trình công tác năm 2026"}},
		// Khuyến khích ai đó, trong những điều hai bên nhất trí, là một việc hai bên sẽ làm.
		{"Hai bên nhất trí lập quỹ chung và khuyến khích doanh nghiệp hai nước đầu tư.", []string{"agree LA+VN lập quỹ chung", "agree LA+VN khuyến khích doanh nghiệp hai nước đầu tư"}},
		{"Hai Bộ trưởng thống nhất mở cửa khẩu, lập tổ công tác và vận động ngư dân tham gia.", []string{"agree LA+VN mở cửa khẩu", "agree LA+VN lập tổ công tác", "agree LA+VN vận động ngư dân tham gia"}},
		{"Ông Hưng khuyến khích doanh nghiệp Lào đầu tư vào Huế.", []string{"propose VN doanh nghiệp Lào đầu tư vào Huế"}},
		// Việc được giao và việc báo cáo là hai việc.
		{"Hai Bộ trưởng giao Tổ công tác rà soát danh mục, báo cáo kết quả trước ngày 1/9.", []string{"task LA+VN Tổ công tác rà soát danh mục", "task LA+VN báo cáo kết quả trước ngày 1/9"}},
		{"Hai bên giao các bộ nghiên cứu, báo cáo lãnh đạo hai nước.", []string{"task LA+VN các bộ nghiên cứu, báo cáo lãnh đạo hai nước"}},
		// Lời trong ngoặc kép hết ở dấu đóng.
		{"\"Chúng tôi cam kết mở thêm cửa khẩu trước năm 2027\", Bộ trưởng Trần Quốc Hưng phát biểu tại Huế.", []string{"commit VN mở thêm cửa khẩu trước năm 2027"}},
		// Điều chưa thống nhất được không phải là điều đã thống nhất.
		{"Ông Hưng nói hai bên chưa thống nhất được giá điện.", []string{"affirm VN hai bên chưa thống nhất được giá điện"}},
		{"Phía Lào cho biết hai nước chưa đồng ý mở cửa khẩu.", []string{"affirm LA hai nước chưa đồng ý mở cửa khẩu"}},
		{"Ông Hưng thừa nhận hai bên vẫn không nhất trí về thuế.", []string{"affirm VN hai bên vẫn không nhất trí về thuế"}},
		// Việc của phía kia, sau việc chung, là một đề nghị nữa.
		{"Ông Hưng đề nghị hai bên mở đường bay, phía Lào miễn thị thực.", []string{"propose VN hai bên mở đường bay", "propose VN phía Lào miễn thị thực"}},
		{"Ông Hưng mời Bộ trưởng Kham-phủi Vông-sả và Phu nhân thăm Huế; Bộ trưởng Kham-phủi Vông-sả vui vẻ nhận lời.", []string{"invite VN Bộ trưởng Kham-phủi Vông-sả và Phu nhân thăm Huế", "accept LA thăm Huế"}},
		// Mỗi việc sau dấu chấm phẩy là một việc, dù ngắn.
		{"Hai bên nhất trí giảm thuế; tăng chuyến bay; lập nhóm công tác.", []string{"agree LA+VN giảm thuế", "agree LA+VN tăng chuyến bay", "agree LA+VN lập nhóm công tác"}},
		// Ai nghe, và ai nói sau dấu gạch.
		{"Ông Hưng nói với các phóng viên rằng đường đã thông.", []string{"affirm VN đường đã thông"}},
		{"Ông Hưng chia sẻ với các đại biểu rằng đường đã thông.", []string{"affirm VN đường đã thông"}},
		{"Ông Hưng khẳng định với báo chí trong nước rằng đường đã thông.", []string{"affirm VN đường đã thông"}},
		{"“Chúng tôi giữ vững lập trường” - ông Hưng nói sau cuộc gặp.", []string{"affirm VN Chúng tôi giữ vững lập trường"}},
		{"“Đường đã thông” – ông Hưng cho biết.", []string{"affirm VN Đường đã thông"}},
		{"“Đường đã thông” - Bộ trưởng Trần Quốc Hưng nhấn mạnh tại họp báo.", []string{"affirm VN Đường đã thông"}},
		{"Thông tin từ Bộ Ngoại giao cho biết, tại hội đàm, hai bên trao đổi về thuế.", []string{"discuss LA+VN thuế"}},
		// Từ bao nhiêu: chưa phải một việc nữa.
		{"Lào cam kết áp thuế 15%, giảm từ mức 25% trước đó.", []string{"commit LA áp thuế 15%, giảm từ mức 25% trước đó"}},
		{"Hai bên nhất trí cấp 60 suất học bổng, tăng so với năm trước.", []string{"agree LA+VN cấp 60 suất học bổng, tăng so với năm trước"}},
		{"Lào đề nghị Việt Nam bán thêm điện, hỗ trợ bảo đảm nguồn xăng dầu.", []string{"propose LA Việt Nam bán thêm điện", "propose LA hỗ trợ bảo đảm nguồn xăng dầu"}},
	})
}
