package read

import (
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// What tells a government's own page from an outlet's report.
func TestGenre(t *testing.T) {
	const lead = "Foreign Minister Amani Otieno held talks with Norwegian Foreign Minister Kari Dahl in Nairobi on 4 March. The two ministers agreed to open a maritime college in Mombasa.\n"
	l := theLine(t)
	for _, c := range []struct {
		what, text string
		want       record.Genre
	}{
		{"a report", "Kenya, Norway agree on college\n\n" + lead, record.News},
		{"who sent it out, at the foot", "Kenya and Norway agree on college\n\n" + lead + "\nMedia contact: Ruth Kamau, +254 20 000 000\n", record.Readout},
		{"an office that speaks of today", "Prime Minister Dahl speaks with President Otieno\n\nMarch 5, 2025\nOslo, Norway\n\nToday, the Prime Minister, Kari Dahl, spoke with the President of Kenya, Amani Otieno. They discussed the war in Sudan and trade between Norway and Kenya.\n", record.Readout},
		{"the author in the line of the date", "Kenya and Norway agree on college\n\nPublished: 5 March 2025 | Author: press service\n\n" + lead, record.Readout},
		{"a house alone over the headline", "National Assembly of Kenya\n\nSpeaker receives her Norwegian guest\n\n" + lead, record.Readout},
		{"a house that does something in the headline", "Parliament of Kenya approves college\n\n" + lead, record.News},
		{"a lead that tells the year", "Kenya and Norway agree on college\n\nOn 4 March 2025, Foreign Minister Amani Otieno held talks in Nairobi with Norwegian Foreign Minister Kari Dahl. They discussed fisheries.\n", record.Readout},
		{"paragraphs with numbers", "Kenya-Norway Consultations\n\n1. " + lead + "\n2. The two sides reviewed ties in fisheries and trade.\n\n3. They agreed to meet again in Oslo.\n", record.Readout},
		{"an embassy's page", "Đại sứ Trần Minh Hà chào Bộ trưởng Ngoại giao Kenya\n\nNgày 4/3, Đại sứ Việt Nam tại Kenya Trần Minh Hà đã chào Bộ trưởng Ngoại giao Amani Otieno. Hai bên trao đổi về thương mại.\n\nĐại sứ quán Việt Nam tại Kenya\n", record.Readout},
	} {
		if r := l.reader.Read(l.document(t, []byte(c.text), "x.txt")); r.Genre != c.want {
			t.Errorf("%s: %s, want %s", c.what, r.Genre, c.want)
		}
	}
}
