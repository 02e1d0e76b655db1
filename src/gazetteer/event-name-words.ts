/** Words that end or begin the stretch of text in which an event is named without being part of its name. */

const list = (phrases: string): readonly string[] => phrases.trim().split(/\s*[|\n]\s*/);

/** Words that only lead on to more: a name that ends in one was cut short before what it leads to. */
export const DANGLING_WORDS: readonly string[] = list(
  `đối|đối với|về|về việc|của|cho|với|và|cùng|cùng với|tại|ở|gắn|gắn với|theo|từ|đến|tới|để|nhằm|do|bởi|trong|giữa|các|những|một|nhân|nhân dịp|dịp
dành|dành cho|bằng|vì|nhất là|như|là|khi|sau|trước|trên|dưới|qua|thông qua|liên quan|liên quan đến|hướng tới|bàn về|hoặc|hay|thuộc|có|được|đã|đang|sẽ|vừa|đợt|làm|chuyên đề về`,
);

/** What is said of an event behind its name: how far it has come, how it was held. */
export const AFTER_NAME: readonly string[] = list(
  `này|đó|nói trên|trên đây|ấy|tổ chức|diễn ra|mở màn|kết thúc|tiến hành|ấn định|dự kiến
chính thức|trọng thể|long trọng|thành công|thành công tốt đẹp|phiên chính thức|phiên trù bị|phiên trọng thể|phiên thứ nhất|phiên thứ hai
họp phiên|họp phiên chính thức|họp phiên trù bị|họp phiên trọng thể|họp phiên thứ nhất|họp phiên thứ hai|bước vào phiên chính thức|ngày mai|hôm nay|hôm qua|sáng nay|chiều nay`,
);

/** What leads up to a name and was read as its beginning. */
export const BEFORE_NAME: readonly string[] = list(
  `đã|đang|sẽ|vừa|vừa mới|tổ chức|tổ chức thành công|long trọng tổ chức|tiến hành|khai mạc|dự|tham dự|chủ trì
phiên trọng thể|phiên chính thức|phiên trù bị|tổ chức phiên trọng thể|tổ chức phiên chính thức|họp phiên trọng thể|họp phiên chính thức`,
);

/** Before these "nhân" is the end of a noun: "thân nhân", "nạn nhân", and no "on the occasion of". */
export const BEFORE_NOUN_NHAN: readonly string[] = list(
  'nạn|thân|công|doanh|bệnh|quân|nghệ|chứng|thương|phu|tư|cá|nhà tư|vĩ|danh',
);

/** Before these "tổ chức" is a noun: "giữa các tổ chức", "công tác tổ chức", "Ban Tổ chức". */
export const BEFORE_NOUN_TO_CHUC: readonly string[] = list(
  'các|những|công tác|ban|mỗi|nhiều|hai|ba|về|cán bộ|hệ thống',
);
