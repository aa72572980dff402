package read

import (
	"fmt"
	"testing"
)

// What is told of a meeting that is still to come, might come or did not come about.
func TestStillToMeet(t *testing.T) {
	for article, want := range map[string]string{
		"Kenyan Foreign Minister Amina Otieno is set to welcome Peruvian Foreign Minister Luis Vega in Nairobi on 17 June. Tea is on the agenda.":                            "meeting 2025-06-17 KE KE+PE",
		"Kenyan Foreign Minister Amina Otieno has a meeting scheduled with Peruvian Foreign Minister Luis Vega in Nairobi on 17 June. Tea is on the agenda.":                 "meeting 2025-06-17 KE KE+PE",
		"A bilateral meeting between Kenyan Foreign Minister Amina Otieno and Peruvian Foreign Minister Luis Vega has been scheduled for 17 June in Lima. Tea comes first.":  "meeting 2025-06-17 PE KE+PE",
		"Talks between Kenyan Foreign Minister Amina Otieno and Peruvian Foreign Minister Luis Vega are to be held in Nairobi on 17 June. Tea is on the agenda.":             "talks 2025-06-17 KE KE+PE",
		"Lima will host a meeting between Kenyan Foreign Minister Amina Otieno and Peruvian Foreign Minister Luis Vega on 17 June. Tea is on the agenda.":                    "meeting 2025-06-17 PE KE+PE",
		"Kenyan Foreign Minister Amina Otieno meets Peruvian Foreign Minister Luis Vega in Nairobi next Tuesday. Tea is on the agenda of the two ministers.":                 "meeting 2025-06-17 KE KE+PE",
		"Kenyan Foreign Minister Amina Otieno has invited Peruvian Foreign Minister Luis Vega for talks on tea. The invitation went out by post, her office said on Monday.": "",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	l := theLine(t)
	const lead = " date 2025-06-12 NAIROBI - Kenyan Foreign Minister Amina Otieno met with Peruvian Foreign Minister Luis Vega in Nairobi on Tuesday. They spoke of tea.\n\n"
	for behind, want := range map[string]string{
		"On Friday, Otieno will host Norwegian Foreign Minister Kari Dahl for talks.":         "talks 2025-06-13 planned KE+NO",
		"Vega is due to host Otieno in Lima on 20 September.":                                 "meeting 2025-09-20 planned KE+PE",
		"The two will meet again in Lima on 20 September.":                                    "meeting 2025-09-20 planned KE+PE",
		"Otieno may meet Norwegian Foreign Minister Kari Dahl next week.":                     "",
		"Otieno was to have met Norwegian Foreign Minister Kari Dahl in May.":                 "",
		"Otieno had hoped to meet Norwegian Foreign Minister Kari Dahl last week.":            "",
		"If Otieno meets Norwegian Foreign Minister Kari Dahl, fish will be on the agenda.":   "",
		"Aides are trying to arrange a meeting between Otieno and Norwegian envoy Kari Dahl.": "",
	} {
		got := ""
		for _, e := range l.reader.Read(l.document(t, []byte(lead+behind), "still")).Events {
			if !e.Main {
				got += fmt.Sprint(e.Kind, " ", e.When, " ", e.Status, " ", parties(e.Parties))
			}
		}
		if got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
}

// Three and more at one table.
func TestAtOneTable(t *testing.T) {
	for article, want := range map[string]string{
		"Kenyan Foreign Minister Amina Otieno, Peruvian Foreign Minister Luis Vega, Norwegian Foreign Minister Kari Dahl and Omani Foreign Minister Salim Harthi met in Nairobi on Tuesday. The four ministers agreed to open a tea office.": "meeting 2025-06-10 KE KE+NO+OM+PE",
		"Kenya, Peru, Norway and Oman held quadrilateral talks in Nairobi on Tuesday. The four ministers agreed to open a tea office.":                                                                                                       "talks 2025-06-10 KE KE+NO+OM+PE",
		"Ministers from Kenya, Peru and Norway met in Nairobi on Tuesday for talks on tea. All three sides agreed to open a tea office.":                                                                                                     "talks 2025-06-10 KE KE+NO+PE",
		"Kenyan Foreign Minister Amina Otieno joined Peruvian Foreign Minister Luis Vega and Norwegian Foreign Minister Kari Dahl for a trilateral meeting in Nairobi on Tuesday. They spoke of tea.":                                        "meeting 2025-06-10 KE KE+NO+PE",
		"Nairobi hosted a trilateral meeting of the foreign ministers of Kenya, Peru and Norway on Tuesday. The three ministers agreed to open a tea office.":                                                                                "meeting 2025-06-10 KE KE+NO+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
