package read

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// What papers, provinces and ministries in Viet Nam tell, in words that were misread once: who met, who said what, and what nobody did.
func TestVietnamesePages(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ article, people, events, acts string }{
		// somebody whom one word calls everywhere
		{"Ngày 10/6, Tổng thống Putin đã tiếp Tổng thống Peru Ana Soto. Ông Putin cảm ơn Peru.", "RU PE", "*meeting held PE+RU 2", "thank RU"},
		// what somebody did to what stands before it is said by nobody here
		{"Ngày 10/6, tại Hà Nội, Thứ trưởng Ngoại giao Trần Văn Bình tiếp Đại sứ Peru Luis Vega. Đại sứ cho biết đề xuất của Peru đã được Thủ tướng Hồ Văn Nam ủng hộ.", "VN PE VN", "*meeting held PE+VN 2", "affirm PE"},
		// his wife, not he
		{"Ngày 10/6, Tổng thống Peru Luis Vega đã gặp Tổng thống Chile Pedro Lagos. Phu nhân của ông Lagos, bà Maria Rojas, dự tiệc tối.", "PE CL ", "*meeting held CL+PE 2", ""},
		// a name that is a crown too
		{"Ngày 10/6, Thứ trưởng Hoàng Gia Khánh đã tiếp Đại sứ Peru Luis Vega.", "VN PE", "*meeting held PE+VN 2", ""},
		{"Ngày 10/6, tại Hà Nội, Thứ trưởng Ngoại giao Trần Văn Bình tiếp Đại sứ Peru Luis Vega. Đại sứ nhấn mạnh nhân dân Việt Nam đã hy sinh để thống nhất Tổ quốc.", "VN PE", "*meeting held PE+VN 2", "affirm PE"},
		// between whom talks were held, wherever
		{"Vòng đàm phán thứ ba giữa Peru và Chile đã diễn ra ngày 10/6 tại phái đoàn Oman ở Geneva. Thứ trưởng Ngoại giao Peru Luis Vega cảm ơn nước chủ nhà.", "PE", "*talks held CL+PE 1", "thank PE"},
		// what two others discussed then
		{"Ngày 10/6, Ngoại trưởng Peru Luis Vega đã hội đàm với Ngoại trưởng Chile Pedro Lagos. Ông Vega cho biết Tổng thống Peru đã có cuộc điện đàm với Tổng thống Chile, trao đổi ý kiến về nghề cá.", "PE CL", "*talks held CL+PE 2", "affirm PE"},
		// «Tổng thống» of a country that has one
		{"Ngày 10/6, Chủ tịch nước Trần Văn Bình tiếp Đại sứ Peru Luis Vega. Đại sứ chuyển lời thăm hỏi của Tổng thống Peru đến Chủ tịch nước, Tổng thống mong sớm đón Chủ tịch nước thăm Lima.", "VN PE", "*meeting held PE+VN 2", "congratulate PE; propose PE"},
		// who has just been named
		{"Ngày 10/6, Chủ tịch nước Trần Văn Bình tiếp Đại sứ Peru Ana Soto, người bày tỏ vui mừng được nhận nhiệm vụ ở Hà Nội. Bà mong muốn hai nước mở đường bay.", "VN PE", "*meeting held PE+VN 2", "welcome PE; propose PE"},
		// friendship unions
		{"Ngày 10/6, tại Hà Nội, Chủ tịch Hội hữu nghị Việt - Đức Trần Văn Bình đã tiếp Chủ tịch Hội hữu nghị Đức - Việt Rolf Weber.", "VN DE", "*meeting held DE+VN 2", ""},
		// ambassadors received together, of whom some are named
		{"Ngày 10/6, Chủ tịch nước Trần Văn Bình tiếp Đại sứ các nước Peru, Oman và Chile trình Quốc thư.\n\nĐại sứ Peru Luis Vega khẳng định sẽ nỗ lực hết sức.\n\nĐại sứ Oman Said Al Harthy cảm ơn Chủ tịch nước.", "VN PE OM", "*meeting held CL+OM+PE+VN 3; ceremony held CL+OM+PE+VN 1", "commit PE; thank OM"},
		{"Ngày 10/6, Chủ tịch nước Trần Văn Bình tiếp Đại sứ các nước: Peru, Oman và Chile trình Quốc thư.", "VN", "*meeting held CL+OM+PE+VN 1; ceremony held CL+OM+PE+VN 1", ""},
		// a meeting told to have been held beside a gathering, and a call before
		{"Ngày 10/6, cuộc hội đàm giữa Ngoại trưởng Peru Luis Vega và Ngoại trưởng Chile Ana Soto được tổ chức bên lề Hội nghị An ninh Munich.\n\nTổng thống Peru Pedro Lagos hồi đầu tháng cũng có cuộc điện đàm với Tổng thống Chile Maria Rojas.", "PE CL PE CL", "*talks held CL+PE 2; conference held CL+PE 0; call held CL+PE 2", ""},
		// a gathering attended abroad
		{"Ngày 10/6, Bộ trưởng Quốc phòng Trần Văn Bình đã tham dự Đối thoại Quốc phòng Lima lần thứ 5 tại Peru.\n\nPhát biểu tại Đối thoại, Bộ trưởng kêu gọi các nước tuân thủ luật pháp quốc tế.", "VN", "*conference held VN 1", "propose VN"},
		// who attended a gathering is of a country; the day of a departure is not the gathering's
		{"Ngày 10/6, Thủ tướng Trần Văn Bình đã dự Hội nghị Thượng đỉnh G20 tại Lima.", "VN", "*conference held G20+VN 1", ""},
		{"Trưa 10/6, Thủ tướng Trần Văn Bình lên đường sang Lào dự Hội nghị Cấp cao ASEAN lần thứ 46, họp tại Viêng Chăn trong hai ngày 14 và 15/6.", "VN", "*conference planned LA+VN 1", ""},
		// an award, and an earlier reception
		{"Ngày 10/6, Vụ trưởng Trần Văn Bình đã trao Kỷ niệm chương cho Đại sứ Peru Luis Vega.\n\nĐóng góp của Đại sứ đã được Chủ tịch nước Hồ Văn Nam ghi nhận trong buổi tiếp ngày 20/5.", "VN PE VN", "*ceremony held PE+VN 2; meeting held PE+VN 2", ""},
		// a signing to be furthered
		{"Ngày 10/6, Bộ trưởng Công Thương Trần Văn Bình hội đàm với Bộ trưởng Thương mại Peru Ana Soto. Hai bên nhất trí thúc đẩy ký Hiệp định hàng không trong năm 2025.", "VN PE", "*talks held PE+VN 2; signing planned PE+VN 0", "agree PE+VN"},
		// two of one country, one after the other
		{"Ngày 10/6, Bộ trưởng Ngoại giao Trần Văn Bình hội kiến Tổng thống Peru Ana Soto, Thủ tướng Luis Vega.", "VN PE PE", "*meeting held PE+VN 2; *meeting held PE+VN 2", ""},
		// a house adopts by itself; in charge of what, and whose
		{"Bà Ana Soto - người phát ngôn phụ trách các vấn đề nghề cá của Bộ Ngoại giao Peru, nói rằng Lima coi trọng đối thoại với Chile sau khi Thượng viện Peru thông qua nghị quyết lên án tàu cá của Chile.", "PE", "", "affirm PE"},
		// a guest's office
		{"Ngày 10/6, Bộ trưởng Quốc phòng Trần Văn Bình đã tiếp ngài Luis Vega, Thị trưởng Lima đang ở thăm Việt Nam.", "VN PE", "*meeting held PE+VN 2; visit held PE+VN 1", ""},
		// readiness is no meeting
		{"Ngày 10/6, Tổng thống Peru Luis Vega tuyên bố ông sẵn sàng gặp Tổng thống Chile Pedro Lagos, song vẫn nhấn mạnh lợi ích của Peru.", "PE CL", "", "commit PE; affirm PE"},
		// rows of those who wrote, and of those written to with their offices behind the names
		{"Ngày 10/6, Tổng Bí thư Trần Văn Bình, Chủ tịch nước Hồ Văn Nam, Thủ tướng Lê Văn Sơn và Chủ tịch Quốc hội Phan Thị Hoa đã gửi điện mừng đến các đồng chí: Khamsy Douang, Chủ tịch nước Lào; Bounmy Souk, Thủ tướng Lào; Vilay Phon, Chủ tịch Quốc hội Lào.", "VN VN VN VN LA LA LA", "*message held LA+VN 7", "congratulate VN"},
		// what a spokesperson is quoted with behind a colon
		{"Ngày 10/6, Người phát ngôn Bộ Ngoại giao Trần Thị Bình nêu rõ: “Việt Nam hết sức quan ngại về xung đột giữa Peru và Chile.”", "VN", "", "concern VN"},
		{"Ngày 10/6, Người phát ngôn Bộ Ngoại giao Trần Thị Bình nêu rõ: “Việt Nam hoan nghênh lệnh ngừng bắn giữa Peru và Chile, mong các bên sớm đàm phán.”", "VN", "", "welcome VN; propose VN"},
		{"Ngày 10/6, Người phát ngôn Bộ Ngoại giao Trần Thị Bình khẳng định lập trường của Việt Nam về vấn đề Biển Đông là rõ ràng.", "VN", "", "affirm VN"},
		// of two the one who has cause to thank
		{"Ngày 10/6, Chủ tịch nước Trần Văn Bình đã tiếp Tổng thống Peru Ana Soto. Bà cảm ơn Việt Nam đã hỗ trợ Peru, khẳng định Peru sẵn sàng mua gạo.", "VN PE", "*meeting held PE+VN 2", "thank PE; commit PE"},
		// a session chaired on a visit
		{"Thủ tướng Trần Văn Bình sẽ thăm chính thức Peru và đồng chủ trì Kỳ họp lần thứ 3 Ủy ban liên Chính phủ Việt Nam - Peru từ ngày 20 đến 22/6.", "VN", "*visit planned PE+VN 1; talks planned PE+VN 0", ""},
		// one together with another
		{"Ngày 10/6, Bộ trưởng Nông nghiệp Trần Văn Bình đã cùng Bộ trưởng Nông nghiệp Peru Luis Vega ký Biên bản ghi nhớ về thủy lợi.", "VN PE", "*signing held PE+VN 2", "sign PE+VN"},
		// who led the sides of a meeting besides
		{"Ngày 10/6, Bộ trưởng Công an Trần Văn Bình tiếp Bộ trưởng Nội vụ Peru Luis Vega. Cùng ngày, Đoàn đại biểu Bộ Quốc phòng Việt Nam do Thứ trưởng Lê Văn Nam làm Trưởng đoàn đã hội đàm với Đoàn đại biểu Bộ Quốc phòng Oman do Thứ trưởng Said Harthy làm Trưởng đoàn.", "VN PE VN OM", "*meeting held PE+VN 2; talks held OM+VN 2", ""},
		// chiefs of a force at a gathering abroad
		{"Thiếu tướng Trần Văn Bình, Tư lệnh Cảnh sát biển Việt Nam, đã tham dự Hội nghị Thủ trưởng các cơ quan Cảnh sát biển châu Á lần thứ 21 tại Peru từ ngày 9 đến 11/6.", "VN", "*conference held VN 1", ""},
		// whom a visitor met elsewhere
		{"Trong khuôn khổ chuyến thăm Thụy Sĩ, sáng 10/6, Bộ trưởng Nội vụ Trần Văn Bình đã gặp Bộ trưởng Lao động Peru Ana Soto.", "VN PE", "*meeting held PE+VN 2; visit held CH+VN 1", ""},
		// who was at a conference
		{"Hội nghị thượng đỉnh Liên đoàn Arab lần thứ 34 đã khai mạc ngày 9/6 tại Baghdad, Iraq, với sự tham dự của Tổng thống Ai Cập Hany Fathi và Quốc vương Qatar Faisal Nasser.", "EG QA", "*conference held EG+LAS+QA 2", ""},
		// a consul told by office, and another of the country spoken of
		{"Ngày 10/6, Tổng Lãnh sự Lào tại Huế đến chào từ biệt Sở Ngoại vụ thành phố. Giám đốc Sở Ngoại vụ Trần Văn Bình đánh giá cao chuyến thăm của Chủ tịch nước Lào Khamsy Douang.", "VN LA", "*meeting held LA+VN 1", "welcome VN"},
	} {
		out := l.reader.Read(l.document(t, []byte(" date 2025-06-12 Tin đối ngoại\n\n"+c.article), "pages"))
		var people, events, acts []string
		for _, p := range out.People {
			who := string(p.Party)
			if slices.ContainsFunc(p.Offices, func(o record.Office) bool { return o.Code == "spouse" }) {
				who += " spouse"
			}
			people = append(people, who)
		}
		for _, e := range out.Events {
			main := ""
			if e.Main {
				main = "*"
			}
			events = append(events, fmt.Sprint(main, e.Kind, " ", e.Status, " ", parties(e.Parties), " ", len(e.Participants)))
		}
		slices.SortStableFunc(events, func(a, b string) int { return strings.Compare(a[:1], b[:1]) })
		for _, s := range out.Statements {
			acts = append(acts, fmt.Sprint(s.Act, " ", parties(s.By)))
		}
		for _, x := range [...][2]string{{strings.Join(people, " "), c.people}, {strings.Join(events, "; "), c.events}, {strings.Join(acts, "; "), c.acts}} {
			if x[0] != x[1] {
				t.Errorf("%s\n got %q\nwant %q", c.article, x[0], x[1])
			}
		}
	}
}

// A respelt name is that of whoever the brackets behind it name; what else stands in brackets is no name.
func TestOwnSpelling(t *testing.T) {
	testEvents(t, map[string]string{
		"Ngày 10/6, Chủ tịch nước Trần Văn Bình đã hội đàm với Tổng thống Peru Lu-ít Vê-ga (Luis Vega). Tổng thống Lu-ít Vê-ga cảm ơn Việt Nam. Ông Vega nhắc lại lịch sử.": "*talks 2025-06-10 - PE+VN Trần Văn Bình, Luis Vega",
		"Ngày 10/6, Chủ tịch nước Trần Văn Bình đã tiếp Đại sứ Peru Lu-ít Vê-ga (ASEAN).":                                                                                   "*meeting 2025-06-10 - PE+VN Trần Văn Bình, Lu-ít Vê-ga",
		"Ngày 10/6, Chủ tịch nước Trần Văn Bình đã tiếp Đại sứ Peru Luis Vega (Lu-ít Vê-ga).":                                                                               "*meeting 2025-06-10 - PE+VN Trần Văn Bình, Luis Vega",
	})
}

// Each of several messages of a day goes to its own country.
func TestMessagesOfADay(t *testing.T) {
	l := theLine(t)
	r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 Ngày 10/6, Chủ tịch nước Trần Văn Bình đã gửi điện mừng tới Tổng thống Peru Luis Vega. Cùng ngày, Chủ tịch nước Trần Văn Bình có điện mừng gửi Tổng thống Chile Pedro Lagos."), "messages"))
	var got []string
	for _, e := range r.Events {
		got = append(got, fmt.Sprint(e.Main, " ", parties(e.Parties)))
	}
	for _, s := range r.Statements {
		got = append(got, s.Act.String()+" "+parties(s.To))
	}
	if want := "true PE+VN; true CL+VN; congratulate PE; congratulate CL"; strings.Join(got, "; ") != want {
		t.Errorf("got %q, want %q", strings.Join(got, "; "), want)
	}
}
