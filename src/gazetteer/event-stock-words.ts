/**
 * Words of event names that tell no event from another of its kind, and the words by which the bodies that hold congresses
 * are known. Collected from names of events in news of the Front's provincial committees and the friendship unions. With
 * diacritics, since folding would make one of "hội" and "hồi".
 */

const list = (words: string): readonly string[] =>
  words
    .trim()
    .split(/\s*[|\n]\s*/)
    .filter((phrase) => phrase !== '');

/**
 * Phrases that are left out of the telling words of an event's name, the longest first where several fit. A phrase that is
 * part of a telling one ("nhân dân" in "đối ngoại nhân dân") goes too: what is left still tells.
 */
export const EVENT_STOCK_PHRASES: readonly string[] = [
  // Heads: the kind is compared by itself.
  ...list(`
hội nghị|đại hội|đại biểu|hội thảo|tọa đàm|diễn đàn|hội thi|cuộc thi|triển lãm|mít tinh|liên hoan|lễ hội|ngày hội|hội chợ|lễ|đại lễ
buổi|cuộc|cao điểm|tháng cao điểm|đợt cao điểm|tổ quốc|lớp|khóa|khóa học|lớp học|chương trình|chuỗi|đợt|chuyến|phiên|phiên họp|kỳ họp|họp|họp báo|họp mặt|hội đàm|hội kiến|ngày|tuần|tuần lễ|đêm
tập huấn|bồi dưỡng|đào tạo|tiếp|tiếp đón|đón|đón tiếp|tiếp xã giao|xã giao|chào|gặp|gặp mặt|gặp gỡ|làm việc|đối thoại|tiếp xúc|cử tri|trao đổi|chia sẻ|kinh nghiệm|học tập
thăm|thăm hỏi|động viên|viếng|dâng hương|dâng hoa|tưởng niệm|chúc|chúc tết|chúc mừng|tặng|quà|tặng quà|trao|trao tặng|phần quà|suất quà|trao quà|tham quan|công tác
ký|ký kết|kết nghĩa|giao ước|thỏa thuận|biên bản|ghi nhớ|bản ghi nhớ|phối hợp|chương trình phối hợp|quy chế|kỷ niệm chương|giao lưu|kỷ niệm|chào mừng|thành lập|ngày thành lập|khai mạc|bế mạc|khai giảng|khai trương
khánh thành|khởi công|động thổ|bàn giao|ra mắt|tiếp nhận|tôn vinh|tuyên dương|biểu dương|vinh danh|công bố|quyết định|phát động|ra quân|hưởng ứng|vận động|ủng hộ|quyên góp
giám sát|kiểm tra|khảo sát|phản biện|phản biện xã hội|góp ý|tham gia ý kiến|lấy ý kiến|ý kiến|hiệp thương|bầu|bầu cử|bầu bổ sung|kiện toàn|bổ sung|thay đổi|nhân sự|chức danh
tổng kết|sơ kết|đánh giá|giao ban|triển khai|quán triệt|tuyên truyền|phổ biến|báo cáo|rút kinh nghiệm|thi đua|khen thưởng|gặp mặt đầu xuân|đầu xuân`),
  // Levels, and places that are compared by themselves.
  ...list(`
trung ương|toàn quốc|quốc gia|toàn tỉnh|toàn thành phố|tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|thôn|ấp|khu phố|khu dân cư|tổ dân phố
khu|khu vực|cụm|khối|miền|vùng|cấp|cấp tỉnh|cấp huyện|cấp xã|cơ sở|đại hội điểm|địa phương|địa bàn|các tỉnh|các huyện|đơn vị`),
  // Bodies: whose event it is stands in the organisers, and for congresses in `EVENT_BODIES`.
  ...list(`
mặt trận tổ quốc việt nam|mặt trận tổ quốc|mặt trận dân tộc thống nhất|mặt trận dân tộc|dân tộc thống nhất|mặt trận|mttq|mttqvn|ubmttq|ubmttqvn|ủy ban|ban thường trực|ban thường vụ|ban chấp hành|đoàn chủ tịch|thường trực|ban|btt|bch|btv|ubtw|ub
liên hiệp các tổ chức hữu nghị|liên hiệp hữu nghị|các tổ chức hữu nghị|liên hiệp|hội hữu nghị|hữu nghị|hội|chi hội|tổ chức|đoàn thể|các tổ chức chính trị - xã hội|hội đồng nhân dân|hđnd|ủy ban nhân dân|ubnd|tỉnh ủy|thành ủy|huyện ủy|đảng ủy
chủ tịch|phó chủ tịch|ủy viên|thành viên|lãnh đạo|cán bộ|hội viên|đoàn|đoàn đại biểu|đoàn công tác|việt nam|việt|nhân dân|đồng bào|gia đình|bà|ông|ngài|đồng chí`),
  // Terms and parts of the year.
  ...list(`
lần|thứ|lần thứ|nhiệm kỳ|giai đoạn|năm|năm học|tháng|quý|sáu tháng|6 tháng|9 tháng|ba tháng|đầu năm|cuối năm|giữa năm|đầu nhiệm kỳ|giữa nhiệm kỳ|cuối nhiệm kỳ|đầu tiên|tiếp theo|cuối|giữa|mới|cũ|nhất|hai|ba|bốn|tư|sáu|bảy|tám|chín|mười
thường kỳ|thường niên|định kỳ|đột xuất|bất thường|mở rộng|trực tuyến|trực tiếp|kết hợp|chính thức|trù bị|trọng thể|chuyên đề|lâm thời|tạm thời`),
  // What most events of these bodies are about.
  ...list(`
công tác mặt trận|nhiệm vụ|phương hướng|kết quả|hoạt động|phong trào|nội dung|thực hiện|tổ chức thực hiện|xây dựng|nghiệp vụ|kỹ năng|nâng cao|năng lực|chất lượng|tăng cường|vai trò|việc|vấn đề|dự án|dự thảo
đại đoàn kết toàn dân tộc|đại đoàn kết|nhà đại đoàn kết|nhà tình thương|nhà tình nghĩa|căn nhà|ngôi nhà|nhà|hộ nghèo|hộ|người|chỉ thị|nghị quyết|kết luận|kế hoạch|hướng dẫn|số
văn hóa|hợp tác|chính sách|chức sắc|chức việc|vị|nghĩa trang|liệt sĩ|dân tộc|dân tộc thiểu số|sự nghiệp|mở màn`),
  // The same in English, as the unions' English pages have it.
  ...list(`
the|a|an|of|and|in|on|at|to|for|with|by|from|its|as|between|among|during|under|all|new|first|second|third|fourth|fifth
conference|congress|national congress|meeting|workshop|seminar|forum|talks|ceremony|celebration|anniversary|festival|exchange|program|programme|training|course|training course|visit|working visit|trip|delegation|reception|symposium|exhibition|contest
signing|signing ceremony|handover|inauguration|launch|launching|opening|closing|award|plenum|session|plenary session|term|tenure|year|day|days|week|month|annual|online|virtual
viet nam|vietnam|vietnamese|fatherland front|front|union|unions|friendship|friendship organizations|friendship organisations|association|committee|central|province|provincial|city|district|commune|people|people's|members|leaders|review|work|activities|cooperation`),
  // Joining words.
  ...list(
    'và|của|cho|về|tại|trong|các|những|với|theo|nhân|nhân dịp|dịp|từ|đến|để|do|là|có|được|đã|sẽ|trên|vào|ở|ra|này|đó|cùng|cũng|nhằm|gắn|gắn với|đối với|bị|bởi|qua|sau|trước|khi|một|nhiều|thuộc|dành cho|giữa',
  ),
];

/**
 * What is done at an event, by a key: stock too, since any body sums up its year, but of two events that have nothing else to
 * be told by, one that sums up is not one that hears objections. Words that reports exchange for each other have one key.
 */
export const EVENT_TASKS: readonly (readonly [key: string, phrases: readonly string[]])[] = [
  ['tong-ket', list('tổng kết|sơ kết|đánh giá|nhìn lại')],
  ['phan-bien', list('phản biện|phản biện xã hội|góp ý|lấy ý kiến|tham gia ý kiến|cho ý kiến')],
  ['trien-khai', list('triển khai|quán triệt|phổ biến|tuyên truyền|học tập')],
  ['hiep-thuong', list('hiệp thương|bầu|bầu cử|bầu bổ sung|kiện toàn|nhân sự')],
  ['giao-ban', list('giao ban')],
  ['cu-tri', list('tiếp xúc cử tri|cử tri')],
  ['doi-thoai', list('đối thoại')],
  ['tap-huan', list('tập huấn|bồi dưỡng|đào tạo')],
  ['ky-ket', list('ký|ký kết|giao ước|thỏa thuận|bản ghi nhớ')],
  ['bieu-duong', list('biểu dương|tuyên dương|tôn vinh|vinh danh|khen thưởng')],
  ['cong-bo', list('công bố')],
  ['khoi-cong', list('khởi công|động thổ')],
  ['khanh-thanh', list('khánh thành|bàn giao')],
  ['trao', list('trao|trao tặng|tặng|tặng quà|trao quà')],
  ['tiep-nhan', list('tiếp nhận|ủng hộ|vận động|quyên góp')],
  ['huong-hoa', list('dâng hương|dâng hoa|viếng|tưởng niệm')],
  ['hop-bao', list('họp báo')],
];

/**
 * Phrases that tell, though a word of theirs is stock by itself: "hòa giải" is no "giải", "đoàn kết" no "đoàn". Where one of
 * these and a stock phrase fit, the longer wins.
 */
export const EVENT_TELLING_PHRASES: readonly string[] = list(`
đoàn kết|đoàn viên|đối ngoại|hội nhập|hội quán|hợp nhất|hợp tác xã|ký ức|làng nghề|nông thôn mới|nông thôn|nhà văn hóa|nhà máy|nhà tạm|nhà nước|nhà giáo|nhà báo|nhà thờ|người cao tuổi|người khuyết tật
người có công|người có uy tín|vì người nghèo|cơ sở dữ liệu|tổ hợp tác|tổ tiết kiệm|tổ hòa giải|xã hội hóa|an sinh xã hội|bảo hiểm xã hội|mạng xã hội|tệ nạn xã hội|kinh tế - xã hội|số hóa|chuyển đổi số|dân số|quyết tâm
an ninh|an toàn|tuần tra|tuần phim|ban công|quản lý|ngày quốc tế|có uy tín|công nghệ|công đoàn|trao quyền|đón xuân|tết quân dân|bầu trời|điểm sáng|lãnh đạo trẻ|khóa luận|giải trình|quy hoạch|nhân đạo|nhân quyền|nhân lực|nhân ái
dân vận|dân chủ|quy chế dân chủ|tôn giáo|vùng biên|vùng cao|vùng lũ|ra đồng|hai bờ|bốn mùa|trên biển|tiếng việt|ở nước ngoài|nước ngoài|đến trường|qua biên giới|thanh niên|thiếu niên
về nguồn|có trách nhiệm|từ thiện|từ trường|các mác|thu hồi đất|tiếp cận|tiếp công dân|tiếp sức|thăm quê|chào cờ|lớp học tình thương|cuộc sống|cuộc vận động|đêm nhạc|lễ nghi|lễ giáng sinh|phiên chợ|phiên tòa`);

/**
 * Bodies whose congresses and elections are their own, by a key. The competition congress ("Đại hội Thi đua yêu nước") counts
 * as one too, since it is no congress of the body that holds it, and stands first because that body's name follows it. The
 * other bodies are found by where they stand in the name.
 */
export const EVENT_BODIES: readonly (readonly [key: string, phrases: readonly string[]])[] = [
  ['thi dua', list('thi đua yêu nước|đại hội thi đua|điển hình tiên tiến')],
  [
    'mat tran',
    list(
      'mặt trận tổ quốc|mặt trận tổ quốc việt nam|mttq|mttqvn|ubmttq|ubmttqvn|ubmt|ủy ban mặt trận|đại hội mặt trận',
    ),
  ],
  [
    'lien hiep huu nghi',
    list(
      'liên hiệp các tổ chức hữu nghị|liên hiệp hữu nghị|liên hiệp các hội hữu nghị|lhctchn|lhhn|các tổ chức hữu nghị|đại hội liên hiệp',
    ),
  ],
  ['huu nghi', list('hội hữu nghị|hội hữu nghị và hợp tác|chi hội hữu nghị|hội việt|hội hợp tác hữu nghị')],
  ['phu nu', list('liên hiệp phụ nữ|hội phụ nữ|hội lhpn|lhpn|đại hội phụ nữ')],
  ['nong dan', list('hội nông dân|nông dân việt nam|đại hội nông dân')],
  ['cuu chien binh', list('cựu chiến binh|hội ccb')],
  [
    'thanh nien',
    list('đoàn thanh niên|đoàn tncs|thanh niên cộng sản|tỉnh đoàn|thành đoàn|huyện đoàn|quận đoàn|xã đoàn'),
  ],
  ['hoi thanh nien', list('liên hiệp thanh niên|hội lhtn')],
  ['thanh nien xung phong', list('thanh niên xung phong')],
  ['sinh vien', list('hội sinh viên')],
  ['cong doan', list('công đoàn|liên đoàn lao động|ldlđ|lđlđ')],
  ['dang', list('đảng bộ|chi bộ|đại hội đảng')],
  ['chu thap do', list('chữ thập đỏ')],
  ['phat giao', list('phật giáo|ghpgvn')],
  ['cong giao', list('đoàn kết công giáo|người công giáo')],
  ['tin lanh', list('tin lành')],
  ['cao dai', list('cao đài')],
  ['nguoi cao tuoi', list('người cao tuổi')],
  ['hop tac xa', list('liên minh hợp tác xã|liên minh htx')],
  ['khoa hoc ky thuat', list('hội khoa học và kỹ thuật|hội khoa học kỹ thuật')],
  ['van hoc nghe thuat', list('văn học nghệ thuật|văn học - nghệ thuật')],
];

/** Units below a province with their level, as they are written before a name. */
export const UNIT_WORDS: readonly string[] = list(
  'thành phố|tp|thị xã|tx|huyện|quận|thị trấn|đặc khu|phường|xã|khu dân cư|khu phố|tổ dân phố|ấp|bản|thôn|buôn|bon|làng|xóm|khóm',
);
