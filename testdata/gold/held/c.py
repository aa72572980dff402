import sys; sys.path.insert(0,'/tmp/hl')
from lib import T
T('hl06','''
Trang chủ | Thời sự - Chính trị | Kinh tế | Du lịch | Media

Lào Cai - Vân Nam: Quyết tâm đưa cửa khẩu thông minh vào vận hành trước Tết

Thứ Sáu, 16/10/2026 - 19:08

Cỡ chữ: A- A A+

LCĐT - Ngày 16/10, tại thành phố Côn Minh (Trung Quốc), Chủ tịch UBND tỉnh Lào Cai Hoàng Chí Dũng và Phó Tỉnh trưởng Chính phủ nhân dân tỉnh Vân Nam Lý Kiến Quân đồng chủ trì Kỳ họp lần thứ 12 Nhóm công tác liên hợp Lào Cai - Vân Nam.

Quang cảnh kỳ họp.

Phát biểu tại kỳ họp, đồng chí Lý Kiến Quân nhiệt liệt chào mừng đoàn đại biểu tỉnh Lào Cai; đánh giá cao sự phối hợp của lực lượng biên phòng Lào Cai trong đợt triệt phá đường dây lừa đảo qua mạng hồi tháng 8. Đồng chí nhấn mạnh Vân Nam coi Lào Cai là cầu nối quan trọng nhất với ASEAN.

Chủ tịch UBND tỉnh Hoàng Chí Dũng cảm ơn tỉnh Vân Nam đã hỗ trợ 2.000 tấn xi măng giúp bà con vùng lũ xã Bảo Yên; đề nghị phía bạn mở cửa cặp cửa khẩu Kim Thành - Bắc Sơn đến 22 giờ hằng ngày, thông báo sớm lịch xả nước các hồ thủy điện thượng nguồn sông Hồng và không tạm dừng nhập khẩu quế. Đồng chí cũng bày tỏ lo ngại về mực nước sông Hồng xuống thấp bất thường.

Trả lời các kiến nghị nêu trên, phía Vân Nam cho biết sẽ cung cấp số liệu thủy văn mỗi ngày hai lần trong mùa khô; riêng việc kéo dài giờ thông quan sẽ báo cáo Tổng cục Hải quan Trung Quốc.

Hai bên thống nhất đưa cửa khẩu thông minh Kim Thành - Bắc Sơn vào vận hành trước ngày 1/2/2027; phấn đấu kim ngạch xuất nhập khẩu qua địa bàn năm 2027 đạt 6 tỷ USD; mở tuyến xe buýt du lịch Sa Pa - Mông Tự; mỗi năm trao đổi 100 cán bộ học tiếng Việt và tiếng Trung. Hai bên giao Sở Ngoại vụ hai tỉnh làm đầu mối theo dõi việc thực hiện. Hai bên cùng nhận định công tác bảo vệ đường biên, mốc giới thời gian qua bảo đảm ổn định.

Kết thúc kỳ họp, hai bên ký Biên bản Kỳ họp lần thứ 12.

Nhân dịp này, đồng chí Hoàng Chí Dũng mời đồng chí Lý Kiến Quân sang dự Hội chợ Thương mại quốc tế Việt - Trung tại Lào Cai vào tháng 11 tới. Đồng chí Lý Kiến Quân đã nhận lời mời.

Theo chương trình, thứ Ba tuần tới, đoàn sẽ chào Bí thư Tỉnh ủy Vân Nam Trần Hải Đào.

Kỳ họp lần thứ 11 diễn ra tại Sa Pa tháng 9/2025.

Minh Nguyệt

Tags: Lào Cai, Vân Nam, cửa khẩu

Tin mới hơn

Sôi nổi Ngày hội đại đoàn kết ở bản Phố

Bí thư Tỉnh ủy tiếp Tổng Lãnh sự Trung Quốc
''','2026-10-16','news','LCĐT',
people=[('Hoàng Chí Dũng','VN','provincial-leader',['Hoàng Chí Dũng']),
('Lý Kiến Quân','CN','provincial-leader',['Lý Kiến Quân']),
('Trần Hải Đào','CN','provincial-leader',['Trần Hải Đào'])],
events=[
('talks','2026-10-16',('Côn Minh','CN'),None,'p1 p2','CN VN','held',True,'đồng chủ trì Kỳ họp lần thứ 12 Nhóm công tác liên hợp Lào Cai - Vân Nam'),
('signing','2026-10-16',('Côn Minh','CN'),None,'','CN VN','held',False,'hai bên ký Biên bản Kỳ họp lần thứ 12'),
('visit','2026-11',('Lào Cai','VN'),'Hội chợ Thương mại quốc tế Việt - Trung','p2','CN VN','planned',False,'mời đồng chí Lý Kiến Quân sang dự Hội chợ Thương mại quốc tế Việt - Trung tại Lào Cai vào tháng 11 tới'),
('meeting','2026-10-20',None,None,'p1 p3','CN VN','planned',False,'thứ Ba tuần tới, đoàn sẽ chào Bí thư Tỉnh ủy Vân Nam Trần Hải Đào'),
('talks','2025-09',('Sa Pa','VN'),None,'','CN VN','held',False,'Kỳ họp lần thứ 11 diễn ra tại Sa Pa tháng 9/2025'),
],
st=[
('e1','welcome','CN','p2','VN','đoàn đại biểu tỉnh Lào Cai','nhiệt liệt chào mừng','exchanges local'),
('e1','welcome','CN','p2','','sự phối hợp của lực lượng biên phòng Lào Cai trong đợt triệt phá đường dây lừa đảo qua mạng hồi tháng 8','đánh giá cao','security'),
('e1','affirm','CN','p2','','Vân Nam coi Lào Cai là cầu nối quan trọng nhất với ASEAN','nhấn mạnh','local'),
('e1','thank','VN','p1','CN','tỉnh Vân Nam đã hỗ trợ 2.000 tấn xi măng giúp bà con vùng lũ xã Bảo Yên','cảm ơn','aid local'),
('e1','propose','VN','p1','CN','phía bạn mở cửa cặp cửa khẩu Kim Thành - Bắc Sơn đến 22 giờ hằng ngày','đề nghị','trade'),
('e1','propose','VN','p1','CN','thông báo sớm lịch xả nước các hồ thủy điện thượng nguồn sông Hồng','đề nghị','climate'),
('e1','propose','VN','p1','CN','không tạm dừng nhập khẩu quế','đề nghị','trade agriculture'),
('e1','concern','VN','p1','','mực nước sông Hồng xuống thấp bất thường','bày tỏ lo ngại về','climate'),
('e1','commit','CN','','VN','cung cấp số liệu thủy văn mỗi ngày hai lần trong mùa khô','cho biết sẽ','climate'),
('e1','commit','CN','','VN','báo cáo Tổng cục Hải quan Trung Quốc','sẽ','trade'),
('e1','agree','CN VN','','','đưa cửa khẩu thông minh Kim Thành - Bắc Sơn vào vận hành trước ngày 1/2/2027','thống nhất','trade infrastructure','i2',(None,None,'../2027-01-31')),
('e1','agree','CN VN','','','phấn đấu kim ngạch xuất nhập khẩu qua địa bàn năm 2027 đạt 6 tỷ USD','thống nhất','trade local','',(6000000000,'USD','2027')),
('e1','agree','CN VN','','','mở tuyến xe buýt du lịch Sa Pa - Mông Tự','thống nhất','tourism transport'),
('e1','agree','CN VN','','','mỗi năm trao đổi 100 cán bộ học tiếng Việt và tiếng Trung','thống nhất','education exchanges','',(100,'official per year',None)),
('e1','task','CN VN','','','Sở Ngoại vụ hai tỉnh làm đầu mối theo dõi việc thực hiện','giao','local'),
('e1','concur','CN VN','','','công tác bảo vệ đường biên, mốc giới thời gian qua bảo đảm ổn định','cùng nhận định','security'),
('e2','sign','CN VN','','','Biên bản Kỳ họp lần thứ 12','ký','local','i4'),
('e1','invite','VN','p1','CN','đồng chí Lý Kiến Quân sang dự Hội chợ Thương mại quốc tế Việt - Trung tại Lào Cai vào tháng 11 tới','mời','exchanges trade','i3',(None,None,'2026-11')),
('e1','accept','CN','p2','VN','lời mời','đã nhận','exchanges trade'),
],
ins=[('Lao Cai–Yunnan Joint Working Group','mechanism',['Nhóm công tác liên hợp Lào Cai - Vân Nam']),
('Kim Thanh–Beishan Smart Border Gate','project',['cửa khẩu thông minh Kim Thành - Bắc Sơn']),
('Viet Nam–China International Trade Fair','forum',['Hội chợ Thương mại quốc tế Việt - Trung']),
('Minutes of the 12th Session','agreement',['Biên bản Kỳ họp lần thứ 12'])],
noise=['Trang chủ | Thời sự - Chính trị | Kinh tế | Du lịch | Media','Cỡ chữ: A- A A+','Tags: Lào Cai, Vân Nam, cửa khẩu','Tin mới hơn','Sôi nổi Ngày hội đại đoàn kết ở bản Phố','Bí thư Tỉnh ủy tiếp Tổng Lãnh sự Trung Quốc'])

T('hl07','''
Thứ trưởng Bộ Quốc phòng Vũ Mạnh Cường gặp lãnh đạo Liên hợp quốc và Kenya tại Nairobi

23/09/2026 08:40

QĐND Online - Ngày 22-9 (giờ địa phương), bên lề Hội nghị quốc tế về gìn giữ hòa bình tại Nairobi, Thượng tướng Vũ Mạnh Cường, Thứ trưởng Bộ Quốc phòng Việt Nam, đã có cuộc gặp với Phó tổng thư ký Liên hợp quốc Isabelle Laurent và Bộ trưởng Quốc phòng Kenya Samuel Kiprono.

Tại cuộc gặp Phó tổng thư ký Isabelle Laurent, Thượng tướng Vũ Mạnh Cường khẳng định tham gia gìn giữ hòa bình là chủ trương nhất quán của Việt Nam; thông báo về công tác chuẩn bị của Bệnh viện dã chiến cấp 2 số 8. Ông đề nghị Liên hợp quốc sớm phê duyệt việc Việt Nam triển khai đội công binh tại Nam Sudan, bố trí thêm vị trí chỉ huy cho sĩ quan Việt Nam tại trụ sở.

Bà Isabelle Laurent chia buồn về tổn thất do bão số 10 gây ra tại miền Trung Việt Nam. Bà đánh giá cao việc tỷ lệ nữ quân nhân Việt Nam tại các phái bộ đạt 16%, kêu gọi Việt Nam cân nhắc đóng góp trực thăng quân sự; đồng thời hứa sẽ trả lời đề nghị về đội công binh trước ngày 15-12. Phó tổng thư ký cũng cảnh báo khó khăn tài chính có thể buộc Liên hợp quốc cắt giảm quân số tại nhiều phái bộ.

Chiều cùng ngày, trong cuộc gặp Bộ trưởng Quốc phòng Kenya Samuel Kiprono, Thứ trưởng Vũ Mạnh Cường chúc mừng nước chủ nhà tổ chức thành công hội nghị. Ông Kiprono nêu rõ Kenya muốn học hỏi kinh nghiệm của Việt Nam trong khắc phục hậu quả bom mìn và mời Thứ trưởng Vũ Mạnh Cường trở lại thăm Kenya trong năm sau.

Hai bên nhất trí đàm phán bản ghi nhớ hợp tác quốc phòng, hoàn tất trong 12 tháng; cử sĩ quan tham gia các khóa huấn luyện của nhau. Hai bên cũng nhất trí cho rằng bạo lực ở miền Đông Cộng hòa Dân chủ Congo chỉ có thể chấm dứt thông qua đối thoại. Bộ trưởng Samuel Kiprono bày tỏ ủng hộ Việt Nam tái cử Hội đồng Nhân quyền.

Trước đó, sáng 22-9, phát biểu tại phiên toàn thể hội nghị, Thượng tướng Vũ Mạnh Cường cam kết Việt Nam sẽ đào tạo 200 quân y cho các nước châu Phi đến năm 2030.

Hội nghị diễn ra trong hai ngày 22 và 23-9, với sự tham gia của đại diện hơn 120 nước.

Tin, ảnh: ĐỨC TRUNG (từ Nairobi)
''','2026-09-23','news','QĐND Online',
people=[('Vũ Mạnh Cường','VN','deputy-minister',['Vũ Mạnh Cường']),
('Isabelle Laurent','UN','official',['Isabelle Laurent']),
('Samuel Kiprono','KE','minister',['Samuel Kiprono','Kiprono'])],
events=[
('meeting','2026-09-22',('Nairobi','KE'),'Hội nghị quốc tế về gìn giữ hòa bình','p1 p2','UN VN','held',True,'đã có cuộc gặp với Phó tổng thư ký Liên hợp quốc Isabelle Laurent'),
('meeting','2026-09-22',('Nairobi','KE'),'Hội nghị quốc tế về gìn giữ hòa bình','p1 p3','KE VN','held',True,'Chiều cùng ngày, trong cuộc gặp Bộ trưởng Quốc phòng Kenya Samuel Kiprono'),
('conference','2026-09-22/2026-09-23',('Nairobi','KE'),'Hội nghị quốc tế về gìn giữ hòa bình','p1 p2 p3','KE UN VN','held',False,'Hội nghị diễn ra trong hai ngày 22 và 23-9'),
('visit','2027',('Kenya','KE'),None,'p1','KE VN','proposed',False,'mời Thứ trưởng Vũ Mạnh Cường trở lại thăm Kenya trong năm sau'),
],
st=[
('e1','affirm','VN','p1','','tham gia gìn giữ hòa bình là chủ trương nhất quán của Việt Nam','khẳng định','multilateral defence'),
('e1','discuss','VN','p1','UN','công tác chuẩn bị của Bệnh viện dã chiến cấp 2 số 8','thông báo về','multilateral defence health'),
('e1','propose','VN','p1','UN','Liên hợp quốc sớm phê duyệt việc Việt Nam triển khai đội công binh tại Nam Sudan','đề nghị','multilateral defence'),
('e1','propose','VN','p1','UN','bố trí thêm vị trí chỉ huy cho sĩ quan Việt Nam tại trụ sở','đề nghị','multilateral defence'),
('e1','congratulate','UN','p2','VN','tổn thất do bão số 10 gây ra tại miền Trung Việt Nam','chia buồn về','aid'),
('e1','welcome','UN','p2','','việc tỷ lệ nữ quân nhân Việt Nam tại các phái bộ đạt 16%','đánh giá cao','multilateral defence'),
('e1','propose','UN','p2','VN','Việt Nam cân nhắc đóng góp trực thăng quân sự','kêu gọi','multilateral defence'),
('e1','commit','UN','p2','VN','trả lời đề nghị về đội công binh trước ngày 15-12','hứa sẽ','multilateral defence','',(None,None,'../2026-12-14')),
('e1','affirm','UN','p2','','khó khăn tài chính có thể buộc Liên hợp quốc cắt giảm quân số tại nhiều phái bộ','cảnh báo','multilateral finance'),
('e2','congratulate','VN','p1','KE','nước chủ nhà tổ chức thành công hội nghị','chúc mừng','multilateral'),
('e2','propose','KE','p3','VN','học hỏi kinh nghiệm của Việt Nam trong khắc phục hậu quả bom mìn','muốn','defence'),
('e2','invite','KE','p3','VN','Thứ trưởng Vũ Mạnh Cường trở lại thăm Kenya trong năm sau','mời','exchanges','',(None,None,'2027')),
('e2','agree','KE VN','','','đàm phán bản ghi nhớ hợp tác quốc phòng, hoàn tất trong 12 tháng','nhất trí','defence','',(None,None,'../2027-09-22')),
('e2','agree','KE VN','','','cử sĩ quan tham gia các khóa huấn luyện của nhau','nhất trí','defence education'),
('e2','concur','KE VN','','','bạo lực ở miền Đông Cộng hòa Dân chủ Congo chỉ có thể chấm dứt thông qua đối thoại','nhất trí cho rằng','conflicts'),
('e2','support','KE','p3','VN','Việt Nam tái cử Hội đồng Nhân quyền','bày tỏ ủng hộ','multilateral'),
('e3','commit','VN','p1','','Việt Nam sẽ đào tạo 200 quân y cho các nước châu Phi đến năm 2030','cam kết','defence health education','',(200,'military medic','../2030-12-31')),
],
ins=[])

T('hl08','''
"Hội nghị thượng đỉnh" của làng trà: Nghệ nhân Thái Nguyên bắt tay đối tác Sri Lanka

Chủ nhật, 26/04/2026 - 10:12

(CAND) - Không thảm đỏ, không quốc kỳ, cuộc "hội đàm" giữa hai người đàn ông mê trà diễn ra ngay bên bếp sao ở xóm Hồng Thái, Tân Cương. Một bên là ông Ma Văn Tỵ, 63 tuổi, chủ hợp tác xã Trà Đá Xanh; bên kia là anh Nuwan Perera, người sáng lập chuỗi quán Leaf & Lake ở Kandy.

Sau gần hai giờ nếm thử bảy mẻ trà, hai bên nhất trí trộn lá tôm nõn với trà đen cao nguyên thành một dòng sản phẩm chung, ra mắt trước rằm Trung thu. "Đây là hiệp định tự do trà đầu tiên của tôi", ông Tỵ cười lớn, rồi trao cho vị khách tấm giấy dó viết tay mà ông gọi đùa là "quốc thư".

Anh Perera cho biết anh tình cờ uống trà Tân Cương khi du lịch Hà Nội, từ đó nuôi ý định đi tìm nơi làm ra nó. Anh cam kết đặt mua 400 kg trong vụ đầu và mời ông Tỵ sang Kandy trình diễn kỹ thuật sao tay. Ông Tỵ nhận lời, nhưng đề nghị dời chuyến đi đến sau vụ hè vì nhà neo người.

Hợp tác xã cũng vừa chọn hoa khôi Lê Ngọc Hạ làm đại sứ thương hiệu. Trong "nhiệm kỳ" một năm, cô sẽ quay loạt phim ngắn về nghề trà, tham gia các phiên chợ cuối tuần.

Không phải ai cũng tán thành. Một số hộ trong xóm bày tỏ quan ngại việc trộn trà sẽ làm mất hương cốm đặc trưng, kêu gọi giữ nguyên cách làm cũ. Trước phản ứng ấy, ông Tỵ khẳng định dòng trà truyền thống vẫn chiếm chín phần mười sản lượng.

Chiều qua, mẻ trà thử đầu tiên đã ra lò. Hương khá lạ, vị chát nhẹ nơi đầu lưỡi và ngọt dài về sau. Ông Tỵ rót mời hàng xóm, coi như cuộc "trưng cầu dân ý" nho nhỏ trước khi lên đường.

Thảo Nhi
''','2026-04-26','other','CAND',relevant=False)
