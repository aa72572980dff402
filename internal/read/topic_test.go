package read

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// aboutCase is a sentence and what its statements are about, or what bounds them.
type aboutCase struct{ language, sentence, want string }

// What is neither in a topic table nor plain from a word: an act or its object that brings a topic of its own.
var topicCases = []aboutCase{
	// A body that is set up or meets is an exchange, whatever it deals with; one that is only named is not.
	{"en", "The two ministers agreed to set up a joint committee on fisheries.", "exchanges maritime"},
	{"en", "The two ministers agreed to report to the committee on fisheries.", "maritime"},
	{"vi", "Hai bên nhất trí thành lập nhóm công tác chung về nghề cá.", "exchanges maritime"},
	// Whoever is invited is to come.
	{"en", "Otieno invited Dahl to the Nairobi Energy Week.", "energy exchanges"},
	// A word of a name is none.
	{"en", "Otieno invited Dutch Prime Minister Pieter van Dam to Nairobi.", "exchanges"},
	// Money that one side gives is aid; what is placed, or owed, is not.
	{"en", "Norway pledged 4 million euros for maize farmers.", "agriculture aid"},
	{"en", "Norway pledged to invest 4 million euros in maize farming.", "agriculture investment"},
	{"en", "Kenya pledged to repay debts of 4 million euros.", "finance"},
	// Wishes that say only from whom and to whom.
	{"en", "Otieno conveyed the greetings of the President to the King.", "relations"},
	// The longest word for a thing counts: a boat's licence is no driver's.
	{"en", "They discussed trawlers that fish without licence.", "maritime"},
	{"en", "They discussed ransomware attacks on hospitals.", "cyber health"},
	{"vi", "Hai bên trao đổi về mã độc tống tiền.", "cyber"},
	{"vi", "Hai bên trao đổi về bệnh viện dã chiến.", "defence health"},
}

func TestTopics(t *testing.T) {
	for _, c := range topicCases {
		_, ss := framed(t, c.language, c.sentence)
		told := map[string]bool{}
		for _, s := range ss {
			for _, topic := range s.Topics {
				told[topic] = true
			}
		}
		if got := strings.Join(sortedKeys(told), " "); got != c.want {
			t.Errorf("%s\nis about %s, want %s", c.sentence, got, c.want)
		}
	}
}

// What is to be reached, and by when; "-" where nothing bounds the content. The frame was written on 2025-03-06.
var targetCases = []aboutCase{
	{"en", "The two sides agreed to open 30 training centres before 2030.", "30 centre ../2029-12-31"},
	{"en", "The two ministers agreed to increase weekly flights from nine to 14.", "14 flight per week"},
	{"en", "They tasked the working group with reporting by the end of May.", "../2025-05-31"},
	{"en", "The two sides agreed to hold their first combined exercise in the Java Sea in November.", "2025-11"},
	{"en", "Dahl said experts would come in April. Otieno hoped that Kenya could name an office before then.", "../2025-03-31"},
	{"vi", "Lào cam kết rà soát hồ sơ trước ngày 1/5. Việt Nam đề nghị cử đoàn trước thời điểm đó.", "../2025-04-30"},
	{"vi", "Hai bên nhất trí xây tám trường học ở vùng biên.", "8 school"},
	{"en", "The two sides agreed to draw up a plan of cooperation for 2026 by the end of November.", "../2025-11-30"},
	{"en", "The two sides agreed to draw up a plan of cooperation for 2026.", "2026"},
	{"en", "They agreed to reply within sixty (60) days.", "../2025-05-04"},
	{"en", "Norway pledged to fund ports over the period 2026-2029.", "2026/2029"},
	// Begun at one time and done by another, it is bound by the other.
	{"en", "The two sides agreed to build a bridge in 2026, to be completed by 2028.", "../2028-12-31"},
	{"vi", "Hai bên nhất trí xây dựng cầu Nậm Xá trong năm 2026, hoàn thành trước tháng 12/2028.", "../2028-11-30"},
	{"en", "They agreed to conclude the waiver before the year is out.", "../2025-12-31"},
	{"en", "They agreed to open three more pairs of border crossings.", "3 pair"},
	{"vi", "Lào cam kết chuyển thêm 200 triệu krone cho Chương trình Lương thực Thế giới.", "200000000 NOK"},
	// What is already so, or was.
	{"en", "The two ministers agreed to work with all 11 members of the bloc.", "-"},
	{"en", "They agreed to scrap its 40 per cent duty on tea.", "-"},
	{"en", "They agreed to finish the $2 billion road.", "-"},
	{"en", "They agreed to study the October accident.", "-"},
	{"en", "They agreed to study the accident in October.", "2025-10"},
	{"en", "Otieno thanked Norway for hosting the forum in October.", "-"},
	{"en", "They agreed to build a $2 billion road.", "2000000000 USD"},
	{"en", "They agreed to implement the treaty signed in November.", "-"},
	{"en", "The two ministers welcomed trade that topped $2 billion last year.", "-"},
	{"vi", "Hai bên nhất trí tổ chức các hoạt động của Năm Đoàn kết.", "-"},
	{"vi", "Hai bên nhất trí mở rộng dự án trồng lúa hiện có 500 ha.", "-"},
}

func TestTargets(t *testing.T) {
	for _, c := range targetCases {
		_, ss := framed(t, c.language, c.sentence)
		got := "-"
		for _, s := range ss {
			if s.Target != nil {
				got = bounds(s.Target)
			}
		}
		if got != c.want {
			t.Errorf("%s\nis bound by %s, want %s", c.sentence, got, c.want)
		}
	}
}

func bounds(x *record.Target) string {
	var out []string
	if x.HasCount {
		out = append(out, strconv.FormatFloat(x.Quantity, 'f', -1, 64), x.Unit)
	}
	if x.Deadline.Known() {
		out = append(out, x.Deadline.String())
	}
	return strings.Join(out, " ")
}

func sortedKeys(m map[string]bool) []string { return slices.Sorted(maps.Keys(m)) }
