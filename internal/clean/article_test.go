package clean

import (
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/text"
)

// Pages of many makes: what is written in {{ }} is the article, every bit of it must be read, and nothing that is marked with "junk".
var pages = map[string]string{
	"portal, the lead in a box of its own, related stories in a list": `<html><head><title>Cổng thông tin</title></head><body><div class="header"><a href="/">junk trang chủ</a> <a href="/en">junk English</a></div>
<div class="detail"><h1>Khánh thành trạm đo nước thứ hai</h1><h2 class="sapo">{{Sáng 12/3, hai Bộ trưởng đã khánh thành trạm đo nước thứ hai trên sông, sau hai năm xây dựng.}}</h2>
<div class="content"><p>{{Phát biểu tại lễ khánh thành, hai Bộ trưởng nhất trí chia sẻ số liệu hằng ngày, kể cả vào mùa khô, và lập tổ công tác chung.}}</p>
<p>{{Hai bên cũng đề nghị các địa phương giáp biên mở thêm lớp tập huấn, cử cán bộ kỹ thuật sang học tập trong năm nay.}}</p></div>
<ul class="list"><li><a href="/1">junk Hội nghị về nghề cá</a></li><li><a href="/2">junk Đoàn đại biểu thăm cảng</a></li><li><a href="/3">junk Triển lãm ảnh</a></li></ul></div>
<div id="footer">junk Bản quyền thuộc về Cổng thông tin, giấy phép số 12, ghi rõ nguồn khi phát hành lại thông tin.</div></body></html>`,
	"readout in one box, lines parted by br": `<html><body><div id="menu"><a href="/a">junk About</a> <a href="/b">junk Media</a></div><div id="main"><h1>Readout of the call</h1>
<div>{{The two foreign ministers spoke by telephone this morning, and reviewed the work of the joint committee.}}<br><br>
{{They agreed to open the second gauge house before the floods, and to publish its figures every day.}}<br><br>{{12 March 2025}}</div>
<div><a href="/x">junk Back to the list</a></div></div></body></html>`,
	"wire story with cookies, a newsletter and read more": `<html><body><div class="cookie-notice"><p>junk We use cookies to improve this site, to measure its audience, and to show you more of what you like.</p></div>
<main><article><h1>Ministers open a gauge house</h1><div class="byline">junk By A Reporter</div>
<p>{{VIENTIANE, March 12 - The water ministers of the two countries opened a gauge house on Wednesday, the second on the river.}}</p>
<p><a href="/2">junk READ MORE: Fishermen meet over quotas</a></p><p>{{They pledged to share figures daily, in the dry season too, and to train technicians together.}}</p>
<div class="newsletter-box"><p>junk Get the day's most important stories in your inbox, every morning, free of charge, from our editors.</p></div>
<p>{{A joint team will report in June, said a statement, which gave no further details of the costs.}}</p>
<figure><img src="x"><figcaption>The ministers at the gate. Photo: Agency</figcaption></figure></article></main>
<aside><h2>junk Most read</h2><p>junk Rice exporters, facing new rules, have asked for time until the autumn harvest is in.</p></aside></body></html>`,
	"a short readout": `<html><body><header><nav><a href="/">junk Home</a></nav></header><div class="entry"><h1>Readout</h1><p>{{The Secretary met the Minister today in Vienna.}}</p>
<p>{{They discussed the river, and agreed to meet again in May.}}</p></div><footer><p>junk Office of the Spokesperson, all rights reserved, privacy, accessibility, copyright</p></footer></body></html>`,
	"old table layout": `<html><body><table width=100%><tr><td colspan=2><a href="/">junk Trang nhất</a> | <a href="/vn">junk Tiếng Việt</a></td></tr><tr><td width=200><table><tr><td><a href="/1">junk Tin trong nước</a></td></tr><tr><td>
<a href="/2">junk Tin thế giới</a></td></tr><tr><td><a href="/3">junk Văn bản pháp luật</a></td></tr></table></td><td><font size=4><b>{{Hội đàm về nguồn nước}}</b></font><br><br>{{Chiều 12/3, tại Viên Chăn, hai đoàn đã hội đàm về nguồn nước, thủy văn và cảnh báo lũ.}}<br><br>
{{Hai bên nhất trí lập đường dây nóng, họp sáu tháng một lần, luân phiên tại hai nước.}}<p>{{Đoàn ta do Thứ trưởng dẫn đầu, gồm đại diện nhiều bộ, ngành và hai tỉnh biên giới.}}</td></tr></table></body></html>`,
	"joint statement with a list, a table and a quotation": `<html><body><div class="page"><h1>Joint statement</h1><p>{{1. The two sides held their third dialogue on water in Vienna, in a frank and friendly atmosphere.}}</p>
<ol><li>{{share figures on the level of the river every day;}}</li><li>{{train twenty technicians a year.}}</li></ol><table><tr><th>{{Station}}</th><th>{{Opened}}</th></tr><tr><td>{{Upper}}</td><td>{{2023}}</td></tr></table>
<blockquote><p>{{“Water knows no border, and nor should figures on it”, the Minister said at the end of the dialogue.}}</p></blockquote>
<p>{{2. The next dialogue will be held in Vientiane next year, on dates to be agreed through diplomatic channels.}}</p></div></body></html>`,
	"newspaper with teasers and doubled captions in the story": `<html><body><div class="container"><div class="main-content"><h1>Hai nước mở trạm đo nước</h1><div class="detail-content">
<p>{{Hai nước vừa mở trạm đo nước thứ hai, theo thỏa thuận ký năm ngoái, với sự hỗ trợ của các chuyên gia.}}</p>
<div class="photo"><img alt="x"><p>Hai Bộ trưởng tại lễ khánh thành</p><p>Hai Bộ trưởng tại lễ khánh thành</p></div>
<div class="relate-box"><a href="/1">junk Ngư dân hai tỉnh gặp nhau</a></div><p>{{Trạm đo mới gửi số liệu về hai Bộ mỗi ngày, cả mùa khô lẫn mùa mưa, qua đường truyền riêng.}}</p><p><a href="/2">junk Xem thêm: Lũ về sớm trên thượng nguồn</a></p>
<p>{{Hai bên nhất trí sẽ mở thêm ba trạm nữa, trong đó một trạm ở thượng nguồn, trước mùa lũ năm sau.}}</p></div>
<div class="box-tinlienquan"><h3>junk Tin liên quan</h3><p>junk Bộ trưởng thăm làng chài, tặng quà, động viên bà con vươn khơi bám biển sau cơn bão số ba.</p></div></div></div></body></html>`,
	"the whole page within a form": `<html><body><form id="aspnetForm"><div class="nav"><a href="/">junk Home</a></div><div class="ms-rtestate-field"><h1>Opening of a gauge house</h1>
<p>{{The embassy attended the opening of the second gauge house, together with officials, engineers and the press.}}</p>
<p>{{The ambassador thanked the engineers, wished the station well, and presented books to the school next to it.}}</p></div></form></body></html>`,
	"a story cut in two by an advertisement": `<html><body><div class="story"><div class="part"><p>{{The water ministers opened a gauge house on Wednesday, the second on the river, after two years of work.}}</p>
<p>{{They pledged to share figures daily, in the dry season too, and to train technicians together in Hue.}}</p></div><div class="advert"><p>junk Fly to the coast this spring, from just ninety, with our partner, and take a friend for free.</p></div>
<div class="part"><p>{{A joint team will report in June, said a statement, which gave no further details of the costs.}}</p><p>{{The river rises in the hills, crosses three provinces, and reaches the sea below the old capital.}}</p></div></div></body></html>`,
	"a lead apart from the article, told by the description": `<html><head><meta name="description" content="The water ministers of the two countries opened a gauge house on Wednesday, the second on the river."></head><body>
<div class="slogan">junk The best of the river, every day, for everybody who lives by it and off it</div><h1>Ministers open a gauge house</h1><div class="u7">{{The water ministers of the two countries opened a gauge house on Wednesday, the second on the river.}}</div>
<div><a href="/p"><img src="x"></a></div><div class="u9"><p>{{They pledged to share figures daily, in the dry season too, and to train technicians together in Hue.}}</p>
<p>{{A joint team will report in June, said a statement, which gave no further details of the costs of it.}}</p></div></body></html>`,
	"a short readout over many cards": `<html><body><h2>Readout</h2><div class="e"><p>{{The Secretary met the Minister for Water of the neighbour today in Vienna.}}</p><p>{{They discussed the river at length, and agreed to meet again in May.}}</p></div><div class="more">` +
		strings.Repeat(`<div><h3><a href="/r">junk Readout of another of the Secretary's meetings</a></h3><p>junk The Secretary met yet another minister, and spoke about yet another river.</p></div>`, 9) + `</div></body></html>`,
	"another report within, marked by its type, and a lead of another name": `<html><body><h1>Hai nước mở trạm đo nước</h1><p class="description">{{Hai nước vừa mở trạm đo nước thứ hai trên sông, theo thỏa thuận ký năm ngoái tại thủ đô.}}</p><article class="text">
<p>{{Trạm đo mới gửi số liệu về hai Bộ mỗi ngày, cả mùa khô lẫn mùa mưa, qua đường truyền riêng.}}</p><div class="insert" type="RelatedOneNews"><a href="/1">junk Ngư dân hai tỉnh gặp nhau ở cửa sông</a><p>junk Ngư dân hai tỉnh hôm qua gặp nhau ở cửa sông, bàn về mùa cá, lịch ra khơi và tàu thuyền.</p></div>
<p>{{Hai bên nhất trí sẽ mở thêm ba trạm nữa, trong đó một trạm ở thượng nguồn, trước mùa lũ năm sau.}}</p></article></body></html>`,
	"hidden text and shares": `<html><body><article><div class="share">junk Share on</div><p>{{The ministers of the two countries agreed on Wednesday to open a hotline, and to test it twice a year.}}</p>
<p style="display: none">junk The ministers of a third country, who are not here, agreed to nothing at all, as far as we know.</p>
<p>{{The hotline will link the two gauge houses, the dam upstream, and the flood centres of both capitals.}}</p><span class="tags">junk water</span></article></body></html>`,
}

func TestArticle(t *testing.T) {
	for name, marked := range pages {
		t.Run(name, func(t *testing.T) {
			d, err := cleaner(t).Document([]byte(strings.NewReplacer("{{", "", "}}", "").Replace(marked)), name)
			if err != nil {
				t.Fatal(err)
			}
			check(t, d)
			for _, part := range strings.Split(marked, "{{")[1:] {
				want, _, _ := strings.Cut(part, "}}")
				if !strings.Contains(d.Text, want) {
					t.Errorf("lost %q", want)
				}
			}
			for _, ln := range strings.Split(d.Text, "\n") {
				if strings.Contains(ln, "junk") {
					t.Errorf("kept %q", ln)
				}
			}
			for _, s := range d.Sections {
				if q := d.Quote(s.Span); s.Kind == text.Body && strings.Count(d.Text, q) > 1 {
					t.Errorf("twice %q", q)
				}
			}
		})
	}
}

func TestMadeWith(t *testing.T) {
	for in, want := range map[string]bool{
		"related": true, "post-related": true, "relatedPosts": true, "box_ads": true, "NAV": true, "c-promo__item": true,
		"": false, "stage": false, "unrelated": false, "advertiser's": false, "body": false,
	} {
		if got := madeWith(in, clutterNames); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}
