package read

import (
	"strings"
	"sync"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
	"github.com/chancery-ledger/chancery/internal/text"
	"github.com/chancery-ledger/chancery/lang"
)

var testPacks = sync.OnceValues(lang.Load)

// timesDraft is a draft of a text on which dates and quantities have been read, and nothing else.
func timesDraft(t testing.TB, language, published, body string) *draft {
	t.Helper()
	packs, err := testPacks()
	if err != nil {
		t.Fatal(err)
	}
	r := New(packs)
	w := r.words[language]()
	doc := &text.Document{Lang: language, Text: body, Sections: []text.Section{{Kind: text.Body, Span: text.Span{End: len(body)}}}}
	doc.Toks = text.Tokenize(nil, body, packs.Vocab)
	doc.Sents = text.Sentences(doc, w.pack.Breaks)
	d := new(draft)
	d.begin(r, w, doc, &record.Reading{Doc: doc})
	d.find()
	d.match()
	d.look()
	d.published = record.ParseDay(published)
	d.readDates()
	d.readQuantities()
	return d
}

var dirNames = [...]string{"at", "until", "from", "since", "period", "ago"}

// told prints dates as "date|deadline|dir", joined with "; ".
func told(d *draft) string {
	var out []string
	for _, x := range d.dates {
		out = append(out, x.date.String()+"|"+x.deadline.String()+"|"+dirNames[x.dir])
	}
	return strings.Join(out, "; ")
}

type dateCase struct{ lang, published, text, want string }

const (
	y25 = "2025-11-21" // a Friday
	y26 = "2026-03-12" // a Thursday
)

var dateCases = []dateCase{
	// The day of the talks at which it was agreed.
	{"en", y25, "They agreed to build a port during talks in Oslo on Monday.", "2025-11-17||at"},
	// The name of a country tells no tense.
	{"en", y25, "They spoke of his forthcoming visit to the United States in January.", "2026-01|2026-01|at"},
	// Whole dates.
	{"en", y25, "The two signed it on 12 March 2024 in Bern.", "2024-03-12||at"},
	{"en", y25, "The two signed it on March 12, 2024.", "2024-03-12||at"},
	{"en", y25, "The two signed it on the 12th of March 2024.", "2024-03-12||at"},
	{"en", "", "The two signed it on 12 March 2024, not on 13 March.", "2024-03-12|2024-03-12|at; 2024-03-13|2024-03-13|at"},
	{"en", y25, "Kenya will lift the ban by March 31, 2026.", "../2026-03-31|../2026-03-31|until"},
	{"en", y25, "It should be ratified before 30 June 2026.", "../2026-06-29|../2026-06-29|until"},
	{"en", y25, "He was born on 26/10/1960 in Oslo.", "1960-10-26||at"},
	{"en", y25, "The page says 2024-10-26 at the top.", "2024-10-26||at"},
	{"en", y25, "Sept. 9, 2024 was the day.", "2024-09-09||at"},
	{"en", y25, "It opened on 9 Sept 2024.", "2024-09-09||at"},
	// Days without a year.
	{"en", y25, "The ministers met on November 20.", "2025-11-20||at"},
	{"en", y25, "The ministers met on 20 November.", "2025-11-20||at"},
	{"en", y25, "The ministers met on December 30 in Doha.", "2024-12-30||at"},
	{"en", y25, "The ministers will meet on December 5 in Doha.", "2025-12-05|2025-12-05|at"},
	{"en", y25, "A round is scheduled for January 14.", "2026-01-14|2026-01-14|at"},
	{"en", y25, "The forum takes place on 24 November.", "2025-11-24|2025-11-24|at"},
	{"en", y25, "The leaders met on January 14th.", "2025-01-14||at"},
	{"en", y25, "On December 9, the Premier will land in Lima.", "2025-12-09|2025-12-09|at"},
	{"en", y25, "The protest of late April 1 was heard.", "2025-04-01||at"},
	{"en", y25, "It opened on November 5 last year.", "2024-11-05||at"},
	{"en", y25, "The talks were held on 26/10 in Bonn.", "2025-10-26||at"},
	{"en", y25, "The talks were held on 12/4 in Bonn.", "2025-04-12||at"},
	{"en", y25, "The talks were held on 4/25 in Bonn.", "2025-04-25||at"},
	{"en", y25, "The hotline runs 24/7 and a 50/50 split was agreed, 3/4 of it paid.", ""},
	{"en", y25, "They marched on 12 roads and may agree in march.", ""},
	{"en", "2026-01-05", "The ministers met on December 30.", "2025-12-30||at"},
	{"en", "2025-12-29", "The ministers will meet on January 6.", "2026-01-06|2026-01-06|at"},
	{"en", y25, "Of March 15 flights were full.", "2025-03||at"},
	{"en", y25, "She paid a June 9-11 visit to Lima.", "2025-06-09/2025-06-11||at"},
	// Stays of days.
	{"en", y25, "He visited Laos from November 11 to 13.", "2025-11-11/2025-11-13||at"},
	{"en", y25, "He will visit Laos from 11 to 13 December.", "2025-12-11/2025-12-13|2025-12-11/2025-12-13|at"},
	{"en", y25, "He was in Rome from July 6 to 9.", "2025-07-06/2025-07-09||at"},
	{"en", y25, "Consultations were held on January 14 and 15.", "2025-01-14/2025-01-15||at"},
	{"en", y25, "The summit of October 26-28, 2025 closed.", "2025-10-26/2025-10-28||at"},
	{"en", y25, "He toured the region from 28 October to 1 November.", "2025-10-28/2025-11-01||at"},
	{"en", y25, "He will tour the region from December 30 to January 3.", "2025-12-30/2026-01-03|2025-12-30/2026-01-03|at"},
	{"en", y25, "The fair of 14-15 January 2026 is full.", "2026-01-14/2026-01-15|2026-01-14/2026-01-15|at"},
	{"en", y25, "Sessions on March 4, 5 and 6 were closed.", "2025-03-04/2025-03-06||at"},
	{"en", y25, "It lasted from December 28, 2024 to January 3, 2025.", "2024-12-28/2025-01-03||at"},
	// Months.
	{"en", y25, "The treaty was signed in October.", "2025-10||at"},
	{"en", y25, "The treaty was signed in December.", "2024-12||at"},
	{"en", y25, "The treaty will be signed in December.", "2025-12|2025-12|at"},
	{"en", y25, "The treaty will be signed in February.", "2026-02|2026-02|at"},
	{"en", y25, "They agreed to meet in April.", "2026-04|2026-04|at"},
	{"en", y25, "She invited him to visit in May.", "2026-05|2026-05|at"},
	{"en", y25, "He may march in, said Ms May.", ""},
	{"en", y25, "It was launched last November.", "2024-11||at"},
	{"en", y25, "It was launched last March.", "2025-03||at"},
	{"en", y26, "He asked the minister to attend the fair this November.", "2026-11|2026-11|at"},
	{"en", y25, "The rise applies from next July.", "2026-07|2026-07|from"},
	{"en", y25, "It was agreed in March 2024.", "2024-03||at"},
	{"en", y25, "They should finish before March 2026.", "../2026-02-28|../2026-02-28|until"},
	{"en", y25, "They should finish by December 2026.", "../2026-12-31|../2026-12-31|until"},
	{"en", y25, "They should finish before the end of February 2026.", "../2026-02-28|../2026-02-28|until"},
	{"en", y25, "They should finish by the end of June 2027.", "../2027-06-30|../2027-06-30|until"},
	{"en", "2025-09-09", "The market would open before December this year.", "../2025-11-30|../2025-11-30|until"},
	{"en", y25, "The course runs from March to May 2026.", "2026-03/2026-05|2026-03/2026-05|at"},
	{"en", y25, "Talks resume in mid-December.", "2025-12|2025-12|at"},
	{"en", y25, "In early November the two spoke.", "2025-11|2025-11|at"},
	{"en", y25, "Since last March the two have spoken twice.", "2025-03||since"},
	// What is bounded by something that has a date.
	{"en", "2025-07-08", "They agreed to finish the plan before the two premiers hold their meeting in October.", "2025-10|../2025-10-31|until"},
	{"en", "2025-09-09", "The review would end before the Gulf-Nordic Summit in October.", "2025-10|../2025-10-31|until"},
	{"en", y25, "A draft is due ahead of the summit on December 5.", "2025-12-05|../2025-12-04|until"},
	// Years.
	{"en", y25, "Trade should double by 2030.", "../2030-12-31|../2030-12-31|until"},
	{"en", y25, "They aim at 30 parks before 2030.", "../2029-12-31|../2029-12-31|until"},
	{"en", y25, "The dialogue will be held in 2027.", "2027|2027|at"},
	{"en", y25, "Ties were set up in 1973.", "1973||at"},
	{"en", y25, "The text has been in force since 2013.", "2013||since"},
	{"en", y25, "The tariff falls from 2027.", "2027|2027|from"},
	{"en", y25, "The rule applied from 2021.", "2021||from"},
	{"en", y25, "Work will start in early 2026.", "2026|2026|at"},
	{"en", y25, "Work will start in mid-2026.", "2026|2026|at"},
	{"en", y25, "Work will end by mid-2026.", "../2026-06-30|../2026-06-30|until"},
	{"en", y25, "Retail payments will be linked by the end of 2026.", "../2026-12-31|../2026-12-31|until"},
	{"en", y25, "Projects start before the end of next year.", "../2026-12-31|../2026-12-31|until"},
	{"en", y25, "Both will launch talks within this year.", "2025|../2025-12-31|at"},
	{"en", y25, "A team travels by the end of the year.", "../2025-12-31|../2025-12-31|until"},
	{"en", y25, "A team travels by year-end.", "../2025-12-31|../2025-12-31|until"},
	{"en", y25, "Both will launch talks next year.", "2026|2026|at"},
	{"en", y25, "Both launched talks last year.", "2024||at"},
	{"en", y25, "The programme for 2025-2030 was adopted.", "2025/2030||period"},
	{"en", y25, "From 2021 to 2024 trade doubled.", "2021/2024||at"},
	{"en", y25, "He backed Peru as host of APEC 2027.", "2027|2027|period"},
	{"en", y25, "They cited UNCLOS 1982 and Vision 2045.", "1982||period; 2045||period"},
	{"en", y25, "Observers will come to the 2027 presidential election.", "2027|2027|period"},
	{"en", y25, "The 1982 UN Convention binds all.", "1982||period"},
	{"en", y25, "It sold 2000 cars at level 2024 and 1,990 more.", ""},
	// Parts of a year.
	{"en", y25, "She will visit in the first quarter of 2026.", "2026-01/2026-03|2026-01/2026-03|at"},
	{"en", y25, "Surveys end by the end of the first quarter of 2026.", "../2026-03-31|../2026-03-31|until"},
	{"en", y25, "They meet in the first half of next year.", "2026-01/2026-06|2026-01/2026-06|at"},
	{"en", y25, "They meet in the first half of November.", "2025-11-01/2025-11-15||at"},
	{"en", y25, "They meet in the second half of February 2026.", "2026-02-16/2026-02-28|2026-02-16/2026-02-28|at"},
	{"en", y25, "They meet in the first week of December.", "2025-12-01/2025-12-07|2025-12-01/2025-12-07|at"},
	{"en", y25, "They finish by the last week of April 2026.", "../2026-04-30|../2026-04-30|until"},
	{"vi", y25, "Hai bên họp vào nửa đầu tháng 11.", "2025-11-01/2025-11-15||at"},
	{"vi", y25, "Hai bên họp trong tuần đầu tháng 12.", "2025-12-01/2025-12-07|2025-12-01/2025-12-07|at"},
	{"vi", y25, "Hai bên họp vào tuần cuối cùng của tháng 12/2025.", "2025-12-25/2025-12-31|2025-12-25/2025-12-31|at"},
	{"en", y25, "The President received him later on Thursday.", "2025-11-20||at"},
	{"en", y25, "The President will receive him later on Monday.", "2025-11-24|2025-11-24|at"},
	{"en", y25, "They meet in the second half of 2027.", "2027-07/2027-12|2027-07/2027-12|at"},
	{"en", y25, "They will meet in the first quarter.", "2026-01/2026-03|2026-01/2026-03|at"},
	{"en", y25, "The round is due in the last quarter of 2026.", "2026-10/2026-12|2026-10/2026-12|at"},
	{"en", y25, "Trade grew in the last quarter.", "2025-07/2025-09||at"},
	{"en", y25, "From January to October, trade grew.", "2025-01/2025-10||at"},
	{"en", y25, "Trade grew in the third quarter.", "2025-07/2025-09||at"},
	{"en", "2026-02-12", "The council convenes this spring.", "2026-21|2026-21|at"},
	{"en", y25, "The council convened in autumn 2024.", "2024-23||at"},
	{"en", y25, "Slots change with the winter schedule.", ""},
	{"en", "2025-08-06", "He takes it to Cabinet before Christmas.", "../2025-12-24|../2025-12-24|until"},
	{"en", y25, "Decades ago, in the 19th century, and in the 1990s it was so.", ""},
	// Counted from the day of publication.
	{"en", y25, "The ministers met today.", "2025-11-21|2025-11-21|at"},
	{"en", y25, "The ministers met yesterday.", "2025-11-20||at"},
	{"en", y25, "The ministers meet tomorrow.", "2025-11-22|2025-11-22|at"},
	{"en", y25, "In today's world trust counts.", ""},
	{"en", y25, "The ministers met on Thursday.", "2025-11-20||at"},
	{"en", "2025-11-20", "The ministers met on Thursday.", "2025-11-20|2025-11-20|at"},
	{"en", y25, "The ministers are scheduled to meet on Thursday.", "2025-11-27|2025-11-27|at"},
	{"en", y25, "The ministers met last Friday.", "2025-11-14||at"},
	{"en", y25, "The ministers meet next Monday.", "2025-11-24|2025-11-24|at"},
	{"en", y25, "The ministers met from Tuesday to Thursday.", "2025-11-18/2025-11-20||at"},
	{"en", y25, "The ministers will meet from Monday through Wednesday.", "2025-11-24/2025-11-26|2025-11-24/2025-11-26|at"},
	{"en", y25, "The ministers met on Thursday, November 20.", "2025-11-20||at"},
	{"en", y25, "The ministers met on Thursday (Nov 20) in Rome.", "2025-11-20||at"},
	{"en", y25, "The ministers met on 4 November; earlier that day both spoke.", "2025-11-04||at; 2025-11-04||at"},
	{"en", y25, "The ministers met last week.", "2025-11-10/2025-11-16||at"},
	{"en", y25, "The ministers met Wednesday last week.", "2025-11-12||at"},
	{"en", y25, "The ministers met last month.", "2025-10||at"},
	{"en", "2025-03-12", "She will be in Rome later this month.", "2025-03|2025-03|at"},
	{"en", "2025-08-06", "She will speak at next month's forum.", "2025-09|2025-09|at"},
	{"en", y25, "The deal was made earlier this year.", "2025|../2025-12-31|at"},
	{"en", y25, "On Monday, Cole called on the Speaker and proposed to open talks.", "2025-11-17||at"},
	{"en", y25, "Cole proposed on Monday that talks be opened.", "2025-11-17||at"},
	{"en", y25, "Cole proposed to open talks on Monday.", "2025-11-24|2025-11-24|at"},
	{"en", "2025-11-19", "He is on a visit that ends on Friday.", "2025-11-21|2025-11-21|at"},
	{"en", y25, "It is hosted by this month's chair.", "2025-11||at"},
	{"en", y25, "It was made three years ago.", "2022||ago"},
	{"en", y25, "The ministers met on 4 November; two days earlier they spoke.", "2025-11-04||at; 2025-11-02||at"},
	{"en", y25, "The ministers met on 4 November. Their aides had begun the day before.", "2025-11-04||at; 2025-11-03||at"},
	{"en", y25, "The ministers met on 4 November, the day before the summit.", "2025-11-04||at"},
	{"en", y25, "It was made two months ago.", "2025-09||ago"},
	{"en", y25, "It comes 12 years after the two sides set up ties.", "2013||ago"},
	{"en", y25, "The plan will be ready within two years.", "../2027-11-21|../2027-11-21|until"},
	{"en", y25, "The plan will be ready within 30 days.", "../2025-12-21|../2025-12-21|until"},
	{"en", y25, "Trade will grow over the next five years.", "../2030-11-21|../2030-11-21|until"},
	{"en", y25, "Both marked the 60th anniversary and 50 years of ties.", "1965||ago"},
	{"en", y25, "They met on 31 June.", ""},
	{"en", "", "They met on Thursday, on 4 November, last year and in May.", ""},

	// Tiếng Việt. Ngày đủ.
	{"vi", y25, "Hai bên ký ngày 12 tháng 3 năm 2024 tại Bern.", "2024-03-12||at"},
	{"vi", y25, "Hai bên ký ngày 26-10-2024 tại Bern.", "2024-10-26||at"},
	{"vi", y25, "Hai bên ký ngày 26/10/2024 tại Bern.", "2024-10-26||at"},
	{"vi", y25, "Hai bên ký ngày 26.10.2024 tại Bern.", "2024-10-26||at"},
	{"vi", y25, "Hai bên ký ngày 5 tháng 9/2024 tại Bern.", "2024-09-05||at"},
	{"vi", y25, "Phía Áo sẽ hoàn tất thủ tục trước ngày 30 tháng 6 năm 2026.", "../2026-06-29|../2026-06-29|until"},
	{"vi", "", "Hai bên ký ngày 12 tháng 3 năm 2024, không phải ngày 13/3.", "2024-03-12|2024-03-12|at; 2024-03-13|2024-03-13|at"},
	// Ngày thiếu năm.
	{"vi", y25, "Ngày 20/11, hai Bộ trưởng đã hội đàm.", "2025-11-20||at"},
	{"vi", y25, "Sáng 20/11, hai Bộ trưởng đã hội đàm.", "2025-11-20||at"},
	{"vi", y25, "Hai Bộ trưởng đã hội đàm sáng 20-11 tại Rome.", "2025-11-20||at"},
	{"vi", y25, "Hai Bộ trưởng đã hội đàm ngày 20.11 tại Rome.", "2025-11-20||at"},
	{"vi", y25, "Hai Bộ trưởng đã hội đàm ngày 30/12 tại Rome.", "2024-12-30||at"},
	{"vi", y25, "Hai Bộ trưởng sẽ hội đàm ngày 5/12 tại Rome.", "2025-12-05|2025-12-05|at"},
	{"vi", y25, "Quan hệ được nâng cấp ngày 12-3 vừa qua.", "2025-03-12||at"},
	{"vi", y25, "Quan hệ được nâng cấp ngày 20 tháng 8 năm ngoái.", "2024-08-20||at"},
	{"vi", y25, "Hôm nay (21/11), đoàn lên đường.", "2025-11-21|2025-11-21|at"},
	{"vi", y25, "Chiều nay, hai bên ký kết.", "2025-11-21|2025-11-21|at"},
	{"vi", y25, "Thứ Năm (20/11), hai bên ký kết.", "2025-11-20||at"},
	{"vi", y25, "Đội khách thắng với tỷ số 3/2, chiếm 2/3 số phiếu.", ""},
	{"vi", y25, "Nghị quyết số 57/2024 và Nghị định 08/2022/NĐ-CP có hiệu lực.", ""},
	{"vi", y25, "Tăng từ 5-7% mỗi năm, cấp 6-7, giật cấp 9.", ""},
	{"vi", y25, "Hai Bộ trưởng gặp ngày 31/6 tại Rome.", ""},
	{"vi", y25, "Bão mạnh lúc 13 giờ ngày 18-11.", "2025-11-18||at"},
	// Nhiều ngày.
	{"vi", y25, "Tham vấn đã diễn ra ngày 14 và 15/1.", "2025-01-14/2025-01-15||at"},
	{"vi", y25, "Ông sẽ thăm Lào từ ngày 20 đến 24/12.", "2025-12-20/2025-12-24|2025-12-20/2025-12-24|at"},
	{"vi", y25, "Ông đã thăm Lào từ ngày 20-22/10.", "2025-10-20/2025-10-22||at"},
	{"vi", y25, "Tham vấn đã diễn ra trong hai ngày 25 và 26-3.", "2025-03-25/2025-03-26||at"},
	{"vi", y25, "Bà thăm Việt Nam từ ngày 5 đến ngày 7 tháng 11 năm 2025.", "2025-11-05/2025-11-07||at"},
	{"vi", y25, "Bà đã thăm Việt Nam từ ngày 5 đến ngày 7 tháng 11.", "2025-11-05/2025-11-07||at"},
	{"vi", y25, "Bà đã thăm Việt Nam từ 28/10 đến 1/11.", "2025-10-28/2025-11-01||at"},
	{"vi", y25, "Bà đã thăm Việt Nam từ ngày 28-10 đến 1-11-2025.", "2025-10-28/2025-11-01||at"},
	{"vi", y25, "Từ đêm 17 đến 19-11 có mưa to.", "2025-11-17/2025-11-19||at"},
	{"vi", y25, "Kỷ niệm 50 năm quan hệ (23/9/1975 - 23/9/2025).", "1975||ago; 1975-09-23/2025-09-23||period"},
	// Tháng.
	{"vi", y25, "Quan hệ được thiết lập tháng 9/2013.", "2013-09||at"},
	{"vi", y25, "Quan hệ được thiết lập tháng 10 năm 2011.", "2011-10||at"},
	{"vi", y25, "Hai bên nâng cấp quan hệ hồi tháng 5.", "2025-05||at"},
	{"vi", y25, "Hai bên gặp nhau tháng 12 năm ngoái.", "2024-12||at"},
	{"vi", "2025-03-12", "Ông sẽ thăm Rome ngay trong tháng 3 này.", "2025-03|2025-03|at"},
	{"vi", "2026-02-06", "EU sẽ gửi dự thảo trước tháng 7 năm nay.", "../2026-06-30|../2026-06-30|until"},
	{"vi", "2026-02-06", "EU gỡ cảnh báo chậm nhất vào cuối tháng 6/2026.", "../2026-06-30|../2026-06-30|until"},
	{"vi", "2026-02-06", "EU cam kết cử đoàn sang trước tháng 4.", "../2026-03-31|../2026-03-31|until"},
	{"vi", y25, "Bà mời ông dự đối thoại vào tháng 3 năm 2026.", "2026-03|2026-03|at"},
	{"vi", y25, "Hai bên sẽ gặp vào tháng tư.", "2026-04|2026-04|at"},
	{"vi", y25, "Tháng sau hai bên sẽ gặp.", "2025-12|2025-12|at"},
	{"vi", y25, "Tháng sáu vừa qua hai bên đã gặp.", "2025-06||at"},
	{"vi", y25, "Hai bên gặp nhau tháng trước.", "2025-10||at"},
	{"vi", y25, "Thông tin trên báo ra 3-2025.", "2025-03||at"},
	{"vi", y25, "Mỗi tháng một lần, lần thứ hai, bên thứ ba, ngày nay.", ""},
	{"vi", y25, "Trong 9 tháng năm 2025, thương mại tăng.", "2025|../2025-12-31|at"},
	{"vi", y25, "Hội nghị sẽ họp tháng 12 tới.", "2025-12|2025-12|at"},
	// Năm.
	{"vi", y25, "Phấn đấu đạt mục tiêu trước năm 2030.", "../2029-12-31|../2029-12-31|until"},
	{"vi", y25, "Phấn đấu đạt mục tiêu đến năm 2030.", "../2030-12-31|../2030-12-31|until"},
	{"vi", y25, "Hai bên kết thúc đàm phán trong năm 2026.", "2026|2026|at"},
	{"vi", y25, "Thông xe chậm nhất vào cuối năm 2027.", "../2027-12-31|../2027-12-31|until"},
	{"vi", y25, "Kế hoạch giai đoạn 2026-2030 được thông qua.", "2026/2030||period"},
	{"vi", y25, "Đức ủng hộ Năm APEC 2027.", "2027|2027|period"},
	{"vi", y25, "Từ năm 2021 đến năm 2024 thương mại tăng.", "2021/2024||at"},
	{"vi", y25, "Hai bên sẽ khởi động đàm phán trong năm nay.", "2025|../2025-12-31|at"},
	{"vi", y25, "Hai bên sẽ khởi động đàm phán trong năm tới.", "2026|2026|at"},
	{"vi", y25, "Hai bên sẽ ký vào đầu năm tới.", "2026|2026|at"},
	{"vi", y25, "Đoàn sẽ sang trước cuối năm.", "../2025-12-31|../2025-12-31|until"},
	{"vi", y25, "Quan hệ có từ năm 1973.", "1973||from"},
	{"vi", y25, "Kể từ năm 2013, quan hệ phát triển.", "2013||since"},
	{"vi", "2026-03-18", "Kỳ họp dự kiến diễn ra trong quý III năm nay.", "2026-07/2026-09|2026-07/2026-09|at"},
	{"vi", y25, "Tổ công tác hoạt động trong quý I năm 2026.", "2026-01/2026-03|2026-01/2026-03|at"},
	{"vi", y25, "Phiên họp tại Bonn trong nửa đầu năm 2027.", "2027-01/2027-06|2027-01/2027-06|at"},
	{"vi", y25, "Mục tiêu đến hết năm 2026.", "../2026-12-31|../2026-12-31|until"},
	{"vi", "2026-02-12", "Hội đồng họp vào mùa xuân này.", "2026-21|2026-21|at"},
	// So với hôm nay.
	{"vi", y25, "Hai bên hội đàm hôm qua.", "2025-11-20||at"},
	{"vi", y25, "Tối 22-11 tới Rome, đoàn làm việc.", "2025-11-22|2025-11-22|at"},
	{"vi", y25, "Khai thác 9 chuyến mỗi tuần trước mùa hè năm 2026.", "../2026-05-31|../2026-05-31|until"},
	{"vi", y25, "Chiều thứ ba hai bên đã hội đàm.", "2025-11-18||at"},
	{"vi", y25, "Thứ Hai tuần tới hai bên sẽ hội đàm.", "2025-11-24|2025-11-24|at"},
	{"vi", y25, "Ngày 18/11, hai bên hội đàm; cùng ngày, hai bên ký kết.", "2025-11-18||at; 2025-11-18||at"},
	{"vi", y25, "Hai bên gặp nhau tuần trước.", "2025-11-10/2025-11-16||at"},
	{"vi", y25, "Sau 12 năm thiết lập quan hệ, hai nước gần nhau hơn.", "2013||ago"},
	{"vi", y25, "Thứ Ba, 18/11, phiên họp lần thứ Hai, vòng thứ Ba khai mạc.", "2025-11-18||at"},
	{"vi", y25, "Sau gần 40 năm đổi mới, đất nước lớn mạnh.", ""},
	{"vi", y25, "Ngày 5/12, hai bên đề nghị mở đàm phán.", "2025-12-05|2025-12-05|at"},
	{"vi", y25, "Hiệp định ra đời cách đây 3 năm.", "2022||ago"},
	{"vi", y25, "Hiệp định ra đời 3 năm trước.", "2022||ago"},
	{"vi", y25, "Văn bản sẽ xong trong vòng 6 tháng tới.", "../2026-05-21|../2026-05-21|until"},
	{"vi", y25, "Hợp tác sẽ sâu hơn trong 5 năm tới.", "../2030-11-21|../2030-11-21|until"},
	{"vi", y25, "Kỷ niệm 80 năm Quốc khánh và hơn 50 năm qua.", "1945||ago"},
}

func TestDates(t *testing.T) {
	for _, c := range dateCases {
		d := timesDraft(t, c.lang, c.published, c.text)
		if got := told(d); got != c.want {
			var q []string
			for _, x := range d.dates {
				q = append(q, "«"+d.quote(x.from, x.to)+"» "+x.rule)
			}
			t.Errorf("%s %s %s\n got %s\nwant %s\n     %s", c.lang, c.published, c.text, got, c.want, strings.Join(q, "; "))
		}
	}
	t.Logf("%d cases", len(dateCases))
}

// A date that does not exist is told in a note.
func TestDateNote(t *testing.T) {
	d := timesDraft(t, "en", y25, "They met on 31 June in Rome.")
	if len(d.out.Notes) != 1 || d.out.Notes[0].Text != "no such date: 31 June" {
		t.Errorf("notes %v", d.out.Notes)
	}
}

// The words of a date hold its prepositions, and a weekday with its date is one expression.
func TestDateWords(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "They met on Thursday (Nov 20) in Rome.", "on Thursday (Nov 20)"},
		{"en", "It closes by the end of the first quarter of 2026 in Rome.", "by the end of the first quarter of 2026"},
		{"en", "He came in from July 6 to 9 alone.", "from July 6 to 9"},
		{"vi", "Xong chậm nhất vào cuối tháng 6/2026 theo hẹn.", "chậm nhất vào cuối tháng 6/2026"},
		{"vi", "Hai bên ký ngày 12-3 vừa qua tại Rome.", "ngày 12-3 vừa qua"},
	} {
		d := timesDraft(t, c.lang, y25, c.text)
		if len(d.dates) != 1 || d.quote(d.dates[0].from, d.dates[0].to) != c.want {
			for _, x := range d.dates {
				t.Errorf("%s: «%s»", c.text, d.quote(x.from, x.to))
			}
		}
	}
}

// The rules of dates and quantities hold their own examples.
func TestTimeRules(t *testing.T) {
	packs, err := testPacks()
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range packs.Langs {
		for _, f := range packs.ByLang[l].Check() {
			if strings.Contains(f.Where, "date.rule") || strings.Contains(f.Where, "quantity.rule") {
				t.Error(f)
			}
		}
	}
}

func FuzzDates(f *testing.F) {
	for _, c := range dateCases {
		f.Add(c.lang == "vi", c.published, c.text)
	}
	f.Fuzz(func(t *testing.T, vietnamese bool, published, body string) {
		language := "en"
		if vietnamese {
			language = "vi"
		}
		d := timesDraft(t, language, published, strings.ToValidUTF8(body, "?"))
		last := 0
		for _, x := range d.dates {
			if x.from < last || x.to <= x.from || x.to > len(d.toks) {
				t.Fatalf("date at %d-%d after %d of %d tokens", x.from, x.to, last, len(d.toks))
			}
			if !x.date.Known() && !x.deadline.Known() {
				t.Fatalf("date %q says nothing", d.quote(x.from, x.to))
			}
			_ = x.date.String() + x.deadline.String()
			last = x.to
		}
		last = 0
		for _, x := range d.quantities {
			if x.from < last || x.to <= x.from || x.to > len(d.toks) || x.unit == "" {
				t.Fatalf("quantity at %d-%d after %d of %d tokens", x.from, x.to, last, len(d.toks))
			}
			last = x.to
		}
	})
}

func BenchmarkDates(b *testing.B) {
	var body strings.Builder
	for _, c := range dateCases {
		if c.lang == "en" {
			body.WriteString(c.text + " ")
		}
	}
	d := timesDraft(b, "en", y25, body.String())
	b.ReportAllocs()
	b.SetBytes(int64(body.Len()))
	for b.Loop() {
		d.dates, d.quantities = d.dates[:0], d.quantities[:0]
		d.out.Notes = d.out.Notes[:0]
		d.readDates()
		d.readQuantities()
	}
}
