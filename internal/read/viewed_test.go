package read

import (
	"slices"
	"strings"
	"testing"
)

// What real pages in Vietnamese were read wrong in, each with three wordings.

// What one side hopes that both will do in a time that stands first is its hope, and no agreement; the time stays with what is asked for.
func TestTimeFirst(t *testing.T) {
	testSaid(t, "vi", []saidCase{
		{"Ông Hưng mong muốn trong năm tới, hai nước sẽ mở đường bay.", []string{"propose VN trong năm tới, hai nước sẽ mở đường bay"}},
		{"Ông Hưng hy vọng, thời gian tới, hai bên sẽ ký hiệp định hải quan.", []string{"propose VN thời gian tới, hai bên sẽ ký hiệp định hải quan"}},
		{"Ông Hưng kiến nghị, thời gian tới, hai bên cần mở thêm trường.", []string{"propose VN thời gian tới, hai bên cần mở thêm trường"}},
		{"Ông Hưng đề nghị với nền tảng sẵn có, hai nước lập quỹ học bổng.", []string{"propose VN với nền tảng sẵn có, hai nước lập quỹ học bổng"}},
		{"Ông Hưng cho biết, thời gian tới, Việt Nam sẽ mở lãnh sự quán ở Paksan.", []string{"commit VN mở lãnh sự quán ở Paksan"}},
		{"Hai bên nhất trí, trong năm tới, hai nước sẽ mở đường bay.", []string{"agree LA+VN trong năm tới, hai nước sẽ mở đường bay"}},
		{"Hai bên khẳng định, năm 2027, hai nước sẽ mở đường bay.", []string{"agree LA+VN mở đường bay"}},
	})
}

// Two verbs that have one object in a purpose, or behind whoever is to act, are not cut apart, nor is a list of fields.
func TestOneObject(t *testing.T) {
	testSaid(t, "vi", []saidCase{
		{"Hai bên nhất trí trao đổi đoàn nhằm triển khai, phát huy các thỏa thuận; mở lớp tiếng Việt.", []string{"agree LA+VN trao đổi đoàn nhằm triển khai, phát huy các thỏa thuận", "agree LA+VN mở lớp tiếng Việt"}},
		{"Ông Hưng đề nghị hai bên giữ gìn và mở rộng giao lưu thanh niên; lập quỹ chung.", []string{"propose VN hai bên giữ gìn và mở rộng giao lưu thanh niên", "propose VN lập quỹ chung"}},
		{"Ông Hưng kêu gọi các bên kiềm chế, tránh làm leo thang căng thẳng.", []string{"propose VN các bên kiềm chế", "propose VN tránh làm leo thang căng thẳng"}},
		{"Hai bên nhất trí mở rộng hợp tác trong các lĩnh vực như giáo dục, nâng cao năng lực, du lịch.", []string{"agree LA+VN mở rộng hợp tác trong các lĩnh vực như giáo dục, nâng cao năng lực, du lịch"}},
		{"Hai bên nhất trí hai bộ sẽ cùng nhau khảo sát tuyến đường.", []string{"agree LA+VN hai bộ sẽ cùng nhau khảo sát tuyến đường"}},
	})
}

// What follows "exchange" in a list of deeds is one of them; a wish told by a clause on what was named before it has nothing to hold; a question
// says nothing, and what ambassadors say together nobody of them said.
func TestNoMoreThanSaid(t *testing.T) {
	testSaid(t, "vi", []saidCase{
		{"Ông Hưng khẳng định Việt Nam sẵn sàng giới thiệu, trao đổi những cách nuôi tôm.", []string{"commit VN giới thiệu, trao đổi những cách nuôi tôm"}},
		{"Ông Hưng đề nghị hai bộ phối hợp, trao đổi các mẫu giống lúa.", []string{"propose VN hai bộ phối hợp, trao đổi các mẫu giống lúa"}},
		{"Ông Hưng nêu những lĩnh vực mà Việt Nam mong muốn thúc đẩy.", nil},
		{"Ông Hưng nói gì với người đồng cấp Lào về việc mở đường bay?", nil},
		{"Các đại sứ cũng bày tỏ mong muốn Cần Thơ mở đường bay.", nil},
		{"Ông Hưng mong muốn mở rộng quan hệ với Lào và Tổ chức Y tế thế giới.", []string{"propose VN mở rộng quan hệ với Lào và Tổ chức Y tế thế giới"}},
		{"Hai bên nhất trí từ phiên họp trước đến nay, quan hệ hai nước phát triển tốt đẹp.", []string{"concur LA+VN từ phiên họp trước đến nay, quan hệ hai nước phát triển tốt đẹp"}},
	})
}

// What a meeting was a chance for, what a relative clause names as done, and what one side did after it met the other are no agreements and no
// undertakings; a view on how weighty something is is no deed; whose adviser spoke, that country said it.
func TestNotAgreed(t *testing.T) {
	testSaid(t, "vi", []saidCase{
		{"Phiên họp là dịp để hai bên kiểm điểm tình hình, thống nhất biện pháp phân giới.", nil},
		{"Hội nghị là cơ hội để hai bên gặp gỡ, nhất trí mở đường bay.", nil},
		{"Chuyến thăm là dịp để hai bên rà soát và nhất trí lập quỹ chung.", nil},
		{"Ông Hưng nhắc lại khoản vay mà Lào đã cam kết cấp cho các tỉnh.", []string{"affirm VN khoản vay mà Lào đã cam kết cấp cho các tỉnh"}},
		{"Ông Hưng nhắc lại các mốc mà Việt Nam cam kết hoàn thành.", []string{"affirm VN các mốc mà Việt Nam cam kết hoàn thành"}},
		{"Ông Hưng hoan nghênh những việc mà Lào đã hứa làm.", []string{"welcome VN những việc mà Lào đã hứa làm"}},
		{"Ông Hưng gặp phía Lào và cam kết mở đường bay.", []string{"commit VN mở đường bay"}},
		{"Hai bên nhất trí về tầm quan trọng của nghề cá.", []string{"concur LA+VN tầm quan trọng của nghề cá"}},
		{"Hai bên thống nhất về tầm quan trọng của cửa khẩu chung.", []string{"concur LA+VN tầm quan trọng của cửa khẩu chung"}},
		{"Ông Hưng nói muốn cám ơn các kỹ sư Lào.", []string{"affirm VN muốn cám ơn các kỹ sư Lào"}},
		{"Ông Hưng đề nghị mở rộng hợp tác trong các lĩnh vực như giáo dục, du lịch, nâng cao kỹ năng, y tế.", []string{"propose VN mở rộng hợp tác trong các lĩnh vực như giáo dục, du lịch, nâng cao kỹ năng, y tế"}},
	})
}

// What several leaders by name will do is foretold by the reporter.
func TestForetold(t *testing.T) {
	testSaid(t, "vi", []saidCase{
		{"Trong ngày mai, Tổng thống Kenya Peter Otieno và Thủ tướng Oman Salim Rashid sẽ đọc diễn văn.", nil},
		{"Thủ tướng Kenya Peter Otieno và Thủ tướng Oman Salim Rashid sẽ phối hợp trồng cây tại vườn.", nil},
	})
}

// Who met, when and where: main event first, with its people.
func TestViewed(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string][]string{
		// A party's own name behind the title of one of its officers.
		"Tối 9/6, bà Ana Vega, Trưởng ban Đối ngoại Trung ương Đảng Lao động Triều Tiên, gọi điện cho ông Lê Văn Tám, Bộ trưởng Ngoại giao Việt Nam.": {"main call 2025-06-09 KP+VN Ana Vega, Lê Văn Tám"},
		"Chiều 9/6, Thứ trưởng Ngoại giao Đỗ Thị Na hội đàm với ông Kim Bo, Phó Trưởng ban Đối ngoại Trung ương Đảng Lao động Triều Tiên.":            {"main talks 2025-06-09 KP+VN Đỗ Thị Na, Kim Bo"},
		// Ambassadors of several countries.
		"Sáng 9/6, tại Phủ Chủ tịch, Chủ tịch nước Lê Văn Tám đã tiếp Đại sứ các nước Peru, Oman và Kenya.": {"main meeting 2025-06-09 KE+OM+PE+VN Lê Văn Tám"},
		"Sáng 9/6, Chủ tịch nước Lê Văn Tám tiếp các đại sứ Peru, Oman đến chào từ biệt.":                   {"main meeting 2025-06-09 OM+PE+VN Lê Văn Tám"},
		"Sáng 9/6, Thủ tướng Lê Văn Tám đã gặp các Bộ trưởng Ngoại giao Peru và Kenya.":                     {"main meeting 2025-06-09 KE+PE+VN Lê Văn Tám"},
		// The other clock in brackets.
		"Chiều 9/6 (giờ địa phương, rạng sáng 10/6 theo giờ Hà Nội), tại Lima, Thủ tướng Lê Văn Tám đã gặp Tổng thống Peru Ana Rojas.": {"main meeting 2025-06-09 PE+VN Lê Văn Tám, Ana Rojas"},
		"Tối 8/6 (sáng 9/6, giờ Việt Nam), Thủ tướng Lê Văn Tám hội kiến Tổng thống Peru Ana Rojas.":                                   {"main meeting 2025-06-08 PE+VN Lê Văn Tám, Ana Rojas"},
		// Two offices that a dash joins; somebody received warmly.
		"Ngày 9/6, Phó Thủ tướng - Bộ trưởng Ngoại giao Lê Văn Tám tiếp thân mật Đại sứ Peru Ana Rojas.": {"main meeting 2025-06-09 PE+VN Lê Văn Tám, Ana Rojas"},
		"Ngày 9/6, Thủ tướng Lê Văn Tám gặp mặt bà Ana Rojas, Tổng thống Peru.":                          {"main meeting 2025-06-09 PE+VN Lê Văn Tám, Ana Rojas"},
		// Who headed which side.
		"Ngày 9/6, tại Huế, diễn ra phiên họp lần thứ 4 Ủy ban hỗn hợp Việt Nam - Peru. Trưởng đoàn Việt Nam là ông Lê Văn Tám, Vụ trưởng; Trưởng đoàn phía Peru là bà Ana Vega, Tham tán Vụ Biên giới.": {"main talks 2025-06-09 PE+VN Lê Văn Tám, Ana Vega"},
		// A ceremony told again; what came before it.
		"Ngày 9/6, tại Hà Nội, Thủ tướng Lê Văn Tám chủ trì Lễ đón Thủ tướng Peru Juan Rojas. Sau Lễ đón, hai Thủ tướng hội đàm.":                                        {"main talks 2025-06-09 PE+VN Lê Văn Tám, Juan Rojas", "ceremony 2025-06-09 PE+VN Lê Văn Tám, Juan Rojas"},
		"Ngày 9/6, tại Hà Nội, Bộ trưởng Công an Lê Văn Tám đã tiếp Đại sứ Peru Juan Rojas. Trước đó, Thứ trưởng Đỗ Văn Ba hội đàm với Thứ trưởng Nội vụ Peru Ana Vega.": {"main meeting 2025-06-09 PE+VN Lê Văn Tám, Juan Rojas"},
		// A visit by its last day and by its days.
		"Sáng 9/6, Thủ tướng Peru Juan Rojas lên đường về nước, khép lại chuyến thăm chính thức Việt Nam.\n\nThủ tướng Peru Juan Rojas thăm chính thức Việt Nam từ ngày 7 đến ngày 9/6.": {"main visit 2025-06-07/2025-06-09 PE+VN Juan Rojas"},
		// Several met one by one; the house of an office and the place of a committee are nobody; words of an office that no table has.
		"Ngày 9/6, tại Lima, Thủ tướng Việt Nam Lê Văn Tám đã gặp Tổng thống Peru Juan Rojas; Thủ tướng Oman Salim Rashid; Tổng thống Kenya Peter Otieno.": {"main meeting 2025-06-09 KE+VN Lê Văn Tám, Peter Otieno", "main meeting 2025-06-09 OM+VN Lê Văn Tám, Salim Rashid", "main meeting 2025-06-09 PE+VN Lê Văn Tám, Juan Rojas"},
		"Ngày 9/6, Bí thư Thành ủy Đông Hải Lê Văn Tám tiếp Đại sứ Peru Juan Rojas tại Phủ Thủ tướng Kirali Niwas.":                                        {"main meeting 2025-06-09 PE+VN Lê Văn Tám, Juan Rojas"},
		"Ngày 9/6, Phó Chủ tịch UBND TP.HCM Lê Văn Tám tiếp Bộ trưởng Cơ hội Kinh tế Peru Juan Rojas.":                                                     {"main meeting 2025-06-09 PE+VN Lê Văn Tám, Juan Rojas"},
		"Ngày 9/6, Thủ tướng Lê Văn Tám gặp Chủ tịch Quốc hội (Hạ viện) Peru Ana Vega.":                                                                    {"main meeting 2025-06-09 PE+VN Lê Văn Tám, Ana Vega"},
		// One subject of several meetings in a row; a dialogue that took place, told by those who led the sides.
		"Ngày 9/6, Thủ tướng Lê Văn Tám đã hội kiến Tổng thống Peru Ana Rojas; hội đàm với Thủ tướng Peru Juan Vega.":                                              {"main talks 2025-06-09 PE+VN Lê Văn Tám, Juan Vega", "main meeting 2025-06-09 PE+VN Lê Văn Tám, Ana Rojas"},
		"Ngày 9/6, Chủ tịch Quốc hội Lê Văn Tám đã chào Tổng thống Peru Ana Rojas, hội đàm với Chủ tịch Quốc hội Peru Juan Vega.":                                  {"main talks 2025-06-09 PE+VN Lê Văn Tám, Juan Vega", "main meeting 2025-06-09 PE+VN Lê Văn Tám, Ana Rojas"},
		"Ngày 9/6, tại Lima, diễn ra Đối thoại Chính sách Quốc phòng Việt Nam - Peru. Thứ trưởng Lê Văn Tám và Thứ trưởng Quốc phòng Peru Juan Vega đồng chủ trì.": {"main talks 2025-06-09 PE+VN Lê Văn Tám, Juan Vega"},
		// Told first without a day.
		"Bộ trưởng Lê Văn Tám tiếp Đại sứ Peru Ana Vega.\n\nTại Huế, chiều 9/6, Bộ trưởng Ngoại giao Lê Văn Tám đã tiếp Đại sứ Peru Ana Vega đến chào.": {"main meeting 2025-06-09 PE+VN Lê Văn Tám, Ana Vega"},
		"Thủ tướng Lê Văn Tám hội đàm với Thủ tướng Peru Ana Vega.\n\nNgày 10/6, Thủ tướng Lê Văn Tám đã hội đàm với Thủ tướng Peru Ana Vega tại Lima.": {"main talks 2025-06-10 PE+VN Lê Văn Tám, Ana Vega"},
		"Thủ tướng Lê Văn Tám gặp Tổng thống Peru Ana Vega.\n\nNgày 9/1, Thủ tướng Lê Văn Tám đã gặp Tổng thống Peru Ana Vega bên lề một hội nghị.":     {"main meeting 2025-06-11 PE+VN Lê Văn Tám, Ana Vega"},
		// Whose visit it was.
		"Trong khuôn khổ chuyến thăm Peru của Chủ tịch nước Đỗ Văn Ba, sáng 9/6, Bộ trưởng Công an Lê Văn Tám hội đàm với Bộ trưởng Nội vụ Peru Ana Vega.": {"main talks 2025-06-09 PE+VN Lê Văn Tám, Ana Vega"},
	} {
		var got []string
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-11 "+article), "viewed"))
		for _, e := range r.Events {
			if !e.Main && e.Kind != "ceremony" {
				continue
			}
			var people []string
			for _, p := range r.People {
				if slices.Contains(e.Participants, p.ID) {
					people = append(people, p.Name)
				}
			}
			line := e.Kind + " " + e.When.String() + " " + parties(e.Parties) + " " + strings.Join(people, ", ")
			if e.Main {
				got = slices.Insert(got, 0, "main "+line)
			} else {
				got = append(got, line)
			}
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
