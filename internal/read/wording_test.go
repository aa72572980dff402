package read

import "testing"

// The long tail of the genre: one sentence for every way in which ministries and agencies tell the commoner things.
func TestWordingsEnglish(t *testing.T) { testSaid(t, "en", wordingsEnglish) }

var wordingsEnglish = []saidCase{
	// What was talked about: the two sides, the talks or the topic as the subject.
	{"Views were also exchanged on the war in Sudan.", []string{"discuss KE+NO the war in Sudan"}},
	{"The talks focused on trade and migration.", []string{"discuss KE+NO trade and migration"}},
	{"Their discussion covered trade and migration.", []string{"discuss KE+NO trade and migration"}},
	{"The ministers had a frank and useful exchange on the war in Sudan.", []string{"discuss KE+NO the war in Sudan"}},
	{"The two sides explored ways to ease visa rules.", []string{"discuss KE+NO ways to ease visa rules"}},
	{"Otieno addressed the students of Bergen.", nil},
	{"During the call, cooperation on hydrogen was discussed.", []string{"discuss KE+NO cooperation on hydrogen"}},
	{"Also on the agenda was the war in Sudan.", []string{"discuss KE+NO the war in Sudan"}},
	{"They used the opportunity to discuss the war in Sudan.", []string{"discuss KE+NO the war in Sudan"}},
	{"Otieno raised the case of two sailors held in Bergen.", []string{"discuss KE case of two sailors held in Bergen"}},
	{"Otieno shared with Dahl her assessment of the crisis in Chad.", []string{"discuss KE the crisis in Chad"}},
	{"The two ministers held talks on Monday.", nil},
	{"The two ministers have agreed to resume consultations on fish stocks.", []string{"agree KE+NO resume consultations on fish stocks"}},
	// Undertakings without "agreed to".
	{"There was agreement to set up a joint working group.", []string{"agree KE+NO set up a joint working group"}},
	{"A decision was taken to set up a joint working group.", []string{"agree KE+NO set up a joint working group"}},
	{"The two sides struck a deal to share fishing data.", []string{"agree KE+NO share fishing data"}},
	{"The two sides confirmed their intention to sign a tax treaty.", []string{"agree KE+NO sign a tax treaty"}},
	{"The two sides are determined to end illegal fishing.", []string{"agree KE+NO end illegal fishing"}},
	{"A memorandum on fishing data was signed.", []string{"sign KE+NO A memorandum on fishing data"}},
	{"Otieno assured her counterpart of Kenya's support for the plan.", []string{"support KE the plan"}},
	// Agreement on a view.
	{"There was broad agreement on the risks of debt.", []string{"concur KE+NO the risks of debt"}},
	{"The ministers agreed the need for quick action.", []string{"concur KE+NO need for quick action"}},
	{"The ministers were of the view that piracy threatens all.", []string{"concur KE+NO piracy threatens all"}},
	// Wishes, calls, worries.
	{"Otieno renewed Kenya's call for a ceasefire in Sudan.", []string{"propose KE a ceasefire in Sudan"}},
	{"Otieno insisted on the release of the sailors.", []string{"propose KE the release of the sailors"}},
	{"Otieno floated the idea of a joint fund.", []string{"propose KE a joint fund"}},
	{"Otieno invited Norwegian firms to invest in Lamu.", []string{"propose KE invest in Lamu"}},
	{"The ministers cautioned against any use of force.", []string{"propose KE+NO any use of force"}},
	{"Otieno noted with concern the rise in piracy.", []string{"concern KE the rise in piracy"}},
	{"The ministers condemned in the strongest possible terms the attack on the ship.", []string{"concern KE+NO the attack on the ship"}},
	{"Otieno expressed solidarity with the people of Sudan.", []string{"support KE the people of Sudan"}},
	{"Otieno wished Norway success in its presidency of the council.", []string{"congratulate KE success in its presidency of the council"}},
	{"Otieno concluded by thanking Norway for its help.", []string{"thank KE its help"}},
	// Who told it.
	{"The two sides agreed to share fishing data, the ministry said in a statement.", []string{"agree KE+NO share fishing data"}},
	{"The two sides agreed to share fishing data, the Kenyan Foreign Ministry said in a statement.", []string{"agree KE+NO share fishing data"}},
	{"The two sides agreed to share fishing data, it added.", []string{"agree KE+NO share fishing data"}},
	{"The two sides agreed to share fishing data, according to a statement.", []string{"agree KE+NO share fishing data"}},
	{"Otieno and Dahl agreed to meet again, Reuters reported.", []string{"agree KE+NO meet again"}},
	{"“Norway is a trusted partner,” said Otieno at a press conference in Oslo.", []string{"affirm KE Norway is a trusted partner"}},
	{"“Norway is a trusted partner,” Otieno wrote on X.", []string{"affirm KE Norway is a trusted partner"}},
	{"Otieno told reporters: “Norway is a trusted partner.”", []string{"affirm KE Norway is a trusted partner"}},
	{"Otieno said in a statement issued today that Norway is a trusted partner.", []string{"affirm KE Norway is a trusted partner"}},
	{"Otieno briefed Dahl on the so-called Blue Plan.", []string{"discuss KE the so-called Blue Plan"}},
	// Who speaks.
	{"Otieno and her Norwegian counterpart urged an end to the war.", []string{"propose KE+NO an end to the war"}},
	{"The two neighbours agreed to share fishing data.", []string{"agree KE+NO share fishing data"}},
	{"The three countries agreed to share fishing data.", nil},
	{"Talks also took place in Bergen. Ministers also discussed piracy.", []string{"discuss KE+NO piracy"}},
	{"Some Arab ministers also discussed piracy.", nil},
	// Quotations over several sentences, and what "I" and "we" say in them.
	{"“Trade has doubled in five years. We are ready to open our ports,” Dahl said.", []string{"affirm NO Trade has doubled in five years", "commit NO open our ports"}},
	{"“I hope that the line will soon be open,” Dahl said.", []string{"propose NO the line will soon be open"}},
	{"“The President values our ties,” Dahl said.", []string{"affirm NO The President values our ties"}},
	// What is only believed is no undertaking.
	{"Dahl said he believed the ties of both countries, with their long history, would grow stronger.",
		[]string{"affirm NO he believed the ties of both countries, with their long history, would grow stronger"}},
	{"Dahl said he was confident that the two countries would grow closer.", []string{"affirm NO he was confident that the two countries would grow closer"}},
	{"Dahl expressed readiness of his country to host the talks.", []string{"commit NO host the talks"}},
	{"The ministers agreed during talks in Bergen, Norway, to share fishing data.", []string{"agree KE+NO share fishing data"}},
	{"It was stressed that trade had doubled.", []string{"affirm KE+NO trade had doubled"}},
	{"Dahl noted that last year a treaty was signed.", []string{"affirm NO last year a treaty was signed"}},
	{"Welcoming the guest, Dahl praised her work.", []string{"welcome NO her work"}},
	// Of one speaker's mouth "both would" binds nobody; the ministry that tells of a call says nothing in it.
	{"The line mattered to both countries and both sides would keep it open, Dahl said.",
		[]string{"affirm NO The line mattered to both countries and both sides would keep it open"}},
	{"Otieno and Dahl spoke by telephone, the Kenyan Foreign Ministry said.", nil},
	{"Otieno spoke with Dahl to congratulate him on his election and to reiterate the need for calm.",
		[]string{"congratulate KE his election", "affirm KE the need for calm"}},
	{"“I would like to assure you that our ports stay open,” Otieno said.", []string{"affirm KE I would like to assure you that our ports stay open"}},
	{"The work of the joint team was highly assessed.", []string{"welcome KE+NO The work of the joint team"}},
	// Whose words go on behind a comma: not theirs who were thanked.
	{"Otieno thanked Dahl, adding that the harvest was poor.", []string{"thank KE Dahl", "affirm KE the harvest was poor"}},
	{"Otieno congratulated the Norwegian minister, expressing hope for a good harvest.", []string{"congratulate KE the Norwegian minister", "propose KE a good harvest"}},
	// Participles: a series of contents, or a comment.
	{"Otieno reaffirmed Kenya's dedication to nurturing the bond and exploring new markets.", []string{"commit KE nurturing the bond", "commit KE exploring new markets"}},
	{"Otieno reiterated Kenya's commitment to deepening the bond, envisioning shared gains.", []string{"commit KE deepening the bond, envisioning shared gains"}},
	{"Otieno spoke about widening trade, resolving the dispute, supporting the school and building a port.", []string{"discuss KE widening trade, resolving the dispute, supporting the school and building a port"}},
	{"According to Otieno, these sectors are central to growth and will form the basis of new projects.", []string{"affirm KE these sectors are central to growth and will form the basis of new projects"}},
	{"Otieno said the market was young and would double by 2030.", []string{"affirm KE the market was young and would double by 2030"}},
	{"“Norway has been and remains a friend,” Otieno said.", []string{"affirm KE Norway has been and remains a friend"}},
	// Who signs, and what is agreed to be done.
	{"Otieno signed the deal on gas with Dahl.", []string{"sign KE+NO deal on gas with Dahl"}},
	{"Otieno signed an agreement with Norway on fish stocks.", []string{"sign KE+NO agreement with Norway on fish stocks"}},
	{"Otieno signed a law on trade with Norway.", []string{"sign KE law on trade with Norway"}},
	{"The two sides agreed that a hotline be set up between their navies.", []string{"agree KE+NO a hotline be set up between their navies"}},
	// Leaders whom one word calls.
	{"Jaishankar on Friday said that India stands ready to help.", []string{"commit IN help"}},
	{"“India is a friend,” said Jaishankar.", []string{"affirm IN India is a friend"}},
	{"While thanking Dahl for the gift, Otieno said that the harvest was poor.", []string{"thank KE the gift", "affirm KE the harvest was poor"}},
	{"While discussing the port, Otieno said that the harvest was poor.", []string{"affirm KE the harvest was poor"}},
	{"Otieno stressed the need to deepen cooperation, and host another summit.", []string{"affirm KE the need to deepen cooperation, and host another summit"}},
	{"Trade was discussed during the Norway-Kenya ministerial meeting.", []string{"discuss KE+NO Trade"}},
	{"Dahl praised on Tuesday the work of the fund, reported the NTB agency.", []string{"welcome NO the work of the fund"}},
	{"Dahl praised the work of the fund, said a press release issued here.", []string{"welcome NO the work of the fund"}},
	{"Otieno and visiting Norwegian trade minister Ola Holt agreed to reopen the pass.", []string{"agree KE+NO reopen the pass"}},
	{"Otieno, and her Ugandan and Rwandan counterparts Peter Okello and James Kabera, agreed to open a bridge.", []string{"agree KE+RW+UG open a bridge"}},
	{"Dahl called on Prime Minister Ruth Mwangi during his visit to Nairobi to attend the fair.", nil},
	{"The two sides agreed that every effort would be made to free the crew.", []string{"agree KE+NO every effort would be made to free the crew"}},
	{"Norway will always support the bid of Kenya.", []string{"support NO support the bid of Kenya"}},
}
