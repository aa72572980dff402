package read

import "testing"

// What declarations, lists and briefings tell in forms of their own: everything that is said, and who met.
func TestForms(t *testing.T) {
	for article, want := range map[string][2]string{
		// The items of a list begin with a capital, and whoever does what they tell stands above, with a colon or without.
		"Otieno meets Dahl\n\nKenyan Foreign Minister Amina Otieno met Norwegian Foreign Minister Kari Dahl in Oslo on Tuesday.\n\nThe talks lasted an hour, and no more than an hour, in a house above the harbour of Oslo. During their discussion, the Kenyan Minister\n\n• Thanked Norway for its grants.\n• Welcomed the new ferry.\n• Called for lower tariffs.": {"*talks held 2025-06-10 | Amina Otieno KE foreign-minister; Kari Dahl NO foreign-minister", "thank KE its grants; welcome KE the new ferry; propose KE lower tariffs"},
		// What was agreed tells who will do it.
		"Kenyan Foreign Minister Amina Otieno met Norwegian Foreign Minister Kari Dahl in Oslo on Tuesday.\n\nFollowing the talks, the following was agreed:\n\n- Kenya and Norway will open consulates by the end of 2026.\n- The University of Oslo and the University of Nairobi will exchange lecturers.": {"*talks held 2025-06-10 | Amina Otieno KE foreign-minister; Kari Dahl NO foreign-minister", "agree KE+NO Kenya and Norway will open consulates by the end of 2026; agree KE+NO The University of Oslo and the University of Nairobi will exchange lecturers"},
		// Ministers named each behind their country declare in the first person.
		"The Ministers of Foreign Affairs of Peru, Rosa Quispe; of Chile, Juan Vega; and of Ghana, Kofi Mensah, meeting in the city of Lima, Peru, on June 10, 2025, declare the following:\n\n1. We undertake to simplify customs procedures.\n\n2. We reiterate our concern at the drought.": {"*talks held 2025-06-10 | Rosa Quispe PE foreign-minister; Juan Vega CL foreign-minister; Kofi Mensah GH foreign-minister", "agree CL+GH+PE simplify customs procedures; concern CL+GH+PE the drought"},
		"The foreign ministers of Peru (Rosa Quispe), Chile (Juan Vega) and Ghana (Kofi Mensah) met in Lima on Tuesday.":                                                                                                                                                                       {"*meeting held 2025-06-10 | Rosa Quispe PE foreign-minister; Juan Vega CL foreign-minister; Kofi Mensah GH foreign-minister", ""},
		// A spokesperson tells of her own ministers, before the first question and of herself.
		"Transcript of the press briefing by the spokesperson\n\nGood afternoon.\n\nI shall start with Oman. Foreign Minister Rosa Quispe held talks with her counterpart, Said Nasser, in Muscat on Monday, in the course of a visit to Oman. They agreed to open a school.\n\nQuestion: What of the ban?\n\nAnswer: Peru does not accept the ban. We will raise the matter in May.\n\nQuestion: With whom?\n\nAnswer: Peru will tell you in due course.": {"*talks held 2025-06-09; visit held 2025-06-09 | Rosa Quispe PE foreign-minister; Said Nasser OM foreign-minister", "agree OM+PE open a school"},
		// An embassy's page tells at its foot whose it is.
		"Mr. Kenta Morisawa, Vice Governor of Ehime Prefecture, called on Ambassador Luis Vega on Tuesday in Tokyo. Mr. Morisawa urged closer work with Peru.\n\nEmbassy of Peru, Tokyo | Site map | Contact us": {"*meeting held 2025-06-10 | Kenta Morisawa JP provincial-leader; Luis Vega PE ambassador", "propose JP closer work with Peru"},
		// A possessive without an s; what one informs the other of; what is valued.
		"Kenyan Foreign Minister Amina Otieno met Honduran Foreign Minister Ana Ruiz in Nairobi on Tuesday. Ruiz reaffirmed Honduras' support for Kenya's bid. She informed her host that the ferry had sailed. Both sides attached importance to the corridor. Ruiz gladly accepted the invitation, the dates of which will be settled later.": {"*meeting held 2025-06-10 | Amina Otieno KE foreign-minister; Ana Ruiz HN foreign-minister", "support HN Kenya's bid; discuss HN the ferry had sailed; welcome HN+KE the corridor; accept HN the invitation"},
		// A paper is nobody; a guard of honour is not discussed.
		"Kenyan Foreign Minister Amina Otieno met Norwegian Foreign Minister Kari Dahl in Oslo on Tuesday. They reviewed the Guard of Honour and praised the General Cooperation Agreement.": {"*meeting held 2025-06-10 | Amina Otieno KE foreign-minister; Kari Dahl NO foreign-minister", "welcome KE+NO the General Cooperation Agreement"},
	} {
		events, people, words := toldIn(t, article)
		if got := [2]string{events + " | " + people, words}; got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}
