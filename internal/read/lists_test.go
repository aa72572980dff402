package read

import (
	"slices"
	"strings"
	"testing"
)

// Undertakings in a list are told apart whichever stand beside each other: every one of these before and behind every other, after each of the
// openings. It is how they begin that differs: plain verbs, verbs that may be nouns, verbs with a particle, a time or somebody before the verb.
func TestListsOfDeeds(t *testing.T) {
	l := theLine(t)
	for _, of := range []struct {
		lead, name     string
		openings, ands []string
		deeds          []string
	}{
		{" date 2026-02-04 Kenya, Norway hold talks in Oslo\n\nKenyan Foreign Minister Amina Otieno held talks with Norwegian Foreign Minister Lars Dahl in Oslo on Tuesday.\n\n", "en",
			[]string{"The two sides agreed to ", "Otieno hoped the two sides would ", "Dahl pledged to ", "Dahl urged Kenya to "},
			[]string{" and ", ", and "},
			[]string{
				"open a school of fisheries in Mombasa", "grant visas to tea buyers", "look into the price of cut flowers", "hold negotiations on a seed treaty before June", "transfer technology for solar kilns",
				"stand by each other in the Assembly", "report on progress every spring", "crack down on cattle thieves", "free 12 sailors held in Bergen", "share intelligence on pirates", "benefit from Kenya's knowledge of geothermal wells",
				"halt attacks on convoys", "move troops away from the border", "triple bilateral trade by 2030", "act as a bridge between both regions", "send 40 nurses a year to Tromso",
			}},
		{" date 2026-02-04 Kenya và Na Uy hội đàm\n\nNgày 3/2, tại Oslo, Bộ trưởng Ngoại giao Na Uy Lars Dahl đã hội đàm với Bộ trưởng Ngoại giao Kenya Amina Otieno.\n\n", "vi",
			[]string{"Hai bên nhất trí ", "Bộ trưởng Lars Dahl đề nghị Kenya ", "Bà Otieno khẳng định Kenya sẽ "},
			[]string{" và ", ", ", "; "},
			[]string{
				"mở trường dạy nghề cá ở Mombasa", "gửi dự thảo hiệp định hạt giống trước tháng 6", "chỉ định lãnh sự danh dự tại Bergen", "tài trợ 3 triệu USD cho các lớp học ven hồ", "học hỏi kinh nghiệm nuôi cá hồi của Na Uy",
				"trong 5 năm tới tiếp nhận 200 sinh viên địa nhiệt", "tạm hoãn việc thu phí cầu cảng", "nêu vấn đề giá hoa tại phiên họp tới", "đào tạo thêm 40 y tá mỗi năm", "giải cứu các thủy thủ bị giữ",
				"xóa nợ cho các hợp tác xã chè", "chuyển 300 tấn phân bón sang Kisumu", "nộp văn kiện phê chuẩn trước mùa thu", "trả lời về thị thực trong quý II",
			}},
	} {
		missed, all := 0, 0
		for i, a := range of.deeds {
			for j, b := range of.deeds {
				if i == j {
					continue
				}
				k := (i*5 + j*3 + 1) % len(of.deeds)
				if k == i || k == j {
					continue
				}
				want := []string{a, b, of.deeds[k]}
				said := of.openings[(i+j)%len(of.openings)] + a + ", " + b + of.ands[(i+2*j)%len(of.ands)] + of.deeds[k] + "."
				var got []string
				doc := l.document(t, []byte(of.lead+said), "lists")
				for _, s := range l.reader.Read(doc).Statements {
					got = append(got, strings.TrimPrefix(strings.TrimPrefix(doc.Quote(s.Content), "the two sides would "), "Kenya "))
				}
				all++
				if !slices.Equal(got, want) {
					if missed++; missed <= 5 {
						t.Logf("%s\n got %q\nwant %q", said, got, want)
					}
				}
			}
		}
		if missed > 0 {
			t.Errorf("%s: %d of %d lists are cut otherwise", of.name, missed, all)
		}
	}
}

// A list may be brought in by a title that ends without a mark, and its items may be numbered and begin with a capital; a numbered paragraph behind a
// list with letters is none of its items.
func TestListsUnderTitles(t *testing.T) {
	l := theLine(t)
	lead := " date 2026-02-04 Kenya, Norway hold talks in Oslo\n\nKenyan Foreign Minister Amina Otieno held talks with Norwegian Foreign Minister Lars Dahl in Oslo on Tuesday.\n\n"
	for _, of := range []struct {
		said string
		want []string
	}{
		{"The two sides have agreed to\n\n1. Grant visas to tea buyers\n\n2. open a school of fisheries in Mombasa", []string{"agree Grant visas to tea buyers", "agree open a school of fisheries in Mombasa"}},
		{"B. Agreements/MoUs signed in Oslo on the occasion\n\n1. Treaty on Fisheries between Kenya and Norway\n\n2. MoU on Solar Kilns between the energy agencies of both countries", []string{"sign Treaty on Fisheries between Kenya and Norway", "sign MoU on Solar Kilns between the energy agencies of both countries"}},
		{"During the visit, they signed the following bilateral instruments:\n(i) Agreement on Tea;\n(ii) Protocol on Cut Flowers.", []string{"sign Agreement on Tea", "sign Protocol on Cut Flowers"}},
		{"The two sides agreed to:\n(a) grant visas to tea buyers;\n(b) free 12 sailors held in Bergen.\n2. Otieno thanked Norway for its hospitality.", []string{"agree grant visas to tea buyers", "agree free 12 sailors held in Bergen", "thank its hospitality"}},
		{"Agreements signed during the visit will help the farmers of both countries.", nil},
	} {
		var got []string
		doc := l.document(t, []byte(lead+of.said), "titled")
		for _, s := range l.reader.Read(doc).Statements {
			got = append(got, s.Act.String()+" "+doc.Quote(s.Content))
		}
		if !slices.Equal(got, of.want) {
			t.Errorf("%s\n got %q\nwant %q", of.said, got, of.want)
		}
	}
}
