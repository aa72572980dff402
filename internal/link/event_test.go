package link_test

import (
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/link"
)

// Two reports each, as outlets write them. They are of one event, of two, or in doubt: not joined, and told to a person.
var eventCases = []struct{ name, a, b, want string }{
	{"two languages, one short name",
		" date 2023-05-03 Vietnamese Foreign Minister Le Quang Son met his Japanese counterpart Reiko Moriyama in Hanoi on May 2.",
		" date 2023-05-02 Sáng 2/5, tại Hà Nội, Bộ trưởng Ngoại giao Lê Quang Sơn đã gặp Bộ trưởng Ngoại giao Nhật Bản Moriyama Reiko.", "one"},
	{"a meeting to one, talks to the other",
		" date 2023-05-02 Vietnamese Foreign Minister Le Quang Son met Japanese Foreign Minister Reiko Moriyama in Hanoi on May 2.",
		" date 2023-05-02 Japanese Foreign Minister Reiko Moriyama held talks with Vietnamese Foreign Minister Le Quang Son in Hanoi on Tuesday.", "one"},
	{"surname and office",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock held talks with Lao Prime Minister Bounmy Inthavong in Canberra on May 2.",
		" date 2023-05-02 Prime Minister Bounmy Inthavong of Laos held talks with Australian Prime Minister Whitlock in Canberra on Tuesday.", "one"},
	{"names by ear",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock held talks with Lao Prime Minister Viengthong Sayasone in Canberra on May 2.",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock held talks with Lao Prime Minister Viengtong Xayasone in Canberra on May 2.", "two"},
	{"names by ear, of the same sounds",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock held talks with Egyptian Prime Minister Mahmoud El-Gamal in Canberra on May 2.",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock held talks with Egyptian Prime Minister Mahmud Al-Gamal in Canberra on May 2.", "one"},
	{"a call is no meeting",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock spoke by phone with Lao Prime Minister Bounmy Inthavong on May 2.",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong on May 2.", "two"},
	{"a visit is not the talks in it",
		" date 2023-05-02 Lao Prime Minister Bounmy Inthavong began an official visit to Australia on May 2 at the invitation of Australian Prime Minister Gregory Whitlock.",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock held talks with Lao Prime Minister Bounmy Inthavong in Canberra on May 2.", "two"},
	{"one visit",
		" date 2023-05-02 Lao Prime Minister Bounmy Inthavong began an official visit to Australia on May 2 at the invitation of Australian Prime Minister Gregory Whitlock.",
		" date 2023-05-03 Ngày 2/5, Thủ tướng Lào Bounmy Inthavong đã đến Canberra, bắt đầu chuyến thăm chính thức Australia theo lời mời của Thủ tướng Australia Gregory Whitlock.", "one"},
	{"a day apart, both told",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong in Canberra on May 2.",
		" date 2023-05-03 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong in Canberra on May 3.", "doubt"},
	{"two days apart",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong in Canberra on May 2.",
		" date 2023-05-04 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong in Canberra on May 4.", "two"},
	{"published the day after, no day told, one place",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong in Canberra on May 2.",
		" date 2023-05-03 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong in Canberra.", "one"},
	{"published the day after, no day told, no place",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong in Canberra on May 2.",
		" date 2023-05-03 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong.", "doubt"},
	{"a year apart",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock held talks with Lao Prime Minister Bounmy Inthavong in Canberra on May 2.",
		" date 2024-05-02 Australian Prime Minister Gregory Whitlock held talks with Lao Prime Minister Bounmy Inthavong in Canberra on May 2.", "two"},
	{"another of the same country",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong in Vientiane on May 2.",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock met Lao Deputy Prime Minister Khamsone Keovilay in Vientiane on May 2.", "two"},
	{"elsewhere",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong in Canberra on May 2.",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong in Vientiane on May 2.", "doubt"},
	{"one call on two days, by the clocks of two capitals",
		" date 2023-05-02 US Secretary of State Daniel Whitcombe held a phone call with Japanese Foreign Minister Haruto Kuroda on May 2. The two agreed to hold a meeting on critical minerals, defence, cyber security and tourism.",
		" date 2023-05-03 Japanese Foreign Minister Haruto Kuroda held a phone call with US Secretary of State Daniel Whitcombe on May 3. They agreed to hold a meeting on critical minerals, defence, cyber security and tourism.", "one"},
	{"calls on two days between neighbours",
		" date 2023-05-02 Vietnamese Foreign Minister Le Quang Son held a phone call with Lao Foreign Minister Bounmy Inthavong on May 2. The two agreed to hold a meeting on critical minerals, defence, cyber security and tourism.",
		" date 2023-05-03 Vietnamese Foreign Minister Le Quang Son held a phone call with Lao Foreign Minister Bounmy Inthavong on May 3. The two agreed to hold a meeting on critical minerals, defence, cyber security and tourism.", "doubt"},
	{"a namesake in an office that excludes the other",
		" date 2023-05-02 Australian Foreign Minister Fiona Ashdown met German Ambassador Henrike Wessel in Canberra on May 2.",
		" date 2023-05-02 Australian Foreign Minister Fiona Ashdown met German Foreign Minister Henrike Wessel in Canberra on May 2.", "two"},
	{"other tones, another name",
		" date 2023-05-02 Ngày 2/5, tại Hà Nội, Bộ trưởng Ngoại giao Lê Quang Hùng đã gặp Bộ trưởng Ngoại giao Nhật Bản Reiko Moriyama.",
		" date 2023-05-02 Ngày 2/5, tại Hà Nội, Bộ trưởng Ngoại giao Lê Quang Hưng đã gặp Bộ trưởng Ngoại giao Nhật Bản Reiko Moriyama.", "two"},
	{"planned, then held",
		" date 2023-05-01 Australian Prime Minister Gregory Whitlock will meet Lao Prime Minister Bounmy Inthavong in Canberra on May 2.",
		" date 2023-05-02 Australian Prime Minister Gregory Whitlock met Lao Prime Minister Bounmy Inthavong in Canberra on May 2.", "one"},
}

// tail makes a report of a sentence; it says nothing that tells events apart.
var tail = map[bool]string{false: " The two sides agreed to promote tourism.", true: " Hai bên nhất trí thúc đẩy du lịch."}

func TestEvents(t *testing.T) {
	l := linker()
	for _, c := range eventCases {
		t.Run(strings.ReplaceAll(c.name, " ", "-"), func(t *testing.T) {
			var reports []link.Report
			for _, s := range []string{c.a, c.b} {
				r, err := line().Read([]byte(s+tail[strings.Contains(s, "đã")]), "-")
				if err != nil {
					t.Fatal(err)
				}
				var main []link.Report
				for _, p := range l.Reports(r) {
					if p.Main {
						main = append(main, p)
					}
				}
				if len(main) != 1 {
					t.Fatalf("%d main events in %s", len(main), s)
				}
				reports = append(reports, main[0])
			}
			events, doubts := l.Events(reports, nil)
			got := "two"
			switch {
			case len(events) == 1:
				got = "one"
			case len(doubts) > 0:
				got = "doubt"
			}
			if got != c.want {
				t.Errorf("%s, want %s\n%+v\n%+v\n%v", got, c.want, reports[0], reports[1], doubts)
			}
		})
	}
}
