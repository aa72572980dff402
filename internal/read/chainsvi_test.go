package read

import "testing"

const chainsLead = "Ngày 10/6, tại Hà Nội, Phó Thủ tướng Trần Văn Bình đã tiếp Bộ trưởng Ngoại giao Na Uy Kari Dahl.\n\n"

// What several verbs of one Vietnamese sentence say: where each content ends, and what is nobody's act.
func TestVietnameseChains(t *testing.T) {
	for sentence, want := range map[string]string{
		// what was not done is no undertaking, and what is left open no refusal
		"Hai bên nhất trí trao đổi tù binh nhưng chưa đạt được lệnh ngừng bắn.":                        "agree NO+VN trao đổi tù binh",
		"Bà Dahl đề nghị Việt Nam mở cửa thị trường, nhưng không nêu chi tiết.":                        "propose NO Việt Nam mở cửa thị trường",
		"Bà Dahl bác bỏ đề xuất của Việt Nam, song để ngỏ khả năng nối lại đàm phán.":                  "concern NO đề xuất của Việt Nam",
		"Hai bên nhất trí không tăng thuế và không áp đặt hạn ngạch.":                                  "agree NO+VN không tăng thuế; agree NO+VN không áp đặt hạn ngạch",
		"Về thương mại, hai bên nhất trí nối lại đàm phán; về giáo dục, hai bên thống nhất lập quỹ.":   "agree NO+VN nối lại đàm phán; agree NO+VN lập quỹ",
		"Về thương mại, hai bên nhất trí nối lại đàm phán, về giáo dục, Na Uy cam kết cấp học bổng.":   "agree NO+VN nối lại đàm phán; commit NO cấp học bổng",
		"Phó Thủ tướng chỉ đạo các bộ theo dõi sát tình hình, sẵn sàng triển khai biện pháp bảo hộ.":   "task VN các bộ theo dõi sát tình hình; task VN sẵn sàng triển khai biện pháp bảo hộ",
		"Hai bên \"nhất trí đẩy nhanh đàm phán\" và \"bày tỏ quan ngại về tình hình ở Sudan\".":        "agree NO+VN đẩy nhanh đàm phán; concern NO+VN tình hình ở Sudan",
		"Bộ trưởng Dahl cho biết Oslo \"cực lực phản đối\" việc áp thuế.":                              "concern NO việc áp thuế",
		"Bà Dahl bày tỏ ấn tượng với đà tăng trưởng và chia sẻ một số ưu tiên hợp tác của Na Uy.":      "welcome NO đà tăng trưởng; discuss NO ưu tiên hợp tác của Na Uy",
		"Bà Dahl cho hay Thủ tướng Na Uy đã mời Thủ tướng Việt Nam thăm Oslo.":                         "invite NO Thủ tướng Việt Nam thăm Oslo",
		"Người phát ngôn cho hay ông Bình đã mời bà Dahl dự hội chợ vào tháng 7. Bà Dahl đã nhận lời.": "invite VN bà Dahl dự hội chợ vào tháng 7; accept NO dự hội chợ vào tháng 7",
	} {
		if got := acts(t, chainsLead+sentence); got != want {
			t.Errorf("%s\n got %q\nwant %q", sentence, got, want)
		}
	}
}

// The place and the session of what is to come are not those of what was signed; the name of a gathering goes on.
func TestVietnameseNextSession(t *testing.T) {
	testEvents(t, map[string]string{
		"Ngày 10/6, tại Hà Nội, Bộ trưởng Trần Văn Bình và Bộ trưởng Thương mại Kenya Peter Otieno đã hội đàm. Kết thúc hội đàm, hai bên đã ký Biên bản và nhất trí tổ chức Kỳ họp lần thứ 5 tại Nairobi vào năm 2027.": "*talks 2025-06-10 Hà Nội KE+VN Trần Văn Bình, Peter Otieno; signing 2025-06-10 Hà Nội KE+VN; talks 2027 Nairobi KE+VN",
	})
}
