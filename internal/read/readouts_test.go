package read

import "testing"

// Readouts of calls and meetings, as offices of heads of state and government write them: what each side said.
var readoutsEnglish = []saidCase{
	// who "he" is: the subject of the sentence before, wherever its name stands, and whoever is never named
	{"Minister Otieno praised the pact. In response, Minister Dahl showed no surprise at the news. He welcomed the swift reply.",
		[]string{"welcome KE the pact", "welcome NO the swift reply"}},
	{"Minister Otieno praised the pact. As for the flood, Minister Dahl was moved by the films. He thanked the pilots.",
		[]string{"welcome KE the pact", "thank NO the pilots"}},
	{"Minister Dahl thanked Minister Otieno for the tea. He also thanked him for the coffee.",
		[]string{"thank NO the tea", "thank NO the coffee"}},
	// what somebody may do is not done
	{"Otieno said that ministers will discuss what more Norway can do to support the fund.",
		[]string{"affirm KE ministers will discuss what more Norway can do to support the fund"}},
	// of whom a participle and a perfect tell
	{"Otieno said that Peru leads the way, pledging to spend more on ferries.",
		[]string{"affirm KE Peru leads the way, pledging to spend more on ferries"}},
	{"Otieno said that Kenya leads the way, pledging to spend more on ferries.",
		[]string{"affirm KE Kenya leads the way", "commit KE spend more on ferries"}},
	{"Otieno said that the fair had been lively and had also added new warmth to the ties.",
		[]string{"affirm KE the fair had been lively and had also added new warmth to the ties"}},
	{"Dahl praised spending on dams in Peru and Chad, amounting to a fifth, adding that it would grow.",
		[]string{"welcome NO spending on dams in Peru and Chad, amounting to a fifth", "affirm NO it would grow"}},
	{"“We firmly believe that Peru Administration will overcome this crisis,” Dahl said.",
		[]string{"affirm NO We firmly believe that Peru Administration will overcome this crisis"}},
	{"Dahl said Norway was following the protests in Peru.", []string{"affirm NO Norway was following the protests in Peru"}},
	// with somebody else
	{"Earlier, Mr Dahl exchanged views on the flood with his Chadian counterpart, Ali Saleh.",
		[]string{"discuss NO+TD the flood with his Chadian counterpart, Ali Saleh"}},
	// asides
	{"Otieno pointed out that Kenya, as a friend of the bank, will send engineers.",
		[]string{"commit KE send engineers"}},
	{"The two ministers agreed that the tariff would, as things stand, harm both ports.",
		[]string{"concur KE+NO the tariff would, as things stand, harm both ports"}},
	// who acts
	{"A settlement is for the parties in Chad, and the Kenya and Norway governments will work on this issue.",
		[]string{"agree KE+NO work on this issue"}},
	{"The Heads of Delegation agreed to reopen the line.",
		[]string{"agree KE+NO reopen the line"}},
	{"The two ministers shared the view that Kenya and Norway, as well as Kenya, Norway and Peru will work closely.",
		[]string{"concur KE+NO Kenya and Norway, as well as Kenya, Norway and Peru will work closely"}},
	// a paragraph behind an inner list
	{"\n- The two sides agreed to:\n(a) open a mission; and\n(b) waive visas.\n- Norway offered ten scholarships.\n- The two sides praised the fair.",
		[]string{"agree KE+NO open a mission", "agree KE+NO waive visas", "commit NO ten scholarships", "welcome KE+NO the fair"}},
	{"It also dealt with the drought.", []string{"discuss KE+NO the drought"}},
	{"Otieno expressed her expectations that the pact would hold.", []string{"propose KE the pact would hold"}},
}

func TestReadouts(t *testing.T) { testSaid(t, "en", readoutsEnglish) }

// Who spoke with whom, where a readout calls its own side by the title alone.
func TestReadoutsParties(t *testing.T) {
	for article, want := range map[string]string{
		"PM call with President Modi: 10 June\n\nA Downing Street spokesperson said:\n\nThe Prime Minister spoke to President Macron of France on Tuesday. They discussed the drought in Chad.":                                             "call 2025-06-10 FR+GB",
		"Call with President Obama\n\nA No 10 spokesman said:\n\nThe Prime Minister had a telephone call with President Obama of the United States on Tuesday. They discussed Peru.":                                                        "call 2025-06-10 GB+US",
		"Call with the Peruvian President\n\nThe President spoke on Tuesday to Peruvian President Luis Vega. They discussed tea. President Obama also thanked the people of the United States. The United States and Peru are old friends.": "call 2025-06-10 PE+US",
		"The Secretary-General and President Obama of the United States met in Oslo on Tuesday. They discussed the work of the United Nations. The Secretary-General praised the aid to the United Nations.":                                "meeting 2025-06-10 NO UN+US",
		"Secretary General Lars Dahl met Kenyan Foreign Minister Amina Otieno on Tuesday, ahead of a meeting of NATO ministers. Dahl thanked her for the support of NATO troops in Chad, and spoke of Chad and the EU.":                     "meeting 2025-06-10 KE+NATO",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Whoever asks firms to take part in projects asks nobody to travel.
func TestFirmsInvited(t *testing.T) {
	l := theLine(t)
	r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 Kenyan Foreign Minister Amina Otieno met Norwegian Foreign Minister Lars Dahl in Oslo on Tuesday. She invited companies from Norway to take part in the projects."), "firms"))
	for _, e := range r.Events {
		if e.Kind == "visit" {
			t.Errorf("a visit: %v", e)
		}
	}
}

// A Cabinet Secretary for Foreign Affairs is Kenya's, though a Secretary for Foreign Affairs is not.
func TestCabinetSecretary(t *testing.T) {
	const article, want = "Cabinet Secretary for Foreign Affairs Joseph Mutua met Norwegian Foreign Minister Lars Dahl in Nairobi on Tuesday. Kenya and Norway agreed to open a school.", "meeting 2025-06-10 KE KE+NO"
	if got := mains(t, article); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
