package read

import (
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// What real pages of sixty outlets and ministries taught: whose words a sentence is, and where what they say begins and ends.
func TestPages(t *testing.T) {
	testSaid(t, "en", []saidCase{
		// "He and somebody" are two.
		{"Otieno said she and Dahl agreed to reopen the port.", []string{"agree KE+NO reopen the port"}},
		{"Dahl added that on these points, he and Otieno have agreed to meet each year.", []string{"agree KE+NO meet each year"}},
		{"Dahl told reporters he and Otieno had agreed that piracy threatens all.", []string{"concur KE+NO piracy threatens all"}},
		// When and where something was said is not what was said.
		{"Dahl added in a joint briefing after the talks that the two sides had agreed to share fishing data.", []string{"agree KE+NO share fishing data"}},
		{"Otieno said in a speech at the port that cod stocks were falling.", []string{"affirm KE cod stocks were falling"}},
		{"Dahl stated after the talks that the catch had grown.", []string{"affirm NO the catch had grown"}},
		{"According to Dahl, who led the talks, cod stocks are falling.", []string{"affirm NO cod stocks are falling"}},
		{"According to Dahl, during the talks that followed, the two sides stressed the value of trade.", []string{"affirm KE+NO the value of trade"}},
		{"According to Norway's Fjord News, the two sides agreed to share fishing data.", []string{"agree KE+NO share fishing data"}},
		// Who tells it is not what was done.
		{"The two ministers discussed cod quotas for the northern waters, the Foreign Ministry's press service told Fjord News.", []string{"discuss KE+NO cod quotas for the northern waters"}},
		{"The two ministers discussed cod quotas for the northern waters, state news agency Fjord reported.", []string{"discuss KE+NO cod quotas for the northern waters"}},
		{"The two ministers discussed cod quotas for the northern waters, Fjord News Agency (FNA) reported Thursday.", []string{"discuss KE+NO cod quotas for the northern waters"}},
		{"The two ministers discussed cod quotas for the northern waters, Fjord reports via the press service of the minister.", []string{"discuss KE+NO cod quotas for the northern waters"}},
		{"The two ministers discussed cod quotas for the northern waters, Fjord reports with reference to the ministry.", []string{"discuss KE+NO cod quotas for the northern waters"}},
		// What is hoped, believed or wished for is not undertaken.
		{"Dahl is optimistic that together the two countries will continue to fight piracy.", []string{"affirm NO together the two countries will continue to fight piracy"}},
		{"Otieno was confident that in time both governments would lower their duties.", []string{"affirm KE in time both governments would lower their duties"}},
		{"\"I hope that today we shall settle the quota,\" Dahl said.", []string{"propose NO today we shall settle the quota"}},
		{"The visit was a success, a sign that both governments are willing to share data, Dahl said.", []string{"affirm NO The visit was a success, a sign that both governments are willing to share data"}},
		// Which thing is meant, and as what it is seen.
		{"Otieno acknowledged the reforms Norway has undertaken to open its ports.", []string{"affirm KE the reforms Norway has undertaken to open its ports"}},
		{"Otieno backed Norway's bid for the forum, described as the largest of its kind.", []string{"support KE Norway's bid for the forum, described as the largest of its kind"}},
		{"Otieno welcomed the new clinic, supported through Norwegian grants.", []string{"welcome KE the new clinic, supported through Norwegian grants"}},
		{"The two sides agreed on the need for calm, considering the war in Chad.", []string{"concur KE+NO need for calm, considering the war in Chad"}},
		{"Otieno said Dahl and the Kenyan side toured the pier and agreed on joint patrols.", []string{"affirm KE Dahl and the Kenyan side toured the pier", "agree KE+NO joint patrols"}},
		{"Otieno told reporters that the two sides toured the pier and agreed to share fishing data.", []string{"affirm KE the two sides toured the pier", "agree KE+NO share fishing data"}},
		{"Otieno said that Kenya needs peace and agreed to share fishing data.", []string{"affirm KE Kenya needs peace", "commit KE share fishing data"}},
		{"The meeting will also bring several accords on ferries.", nil},
		{"The two sides agreed on “the need to map the reefs”.", []string{"concur KE+NO need to map the reefs"}},
		{"The two sides have agreed to share data on all ferries that call at both ports, both countries’ ministers said in a statement on Tuesday.", []string{"agree KE+NO share data on all ferries that call at both ports"}},
		{"The two ministers agreed to go on with joint patrols of the northern waters, the Oslo ministry said.", []string{"agree KE+NO go on with joint patrols of the northern waters"}},
		{"Otieno said the plan was broad, covering ferries and fishing.", []string{"affirm KE the plan was broad, covering ferries and fishing"}},
		{"It is expected that the two countries will commit to ending piracy.", nil},
		{"The two ministers will discuss cod quotas and ferries.", nil},
		{"The two sides reaffirmed their commitment to free trade.", []string{"concur KE+NO free trade"}},
		{"The two sides reaffirmed their commitment to free the two sailors.", []string{"agree KE+NO free the two sailors"}},
		{"Dahl conveyed the greetings of King Harald, and Otieno in turn praised the ferries.", []string{"congratulate NO the greetings of King Harald", "welcome KE the ferries"}},
		{"The meeting to discuss cod quotas took place in Bergen.", []string{"discuss KE+NO cod quotas"}},
	})
}

// Who took part, in reports that name somebody without a country or a country that was only spoken of.
func TestPagesParties(t *testing.T) {
	for article, want := range map[string]string{
		"Defence Minister Kim Yong-ho and his new Peruvian counterpart, General Luis Vega, held their first videoconference on Tuesday. According to Seoul's ministry, Kim congratulated Vega, who means to see South Korea, the Andina news agency of Peru reported.": "call 2025-06-10 KR+PE",
		"Kenyan Defence Minister Otieno Ouma (pictured left) and his Peruvian counterpart, Rosa Quispe (pictured right), agreed on Tuesday in Lima to widen naval training.":                                                                                           "meeting 2025-06-10 PE KE+PE",
		"Kenyan President Amina Otieno held talks in Lima on Tuesday with Peruvian President Luis Vega on Chad's civil war.":                                                                                                                                           "talks 2025-06-10 PE KE+PE",
		"Kenyan President Amina Otieno held talks in Lima on Tuesday on Haiti's debt with Peruvian President Luis Vega.":                                                                                                                                               "talks 2025-06-10 PE KE+PE",
		"Political consultations between Kenya and Peru were held in Lima on Tuesday, Fjord reports referring to the Peruvian Foreign Ministry.":                                                                                                                       "talks 2025-06-10 PE KE+PE",
		"Sheikh Omar bin Said, Crown Prince of Abu Dhabi, met Saudi Foreign Minister Faisal Harbi in Riyadh on Tuesday.":                                                                                                                                               "meeting 2025-06-10 SA AE+SA",
		"Rosa Lund, the new Secretary-General of ASEAN who began in May, met Kenyan President Amina Otieno in Jakarta on Tuesday.":                                                                                                                                     "meeting 2025-06-10 ID ASEAN+KE",
		"On her second day in Lima, Foreign Minister Rosa Lund of Chile met her Peruvian counterpart Luis Vega on Tuesday. The Secretary of State praised Latin American trade and the Inter-American court.":                                                          "meeting 2025-06-10 PE CL+PE",
		"Kenyan President Amina Otieno and Peruvian President Luis Vega have agreed to reopen the mine at Tarapo. At their first meeting on Tuesday, both leaders praised the miners.":                                                                                 "meeting 2025-06-10 KE+PE",
		"Peruvian President Luis Vega called the talks held on Tuesday with Kenyan President Amina Otieno useful. The two presidents held talks at his farm.":                                                                                                          "talks 2025-06-10 KE+PE",
		"Kenyan Foreign Minister Amina Otieno discussed fishing, and Chad's claims to the lake, with Peruvian Foreign Minister Luis Vega in a phone call on Tuesday.":                                                                                                  "call 2025-06-10 KE+PE",
		"Foreign Affairs Ministers of Kenya and Peru, Amina Otieno and Luis Vega, had a telephone conversation on Tuesday about the war in Chad and what could be done to end it.":                                                                                     "call 2025-06-10 KE+PE",
		"Kenyan President Amina Otieno met Peruvian President Luis Vega at State House, Nairobi, on Tuesday. They spoke of the new port and of what it will cost.":                                                                                                     "meeting 2025-06-10 KE KE+PE",
		"Kenyan President Amina Otieno met Peruvian President Luis Vega on Tuesday. Otieno said that the meeting of their ministers in Lima had been a success.":                                                                                                       "meeting 2025-06-10 KE+PE",
		"Kenyan Foreign Minister Amina Otieno met Peruvian Foreign Minister Luis Vega on Tuesday. They spoke of the President's state visit to Kenya this year.":                                                                                                       "meeting 2025-06-10 KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Who was not met has not been met, and what is only named by what was done to it is not done now.
func TestNotMet(t *testing.T) {
	for article, want := range map[string]string{
		"Kenyan President Amina Otieno did not meet Peruvian President Luis Vega in Lima on Tuesday because of the storm there.":                                                      "",
		"Kenyan President Amina Otieno was unable to meet Peruvian President Luis Vega in Lima on Tuesday because of the storm there.":                                                "",
		"Kenyan President Amina Otieno left Lima on Tuesday without meeting Peruvian President Luis Vega, who was away.":                                                              "",
		"Kenyan President Amina Otieno thanked Peruvian President Luis Vega on Tuesday in Lima, where they met to look at the newly adopted resolution and the recently-signed pact.": "meeting 2025-06-10 PE KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// A word that a sentence begins with is no first name of whoever stands behind it, and whoever acts behind a comma has not been greeted before it.
func TestPagesNames(t *testing.T) {
	l := theLine(t)
	const lead = " date 2025-06-12 Norwegian Prime Minister Kari Dahl met Kenyan President Amina Otieno in Oslo on Tuesday.\n\n"
	for behind, want := range map[string]string{
		"Something Dahl stated was new to all of them.":                                         "Kari Dahl, Amina Otieno",
		"Besides Otieno thanked the hosts of the meeting in Oslo.":                              "Kari Dahl, Amina Otieno",
		"Meanwhile Dahl praised the new ferry.":                                                 "Kari Dahl, Amina Otieno",
		"Otieno thanked the hosts. Bjarne Dahl, the deputy foreign minister, praised the pier.": "Kari Dahl, Amina Otieno, Bjarne Dahl",
	} {
		var got []string
		for _, p := range l.reader.Read(l.document(t, []byte(lead+behind), "names")).People {
			got = append(got, p.Name)
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s\n got %s\nwant %s", behind, s, want)
		}
	}
}

// A ministry whose name is a list is one title; a rank alone stands before somebody named before; and two whom only the plural calls foreign
// ministers both are.
func TestPagesOffices(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		"Chiều 11/6, tại Hà Nội, Bộ trưởng Công Thương Trần Văn Hải tiếp Thứ trưởng Bộ Nông nghiệp, Lâm nghiệp và Thủy sản Kenya Joseph Otieno.":                                                      "Trần Văn Hải minister VN, Joseph Otieno deputy-minister KE",
		"Ngày 11/6, tại Lima, Thứ trưởng Bộ Kinh tế, Năng lượng và Du lịch Peru Rosa Quispe hội đàm với Đại sứ Kenya Joseph Otieno.":                                                                  "Rosa Quispe deputy-minister PE, Joseph Otieno ambassador KE",
		"Thứ trưởng Quốc phòng Kenya Joseph Otieno và Thứ trưởng Quốc phòng Peru Rosa Quispe hội đàm ngày 11/6 tại Lima. Tướng Otieno cảm ơn Peru.":                                                   "Joseph Otieno deputy-minister KE, Rosa Quispe deputy-minister PE",
		"LIMA - Kenya and Peru will open a ferry line, the foreign ministers of the two countries said on Wednesday.\n\nRosa Quispe hosted her Kenyan counterpart, Joseph Otieno, for talks in Lima.": "Rosa Quispe foreign-minister PE, Joseph Otieno foreign-minister KE",
		"DELHI: India's Foreign Secretary Ravi Nair met Kenyan Foreign Minister Joseph Otieno in Delhi on Wednesday. They agreed to open a port before May.":                                          "Ravi Nair official IN, Joseph Otieno foreign-minister KE",
		"KATHMANDU: Foreign Secretary Amrit Thapa of Nepal met Pakistan's Foreign Secretary Omar Baig in Kathmandu on Wednesday. They agreed to open a road before May.":                              "Amrit Thapa official NP, Omar Baig official PK",
		"MANILA: Philippine Foreign Secretary Ana Reyes met her Kenyan counterpart Joseph Otieno in Manila on Wednesday. They agreed to open a port before May.":                                      "Ana Reyes foreign-minister PH, Joseph Otieno foreign-minister KE",
	} {
		var got []string
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "offices")).People {
			got = append(got, strings.TrimSpace(p.Name+" "+office(p)+" "+string(p.Party)))
		}
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%s\n got %s\nwant %s", article, s, want)
		}
	}
}

func office(p record.Person) string {
	if len(p.Offices) == 0 {
		return ""
	}
	return p.Offices[0].Code
}
