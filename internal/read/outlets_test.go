package read

import (
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// How Vietnamese outlets tell of visits in sum, of guests of provinces and of briefings: three wordings of each.

// A visit is told in sum once it is over, under a line that sums it up: what it brought comes after.
func TestVisitInSum(t *testing.T) {
	for article, want := range map[string]string{
		"Chuyến thăm Lima ba ngày của Thủ tướng Kenya khép lại với hai hiệp định.\n\nThủ tướng Kenya Peter Otieno hôm nay rời Lima, kết thúc chuyến thăm chính thức Peru bắt đầu từ ngày 10/6.\n\nTrong hội đàm ngày 11/6, ông Otieno và người đồng cấp Luis Vega nhất trí mở đường bay.":                                               "visit 2025-06-10/2025-06-12 PE KE+PE",
		"Peru và Kenya nhất trí mở đường bay trong chuyến thăm ba ngày của Thủ tướng Peter Otieno.\n\nThủ tướng Kenya Peter Otieno sáng 11/6 lên máy bay về nước, hoàn tất chuyến thăm Peru từ ngày 9/6.\n\nHôm 10/6, ông Otieno hội đàm với Thủ tướng nước chủ nhà Luis Vega. Hai nhà lãnh đạo cam kết mở đường bay.":                  "visit 2025-06-09/2025-06-11 PE KE+PE",
		"Thủ tướng Kenya Peter Otieno ngày 11/6 rời Lima, khép lại chuyến thăm chính thức Peru từ ngày 9/6.\n\nHôm 10/6, ông Otieno hội đàm với Tổng thống nước chủ nhà Luis Vega. Hai nhà lãnh đạo cam kết mở đường bay.":                                                                                                              "visit 2025-06-09/2025-06-11 PE KE+PE",
		"Chuyến thăm đầu tiên của một thủ tướng Kenya tới Lima kết thúc ngày 11/6 với một thỏa thuận.\n\nTrong họp báo chung ngày 10/6, Thủ tướng Kenya Peter Otieno cam kết mở đường bay. Tổng thống Peru Luis Vega hoan nghênh cam kết ấy.":                                                                                           "visit 2025-06-11 PE KE+PE",
		"\"Một chương mới đã mở ra\", đó là nhận định của Ngoại trưởng Kenya Joseph Wanjiru ngay sau khi Thủ tướng Kenya Peter Otieno rời Lima.\n\nTừ ngày 9-11/6, nhận lời mời của Tổng thống Peru Luis Vega, Thủ tướng Peter Otieno đã thăm chính thức Peru. Peru là nước Mỹ Latinh đầu tiên thiết lập quan hệ ngoại giao với Kenya.": "visit 2025-06-09/2025-06-11 PE KE+PE",
		"Ngoại trưởng Kenya Joseph Wanjiru vừa trả lời báo chí về kết quả chuyến thăm Peru của Thủ tướng Kenya Peter Otieno.\n\nNgoại trưởng Joseph Wanjiru: Nhận lời mời của Tổng thống Peru Luis Vega, Thủ tướng Peter Otieno đã thăm chính thức Peru từ ngày 9-11/6.":                                                                "visit 2025-06-09/2025-06-11 PE KE+PE",
		"Trong cuộc gặp với 20 tập đoàn Peru tại Lima ngày 10/6, Thủ tướng Kenya Peter Otieno kêu gọi họ rót vốn vào cảng Mombasa.":                                                                                                                                                                                                     "",
		"Chuyến thăm Oslo của Tổng thống Peru kết thúc với một bản ghi nhớ.\n\nNgày 10/6, tại Oslo, Tổng thống Peru Luis Vega hội đàm với Thủ tướng Na Uy Olav Dahl. Hai bên nhất trí mở đường bay.":                                                                                                                                    "talks 2025-06-10 NO NO+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Whoever receives the ambassador of a country is not of it, whatever their name; nor does the ambassador visit where the embassy is.
func TestHostsOfAmbassadors(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		"Chiều 10/6, đồng chí Y Blê Niê, Bí thư Tỉnh ủy, tiếp Đại sứ Peru tại Việt Nam Luis Vega nhân chuyến công tác đầu tiên tại Đắk Lắk. Đồng chí Y Blê Niê đề nghị Đại sứ giới thiệu doanh nghiệp.": "Y Blê Niê VN",
		"Ngày 10/6, tại Kon Tum, Chủ tịch UBND tỉnh A Vượng đã tiếp Đại sứ Peru tại Việt Nam Luis Vega đến thăm tỉnh. Ông A Vượng cảm ơn Đại sứ.":                                                       "A Vượng VN",
		"Sáng 10/6, Phó Chủ tịch HĐND tỉnh H'Lan Ksor tiếp Đại sứ Peru Luis Vega nhân dịp Đại sứ thăm, làm việc tại Gia Lai. Việt Nam và Peru có quan hệ ngoại giao từ ngày 14/11/1994.":                "H'Lan Ksor VN",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "hosts"))
		got := ""
		for _, p := range r.People {
			if strings.HasPrefix(want, p.Name) {
				got = p.Name + " " + string(p.Party)
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
		for _, e := range r.Events {
			if e.Kind == "visit" {
				t.Errorf("a visit: %s", article)
			}
		}
	}
}

// Who is asked to a feast where they are, or is an ambassador there, is not asked to travel.
func TestInvitedAtHome(t *testing.T) {
	l := theLine(t)
	for invitation, want := range map[string]bool{
		"mời lãnh đạo tỉnh dự lễ kỷ niệm Quốc khánh Peru tại Hà Nội vào tháng 7": false,
		"mời ông Lê Văn An dự triển lãm ảnh Peru ở Hà Nội vào tháng 9":           false,
		"mời ông Lê Văn An dự hội chợ tại Lima vào tháng 9":                      true,
		"mời ông Lê Văn An thăm Peru vào tháng 9":                                true,
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 Ngày 10/6, tại Huế, Chủ tịch UBND tỉnh Lê Văn An tiếp Đại sứ Peru Luis Vega. Đại sứ Luis Vega "+invitation+"."), "asked"))
		got := false
		for _, e := range r.Events {
			got = got || e.Kind == "visit"
		}
		if got != want {
			t.Errorf("a visit %v: %s", got, invitation)
		}
	}
}

// A name that a word before it gives to a shoal or a mine is nobody's, and the title behind the comma is that of whoever speaks next.
func TestNamesBehindNouns(t *testing.T) {
	l := theLine(t)
	for _, article := range []string{
		"Trả lời câu hỏi về việc tàu Peru hoạt động gần bãi Vạn Kim, Người phát ngôn Bộ Ngoại giao Lê Thu An nêu rõ Việt Nam phản đối hành động của Peru.",
		"Trước thông tin Peru khoan thăm dò ở mỏ Hải Lam, Người phát ngôn nêu rõ Việt Nam phản đối hành động của Peru.",
		"Về việc máy bay Peru hạ cánh xuống đá Kim Sa, Phó Thủ tướng Lê Văn An cho rằng hành động này của Peru là sai.",
	} {
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "shoal")).People {
			if p.Name != "Lê Thu An" && p.Name != "Lê Văn An" {
				t.Errorf("%s: %s", p.Name, article)
			}
		}
	}
}

// Sports, shows, firms and stories in the dress of diplomacy: nobody acts for a state.
func TestDressOfDiplomacy(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]bool{
		// firms
		"Ngày 10/6, tại Lima, Tập đoàn Sao Nam và Công ty Andes Motor (Peru) ký biên bản ghi nhớ. Ông Lê Văn An, Chủ tịch Tập đoàn, khẳng định Việt Nam là thị trường lớn. Tổng giám đốc Andes Motor Luis Vega cam kết chuyển giao công nghệ. Hai bên nhất trí lập liên doanh.": false,
		"Ngày 10/6, tại Lima, Bộ trưởng Công Thương Việt Nam Lê Văn An gặp Bộ trưởng Thương mại Peru Luis Vega. Hai bên nhất trí hỗ trợ Tập đoàn Sao Nam lập liên doanh.":                                                                                                       true,
		// contests
		"Tối 10/6, tại Huế, Hoa hậu Lê Ngọc An gặp gỡ á hậu Peru Ana Rojas. Ana Rojas cảm ơn ban tổ chức, mời Hoa hậu Việt Nam thăm Lima. Hai bên thống nhất tổ chức vòng loại tại Lima năm 2026.": false,
		"Tối 10/6, tại Huế, danh ca Lê Ngọc An gặp gỡ nghệ sĩ Peru Ana Rojas. Hai bên nhất trí đưa vở diễn sang Lima.":                                                                             false,
		// federations
		"Chiều 10/6, tại Hà Nội, Chủ tịch VSF Lê Văn An tiếp Chủ tịch Liên đoàn Bóng rổ Peru Luis Vega. Ông An cảm ơn Peru đã cử chuyên gia. Hai bên thống nhất ký thỏa thuận mới.": false,
		// brands
		"Sáng 10/6, tại Hội An, diễn viên Ana Rojas, Đại sứ Du lịch Peru, trao quà cho trẻ em. Nữ diễn viên cam kết quảng bá Hội An.":               false,
		"Sáng 10/6, tại Hội An, Đại sứ thương hiệu Ana Rojas (Peru) gặp gỡ khán giả Việt Nam. Ana Rojas cảm ơn Việt Nam và mời khán giả thăm Lima.": false,
		// stories
		"Bộ phim kể chuyện Ngoại trưởng Peru Luis Vega bí mật gặp Đại sứ Kenya Peter Otieno tại Vienna để ký một hiệp ước. Hai bên nhất trí rút quân.": false,
		"Tiểu thuyết mở đầu khi Thủ tướng Peru Luis Vega hội đàm với Thủ tướng Kenya Peter Otieno. Hai bên nhất trí rút quân.":                         false,
		// history
		"Ngày 8/5/1974, tại Lima, Ngoại trưởng Peru Luis Vega hội đàm với Ngoại trưởng Kenya Peter Otieno. Hai bên nhất trí rút quân. Bộ trưởng Luis Vega cảm ơn Kenya.": false,
		"Ngày 8/5, tại Lima, Ngoại trưởng Peru Luis Vega hội đàm với Ngoại trưởng Kenya Peter Otieno. Hai nước lập quan hệ ngày 8/5/1974.":                               true,
	} {
		if r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "dress")); r.Relevant != want {
			t.Errorf("relevant %v: %s", r.Relevant, article)
		}
	}
}

// An invitation that is told only as taken up, with what it is to.
func TestTakenUp(t *testing.T) {
	l := theLine(t)
	for accepted, want := range map[string]bool{
		"đã nhận lời thăm Oslo vào tháng 9":               true,
		"nhận lời sang thăm Na Uy trong quý III/2025":     true,
		"vui vẻ nhận lời mời thăm Oslo vào tháng 9":       true,
		"nhận lời giúp Na Uy đào tạo thủy thủ từ tháng 9": false,
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 Ngày 10/6, tại Lima, Thủ tướng Na Uy Olav Dahl hội đàm với Tổng thống Peru Luis Vega. Tổng thống Luis Vega "+accepted+"."), "taken"))
		got := false
		for _, e := range r.Events {
			got = got || e.Kind == "visit" && e.Status == record.Planned
		}
		if got != want {
			t.Errorf("a visit %v: %s", got, accepted)
		}
	}
}

func TestOutletWordings(t *testing.T) {
	testSaid(t, "vi", []saidCase{
		// Số thứ tự không thuộc về điều được nói.
		{"Hai bên nhất trí: (i) mở cửa khẩu; (ii) lập quỹ chung; (iii) họp hằng năm.", []string{"agree LA+VN mở cửa khẩu", "agree LA+VN lập quỹ chung", "agree LA+VN họp hằng năm"}},
		{"Hai Bộ trưởng thống nhất (1) mở cửa khẩu; (2) lập quỹ chung.", []string{"agree LA+VN mở cửa khẩu", "agree LA+VN lập quỹ chung"}},
		{"Ông Hưng đề nghị: (1) mở cửa khẩu, (2) lập quỹ chung.", []string{"propose VN mở cửa khẩu", "propose VN lập quỹ chung"}},
		// Hỗ trợ một địa phương làm gì là một việc.
		{"Ông Hưng đề nghị Lào giới thiệu nhà đầu tư và hỗ trợ Đà Nẵng kết nghĩa với Pakse.", []string{"propose VN Lào giới thiệu nhà đầu tư", "propose VN hỗ trợ Đà Nẵng kết nghĩa với Pakse"}},
		{"Hai bên nhất trí mở cửa khẩu, hỗ trợ Huế đào tạo hướng dẫn viên.", []string{"agree LA+VN mở cửa khẩu", "agree LA+VN hỗ trợ Huế đào tạo hướng dẫn viên"}},
		{"Hai bên nhất trí tăng cường trao đổi đoàn, hỗ trợ và đào tạo cán bộ.", []string{"agree LA+VN tăng cường trao đổi đoàn, hỗ trợ và đào tạo cán bộ"}},
		// Doanh nghiệp của một nước không phải là nước ấy.
		{"“Doanh nghiệp Lào sẽ không rời bỏ thị trường này”, Bộ trưởng Kham-phủi Vông-sả nói.", []string{"affirm LA Doanh nghiệp Lào sẽ không rời bỏ thị trường này"}},
		{"Các nhà đầu tư Lào cam kết xây thêm hai nhà máy.", nil},
		{"Doanh nghiệp Lào sẽ mở thêm hai nhà máy.", nil},
		// Trong ngoặc kép, «thông tin» mở đầu câu là một danh từ.
		{"Bộ trưởng Kham-phủi Vông-sả nói: “Thông tin về chuyến thăm sẽ được công bố sau”.", []string{"affirm LA Thông tin về chuyến thăm sẽ được công bố sau"}},
		{"Bộ trưởng Kham-phủi Vông-sả thông báo lập trường của Lào về Biển Đông.", []string{"discuss LA lập trường của Lào về Biển Đông"}},
	})
}

// Names that are also towns, and a rank behind the comma of another's title.
func TestWhoSpeaksNext(t *testing.T) {
	for article, want := range map[string]string{
		"Phó phát ngôn Bộ Ngoại giao Đoàn Khắc Vinh nói Việt Nam phản đối hành vi của Peru. Ông Vinh khẳng định Việt Nam theo dõi sát tình hình.":                                                          "concern VN hành vi của Peru; affirm VN Việt Nam theo dõi sát tình hình",
		"Ngày 10/6, tại Lima, Bộ trưởng Bộ Công an Phan Đình Cương gặp Tổng Thư ký ASEAN Omar Idris. Làm việc với Tổng Thư ký ASEAN, Đại tướng Phan Đình Cương đề nghị mở văn phòng.":                      "propose VN mở văn phòng",
		"Ngày 10/6, tại Lima, Bộ trưởng Quốc phòng Việt Nam Lê Văn An gặp Bộ trưởng Quốc phòng Peru Luis Vega. Gặp Bộ trưởng Quốc phòng Peru, Đại tướng Lê Văn An cảm ơn nước này cứu ngư dân.":            "thank VN nước này cứu ngư dân",
		"Ngày 10/6, tại Lima, Thứ trưởng Bộ Quốc phòng Việt Nam, Thượng tướng Lê Văn Huế gặp Bộ trưởng Quốc phòng Peru Luis Vega. Ông Huế đề nghị Peru mở khóa đào tạo.\n\nTheo ông Huế, đoàn đã tới Huế.": "propose VN Peru mở khóa đào tạo; affirm VN đoàn đã tới Huế",
	} {
		l := theLine(t)
		d := l.document(t, []byte(" date 2025-06-12 "+article), "next")
		var got []string
		for _, s := range l.reader.Read(d).Statements {
			got = append(got, s.Act.String()+" "+string(s.By[0])+" "+d.Quote(s.Content))
		}
		if g := strings.Join(got, "; "); g != want {
			t.Errorf("%s\n got %q\nwant %q", article, g, want)
		}
	}
}
