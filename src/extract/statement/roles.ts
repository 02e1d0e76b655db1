import { VILLAGES } from '../../gazetteer/seats.ts';
import { eventHeadAt } from './event-phrases.ts';
import type { Office } from './offices.ts';
import { phraseSet } from './phrases.ts';
import { titleHeadAt } from './titles.ts';
import { Gap, type Token } from './tokens.ts';

const TASKS = phraseSet(
  'công tác|giám sát|kiểm tra|khảo sát|thẩm định|phúc tra|đại biểu|đại biểu của|liên ngành|cấp cao|khách|bạn|của|tỉnh|thành phố|huyện|xã|số',
);

/**
 * The end of words that name a part in an event, not an office: "Trưởng đoàn giám sát", "Phó Trưởng đoàn công tác của tỉnh".
 * Null where none begins at the token; whether it is an office after all ("Trưởng đoàn ĐBQH") is for the caller to ask first.
 */
export function delegationEnd(tokens: readonly Token[], from: number, limit: number): number | null {
  const head = titleHeadAt(tokens, from);
  if (head === null || head.value.bodyKind === null || tokens[head.to - 1]?.key === 'biểu') return null;
  let to = head.to;
  for (let task = TASKS.at(tokens, to); task !== null && task.to <= limit; task = TASKS.at(tokens, to)) {
    if ((tokens[to] as Token).gap > Gap.SPACE) break;
    to = task.to;
    if (tokens[to]?.kind === 'number') to++;
  }
  return to <= limit ? to : null;
}

/**
 * Whether an office is a part in an event after all: "Trưởng Ban Tổ chức", "Trưởng Ban Giám khảo Hội thi". Beside a party's
 * office ("Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức") the committee's own division is meant.
 */
export function isEventOffice(tokens: readonly Token[], office: Office, isBesideParty: boolean): boolean {
  const { organization, title } = office;
  if (isVillageHead(tokens, office) || isStoodFor(tokens, office)) return true;
  if (organization === null) return isJuror(tokens, office);
  if (!title.head.unit) return false;
  // "Tổ trưởng Tổ" dân phố: the unit's word alone is no body
  if (title.head.needsOrganization && organization.isBare && !organization.head.isWhole) return true;
  const at = organization.from;
  const words = `${tokens[at]?.key} ${tokens[at + 1]?.key} ${tokens[at + 2]?.key}`;
  if (words === 'ban lễ tang' || words === 'ban tang lễ') return true;
  if (words !== 'ban tổ chức' && words !== 'ban giám khảo') return false;
  const next = tokens[at + 3];
  if (organization.to <= at + 3) return words !== 'ban tổ chức' || !(isBesideParty || next?.key === '-');
  return eventHeadAt(tokens, at + 3) !== null;
}

const LONGEST_RACE = 16;
const RACE =
  /(?:bầu|ứng) cử (?:(?:đại biểu|đbqh|quốc hội|hđnd|hội đồng nhân dân|các cấp|cấp (?:tỉnh|xã|huyện)|tỉnh|thành phố|huyện|xã|phường|khóa|nhiệm kỳ|và|[ivxl]+|\d+|[(),-]) )*$/u;

/** "giới thiệu người ứng cử ĐBQH khóa XVI", "cuộc bầu cử đại biểu Quốc hội và đại biểu HĐND": seats that are stood for, which nobody holds yet. */
function isStoodFor(tokens: readonly Token[], { title }: Office): boolean {
  if (!/^(?:đại|đbqh)$/.test(tokens[title.from]?.key ?? '')) return false;
  const words = tokens.slice(Math.max(0, title.from - LONGEST_RACE), title.from).map(({ key }) => key);
  return RACE.test(`${words.join(' ')} `);
}

/** "Trưởng thôn", "Trưởng bản Nậm Cắn", "Trưởng khu 5": who heads a hamlet or a quarter speaks for its people and holds no office of the state. */
const isVillageHead = (tokens: readonly Token[], { title }: Office): boolean =>
  title.head.unit && VILLAGE.test(tokens[title.bodyFrom]?.key ?? '') && title.bodyFrom < title.to;

const VILLAGE = new RegExp(`^(?:${VILLAGES}|khu)$`);
const JURY_REACH = 150;
const JURY_TASKS = /^(?:giám|chấm|xét|tuyển|nghiệm|thẩm|sơ|chung)$/;

/** "Ban Giám khảo gồm ...; các ủy viên: A, B": a part in a jury, or in a funeral's committee, that was named shortly before, where no election stands in between. */
function isJuror(tokens: readonly Token[], { title }: Office): boolean {
  const last = tokens[title.to - 1]?.key ?? '';
  const words = `${tokens[title.to - 2]?.key} ${last}`;
  if (!/^(?:ủy viên|uỷ viên|trưởng ban|thư ký)$/.test(words)) return false;
  for (let i = title.from - 1; i > title.from - JURY_REACH && i > 0; i--) {
    const word = `${tokens[i - 1]?.key} ${tokens[i]?.key}`;
    if (word === 'giám khảo' || word === 'lễ tang') return true;
    if (word === 'hội đồng' && JURY_TASKS.test(tokens[i + 1]?.key ?? '')) return true;
    // The election of a committee: its members are officers
    if (word === 'chấp hành' || word === 'thường vụ' || word === 'đại hội') return false;
  }
  return false;
}
