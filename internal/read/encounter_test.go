package read

import (
	"strings"
	"testing"
)

// Reports that never say that anybody met, and what they report all the same: the kind of the meeting and its parties; "" where a
// text has nothing to do with diplomacy.
var encounters = []struct{ name, text, want string }{
	{"a feature in Vietnamese", `Hàn Quốc sẽ nâng hạn ngạch lao động từ năm sau, Ngoại trưởng Hàn Quốc Park Min-woo nói với người đồng cấp Việt Nam Lê Đình Hải hôm 11-6.

Ông Hải cảm ơn phía Hàn Quốc. Hai ngoại trưởng nhất trí lập đường dây nóng về nghề cá.`, "meeting KR+VN"},
	{"who led which team", `Kenyan diplomats will soon travel more easily, the clearest gain from a Joint Commission in Seoul on Wednesday.

Cabinet Secretary Esther Wanjala, who led the Kenyan team, thanked her host, South Korean Foreign Minister Yoo Hye-jin, for the seed rice. The two chief diplomats agreed to open an office.`, "talks KE+KR"},
	{"nobody named", `Khoản vay cho tuyến metro số 5 sẽ được giải ngân từ tháng 9.

Phía Hàn Quốc đề nghị Việt Nam bàn giao mặt bằng. Việt Nam cam kết hoàn tất giải tỏa trong năm nay. Hai bên nhất trí lập tổ công tác chung.`, "meeting KR+VN"},
	{"dockers", `Dockers and the owner of a terminal in Mombasa signed an accord on Thursday that both sides called historic.

The talks broke down on Monday, when the dockers walked out over cranes that were built in China and run by engineers from India and Vietnam. The sides agreed to form a shared panel on work at night.`, ""},
	{"companies", `French baker Maison Delorme and Japan's Ono Foods signed a pact on Monday.

The French side pledged to open 30 shops. Japan's Ono thanked its partner. The two sides agreed to merge their kitchens.`, ""},
}

func TestEncounters(t *testing.T) {
	l := theLine(t)
	for _, c := range encounters {
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+c.text), c.name))
		got := ""
		for _, e := range r.Events {
			if e.Main {
				got = strings.TrimSpace(e.Kind + " " + parties(e.Parties))
			}
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A later "she" is the one of the two whom the text has called Ms.
func TestGenders(t *testing.T) {
	l := theLine(t)
	const article = ` date 2025-06-12 Foreign Minister Esther Wanjiru of Kenya met Foreign Minister Le Dinh Hai of Vietnam in Hanoi on Wednesday.

Ms Wanjiru praised the accord. Mr Hai asked for lower duties. She promised to open a lane for trucks.`
	for _, s := range l.reader.Read(l.document(t, []byte(article), "gender")).Statements {
		if s.Act.String() == "commit" && parties(s.By) != "KE" {
			t.Errorf("she is of %s", parties(s.By))
		}
	}
}

// Who does two things that "and" joins does both: the second is not done by whom the first was done to.
func TestSharedSubject(t *testing.T) {
	l := theLine(t)
	const article = ` date 2025-06-12 In Nairobi on Wednesday, Norwegian Foreign Minister Kari Dahl met Prime Minister Ruth Mwangi of Kenya and called on President Peter Otieno.

Ms Dahl thanked her hosts.`
	r := l.reader.Read(l.document(t, []byte(article), "shared"))
	calls := 0
	for _, e := range r.Events {
		if e.Kind != "meeting" {
			continue
		}
		calls++
		if parties(e.Parties) != "KE+NO" || len(e.Participants) != 2 {
			t.Errorf("%s of %d people", parties(e.Parties), len(e.Participants))
		}
	}
	if calls != 2 {
		t.Errorf("%d meetings", calls)
	}
}
