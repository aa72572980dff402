package read

import "testing"

// Where contents end, and what is none.
var edgesEnglish = []saidCase{
	// The mark that closes a quotation ends what is said in it.
	{`"The two also discussed the fish quota and our wish for an early pact," the statement went on.`, []string{"discuss KE+NO the fish quota and our wish for an early pact"}},
	// What the speaker did meanwhile is no part of it.
	{"Otieno welcomed the new port as he thanked his host for the rice.", []string{"welcome KE the new port"}},
	// Whom something is discussed with is no part of it.
	{"Otieno discussed with Dahl the fish quota.", []string{"discuss KE+NO the fish quota"}},
	// A word and its adverb do not make a list.
	{"Dahl stressed that the two countries should trade more in new fields, particularly in solar power, fishing and tea.", []string{
		"affirm NO the two countries should trade more in new fields, particularly in solar power, fishing and tea"}},
	// "and" joins two adjectives, not two verbs.
	{"Dahl pledged to work for a free and open ocean.", []string{"commit NO work for a free and open ocean"}},
	{"Dahl pledged to lend ships and open a port.", []string{"commit NO lend ships", "commit NO open a port"}},
	// An infinitive behind a comma is what for, unless another follows with "and".
	{"Dahl pledged to lend ships, including ferries, to shorten the way to the islands.", []string{"commit NO lend ships, including ferries, to shorten the way to the islands"}},
	// A plural is no verb, nor is a capital.
	{"Dahl said Norway will defend its ships and values and those of its crews.", []string{"commit NO defend its ships and values and those of its crews"}},
	{"Otieno affirmed that the friendship is an asset of both Parties, States and peoples.", []string{"affirm KE the friendship is an asset of both Parties, States and peoples"}},
	// The talks at which it was agreed.
	{"Kenya and Norway agreed to open a shipping line during talks in Oslo on Monday.", []string{"agree KE+NO open a shipping line"}},
	// Whose words these are, at the end.
	{"Otieno and Dahl reaffirmed the need to protect the sea, Norway's Royal Court (NRC) said.", []string{"affirm KE+NO the need to protect the sea"}},
	// A visit is concluded, and nothing signed.
	{"Dahl concluded his two-day visit to Kenya on Thursday.", nil},
	// An adverb before the verb that shares its object.
	{"Otieno expressed the hope that he would always support and promote the ferry.", []string{"propose KE he would always support and promote the ferry"}},
	// What it is for goes on to the end.
	{"Dahl pledged to lend ships so that the ports of both run on time and trade more.", []string{"commit NO lend ships so that the ports of both run on time and trade more"}},
	// Another's title begins behind the comma.
	{"Stressing the role of the ferry and the Governor, Minister Dahl welcomed the new port.", []string{"affirm NO the role of the ferry and the Governor", "welcome NO the new port"}},
	{"Otieno promised to more actively protect the reef.", []string{"commit KE more actively protect the reef"}},
	// Nobody says somebody.
	{"Otieno said she and her Norwegian counterpart discussed fish.", []string{"discuss KE+NO fish"}},
	// The body of whoever tells it is not what they talked of.
	{"The two met to discuss fish, tea and ships, Norwegian Foreign Ministry spokesperson Eva Lund said in a statement.", []string{"discuss KE+NO fish, tea and ships"}},
}

var edgesVietnamese = []saidCase{
	// «và» makes one thing of two words.
	{"Bộ trưởng Hưng mong muốn mở rộng quan hệ và hợp tác với các tỉnh Bắc Lào.", []string{"propose VN mở rộng quan hệ và hợp tác với các tỉnh Bắc Lào"}},
	{"Bộ trưởng Hưng đề nghị hai nước sớm xây dựng và triển khai đề án trồng chè.", []string{"propose VN hai nước sớm xây dựng và triển khai đề án trồng chè"}},
	// A noun that begins like a verb.
	{"Bộ trưởng Hưng mong muốn các hội hữu nghị, tổ chức quốc tế ghé thăm chợ đêm.", []string{"propose VN các hội hữu nghị, tổ chức quốc tế ghé thăm chợ đêm"}},
	// Who looks on signs nothing.
	{"Hai Bộ trưởng chứng kiến các trường, hội, nhà máy hai nước trao một số văn kiện về nghề cá.", nil},
	{"Hai Bộ trưởng ký biên bản phiên họp và cùng chứng kiến lễ trao thỏa thuận giữa hai hội nghề cá.", []string{"sign LA+VN biên bản phiên họp"}},
	// Two verbs of one task.
	{"Bộ trưởng Hưng giao Sở Công Thương chủ trì, phối hợp với các sở lập danh sách chợ.", []string{"task VN Sở Công Thương chủ trì, phối hợp với các sở lập danh sách chợ"}},
	// What the speaker's own province will do; whom others are to bring along.
	{"Bộ trưởng Hưng khẳng định tỉnh sẽ dựng thêm kho lạnh.", []string{"commit VN dựng thêm kho lạnh"}},
	{"Bộ trưởng Hưng đề nghị Đại sứ quán mở lớp dạy nghề; giới thiệu các hãng tàu đến khảo sát.", []string{
		"propose VN Đại sứ quán mở lớp dạy nghề", "propose VN giới thiệu các hãng tàu đến khảo sát"}},
	// Wherever one serves, one goes on.
	{"Bộ trưởng Hưng khẳng định dù ở vị trí nào cũng sẽ chăm lo cho sinh viên Lào.", []string{"commit VN chăm lo cho sinh viên Lào"}},
}

func TestEdges(t *testing.T) {
	testSaid(t, "en", edgesEnglish)
	testSaid(t, "vi", edgesVietnamese)
}
