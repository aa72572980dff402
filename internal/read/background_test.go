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
		{"Dahl urged Kenyans not to travel to Mandera.", []string{"propose NO not to travel to Mandera"}},
	})
}
