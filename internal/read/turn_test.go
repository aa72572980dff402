package read

import (
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// spoken reads a text whose first line is its headline.
func spoken(t testing.TB, language, s string) *record.Reading {
	t.Helper()
	packs, err := testPacks()
	if err != nil {
		t.Fatal(err)
	}
	head := strings.Index(s, "\n")
	doc := &text.Document{ID: "test", Lang: language, Marker: "2026-03-12", Text: s}
	doc.Sections = []text.Section{{Kind: text.Headline, Span: text.Span{End: head}}, {Kind: text.Body, Span: text.Span{Start: head + 1, End: len(s)}}}
	doc.Toks = text.Tokenize(nil, doc.Text, packs.Vocab)
	doc.Sents = text.Sentences(doc, packs.ByLang[language].Breaks)
	return New(packs).Read(doc)
}

// spokenCases are texts of questions and answers, in the layouts that ministries and newspapers give them, and the statements in them.
var spokenCases = []struct{ name, language, text, want string }{
	{"outlets and a name", "en", `Foreign Ministry Spokesperson Lin Meiyun's Regular Press Conference
Daily Globe: The trade minister of Australia has agreed to come to Beijing. What does China expect from the visit?
Lin Meiyun: We hope that the visit will help the two sides expand trade in services. China is ready to work with Australia to resume the joint commission.
Kyodo: Japan lodged a protest over the two ships. Any comment?
Lin Meiyun: We firmly oppose the groundless accusation. We urge Japan to return to dialogue. Last month, Japanese Foreign Minister Sato Kenji told us that Tokyo would respect the consensus.
Kyodo: Will the two countries hold talks soon?
Lin Meiyun: We will release further details in due time.`,
		`propose CN the visit will help the two sides expand trade in services
commit CN work with Australia to resume the joint commission
concern CN the groundless accusation
propose CN return to dialogue
commit JP respect the consensus`},
	{"a name in capitals, known by the country that it speaks for", "en", `Department Press Briefing
MR HALE: Good afternoon.
QUESTION: Do you have any reaction to the elections in Georgia?
MR HALE: We call on the Georgian authorities to investigate all allegations. The United States supports the aspirations of the Georgian people. We will continue to consult with our partners.
QUESTION: Has Georgia agreed to receive the observers?
MR HALE: I would refer you to Tbilisi.`,
		`propose US investigate all allegations
support US the aspirations of the Georgian people
commit US consult with our partners`},
	{"a name whose country nothing tells", "en", `Department Press Briefing
QUESTION: Do you have any reaction to the elections in Georgia?
MR HALE: We call on the Georgian authorities to investigate all allegations.
QUESTION: Has Georgia agreed to receive the observers?
MR HALE: We hope that it will.`, ``},
	{"no labels", "en", `Envoy sees offshore wind as the next chapter
Ahead of the visit of Prime Minister Jonas Lie to Viet Nam, Norwegian Ambassador to Viet Nam Kari Haugen granted the newspaper an interview.
What can be expected of the visit?
I hope the two governments will sign an agreement on green shipping. Norway will open a trade office in Hai Phong next year.
Is Norway concerned about the pace of licensing?
We are concerned about delays. Minister Tran Van Long assured me that the decree would be issued in June.
Thank you, Ambassador.
Norway opposes whaling bans.`,
		`propose NO the two governments will sign an agreement on green shipping
commit NO open a trade office in Hai Phong next year
concern NO delays
commit VN the decree would be issued in June
concern NO whaling bans`},
	{"questions that head the parts of a report", "en", `Chancellor receives President of Chile
German Chancellor Henrik Brandt received Chilean President Ignacio Larrain in Berlin on Monday.
What was the focus of the talks?
Germany pledged to lend 90 million euros.
What was agreed?
The two sides agreed to meet each year.`,
		`commit DE lend 90 million euros
agree CL+DE meet each year`},
	{"reporter and ambassador", "vi", `Đưa hợp tác Việt Nam - Chile lên tầm cao mới
Nhân chuyến thăm Việt Nam của Tổng thống Chile Rodrigo Fuentes, phóng viên đã phỏng vấn Đại sứ Việt Nam tại Chile Phạm Quốc Lâm.
Phóng viên: Hai nước cần làm gì để nâng kim ngạch lên 3 tỷ USD?
Đại sứ Phạm Quốc Lâm: Việt Nam luôn coi trọng quan hệ với Chile. Tôi đề nghị các doanh nghiệp Chile tham dự hội chợ tại Hà Nội. Chính phủ Chile đã cam kết giảm thuế với gạo Việt Nam. Hai bên cũng nhất trí mở đường bay thẳng trước năm 2028.
Phóng viên: Xin cảm ơn Đại sứ!`,
		`welcome VN quan hệ với Chile
propose VN các doanh nghiệp Chile tham dự hội chợ tại Hà Nội
commit CL giảm thuế với gạo Việt Nam
agree CL+VN mở đường bay thẳng trước năm 2028`},
	{"numbered questions, answers that name nobody", "vi", `Họp báo thường kỳ Bộ Ngoại giao
Chiều 12/3, Bộ Ngoại giao tổ chức họp báo thường kỳ do Người phát ngôn Phan Bích Thủy chủ trì.
1. Báo Tuổi Trẻ: Đề nghị cho biết phản ứng trước việc Trung Quốc đưa tàu khảo sát vào vùng biển phía Nam?
Trả lời: Việt Nam kiên quyết phản đối hành động này và yêu cầu Trung Quốc rút tàu. Chúng tôi đã giao thiệp với phía Trung Quốc.
2. AFP: Có thông tin Hoa Kỳ cam kết giảm thuế đối với gỗ Việt Nam. Xin cho biết bình luận?
Trả lời: Chúng tôi mong muốn phía Hoa Kỳ xem xét khách quan. Việt Nam sẵn sàng đối thoại trên tinh thần xây dựng.`,
		`concern VN hành động này
propose VN Trung Quốc rút tàu
propose VN phía Hoa Kỳ xem xét khách quan
commit VN đối thoại trên tinh thần xây dựng`},
	{"an answer quoted behind a colon", "vi", `Việt Nam lên tiếng về diễn biến tại Trung Đông
Ngày 12/3, trả lời câu hỏi của phóng viên về việc Israel không kích Lebanon, Người phát ngôn Bộ Ngoại giao Phan Bích Thủy nêu rõ:
"Việt Nam quan ngại sâu sắc trước tình hình tại Lebanon. Việt Nam kêu gọi các bên kiềm chế. Chúng tôi ủng hộ vai trò của Liên hợp quốc".
Về công tác bảo hộ công dân, bà Thủy cho biết Đại sứ quán đã thiết lập đường dây nóng.`,
		`concern VN tình hình tại Lebanon
propose VN các bên kiềm chế
support VN vai trò của Liên hợp quốc
affirm VN Đại sứ quán đã thiết lập đường dây nóng`},
	{"numbered questions, answers without labels", "en", `The 3rd Regular Press Conference
1. Daily News: China has announced a fishing ban near Hoang Sa. Please comment.
The aim of Viet Nam is to keep the sea open. We request China not to complicate the situation.
2. NHK: What is the significance of the visit by the Japanese Prime Minister?
Viet Nam welcomes the decision of Japan. Viet Nam will work closely with Japan to prepare for the visit.
3. Zing: How many citizens are still in Iran?
The Ministry of Foreign Affairs has instructed the Embassy to stand ready to protect them.`,
		`propose VN China not to complicate the situation
welcome VN the decision of Japan
commit VN work closely with Japan to prepare for the visit
task VN the Embassy to stand ready to protect them`},
	{"a minister who tells of others", "en", `The Foreign Minister's interview with TV channel Rossa
Question: Poland says that Minsk has agreed to release the prisoners. Is it true?
Pavel Karatkevich: We have not agreed to anything of the kind. Belarus proposes to reopen two border crossings. They promised to think it over.
Question: What do you expect from the visit of the Foreign Minister of Kazakhstan?
Pavel Karatkevich: Kazakhstan is a close partner. We will sign a programme of cooperation next week.`,
		`propose BY to reopen two border crossings
commit BY sign a programme of cooperation next week`},
	{"a report of a briefing", "en", `Foreign Ministry rejects claims over reef
Foreign Ministry Spokesperson Phan Bich Thuy met the press in Hanoi on Thursday.
In response to a question about China's announcement that it would set up a reserve at Hoang Sa, Thuy said Vietnam has full legal basis to affirm its sovereignty.
"Vietnam resolutely opposes this act and demands that China respect its sovereignty," the spokesperson said.
Asked whether Hanoi had agreed to joint patrols with the Philippines, she said Vietnam stands ready to discuss cooperation with all coastal countries.`,
		`affirm VN Vietnam has full legal basis to affirm its sovereignty
concern VN this act
propose VN China respect its sovereignty
commit VN discuss cooperation with all coastal countries`},
	{"what is undertaken, and what is only supposed", "en", `Ambassador: a deal within reach
In an interview with the newspaper, Indian Ambassador to Viet Nam Arvind Rao answered our questions.
Q: How do you assess relations?
A: India will always be grateful for this friendship. If Viet Nam agrees to open its market, it will not regret it. Viet Nam promised to simplify procedures, and I am confident that it will keep its word.
Q: The US has pledged to support the cable project. What about India?
A: India will finance the study. The two governments have agreed to set up a joint committee.
Q: And in defence?
A: We are committed to a free and open ocean. The two sides have agreed to hold an exercise, and experts will meet next month.`,
		`commit VN simplify procedures
commit IN finance the study
affirm IN a free and open ocean
agree IN+VN hold an exercise`},
	{"a name and a verb of answering before the colon", "vi", `Phản ứng về việc áp thuế thép
Hỏi: Xin Người phát ngôn cho biết phản ứng của Việt Nam trước việc Hoa Kỳ áp thuế đối với thép?
Người phát ngôn Bộ Ngoại giao Phan Bích Thủy trả lời:
"Việt Nam lấy làm tiếc về quyết định của Hoa Kỳ. Hai nước đã nhất trí duy trì đối thoại và kết quả sẽ được công bố sau. Việt Nam sẽ tiếp tục thúc đẩy quan hệ kinh tế cân bằng".`,
		`concern VN quyết định của Hoa Kỳ
agree US+VN duy trì đối thoại
commit VN thúc đẩy quan hệ kinh tế cân bằng`},
	{"a speech", "en", `Remarks by Swedish Foreign Minister Anna Lindqvist at the Stockholm Forum
Excellencies, ladies and gentlemen,
I thank the President of Moldova for being with us today. We will provide 40 million euros for its energy grid.
We condemn the attacks on Ukrainian ports, and we urge Russia to end the war. Last week the Foreign Minister of Norway told me that Oslo would double its contribution.`,
		`thank SE being with us today
commit SE provide 40 million euros for its energy grid
concern SE the attacks on Ukrainian ports
propose SE end the war
commit NO double its contribution`},
	{"a speech", "vi", `Toàn văn phát biểu của Thủ tướng Lê Quốc Anh tại Diễn đàn Tương lai ASEAN
Thưa các quý vị,
Việt Nam luôn coi trọng vai trò của ASEAN. Chúng tôi đề nghị các nước thành viên sớm thành lập quỹ chuyển đổi số. Việt Nam cam kết đóng góp 10 triệu USD cho quỹ này.`,
		`welcome VN vai trò của ASEAN
propose VN các nước thành viên sớm thành lập quỹ chuyển đổi số
commit VN đóng góp 10 triệu USD cho quỹ này`},
	{"answers in quotation marks", "en", `'We want to be a bridge,' minister tells newspaper
Turkish Foreign Minister Kemal Aydin sat down with our correspondent for an interview on Friday.
What is to be done about Sudan?
“Türkiye will host a donors' conference in May, and we have invited Egypt to co-chair it.”
You met the Greek foreign minister. Did you make progress?
“Yes. We agreed to reopen the consulate in Komotini. We decided to lift the visa fee. He told me that Athens supports our bid.”`,
		`commit TR host a donors' conference in May
invite TR Egypt to co-chair it
agree GR+TR reopen the consulate in Komotini
commit TR lift the visa fee
support GR our bid`},
	{"words before the verb that tell what one does in speaking", "en", `Minister gives an interview
Kenyan Foreign Minister Amina Otieno gave the Daily an interview about relations with Norway.
Q: How are relations?
A: I would like to thank Norway for its support. We continue to urge the rebels to lay down their arms. I want to stress that peace is possible. Let me reaffirm that Kenya supports the two-state solution.
Q: What comes next?
A: It is our hope that Norway will join the fund. We very much welcome the decision of Norway to open a school. I am pleased to announce that Kenya will waive visas.`,
		`thank KE its support
propose KE lay down their arms
affirm KE peace is possible
support KE the two-state solution
welcome KE the decision of Norway to open a school
commit KE waive visas`},
	{"words before the verb that tell what one does in speaking", "vi", `Phỏng vấn Đại sứ Na Uy
Đại sứ Na Uy tại Việt Nam Kari Haugen trả lời phỏng vấn báo chí.
PV: Quan hệ hai nước ra sao?
Đại sứ Kari Haugen: Tôi muốn nhấn mạnh rằng hòa bình là điều kiện tiên quyết. Tôi rất mong Việt Nam tham gia sáng kiến này. Na Uy cam kết mạnh mẽ với mục tiêu khí hậu.
PV: Sắp tới có gì mới?
Đại sứ Kari Haugen: Tôi vui mừng thông báo Na Uy sẽ miễn thị thực cho công dân Việt Nam. Chúng tôi sẽ không tham gia thỏa thuận này. Nếu Việt Nam đồng ý mở cửa thị trường, cơ hội sẽ lớn hơn.`,
		`affirm NO hòa bình là điều kiện tiên quyết
propose NO Việt Nam tham gia sáng kiến này
affirm NO mục tiêu khí hậu
commit NO miễn thị thực cho công dân Việt Nam
concern NO tham gia thỏa thuận này`},
	{"one question and a statement that names nobody", "vi", `Trả lời câu hỏi của phóng viên về việc Philippines đưa tàu tới Trường Sa
Câu hỏi: Đề nghị cho biết phản ứng của Việt Nam trước thông tin trên?
Trả lời:
Việt Nam đề nghị các bên liên quan tôn trọng chủ quyền của Việt Nam, tuân thủ luật pháp quốc tế. Việt Nam sẵn sàng giải quyết các bất đồng với Philippines thông qua đối thoại.`,
		`propose VN các bên liên quan tôn trọng chủ quyền của Việt Nam
propose VN tuân thủ luật pháp quốc tế
commit VN giải quyết các bất đồng với Philippines thông qua đối thoại`},
	{"whoever is announced does not answer", "en", `The 10th Regular Press Conference
Prime Minister of Laos Somchai Phommavong will pay an official visit to Viet Nam next week. The two Prime Ministers will hold talks.
Q: Russia has said that it agreed with Viet Nam to build a nuclear plant. When will construction begin?
A: The two sides have agreed to speed up negotiations. We will share further information in due course.
Q: Please comment on the criticism by the European Parliament.
A: Viet Nam rejects the resolution. We request that the European Parliament respect the facts.`,
		`agree RU+VN speed up negotiations
concern VN the resolution
propose VN the European Parliament respect the facts`},
	{"answers, some in their own words, some retold", "vi", `NỘI DUNG HỌP BÁO CỦA BỘ NGOẠI GIAO
Chiều 5/3, Người phát ngôn Bộ Ngoại giao Vũ Minh Hà chủ trì họp báo. Bộ trưởng Ngoại giao Trần Quốc Dung sẽ thăm Peru tuần tới.
1. Báo Sài Gòn: Đề nghị cho biết phản ứng của Việt Nam về vụ tàu cá?
Người phát ngôn: Việt Nam phản đối hành động này. Việt Nam yêu cầu Trung Quốc bồi thường cho ngư dân.
2. Phóng viên Hãng tin AP: Việt Nam bình luận gì về cuộc điều tra của Canada?
Người phát ngôn cho biết Việt Nam sẵn sàng cung cấp số liệu; đề nghị phía Canada điều tra khách quan.
3. Trả lời câu hỏi của Báo Tuổi Trẻ về Biển Đông, bà Vũ Minh Hà nhấn mạnh Việt Nam sẽ kiên trì đàm phán.`,
		`concern VN hành động này
propose VN Trung Quốc bồi thường cho ngư dân
commit VN cung cấp số liệu
propose VN phía Canada điều tra khách quan
commit VN kiên trì đàm phán`},
	{"a visit told to the press", "en", `HANOI - Deputy Foreign Minister Phan Huy Luong talked to the press about the outcomes of the visit of NA Chairman Nguyen Ba Thuy to Morocco on February 2-4.

Reporter: Could you share the key outcomes of the trip?

Deputy Minister Phan Huy Luong: In Rabat on February 3, NA Chairman Nguyen Ba Thuy held talks with Speaker Driss Benchekroun. The two leaders agreed to upgrade the agreement between the two legislatures. Morocco pledged to buy rice. Senegal pledged to buy tea.

Reporter: What comes next?

Deputy Minister Phan Huy Luong: We hope that Morocco will soon open a trade office in Hanoi.`, `agree MA+VN upgrade the agreement between the two legislatures
commit MA buy rice
commit SN buy tea
propose VN Morocco will soon open a trade office in Hanoi`},
	{"not of diplomacy", "vi", `Đội tuyển sẵn sàng cho trận đấu
Trước trận gặp Thái Lan, huấn luyện viên Trần Văn Bình đã trả lời phỏng vấn báo chí.
Phóng viên: Ông đánh giá thế nào về Thái Lan?
HLV Trần Văn Bình: Chúng tôi đánh giá cao Thái Lan. Tôi mong muốn các cầu thủ giữ bình tĩnh.
Phóng viên: Đội hình ra sao?
HLV Trần Văn Bình: Chúng tôi sẽ chơi tấn công.`, ``},
}

func TestTurns(t *testing.T) {
	for _, c := range spokenCases {
		r := spoken(t, c.language, c.text)
		var out []string
		for _, s := range r.Statements {
			out = append(out, s.Act.String()+" "+parties(s.By)+" "+r.Doc.Quote(s.Content))
		}
		if got := strings.Join(out, "\n"); got != c.want {
			t.Errorf("%s: reads\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// What is said in an interview is said at no event that the text reports.
func TestInterviewReportsNoEvent(t *testing.T) {
	for _, c := range spokenCases {
		if c.name != "no labels" && c.name != "reporter and ambassador" {
			continue
		}
		r := spoken(t, c.language, c.text)
		for _, e := range r.Events {
			if e.Main {
				t.Errorf("%s: reports a %s", c.name, e.Kind)
			}
		}
		for _, s := range r.Statements {
			if s.In != "" {
				t.Errorf("%s: %q was said at an event", c.name, r.Doc.Quote(s.Content))
			}
		}
	}
}

// A quotation that fills its paragraph ends with it, even if a picture stands before the next.
func TestQuotationBeforeAPicture(t *testing.T) {
	packs, err := testPacks()
	if err != nil {
		t.Fatal(err)
	}
	const above = "Người phát ngôn Bộ Ngoại giao Việt Nam Đỗ Thu Vân nêu rõ:\n\n\"Việt Nam lên án mạnh mẽ vụ pháo kích vào cảng cá.\""
	const picture, below = "Quang cảnh cảng cá. Ảnh: TTXVN", "Bà Vân kêu gọi các bên nối lại đàm phán."
	s := above + "\n\n" + picture + "\n\n" + below
	at := len(above) + 2
	doc := &text.Document{ID: "test", Lang: "vi", Marker: "2026-03-12", Text: s, Sections: []text.Section{
		{Kind: text.Body, Span: text.Span{End: len(above)}},
		{Kind: text.Caption, Span: text.Span{Start: at, End: at + len(picture)}},
		{Kind: text.Body, Span: text.Span{Start: at + len(picture) + 2, End: len(s)}},
	}}
	doc.Toks = text.Tokenize(nil, s, packs.Vocab)
	doc.Sents = text.Sentences(doc, packs.ByLang["vi"].Breaks)
	last := record.Statement{}
	for _, st := range New(packs).Read(doc).Statements {
		last = st
	}
	if last.Act != record.Propose || doc.Quote(last.Cue) != "kêu gọi" {
		t.Errorf("the last statement is %v by «%s»", last.Act, doc.Quote(last.Cue))
	}
}
