package read

import (
	"fmt"
	"strings"
	"testing"
)

// What is to come is an event where a time is told: a session that they agree to hold, or that the report announces.
func TestMeetingsToCome(t *testing.T) {
	l := theLine(t)
	const en = " date 2025-06-12 LIMA, June 10 (Andina) - Peruvian Foreign Minister Luis Vega held talks with Kenyan Foreign Minister Amina Otieno in Lima on Tuesday.\n\n"
	const vi = " date 2025-06-12 Ngày 10/6, tại Lima, Bộ trưởng Ngoại giao Peru Luis Vega đã hội đàm với Bộ trưởng Ngoại giao Kenya Amina Otieno.\n\n"
	for behind, want := range map[string]string{
		"They agreed to hold the next round of political consultations in Nairobi in May 2026.":                               "talks 2026-05 planned KE+PE",
		"The two sides agreed on convening the third Joint Trade Committee before the end of 2026.":                           "talks ../2026-12-31 planned KE+PE",
		"The ministers agreed to meet again in Nairobi next year.":                                                            "talks 2026 planned KE+PE",
		"The Kenyan minister proposed holding a strategic dialogue in September 2025.":                                        "talks 2025-09 proposed KE+PE",
		"They agreed to hold the next round of political consultations soon.":                                                 "",
		"They agreed to start negotiations on fisheries this year.":                                                           "",
		"They agreed to hold a fair of crafts in Nairobi in May 2026.":                                                        "",
		"The sixth session of the Joint Commission will be held in Nairobi in May 2026.":                                      "talks 2026-05 planned KE+PE",
		"They set up a dialogue on tea, the first meeting of which will take place in Nairobi next month.":                    "talks 2025-07 planned KE+PE",
		"The third round of consultations is slated for mid-July in Nairobi.":                                                 "talks 2025-07 planned KE+PE",
		"The Joint Commission is asked to convene soon.":                                                                      "",
		"They instructed the Joint Commission to meet in the first half of 2026.":                                             "talks 2026-01/2026-06 planned KE+PE",
		"They looked forward to the next Political Consultations, to be held in Nairobi in May 2026.":                         "talks 2026-05 planned KE+PE",
		"They will co-chair the second Strategic Dialogue in Nairobi in May 2026.":                                            "talks 2026-05 planned KE+PE",
		"Both sides agreed that the next Strategic Dialogue would be held in Nairobi in May 2026.":                            "talks 2026-05 planned KE+PE",
		"Kỳ họp Ủy ban hỗn hợp sẽ khai mạc tại Nairobi ngày 20/7/2025.":                                                       "talks 2025-07-20 planned KE+PE",
		"Đối thoại 2+2 cấp Thứ trưởng dự kiến diễn ra tại Nairobi vào tháng 5/2026.":                                          "talks 2026-05 planned KE+PE",
		"Hai Bộ trưởng giao Ủy ban hỗn hợp họp trong năm 2026.":                                                               "talks 2026 planned KE+PE",
		"Ngày 13/6, Bộ trưởng Amina Otieno sẽ chào Chủ tịch Quốc hội Peru Rosa Quispe.":                                       "meeting 2025-06-13 planned KE+PE",
		"Trước đó một ngày, Bộ trưởng Amina Otieno đã gặp Chủ tịch Quốc hội Peru Rosa Quispe.":                                "meeting 2025-06-09 held KE+PE",
		"Two days earlier, Otieno had met Peruvian Speaker Rosa Quispe.":                                                      "meeting 2025-06-08 held KE+PE",
		"A week earlier, Otieno had met Peruvian Speaker Rosa Quispe in Quito.":                                               "",
		"Vega flies on to Oslo on Friday.":                                                                                    "visit 2025-06-13 planned NO+PE",
		"Otieno leaves for Rome on Saturday.":                                                                                 "visit 2025-06-14 planned IT+KE",
		"Otieno is scheduled to travel to Oslo on 20 June.":                                                                   "visit 2025-06-20 planned KE+NO",
		"She said that Kenya would host a conference on tea next month.":                                                      "conference 2025-07 planned KE",
		"They reviewed preparations for the Kenya-Peru Business Forum, due to be held in Lima in July.":                       "conference 2025-07 planned KE+PE",
		"They spoke of the Pre-COP meeting to be held in Suva in July.":                                                       "",
		"Hai bên nhất trí tổ chức phiên Tham vấn chính trị lần thứ hai tại Nairobi vào tháng 5/2026.":                         "talks 2026-05 planned KE+PE",
		"Hai bên nhất trí tổ chức hội chợ thủ công tại Nairobi vào tháng 5/2026.":                                             "",
		"Phiên họp lần thứ sáu của Ủy ban hỗn hợp dự kiến diễn ra tại Nairobi vào tháng 5/2026.":                              "talks 2026-05 planned KE+PE",
		"Bộ trưởng Luis Vega cho biết hai bên sẽ tiến hành vòng đàm phán thứ ba tại Nairobi từ ngày 20/7/2025 đến 22/7/2025.": "talks 2025-07-20/2025-07-22 planned KE+PE",
	} {
		article := en
		if strings.ContainsAny(behind, "ạảấầậắểệịọốồộớờợụứữ") {
			article = vi
		}
		got := ""
		for _, e := range l.reader.Read(l.document(t, []byte(article+behind), "coming")).Events {
			if !e.Main {
				got += fmt.Sprint(e.Kind, " ", e.When, " ", e.Status, " ", parties(e.Parties))
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
}

// Which event a text is about, where its lead tells two, or tells that one is over.
func TestLeadTells(t *testing.T) {
	for article, want := range map[string]string{
		"Kenyan Foreign Minister Amina Otieno received on Tuesday the Special Envoy of the President of Peru, Luis Vega, and later held a phone call with the Foreign Minister of Norway, Kari Dahl. Kenya and Peru agreed to trade.":                         "meeting 2025-06-10 KE+PE; call 2025-06-10 KE+NO",
		"Kenyan Foreign Minister Amina Otieno met Peruvian Foreign Minister Luis Vega in Oslo on Tuesday and afterwards called on Norwegian Foreign Minister Kari Dahl.":                                                                                      "meeting 2025-06-10 NO KE+PE; meeting 2025-06-10 NO KE+NO",
		"Kenyan President Amina Otieno ended her two-day official visit to Peru on Tuesday, with both countries agreeing to waive visas. Otieno, who arrived on Monday, held talks with Peruvian President Luis Vega on Monday. They signed a treaty on tea.": "visit 2025-06-09/2025-06-10 PE KE+PE",
		"Kenyan President Amina Otieno wrapped up a state visit to Peru on Tuesday. On Monday she held talks with Peruvian President Luis Vega.":                                                                                                              "visit 2025-06-10 PE KE+PE",
		"Kenyan President Amina Otieno wrapped up a state visit to Peru on Tuesday after talks with Peruvian President Luis Vega, who promised her ships.":                                                                                                    "talks 2025-06-10 PE KE+PE",
		"Kenyan President Amina Otieno held talks with Peruvian President Luis Vega in Lima on Tuesday, and the two agreed to elevate their ties to a Strategic Partnership in 2027. She praised his wool.":                                                   "talks 2025-06-10 PE KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// A journey to a gathering in a third country is no visit to that country; one to the country itself is.
func TestToGathering(t *testing.T) {
	l := theLine(t)
	for lead, want := range map[string]string{
		"Kenyan Foreign Minister Amina Otieno, who is visiting New York for the UN General Assembly, met Peruvian Foreign Minister Luis Vega on Tuesday.":       "",
		"Kenyan Foreign Minister Amina Otieno, who was in Geneva for the World Water Forum, met Peruvian Foreign Minister Luis Vega there on Tuesday.":          "",
		"Kenyan Foreign Minister Amina Otieno, who is visiting Lima for the World Water Forum, met Peruvian Foreign Minister Luis Vega on Tuesday.":             "KE+PE",
		"Kenyan Foreign Minister Amina Otieno met Peruvian Foreign Minister Luis Vega in Lima on Tuesday. Otieno will travel to Oslo on Friday for more talks.": "KE+NO",
	} {
		got := ""
		for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+lead), "gathering")).Events {
			if e.Kind == "visit" {
				got += parties(e.Parties)
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", lead, got, want)
		}
	}
}
