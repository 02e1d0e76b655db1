/**
 * What a verb says of those it is told of. CHAIR, RECEIVE and CALL are hosts' and their guests' verbs: who chairs is the
 * host; who receives is the host and whom they receive the guest; who calls on somebody is the guest and whom they call on
 * the host. VISIT is said of the guests alone. LEAD is said of the head of a
 * delegation. SIDE opens the list of those who are there from one side. NONE shields a phrase that only begins or ends like one of the others.
 */
export type PartVerb =
  | 'CHAIR'
  | 'RECEIVE'
  | 'CALL'
  | 'VISIT'
  | 'LEAD'
  | 'SPEAK'
  | 'ATTEND'
  | 'INVITE'
  | 'SIDE'
  | 'GIVE'
  | 'GET'
  | 'NONE';

const of = (verb: PartVerb, list: string) =>
  list
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((phrase) => [phrase, verb] as const);

/** Verbs of taking part, by their words; the longest match wins. */
export const PART_VERBS: readonly (readonly [string, PartVerb])[] = [
  ...of(
    'CHAIR',
    `chủ trì|đồng chủ trì|cùng chủ trì|chủ tọa|đồng chủ tọa|chủ tọa đoàn|điều hành hội nghị|điều hành đại hội|điều hành phiên|điều hành buổi
    |điều hành cuộc|điều hành hội thảo|điều hành tọa đàm|điều hành thảo luận|sự điều hành|đồng điều hành|sự chủ trì|điều hành`,
  ),
  ...of(
    'RECEIVE',
    `tiếp|đón tiếp|tiếp đón|tiếp đoàn|tiếp và làm việc|tiếp và làm việc với|tiếp thân mật|tiếp xã giao|tiếp kiến|cùng tiếp|cùng tiếp đoàn
    |đón đoàn|đón và làm việc với|đón tiếp đoàn|tiếp, làm việc với|tham gia tiếp|tham gia tiếp đoàn
    |làm việc với đoàn|hội đàm với đoàn`,
  ),
  ...of(
    'CALL',
    'chào xã giao|đến chào|tới chào|đến chào xã giao|tới chào xã giao|chào từ biệt|đến chào từ biệt|tới chào từ biệt',
  ),
  ...of(
    'VISIT',
    `đến thăm|tới thăm|về thăm|sang thăm|đi thăm|đến thăm và|tới thăm và|thăm, tặng quà|thăm và tặng quà|thăm hỏi, tặng quà|thăm, chúc mừng|thăm và chúc mừng
    |đến thăm, tặng quà|tới thăm, tặng quà|đến thăm và tặng quà|tới thăm và tặng quà|đến thăm, chúc mừng|đến thăm và chúc mừng|đến thăm, chúc tết`,
  ),
  ...of('LEAD', 'dẫn đầu|làm trưởng đoàn|là trưởng đoàn|làm phó trưởng đoàn'),
  ...of(
    'SPEAK',
    `phát biểu|báo cáo|trình bày|cho biết|nhấn mạnh|khẳng định|đề nghị|nêu|nêu rõ|nêu ý kiến|quán triệt|truyền đạt|chia sẻ|bày tỏ
    |ghi nhận|đánh giá|đánh giá cao|biểu dương|yêu cầu|lưu ý|kiến nghị|nhận định|cảm ơn|cám ơn|trân trọng cảm ơn|mong muốn|mong|hy vọng|hi vọng
    |thông tin|thông báo|kết luận|tham luận|giải trình|giải đáp|tuyên bố|kêu gọi|gợi ý|dặn|căn dặn|cam kết|đáp từ|hoan nghênh
    |cho rằng|chỉ rõ|phân tích|đề xuất|nói|nói rõ|tiếp thu|trao đổi|phổ biến|khai mạc|bế mạc|gửi lời cảm ơn|gửi lời chúc|tin tưởng|thay mặt đoàn cảm ơn
    |điểm lại|nhắc|nhắc lại|khái quát|làm rõ|trả lời|góp ý|hứa|tóm tắt|thừa nhận|kể|nhắc nhở|phát biểu chỉ đạo|đồng tình|gửi lời chúc mừng|đọc diễn văn|đọc báo cáo|đọc thư|đọc lời phát động|đọc lời kêu gọi|giới thiệu chuyên đề|lo ngại|băn khoăn|bộc bạch|tâm sự|giải thích|nói chuyện|ôn lại|cho hay|chỉ ra|nhắn nhủ|phản ánh`,
  ),
  ...of(
    'ATTEND',
    `dự|tham dự|đến dự|tới dự|về dự|cùng dự|cùng tham dự|có mặt|chứng kiến|hiện diện|góp mặt|dự và chỉ đạo|tham gia hội nghị|tham gia buổi|sự tham gia
    |tham gia cuộc|tham gia đoàn|cùng tham gia đoàn|cùng đi|cùng đi với đoàn|tham gia cùng đoàn|tháp tùng|cùng tham gia buổi|tham dự và chỉ đạo|chung vui|về chung vui|đến chung vui|tới chung vui|đến chúc mừng|tới chúc mừng`,
  ),
  ...of('SIDE', 'về phía|phía|lãnh đạo tỉnh|lãnh đạo thành phố|lãnh đạo huyện|lãnh đạo địa phương'),
  ...of('INVITE', 'khách mời|được mời dự|được mời tham dự|được mời|vị khách mời|khách mời danh dự'),
  ...of('GIVE', 'trao|trao tặng|tặng|tặng thưởng|truy tặng|phong tặng|gắn|khen thưởng|thừa ủy quyền trao'),
  ...of(
    'GET',
    `được trao|được trao tặng|được tặng|được tặng thưởng|được truy tặng|được phong tặng|nhận|đón nhận|được nhận|được đón nhận|được nhận
    |vinh dự nhận|vinh dự đón nhận|vinh dự được nhận|vinh dự được trao|vinh dự được tặng|vinh dự được trao tặng`,
  ),
  ...of(
    'NONE',
    `tiếp tục|tiếp theo|tiếp thu ý kiến|tiếp thu các ý kiến|tiếp thu những ý kiến|tiếp thu toàn bộ ý kiến|tiếp cận|tiếp nối|tiếp giáp|tiếp sức|tiếp đến|tiếp đó|tiếp quản|tiếp nhận|tiếp xúc|tiếp bước|tiếp lửa|tiếp thị|tiếp thêm
    |trực tiếp|gián tiếp|liên tiếp|giao tiếp|kế tiếp|nối tiếp|buổi tiếp|cuộc tiếp|phát biểu tiếp
    |dự kiến|dự án|dự thảo|dự toán|dự báo|dự phòng|dự bị|dự khuyết|dự tính|dự trữ|dự luật|dự định|dự thi|dự tuyển|tham dự án
    |báo cáo viên|trao đổi kinh nghiệm|trao đổi công tác|thông tin liên lạc|công nghệ thông tin|thông tin truyền thông|thông tin đối ngoại|thông tin và truyền thông|trao đổi đoàn|trao đổi quà
    |giấy mời|lời mời|nhận nhiệm vụ|nhận định|nhận thức|nhận xét|nhận công tác|xác nhận|công nhận|ghi nhận công lao|chấp nhận|nhận thấy|tiếp nhận
    |trao đổi với phóng viên|trao quyền|trao quyết định|gắn với|gắn bó|gắn liền|gắn kết|nêu gương|nêu cao|nêu trên|mong đợi|quà tặng|tặng hoa|tặng quà|kể từ|kể cả|kể trên
    |chỉ đạo thực hiện|ban chỉ đạo|điều hành công việc|điều hành kinh tế|điều hành của|giám đốc điều hành|chỉ đạo, điều hành|chỉ đạo điều hành|ban điều hành|nói chung|nói riêng|câu nói|lời nói|tiếng nói|nhắc tới|nói trên|có mặt tại các|theo đánh giá|đánh giá kết quả|khai mạc vào|thuyết trình
    |ý kiến, kiến nghị|ý kiến kiến nghị|phản ánh, kiến nghị|kiến nghị, phản ánh|đơn thư, kiến nghị|kiến nghị của cử tri|kiến nghị của nhân dân|giải quyết kiến nghị`,
  ),
];

/** Orders, medals and titles: what makes a gift an award. */
export const AWARDS =
  'kỷ niệm chương|huân chương|huy chương|bằng khen|giấy khen|danh hiệu|huy hiệu|giải thưởng|bằng ghi công|bảng vàng|bằng công nhận|huân, huy chương|chứng nhận công dân danh dự';

/** Words beside a speaking verb that say that it was said to the press, not at the event. */
export const PRESS_WORDS = 'phóng viên|phỏng vấn|pv|nhà báo|trao đổi với báo|trả lời báo|chia sẻ với báo';

/** Verbs of a delegation that comes as a guest; one that inspects is no guest. */
export const VISITING_WORDS = 'thăm|đến|sang|tới|tiếp|chào|làm việc|hội đàm|đón';
export const INSPECTING_WORDS = 'giám sát|kiểm tra|khảo sát|thẩm định|thẩm tra';

/** Small words that may stand between who acts and the verb: "ông A cũng đã trực tiếp dự". */
export const ADVERBS =
  'đã|cũng|sẽ|cùng|vừa|đều|trực|tiếp|trân|trọng|có|đang|xin|còn|vinh|dự|được|bài|đồng|thời|bổ|sung|tham|gia|thẳng|thắn|đọc|nghe|về|đến|tới|rất|lại|tiếp|luôn|thường|tận|thân|mật|nồng|nhiệt|vui|mừng|đặc|biệt|kiêm|nguyên|thì|rồi';

/** Words that lead from a verb to those it is said of: "Dự hội nghị có", "gồm", "là", "của". */
export const INTRODUCING_WORDS = 'có|gồm|gồm có|là|bao gồm|còn có|có sự tham dự của';
