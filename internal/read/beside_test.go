package read

import (
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Texts that tell of several meetings: each of the wanted events, by its kind, day, parties and whether it is reported, and at which the
// statements are made.
var besides = []struct {
	name, text string
	events     []string
	said       []string // act, parties, parties of the event
}{
	{"meetings beside a conference", `Rabat (TTXVN) - Ngày 4/6, tại Rabat, các Bộ trưởng Năng lượng ASEAN đã dự Hội nghị với Bộ trưởng Năng lượng Maroc Omar Tazi. Bộ trưởng Công Thương Việt Nam Đỗ Hữu Quân dẫn đầu đoàn Việt Nam dự Hội nghị.

Các Bộ trưởng nhất trí lập quỹ chung.

Gặp Bộ trưởng Năng lượng Ghana Kofi Asante, Bộ trưởng chúc mừng Ghana khánh thành nhà máy. Hai Bộ trưởng nhất trí lập nhóm công tác.

Trao đổi với Bộ trưởng Năng lượng Kenya Joseph Otieno, hai bên nhất trí mở văn phòng.`,
		[]string{"meeting 2026-06-04 GH+VN", "meeting 2026-06-04 KE+VN"},
		[]string{"agree ASEAN+MA+VN at ASEAN+MA+VN", "agree GH+VN at GH+VN", "agree KE+VN at KE+VN"}},
	{"a digest with headlines", `Tin đối ngoại ngày 5/6/2026

Phó Thủ tướng tiếp Đại sứ Lào

Sáng 5/6, tại Hà Nội, Phó Thủ tướng Đỗ Hữu Thành đã tiếp Đại sứ Lào Khamphone Souk. Hai bên nhất trí mở chợ biên giới.

Nhóm nghị sĩ hữu nghị thăm Seoul

Chiều 5/6, tại Seoul, Chủ tịch Nhóm nghị sĩ hữu nghị Việt Nam - Hàn Quốc Bùi Thu Hà đã làm việc với Chủ tịch Nhóm nghị sĩ hữu nghị Hàn Quốc - Việt Nam Lee Dong-min. Hai bên nhất trí họp mỗi năm.`,
		[]string{"main meeting 2026-06-05 LA+VN", "main meeting 2026-06-05 KR+VN"},
		[]string{"agree LA+VN at LA+VN", "agree KR+VN at KR+VN"}},
	{"a session told before those who chair it", `Ngày 5/6, tại Viêng Chăn đã diễn ra cuộc họp lần thứ 9 Ủy ban hỗn hợp Việt Nam - Lào. Thứ trưởng Ngoại giao Việt Nam Lê Văn Tám và Thứ trưởng Ngoại giao Lào Bounmy Kham đồng chủ trì cuộc họp.

Hai bên nhất trí mở chợ biên giới.`,
		[]string{"main talks 2026-06-05 LA+VN"},
		[]string{"agree LA+VN at LA+VN"}},
}

func TestBesides(t *testing.T) {
	l := theLine(t)
	for _, c := range besides {
		r := l.reader.Read(l.document(t, []byte(" date 2026-06-05 "+c.text), c.name))
		var events, said []string
		at := map[string]string{}
		for _, e := range r.Events {
			at[string(e.ID)] = parties(e.Parties)
			if len(e.Parties) != 2 {
				continue
			}
			line := e.Kind + " " + e.When.String() + " " + parties(e.Parties)
			if e.Main {
				line = "main " + line
			}
			events = append(events, line)
		}
		for _, s := range r.Statements {
			if s.Act.String() == "agree" {
				said = append(said, "agree "+parties(s.By)+" at "+at[string(s.In)])
			}
		}
		if !slices.Equal(events, c.events) {
			t.Errorf("%s: events\n%s\nwant\n%s", c.name, strings.Join(events, "\n"), strings.Join(c.events, "\n"))
		}
		if !slices.Equal(said, c.said) {
			t.Errorf("%s: said\n%s\nwant\n%s", c.name, strings.Join(said, "\n"), strings.Join(c.said, "\n"))
		}
	}
}

// Words that only begin like a name: of a person, a country, a place.
func TestNamesWithin(t *testing.T) {
	l := theLine(t)
	const article = ` date 2026-06-05 Ngày 5/6, tại thành phố Lào Cai, Thượng tướng Đinh Xuân Trường, Thứ trưởng Bộ Quốc phòng Việt Nam đã hội đàm với Thứ trưởng Bộ Quốc phòng Ấn Độ Vikram Rathore.

Trước đó, ông Vikram Rathore đã đặt vòng hoa tưởng niệm các Anh hùng liệt sĩ và vào Lăng viếng Chủ tịch Hồ Chí Minh.`
	r := l.reader.Read(l.document(t, []byte(article), "names"))
	var people []string
	for _, p := range r.People {
		people = append(people, p.Name)
	}
	if want := []string{"Đinh Xuân Trường", "Vikram Rathore"}; !slices.Equal(people, want) {
		t.Errorf("people %q, want %q", people, want)
	}
	for _, e := range r.Events {
		if parties(e.Parties) != "IN+VN" {
			t.Errorf("%s of %s", e.Kind, parties(e.Parties))
		}
	}
}

// Who met whom, where offices stand in a row behind a name, and countries before those whom they send.
func TestPeopleThere(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ text, want string }{
		{"Ngày 5/6, tại Lào Cai, Thượng tướng Đinh Xuân Trường, Ủy viên Trung ương Đảng, Ủy viên Thường vụ Quân ủy Trung ương, Thứ trưởng Bộ Quốc phòng và ngài Vikram Rathore, Thư ký Quốc phòng Ấn Độ đồng chủ trì đối thoại. Dự đối thoại có Đại sứ Ấn Độ tại Việt Nam Asha Menon.",
			"Đinh Xuân Trường VN deputy-minister, Vikram Rathore IN official, Asha Menon IN ambassador"},
		{"Ngày 5/6, tại Oslo, Bộ trưởng Ngoại giao Na Uy Ingrid Dahl và Bộ trưởng Quốc phòng Lars Holm đã hội đàm với hai người đồng cấp Kenya là Bộ trưởng Ngoại giao Joseph Otieno và Bộ trưởng Quốc phòng Mary Wanjiru.",
			"Ingrid Dahl NO foreign-minister, Lars Holm NO minister, Joseph Otieno KE foreign-minister, Mary Wanjiru KE minister"},
		{"Foreign Minister Ingrid Dahl and Defence Minister Lars Holm of Norway held talks in Oslo on Friday with their Kenyan counterparts, Foreign Minister Joseph Otieno and Defence Secretary Mary Wanjiru.",
			"Ingrid Dahl NO foreign-minister, Lars Holm NO minister, Joseph Otieno KE foreign-minister, Mary Wanjiru KE minister"},
		{"OSLO: The foreign ministers of Norway, Kenya and Peru on Friday agreed that their countries will open a shipping line. In their meeting held in Oslo, Norwegian Foreign Minister Ingrid Dahl, her Kenyan counterpart Joseph Otieno and Peruvian counterpart Rosa Quispe welcomed the plan.",
			"Ingrid Dahl NO foreign-minister, Joseph Otieno KE foreign-minister, Rosa Quispe PE foreign-minister"},
		{"Nhận lời mời của Chủ tịch Quốc hội Trần Văn Hải, Chủ tịch Hạ viện Vương quốc Lesotho Thabo Molapo thăm chính thức Việt Nam. Ngày 5/6, hai Chủ tịch đã hội đàm.",
			"Trần Văn Hải VN legislature-speaker, Thabo Molapo LS legislature-speaker"},
		{"Ngày 5/6, Bộ trưởng Ngoại giao Trần Văn Hải tiếp Bộ trưởng Ngoại giao Cộng hòa Gruzia Giorgi Beridze.",
			"Trần Văn Hải VN foreign-minister, Giorgi Beridze GE foreign-minister"},
		{"Ngày 5/6, Bộ trưởng Ngoại giao Trần Văn Hải hội đàm với Bộ trưởng Ngoại giao nước Cộng hòa Hồi giáo Mauritania Sidi Ould Ahmed.",
			"Trần Văn Hải VN foreign-minister, Sidi Ould Ahmed MR foreign-minister"},
		{"Fijian Sugar Industry Minister Joseph Otieno and his Peruvian peer Rosa Quispe met in Oslo on Friday with Pedro Salas, Lima's minister of mines.",
			"Joseph Otieno FJ minister, Rosa Quispe PE minister, Pedro Salas PE minister"},
		{"Lebanese Minister of Foreign Affairs and Emigration Samir Haddad met Ghanaian Chieftaincy Minister Kofi Adu in Oslo on Friday.",
			"Samir Haddad LB foreign-minister, Kofi Adu GH minister"},
		{"Nhật Bản và Trung Quốc sẽ mở lại đường bay, sau cuộc gặp giữa Ngoại trưởng Mori Kenji và Ngoại trưởng Lý Kiến Quốc tại Tokyo ngày 4/6. Nhật Bản muốn Trung Quốc bỏ hạn ngạch. Trung Quốc đề nghị Nhật Bản nới lỏng thị thực.",
			"Mori Kenji JP foreign-minister, Lý Kiến Quốc CN foreign-minister"},
		{"Ngày 5/6, Thủ tướng Trần Văn Hải tiếp ông Park Min-ho, Chủ tịch Tập đoàn Hansong. Ông Park Min-ho cho biết Hansong sẽ đầu tư thêm 1 tỷ USD.", ""},
		{"Ngày 5/6, Thủ tướng Trần Văn Hải tiếp Đại sứ Lào Khăm-phủi Vông-sả.", "Trần Văn Hải VN head-of-government, Khăm-phủi Vông-sả LA ambassador"},
		{"Chiều 5/6, tại họp báo thường kỳ, Người phát ngôn Vũ Minh Hà nêu rõ Việt Nam mong hai nước kiềm chế. Lào sẵn sàng đối thoại. Việt Nam sẵn sàng hỗ trợ hai bên.", ""},
		{"Ngày 5/6, Thủ tướng giao Bộ Tài chính làm việc với phía Lào về nguồn vốn; yêu cầu các bộ tiếp xúc với phía Lào.", ""},
		{"Ngày 5/6, Thủ tướng Trần Văn Hải đề nghị Bộ Ngoại giao làm việc với Đại sứ quán Lào về tuyến đường.", ""},
		{"Chiều 5/6, tại Nam Ninh (Trung Quốc), đoàn công tác tỉnh Lạng Sơn do đồng chí Dương Xuân Hải, Phó Chủ tịch UBND tỉnh làm trưởng đoàn đã hội đàm với Phó Chủ tịch Chính quyền Khu tự trị dân tộc Choang Quảng Tây Lý Vĩnh Đạt.",
			"Dương Xuân Hải VN provincial-leader, Lý Vĩnh Đạt CN provincial-leader"},
		{"Ngày 5/6, tại Brussels, Thứ trưởng Ngoại giao Lê Thanh Mai và bà Paola Ricci, Quyền Tổng Vụ trưởng của EU, đồng chủ trì phiên họp Ủy ban hỗn hợp Việt Nam - EU. EU sẵn sàng cử đoàn sang Việt Nam.",
			"Lê Thanh Mai VN deputy-foreign-minister, Paola Ricci EU"},
		{"Foreign Minister Joseph Otieno of Kenya met President of the Cambodian Senate Sok Dara in Nairobi on Friday.",
			"Joseph Otieno KE foreign-minister, Sok Dara KH legislature-speaker"},
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2026-06-05 "+c.text), "there"))
		var there []string
		for _, e := range r.Events {
			for _, p := range r.People {
				if e.Main && slices.Contains(e.Participants, p.ID) {
					offices := ""
					for _, o := range p.Offices {
						offices += " " + o.Code
					}
					there = append(there, p.Name+" "+string(p.Party)+offices)
				}
			}
		}
		if got := strings.Join(there, ", "); got != c.want {
			t.Errorf("%s\n%s, want\n%s", c.text, got, c.want)
		}
	}
}

// Whoever met a third beside the talks met them without the other of the two, and what both sides agreed on there is not of that one.
func TestMetAThird(t *testing.T) {
	l := theLine(t)
	for _, third := range []string{
		"At the meeting with Georgian Prime Minister Giorgi Beridze, the two sides agreed to sign a visa waiver agreement in September.",
		"In talks with Giorgi Beridze, Prime Minister of Georgia, both sides agreed to sign a visa waiver agreement in September.",
		"During a separate meeting with Georgian Foreign Minister Nino Beridze, the two sides agreed to sign a visa waiver agreement in September.",
	} {
		article := " date 2026-05-19 TASHKENT - On the sidelines of the Central Asia Forum in Tashkent on Tuesday, Peruvian President Luis Carrasco met Kazakh President Arman Sadykov and proposed a direct flight.\n\n" + third
		r := l.reader.Read(l.document(t, []byte(article), "third"))
		found := false
		for _, s := range r.Statements {
			if s.Act == record.Agree {
				found = true
				if !slices.Equal(s.By, []record.Party{"GE", "PE"}) {
					t.Errorf("%v agree: %s", s.By, third)
				}
			}
		}
		if !found {
			t.Errorf("nobody agrees: %s", third)
		}
	}
}
