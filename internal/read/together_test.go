package read

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Where a clause in Vietnamese goes on with what another has begun: whose the act is, where its words begin, and which one event is told twice.
func TestTogether(t *testing.T) {
	l := theLine(t)
	const met = "Ngày 10/6, tại Lima, Tổng thống Peru Luis Vega đã hội đàm với Tổng thống Chile Ana Soto. "
	const received = "Ngày 10/6, tại Hà Nội, Thủ tướng Trần Văn Bình tiếp Đại sứ Peru Luis Vega. "
	for _, c := range []struct{ article, events, acts string }{
		// what both agreed to, as one of them tells it
		{met + "Ông Vega cho biết hai bên đã thảo luận thẳng thắn, đồng thời nhất trí mở lại cảng cá.", "*talks held CL+PE 2025-06-10", "affirm PE hai bên đã thảo luận thẳng thắn; agree CL+PE mở lại cảng cá"},
		// two verbs of one object
		{received + "Thủ tướng khẳng định Chính phủ Việt Nam coi trọng và mong muốn mở rộng hợp tác với Peru.", "*meeting held PE+VN 2025-06-10", "propose VN mở rộng hợp tác với Peru"},
		// how and when, before what will be done
		{received + "Thủ tướng khẳng định với vai trò Chủ tịch ASEAN, Việt Nam sẽ mở thêm cảng.", "*meeting held PE+VN 2025-06-10", "commit VN mở thêm cảng"},
		{received + "Thủ tướng cho biết trong thời gian tới Việt Nam sẽ mở thêm cảng.", "*meeting held PE+VN 2025-06-10", "commit VN mở thêm cảng"},
		// what somebody is ready to do goes on behind a semicolon
		{received + "Thủ tướng nhấn mạnh Việt Nam sẵn sàng mở cửa khẩu; tiếp tục khuyến khích doanh nghiệp Peru mở nhà máy.", "*meeting held PE+VN 2025-06-10", "commit VN mở cửa khẩu; commit VN tiếp tục khuyến khích doanh nghiệp Peru mở nhà máy"},
		// where it was said
		{met + "Bà Soto cho biết trong một cuộc họp báo hôm nay rằng cảng cá đã quá tải.", "*talks held CL+PE 2025-06-10", "affirm CL cảng cá đã quá tải"},
		{met + "Trong khi đó, bà Soto cho biết bà \"hoài nghi\" về cảng cá.", "*talks held CL+PE 2025-06-10", "affirm CL bà \"hoài nghi\" về cảng cá"},
		// the last of a row is not who speaks
		{met + "Bà Soto đề cao đoàn kết giữa Peru, Oman và Chile, nói rằng hòa bình cần thời gian.", "*talks held CL+PE 2025-06-10", "welcome CL đoàn kết giữa Peru, Oman và Chile; affirm CL hòa bình cần thời gian"},
		// leaders of three countries, without "and"
		{"Trong cuộc điện đàm ngày 10/6 với Tổng thống Peru Luis Vega, các nhà lãnh đạo Đức, Pháp, Anh nhấn mạnh an ninh hàng hải.", "*call held DE+FR+GB+PE 2025-06-10", "affirm DE+FR+GB an ninh hàng hải"},
		// who went to meet whom, and met them
		{"Tổng thống Peru Luis Vega hôm nay tới Muscat để gặp Thủ tướng Oman Said Al Harthy.", "*meeting held OM+PE 2025-06-12", ""},
		{"Tổng thống Peru Luis Vega sẽ tới Muscat để gặp Thủ tướng Oman Said Al Harthy.", "*visit planned OM+PE ", ""},
		// talks that somebody is invited to have not been held
		{"Trong cuộc điện đàm ngày 10/6 với Tổng thống Chile Ana Soto, Tổng thống Peru Luis Vega đã mời lãnh đạo Chile và Oman tới hội đàm tại Lima.", "*call held CL+PE 2025-06-10; visit proposed CL+PE ", "invite PE lãnh đạo Chile và Oman tới hội đàm tại Lima"},
		// the day of the paper, and that of the call
		{"Ngày 11/6, theo đài Radio Lima, Tổng thống Peru Luis Vega đã có cuộc điện đàm với Tổng thống Chile Ana Soto. Cuộc điện đàm diễn ra ngày 10/6.", "*call held CL+PE 2025-06-10", ""},
		// counted, then named
		{"Ngày 10/6, ngoại trưởng ba nước Peru, Chile và Oman đã hội đàm tại Lima.", "*talks held CL+OM+PE 2025-06-10", ""},
		// what is welcomed is asked for by nobody here
		{met + "Bà Soto cho biết Santiago hoan nghênh đề xuất ngừng bắn của Peru.", "*talks held CL+PE 2025-06-10", "affirm CL Santiago hoan nghênh đề xuất ngừng bắn của Peru"},
		// a ministry promises for its country, and nobody met
		{"Bộ Ngoại giao Peru ngày 10/6 cho biết Peru sẽ viện trợ 300.000 USD cho Chile.", "", "commit PE viện trợ 300.000 USD cho Chile"},
		// an office of two countries
		{"Ngày 10/6, tại Lima, Ngoại trưởng Peru Luis Vega đã gặp Ngoại trưởng Oman và Chile.", "*meeting held CL+OM+PE 2025-06-10", ""},
		// two of an office, and who was there too
		{"Ngày 10/6, tại Hà Nội, Thủ tướng Trần Văn Bình hội đàm với Thủ tướng Peru Luis Vega. Thứ trưởng Ngoại giao Hồ Văn Nam cùng tham dự hội đàm. Hai Thủ tướng nhất trí mở cảng cá.", "*talks held PE+VN 2025-06-10", "agree PE+VN mở cảng cá"},
	} {
		doc := l.document(t, []byte(" date 2025-06-12 Tin đối ngoại\n\n"+c.article), "together")
		out := l.reader.Read(doc)
		var events, acts []string
		for _, e := range out.Events {
			main := ""
			if e.Main {
				main = "*"
			}
			events = append(events, fmt.Sprint(main, e.Kind, " ", e.Status, " ", parties(e.Parties), " ", e.When))
		}
		slices.SortStableFunc(events, func(a, b string) int { return strings.Compare(a[:1], b[:1]) })
		for _, s := range out.Statements {
			acts = append(acts, fmt.Sprint(s.Act, " ", parties(s.By), " ", doc.Quote(s.Content)))
		}
		for _, x := range [...][2]string{{strings.Join(events, "; "), c.events}, {strings.Join(acts, "; "), c.acts}} {
			if x[0] != x[1] {
				t.Errorf("%s\n got %q\nwant %q", c.article, x[0], x[1])
			}
		}
	}
}
