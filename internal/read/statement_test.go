package read

import (
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
)

// frames are the one sentence that stands before every case of a language and says who meets whom.
var frames = map[string]string{
	"en": "Kenyan Foreign Minister Amina Otieno held talks with Norwegian Foreign Minister Lars Dahl in Oslo on March 5, 2025.\n",
	"vi": "Bộ trưởng Ngoại giao Trần Quốc Hưng hội đàm với Bộ trưởng Ngoại giao Lào Kham-phủi Vông-sả tại Viêng Chăn ngày 5/3/2025.\n",
}

// said reads a sentence behind the frame of its language and prints the statements made in it, one a line: act, by, content.
func said(t testing.TB, language, sentence string) string {
	t.Helper()
	var out []string
	doc, ss := framed(t, language, sentence)
	for _, s := range ss {
		out = append(out, s.Act.String()+" "+parties(s.By)+" "+doc.Quote(s.Content))
	}
	return strings.Join(out, "\n")
}

// framed reads a sentence behind the frame of its language: the text, and the statements that the sentence makes.
func framed(t testing.TB, language, sentence string) (*text.Document, []record.Statement) {
	t.Helper()
	packs, err := testPacks()
	if err != nil {
		t.Fatal(err)
	}
	frame := frames[language]
	doc := &text.Document{ID: "test", Lang: language, Marker: "2025-03-06", Text: frame + sentence}
	doc.Sections = []text.Section{{Kind: text.Body, Span: text.Span{End: len(doc.Text)}}}
	doc.Toks = text.Tokenize(nil, doc.Text, packs.Vocab)
	doc.Sents = text.Sentences(doc, packs.ByLang[language].Breaks)
	ss := New(packs).Read(doc).Statements
	return doc, slices.DeleteFunc(ss, func(s record.Statement) bool { return s.Content.Start < len(frame) })
}

func parties(ps []record.Party) string {
	var out []string
	for _, p := range ps {
		out = append(out, string(p))
	}
	return strings.Join(out, "+")
}

// saidCase is a sentence and the statements it makes; none for a sentence that makes none.
type saidCase struct {
	sentence string
	want     []string
}

// gapCase is one that is not got right yet, and why in a word.
type gapCase struct {
	why, sentence string
	want          []string
}

func TestStatementsEnglish(t *testing.T)    { testSaid(t, "en", saidEnglish) }
func TestStatementsVietnamese(t *testing.T) { testSaid(t, "vi", saidVietnamese) }

func testSaid(t *testing.T, language string, cases []saidCase) {
	for _, c := range cases {
		if got, want := said(t, language, c.sentence), strings.Join(c.want, "\n"); got != want {
			t.Errorf("%s\ngives\n%s\nwant\n%s", c.sentence, got, want)
		}
	}
}

// The gaps must go on failing: whoever mends one moves it up to the cases.
func TestStatementGaps(t *testing.T) {
	for language, cases := range map[string][]gapCase{"en": gapsEnglish, "vi": gapsVietnamese} {
		for _, c := range cases {
			if said(t, language, c.sentence) == strings.Join(c.want, "\n") {
				t.Errorf("mended (%s): move it to the cases of its language:\n%s", c.why, c.sentence)
			}
		}
	}
}

var saidEnglish = []saidCase{
	// A name joined to a title, which is no part of what the minister is minister of, and a title of whom nobody knows.
	{"The Foreign Minister of Norway and Otieno agreed to open a port.", []string{"agree KE+NO open a port"}},
	{"PCS Otieno and Dahl agreed to open a port.", []string{"agree KE+NO open a port"}},
	{"The Minister of Trade and Otieno agreed to open a port.", []string{"agree KE+NO open a port"}},
	// What somebody will not say is not told, and a question that is passed on is no promise.
	{"Otieno refused to say when the commission would meet.", nil},
	{"Otieno declined to say whether Kenya will open a port.", nil},
	{"We will transfer your question to the relevant authorities.", nil},
	// Behind whoever is told: what their country values is only said, and the next verb is theirs again.
	{"Dahl told Otieno that Norway attaches importance to peace and pledged to open a school.", []string{"affirm NO Norway attaches importance to peace", "commit NO open a school"}},
	{"Dahl told reporters that Norway valued peace.", []string{"affirm NO Norway valued peace"}},
	// Meetings that one plans to hold are only to come, officials who are asked are one's own, and a credit is given.
	{"Dahl plans to hold talks with Vega in May.", nil},
	{"The two sides plan to hold an exercise in May.", []string{"agree KE+NO hold an exercise in May"}},
	{"The two ministers asked their officials to draft a plan.", []string{"task KE+NO officials to draft a plan"}},
	{"Norway extended a line of credit of 5 million dollars to Kenya.", []string{"commit NO line of credit of 5 million dollars to Kenya"}},
	{"Dahl requested ten engineers, and Otieno acceded to the request.", []string{"propose NO ten engineers", "accept KE request"}},
	{"Dahl faulted Brussels for the ban.", []string{"concern NO the ban"}},
	// Who says that their country has given its word gives it; what another promised is only what somebody says.
	{"Norway pledged to fund three ports, Dahl said.", []string{"commit NO fund three ports"}},
	{"Dahl said that Norway had undertaken to fund three ports.", []string{"commit NO fund three ports"}},
	{"Dahl said that Kenya had promised to lift the levy.", []string{"affirm NO Kenya had promised to lift the levy"}},
	{"The two ministers signed a plan of work in the presence of Norway's Prime Minister Ola Moe.", []string{"sign KE+NO plan of work"}},
	{"Dahl and Otieno signed an accord on ports, witnessed by two mayors.", []string{"sign KE+NO accord on ports"}},
	{`Otieno wrote: "Two fine days in Oslo."`, nil},
	{"Dahl restated Norway's preference for talks.", []string{"affirm NO preference for talks"}},
	// What an accord holds, when something is to be, what was signed before: none of it is undertaken here.
	{"The two ministers praised the accord under which Kenya will open its ports.", []string{"welcome KE+NO the accord under which Kenya will open its ports"}},
	{"Dahl said Norway would visit the site once Kenya had agreed on a route.", []string{"commit NO visit the site once Kenya had agreed on a route"}},
	{"Kenya and Norway signed a Treaty on Fisheries in June 2019.", nil},
	{"Otieno assured Dahl that the road would be finished by May.", []string{"commit KE the road would be finished by May"}},
	{"Otieno reiterated the invitation to the King to attend the summit.", []string{"invite KE the King to attend the summit"}},
	{"The two sides agreed to have the first line, built with loans, carry passengers by May.", []string{"agree KE+NO have the first line, built with loans, carry passengers by May"}},
	{"Dahl replied that the matter \"calls for careful study\".", []string{"affirm NO the matter \"calls for careful study\""}},
	{"The two sides agreed:\n(i) to open an office in Oslo; and\n(ii) to resume direct flights.", []string{"agree KE+NO open an office in Oslo", "agree KE+NO resume direct flights"}},
	{"The two sides:\na. Welcomed the opening of the port;\nb. Agreed to meet each year.", []string{"welcome KE+NO the opening of the port", "agree KE+NO meet each year"}},
	{"The two sides:\n- welcomed the opening of the port;\n- agreed to meet each year.", []string{"welcome KE+NO the opening of the port", "agree KE+NO meet each year"}},
	// Agreed to, agreed that.
	{"The two ministers agreed to open a direct air route between Nairobi and Oslo.", []string{"agree KE+NO open a direct air route between Nairobi and Oslo"}},
	{"The two ministers agreed that the sea must stay open to all shipping.", []string{"concur KE+NO the sea must stay open to all shipping"}},
	{"They agreed on regular consultations between their border guards.", []string{"agree KE+NO regular consultations between their border guards"}},
	{"The two sides reached agreement on a swap of land records.", []string{"agree KE+NO a swap of land records"}},
	{"It was agreed that the next round would be held in Mombasa.", []string{"agree KE+NO the next round would be held in Mombasa"}},
	{"The ministers agreed in principle to lift the fish quota by 2027.", []string{"agree KE+NO lift the fish quota by 2027"}},
	{"They pledged to protect each other's seafarers.", []string{"agree KE+NO protect each other's seafarers"}},
	{"Otieno pledged to shorten customs checks at Mombasa port.", []string{"commit KE shorten customs checks at Mombasa port"}},
	{"The two sides reaffirmed their commitment to carrying out the fisheries plan.", []string{"agree KE+NO carrying out the fisheries plan"}},
	{"The two sides reaffirmed their commitment to multilateralism.", []string{"concur KE+NO multilateralism"}},
	{"The ministers shared the view that piracy threatens all.", []string{"concur KE+NO piracy threatens all"}},
	// Wishes against positions.
	{"Otieno affirmed Kenya's desire to join the northern data network.", []string{"propose KE join the northern data network"}},
	{"Dahl expressed his wish to see more Kenyan students in Bergen.", []string{"propose NO see more Kenyan students in Bergen"}},
	{"Dahl affirmed that Norway attaches importance to East Africa.", []string{"affirm NO Norway attaches importance to East Africa"}},
	{"Otieno hoped that the two sides would soon finish talks on a tax treaty.", []string{"propose KE the two sides would soon finish talks on a tax treaty"}},
	{"Dahl looked forward to welcoming a Kenyan trade mission in autumn.", []string{"propose NO welcoming a Kenyan trade mission in autumn"}},
	{"Otieno said her country stands ready to share its experience in mobile payments.", []string{"commit KE share its experience in mobile payments"}},
	{"Dahl said Norway hopes to open a consulate in Kisumu.", []string{"propose NO open a consulate in Kisumu"}},
	{"Otieno said Kenya supports Norway's bid for a seat on the Human Rights Council.", []string{"support KE Norway's bid for a seat on the Human Rights Council"}},
	{"Both ministers stressed the importance of free passage.", []string{"affirm KE+NO the importance of free passage"}},
	{"Otieno said that Kenya values Norway's role in Sudan, and hopes it will do more.", []string{"affirm KE Kenya values Norway's role in Sudan", "propose KE it will do more"}},
	// Participles.
	{"Welcoming the new ferry line, Otieno proposed opening a joint school for pilots.", []string{"welcome KE the new ferry line", "propose KE opening a joint school for pilots"}},
	{"Dahl praised the accord, describing it as a milestone in bilateral ties.", []string{"welcome NO the accord", "affirm NO a milestone in bilateral ties"}},
	{"Thanking Norway for its vaccines, Otieno asked it to fund two more clinics.", []string{"thank KE its vaccines", "propose KE fund two more clinics"}},
	{"Asked about the strike, Dahl said he had nothing to add.", []string{"affirm NO he had nothing to add"}},
	{"Both welcomed progress in trade while stressing the need to cut red tape.", []string{"welcome KE+NO progress in trade", "affirm KE+NO the need to cut red tape"}},
	// Passives.
	{"Satisfaction was expressed with the pace of the road works.", []string{"welcome KE+NO the pace of the road works"}},
	{"Climate finance and whaling were also discussed.", []string{"discuss KE+NO Climate finance and whaling"}},
	{"The customs agencies were tasked with linking their systems by June.", []string{"task KE+NO linking their systems by June"}},
	{"A memorandum on seafarers was signed by the two ministers.", []string{"sign KE+NO A memorandum on seafarers"}},
	{"Otieno was urged by aid groups to raise the matter.", nil},
	{"The ferry line was welcomed by traders in Mombasa.", nil},
	// Negation.
	{"Otieno did not propose any change to the fishing quota.", nil},
	{"The two sides did not agree to extend the quota.", nil},
	{"Neither side agreed to extend the quota.", nil},
	{"Dahl did not say when the ban would end.", nil},
	{"Otieno did not urge Norway to lift the duty.", nil},
	{"Dahl does not want the ban to stay.", nil},
	{"Dahl denied having agreed to lift the quota.", nil},
	{"The two sides failed to agree on the quota.", nil},
	{"Dahl could not promise to lift the ban.", nil},
	{"Otieno refused to reopen the fish accord.", []string{"concern KE reopen the fish accord"}},
	// Conditions.
	{"Dahl said Norway would fund the line if parliament approves the budget.", []string{"commit NO fund the line if parliament approves the budget"}},
	// Quotations.
	{"“We want a fair price for our tea,” Otieno said.", []string{"propose KE a fair price for our tea"}},
	{"Dahl called the accord “a gift to our fishermen”.", []string{"affirm NO the accord “a gift to our fishermen”"}},
	// Speech in speech.
	{"Otieno said Norway had promised to send two icebreakers.", []string{"affirm KE Norway had promised to send two icebreakers"}},
	{"Dahl welcomed the two governments agreeing to share satellite data.", []string{"welcome NO the two governments agreeing to share satellite data", "agree KE+NO share satellite data"}},
	{"Dahl said that Otieno's call for a ban deserved study.", []string{"affirm NO Otieno's call for a ban deserved study"}},
	// He added, according to.
	{"Trade had doubled in five years, Dahl added.", []string{"affirm NO Trade had doubled in five years"}},
	{"If the quota is kept, Otieno said, Kenya will open its ports to Norwegian trawlers.", []string{"commit KE open its ports to Norwegian trawlers"}},
	{"Kenya, Otieno stressed, regards Norway as a trusted partner.", []string{"affirm KE regards Norway as a trusted partner"}},
	{"Dahl thanked Kenya for its hospitality. He added that the ports had been linked.", []string{"thank NO its hospitality", "affirm NO the ports had been linked"}},
	{"According to Dahl, the talks were frank.", []string{"affirm NO the talks were frank"}},
	// Chains of verb phrases, lists of nouns, including.
	{"Both sides agreed to keep up visits, finish the road map and set up a hotline.", []string{"agree KE+NO keep up visits", "agree KE+NO finish the road map", "agree KE+NO set up a hotline"}},
	{"The two sides agreed to expand cooperation in fisheries, wind power and the digital economy.", []string{"agree KE+NO expand cooperation in fisheries, wind power and the digital economy"}},
	{"The two sides agreed to deepen ties in many fields, including energy, health and tourism.", []string{"agree KE+NO deepen ties in many fields, including energy, health and tourism"}},
	{"They discussed tea, coffee, flowers, fish and the training of nurses.", []string{"discuss KE+NO tea, coffee, flowers, fish and the training of nurses"}},
	{"Otieno proposed setting up a fund, opening a school in Kisumu and cutting visa fees.", []string{"propose KE setting up a fund", "propose KE opening a school in Kisumu", "propose KE cutting visa fees"}},
	{"Dahl proposed a joint patrol and thanked Kenya for its help with refugees.", []string{"propose NO a joint patrol", "thank NO its help with refugees"}},
	{"The two sides agreed to support and coordinate each other's positions at the UN.", []string{"agree KE+NO support and coordinate each other's positions at the UN"}},
	{"They agreed to hold consultations to address overfishing.", []string{"agree KE+NO hold consultations to address overfishing"}},
	{"The two nations will work closely to protect whales, curb illegal fishing and train inspectors.",
		[]string{"agree KE+NO work closely to protect whales", "agree KE+NO curb illegal fishing", "agree KE+NO train inspectors"}},
	{"The ministers welcomed the new line, called for a fair price for tea and condemned the attack on the ferry.",
		[]string{"welcome KE+NO the new line", "propose KE+NO a fair price for tea", "concern KE+NO the attack on the ferry"}},
	// The rest.
	{"Otieno invited Dahl to visit Nairobi next year.", []string{"invite KE Dahl to visit Nairobi next year"}},
	{"Otieno urged Norway to lift the duty on cut flowers.", []string{"propose KE lift the duty on cut flowers"}},
	{"They instructed the two ministries to draft a plan by May.", []string{"task KE+NO the two ministries to draft a plan by May"}},
	{"Dahl briefed Otieno on the situation in Ukraine.", []string{"discuss NO the situation in Ukraine"}},
	{"Otieno congratulated Norway on its national day.", []string{"congratulate KE its national day"}},
	{"Dahl voiced deep concern over the fighting in Sudan.", []string{"concern NO the fighting in Sudan"}},
	{"The two sides exchanged views on the Red Sea.", []string{"discuss KE+NO the Red Sea"}},
	{"Trade between the two countries grew by 12 percent last year.", nil},
	{"Otieno was expected to propose a new fund.", nil},
	{"Analysts said Kenya should seek closer ties with Norway.", nil},
	{"A farmer in Kisumu said the deal would help him.", nil},
	{"The two sides agreed to:\n(a) hold a meeting;\n(b) share data; and\n(c) promote investment.", []string{"agree KE+NO hold a meeting", "agree KE+NO share data", "agree KE+NO promote investment"}},
	{"The programme will outline the steps to be taken.", nil},
	{"These initiatives aim to cut the cost of shipping.", nil},
	{"The two sides agreed that their trade teams should meet every spring.", []string{"agree KE+NO their trade teams should meet every spring"}},
	{"“Our ties are a model for others,” Dahl said.", []string{"affirm NO Our ties are a model for others"}},
	{"Dahl said the duty on cut flowers would be lifted by the end of 2027.", []string{"commit NO the duty on cut flowers would be lifted by the end of 2027"}},
	{"Dahl said that a team would be sent to Nairobi in June 2025.", []string{"commit NO a team would be sent to Nairobi in June 2025"}},
	{"Dahl said that spare parts would be delivered to Kenya by May 2025.", []string{"commit NO spare parts would be delivered to Kenya by May 2025"}},
	{"Dahl said that the work would be done by Kenya in June 2025.", []string{"affirm NO the work would be done by Kenya in June 2025"}},
	{"Otieno called on Norway to name an envoy.", []string{"propose KE name an envoy"}},
	{"Dahl said the next meeting would be held by the end of 2027.", []string{"affirm NO the next meeting would be held by the end of 2027"}},
	{"Dahl announced $40 million for clinics in Kisumu.", []string{"commit NO $40 million for clinics in Kisumu"}},
	{"Both host and guest underlined the need for more flights.", []string{"affirm KE+NO the need for more flights"}},
	{"Otieno, who is seeking a second term, thanked Norway for its help.", []string{"thank KE its help"}},
	{"Dahl accepted the invitation with pleasure.", []string{"accept NO the invitation"}},
	{"The two sides have not yet agreed to lift the quota.", nil},
	{"Otieno has not asked Norway to lift the duty.", nil},
	{"Deep concern was expressed about the situation in Goma.", []string{"concern KE+NO the situation in Goma"}},
	{"Otieno has never asked Norway to lift the duty.", nil},
	{"The two sides agreed to work on a road map, which Dahl said had taken years to prepare.", []string{"agree KE+NO work on a road map", "affirm NO had taken years to prepare"}},
	{"Otieno invited Dahl to visit Nairobi in May, which she accepted.", []string{"invite KE Dahl to visit Nairobi in May", "accept NO visit Nairobi in May"}},
	{"Dahl accepted the invitation gladly.", []string{"accept NO the invitation"}},
	{"If the quota is kept, Otieno said, Kenya will open its ports to Norwegian trawlers.", []string{"commit KE open its ports to Norwegian trawlers"}},
	{"The two ministers agreed on Tuesday to reopen the lighthouse.", []string{"agree KE+NO reopen the lighthouse"}},
	{"They agreed not to raise the landing fees.", []string{"agree KE+NO not to raise the landing fees"}},
	{"The lighthouse would be reopened, the two ministers agreed.", []string{"agree KE+NO The lighthouse would be reopened"}},
	{"Norway will contribute 4 million euro towards the quay, while Kenya will provide the land.",
		[]string{"commit NO contribute 4 million euro towards the quay", "commit KE provide the land"}},
	{"Otieno said:\n\n“We welcome this catch. Our boats deserve calm seas and honest buyers.”",
		[]string{"welcome KE this catch", "affirm KE Our boats deserve calm seas and honest buyers"}},
	// What is agreed to be done, and what is agreed to be so.
	{"The two ministers agreed that a joint commission would be convened by May.", []string{"agree KE+NO a joint commission would be convened by May"}},
	{"It was agreed that officials of the two ministries would meet before June.", []string{"agree KE+NO officials of the two ministries would meet before June"}},
	{"It was agreed that the drought had hurt trade.", []string{"concur KE+NO the drought had hurt trade"}},
	{"Dahl agreed with that assessment of the drought.", []string{"affirm NO assessment of the drought"}},
	{"The two ministers agreed their teams would draft the text.", []string{"agree KE+NO their teams would draft the text"}},
	{"The two ministers reaffirmed to work closely on fisheries.", []string{"agree KE+NO work closely on fisheries"}},
	// Told to act, told that.
	{"Dahl told the Kenyan side to lift the ban.", []string{"propose NO lift the ban"}},
	{"Dahl told his guest that the ban had been lifted to help farmers.", []string{"affirm NO the ban had been lifted to help farmers"}},
	// Whose words they are.
	{"The Norwegian Foreign Ministry said the two ministers discussed the drought and agreed to share seeds.", []string{"discuss KE+NO the drought", "agree KE+NO share seeds"}},
	{"Otieno asked for a vote on the drought, for which Dahl expressed his support.", []string{"propose KE a vote on the drought", "support NO a vote on the drought"}},
	{"Opposition lawmaker Kari Moe said Norway should wait. \"We demand a vote,\" she said.", nil},
	{"They \"agreed to open a second port\" in May.", []string{"agree KE+NO open a second port\" in May"}},
	{"The islets, called the Twins in Norway, have been quiet for years.", nil},
}

var gapsEnglish = []gapCase{
	{"need", "They agreed on the need for calm in the Gulf.", []string{"concur KE+NO the need for calm in the Gulf"}},
	{"never", "Otieno said Kenya will never accept the use of force at sea.", []string{"concern KE the use of force at sea"}},
	{"broken", "“The sea is our common home,” Otieno told reporters, “and we must keep it clean.”", []string{"affirm KE The sea is our common home", "affirm KE we must keep it clean"}},
	{"noun-verb", "The two sides agreed to raise trade to 900 million euro, start tuna talks, exchange students, open two consulates and hold a food fair.",
		[]string{"agree KE+NO raise trade to 900 million euro", "agree KE+NO start tuna talks", "agree KE+NO exchange students", "agree KE+NO open two consulates", "agree KE+NO hold a food fair"}},
	{"never", "Dahl said Norway would not tolerate piracy.", []string{"concern NO piracy"}},
}

var saidVietnamese = []saidCase{
	// What one side backs behind what it values, and a nation's support that is valued.
	{"Phía Lào đánh giá cao vai trò của Việt Nam và ủng hộ Việt Nam ứng cử vào Hội đồng Nhân quyền.", []string{"welcome LA vai trò của Việt Nam", "support LA Việt Nam ứng cử vào Hội đồng Nhân quyền"}},
	{"Phía Lào đánh giá cao sự hợp tác và ủng hộ của Việt Nam.", []string{"welcome LA sự hợp tác và ủng hộ của Việt Nam"}},
	{"Hai bên khẳng định phấn đấu đưa kim ngạch lên 2 tỷ USD; sớm hoàn tất đàm phán hiệp định.", []string{"agree LA+VN đưa kim ngạch lên 2 tỷ USD", "agree LA+VN sớm hoàn tất đàm phán hiệp định"}},
	{"Bộ trưởng Trần Quốc Hưng cho biết Vietnam Airlines sẽ mở đường bay tới Viêng Chăn.", []string{"affirm VN Vietnam Airlines sẽ mở đường bay tới Viêng Chăn"}},
	{"Bộ trưởng Trần Quốc Hưng cho biết Học viện Quân y sẽ tiếp nhận thêm 20 bác sĩ Lào.", []string{"commit VN tiếp nhận thêm 20 bác sĩ Lào"}},
	{"Lào sẽ cử đoàn sang dự hội chợ, theo Bộ trưởng Kham-phủi Vông-sả.", []string{"commit LA cử đoàn sang dự hội chợ"}},
	{"Hai Bộ trưởng ký Biên bản ghi nhớ; cơ quan hàng hải hai nước ký Bản ghi nhớ về cảng biển.", []string{"sign LA+VN Biên bản ghi nhớ", "sign LA+VN Bản ghi nhớ về cảng biển"}},
	{"Hai bên chia sẻ đánh giá rằng buôn lậu đang gia tăng.", []string{"concur LA+VN buôn lậu đang gia tăng"}},
	{"Tin tưởng quan hệ hai nước sẽ phát triển, Bộ trưởng Trần Quốc Hưng đề nghị hai bên mở đường bay thẳng.", []string{"affirm VN quan hệ hai nước sẽ phát triển", "propose VN hai bên mở đường bay thẳng"}},
	{"Ông Hưng cho rằng thương mại còn ít. Do đó, hai bên cần mở đường bay thẳng.", []string{"affirm VN thương mại còn ít", "affirm VN mở đường bay thẳng"}},
	{"Ông Hưng đề xuất ba trọng tâm. Một là, mở đường bay thẳng. Hai là, nối lại tuyến phà.", []string{"propose VN mở đường bay thẳng", "propose VN nối lại tuyến phà"}},
	{"Các doanh nghiệp hai nước cam kết đầu tư 200 triệu USD.", nil},
	{"Quan hệ hai nước được thiết lập năm 1962; hai bên đã ký nhiều hiệp định.", nil},
	{"Đây là chuyến thăm đầu tiên kể từ khi hai nước nhất trí nâng cấp quan hệ năm 2023.", nil},
	{"Theo kế hoạch, hai bên sẽ ký kết một số văn kiện hợp tác.", nil},
	{"Báo chí Lào đưa tin về chuyến thăm, nhấn mạnh ý nghĩa của việc mở đường bay thẳng.", nil},
	{"Phe đối lập Lào yêu cầu chính phủ mở đường bay thẳng.", nil},
	{"Ông Trần Văn Bình, Giám đốc Công ty An Phát, cho biết công ty sẽ mở rộng sang Lào.", nil},
	{"Ông Hưng tin tưởng Lào sẽ đạt nhiều thành tựu mới, đề nghị hai bên mở đường bay thẳng.", []string{"affirm VN Lào sẽ đạt nhiều thành tựu mới", "propose VN hai bên mở đường bay thẳng"}},
	{"Ông Hưng tin tưởng quan hệ sẽ tốt đẹp, cho rằng thương mại còn ít và cam kết mở đường bay thẳng.", []string{"affirm VN quan hệ sẽ tốt đẹp", "affirm VN thương mại còn ít", "commit VN mở đường bay thẳng"}},
	{"Ông Hưng tin tưởng Lào sẽ phát triển, khẳng định vị thế trong ASEAN.", []string{"affirm VN Lào sẽ phát triển, khẳng định vị thế trong ASEAN"}},
	{"Hai bên hoan nghênh kết quả hợp tác, ủng hộ vai trò trung tâm của ASEAN.", []string{"welcome LA+VN kết quả hợp tác", "support LA+VN vai trò trung tâm của ASEAN"}},
	{"Hai bên khẳng định hai nước còn nhiều tiềm năng hợp tác, trao đổi về tình hình khu vực.", []string{"affirm LA+VN hai nước còn nhiều tiềm năng hợp tác", "discuss LA+VN tình hình khu vực"}},
	{"Bộ Ngoại giao Lào cho biết hai bên đã trao đổi về giá điện.", []string{"discuss LA+VN giá điện"}},
	{"Truyền thông Lào nói rằng Lào muốn mở đường bay thẳng.", nil},
	{"Ông Hưng thì cho rằng giá điện còn cao.", []string{"affirm VN giá điện còn cao"}},
	{"Ông Hưng cảnh báo lượng cá đang giảm nhanh.", []string{"affirm VN lượng cá đang giảm nhanh"}},
	{"Thủ tục ấy tương xứng với tiềm năng và mong muốn của hai bên.", nil},
	{"Phía Lào cam kết mở cửa khẩu và khuyến khích doanh nghiệp đầu tư.", []string{"commit LA mở cửa khẩu", "commit LA khuyến khích doanh nghiệp đầu tư"}},
	{"Bộ trưởng và ông Kham-phủi nhất trí mở đường bay thẳng.", []string{"agree LA+VN mở đường bay thẳng"}},
	{"Bộ trưởng và Bộ trưởng Lào nhất trí mở đường bay thẳng.", []string{"agree LA+VN mở đường bay thẳng"}},
	{"Hai bên đi đến thống nhất: mở đường bay thẳng; nối lại tuyến phà.", []string{"agree LA+VN mở đường bay thẳng", "agree LA+VN nối lại tuyến phà"}},
	{"Ông Hưng nêu ba đề nghị: mở đường bay thẳng; nối lại tuyến phà; lập đường dây nóng.", []string{"propose VN mở đường bay thẳng", "propose VN nối lại tuyến phà", "propose VN lập đường dây nóng"}},
	{"Nói về nghề cá, ông Hưng cho rằng lượng cá đang giảm.", []string{"affirm VN lượng cá đang giảm"}},
	{"Đại diện hai bên thống nhất mở đường bay thẳng.", []string{"agree LA+VN mở đường bay thẳng"}},
	{"Hai Bộ Ngoại giao sẽ tiến hành tham khảo chính trị tại Huế vào tháng 5.", nil},
	{"Ông Hưng nêu hai kiến nghị: một là nối lại tuyến phà, hai là mở đường bay thẳng.", []string{"propose VN nối lại tuyến phà", "propose VN mở đường bay thẳng"}},
	{"Ông Hưng đề nghị hai bên tập trung hai việc: một là, nối lại tuyến phà; hai là, mở đường bay thẳng.", []string{"propose VN nối lại tuyến phà", "propose VN mở đường bay thẳng"}},
	{"Bộ trưởng Thương mại Lào sẽ sang Hà Nội vào tháng 4 để dự hội chợ.", nil},
	// Lời của báo: đáp rằng, muốn, than phiền, hẹn, phấn đấu.
	{"Ông Hưng đáp rằng hồ sơ đang được xem xét.", []string{"affirm VN hồ sơ đang được xem xét"}},
	{"Phía Lào than phiền thủ tục kéo dài.", []string{"concern LA thủ tục kéo dài"}},
	{"Hai bên hẹn khởi công nhà máy trong quý IV.", []string{"agree LA+VN khởi công nhà máy trong quý IV"}},
	{"Phía Lào đồng ý về nguyên tắc.", nil},
	{"Hai bên phấn đấu đưa kim ngạch lên 3 tỷ USD.", []string{"agree LA+VN đưa kim ngạch lên 3 tỷ USD"}},
	{"Bộ Ngoại giao Lào xác nhận hai bên sẽ cử quan chức gặp nhau vào tuần tới.", []string{"affirm LA hai bên sẽ cử quan chức gặp nhau vào tuần tới"}},
	{"Hai Bộ trưởng cùng rà soát tiến độ các dự án.", []string{"discuss LA+VN tiến độ các dự án"}},
	{"Hai bên quyết tâm đưa kim ngạch lên 3 tỷ USD.", []string{"agree LA+VN đưa kim ngạch lên 3 tỷ USD"}},
	{"Bộ trưởng Kham-phủi Vông-sả bày tỏ lòng biết ơn sâu sắc trước sự giúp đỡ của Việt Nam.", []string{"thank LA sự giúp đỡ của Việt Nam"}},
	{"Nếu được Quốc hội thông qua, Lào sẽ miễn thuế cho hàng Việt Nam, Bộ trưởng Kham-phủi Vông-sả cho biết.", []string{"commit LA miễn thuế cho hàng Việt Nam"}},
	{"Phía bạn ghi nhận đề nghị này.", []string{"affirm LA đề nghị này"}},
	{"Đồng chí Bộ trưởng Kham-phủi Vông-sả mời Bộ trưởng Trần Quốc Hưng thăm Viêng Chăn; Bộ trưởng Trần Quốc Hưng vui vẻ nhận lời.", []string{
		"invite LA Bộ trưởng Trần Quốc Hưng thăm Viêng Chăn", "accept VN thăm Viêng Chăn",
	}},
	{"Phía Việt Nam khẳng định tiếp tục hỗ trợ Lào đào tạo cán bộ.", []string{"commit VN hỗ trợ Lào đào tạo cán bộ"}},
	{"Hoan nghênh Bộ trưởng Kham-phủi Vông-sả sang thăm, Bộ trưởng Trần Quốc Hưng khẳng định: Hợp tác giữa hai nước phát triển ngày càng sâu rộng.", []string{
		"welcome VN Bộ trưởng Kham-phủi Vông-sả sang thăm",
		"affirm VN Hợp tác giữa hai nước phát triển ngày càng sâu rộng",
	}},
	{"Bộ trưởng Trần Quốc Hưng khẳng định, Việt Nam sẽ cử chuyên gia sang Lào.", []string{"commit VN cử chuyên gia sang Lào"}},
	{"Đáp lại, Bộ trưởng Kham-phủi Vông-sả nói với Bộ trưởng Trần Quốc Hưng rằng hai nước là láng giềng tốt của nhau.", []string{"affirm LA hai nước là láng giềng tốt của nhau"}},
	{"Hai bộ nhất trí mở khóa tập huấn chung.", []string{"agree LA+VN mở khóa tập huấn chung"}},
	// Báo chí nói thì không ai cam kết.
	{"Theo tờ Bình Minh, Lào sẽ bỏ thuế muối.", nil},
	{"Theo báo chí Lào, hai bên sẽ mở thêm chợ biên giới.", nil},
	{"Theo Bộ Ngoại giao Lào, hai bên sẽ mở thêm chợ biên giới.", []string{"agree LA+VN mở thêm chợ biên giới"}},
	// Lời dẫn không có dấu phẩy; động từ có sẵn tân ngữ.
	{"Về kinh tế hai bên nhất trí mở thêm chợ biên giới.", []string{"agree LA+VN mở thêm chợ biên giới"}},
	{"Trong lĩnh vực thương mại hai bên nhất trí mở thêm chợ biên giới.", []string{"agree LA+VN mở thêm chợ biên giới"}},
	{"Hai bên nhất trí mở đường bay và phối hợp chặt chẽ tại các diễn đàn đa phương.", []string{"agree LA+VN mở đường bay", "agree LA+VN phối hợp chặt chẽ tại các diễn đàn đa phương"}},
	{"Hai bên nhất trí tiếp tục phối hợp chặt chẽ và hiệu quả tại các diễn đàn đa phương.", []string{"agree LA+VN tiếp tục phối hợp chặt chẽ và hiệu quả tại các diễn đàn đa phương"}},
	// Nhất trí làm, nhất trí cho rằng.
	{"Hai bên nhất trí mở thêm hai cặp cửa khẩu.", []string{"agree LA+VN mở thêm hai cặp cửa khẩu"}},
	{"Hai bên nhất trí cho rằng hòa bình là nền tảng của phát triển.", []string{"concur LA+VN hòa bình là nền tảng của phát triển"}},
	{"Hai bên thống nhất quan điểm rằng mọi tranh chấp cần được giải quyết bằng đàm phán.", []string{"concur LA+VN mọi tranh chấp cần được giải quyết bằng đàm phán"}},
	{"Hai Bộ trưởng thống nhất quan điểm rằng mọi tranh chấp cần được giải quyết bằng đàm phán.", []string{"concur LA+VN mọi tranh chấp cần được giải quyết bằng đàm phán"}},
	{"Hai Bộ trưởng nhất trí cho rằng đàm phán là con đường duy nhất.", []string{"concur LA+VN đàm phán là con đường duy nhất"}},
	{"Hai bên chia sẻ quan điểm về tầm quan trọng của tự do hàng hải.", []string{"concur LA+VN tầm quan trọng của tự do hàng hải"}},
	{"Hai bên cam kết bảo vệ công dân của nhau.", []string{"agree LA+VN bảo vệ công dân của nhau"}},
	{"Bộ trưởng Trần Quốc Hưng cam kết rút ngắn thời gian thông quan tại cửa khẩu.", []string{"commit VN rút ngắn thời gian thông quan tại cửa khẩu"}},
	{"Về kinh tế, hai bên nhất trí đưa kim ngạch lên 5 tỷ USD vào năm 2028.", []string{"agree LA+VN đưa kim ngạch lên 5 tỷ USD vào năm 2028"}},
	{"Hai bên nhất trí giao hai Bộ Ngoại giao xây dựng kế hoạch chung.", []string{"agree LA+VN hai Bộ Ngoại giao xây dựng kế hoạch chung"}},
	{"Hai nước sẽ lập đường dây nóng giữa hai cơ quan hải quan.", []string{"agree LA+VN lập đường dây nóng giữa hai cơ quan hải quan"}},
	// Mong muốn và khẳng định.
	{"Bộ trưởng Trần Quốc Hưng khẳng định Việt Nam luôn coi trọng quan hệ với Lào.", []string{"affirm VN Việt Nam luôn coi trọng quan hệ với Lào"}},
	{"Bộ trưởng Trần Quốc Hưng bày tỏ mong muốn sớm nối lại đường bay thẳng.", []string{"propose VN sớm nối lại đường bay thẳng"}},
	{"Bộ trưởng Kham-phủi Vông-sả khẳng định Lào sẵn sàng cung cấp thêm điện cho Việt Nam.", []string{"commit LA cung cấp thêm điện cho Việt Nam"}},
	{"Bộ trưởng Trần Quốc Hưng nhấn mạnh Việt Nam mong muốn cùng Lào xây dựng tuyến đường sắt ra biển.", []string{"propose VN cùng Lào xây dựng tuyến đường sắt ra biển"}},
	{"Hai bên khẳng định ủng hộ lẫn nhau tại Liên hợp quốc.", []string{"support LA+VN lẫn nhau tại Liên hợp quốc"}},
	// Đề nghị, cũng.
	{"Bộ trưởng Kham-phủi Vông-sả đề nghị Việt Nam tăng học bổng cho sinh viên Lào.", []string{"propose LA Việt Nam tăng học bổng cho sinh viên Lào"}},
	{"Bộ trưởng Trần Quốc Hưng đề nghị Lào sớm mở đường bay thẳng và ủng hộ ứng viên của Việt Nam.", []string{"propose VN Lào sớm mở đường bay thẳng", "propose VN ủng hộ ứng viên của Việt Nam"}},
	{"Bộ trưởng Trần Quốc Hưng cũng đề nghị Lào sớm cấp phép cho hai dự án điện gió.", []string{"propose VN Lào sớm cấp phép cho hai dự án điện gió"}},
	{"Bộ trưởng Kham-phủi Vông-sả cũng cho biết Lào đang sửa luật đầu tư.", []string{"affirm LA Lào đang sửa luật đầu tư"}},
	{"Hai bên cũng trao đổi về tình hình Biển Đông.", []string{"discuss LA+VN tình hình Biển Đông"}},
	{"Hai bên kêu gọi các bên liên quan kiềm chế và nối lại đàm phán.", []string{"propose LA+VN các bên liên quan kiềm chế", "propose LA+VN nối lại đàm phán"}},
	// Theo …
	{"Theo Bộ trưởng Trần Quốc Hưng, kim ngạch hai chiều đã tăng gấp đôi.", []string{"affirm VN kim ngạch hai chiều đã tăng gấp đôi"}},
	{"Theo Bộ trưởng Kham-phủi Vông-sả, hai nước còn nhiều tiềm năng về du lịch.", []string{"affirm LA hai nước còn nhiều tiềm năng về du lịch"}},
	{"Theo kế hoạch, hội chợ kéo dài ba ngày.", nil},
	// Mệnh đề đứng đầu, chuỗi động từ báo.
	{"Hoan nghênh kết quả hợp tác giáo dục, Bộ trưởng Trần Quốc Hưng đề xuất lập quỹ học bổng chung.", []string{"welcome VN kết quả hợp tác giáo dục", "propose VN lập quỹ học bổng chung"}},
	{"Bộ trưởng Trần Quốc Hưng đánh giá cao sự phối hợp của Lào; khẳng định Việt Nam ủng hộ Lào làm Chủ tịch ASEAN; đề nghị hai bên sớm họp Ủy ban liên chính phủ.",
		[]string{"welcome VN sự phối hợp của Lào", "support VN Lào làm Chủ tịch ASEAN", "propose VN hai bên sớm họp Ủy ban liên chính phủ"}},
	{"Đồng tình với đề xuất trên, Bộ trưởng Kham-phủi Vông-sả giao Đại sứ quán theo dõi.", []string{"accept LA đề xuất trên", "task LA Đại sứ quán theo dõi"}},
	{"Hai bên nhất trí ký bản ghi nhớ về hải quan, coi đây là bước tiến mới.", []string{"agree LA+VN ký bản ghi nhớ về hải quan", "affirm LA+VN bước tiến mới"}},
	{"Bộ trưởng Kham-phủi Vông-sả cảm ơn sự đón tiếp. Ông nhấn mạnh hai nước cần giữ gìn tình hữu nghị.", []string{"thank LA sự đón tiếp", "affirm LA hai nước cần giữ gìn tình hữu nghị"}},
	// Bị động.
	{"Tuyến phà mới được người dân hoan nghênh.", nil},
	// Phủ định.
	{"Hai bên không nhất trí về mức thuế.", nil},
	{"Lào chưa đồng ý mở thêm cửa khẩu.", nil},
	// Điều kiện.
	{"Bộ trưởng Kham-phủi Vông-sả cho biết Lào sẽ miễn thuế nếu Quốc hội thông qua.", []string{"commit LA miễn thuế nếu Quốc hội thông qua"}},
	// Trích dẫn.
	// Lời trong lời.
	{"Bộ trưởng Trần Quốc Hưng cho rằng đề nghị của Lào về đường sắt là hợp lý.", []string{"affirm VN đề nghị của Lào về đường sắt là hợp lý"}},
	{"Bộ trưởng Trần Quốc Hưng hoan nghênh hai chính phủ nhất trí lập khu kinh tế chung.", []string{"welcome VN hai chính phủ nhất trí lập khu kinh tế chung", "agree LA+VN lập khu kinh tế chung"}},
	{"Bộ trưởng Trần Quốc Hưng cho biết Lào đã cam kết giữ nguyên giá điện.", []string{"affirm VN Lào đã cam kết giữ nguyên giá điện"}},
	// Chuỗi động từ, danh sách danh từ, trong đó có.
	{"Hai bên nhất trí duy trì trao đổi đoàn, sớm ký hiệp định về thuế và thúc đẩy kết nối đường sắt.",
		[]string{"agree LA+VN duy trì trao đổi đoàn", "agree LA+VN sớm ký hiệp định về thuế", "agree LA+VN thúc đẩy kết nối đường sắt"}},
	{"Hai bên nhất trí:\n- Mở cửa khẩu;\n- Chia sẻ kinh nghiệm;\n- Hỗ trợ nhau.", []string{"agree LA+VN Mở cửa khẩu", "agree LA+VN Chia sẻ kinh nghiệm", "agree LA+VN Hỗ trợ nhau"}},
	{"Hai bên nhất trí mở rộng hợp tác trong các lĩnh vực điện gió, nông nghiệp và kinh tế số.", []string{"agree LA+VN mở rộng hợp tác trong các lĩnh vực điện gió, nông nghiệp và kinh tế số"}},
	{"Hai bên nhất trí tăng cường hợp tác trên nhiều lĩnh vực, trong đó có năng lượng, y tế và du lịch.", []string{"agree LA+VN tăng cường hợp tác trên nhiều lĩnh vực, trong đó có năng lượng, y tế và du lịch"}},
	{"Hai bên nhất trí phối hợp chặt chẽ nhằm ngăn chặn buôn lậu.", []string{"agree LA+VN phối hợp chặt chẽ nhằm ngăn chặn buôn lậu"}},
	// Còn lại.
	{"Bộ trưởng Trần Quốc Hưng cảm ơn phía Lào đã bảo quản nghĩa trang liệt sĩ.", []string{"thank VN đã bảo quản nghĩa trang liệt sĩ"}},
	{"Hai bên giao Nhóm công tác soạn lộ trình trước tháng 6.", []string{"task LA+VN Nhóm công tác soạn lộ trình trước tháng 6"}},
	{"Bộ trưởng Trần Quốc Hưng mời Bộ trưởng Kham-phủi Vông-sả thăm Việt Nam trong năm 2025.", []string{"invite VN Bộ trưởng Kham-phủi Vông-sả thăm Việt Nam trong năm 2025"}},
	{"Bộ trưởng Kham-phủi Vông-sả nhận lời thăm Việt Nam vào mùa thu.", []string{"accept LA thăm Việt Nam vào mùa thu"}},
	{"Bộ trưởng Trần Quốc Hưng vui vẻ nhận lời mời.", []string{"accept VN lời mời"}},
	{"Hai bên bày tỏ quan ngại sâu sắc về xung đột tại Trung Đông.", []string{"concern LA+VN xung đột tại Trung Đông"}},
	{"Hai bên phản đối mọi hành vi sử dụng vũ lực.", []string{"concern LA+VN mọi hành vi sử dụng vũ lực"}},
	{"Bộ trưởng Trần Quốc Hưng chúc mừng Lào tổ chức thành công Đại hội.", []string{"congratulate VN Lào tổ chức thành công Đại hội"}},
	{"Bộ trưởng Trần Quốc Hưng thông báo về tình hình kinh tế Việt Nam.", []string{"discuss VN tình hình kinh tế Việt Nam"}},
	{"Bộ trưởng Kham-phủi Vông-sả bày tỏ vui mừng trước sự phát triển của Việt Nam.", []string{"welcome LA sự phát triển của Việt Nam"}},
	{"Kim ngạch song phương năm ngoái đạt 2 tỷ USD, tăng 15%.", nil},
	{"Chuyến thăm sẽ góp phần tăng cường tin cậy.", nil},
	{"Bộ trưởng Kham-phủi Vông-sả không đề nghị thay đổi kế hoạch.", nil},
	{"“Quan hệ hai nước là tài sản vô giá”, Bộ trưởng Kham-phủi Vông-sả nói.", []string{"affirm LA Quan hệ hai nước là tài sản vô giá"}},
	{"Bộ trưởng Kham-phủi Vông-sả nhấn mạnh: “Lào luôn đứng về phía hòa bình”.", []string{"affirm LA Lào luôn đứng về phía hòa bình"}},
	{"Bộ trưởng Trần Quốc Hưng gửi lời chia buồn về thiệt hại do lũ.", []string{"congratulate VN thiệt hại do lũ"}},
	{"Bộ trưởng Trần Quốc Hưng thông báo cho phía Lào về tình hình kinh tế Việt Nam.", []string{"discuss VN tình hình kinh tế Việt Nam"}},
	{"Hai bên ký Hiệp định về dẫn độ.", []string{"sign LA+VN Hiệp định về dẫn độ"}},
	{"Hai vấn đề thuế và lao động được hai bên trao đổi kỹ.", []string{"discuss LA+VN Hai vấn đề thuế và lao động"}},
	{"Việc nối lại đường bay cũng được hai Bộ trưởng đề cập.", []string{"discuss LA+VN Việc nối lại đường bay"}},
	{"“Mực nước sông Mekong đang thấp chưa từng thấy”, Bộ trưởng Kham-phủi Vông-sả cảnh báo.", []string{"affirm LA Mực nước sông Mekong đang thấp chưa từng thấy"}},
	{"Bộ trưởng Kham-phủi Vông-sả cảm ơn Việt Nam giúp dân vùng lũ, gọi khoản viện trợ là tấm lòng của anh em.", []string{"thank LA giúp dân vùng lũ", "affirm LA khoản viện trợ là tấm lòng của anh em"}},
	{"Bộ trưởng Kham-phủi Vông-sả hoan nghênh bản ghi nhớ, gọi thỏa thuận này là một khởi đầu.", []string{"welcome LA bản ghi nhớ", "affirm LA thỏa thuận này là một khởi đầu"}},
	{"Bộ trưởng Kham-phủi Vông-sả chuyển lời chào của Thủ tướng Lào và thay mặt ông mời Bộ trưởng Trần Quốc Hưng thăm Lào.", []string{"congratulate LA của Thủ tướng Lào", "invite LA Bộ trưởng Trần Quốc Hưng thăm Lào"}},
	{"Theo giới phân tích, Lào muốn mở thêm cửa khẩu.", nil},
	{"Theo các nhà quan sát, Việt Nam đề nghị lùi thời hạn.", nil},
	{"Giới chuyên gia cho rằng Lào mong muốn mở thêm cửa khẩu.", nil},
}

var gapsVietnamese = []gapCase{
	{"bare", "Bộ trưởng Trần Quốc Hưng đã vui vẻ nhận lời.", []string{"accept VN lời"}},
	{"noun-verb", "Hai bên nhất trí nâng kim ngạch lên 3 tỷ USD, khởi động đàm phán về lao động, trao đổi sinh viên, mở hai lãnh sự quán và tổ chức hội chợ chung.",
		[]string{"agree LA+VN nâng kim ngạch lên 3 tỷ USD", "agree LA+VN khởi động đàm phán về lao động", "agree LA+VN trao đổi sinh viên", "agree LA+VN mở hai lãnh sự quán", "agree LA+VN tổ chức hội chợ chung"}},
}

// What hangs on an infinitive or a participle stays with it; what begins anew is told for itself.
func TestWhatHangs(t *testing.T) {
	testSaid(t, "en", []saidCase{
		{"Norway will provide 2 million euro to rebuild the piers and to train pilots.", []string{"commit NO provide 2 million euro to rebuild the piers and to train pilots"}},
		{"The ministers agreed to rebuild the piers and to train pilots.", []string{"agree KE+NO rebuild the piers", "agree KE+NO train pilots"}},
		{"They tasked officials to draft a plan and to report in May.", []string{"task KE+NO officials to draft a plan", "task KE+NO report in May"}},
		{"Both sides vowed to widen trade by opening the road and supporting the fair.", []string{"agree KE+NO widen trade by opening the road and supporting the fair"}},
		{"The ministers discussed the bridge, and their officials were directed to draw up a plan.", []string{"discuss KE+NO the bridge", "task KE+NO draw up a plan"}},
		{"Dahl said Norway would look at the scheme and would not rule out a loan.", []string{"commit NO look at the scheme"}},
		{"Dahl during the meeting expressed Norway's serious concern about the raids.", []string{"concern NO the raids"}},
		{"Dahl expressed concern about the war in eastern Sudan, and Minister Dahl and Minister Otieno agreed to send aid.", []string{"concern NO the war in eastern Sudan", "agree KE+NO send aid"}},
		{"The plan covers trade, energy and addressing common threats.", nil},
		{"Dahl offered words of sympathy for the dead.", []string{"congratulate NO the dead"}},
		{"Norway has been seeking closer ties with the islands.", nil},
		{"Dahl suggested the two sides increase visits, carry out the plan and soon open a school.", []string{"propose NO the two sides increase visits", "propose NO carry out the plan", "propose NO soon open a school"}},
		{"Dahl said he was grateful for the help.", []string{"thank NO the help"}},
		{"Dahl briefed on the reform of the courts.", []string{"discuss NO the reform of the courts"}},
		{"Dahl said both ministers also discussed the drought.", []string{"discuss KE+NO the drought"}},
		{"'Kenya is a partner for Norway. We value the help of Kenya,' says Dahl.", []string{"affirm NO Kenya is a partner for Norway", "welcome NO the help of Kenya"}},
		{"The two countries agreed to open the road, their leaders said after talks in Oslo.", []string{"agree KE+NO open the road"}},
		{"The two agreed to open the road, after three hours of talks in Oslo between Otieno and Dahl.", []string{"agree KE+NO open the road"}},
		{"The two agreed to open the road after the next round of talks.", []string{"agree KE+NO open the road after the next round of talks"}},
		// "The meeting" is a noun behind an article, whoever stands behind it.
		{"At the meeting Otieno proposed a treaty.", []string{"propose KE a treaty"}},
		{"At today's meeting the two sides agreed to open the road.", []string{"agree KE+NO open the road"}},
		{"After the first formal meeting Dahl thanked Kenya for its help.", []string{"thank NO its help"}},
		{"Otieno left after meeting Dahl, who proposed a treaty.", []string{"propose NO a treaty"}},
		// Who is asked is no part of what is asked.
		{"Dahl requested the Kenyan side to lift the ban and cut fees.", []string{"propose NO lift the ban", "propose NO cut fees"}},
		{"Otieno appealed to Norway to open its market to tea.", []string{"propose KE open its market to tea"}},
		{"Otieno requested the early lifting of the ban.", []string{"propose KE the early lifting of the ban"}},
		// What commas part behind "and" belongs to the next verb.
		{"Otieno accepted the invitation with pleasure and, through the Ambassador, thanked Norway for its help.", []string{"accept KE the invitation", "thank KE its help"}},
		{"They agreed to reopen the consulate in 2026 and increase exchanges of students.", []string{"agree KE+NO reopen the consulate in 2026", "agree KE+NO increase exchanges of students"}},
		{"They agreed to speed up permits and study visas.", []string{"agree KE+NO speed up permits and study visas"}},
		// What both agree will take place.
		{"It was agreed that the next Session, the seventh, would be held in Oslo in 2028.", []string{"agree KE+NO the next Session, the seventh, would be held in Oslo in 2028"}},
		{"They agreed that the next round will take place in Oslo in May.", []string{"agree KE+NO the next round will take place in Oslo in May"}},
		{"They agreed that elections would take place in Peru in May.", []string{"concur KE+NO elections would take place in Peru in May"}},
		{"Dahl expressed Norway's support for the truce and expressed Norway's solidarity and support for the victims.", []string{"support NO the truce", "support NO the victims"}},
		{"\"We want more trade and we will open an office in Mombasa,\" Dahl said.", []string{"propose NO more trade", "commit NO open an office in Mombasa"}},
		{"Both sides voiced support for the reform of the Security Council, and Norway thanked Kenya for its vote.", []string{"support KE+NO the reform of the Security Council", "thank NO its vote"}},
		{"Dahl said ties were close. The two sides should open the pass and speed up the talks.", []string{"affirm NO ties were close", "affirm NO open the pass", "affirm NO speed up the talks"}},
		{"Dahl invited his colleague to take part in a forum in Bergen in May. Otieno accepted.", []string{"invite NO his colleague to take part in a forum in Bergen in May", "accept KE take part in a forum in Bergen in May"}},
		{"\"I did not get all I wanted, but I got more than most,\" Dahl said.", []string{"affirm NO I did not get all I wanted, but I got more than most"}},
		{"Norway will continue to train the guards. Norway will continue to support the fund. Norway will spare no effort to help. Norway will make land available for a school.",
			[]string{"commit NO train the guards", "support NO the fund", "commit NO spare no effort to help", "commit NO make land available for a school"}},
		{"Dahl invited Otieno to visit Bergen. The invitation was accepted.", []string{"invite NO Otieno to visit Bergen", "accept KE The invitation"}},
		{"Dahl pledged to do his utmost for the pact.", []string{"commit NO do his utmost for the pact"}},
		{"The two sides concurred in boosting exports and opening a school.", []string{"agree KE+NO boosting exports", "agree KE+NO opening a school"}},
		{"Dahl met Otieno to discuss visas and agreed to open a hostel.", []string{"agree KE+NO open a hostel"}},
		{"Dahl met Otieno to review the pact, and urged her to send engineers.", []string{"discuss KE+NO the pact", "propose NO send engineers"}},
		{"Dahl took the opportunity to thank Kenya and invited Otieno to visit Bergen.", []string{"thank NO Kenya", "invite NO Otieno to visit Bergen"}},
		{"\"We have agreed that our officials will draft a plan, and I have invited Otieno to visit Bergen,\" Dahl said.",
			[]string{"agree KE+NO our officials will draft a plan", "invite NO Otieno to visit Bergen"}},
		{"Dahl conveyed the greetings of the King to the Kenyan people.", []string{"congratulate NO the greetings of the King to the Kenyan people"}},
		{"Dahl wished the injured a swift recovery.", []string{"congratulate NO the injured a swift recovery"}},
		{"The Norway-controlled islets, called Twin Rocks in Norway and the Pair in Kenya, have long been at issue.", nil},
		{"Dahl praised the islets, which Kenya calls Pate.", []string{"welcome NO the islets, which Kenya calls Pate"}},
		{"The ministers agreed on the swift conclusion of the text.", []string{"agree KE+NO swift conclusion of the text"}},
		{"Otieno said that would be costly.", []string{"affirm KE that would be costly"}},
		{"Otieno assured them no licence would be granted before 2030.", []string{"commit KE no licence would be granted before 2030"}},
		{"An agreement was reached on the recognition of diplomas.", []string{"agree KE+NO recognition of diplomas"}},
		{"Dahl voiced his country's keenness on building the line.", []string{"propose NO building the line"}},
		{"Both sides reaffirmed their governments' commitments to reopening the road.", []string{"agree KE+NO reopening the road"}},
	})
}
