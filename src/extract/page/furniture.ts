import { readStamp } from './stamp.ts';

/** What a counter of visitors counts; a sum may be one of an article's own, so it counts only behind another counter. */
const COUNTED =
  'hôm (?:nay|qua)|(?:tuần|tháng|năm) (?:này|nay|trước|qua)|(?:tổng )?(?:số )?(?:lượt|lần|khách|người) (?:xem|đọc|truy cập|ghé thăm|tải|thăm)|đang (?:truy cập|xem|online|trực tuyến)|(?:(?:khách|thành viên|số người) )?(?:đang )?(?:online|trực tuyến)|tổng (?:lượt )?truy cập|views?|hits?|visitors?|today|yesterday|this (?:week|month)';
const COUNT = '\\s*[:：]?\\s*\\d[\\d.,]*(?:\\s*(?:lượt|người|khách))?[\\s|;•·–-]*';
/** However many on a line: "Hôm nay: 12 | Tuần này: 340", "Số lượt truy cập 17213677". */
const COUNTERS = new RegExp(
  `^(?:${COUNTED})${COUNT}(?:(?:${COUNTED}|tất cả|tổng (?:cộng|số)|tổng|total)${COUNT})*$`,
  'iu',
);

/**
 * Lines that belong to the page and not to the article, as whole lines: font-size widgets, print and share buttons, view
 * counters, audio players, colour switches, flash notices, whose the rights are, labels without a value.
 */
const LINES: readonly RegExp[] = [
  COUNTERS,
  /^(?:a\s?a(?:\s?a)?|A\s?[-+](?:\s?A?)(?:\s?A\s?[-+])?|[-–—*_=|•·.\s]+|\[\s*\.*\s*\])$/i,
  /^(?:(?:xem với|mặc định|tăng|giảm|thay đổi)\s+)?(?:kích thước|cỡ)\s*chữ(?:\s*:)?(?:\s*(?:font size:?|tăng|giảm|mặc định|nhỏ|vừa|lớn|to|\(?\s*a\s?[-+]?\s*\)?))*$/iu,
  /^(?:mặc định|giảm|tăng)(?:\s*\(a[-+]?\))?(?:\s+cỡ chữ)?$/iu,
  /^(?:đọc|nghe(?: đọc)?|in|lưu|gửi|gởi|chia sẻ|thích|sao chép|copy)(?: nhanh)?\s*(?:bài(?: viết| báo| này)?|tin(?: này)?|trang|link|liên kết|cho bạn bè)?\s*(?:này|nhanh)?\s*:?(?:\s*(?:facebook|zalo|twitter|email|google\+?|linkedin|pinterest|trên|qua)[\s,|]*)*$/iu,
  /^(?:bản in|in ấn|print(?: this)?|email|share|tweet|like|facebook|zalo|twitter|messenger|linkedin|pinterest|copy link|bookmark)(?:\s+(?:gởi|gửi) bài(?: viết)?|\s+(?:facebook|zalo|twitter|email|print))*:?$/iu,
  /^(?:gởi|gửi) (?:bài viết|ban biên tập|phản hồi|bình luận|ý kiến)(?: của bạn)?:?$/iu,
  /^\[?\s*(?:trở về|trở lại|quay lại|về trang trước|về đầu trang|lên đầu trang|đầu trang|back(?: to top)?)\s*\]?$/iu,
  /^theo dõi .{2,60} trên(?: google news(?: để .{0,80})?)?$|^trên google news$|^(?:follow us on )?google news$/iu,
  /^(?:[\d.,]+\s*(?:lượt\s*)?(?:xem|đọc|views?|truy cập)|(?:số\s*)?(?:lượt|lần)\s*(?:xem|đọc|truy cập)\s*:?\s*[\d.,]*|đã (?:xem|đọc)\s*:?\s*[\d.,]+|views?\s*:?\s*[\d.,]+)$/iu,
  /^(?:màu (?:đỏ|xanh|vàng|tím|cam|trắng|đen)(?: nước biển| lá cây| dương| da trời)?\s*)+$/iu,
  /^(?:(?:trang (?:web|tin) (?:này )?)?(?:xem|hiển thị) tốt nhất|best viewed)(?!\p{L}).{0,100}$|^(?:©|\(c\)|copyright|bản quyền (?:thuộc|của|©|\d))[^.?!]{0,120}\.?$/iu,
  /^you have an old version of adobe|^get the latest flash player|^skip (?:to main content|ribbon commands)$/i,
  /^(?:tác giả|nguồn(?: tin)?|tags?|từ khóa|từ khoá|chủ đề|chuyên mục|thẻ|người đăng|đăng bởi|ngày đăng)\s*:?$/iu,
  /^(?:nghe (?:đọc )?(?:bài|tin)(?: viết| báo| này)?\W*)?\d+:\d{2}\s*\/\s*\d+:\d{2}|^(?:[•·]?\s*(?:nam|nữ) miền (?:bắc|nam|trung)\s*)+$/iu,
  /^(?:bình luận|ý kiến bạn đọc|viết bình luận|gửi bình luận|comments?)(?:\s*\(\s*\d+\s*\))?:?$/iu,
  /^(?:tổng số điểm của bài viết là|click để đánh giá|xếp hạng:|đánh giá(?: bài viết)?\W*[★☆])/iu,
  /^(?:quảng cáo|advertisements?|leftcenterrightdel|video|audio|slideshow|(?:nhấn|bấm) vào (?:đây|ảnh).{0,40})$/iu,
  /^(?:[Tt]rang chủ|TRANG CHỦ)\s*(?:[>»›/|]|(?=\p{Lu})).{0,100}$/u,
  /^(?:click|nhấn|bấm|xem) .{0,20}(?:ảnh|hình) (?:lớn|gốc)(?: hơn)?$/iu,
];

/** True for a line that is page furniture. */
export const isFurniture = (line: string): boolean =>
  line.length <= 160 && LINES.some((form) => form.test(line));

const RELATED =
  /^(?:\W*)(?:(?:các )?(?:tin|bài|bài viết|nội dung|thông tin)\s*(?:liên quan|cùng (?:chuyên mục|chủ đề|loại)|khác|mới(?: hơn| nhất)?|cũ(?: hơn)?|đã đưa|đọc nhiều|nổi bật)|có liên quan|những (?:tin|bài)(?: viết)? (?:mới|cũ)(?: hơn)?|bài (?:trước|sau)(?: đó)?|có thể bạn quan tâm|theo dòng sự kiện|xem thêm|đọc thêm|tin đọc nhiều|xem nhiều|recommended(?: for you)?|related(?: (?:topics|news|articles|posts))?|read more|see also|more news|you may also like)\s*:?\W*$/iu;

/** True for the heading of a list of other articles. */
export const isRelatedHeading = (line: string): boolean => line.length <= 60 && RELATED.test(line);

/** True for "Xem thêm: ..." before the title of another article. */
export const isRelatedLine = (line: string): boolean =>
  /^(?:>+\s*)?(?:xem thêm|đọc thêm|tin liên quan|bài liên quan|mời (?:bạn|quý vị) (?:đọc|xem)(?: thêm)?|read more|see also|>>+)\s*[:：>]*\s*\S/iu.test(
    line,
  ) && line.length <= 240;

const STAMP_WORDS =
  /(?<!\p{L})(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s*nhật|cn|t[2-7]|(?:mon|tues?|wed(?:nes)?|thurs?|fri|sat(?:ur)?|sun)(?:day)?|cập nhật|lần cuối|lúc|ngày|đăng|đưa|tin|viết|xuất bản|phát hành|vào|hồi|giờ|phút|posted|published|updated|last|on|at|date|time|clock|gmt|utc|g\d+t|xem với cỡ chữ|lượt|xem|đọc|views?|tháng|năm|sa|ch|am|pm)(?!\p{L})/giu;

/**
 * True for a line that is nothing but a date of publication with its label, counter or author beside it:
 * "Thứ hai - 24/06/2024 08:47", "Cập nhật 23/07/2019 16:34 Xem với cỡ chữ", "Thanh Tiến 03/07/2024 18:06".
 */
export function isStampLine(line: string): boolean {
  if (line.length > 110) return false;
  const found = readStamp(line);
  if (found === null) return false;
  const rest = (line.slice(0, found.start) + line.slice(found.end))
    .replace(STAMP_WORDS, '')
    .replace(/[^\p{L}]+/gu, '');
  return rest.length <= 24;
}

/** What a line of a date of publication says before the date, labels aside: "Thanh Tiến" of "Thanh Tiến 03/07/2024 18:06". */
export function beforeStamp(line: string): string {
  const found = isStampLine(line) ? readStamp(line) : null;
  return found === null
    ? ''
    : line
        .slice(0, found.start)
        .replace(STAMP_WORDS, '')
        .replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, '');
}
