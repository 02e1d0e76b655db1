import { lexicon } from '../../model/lexicon.ts';
import type { EventMention } from './event-heads.ts';
import { eventHeadAt } from './event-phrases.ts';
import type { Scene } from './event-scene.ts';
import { tidy, wordsOf } from './reading.ts';
import { isUnitStop, type Token } from './tokens.ts';

const PLACE_ENDS = /^(,|\.|;|\(|với|do|đã|có|và|để|nhằm|vào|sáng|chiều|ngày|cho)$/;
/** What is told of an event behind its place, in small letters: "phường Xuân Hương - Đà Lạt diễn ra ..."; the second word decides where given. */
const TOLD_BEHIND = lexicon<RegExp>({
  được: /./,
  sẽ: /./,
  vừa: /./,
  đang: /./,
  là: /./,
  theo: /./,
  trong: /./,
  từ: /^(?!đường$|thiện$|bi$)/,
  họp: /./,
  trước: /./,
  đến: /^(?:thăm|dự|chúc|chào|làm|viếng)$/,
  diễn: /^ra$/,
  tổ: /^chức$/,
  khai: /^(?:mạc|giảng|trương)$/,
  bế: /^(?:mạc|giảng)$/,
  bắt: /^đầu$/,
  kết: /^thúc$/,
  tiếp: /^(?:tục|diễn)$/,
  tiến: /^hành$/,
  dự: /^kiến$/,
  kéo: /^dài$/,
  thu: /^hút$/,
  long: /^trọng$/,
  trọng: /^thể$/,
  trang: /^trọng$/,
  tưng: /^bừng$/,
  chính: /^thức$/,
  phối: /^hợp$/,
  chủ: /^trì$/,
  nhân: /^(?:dịp|kỷ|ngày|tết|chuyến)$/,
  viếng: /./,
  về: /^việc$/,
  đầu: /^(?:tháng|tuần|năm)$/,
  cuối: /^(?:tháng|tuần|năm)$/,
});

/** Whether the name of a place ends before a word: "Trung tâm tổ chức sự kiện", "nhà họp thôn" and "Liên hiệp các tổ chức" go on. */
function isPlaceEnd(tokens: readonly Token[], at: number): boolean {
  const { key, capital } = tokens[at] as Token;
  if (isUnitStop(tokens, at)) return false;
  if (PLACE_ENDS.test(key)) return true;
  return (
    !capital &&
    TOLD_BEHIND[key]?.test(tokens[at + 1]?.key ?? '') === true &&
    !/^(?:tâm|nhà|phòng|trường|khu|điểm|các)$/.test(tokens[at - 1]?.key ?? '')
  );
}

/** "thiệt hại do bão số 10 gây ra tại Nghệ An": where something struck, not where people met. */
export const isOfDamage = (tokens: readonly Token[], at: number): boolean =>
  /^(?:gây ra|thiệt hại|lũ lụt|bão lũ|mưa lũ|sạt lở|thiên tai)$/.test(
    `${tokens[at - 2]?.key} ${tokens[at - 1]?.key}`,
  );

const REACH_OF_MISSION = 9;
/** Small letters in a country's name: "Liên bang Nga", "Cộng hòa Dân chủ Nhân dân Lào". */
const STATE = /^(?:bang|quốc|hòa|chủ|nhân|dân)$/;

/** "Tổng Lãnh sự quán Liên bang Nga tại Thành phố Hồ Chí Minh", "Đại sứ Ấn Độ tại Hà Nội": where a mission sits, not where people met. */
export function isOfMission(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.key !== 'tại') return false;
  for (let i = at - 1; i >= Math.max(1, at - REACH_OF_MISSION); i--) {
    const { kind, key, capital } = tokens[i] as Token;
    const last = `${tokens[i - 1]?.key} ${key}`;
    if (last === 'lãnh sự' || last === 'đại sứ' || last === 'sứ quán' || last === 'sự quán') return true;
    // Between the mission and its seat stands nothing but the country's name
    if (kind === 'mark' || (!capital && !STATE.test(key))) return false;
  }
  return false;
}

/** "tại Đại hội", "tại hội nghị lần thứ 1": an event, not the place where one was. */
function isEvent(tokens: readonly Token[], at: number): boolean {
  const head = eventHeadAt(tokens, at);
  return head?.value.form === 'NOUN' && tokens[head.to]?.key !== 'trường';
}

/** The words behind "tại": hall, commune, border gate. */
export function venueOf(scene: Scene, { sentence }: EventMention): string | null {
  const { reading } = scene;
  const { tokens } = reading;
  const { from: first, to } = reading.sentences[sentence] as { from: number; to: number };
  for (let i = first; i < to; i++) {
    if (
      tokens[i]?.key !== 'tại' ||
      !(
        tokens[i + 1]?.capital ||
        /^(trụ|hội|nhà|trung|huyện|xã|phường|thị|thành|khu|chùa|cửa|thôn|bản|trường|sân|phòng)$/.test(
          tokens[i + 1]?.key ?? '',
        )
      )
    )
      continue;
    const isOurs = tokens[i + 1]?.key === 'việt' && tokens[i + 2]?.key === 'nam';
    if (isOurs || isOfDamage(tokens, i) || isOfMission(tokens, i) || isEvent(tokens, i + 1)) continue;
    let end = i + 1;
    while (end < to && end - i < 16 && !isPlaceEnd(tokens, end)) {
      // "Trung tâm Hội nghị tỉnh" is a place, "tại Vinh Hội nghị ..." two things
      const isHall = /^(tâm|trường|phòng)$/.test(tokens[end - 1]?.key ?? '');
      if (end > i + 1 && !isHall && eventHeadAt(tokens, end)?.value.form === 'NOUN') break;
      end++;
    }
    if (end > i + 1) return tidy(wordsOf(reading, i + 1, end));
  }
  return null;
}
