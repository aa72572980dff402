package read

import (
	"strings"
	"testing"
)

// The body that a title belongs to begins with a capital and goes on in small letters up to a family name, a comma or a verb; a country in what a
// department deals with is not whose it is.
func TestBodiesBehindTitles(t *testing.T) {
	l := theLine(t)
	for title, want := range map[string]string{
		"Chủ nhiệm Ủy ban Dân nguyện và Giám sát của Quốc hội Trần Anh Đào":                 "Trần Anh Đào VN legislator",
		"Phó Chủ nhiệm Ủy ban Pháp luật và Tư pháp của Quốc hội Vũ Đình Sơn":                "Vũ Đình Sơn VN legislator",
		"Vụ trưởng Vụ Châu Âu Bộ Ngoại giao Phạm Minh Nguyệt":                               "Phạm Minh Nguyệt VN official",
		"Vụ trưởng Vụ Châu Âu, Bộ Ngoại giao Phạm Minh Nguyệt":                              "Phạm Minh Nguyệt VN official",
		"Vụ trưởng Vụ Trung Quốc - Đông Bắc Á Nông Văn Khải":                                "Nông Văn Khải VN official",
		"Cục trưởng Cục Gìn giữ hòa bình Việt Nam Y Thanh Niê":                              "Y Thanh Niê VN official",
		"Phó Trưởng Ban Chính sách, chiến lược Trung ương Lê Quang Thiệp":                   "Lê Quang Thiệp VN official",
		"Giám đốc Sở Văn hóa, Thể thao và Du lịch Quảng Trị Bùi Hoàng":                      "Bùi Hoàng VN official",
		"Phó Giám đốc Học viện Chính trị quốc gia Hồ Chí Minh Đoàn Hồng Hạnh":               "Đoàn Hồng Hạnh VN official",
		"Tổng Giám đốc Đài Tiếng nói Việt Nam Lương Thế Hải":                                "Lương Thế Hải VN org-head",
		"Chánh Văn phòng UBND tỉnh Lâm Đồng Trần Anh Đào":                                   "Trần Anh Đào VN official",
		"đồng chí Bùi Hoàng, Phó Vụ trưởng Vụ Thị trường châu Âu - châu Mỹ, Bộ Công Thương": "Bùi Hoàng VN official",
		"đồng chí Bùi Hoàng, Chủ tịch Nhóm Nghị sĩ hữu nghị Việt Nam - Hàn Quốc":            "Bùi Hoàng VN legislator",
		"ông Bùi Hoàng, Phó Chủ tịch Tập đoàn Vi-xăng":                                      "Bùi Hoàng VN other",
		"ông Lê Đức Anh, TVTU, Phó Chủ tịch UBND tỉnh":                                      "Lê Đức Anh VN provincial-leader",
		"đồng chí Bùi Hoàng, Chủ tịch UBND thành phố Cần Thơ":                               "Bùi Hoàng VN provincial-leader",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2026-02-04 Sáng 3/2, tại Hà Nội, "+title+" đã có buổi làm việc với Đại sứ Peru Ana Soto."), "body"))
		got := ""
		for _, p := range r.People {
			if strings.HasPrefix(want, p.Name) {
				got = p.Name + " " + string(p.Party)
				for _, o := range p.Offices {
					got += " " + o.Code
				}
			}
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", title, got, want)
		}
		if n := len(r.Events); n != 1 || parties(r.Events[0].Parties) != "PE+VN" || len(r.Events[0].Participants) != 2 || r.Events[0].Status != "held" {
			t.Errorf("%s: events %+v", title, r.Events)
		}
	}
}

// A part of a country that no table has is nobody's name: its country stands behind it, or a name before its title.
func TestRegionsBehindTitles(t *testing.T) {
	l := theLine(t)
	for title, want := range map[string]string{
		"Thống đốc bang Vi-xăng Peru Ana Soto":                     "Ana Soto PE",
		"Thống đốc bang Vi-xăng, Peru Ana Soto":                    "Ana Soto PE",
		"Tỉnh trưởng tỉnh Hủa Phăn (Lào) Bounmy Sisouk":            "Bounmy Sisouk LA",
		"Thị trưởng thành phố Vi-xăng, Peru, bà Ana Soto":          "Ana Soto PE",
		"ông Xa-mu-en Đa-vít, Tỉnh trưởng tỉnh Hủa Phăn, Lào":      "Xa-mu-en Đa-vít LA",
		"Phó Chủ tịch tỉnh Quảng Tây, Trung Quốc Lưu Kiến Hoa":     "Lưu Kiến Hoa CN",
		"Đại sứ đặc mệnh toàn quyền nước Nhật Bản Sato Haruka":     "Sato Haruka JP",
		"Bộ trưởng Quốc phòng Angola, Đại tướng An-na đốt Xan-tốt": "An-na đốt Xan-tốt AO",
		"Phó Tổng Thư ký Đảng Dân chủ Nhật Bản Sato Haruka":        "Sato Haruka JP",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2026-02-04 Ngày 3/2, Bí thư Tỉnh ủy Quảng Trị Nông Văn Khải đã tiếp "+title+" đến chào xã giao."), "region"))
		got := ""
		for _, p := range r.People {
			if p.Name != "Nông Văn Khải" {
				got += p.Name + " " + string(p.Party)
			}
		}
		if got != want || len(r.Events) != 1 || len(r.Events[0].Participants) != 2 || r.Events[0].When.From.String() != "2026-02-03" {
			t.Errorf("%s: got %q, want %q; events %+v", title, got, want, r.Events)
		}
	}
}

// A ministry that no table has goes on up to its country; whoever speaks on behalf of a leader holds no office of theirs; a short title behind a
// longer one is the same office.
func TestMinistriesBehindTitles(t *testing.T) {
	l := theLine(t)
	for sentence, want := range map[string]string{
		"tiếp Bộ trưởng Ngoại giao, Hợp tác châu Phi và Kiều dân Peru Ana Soto":                                             "Ana Soto PE foreign-minister",
		"tiếp Tổng Thư ký Bộ Ngoại giao, Hợp tác quốc tế và Cộng đồng Pháp ngữ Rwanda Ana Soto":                             "Ana Soto RW official",
		"tiếp bà Ana Soto, Thứ trưởng Bộ Quan hệ quốc tế và Hợp tác Nam Phi":                                                "Ana Soto ZA deputy-foreign-minister",
		"tiếp Đại sứ Peru Ana Soto. Thay mặt Thủ tướng Chính phủ, Bộ trưởng Trần Anh Đào trân trọng cảm ơn Đại sứ":          "Trần Anh Đào VN minister",
		"và Vụ trưởng Vụ châu Mỹ Lê Minh Sơn tiếp Đại sứ Peru Ana Soto. Vụ trưởng Lê Minh Sơn cảm ơn Đại sứ":                "Lê Minh Sơn VN official",
		"và Phó Chủ nhiệm Ủy ban Pháp luật và Tư pháp Lê Sơn tiếp Đại sứ Peru Ana Soto. Phó Chủ nhiệm Lê Sơn cảm ơn Đại sứ": "Lê Sơn VN legislator",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2026-02-04 Ngày 3/2, tại Hà Nội, Bộ trưởng Nông nghiệp và Môi trường Trần Anh Đào "+sentence+"."), "ministry"))
		got := ""
		for _, p := range r.People {
			if strings.HasPrefix(want, p.Name+" ") {
				got = p.Name + " " + string(p.Party)
				for _, o := range p.Offices {
					got += " " + o.Code
				}
			}
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", sentence, got, want)
		}
	}
}
