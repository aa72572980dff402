package read

import (
	"fmt"
	"strings"
	"testing"
)

// Who met, and what was said, in despatches in Vietnamese on other countries, from provinces and from ministries.
func TestDespatches(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ article, people, events, acts string }{
		{"Trong chuyến thăm chính thức Peru hai ngày 10-11/6, Thủ tướng Ramesh Adhikari đã hội đàm với người đồng cấp nước chủ nhà Luis Vega. Peru thông báo sẽ tặng Nepal 200 tấn gạo.\n\n(TTXVN/Vietnam+)",
			"NP PE", "visit NP+PE 1; talks NP+PE 2", "commit PE"}, // nobody here is of the outlet's country
		{"Ngày 10/6, Peru và Chile đã tiến hành vòng đối thoại thứ hai tại Lima.\n\nPhái đoàn nước chủ nhà do Thứ trưởng Ngoại giao Luis Vega và Thứ trưởng Quốc phòng Ana Soto dẫn đầu, trong khi đứng đầu phía Chile là Thứ trưởng Ngoại giao Juan Rojas và Thứ trưởng Quốc phòng Pedro Lagos.",
			"PE PE CL CL", "talks CL+PE 4", ""}, // who led a side together
		{"Ngày 10/6, Peru và Chile đã tiến hành vòng đối thoại thứ hai ở cấp thứ trưởng ngoại giao tại Lima.", "", "talks CL+PE 0", ""}, // a level is nobody
		{"Trong cuộc điện đàm ngày 10/6, Ngoại trưởng Peru Luis Vega và người đồng cấp Chile Juan Rojas đã thảo luận về công tác chuẩn bị cho cuộc gặp thượng đỉnh giữa Tổng thống Peru Ana Soto và Tổng thống Chile Pedro Lagos.",
			"PE CL PE CL", "call CL+PE 2", "discuss CL+PE"},
		{"Ngày 10/6, tại Lima, Tổng thống Peru Ana Soto đã gặp Thủ tướng Kenya Amina Otieno.\n\nHai bên trao đổi về cuộc gặp thượng đỉnh giữa Peru và Chile, dự kiến diễn ra trong tháng 7.",
			"PE KE", "meeting KE+PE 2; meeting CL+PE 0", "discuss KE+PE"}, // between whom it is to be
		{"Ngày 10/6, tại Lima, Tổng thống Peru và Thủ tướng Kenya Amina Otieno đã hội đàm.", "KE", "talks KE+PE 1", ""}, // a title of his own
		{"Bộ Ngoại giao Peru thông báo Ngoại trưởng Luis Vega ngày 10/6 đã có cuộc điện đàm với người đồng cấp Chile Juan Rojas.", "PE CL", "call CL+PE 2", ""},
		{"Ngày 10/6, tại Lima, Tổng thống Peru Ana Soto đã gặp Tổng thống Chile Pedro Lagos. Ông Lagos khẳng định ông hiểu rõ việc bà Soto quyết định rút khỏi thỏa thuận nghề cá.", "PE CL", "meeting CL+PE 2", "affirm CL"},
		{"Chiều 10/6, tại Hà Nội, Bộ Công an tổ chức lễ đón chính thức và hội đàm với Đoàn đại biểu Bộ Nội vụ Peru do ông Luis Vega, Bộ trưởng Nội vụ làm trưởng đoàn. Đại tướng Trần Văn Bình, Bộ trưởng Bộ Công an chủ trì lễ đón.",
			"PE VN", "ceremony PE+VN 2; talks PE+VN 2", ""}, // told again by who presided
		{"Chiều 10/6, đồng chí Hồ Văn Nam-Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh tiếp Đại sứ Hàn quốc Park Min-ho.", "VN KR", "meeting KR+VN 2", ""}, // a title glued to the name, a country in small letters
		{"Ngày 10/6, tại Hà Nội, Thứ trưởng Ngoại giao Nguyễn Văn Bình tiếp Đại sứ Peru Luis Vega. Đại sứ Vega nhất trí về những định hướng lớn của quan hệ hai nước và nêu các quan ngại của phía Peru liên quan hạn ngạch cá.",
			"VN PE", "meeting PE+VN 2", "affirm PE; concern PE"},
		{"Ngày 10/6, tại Lima, đoàn đại biểu Bộ Ngoại giao do Thứ trưởng Trần Văn Bình dẫn đầu đã làm việc với Thứ trưởng Ngoại giao Luis Vega và hội đàm với Chủ tịch Quốc hội Peru Ana Soto. Thứ trưởng Luis Vega đề nghị Việt Nam mở đường bay.",
			"VN PE PE", "meeting PE+VN 2; talks PE+VN 2", "propose PE"}, // whoever they saw first receives nobody
		{"Chiều 10/6, tại Hà Nội, Bộ trưởng Trần Văn Bình tiếp Đại sứ Peru Luis Vega.\n\nCảm ơn tình cảm của Bộ trưởng Juan Rojas và Đại sứ, Bộ trưởng Trần Văn Bình đề nghị hai bên chia sẻ kinh nghiệm thu hút đầu tư và tái cơ cấu nông nghiệp.",
			"VN PE PE", "meeting PE+VN 2", "thank VN; propose VN"}, // an ambassador is no minister; what one has experience in is one thing
		{"Ngày 10/6, tại Lima, Đại sứ Việt Nam Trần Văn Bình chào Tổng thống Peru Ana Soto. Đại sứ chúc mừng Ngày Độc lập của Peru; chuyển lời của Chủ tịch nước mời Tổng thống thăm Việt Nam.",
			"VN PE", "meeting PE+VN 2; visit PE+VN 1", "congratulate VN; invite VN"}, // no «Tổng thống» is «Chủ tịch nước»
		{"Sáng 10/6, đoàn đại biểu tỉnh Savannakhet (Lào) do Tỉnh trưởng Bun-lợt Kẹo-ma-ni làm Trưởng đoàn đã có buổi làm việc với lãnh đạo tỉnh Quảng Trị. Tiếp và làm việc với Đoàn có đồng chí Trần Văn Bình, Bí thư Tỉnh ủy. Hai bên thống nhất phối hợp tìm kiếm, quy tập hài cốt liệt sĩ.",
			"LA VN", "meeting LA+VN 2", "agree LA+VN"},
		{"Hướng tới kỷ niệm 60 năm hai nước Việt Nam và Peru thiết lập quan hệ ngoại giao (17/11/1965-17/11/2025), ngày 10/6, tiếp Đại sứ Peru Luis Vega, Phó Thủ tướng Trần Văn Bình đề nghị hai bên mở đường bay.",
			"PE VN", "meeting PE+VN 2", "propose VN"}, // an anniversary is no event
	} {
		out := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+c.article), "despatch"))
		var people, events, acts []string
		for _, p := range out.People {
			people = append(people, string(p.Party))
		}
		for _, e := range out.Events {
			events = append(events, fmt.Sprint(e.Kind, " ", parties(e.Parties), " ", len(e.Participants)))
		}
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
