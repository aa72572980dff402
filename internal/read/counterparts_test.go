package read

import (
	"strings"
	"testing"
)

// acts reads a text and prints its statements, one a line: act, by, content.
func acts(t *testing.T, article string) string {
	t.Helper()
	l := theLine(t)
	doc := l.document(t, []byte(" date 2025-06-12 "+article), "acts")
	var got []string
	for _, s := range l.reader.Read(doc).Statements {
		got = append(got, s.Act.String()+" "+parties(s.By)+" "+doc.Quote(s.Content))
	}
	return strings.Join(got, "; ")
}

// A lead that tells of several counterparts is told again with the place and the forum, and then one by one: each is a meeting of its own, also
// where the paragraph names only the guest; and what somebody urged them to, the last of the list did not.
func TestCounterparts(t *testing.T) {
	for article, want := range map[string]string{
		"HANOI — Vietnamese Foreign Minister Tran Van Hai met with his counterparts from Norway, Kenya, Peru and Chad, urging them to open a port.\n\nHe met the foreign ministers beside the 9th Ocean Forum, held in Lima on Wednesday.\n\nDuring the meeting with Norwegian Foreign Minister Kari Dahl, the two sides agreed to train crews.\n\nAt the meeting with Kenyan Foreign Minister Joseph Otieno, Minister Hai proposed a treaty.": "meeting 2025-06-11 VN NO+VN; meeting 2025-06-11 VN KE+VN",
		"OSLO: Norwegian Trade Minister Kari Dahl met several of her counterparts on the margins of the forum on Wednesday.\n\nIn the meeting with Peruvian Trade Minister Rosa Quispe, both sides agreed to train crews.\n\nMeeting Kenyan Trade Minister Joseph Otieno, Dahl proposed a treaty.":                                                                                                                                             "meeting 2025-06-11 NO NO+PE; meeting 2025-06-11 NO KE+NO",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	for article, want := range map[string]string{
		"LIMA: Peruvian Foreign Minister Rosa Quispe met on Monday her counterparts from Kenya, Norway and Chile, urging them to open a port.":                           "propose PE open a port",
		"OSLO: Norwegian Trade Minister Kari Dahl met ministers from Kenya, Peru and Chad on Monday, welcoming the new ferry.":                                           "welcome NO the new ferry",
		"LIMA: Peruvian Foreign Minister Rosa Quispe and her guests from Kenya, Norway and Chile toured a mill on Monday. Quispe praised the mill, thanking the owners.": "welcome PE the mill; thank PE the owners",
	} {
		if got := acts(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// "The two sides" of a paragraph are those whose meeting the paragraph before ended with.
func TestStays(t *testing.T) {
	const lead = "BAKU: Kenyan Foreign Minister Joseph Otieno met Norwegian Foreign Minister Kari Dahl in Baku on Wednesday. They agreed to open a port.\n\n"
	for behind, want := range map[string]string{
		"Otieno also met Peruvian Foreign Minister Rosa Quispe in Baku on Wednesday.\n\nThe two ministers discussed coffee.":                          "agree KE+NO open a port; discuss KE+PE coffee",
		"He praised the new bridge. Otieno also met Peruvian Foreign Minister Rosa Quispe in Baku on Wednesday.\n\nBoth sides agreed to plant trees.": "agree KE+NO open a port; welcome KE the new bridge; agree KE+PE plant trees",
		"Otieno also met Peruvian Foreign Minister Rosa Quispe in Baku in May.\n\nThe two ministers discussed coffee.":                                "agree KE+NO open a port; discuss KE+NO coffee",
	} {
		if got := acts(t, lead+behind); got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
}

// Of themselves people tell what they said, and whom they told what.
func TestOwnDeeds(t *testing.T) {
	const lead = "NAIROBI: Kenyan Foreign Minister Joseph Otieno met Norwegian Foreign Minister Kari Dahl in Nairobi on Wednesday. "
	for behind, want := range map[string]string{
		"Otieno said he also stressed the need for calm.":      "affirm KE the need for calm",
		"Dahl said that she thanked Kenya for its help.":       "thank NO its help",
		"Dahl added that she also welcomed the new ferry.":     "welcome NO the new ferry",
		"Dahl told Otieno the ferry would leave on time.":      "affirm NO the ferry would leave on time",
		"Otieno said Kenya values the ferry.":                  "affirm KE Kenya values the ferry",
		"Otieno told Dahl that the ferry would leave on time.": "affirm KE the ferry would leave on time",
		"Dahl told Otieno Norway would send experts in May.":   "commit NO send experts in May",
	} {
		if got := acts(t, lead+behind); got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
}

// A meeting that only the caption above a text tells of is what the text is about; and offices joined by a stroke are of one.
func TestCaptioned(t *testing.T) {
	for article, want := range map[string]string{
		"Bộ trưởng Ngoại giao Trần Văn Hải tiếp Đại sứ Kenya Joseph Otieno. Ảnh: Minh Anh\n\nĐại sứ Joseph Otieno cảm ơn Việt Nam đã giúp Kenya trồng lúa.\n\nBộ trưởng Trần Văn Hải đề nghị hai bên mở đường bay.":  "meeting 2025-06-12 KE+VN",
		"Chủ tịch tỉnh Lâm Đồng Trần Văn Hải làm việc với Đại sứ Peru Rosa Quispe. Ảnh: Báo Lâm Đồng\n\nÔng Trần Văn Hải đề nghị Đại sứ giới thiệu nhà đầu tư đến tỉnh.\n\nĐại sứ cảm ơn tỉnh đã đón tiếp nồng hậu.": "meeting 2025-06-12 VN PE+VN",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	l := theLine(t)
	p := l.reader.Read(l.document(t, []byte(" date 2025-06-12 LIMA: Deputy Prime Minister/Foreign Minister Senator Luis Vega and Foreign Minister of Kenya Joseph Otieno, Wednesday, agreed to open a port."), "stroke")).People[0]
	if len(p.Offices) < 2 || p.Offices[0].Code != "deputy-head-of-government" || p.Offices[1].Code != "foreign-minister" {
		t.Errorf("offices %v", p.Offices)
	}
}

// Whoever shares an office with who they met is told from them by being the host or the visitor.
func TestHostAndVisitor(t *testing.T) {
	l := theLine(t)
	for said, want := range map[string]string{
		"The visiting prime minister pledged to open a school of fisheries.": "NO",
		"The host prime minister pledged to open a school of fisheries.":     "KE",
	} {
		article := " date 2026-02-04 Kenyan Prime Minister Amina Otieno held talks with visiting Norwegian Prime Minister Lars Dahl in Nairobi on Tuesday.\n\n" + said
		got := ""
		for _, s := range l.reader.Read(l.document(t, []byte(article), "visitor")).Statements {
			got += parties(s.By)
		}
		if got != want {
			t.Errorf("%s: by %q, want %q", said, got, want)
		}
	}
}

// Who answers a request, or is the latter of two, is the one who did not speak before.
func TestWhoAnswers(t *testing.T) {
	l := theLine(t)
	for said, want := range map[string]string{
		"Otieno asked Dahl to open a port. He promised to study the request.":          "propose KE; commit NO",
		"Otieno proposed a joint fund. She explained the proposal in detail.":          "propose KE; discuss KE",
		"Otieno invited Dahl to Nairobi, and the latter accepted.":                     "invite KE; accept NO",
		"Otieno thanked Dahl for the aid. The latter promised to send 40 nurses.":      "thank KE; commit NO",
		"Otieno asked Dahl to open a port. She pledged to pay for half of the cranes.": "propose KE; commit KE",
	} {
		article := " date 2026-02-04 Kenyan Foreign Minister Amina Otieno held talks with Norwegian Foreign Minister Lars Dahl in Oslo on Tuesday.\n\n" + said
		var got []string
		for _, s := range l.reader.Read(l.document(t, []byte(article), "answers")).Statements {
			got = append(got, s.Act.String()+" "+parties(s.By))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s: got %q, want %q", said, got, want)
		}
	}
}

// A guest goes on to meet others, as "the minister" and as "he", and it is not the host who does; agencies quote between two apostrophes.
func TestGuestGoesOn(t *testing.T) {
	const lead = "Kenyan Foreign Minister Joseph Otieno met Norwegian Foreign Minister Per Dahl in Oslo on Wednesday.\n\n"
	for behind, want := range map[string]string{
		"Later in the day, the minister met his Peruvian counterpart Rosa Quispe and congratulated her on her election.":                                                         "congratulate KE her election",
		"''Thanked Minister Dahl for the care given to our crews,'' Otieno said in a post.\n\nHe also met Chadian Foreign Minister Ali Saleh and the two agreed to open a port.": "thank KE the care given to our crews; agree KE+TD open a port",
	} {
		if got := acts(t, lead+behind); got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
}
