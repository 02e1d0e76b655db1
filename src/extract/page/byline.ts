import type { Block } from './block.ts';
import { cleanText } from './dom.ts';
import { isFurniture } from './furniture.ts';
import { readStamp } from './stamp.ts';

const LABEL =
  /^(?:tác giả(?: bài viết)?|người (?:viết|đăng|gửi)|đăng bởi|thực hiện|bài(?:,| và)? ảnh|tin(?:,| và|-)?\s*(?:bài)?(?:,| và)?\s*ảnh|tin|bài(?: viết)?|ảnh(?: và)? bài|pv|phóng viên|biên dịch|dịch|by|author|written by|translated by|story by|text by|nguồn(?: tin)?|source)\s*[:：]\s*/iu;
const BY =
  /^(?:[Tt]ranslated by|[Ww]ritten by|[Cc]ompiled by|[Pp]osted by|[Bb]y|(?:[Đđ]ược )?(?:[Vv]iết|[Đđ]ăng|[Gg]ửi) bởi|[Bb]ởi)\s+(?=\p{Lu})/u;
/** The second label of "Tin: Quỳnh Chi - Ảnh: Anh Thư". */
const INNER_LABEL = /(\s*[-–;,|]\s*)(?:ảnh|bài|tin|photos?)\s*[:：]\s*/iu;
const SOURCE = /^(?:theo|nguồn|tổng hợp từ|trích)\s*:?\s+[\p{L}\d][\p{L}\d.\s&-]{1,40}$/iu;
const INITIALS = /^(?:\p{Lu}\.?\s?){1,4}$/u;
const SENTENCE = /[.!?…]["”')\]]*$/;
/** Words with which a body, a motto or a place begins, not a person. */
const NOT_A_NAME =
  /^(?:ủy ban|uỷ ban|ban|hội|đảng|tỉnh|thành phố|huyện|quận|xã|phường|mặt trận|liên hiệp|đoàn|công|chương|nghị|quyết|thông|kính|trân trọng|xin|một số|danh sách|phụ lục|nơi nhận|lưu|năm|ngày|tháng|phần|điều|mục|viết|hà nội|video|ảnh|hình|đồng chí|ông|bà|việt nam|cộng hòa|tin|đại hội|hội nghị)(?!\p{L})/iu;
/** "BTV ĐU", "BCH HU": the board of a party committee by its initials, which signs and does not write; "BTV Thu Hà" is an editor. */
const BOARD = /^(?:TM\.?\s+)?(?:BTV|BCH|BTT)\s+(?:ĐU|TU|HU|QU|UBMTTQ\p{Lu}*|MTTQ)(?!\p{L})/u;
const NAME_WORD = /^(?:\p{Lu}[\p{L}’'.-]*|[-–&,+]|và|de|van|von)$/u;
/** Bodies whose people write for the sites, after a name: "Khắc Định - VP MTTQ", "Thái Hùng (Văn phòng UBND)". */
const AFFILIATION =
  /\s*(?:\([^()]{2,80}\)|[-–]\s*(?:VP|Văn phòng|Ban|MTTQ|UBMTTQ|CTV|TTXVN|VOV|Báo|Đài)\b.{0,60})\s*$/u;

/** "(Thu Hà thực hiện)", "Thu Hà (thực hiện)". */
const DONE_BY =
  /^\(\s*(\p{Lu}[^()]{1,60}?)\s+(?:thực hiện|ghi|tổng hợp)\s*\)$|\s+\((?:thực hiện|ghi|tổng hợp)\)$/u;

/** A day of the week before a date, or such a word as "ngày", "Posted on", with what parts it from the words before. */
const BEFORE_DATE =
  /(?<parted>^|[\s|•·,;:([–-]+)(?:(?<weekday>thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|(?:mon|tue|wed|thu|fri|sat|sun|ngày|lúc|vào|đăng|cập nhật|(?:up)?dated|posted|published|on|at))$/iu;
const PARTS = /[\s|•·,;:([–-]+$/u;
const YEAR = /(?:19|20)\d\d/;
/** No name and date are longer. */
const LONGEST_LINE = 200;

/**
 * A byline without its label, its date and end marks: "Tác giả: Minh Châu" gives "Minh Châu"; null when nothing is left that has
 * two letters, as a button "A+" has not, or only the name of a button is, as of "Facebook".
 */
export function plainByline(text: string): string | null {
  const line = cleanText(text);
  const bare = (line.length > LONGEST_LINE ? line : withoutDate(line))
    .replace(/^[\s|,;:–-]+|[\s|,;:–-]+$/gu, '')
    .replace(LABEL, '')
    .replace(BY, '')
    .replace(DONE_BY, '$1')
    .replace(/^tác giả\s+/iu, '')
    .replace(INNER_LABEL, '$1')
    .trim();
  return !/\p{L}.*\p{L}|\p{Lo}/u.test(bare) ||
    bare.length > 120 ||
    isFurniture(bare) ||
    /^(?:https?:|www\.)|@/.test(bare) ||
    /^(?:admin\w*|administrator|root|editor|superuser|tác giả|nguồn)$/iu.test(bare)
    ? null
    : bare;
}

/** What stands before a date in the byline's own line: "Minh Châu" of "Minh Châu | 14/11/2025 15:05 | 1.209 lượt xem". */
function withoutDate(line: string): string {
  const stamp = YEAR.test(line) ? readStamp(line) : null;
  if (stamp === null) return line;
  let before = line.slice(0, stamp.start).replace(PARTS, '');
  for (let found = BEFORE_DATE.exec(before); found !== null; found = BEFORE_DATE.exec(before)) {
    const { parted = '', weekday } = found.groups ?? {};
    const word = found[0].slice(parted.length);
    // "Hải Đăng", "Li Sun": a capital behind a mere blank goes on with the name
    if (weekday === undefined && /^\s+$/.test(parted) && /^\p{Lu}/u.test(word)) break;
    before = before.slice(0, found.index);
  }
  return before === '' ? line.slice(stamp.end) : before;
}

/** True for a line that is a name in the shape of a person's or an editor's: "QUỐC ĐỊNH", "Khắc Định - VP MTTQ", "T.H". */
export function isName(line: string): boolean {
  const name = line.replace(AFFILIATION, '').trim();
  if (name === '' || NOT_A_NAME.test(name) || BOARD.test(name) || /\d/.test(line)) return false;
  if (INITIALS.test(name)) return name.length <= 8;
  const words = name.split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return (
    !SENTENCE.test(name) && words.length <= 8 && capitals >= 2 && words.every((word) => NAME_WORD.test(word))
  );
}

/**
 * Whether a body's last line is its byline: a bare name, a name behind "Tin, ảnh:" or "Tác giả:", or "Theo ..." of a reprint.
 * Lines of more than 110 characters never are.
 */
export function isBylineLine({
  text,
  kind,
  align,
  bold,
}: Pick<Block, 'text' | 'kind' | 'align' | 'bold'>): boolean {
  if (text.length > 110 || (kind !== 'paragraph' && kind !== 'heading')) return false;
  const bare = text.replace(/^[\s|–-]+|[\s|–-]+$/gu, '').replace(/^\(([^()]*)\)$/u, '$1');
  if (LABEL.test(bare)) return !SENTENCE.test(bare) || bare.length <= 60;
  if (BY.test(bare)) return bare.length <= 60;
  if (SOURCE.test(bare)) return true;
  if (
    /^[(（][^()（）]{2,60}[)）]$/.test(text) &&
    (align === 'right' || /(?:社|画报|报|TTXVN|VNA)/.test(text))
  )
    return true;
  if (align === 'right' && text.length <= 80 && !SENTENCE.test(bare)) return true;
  return (
    isName(bare) || ((align === 'right' || bold) && text.length <= 60 && isName(bare.replace(/[.]$/, '')))
  );
}
