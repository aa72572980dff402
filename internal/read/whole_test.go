package read

import (
	"strings"
	"testing"
)

// What whole reports of small ministries and wires taught: what is no act of anybody, and where a content ends.
func TestWholeReports(t *testing.T) {
	testSaid(t, "en", []saidCase{
		// What was noted goes on in the present.
		{"Otieno noted that the visit of Minister Dahl to Kenya, her first in office, underscores the weight of the ties.", []string{"affirm KE the visit of Minister Dahl to Kenya, her first in office, underscores the weight of the ties"}},
		// A clause that only tells which thing is meant.
		{"\"One more point of the agenda that we have agreed on today is the aid for cod fishers,\" Otieno said.", []string{"affirm KE One more point of the agenda that we have agreed on today is the aid for cod fishers"}},
		{"The two sides exchanged views on the matters that were discussed at the last round.", []string{"discuss KE+NO the matters that were discussed at the last round"}},
		{"The two sides agreed to meet in Lima, where Otieno will confer with the envoy of Chad, who will speak for his country there.", []string{"agree KE+NO meet in Lima, where Otieno will confer with the envoy of Chad, who will speak for his country there"}},
		// No deed of whoever speaks.
		{"Otieno assured Dahl that this visit would deepen the ties.", []string{"affirm KE this visit would deepen the ties"}},
		{"\"I am sure your presence here will deepen our ties,\" Otieno said.", []string{"affirm KE I am sure your presence here will deepen our ties"}},
		{"Norway will assume the chair of the Council in May.", nil},
		{"Norway is a partner of Kenya in trade, calling for fair fishing.", nil},
		// Somebody is greeted.
		{"Otieno congratulated Dahl on her election and warmly welcomed her to Nairobi.", []string{"congratulate KE her election"}},
		{"Otieno commended that country's resolve in hard times.", []string{"welcome KE that country's resolve in hard times"}},
		{"According to a release of the press office (KPO), during the meeting, cod quotas were discussed.", []string{"discuss KE+NO cod quotas"}},
		// What a sentence opens or breaks off with.
		{"The Kenyan minister, speaking about the fishing treaty, said cod stocks were falling.", []string{"affirm KE cod stocks were falling"}},
		{"Otieno said the two countries were old friends, sharing the same view on piracy.", []string{"affirm KE the two countries were old friends, sharing the same view on piracy"}},
		{"\"Kenya welcomes that, for it serves peace,\" Otieno said.", nil},
		{"The two sides committed to work for common rules, reads a press release.", []string{"agree KE+NO work for common rules"}},
		{"Otieno congratulated Hon. Dahl on her election.", []string{"congratulate KE her election"}},
		// What somebody who is quoted for long tells of others.
		{"\"Norway has condemned the raid. It is an old friend of the north,\" Otieno said.", []string{"affirm KE Norway has condemned the raid", "affirm KE It is an old friend of the north"}},
	})
}

// Who speaks: not whoever is acted on, two for each side, those of a longer title, and whose a minister is by a later portfolio.
func TestWholeReportsSpeak(t *testing.T) {
	for article, want := range map[string]string{
		"Peruvian President Luis Vega spoke by phone with Ghana's President Peter Mensah on Tuesday.\n\nThe President congratulated President Mensah and said Peru would send grain.":                                 "congratulate PE President Mensah; commit PE send grain",
		"Peruvian Foreign Ministry secretary general Luis Vega met Ghanaian Ambassador Peter Mensah in Lima on Tuesday.\n\nThe secretary general said NATO would grow. The talks were about NATO, Vega stressed.":     "affirm PE NATO would grow; affirm PE The talks were about NATO",
		"The minister of foreign affairs, foreign trade and investment of Peru Luis Vega met Ghanaian Ambassador Peter Mensah in Lima on Tuesday. Vega thanked Ghana.":                                                "thank PE Ghana",
		"Kenyan Foreign Minister Peter Otieno met Peruvian Foreign Minister Luis Vega in Nairobi on Monday.\n\nHis Peruvian counterpart, Luis Vega, who had been there in May, walked to the port. He thanked Kenya.": "thank PE Kenya",
		"Kenyan Foreign Minister Peter Otieno had a phone call with his Peruvian counterpart April Vega on Monday. Vega thanked Kenya.":                                                                               "thank PE Kenya",
		"Kenyan Foreign Minister Peter Otieno met US Congressman Don Hill of the Kenya-US Caucus in Nairobi on Monday. Hill pledged to send grain.":                                                                   "commit US send grain",
	} {
		if got := acts(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// "The two leaders" are those who met, whoever else was in the room.
func TestTwoLeadersAlone(t *testing.T) {
	l, got := theLine(t), ""
	r := l.reader.Read(l.document(t, []byte(" date 2025-06-13 Kenyan President Peter Otieno received Peruvian Vice-President Luisa Vega in Nairobi on Tuesday.\n\nThe two leaders discussed fishing.\n\nAlso present were Kenyan Foreign Minister Ruth Mwangi and Kenyan Trade Minister John Kamau."), "two"))
	for _, s := range r.Statements {
		for _, p := range s.Speakers {
			for _, q := range r.People {
				if q.ID == p {
					got += ", " + q.Name
				}
			}
		}
	}
	if got = strings.TrimPrefix(got, ", "); got != "Peter Otieno, Luisa Vega" && got != "Luisa Vega, Peter Otieno" {
		t.Errorf("got %q", got)
	}
}
