package read

import (
	"strings"
	"testing"
)

// What else a report tells, beside the meeting of its lead: kind, date and parties of each other event.
var recalls = []struct{ text, want string }{
	{"Berg, who arrived in Nairobi on Monday for a three-day visit, was warmly greeted.", "visit 2025-06-09/2025-06-11 KE+NO"},
	{"Berg was winding up a two-day trip.", "visit 2025-06-10/2025-06-11 KE+NO"},
	{"Berg will travel to Kampala on Friday.", "visit 2025-06-13 NO+UG"},
	{"Berg was later received by President Daniel Kamau.", "meeting 2025-06-11 KE+NO"},
	{"The ministers are to lay a wreath and call on President Daniel Kamau.", ""},
	{"They broke ground for the new quay in April.", "ceremony 2025-04 KE+NO"},
	{"Direct flights between Oslo and Nairobi, launched in May, were hailed.", "launch 2025-05 KE+NO"},
	{"They put off the yearly policy dialogue, which had been set for 20 June.", "talks 2025-06-20 KE+NO cancelled"},
	{"The joint committee last met in March.", "talks 2025-03 KE+NO"},
}

func TestRecalls(t *testing.T) {
	l := theLine(t)
	const lead = ` date 2025-06-11 NAIROBI - Kenyan Foreign Minister Esther Wanjiru held talks with Norwegian Foreign Minister Kari Berg in Nairobi on Wednesday. They agreed to lower duties on cod.

`
	for _, c := range recalls {
		var got []string
		for _, e := range l.reader.Read(l.document(t, []byte(lead+c.text), "recalls")).Events {
			if e.Main {
				continue
			}
			x := e.Kind + " " + e.When.String() + " " + parties(e.Parties)
			if e.Status == "cancelled" {
				x += " cancelled"
			}
			got = append(got, x)
		}
		if s := strings.Join(got, "; "); s != c.want {
			t.Errorf("%s\n got %q\nwant %q", c.text, s, c.want)
		}
	}
}

// A lead in which those who lead several countries meet, or two bodies hold a session, reports that.
func TestLeads(t *testing.T) {
	l := theLine(t)
	for lead, want := range map[string]string{
		"The foreign ministers of Kenya, Norway and Peru met in Oslo on Monday and agreed to share data on herring.":                                         "meeting KE+NO+PE",
		"The European Union and Mongolia held their tenth human rights dialogue in Ulaanbaatar on Monday. The EU welcomed the reform of the courts.":         "talks EU+MN",
		"The seventh round of consultations between Kenya and Norway was held in Oslo on Monday. The two sides reviewed the fisheries accord.":               "talks KE+NO",
		"Kenyan Foreign Minister Esther Wanjiru arrived in Oslo on Monday for a state visit. She is due to hold talks with Norwegian Premier Kari Berg.":     "visit KE+NO",
		"Kenyan President Daniel Kamau received Norwegian Premier Kari Berg in Nairobi on Monday. After the talks they told reporters that duties would go.": "talks KE+NO",
	} {
		got := ""
		for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+lead), "lead")).Events {
			if e.Main {
				got = strings.TrimSpace(got + " " + e.Kind + " " + parties(e.Parties))
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", lead, got, want)
		}
	}
}

// Where a visit led stands right behind it, whosever it was: «chuyến thăm Việt Nam của Tổng thống Peru».
func TestWhoseVisitWhere(t *testing.T) {
	l := theLine(t)
	const lead = " date 2026-02-04 Chiều 3/2, tại Hà Nội, Thủ tướng Hồ Nga Sơn hội đàm với Thủ tướng Peru Ana Soto.\n\n"
	for behind, want := range map[string]string{
		"Hai bên nhắc lại chuyến thăm Việt Nam của Tổng thống Peru tháng 3/2024.":                      "2024-03 VN",
		"Hai bên đánh giá cao kết quả chuyến thăm chính thức Peru của Chủ tịch nước tháng 9/2025.":     "2025-09 PE",
		"Quan hệ hai nước phát triển tốt từ sau chuyến thăm Việt Nam của Thủ tướng Peru tháng 5/2023.": "2023-05 VN",
	} {
		got := ""
		for _, e := range l.reader.Read(l.document(t, []byte(lead+behind), "whose")).Events {
			if e.Kind == "visit" && e.Where != nil {
				got += e.When.String() + " " + string(e.Where.Country)
			}
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", behind, got, want)
		}
	}
}
