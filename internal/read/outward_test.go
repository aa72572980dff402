package read

import "testing"

// What is said to the world without a meeting, and how agencies and ministries hand on what somebody said.

// testActs reads whole texts and compares their statements, as acts prints them.
func testActs(t *testing.T, cases map[string]string) {
	t.Helper()
	for article, want := range cases {
		if got := acts(t, article); got != want {
			t.Errorf("%s\n got %q\nwant %q", article, got, want)
		}
	}
}

// Organisations of states, ministers and countries deal with others though nobody met; sports, firms and a country's own affairs are none of it.
func TestOutward(t *testing.T) {
	testActs(t, map[string]string{
		"NATO allies agreed on Wednesday to send more ships to Norway.":                                             "commit NATO send more ships to Norway",
		"Peru has asked Norway to lend it two ships, Foreign Minister Ana Soto told parliament.":                    "propose PE lend it two ships",
		"Peru's Deputy Prime Minister Luis Vega urged Norway to reopen the strait.":                                 "propose PE reopen the strait",
		"Peru accused Norway of overfishing, President Ana Soto of Peru said in Lima. She accused Norway of delay.": "concern PE overfishing; concern PE delay",
		"Peru agreed to a truce proposed by Chile after talks in Oslo on Wednesday.":                                "commit PE a truce proposed by Chile",
		"Peru asked Norway to bat first in Lima. Prime Minister Ana Soto of Peru watched.":                          "",
		"Peru's Health Minister Ana Soto accepted a plan to hire nurses from Kenya.":                                "",
		"The EU agreed to review the case of a dairy firm.":                                                         "",
		"Foreign Minister Ana Soto of Peru left the door open to dialogue with Oslo.":                               "affirm PE dialogue with Oslo",
	})
}

// A statement that is announced goes on below, with quotation marks or without; "we" is whoever issued it.
func TestIssued(t *testing.T) {
	testActs(t, map[string]string{
		"Statement by the Foreign Minister of Peru on the raid in Kenya\n\nPeru is deeply concerned by the raid in Kenya. We urge all sides to talk. We will send 20 doctors.":                   "concern PE the raid in Kenya; propose PE talk; commit PE send 20 doctors",
		"Foreign Minister Ana Soto of Peru today issued the following statement on the raid in Kenya:\n\n“Peru condemns the raid in Kenya. We urge all sides to talk. We will send 20 doctors.”": "concern PE the raid in Kenya; propose PE talk; commit PE send 20 doctors",
		"Foreign Minister Ana Soto of Peru said:\n\nPeru condemns the raid in Kenya. We urge all sides to talk. We will send 20 doctors.":                                                        "concern PE the raid in Kenya; propose PE talk; commit PE send 20 doctors",
		"Statement by Foreign Minister Ana Soto of Peru\n\nI condemn the raid in Kenya. I urge all sides to talk.":                                                                               "concern PE the raid in Kenya; propose PE talk",
		"See the full statement issued by the Government of Peru:\n\nThe Government of Peru condemns the raid in Kenya. Peru urges all sides to talk.":                                           "concern PE the raid in Kenya; propose PE talk",
		"Peru condemns the raid in Kenya. The Foreign Ministry recalls that the strait is open.":                                                                                                 "concern PE the raid in Kenya; affirm PE the strait is open",
		"Joint Statement\n\nWe, the Foreign Ministers of Peru, Chile and Kenya, strongly condemn the raid. We call on the parties to the conflict to talk.":                                      "concern CL+KE+PE the raid; propose CL+KE+PE talk",
	})
}

// What only tells to whom, where or how something was said is no part of it.
func TestHandedOn(t *testing.T) {
	testSaid(t, "en", []saidCase{
		{"Kenya hopes to sign a pact with Norway this year, Ms Otieno told Reuters in Oslo.", []string{"propose KE sign a pact with Norway this year"}},
		{"Kenya is ready to send two ships, Ms Otieno told the Oslo Times on Wednesday.", []string{"commit KE send two ships"}},
		{"Kenya is ready to send two ships, Ms Otieno announced in Oslo after the talks.", []string{"commit KE send two ships"}},
		{"Kenya is ready to send two ships, Ms Otieno said opening the talks.", []string{"commit KE send two ships"}},
		{"Kenya rejected a plan to close the strait, its foreign ministry spokesman Peter Ouma said.", []string{"concern KE a plan to close the strait"}},
		{"As Ms Otieno noted, trade has doubled.", []string{"affirm KE trade has doubled"}},
		{"As Amina Otieno noted, trade has doubled.", []string{"affirm KE trade has doubled"}},
		{"Ms Otieno voiced concern over the reefs, and with regard to the strait, she said it must stay open.", []string{"concern KE the reefs", "affirm KE it must stay open"}},
		{"The pact provides that Kenya and Norway recognise each other's papers.", nil},
		{"“Our firms have built two ports. They will build a third. Trade is growing. The sea is open. The reefs are clean. The sky is clear,” Ms Otieno said.", []string{"affirm KE Our firms have built two ports", "affirm KE They will build a third", "affirm KE The sea is open", "affirm KE The reefs are clean", "affirm KE The sky is clear"}},
		{"“I would like to thank Norway for the ships. I would also like to congratulate Oslo on the fair. We want to stress that the strait is open,” Ms Otieno said.", []string{"thank KE the ships", "congratulate KE the fair", "affirm KE We want to stress that the strait is open"}},
		{"She voiced Norway's concern over the raid.", []string{"concern NO the raid"}},
		{"Ms Otieno said she expects Mr Dahl's visit, his first since March, will widen trade.", []string{"propose KE Mr Dahl's visit, his first since March, will widen trade"}},
		{"The two sides agreed on work at the border, particularly supporting the customs.", []string{"agree KE+NO work at the border, particularly supporting the customs"}},
		{"Ms Otieno thanked Norway for the ships, and Mr Dahl reciprocated by opening a fair.", []string{"thank KE the ships"}},
		{"Ms Otieno signed the pact on fisheries with her Norwegian counterpart Lars Dahl and opened a fair.", []string{"sign KE+NO pact on fisheries with her Norwegian counterpart Lars Dahl"}},
		{"Ms Otieno expressed hope the pact would be signed soon; her counterpart said Oslo had no objection.", []string{"propose KE the pact would be signed soon", "affirm NO Oslo had no objection"}},
		{"Kenya will not recognise the vote.", []string{"concern KE recognise the vote"}},
		{"Kenya welcomes the visit and is willing to widen trade with Norway, Ms Otieno said.", []string{"affirm KE Kenya welcomes the visit", "commit KE widen trade with Norway"}},
		{"She said their countries had agreed to open a port.", []string{"agree KE+NO open a port"}},
	})
}

// A family name that is a pronoun too, and an envoy who visits.
func TestPronounNames(t *testing.T) {
	testEvents(t, map[string]string{
		"Peruvian Trade Minister Ana Soto and Chinese Vice Premier He Liwen met in Geneva on Wednesday.": "*meeting 2025-06-11 Geneva CN+PE Ana Soto, He Liwen",
		"Peru's President Ana Soto told visiting U.S. envoy Peter Otieno that Lima wants peace.":         "",
	})
}
