package read

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// whoMet is every main event of an article, with those who took part and whose they are.
func whoMet(t *testing.T, article string) string {
	t.Helper()
	l := theLine(t)
	r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "main"))
	var out []string
	for _, e := range r.Events {
		if !e.Main {
			continue
		}
		s := fmt.Sprintf("%s %s", e.Kind, e.When)
		for _, p := range r.People {
			if slices.Contains(e.Participants, p.ID) {
				s += fmt.Sprintf(", %s %s", p.Name, p.Party)
			}
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// Whose people are, by titles as ministries and outlets around the world write them.
func TestWhoseTheyAre(t *testing.T) {
	for article, want := range map[string]string{
		// The country where an ambassador is posted is neither theirs nor part of their name.
		"Kenyan Foreign Minister Amina Otieno received Norwegian Ambassador to Kenya Kari Dahl on Tuesday.":                          "meeting 2025-06-10, Amina Otieno KE, Kari Dahl NO",
		"Kenyan Foreign Minister Amina Otieno met on Tuesday with the U.S. Ambassador to Kenya Mr. John Reed.":                       "meeting 2025-06-10, Amina Otieno KE, John Reed US",
		"Peru Ambassador to the Philippines Rosa Vega called on Philippine Foreign Minister Jose Santos on Tuesday.":                 "meeting 2025-06-10, Rosa Vega PE, Jose Santos PH",
		"Kenya's Charge d'Affaires in Lima, Peter Ouma, met Peruvian Foreign Minister Rosa Vega at the ministry in Lima on Tuesday.": "meeting 2025-06-10, Peter Ouma KE, Rosa Vega PE",
		// Whoever hosts is at home, and whom they host is not; who is told of by a ministry is its own.
		"OSLO - Norway and Ghana agreed on Tuesday to protect the herring as Prime Minister Kari Dahl hosted President Kwame Asante in Oslo.":                                                                                                 "meeting 2025-06-10, Kari Dahl NO, Kwame Asante GH",
		"The Egyptian Foreign Ministry said on Tuesday that Foreign Minister Samir Fahmy spoke by phone with his Norwegian counterpart, Kari Dahl.\n\nBoth voiced concern over hunger in Sudan. Sudan needs food, and Sudan needs peace.":     "call 2025-06-10, Samir Fahmy EG, Kari Dahl NO",
		"Theo thông cáo phát đi tối 10/6 của Bộ Ngoại giao Ai Cập, Ngoại trưởng Samir Fahmy cùng ngày điện đàm với người đồng cấp Na Uy Kari Dahl.\n\nHai ngoại trưởng lo ngại về nạn đói ở Sudan. Sudan cần lương thực, Sudan cần hòa bình.": "call 2025-06-10, Samir Fahmy EG, Kari Dahl NO",
		"Bộ Ngoại giao Ai Cập cho biết Ngoại trưởng Samir Fahmy ngày 10/6 điện đàm với người đồng cấp Na Uy Kari Dahl.\n\nHai ngoại trưởng lo ngại về nạn đói ở Sudan. Sudan cần lương thực, Sudan cần hòa bình.":                             "call 2025-06-10, Samir Fahmy EG, Kari Dahl NO",
		// Whoever is sent is of the country of whoever sent them.
		"Kenyan President Amina Otieno met Kari Dahl, Special Envoy of the Minister of Fisheries of the Kingdom of Norway for Cod, on Tuesday.": "meeting 2025-06-10, Amina Otieno KE, Kari Dahl NO",
		"Ms. Kari Dahl, Personal Representative of the Prime Minister of Norway, met Kenyan President Amina Otieno on Tuesday.":                 "meeting 2025-06-10, Kari Dahl NO, Amina Otieno KE",
		// In a list each has the title behind the name.
		"Kenyan President Amina Otieno received credentials on Tuesday from Mr Juan Vega, the Ambassador of Peru to Kenya, Ms Kari Dahl, Norway Ambassador to Kenya, and Mr Ali Said, High Commissioner of Malta.": "ceremony 2025-06-10, Amina Otieno KE, Juan Vega PE, Kari Dahl NO, Ali Said MT",
		// Whatever body a title belongs to, its country and the name stand at the end of it.
		"Norwegian Premier Kari Dahl received the Chairman of the Unity Party of Kenya Peter Ouma on Tuesday.":                                    "meeting 2025-06-10, Kari Dahl NO, Peter Ouma KE",
		"Norwegian Premier Kari Dahl received acting Governor of the Coast Region of the Republic of Kenya Peter Ouma on Tuesday.":                "meeting 2025-06-10, Kari Dahl NO, Peter Ouma KE",
		"Kenyan Premier Amina Otieno said so on Tuesday following an introductory call from the Norwegian Embassy's Chargé d'affaires Kari Dahl.": "meeting 2025-06-10, Amina Otieno KE, Kari Dahl NO",
		"Kenya's Principal Secretary Amina Otieno and Juan Vega, Permanent Secretary, MoFA, Peru, held talks in Lima on Tuesday.":                 "talks 2025-06-10, Amina Otieno KE, Juan Vega PE",
	} {
		if got := whoMet(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Who is only spoken of had no part in it, and groups that nobody names did.
func TestOnlySpokenOf(t *testing.T) {
	for article, want := range map[string]string{
		"Kenyan Foreign Minister Amina Otieno and her Peruvian counterpart Luis Vega held a phone conversation on Tuesday to discuss the letter of Norwegian Premier Kari Dahl.":                                                                                                                        "call 2025-06-10, Amina Otieno KE, Luis Vega PE",
		"The top envoys of Kenya and Peru held telephone talks on Tuesday to discuss Chad's debt, the ministry said.\n\nThe call came after Chadian Foreign Minister Idriss Moussa said he was ready to pay.":                                                                                           "call 2025-06-10",
		"The foreign ministers of Kenya and Peru held a telephonic conversation on Tuesday ahead of a meeting between President Peter Ouma of Kenya and President Ana Soto of Peru in July.\n\nKenyan Foreign Minister Amina Otieno thanked Peruvian Foreign Minister Luis Vega.":                       "call 2025-06-10, Amina Otieno KE, Luis Vega PE",
		"Kenyan President Amina Otieno called her Peruvian counterpart Luis Vega on Tuesday to discuss the flood.":                                                                                                                                                                                      "call 2025-06-10, Amina Otieno KE, Luis Vega PE",
		"Senior Kenyan and Peruvian officials held talks in Lima on Tuesday. They agreed to meet each year.":                                                                                                                                                                                            "talks 2025-06-10",
		"The foreign ministries of Kenya and Peru held consultations in Lima on Tuesday. They agreed to meet each year.":                                                                                                                                                                                "talks 2025-06-10",
		"Kenyan President Amina Otieno received the credentials of three envoys on Tuesday.\n\nThe Chadian Ambassador, Idriss Moussa, also presented his credentials.\n\nThe new envoys are:\n\n- Her Excellency Ms. Ana Soto, Ambassador of Peru.\n\n- His Excellency Ole Dahl, Ambassador of Norway.": "ceremony 2025-06-10, Amina Otieno KE, Idriss Moussa TD, Ana Soto PE, Ole Dahl NO",
	} {
		if got := whoMet(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Of whom a readout does not tell the country, that is not the one which is only spoken of.
func TestUnnamedHome(t *testing.T) {
	const lead = "The Prime Minister spoke by phone to the President of Norway, Kari Dahl, this afternoon.\n\n"
	for behind, want := range map[string]string{
		"The leaders discussed the war in Chad and agreed to speak again soon.":                                                    "",
		"The Prime Minister told him of her plans for travelling to Peru in July. They agreed to speak again.":                     "",
		"They found President Trump's plan useful. The leaders will speak again in May.":                                           "",
		"They agreed that Chad must be heard, and that Peru and its neighbours are ready to play our part. They will speak again.": "call 2025-06-12 NO+PE",
	} {
		if got := mains(t, lead+behind); got != want {
			t.Errorf("%s\n got %q\nwant %q", behind, got, want)
		}
	}
	if got, want := whoMet(t, "Malaysian Prime Minister Anwar Ibrahim met the Sultan of Brunei, Hassanal Bolkiah, on Tuesday. They later saw Sultan Ibrahim at the palace."), "meeting 2025-06-10, Anwar Ibrahim MY, Hassanal Bolkiah BN"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// In which town it was, whatever is said of that, and what was signed by whom.
func TestInTheTownOf(t *testing.T) {
	for article, want := range map[string]string{
		"Kenyan President Amina Otieno met President Luis Vega of Chile on Tuesday in the Peruvian city of Arequipa.":                                                                                                            "meeting 2025-06-10 PE CL+KE",
		"Kenyan Trade Minister Amina Otieno received outgoing Peruvian Ambassador Luis Vega on Tuesday, who paid her a farewell call at the ministry in Nairobi.":                                                                "meeting 2025-06-10 KE KE+PE",
		"At the invitation of President Amina Otieno, the President of Peru, Luis Vega, paid a state visit to Kenya on Tuesday.":                                                                                                 "visit 2025-06-10 KE KE+PE",
		"Kenyan President Amina Otieno held talks with President Luis Vega of Chile on Tuesday in the Norwegian capital Oslo.":                                                                                                   "talks 2025-06-10 NO CL+KE",
		"Kenyan President Amina Otieno, who is in the Peruvian resort of Ica for a fair, met President Luis Vega of Chile on Tuesday.":                                                                                           "meeting 2025-06-10 CL+KE",
		"Kenyan President Amina Otieno and Peruvian President Luis Vega witnessed on Tuesday the signing of several memoranda of understanding in Lima.\n\nThey signed the record of the third session of the Joint Commission.": "signing 2025-06-10 PE KE+PE",
		"Kenyan President Amina Otieno arrived in Lima on Tuesday for a state visit. She is slated to have an audience with President Luis Vega on Friday, followed by a banquet and a bilateral meeting.":                       "visit 2025-06-10 PE KE+PE",
		// Where they met, though the page was written at home, and when, though another sentence tells it.
		"NAIROBI, June 11 (KNA): Kenyan Foreign Minister Amina Otieno had a meeting with Peruvian Foreign Minister Luis Vega on Tuesday.\n\nOtieno is on a two-day visit to Peru. She praised the port.":                               "meeting 2025-06-10 PE KE+PE",
		"NAIROBI, June 11 (KNA): Kenyan Foreign Minister Amina Otieno held a meeting on Tuesday with her Peruvian counterpart Luis Vega on the sidelines of a forum. She is presently in Norway in the course of attending the forum.": "meeting 2025-06-10 NO KE+PE",
		"LIMA: Kenyan and Peruvian ministers discussed the drought and the AU summit in Abuja in May here on Tuesday. During the meeting, Peruvian Foreign Minister Luis Vega praised the port.":                                       "meeting 2025-06-10 PE KE+PE",
		"Kenyan Foreign Minister Amina Otieno and Peruvian Foreign Minister Luis Vega met in Lima.\n\nAmina Otieno and Luis Vega had a productive meeting in Lima on Monday.":                                                          "meeting 2025-06-09 PE KE+PE",
		"Kenyan Foreign Minister Amina Otieno hosted a video call with her counterparts from Chile, Peru and Norway on Tuesday.":                                                                                                       "call 2025-06-10 CL+KE+NO+PE",
		"Kenyan Trade Minister Amina Otieno and her Peruvian counterpart Luis Vega discussed cotton on Tuesday during a teleconference.":                                                                                               "call 2025-06-10 KE+PE",
	} {
		if got := mains(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
	testSaid(t, "en", []saidCase{
		{"Recalling the fact that some days later Kenya will mark a feast, Dahl praised the ferries.", []string{"affirm NO the fact that some days later Kenya will mark a feast", "welcome NO the ferries"}},
		{"A treaty was signed by Chad and Malta.", nil},
		{"A treaty on cod was signed by Kenya and Norway.", []string{"sign KE+NO A treaty on cod"}},
		{"Otieno thanked the hosts for what was discussed at the pier.", []string{"thank KE what was discussed at the pier"}},
	})
}

// What a thing will bring, and what people will do on a visit, is nobody's promise.
func TestNobodysPromise(t *testing.T) {
	testSaid(t, "en", []saidCase{
		{"This visit, Otieno said, will further strengthen trade.", []string{"affirm KE will further strengthen trade"}},
		{"Kenya, Otieno said, will build two piers.", []string{"commit KE build two piers"}},
		{"\"I believe this will give new strength to our ferries,\" Dahl said.", []string{"affirm NO I believe this will give new strength to our ferries"}},
		{"\"It will offer our fishermen a second harbour,\" Dahl said.", []string{"affirm NO It will offer our fishermen a second harbour"}},
		{"Dahl was confident that their presence in Kenya would expand trade.", []string{"affirm NO their presence in Kenya would expand trade"}},
		{"The two ministers will also tour a mill and witness the signing of a pact.", nil},
		{"Both leaders will review the progress of the ferries.", nil},
		{"Dahl and Otieno will exchange views on cod.", nil},
		{"The two countries will widen joint patrols.", []string{"agree KE+NO widen joint patrols"}},
		{"The ministers later held talks with the fishermen, the ministry added.", nil},
	})
}
