package read

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

// instrumentsOf runs this stage alone over a text of one body section.
func instrumentsOf(t testing.TB, r *Reader, packs *lang.Packs, language, s string) *draft {
	t.Helper()
	doc := &text.Document{ID: "test", Lang: language, Text: s}
	doc.Sections = []text.Section{{Kind: text.Body, Span: text.Span{Start: 0, End: len(s)}}}
	doc.Toks = text.Tokenize(nil, s, packs.Vocab)
	doc.Sents = text.Sentences(doc, packs.ByLang[language].Breaks)
	d := &draft{}
	d.begin(r, r.words[language](), doc, &record.Reading{Doc: doc})
	d.find()
	d.match()
	d.look()
	d.readInstruments()
	return d
}

// mentionsOf are the mentions of each instrument joined by "|", the instruments by " + ".
func mentionsOf(d *draft) string {
	var out []string
	for _, in := range d.out.Instruments {
		var ms []string
		for _, m := range in.Mentions {
			ms = append(ms, d.doc.Quote(m.Span))
		}
		out = append(out, strings.Join(ms, "|"))
	}
	return strings.Join(out, " + ")
}

func TestInstruments(t *testing.T) {
	packs, err := lang.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := New(packs)
	for _, c := range []struct{ lang, text, want string }{
		// --- English: levels
		{"en", "The two countries upgraded ties to a Comprehensive Strategic Partnership in May.", "Comprehensive Strategic Partnership"},
		{"en", "They praised the Vietnam-Japan Comprehensive Strategic Partnership.", "Vietnam-Japan Comprehensive Strategic Partnership"},
		{"en", "Both set up a strategic partnership in 2013, and a comprehensive strategic partnership later.", "strategic partnership + comprehensive strategic partnership"},
		{"en", "France is a strategic partner of India.", ""},
		// --- English: capitals that only begin to name the thing
		{"en", "They signed an agreement on the Mombasa ferry terminal in Oslo and a memorandum of understanding on Kenyan tea exports.", "agreement on the Mombasa ferry terminal + memorandum of understanding on Kenyan tea exports"},
		// --- English: names before the head
		{"en", "The sixth meeting of the Laos-Thailand Joint Border Commission was held on Monday.", "Laos-Thailand Joint Border Commission"},
		{"en", "They agreed to convene the Malaysia-Brunei Annual Consultation this year.", "Malaysia-Brunei Annual Consultation"},
		{"en", "Ministers launched the Nile-Danube Transport Corridor.", "Nile-Danube Transport Corridor"},
		{"en", "They backed the Blue Horizon Initiative and the Green Ports Fund.", "Blue Horizon Initiative + Green Ports Fund"},
		{"en", "The Harbour Light declaration will be adopted in June.", "Harbour Light declaration"},
		{"en", "The first unit of the Akkuru Nuclear Power Plant will open.", "Akkuru Nuclear Power Plant"},
		{"en", "They inspected the Turkish industrial zone in the Lower Nile area.", "Turkish industrial zone in the Lower Nile area"},
		{"en", "Poland's Three Rivers Policy was praised.", "Three Rivers Policy"},
		{"en", "Workers come under the Pacific Harvest Worker (PHW) scheme. The PHW began in 2019.", "Pacific Harvest Worker (PHW) scheme|PHW"},
		{"en", "The Science, Technology and Innovation Partnership enters a new phase.", "Science, Technology and Innovation Partnership"},
		{"en", "They discussed the U.S.-Australia Alliance.", "U.S.-Australia Alliance"},
		// --- English: words of what it is between the name and the head
		{"en", "They spoke of the Sarkand copper project and the Turkish gas pipeline.", "Sarkand copper project"},
		{"en", "Talks on the KX-9 fighter program were delayed by the March dredging project.", "KX-9 fighter program"},
		{"en", "The firm will run the sugar factory and a Kenyan water network.", ""},
		{"en", "The first \"2+2\" dialogue will be held in Rome.", "\"2+2\" dialogue"},
		// --- English: complements
		{"en", "They signed a memorandum of understanding on port safety in the presence of the two ministers.", "memorandum of understanding on port safety"},
		{"en", "They signed a Memorandum of Understanding on cooperation in education and an MoU on tourism.", "Memorandum of Understanding on cooperation in education + MoU on tourism"},
		{"en", "The two sides adopted the Plan of Action on Rare Minerals for the 2026-2029 period.", "Plan of Action on Rare Minerals for the 2026-2029 period"},
		{"en", "Ministers approved the Cooperation Work Plan 2027–2029 and left.", "Cooperation Work Plan 2027–2029"},
		{"en", "They will finalise the Action Programme to implement the Comprehensive Strategic Partnership.", "Action Programme to implement the Comprehensive Strategic Partnership + Comprehensive Strategic Partnership"},
		{"en", "They carry out the 2024-2028 Action Plan.", "2024-2028 Action Plan"},
		{"en", "The leaders issued a Joint Statement on strengthening maritime ties, officials said.", "Joint Statement on strengthening maritime ties"},
		{"en", "They signed the Agreement on Air Services between Peru and Chile in Lima.", "Agreement on Air Services between Peru and Chile"},
		{"en", "The Strategic Dialogue between the two defence ministries opened.", "Strategic Dialogue between the two defence ministries"},
		{"en", "The Declaration of Principles was signed in Doha.", "Declaration of Principles"},
		{"en", "The 17th session of the Kenya-Oman Intergovernmental Committee on Economic, Trade, and Technical Cooperation opened.", "Kenya-Oman Intergovernmental Committee on Economic, Trade, and Technical Cooperation"},
		// --- English: acronyms and later mentions
		{"en", "The Deep Sea Cooperation Agreement (DSCA) was signed. The DSCA takes effect in May.", "Deep Sea Cooperation Agreement|DSCA|DSCA"},
		{"en", "They co-chaired the Fifth Norway–Fiji Ministerial Dialogue on Oceans. The Sixth Dialogue will be in Suva, and the Dialogue will meet yearly.", "Norway–Fiji Ministerial Dialogue on Oceans|Dialogue|Dialogue"},
		{"en", "The Chad-Niger Joint Commission met. The Commission will report in May.", "Chad-Niger Joint Commission|Commission"},
		{"en", "They respect the 1982 United Nations Convention on the Law of the Sea (UNCLOS). UNCLOS is the basis.", "1982 United Nations Convention on the Law of the Sea|UNCLOS|UNCLOS"},
		{"en", "The next meetings of the Policy Consultations and Defence Dialogue will be held in Lima.", "Policy Consultations + Defence Dialogue"},
		{"en", "Chile hosts the Chile-Peru 2+2 Ministerial Dialogue; the Dialogue lasts a day.", "Chile-Peru 2+2 Ministerial Dialogue|Dialogue"},
		{"en", "The 2nd Meeting of the Kenya-Oman Joint Commission was held.", "Kenya-Oman Joint Commission"},
		// --- English: what was signed has a name by what it is about; what is yet to be written has none
		{"en", "The ministers signed an agreement on cattle diseases and a protocol on veterinary stamps.", "agreement on cattle diseases + protocol on veterinary stamps"},
		{"en", "Both parliaments ratified the treaty on the lower Drava.", "treaty on the lower Drava"},
		{"en", "Before leaving, they signed an air services agreement.", "air services agreement"},
		{"en", "They signed a joint declaration.", ""},
		{"en", "They agreed to negotiate a new memorandum of understanding on wool and to conclude an agreement on air services.", ""},
		{"en", "They adopted a roadmap for cooperation in water management for 2027-2029.", "roadmap for cooperation in water management for 2027-2029"},
		{"en", "The two sides signed two texts:\n(i) Agreement on Cooperation in Forestry;\n(ii) Memorandum of Understanding on Diamond Cutting.", "Agreement on Cooperation in Forestry + Memorandum of Understanding on Diamond Cutting"},
		{"en", "They signed an agreement on crime prevention and three Memorandums of Understanding on forestry.", "agreement on crime prevention + Memorandums of Understanding on forestry"},
		{"en", "The two countries signed several MoUs to strengthen ties and a Credit Agreement for USD 40 million.", "Credit Agreement"},
		{"en", "They spoke of the Double Taxation Avoidance Agreement (DTAA) and the Preferential Trade Agreement (PTA). The PTA is small.", "Double Taxation Avoidance Agreement|DTAA + Preferential Trade Agreement|PTA|PTA"},
		{"en", "Two MoUs, on tourism and on sport, were signed.", ""},
		{"en", "They carried out the Fisheries Protocol between the two countries.", "Fisheries Protocol"},
		// --- English: fairs
		{"en", "She invited him to the Kumasi International Trade Fair and the African Cocoa Congress.", "Kumasi International Trade Fair + African Cocoa Congress"},
		{"en", "At a Press Conference he praised the 13th National Party Congress and the Conference of the Parties.", ""},
		// --- English: silent
		{"en", "They agreed on new cooperation mechanisms and an action programme.", ""},
		{"en", "They will conclude an air services agreement and a joint work plan.", ""},
		{"en", "He met the Minister of Trade at the Ministry of Foreign Affairs.", ""},
		{"en", "The agreement and the programme will be reviewed.", ""},
		{"en", "The Commission and the Dialogue will be told.", ""},
		{"en", "The European Commission and the World Food Programme sent aid.", ""},
		{"en", "ASEAN Dialogue Partners met.", ""},
		{"en", "They attended the G20 Summit and the ASEAN Plus Three Summit.", ""},
		{"en", "JOINT STATEMENT", ""},
		{"en", "The Gulf Cooperation Council welcomed the visit.", ""},
		{"en", "Recent policy and strategy changes were noted.", ""},
		{"en", "The High Representative for Foreign Affairs and Security Policy spoke.", ""},
		{"en", "Vietnamese policy on Laos is unchanged.", ""},
		{"en", "The working group on rare earths will be looked at.", ""},
		// --- Vietnamese: levels
		{"vi", "Hai bên đẩy nhanh dự án điện gió Sơn Trà, xây bệnh viện nhi Tam Đảo và các dự án hợp tác Việt - Lào.", "dự án điện gió Sơn Trà + bệnh viện nhi Tam Đảo"},
		{"vi", "Doanh nghiệp tham gia các dự án năng lượng của Nhật Bản.", ""},
		{"vi", "Hai bên phê chuẩn Công ước số 105 và mở rộng Thỏa thuận đối tác về thủy sản sang cả lĩnh vực muối.", "Công ước số 105 + Thỏa thuận đối tác về thủy sản"},
		{"vi", "Hai bên nhất trí nâng cấp quan hệ lên Đối tác Chiến lược Toàn diện.", "Đối tác Chiến lược Toàn diện"},
		{"vi", "Hai bên ký Bản ghi nhớ về hợp tác nông nghiệp, thủy sản và lâm nghiệp.", "Bản ghi nhớ về hợp tác nông nghiệp, thủy sản và lâm nghiệp"},
		{"vi", "Hai bên ký Bản ghi nhớ về hợp tác nông nghiệp, thúc đẩy xuất khẩu và mở cửa thị trường.", "Bản ghi nhớ về hợp tác nông nghiệp"},
		{"vi", "Hai bên làm sâu sắc quan hệ Đối tác Chiến lược Việt Nam - Ba Lan.", "Đối tác Chiến lược Việt Nam - Ba Lan"},
		{"vi", "Hai nước thiết lập quan hệ đối tác chiến lược năm 2019.", "đối tác chiến lược"},
		{"vi", "Na Uy là đối tác chiến lược quan trọng của Việt Nam.", ""},
		// --- Vietnamese: names after the head
		{"vi", "Hai bên ký Bản ghi nhớ về hợp tác đào tạo giáo viên.", "Bản ghi nhớ về hợp tác đào tạo giáo viên"},
		{"vi", "Hai bộ ký biên bản ghi nhớ về an toàn hàng hải nhân dịp này.", "biên bản ghi nhớ về an toàn hàng hải"},
		{"vi", "Hai bên thúc đẩy Hiệp định vận tải biển và tăng cường du lịch.", "Hiệp định vận tải biển"},
		{"vi", "Đề nghị sớm ký Hiệp định Tương trợ tư pháp giữa Việt Nam và Cộng hòa Peru trong năm nay.", "Hiệp định Tương trợ tư pháp giữa Việt Nam và Cộng hòa Peru"},
		{"vi", "Hai bên dự Phiên họp lần thứ tám Ủy ban hỗn hợp Việt Nam - Chile về hợp tác nghề cá.", "Ủy ban hỗn hợp Việt Nam - Chile về hợp tác nghề cá"},
		{"vi", "Ông dự khóa họp của Ủy ban liên Chính phủ Việt Nam - Belarus.", "Ủy ban liên Chính phủ Việt Nam - Belarus"},
		{"vi", "Hai Bộ trưởng ký Chương trình hợp tác giữa hai Bộ Tư pháp giai đoạn 2027-2029.", "Chương trình hợp tác giữa hai Bộ Tư pháp giai đoạn 2027-2029"},
		{"vi", "Hiệp định Thương mại song phương Việt Nam - Chile giai đoạn 2025-2026 được ký hôm qua.", "Hiệp định Thương mại song phương Việt Nam - Chile giai đoạn 2025-2026"},
		{"vi", "Hai bên triển khai Kế hoạch hành động 2026-2030.", "Kế hoạch hành động 2026-2030"},
		{"vi", "Hai bên duy trì Đối thoại quốc phòng và Tham vấn chính trị.", "Đối thoại quốc phòng + Tham vấn chính trị"},
		{"vi", "Họ thị sát nhà máy thủy điện Sông Xanh 2.", "nhà máy thủy điện Sông Xanh 2"},
		{"vi", "Sớm khởi công cao tốc Hòa Lạc - Sông Mã trong quý này.", "cao tốc Hòa Lạc - Sông Mã"},
		{"vi", "Nhà máy nằm trong khu công nghiệp Bình Minh.", "khu công nghiệp Bình Minh"},
		{"vi", "Hai bên lập Nhóm công tác chung về kinh tế biển trong quý II.", "Nhóm công tác chung về kinh tế biển"},
		{"vi", "Kết thúc hội đàm, hai bên ra Tuyên bố chung về thiết lập quan hệ Đối tác Toàn diện.", "Tuyên bố chung về thiết lập quan hệ Đối tác Toàn diện + Đối tác Toàn diện"},
		{"vi", "Hai bên thúc đẩy Chương trình Hành động triển khai Đối tác Chiến lược Toàn diện Việt Nam - Lào.", "Chương trình Hành động triển khai Đối tác Chiến lược Toàn diện Việt Nam - Lào + Đối tác Chiến lược Toàn diện Việt Nam - Lào"},
		// --- Vietnamese: acronyms and later mentions
		{"vi", "Hỏi về COC, ông nói các bên sẽ sớm đạt được một Bộ Quy tắc ứng xử thực chất.", "COC|Bộ Quy tắc ứng xử"},
		{"vi", "Hai bên rà soát Hiệp định Đối tác biển xanh (BXPA). Phía bạn sớm phê chuẩn BXPA.", "Hiệp định Đối tác biển xanh|BXPA|BXPA"},
		{"vi", "Phiên họp của Ủy ban hỗn hợp Việt Nam - Chile kết thúc. Phiên tới của Ủy ban hỗn hợp họp tại Santiago.", "Ủy ban hỗn hợp Việt Nam - Chile|Ủy ban hỗn hợp"},
		// --- Vietnamese: between whom, in lower case too
		{"vi", "Hai bên ký Thỏa thuận hợp tác mới giữa hai cơ quan lập pháp.", "Thỏa thuận hợp tác mới giữa hai cơ quan lập pháp"},
		{"vi", "Hai bộ trao Thư thỏa thuận hợp tác giữa Trung tâm Dự báo hai nước.", "Thư thỏa thuận hợp tác giữa Trung tâm Dự báo hai nước"},
		{"vi", "Hai bên ký Hiệp định về trợ giúp lẫn nhau trong lĩnh vực hải quan.", "Hiệp định về trợ giúp lẫn nhau trong lĩnh vực hải quan"},
		{"vi", "Bà mời ông dự Diễn đàn Nữ nghị sĩ châu Á và Hội chợ Cà phê Việt Nam.", "Diễn đàn Nữ nghị sĩ châu Á + Hội chợ Cà phê Việt Nam"},
		// --- Vietnamese: silent
		{"vi", "Hai bên nghiên cứu lập cơ chế đối thoại giữa hai đảng cầm quyền và các thỏa thuận mới.", ""},
		{"vi", "Các bên tuân thủ thỏa thuận ngừng bắn.", ""},
		{"vi", "Ông ủng hộ sáng kiến của Việt Nam lập mạng lưới nữ nghị sĩ.", ""},
		{"vi", "Ủy ban châu Âu và Ủy ban Đối ngoại của Quốc hội dự họp.", ""},
		{"vi", "Hai nước phối hợp tại các diễn đàn đa phương, hội nghị cấp cao ASEAN.", ""},
		{"vi", "Thỏa thuận này sẽ được xem xét.", ""},
		{"en", "Both sides named 2027 the India-Oman Year of Culture.", "India-Oman Year of Culture"},
		{"en", "They met in Fiscal Year 2026, before the Lunar New Year.", ""},
		{"en", "They signed a memorandum on soil research.", "memorandum on soil research"},
		{"vi", "Các dự án đường sắt đô thị tại Hà Nội được đẩy nhanh.", ""},
		{"vi", "THÔNG CÁO CHUNG", ""},
		{"vi", "Tuyên bố với báo giới, ông cảm ơn nước chủ nhà.", ""},
		{"vi", "Chính sách đối ngoại của Việt Nam không đổi.", ""},
	} {
		if got := mentionsOf(instrumentsOf(t, r, packs, c.lang, c.text)); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.lang, c.text, got, c.want)
		}
	}
}

// A joint statement that calls itself so by its title names no text that its words refer to.
func TestOwnTitle(t *testing.T) {
	for text, want := range map[string]int{
		"Visit to Lima\nJoint Communiqué\n\nAt the invitation of President Luis Vega of Peru, President Ana Rojas of Chile visited Lima on 2 March 2026. The two sides agreed to open a school in Lima by 2027. The two sides welcomed the growth of trade.": 0,
		"Visit to Lima\nJoint Communiqué\n\nAt the invitation of President Luis Vega of Peru, President Ana Rojas of Chile visited Lima on 2 March 2026. The two sides agreed to carry out the Quito Declaration on Oceans. They welcomed trade.":            1,
	} {
		if r := spoken(t, "en", text); len(r.Instruments) != want || r.Genre != record.JointStatement {
			t.Errorf("%s: %q\n%+v", r.Genre, text, r.Instruments)
		}
	}
}

// Levels of partnership and relations, with those whose they are.
func TestRelations(t *testing.T) {
	for text, want := range map[string]string{
		"Japanese Foreign Minister Aoi Mori met Peruvian Foreign Minister Luis Vega in Lima on Monday. Japan and Peru marked the 150th anniversary in May of the normalization of diplomatic relations.": "JP+PE diplomatic-relations",
		"Japanese Foreign Minister Aoi Mori met Peruvian Foreign Minister Luis Vega in Lima on Monday. Diplomatic relations between Japan and Peru date from 1873.":                                      "JP+PE diplomatic-relations",
		"Japanese Foreign Minister Aoi Mori met Peruvian Foreign Minister Luis Vega in Lima on Monday. Tokyo and Lima have had diplomatic ties since 1873.":                                              "JP+PE diplomatic-relations",
		"Japanese Foreign Minister Aoi Mori met Peruvian Foreign Minister Luis Vega in Lima on Monday. The two countries have been comprehensive partners since 2019.":                                   "JP+PE comprehensive-partnership",
		"Japanese Foreign Minister Aoi Mori met Peruvian Foreign Minister Luis Vega in Lima on Monday. Diplomatic relations between the two are warm.":                                                   "",
		"Japanese Foreign Minister Aoi Mori met Peruvian Foreign Minister Luis Vega in Lima on Monday. In the spirit of the Strategic Partnership, she hoped that Chile would open its market.":          "CL+JP strategic-partnership",
	} {
		var got []string
		for _, x := range spoken(t, "en", text).Relations {
			got = append(got, string(x.Parties[0])+"+"+string(x.Parties[1])+" "+x.Level)
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s\n got %s\nwant %s", text, s, want)
		}
	}
}

func TestInstrumentIdentity(t *testing.T) {
	packs, err := lang.Load()
	if err != nil {
		t.Fatal(err)
	}
	r := New(packs)
	d := instrumentsOf(t, r, packs, "vi", "Hai bên ký Chương trình Hành động. Phía bạn đề nghị tuân thủ UNCLOS.")
	if len(d.out.Instruments) != 2 {
		t.Fatalf("got %s", mentionsOf(d))
	}
	for i, want := range []string{"Action Programme", "United Nations Convention on the Law of the Sea (UNCLOS)"} {
		in := d.out.Instruments[i]
		if in.Name != want || in.ID != d.instrumentID(d.named[i].id) || in.Kind != d.named[i].kind {
			t.Errorf("got %+v, named %+v, want %s", in, d.named[i], want)
		}
	}
}

// Whatever a text says, the stage ends, its mentions stand in order on rune edges, and every one belongs to an instrument.
func FuzzInstruments(f *testing.F) {
	packs, err := lang.Load()
	if err != nil {
		f.Fatal(err)
	}
	r := New(packs)
	for _, s := range []string{
		"", "(", "Agreement (", "the Agreement on", "Agreement on the", "2025-", "Joint Statement (\"X\") for the 2025-2030 period",
		"Hiệp định (", "Hiệp định về", "Đối thoại giữa", "Kế hoạch hành động -", "Ủy ban hỗn hợp giữa hai", "Programme of and the",
		"Action Programme to implement the", "(RSE) scheme", "A (B) scheme of C-", "quan hệ Đối tác Chiến lược Việt Nam -",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			return
		}
		for _, l := range packs.Langs {
			d := instrumentsOf(t, r, packs, l, s)
			mentions := 0
			for _, in := range d.out.Instruments {
				if in.ID == "" || in.Name == "" || in.Kind == "" || len(in.Mentions) == 0 {
					t.Fatalf("%s %q: empty %+v", l, s, in)
				}
				mentions += len(in.Mentions)
			}
			if mentions != len(d.named) {
				t.Fatalf("%s %q: %d mentions, %d named", l, s, mentions, len(d.named))
			}
			for i, x := range d.named {
				if x.from >= x.to || i > 0 && d.named[i-1].from > x.from || !utf8.ValidString(d.quote(x.from, x.to)) {
					t.Fatalf("%s %q: %+v", l, s, x)
				}
			}
		}
	})
}

func BenchmarkInstruments(b *testing.B) {
	packs, err := lang.Load()
	if err != nil {
		b.Fatal(err)
	}
	r := New(packs)
	s := strings.Repeat("The ministers welcomed the Action Programme to implement the Comprehensive Strategic Partnership and signed a memorandum of understanding on port safety in Lima. He thanked his host and asked for more scholarships.\n", 8)
	d := instrumentsOf(b, r, packs, "en", s)
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		d.named, d.out.Instruments = d.named[:0], d.out.Instruments[:0]
		d.readInstruments()
	}
}
