import sys; sys.path.insert(0,'/tmp/hl')
from lib import T
T('hl04','''
Bộ trưởng Ngoại giao Việt Nam và Hà Lan điện đàm về cảng biển, vật liệu bán dẫn

27/01/2026 21:15

TGVN. Tối 27/1, Bộ trưởng Ngoại giao Cao Xuân Lộc có cuộc điện đàm với Bộ trưởng Ngoại giao Hà Lan Marieke van Dongen.

Bộ trưởng Cao Xuân Lộc chúc mừng bà Van Dongen vừa được bổ nhiệm; nhắc lại lần hai người gặp nhau bên lề Hội nghị An ninh Munich tháng 2/2025, khi bà còn là Nghị sĩ Hạ viện. Bộ trưởng khẳng định Việt Nam mong muốn nâng tầm Đối tác toàn diện với Hà Lan, thiết lập từ tháng 4/2019, và đề nghị hai Bộ Ngoại giao bắt tay soạn thảo lộ trình để lãnh đạo cấp cao xem xét trong nửa cuối năm nay.

Bộ trưởng Marieke van Dongen cho biết Chính phủ mới của Hà Lan xem Việt Nam là cửa ngõ vào ASEAN. Bà ủng hộ ý tưởng nâng tầm quan hệ, song lưu ý quyết định cuối cùng thuộc về nội các. Bà cũng thông báo với Bộ trưởng về kết quả bầu cử tại Hà Lan.

Hai Bộ trưởng nhất trí tổ chức phiên họp Ủy ban liên chính phủ về thích ứng biến đổi khí hậu ngay trong quý II, đẩy nhanh dự án cảng xanh Cái Mép - Rotterdam và tạo thuận lợi cho trao đổi chuyên gia bán dẫn. Phía Hà Lan sẵn sàng dành 15 triệu euro cho chương trình chống sạt lở bờ sông tại tỉnh Vĩnh Long.

Trả lời đề nghị của phía Việt Nam về việc Hà Lan tác động để Liên minh châu Âu (EU) gỡ thẻ vàng đối với thủy sản, bà Van Dongen cho rằng các chuyên gia của EU cần được tạo điều kiện kiểm tra tại chỗ trước khi có kết luận; bày tỏ hy vọng Việt Nam xử phạt nghiêm các tàu vi phạm.

Về tình hình quốc tế, hai Bộ trưởng cùng chia sẻ lo ngại về căng thẳng tại Biển Đỏ, nhấn mạnh tầm quan trọng của Công ước Liên hợp quốc về Luật Biển năm 1982 (UNCLOS). Bộ trưởng Cao Xuân Lộc đề nghị Hà Lan bỏ phiếu cho ứng cử viên của Việt Nam vào Tòa án Quốc tế về Luật Biển nhiệm kỳ tới.

Bà Van Dongen mời Bộ trưởng Cao Xuân Lộc dự Hội nghị Nước tại Rotterdam từ ngày 18 đến 20/5. Bộ trưởng Cao Xuân Lộc cho biết sẽ sớm phúc đáp.

Theo kế hoạch, Thứ trưởng Ngoại giao Hà Lan Joris Hendriks sẽ thăm Hà Nội vào đầu tháng 3 để dự Tham vấn chính trị song phương lần thứ 9.
''','2026-01-27','news','TGVN',
people=[('Cao Xuân Lộc','VN','foreign-minister',['Cao Xuân Lộc']),
('Marieke van Dongen','NL','foreign-minister',['Marieke van Dongen','Van Dongen']),
('Joris Hendriks','NL','deputy-foreign-minister',['Joris Hendriks'])],
events=[
('call','2026-01-27',None,None,'p1 p2','NL VN','held',True,'Tối 27/1, Bộ trưởng Ngoại giao Cao Xuân Lộc có cuộc điện đàm với Bộ trưởng Ngoại giao Hà Lan Marieke van Dongen'),
('meeting','2025-02',('Munich','DE'),'Hội nghị An ninh Munich','p1 p2','NL VN','held',False,'lần hai người gặp nhau bên lề Hội nghị An ninh Munich tháng 2/2025'),
('conference','2025-02',('Munich','DE'),'Hội nghị An ninh Munich','p1 p2','NL VN','held',False,'bên lề Hội nghị An ninh Munich tháng 2/2025'),
('upgrade','2019-04',None,None,'','NL VN','held',False,'Đối tác toàn diện với Hà Lan, thiết lập từ tháng 4/2019'),
('talks','2026-04/2026-06',None,None,'','NL VN','planned',False,'tổ chức phiên họp Ủy ban liên chính phủ về thích ứng biến đổi khí hậu ngay trong quý II'),
('visit','2026-05-18/2026-05-20',('Rotterdam','NL'),'Hội nghị Nước','p1','NL VN','proposed',False,'mời Bộ trưởng Cao Xuân Lộc dự Hội nghị Nước tại Rotterdam từ ngày 18 đến 20/5'),
('visit','2026-03',('Hà Nội','VN'),None,'p3','NL VN','planned',False,'Thứ trưởng Ngoại giao Hà Lan Joris Hendriks sẽ thăm Hà Nội vào đầu tháng 3'),
('talks','2026-03',('Hà Nội','VN'),None,'p3','NL VN','planned',False,'để dự Tham vấn chính trị song phương lần thứ 9'),
],
st=[
('e1','congratulate','VN','p1','NL','bà Van Dongen vừa được bổ nhiệm','chúc mừng','relations'),
('e1','affirm','VN','p1','','lần hai người gặp nhau bên lề Hội nghị An ninh Munich tháng 2/2025, khi bà còn là Nghị sĩ Hạ viện','nhắc lại','exchanges','i6'),
('e1','propose','VN','p1','NL','nâng tầm Đối tác toàn diện với Hà Lan, thiết lập từ tháng 4/2019','mong muốn','relations','i1'),
('e1','propose','VN','p1','NL','hai Bộ Ngoại giao bắt tay soạn thảo lộ trình để lãnh đạo cấp cao xem xét trong nửa cuối năm nay','đề nghị','relations','',(None,None,'2026-07/2026-12')),
('e1','affirm','NL','p2','','Chính phủ mới của Hà Lan xem Việt Nam là cửa ngõ vào ASEAN','cho biết','relations asean'),
('e1','support','NL','p2','VN','ý tưởng nâng tầm quan hệ','ủng hộ','relations'),
('e1','affirm','NL','p2','','quyết định cuối cùng thuộc về nội các','lưu ý','relations'),
('e1','discuss','NL','p2','VN','kết quả bầu cử tại Hà Lan','thông báo với Bộ trưởng về','relations'),
('e1','agree','NL VN','p1 p2','','tổ chức phiên họp Ủy ban liên chính phủ về thích ứng biến đổi khí hậu ngay trong quý II','nhất trí','climate exchanges','i2',(None,None,'2026-04/2026-06')),
('e1','agree','NL VN','p1 p2','','đẩy nhanh dự án cảng xanh Cái Mép - Rotterdam','nhất trí','transport climate','i3'),
('e1','agree','NL VN','p1 p2','','tạo thuận lợi cho trao đổi chuyên gia bán dẫn','nhất trí','innovation'),
('e1','commit','NL','','VN','dành 15 triệu euro cho chương trình chống sạt lở bờ sông tại tỉnh Vĩnh Long','sẵn sàng','climate aid','',(15000000,'EUR',None)),
('e1','propose','VN','','NL','Hà Lan tác động để Liên minh châu Âu (EU) gỡ thẻ vàng đối với thủy sản','đề nghị','trade maritime'),
('e1','affirm','NL','p2','','các chuyên gia của EU cần được tạo điều kiện kiểm tra tại chỗ trước khi có kết luận','cho rằng','maritime'),
('e1','propose','NL','p2','VN','Việt Nam xử phạt nghiêm các tàu vi phạm','bày tỏ hy vọng','maritime'),
('e1','concern','NL VN','p1 p2','','căng thẳng tại Biển Đỏ','cùng chia sẻ lo ngại về','conflicts'),
('e1','affirm','NL VN','p1 p2','','tầm quan trọng của Công ước Liên hợp quốc về Luật Biển năm 1982 (UNCLOS)','nhấn mạnh','law maritime','i4'),
('e1','propose','VN','p1','NL','Hà Lan bỏ phiếu cho ứng cử viên của Việt Nam vào Tòa án Quốc tế về Luật Biển nhiệm kỳ tới','đề nghị','multilateral law'),
('e1','invite','NL','p2','VN','Bộ trưởng Cao Xuân Lộc dự Hội nghị Nước tại Rotterdam từ ngày 18 đến 20/5','mời','exchanges climate','i5',(None,None,'2026-05-18/2026-05-20')),
('e1','commit','VN','p1','NL','sớm phúc đáp','cho biết sẽ','exchanges'),
],
ins=[('Comprehensive Partnership','partnership',['Đối tác toàn diện']),
('Viet Nam–Netherlands Intergovernmental Committee on Climate Change Adaptation','mechanism',['Ủy ban liên chính phủ về thích ứng biến đổi khí hậu']),
('Cai Mep–Rotterdam Green Port Project','project',['dự án cảng xanh Cái Mép - Rotterdam']),
('United Nations Convention on the Law of the Sea (UNCLOS)','agreement',['Công ước Liên hợp quốc về Luật Biển năm 1982','UNCLOS']),
('Water Conference','forum',['Hội nghị Nước']),
('Munich Security Conference','forum',['Hội nghị An ninh Munich']),
('Viet Nam–Netherlands Political Consultation','mechanism',['Tham vấn chính trị'])],
rel=[('NL VN','comprehensive-partnership','2019-04')])

T('hl05','''
Thời sự Góc nhìn Thế giới Kinh doanh Thể thao

Thế giới > Tư liệu > Phân tích

Thứ bảy, 14/3/2026, 17:41 (GMT+7)

Nhật - Hàn hẹn nối lại đàm phán thềm lục địa sau 5 năm

Cuộc gặp tại Busan đem lại loạt thỏa thuận, dù Tokyo và Seoul còn khác biệt trong chuyện lịch sử.

Tổng thống Hàn Quốc Seo Dong-hyun hôm nay tiếp Thủ tướng Nhật Bản Kuroda Masaru tại thành phố Busan, cuộc gặp đầu tiên giữa hai người kể từ hội nghị thượng đỉnh ở Nara hồi tháng 9/2025.

Tổng thống Seo (phải) và Thủ tướng Kuroda tại Busan, ngày 14/3. Ảnh: Yonhap

Trong cuộc họp báo chung, hai lãnh đạo cho biết hai nước sẽ mở lại vòng đàm phán cấp vụ trưởng về thềm lục địa phía nam đảo Jeju chậm nhất vào cuối tháng 5. "Bất đồng quá khứ không được cản trở lợi ích của thế hệ trẻ", ông Seo nói.

Thủ tướng Kuroda hoan nghênh việc Seoul dỡ bỏ lệnh cấm nhập khẩu thủy sản từ 4 tỉnh của Nhật Bản, đồng thời kêu gọi Hàn Quốc bỏ nốt hạn chế với các tỉnh còn lại. Ông cam kết Tokyo sẽ chia sẻ dữ liệu quan trắc nước thải Fukushima hàng tuần.

Hai lãnh đạo cũng thống nhất lập quỹ chung trị giá 200 triệu USD cho nghiên cứu chip thế hệ mới, mở rộng chương trình thị thực lao động kỳ nghỉ và giao quan chức quốc phòng hai bên nối lại diễn tập tìm kiếm cứu nạn trong năm nay.

Ông Seo phản đối việc một bộ trưởng Nhật Bản viếng đền Yasukuni tuần trước. Đáp lại, ông Kuroda nói lập trường của chính phủ Nhật Bản "không thay đổi so với các nội các tiền nhiệm". Hai bên lên án vụ thử tên lửa tầm trung hôm 11/3 của Triều Tiên và yêu cầu Bình Nhưỡng quay lại bàn đối thoại.

Ông Kuroda đã mời ông Seo thăm tỉnh Kagoshima vào tháng 10. Văn phòng Tổng thống Hàn Quốc chưa bình luận về lời mời này.

Thỏa thuận phát triển chung thềm lục địa giữa hai nước ký năm 1974 hết hiệu lực vào tháng 6/2028.

Vũ Hoàng (Theo Yonhap, Kyodo)

Trở lại Thế giới

Xem thêm:

• Triều Tiên phóng tên lửa trước ngày Thủ tướng Nhật sang Busan

• Hàn Quốc mời ngoại trưởng Trung Quốc dự họp ba bên

Chia sẻ 12 Lưu bài viết
''','2026-03-14','news',None,
people=[('Seo Dong-hyun','KR','head-of-state',['Seo Dong-hyun','Seo']),
('Kuroda Masaru','JP','head-of-government',['Kuroda Masaru','Kuroda'])],
events=[
('meeting','2026-03-14',('Busan','KR'),None,'p1 p2','JP KR','held',True,'Tổng thống Hàn Quốc Seo Dong-hyun hôm nay tiếp Thủ tướng Nhật Bản Kuroda Masaru tại thành phố Busan'),
('meeting','2025-09',('Nara','JP'),None,'p1 p2','JP KR','held',False,'hội nghị thượng đỉnh ở Nara hồi tháng 9/2025'),
('talks','../2026-05-31',None,None,'','JP KR','planned',False,'mở lại vòng đàm phán cấp vụ trưởng về thềm lục địa phía nam đảo Jeju chậm nhất vào cuối tháng 5'),
('visit','2026-10',('Kagoshima','JP'),None,'p1','JP KR','proposed',False,'Ông Kuroda đã mời ông Seo thăm tỉnh Kagoshima vào tháng 10'),
('signing','1974',None,None,'','JP KR','held',False,'Thỏa thuận phát triển chung thềm lục địa giữa hai nước ký năm 1974'),
],
st=[
('e1','agree','JP KR','p1 p2','','mở lại vòng đàm phán cấp vụ trưởng về thềm lục địa phía nam đảo Jeju chậm nhất vào cuối tháng 5','cho biết hai nước sẽ','maritime energy','',(None,None,'../2026-05-31')),
('e1','affirm','KR','p1','','Bất đồng quá khứ không được cản trở lợi ích của thế hệ trẻ','nói','relations'),
('e1','welcome','JP','p2','','việc Seoul dỡ bỏ lệnh cấm nhập khẩu thủy sản từ 4 tỉnh của Nhật Bản','hoan nghênh','trade agriculture'),
('e1','propose','JP','p2','KR','Hàn Quốc bỏ nốt hạn chế với các tỉnh còn lại','kêu gọi','trade agriculture'),
('e1','commit','JP','p2','KR','Tokyo sẽ chia sẻ dữ liệu quan trắc nước thải Fukushima hàng tuần','cam kết','climate'),
('e1','agree','JP KR','p1 p2','','lập quỹ chung trị giá 200 triệu USD cho nghiên cứu chip thế hệ mới','thống nhất','innovation finance','',(200000000,'USD',None)),
('e1','agree','JP KR','p1 p2','','mở rộng chương trình thị thực lao động kỳ nghỉ','thống nhất','consular labour'),
('e1','agree','JP KR','p1 p2','','giao quan chức quốc phòng hai bên nối lại diễn tập tìm kiếm cứu nạn trong năm nay','thống nhất','defence','',(None,None,'../2026-12-31')),
('e1','concern','KR','p1','JP','việc một bộ trưởng Nhật Bản viếng đền Yasukuni tuần trước','phản đối','relations'),
('e1','affirm','JP','p2','','lập trường của chính phủ Nhật Bản "không thay đổi so với các nội các tiền nhiệm"','nói','relations'),
('e1','concern','JP KR','','','vụ thử tên lửa tầm trung hôm 11/3 của Triều Tiên','lên án','security conflicts'),
('e1','propose','JP KR','','KP','Bình Nhưỡng quay lại bàn đối thoại','yêu cầu','conflicts'),
('e1','invite','JP','p2','KR','ông Seo thăm tỉnh Kagoshima vào tháng 10','mời','exchanges','',(None,None,'2026-10')),
],
ins=[('Japan–South Korea Continental Shelf Joint Development Agreement','agreement',['Thỏa thuận phát triển chung thềm lục địa'])],
noise=['Thời sự Góc nhìn Thế giới Kinh doanh Thể thao','Thế giới > Tư liệu > Phân tích','Trở lại Thế giới','Xem thêm:','• Triều Tiên phóng tên lửa trước ngày Thủ tướng Nhật sang Busan','• Hàn Quốc mời ngoại trưởng Trung Quốc dự họp ba bên','Chia sẻ 12 Lưu bài viết'])
