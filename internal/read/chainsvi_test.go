package read

import "testing"

const chainsLead = "Ngày 10/6, tại Hà Nội, Phó Thủ tướng Trần Văn Bình đã tiếp Bộ trưởng Ngoại giao Na Uy Kari Dahl.\n\n"

// What several verbs of one Vietnamese sentence say: where each content ends, and what is nobody's act.
func TestVietnameseChains(t *testing.T) {
	for sentence, want := range map[string]string{
		// what was not done is no undertaking, and what is left open no refusal
		"Hai bên nhất trí trao đổi tù binh nhưng chưa đạt được lệnh ngừng bắn.":                                                      "agree NO+VN trao đổi tù binh",
		"Bà Dahl đề nghị Việt Nam mở cửa thị trường, nhưng không nêu chi tiết.":                                                      "propose NO Việt Nam mở cửa thị trường",
		"Bà Dahl bác bỏ đề xuất của Việt Nam, song để ngỏ khả năng nối lại đàm phán.":                                                "concern NO đề xuất của Việt Nam",
		"Hai bên nhất trí không tăng thuế và không áp đặt hạn ngạch.":                                                                "agree NO+VN không tăng thuế; agree NO+VN không áp đặt hạn ngạch",
		"Về thương mại, hai bên nhất trí nối lại đàm phán; về giáo dục, hai bên thống nhất lập quỹ.":                                 "agree NO+VN nối lại đàm phán; agree NO+VN lập quỹ",
		"Về thương mại, hai bên nhất trí nối lại đàm phán, về giáo dục, Na Uy cam kết cấp học bổng.":                                 "agree NO+VN nối lại đàm phán; commit NO cấp học bổng",
		"Phó Thủ tướng chỉ đạo các bộ theo dõi sát tình hình, sẵn sàng triển khai biện pháp bảo hộ.":                                 "task VN các bộ theo dõi sát tình hình; task VN sẵn sàng triển khai biện pháp bảo hộ",
		"Hai bên \"nhất trí đẩy nhanh đàm phán\" và \"bày tỏ quan ngại về tình hình ở Sudan\".":                                      "agree NO+VN đẩy nhanh đàm phán; concern NO+VN tình hình ở Sudan",
		"Bộ trưởng Dahl cho biết Oslo \"cực lực phản đối\" việc áp thuế.":                                                            "concern NO việc áp thuế",
		"Bà Dahl bày tỏ ấn tượng với đà tăng trưởng và chia sẻ một số ưu tiên hợp tác của Na Uy.":                                    "welcome NO đà tăng trưởng; discuss NO ưu tiên hợp tác của Na Uy",
		"Bà Dahl cho hay Thủ tướng Na Uy đã mời Thủ tướng Việt Nam thăm Oslo.":                                                       "invite NO Thủ tướng Việt Nam thăm Oslo",
		"Người phát ngôn cho hay ông Bình đã mời bà Dahl dự hội chợ vào tháng 7. Bà Dahl đã nhận lời.":                               "invite VN bà Dahl dự hội chợ vào tháng 7; accept NO dự hội chợ vào tháng 7",
		"Phó Thủ tướng chia buồn về vụ lở đất tại Na Uy và tin tưởng Chính phủ Na Uy sẽ sớm khắc phục hậu quả.":                      "congratulate VN vụ lở đất tại Na Uy; affirm VN Na Uy sẽ sớm khắc phục hậu quả",
		"Hai bên bàn biện pháp tháo gỡ khó khăn cho doanh nghiệp.":                                                                   "discuss NO+VN biện pháp tháo gỡ khó khăn cho doanh nghiệp",
		"Phó Thủ tướng mời gọi các tập đoàn Na Uy đầu tư vào điện gió.":                                                              "propose VN các tập đoàn Na Uy đầu tư vào điện gió",
		"Hai bên nhất trí: Một là, tăng cường trao đổi đoàn. Hai là, thúc đẩy thương mại.":                                           "agree NO+VN tăng cường trao đổi đoàn; agree NO+VN thúc đẩy thương mại",
		"Hai bên trao đổi sâu về kinh tế, trong đó thống nhất lập nhóm công tác về cảng biển.":                                       "discuss NO+VN kinh tế; agree NO+VN lập nhóm công tác về cảng biển",
		"Phó Thủ tướng nêu nhiều đề xuất, trong đó đề nghị Na Uy mở cửa thị trường thủy sản.":                                        "propose VN Na Uy mở cửa thị trường thủy sản",
		"Hai bên ghi nhận nghị quyết của Liên hợp quốc, trong đó kêu gọi các bên kiềm chế.":                                          "affirm NO+VN nghị quyết của Liên hợp quốc, trong đó kêu gọi các bên kiềm chế",
		"Bà Dahl đánh giá Việt Nam là hình mẫu phát triển.":                                                                          "affirm NO Việt Nam là hình mẫu phát triển",
		"Na Uy đề nghị Peru mở lại cửa khẩu, song Lima chưa phản hồi.":                                                               "propose NO Peru mở lại cửa khẩu",
		"Tổng thống Peru Ana Soto cho biết bà đã có cuộc điện đàm với Thủ tướng Oman Said Nasser, hai bên đồng ý nối lại đường bay.": "affirm PE bà đã có cuộc điện đàm với Thủ tướng Oman Said Nasser; agree OM+PE nối lại đường bay",
		"Phó Thủ tướng giao Bộ Tài chính rà soát, hoàn thiện quy định về thuế.":                                                      "task VN Bộ Tài chính rà soát, hoàn thiện quy định về thuế",
		"Phó Thủ tướng giao Bộ Tài chính rà soát quy định về thuế, lập quỹ.":                                                         "task VN Bộ Tài chính rà soát quy định về thuế; task VN lập quỹ",
	} {
		if got := acts(t, chainsLead+sentence); got != want {
			t.Errorf("%s\n got %q\nwant %q", sentence, got, want)
		}
	}
}

// What a visitor is to do on a visit to come has its days; whoever only tells of a visit does not pay it; firms that are to invest are asked for no visit.
func TestVietnameseComing(t *testing.T) {
	testEvents(t, map[string]string{
		"Bộ trưởng Ngoại giao Na Uy Kari Dahl sẽ thăm chính thức Việt Nam từ ngày 15-17/6. Trong chuyến thăm, bà Dahl sẽ hội đàm với Bộ trưởng Ngoại giao Phan Văn Đức.": "*visit 2025-06-15/2025-06-17 Việt Nam NO+VN Kari Dahl; talks 2025-06-15/2025-06-17 Việt Nam NO+VN Kari Dahl, Phan Văn Đức",
		chainsLead + "Bộ trưởng Dahl thông báo Thủ tướng Na Uy sẽ thăm chính thức Việt Nam vào tháng 10 tới.":                                                            "*meeting 2025-06-10 Hà Nội NO+VN Trần Văn Bình, Kari Dahl; visit 2025-10 Việt Nam NO+VN",
		chainsLead + "Phó Thủ tướng mời các doanh nghiệp Na Uy tham gia phát triển cảng tại Huế.":                                                                        "*meeting 2025-06-10 Hà Nội NO+VN Trần Văn Bình, Kari Dahl",
	})
}

// Whose words they are where a text tells of several meetings: those of the pair that was told last, or of the guest whom the paragraph begins with.
func TestVietnameseWhichMeeting(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 10/6, Phó Thủ tướng Trần Văn Bình đã tiếp Bộ trưởng Ngoại giao Na Uy Kari Dahl. Cùng ngày, Bộ trưởng Ngoại giao Phan Văn Đức đã hội đàm với Bộ trưởng Ngoại giao Peru Jorge Vega. Hai bên nhất trí lập nhóm công tác.":                                                               "agree PE+VN lập nhóm công tác",
		"Ngày 10/6, Thủ tướng Lê Văn Minh đã có các cuộc gặp với Tổng thống Kenya David Otieno và Thủ tướng Na Uy Lars Berg.\n\nTại cuộc gặp Tổng thống Kenya, Thủ tướng đề nghị sớm mở đường bay.\n\nTrao đổi với Thủ tướng Na Uy, Thủ tướng mong sớm ký FTA; hai bên nhất trí nâng cấp quan hệ.": "propose VN sớm mở đường bay; propose VN sớm ký FTA; agree NO+VN nâng cấp quan hệ",
	} {
		if got := acts(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// The place and the session of what is to come are not those of what was signed; the name of a gathering goes on.
func TestVietnameseNextSession(t *testing.T) {
	testEvents(t, map[string]string{
		"Ngày 10/6, tại Hà Nội, Bộ trưởng Trần Văn Bình và Bộ trưởng Thương mại Kenya Peter Otieno đã hội đàm. Kết thúc hội đàm, hai bên đã ký Biên bản và nhất trí tổ chức Kỳ họp lần thứ 5 tại Nairobi vào năm 2027.": "*talks 2025-06-10 Hà Nội KE+VN Trần Văn Bình, Peter Otieno; signing 2025-06-10 Hà Nội KE+VN; talks 2027 Nairobi KE+VN",
	})
}
