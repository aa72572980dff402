package newsroom

// The countries, offices, names and sentences that articles are made of. All people and all that they say are invented.

type country struct {
	code, en, adj, vi string
	capitals          [2]string // English, Vietnamese
	given, family     []string
	familyFirst       bool // Nguyen Van An; else Anna Berg
	respelt           bool // outlets write these names by ear
	home              bool // its own outlets leave the country out in Vietnamese
	middle            []string
}

var countries = []country{
	{code: "VN", en: "Vietnam", adj: "Vietnamese", vi: "Việt Nam", capitals: [2]string{"Hanoi", "Hà Nội"}, familyFirst: true, home: true,
		family: []string{"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô"}, middle: []string{"Văn", "Đức", "Quang", "Hữu", "Minh", "Thị", "Thanh"},
		given: []string{"Hùng", "Dũng", "Sơn", "Hải", "Tuấn", "Thảo", "Lan", "Bình", "Khánh", "Phúc", "Thắng", "Huệ", "Tùng"}},
	{code: "SG", en: "Singapore", adj: "Singaporean", vi: "Singapore", capitals: [2]string{"Singapore", "Singapore"},
		given: []string{"Adrian", "Melissa", "Desmond", "Felicia", "Bernard", "Cheryl", "Gerald"}, family: []string{"Chua", "Seow", "Pillai", "Yeo", "Quek", "Nambiar", "Toh"}},
	{code: "LA", en: "Laos", adj: "Lao", vi: "Lào", capitals: [2]string{"Vientiane", "Viêng Chăn"}, respelt: true,
		given: []string{"Bounmy", "Khamsone", "Sisavath", "Phouthone", "Somchay", "Viengthong"}, family: []string{"Inthavong", "Phommachanh", "Sayasone", "Keovilay", "Thepsouvanh", "Rattanavong"}},
	{code: "KH", en: "Cambodia", adj: "Cambodian", vi: "Campuchia", capitals: [2]string{"Phnom Penh", "Phnom Penh"}, familyFirst: true, respelt: true,
		family: []string{"Sok", "Chea", "Keo", "Meas", "Prak"}, given: []string{"Sovannara", "Ratanak", "Piseth", "Bopha", "Kosal", "Vichea"}},
	{code: "TH", en: "Thailand", adj: "Thai", vi: "Thái Lan", capitals: [2]string{"Bangkok", "Bangkok"}, respelt: true,
		given: []string{"Anucha", "Kittipong", "Siriporn", "Wichai", "Nattapol", "Chayanee"}, family: []string{"Boonmeesuk", "Charoenphol", "Jirawattana", "Rungruang", "Suksawat"}},
	{code: "JP", en: "Japan", adj: "Japanese", vi: "Nhật Bản", capitals: [2]string{"Tokyo", "Tokyo"},
		given: []string{"Haruka", "Kenji", "Masato", "Reiko", "Shunsuke", "Takuya"}, family: []string{"Moriyama", "Okazaki", "Shimizu", "Tachibana", "Uehara", "Nakadai"}},
	{code: "KR", en: "the Republic of Korea", adj: "South Korean", vi: "Hàn Quốc", capitals: [2]string{"Seoul", "Seoul"}, familyFirst: true,
		family: []string{"Kang", "Baek", "Seo", "Yun", "Shin"}, given: []string{"Min-jae", "Hye-jin", "Dong-wook", "Su-bin", "Jae-hyun", "Tae-yong"}},
	{code: "FR", en: "France", adj: "French", vi: "Pháp", capitals: [2]string{"Paris", "Paris"},
		given: []string{"Éloïse", "Benoît", "Hélène", "Mathieu", "Clémence", "Rémi"}, family: []string{"Lefèvre", "Garnier", "Bérard", "Montclar", "Deschamps", "Vasseur"}},
	{code: "DE", en: "Germany", adj: "German", vi: "Đức", capitals: [2]string{"Berlin", "Berlin"},
		given: []string{"Katrin", "Jürgen", "Henrike", "Lothar", "Sabine", "Matthias"}, family: []string{"Brinkmann", "Köhler", "Oberndorf", "Steinfeld", "Wessel", "Möller"}},
	{code: "AU", en: "Australia", adj: "Australian", vi: "Australia", capitals: [2]string{"Canberra", "Canberra"},
		given: []string{"Fiona", "Gregory", "Lachlan", "Meredith", "Duncan", "Bronwyn"}, family: []string{"Hargreaves", "Pemberton", "Whitlock", "Ashdown", "Kirkland", "Redfern"}},
	{code: "IN", en: "India", adj: "Indian", vi: "Ấn Độ", capitals: [2]string{"New Delhi", "New Delhi"},
		given: []string{"Ashok", "Kavita", "Prakash", "Sunita", "Vinod", "Meenakshi"}, family: []string{"Bhandari", "Chatterjee", "Deshmukh", "Kulkarni", "Ranganathan", "Saxena"}},
	{code: "EG", en: "Egypt", adj: "Egyptian", vi: "Ai Cập", capitals: [2]string{"Cairo", "Cairo"}, respelt: true,
		given: []string{"Mahmoud", "Yasmine", "Khaled", "Tarek", "Nadia", "Mostafa"}, family: []string{"El-Gamal", "Shoukair", "El-Hadidy", "Mansour", "Abdelrahim"}},
}

type office struct {
	code   string
	en, vi []string
}

var offices = []office{
	{"head-of-government", []string{"Prime Minister"}, []string{"Thủ tướng"}},
	{"foreign-minister", []string{"Foreign Minister", "Minister of Foreign Affairs"}, []string{"Bộ trưởng Ngoại giao"}},
	{"minister", []string{"Minister of Industry and Trade", "Trade Minister"}, []string{"Bộ trưởng Công Thương"}},
	{"deputy-foreign-minister", []string{"Deputy Foreign Minister", "Deputy Minister of Foreign Affairs"}, []string{"Thứ trưởng Ngoại giao"}},
	{"deputy-head-of-government", []string{"Deputy Prime Minister"}, []string{"Phó Thủ tướng"}},
	{"ambassador", []string{"Ambassador"}, []string{"Đại sứ"}},
}

func officeOf(code string) *office {
	for i := range offices {
		if offices[i].code == code {
			return &offices[i]
		}
	}
	panic("no office " + code)
}

// sayings are what is said at a meeting, in English and Vietnamese.
var sayings = [][2]string{
	{"The two sides agreed to open a direct flight between their capitals before 2030.", "Hai bên nhất trí mở đường bay thẳng giữa thủ đô hai nước trước năm 2030."},
	{"They agreed to raise two-way trade to 20 billion US dollars.", "Hai bên nhất trí nâng kim ngạch thương mại hai chiều lên 20 tỷ USD."},
	{"Both sides agreed to set up a working group on semiconductors.", "Hai bên nhất trí lập nhóm công tác về bán dẫn."},
	{"The two sides agreed to step up cooperation in renewable energy.", "Hai bên nhất trí đẩy mạnh hợp tác về năng lượng tái tạo."},
	{"They proposed simplifying visa procedures for business travellers.", "Hai bên đề nghị đơn giản hóa thủ tục thị thực cho doanh nhân."},
	{"Both sides welcomed the progress made in defence cooperation.", "Hai bên hoan nghênh những tiến triển trong hợp tác quốc phòng."},
	{"The two sides agreed to share data on floods in the river basin.", "Hai bên nhất trí chia sẻ số liệu về lũ trên lưu vực sông."},
	{"They agreed to organise a festival of food and music next year.", "Hai bên nhất trí tổ chức lễ hội ẩm thực và âm nhạc vào năm tới."},
	{"Both sides reaffirmed the importance of freedom of navigation in the East Sea.", "Hai bên tái khẳng định tầm quan trọng của tự do hàng hải ở Biển Đông."},
	{"The two sides agreed to train 500 nurses in the coming years.", "Hai bên nhất trí đào tạo 500 điều dưỡng trong những năm tới."},
	{"They agreed to remove technical barriers to farm produce.", "Hai bên nhất trí gỡ bỏ các rào cản kỹ thuật đối với nông sản."},
	{"Both sides agreed to connect their QR payment systems.", "Hai bên nhất trí kết nối hệ thống thanh toán mã QR."},
	{"The two sides agreed to fight online scams together.", "Hai bên nhất trí phối hợp chống lừa đảo trực tuyến."},
	{"They discussed the situation in the Middle East.", "Hai bên trao đổi về tình hình Trung Đông."},
	{"Both sides agreed to promote tourism between the two countries.", "Hai bên nhất trí thúc đẩy du lịch giữa hai nước."},
	{"The two sides agreed to support each other at the United Nations.", "Hai bên nhất trí ủng hộ lẫn nhau tại Liên hợp quốc."},
}
