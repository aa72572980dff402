package read

import (
	"strings"
	"testing"
)

// What Vietnamese papers pasted by hand taught: three wordings of each.

// toldIn reads a text and prints what one of its lists holds.
func toldIn(t *testing.T, article string) (events, people, words string) {
	t.Helper()
	l := theLine(t)
	d := l.document(t, []byte(" date 2025-06-12 "+article), "papers")
	r := l.reader.Read(d)
	var es, ps, ws []string
	for _, e := range r.Events {
		x := e.Kind + " " + string(e.Status) + " " + e.When.String()
		if e.Main {
			x = "*" + x
		}
		es = append(es, x)
	}
	for _, p := range r.People {
		x := p.Name + " " + string(p.Party)
		for _, o := range p.Offices {
			x += " " + o.Code
		}
		ps = append(ps, x)
	}
	for _, s := range r.Statements {
		ws = append(ws, s.Act.String()+" "+parties(s.By)+" "+d.Quote(s.Content))
	}
	return strings.Join(es, "; "), strings.Join(ps, "; "), strings.Join(ws, "; ")
}

// Of a list that begins with what somebody will do, the rest is to come too, on the same day.
func TestListToCome(t *testing.T) {
	const met = "Sáng 11/6, tại Lima, Thủ tướng Trần Văn Lâm hội đàm với Thủ tướng Peru Luis Vega.\n\n"
	for told, want := range map[string]string{
		"Theo lịch trình, sáng 14/6, Thủ tướng Trần Văn Lâm sẽ hội kiến Tổng thống Peru Ana Flores, chứng kiến lễ ký năm văn kiện.":                    "meeting planned 2025-06-14; signing planned 2025-06-14",
		"Ngày 14/6, Thủ tướng Trần Văn Lâm sẽ gặp Chủ tịch Quốc hội Peru Rosa Diaz; dự chiêu đãi của thành phố Lima.":                                  "meeting planned 2025-06-14; ceremony planned 2025-06-14",
		"Ngày 14/6, Thủ tướng Trần Văn Lâm sẽ hội kiến Tổng thống Peru Ana Flores và gặp Chủ tịch Quốc hội Rosa Diaz.":                                 "meeting planned 2025-06-14; meeting planned 2025-06-14",
		"Ngày 14/6, Thủ tướng Trần Văn Lâm sẽ hội kiến Tổng thống Peru Ana Flores, người đã chứng kiến lễ ký hiệp định thương mại hôm 2/6 tại Hà Nội.": "meeting planned 2025-06-14; signing held 2025-06-02",
	} {
		if got, _, _ := toldIn(t, met+told); got != "*talks held 2025-06-11; "+want {
			t.Errorf("%s\n got %q\nwant %q", told, got, want)
		}
	}
}

// Whoever will come is told of first, whatever they are to do there.
func TestWillCome(t *testing.T) {
	for article, want := range map[string]string{
		"Ngoại trưởng Peru Luis Vega sẽ tới Oman và cùng người đồng cấp Said Al Harthy đồng chủ trì phiên họp lần thứ hai ngày 20-21/6.": "*talks planned 2025-06-20/2025-06-21",
		"Ngày 15/6, Thủ tướng Peru Luis Vega sẽ sang Oman. Ông Vega sẽ gặp Bộ trưởng Thương mại Oman Said Al Harthy.":                    "*visit planned 2025-06-15",
		"Theo kế hoạch, ngày 15/6, Tổng thống Peru Ana Flores sẽ đến nước Oman.":                                                         "*visit planned 2025-06-15",
	} {
		if got, _, _ := toldIn(t, article); !strings.HasPrefix(got, want) || strings.Contains(got, "held") {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Papers that were signed after talks are what is reported, where the headline says so; whose they are, their names may tell.
func TestPapersSigned(t *testing.T) {
	for article, want := range map[string]string{
		"Peru và Oman trao năm văn kiện\n\nChiều 11/6, ngay sau hội đàm tại Lima, Tổng thống Peru Ana Flores và Quốc vương Oman Said Al Harthy đã chứng kiến lễ trao năm văn kiện.":                                "talks 2025-06-11 PE OM+PE",
		"Peru và Oman ký hiệp định hàng hải\n\nSau khi kết thúc hội đàm ngày 11/6 tại Lima, Tổng thống Peru Ana Flores và Quốc vương Oman Said Al Harthy chứng kiến lễ ký hiệp định.":                              "talks 2025-06-11 PE OM+PE",
		"Ký bản ghi nhớ về y tế\n\nSáng 11/6, tại Lima đã diễn ra Lễ ký Bản ghi nhớ giữa Bộ Y tế Peru và Bộ Y tế Oman, dưới sự chứng kiến của Thủ tướng Peru Luis Vega và Bộ trưởng Y tế Oman Said Al Harthy.":     "signing 2025-06-11 PE OM+PE",
		"Ký thỏa thuận đào tạo\n\nNgày 11/6, tại Hà Nội diễn ra lễ ký Thỏa thuận đào tạo nghề giữa Bộ Nội vụ và Bộ Lao động Peru dưới sự chủ trì của Bộ trưởng Trần Văn Lâm và Bộ trưởng Lao động Peru Luis Vega.": "signing 2025-06-11 VN PE+VN",
		"Peru và Oman hội đàm\n\nChiều 11/6, tại Lima, sau hội đàm, Tổng thống Peru Ana Flores và Quốc vương Oman Said Al Harthy chứng kiến lễ ký hiệp định.":                                                      "talks 2025-06-11 PE OM+PE",
	} {
		if strings.HasPrefix(want, "talks") && !strings.HasPrefix(article, "Peru và Oman hội đàm") {
			want = strings.Replace(want, "talks", "signing", 1)
		}
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// A title goes to whoever holds it.
func TestTitlesBeside(t *testing.T) {
	for article, want := range map[string]string{
		"Chiều 10/6, Chủ tịch UBND TPHCM Trần Văn Lâm tiếp ông Luis Vega, Đại sứ Peru tại Việt Nam đến chào từ biệt.":                                                                                  "Luis Vega PE ambassador",
		"Ngày 10/6, tại Lima, ông Trần Văn Lâm, Thứ trưởng Bộ Y tế Việt Nam và Thứ trưởng Y tế Peru Luis Vega đồng chủ trì phiên họp.":                                                                 "Trần Văn Lâm VN deputy-minister; Luis Vega PE deputy-minister",
		"Sáng 10/6, bà Lê Thị Hoa, phu nhân Bộ trưởng Ngoại giao Trần Văn Lâm tiếp bà Ana Flores, phu nhân Đại sứ Peru Luis Vega.":                                                                     "Lê Thị Hoa VN spouse; Trần Văn Lâm VN foreign-minister; Ana Flores PE spouse; Luis Vega PE ambassador",
		"Ngày 10/6, Thủ tướng Trần Văn Lâm tiếp ông Luis Vega, Đặc phái viên của Tổng thống Peru Ana Flores.":                                                                                          "Trần Văn Lâm VN head-of-government; Luis Vega PE envoy; Ana Flores PE head-of-state",
		"Ngày 10/6, Bộ trưởng Công an Trần Văn Lâm gặp Trợ lý Ngoại trưởng Mỹ phụ trách Nam Á - Thái Bình Dương Alice Mary Carter.":                                                                    "Trần Văn Lâm VN minister; Alice Mary Carter US official",
		"Ngày 10/6, tại Lima, Bộ trưởng Tài chính Trần Văn Lâm gặp Phó Đại diện Thương mại Hoa Kỳ phụ trách châu Á - Thái Bình Dương Alice Mary Carter. Ông Trần Văn Lâm đề nghị hai bên sớm họp lại.": "Trần Văn Lâm VN minister; Alice Mary Carter US deputy-minister",
	} {
		if _, got, _ := toldIn(t, article); !strings.HasSuffix(got, want) {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Whose words they are.
func TestPaperMouths(t *testing.T) {
	const met = "Ngày 11/6, tại Hà Nội, Thủ tướng Trần Văn Lâm hội đàm với Thủ tướng Lào Khamla Vongsa.\n\n"
	for told, want := range map[string]string{
		// Two countries that a dash joins behind a noun do nothing themselves.
		"Ông Lâm cho rằng tình hữu nghị Việt Nam - Lào sẽ bền lâu.":        "affirm VN tình hữu nghị Việt Nam - Lào sẽ bền lâu",
		"Hai bên nhận định quan hệ Việt Nam - Lào sẽ đi vào chiều sâu.":    "affirm LA+VN quan hệ Việt Nam - Lào sẽ đi vào chiều sâu",
		"Nhịp cầu Việt Nam - Lào sẽ tiếp tục nối hai dân tộc.":             "",
		"Việt Nam - Lào nhất trí mở thêm cửa khẩu, lập tổ công tác chung.": "agree LA+VN mở thêm cửa khẩu; agree LA+VN lập tổ công tác chung",
		// Those who are greeted say nothing.
		"Ông Lâm chuyển lời thăm hỏi tới Chủ tịch nước Bounma Keo, Chủ tịch Quốc hội Somchay Sisa, đồng thời bày tỏ tin tưởng Lào sẽ phát triển.": "congratulate VN Chủ tịch nước Bounma Keo, Chủ tịch Quốc hội Somchay Sisa; affirm VN Lào sẽ phát triển",
		// What a body of the speaker's country will do by some day is promised.
		"Ông Vongsa cho biết Cơ quan Tiêu chuẩn Lào sẽ có văn bản trả lời trước tháng 3/2026.":  "commit LA Cơ quan Tiêu chuẩn Lào sẽ có văn bản trả lời trước tháng 3/2026",
		"Ông Vongsa cho biết Cơ quan Tiêu chuẩn Peru sẽ có văn bản trả lời trước tháng 3/2026.": "affirm LA Cơ quan Tiêu chuẩn Peru sẽ có văn bản trả lời trước tháng 3/2026",
		// What was signed long ago is only told.
		"Ông Vongsa cho biết, năm 2012, Việt Nam và Lào đã ký Thỏa thuận về dược.": "affirm LA năm 2012, Việt Nam và Lào đã ký Thỏa thuận về dược",
		"Ông Lâm nhắc lại tháng 5/2019 hai Bộ đã ký bản ghi nhớ về dược.":          "affirm VN tháng 5/2019 hai Bộ đã ký bản ghi nhớ về dược",
		"Hai nước đã làm nhiều việc, như: ký kết hiệp định dược, đào tạo y tá.":    "",
		// A need on which both agree is a view.
		"Hai bên nhất trí về sự cần thiết mở thêm cửa khẩu.":          "concur LA+VN sự cần thiết mở thêm cửa khẩu",
		"Ông Lâm và ông Vongsa đồng tình về tầm quan trọng của dược.": "concur LA+VN tầm quan trọng của dược",
		"Hai Thủ tướng thống nhất về sự cần thiết chống sốt rét.":     "concur LA+VN sự cần thiết chống sốt rét",
		"Hai bên nhất trí về việc mở thêm cửa khẩu.":                  "agree LA+VN mở thêm cửa khẩu",
		// Whoever is helped to do several things.
		"Ông Lâm đề nghị Lào tạo điều kiện để kiều bào ổn định cuộc sống và đóng góp cho nước bạn.": "propose VN Lào tạo điều kiện để kiều bào ổn định cuộc sống và đóng góp cho nước bạn",
		"Ông Lâm đề nghị Lào tạo thuận lợi cho lái xe đi qua cửa khẩu và chở hàng tới cảng.":        "propose VN Lào tạo thuận lợi cho lái xe đi qua cửa khẩu và chở hàng tới cảng",
		"Hai bên nhất trí tạo điều kiện cho doanh nghiệp và mở thêm cửa khẩu.":                      "agree LA+VN tạo điều kiện cho doanh nghiệp; agree LA+VN mở thêm cửa khẩu",
		"Ông Vongsa khẳng định đó là sự tín nhiệm và ủng hộ quý báu của bạn bè.":                    "affirm LA đó là sự tín nhiệm và ủng hộ quý báu của bạn bè",
		"Tổng thống Peru và Thủ tướng Vongsa nhất trí mở đường bay.":                                "agree LA+PE mở đường bay",
		"Thủ tướng Trần Văn Lâm và Bí thư Somchay Sisa đánh giá cao các dự án.":                     "welcome LA+VN các dự án",
		// «Một lần nữa» says nothing by itself.
		"Ông Vongsa nói: “Một lần nữa chúng tôi khẳng định tình bạn ấy là vững bền”.": "affirm LA tình bạn ấy là vững bền",
	} {
		if _, _, got := toldIn(t, met+told); got != want {
			t.Errorf("%s\n got %q\nwant %q", told, got, want)
		}
	}
}

// What is asked, what came so many years ago, and a goal's year tell of no event.
func TestNoEventOfPapers(t *testing.T) {
	for article, want := range map[string]string{
		"Về câu hỏi Bộ trưởng Quốc phòng Việt Nam Trần Văn Lâm vừa thăm Peru, Việt Nam có cuộc gặp với phía Peru trong tháng tới hay không, Người phát ngôn Lê Thị Hoa cho biết hai bên đang trao đổi.": "",
		"Sáng 11/6, Thủ tướng Trần Văn Lâm tiếp Đại sứ Peru Luis Vega. Ông Lâm nói gần 40 năm từ khi hai bên lập quan hệ ngoại giao, hợp tác ngày càng tốt.":                                            "*meeting held 2025-06-11",
		"Sáng 11/6, Thủ tướng Trần Văn Lâm tiếp Đại sứ Peru Luis Vega. Tròn 20 năm Việt Nam - Peru thiết lập quan hệ đối tác, ông Vega chúc mừng.":                                                      "*meeting held 2025-06-11",
	} {
		if got, _, _ := toldIn(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	l := theLine(t)
	r := l.reader.Read(l.document(t, []byte("Tối 24/1, Thủ tướng Peru Luis Vega điện đàm với Thủ tướng Oman Said Al Harthy. Ông Vega chúc Oman trở thành nước phát triển vào năm 2045."), "goal"))
	if len(r.Events) != 1 || r.Events[0].When.Known() {
		t.Errorf("a call of %v", r.Events[0].When)
	}
}

// A gathering is called by its whole name.
func TestWholeGatherings(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		"Trong khuôn khổ Đại hội đồng Liên Nghị viện Nam Mỹ lần thứ 12, chiều 10/6, tại Lima, Chủ tịch Quốc hội Trần Văn Lâm gặp Chủ tịch Quốc hội Peru Luis Vega.": "Đại hội đồng Liên Nghị viện Nam Mỹ lần thứ 12",
		"Nhân dịp dự Diễn đàn cấp cao “Gió và Sóng” lần thứ ba tại Lima, ngày 10/6, Thủ tướng Trần Văn Lâm gặp Thủ tướng Peru Luis Vega.":                           "Diễn đàn cấp cao “Gió và Sóng” lần thứ ba",
		"Bên lề Hội nghị thượng đỉnh các Nữ Thị trưởng lần thứ 4 ở Lima, sáng 10/6, Bộ trưởng Trần Thị Hoa gặp Bộ trưởng Y tế Peru Luis Vega.":                      "Hội nghị thượng đỉnh các Nữ Thị trưởng lần thứ 4",
		"Sáng 10/6, Thủ tướng Trần Văn Lâm gặp Thủ tướng Peru Luis Vega, đề nghị phối hợp tại các diễn đàn quốc tế.":                                                "",
	} {
		for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "gathering")).Events {
			if e.Main && e.Occasion != want {
				t.Errorf("%s\n got %q\nwant %q", article, e.Occasion, want)
			}
		}
	}
}

// How a foreign name is said stands in brackets behind it, and an ambassador is not met at home.
func TestSaidByTheSyllable(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		"Theo lời mời của Thủ tướng Trần Văn Lâm, Thủ tướng Cộng hòa Peru (Pê-ru) Luis Vega Soto (Lu-ít Vê-ga Xô-tô) sẽ thăm chính thức Việt Nam ngày 20/6/2025.":                            "visit Việt Nam PE+VN Luis Vega Soto PE head-of-government",
		"Sáng 12/6, tại Hà Nội, Chủ tịch nước Trần Văn Lâm hội đàm với Tổng thống Oman (Ô-man) Said Al Harthy (Xa-ít An Ha-thi).":                                                            "talks Hà Nội OM+VN Said Al Harthy OM head-of-state",
		"Chiều 12/6, tại Hà Nội, Thủ tướng Trần Văn Lâm tiếp Bộ trưởng Y tế Cộng hòa Ghana (Ga-na) Kofi Asante (Cô-phi A-xan-tê).":                                                           "meeting Hà Nội GH+VN Kofi Asante GH minister",
		"Sáng ngày 12/6, tại trụ sở Bộ Y tế, Thứ trưởng Trần Văn Lâm tiếp ông Said Al Harthy - Đại sứ Oman tại Việt Nam. Hai bên đã trao đổi việc đưa y tá Việt Nam sang làm việc tại Oman.": "meeting Việt Nam OM+VN Said Al Harthy OM ambassador",
		"Chiều 12/6, tại trụ sở Bộ Nội vụ, Bộ trưởng Trần Văn Lâm tiếp Đại sứ Peru tại Việt Nam Luis Vega. Ông Lâm cảm ơn Đại sứ đã giúp đỡ các đoàn sang làm việc tại Peru.":                "meeting Việt Nam PE+VN Luis Vega PE ambassador",
		"Sáng 12/6, tại trụ sở Bộ Công Thương, Thứ trưởng Trần Văn Lâm tiếp Đại sứ Ghana tại Việt Nam Kofi Asante. Hai bên bàn việc doanh nghiệp Việt Nam sang làm việc tại Ghana.":          "meeting Việt Nam GH+VN Kofi Asante GH ambassador",
	} {
		r := l.reader.Read(l.document(t, []byte("Hoạt động đối ngoại\n\n12/6/2025\n\n"+article), "syllables"))
		got := ""
		for i := range r.Events {
			e := &r.Events[i]
			if !e.Main || e.Where == nil {
				continue
			}
			got = e.Kind + " " + e.Where.Name
			for k, p := range e.Parties {
				got += map[bool]string{true: " ", false: "+"}[k == 0] + string(p)
			}
		}
		for _, p := range r.People {
			if p.Party != "VN" && len(p.Offices) > 0 {
				got += " " + p.Name + " " + string(p.Party) + " " + p.Offices[0].Code
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// What is to come may have no day, only the days or the week that it is told for.
func TestPlannedWithinDays(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		"Thủ tướng Peru Luis Vega sẽ hội đàm với Thủ tướng Oman Said Al Harthy vào tuần tới.":              "talks planned 2025-06-16/2025-06-22",
		"Tổng thống Ghana Kofi Asante sẽ gặp Tổng thống Peru Luis Vega trong hai ngày 20 và 21/6.":         "meeting planned 2025-06-20/2025-06-21",
		"Bộ trưởng Ngoại giao Lào Vongsa Keo sẽ hội đàm với Bộ trưởng Ngoại giao Peru Luis Vega tuần tới.": "talks planned 2025-06-16/2025-06-22",
	} {
		r := l.reader.Read(l.document(t, []byte("Sắp tới\n\n12/6/2025\n\n"+article), "planned"))
		got := ""
		for i := range r.Events {
			if e := &r.Events[i]; e.Main {
				got = e.Kind + " " + string(e.Status) + " " + e.When.String()
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// What leads of Vietnamese papers tell in words of their own: by video, by three at once, what is called off, announced, begun or set up.
func TestLeadsOfPapers(t *testing.T) {
	for article, want := range map[string]string{
		"Ngoại trưởng Peru Luis Vega và Ngoại trưởng Oman Said Al Harthy ngày 11/6 đã hội đàm qua hình thức trực tuyến.":                                                                                                                                                "*call held 2025-06-11",
		"Ngày 11/6, Ngoại trưởng Peru Luis Vega, Ngoại trưởng Oman Said Al Harthy và Ngoại trưởng Kenya Amina Otieno đã gặp nhau theo khuôn khổ ba bên.":                                                                                                                "*meeting held 2025-06-11",
		"Tổng thống Peru Ana Flores đã hủy chuyến thăm chính thức tới Oman, vốn được ấn định vào cuối tháng này, văn phòng của bà thông báo ngày 11/6.":                                                                                                                 "*visit cancelled 2025-06",
		"Ngày 11/6, Văn phòng Tổng thống Peru thông báo, lãnh đạo nước này, Oman và Kenya sẽ nối lại hội nghị thượng đỉnh.\n\nTổng thống Peru Ana Flores sẽ chủ trì hội nghị với Thủ tướng Oman Said Al Harthy và Thủ tướng Kenya Amina Otieno vào ngày 18/6 tại Lima.": "*conference planned 2025-06-18",
		"Peru và Oman hôm 11/6 thông báo chính thức thiết lập quan hệ ngoại giao ở cấp đại sứ.":                                                                                                                                                                         "*upgrade held 2025-06-11",
		"Bộ Ngoại giao Oman thông báo Tổng thống Peru Ana Flores sẽ thăm chính thức nước này từ ngày 15 đến 17/6.":                                                                                                                                                      "*visit planned 2025-06-15/2025-06-17",
		"Ngoại trưởng Peru Luis Vega ngày 11/6 đã đến Muscat, bắt đầu chuyến thăm làm việc hai ngày.":                                                                                                                                                                   "*visit held 2025-06-11/2025-06-12",
		"Trong bức điện ngày 11/6 gửi Tổng thống Peru Ana Flores, Quốc vương Oman Said Al Harthy chia buồn về trận lũ.":                                                                                                                                                 "*message held 2025-06-11",
		"Vòng tham vấn chính trị lần thứ ba giữa Bộ Ngoại giao Peru và Bộ Ngoại giao Oman đã diễn ra tại Lima ngày 11/6.":                                                                                                                                               "*talks held 2025-06-11",
		"Bộ trưởng Thủy lợi Peru Luis Vega và Bộ trưởng Thủy lợi Oman Said Al Harthy đã kết thúc vòng đàm phán thứ tư tại Lima trong hai ngày 10 và 11/6.":                                                                                                              "*talks held 2025-06-10/2025-06-11",
		"Peru và Oman sẽ tiến hành vòng đàm phán hạt nhân thứ năm tại Lima vào ngày 16/6.":                                                                                                                                                                              "*talks planned 2025-06-16",
		"Ông Luis Vega có mặt ở Oman từ ngày 9 đến 11/6. Ngày 10/6, Ngoại trưởng Peru Luis Vega đã hội đàm với Ngoại trưởng Oman Said Al Harthy.":                                                                                                                       "visit held 2025-06-09/2025-06-11; *talks held 2025-06-10",
		"Nhận lời mời của Quốc vương Oman Said Al Harthy, sáng 11/6, Chủ tịch nước Trần Văn Lâm rời Hà Nội, bắt đầu thăm chính thức Oman.\n\nKết thúc chuyến thăm Oman, Chủ tịch nước sẽ thăm chính thức Peru từ ngày 14 đến 16/6.":                                     "visit held 2025-06-11; *visit planned 2025-06-14/2025-06-16",
	} {
		if got, _, _ := toldIn(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Where they were: behind a house and a comma, in a town that no table has, in the country that is visited; not where something lies of which they spoke.
func TestWhereLeadsTell(t *testing.T) {
	const met = "Thủ tướng Trần Văn Lâm đã tiếp Thủ tướng Peru Luis Vega"
	for article, want := range map[string]string{
		"Chiều 11/6, tại Cung điện Vi-xăng, Thủ đô Lima, " + met + ".":                                                      "Lima PE",
		"Chiều 11/6, tại Trụ sở Chính phủ, Hà Nội, " + met + ".":                                                            "Hà Nội VN",
		"Chiều 11/6, tại Valdoro (Peru), " + met + ".":                                                                      "Valdoro PE",
		"Chiều 11/6, tại thành phố Valdoro, tỉnh Savannakhet (Lào), " + met + ".":                                           "Valdoro LA",
		"Chiều 11/6, tại Trụ sở Chính phủ, " + met + ". Hai bên nhất trí đẩy nhanh dự án tàu điện của Việt Nam tại Hà Nội.": "Việt Nam VN",
		"Chiều 11/6, Thủ tướng Peru Luis Vega đã tới Hà Nội, bắt đầu chuyến thăm chính thức Việt Nam từ ngày 11 đến 13/6.":  "Việt Nam VN",
		"Chiều 11/6, tại trụ sở Liên hợp quốc (New York, Mỹ), " + met + ".":                                                 "New York US",
		"Chiều 11/6, tại Dinh Thống Nhất, TP Hồ Chí Minh, " + met + ".":                                                     "TP Hồ Chí Minh VN",
		"Chiều 11/6, tại thị xã Mộc Hạ, " + met + ".":                                                                       "Mộc Hạ VN",
		"Chiều 11/6, Thủ tướng Trần Văn Lâm đã đến Đại sứ quán Peru tại Hà Nội gặp Thủ tướng Peru Luis Vega.":               "Hà Nội VN",
	} {
		l := theLine(t)
		got := ""
		for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "where")).Events {
			if e.Main && e.Where != nil {
				got = e.Where.Name + " " + string(e.Where.Country)
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Who they are by titles that go on with a department, a mission, a bank, a list; and a title behind a name that is another's.
func TestTitlesOfLeads(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 11/6, Cục trưởng Cục Lãnh sự, Bộ Ngoại giao Việt Nam Giáp Thành Long và Vụ trưởng Vụ Lãnh sự, Bộ Ngoại giao Liên bang Nga Oleg Petrov hội đàm.":        "Giáp Thành Long VN official; Oleg Petrov RU official",
		"Ngày 11/6, Vụ trưởng Vụ Các tổ chức quốc tế (Bộ Ngoại giao) Khương Thị Mai và Đại sứ Peru Ana Flores hội đàm.":                                              "Khương Thị Mai VN official; Ana Flores PE ambassador",
		"Ngày 11/6, Đại sứ, Trưởng Phái đoàn thường trực Việt Nam tại Liên hợp quốc Trần Văn Bằng và Đại sứ, Trưởng Phái đoàn thường trực Kenya Peter Ouma hội đàm.": "Trần Văn Bằng VN ambassador; Peter Ouma KE ambassador",
		"Ngày 11/6, Thủ tướng Trần Văn Lâm tiếp Giám đốc quốc gia Ngân hàng Thế giới (WB) tại Việt Nam Kari Dahl đến chào.":                                          "Trần Văn Lâm VN head-of-government; Kari Dahl WB official",
		"Ngày 11/6, ba nước hội đàm. Dẫn đầu các đoàn là các Bộ trưởng Luis Vega (Peru), Said Nasser (Oman) và Peter Ouma (Kenya).":                                  "Luis Vega PE minister; Said Nasser OM minister; Peter Ouma KE minister",
		"Ngày 11/6, ba ngoại trưởng Peru Luis Vega, Oman Said Nasser và Kenya Peter Ouma hội đàm.":                                                                   "Luis Vega PE foreign-minister; Said Nasser OM foreign-minister; Peter Ouma KE foreign-minister",
		"Ngày 11/6, Thủ tướng Trần Văn Lâm tiếp Đại sứ Oman Said Nasser. Còn với Đại sứ Peru Ana Flores, Thủ tướng bày tỏ vui mừng khi bà nhận nhiệm vụ.":            "Trần Văn Lâm VN head-of-government; Said Nasser OM ambassador; Ana Flores PE ambassador",
		"Ngày 11/6, Đoàn Quốc hội Việt Nam do Chủ nhiệm Ủy ban Đối ngoại Thái Bá Kiên dẫn đầu hội đàm với Phó Chủ tịch Quốc hội Lào Khamsay Vong.":                   "Thái Bá Kiên VN legislator; Khamsay Vong LA legislator",
		"Ngày 11/6, Chủ tịch UBND TP Huế Lê Văn Hải có buổi làm việc với Thị trưởng TP Gyeongju (Hàn Quốc) Kang Min Ho.":                                             "Lê Văn Hải VN provincial-leader; Kang Min Ho KR provincial-leader",
		"Ngày 11/6, Chủ tịch UBND tỉnh Sơn La Lê Văn Hải có buổi làm việc với Thống đốc tỉnh Gifu Hayakawa Toru.":                                                    "Lê Văn Hải VN provincial-leader; Hayakawa Toru JP provincial-leader",
		"Ngày 11/6, Ngoại trưởng Thái Sihasak Phuangket hội đàm với Ngoại trưởng Lào Khamsay Vong.":                                                                  "Sihasak Phuangket TH foreign-minister; Khamsay Vong LA foreign-minister",
		"Ngày 11/6, tại Kazan, Liên bang Nga, Thủ tướng Chính phủ Phạm Văn Hải đã có cuộc gặp với Chủ tịch nước Cộng hòa Nhân dân Trung Hoa Lý Bình.":                "Phạm Văn Hải VN head-of-government; Lý Bình CN head-of-state",
	} {
		if _, got, _ := toldIn(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Whoever witnesses that two others sign is none of those who sign, but was there.
func TestWitnesses(t *testing.T) {
	const article = "Ngày 11/6, tại Lima, trước sự chứng kiến của Thủ tướng Peru Luis Vega, Bộ trưởng Y tế Việt Nam Trần Thị Hoa và Bộ trưởng Y tế Peru Rosa Diaz đã ký Bản ghi nhớ hợp tác về thuốc. Thứ trưởng Y tế Peru Ana Flores cùng dự."
	if got, want := whoMet(t, article), "signing 2025-06-11, Luis Vega PE, Trần Thị Hoa VN, Rosa Diaz PE, Ana Flores PE"; got != want {
		t.Errorf("got %q\nwant %q", got, want)
	}
	if _, _, got := toldIn(t, article); got != "sign PE+VN Bản ghi nhớ hợp tác về thuốc" {
		t.Errorf("signed: %q", got)
	}
	const relations = "Quan hệ Việt Nam - Peru\n\nNgày 11/6, tại New York, Đại sứ Việt Nam Trần Văn Bằng và Đại sứ Peru Ana Flores đã ký Thông cáo chung về việc thiết lập quan hệ ngoại giao giữa Việt Nam và Peru."
	if got, _, _ := toldIn(t, relations); !strings.Contains(got, "*signing held 2025-06-11") || !strings.Contains(got, "*upgrade held 2025-06-11") {
		t.Errorf("relations: %q", got)
	}
}

// Several meetings told together are one with each: ambassadors whom one receives, calls, those whom a lead sums up, those that a headline announces; days
// stand behind each country of a journey.
func TestSeveralMeetingsOfPapers(t *testing.T) {
	for article, want := range map[string]string{
		"Sáng 11/6, tại Phủ Chủ tịch ở Hà Nội, Chủ tịch nước Trần Văn Lâm tiếp Đại sứ các nước Peru, Oman và Kenya đến trình Quốc thư.\n\nTiếp Đại sứ Peru Ana Flores, Chủ tịch nước cảm ơn Peru. Tại cuộc tiếp Đại sứ Oman Said Nasser, Chủ tịch nước cảm ơn Oman. Với Đại sứ Kenya Peter Ouma, Chủ tịch nước cảm ơn Kenya.": "meeting 2025-06-11, Trần Văn Lâm VN, Ana Flores PE; meeting 2025-06-11, Trần Văn Lâm VN, Said Nasser OM; meeting 2025-06-11, Trần Văn Lâm VN, Peter Ouma KE",
		"Sáng 11/6, tại Hà Nội, Chủ tịch nước Trần Văn Lâm đã tiếp các Đại sứ: Ana Flores (Peru) và Said Nasser (Oman) đến trình Quốc thư.":                                                                                                                                                                                   "meeting 2025-06-11, Trần Văn Lâm VN, Ana Flores PE; meeting 2025-06-11, Trần Văn Lâm VN, Said Nasser OM",
		"Ngày 11/6, Bộ trưởng Ngoại giao Trần Văn Lâm đã có các cuộc điện đàm với Bộ trưởng Ngoại giao Peru Luis Vega và Bộ trưởng Ngoại giao Oman Said Nasser.":                                                                                                                                                              "call 2025-06-11, Trần Văn Lâm VN, Luis Vega PE; call 2025-06-11, Trần Văn Lâm VN, Said Nasser OM",
		"Ngày 11/6, tại Nice (Pháp), Phó Thủ tướng Trần Văn Lâm đã có các cuộc gặp với lãnh đạo một số nước.\n\nTại cuộc gặp với Tổng thống Peru Ana Flores, Phó Thủ tướng cảm ơn Peru.\n\nTrao đổi với Thủ tướng Oman Said Nasser, Phó Thủ tướng cảm ơn Oman.":                                                               "meeting 2025-06-11, Trần Văn Lâm VN, Ana Flores PE; meeting 2025-06-11, Trần Văn Lâm VN, Said Nasser OM",
		"Bộ trưởng Y tế hội đàm với Bộ trưởng Y tế Peru, chào Tổng thống\n\nNgày 11/6, tại Lima, Bộ trưởng Y tế Trần Thị Hoa đã hội đàm với Bộ trưởng Y tế Peru Luis Vega. Cùng ngày, Bộ trưởng đã đến chào Tổng thống Peru Ana Flores.":                                                                                      "talks 2025-06-11, Trần Thị Hoa VN, Luis Vega PE; meeting 2025-06-11, Trần Thị Hoa VN, Ana Flores PE",
		"Ngày 11/6, tại Lima, Đại sứ Việt Nam Trần Văn Bằng đã trình Quốc thư lên Tổng thống Peru Ana Flores. Cùng ngày, Đại sứ hội kiến Thủ tướng Peru Luis Vega.":                                                                                                                                                           "ceremony 2025-06-11, Trần Văn Bằng VN, Ana Flores PE; meeting 2025-06-11, Trần Văn Bằng VN, Luis Vega PE",
		"Chủ tịch nước Trần Văn Lâm sẽ thăm cấp Nhà nước tới Oman từ ngày 15 đến 17/6 và Kenya từ ngày 17 đến 19/6.":                                                                                                                                                                                                          "visit 2025-06-15/2025-06-17, Trần Văn Lâm VN; visit 2025-06-17/2025-06-19, Trần Văn Lâm VN",
		"Sáng 11/6, tại Lima (Peru), dưới sự chủ trì của Phó Chủ tịch Quốc hội Peru Ana Flores, Cuộc họp Nhóm Tư vấn AIPA lần thứ 14 đã khai mạc.":                                                                                                                                                                            "conference 2025-06-11, Ana Flores PE",
	} {
		if got := whoMet(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// mainsAt reads a text and prints its main events with the names of their places, one after another.
func mainsAt(t *testing.T, article string) string {
	t.Helper()
	l := theLine(t)
	var got []string
	for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "where")).Events {
		if !e.Main {
			continue
		}
		x := e.Kind + " " + e.When.String()
		if e.Where != nil {
			x += " " + e.Where.Name
		}
		got = append(got, x+" "+parties(e.Parties))
	}
	return strings.Join(got, "; ")
}

// Where a meeting was, whatever else its sentence, the headline or a caption names; who goes somewhere, whoever tells it.
func TestWhereAndWho(t *testing.T) {
	for article, want := range map[string]string{
		"Thủ tướng Peru Luis Vega đã gặp Thủ tướng Oman Said Harthy ở London trong hai ngày 9 và 10/6.":                                                                                                   "meeting 2025-06-09/2025-06-10 London OM+PE",
		"Chiều 10/6, Chủ tịch UBND TP Huế Trần Văn Lâm tiếp Tổng Lãnh sự Peru tại Thành phố Hồ Chí Minh, ông Luis Vega.":                                                                                  "meeting 2025-06-10 Huế PE+VN",
		"Sáng 10/6, ngay sau lễ đón tại Nhà Quốc hội, Thủ đô Hà Nội, Chủ tịch Quốc hội Trần Văn Lâm hội đàm với Chủ tịch Quốc hội Peru Luis Vega.":                                                        "talks 2025-06-10 Hà Nội PE+VN",
		"Sáng 10/6, Chủ tịch UBND tỉnh Nghệ An Trần Văn Lâm tiếp Đại sứ Peru Luis Vega. Tại buổi tiếp ở thành phố Vinh, ông Lâm cảm ơn Peru.":                                                             "meeting 2025-06-10 Vinh PE+VN",
		"Sáng 10/6, Chủ tịch UBND tỉnh Nghệ An Trần Văn Lâm tiếp Đại sứ Peru Luis Vega. Tại buổi tiếp, ông Lâm cảm ơn Đại sứ đã đến Huế.":                                                                 "meeting 2025-06-10 Nghệ An PE+VN",
		"Hoạt động của Tổng thống Peru tại Huế\n\nNgày 10/6, trong khuôn khổ chuyến thăm chính thức Việt Nam, Tổng thống Peru Luis Vega hội đàm với Thủ tướng Trần Văn Lâm.":                              "talks 2025-06-10 Huế PE+VN",
		"Người phát ngôn Bộ Ngoại giao Peru Ana Flores ngày 11/6 cho biết Ngoại trưởng Luis Vega đã điện đàm với Ngoại trưởng Oman Said Al Harthy.":                                                       "call 2025-06-11 OM+PE",
		"Bộ Ngoại giao Peru ngày 11/6 cho biết Ngoại trưởng Luis Vega sẽ thăm Oman từ ngày 16-17/6.":                                                                                                      "visit 2025-06-16/2025-06-17 Oman OM+PE",
		"Phó Thủ tướng Trần Văn Lâm dẫn đầu Đoàn công tác Việt Nam sẽ thăm làm việc tại Peru từ ngày 16 đến 17/6.":                                                                                        "visit 2025-06-16/2025-06-17 Peru PE+VN",
		"Ngày 10/6, Đại diện cấp cao EU phụ trách đối ngoại Ana Kask đã hội đàm với Ngoại trưởng Peru Luis Vega tại Lima.":                                                                                "talks 2025-06-10 Lima EU+PE",
		"Sáng 10/6, tại Huế, Chuẩn Đô đốc Trần Văn Lâm, Phó Tư lệnh Quân chủng Hải quân tiếp Đoàn đại biểu Hải quân Hoàng gia Oman do Chuẩn tướng Said Al Harthy dẫn đầu.":                                "meeting 2025-06-10 Huế OM+VN",
		"Ngày 10/6, tại Lima, Ngoại trưởng Oman Said Al Harthy hội đàm với người đồng cấp nước chủ nhà Luis Vega. Ông Said Al Harthy cảm ơn Peru.":                                                        "talks 2025-06-10 Lima OM+PE",
		"Phó Thủ tướng Trần Văn Lâm sẽ thăm Peru từ ngày 16 đến 17/6 và tại Oman từ ngày 18 đến 19/6.":                                                                                                    "visit 2025-06-16/2025-06-17 Peru PE+VN; visit 2025-06-18/2025-06-19 Oman OM+VN",
		"Tổng thống Peru Luis Vega sẽ thăm Oman từ ngày 16-17/6, hội đàm với Quốc vương Oman Said Al Harthy.":                                                                                             "visit 2025-06-16/2025-06-17 Oman OM+PE",
		"Người phát ngôn Bộ Ngoại giao Peru Ana Flores cho biết Ngoại trưởng Oman Said Al Harthy sẽ thăm nước này từ ngày 16-17/6.":                                                                       "visit 2025-06-16/2025-06-17 Peru OM+PE",
		"Sáng 10/6, tại trụ sở Bộ Ngoại giao, Hà Nội, Thứ trưởng Ngoại giao Trần Văn Lâm tiếp Trợ lý Ngoại trưởng Peru Luis Vega nhân chuyến công tác của ông tại Việt Nam.":                              "meeting 2025-06-10 Hà Nội PE+VN",
		"Ngày 10/6, Tổng thống Peru Luis Vega đã hủy cuộc gặp với Ngoại trưởng Oman Said Al Harthy tại Lima. Ông Said Al Harthy sẽ hội đàm với người đồng cấp Peru Ana Flores.":                           "meeting  Lima OM+PE",
		"Tối 10/6 tại Lima, trước sự chứng kiến của Bộ trưởng Thể thao Peru Luis Vega, hai bàn thắng ở hiệp hai giúp đội khách giành trọn ba điểm, chờ lượt trận cuối gặp Oman.":                          "",
		"Ngày 10/6, Thủ tướng Trần Văn Lâm đã gửi điện thăm hỏi tới Tổng thống Peru Luis Vega. Cùng ngày, Bộ trưởng Ngoại giao Lê Thị Hoa đã gửi điện thăm hỏi tới Bộ trưởng Ngoại giao Peru Ana Flores.": "message 2025-06-10 PE+VN; message 2025-06-10 PE+VN",
		"Ngày 10/6, Thủ tướng Trần Văn Lâm đã gửi điện mừng tới Tổng thống Peru Luis Vega. Bộ trưởng Ngoại giao Lê Thị Hoa đã gửi điện mừng tới Bộ trưởng Ngoại giao Oman Said Al Harthy.":                "message 2025-06-10 PE+VN",
	} {
		if got := mainsAt(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
