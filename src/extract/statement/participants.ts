import { ATTENDING_WORDS, NOT_ATTENDING_WORDS, PARTICIPANT_NOUNS } from '../../gazetteer/events.ts';
import { phraseSet, phrases } from './phrases.ts';
import { Gap, type Token } from './tokens.ts';

/** A number of people at an event. */
export interface Attendance {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly isApproximate: boolean;
  /** How surely the words tie it to an event; the highest wins. */
  readonly score: number;
}

const nouns = phrases(PARTICIPANT_NOUNS.map((noun, rank) => [noun, rank] as const));
const attending = phraseSet(ATTENDING_WORDS);
const notAttending = phraseSet(NOT_ATTENDING_WORDS);
const ABOUT = new Set(['hơn', 'gần', 'trên', 'khoảng', 'xấp', 'chừng', 'ngót', 'độ', 'ước']);
const REACH = 9;

/** A number as printed: "1.240", "61/75" (61 came), "320"; null for decimals, dates and sums of money. */
function countAt(
  tokens: readonly Token[],
  from: number,
): { readonly to: number; readonly count: number } | null {
  const first = tokens[from] as Token;
  let digits = first.text;
  let to = from + 1;
  while (
    tokens[to]?.key === '.' &&
    tokens[to + 1]?.kind === 'number' &&
    (tokens[to + 1] as Token).text.length === 3 &&
    (tokens[to] as Token).gap === Gap.NONE &&
    (tokens[to + 1] as Token).gap === Gap.NONE
  ) {
    digits += (tokens[to + 1] as Token).text;
    to += 2;
  }
  // "2 nghìn người"
  const thousands = /^(nghìn|ngàn)$/.test(tokens[to]?.key ?? '') && digits.length < 3;
  if (thousands) return { to: to + 1, count: Number(digits) * 1000 };
  if (tokens[to]?.key === '/' && tokens[to + 1]?.kind === 'number') to += 2;
  return digits.length > 6 ? null : { to, count: Number(digits) };
}

/** "Tổng số đại biểu dự Đại hội là 298", "số đại biểu được triệu tập: 250": the noun before the number. */
function totalBefore(
  tokens: readonly Token[],
  at: number,
  from: number,
): { readonly to: number; readonly value: number } | null {
  const joint = tokens[at - 1]?.key ?? '';
  if (joint !== 'là' && joint !== ':' && !ABOUT.has(joint)) return null;
  for (let i = at - 2; i >= Math.max(from, at - 12); i--) {
    if (tokens[i]?.key === 'đại' && tokens[i + 1]?.key === 'biểu' && tokens[i - 1]?.key === 'số')
      return { to: i, value: 0 };
    if (tokens[i]?.kind === 'mark') return null;
  }
  return null;
}

const NOT_PEOPLE =
  /^(triệu|tỷ|nghìn|ngàn|đồng|ngày|năm|tháng|giờ|phút|phần|suất|căn|ngôi|xã|huyện|tỉnh|đơn|đội|đoàn|tập|tiết|gian|tổ|tác|bài|câu|km|m|ha|kg|tấn|lần|quốc|nước|mô|công|dự|bộ|chiếc|cuốn|quyển|cây|con|hộ|ý|chi|điểm|phường|thôn|bản|ấp|nhà|phòng|lớp|trường|hội|khoản|tuổi|vòng|môn|bức|tấm|chương|chuyên|nội|giải|câu|cơ|nhóm|gia|doanh|hợp|buổi|cuộc|đợt|kỳ|trạm|món|loại|khu|làng|quận|thành|trang|bát|tàu|xe|máy|thẻ|bó|lá|phiếu)$/;

/** "với sự tham dự của 60 y, bác sĩ": people of a kind that the list lacks, where the words before leave no doubt. */
function strangersEnd(tokens: readonly Token[], at: number, to: number, from: number): number | null {
  const next = tokens[to];
  if (
    next === undefined ||
    next.kind !== 'word' ||
    next.capital ||
    next.gap !== Gap.SPACE ||
    NOT_PEOPLE.test(next.key)
  )
    return null;
  const start = Math.max(from, at - 6);
  const before = tokens
    .slice(start, at)
    .map(({ key }) => key)
    .join(' ');
  return /(?:tham dự|tham gia|có mặt|góp mặt|hiện diện) của(?: hơn| gần| khoảng| trên)?$|(?:thu hút|quy tụ|triệu tập)(?: hơn| gần| khoảng| trên)?$/.test(
    before,
  )
    ? to + 1
    : null;
}

/** "đoàn" before "gồm", with no body between them that would consist of so many. */
function isDelegation(tokens: readonly Token[], at: number, from: number): boolean {
  for (let i = at - 1; i >= Math.max(from, at - 24); i--) {
    const key = tokens[i]?.key ?? '';
    if (/^(ban|khóa|danh|trực|vụ)$/.test(key) || /^[;.]$/.test(key)) return false;
    if (key === 'đoàn' && tokens[i + 1]?.key !== 'kết') return true;
  }
  return false;
}

/** The numbers of people in a run of tokens that can be attendance, with how well their words say so. */
export function attendancesIn(tokens: readonly Token[], from: number, to: number): readonly Attendance[] {
  const found: Attendance[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i] as Token;
    if (
      token.kind !== 'number' ||
      (i > from && /^[./-]$/.test(tokens[i - 1]?.key ?? '') && token.gap === Gap.NONE)
    )
      continue;
    const number = countAt(tokens, i);
    if (number === null || number.count < 2) continue;
    const noun = nouns.at(tokens, number.to) ?? totalBefore(tokens, i, from);
    if (noun === null) {
      const to = strangersEnd(tokens, i, number.to, from);
      if (to !== null)
        found.push({
          from: i,
          to,
          count: number.count,
          isApproximate: ABOUT.has(tokens[i - 1]?.key ?? ''),
          score: 2.5,
        });
      continue;
    }
    if (noun.to <= number.to) {
      found.push({
        from: i,
        to: number.to,
        count: number.count,
        isApproximate: ABOUT.has(tokens[i - 1]?.key ?? ''),
        score: 4.5,
      });
      continue;
    }
    if ((tokens[number.to] as Token).gap > Gap.SPACE) continue;
    const isApproximate = ABOUT.has(tokens[i - 1]?.key ?? '') || ABOUT.has(tokens[i - 2]?.key ?? '');
    let score =
      noun.value === 0 || noun.value === 2 || noun.value === 3
        ? 3
        : noun.value === 1 || noun.value === 4
          ? 2
          : 1;
    for (let k = Math.max(from, i - REACH); k < i; k++) {
      if (tokens[k]?.key === ';') score = Math.min(score, 3);
      if (attending.at(tokens, k) !== null) score += k >= i - 4 ? 1.5 : 0.5;
      // "tham dự gồm 60 chức sắc" counts those who came
      const isListed = tokens[k]?.key === 'gồm' && tokens[k - 1]?.key === 'dự';
      // "Hội có 900 hội viên" counts members, "Đại hội có 112 đại biểu" delegates
      const isCongress = tokens[k]?.key === 'hội' && tokens[k - 1]?.key === 'đại';
      if (!isListed && !isCongress && notAttending.at(tokens, k) !== null) score -= k >= i - 5 ? 3 : 1;
    }
    for (let k = noun.to; k < Math.min(to, noun.to + 14); k++) {
      if (/^[;.]$/.test(tokens[k]?.key ?? '')) break;
      // "2 đại biểu dự khuyết" are chosen, not there
      if (tokens[k]?.key === 'dự' && tokens[k + 1]?.key === 'khuyết') score -= 3;
      else if (/^(dự|tham|triệu)$/.test(tokens[k]?.key ?? '') || attending.at(tokens, k)?.to === k + 2)
        score += 1.5;
      if (/^(trong|của)$/.test(tokens[k]?.key ?? '') && tokens[k + 1]?.key === 'ban') score -= 1;
    }
    if (/^(dự|tham|về|tới|đến|cùng)$/.test(tokens[from]?.key ?? '')) score += 1.5;
    // "Trên 60 đại biểu là chuyên gia, chủ trang trại ... đã dự": who opens the sentence was there
    if (score >= 3 && i - from < 2) score += 1;
    // "Trong 131 đại biểu được triệu tập, 127 người có mặt"
    if (/^(có|tham|dự)$/.test(tokens[noun.to]?.key ?? '') && attending.at(tokens, noun.to) !== null)
      score += 1;
    if (tokens[i - 1]?.key === 'trong') score -= 3;
    // "đoàn Hội X (Lào) gồm 12 người"
    if (tokens[i - 1]?.key === 'gồm' && isDelegation(tokens, i - 1, from)) score = Math.max(score, 3);
    // "Đoàn 18 người của Hội X đến thăm"
    if (tokens[i - 1]?.key === 'đoàn' && tokens[i - 2]?.key !== 'công') score = Math.max(score, 3);
    found.push({ from: i, to: noun.to, count: number.count, isApproximate, score });
    i = noun.to - 1;
  }
  return found;
}
