package read

import "testing"

// Where verbs have one form: those asked to act, a condition, an aim and a position agreed on are no undertakings; an office told once is of several countries.
func TestWhoseDeed(t *testing.T) {
	const met = "Sáng 11/6, tại Lima, Thủ tướng Trần Văn Lâm hội đàm với Thủ tướng Peru Luis Vega.\n\n"
	for said, want := range map[string]string{
		"Thủ tướng Luis Vega kêu gọi các nghị sĩ Oman thông qua các hạn chế mới.":                                 "propose PE các nghị sĩ Oman thông qua các hạn chế mới",
		"Thủ tướng Luis Vega khẳng định Peru sẵn sàng đối thoại nếu Oman rút quân, gỡ bỏ mìn và mở cửa khẩu.":     "commit PE đối thoại nếu Oman rút quân, gỡ bỏ mìn và mở cửa khẩu",
		"Thủ tướng Luis Vega đề nghị để tăng cường hợp tác, hai bên cần sớm mở đường bay; mở rộng nuôi tôm.":      "propose PE để tăng cường hợp tác, hai bên cần sớm mở đường bay; propose PE mở rộng nuôi tôm",
		"Thủ tướng Luis Vega khẳng định: Nhà nước, Quốc hội Peru luôn mong muốn tăng cường hợp tác với Việt Nam.": "propose PE tăng cường hợp tác với Việt Nam",
		"Hai bên đã nhất trí về tầm quan trọng của đối thoại.":                                                    "concur PE+VN tầm quan trọng của đối thoại",
		"Hai bên đã thống nhất được lập trường chung về nghề cá.":                                                 "concur PE+VN nghề cá",
		"Ngoại trưởng Oman, Kenya và Chile cam kết phối hợp chặt chẽ.":                                            "agree CL+KE+OM phối hợp chặt chẽ",
		"Đặc phái viên của Oman, Kenya và Chile cam kết phối hợp chặt chẽ.":                                       "agree CL+KE+OM phối hợp chặt chẽ",
		"Theo đề nghị của Oman, Peru và Việt Nam cam kết phối hợp chặt chẽ.":                                      "agree PE+VN phối hợp chặt chẽ",
		"Trong tuyên bố chung, hai bên nhấn mạnh \"sự cần thiết của đối thoại, kêu gọi các bên kiềm chế\".":       "affirm PE+VN sự cần thiết của đối thoại; propose PE+VN các bên kiềm chế",
	} {
		if got := acts(t, met+said); got != want {
			t.Errorf("%s\n got %q\nwant %q", said, got, want)
		}
	}
}

// Where verbs have one form: what may be, what is only valued and whom a spokesperson only speaks of; what is foreseen twice, or named once more, is one.
func TestToldOnce(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 11/6, Người phát ngôn Bộ Ngoại giao Việt Nam Lê Thị Hoa cho biết Việt Nam ủng hộ đối thoại.\n\nBà Hoa nói Tổng thống Peru Luis Vega và Quốc vương Oman Said Al Harthy có thể gặp nhau vào tháng 7.":                                                 "",
		"Tổng thống Peru Luis Vega sẽ có cuộc hội đàm với Tổng thống Kenya Peter Otieno.\n\nNgày mai, Tổng thống Luis Vega sẽ có cuộc hội đàm với Tổng thống Peter Otieno.":                                                                                       "*talks planned 2025-06-13 KE+PE",
		"Tổng thống Peru Luis Vega hủy chuyến thăm tới Kenya.\n\nPhủ Tổng thống thông báo ngày 11/6.\n\nThị trường vẫn ổn định. Giá chè tăng.\n\nÔng Vega đã hội đàm với Tổng thống Kenya Peter Otieno ngày 25/5 bên lề Hội nghị Đại dương tại Oslo.":             "*visit cancelled KE KE+PE; talks 2025-05-25 NO KE+PE",
		"Bộ trưởng Ngoại giao Peru Luis Vega cho biết Thủ tướng Peru Ana Flores sẽ đến Muscat để gặp Thủ tướng Oman Said Al Harthy vào ngày 20/6.":                                                                                                                "*visit planned 2025-06-20 OM OM+PE",
		"Peru, Oman và Kenya sẽ nhóm họp cấp ngoại trưởng tại Oslo vào ngày 20/6.":                                                                                                                                                                                "*meeting planned 2025-06-20 NO KE+OM+PE",
		"Ngày 11/6, Đại sứ Việt Nam tại Peru Trần Văn Lâm trình Quốc thư lên Tổng thống Peru Luis Vega.\n\nTổng thống Luis Vega nói ông nhớ chuyến thăm Việt Nam hồi tháng 4 vừa qua.\n\nTrong chuyến thăm, hai nước đã đạt nhiều thỏa thuận.":                    "*ceremony 2025-06-11 PE PE+VN; visit 2025-04 VN PE+VN",
		"Sáng 11/6, tại Hà Nội, Hội Hữu nghị Việt Nam - Peru tổ chức giao lưu kỷ niệm 25 năm quan hệ ngoại giao.\n\nPhát biểu tại đây, ông Trần Văn Lâm cho biết: Tuy mới thành lập năm 2014, Hội luôn nỗ lực.\n\nĐại sứ Peru Ana Flores mong muốn Hội lớn mạnh.": "",
	} {
		if got := allTold(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// An outlet is nobody, a family name no country; whose wife came too has no office more; and «đầu tư» counts nothing.
func TestNobodyElse(t *testing.T) {
	for article, want := range map[string]string{
		"Theo SGGPO, Đại sứ Peru tại Việt Nam Ana Flores cho biết nước này sẽ mở văn phòng.":                                      "Ana Flores PE ambassador",
		"Tối 9/6, tại Hà Nội, Bộ trưởng Ngoại giao Trần Văn Lâm tiếp bà Ấn Nhất Thúy, Bộ trưởng Ngoại giao Trung Quốc.":           "Trần Văn Lâm VN foreign-minister; Ấn Nhất Thúy CN foreign-minister",
		"Tối 9/6, tại Hà Nội, Bộ trưởng Ngoại giao Trần Văn Lâm tiếp ông Luis Vega, Đại sứ đặc mệnh toàn quyền Peru và phu nhân.": "Trần Văn Lâm VN foreign-minister; Luis Vega PE ambassador",
	} {
		if _, got, _ := toldIn(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	l := theLine(t)
	for _, s := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 Ngày 11/6, Thủ tướng Trần Văn Lâm hội đàm với Thủ tướng Peru Luis Vega. Hai bên nhất trí thúc đẩy đầu tư dự án năng lượng."), "invest")).Statements {
		if s.Target != nil {
			t.Errorf("%v is counted", s.Target)
		}
	}
}
