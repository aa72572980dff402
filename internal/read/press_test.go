package read

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chancery-ledger/chancery/internal/record"
)

// How the Vietnamese press tells of what was said: each case is a habit of its prose.
var pressVietnamese = []saidCase{
	// What a minister says that both should do is theirs to say.
	{"Bộ trưởng cho rằng hai nước cần khai thác tốt hơn lợi thế của đường bộ.", []string{"affirm VN hai nước cần khai thác tốt hơn lợi thế của đường bộ"}},
	{"Bộ trưởng mong muốn hai bên sớm khởi công nhà máy.", []string{"propose VN hai bên sớm khởi công nhà máy"}},
	// Behind a comma it is still whoever says it.
	{"Bộ trưởng khẳng định, Việt Nam luôn coi trọng quan hệ với Lào.", []string{"affirm VN Việt Nam luôn coi trọng quan hệ với Lào"}},
	{"Ghi nhận sự giúp đỡ ấy, Bộ trưởng Kham-phủi Vông-sả cho biết, hiện có 300 sinh viên Lào học tại Huế.", []string{"affirm LA sự giúp đỡ ấy", "affirm LA hiện có 300 sinh viên Lào học tại Huế"}},
	// What is believed to come is no promise, whoever is to bring it.
	{"Bộ trưởng tin tưởng, dưới sự lãnh đạo của Đảng, Lào sẽ hoàn thành các mục tiêu đề ra.", []string{"affirm VN dưới sự lãnh đạo của Đảng, Lào sẽ hoàn thành các mục tiêu đề ra"}},
	{"Bộ trưởng cho biết, sang năm sẽ đúng vào dịp kỷ niệm 65 năm quan hệ hai nước.", []string{"affirm VN sang năm sẽ đúng vào dịp kỷ niệm 65 năm quan hệ hai nước"}},
	{"Bộ trưởng nhấn mạnh đó là yêu cầu khách quan của hai nước.", []string{"affirm VN đó là yêu cầu khách quan của hai nước"}},
	{"Bộ trưởng khẳng định Việt Nam sẽ tạo mọi điều kiện cho nhà đầu tư Lào.", []string{"commit VN tạo mọi điều kiện cho nhà đầu tư Lào"}},
	// A sentence without a subject goes on with whoever spoke before.
	{"Bộ trưởng cảm ơn Lào đã cử đoàn sang thăm. Đồng thời, khẳng định quan hệ hai nước là tài sản quý.", []string{"thank VN đã cử đoàn sang thăm", "affirm VN quan hệ hai nước là tài sản quý"}},
	// «Ngài» is said of the guest.
	{"Ngài Bộ trưởng nhận định hai nền kinh tế bổ trợ cho nhau.", []string{"affirm LA hai nền kinh tế bổ trợ cho nhau"}},
	{"Ông Kham-phủi Vông-sả bày tỏ luôn dành tình cảm đặc biệt cho Huế.", []string{"affirm LA luôn dành tình cảm đặc biệt cho Huế"}},
	// To share a view is one thing, to share views on a situation another.
	{"Hai bên chia sẻ quan điểm về tình hình Trung Đông.", []string{"discuss LA+VN tình hình Trung Đông"}},
	{"Hai bên chia sẻ quan điểm về tầm quan trọng của tự do hàng hải.", []string{"concur LA+VN tầm quan trọng của tự do hàng hải"}},
	{"Ông Kham-phủi Vông-sả nhất trí với đánh giá của phía Việt Nam.", []string{"affirm LA đánh giá của phía Việt Nam"}},
	{"Ông Kham-phủi Vông-sả nhất trí với các đề xuất của phía Việt Nam.", []string{"accept LA các đề xuất của phía Việt Nam"}},
	{"Hai bên chia sẻ những khó khăn trong quá trình phát triển.", []string{"discuss LA+VN trong quá trình phát triển"}},
	{"Hai nhà lãnh đạo cùng tuyên bố nâng tầm quan hệ.", []string{"agree LA+VN nâng tầm quan hệ"}},
	// Titles in quotation marks, pairs behind a comma, and what is only remembered stay whole.
	{"Hai bên nhất trí triển khai “Tuyên bố chung về việc củng cố và nâng tầm quan hệ”.", []string{"agree LA+VN triển khai “Tuyên bố chung về việc củng cố và nâng tầm quan hệ”"}},
	{"Bộ trưởng đề nghị phía bạn quan tâm, tạo điều kiện cho kiều bào.", []string{"propose VN phía bạn quan tâm, tạo điều kiện cho kiều bào"}},
	{"Bộ trưởng nhắc lại tình bạn lâu đời của ngư dân hai vùng biển và những mùa cá cùng chia nhau.", []string{"affirm VN tình bạn lâu đời của ngư dân hai vùng biển và những mùa cá cùng chia nhau"}},
	// What somebody says of the own country goes on to whom it supports; of another country that would be a guess.
	{"Bộ trưởng khẳng định Việt Nam coi trọng quan hệ với Lào, ủng hộ Lào ứng cử vào Hội đồng Nhân quyền.", []string{"affirm VN Việt Nam coi trọng quan hệ với Lào", "support VN Lào ứng cử vào Hội đồng Nhân quyền"}},
	{"Bộ trưởng Kham-phủi Vông-sả cho biết Lào đánh giá cao vai trò của ASEAN, ủng hộ Việt Nam đăng cai hội nghị.", []string{"affirm LA Lào đánh giá cao vai trò của ASEAN", "support LA Việt Nam đăng cai hội nghị"}},
	{"Bộ trưởng cho biết Lào sẽ gặp khó khăn, ủng hộ Lào vượt qua thách thức.", []string{"affirm VN Lào sẽ gặp khó khăn, ủng hộ Lào vượt qua thách thức"}},
	// What would be if both agreed is not agreed.
	{"Bộ trưởng Trần Quốc Hưng nhấn mạnh nếu hai bên nhất trí mở cửa khẩu, thương mại sẽ tăng.", []string{"affirm VN nếu hai bên nhất trí mở cửa khẩu, thương mại sẽ tăng"}},
	{"Bộ trưởng Trần Quốc Hưng cho rằng một khi hai nước thống nhất giá điện thì dự án mới khởi công.", []string{"affirm VN một khi hai nước thống nhất giá điện thì dự án mới khởi công"}},
	{"Bộ trưởng Kham-phủi Vông-sả cho rằng miễn là hai bên đồng ý lùi thời hạn, nhà máy có thể chạy thử.", []string{"affirm LA miễn là hai bên đồng ý lùi thời hạn, nhà máy có thể chạy thử"}},
	// «Sẽ cùng Lào …»: with whom stays in the content.
	{"Việt Nam sẽ cùng Lào xây dựng nhà máy giấy tại Xê-kông.", []string{"commit VN cùng Lào xây dựng nhà máy giấy tại Xê-kông"}},
	{"Bộ trưởng Kham-phủi Vông-sả cho biết Lào sẽ cùng Việt Nam cắm lại 12 cột mốc.", []string{"commit LA cùng Việt Nam cắm lại 12 cột mốc"}},
	{"Hai bên sẽ cùng nâng cấp quốc lộ 8.", []string{"agree LA+VN nâng cấp quốc lộ 8"}},
	// To care for a thing is not to ask for it, and a deed named is not done.
	{"Bộ trưởng khẳng định, những năm qua, Việt Nam luôn quan tâm đến công tác đào tạo cán bộ.", []string{"affirm VN những năm qua, Việt Nam luôn quan tâm đến công tác đào tạo cán bộ"}},
	{"Lào luôn quan tâm tới đời sống của bà con gốc Việt.", []string{"affirm LA đời sống của bà con gốc Việt"}},
	{"Bộ trưởng đề nghị Lào hỗ trợ tỉnh thông qua việc đề xuất, kiến nghị với các bộ liên quan về cơ chế mới.", []string{"propose VN Lào hỗ trợ tỉnh thông qua việc đề xuất, kiến nghị với các bộ liên quan về cơ chế mới"}},
	// Behind a semicolon a list goes on with whoever is to act.
	{"Bộ trưởng đề nghị hai bên mở lại chợ biên giới; hai nước tiếp tục phối hợp tuần tra.", []string{"propose VN hai bên mở lại chợ biên giới", "propose VN hai nước tiếp tục phối hợp tuần tra"}},
	{"Hai bên nhất trí duy trì đường dây nóng; các bộ, ngành của Lào chia sẻ số liệu hằng tuần.", []string{"agree LA+VN duy trì đường dây nóng", "agree LA+VN các bộ, ngành của Lào chia sẻ số liệu hằng tuần"}},
	// A province speaks for its country, not for the one that stands nearest to the verb.
	{"Quảng Ngãi luôn coi trọng quan hệ với các tỉnh nam Lào; luôn ủng hộ công cuộc đổi mới của Lào.", []string{"welcome VN quan hệ với các tỉnh nam Lào", "support VN công cuộc đổi mới của Lào"}},
	{"Đà Nẵng sẽ tạo điều kiện cho doanh nghiệp Lào.", []string{"commit VN tạo điều kiện cho doanh nghiệp Lào"}},
	{"Bộ trưởng trân trọng chuyển lời thăm hỏi thân thiết và lời mời Thủ tướng Lào sớm thăm Việt Nam.", []string{"invite VN Thủ tướng Lào sớm thăm Việt Nam"}},
	// Whoever is thanked does not call the help anything, and a day before the subject is no content.
	{"Bộ trưởng Kham-phủi Vông-sả cảm ơn Việt Nam, gọi đây là món quà quý.", []string{"thank LA Việt Nam", "affirm LA món quà quý"}},
	{"Bộ trưởng Trần Quốc Hưng chúc mừng Lào, coi đây là thắng lợi chung.", []string{"congratulate VN Lào", "affirm VN thắng lợi chung"}},
	{"Bộ trưởng Kham-phủi Vông-sả cảm ơn Việt Nam, đề nghị mở thêm lớp.", []string{"thank LA Việt Nam", "propose LA mở thêm lớp"}},
	{"Bộ trưởng Kham-phủi Vông-sả cho biết, tháng 11 tới, Lào sẽ cử 47 chiến sĩ sang dự diễn tập.", []string{"commit LA cử 47 chiến sĩ sang dự diễn tập"}},
	{"Bộ trưởng Trần Quốc Hưng thông báo, ngày 12/3, Việt Nam sẽ bàn giao trường học.", []string{"commit VN bàn giao trường học"}},
	{"Bộ trưởng Trần Quốc Hưng khẳng định, trong năm nay, Việt Nam sẽ hoàn thành thủ tục.", []string{"commit VN hoàn thành thủ tục"}},
	// A list goes on behind «nhất trí trong thời gian tới», with what each side will do; words that somebody put so stay whole.
	{"Hai bên đánh giá hợp tác đã tiến triển tích cực; nhất trí trong thời gian tới đẩy mạnh tuần tra chung; mỗi bên sẽ chỉ định đầu mối trước ngày 30/6.", []string{"affirm LA+VN hợp tác đã tiến triển tích cực", "agree LA+VN đẩy mạnh tuần tra chung", "agree LA+VN chỉ định đầu mối trước ngày 30/6"}},
	{"Hai bên thống nhất, thời gian tới, sẽ mở thêm hai chợ biên giới.", []string{"agree LA+VN mở thêm hai chợ biên giới"}},
	{"Hai bên nhất trí phối hợp phòng, chống tội phạm ma túy, mua bán người.", []string{"agree LA+VN phối hợp phòng, chống tội phạm ma túy, mua bán người"}},
	{"Bộ trưởng muốn quan hệ hai nước \"ổn định và có thể dự đoán\".", []string{"propose VN quan hệ hai nước \"ổn định và có thể dự đoán\""}},
	// What is believed of two together binds neither.
	{"Bà tin tưởng quan hệ giữa Đà Nẵng và các địa phương Lào sẽ tiếp tục phát triển.", []string{"affirm VN quan hệ giữa Đà Nẵng và các địa phương Lào sẽ tiếp tục phát triển"}},
	{"Bộ trưởng Trần Quốc Hưng tin tưởng hợp tác giữa Huế và các địa phương Lào sẽ mở rộng.", []string{"affirm VN hợp tác giữa Huế và các địa phương Lào sẽ mở rộng"}},
	{"Bộ trưởng Trần Quốc Hưng tin rằng doanh nghiệp hai nước và các cơ quan chức năng Lào sẽ phối hợp tốt.", []string{"affirm VN doanh nghiệp hai nước và các cơ quan chức năng Lào sẽ phối hợp tốt"}},
	// To agree that both think alike is to concur; what a country encourages and eases is its position.
	{"Hai bên nhất trí hai nước có cùng quan điểm về tự do hàng hải.", []string{"concur LA+VN tự do hàng hải"}},
	{"Hai bên thống nhất hai nước có chung lợi ích trong quản lý nguồn nước.", []string{"concur LA+VN quản lý nguồn nước"}},
	{"Bộ trưởng khẳng định, Chính phủ Việt Nam khuyến khích và tạo thuận lợi cho doanh nghiệp Lào.", []string{"affirm VN Chính phủ Việt Nam khuyến khích và tạo thuận lợi cho doanh nghiệp Lào"}},
	{"Ông Kham-phủi Vông-sả khẳng định, dù trên bất kỳ cương vị nào sẽ làm hết sức mình cho quan hệ hai nước.", []string{"commit LA làm hết sức mình cho quan hệ hai nước"}},
	// That something is needed is what one side thinks, and what two agree on.
	{"Ông Kham-phủi Vông-sả nhất trí cần sớm hoàn thành phân giới cắm mốc.", []string{"affirm LA sớm hoàn thành phân giới cắm mốc"}},
	{"Hai bên nhất trí cần sớm hoàn thành phân giới cắm mốc.", []string{"agree LA+VN sớm hoàn thành phân giới cắm mốc"}},
	{"Bộ trưởng Trần Quốc Hưng đồng ý phải có thêm cửa khẩu.", []string{"affirm VN có thêm cửa khẩu"}},
	// A clause behind a semicolon has a subject of its own.
	{"Bộ trưởng Trần Quốc Hưng đề nghị Lào ưu tiên sầu riêng; phía Lào nhất trí và đề nghị thêm cán bộ kiểm dịch.", []string{"propose VN Lào ưu tiên sầu riêng", "propose LA thêm cán bộ kiểm dịch"}},
	{"Bộ trưởng Trần Quốc Hưng cảm ơn Lào đã hỗ trợ; phía Lào ghi nhận, đề nghị gặp lại trong quý II.", []string{"thank VN đã hỗ trợ", "propose LA gặp lại trong quý II"}},
	{"Bộ trưởng Trần Quốc Hưng đánh giá cao kết quả hợp tác; ông Kham-phủi Vông-sả nhất trí và mong muốn mở thêm chợ biên giới.", []string{"welcome VN kết quả hợp tác", "propose LA mở thêm chợ biên giới"}},
	// What was long waited for, and support that is remembered, ask for nothing and back nobody.
	{"Bộ trưởng nói nhân dân hai nước đã chờ đợi ngày này suốt nửa thế kỷ.", []string{"affirm VN nhân dân hai nước đã chờ đợi ngày này suốt nửa thế kỷ"}},
	{"Bộ trưởng khẳng định Việt Nam luôn ghi nhớ sự ủng hộ chí tình của nhân dân Lào.", []string{"affirm VN Việt Nam luôn ghi nhớ sự ủng hộ chí tình của nhân dân Lào"}},
	{"Bộ trưởng nói Lào chưa bao giờ từ bỏ nguyện vọng có đường ra biển.", []string{"affirm VN Lào chưa bao giờ từ bỏ nguyện vọng có đường ra biển"}},
	{"Lào sẽ mở lại Thương vụ tại Huế vào năm tới.", []string{"commit LA mở lại Thương vụ tại Huế vào năm tới"}},
	// Bodies of a country are that country.
	{"Các cơ quan chức năng Việt Nam sẽ cử đoàn kiểm tra tuyến đường.", []string{"commit VN cử đoàn kiểm tra tuyến đường"}},
	{"Các bộ, ngành của Lào sẵn sàng chia sẻ số liệu thủy văn.", []string{"commit LA chia sẻ số liệu thủy văn"}},
	{"Các địa phương Lào sẽ bàn giao mặt bằng trong tháng 6.", []string{"commit LA bàn giao mặt bằng trong tháng 6"}},
	{"Bộ trưởng mong các cơ quan chức năng Lào sẽ sớm thông quan hàng nông sản.", []string{"propose VN các cơ quan chức năng Lào sẽ sớm thông quan hàng nông sản"}},
	// To be committed to respect is a principle, to carry out an agreement an undertaking.
	{"Hai bên tái khẳng định cam kết tôn trọng luật pháp quốc tế.", []string{"concur LA+VN tôn trọng luật pháp quốc tế"}},
	{"Hai bên tái khẳng định cam kết thực hiện đầy đủ Hiệp định biên giới.", []string{"agree LA+VN thực hiện đầy đủ Hiệp định biên giới"}},
	// What is not to be done is one of the things asked for; when all is to be finished is none.
	{"Bộ trưởng Trần Quốc Hưng yêu cầu phía Lào rút máy xúc, không tái diễn hành vi tương tự.", []string{"propose VN phía Lào rút máy xúc", "propose VN không tái diễn hành vi tương tự"}},
	{"Hai bên kêu gọi các nước kiềm chế, không sử dụng vũ lực.", []string{"propose LA+VN các nước kiềm chế", "propose LA+VN không sử dụng vũ lực"}},
	{"Bộ trưởng Kham-phủi Vông-sả đề nghị Việt Nam giảm thuế, không áp dụng hạn ngạch với ngô Lào.", []string{"propose LA Việt Nam giảm thuế", "propose LA không áp dụng hạn ngạch với ngô Lào"}},
	{"Hai bên thống nhất đẩy nhanh bàn giao 4 tàu tuần tra, hoàn thành trước tháng 3/2027.", []string{"agree LA+VN đẩy nhanh bàn giao 4 tàu tuần tra, hoàn thành trước tháng 3/2027"}},
	{"Hai bên nhất trí cắm lại cột mốc, kết thúc trong năm 2026.", []string{"agree LA+VN cắm lại cột mốc, kết thúc trong năm 2026"}},
	{"Hai Bộ trưởng giao hai thứ trưởng nghiên cứu tính khả thi, báo cáo trước tháng 7/2026.", []string{"task LA+VN hai thứ trưởng nghiên cứu tính khả thi", "task LA+VN báo cáo trước tháng 7/2026"}},
	// Behind a strong break a verb is a verb, though it may be a noun or tell what is to come.
	{"Hai bên nhất trí thúc đẩy giao lưu thanh niên trong năm 2026; chuẩn bị tốt cho kỳ họp sau.", []string{"agree LA+VN thúc đẩy giao lưu thanh niên trong năm 2026", "agree LA+VN chuẩn bị tốt cho kỳ họp sau"}},
	{"Bộ trưởng Kham-phủi Vông-sả đề nghị Việt Nam giúp đào tạo cán bộ, đồng thời hỗ trợ xăng dầu khi khan hiếm.", []string{"propose LA Việt Nam giúp đào tạo cán bộ", "propose LA hỗ trợ xăng dầu khi khan hiếm"}},
	{"Hai bên nhất trí thực hiện hiệu quả Hiệp định Thương mại, phấn đấu đưa kim ngạch lên 3 tỷ USD.", []string{"agree LA+VN thực hiện hiệu quả Hiệp định Thương mại", "agree LA+VN phấn đấu đưa kim ngạch lên 3 tỷ USD"}},
	// A project among what is given is no deed, and two verbs of one object are one.
	{"Bộ trưởng Kham-phủi Vông-sả cam kết tiếp tục dành viện trợ cho tỉnh, trong đó có dự án lúa chịu mặn.", []string{"commit LA tiếp tục dành viện trợ cho tỉnh, trong đó có dự án lúa chịu mặn"}},
	{"Bộ trưởng Trần Quốc Hưng đề nghị phía Lào tạo điều kiện để doanh nghiệp Việt Nam thăm dò, khai thác quặng sắt.", []string{"propose VN phía Lào tạo điều kiện để doanh nghiệp Việt Nam thăm dò, khai thác quặng sắt"}},
	// According to somebody, a promise is a promise; whoever will not comment refuses nothing.
	{"Theo Bộ trưởng Kham-phủi Vông-sả, Lào sẽ tiếp tục cung cấp than cho Việt Nam.", []string{"commit LA cung cấp than cho Việt Nam"}},
	{"Theo ông Kham-phủi Vông-sả, Lào sẵn sàng mua thêm gạo.", []string{"commit LA mua thêm gạo"}},
	{"Theo Bộ trưởng Kham-phủi Vông-sả, thương mại hai nước tăng nhanh.", []string{"affirm LA thương mại hai nước tăng nhanh"}},
	{"Bộ trưởng Kham-phủi Vông-sả từ chối bình luận về thông tin này.", nil},
	{"Bộ trưởng Kham-phủi Vông-sả từ chối trả lời câu hỏi về giá điện.", nil},
	{"Bộ trưởng Kham-phủi Vông-sả từ chối tiếp tục đàm phán.", []string{"concern LA tiếp tục đàm phán"}},
	// Who speaks, told in apposition, is no content, nor is who agreed; «những năm tới» is no year.
	{"Theo Bộ trưởng Kham-phủi Vông-sả, hai nhà lãnh đạo Việt Nam và Lào đã thống nhất mở thêm cửa khẩu.", []string{"agree LA+VN mở thêm cửa khẩu"}},
	{"Bộ trưởng Kham-phủi Vông-sả mong muốn Huế với các tỉnh giáp biên giới Lào, sẽ tiếp tục tăng cường giao lưu.", []string{"propose LA Huế với các tỉnh giáp biên giới Lào, sẽ tiếp tục tăng cường giao lưu"}},
	// A namesake of an office who was not there promises nothing for those who were, nor does what one side wishes bind the other.
	{"Thủ tướng Abe cam kết hỗ trợ 20 tỷ USD cho hạ tầng.", nil},
	{"Bộ trưởng Trần Quốc Hưng mong muốn Lào dẫn đầu về đầu tư, trong đó, Viêng Chăn sẽ đi đầu trong tiến trình này.", []string{"propose VN Lào dẫn đầu về đầu tư, trong đó, Viêng Chăn sẽ đi đầu trong tiến trình này"}},
	{"Bộ trưởng Trần Quốc Hưng hy vọng hai nước gần nhau hơn, trong đó, Lào sẽ là cầu nối.", []string{"propose VN hai nước gần nhau hơn, trong đó, Lào sẽ là cầu nối"}},
	// What is told besides, and where it is said, is no content.
	{"Bộ trưởng Kham-phủi Vông-sả cho biết thêm Lào đã hoàn tất thủ tục.", []string{"affirm LA Lào đã hoàn tất thủ tục"}},
	{"Bộ trưởng Kham-phủi Vông-sả nói tại Viêng Chăn rằng dự án đang chậm.", []string{"affirm LA dự án đang chậm"}},
	{"Bộ trưởng Kham-phủi Vông-sả ghi nhận nỗ lực của Việt Nam; tuy nhiên bày tỏ lo ngại về tiến độ giải ngân.", []string{"affirm LA nỗ lực của Việt Nam", "concern LA tiến độ giải ngân"}},
	// Whoever was met again says nothing.
	{"Bộ trưởng Trần Quốc Hưng vui mừng gặp lại ông Kham-phủi Vông-sả, cảm ơn phía bạn đã giúp đỡ.", []string{"welcome VN gặp lại ông Kham-phủi Vông-sả", "thank VN đã giúp đỡ"}},
}

func TestPress(t *testing.T) { testSaid(t, "vi", pressVietnamese) }

// What follows a colon in a list is said item by item, and another list does not go on with it.
func TestListedProposals(t *testing.T) {
	l := theLine(t)
	const frame = " date 2025-03-06 Bộ trưởng Ngoại giao Trần Quốc Hưng hội đàm với Bộ trưởng Ngoại giao Lào Kham-phủi Vông-sả tại Viêng Chăn ngày 5/3/2025.\n\n"
	for _, c := range []struct{ article, want string }{
		{"Bộ trưởng Trần Quốc Hưng đề nghị phía Lào:\n\n1. Sớm bàn giao mặt bằng.\n\n2. Miễn phí cầu đường cho xe tải.\n\nHai bên nhất trí mở thêm cửa khẩu.", "propose Sớm bàn giao mặt bằng; propose Miễn phí cầu đường cho xe tải; agree mở thêm cửa khẩu"},
		{"Bộ trưởng Trần Quốc Hưng đề nghị phía Lào xem xét một số nội dung:\n\n- Gia hạn giấy phép cho công ty Việt Nam;\n\n- Nới hạn ngạch lao động.", "propose Gia hạn giấy phép cho công ty Việt Nam; propose Nới hạn ngạch lao động"},
		{"Bộ trưởng Trần Quốc Hưng đề nghị hai bên tập trung vào các hướng sau: (i) tăng cường tin cậy; (ii) sớm khởi công tuyến đường; (iii) mở rộng trao đổi sinh viên.", "propose tăng cường tin cậy; propose sớm khởi công tuyến đường; propose mở rộng trao đổi sinh viên"},
		{"3. Hai bên nhất trí:\n\na) mở thêm cửa khẩu;\n\nb) họp hằng năm.\n\n4. Phía Lào đánh giá cao sự giúp đỡ của Việt Nam.", "agree mở thêm cửa khẩu; agree họp hằng năm; welcome sự giúp đỡ của Việt Nam"},
	} {
		doc := l.document(t, []byte(frame+c.article), c.article)
		var got []string
		for _, s := range l.reader.Read(doc).Statements {
			got = append(got, s.Act.String()+" "+doc.Quote(s.Content))
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s\ngives %q\nwant  %q", c.article, strings.Join(got, "; "), c.want)
		}
	}
}

// A ministry named without a country is that of its spokesperson, and whoever announces a journey promises nothing.
func TestMinistryOfSpokesperson(t *testing.T) {
	l := theLine(t)
	const frame = " date 2026-03-05 Chiều 5/3, tại họp báo thường kỳ, Người phát ngôn Bộ Ngoại giao Vũ Minh Hà nói Việt Nam quan ngại trước xung đột tại Iran.\n\n"
	for _, c := range []struct{ article, want string }{
		{"Bộ Ngoại giao khuyến cáo công dân Việt Nam không đến Iran.", "propose VN công dân Việt Nam không đến Iran"},
		{"Bộ Ngoại giao đề nghị chính quyền Iran bảo đảm an toàn cho người Việt.", "propose VN chính quyền Iran bảo đảm an toàn cho người Việt"},
		{"Bà Hà xác nhận Phó Thủ tướng Trần Văn Sơn sẽ thăm Thái Lan trong tháng 4.", "affirm VN Phó Thủ tướng Trần Văn Sơn sẽ thăm Thái Lan trong tháng 4"},
		{"Bộ Ngoại giao kêu gọi các bên ở Iran kiềm chế.", "propose VN các bên ở Iran kiềm chế"},
	} {
		doc := l.document(t, []byte(frame+c.article), c.article)
		ss := l.reader.Read(doc).Statements
		if len(ss) != 2 || ss[1].Act.String()+" "+parties(ss[1].By)+" "+doc.Quote(ss[1].Content) != c.want {
			t.Errorf("%s\ngives %d statements, want %q", c.article, len(ss), c.want)
		}
	}
}

// Where a consul is posted is not where they are met, a name may stand behind a dash, whoever is only greeted did not meet, «nước này» is the
// country named before: the reported events, with their place and people.
func TestWhoMetWhere(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ article, want string }{
		{"Sáng 8/5, Chủ tịch UBND tỉnh Lê Văn Bách tiếp ông Khamphone Souk, Tổng Lãnh sự Lào tại Đà Nẵng đến chào xã giao.", "meeting - Lê Văn Bách, Khamphone Souk"},
		{"Sáng 8/5, Phó Chủ tịch UBND tỉnh - Lê Văn Bách tiếp Tổng Lãnh sự Lào tại Đà Nẵng - ông Khamphone Souk.", "meeting - Lê Văn Bách, Khamphone Souk"},
		{"Sáng 8/5, tại Huế, Chủ tịch UBND thành phố - Lê Văn Bách tiếp Đại sứ Lào tại Việt Nam Khamphone Souk.", "meeting Huế Lê Văn Bách, Khamphone Souk"},
		{"Chiều 8/5, tại Phủ Chủ tịch, Thủ tướng Lê Văn Bách và Thủ tướng Lào Khamphone Souk đã tiến hành hội đàm.", "talks - Lê Văn Bách, Khamphone Souk"},
		{"Ngày 8/5, Bộ Ngoại giao Peru thông báo Ngoại trưởng nước này Jorge Salas sẽ có cuộc gặp với người đồng cấp Chile Pablo Reyes trong tuần tới.", "meeting - Jorge Salas, Pablo Reyes"},
		{"Tại cuộc hội đàm ngày 8/5, hai bên cùng chuyển lời thăm hỏi giữa Chủ tịch nước Trần Văn Hải và Tổng thống Peru Ana Torres. Bộ trưởng Ngoại giao Lê Văn Bách cảm ơn Bộ trưởng Ngoại giao Peru Jorge Salas đã sang thăm.", "talks - Lê Văn Bách, Jorge Salas"},
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2026-05-09 "+c.article), c.article))
		names := map[record.PersonID]string{}
		for _, p := range r.People {
			names[p.ID] = p.Name
		}
		var got []string
		for _, e := range r.Events {
			if !e.Main {
				continue
			}
			place, who := "-", []string{}
			if e.Where != nil {
				place = e.Where.Name
			}
			for _, p := range e.Participants {
				who = append(who, names[p])
			}
			got = append(got, e.Kind+" "+place+" "+strings.Join(who, ", "))
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s\ngives %q\nwant  %q", c.article, strings.Join(got, "; "), c.want)
		}
	}
}

// Whoever leads a group of friendship is of the country named first, and a journey to several countries is a visit to each: events, with their
// countries, and whose undertakings are told.
func TestLedAndToured(t *testing.T) {
	l := theLine(t)
	for _, c := range []struct{ article, want string }{
		{"Sáng 8/5, tại Huế, Chủ tịch UBND thành phố Lê Văn Bách tiếp Đoàn Nhóm nghị sĩ hữu nghị Kenya - Việt Nam do bà Grace Wanjiru, Chủ tịch Nhóm, dẫn đầu. Bà Grace Wanjiru cam kết sẽ thúc đẩy việc mở đường bay.", "meeting KE+VN; commit KE"},
		{"Sáng 8/5, tại Hà Nội, Phó Chủ tịch Quốc hội Lê Văn Bách tiếp Đoàn Nhóm nghị sĩ hữu nghị Kenya - Việt Nam do Chủ tịch Nhóm Grace Wanjiru dẫn đầu. Bà Grace Wanjiru cam kết sẽ thúc đẩy việc mở đường bay.", "meeting KE+VN; commit KE"},
		{"Sáng 8/5, tại Hà Nội, Bộ trưởng Lê Văn Bách tiếp đoàn Hội Hữu nghị Kenya - Việt Nam do ông Joseph Otieno dẫn đầu. Ông Joseph Otieno cam kết sẽ thúc đẩy việc mở đường bay.", "meeting KE+VN; commit KE"},
		{"Thủ tướng Lê Văn Bách sẽ thăm chính thức Phần Lan, Thụy Điển và Na Uy từ ngày 17 đến 21/5.", "visit FI+VN; visit SE+VN; visit NO+VN"},
		{"Chủ tịch nước Lê Văn Bách sẽ thăm cấp Nhà nước Cộng hòa Chile và Cộng hòa Peru từ ngày 17 đến 21/5.", "visit CL+VN; visit PE+VN"},
		{"Ngày 8/5, tại Dubai, Thủ tướng Lê Văn Bách gặp Phó Tổng thống, Thủ tướng, Tiểu vương Dubai Sheikh Rashid bin Omar. Hai bên nhất trí mở đường bay thẳng.", "meeting AE+VN; agree AE+VN"},
	} {
		r := l.reader.Read(l.document(t, []byte(" date 2026-05-09 "+c.article), c.article))
		var got []string
		for _, e := range r.Events {
			if e.Main {
				got = append(got, e.Kind+" "+parties(e.Parties))
			}
		}
		for _, s := range r.Statements {
			got = append(got, s.Act.String()+" "+parties(s.By))
		}
		if strings.Join(got, "; ") != c.want {
			t.Errorf("%s\ngives %q\nwant  %q", c.article, strings.Join(got, "; "), c.want)
		}
	}
}

// The lead of a report and the event that it tells: kind, date, country of the place, people, status.
var pressLeads = []struct{ lead, want string }{
	{"Ngày 12/5, tại Lima (Peru) đã diễn ra Hội nghị Bộ trưởng Nông nghiệp ASEAN lần thứ bảy. Các Bộ trưởng nhất trí lập quỹ chung.\n\nBên lề hội nghị, Thứ trưởng Trần Văn Hải đã gặp Bộ trưởng Nông nghiệp Thái Lan Somchai Boonmee.", "conference 2026-05-12 PE 0 held"},
	{"Chiều 12/5, tại Lima (Peru), Hội nghị Cấp cao ASEAN lần thứ 50 đã diễn ra với sự tham dự của lãnh đạo các nước. Các nhà lãnh đạo nhất trí lập quỹ chung.", "conference 2026-05-12 PE 0 held"},
	{"Ngày 12/5, Ngoại trưởng Peru Jorge Salas điện đàm với Bộ trưởng Ngoại giao Trần Văn Hải, gửi lời chào xã giao nhân dịp nhậm chức.", "call 2026-05-12 - 2 held"},
	{"Ngày 12/5, Chủ tịch nước Trần Văn Hải đã tiếp Ngoại trưởng Peru Jorge Salas, sau khi ông Jorge Salas có cuộc hội đàm với Bộ trưởng Ngoại giao Lê Quang Vinh.", "meeting 2026-05-12 - 2 held"},
	{"Sáng 12/5, Hội nghị hẹp của ASEAN đã khai mạc tại Lima (Peru). Các Bộ trưởng kêu gọi các bên kiềm chế.", "conference 2026-05-12 PE 0 held"},
	{"Chiều 12/5, tại Lima (Peru) bế mạc Diễn đàn cấp cao ASEAN về đại dương. Diễn đàn ghi nhận tiến triển của dự án chung.", "conference 2026-05-12 PE 0 held"},
	{"Nhận lời mời của Chủ tịch nước Trần Văn Hải, Tổng thống Peru Jorge Salas sẽ thăm cấp Nhà nước tới Việt Nam từ ngày 20 đến 23/5.", "visit 2026-05-20/2026-05-23 VN 1 planned"},
	{"Theo thông cáo của Bộ Ngoại giao, Chủ tịch nước Trần Văn Hải sẽ thăm chính thức Peru. Chuyến thăm diễn ra từ ngày 20 đến 23/5.", "visit 2026-05-20/2026-05-23 PE 1 planned"},
	{"Chủ tịch Quốc hội Trần Văn Hải sẽ dẫn đầu Đoàn đại biểu cấp cao Quốc hội Việt Nam thăm chính thức Peru từ ngày 20 đến 23/5.", "visit 2026-05-20/2026-05-23 PE 1 planned"},
	{"Từ ngày 10 đến 12/5, Đoàn đại biểu tỉnh Thanh Hóa do Bí thư Tỉnh ủy Trần Văn Hải làm Trưởng đoàn đã thăm và làm việc tại tỉnh Hủa Phăn (Lào).", "visit 2026-05-10/2026-05-12 LA 1 held"},
	{"Chiều 12/5, Bộ trưởng Ngoại giao Trần Văn Hải trao đổi trực tuyến với Bộ trưởng Ngoại giao Chile Pablo Reyes.", "call 2026-05-12 - 2 held"},
	{"Sáng 12/5, tại Phủ Chủ tịch, Chủ tịch nước Trần Văn Hải gặp mặt Đại sứ Lào Khamphone Souk. Ông cảm ơn Đại sứ đã giúp Việt Nam.", "meeting 2026-05-12 VN 2 held"},
	{"Từ ngày 11 đến 12/5, tại Lima đã diễn ra Khóa họp thứ 10 Ủy ban liên Chính phủ Việt Nam - Peru do Thứ trưởng Trần Văn Hải và Thứ trưởng Ngoại thương Peru Ana Torres đồng chủ trì.", "talks 2026-05-11/2026-05-12 PE 2 held"},
}

func TestPressLeads(t *testing.T) {
	l := theLine(t)
	for _, c := range pressLeads {
		r := l.reader.Read(l.document(t, []byte(" date 2026-05-13 "+c.lead), c.lead))
		var got []string
		for _, e := range r.Events {
			if !e.Main {
				continue
			}
			country := "-"
			if e.Where != nil {
				country = string(e.Where.Country)
			}
			got = append(got, fmt.Sprintf("%s %s %s %d %s", e.Kind, e.When, country, len(e.Participants), e.Status))
		}
		if len(got) != 1 || got[0] != c.want {
			t.Errorf("%s\ngives %q\nwant  %q", c.lead, got, c.want)
		}
	}
}

// What a spokesperson condemns or asks of the world needs no meeting, and what they are asked about did not happen there.
func TestSpokesperson(t *testing.T) {
	l := theLine(t)
	const article = ` date 2026-05-13 Ngày 12/5, trả lời câu hỏi của phóng viên về việc nước ngoài khai trương trung tâm thương mại trên đảo, Người phát ngôn Bộ Ngoại giao Việt Nam Trần Thu Hà nêu rõ:

"Mọi hoạt động trên đảo khi chưa được phép là phi pháp, Việt Nam kiên quyết phản đối. Chúng tôi kêu gọi các bên kiềm chế" - bà Trần Thu Hà nói.`
	r := l.reader.Read(l.document(t, []byte(article), "briefing"))
	if len(r.Events) != 0 || !r.Relevant {
		t.Errorf("%d events, relevant: %v", len(r.Events), r.Relevant)
	}
	var got []string
	for _, s := range r.Statements {
		got = append(got, s.Act.String()+" "+parties(s.By))
	}
	if want := []string{"concern VN", "propose VN"}; !slices.Equal(got, want) {
		t.Errorf("said %q, want %q", got, want)
	}
}
