import sys; sys.path.insert(0,'/tmp/hl')
from lib import T
T('hl01','''
Việt Nam - Malaysia hướng tới kim ngạch 22 tỷ USD, mở đường cho điện gió xuyên biên giới

09/06/2026 15:20

Kuala Lumpur (TTXVN) - Trong chuyến thăm chính thức Malaysia từ ngày 8 đến 10/6, sáng 9/6, tại Putrajaya, Thủ tướng Trịnh Quang Hải đã hội đàm với Thủ tướng Malaysia Azlan Osman.

Thủ tướng Trịnh Quang Hải và Thủ tướng Malaysia Azlan Osman trước giờ hội đàm. (Ảnh: Dương Minh/TTXVN)

Mở đầu hội đàm, Thủ tướng Azlan Osman bày tỏ vui mừng đón người đồng cấp đúng dịp Kuala Lumpur bước vào mùa lễ hội; đánh giá cao việc Việt Nam cử hai đội cứu hộ giúp bang Kelantan khắc phục hậu quả lũ lụt hồi tháng 12 năm ngoái. Thủ tướng Trịnh Quang Hải cảm ơn sự tiếp đón nồng hậu của nước chủ nhà, khẳng định Malaysia là một trong những bạn hàng lớn nhất của Việt Nam tại ASEAN.

Về kinh tế, hai bên nhất trí nâng trao đổi thương mại lên 22 tỷ USD trước năm 2030, dỡ bỏ các rào cản kỹ thuật đối với nông sản và hoàn tất nghiên cứu khả thi dự án truyền tải điện gió ngoài khơi từ Việt Nam sang bán đảo Malaysia trong quý I năm sau. Thủ tướng Trịnh Quang Hải đề nghị phía Malaysia hỗ trợ Việt Nam xây dựng hệ thống chứng nhận Halal, đồng thời tiếp nhận thêm 3.000 lao động Việt Nam trong ngành điện tử. Thủ tướng Azlan Osman cho biết Malaysia sẽ cử chuyên gia Halal sang Hà Nội ngay trong tháng 7; riêng về lao động, ông cho rằng cần thêm thời gian tham vấn các nghiệp đoàn.

Hai nhà lãnh đạo giao hai Bộ Nông nghiệp sớm trao đổi về lúa gạo, trước mắt là lập đường dây nóng giữa các cơ quan quản lý tàu cá. Phía Malaysia bày tỏ quan ngại về tình trạng tàu cá nước ngoài hoạt động trái phép ngoài khơi bang Terengganu.

Về tình hình khu vực, hai Thủ tướng chia sẻ quan điểm ASEAN phải giữ được tiếng nói chung trước các biến động; kêu gọi các bên tại Myanmar chấm dứt bạo lực. Thủ tướng Azlan Osman khẳng định ủng hộ Việt Nam đăng cai Hội nghị Cấp cao APEC 2027.

Sau hội đàm, hai Thủ tướng chứng kiến đại diện hai Bộ Công an và Nội vụ ký Bản ghi nhớ hợp tác an ninh mạng.

Nhân dịp này, Thủ tướng Trịnh Quang Hải trân trọng mời Thủ tướng Azlan Osman và Phu nhân sang thăm Việt Nam. Thủ tướng Azlan Osman đã vui vẻ nhận lời sang thăm vào thời gian phù hợp.

Chiều cùng ngày, Thủ tướng Trịnh Quang Hải sẽ hội kiến Quốc vương Malaysia Sultan Iskandar Shah.

Việt Nam và Malaysia trở thành Đối tác Chiến lược Toàn diện của nhau vào tháng 11/2024. Kỳ họp lần thứ tám Ủy ban hỗn hợp Việt Nam - Malaysia dự kiến diễn ra tại Đà Nẵng vào tháng 10 tới./.
''','2026-06-09','news','TTXVN',
people=[('Trịnh Quang Hải','VN','head-of-government',['Trịnh Quang Hải']),
('Azlan Osman','MY','head-of-government',['Azlan Osman']),
('Sultan Iskandar Shah','MY','monarch',['Sultan Iskandar Shah'])],
events=[
('talks','2026-06-09',('Putrajaya','MY'),None,'p1 p2','MY VN','held',True,'sáng 9/6, tại Putrajaya, Thủ tướng Trịnh Quang Hải đã hội đàm với Thủ tướng Malaysia Azlan Osman'),
('visit','2026-06-08/2026-06-10',('Malaysia','MY'),None,'p1','MY VN','held',False,'chuyến thăm chính thức Malaysia từ ngày 8 đến 10/6'),
('signing','2026-06-09',('Putrajaya','MY'),None,'p1 p2','MY VN','held',False,'hai Thủ tướng chứng kiến đại diện hai Bộ Công an và Nội vụ ký Bản ghi nhớ hợp tác an ninh mạng'),
('visit',None,('Việt Nam','VN'),None,'p2','MY VN','proposed',False,'trân trọng mời Thủ tướng Azlan Osman và Phu nhân sang thăm Việt Nam'),
('meeting','2026-06-09',('Kuala Lumpur','MY'),None,'p1 p3','MY VN','planned',False,'Chiều cùng ngày, Thủ tướng Trịnh Quang Hải sẽ hội kiến Quốc vương Malaysia Sultan Iskandar Shah'),
('upgrade','2024-11',None,None,'','MY VN','held',False,'Việt Nam và Malaysia trở thành Đối tác Chiến lược Toàn diện của nhau vào tháng 11/2024'),
('talks','2026-10',('Đà Nẵng','VN'),None,'','MY VN','planned',False,'Kỳ họp lần thứ tám Ủy ban hỗn hợp Việt Nam - Malaysia dự kiến diễn ra tại Đà Nẵng vào tháng 10 tới'),
],
st=[
('e1','welcome','MY','p2','','đón người đồng cấp đúng dịp Kuala Lumpur bước vào mùa lễ hội','bày tỏ vui mừng','exchanges'),
('e1','welcome','MY','p2','','việc Việt Nam cử hai đội cứu hộ giúp bang Kelantan khắc phục hậu quả lũ lụt hồi tháng 12 năm ngoái','đánh giá cao','aid'),
('e1','thank','VN','p1','MY','sự tiếp đón nồng hậu của nước chủ nhà','cảm ơn','exchanges'),
('e1','affirm','VN','p1','','Malaysia là một trong những bạn hàng lớn nhất của Việt Nam tại ASEAN','khẳng định','trade'),
('e1','agree','MY VN','','','nâng trao đổi thương mại lên 22 tỷ USD trước năm 2030','nhất trí','trade','',(22000000000,'USD','../2029-12-31')),
('e1','agree','MY VN','','','dỡ bỏ các rào cản kỹ thuật đối với nông sản','nhất trí','trade agriculture'),
('e1','agree','MY VN','','','hoàn tất nghiên cứu khả thi dự án truyền tải điện gió ngoài khơi từ Việt Nam sang bán đảo Malaysia trong quý I năm sau','nhất trí','energy','',(None,None,'2027-01/2027-03')),
('e1','propose','VN','p1','MY','phía Malaysia hỗ trợ Việt Nam xây dựng hệ thống chứng nhận Halal','đề nghị','trade agriculture'),
('e1','propose','VN','p1','MY','tiếp nhận thêm 3.000 lao động Việt Nam trong ngành điện tử','đề nghị','labour','',(3000,'worker',None)),
('e1','commit','MY','p2','VN','cử chuyên gia Halal sang Hà Nội ngay trong tháng 7','cho biết Malaysia sẽ','trade agriculture','',(None,None,'2026-07')),
('e1','affirm','MY','p2','','cần thêm thời gian tham vấn các nghiệp đoàn','cho rằng','labour'),
('e1','task','MY VN','p1 p2','','hai Bộ Nông nghiệp sớm trao đổi về lúa gạo, trước mắt là lập đường dây nóng giữa các cơ quan quản lý tàu cá','giao','agriculture maritime'),
('e1','concern','MY','','','tình trạng tàu cá nước ngoài hoạt động trái phép ngoài khơi bang Terengganu','bày tỏ quan ngại về','maritime'),
('e1','concur','MY VN','p1 p2','','ASEAN phải giữ được tiếng nói chung trước các biến động','chia sẻ quan điểm','asean'),
('e1','propose','MY VN','p1 p2','','các bên tại Myanmar chấm dứt bạo lực','kêu gọi','conflicts'),
('e1','support','MY','p2','VN','Việt Nam đăng cai Hội nghị Cấp cao APEC 2027','khẳng định ủng hộ','multilateral','',(None,None,'2027')),
('e1','invite','VN','p1','MY','Thủ tướng Azlan Osman và Phu nhân sang thăm Việt Nam','trân trọng mời','exchanges'),
('e1','accept','MY','p2','VN','sang thăm vào thời gian phù hợp','đã vui vẻ nhận lời','exchanges'),
],
ins=[('Memorandum of Understanding on Cybersecurity Cooperation','agreement',['Bản ghi nhớ hợp tác an ninh mạng']),
('Comprehensive Strategic Partnership','partnership',['Đối tác Chiến lược Toàn diện']),
('Viet Nam–Malaysia Joint Commission','mechanism',['Ủy ban hỗn hợp Việt Nam - Malaysia'])],
rel=[('MY VN','comprehensive-strategic-partnership','2024-11')])

T('hl02','''
Phó Thủ tướng Lưu Đức Thắng tiếp Đại sứ Nhật Bản chào từ biệt

14/04/2026 18:02

(Chinhphu.vn) - Chiều 14/4, tại Hà Nội, Phó Thủ tướng Lưu Đức Thắng tiếp Đại sứ Nhật Bản tại Việt Nam Nakahara Shinji đến chào từ biệt sau ba năm công tác.

Phó Thủ tướng Lưu Đức Thắng và Đại sứ Nakahara Shinji tại buổi tiếp - Ảnh: VGP/Hồng Lam

Phó Thủ tướng chúc mừng Đại sứ về một nhiệm kỳ nhiều dấu ấn; bày tỏ ấn tượng về việc Đại sứ đã đặt chân tới 29 tỉnh, thành phố. Phó Thủ tướng cảm ơn Nhật Bản luôn là nước cung cấp ODA hàng đầu cho Việt Nam, song thẳng thắn nhìn nhận tiến độ một số dự án, nhất là tuyến đường sắt đô thị số 2 Hà Nội, còn chậm.

"Việt Nam sẽ xử lý dứt điểm các khoản thanh toán tồn đọng cho nhà thầu Nhật Bản chậm nhất là ngày 30/9", Phó Thủ tướng nói, đồng thời mong Nhật Bản rút gọn thủ tục đối với các khoản vay thế hệ mới, ưu tiên cho đường sắt tốc độ cao, và sớm miễn thị thực ngắn ngày cho người Việt.

Đại sứ Nakahara Shinji trân trọng cảm ơn các bộ, ngành Việt Nam đã đồng hành trong suốt nhiệm kỳ. Ông cho biết Tokyo sẽ cấp khoản vay 50 tỷ yen cho các dự án chống ngập tại Đồng bằng sông Cửu Long ngay trong năm nay, và sẵn sàng trao đổi về đường sắt tốc độ cao. Liên quan đề nghị miễn thị thực, Đại sứ ghi nhận và sẽ báo cáo về nước.

Theo Đại sứ, 600.000 người Việt đang sống ở Nhật Bản là nhịp cầu quý giá. Đại sứ hy vọng hai nước sớm đạt được thỏa thuận về tiếp nhận lao động có tay nghề.

Hai bên cũng trao đổi về công tác chuẩn bị cho chuyến thăm Việt Nam của Thủ tướng Nhật Bản Ogata Keiko, dự kiến từ ngày 3 đến 5/5. Phó Thủ tướng tin tưởng chuyến thăm sẽ đưa quan hệ Đối tác Chiến lược Toàn diện lên tầm cao mới.

Trước đó, ngày 10/4, Đại sứ Nakahara Shinji đã đến chào Chủ tịch Quốc hội Phan Thị Mỹ Dung.

Trần Hà
''','2026-04-14','news','Chinhphu.vn',
people=[('Lưu Đức Thắng','VN','deputy-head-of-government',['Lưu Đức Thắng']),
('Nakahara Shinji','JP','ambassador',['Nakahara Shinji']),
('Ogata Keiko','JP','head-of-government',['Ogata Keiko']),
('Phan Thị Mỹ Dung','VN','legislature-speaker',['Phan Thị Mỹ Dung'])],
events=[
('meeting','2026-04-14',('Hà Nội','VN'),None,'p1 p2','JP VN','held',True,'Chiều 14/4, tại Hà Nội, Phó Thủ tướng Lưu Đức Thắng tiếp Đại sứ Nhật Bản tại Việt Nam Nakahara Shinji đến chào từ biệt'),
('visit','2026-05-03/2026-05-05',('Việt Nam','VN'),None,'p3','JP VN','planned',False,'chuyến thăm Việt Nam của Thủ tướng Nhật Bản Ogata Keiko, dự kiến từ ngày 3 đến 5/5'),
('meeting','2026-04-10',None,None,'p2 p4','JP VN','held',False,'ngày 10/4, Đại sứ Nakahara Shinji đã đến chào Chủ tịch Quốc hội Phan Thị Mỹ Dung'),
],
st=[
('e1','congratulate','VN','p1','JP','Đại sứ về một nhiệm kỳ nhiều dấu ấn','chúc mừng','exchanges'),
('e1','welcome','VN','p1','','việc Đại sứ đã đặt chân tới 29 tỉnh, thành phố','bày tỏ ấn tượng về','local'),
('e1','thank','VN','p1','JP','Nhật Bản luôn là nước cung cấp ODA hàng đầu cho Việt Nam','cảm ơn','aid'),
('e1','affirm','VN','p1','','tiến độ một số dự án, nhất là tuyến đường sắt đô thị số 2 Hà Nội, còn chậm','thẳng thắn nhìn nhận','aid infrastructure','i2'),
('e1','commit','VN','p1','JP','xử lý dứt điểm các khoản thanh toán tồn đọng cho nhà thầu Nhật Bản chậm nhất là ngày 30/9','sẽ','infrastructure','',(None,None,'../2026-09-30')),
('e1','propose','VN','p1','JP','Nhật Bản rút gọn thủ tục đối với các khoản vay thế hệ mới','mong','aid'),
('e1','propose','VN','p1','JP','ưu tiên cho đường sắt tốc độ cao','mong','aid infrastructure'),
('e1','propose','VN','p1','JP','sớm miễn thị thực ngắn ngày cho người Việt','mong','consular'),
('e1','thank','JP','p2','VN','các bộ, ngành Việt Nam đã đồng hành trong suốt nhiệm kỳ','trân trọng cảm ơn','exchanges'),
('e1','commit','JP','p2','VN','cấp khoản vay 50 tỷ yen cho các dự án chống ngập tại Đồng bằng sông Cửu Long ngay trong năm nay','cho biết Tokyo sẽ','aid climate','',(50000000000,'JPY','../2026-12-31')),
('e1','commit','JP','p2','VN','trao đổi về đường sắt tốc độ cao','sẵn sàng','infrastructure'),
('e1','affirm','JP','p2','','đề nghị miễn thị thực','ghi nhận','consular'),
('e1','commit','JP','p2','VN','báo cáo về nước','sẽ','consular'),
('e1','affirm','JP','p2','','600.000 người Việt đang sống ở Nhật Bản là nhịp cầu quý giá','Theo Đại sứ','people'),
('e1','propose','JP','p2','','hai nước sớm đạt được thỏa thuận về tiếp nhận lao động có tay nghề','hy vọng','labour'),
('e1','discuss','JP VN','','','công tác chuẩn bị cho chuyến thăm Việt Nam của Thủ tướng Nhật Bản Ogata Keiko, dự kiến từ ngày 3 đến 5/5','trao đổi về','exchanges'),
('e1','affirm','VN','p1','','chuyến thăm sẽ đưa quan hệ Đối tác Chiến lược Toàn diện lên tầm cao mới','tin tưởng','exchanges relations','i1'),
],
ins=[('Comprehensive Strategic Partnership','partnership',['Đối tác Chiến lược Toàn diện']),
('Hanoi Urban Railway Line 2','project',['tuyến đường sắt đô thị số 2 Hà Nội'])],
rel=[('JP VN','comprehensive-strategic-partnership',None)])

T('hl03','''
TUYÊN BỐ CHUNG
KỲ HỌP LẦN THỨ 19 ỦY BAN HỖN HỢP VIỆT NAM - ẤN ĐỘ

1. Ngày 20 tháng 8 năm 2026, tại New Delhi, Bộ trưởng Ngoại giao nước Cộng hòa xã hội chủ nghĩa Việt Nam Đinh Gia Khánh và Bộ trưởng Ngoại giao nước Cộng hòa Ấn Độ Rajesh Malhotra đồng chủ trì Kỳ họp lần thứ 19 Ủy ban hỗn hợp Việt Nam - Ấn Độ (sau đây gọi là "Ủy ban hỗn hợp"). Kỳ họp lần thứ 18 được tổ chức tại Hà Nội vào tháng 10 năm 2023.

2. Hai Bên hài lòng trước bước tiến của Đối tác Chiến lược Toàn diện, thiết lập ngày 3 tháng 9 năm 2016; tái khẳng định cam kết thực hiện Kế hoạch hành động giai đoạn 2024 - 2028.

3. Hai Bên ghi nhận thương mại song phương đã vượt 16 tỷ đô la Mỹ và đặt mục tiêu nâng con số này lên 25 tỷ đô la Mỹ vào năm 2030. Phía Việt Nam đề nghị Ấn Độ gỡ bỏ biện pháp tự vệ đối với thép cán nóng, mở cửa thị trường cho bưởi và sầu riêng của Việt Nam. Phía Ấn Độ cam kết hoàn thành đánh giá nguy cơ dịch hại đối với quả bưởi trước ngày 31 tháng 12 năm 2026 và bày tỏ mong muốn xuất khẩu thêm dược phẩm sang Việt Nam.

4. Về quốc phòng, phía Ấn Độ sẽ dành khoản tín dụng 300 triệu đô la Mỹ để đóng tàu tuần tra cao tốc. Phía Việt Nam hoan nghênh sáng kiến này và khẳng định sẽ sử dụng khoản tín dụng đúng mục đích.

5. Hai Bên nhất trí:

a) thiết lập cơ chế Đối thoại An ninh Biển thường niên;

b) tăng số chuyến bay thẳng giữa hai nước lên 90 chuyến mỗi tuần;

c) sớm kết thúc đàm phán Hiệp định Dẫn độ.

6. Phía Ấn Độ thông báo sẽ cấp thêm 50 học bổng ngành trí tuệ nhân tạo mỗi năm cho sinh viên Việt Nam. Hai Bên giao Tiểu ban Khoa học và Công nghệ xây dựng danh mục dự án chung, trình Ủy ban hỗn hợp trong vòng sáu tháng.

7. Hai Bên nhấn mạnh ý nghĩa của tự do hàng hải ở Biển Đông; nhất trí rằng Bộ Quy tắc ứng xử ở Biển Đông (COC) không được làm phương hại quyền lợi chính đáng của các nước không tham gia đàm phán. Hai Bên lên án mạnh mẽ chủ nghĩa khủng bố dưới mọi hình thức. Phía Việt Nam tái khẳng định ủng hộ nguyện vọng của Ấn Độ có ghế thường trực tại Hội đồng Bảo an.

8. Sau kỳ họp, hai Bên đã ký Bản ghi nhớ về đất hiếm. Bộ trưởng Đinh Gia Khánh mời Bộ trưởng Rajesh Malhotra sang thăm Việt Nam và cùng chủ trì Kỳ họp lần thứ 20 của Ủy ban hỗn hợp trong năm 2028. Bộ trưởng Rajesh Malhotra đã trân trọng nhận lời mời.

New Delhi, ngày 20 tháng 8 năm 2026
''','2026-08-20','joint-statement',None,
people=[('Đinh Gia Khánh','VN','foreign-minister',['Đinh Gia Khánh']),('Rajesh Malhotra','IN','foreign-minister',['Rajesh Malhotra'])],
events=[
('talks','2026-08-20',('New Delhi','IN'),None,'p1 p2','IN VN','held',True,'đồng chủ trì Kỳ họp lần thứ 19 Ủy ban hỗn hợp Việt Nam - Ấn Độ'),
('talks','2023-10',('Hà Nội','VN'),None,'','IN VN','held',False,'Kỳ họp lần thứ 18 được tổ chức tại Hà Nội vào tháng 10 năm 2023'),
('upgrade','2016-09-03',None,None,'','IN VN','held',False,'Đối tác Chiến lược Toàn diện, thiết lập ngày 3 tháng 9 năm 2016'),
('signing','2026-08-20',('New Delhi','IN'),None,'','IN VN','held',False,'hai Bên đã ký Bản ghi nhớ về đất hiếm'),
('visit','2028',('Việt Nam','VN'),None,'p2','IN VN','planned',False,'mời Bộ trưởng Rajesh Malhotra sang thăm Việt Nam và cùng chủ trì Kỳ họp lần thứ 20 của Ủy ban hỗn hợp trong năm 2028'),
('talks','2028',('Việt Nam','VN'),None,'p1 p2','IN VN','planned',False,'cùng chủ trì Kỳ họp lần thứ 20 của Ủy ban hỗn hợp trong năm 2028'),
],
st=[
('e1','welcome','IN VN','','','bước tiến của Đối tác Chiến lược Toàn diện, thiết lập ngày 3 tháng 9 năm 2016','hài lòng trước','relations','i2'),
('e1','agree','IN VN','','','thực hiện Kế hoạch hành động giai đoạn 2024 - 2028','tái khẳng định cam kết','relations','i3'),
('e1','affirm','IN VN','','','thương mại song phương đã vượt 16 tỷ đô la Mỹ','ghi nhận','trade'),
('e1','agree','IN VN','','','nâng con số này lên 25 tỷ đô la Mỹ vào năm 2030','đặt mục tiêu','trade','',(25000000000,'USD','2030')),
('e1','propose','VN','','IN','Ấn Độ gỡ bỏ biện pháp tự vệ đối với thép cán nóng','đề nghị','trade'),
('e1','propose','VN','','IN','mở cửa thị trường cho bưởi và sầu riêng của Việt Nam','đề nghị','trade agriculture'),
('e1','commit','IN','','VN','hoàn thành đánh giá nguy cơ dịch hại đối với quả bưởi trước ngày 31 tháng 12 năm 2026','cam kết','agriculture trade','',(None,None,'../2026-12-30')),
('e1','propose','IN','','VN','xuất khẩu thêm dược phẩm sang Việt Nam','bày tỏ mong muốn','trade health'),
('e1','commit','IN','','VN','dành khoản tín dụng 300 triệu đô la Mỹ để đóng tàu tuần tra cao tốc','sẽ','defence finance','',(300000000,'USD',None)),
('e1','welcome','VN','','','sáng kiến này','hoan nghênh','defence'),
('e1','commit','VN','','IN','sử dụng khoản tín dụng đúng mục đích','khẳng định sẽ','defence finance'),
('e1','agree','IN VN','','','thiết lập cơ chế Đối thoại An ninh Biển thường niên','nhất trí','maritime security','i4'),
('e1','agree','IN VN','','','tăng số chuyến bay thẳng giữa hai nước lên 90 chuyến mỗi tuần','nhất trí','transport','',(90,'flight per week',None)),
('e1','agree','IN VN','','','sớm kết thúc đàm phán Hiệp định Dẫn độ','nhất trí','law security','i5'),
('e1','commit','IN','','VN','cấp thêm 50 học bổng ngành trí tuệ nhân tạo mỗi năm cho sinh viên Việt Nam','thông báo sẽ','education digital','',(50,'scholarship per year',None)),
('e1','task','IN VN','','','Tiểu ban Khoa học và Công nghệ xây dựng danh mục dự án chung','giao','innovation','i6'),
('e1','task','IN VN','','','trình Ủy ban hỗn hợp trong vòng sáu tháng','giao','innovation','i1',(None,None,'../2027-02-20')),
('e1','affirm','IN VN','','','ý nghĩa của tự do hàng hải ở Biển Đông','nhấn mạnh','maritime'),
('e1','concur','IN VN','','','Bộ Quy tắc ứng xử ở Biển Đông (COC) không được làm phương hại quyền lợi chính đáng của các nước không tham gia đàm phán','nhất trí rằng','maritime law','i7'),
('e1','concern','IN VN','','','chủ nghĩa khủng bố dưới mọi hình thức','lên án mạnh mẽ','security'),
('e1','support','VN','','IN','nguyện vọng của Ấn Độ có ghế thường trực tại Hội đồng Bảo an','tái khẳng định ủng hộ','multilateral'),
('e4','sign','IN VN','','','Bản ghi nhớ về đất hiếm','đã ký','innovation','i8'),
('e1','invite','VN','p1','IN','Bộ trưởng Rajesh Malhotra sang thăm Việt Nam','mời','exchanges'),
('e1','invite','VN','p1','IN','cùng chủ trì Kỳ họp lần thứ 20 của Ủy ban hỗn hợp trong năm 2028','mời','exchanges','i1',(None,None,'2028')),
('e1','accept','IN','p2','VN','lời mời','đã trân trọng nhận','exchanges'),
],
ins=[('Viet Nam–India Joint Commission','mechanism',['Ủy ban hỗn hợp Việt Nam - Ấn Độ','Ủy ban hỗn hợp']),
('Comprehensive Strategic Partnership','partnership',['Đối tác Chiến lược Toàn diện']),
('Plan of Action 2024–2028','programme',['Kế hoạch hành động giai đoạn 2024 - 2028']),
('Maritime Security Dialogue','mechanism',['Đối thoại An ninh Biển']),
('Extradition Agreement','agreement',['Hiệp định Dẫn độ']),
('Sub-Commission on Science and Technology','mechanism',['Tiểu ban Khoa học và Công nghệ']),
('Code of Conduct in the South China Sea (COC)','negotiation',['Bộ Quy tắc ứng xử ở Biển Đông','COC']),
('Memorandum of Understanding on Rare Earths','agreement',['Bản ghi nhớ về đất hiếm'])],
rel=[('IN VN','comprehensive-strategic-partnership','2016-09-03')])
