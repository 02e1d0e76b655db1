/**
 * The words that any two reports of this kind of news have in common, so that they say nothing about whether one copies the
 * other. Compared without diacritics. They are data rather than counts over a corpus, because a corpus changes with every
 * article that comes in, and with it would change which articles belong together.
 */

const lines = (list: string): readonly string[] => list.trim().split(/\s*[|\n]\s*/);
const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words that carry no news on their own wherever they stand. */
export const EVERYDAY_WORDS: readonly string[] = words(`
  và với cùng hoặc hay cả các những mọi mỗi từng một hai ba nhiều ít vài số gần hơn khoảng trên dưới trong ngoài giữa trước sau
  tại ở từ đến tới về vào ra lên xuống qua lại theo của cho bởi do vì nên để mà thì là có không chưa đã đang sẽ vừa mới cũng
  vẫn còn chỉ rất được bị phải cần nay này đó ấy kia đây khi lúc nếu tuy nhưng như bằng làm việc sự cuộc buổi lần thứ đợt
  ông bà anh chị em cháu đồng chí đ c các vị người nhà con cái chiếc ngày tháng năm sáng chiều tối trưa hôm tuần quý đầu cuối
  tỉnh thành phố tp huyện quận thị xã phường trấn thôn bản ấp khu làng buôn xóm tổ nước trung ương tw địa phương cơ sở cấp
  chủ tịch phó trưởng ban ủy viên thường trực vụ bí thư giám đốc đại biểu cán bộ hội viên nguyên cựu
  mặt trận tổ quốc việt nam mttq mttqvn ub ubmttq ubnd hđnd ubtw btt uvtv uvbtv tuv btv bch đbqh
  nói biết phát biểu nêu cho rằng nhấn mạnh khẳng định tham dự chủ trì tổ chức diễn ra thực hiện triển khai đề nghị yêu cầu
  lễ hội nghị công tác hoạt động đạt chung riêng toàn thể tất tiếp tục đồng thời ngay nhất luôn cách kết quả
  ảnh tin bài pv
`);

/**
 * Standing expressions: titles and bodies in full, openings and closings of reports, campaigns, mottos, anniversaries, and
 * the boilerplate that sites print. Where one stands, none of its words counts.
 */
export const STOCK_PHRASES: readonly string[] = lines(`
  Ủy ban Mặt trận Tổ quốc Việt Nam|Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam|Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh
  Ủy ban MTTQ Việt Nam|Ủy ban Trung ương MTTQ Việt Nam|Đoàn Chủ tịch|Ban Công tác Mặt trận|Mặt trận Tổ quốc|công tác Mặt trận
  Ủy ban nhân dân|Hội đồng nhân dân|Hội đồng tư vấn|Đoàn đại biểu Quốc hội|Ủy ban Thường vụ Quốc hội|Quốc hội
  Ban Chấp hành Trung ương Đảng|Ban Chấp hành|Ban Thường vụ|Ban Thường vụ Tỉnh ủy|Ban Dân vận|Ban Tuyên giáo|Ban Tổ chức
  Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Đảng bộ|cấp ủy|chính quyền|Bộ Chính trị|Ban Bí thư|Đảng Cộng sản Việt Nam
  Liên hiệp các tổ chức hữu nghị|Liên hiệp các tổ chức hữu nghị Việt Nam|Hội hữu nghị|Liên hiệp hữu nghị|tổ chức hữu nghị
  Đại sứ quán|Đại sứ|Tổng Lãnh sự quán|Tổng Lãnh sự|Bộ Ngoại giao|Sở Ngoại vụ|Ban Đối ngoại
  Hội Liên hiệp Phụ nữ|Hội Nông dân|Hội Cựu chiến binh|Đoàn Thanh niên|Đoàn TNCS Hồ Chí Minh|Liên đoàn Lao động|Công đoàn
  Hội Chữ thập đỏ|Hội Người cao tuổi|Bộ đội Biên phòng|Công an tỉnh|Bộ Chỉ huy Quân sự|Bộ Công an|Bộ Quốc phòng
  tổ chức chính trị - xã hội|đoàn thể chính trị - xã hội|tổ chức thành viên|các tổ chức đoàn thể|sở, ban, ngành|ban, ngành, đoàn thể
  Phó Chủ tịch Thường trực|Phó Chủ tịch|Chủ tịch|Phó Bí thư Thường trực|Phó Bí thư|Bí thư|Tổng Thư ký|Phó Tổng Thư ký
  Ủy viên Ban Thường vụ|Ủy viên Ban Chấp hành|Ủy viên Bộ Chính trị|Ủy viên Thường trực|Ủy viên Đoàn Chủ tịch|Ủy viên Ủy ban
  Trưởng Ban|Phó Trưởng Ban|Phó Giám đốc|Chánh Văn phòng|Phó Chánh Văn phòng|Trưởng đoàn|Phó Trưởng đoàn|Trưởng phòng
  trên địa bàn|trên địa bàn tỉnh|trên địa bàn thành phố|trên địa bàn huyện|trên phạm vi cả nước|trong toàn tỉnh|khu dân cư
  phát biểu tại hội nghị|phát biểu tại buổi lễ|phát biểu tại đại hội|phát biểu chỉ đạo|phát biểu khai mạc|phát biểu bế mạc
  phát biểu kết luận|kết luận hội nghị|phát biểu chúc mừng|phát biểu ý kiến|thay mặt lãnh đạo tỉnh|thay mặt Ban Thường trực
  chủ trì hội nghị|dự hội nghị|tham dự hội nghị|tới dự|về dự|đến dự|cùng dự|tham dự có|dự và chỉ đạo|cùng đại diện lãnh đạo
  đại diện lãnh đạo các sở, ban, ngành|đại diện lãnh đạo|lãnh đạo tỉnh|nguyên lãnh đạo|các đồng chí lãnh đạo|qua các thời kỳ
  quang cảnh hội nghị|toàn cảnh hội nghị|các đại biểu|các đại biểu dự hội nghị|đông đảo nhân dân|cán bộ, đảng viên
  tổ chức hội nghị|tổ chức đại hội|tổ chức lễ|tổ chức buổi|long trọng tổ chức|đã diễn ra|được tổ chức trọng thể|bế mạc|khai mạc
  tại hội nghị|tại buổi lễ|tại đại hội|tại buổi làm việc|tại buổi tiếp|tại chương trình|nhân dịp này|cũng tại hội nghị|trong khuôn khổ
  kết thúc hội nghị|chương trình làm việc|nội dung chương trình|các nội dung|thảo luận, đóng góp ý kiến|tham gia đóng góp ý kiến
  đại biểu thảo luận|thảo luận|đóng góp ý kiến|cho ý kiến|thống nhất cao|nhất trí cao|biểu quyết thông qua|thông qua nghị quyết
  nghe báo cáo|báo cáo kết quả|báo cáo tổng kết|báo cáo chính trị|kết quả công tác|kết quả thực hiện|đánh giá kết quả
  phương hướng, nhiệm vụ|nhiệm vụ trọng tâm|mục tiêu, nhiệm vụ|nhiệm vụ và giải pháp|chương trình hành động|kế hoạch công tác
  chương trình phối hợp và thống nhất hành động|phối hợp và thống nhất hành động|quy chế phối hợp|chương trình phối hợp
  sáu tháng đầu năm|6 tháng đầu năm|9 tháng đầu năm|6 tháng cuối năm|trong thời gian qua|thời gian tới|trong thời gian tới|năm qua
  từ đầu năm đến nay|nhiệm kỳ|trong nhiệm kỳ qua|giai đoạn|khóa|lần thứ
  hiệp thương cử|hiệp thương|tham gia Ủy ban|giữ chức|giữ chức vụ|giữ chức danh|tái cử|tái đắc cử|được bầu|bầu bổ sung|kiện toàn
  Đại hội đại biểu|Đại hội|hội nghị|hội thảo|tọa đàm|lễ kỷ niệm|gặp mặt|buổi làm việc|tập huấn|lễ phát động|tổng kết|sơ kết
  Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh|Toàn dân đoàn kết xây dựng đời sống văn hóa ở khu dân cư
  Ngày hội Đại đoàn kết toàn dân tộc|Ngày hội Đại đoàn kết|khối đại đoàn kết toàn dân tộc|đại đoàn kết toàn dân tộc|đại đoàn kết
  Ngày vì người nghèo|Quỹ Vì người nghèo|Vì người nghèo|Tháng cao điểm Vì người nghèo|nhà Đại đoàn kết|an sinh xã hội
  Người Việt Nam ưu tiên dùng hàng Việt Nam|Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh|Đoàn kết sáng tạo
  xóa nhà tạm, nhà dột nát|nhà tạm, nhà dột nát|giám sát và phản biện xã hội|giám sát, phản biện xã hội|phản biện xã hội
  thi đua yêu nước|phong trào thi đua|các cuộc vận động|cuộc vận động|phong trào|nông thôn mới|đô thị văn minh|vận động nhân dân
  Ngày truyền thống Mặt trận Tổ quốc Việt Nam|Ngày thành lập Mặt trận Dân tộc Thống nhất Việt Nam|Ngày truyền thống|kỷ niệm
  chào mừng kỷ niệm|nhân kỷ niệm|hướng tới kỷ niệm|lập thành tích chào mừng|ôn lại truyền thống|ngày thành lập
  Mặt trận Dân tộc Thống nhất Việt Nam|Hội Phản đế Đồng minh|Quốc khánh|thiết lập quan hệ ngoại giao|quan hệ ngoại giao
  chủ trương của Đảng, chính sách, pháp luật của Nhà nước|chủ trương, đường lối của Đảng|chính sách, pháp luật của Nhà nước
  Đảng và Nhà nước|Đảng, Nhà nước|tầng lớp nhân dân|các tầng lớp nhân dân|quyền và lợi ích hợp pháp|quyền làm chủ của nhân dân
  đổi mới nội dung và phương thức hoạt động|đổi mới nội dung, phương thức|nâng cao chất lượng, hiệu quả|nâng cao hiệu quả|hệ thống chính trị
  đẩy mạnh công tác tuyên truyền|tuyên truyền, vận động|tăng cường công tác|tiếp tục phát huy|phát huy vai trò|phát huy sức mạnh
  góp phần|góp phần xây dựng|xây dựng Đảng, xây dựng chính quyền|trong sạch, vững mạnh|phát triển kinh tế - xã hội|kinh tế - xã hội
  quốc phòng - an ninh|an ninh chính trị, trật tự an toàn xã hội|trật tự an toàn xã hội|phòng, chống dịch|biến đổi khí hậu
  đối ngoại nhân dân|ngoại giao nhân dân|tình hữu nghị|tình đoàn kết|đoàn kết, hữu nghị|giao lưu nhân dân|hòa bình, hữu nghị
  hợp tác và phát triển|hợp tác hữu nghị|quan hệ hữu nghị|quan hệ hợp tác|hai nước|nhân dân hai nước|hai bên|hữu nghị truyền thống
  vun đắp tình hữu nghị|tăng cường tình đoàn kết|không ngừng phát triển|ngày càng phát triển|viện trợ phi chính phủ nước ngoài
  tổ chức phi chính phủ nước ngoài|phi chính phủ nước ngoài|lời chúc mừng tốt đẹp nhất|gửi lời chúc mừng|tặng hoa chúc mừng|tặng hoa
  trân trọng cảm ơn|bày tỏ vui mừng|bày tỏ tin tưởng|chân thành cảm ơn|ghi nhận và biểu dương|ghi nhận, biểu dương|đánh giá cao
  tặng Bằng khen|tặng Giấy khen|trao Bằng khen|trao tặng Kỷ niệm chương|Kỷ niệm chương|vì sự nghiệp đại đoàn kết toàn dân tộc
  tập thể, cá nhân|tập thể và cá nhân|có thành tích xuất sắc|trao tặng|trao quà|tặng quà|suất quà|hộ nghèo|hoàn cảnh khó khăn
  chụp ảnh lưu niệm|cắt băng khánh thành|dâng hương|chức sắc, chức việc|dân tộc thiểu số|đồng bào dân tộc|đồng bào|già làng, trưởng bản
  chính quyền địa phương hai cấp|sắp xếp, tổ chức bộ máy|sắp xếp đơn vị hành chính|đơn vị hành chính|tinh gọn bộ máy|sau sáp nhập
  mọi chi tiết xin liên hệ|trân trọng thông báo|bản quyền thuộc về|ghi rõ nguồn|khi phát hành lại thông tin|xin trân trọng giới thiệu
  Cộng hòa xã hội chủ nghĩa Việt Nam|độc lập - tự do - hạnh phúc|Chủ tịch Hồ Chí Minh|Bác Hồ|Tổng Bí thư|Thủ tướng Chính phủ|Chính phủ
`);

/** Words behind which a person or a place is named. */
export const NAMING_WORDS: readonly string[] = words('ông bà chí tỉnh huyện xã phường thôn ấp');
