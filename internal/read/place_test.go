package read

import "testing"

// Where the reported event took place: not where something else did, nor where one side comes from.
func TestPlace(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ text, want string }{
		{"Kenyan Foreign Minister Joseph Otieno and his Peruvian counterpart Rosa Quispe agreed on Thursday in Oslo to open a shipping line, as the two countries held the third round of their consultations.", "Oslo NO"},
		{"In March 2024, in Oslo, Kenya and Peru signed a protocol on shipping. Kenyan Foreign Minister Joseph Otieno and his Peruvian counterpart Rosa Quispe met on Thursday to look at what came of it.", ""},
		{"Ngày 4/6/2026, tại trụ sở Bộ (số 12 Lê Lợi, Huế), Bộ trưởng Trần Văn Hải tiếp Bộ trưởng Nông nghiệp Kenya Joseph Otieno, nhân dịp Đoàn Kenya thăm Việt Nam.", "Huế VN"},
		{"Chiều 4/6, tại Trụ sở Trung ương Đảng, Thường trực Ban Bí thư Trần Văn Hải tiếp Đoàn Đảng Lao động, đảng cầm quyền ở Kenya, do Tổng Bí thư Joseph Otieno dẫn đầu, sang thăm Việt Nam.", "Việt Nam VN"},
		{"Ngoại trưởng Kenya Joseph Otieno và người đồng cấp Peru Rosa Quispe gặp nhau tại thành phố Oslo hôm 4/6. Hai ngoại trưởng nhất trí mở tuyến vận tải trước cuối năm.", "Oslo NO"},
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
