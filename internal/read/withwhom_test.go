package read

import (
	"strings"
	"testing"
)

// Texts that tell of several meetings in turn: of whom and whether it is reported, and then each statement with its sides and those of the meeting at which it was said.
func TestWithWhom(t *testing.T) {
	l := theLine(t)
	const lead = " date 2025-06-12 Norwegian Foreign Minister Kari Dahl met with her counterparts from Peru, Chad and Oman on the sidelines of the UN General Assembly in New York on Wednesday.\n\n"
	const named = " date 2025-06-12 Norwegian Foreign Minister Kari Dahl met the Foreign Minister of Peru, Luis Vega, and the Foreign Minister of Chad, Idriss Haroun, on Wednesday in New York.\n\n"
	const three = "meeting NO+OM, meeting NO+PE, meeting NO+TD"
	for _, c := range []struct{ text, want string }{
		// Names and countries of one title go in their order.
		{" date 2025-06-12 Foreign Ministers Ana Soto and Juan Rojas of Peru and Chile met in Lima on Wednesday.\n\nSoto asked for two ships. Rojas praised the new dam.", "meeting CL+PE; propose PE at CL+PE; welcome CL at CL+PE"},
		// "HE" is an excellency, and no man.
		{" date 2025-06-12 HE Said Al Harthy, Foreign Minister of Oman, met today in Muscat with HE Robinah Otieno, Foreign Minister of Kenya.\n\nHE Otieno thanked Oman for its help. She asked for two ships.", "meeting KE+OM; thank KE at KE+OM; propose KE at KE+OM"},
		{lead + "When Dahl met her Peruvian colleague, the two discussed fish quotas.", three + "; discuss NO+PE at NO+PE"},
		{lead + "In a separate discussion with Oman's Foreign Minister, Badr Said, Dahl underlined Norway's support for a port. The Omani minister thanked Norway for the backing.\n\nSpeaking with the minister from Chad, she promised to send doctors.",
			three + "; support NO at NO+OM; thank OM at NO+OM; commit NO at NO+TD"},
		{lead + "At the meeting with Omani Foreign Minister Badr Said, cooperation in fisheries was discussed. In a conversation with Chad's Foreign Minister Idriss Haroun, she praised the new dam.",
			"meeting NO+OM, meeting NO+TD; discuss NO+OM at NO+OM; welcome NO at NO+TD"},
		{lead + "The four ministers agreed to open a shipping line.", "meeting NO+OM+PE+TD; agree NO+OM+PE+TD at NO+OM+PE+TD"},
		{named + "In a conversation with the Peruvian Minister, Kari Dahl praised the new port. The two ministers agreed to open a shipping line.\n\nAt the meeting with the Minister from Chad, Dahl promised to send doctors. Her colleague from N'Djamena welcomed the offer.",
			"meeting NO+PE, meeting NO+TD; welcome NO at NO+PE; agree NO+PE at NO+PE; commit NO at NO+TD; welcome TD at NO+TD"},
		{named + "At the meeting with the Minister from Chad, a memorandum on fisheries was signed. Dahl also signed an accord with the Peruvian Foreign Minister, Luis Vega.",
			"meeting NO+PE, meeting NO+TD, signing NO+TD, signing NO+PE; sign NO+TD at NO+TD; sign NO+PE at NO+PE"},
		{named + "Dahl and Vega agreed to open a shipping line. Dahl praised the new dam during her meeting with Chadian Foreign Minister Idriss Haroun. They agreed to open embassies.",
			"meeting NO+PE, meeting NO+TD; agree NO+PE at NO+PE; welcome NO at NO+TD; agree NO+TD at NO+TD"},
		{` date 2025-06-12 Ghana's Foreign Minister Ama Boateng attended a fisheries summit in Lima on Wednesday. Luis Vega, Prime Minister of Peru, opened it.

She also met with Oman's Minister for Trade, Badr Said, with whom she discussed ports.

In another discussion with Fiji's Prime Minister, Joe Rabuka, she stressed the role of the Commonwealth.`,
			"meeting GH+OM; discuss GH+OM at GH+OM; affirm GH at FJ+GH"},
		{` date 2025-06-12 President Luis Vega of Peru arrived in Oslo on Wednesday.

On the sidelines of the summit, he met with the Premier of Luxembourg, Xavier Bettel, with the President of Chad, Idriss Haroun, and with the Prime Minister of Norway, Jonas Dahl.`,
			"meeting LU+PE, meeting PE+TD, meeting NO+PE; "},
		{` date 2025-06-12 On the sidelines of the Ocean Summit in Oslo, President Luis Vega of Peru met King Omar of Chad.

Vega discussed fish quotas with Prime Minister Xavier Bettel of Luxembourg. The two leaders agreed to open embassies.

The King praised the new dam.`,
			"meeting PE+TD; discuss LU+PE at ; agree LU+PE at ; welcome TD at PE+TD"},
		{` date 2025-06-12 On Wednesday, Peruvian Foreign Minister Luis Vega met with Foreign Minister Rosa Otieno of Kenya in Nairobi.

For her part, Minister Otieno thanked Peru for the tugs.

In the afternoon, Minister Vega met with the President of the National Assembly, Peter Kamau, with whom he exchanged views on pension laws.`,
			"meeting KE+PE; thank KE at KE+PE; discuss KE+PE at KE+PE"},
	} {
		r := l.reader.Read(l.document(t, []byte(c.text), "whom"))
		var events, said []string
		at := map[string]string{}
		for _, e := range r.Events {
			at[string(e.ID)] = parties(e.Parties)
			if e.Main || e.Kind == "signing" {
				events = append(events, e.Kind+" "+parties(e.Parties))
			}
		}
		for _, s := range r.Statements {
			said = append(said, s.Act.String()+" "+parties(s.By)+" at "+at[string(s.In)])
		}
		if got := strings.Join(events, ", ") + "; " + strings.Join(said, "; "); got != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
		}
	}
}
