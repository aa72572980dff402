package follow_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/follow"
	"github.com/chancery-ledger/chancery/internal/record"
)

// Articles begin with a meeting, so that it is known who the two sides are.
var lead = map[string]string{
	"en": " date 2025-03-05 \n\nVietnamese Foreign Minister Tran Van Minh held talks with Singaporean Foreign Minister David Koh in Hanoi on March 5. ",
	"vi": " date 2025-03-05 \n\nNgày 5/3, tại Hà Nội, Bộ trưởng Ngoại giao Trần Văn Minh hội đàm với Bộ trưởng Ngoại giao Singapore David Koh. ",
}

func article(t testing.TB, lang, sentences string) *record.Reading {
	t.Helper()
	r, err := line().Read([]byte(lead[lang]+sentences), "case")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// told is a step in one line: its key without the group that all have, the act, the move and its rule.
func told(s follow.Step) string {
	return strings.TrimSpace(fmt.Sprintf("%s %s %s %s", strings.TrimPrefix(s.Key, "SG+VN/"), s.Act, s.Move, s.Rule))
}

var cases = []struct {
	lang, text string
	want       []string
}{
	// One key in both languages.
	{"en", "The two sides agreed to speed up an offshore wind farm.", []string{"offshore-wind agree agreed act.agree"}},
	{"vi", "Hai bên nhất trí đẩy nhanh dự án điện gió ngoài khơi.", []string{"offshore-wind agree agreed act.agree"}},
	{"en", "The two sides agreed to link their retail payments by QR code before 2027.", []string{"qr-payments agree agreed act.agree"}},
	{"vi", "Hai bên nhất trí kết nối thanh toán bằng mã QR trước năm 2027.", []string{"qr-payments agree agreed act.agree"}},
	// Split undertakings are steps of different initiatives.
	{"en", "The two sides agreed to open more direct flights and step up the fight against online scams.", []string{"direct-flights agree agreed act.agree", "online-scams agree agreed act.agree"}},
	{"vi", "Hai bên nhất trí mở thêm đường bay thẳng và đẩy mạnh phòng, chống lừa đảo trực tuyến.", []string{"direct-flights agree agreed act.agree", "online-scams agree agreed act.agree"}},
	// What is narrower names it; what is too fine is followed as what is broader.
	{"en", "Minister Koh pledged to grant fifty scholarships to Vietnamese officials.", []string{"human-resources commit agreed act.commit"}},
	{"vi", "Bộ trưởng David Koh cam kết cấp thêm học bổng cho cán bộ Việt Nam.", []string{"human-resources commit agreed act.commit"}},
	// An answer right behind what the other side asked is about that; the same side's next wish is not.
	{"en", "Minister Minh asked Singapore to import bamboo baskets from Vietnam. Minister Koh pledged to finish the review by September.",
		[]string{"en:import-bamboo-baskets-vietnam propose raised act.propose", "en:import-bamboo-baskets-vietnam commit agreed act.commit"}},
	{"en", "Minister Minh asked Singapore to import bamboo baskets from Vietnam. He also asked Singapore to finish the review by September.",
		[]string{"en:import-bamboo-baskets-vietnam propose raised act.propose", "en:finish-review propose raised act.propose"}},
	// So is a refusal or a word on it, unless several things were asked; who answers goes on answering.
	{"en", "Minister Minh asked Singapore to import bamboo baskets from Vietnam. Minister Koh said that the tests were not finished yet.",
		[]string{"en:import-bamboo-baskets-vietnam propose raised act.propose", "en:import-bamboo-baskets-vietnam affirm"}},
	{"en", "Minister Minh asked Singapore to import bamboo baskets and to send brass lanterns. Minister Koh said that the tests were not finished yet.",
		[]string{"en:import-bamboo-baskets propose raised act.propose", "en:send-brass-lanterns propose raised act.propose"}},
	{"en", "Minister Minh asked Singapore to import bamboo baskets from Vietnam. Minister Koh took note of the request and undertook to reply within sixty days.",
		[]string{"en:import-bamboo-baskets-vietnam propose raised act.propose", "en:import-bamboo-baskets-vietnam affirm", "en:import-bamboo-baskets-vietnam commit agreed act.commit"}},
	// A thing told as known is that of the same word told right before.
	{"en", "The two sides agreed to set up a lantern office in Hue. They agreed to staff the office by May.",
		[]string{"en:set-up-lantern-office-hue agree agreed act.agree", "en:set-up-lantern-office-hue agree agreed act.agree"}},
	{"vi", "Hai bên nhất trí chấm dứt tình trạng tàu cá vi phạm vùng biển nước ngoài.", []string{"EU+SG+VN/iuu-fishing agree agreed act.agree"}},
	// A form is followed by what it is for, or not at all.
	{"en", "The two sides agreed to set up a working group on rare earths.", []string{"rare-earths agree agreed act.agree"}},
	{"en", "The two sides agreed to set up a joint fund for agriculture.", []string{"investment-fund/agriculture-cooperation agree agreed act.agree"}},
	// What is for something is another thing; what helps a thing along is about that thing.
	{"en", "The two sides agreed to set up a hotline on fisheries incidents.", []string{"hotline/fisheries agree agreed act.agree"}},
	{"vi", "Hai bên nhất trí lập đường dây nóng về nghề cá.", []string{"hotline/fisheries agree agreed act.agree"}},
	{"en", "Minister Minh asked Singapore to build an electric car plant in Hai Phong.", []string{"factory/cars propose raised act.propose"}},
	{"vi", "Bộ trưởng Trần Văn Minh đề nghị Singapore xây dựng nhà máy ô tô điện.", []string{"factory/cars propose raised act.propose"}},
	{"en", "Minister Minh asked Singapore to give a concessional loan for the metro.", []string{"urban-rail propose raised act.propose"}},
	// Things of one kind are told apart by what they are, their ends or their place; all of them together are none of them.
	{"en", "The two sides agreed to open the market to pomelos.", []string{"pomelo agree agreed act.agree"}},
	{"vi", "Hai bên nhất trí mở cửa thị trường cho quả bưởi.", []string{"pomelo agree agreed act.agree"}},
	{"en", "The two sides agreed to open the market to pomelos, mangoes and lychees.", []string{"market-access-fruit agree agreed act.agree"}},
	{"en", "The two sides agreed to open a direct air route between Da Nang and Denpasar.", []string{"direct-flights/bali+da-nang agree agreed act.agree"}},
	{"vi", "Hai bên nhất trí mở đường bay thẳng Đà Nẵng - Bali.", []string{"direct-flights/bali+da-nang agree agreed act.agree"}},
	{"vi", "Hai bên nhất trí mở đường bay thẳng Hà Nội - Singapore.", []string{"direct-flights agree agreed act.agree"}},
	{"en", "The two sides agreed to open a consulate in Da Nang.", []string{"embassies/da-nang agree agreed act.agree"}},
	// What was told in more words is meant by fewer; what points back points to the last of its kind.
	{"en", "The two sides agreed to open a direct air route between Da Nang and Denpasar. They agreed to promote tourism. Minister Koh asked Vietnam to help advertise the flights.",
		[]string{"direct-flights/bali+da-nang agree agreed act.agree", "tourism-cooperation agree agreed act.agree", "direct-flights/bali+da-nang propose raised act.propose"}},
	{"en", "The two sides agreed to lay a submarine cable and to promote tourism. Minister Koh said that the line was late.",
		[]string{"submarine-cables agree agreed act.agree", "tourism-cooperation agree agreed act.agree", "submarine-cables affirm"}},
	// A sentence may tell first what it is about.
	{"en", "With regard to visas, Minister Koh said that the rules had been relaxed.", []string{"visa-waiver affirm"}},
	{"vi", "Về đường sắt tốc độ cao, Bộ trưởng David Koh đề nghị Việt Nam sớm chọn nhà thầu.", []string{"high-speed-rail propose raised act.propose"}},
	{"en", "The metro, Minister Koh said, would open on time.", []string{"urban-rail affirm"}},
	// A number makes a target an initiative of its own.
	{"en", "The two sides agreed to raise two-way trade to 40 billion USD by 2030.", []string{"trade-turnover/40000000000-USD agree agreed act.agree"}},
	{"vi", "Hai bên nhất trí nâng kim ngạch thương mại lên 40 tỷ USD vào năm 2030.", []string{"trade-turnover/40000000000-USD agree agreed act.agree"}},
	// A level is raised, or filled with life; what a content rests on is not what it undertakes.
	{"en", "The two sides agreed to raise relations to a Comprehensive Strategic Partnership.", []string{"raise/comprehensive-strategic-partnership agree agreed act.agree"}},
	{"vi", "Hai bên nhất trí nâng cấp quan hệ lên Đối tác Chiến lược Toàn diện.", []string{"raise/comprehensive-strategic-partnership agree agreed act.agree"}},
	{"vi", "Hai bên nhất trí triển khai hiệu quả quan hệ Đối tác Chiến lược.", []string{"strategic-partnership agree agreed act.agree"}},
	{"en", "The two sides agreed to conclude the Code of Conduct (COC) early, in line with the United Nations Convention on the Law of the Sea (UNCLOS).", []string{"ASEAN+CN/coc agree agreed act.agree"}},
	// Whose visit, to which side.
	{"en", "Minister Koh invited Minister Minh to visit Singapore. Minister Minh accepted the invitation.", []string{"visit/VN/foreign-minister invite raised act.invite", "visit/VN/foreign-minister accept agreed act.accept"}},
	{"vi", "Bộ trưởng David Koh mời Thủ tướng Việt Nam thăm Singapore.", []string{"visit/VN/head-of-government invite raised act.invite"}},
	// What points back speaks of what was told before.
	{"en", "Minister Minh proposed opening a dry port at Lao Cai. Minister Koh welcomed the proposal.", []string{"dry-ports propose raised act.propose", "dry-ports welcome"}},
	// Third parties: of their affairs, not of a field of our own.
	{"en", "The two sides called on Cambodia and Thailand to exercise restraint.", []string{"affairs/KH+TH propose raised act.propose"}},
	// What is told as a fact moves; what is hoped, planned or denied does not.
	{"en", "The two sides welcomed the launch of the submarine cable.", []string{"submarine-cables welcome under-way progress.launch"}},
	{"en", "Minister Koh said that the submarine cable had been completed.", []string{"submarine-cables affirm delivered progress.done"}},
	{"en", "Minister Koh said that the submarine cable will be completed next year.", []string{"submarine-cables affirm"}},
	{"en", "Minister Koh said that the submarine cable had not been completed.", []string{"submarine-cables affirm"}},
	{"vi", "Hai bên hoan nghênh việc khởi công tuyến cáp biển.", []string{"submarine-cables welcome under-way progress.begun"}},
	{"vi", "Hai bên vui mừng nhận thấy tuyến cáp biển đã hoàn thành.", []string{"submarine-cables welcome delivered progress.done"}},
	{"en", "The two sides discussed the launch of the submarine cable.", []string{"submarine-cables discuss"}},
	{"vi", "Hai bên hoan nghênh việc đã hoàn tất các thủ tục nội bộ về tuyến cáp biển.", []string{"submarine-cables welcome"}},
	// What is only looked into is not agreed to, and a study that is done is not what it studies.
	{"en", "The two sides agreed to explore a railway.", []string{"railways agree raised effort.consider"}},
	{"vi", "Hai bên nhất trí xem xét mở đường bay thẳng Hà Nội - Singapore.", []string{"direct-flights agree raised effort.consider"}},
	{"en", "Minister Minh asked Singapore to open a consulate in Da Nang. Minister Koh promised to consider the proposal.", []string{"embassies/da-nang propose raised act.propose", "embassies/da-nang commit raised effort.consider"}},
	{"en", "Minister Koh said that the feasibility study of the metro has been completed.", []string{"urban-rail affirm"}},
	{"vi", "Bộ trưởng David Koh cho biết báo cáo nghiên cứu khả thi tuyến cáp biển đã hoàn thành.", []string{"submarine-cables affirm"}},
	// A sum that was aimed at and reached is delivered; one that is far is not.
	{"en", "The two sides noted that two-way trade reached 41.2 billion USD last year, exceeding the target of 40 billion USD.", []string{"trade-turnover/40000000000-USD affirm delivered progress.target"}},
	{"vi", "Hai bên vui mừng nhận thấy kim ngạch thương mại đạt 41,2 tỷ USD, vượt mục tiêu 40 tỷ USD.", []string{"trade-turnover/40000000000-USD welcome delivered progress.target"}},
	{"en", "The two sides noted that two-way trade had not reached the target of 40 billion USD.", []string{"trade-turnover/40000000000-USD affirm"}},
	{"vi", "Bộ trưởng Trần Văn Minh đề nghị Singapore mở lãnh sự quán tại Đà Nẵng. Bộ trưởng David Koh cho biết sẽ giao các cơ quan liên quan xem xét.", []string{"embassies/da-nang propose raised act.propose", "embassies/da-nang commit raised effort.consider"}},
	// What is given up or put off is not agreed to; talks that are over are not what they were about, but for a text.
	{"en", "The two sides agreed to drop the plan for a railway.", []string{"railways agree dropped effort.drop"}},
	{"en", "The two sides agreed to postpone the submarine cable to 2028.", []string{"submarine-cables agree"}},
	{"vi", "Hai bên nhất trí hủy bỏ kế hoạch xây tuyến đường sắt.", []string{"railways agree dropped effort.drop"}},
	{"en", "Minister Koh said that negotiations on the submarine cable had been completed.", []string{"submarine-cables affirm"}},
	{"vi", "Bộ trưởng David Koh cho biết đã hoàn tất đàm phán Hiệp định dẫn độ.", []string{"extradition affirm agreed progress.done"}},
	// A part is not the whole.
	{"vi", "Bộ trưởng David Koh cho biết tuyến cáp biển đã hoàn thành 60%.", []string{"submarine-cables affirm under-way progress.done"}},
	{"en", "Minister Koh said that 60 percent of the work on the submarine cable has been completed.", []string{"submarine-cables affirm under-way progress.done"}},
	// In the past of what was said.
	{"en", "Minister Koh said that work on the submarine cable had begun.", []string{"submarine-cables affirm under-way progress.begun"}},
	{"en", "The two sides noted with satisfaction that direct flights resumed in April.", []string{"direct-flights welcome delivered progress.done"}},
	{"vi", "Bộ trưởng David Koh cho biết đường dây nóng đã được thiết lập.", []string{"hotline affirm delivered progress.done"}},
	// A thing told as known is the one whose opening the text tells.
	{"en", "Singaporean Minister Desmond Lee and Minister Tran Van Minh broke ground on the Hue hospital on March 4. Minister Lee said that the hospital would be completed by 2026.", []string{"hospitals/hue affirm"}},
	// Some of several are not all; what works is there.
	{"en", "Minister Koh said that the first of the two radars had been delivered.", []string{"radars affirm under-way progress.part"}},
	{"en", "The two sides welcomed the opening in February of the metro.", []string{"urban-rail welcome delivered progress.completion"}},
	{"vi", "Hai bên đánh giá cao đường dây nóng nghề cá, sau bốn tháng hoạt động đã giúp xử lý 17 vụ việc.", []string{"hotline/fisheries welcome delivered progress.done"}},
	// A guest of the same office; firms that are invited to do something are asked to.
	{"vi", "Bộ trưởng Trần Văn Minh mời người đồng cấp thăm Việt Nam.", []string{"visit/SG/foreign-minister invite raised act.invite"}},
	{"en", "Minister Minh invited Singaporean dairy firms to supply the school meal programme.", []string{"school-meals propose raised act.propose"}},
	// A stance that only names a thing is no step.
	{"en", "Minister Koh said that the two economies were close.", nil},
	{"en", "Minister Minh congratulated Singapore on its submarine cables.", nil},
	// Nothing is known of it: its own words, alone.
	{"en", "The two sides agreed to polish the brass lantern.", []string{"en:polish-brass-lantern agree agreed act.agree"}},
}

// A text that reports no event speaks of the two sides of all that it recalls or foresees, if they are the same in several.
func TestStepsAlone(t *testing.T) {
	for events, want := range map[int]int{1: 0, 2: 1} {
		r := article(t, "en", "Minister Koh pledged to import bamboo baskets.")
		e := r.Events[0]
		e.Main = false
		r.Events = slices.Repeat([]record.Event{e}, events)
		for i := range r.Statements {
			r.Statements[i].In, r.Statements[i].To = "", nil
		}
		steps := follower().Steps(r)
		if len(steps) != want || want > 0 && !strings.HasPrefix(steps[0].Key, "SG+VN/") {
			t.Errorf("%d events: got %+v", events, steps)
		}
	}
}

func TestSteps(t *testing.T) {
	for _, c := range cases {
		var got []string
		for _, s := range follower().Steps(article(t, c.lang, c.text)) {
			if s.Statement != "" {
				got = append(got, told(s))
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// What is undertaken is followed under one key in both languages, kind by kind.
func TestKinds(t *testing.T) {
	b, err := os.ReadFile("testdata/kinds.tsv")
	if err != nil {
		t.Fatal(err)
	}
	key := func(lang, sentence string) string {
		for _, s := range follower().Steps(article(t, lang, sentence)) {
			if s.Statement != "" {
				return strings.TrimPrefix(s.Key, "SG+VN/")
			}
		}
		return ""
	}
	for l := range strings.Lines(string(b)) {
		en, vi, ok := strings.Cut(strings.TrimSpace(l), "\t")
		if !ok {
			continue
		}
		e, v := key("en", "The two sides agreed to "+en+"."), key("vi", "Hai bên nhất trí "+vi+".")
		if e != v || e == "" || strings.HasPrefix(e, "en:") {
			t.Errorf("%s: %q\n%s: %q", en, e, vi, v)
		}
	}
}

// Events are steps of what they name: relations established one year are not raised that year, a letter on a programme is not the
// programme, and what lies long back is recalled.
func TestEventSteps(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       []string
	}{
		{"en", "The two countries established diplomatic relations in 1973 and elevated ties to a Strategic Partnership in 2013.", []string{"raise/strategic-partnership  delivered recalled.upgrade 2013-12-31"}},
		{"vi", "Hai nước lập quan hệ ngoại giao năm 1973 và nâng cấp lên Đối tác Chiến lược năm 2013.", []string{"raise/strategic-partnership  delivered recalled.upgrade 2013-12-31"}},
		// Ground that is broken and a ribbon that is cut: of a work, not of a fair.
		{"en", "Singaporean Minister Desmond Lee and Vietnamese Minister Tran Van Minh broke ground on the cancer hospital in Hue on March 4.", []string{"cancer  under-way event.ceremony 2025-03-04"}},
		{"vi", "Ngày 4/3, tại Huế, Bộ trưởng Singapore Desmond Lee và Bộ trưởng Trần Văn Minh dự lễ khánh thành bệnh viện ung bướu.", []string{"cancer  delivered event.ceremony 2025-03-04"}},
		{"en", "Singaporean Minister Desmond Lee opened the new Singaporean consulate in Hue on March 4 together with Vietnamese Minister Tran Van Minh.", []string{"embassies/hue  delivered event.ceremony 2025-03-04"}},
		{"en", "Singaporean Minister Desmond Lee and Vietnamese Minister Tran Van Minh attended the opening ceremony of the book fair in Hue on March 4.", nil},
		// A body that sits for the first time is set up; the second time it is not news.
		{"en", "On March 4, the Vietnam-Singapore Joint Commission held its first session in Hanoi, co-chaired by Minister Tran Van Minh and Singaporean Minister Desmond Lee.", []string{"joint-commission  delivered event.talks 2025-03-04"}},
		{"en", "On March 4, the Vietnam-Singapore Joint Commission held its second session in Hanoi, co-chaired by Minister Tran Van Minh and Singaporean Minister Desmond Lee.", nil},
		{"en", "After the talks, the two ministers witnessed the signing of a Memorandum of Understanding on Carbon Credits.", []string{"carbon-credits  signed event.signing 2025-03-05"}},
	} {
		var got []string
		for _, s := range follower().Steps(article(t, c.lang, c.text)) {
			if s.Statement == "" {
				got = append(got, told(s)+" "+s.Day.String())
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// Every step stands on a statement or an event of its reading and quotes it; it is dated, grouped and has a title; a move has a rule.
func TestStepLaws(t *testing.T) {
	files, _ := filepath.Glob("../../examples/*.txt")
	more, _ := filepath.Glob("../../testdata/gold/own/*.txt")
	for _, file := range append(files, more...) {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := line().Read(b, file)
		if err != nil {
			t.Fatal(err)
		}
		steps := follower().Steps(r)
		stands := map[record.StatementID]record.Statement{}
		for _, s := range r.Statements {
			stands[s.ID] = s
		}
		seen := map[string]bool{}
		for _, s := range steps {
			st, ok := stands[s.Statement]
			switch id := s.Key + string(s.Statement) + string(s.Event); {
			case s.Statement != "" && !ok, s.Statement != "" && s.Content != r.Doc.Quote(st.Content), s.Statement == "" && s.Event == "":
				t.Errorf("%s: %q stands on nothing", file, s.Content)
			case !strings.Contains(r.Doc.Text, s.Content):
				t.Errorf("%s: %q is not in the text", file, s.Content)
			case len(s.Group) == 0 || !slices.IsSorted(s.Group) || !strings.HasPrefix(s.Key, join(s.Group)+"/") || s.Title == "":
				t.Errorf("%s: %q: key %q, group %v, title %q", file, s.Content, s.Key, s.Group, s.Title)
			case (s.Move == follow.Restated) != (s.Rule == ""):
				t.Errorf("%s: %q moves to %q by rule %q", file, s.Content, s.Move, s.Rule)
			case s.Statement != "" && seen[string(s.Statement)], s.Statement == "" && seen[id]:
				t.Errorf("%s: %q is a step twice", file, s.Content)
			default:
				seen[string(s.Statement)] = true
				seen[id] = true
			}
		}
		if again := follower().Steps(r); fmt.Sprint(again) != fmt.Sprint(steps) {
			t.Errorf("%s: the same reading gives other steps", file)
		}
	}
}

func join(group []record.Party) string {
	var s []string
	for _, p := range group {
		s = append(s, string(p))
	}
	return strings.Join(s, "+")
}

// Nothing that is read makes following fall over.
func FuzzSteps(f *testing.F) {
	for _, c := range cases {
		f.Add(lead[c.lang] + c.text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r, err := line().Read([]byte(text), "fuzz")
		if err != nil {
			return
		}
		steps := follower().Steps(r)
		follow.Fold(steps, nil)
		follower().Compare([]follow.Source{{Reading: r}, {Reading: r}})
		var uses []follow.Use
		for _, s := range steps {
			uses = append(uses, s.Use())
		}
		follower().Drift(uses)
	})
}

// Following costs a small part of reading: compare the two.
func BenchmarkSteps(b *testing.B) {
	files, _ := filepath.Glob("../../examples/*.txt")
	var raw [][]byte
	var readings []*record.Reading
	for _, file := range files {
		bytes, _ := os.ReadFile(file)
		r, err := line().Read(bytes, file)
		if err != nil {
			b.Fatal(err)
		}
		raw, readings = append(raw, bytes), append(readings, r)
	}
	b.Run("read", func(b *testing.B) {
		for b.Loop() {
			for i := range raw {
				line().Read(raw[i], files[i])
			}
		}
	})
	b.Run("steps", func(b *testing.B) {
		for b.Loop() {
			for _, r := range readings {
				follower().Steps(r)
			}
		}
	})
}
