package read

import "testing"

// Provinces of two countries meet and agree for them, where verbs have forms; a round of some days is one event.
func TestProvincesMeet(t *testing.T) {
	for article, want := range map[string][2]string{
		"Leaders of Lao Cai province and China's Yunnan province met in Lao Cai city on June 11.\n\nThe localities agreed to open a school.": {"*meeting held 2025-06-11", "agree CN+VN open a school"},
	} {
		if events, _, told := toldIn(t, "\n\n"+article); events != want[0] || told != want[1] {
			t.Errorf("%s\n got %q\n     %q", article, events, told)
		}
	}
}

// A participle behind those of whom somebody spoke is not theirs; whoever acts behind his counterpart is another; a title of another country's body has a name behind it.
func TestWhoActsBehind(t *testing.T) {
	for told, want := range map[string]string{
		"Vega affirmed that the pact is important to both China and Peru, asking Li to ratify it.": "affirm PE the pact is important to both China and Peru; propose PE ratify it",
		"During talks with his Chinese counterpart, Premier Vega proposed a fair.":                 "propose PE a fair",
		"The fair will open in May, Vega told a regular press briefing.":                           "affirm PE The fair will open in May",
	} {
		if _, _, got := toldIn(t, leeds+told); got != want {
			t.Errorf("%s\n got %q\nwant %q", told, got, want)
		}
	}
	const lead = "Peruvian Prime Minister Luis Vega met State Secretary of Germany's Federal Foreign Office Jan Brandt in Lima on June 11."
	if _, got, _ := toldIn(t, "\n\n"+lead); got != "Luis Vega PE head-of-government; Jan Brandt DE deputy-minister" {
		t.Errorf("got %q", got)
	}
}
