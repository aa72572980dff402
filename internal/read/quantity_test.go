package read

import (
	"strconv"
	"strings"
	"testing"
)

var quantityCases = []struct{ lang, text, want string }{
	// Money.
	{"en", "Both want US$150 billion in two-way trade.", "150000000000 USD"},
	{"en", "They raise trade to AUD 40 billion by 2030.", "40000000000 AUD"},
	{"en", "They raise trade to 20 billion USD by 2027.", "20000000000 USD"},
	{"en", "A grant of 12 million dollars was given.", "12000000 USD"},
	{"en", "NZ$18 million goes to a cable.", "18000000 NZD"},
	{"en", "S$2.5 million goes to a school.", "2500000 SGD"},
	{"en", "They give US$9 million to a fund, and 12 million euros to one school.", "9000000 USD; 12000000 EUR"},
	{"en", "They give RM2 million for schools and RM470,000 for books.", "2000000 MYR; 470000 MYR"},
	{"en", "EUR 24 million in grants is planned.", "24000000 EUR"},
	{"en", "It costs 3.5 million euros.", "3500000 EUR"},
	{"en", "It costs €60 million.", "60000000 EUR"},
	{"en", "It costs $1,200.50 at most.", "1200.5 USD"},
	{"en", "It costs 500,000 New Zealand dollars.", "500000 NZD"},
	{"en", "It costs 73.45 billion dong.", "73450000000 VND"},
	{"en", "It costs VND500 billion, or USD20.5 million, or AUD1,500.", "500000000000 VND; 20500000 USD; 1500 AUD"},
	{"en", "Japan lends 50 billion yen.", "50000000000 JPY"},
	{"en", "Japan lends two billion yen.", "2000000000 JPY"},
	{"en", "A billion dollars is a lot.", "1000000000 USD"},
	{"en", "Trade is to rise from 15 billion USD in 2024 to 20 billion USD by 2030.", "20000000000 USD"},
	{"en", "Trade of 10-15 billion USD is likely.", "15000000000 USD"},
	{"en", "US$12 million a year is set aside.", "12000000 USD per year"},
	{"en", "They won 5 and lost 2.", ""},
	// Per cent.
	{"en", "Red tape is cut by 30% within this year.", "30 %"},
	{"en", "Trade grew 12.5 percent in 2024.", "12.5 %"},
	{"en", "Trade grows by 10-15% a year.", "15 % per year"},
	{"en", "The share rises from 10% to 15%.", "15 %"},
	{"en", "Ten per cent is enough.", "10 %"},
	// Things.
	{"en", "They aim at 30 parks before 2030.", "30 park"},
	{"en", "They aim at 30 industrial parks before 2030.", "30 park"},
	{"en", "They aim at reaching 30 VSIPs.", "30 park"},
	{"en", "They test three carbon credit projects.", "3 project"},
	{"en", "Some 300 containers were held up.", "300 container"},
	{"en", "They hire 1,100 Vietnamese nurses.", "1100 nurse"},
	{"en", "They offer 5,000 hectares of land.", "5000 hectare"},
	{"en", "They open a 500-hectare site.", "500 hectare"},
	{"en", "They build 1.2 gigawatts of wind power.", "1.2 GW"},
	{"en", "They build 600 MW of wind power.", "600 MW"},
	{"en", "They set a goal of 1,500 Indonesian students by 2028.", "1500 student"},
	{"en", "They allot two more slots a day.", "2 slot per day"},
	{"en", "They settled on 100 flights a week.", "100 flight per week"},
	{"en", "They buy twenty-five buses.", "25 bus"},
	{"en", "They buy two hundred buses.", "200 bus"},
	{"en", "They buy four more high-speed patrol boats.", "4 patrol vessel"},
	{"en", "They keep their 200 scholarships a year.", "200 scholarship per year"},
	{"en", "They keep their 200 scholarships.", ""},
	{"en", "They want the number of places to be raised to five.", "5 place"},
	{"en", "They raise the number of weekly flights from three to seven.", "7 flight per week"},
	{"en", "They moved from two to three rooms.", "3 room"},
	{"en", "They train 2 million young workers.", "2000000 worker"},
	{"en", "They take 15,000 workers per year.", "15000 worker per year"},
	{"en", "Each year 200 officials are trained.", "200 official per year"},
	{"en", "They sell 80,000 tonnes of rice.", "80000 tonne"},
	{"en", "They sell 80,000 tonnes of rice a year.", "80000 tonne per year"},
	{"en", "They build two 97-metre-class vessels.", ""},
	{"en", "They hold a two-plus-two meeting.", ""},
	{"en", "They raise direct flights to 60 per week.", "60 flight per week"},
	{"en", "They grant 20 to 30 scholarships.", "30 scholarship"},
	{"en", "They grant 30 scholarships annually.", "30 scholarship per year"},
	// What something is raised to.
	{"en", "They raise the yearly intake of Vietnamese seasonal workers to 15,000.", "15000 worker per year"},
	{"en", "They raise the number of direct flights between the two countries from 72 to 120 a week.", "120 flight per week"},
	{"en", "They lift the number of Tongan workers under the scheme to 3500 a year.", "3500 worker per year"},
	{"en", "They want to double, to 2,400 a year by 2030, the number of Chilean students.", "2400 student per year"},
	// No quantities.
	{"en", "The two sides and both countries agreed.", ""},
	{"en", "The two countries met in 2025 and on 12 March.", ""},
	{"en", "The 47th ASEAN Summit and the 3rd round ended.", ""},
	{"en", "It marks 50 years of ties.", ""},
	{"en", "Article 5 and Resolution 12 projects stand.", ""},
	{"en", "The programme 2025-2030 projects growth.", ""},
	{"en", "The 1982 UN Convention binds members.", ""},
	{"en", "VSIP 2.0 projects go on.", ""},
	{"en", "The \"2+2\" meeting was held.", ""},
	{"en", "One project was named.", ""},
	{"en", "The three projects were named.", ""},

	{"vi", "Đưa kim ngạch lên 20 tỷ USD trước năm 2030.", "20000000000 USD"},
	{"vi", "Phía Đức dành thêm 60 triệu Euro.", "60000000 EUR"},
	{"vi", "Kim ngạch đạt 73,45 tỷ USD.", "73450000000 USD"},
	{"vi", "Kim ngạch đạt 73.453 tỷ đồng.", "73453000000000 VND"},
	{"vi", "Kim ngạch đạt 1.2 tỷ USD.", "1200000000 USD"},
	{"vi", "Vốn đầu tư 5 nghìn tỷ đồng.", "5000000000000 VND"},
	{"vi", "Vốn đầu tư 12 triệu đô la Mỹ.", "12000000 USD"},
	{"vi", "Vốn đầu tư 12 triệu đô-la Mỹ.", "12000000 USD"},
	{"vi", "Khoản vay 50 tỷ yên Nhật.", "50000000000 JPY"},
	{"vi", "Khoản vay một tỷ USD.", "1000000000 USD"},
	{"vi", "Khoản vay từ 5 đến 7 tỷ USD.", "7000000000 USD"},
	{"vi", "Kim ngạch tăng từ 15 tỷ USD năm 2024 lên 20 tỷ USD.", "20000000000 USD"},
	{"vi", "Hai đồng chí và 2 đồng chí khác.", ""},
	{"vi", "Cắt giảm 30% thủ tục.", "30 %"},
	{"vi", "Tăng trưởng 10-15% mỗi năm.", "15 % per year"},
	{"vi", "Tăng trưởng 6,5%.", "6.5 %"},
	{"vi", "Mỗi năm có 5.000 điều dưỡng viên sang Đức.", "5000 nurse per year"},
	{"vi", "Hằng năm tiếp nhận 15.000 lao động.", "15000 worker per year"},
	{"vi", "Hai bên thí điểm ba dự án.", "3 project"},
	{"vi", "Hai bên mở 30 khu công nghiệp.", "30 park"},
	{"vi", "Có hơn 200.000 người gốc Việt.", "200000 person"},
	{"vi", "Rút ngắn thời gian cấp phép xuống còn 15 ngày.", "15 day"},
	{"vi", "Giảm thời gian chờ từ 6 tháng xuống 2 tháng.", "2 month"},
	{"vi", "Giảm thuế từ 12% xuống còn 5% trước năm 2027.", "5 %"},
	{"vi", "Chuyến thăm kéo dài 3 ngày.", ""},
	{"vi", "Nâng số lao động thời vụ lên 15.000 người.", "15000 worker"},
	{"vi", "Nâng số chuyến bay từ 72 lên 120 mỗi tuần.", "120 flight per week"},
	{"vi", "Khai thác 100 chuyến bay/tuần.", "100 flight per week"},
	{"vi", "Nâng số chuyến bay lên 200 chuyến mỗi tuần trước mùa hè.", "200 flight per week"},
	{"vi", "Cấp 20 suất học bổng mỗi năm.", "20 scholarship per year"},
	{"vi", "Đón hai mươi lăm sinh viên.", "25 student"},
	{"vi", "Giao 500 héc-ta đất.", "500 hectare"},
	{"vi", "Xây 600 MW điện gió.", "600 MW"},
	{"vi", "Bán 1 triệu tấn gạo.", "1000000 tonne"},
	{"vi", "Năm doanh nghiệp tham dự.", "5 business"},
	{"vi", "Hai nước và hai bên nhất trí; hai Bộ trưởng hội đàm.", ""},
	{"vi", "Kỷ niệm 50 năm quan hệ, lần thứ 47, Điều 5, quý 3.", ""},
	{"vi", "Năm 2025, ngày 12/3, giai đoạn 2026-2030.", ""},
	{"vi", "Đối thoại \"2+2\" và VSIP 2.0.", ""},
	{"vi", "Gió cấp 16, bão số 9.", ""},
}

func TestQuantities(t *testing.T) {
	for _, c := range quantityCases {
		d := timesDraft(t, c.lang, y25, c.text)
		var out []string
		for _, q := range d.quantities {
			out = append(out, strconv.FormatFloat(q.value, 'f', -1, 64)+" "+q.unit)
		}
		if got := strings.Join(out, "; "); got != c.want {
			var q []string
			for _, x := range d.quantities {
				q = append(q, "«"+d.quote(x.from, x.to)+"» "+x.rule)
			}
			t.Errorf("%s %s\n got %s\nwant %s\n     %s", c.lang, c.text, got, c.want, strings.Join(q, "; "))
		}
	}
	t.Logf("%d cases", len(quantityCases))
}
