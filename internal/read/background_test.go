package read

import "testing"

// What is only recalled, foreseen or told of others undertakes nothing at the meeting that a text reports; its nearest neighbours do.
func TestBackground(t *testing.T) {
	testSaid(t, "en", []saidCase{
		{"Norway promised in 2021 to open a consulate in Mombasa, a plan that was shelved.", nil},
		{"In 2019 the two governments agreed to set up a joint commission.", nil},
		{"Last year Dahl accepted an invitation to visit Mombasa.", nil},
		{"Under a deal struck last year, Kenya will export avocados to Norway free of duty.", nil},
		{"Under the deal, Kenya will export avocados to Norway free of duty.", []string{"commit KE export avocados to Norway free of duty"}},
		{"Rwanda has agreed to withdraw its troops.", nil},
		{"Norway has agreed to withdraw its troops.", []string{"commit NO withdraw its troops"}},
		{"The fund, which Norway pledged to set up, has not been launched.", nil},
		{"Dahl had hoped to visit Mombasa.", nil},
		{"Dahl hoped to visit Mombasa.", []string{"propose NO visit Mombasa"}},
		{"If approved by parliament, Norway will send 200 troops to the mission.", nil},
		{"Some observers hope Norway will lift its ban.", nil},
		{"Norway will go to the polls in September.", nil},
		{"The chambers of commerce of both countries urged governments to ease visas.", nil},
		{"The governments of both countries urged Sudan to ease visas.", []string{"propose KE+NO ease visas"}},
		{"He dismissed claims that Norway had agreed to pay rent.", []string{"concern KE Norway had agreed to pay rent"}},
		{"Dahl denied that Norway had promised to pay rent.", []string{"concern NO Norway had promised to pay rent"}},
		{"Dahl declined to confirm that Kenya had offered to mediate.", nil},
		{"Otieno recalled that both sides had agreed to meet every year.", []string{"affirm KE both sides had agreed to meet every year"}},
		{"Former Norwegian foreign minister Kari Lund promised to mediate.", nil},
		{"Opposition leader Peter Chirwa pledged to scrap the treaty.", nil},
		{"Economist Mary Zulu urged Kenya to cut fees.", nil},
		{"The ministers discussed 2027, when Norway will chair NATO and Kenya will host the summit.", []string{"discuss KE+NO 2027, when Norway will chair NATO and Kenya will host the summit"}},
		{"Norway has backed Kenya's forest programme since 2008.", nil},
		{"Norway has called on Kenya to lift the ban since 2016.", nil},
		{"Norway pledged $5 million in loans at a donor conference in Nairobi in 2018.", nil},
		{"Norway pledged $5 million in loans at the talks.", []string{"commit NO $5 million in loans at the talks"}},
		{"Norway labelled the group a banned organisation in 2021.", nil},
		{"In their previous meeting in Mombasa in April 2023, the two ministers agreed to set up a council.", nil},
		{"The two countries have agreed to reopen the line several times but failed to do so.", nil},
		{"Dahl said that Norway had supported forest work since 2008.", []string{"affirm NO Norway had supported forest work since 2008"}},
		{"Otieno said that Norway would consider the request.", []string{"affirm KE Norway would consider the request"}},
		{"Otieno said that Kenya would consider the request.", []string{"affirm KE Kenya would consider the request"}},
		{"Otieno said that Kenya would not rule out a joint pier.", []string{"affirm KE Kenya would not rule out a joint pier"}},
		{"Kenya has been considering a direct flight.", nil},
		{"Dahl thanked Otieno for the deal that we signed two years ago.", []string{"thank NO the deal that we signed two years ago"}},
		{"Dahl urged Kenyans not to travel to Mandera.", []string{"propose NO not to travel to Mandera"}},
	})
}
