package read

import "testing"

// What a lead tells to have opened, taken place or closed is a conference, and no meeting of the two whom the text happens to name.
func TestGatherings(t *testing.T) {
	for article, want := range map[string]string{
		"The African Union summit opened in Nairobi on Tuesday with 40 leaders. Kenyan President Peter Otieno welcomed his guests. Peruvian Foreign Minister Luis Vega called for calm in Sudan.":                      "conference 2025-06-10 KE AfU+KE+PE",
		"Arab foreign ministers gathered for a regional summit on Tuesday. Egyptian Foreign Minister Omar Said called for calm. Moroccan Foreign Minister Ali Rami asked for aid. The ministers agreed to meet again.": "",
		"The leaders of the islands, concluding the third Lagoon Summit on Tuesday, adopted a declaration. It was co-chaired by Kenyan President Peter Otieno and Peruvian President Luis Vega.":                       "",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// One who met those of several countries, and then what "they" did: it is all of them.
func TestMetSeveral(t *testing.T) {
	for article, want := range map[string]string{
		"Kenyan Foreign Minister Amina Otieno met in Oslo on Tuesday with Norwegian Foreign Minister Kari Dahl, Peruvian Foreign Minister Luis Vega, and Chilean Foreign Minister Juan Soto. They discussed cod.":        "meeting 2025-06-10 NO CL+KE+NO+PE",
		"Kenyan Foreign Minister Amina Otieno met in Oslo on Tuesday with Norwegian Foreign Minister Kari Dahl, Peruvian Foreign Minister Luis Vega, and Chilean Foreign Minister Juan Soto. The ministers praised cod.": "meeting 2025-06-10 NO CL+KE+NO+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Behind the words of a visit only whoever pays it took part in it.
func TestWhoPaysVisit(t *testing.T) {
	l := theLine(t)
	const lead = " date 2025-06-12 LIMA, June 10 (Andina) - Peruvian Foreign Minister Luis Vega held talks with Kenyan Foreign Minister Amina Otieno in Lima on Tuesday.\n\n"
	for behind, want := range map[string]int{
		"During her visit from Monday, she is to meet Peruvian President Juan Soto.":               0,
		"During the visit, which began on Monday, Peruvian President Juan Soto also received her.": 1, // whom they received, and not the President
		"The visit to Peru on Monday by Kenyan Health Minister Ruth Mwangi was hailed.":            1,
	} {
		for _, e := range l.reader.Read(l.document(t, []byte(lead+behind), "pays")).Events {
			if e.Kind == "visit" && len(e.Participants) != want {
				t.Errorf("%d people: %s", len(e.Participants), behind)
			}
		}
	}
}

// Somebody named without a country: nobody thanks their own, and whoever receives a traveller does so at home.
func TestHosts(t *testing.T) {
	l := theLine(t)
	for behind, want := range map[string]string{
		"Kim also called on President Luis Vega, who thanked Korea for sending doctors.":                        "PE",
		"Later in Lima, President Luis Vega thanked South Korea for its help after the flood.":                  "PE",
		"President Luis Vega thanked Korea for its trams.":                                                      "PE",
		"The day before, Kim was in Lima, where President Luis Vega received him at the palace.":                "PE",
		"Before the talks Kim had been in Lima, where President Luis Vega met him and praised the new railway.": "PE",
		"Kim then flew on and arrived in Lima, where President Luis Vega gave a dinner for him.":                "PE",
	} {
		article := " date 2025-06-12 SEOUL, June 11 (Yonhap) -- Foreign Minister Kim Min-jun of South Korea held talks with Peruvian Foreign Minister Ana Rojas on Tuesday.\n\n" + behind
		for _, p := range l.reader.Read(l.document(t, []byte(article), "host")).People {
			if p.Name == "Luis Vega" && string(p.Party) != want {
				t.Errorf("of %s: %s", p.Party, behind)
			}
		}
	}
}

// What a spokesperson says has happened is told as having happened, and is no statement.
func TestSpokespersonTells(t *testing.T) {
	l := theLine(t)
	for _, article := range []string{
		"Kenyan Foreign Minister Amina Otieno met Norwegian Foreign Minister Kari Dahl in Nairobi on Tuesday, Kenyan Foreign Ministry spokesperson Ruth Mwangi said in a statement.",
		"Kenyan Foreign Minister Amina Otieno held talks with Norwegian Foreign Minister Kari Dahl in Nairobi on Tuesday, ministry spokesman Peter Mwangi said.",
		"Kenyan Foreign Minister Amina Otieno received Norwegian Foreign Minister Kari Dahl in Nairobi on Tuesday, the Foreign Ministry spokesperson said.",
	} {
		for _, s := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "tells")).Statements {
			t.Errorf("%s by %s: %s", s.Act, parties(s.By), article)
		}
	}
}

// A forum of two countries is what the lead reports that tells who of them spoke there; a session that will be held has not been.
func TestForumsOfTwo(t *testing.T) {
	l := theLine(t)
	for article, want := range map[string]string{
		"Ngày 3/2, phát biểu tại Diễn đàn Doanh nghiệp Peru - Oman ở Lima, Bộ trưởng Thương mại Peru Ana Soto khẳng định Peru sẽ mở thêm cảng cá.":    "conference held OM+PE",
		"Ngày 3/2, Bộ trưởng Thương mại Peru Ana Soto đã dự và phát biểu tại Diễn đàn Kinh tế Peru - Oman ở Lima.":                                    "conference held OM+PE",
		"Ngày 3/2, phát biểu tại Diễn đàn Doanh nghiệp Peru - Oman, bà Ana Soto, Giám đốc công ty Vi-xăng, cho biết công ty sẽ mở thêm cảng cá.":      "",
		"Theo Bộ Ngoại giao, Kỳ họp lần thứ 3 Ủy ban liên Chính phủ Peru - Oman sẽ diễn ra tại Lima ngày 10/2.":                                       "talks planned OM+PE",
		"Ngày 3/2, tại Lima, Ngoại trưởng Peru Ana Soto và Ngoại trưởng Oman Omar Said đồng chủ trì Kỳ họp lần thứ 3 Ủy ban liên Chính phủ hai nước.": "talks held OM+PE",
	} {
		got := ""
		for _, e := range l.reader.Read(l.document(t, []byte(" date 2026-02-04 "+article), "forum")).Events {
			if e.Main {
				got += e.Kind + " " + string(e.Status) + " " + parties(e.Parties)
			}
		}
		if got != want {
			t.Errorf("%s: got %q, want %q", article, got, want)
		}
	}
}
