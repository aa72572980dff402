package read

import (
	"slices"
	"strings"
	"testing"
)

// Who else was there is told late, and of one of several meetings.
func TestWhoElseWasThere(t *testing.T) {
	const talks = "Kenyan Foreign Minister Amina Otieno held talks with her Peruvian counterpart, Luis Vega, in Nairobi on Tuesday.\n\n"
	const long = talks + "Vega praised the port.\n\nOtieno spoke of tea.\n\nBoth were glad of the trade in maize.\n\nPotatoes are grown in both countries.\n\n"
	for article, want := range map[string]string{
		talks + "Peru's ambassador, Ana Soto, sat in on the talks.":               "talks 2025-06-10, Amina Otieno KE, Luis Vega PE, Ana Soto PE",
		long + "The Peruvian Ambassador, Ms Ana Soto, attended the meeting.":      "talks 2025-06-10, Amina Otieno KE, Luis Vega PE, Ana Soto PE",
		long + "The Norwegian Ambassador, Ms Kari Dahl, attended the meeting.":    "talks 2025-06-10, Amina Otieno KE, Luis Vega PE",
		talks + "The meeting was also joined by Ms Ana Soto, Ambassador of Peru.": "talks 2025-06-10, Amina Otieno KE, Luis Vega PE, Ana Soto PE",
		"Kenya handed over two boats to Peru in Lima on Tuesday. The papers were signed by Kenyan Ambassador Amina Otieno and Peruvian Fisheries Minister Luis Vega, in the presence of Peruvian Prime Minister Ana Soto.":          "ceremony 2025-06-10, Amina Otieno KE, Luis Vega PE, Ana Soto PE",
		"Sáng 10/6, tại Đông Hà, đồng chí Lê Văn Thành, Bí thư Tỉnh ủy Quảng Trị và đồng chí Trần Thị Hoa, Chủ tịch UBND tỉnh đã tiếp đoàn công tác tỉnh Savannakhet (Lào) do đồng chí Bounmy Vongsa, Tỉnh trưởng làm Trưởng đoàn.": "meeting 2025-06-10, Lê Văn Thành VN, Trần Thị Hoa VN, Bounmy Vongsa LA",
	} {
		if got := whoMet(t, article); got != want {
			t.Errorf("%s\n got %s\nwant %s", article, got, want)
		}
	}
}

// A pronoun stands for the one of the reported event who may meet somebody of the other side.
func TestWhomAPronounMet(t *testing.T) {
	l := theLine(t)
	const talks = " date 2025-06-12 Kenyan Foreign Minister Amina Otieno held talks with her Peruvian counterpart, Luis Vega, in Nairobi on Tuesday.\n\n"
	for article, want := range map[string]string{
		talks + "Earlier in the day he met President Peter Ouma.":                  "Luis Vega, Peter Ouma",
		talks + "He is to be received by President Peter Ouma on Friday.":          "Luis Vega, Peter Ouma",
		talks + "Earlier in the day she met the trade minister of Peru, Ana Soto.": "Amina Otieno, Ana Soto",
	} {
		r := l.reader.Read(l.document(t, []byte(article), "pronoun"))
		got := ""
		for _, e := range r.Events {
			if e.Main || e.Kind != "meeting" {
				continue
			}
			var names []string
			for _, p := range r.People {
				if slices.Contains(e.Participants, p.ID) {
					names = append(names, p.Name)
				}
			}
			got += strings.Join(names, ", ")
		}
		if got != want {
			t.Errorf("%s\n got %s\nwant %s", article, got, want)
		}
	}
}
