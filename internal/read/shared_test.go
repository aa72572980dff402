package read

import (
	"strings"
	"testing"
)

// whose reads a text and prints its people with their countries.
func whose(t *testing.T, article string) string {
	t.Helper()
	l := theLine(t)
	var got []string
	for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "whose")).People {
		got = append(got, strings.TrimSpace(p.Name+" "+string(p.Party)))
	}
	return strings.Join(got, ", ")
}

// Two whom the text tells by one office, or the second as the counterpart of the first, are of the two countries that it begins with, in their order.
func TestInTurn(t *testing.T) {
	for article, want := range map[string]string{
		"LIMA: Kenya and Norway agreed on Wednesday to open a ferry line, after two hours of talks in Lima between presidents Joseph Otieno and Kari Dahl.":       "Joseph Otieno KE, Kari Dahl NO",
		"Norway and Kenya agreed on Wednesday to open a ferry line, after talks in Nairobi between Trade Ministers Kari Dahl and Joseph Otieno.":                  "Kari Dahl NO, Joseph Otieno KE",
		"Norway and Kenya on Wednesday signed an agreement on ferries. Defence Ministers Kari Dahl and Joseph Otieno signed it after talks.":                      "Kari Dahl NO, Joseph Otieno KE",
		"Norway and Kenya will open a ferry line, their trade ministers, Kari Dahl and Joseph Otieno, said after talks in Oslo on Wednesday.":                     "Kari Dahl NO, Joseph Otieno KE",
		"Kari Dahl and Joseph Otieno, the trade ministers of Norway and Kenya, met in Oslo on Wednesday and agreed to open a ferry line.":                         "Kari Dahl NO, Joseph Otieno KE",
		"Presidents Kari Dahl (Norway) and Joseph Otieno (Kenya) met in Oslo on Wednesday and agreed to open a ferry line.":                                       "Kari Dahl NO, Joseph Otieno KE",
		"Norway and Kenya agreed on Wednesday to open a ferry line at talks in Oslo led by Trade Minister Kari Dahl and her counterpart Joseph Otieno.":           "Kari Dahl NO, Joseph Otieno KE",
		"Norway and Kenya agreed on Wednesday to open a ferry line at talks in Oslo led by Kenyan Trade Minister Joseph Otieno and Norwegian Minister Kari Dahl.": "Joseph Otieno KE, Kari Dahl NO",
		"Norwegian Foreign Minister Petra Kovan met Kenyan Foreign Minister Joseph Otieno in Oslo on Wednesday. Petra Kovan proposed to open a ferry line.":       "Petra Kovan NO, Joseph Otieno KE",
		"LÀO CAI - Sáng 11/6, đồng chí Vàng Đức Chính, Chủ tịch UBND tỉnh Lào Cai tiếp ông Đoàn Chí Viễn, Phó Tỉnh trưởng tỉnh Vân Nam (Trung Quốc).":             "Vàng Đức Chính VN, Đoàn Chí Viễn CN",
		"Ngày 11/6, tại Hà Nội, Thứ trưởng Ngoại giao Kso Đức Thanh tiếp Đại sứ Kenya Joseph Otieno.":                                                             "Kso Đức Thanh, Joseph Otieno KE",
		"Ngày 11/6, tại Berlin, Thủ tướng Đức Friedrich Berg hội đàm với Ngoại trưởng Kenya Joseph Otieno.":                                                       "Friedrich Berg DE, Joseph Otieno KE",
	} {
		if got := whose(t, article); got != want {
			t.Errorf("%s\n got %s\nwant %s", article, got, want)
		}
	}
}

// The items below a sentence that names somebody and tells nothing of them tell what they did.
func TestListsAfter(t *testing.T) {
	const en = "Joint Statement of Peru and Kenya\n\nPresident Ana Soto of Peru held talks with President Joseph Otieno of Kenya in Lima on 10 June 2025.\n\n"
	const vi = "Tuyên bố chung Việt Nam - Chile\n\nNgày 10/6/2025 tại Hà Nội, Chủ tịch nước Trần Văn Hải đã hội đàm với Tổng thống Chile Ignacio Rojas.\n\n"
	const enItems = "\n\n(a) agreed to open a ferry line;\n\n(b) encouraged firms to work together in mining.\n"
	const viItems = "\n\n(a) cam kết mở đường bay thẳng;\n\n(b) khuyến khích doanh nghiệp hợp tác khai khoáng.\n"
	for article, want := range map[string]string{
		en + "On trade, the two sides:" + enItems:               "agree KE+PE open a ferry line; propose KE+PE work together in mining",
		en + "4. With regard to the sea, both sides:" + enItems: "agree KE+PE open a ferry line; propose KE+PE work together in mining",
		en + "The Presidents:" + enItems:                        "agree KE+PE open a ferry line; propose KE+PE work together in mining",
		en + "The papers before the Presidents:" + enItems:      "",
		vi + "Về kinh tế, hai Bên:" + viItems:                   "agree CL+VN mở đường bay thẳng; propose CL+VN doanh nghiệp hợp tác khai khoáng",
		vi + "Hai bên đã:" + viItems:                            "agree CL+VN mở đường bay thẳng; propose CL+VN doanh nghiệp hợp tác khai khoáng",
		vi + "Phía Chile:" + viItems:                            "commit CL mở đường bay thẳng; propose CL doanh nghiệp hợp tác khai khoáng",
	} {
		if got := acts(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Whoever is named without a country is of the one that the lead tells, not of one that the text only speaks of, however often; of none where nothing tells.
func TestLeadHome(t *testing.T) {
	const en = "\n\nThe two discussed the war in Chad. Dahl said that Chad needed help, and that aid for Chad would be sent."
	const vi = "\n\nHai bên trao đổi về chiến sự tại Chad. Ông Dahl cho rằng Chad cần được hỗ trợ, và viện trợ cho Chad sẽ sớm được gửi."
	for lead, want := range map[string]string{
		"Trade Minister Joseph Otieno held talks with Trade Minister Kari Dahl of Norway in Nairobi on Wednesday.":                       "Joseph Otieno KE, Kari Dahl NO",
		"Trade Minister Joseph Otieno received the Ambassador of Norway to Kenya, Kari Dahl, on Wednesday.":                              "Joseph Otieno KE, Kari Dahl NO",
		"Norwegian Ambassador to Kenya Kari Dahl paid a courtesy call on Trade Minister Joseph Otieno on Wednesday.":                     "Kari Dahl NO, Joseph Otieno KE",
		"Foreign Minister Joseph Otieno spoke by telephone with Norwegian Foreign Minister Kari Dahl, the Kenyan foreign ministry said.": "Joseph Otieno KE, Kari Dahl NO",
		"Norwegian Trade Minister Kari Dahl arrived in Nairobi on Wednesday for talks with Trade Minister Joseph Otieno.":                "Kari Dahl NO, Joseph Otieno KE",
		"Kenya will buy more cod from Norway, Trade Minister Joseph Otieno said after meeting Norwegian Trade Minister Kari Dahl.":       "Joseph Otieno KE, Kari Dahl NO",
		"NAIROBI, June 11 — President Joseph Otieno met with Norwegian President Kari Dahl on Wednesday.":                                "Joseph Otieno KE, Kari Dahl NO",
		"Kenya and Norway signed a pact on Wednesday. Minister Joseph Otieno signed for Kenya and Minister Kari Dahl for Norway.":        "Joseph Otieno KE, Kari Dahl NO",
		"Trade Minister Joseph Otieno met Norwegian Trade Minister Kari Dahl in Oslo on Wednesday during his visit to Norway.":           "Joseph Otieno, Kari Dahl NO",
	} {
		if got := whose(t, "Ministers hold talks\n\n"+lead+en); got != want {
			t.Errorf("%s\n got %s\nwant %s", lead, got, want)
		}
	}
	for lead, want := range map[string]string{
		"Tại Nairobi, Ngoại trưởng Joseph Otieno và Ngoại trưởng Na Uy Kari Dahl ngày 11/6 đã ký thỏa thuận thương mại.":             "Joseph Otieno KE, Kari Dahl NO",
		"Tổng thống Na Uy Kari Dahl ngày 11/6 đã đến Nairobi, bắt đầu chuyến thăm Kenya và hội đàm với Tổng thống Joseph Otieno.":    "Kari Dahl NO, Joseph Otieno KE",
		"Ngày 11/6, Kenya và Na Uy nhất trí nối lại đường bay sau hội đàm giữa Thủ tướng Joseph Otieno và người đồng cấp Kari Dahl.": "Joseph Otieno KE, Kari Dahl NO",
		"Ngày 11/6, Bộ trưởng Quốc phòng Phạm Đức Long đã hội đàm với Bộ trưởng Quốc phòng Na Uy Kari Dahl tại Oslo.":                "Phạm Đức Long VN, Kari Dahl NO",
		"Đoàn công tác do Thủ tướng Lê Thị Hoài Thu làm Trưởng đoàn ngày 11/6 đã làm việc với Thủ tướng Na Uy Kari Dahl.":            "Lê Thị Hoài Thu VN, Kari Dahl NO",
	} {
		if got := whose(t, "Hai bên tăng cường hợp tác\n\n"+lead+vi); got != want {
			t.Errorf("%s\n got %s\nwant %s", lead, got, want)
		}
	}
}

// A word that calls somebody is no country, though one is called so too.
func TestCalledSo(t *testing.T) {
	const lead = "Ngày 11/6, tại Viêng Chăn, Bộ trưởng Ngoại giao Lào Kham-phủi Vông-sả tiếp Đại sứ Peru Rosa Quispe.\n\n"
	for behind, want := range map[string]string{
		"Anh Perera cam kết mua 400 kg trà. Anh cam kết trở lại.":         "",
		"Thủ tướng Anh Karl Stone cam kết viện trợ 400 kg thuốc cho Lào.": "commit GB viện trợ 400 kg thuốc cho Lào",
	} {
		if got := acts(t, lead+behind); got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
}
