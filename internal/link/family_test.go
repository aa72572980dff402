package link_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

const storyEnglish = ` date 2024-03-05 HANOI — Vietnamese Foreign Minister Le Quang Son held talks with Japanese Foreign Minister Reiko Moriyama in Hanoi on March 5.

The two sides agreed to open a second ferry line before 2030. They agreed to train 500 nurses in the coming years.

Minister Moriyama proposed a new round of the maritime dialogue in Osaka. The two ministers welcomed the progress in customs clearance at the seaports.

Both sides reaffirmed the importance of freedom of navigation. Minister Son thanked Japan for its help after the storms of last autumn.`

const storyVietnamese = ` date 2024-03-06 Ngày 5/3, tại Hà Nội, Bộ trưởng Ngoại giao Lê Quang Sơn đã hội đàm với Bộ trưởng Ngoại giao Nhật Bản Moriyama Reiko.

Hai bên nhất trí mở tuyến phà thứ hai trước năm 2030. Hai bên nhất trí đào tạo 500 điều dưỡng trong những năm tới.

Bộ trưởng Moriyama đề nghị tổ chức vòng đối thoại biển mới tại Osaka. Hai Bộ trưởng hoan nghênh những tiến triển trong thông quan tại các cảng biển.

Hai bên tái khẳng định tầm quan trọng của tự do hàng hải. Bộ trưởng Sơn cảm ơn Nhật Bản đã giúp đỡ sau các cơn bão mùa thu năm ngoái.`

const storyOther = ` date 2024-03-07 Japanese Foreign Minister Reiko Moriyama met Vietnamese Foreign Minister Le Quang Son in Hanoi on March 5.

The two ministers discussed the war in Ukraine. Japan pledged to lend 300 million dollars for a metro line. Vietnam proposed a visa waiver for students.`

func TestFamily(t *testing.T) {
	paragraphs := strings.Split(storyEnglish, "\n\n")
	for _, c := range []struct {
		name  string
		texts [][2]string // source, text; the first is published first
		want  []string    // of each: kind, whose, how, which
	}{
		{"a reprint", [][2]string{{"a", storyEnglish}, {"b", strings.Replace(storyEnglish, "2024-03-05", "2024-03-06", 1) + "\n\nVNA"}}, []string{"report", "report reprint 0"}},
		{"a near-copy: cut, with a new beginning", [][2]string{{"a", storyEnglish}, {"b", " date 2024-03-06 Foreign Minister Reiko Moriyama of Japan and her Vietnamese counterpart Le Quang Son met in Hanoi on Tuesday.\n\n" +
			strings.Join(paragraphs[1:3], "\n\n")}}, []string{"report", "report near-copy 0"}},
		{"a translation", [][2]string{{"a", storyEnglish}, {"b", storyVietnamese}}, []string{"report", "report translation 0"}},
		{"another's words", [][2]string{{"a", storyEnglish}, {"b", storyOther}}, []string{"report", "report"}},
		{"a translation of the original, then its reprint", [][2]string{{"a", storyEnglish}, {"b", storyVietnamese}, {"c", strings.Replace(storyVietnamese, "2024-03-06", "2024-03-07", 1)}},
			[]string{"report", "report translation 0", "report reprint 1"}},
		{"a readout, by its address", [][2]string{{"https://www.mofa.go.jp/press/1.html", "Readout of the talks of the foreign ministers\n\n" + storyEnglish[strings.Index(storyEnglish, "HANOI"):]}}, []string{"readout JP"}},
		{"a readout, by whom it names first", [][2]string{{"a", "Readout of the talks of the foreign ministers\n\n" + storyEnglish[strings.Index(storyEnglish, "HANOI"):]}}, []string{"readout VN"}},
	} {
		t.Run(strings.ReplaceAll(c.name, " ", "-"), func(t *testing.T) {
			var rs []*record.Reading
			place := map[string]int{}
			for i, x := range c.texts {
				r, err := line().Read([]byte(x[1]), x[0])
				if err != nil {
					t.Fatal(err)
				}
				place[string(r.Doc.ID)] = i
				rs = append(rs, r)
			}
			slices.Reverse(rs)
			got := make([]string, len(rs))
			for _, k := range linker().Family(rs) {
				s := strings.TrimSpace(k.Kind + " " + string(k.Whose))
				if k.Of != "" {
					s += fmt.Sprint(" ", k.How, " ", place[string(k.Of)])
				}
				if (k.Of != "" || k.Whose != "") && len(k.Why) == 0 {
					t.Error("no reason for ", s)
				}
				got[place[string(k.Doc)]] = s
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
