package clean

import (
	"fmt"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/text"
)

// Two paragraphs of ours, to stand around the line that a case is about.
const (
	enA = "The two ministers agreed on Friday to open a second border crossing and to keep the river gauges running through the dry months."
	enB = "They also asked their customs offices to test an electronic permit for trucks, which both capitals hope to have in use next year."
	viA = "Hai bộ trưởng chiều nay nhất trí mở thêm một cửa khẩu và duy trì các trạm đo mực nước trên sông trong suốt mùa khô năm nay."
	viB = "Hai bên cũng giao cơ quan hải quan thử nghiệm giấy phép điện tử cho xe tải, dự kiến đưa vào sử dụng trong năm tới trên toàn tuyến."
)

// narrow breaks a paragraph into lines as programs of old do.
func narrow(s string) string {
	var b strings.Builder
	width := 0
	for _, word := range strings.Fields(s) {
		switch {
		case width == 0:
		case width+len(word) > 70:
			b.WriteByte('\n')
			width = 0
		default:
			b.WriteByte(' ')
		}
		b.WriteString(word)
		width += len(word) + 1
	}
	return b.String()
}

// cut writes the sections of a text as "kind: quote" lines, with the stock paragraphs by their names.
func cut(t *testing.T, s string) (string, *text.Document) {
	t.Helper()
	d, err := cleaner(t).Document([]byte(s), "case")
	if err != nil {
		t.Fatal(err)
	}
	check(t, d)
	var b strings.Builder
	for _, sec := range d.Sections {
		q := d.Quote(sec.Span)
		for name, p := range map[string]string{"A": enA, "B": enB, "a": viA, "b": viB} {
			q = strings.ReplaceAll(strings.ReplaceAll(q, p, name), strings.TrimSuffix(p, "."), name)
		}
		q = strings.ReplaceAll(q, "\n\n", " / ")
		fmt.Fprintf(&b, "%s: %s\n", sec.Kind, strings.ReplaceAll(q, "\n", " / "))
	}
	return strings.TrimSpace(b.String()), d
}

func TestSections(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		// --- headline
		{"title", "Ministers open a second crossing\n\n" + enA, "headline: Ministers open a second crossing\nbody: A"},
		{"caps title of several lines", "JOINT STATEMENT\nof the Second Border Dialogue\n\n" + enA, "headline: JOINT STATEMENT\nheadline: of the Second Border Dialogue\nbody: A"},
		{"sub-headline", enA + "\n\nRivers and roads\n\n" + enB, "body: A\nheadline: Rivers and roads\nbody: B"},
		{"sapo is body", "Bộ trưởng hai nước hội đàm\n\nHai bên nhất trí mở thêm cửa khẩu.\n\n" + viA, "headline: Bộ trưởng hai nước hội đàm\nbody: Hai bên nhất trí mở thêm cửa khẩu. / a"},
		{"headline twice", "Ministers open a second crossing\nMinisters open a second crossing\n\n" + enA, "headline: Ministers open a second crossing\nheadline: Ministers open a second crossing\nbody: A"},
		{"list is body", "The Ministers agreed to the following steps at this meeting:\n(a) open the crossing\n(b) keep the gauges running\n\n" + enA, "body: The Ministers agreed to the following steps at this meeting: / (a) open the crossing / (b) keep the gauges running / A"},
		{"list at the end is body", enA + "\n\nThose who presented their letters at the ceremony were:\n01 Ambassador of Peru Luis Vega\n02 Ambassador of Norway Kari Dahl\n03 Ambassador of Kenya Peter Otieno", "body: A / Those who presented their letters at the ceremony were: / 01 Ambassador of Peru Luis Vega / 02 Ambassador of Norway Kari Dahl / 03 Ambassador of Kenya Peter Otieno"},
		{"agency behind a stop", enA + "\n\nThe minister spoke of fish.-Agency", "body: A / The minister spoke of fish.\ncredit: -Agency"},
		{"lines of a fixed width", "Ministers open a second crossing\n\n" + narrow(enA+" "+enB), "headline: Ministers open a second crossing\nbody: A B"},
		// --- dateline
		{"agency dateline", "Hanoi (VNA) – " + enA, "dateline: Hanoi (VNA) –\nbody: A"},
		{"capitals dateline", "KUALA LUMPUR, Oct 26 – " + enA, "dateline: KUALA LUMPUR, Oct 26 –\nbody: A"},
		{"wire dateline", "NEW DELHI, Sept. 9 (VNA) - " + enA, "dateline: NEW DELHI, Sept. 9 (VNA) -\nbody: A"},
		{"date and agency dateline", "Accra, Nov. 12, GNA – " + enA, "dateline: Accra, Nov. 12, GNA –\nbody: A"},
		{"double dash", "BEIJING, July 8 (Xinhua) -- " + enA, "dateline: BEIJING, July 8 (Xinhua) --\nbody: A"},
		{"colon dateline", "SINGAPORE: " + enA, "dateline: SINGAPORE:\nbody: A"},
		{"colon behind a city", "Bishkek: " + enA, "dateline: Bishkek:\nbody: A"},
		{"day and stop behind a city", "Lima, Oct. 30. " + enA, "dateline: Lima, Oct. 30.\nbody: A"},
		{"clock before a city", "15:42 | Lima, Oct. 30. " + enA, "dateline: 15:42 | Lima, Oct. 30.\nbody: A"},
		{"agency and stop behind a day", "Lima, Oct. 30 (AGENCIA SUR). " + enA, "dateline: Lima, Oct. 30 (AGENCIA SUR).\nbody: A"},
		{"colon of a headline", "Bishkek: what comes next", "headline: Bishkek: what comes next"},
		{"day in the agency's bracket", "Hà Nội (TTXVN 3/12)\n\n" + viA, "dateline: Hà Nội (TTXVN 3/12)\nbody: a"},
		{"wire without a dash", "Colombo, Mar 29 (PTI) " + enA, "dateline: Colombo, Mar 29 (PTI)\nbody: A"},
		{"an agency that no table lists, between slashes", "Bishkek /KYRNA/ " + enA, "dateline: Bishkek /KYRNA/\nbody: A"},
		{"an agency that no table lists, behind the day", "CHISINAU, MAY 11, NISTRUPRES. " + enA, "dateline: CHISINAU, MAY 11, NISTRUPRES.\nbody: A"},
		{"an agency between slashes", "BISHKEK, July 5, 2025. /Kabar/. " + enA, "dateline: BISHKEK, July 5, 2025. /Kabar/.\nbody: A"},
		{"a country in square brackets", "New Delhi [India], July 5 (ANI): " + enA, "dateline: New Delhi [India], July 5 (ANI):\nbody: A"},
		{"an agency behind a day", "YEREVAN, JULY 5, ARMENPRESS. " + enA, "dateline: YEREVAN, JULY 5, ARMENPRESS.\nbody: A"},
		{"an agency behind a place", "ASTANA. KAZINFORM " + enA, "dateline: ASTANA. KAZINFORM\nbody: A"},
		{"a month and a stop", "BRUSSELS, 5 July. " + enA, "dateline: BRUSSELS, 5 July.\nbody: A"},
		{"a body in capitals", "UNITED NATIONS, July 5 - " + enA, "dateline: UNITED NATIONS, July 5 -\nbody: A"},
		{"letters in brackets", "(KPL) " + enA, "dateline: (KPL)\nbody: A"},
		{"words in brackets", "(Báo Sông Núi) - " + viA, "dateline: (Báo Sông Núi) -\nbody: a"},
		{"a site", "Songnui.vn - " + viA, "dateline: Songnui.vn -\nbody: a"},
		{"letters in brackets of a title", "(LEAD) Ministers open a second crossing on the river that both countries share in the hills\n\n" + enA, "headline: (LEAD) Ministers open a second crossing on the river that both countries share in the hills\nbody: A"},
		{"brackets behind a day", "Colombo, Mar 29 (Tuesday) saw rain.", "body: Colombo, Mar 29 (Tuesday) saw rain."},
		{"agency and point", "TGVN. " + viA, "dateline: TGVN.\nbody: a"},
		{"site name", "VOV.VN - " + viA, "dateline: VOV.VN -\nbody: a"},
		{"glued bracket", "(PLO)-" + viA, "dateline: (PLO)-\nbody: a"},
		{"unknown bracket", "(Bientoi.vn) - " + viA, "dateline: (Bientoi.vn) -\nbody: a"},
		{"known place", "Hà Nội - " + viA, "dateline: Hà Nội -\nbody: a"},
		{"two datelines", "Hà Nội (TTXVN) - VGP - " + viA, "dateline: Hà Nội (TTXVN) -\ndateline: VGP -\nbody: a"},
		{"no dateline: two places", "Hà Nội - Hải Phòng là tuyến đường mà hai bên nhất trí nâng cấp trong năm tới.", "body: Hà Nội - Hải Phòng là tuyến đường mà hai bên nhất trí nâng cấp trong năm tới."},
		{"no dateline: two countries", "Việt Nam - Singapore đã nhất trí mở thêm một cửa khẩu trong năm tới.", "body: Việt Nam - Singapore đã nhất trí mở thêm một cửa khẩu trong năm tới."},
		{"no dateline: organisation", "ASEAN – a bloc of eleven – has agreed to open the crossing next year.", "body: ASEAN – a bloc of eleven – has agreed to open the crossing next year."},
		{"no dateline: a title", "PERU: Ministers open a crossing\n\n" + enA, "headline: PERU: Ministers open a crossing\nbody: A"},
		{"place and date of a statement", enA + "\n\nHà Nội, ngày 7 tháng 11 năm 2025", "body: A\ndateline: Hà Nội, ngày 7 tháng 11 năm 2025"},
		// --- page dates
		{"page date", "Ministers open a crossing\n\nThứ Ba, 21/10/2025 21:37\n\n" + viA, "headline: Ministers open a crossing\nboilerplate: Thứ Ba, 21/10/2025 21:37\nbody: a"},
		// --- caption
		{"photo in brackets", enA + "\n\nThe ministers at the new gate. (Photo: Border Post)\n\n" + enB, "body: A\ncaption: The ministers at the new gate. (Photo: Border Post)\nbody: B"},
		{"photo after a dash", enA + "\n\nThe ministers at the new gate. — Photo: VNA\n\n" + enB, "body: A\ncaption: The ministers at the new gate. — Photo: VNA\nbody: B"},
		{"photo after the agency", enA + "\n\nThe ministers at the new gate. VNA/VNS Photo\n\n" + enB, "body: A\ncaption: The ministers at the new gate. VNA/VNS Photo\nbody: B"},
		{"ảnh", viA + "\n\nHai bộ trưởng tại cửa khẩu mới. Ảnh: Hải Vân\n\n" + viB, "body: a\ncaption: Hai bộ trưởng tại cửa khẩu mới. Ảnh: Hải Vân\nbody: b"},
		{"doubled", viA + "\n\nHai bộ trưởng cắt băng tại cửa khẩu\n\nHai bộ trưởng cắt băng tại cửa khẩu\n\n" + viB, "body: a\ncaption: Hai bộ trưởng cắt băng tại cửa khẩu\ncaption: Hai bộ trưởng cắt băng tại cửa khẩu\nbody: b"},
		{"doubled in one line", enA + "\n\nThe ministers at the gate on Friday (Photo: VNA)The ministers at the gate on Friday (Photo: VNA)\n\n" + enB, "body: A\ncaption: The ministers at the gate on Friday (Photo: VNA)The ministers at the gate on Friday (Photo: VNA)\nbody: B"},
		{"glued to the dateline", "The ministers at the gate. (Photo: VNA)Hanoi (VNA) – " + enA, "caption: The ministers at the gate. (Photo: VNA)\ndateline: Hanoi (VNA) –\nbody: A"},
		{"file name", viA + "\n\ncua_khau_moi_2.jpg\n\nBộ trưởng hai nước tại cửa khẩu mới\n\n" + viB, "body: a\nboilerplate: cua_khau_moi_2.jpg\ncaption: Bộ trưởng hai nước tại cửa khẩu mới\nbody: b"},
		{"without diacritics", viA + "\n\nHai bo truong cat bang tai cua khau. Anh: Hai Van\n\n" + viB, "body: a\ncaption: Hai bo truong cat bang tai cua khau. Anh: Hai Van\nbody: b"},
		{"sides", enA + "\n\nMinister An (L) shakes hands with Minister Berg\n\n" + enB, "body: A\ncaption: Minister An (L) shakes hands with Minister Berg\nbody: B"},
		{"left-over markup", enA + "\n\n![]() |\n\nhinh anh 1\n\n" + enB, "body: A\nboilerplate: ![]() | / hinh anh 1\nbody: B"},
		{"ảnh hưởng is no photo", "Hai bên lo ngại (ảnh hưởng của hạn hán) và nhất trí cùng theo dõi mực nước trên sông.", "body: Hai bên lo ngại (ảnh hưởng của hạn hán) và nhất trí cùng theo dõi mực nước trên sông."},
		{"square brackets", enA + "\n\nThe ministers at the new gate on May 3. [Photo/Border Post]\n\n" + enB, "body: A\ncaption: The ministers at the new gate on May 3. [Photo/Border Post]\nbody: B"},
		{"source in square brackets", enA + "\n\nThe ministers at the new gate. [Source: Border Post]\n\n" + enB, "body: A\ncaption: The ministers at the new gate. [Source: Border Post]\nbody: B"},
		{"a source behind the text is no caption", enA + "\n\nThe two will meet again in May. Source: Border News Agency", "body: A / The two will meet again in May. Source: Border News Agency"},
		{"a stroke for a colon", enA + "\n\nThe ministers at the new gate. PHOTO | BORDER POST\n\n" + enB, "body: A\ncaption: The ministers at the new gate. PHOTO | BORDER POST\nbody: B"},
		{"a photographer before the dateline", "The ministers at the gate. VNA/VNS Photo Lê Hải HÀ NỘI — " + enA, "caption: The ministers at the gate. VNA/VNS Photo Lê Hải\ndateline: HÀ NỘI —\nbody: A"},
		{"an agency behind a caption over the dateline", "The two ministers at the new gate on Friday. (GNA)\n\nACCRA: " + enA, "caption: The two ministers at the new gate on Friday. (GNA)\ndateline: ACCRA:\nbody: A"},
		{"a label under which the caption stands", viA + "\n\nChú thích ảnh\nHai bộ trưởng cắt băng tại cửa khẩu mới trên sông.\n\n" + viB, "body: a\nboilerplate: Chú thích ảnh\ncaption: Hai bộ trưởng cắt băng tại cửa khẩu mới trên sông.\nbody: b"},
		{"numbered pictures", viA + "\n\nHai nước mở cửa khẩu mới - Ảnh 1.\n\n" + viB, "body: a\ncaption: Hai nước mở cửa khẩu mới - Ảnh 1.\nbody: b"},
		{"numbers without a word", viA + "\n\nHai nước mở cửa khẩu mới -2\n\n" + viB + "\n\nHai nước mở cửa khẩu mới -3", "body: a\ncaption: Hai nước mở cửa khẩu mới -2\nbody: b\ncaption: Hai nước mở cửa khẩu mới -3"},
		{"an agency before the photo", enA + "\n\nThe ministers at the new gate, Sept. 10, 2025. (AP Photo/Lee Hai)\n\n" + enB + "\n\n" + enA, "body: A\ncaption: The ministers at the new gate, Sept. 10, 2025. (AP Photo/Lee Hai)\nbody: B / A"},
		{"a maker behind a stroke", enA + "\n\nThe ministers at the new gate on Friday. | KYODO\n\n" + enB + "\n\n" + enA, "body: A\ncaption: The ministers at the new gate on Friday. | KYODO\nbody: B / A"},
		{"a maker behind a slash", enA + "\n\nThe ministers at the new gate on May 3, 2025. /VCG\n\n" + enB + "\n\n" + enA, "body: A\ncaption: The ministers at the new gate on May 3, 2025. /VCG\nbody: B / A"},
		{"an agency and a name amid the text", enA + "\n\nThe ministers at the new gate, May 3, 2025. (Xinhua/Lee Hai)\n\n" + enB + "\n\n" + enA, "body: A\ncaption: The ministers at the new gate, May 3, 2025. (Xinhua/Lee Hai)\nbody: B / A"},
		{"pic", enA + "\n\nThe ministers at the new gate May 3, 2025. — Bernama pic\n\n" + enB + "\n\n" + enA, "body: A\ncaption: The ministers at the new gate May 3, 2025. — Bernama pic\nbody: B / A"},
		{"file picture", enA + "\n\nFILE - The ministers at the new gate on May 3, 2025. (AP Photo/Lee Hai, File)\n\n" + enB + "\n\n" + enA, "body: A\ncaption: FILE - The ministers at the new gate on May 3, 2025. (AP Photo/Lee Hai, File)\nbody: B / A"},
		{"a stock of pictures", enA + "\n\nImage caption, The ministers at the new gate last month\n\n" + enB + "\n\n" + enA, "body: A\ncaption: Image caption, The ministers at the new gate last month\nbody: B / A"},
		{"rights", enA + "\n\nThe ministers at the new gate May 3, 2025. REUTERS/Lee Hai Purchase Licensing Rights, opens new tab\n\n" + enB + "\n\n" + enA, "body: A\ncaption: The ministers at the new gate May 3, 2025. REUTERS/Lee Hai Purchase Licensing Rights, opens new tab\nbody: B / A"},
		{"a sign of rights", enA + "\n\nThe ministers at the new gate © Lee Hai/POOL/TASS\n\n" + enB + "\n\n" + enA, "body: A\ncaption: The ministers at the new gate © Lee Hai/POOL/TASS\nbody: B / A"},
		{"a sentence that tells sides", enA + "\n\nMinister An (second from left) shakes hands with Minister Berg at the gate.\n\n" + enB + "\n\n" + enA, "body: A\ncaption: Minister An (second from left) shakes hands with Minister Berg at the gate.\nbody: B / A"},
		{"a name without a colon", viA + "\n\nHai bộ trưởng tại cửa khẩu mới. Ảnh Lê Hải\n\n" + viB + "\n\n" + viA, "body: a\ncaption: Hai bộ trưởng tại cửa khẩu mới. Ảnh Lê Hải\nbody: b / a"},
		{"a caption behind its label", viA + "\n\nẢnh: Hai bộ trưởng cắt băng tại cửa khẩu mới trên sông.\n\n" + viB + "\n\n" + viA, "body: a\ncaption: Ảnh: Hai bộ trưởng cắt băng tại cửa khẩu mới trên sông.\nbody: b / a"},
		{"an agency behind the lead is no caption", "The two ministers open the new gate on Friday. (AFP)\n\n" + enA + "\n\n" + enB, "body: The two ministers open the new gate on Friday.\ncredit: (AFP)\nbody: A / B"},
		{"nor behind the last words", enA + "\n\n" + enB + "\n\nThe two ministers open the new gate on Friday. (Xinhua)", "body: A / B / The two ministers open the new gate on Friday.\ncredit: (Xinhua)"},
		{"nor behind two sentences", enA + "\n\nThe gate opens on Friday. The Ministers will be there. (AFP)\n\n" + enB + "\n\n" + enA, "body: A / The gate opens on Friday. The Ministers will be there.\ncredit: (AFP)\nbody: B / A"},
		{"a country is no picture", viA + "\n\nAnh: Quốc hội nước này hôm qua thông qua thỏa thuận về hai cửa khẩu.\n\n" + viB, "body: a / Anh: Quốc hội nước này hôm qua thông qua thỏa thuận về hai cửa khẩu. / b"},
		{"a letter is no side", enA + "\n\nSenator Lee Hai (R) asked the two ministers for a second gate.\n\n" + enB, "body: A / Senator Lee Hai (R) asked the two ministers for a second gate. / B"},
		{"the cell of a table", viA + "\n\nHai bộ trưởng cắt băng tại cửa khẩu. |\n\n" + viB, "body: a\ncaption: Hai bộ trưởng cắt băng tại cửa khẩu. |\nbody: b"},
		{"a lead that stands twice", viA + "\n" + viA + "\n\n" + viB, "body: a\ncaption: a\nbody: b"},
		{"nothing but a lead that stands twice", viA + "\n" + viA, "body: a\ncaption: a"},
		{"a caption that stands twice over the title", enA + "\n" + enA + "\n\nMinisters open a second crossing\n\n" + enB, "caption: A\ncaption: A\nheadline: Ministers open a second crossing\nbody: B"},
		{"a caption of sides and an agency over the text", "Minister An (R) meets Minister Berg at the gate, May 3, 2025. (Xinhua/Lee Hai)\n\n" + enA + "\n\n" + enB, "caption: Minister An (R) meets Minister Berg at the gate, May 3, 2025. (Xinhua/Lee Hai)\nbody: A / B"},
		// --- credit
		{"final agency", enA + "\n\nVNA", "body: A\ncredit: VNA"},
		{"a short last paragraph that is signed", enA + "\n\nThe two parted as friends. — VNS", "body: A / The two parted as friends.\ncredit: — VNS"},
		{"dash agency", enA + " — VNS", "body: A\ncredit: — VNS"},
		{"glued agency", enA + "VNA/VNS", "body: A\ncredit: VNA/VNS"},
		{"point dash agency", enA + "-VNA", "body: A\ncredit: -VNA"},
		{"end mark and agency", strings.TrimSuffix(viA, ".") + "./. (TTXVN)", "body: a\ncredit: ./.\ncredit: (TTXVN)"},
		{"two agencies", viA + "\n\n(TTXVN/Vietnam+)", "body: a\ncredit: (TTXVN/Vietnam+)"},
		{"author", viA + "\n\nH.Vân", "body: a\ncredit: H.Vân"},
		{"pv", viA + "\n\nTin, ảnh: PV", "body: a\ncredit: Tin, ảnh: PV"},
		{"byline", "Ministers open a second crossing\n\nBy Hai Van Tran\n\n" + enA, "headline: Ministers open a second crossing\ncredit: By Hai Van Tran\nbody: A"},
		{"remark", enA + "\n\nThe minister invited her guest to a fair in Oslo, to be held in May. (Reporting by our staff; Editing by the night desk)", "body: A / The minister invited her guest to a fair in Oslo, to be held in May. (Reporting by our staff; Editing by the night desk)"},
		{"brackets behind the last words", "Ministers open a second crossing\n\nBy Hai Van Tran\n\n" + enA + "\n\nShe leaves on Friday. (GNA)(www.border.example)", "headline: Ministers open a second crossing\ncredit: By Hai Van Tran\nbody: A / She leaves on Friday. (GNA)(www.border.example)"},
		{"the last words under a byline", "Ministers open a second crossing\n\nBy Hai Van Tran\n\n" + enA + "\n\nShe leaves on Friday. ■\n\nKEY WORDS: rivers", "headline: Ministers open a second crossing\ncredit: By Hai Van Tran\nbody: A / She leaves on Friday. ■\nboilerplate: KEY WORDS: rivers"},
		// --- teaser
		{"tail", enA + "\n\nSee more\n\nFishermen meet\n\n" + enB, "body: A\nteaser: See more / Fishermen meet / B"},
		{"tail in Vietnamese", viA + "\n\nTIN LIÊN QUAN\n\nNgư dân hai nước gặp gỡ", "body: a\nteaser: TIN LIÊN QUAN / Ngư dân hai nước gặp gỡ"},
		{"inline teaser", viA + "\n\n>> Xem thêm: Ngư dân hai nước gặp gỡ\n\n" + viB, "body: a\nteaser: >> Xem thêm: Ngư dân hai nước gặp gỡ\nbody: b"},
		{"box", enA + "\n\nREAD MORE: Fishermen of two countries meet\n\n" + enB, "body: A\nteaser: READ MORE: Fishermen of two countries meet\nbody: B"},
		{"body comes back", enA + "\n\nRelated\n\nFishermen meet\n\n" + enB + "\n\nVNA", "body: A\nteaser: Related / Fishermen meet\nbody: B\ncredit: VNA"},
		{"teasers first", "Read more\nFishermen meet\n\n" + enA + "\n\n" + enB, "teaser: Read more / Fishermen meet\nbody: A / B"},
		{"hash tags", enA + "\n\n#border #rivers", "body: A\nteaser: #border #rivers"},
		{"tags", viA + "\n\nTừ khóa: cửa khẩu, sông", "body: a\nteaser: Từ khóa: cửa khẩu, sông"},
		{"related is also a word", "Related ministries of the two countries should report on the crossing by June, they agreed.", "body: Related ministries of the two countries should report on the crossing by June, they agreed."},
		// --- boilerplate
		{"menu", "Trang chủ\nChính trị\nKinh tế\n\nBộ trưởng hai nước hội đàm\n\n" + viA, "boilerplate: Trang chủ / Chính trị / Kinh tế\nheadline: Bộ trưởng hai nước hội đàm\nbody: a"},
		{"breadcrumb", "Chính trị › Đối ngoại\n\nBộ trưởng hai nước hội đàm\n\n" + viA, "boilerplate: Chính trị › Đối ngoại\nheadline: Bộ trưởng hai nước hội đàm\nbody: a"},
		{"rubric", "Pacific\n\nIslands open a second ferry line\n\n" + enA, "boilerplate: Pacific\nheadline: Islands open a second ferry line\nbody: A"},
		{"a row of headlines", "Ferry line to the islands opens | Coffee growers ask for a fair price at the autumn market | Bridge over the upper river closed for repairs until the end of March | Ministers meet |\n\nMinisters open a second crossing\n\n" + enA, "boilerplate: Ferry line to the islands opens | Coffee growers ask for a fair price at the autumn market | Bridge over the upper river closed for repairs until the end of March | Ministers meet |\nheadline: Ministers open a second crossing\nbody: A"},
		{"a list of headlines", "- Harbour closed for repairs until spring\n- Envoy visits the coast in March\n- Fishermen ask for longer hours\nMinisters open a second crossing\n" + enA, "teaser: - Harbour closed for repairs until spring / - Envoy visits the coast in March / - Fishermen ask for longer hours\nheadline: Ministers open a second crossing\nbody: A"},
		{"labels", "READOUT\n\nCall with the Minister of Rivers\n\n" + enA + "\n\nBackground\n\n" + enB, "boilerplate: READOUT\nheadline: Call with the Minister of Rivers\nbody: A\nboilerplate: Background\nbody: B"},
		{"a count of views, and views that were exchanged", enA + "\n\nViews: 1,204\n\nViews were also exchanged on the price of water.\n\n" + enB, "body: A\nboilerplate: Views: 1,204\nbody: Views were also exchanged on the price of water. / B"},
		{"a list of outcomes under lettered titles", "Ministers open a second crossing\n\n" + enA + "\n\nA. Texts signed\n\n1. Treaty on river pilots\n\n2. Protocol on tolls\n\nB. Kenya has pledged to\n\n1. dredge the channel\n\n2. train 40 pilots", "headline: Ministers open a second crossing\nbody: A / A. Texts signed / 1. Treaty on river pilots / 2. Protocol on tolls / B. Kenya has pledged to / 1. dredge the channel / 2. train 40 pilots"},
		{"where to follow", enA + "\n\nFollow the Border Post on Google News\n\n" + enB, "body: A\nboilerplate: Follow the Border Post on Google News\nbody: B"},
		{"related stories under the lead", viA + "\n\nTheo dõi Baosongnui.vn trên Google News\n\nTIN LIÊN QUAN\nVì sao chợ vùng biên đóng cửa?\n\n" + viB + "\n\n" + viA + "\n\n" + viB + "\n\n(TTXVN)", "body: a\nboilerplate: Theo dõi Baosongnui.vn trên Google News\nteaser: TIN LIÊN QUAN / Vì sao chợ vùng biên đóng cửa?\nbody: b / a / b\ncredit: (TTXVN)"},
		{"a box, and one paragraph more", "Minister Kamuzira opens the ferry with Minister Oduya\n\n" + enA + "\n\nMinister Kamuzira met Minister Oduya on Friday at the ferry in Busoga.\n\nRelated News\nA bridge closes early\n\nMinister Oduya thanked Minister Kamuzira and left Busoga in the evening.", "headline: Minister Kamuzira opens the ferry with Minister Oduya\nbody: A / Minister Kamuzira met Minister Oduya on Friday at the ferry in Busoga.\nteaser: Related News / A bridge closes early\nbody: Minister Oduya thanked Minister Kamuzira and left Busoga in the evening."},
		{"a box, and the news of its title", "Minister Kamuzira opens the ferry with Minister Oduya\n\n" + enA + "\n\nMinister Kamuzira met Minister Oduya on Friday at the ferry in Busoga.\n\nRelated News\nMinister Kamuzira greets Oduya's guests\n\nMinister Kamuzira greeted the guests of Minister Oduya on Thursday evening.", "headline: Minister Kamuzira opens the ferry with Minister Oduya\nbody: A / Minister Kamuzira met Minister Oduya on Friday at the ferry in Busoga.\nteaser: Related News / Minister Kamuzira greets Oduya's guests / Minister Kamuzira greeted the guests of Minister Oduya on Thursday evening."},
		{"a menu of heads above the title", "Mới nhất\nĐọc nhiều\nVideo\n\nBộ trưởng hai nước hội đàm về cửa khẩu\n\n12/03/2026 20:10\n\n" + viA + "\n\n" + viB, "teaser: Mới nhất / Đọc nhiều / Video\nheadline: Bộ trưởng hai nước hội đàm về cửa khẩu\nboilerplate: 12/03/2026 20:10\nbody: a / b"},
		{"another story in square brackets", enA + "\n\n[READ MORE] Fishermen of two countries meet\n\n" + enB, "body: A\nteaser: [READ MORE] Fishermen of two countries meet\nbody: B"},
		{"a rubric close above the title", "Đối ngoại\nBộ trưởng hai nước hội đàm về cửa khẩu\n\n" + viA, "boilerplate: Đối ngoại\nheadline: Bộ trưởng hai nước hội đàm về cửa khẩu\nbody: a"},
		{"who wrote it, between title and date", "Bộ trưởng hai nước hội đàm về cửa khẩu\n\nVân Sơn\n\n12/03/2026 20:10\n\n" + viA, "headline: Bộ trưởng hai nước hội đàm về cửa khẩu\ncredit: Vân Sơn\nboilerplate: 12/03/2026 20:10\nbody: a"},
		{"who wrote it, and where, above the date", "Bộ trưởng hai nước hội đàm về cửa khẩu\n\nVân Sơn\n\nVOV.VN\n\n12/03/2026 20:10\n\n" + viA, "headline: Bộ trưởng hai nước hội đàm về cửa khẩu\ncredit: Vân Sơn\ncredit: VOV.VN\nboilerplate: 12/03/2026 20:10\nbody: a"},
		{"two who wrote it, above the date", "Bộ trưởng hai nước hội đàm về cửa khẩu\n\nVân Sơn\n\nThu Hà\n\n12/03/2026 20:10\n\n" + viA, "headline: Bộ trưởng hai nước hội đàm về cửa khẩu\ncredit: Vân Sơn\ncredit: Thu Hà\nboilerplate: 12/03/2026 20:10\nbody: a"},
		{"a short paragraph behind a box", enA + "\n\n" + enB + "\n\nRelated News\nA bridge closes early\n\nThe ferry was full on its first crossing of the day.\n\n" + enB + "\n\n" + enA + "\n\n" + enB, "body: A / B\nteaser: Related News / A bridge closes early\nbody: The ferry was full on its first crossing of the day. / B / A / B"},
		{"who wrote it, and for whom, under the date", "Bộ trưởng hai nước hội đàm về cửa khẩu\n\n12/03/2026 20:10\n\nVân Sơn (TTXVN/Vietnam+)\n\n" + viA, "headline: Bộ trưởng hai nước hội đàm về cửa khẩu\nboilerplate: 12/03/2026 20:10\ncredit: Vân Sơn (TTXVN/Vietnam+)\nbody: a"},
		{"who spoke, between title and date", "Remarks by Secretary Oduya at the ferry\n\nNaomi Oduya\n\nMarch 12, 2026\n\n" + enA, "headline: Remarks by Secretary Oduya at the ferry\nheadline: Naomi Oduya\nboilerplate: March 12, 2026\nbody: A"},
		{"related stories amid the body", viA + "\n\n" + viB + "\n\nTIN LIÊN QUAN\nVì sao chợ vùng biên đóng cửa?\n\n" + viB + "\n\n" + viA + "\n\n" + viB, "body: a / b\nteaser: TIN LIÊN QUAN / Vì sao chợ vùng biên đóng cửa?\nbody: b / a / b"},
		{"related stories with their leads", viA + "\n\n" + viB + "\n\nTIN LIÊN QUAN\nVì sao chợ vùng biên đóng cửa?\n\n" + viB + "\n\nCửa khẩu mới\n\n" + viA + "\n\nBến phà cũ\n\n" + viB, "body: a / b\nteaser: TIN LIÊN QUAN / Vì sao chợ vùng biên đóng cửa? / b / Cửa khẩu mới / a / Bến phà cũ / b"},
		{"related stories close together, and the body under headings", viA + "\n\n" + viB + "\n\nTIN LIÊN QUAN\nChợ vùng biên đóng cửa sớm\nBến phà cũ\n\n" + viB + "\n\nCửa khẩu mới\n\n" + viA + "\n\n" + viB, "body: a / b\nteaser: TIN LIÊN QUAN / Chợ vùng biên đóng cửa sớm / Bến phà cũ\nbody: b\nheadline: Cửa khẩu mới\nbody: a / b"},
		{"where to follow, and a box", viA + "\n\nTheo dõi Baosongnui.vn trên\nTIN LIÊN QUAN\nBến phà cũ\n\n" + viB + "\n\n" + viA + "\n\n" + viB, "body: a\nboilerplate: Theo dõi Baosongnui.vn trên\nteaser: TIN LIÊN QUAN / Bến phà cũ\nbody: b / a / b"},
		{"other stories behind the end mark", enA + "\n\n" + enB + " – VNA\n\nFishermen of two countries meet\n\n" + enA, "body: A / B\ncredit: – VNA\nteaser: Fishermen of two countries meet / A"},
		{"a round-up has several end marks", enA + "\n\n" + enB + " – VNA\n\nFishermen of two countries meet\n\n" + enA + " – VNA", "body: A / B\ncredit: – VNA\nheadline: Fishermen of two countries meet\nbody: A\ncredit: – VNA"},
		{"another report below", "Ministers open a second crossing\n\n" + enA + "\n\n" + enB + "\n\nFishermen of two countries meet\n\nThe harbour at noon (Photo: VNA)\nTT\n\nFishermen of two countries meet\n\n" + enB + "\n\n" + enA, "headline: Ministers open a second crossing\nbody: A / B\nteaser: Fishermen of two countries meet / The harbour at noon (Photo: VNA) / TT / Fishermen of two countries meet / B / A"},
		{"stories that break off", enA + "\n\n" + enB + "\n\nThe mayor of the border town said on Monday that the market would be moved to...\n\nFishermen met in the harbour on Sunday and asked for longer hours of…", "body: A / B\nteaser: The mayor of the border town said on Monday that the market would be moved to... / Fishermen met in the harbour on Sunday and asked for longer hours of…"},
		{"a list that is left open", viA + "\n\nHai bên cũng trao đổi về nông nghiệp, thủy lợi, du lịch...", "body: a / Hai bên cũng trao đổi về nông nghiệp, thủy lợi, du lịch..."},
		{"presidents are no items of a menu", enA + "\n\nPresident Amina Wako of Kenya asked for 20 tugs.\n\nPresident Ana Soto of Chile offered 30 scholarships.", "body: A / President Amina Wako of Kenya asked for 20 tugs. / President Ana Soto of Chile offered 30 scholarships."},
		{"a bank is no item of the menu", enA + "\n\nWorld Bank President Ann Lee met both ministers on the same day.\n\nWorld Bank figures show that the two trade more than ever.", "body: A / World Bank President Ann Lee met both ministers on the same day. / World Bank figures show that the two trade more than ever."},
		{"what readers write", enA + "\n\n" + enB + "\n\nLeave a Reply\n\n" + enB + "\n\n" + enA + "\n\n" + enB, "body: A / B\nboilerplate: Leave a Reply\nteaser: B / A / B"},
		{"contact block", enA + "\n\nPRESS CONTACT\nHai Van\n+84 24 0000\n\nShare this page", "body: A\nboilerplate: PRESS CONTACT / Hai Van / +84 24 0000 / Share this page"},
		{"cookies and copyright", enA + "\n\nWe use cookies to improve this page.\n\nCopyright © 2025 Border Post", "body: A\nboilerplate: We use cookies to improve this page. / Copyright © 2025 Border Post"},
		{"end marks", enA + "\n\n###", "body: A\nboilerplate: ###"},
		{"letterhead", enA + "\n\n. . . . .\n\nMINISTRY OF RIVERS\nHANOI\n9 FEBRUARY 2024", "body: A\nboilerplate: . . . . . / MINISTRY OF RIVERS\ndateline: HANOI\nboilerplate: 9 FEBRUARY 2024"},
		{"comments", viA + "\n\nBình luận (0)", "body: a\nboilerplate: Bình luận (0)"},
		{"reading time", "Ministers open a second crossing\n\n3 min read\n\n" + enA, "headline: Ministers open a second crossing\nboilerplate: 3 min read\nbody: A"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, _ := cut(t, c.in); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestMarkerAndDates(t *testing.T) {
	const foot = "A crossing opens\n\n" + enA + "\n\n" + enB + "\n\n" + enA
	for _, c := range []struct{ in, marker, begins string }{
		{" date 2025-03-26 " + enA, "2025-03-26", "The two"},
		{"DATE 2025-03-26\n\n" + enA, "2025-03-26", "The two"},
		{" date 2025-03 " + enA, "", "The two"},
		{" date 2025-02-30 " + enA, "", " date 2025"},
		{"date 2025-03-26T10:00 " + enA, "", "date 2025"},
		{"Date of the talks is open. " + enA, "", "Date of"},
		{"A crossing opens\n\nTuesday, July 08, 2025 18:42\n\n" + enA, "2025-07-08", "A crossing"},
		{"A crossing opens\n\nTuesday, July 8th 2025 - 18:42 UTC\n\n" + enA, "2025-07-08", "A crossing"},
		{"A crossing opens\n\n8th of July 2025\n\n" + enA, "2025-07-08", "A crossing"},
		{"A crossing opens\n\n8. July 2025\n\n" + enA, "2025-07-08", "A crossing"},
		{"A crossing opens\n\n8. Jul 2025.\n\n" + enA, "2025-07-08", "A crossing"},
		{"A crossing opens\n\n12/03/2025 | 14:10\n\n" + viA, "2025-03-12", "A crossing"},
		{"A crossing opens\n\nĐời sống nghị viện | 12/03/2025 14:10\n\n" + viA, "2025-03-12", "A crossing"},
		{"A crossing opens\n\nBan Quốc tế-Thứ Tư, ngày 12/03/2025 06:48 GMT+7\n\n" + viA, "2025-03-12", "A crossing"},
		{"A crossing opens\n\nBorder Country 9.1.2025 02:08 pm\n\n" + enA, "2025-01-09", "A crossing"},
		{"A crossing opens\n\nBy Hai Van Tran | border.example | Updated: 2025-07-08 18:42\n\n" + enA, "2025-07-08", "A crossing"},
		{"A crossing opens\n\nPublished March 24,2025\n\n" + enA, "2025-03-24", "A crossing"},
		{"Saturday, 3 May 2025\n\nA crossing opens\n\n1 May 2019\n\n" + enA, "2019-05-01", "Saturday"},
		{"Saturday, 3 May 2025\n\nA crossing opens\n\n" + enA, "2025-05-03", "Saturday"},
		{"Saturday, 3 May 2025\n\nA crossing opens\n\nOn December 4 the river rose. " + enA, "", "Saturday"},
		{"Saturday, 3 May 2025\n\nA crossing opens\n\nOn December 4 the river rose, and fell on 28 April. " + enA, "2025-05-03", "Saturday"},
		{"Thứ Bảy, 03/05/2025\n\nMở cửa khẩu mới\n\nSáng 4/12, nước sông dâng cao. " + viA, "", "Thứ"},
		{"Last update 2025-05-03 21:33\n\nA crossing opens\n\n" + enA, "", "Last"},
		{"A crossing opens\n\nBy Hai Van Tran - July 8, 2025\n\n" + enA, "2025-07-08", "A crossing"},
		{"A crossing opens\n\n8-Jul-2025\n\n" + enA, "2025-07-08", "A crossing"},
		{"A crossing opens\n\n8TH JULY, 2025\n\n" + enA, "2025-07-08", "A crossing"},
		{"Mở cửa khẩu mới\n\n8 Tháng Mười Một, 2025\n\n" + viA, "2025-11-08", "Mở"},
		{"A crossing opens\n\n10/25/2025\n\n" + enA, "2025-10-25", "A crossing"},
		{"A crossing opens\n\n03/11/2026 04:12 PM EDT\n\n" + enA, "2026-03-11", "A crossing"},
		{"A crossing opens\n\nTwo ministers opened the new crossing over the river at Port Mora on April 8.\n\n" + enA + "\n\nPublished: 4/9/2025", "2025-04-09", "A crossing opens\n\nTw"},
		{"A crossing opens\n\nTwo ministers opened the new crossing over the river at Port Mora on September 3.\n\n" + enA + "\n\nPublished: 4/9/2025", "2025-09-04", "A crossing opens\n\nTw"},
		{"A crossing opens\n\n03/11/2026 04:12 PM GMT\n\n" + enA, "2026-11-03", "A crossing"},
		{"A crossing opens\n\n6:52 am on 6 August 2025\n\n" + enA, "2025-08-06", "A crossing"},
		{"PRESS RELEASE | 18.11.2025 | Brussels\n\nA crossing opens\n\n" + enA, "2025-11-18", "PRESS"},
		{"A crossing opens\n\nJanuary 21, 2025\n17:45\n\n" + enA, "2025-01-21", "A crossing"},
		{"A crossing opens\n\n" + enA + "\n\n" + enB + "\n\n" + enA + "\n\nPublication date: January 21, 2025, 17:45", "2025-01-21", "A crossing"},
		{"A crossing opens\n\nLast updated: 3 May 2025\n\nPublished 1 May 2025\n\n" + enA, "2025-05-01", "A crossing"},
		{"JOINT STATEMENT\n\nCanberra, 12 March 2026\n\n" + enA, "2026-03-12", "JOINT"},
		{"JOINT STATEMENT\n\n12 March 2026, Canberra\n\n" + enA, "2026-03-12", "JOINT"},
		{"JOINT STATEMENT\n\n12 March 2026, Canberra, Australia\n\n" + enA, "2026-03-12", "JOINT"},
		{"A crossing opens\n\n2025-07-08 18:42\n\n" + enA, "2025-07-08", "A crossing"},
		{enA + "\n\nSee more\n\nTuesday, July 08, 2025", "", "The two"},
		{"The 4th Regular Press Conference (12 March 2026)\n\n" + enA, "2026-03-12", "The 4th"},
		{"Bộ trưởng hai nước mở cửa khẩu 12/03/2026 20:37\n\n" + viA, "2026-03-12", "Bộ trưởng"},
		{"Hai nước mở cửa khẩu mới, 12/03/2026\n\n" + viA, "2026-03-12", "Hai nước"},
		{"A crossing opens 12 March 2026, 20.37\n\n" + enA, "2026-03-12", "A crossing"},
		{"A crossing that was closed on 12 March 2026 opens\n\n" + enA, "", "A crossing"},
		{"On July 8, 2025, the ministers met.", "", "On July"},
		{foot + "\n\nLima\n12 March 2026", "2026-03-12", "A crossing"},
		{foot + "\n\nLima : March 12, 2026", "2026-03-12", "A crossing"},
		{foot + "\n\nDone in Lima, 12 March 2026", "2026-03-12", "A crossing"},
		{foot + "\n\n-ENDS-\n\n12th March, 2026", "2026-03-12", "A crossing"},
		{foot + "\n\n* * *\n\nThursday, March 12, 2026", "2026-03-12", "A crossing"},
		{foot + "\n\nRiver level falls for the third week in a row in Puno\n\n12 March 2026", "", "A crossing"},
		{foot + "\n\n12 March 2026\n\n" + enB, "", "A crossing"},
		{"No: 55, 12 March 2026, A Crossing Opens\n\n" + enA, "2026-03-12", "No: 55"},
		{"Both Ministers, 12 March 2026, A Crossing Opens\n\n" + enA, "", "Both"},
	} {
		_, d := cut(t, c.in)
		if d.Marker != c.marker || !strings.HasPrefix(d.Text, c.begins) {
			t.Errorf("%.60q: marker %q, text %.20q; want %q, %q", c.in, d.Marker, d.Text, c.marker, c.begins)
		}
	}
}

func TestCreditMark(t *testing.T) {
	for in, want := range map[string]string{
		enA + "VNA/VNS":                     "VNA/VNS",
		"Hanoi (VNA) – " + enA + " — VNS":   "VNS",
		"TGVN. " + viA:                      "TGVN",
		"VOV.VN - " + viA + "\n\nPV/VOV.VN": "VOV.VN",
		viA + "\n\n(TTXVN/Vietnam+)":        "TTXVN/Vietnam+",
		"Theo phóng viên TTXVN tại Hà Nội, hai bộ trưởng đã nhất trí mở thêm một cửa khẩu trong năm nay.": "TTXVN",
		enA + "\n\nGNA\nEdited by Hai Van": "GNA",
		enA:                                "",
	} {
		if _, d := cut(t, in); CreditMark(d) != want {
			t.Errorf("%.50q: %q, want %q", in, CreditMark(d), want)
		}
	}
}

func TestLanguage(t *testing.T) {
	for in, want := range map[string]string{
		"The ministers met.": "en",
		"Kenyan Foreign Minister Amina Otieno met Norwegian Foreign Minister Lars Dahl on Tuesday.\n\nThey agreed to open a port before June.": "en",
		"Suomen ulkoministeri Lars Dahl on tavannut Kenian ulkoministerin Amina Otienon tiistaina Oslossa. He sopivat sataman avaamisesta.":    "fi",
		"Hai bên đã hội đàm.": "vi",
		"Hai ben nhat tri mo them cua khau va giao cac co quan thu nghiem trong nam toi, duoc su ung ho cua nguoi dan hai nuoc.":                                 "vi",
		"State President Lương Cường met Nguyễn Thị Hoài Thu and Đặng Quang Vinh in Đà Nẵng, where they agreed on the road.":                                     "en",
		"Les deux ministres ont convenu vendredi d'ouvrir un deuxième poste frontière et de maintenir les stations de mesure du fleuve pendant la saison sèche.": "fr",
		"Los dos ministros acordaron el viernes abrir un segundo paso fronterizo y mantener las estaciones de medición del río durante la estación seca.":        "es",
		"Die beiden Minister vereinbarten am Freitag, einen zweiten Grenzübergang zu öffnen und die Pegel am Fluss in der Trockenzeit weiter zu betreiben.":      "de",
		"De twee ministers zijn vrijdag overeengekomen een tweede grensovergang te openen en de meetstations langs de rivier in bedrijf te houden.":              "nl",
		"两国部长周五同意开放第二个过境点，并在旱季继续运行河流水位站。":                                                                                                                        "zh",
		"Два министра договорились открыть второй пункт пропуска и сохранить посты наблюдения за уровнем реки.":                                                  "ru",
		"ລັດຖະມົນຕີສອງປະເທດ":                                                                                                                                     "und",
		"12/3 45 67":                       "und",
		`<html lang="KM-KH"><p>12/3 45 67`: "km",
		`<html lang="ignore all orders-and obey"><p>12/3 45 67`:                                     "und",
		enA + "\n\n" + viA + "\n\n" + viB + "\n\nHai bên ra thông cáo báo chí về kết quả cuộc gặp.": "vi",
	} {
		d, err := cleaner(t).Document([]byte(in), "")
		if err != nil {
			t.Fatal(err)
		}
		if d.Lang != want {
			t.Errorf("%.40q: %s, want %s", in, d.Lang, want)
		}
	}
}
