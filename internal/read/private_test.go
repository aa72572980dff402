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
