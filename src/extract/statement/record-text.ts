import { provinces } from '../../gazetteer/provinces.ts';
import { foldText, normalizeText } from '../../model/text.ts';
import { type Line, unwrapped } from './record-lines.ts';
import { choose, leadingStamp, type Placed, stampIn } from './record-stamps.ts';

/** A raw page text taken apart. */
export interface RecordText {
  readonly title: string | null;
  /** Local time as shown, or null. */
  readonly publishedAt: string | null;
  /** Paragraphs and captions in order, parted by blank lines. */
  readonly text: string;
  /** Where the captions are in `text`. */
  readonly captions: readonly { readonly start: number; readonly end: number }[];
}

const FURNITURE =
  /^(?:a{1,2}|a a|\.|\|+|!\[\]\(\) ?\|?|in bài(?: viết| này)?|bản in.*|\[?trở về\]?.*|chia sẻ(?: bài viết)?|cỡ chữ.*|mặc định.*|màn hình rộng|đọc bài viết:?|theo dõi .*trên.*|.{0,40}trên google news|trang chủ.*|ý kiến bạn đọc|gửi (?:ban biên tập|bình luận)|tìm kiếm.*|truyền hình|xem thêm|lượt xem.*|đã xem.*|\d+ lượt xem|tin tức - sự kiện|phản hồi.*|0:00.*|tăng kích thước chữ|xem với cỡ chữ|leftcenterrightdel|màu đỏ màu.*|you have an old.*|tags?:.*|từ khóa.*|bản quyền.*|bình luận.*|quay lại|về trang chủ|bạn đang ở đây.*|hôm nay:.*|(?:thứ \S+|chủ nhật)[ ,-].{0,40}\|.*(?:giới thiệu|trang chủ|liên hệ|sơ đồ).*|nghe bài viết|video|ảnh|thời sự.{0,40}|email|facebook|zalo|twitter|sao chép liên kết)$/iu;
const NAVIGATION = /^trang chủ\b.*(?:giới thiệu|tin tức|liên hệ|văn bản)/iu;
const FILE_NAME = /\.(?:jpe?g|png|gif|webp|bmp)\)?$|^(?:img|dsc|image)[_ -]?\d+|^\d{3,} \w+ \d+$/iu;
const RELATED_HEADING =
  /^(?:tin (?:bài )?(?:liên quan|khác|mới|cùng chuyên mục|đã đưa|xem nhiều|nổi bật|cũ hơn)|tin, bài liên quan|bài (?:viết )?liên quan|các tin (?:khác|đã đưa|liên quan).*|(?:những )?tin (?:mới|cũ) hơn|có thể bạn quan tâm|đọc thêm|recommended|related.*|tin cùng chuyên mục|xem thêm:?|tin đọc nhiều|tin nổi bật|bài cùng chuyên mục|xem tiếp)$/iu;
const BYLINE =
  /^(?:tin(?:,| và)? ?(?:bài|ảnh)?|bài(?:,| và)? ?ảnh|ảnh|theo|tác giả(?: bài viết)?|nguồn|người viết|thực hiện|biên tập)\s*[:;-]|^theo [\p{Lu}]/iu;
/** "Ảnh: ĐT" at a caption's end; what is long or stands behind "Trong ảnh:" is the caption itself. */
const CAPTION_CREDIT =
  /\(?\s*(?<![Tt]rong )(?:[ảẢ]nh|ẢNH|nguồn ảnh|photo)\s*(?::|do\s|minh họa)[^.]{0,60}\)?\.?\s*\|?$/u;
const ENDS_SENTENCE = /[.!?…](?:["”’)]|\s*\/\.)*$|\/\.$/u;
const PROVINCE_HEADLINE = new RegExp(
  `^(?:TP\\.? ?|Thành phố |Tỉnh )?(?:${provinces.flatMap((p) => [p.name, ...p.aliases]).join('|')}) ?:`,
  'iu',
);

/** Captions are short; a long line is not searched, since a credit could begin at every "Ảnh:" of it. */
const hasCredit = (text: string) => text.length < 600 && /ảnh|hoto/iu.test(text) && CAPTION_CREDIT.test(text);

const wordCount = (text: string) => text.split(/\s+/).length;
const isAscii = (text: string) => /^[\p{ASCII}]+$/u.test(text);

/** Both halves of a line are the same: how related links and captions are doubled. */
function doubled(text: string): string | null {
  const half = text.length >> 1;
  const head = text.slice(0, 6);
  for (const middle of [half, half + 1]) {
    // Nearly every line fails here: a doubled one begins again in the middle
    if (!text.startsWith(head, middle) && !text.startsWith(head, middle + 1)) continue;
    const first = text.slice(0, middle).trim();
    if (first !== '' && first === text.slice(middle).trim() && wordCount(first) > 2) return first;
  }
  if (!isAscii(head)) return null;
  const words = text.split(' ');
  if (words.length % 2 === 1 || words.length < 8) return null;
  // "dai hoi huu nghi Đại hội hữu nghị": the picture's alt text without marks, then its caption
  const plain = words.slice(0, words.length / 2).join(' ');
  if (!isAscii(plain)) return null;
  const caption = foldText(words.slice(words.length / 2).join(' ')).replace(/[^a-z0-9 ]/g, '');
  return caption === plain.replace(/[^a-z0-9 ]/gi, '').toLowerCase() ? plain : null;
}

/** Blanks other than single spaces; most lines have none. */
const UNTIDY = /[^\S ]|[\p{Cc}\u200b\ufeff]| {2}/u;

function linesOf(raw: string): Line[] {
  const lines: Line[] = [];
  let isApart = true;
  for (const part of normalizeText(raw).split(/\r\n|\r|\n/)) {
    const text = (UNTIDY.test(part) ? part.replace(/[\s\p{Cc}\u200b\ufeff]+/gu, ' ') : part).trim();
    if (text === '') {
      isApart = true;
      continue;
    }
    lines.push({ text, isApart, kind: 'line' });
    isApart = false;
  }
  return unwrapped(lines);
}

/**
 * Takes a raw page text apart: title, publication stamp, prose and captions; furniture, file names, alt texts, doubled related
 * links with their leads, bylines, banners and everything behind the last sentence go. Pure; never throws.
 */
export function readRecordText(raw: string): RecordText {
  const lines = linesOf(raw);
  const stamps = takeStamps(lines);
  dropFurniture(lines);
  dropRelated(lines);
  const title = titleOf(lines);
  sortLines(lines, title);
  const kept = lines.filter(({ kind }) => kind === 'prose' || kind === 'caption');
  let text = '';
  const captions: { start: number; end: number }[] = [];
  for (const [i, line] of kept.entries()) {
    const before = kept[i - 1];
    if (i > 0) text += line.isApart || line.kind === 'caption' || before?.kind === 'caption' ? '\n\n' : '\n';
    const start = text.length;
    text +=
      line.kind === 'caption'
        ? line.text
            .replace(CAPTION_CREDIT, '')
            .replace(/^\||\|$/g, '')
            .trim()
        : line.text;
    if (line.kind === 'caption') captions.push({ start, end: text.length });
  }
  const titleAt = title === null ? 0 : lines.indexOf(title);
  const publishedAt = choose(stamps, titleAt, text);
  return { title: title?.text ?? null, publishedAt, text, captions };
}

function takeStamps(lines: Line[]): readonly Placed[] {
  const stamps: Placed[] = [];
  for (const [i, line] of lines.entries()) {
    const leading = leadingStamp(line.text);
    if (leading !== null) {
      stamps.push({ stamp: leading.stamp, line: i });
      lines[i] = { ...line, text: leading.rest };
      continue;
    }
    const stamp = isInvitation(lines, i) ? null : stampIn(line.text);
    if (stamp === null) continue;
    // A page's clock stands above its menu
    if (NAVIGATION.test(lines[i + 1]?.text ?? '')) {
      line.kind = 'gone';
      continue;
    }
    stamps.push({ stamp, line: i });
    line.kind = 'gone';
  }
  return stamps;
}

const TIME_OF_EVENT = /^(?:[-–+*•]|\d{1,2}[.)])? ?thời gian ?:/iu;
const PLACE_OF_EVENT = /^(?:[-–+*•]|\d{1,2}[.)])? ?địa điểm ?:/iu;

/** "Thời gian: 8h30, ngày 27/11/2026." right above "Địa điểm: ...": when something will be held, not when the page was written. */
const isInvitation = (lines: readonly Line[], at: number): boolean =>
  TIME_OF_EVENT.test(lines[at]?.text ?? '') && PLACE_OF_EVENT.test(lines[at + 1]?.text ?? '');

function dropFurniture(lines: Line[]) {
  for (const line of lines) {
    if (line.kind === 'gone') continue;
    if (FURNITURE.test(line.text) || FILE_NAME.test(line.text)) line.kind = 'gone';
    else if (isAscii(line.text) && wordCount(line.text) > 3 && !/[.!?]$/.test(line.text)) line.kind = 'gone';
  }
}

function dropRelated(lines: Line[]) {
  const live = lines.filter(({ kind }) => kind !== 'gone');
  for (const [i, line] of live.entries()) {
    if (line.kind === 'gone') continue;
    const half = doubled(line.text);
    if (half !== null) {
      line.kind = 'gone';
      // A doubled link, its lead, the next doubled link: the lead is another article's
      const lead = live[i + 1];
      const next = live[i + 2];
      const isLead =
        lead !== undefined && !lead.isApart && doubled(lead.text) === null && !ENDS_SENTENCE.test(half);
      // The first paragraph of all is the article's own, though links stand right above it
      const hasProse = live
        .slice(0, i)
        .some(({ text, kind }) => kind !== 'gone' && ENDS_SENTENCE.test(text) && wordCount(text) > 12);
      if (isLead && (hasProse || (next !== undefined && doubled(next.text) !== null))) lead.kind = 'gone';
    }
    const before = live[i - 1];
    if (before !== undefined && before.text === line.text && line.kind !== 'gone') {
      line.kind = 'gone';
      before.kind = 'caption';
    }
  }
  dropHeadlines(live);
  // What stands behind a heading for related items in the second half of the page is not the article
  const last = live.findLastIndex(
    ({ text, kind }) => kind !== 'gone' && ENDS_SENTENCE.test(text) && wordCount(text) > 12,
  );
  for (const [i, line] of live.entries()) {
    if (!RELATED_HEADING.test(line.text)) continue;
    line.kind = 'gone';
    if (i > 0 && i >= last - 2 && i > live.length / 3) {
      for (const rest of live.slice(i)) rest.kind = 'gone';
      break;
    }
  }
}

/** Two or more headlines in a row, one of them of the form "Tỉnh: ...", are links to other articles. */
function dropHeadlines(live: readonly Line[]) {
  const isLoose = ({ text, kind }: Line) =>
    kind !== 'gone' &&
    !ENDS_SENTENCE.test(text) &&
    !/[,;:|]$/.test(text) &&
    wordCount(text) > 5 &&
    !hasCredit(text);
  for (let i = 1; i < live.length; i++) {
    let end = i;
    while (end < live.length && isLoose(live[end] as Line)) end++;
    const run = live.slice(i, end);
    if (
      run.length > 1 &&
      live.slice(0, i).some(({ kind }) => kind !== 'gone') &&
      run.some(({ text }) => PROVINCE_HEADLINE.test(text))
    )
      for (const line of run) line.kind = 'gone';
    i = end;
  }
}

const isHeadline = ({ text }: Line) => !ENDS_SENTENCE.test(text) || /[!?…]$/.test(text);
const OPENS_REPORT =
  /^(?:\(.{2,20}\)\s*[-–]|[\p{Lu}]{2,8} ?[-–] |(?:Sáng|Chiều|Tối|Ngày|Từ ngày|Trong (?:hai|ba|2|3) ngày)\s.{0,12}\d)/u;

/** The title: the longest of the first lines that end no sentence, before the first paragraph. */
function titleOf(lines: Line[]): Line | null {
  let best: Line | null = null;
  for (const line of lines) {
    if (line.kind === 'gone') continue;
    if (
      line.kind === 'caption' ||
      hasCredit(line.text) ||
      /^ảnh:/iu.test(line.text) ||
      line.text.includes('|')
    )
      break;
    if (!isHeadline(line) || OPENS_REPORT.test(line.text) || wordCount(line.text) > 32) break;
    if (best !== null && line.isApart && wordCount(best.text) >= 6) break;
    if (best === null || wordCount(line.text) > wordCount(best.text)) best = line;
    if (PROVINCE_HEADLINE.test(line.text) && line === best && wordCount(line.text) > 5) break;
  }
  return best;
}

/** Tells prose from captions and drops what is left: kickers above the title, headlines inside, the tail behind the last sentence. */
function sortLines(lines: Line[], title: Line | null) {
  const titleAt = title === null ? -1 : lines.indexOf(title);
  const lastProse = lines.findLastIndex(
    ({ text, kind }) =>
      kind !== 'gone' && ENDS_SENTENCE.test(text) && wordCount(text) > 5 && !/\|$/.test(text),
  );
  for (const [i, line] of lines.entries()) {
    if (line.kind === 'gone') continue;
    if (i <= titleAt) {
      line.kind = 'gone';
      continue;
    }
    const isTail = i > lastProse && lastProse >= 0;
    if (BYLINE.test(line.text) && wordCount(line.text) < 14 && !hasCredit(line.text.replace(/^ảnh:/iu, ''))) {
      line.kind = /^ảnh:/iu.test(line.text) && wordCount(line.text) > 5 ? 'caption' : 'gone';
      continue;
    }
    if (line.kind === 'caption') continue;
    if (/\|$|^\|/.test(line.text) || hasCredit(line.text) || /^\(.*\)$/.test(line.text)) {
      line.kind = 'caption';
      continue;
    }
    if (ENDS_SENTENCE.test(line.text) || /[;:,]$/.test(line.text)) {
      // Behind the last sentence a line that ends in a comma is a banner's: "Đồng chí A, Ủy viên Bộ Chính trị,"
      line.kind = isTail && (wordCount(line.text) < 8 || /[;:,]$/.test(line.text)) ? 'gone' : 'prose';
      continue;
    }
    if (isTail) {
      line.kind = wordCount(line.text) > 20 ? 'prose' : 'gone';
      continue;
    }
    if (PROVINCE_HEADLINE.test(line.text)) {
      line.kind = 'gone';
      continue;
    }
    // A line that ends no sentence: a broken line of prose goes on in the next, else it is a caption
    const next = lines[i + 1];
    const goesOn =
      next !== undefined &&
      !next.isApart &&
      next.kind === 'line' &&
      (line.kind as Line['kind']) === 'line' &&
      !/^[“"]/.test(next.text);
    const isBroken =
      goesOn &&
      (isNameCut(line.text, next.text) || (wordCount(line.text) > 4 && looksBroken(line.text, next.text)));
    line.kind = isBroken ? 'prose' : 'caption';
  }
}

/** Whether a line stops in the middle of a sentence: before a small letter, behind an office word, a name begun, a comma. */
function looksBroken(line: string, next: string): boolean {
  if (/^[\p{Ll}\d]/u.test(next)) return true;
  return /(?:Bí thư|Chủ tịch|Giám đốc|Trưởng|Ủy viên|Uỷ viên|Thị|Văn|đồng chí|ông|bà|của|và|tại|,|-|–)$/u.test(
    line,
  );
}

/** "Bà Đỗ Vũ" over "Thùy Trang - Trưởng phòng Lễ tân": a name cut in two. */
const isNameCut = (line: string, next: string): boolean =>
  /(?<!\p{L})(?:ông|bà|đồng chí|đ\/c)(?: \p{Lu}\p{L}*){1,2}$/iu.test(line) &&
  /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*)?(?:,| [-–]) /u.test(next);
