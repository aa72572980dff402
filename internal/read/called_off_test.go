package read

import (
	"strings"
	"testing"
)

// What was to be and is called off is not held, nor still to come; who meets by video calls; where they met though much stands between.
func TestCalledOff(t *testing.T) {
	for article, want := range map[string]string{
		"A meeting between Kenyan Foreign Minister Peter Otieno and Peruvian Foreign Minister Luis Vega, set for Friday in Lima, has been postponed, the Kenyan ministry said on Thursday.":                 "meeting 2025-06-13 PE KE+PE",
		"Peruvian Foreign Minister Luis Vega has cancelled a visit to Kenya, his office said on Thursday.\n\nHe was to hold talks with Kenyan Foreign Minister Peter Otieno.":                               "visit  KE KE+PE",
		"The Foreign Minister of Peru, Luis Vega, met the Foreign Minister of Kenya, Peter Otieno, via videoconference on Tuesday.\n\nThey agreed to open an air route.":                                    "call 2025-06-10 KE+PE",
		"On 10 June, on the margins of the Ocean Conference in Nice, Peru's Foreign Minister, Luis Vega, met the Foreign Minister of Kenya, H.E. Peter Otieno.\n\nThey agreed to open an air route.":        "meeting 2025-06-10 FR KE+PE",
		"Talks between the Foreign Minister of Peru, Luis Vega, and the Foreign Minister of Kenya, H.E. Peter Otieno, were held in Lima on Tuesday.\n\nThey agreed to open an air route.":                   "talks 2025-06-10 PE KE+PE",
		"Peruvian Foreign Minister Luis Vega met Kenyan Foreign Minister Peter Otieno in Lima on Tuesday at Oslo's request.\n\nA flight from Lima to Mombasa was cancelled. They agreed to open a new one.": "meeting 2025-06-10 PE KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Of a meeting that was called off, the status tells it.
func TestCalledOffStatus(t *testing.T) {
	l := theLine(t)
	for _, article := range []string{
		"LIMA - A meeting between Kenyan Foreign Minister Peter Otieno and Peruvian Foreign Minister Luis Vega, set for Friday in Lima, has been postponed, the Kenyan ministry said on Thursday.",
		"LIMA - Peruvian Foreign Minister Luis Vega has cancelled a visit to Kenya, his office said on Thursday.\n\nHe was to hold talks with Kenyan Foreign Minister Peter Otieno.",
	} {
		for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "off")).Events {
			if e.Status != "cancelled" {
				t.Errorf("%s\n%s is %s", article, e.Kind, e.Status)
			}
		}
	}
}

// When they met, though over more than a day, or told by how long ago it was.
func TestDaysOfMeetings(t *testing.T) {
	for article, want := range map[string]string{
		"Peruvian Foreign Minister Luis Vega met with Kenyan Foreign Minister Peter Otieno in Lima on 9-10 June.\n\nThe two agreed to open an air route.":                 "meeting 2025-06-09/2025-06-10 PE KE+PE",
		"Peruvian Foreign Minister Luis Vega met with Kenyan Foreign Minister Peter Otieno in Lima on 10.06.2025.\n\nThe two agreed to open an air route.":                "meeting 2025-06-10 PE KE+PE",
		"On June 9 and 10, Peruvian Foreign Minister Luis Vega received Kenyan Foreign Minister Peter Otieno in Lima.\n\nThe two agreed to open an air route.":            "meeting 2025-06-09/2025-06-10 PE KE+PE",
		"Peruvian Foreign Minister Luis Vega met with Kenyan Foreign Minister Peter Otieno in Lima two days ago.\n\nThe two agreed to open an air route.":                 "meeting 2025-06-10 PE KE+PE",
		"Peruvian Foreign Minister Luis Vega met with Kenyan Foreign Minister Peter Otieno in Lima and told him of a fair on 9-10 June.\n\nThe two agreed to trade more.": "meeting 2025-06-12 PE KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// What is still to come is not held.
func TestStillToCome(t *testing.T) {
	l := theLine(t)
	for _, article := range []string{
		"A meeting between the Foreign Minister of Peru, Luis Vega, and the Foreign Minister of Kenya, Peter Otieno, will take place in Lima on 17 June. The two countries have agreed to expand trade.",
		"The Foreign Minister of Peru, H.E. Luis Vega, is to receive Peter Otieno, Foreign Minister of Kenya, in Lima next Tuesday. The two countries have agreed to expand trade.",
		"The Foreign Minister of Peru, Luis Vega, will co-chair the third session of the Joint Commission with the Foreign Minister of Kenya, Peter Otieno, in Lima on 17 June.",
		"Kenyan Foreign Minister Peter Otieno begins a three-day visit to Peru on Monday. The two countries have agreed to expand trade.",
	} {
		for _, e := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "ahead")).Events {
			if e.Status == "held" {
				t.Errorf("%s\n%s is held", article, e.Kind)
			}
		}
	}
}

// mainsWithNames reads a text and prints its main events: kind, date, place, status unless it was held, parties and the last names of who took part.
func mainsWithNames(t *testing.T, article string) string {
	t.Helper()
	l := theLine(t)
	r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "full"))
	var got []string
	for _, e := range r.Events {
		if !e.Main {
			continue
		}
		x := e.Kind + " " + e.When.String()
		if e.Where != nil {
			x += " " + e.Where.Name
		}
		if e.Status != "held" {
			x += " " + string(e.Status)
		}
		x += " " + parties(e.Parties)
		for _, id := range e.Participants {
			for _, p := range r.People {
				if p.ID == id {
					x += " " + p.Name[strings.LastIndexByte(p.Name, ' ')+1:]
				}
			}
		}
		got = append(got, strings.Join(strings.Fields(x), " "))
	}
	return strings.Join(got, "; ")
}

// What was to be is called off before its name or behind it, where verbs have one form; what is not, or may be, stands.
func TestCalledOffWithoutForms(t *testing.T) {
	for article, want := range map[string]string{
		"Ngày 11/6, Phủ Tổng thống thông báo Tổng thống Peru Luis Vega đã hủy chuyến thăm tới Oman, vốn được ấn định vào giữa tháng 7 tới.":                        "visit 2025-07 Oman cancelled OM+PE Vega",
		"Thủ tướng Peru Luis Vega hoãn chuyến công du Oman dự kiến diễn ra tuần tới.":                                                                              "visit 2025-06-16/2025-06-22 Oman cancelled OM+PE Vega",
		"Tổng thống Peru Luis Vega đã hủy cuộc gặp với Thủ tướng Oman Salim Harthi dự kiến diễn ra vào ngày 19/6 tại Muscat.":                                      "meeting 2025-06-19 Muscat cancelled OM+PE Vega Harthi",
		"Bộ Ngoại giao Peru hôm nay 12/6 cho biết cuộc gặp giữa Ngoại trưởng Luis Vega và người đồng cấp Oman Salim Harthi, dự kiến diễn ra ngày 16/6, đã bị hủy.": "meeting 2025-06-16 cancelled OM+PE Vega Harthi",
		"Chuyến thăm Oman của Ngoại trưởng Peru Luis Vega, dự kiến bắt đầu từ ngày 20/6, đã bị hoãn lại.":                                                          "visit 2025-06-20 Oman cancelled OM+PE Vega",
		"Ngày 11/6, Tổng thống Peru Luis Vega khẳng định không hủy chuyến thăm tới Oman vào ngày 20/6.":                                                            "visit 2025-06-20 Oman planned OM+PE Vega",
		"Ngày 11/6, Thủ tướng Peru Luis Vega hội đàm với Thủ tướng Oman Salim Harthi tại Lima.\n\nCuộc hội đàm diễn ra sau khi chuyến bay của ông Harthi bị hoãn.": "talks 2025-06-11 Lima OM+PE Vega Harthi",
	} {
		if got := mainsWithNames(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
