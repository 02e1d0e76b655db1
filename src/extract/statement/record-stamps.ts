import { dateOfParts, isCalendarDate } from '../../model/time.ts';

/** A publication stamp as a page shows it: local time, to the second where shown. */
export interface Stamp {
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm[:ss]`, in Viet Nam. */
  readonly value: string;
  readonly hasTime: boolean;
  /** Stands behind "Cập nhật", "Ngày đăng", "Đăng lúc" or before "GMT". */
  readonly isLabelled: boolean;
}

const DATE = /(?<![\d/])(?:(\d{1,2})([/.-])(\d{1,2})\2(\d{4})|(\d{4})-(\d{2})-(\d{2}))(?![\d/])/u;
const TIME = /(?<![\d/:.])(\d{1,2})\s?(?:[:hg]|giờ)\s?(\d{2})(?::(\d{2}))?\s*(AM|PM|SA|CH)?(?!\d)/iu;
const MONTHS = 'một hai ba tư năm sáu bảy tám chín mười'.split(' ');
const IN_WORDS = /(\d{1,2}) tháng (\d{1,2}|một|hai|ba|tư|năm|sáu|bảy|tám|chín|mười),? (?:năm )?(\d{4})/iu;
const LABEL =
  /cập nhật|ngày đăng|đăng ngày|đăng lúc|ngày đưa|đăng bởi|xuất bản|gmt|g7t|updated|publish|posted|post on|date\b|thời gian|được đăng|ngày tạo|ngày viết|đăng bài|bài đăng/iu;
const WORDS_OF_STAMPS =
  /cập nhật(?: lúc| ngày| lần cuối)?|ngày tạo|ngày gửi|ngày cập nhật|gửi lúc|thời gian(?: đăng)?(?: bài)?|đăng tải|được đăng|bài đăng|đăng bài|tin đăng|ngày viết|người viết|viết bởi|số (?:lần|lượt) (?:xem|đọc)|lần xem|xem với cỡ chữ|cỡ chữ|chia sẻ|bản in|post(?:ed)?(?: on)?|publish(?:ed)?(?: on| date)?|updated?(?: on| at)?|nguồn|phát hành|đăng bởi|admin|tin tức|tỉnh|lượt đọc|người đăng|ngày đăng|đăng ngày|đăng lúc|ngày đưa(?: tin)?|ngày xuất bản|xuất bản|in bài(?: viết| này)?|date|clock|gửi email|thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|ngày|lúc|giờ|phút|tháng|\(?\[?g[m7]t\s?\+?\d*\]?\)?|am|pm|sa|ch|lượt xem|đã xem|phản hồi|tác giả|bởi|[\d\s|:,.;/()[\]+–-]+/giu;
const LONGEST_AUTHOR = 4;

/** The stamp that a line of a page consists of (beside an author's name of a few words), or null for prose. */
export function stampIn(shown: string): Stamp | null {
  if (shown.length > 140) return null;
  const line = shown.replace(IN_WORDS, (_all, day: string, month: string, year: string) => {
    const number = MONTHS.indexOf(month.toLowerCase()) + 1;
    return `${day}/${number === 0 ? month : number}/${year}`;
  });
  const date = DATE.exec(line);
  if (date === null) return null;
  const rest = line.replace(DATE, ' ').replace(TIME, ' ').replace(WORDS_OF_STAMPS, ' ').trim();
  const words = rest === '' ? [] : rest.split(/\s+/);
  if (
    words.length > LONGEST_AUTHOR ||
    words.some((word) => word !== '' && word === word.toLowerCase() && /\p{L}{2}/u.test(word))
  )
    return null;
  return stampOf(line, date);
}

/** The stamp at the head of a line of prose, as some exports print it: " date 2025-11-13 Ngày 13.11, ...", and what follows. */
export function leadingStamp(line: string): { readonly stamp: Stamp; readonly rest: string } | null {
  const found =
    /^\s*(?:date|ngày đăng|đăng ngày)\s*:?\s*(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{4})(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s+/iu.exec(
      line,
    );
  if (found === null) return null;
  const date = DATE.exec(found[0]);
  const stamp = date === null ? null : stampOf(found[0], date);
  return stamp === null ? null : { stamp, rest: line.slice(found[0].length) };
}

function stampOf(line: string, date: RegExpExecArray): Stamp | null {
  const [, d1 = '', , m1 = '', y1 = '', y2, m2 = '', d2 = ''] = date;
  const day = y2 === undefined ? dateOfParts(y1, m1, d1) : dateOfParts(y2, m2, d2);
  if (!isCalendarDate(day)) return null;
  const isLabelled = LABEL.test(line);
  const time = TIME.exec(line.replace(date[0], ' '.repeat(date[0].length)));
  if (time === null) return { value: day, hasTime: false, isLabelled };
  let hour = Number(time[1]);
  const half = time[4]?.toUpperCase();
  if ((half === 'PM' || half === 'CH') && hour < 12) hour += 12;
  if ((half === 'AM' || half === 'SA') && hour === 12) hour = 0;
  const isMidnight = hour === 0 && Number(time[2]) === 0 && Number(time[3] ?? 0) === 0;
  if (hour > 23 || Number(time[2]) > 59 || isMidnight) return { value: day, hasTime: false, isLabelled };
  const seconds = time[3] === undefined ? '' : `:${time[3]}`;
  return { value: `${day}T${String(hour).padStart(2, '0')}:${time[2]}${seconds}`, hasTime: true, isLabelled };
}

/** A stamp and the index of the line that shows it. */
export interface Placed {
  readonly stamp: Stamp;
  readonly line: number;
}

/** The stamp nearest to the article: behind the title before above it (a page's clock), labelled or timed before bare. */
export function choose(stamps: readonly Placed[], titleAt: number, text: string): string | null {
  const weight = ({ stamp, line }: Placed) =>
    (line > titleAt ? 2 : 0) + (stamp.hasTime ? 1 : 0) + (stamp.isLabelled ? 1.5 : 0);
  const best = stamps.reduce<Placed | null>((a, b) => (a === null || weight(b) > weight(a) ? b : a), null);
  if (best === null) return null;
  // A stamp older than a full date of the report is the template's or another article's
  const lead = /(?<![\d/.])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d\d)(?!\d)/u.exec(text.slice(0, 220));
  if (lead !== null) {
    const [, d = '', m = '', y = ''] = lead;
    const told = dateOfParts(y, m, d);
    if (Date.parse(told) - Date.parse(best.stamp.value.slice(0, 10)) > 300 * 86_400_000) return null;
  }
  return best.stamp.value;
}
