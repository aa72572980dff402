package read

import (
	"fmt"
	"strings"
	"testing"
)

// What Vietnamese pages of many houses and years taught.

// eventsIn reads a text and prints its events, the reported ones with a star: kind, day, place, parties and people.
func eventsIn(t *testing.T, article string) string {
	t.Helper()
	l := theLine(t)
	r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "houses"))
	names := map[string]string{}
	for _, p := range r.People {
		names[string(p.ID)] = p.Name
	}
	var out []string
	for _, e := range r.Events {
		var who []string
		for _, p := range e.Participants {
			who = append(who, names[string(p)])
		}
		at := "-"
		if e.Where != nil {
			at = e.Where.Name
		}
		x := fmt.Sprint(e.Kind, " ", e.When, " ", at, " ", parties(e.Parties), " ", strings.Join(who, ", "))
		if e.Main {
			x = "*" + x
		}
		out = append(out, strings.TrimSpace(x))
	}
	return strings.Join(out, "; ")
}

// Semicolons part those of one row, whoever met or was met.
func TestRowsOfPeople(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 11/6, tại Lima, Bộ trưởng Công an Trần Văn Lâm đã có các cuộc hội đàm với Bộ trưởng Nội vụ Peru Luis Vega; Bộ trưởng Tư pháp Ana Flores và Thứ trưởng Nội vụ Rosa Diaz.": "*talks 2025-06-11 Lima PE+VN Trần Văn Lâm, Luis Vega, Ana Flores, Rosa Diaz",
		"Chiều 11/6, tại Hà Nội, Tổng Bí thư Trần Văn Lâm; Thủ tướng Chính phủ Đỗ Hữu Thành; Chủ tịch Quốc hội Bùi Thu Hà đã tiếp đoàn Peru do Thủ tướng Luis Vega dẫn đầu.":           "*meeting 2025-06-11 Hà Nội PE+VN Trần Văn Lâm, Đỗ Hữu Thành, Bùi Thu Hà, Luis Vega",
	} {
		if got := eventsIn(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	if got := said(t, "vi", "Bộ trưởng Trần Quốc Hưng cảm ơn Bộ trưởng Kham-phủi Vông-sả; Bộ trưởng Kham-phủi Vông-sả nhấn mạnh vai trò của thủy điện."); !strings.HasSuffix(got, "affirm LA vai trò của thủy điện") {
		t.Errorf("two clauses are one: %q", got)
	}
}

// Where a guest is in office, or where something is that people spoke of, they did not meet; nor is what goes on meanwhile a part of what they did.
func TestNotThere(t *testing.T) {
	for article, want := range map[string]string{
		"Chiều 11/6, Phó Chủ tịch UBND TP.HCM Trần Văn Lâm có buổi tiếp ông Lý Cương, Phó Thị trưởng TP Thẩm Dương, tỉnh Liêu Ninh (Trung Quốc).":                                                                                                                                "*meeting 2025-06-11 TP.HCM CN+VN Trần Văn Lâm, Lý Cương",
		"Ngày 11/6 (giờ địa phương), tại Thủ đô Washington (Hoa Kỳ); Đại tướng Trần Văn Lâm - Bộ trưởng Bộ Quốc phòng đã tiếp ngài Paul A. Stone, Thứ trưởng Quốc phòng Hoa Kỳ.":                                                                                                 "*meeting 2025-06-11 Washington US+VN Trần Văn Lâm, Paul A. Stone",
		"Tối nay (11/6), chuyên cơ chở Tổng Bí thư Trần Văn Lâm đã về đến Hà Nội, kết thúc tốt đẹp chuyến công tác tham dự cuộc họp của Hội đồng Hòa bình tại Hoa Kỳ.\n\nTổng Bí thư Trần Văn Lâm đã có cuộc gặp Tổng thống Hoa Kỳ Mary Stone, điện đàm với các nghị sĩ Hoa Kỳ.": "*visit 2025-06-11 Hoa Kỳ US+VN Trần Văn Lâm",
		"Ngoại trưởng Peru Luis Vega ngày 11/6 gặp người đồng cấp Oman Said Al Harthy để thảo luận về tình hình tại Syria.":                                                                                                                                                      "*meeting 2025-06-11 - OM+PE Luis Vega, Said Al Harthy",
		"Tổng thống Peru Ana Flores ngày 11/6 có cuộc gặp với Tổng thống Ukraine Petro Koval và cam kết góp sức chấm dứt chiến sự tại Ukraine.":                                                                                                                                  "*meeting 2025-06-11 - PE+UA Ana Flores, Petro Koval",
		"Tổng thống Peru Ana Flores ngày 11/6 điện đàm với Tổng thống Oman Said Al Harthy.\n\nCuộc điện đàm của hai nhà lãnh đạo Peru và Oman diễn ra trong bối cảnh đàm phán giữa Oman và các nước, trong đó có Mỹ, đã đình trệ từ tháng 3.":                                    "*call 2025-06-11 - OM+PE Ana Flores, Said Al Harthy",
	} {
		if got := eventsIn(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	const met = "Chiều 11/6, tại Hà Nội, Bộ trưởng Trần Văn Lâm tiếp Đại sứ Trung Quốc Hà Vĩ.\n\nBộ trưởng nhấn mạnh từ sau chuyến thăm cấp Nhà nước tới Trung Quốc của Tổng Bí thư Tô Lâm (tháng 8/2024) và chuyến thăm Việt Nam của Tổng Bí thư, Chủ tịch nước Trung Quốc Tập Cận Bình (tháng 4/2025), quan hệ hai nước phát triển."
	if got := eventsIn(t, met); !strings.Contains(got, "visit 2024-08 Trung Quốc") || !strings.Contains(got, "visit 2025-04 Việt Nam") {
		t.Errorf("days of two visits: %q", got)
	}
}

// Whom the headline alone names is told by the title in the text; of many who are received each is spoken to in turn.
func TestManyReceived(t *testing.T) {
	const article = " date 2025-06-12 Chủ tịch nước Trần Văn Lâm tiếp các Đại sứ trình Quốc thư\n\nNgày 11/6, tại Hà Nội, các Đại sứ Peru, Oman và Ghana đã trình Quốc thư lên Chủ tịch nước.\n\nTiếp Đại sứ Peru, Chủ tịch nước đề nghị hai bên mở đường bay. Đại sứ mong muốn Việt Nam chia sẻ kinh nghiệm nuôi tôm.\n\nTiếp Đại sứ Ghana, Chủ tịch nước đề nghị hai bên lập ủy ban hỗn hợp."
	l := theLine(t)
	r := l.reader.Read(l.document(t, []byte(article), "many"))
	var got []string
	for _, s := range r.Statements {
		got = append(got, fmt.Sprint(parties(s.By), ">", parties(s.To), " ", len(s.Speakers)))
	}
	if want := "VN>PE 1; PE>VN 0; VN>GH 1"; strings.Join(got, "; ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "; "), want)
	}
	for _, p := range r.People {
		if p.Name == "Trần Văn Lâm" && p.Party == "VN" {
			return
		}
	}
	t.Errorf("nobody is named: %v", r.People)
}

// What was before is another event; what is only ordered or came after no event at all.
func TestWhatCameBefore(t *testing.T) {
	for article, want := range map[string]string{
		"Ngay sau cuộc đàm phán hạt nhân song phương với Mỹ, ngày 11/6, tại Geneva (Thụy Sĩ), Iran tiếp tục tiến hành đàm phán hạt nhân song phương với Pháp.\n\nThứ trưởng Ngoại giao Iran Reza Karimi khẳng định cuộc đàm phán hữu ích.": "*talks 2025-06-11 Geneva FR+IR Reza Karimi",
		"Tổng thống Iran Reza Karimi đã chỉ thị bắt đầu đàm phán với Mỹ. Ông cảm ơn Oman.":                                                                                           "",
		"Ngày 11/6, Đại sứ Việt Nam tại Hungary Trần Văn Lâm đã chào xã giao Bộ trưởng Ngoại giao Hungary Peter Nagy sau khi trình Quốc thư.":                                        "*meeting 2025-06-11 Hungary HU+VN Trần Văn Lâm, Peter Nagy",
		"Ngày 11/6, tại Hà Nội, Chủ tịch nước Trần Văn Lâm tiếp Đại sứ Peru Luis Vega. Năm 2025 là năm kỷ niệm 45 thiết lập quan hệ ngoại giao hai nước.":                            "*meeting 2025-06-11 Hà Nội PE+VN Trần Văn Lâm, Luis Vega",
		"Ngày 11/6, tại Hà Nội, Thủ tướng Trần Văn Lâm tiếp Đại sứ Peru Luis Vega, Đại sứ Oman Said Al Harthy, Đại sứ Ghana Kofi Asante và Đại sứ Cuba Ana Flores đến chào từ biệt.": "*meeting 2025-06-11 Hà Nội PE+VN Trần Văn Lâm, Luis Vega; *meeting 2025-06-11 Hà Nội OM+VN Trần Văn Lâm, Said Al Harthy; *meeting 2025-06-11 Hà Nội GH+VN Trần Văn Lâm, Kofi Asante; *meeting 2025-06-11 Hà Nội CU+VN Trần Văn Lâm, Ana Flores",
	} {
		if got := eventsIn(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Words that houses write in figures, short forms or the other way round.
func TestWordsOfHouses(t *testing.T) {
	testSaid(t, "vi", []saidCase{
		{"2 nhà lãnh đạo nhất trí lập quỹ thủy điện.", []string{"agree LA+VN lập quỹ thủy điện"}},
		{"Bộ trưởng Trần Quốc Hưng khẳng định: Đảng, Nhà nước, Quốc hội Việt Nam luôn ủng hộ Lào xây đập.", []string{"support VN Lào xây đập"}},
		{"Bộ trưởng Kham-phủi Vông-sả cho biết Lào nguyện cùng Việt Nam làm sâu sắc hợp tác.", []string{"commit LA cùng Việt Nam làm sâu sắc hợp tác"}},
		{"Nhân dịp này, hai bên đã ký:\n\n- Hiệp định về thủy điện;\n\n- Thỏa thuận kết nghĩa giữa Huế và Luang Prabang.", []string{"sign LA+VN Hiệp định về thủy điện", "sign LA+VN Thỏa thuận kết nghĩa giữa Huế và Luang Prabang"}},
		{"Hai bên ký các văn kiện hợp tác, gồm:\n\n- Hiệp định về thủy điện.\n\nHai bên nhất trí gặp lại.", []string{"sign LA+VN Hiệp định về thủy điện", "agree LA+VN gặp lại"}},
		{"Bộ trưởng Trần Quốc Hưng khẳng định Việt Nam sẵn sàng cùng Thủ tướng Khăm-xỉ Vông-sả và các lãnh đạo Lào chỉ đạo các bộ mở cửa khẩu.", []string{"commit VN cùng Thủ tướng Khăm-xỉ Vông-sả và các lãnh đạo Lào chỉ đạo các bộ mở cửa khẩu"}},
		{"Bộ trưởng Trần Quốc Hưng đề nghị hai bên thúc đẩy quan hệ hai Đảng, hai nước phát triển thực chất.", []string{"propose VN hai bên thúc đẩy quan hệ hai Đảng, hai nước phát triển thực chất"}},
		{"Hai vị Bộ trưởng cũng đồng ý rằng thủy điện là trụ cột.", []string{"concur LA+VN thủy điện là trụ cột"}},
		{"Bộ trưởng Kham-phủi Vông-sả có lời cảm ơn đến nhân dân Việt Nam đã giúp Lào xây đập.", []string{"thank LA đã giúp Lào xây đập"}},
		{"Bộ trưởng Kham-phủi Vông-sả giới thiệu với Bộ trưởng Việt Nam về tình hình kinh tế của Lào.", []string{"discuss LA tình hình kinh tế của Lào"}},
	})
	if got := eventsIn(t, "Tổng thống Hàn Quốc Kim Yong-ho ngày 11/6 điện đàm với Tổng thống Mỹ Mary Stone.\n\nÔng Kim dự kiến có cuộc hội đàm với ông chủ Nhà Trắng vào ngày 22/6 tới tại Washington."); !strings.Contains(got, "talks 2025-06-22 Washington KR+US") {
		t.Errorf("whose house it is: %q", got)
	}
}
