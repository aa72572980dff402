package read

import (
	"slices"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// Where the reported event took place: not where something else did, nor where one side comes from.
func TestPlace(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ text, want string }{
		{"Kenyan Foreign Minister Joseph Otieno and his Peruvian counterpart Rosa Quispe agreed on Thursday in Oslo to open a shipping line, as the two countries held the third round of their consultations.", "Oslo NO"},
		{"In March 2024, in Oslo, Kenya and Peru signed a protocol on shipping. Kenyan Foreign Minister Joseph Otieno and his Peruvian counterpart Rosa Quispe met on Thursday to look at what came of it.", ""},
		{"Ngày 4/6/2026, tại trụ sở Bộ (số 12 Lê Lợi, Huế), Bộ trưởng Trần Văn Hải tiếp Bộ trưởng Nông nghiệp Kenya Joseph Otieno, nhân dịp Đoàn Kenya thăm Việt Nam.", "Huế VN"},
		{"Chiều 4/6, tại Trụ sở Trung ương Đảng, Thường trực Ban Bí thư Trần Văn Hải tiếp Đoàn Đảng Lao động, đảng cầm quyền ở Kenya, do Tổng Bí thư Joseph Otieno dẫn đầu, sang thăm Việt Nam.", "Việt Nam VN"},
		{"Ngoại trưởng Kenya Joseph Otieno và người đồng cấp Peru Rosa Quispe gặp nhau tại thành phố Oslo hôm 4/6. Hai ngoại trưởng nhất trí mở tuyến vận tải trước cuối năm.", "Oslo NO"},
		{"NAIROBI - Norwegian Foreign Minister Kari Dahl began a three-day visit to Kenya on Thursday.", "Kenya KE"},
		{"LIMA - Chilean President Rosa Lund arrived in Lima on Thursday for a state visit.", "Lima PE"},
		{"Đây là kết quả của Đối thoại Chính sách quốc phòng Kenya - Peru lần thứ ba, diễn ra ngày 4-6 tại Lima do Thứ trưởng Quốc phòng Kenya Joseph Otieno và Thứ trưởng Quốc phòng Peru Rosa Quispe đồng chủ trì.", "Lima PE"},
		{"MOSCOW (Sputnik) - Kenyan President Joseph Otieno held talks with Rosa Quispe, Peru's Ambassador to Kenya, on Thursday, the Kenyan presidency said.", ""},
		{"Deputy Foreign Minister of Peru Rosa Quispe chaired on Thursday in Lima, together with Deputy Foreign Minister of Kenya Joseph Otieno, who is on a two-day visit to Peru to take part in them, the third round of political consultations of the two ministries.", "Lima PE"},
		{"Kenyan Foreign Minister Joseph Otieno discussed fishing with his Peruvian counterpart Rosa Quispe during a meeting in the Andean country's capital Lima on Thursday.", "Lima PE"},
		{"Phiên họp đầu tiên của Nhóm công tác Peru - Kenya, diễn ra hôm 4/6 ở Nairobi do Thứ trưởng Ngoại giao Kenya Joseph Otieno và Thứ trưởng Ngoại giao Peru Rosa Quispe đồng chủ trì, bàn về cà phê.", "Nairobi KE"},
		{"Ngày 4/6, Đoàn công tác tỉnh Quảng Trị do Chủ tịch UBND tỉnh Trần Văn Hải dẫn đầu đã có buổi làm việc với Thị trưởng Luis Vega của Peru.", ""},
		{"Chủ tịch UBND tỉnh Quảng Trị Trần Văn Hải đã đến thăm, chúc mừng Tổng Lãnh sự quán Lào tại Đà Nẵng nhân dịp Tết Bunpimay vào ngày 4/6.", ""},
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2026-06-05 "+c.text), "place"))
		got := "no event"
		for _, e := range r.Events {
			if e.Main {
				got = ""
				if e.Where != nil {
					got = e.Where.Name + " " + string(e.Where.Country)
				}
			}
		}
		if got != c.want {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got, c.want)
		}
	}
}

// Brussels speaks for the European Union where the text names it, and for Belgium where it names that; so does "the Commission", where it is
// short for what was named in full and not a commission of both sides.
func TestBrussels(t *testing.T) {
	l := theLine(t)
	for article, by := range map[string]record.Party{
		"NAIROBI - Kenyan Trade Minister Lee Kinyanjui met European Energy Commissioner Jana Koch in Nairobi on Monday. Brussels pledged to lower its tariffs.":                                 "EU",
		"HANOI - Vietnam and the European Union held talks in Hanoi on Monday. Brussels pledged to send experts by May.":                                                                        "EU",
		"KIGALI - Belgian Foreign Minister Luc Claes met Rwandan Foreign Minister Alice Uwase in Kigali on Monday. The European Union was not invited. Brussels pledged to reopen its embassy.": "BE",
		"NAIROBI - Kenyan Trade Minister Lee Kinyanjui met Vice-President of the European Commission Jana Koch in Nairobi on Monday. The Commission promised to lower its tariffs on tea.":      "EU",
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "brussels"))
		found := false
		for _, s := range r.Statements {
			if s.Act == record.Commit {
				found = true
				if !slices.Equal(s.By, []record.Party{by}) {
					t.Errorf("%v pledges: %s", s.By, article)
				}
			}
		}
		if !found {
			t.Errorf("nobody pledges: %s", article)
		}
	}
}
