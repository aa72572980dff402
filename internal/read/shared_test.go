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
