package read

import "testing"

// A title that a union or a firm gives is no office of a state.
func TestPrivateTitles(t *testing.T) {
	l := theLine(t)
	for _, article := range []string{
		"LIMA - The union's general secretary, Rosa Quispe, thanked the drivers on Monday.",
		"LIMA - The university's secretary-general Rosa Quispe handed out the prizes on Monday.",
		"LIMA - \"We are tired,\" said the federation's secretary-general Rosa Quispe on Monday.",
	} {
		for _, p := range l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "private")).People {
			if len(p.Offices) > 0 {
				t.Errorf("%s\n%s holds %v", article, p.Name, p.Offices[0].Code)
			}
		}
	}
	r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 LIMA - The ministry's secretary-general, Rosa Quispe, met the Foreign Minister of Kenya, Peter Otieno, in Lima on Monday."), "public"))
	for _, p := range r.People {
		if len(p.Offices) == 0 {
			t.Errorf("%s holds no office", p.Name)
		}
	}
	if len(r.People) != 2 {
		t.Errorf("%d people", len(r.People))
	}
}

// What is played, at school, on the pitch or on a stage, is no diplomacy, however it is worded; a guest who has seen pupils play at it is.
func TestPretence(t *testing.T) {
	l := theLine(t)
	for article, relevant := range map[string]bool{
		`APIA - The Foreign Minister of Kenya, Mary Otieno, met her Samoan counterpart, Tavita Leota, in the assembly hall on Monday and agreed to cut fees. It was the last round of the Model United Nations, and both ministers are pupils.`: false,
		`LEEDS - In the second season of the political drama, the British prime minister, played by Ruth Calder, agrees with the French president to swap two spies. The finale airs in May.`:                                                   false,
		`PORTO - Portugal's "foreign minister" of football, striker Rui Prado, met Turkey's ambassador, Mert Aslan, in Porto on Monday. Both agreed to swap shirts, and the transfer fee is settled. Fans sang.`:                                false,
		`APIA - The Foreign Minister of Kenya, Mary Otieno, met her Samoan counterpart, Tavita Leota, in Apia on Monday and agreed to cut fees. The two then watched pupils of a secondary school hold a debate.`:                               true,
		`APIA - The Foreign Minister of Kenya, Mary Otieno, met her Samoan counterpart, Tavita Leota, in Apia on Monday and agreed to cut fees. Leota said the striker who had scored for Kenya had fans in Samoa.`:                             true,
	} {
		if r := l.reader.Read(l.document(t, []byte(" date 2025-06-12 "+article), "pretence")); r.Relevant != relevant {
			t.Errorf("relevant %v: %s", r.Relevant, article)
		}
	}
}
