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
