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
  if (organization === null || !title.head.unit) return false;
  const at = organization.from;
  const words = `${tokens[at]?.key} ${tokens[at + 1]?.key} ${tokens[at + 2]?.key}`;
  if (words !== 'ban tổ chức' && words !== 'ban giám khảo') return false;
  const next = tokens[at + 3];
  if (organization.to <= at + 3) return words !== 'ban tổ chức' || !(isBesideParty || next?.key === '-');
  return eventHeadAt(tokens, at + 3) !== null;
}
