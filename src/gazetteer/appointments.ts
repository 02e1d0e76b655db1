/** Words before a verb of electing or leaving that put it ahead: nothing has come about yet. */
export const AHEAD_WORDS =
  'sẽ|dự kiến|chuẩn bị|sắp|sắp tới|xin|đề nghị|đề xuất|giới thiệu|xem xét|trước khi|kiến nghị|ứng cử|để bầu|phương án|đề cử|tờ trình|trình|không|chưa';

/** Words before a verb that put it back: what is told came about earlier than what is reported. */
export const BACK_WORDS =
  'từng|trước đây|trước kia|năm ngoái|năm trước|tháng trước|tuần trước|hồi|khi còn|từ khi|từ lúc|kể từ khi|nhiều năm|đã có thời gian|khóa trước|nhiệm kỳ trước|đương thời|hiện|đang|hiện đang';

/** Verbs that a meeting elects by, as against "cử" alone, by which people are sent: "cử 3 cán bộ dự lớp tập huấn". */
export const ELECTING_WORDS =
  'bầu|được bầu|bầu ra|bầu cử|hiệp thương|hiệp thương cử|hiệp thương bầu|suy cử|suy tôn|bầu bổ sung|cử bổ sung|bầu chọn|đắc cử|trúng cử|được hiệp thương cử|tín nhiệm bầu|tín nhiệm cử|được tín nhiệm cử|được tín nhiệm bầu';

/** Verbs that surely give an office, as against "giao", "công nhận", "tiếp nhận", which give and take many things. */
export const APPOINTING_WORDS =
  'bổ nhiệm|được bổ nhiệm|chỉ định|được chỉ định|phân công|được phân công|điều động|được điều động|luân chuyển|được luân chuyển|chuẩn y';

/** Words that take an office from the person named right behind them. */
export const DISMISSING_WORDS = 'miễn nhiệm|bãi nhiệm|cho thôi chức|cách chức|cho thôi';

/** Verbs by which a person leaves every office named beside the name. */
export const RETIRING_WORDS =
  'nghỉ hưu|nghỉ chế độ|nghỉ hưởng chế độ|nghỉ hưởng chế độ hưu trí|nghỉ hưu trí|hưởng chế độ hưu trí|nghỉ công tác|được nghỉ hưu|nghỉ hưu trước tuổi|nghỉ việc|nghỉ theo nguyện vọng|nghỉ theo chế độ|nghỉ hưu theo chế độ|nghỉ hưu theo nguyện vọng|từ trần|qua đời|tạ thế|viên tịch|thị tịch';

/** Words of the sentence behind a decision that set its day. */
export const EFFECT_WORDS =
  'hiệu lực|thời gian giữ chức|thời hạn bổ nhiệm|thời hạn giữ chức|thời gian bổ nhiệm|thi hành';

/** Words before an office and a name that keep the memory of somebody dead: what is named after them, or rests with them. */
export const MEMORIALS =
  'lưu niệm|tưởng niệm|tượng|tượng đài|mộ|phần mộ|lăng|lăng mộ|đền thờ|nhà thờ|anh linh|vong linh|hương hồn|mang tên|ngày sinh|năm sinh|ngày mất';
