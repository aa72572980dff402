package read

import "testing"

// Words that lead to a clause are no owner of whoever acts in it, and no part of what stands before them.
func TestLedTo(t *testing.T) {
	testSaid(t, "vi", []saidCase{
		{"Bộ trưởng Trần Quốc Hưng hội đàm với Bộ trưởng Kham-phủi Vông-sả, qua đó hai bên nhất trí lập quỹ nghề cá.", []string{"agree LA+VN lập quỹ nghề cá"}},
		{"Hai Bộ trưởng hội đàm chiều 5/3, tại đó hai bên cam kết mở tuyến phà.", []string{"agree LA+VN mở tuyến phà"}},
		{"Bộ trưởng Kham-phủi Vông-sả đánh giá cao kết quả kỳ họp, theo đó hai bên thống nhất mở thêm chợ biên giới.", []string{"welcome LA kết quả kỳ họp", "agree LA+VN mở thêm chợ biên giới"}},
		{"Vì vậy hai bên nhất trí nối lại đường bay.", []string{"agree LA+VN nối lại đường bay"}},
		{"Trong chuyến thăm này hai bên đã ký Hiệp định về nghề cá.", []string{"sign LA+VN Hiệp định về nghề cá"}},
		{"Bộ Công thương hai nước nhất trí mở chợ.", []string{"agree LA+VN mở chợ"}},
		// How or when is told before whoever is spoken of, and nobody is told so.
		{"Bộ trưởng Trần Quốc Hưng khẳng định trước sau như một Việt Nam ủng hộ mạnh mẽ, toàn diện công cuộc hòa giải ở Sudan.", []string{"support VN công cuộc hòa giải ở Sudan"}},
		{"Bộ trưởng Trần Quốc Hưng khẳng định trong mọi hoàn cảnh Việt Nam cũng ủng hộ Lào.", []string{"support VN Lào"}},
		{"Bộ trưởng Trần Quốc Hưng khẳng định trong mọi hoàn cảnh doanh nghiệp Lào được ủng hộ.", []string{"affirm VN trong mọi hoàn cảnh doanh nghiệp Lào được ủng hộ"}},
		// In a new post.
		{"Bộ trưởng Kham-phủi Vông-sả cảm ơn sự giúp đỡ; khẳng định trên cương vị mới sẽ vun đắp quan hệ hai nước.", []string{"thank LA sự giúp đỡ", "commit LA vun đắp quan hệ hai nước"}},
		{"Hai bên cùng tin rằng biển phải yên bình.", []string{"concur LA+VN biển phải yên bình"}},
		// Fields that begin like verbs.
		{"Hai bên nhất trí mời các doanh nghiệp dược phẩm, xử lý nước, lọc dầu sang khảo sát.", []string{"agree LA+VN mời các doanh nghiệp dược phẩm, xử lý nước, lọc dầu sang khảo sát"}},
	})
}

// A conference of three countries is what their ministers' joint text reports, and "three ministers" are all who came, the host among them.
func TestConferenceOfThree(t *testing.T) {
	const three = "Bộ trưởng Y tế Campuchia Sok Vanna, Bộ trưởng Y tế Lào Bounmy Keo và Bộ trưởng Y tế Việt Nam Trần Quốc Hưng"
	for article, want := range map[string]string{
		"TUYÊN BỐ CHUNG\n\n1. " + three + " đã họp Hội nghị Bộ trưởng Y tế Campuchia - Lào - Việt Nam lần thứ ba ngày 10/6/2025 tại Viêng Chăn.\n\n2. Ba Bộ trưởng nhất trí lập quỹ.":                     "conference 2025-06-10 LA KH+LA+VN",
		"Ngày 10/6, tại Viêng Chăn, " + three + " đã tham dự Hội nghị Bộ trưởng Y tế Campuchia - Lào - Việt Nam lần thứ ba.\n\nBa Bộ trưởng nhất trí lập quỹ.":                                            "conference 2025-06-10 LA KH+LA+VN",
		"Ngày 10/6, tại Viêng Chăn, nhân dịp dự Hội nghị Bộ trưởng Y tế Campuchia - Lào - Việt Nam, Bộ trưởng Y tế Trần Quốc Hưng đã gặp Bộ trưởng Y tế Lào Bounmy Keo.\n\nHai bên nhất trí lập quỹ.":     "meeting 2025-06-10 LA LA+VN",
		"Ngày 10/6, tại Hà Nội, Bộ trưởng Y tế Trần Quốc Hưng và Bộ trưởng Y tế Lào Bounmy Keo nhất trí sẽ cùng dự Hội nghị Bộ trưởng Y tế Campuchia - Lào - Việt Nam.\n\nHai bên cũng nhất trí lập quỹ.": "meeting 2025-06-10 VN LA+VN",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Who is named behind a quotation says "we" in it, whatever verb tells so; what they alone promise is theirs, what takes two is of both.
func TestQuotedBehind(t *testing.T) {
	testSaid(t, "vi", []saidCase{
		{"“Chúng tôi nhất trí mở lớp dạy nghề”, Bộ trưởng Kham-phủi Vông-sả phát biểu tại họp báo.", []string{"agree LA+VN mở lớp dạy nghề"}},
		{"“Chúng tôi sẽ cấp 50 suất học bổng cho sinh viên Việt Nam” - Bộ trưởng Kham-phủi Vông-sả chia sẻ tại buổi lễ.", []string{"commit LA cấp 50 suất học bổng cho sinh viên Việt Nam"}},
		{"“Chúng tôi cam kết mở thêm chợ biên giới”, Bộ trưởng Kham-phủi Vông-sả phát biểu hôm nay.", []string{"commit LA mở thêm chợ biên giới"}},
		{"“Lào phản đối dùng vũ lực. Chúng tôi và Việt Nam cùng tin rằng biển phải yên bình” - Bộ trưởng Kham-phủi Vông-sả phát biểu chiều 5/3.", []string{"concern LA dùng vũ lực", "concur LA+VN biển phải yên bình"}},
		{"“Hai nước là láng giềng”, Bộ trưởng Kham-phủi Vông-sả phát biểu.", []string{"affirm LA Hai nước là láng giềng"}},
		{"Bộ trưởng Kham-phủi Vông-sả phát biểu tại buổi lễ.", nil},
	})
}

// Credentials are presented, and then somebody is received: what is said there is said at that meeting.
func TestReceivedAfterCredentials(t *testing.T) {
	l := theLine(t)
	const article = " date 2025-06-12 Ngày 10/6, tại Lima, Đại sứ Việt Nam tại Peru Trần Quốc Hưng đã trình Quốc thư lên Tổng thống Peru Ana Soto.\n\nTại buổi tiếp ngay sau lễ trình Quốc thư, Tổng thống Ana Soto chúc mừng Đại sứ. Đại sứ cảm ơn Tổng thống."
	out := l.reader.Read(l.document(t, []byte(article), "letters"))
	if len(out.Events) != 2 || out.Events[1].Kind != "meeting" || out.Events[1].Main || out.Events[1].When.String() != "2025-06-10" || len(out.Events[1].Participants) != 2 {
		t.Fatalf("%+v", out.Events)
	}
	for _, s := range out.Statements {
		if s.In != out.Events[1].ID {
			t.Errorf("%s is not said at the meeting", s.Act)
		}
	}
}

// Where headline and lead are about a journey, it is what is reported, with the days of each country.
func TestVisitHeaded(t *testing.T) {
	for article, want := range map[string]string{
		"Chuyến thăm Chile và Peru của Thủ tướng\n\nChuyến thăm chính thức Chile (2-4/6) và Peru (5-7/6) của Thủ tướng Trần Quốc Hưng đã mở ra trang mới.\n\nTại Lima, Thủ tướng hội đàm với Tổng thống Peru Ana Soto ngày 6/6. Hai bên nhất trí lập quỹ.": "visit 2025-06-02/2025-06-04 CL CL+VN; visit 2025-06-05/2025-06-07 PE PE+VN",
		"Thủ tướng thăm Peru\n\nThủ tướng Trần Quốc Hưng thăm chính thức Peru từ ngày 5-7/6.\n\nTại Lima, Thủ tướng hội đàm với Tổng thống Peru Ana Soto ngày 6/6. Hai bên nhất trí lập quỹ.":                                                              "talks 2025-06-06 PE PE+VN",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// "He" is whoever the sentence before was about, though it said nothing that counts; «đồng thời» goes on with them.
func TestWhoGoesOn(t *testing.T) {
	testSaid(t, "vi", []saidCase{
		{"Tại buổi tiếp, Bộ trưởng Lào đã ôn lại những năm học ở Huế. Ông cho biết sẽ mở lớp tiếng Việt.", []string{"commit LA mở lớp tiếng Việt"}},
		{"Bộ trưởng Kham-phủi Vông-sả nhớ lại những năm học ở Huế. Đồng thời khẳng định, quan hệ hai bên rất tốt đẹp.", []string{"affirm LA quan hệ hai bên rất tốt đẹp"}},
		{"Bộ trưởng Kham-phủi Vông-sả cảm ơn Việt Nam. Đồng thời, khẳng định tình hữu nghị của hai tỉnh sẽ tiếp tục được vun đắp.", []string{"thank LA Việt Nam", "affirm LA tình hữu nghị của hai tỉnh sẽ tiếp tục được vun đắp"}},
		{"Bộ trưởng Kham-phủi Vông-sả bày tỏ vinh dự nhận nhiệm vụ mới.", []string{"welcome LA nhận nhiệm vụ mới"}},
		{"Tại buổi tiếp Bộ trưởng Kham-phủi Vông-sả đã hoan nghênh chuyến thăm; đề nghị mở thêm chợ.", []string{"welcome LA chuyến thăm", "propose LA mở thêm chợ"}},
		{"Tại buổi tiếp Bộ trưởng Kham-phủi Vông-sả, Bộ trưởng Trần Quốc Hưng hoan nghênh chuyến thăm.", []string{"welcome VN chuyến thăm"}},
		{"Phát biểu tại họp báo, Bộ trưởng Kham-phủi Vông-sả cho biết, hai bên nhất trí mở đường bay.", []string{"agree LA+VN mở đường bay"}},
		{"Trả lời câu hỏi về nghề cá, Bộ trưởng Kham-phủi Vông-sả nhấn mạnh, biển phải yên bình.", []string{"affirm LA biển phải yên bình"}},
		{"Hai bên nhất trí đánh giá cao việc mở lại cửa khẩu.", []string{"welcome LA+VN việc mở lại cửa khẩu"}},
		{"Bộ trưởng Trần Quốc Hưng tán thành với Bộ trưởng Kham-phủi Vông-sả về tốc độ phân giới.", []string{"affirm VN tốc độ phân giới"}},
		{"Bộ trưởng Trần Quốc Hưng mong muốn hai bên tăng trao đổi đoàn cấp cao, cũng như cấp chuyên viên.", []string{"propose VN hai bên tăng trao đổi đoàn cấp cao, cũng như cấp chuyên viên"}},
		{"Tuyên bố nêu rõ: “Việt Nam phản đối hành động này, nghiêm túc yêu cầu các bên kiềm chế”.", []string{"concern VN hành động này", "propose VN các bên kiềm chế"}},
	})
}

// The name of somebody who presides over an assembly is no gathering.
func TestPresidentOfAssembly(t *testing.T) {
	l := theLine(t)
	const article = " date 2025-06-12 Ngày 10/6, tại New York, Thủ tướng Trần Quốc Hưng đã gặp Chủ tịch Đại hội đồng Maria Fernanda Soto. Thủ tướng cảm ơn Liên hợp quốc."
	for _, e := range l.reader.Read(l.document(t, []byte(article), "assembly")).Events {
		if e.Occasion != "" {
			t.Errorf("%s beside %q", e.Kind, e.Occasion)
		}
	}
}

// Those in a row of people whom somebody met are of the country of the first.
func TestMetInRow(t *testing.T) {
	l := theLine(t)
	for behind, want := range map[string]string{
		"; Bộ trưởng Bộ Công an Vương Đại Hải và Bí thư Thành ủy Ngô Minh Đức": "CN CN",
		". Cùng dự có Bộ trưởng Bộ Công an Vương Đại Hải, và ông Ngô Minh Đức": "VN VN",
	} {
		article := " date 2025-06-12 Ngày 10/6, tại Bắc Kinh, Thủ tướng Trần Quốc Hưng đã hội đàm với Phó Thủ tướng Trung Quốc Lý Kiến Minh" + behind + "."
		got := map[string]string{}
		for _, p := range l.reader.Read(l.document(t, []byte(article), "row")).People {
			got[p.Name] = string(p.Party)
		}
		if x := got["Vương Đại Hải"] + " " + got["Ngô Minh Đức"]; x != want {
			t.Errorf("%s: %s, want %s", behind, x, want)
		}
	}
}
