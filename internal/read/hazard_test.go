package read

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// What looks like an undertaking and is none: what is refused, was once so, is doubtful, only reported, or warned of. A false one in the ledger
// is worse than one missed, and one without its "not" says the opposite.
func TestNoUndertaking(t *testing.T) {
	testSaid(t, "en", []saidCase{
		{"Dahl said it would not sell the ships.", []string{"concern NO sell the ships"}},
		{"Dahl told reporters Norway would no longer fund the road.", []string{"concern NO fund the road"}},
		{"Otieno said Kenya would neither join the pact nor sign the treaty.", []string{"concern KE join the pact nor sign the treaty"}},
		{"Dahl said Norway would not allow its ports to be used for war.", []string{"commit NO not allow its ports to be used for war"}},
		{"Dahl said Norway would never use force against the ships.", []string{"commit NO never use force against the ships"}},
		{"Dahl said Norway would stop short of sending troops.", []string{"affirm NO Norway would stop short of sending troops"}},
		{"Kenya had been willing to host the talks.", nil},
		{"Otieno said it was too early to promise that Kenya would sign.", []string{"affirm KE it was too early to promise that Kenya would sign"}},
		{"Dahl did not rule out that Norway would lend more.", nil},
		{"Otieno warned that Kenya would close the border unless the attacks stopped.", []string{"affirm KE Kenya would close the border unless the attacks stopped"}},
		{"Neither Norway nor Kenya has agreed to the plan.", nil},
		{"Sources said Norway would lend 40 million dollars.", nil},
		{"The Daily Nation reported that Kenya had agreed to host the talks.", nil},
		{"Kenya has supposedly agreed to host the talks.", nil},
		{"Dahl promised nothing.", nil},
		// What follows behind "and" in another tense is another matter.
		{"Dahl said Norway would send 20 officers and has set aside the money.", []string{"commit NO send 20 officers"}},
		{"The two sides agreed to open two offices and have set up a team.", []string{"agree KE+NO open two offices"}},
		{"Dahl said Norway was willing to share its experience and could send experts in May.", []string{"commit NO share its experience"}},
		{"Norway pledged to send 20 officers and would study the plan with care.", []string{"commit NO send 20 officers", "commit NO study the plan with care"}},
		{"Dahl said the country would send two experts.", []string{"commit NO send two experts"}},
		{"Dahl praised Kenya's reforms and said the country would hold elections in May.", []string{"welcome NO Kenya's reforms", "affirm NO the country would hold elections in May"}},
	})
}

func TestNoUndertakingVietnamese(t *testing.T) {
	testSaid(t, "vi", []saidCase{
		{"Ông Hưng khẳng định Việt Nam sẽ không bao giờ sử dụng vũ lực.", []string{"commit VN không bao giờ sử dụng vũ lực"}},
		{"Ông Hưng khẳng định Việt Nam sẽ không tham gia hiệp ước.", []string{"concern VN tham gia hiệp ước"}},
		{"Ông Hưng cho biết Việt Nam sẽ không còn tài trợ tuyến đường này.", []string{"concern VN tài trợ tuyến đường này"}},
		{"Ông Hưng cảnh báo Việt Nam sẽ đóng cửa khẩu nếu tình trạng buôn lậu tiếp diễn.", []string{"affirm VN Việt Nam sẽ đóng cửa khẩu nếu tình trạng buôn lậu tiếp diễn"}},
		{"Theo các nguồn tin, Việt Nam sẽ cho Lào vay 40 triệu USD.", nil},
		{"Việt Nam sẽ đào tạo 200 y tá nếu Lào đề nghị.", nil},
	})
}

// What is only to be signed, or has been over the years, was not signed that day; what was signed besides is told apart from it.
func TestSignedOrToBe(t *testing.T) {
	const en = "Norwegian Foreign Minister Kari Dahl held talks with Kenyan Foreign Minister Paul Otieno in Nairobi on June 9. "
	const vi = "Ngày 9/6, tại Hà Nội, Bộ trưởng Ngoại giao Việt Nam Nguyễn Văn Hưng hội đàm với Bộ trưởng Ngoại giao Lào Kham-phủi Vông-sả. "
	for text, want := range map[string][]string{
		en + "The two sides agreed to sign a fisheries treaty in 2025. After the talks, they exchanged signed copies of two agreements.": {"talks held", "signing planned", "signing held"},
		en + "Norway and Kenya have signed 12 agreements since 1990.":                                                                    {"talks held"},
		en + "The ministers later signed a plan of cooperation.":                                                                         {"talks held", "signing held"},
		vi + "Hai bên nhất trí sớm ký kết hiệp định nghề cá. Kết thúc hội đàm, hai Bộ trưởng chứng kiến lễ ký ba văn kiện.":              {"talks held", "signing held"},
		vi + "Hai bên nhất trí đàm phán, ký kết hiệp định nghề cá. Kết thúc hội đàm, hai Bộ trưởng chứng kiến lễ ký ba văn kiện.":        {"talks held", "signing held"},
		vi + "Hai bên nhất trí ký kết hiệp định nghề cá trong năm 2025.":                                                                 {"talks held", "signing planned"},
		vi + "Hai Bộ trưởng chứng kiến lễ ký Bản ghi nhớ về điện gió; Thỏa thuận hợp tác giữa tỉnh Quảng Ninh và tỉnh Champasak.":        {"talks held", "signing held"},
	} {
		l := theLine(t)
		r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+text), "signed"))
		var got []string
		for _, e := range r.Events {
			got = append(got, fmt.Sprint(e.Kind, " ", e.Status))
		}
		if !slices.Equal(got, want) || slices.ContainsFunc(r.Statements, func(s record.Statement) bool {
			return s.Act == record.Agree && strings.HasPrefix(r.Doc.Quote(s.Content), "hợp tác giữa")
		}) {
			t.Errorf("%s\n gives %q\nwant %q", text, got, want)
		}
	}
}
