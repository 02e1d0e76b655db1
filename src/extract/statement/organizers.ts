import type { OrganizationDraft } from '../draft.ts';
import type { Bodies } from './bodies.ts';
import type { Organization } from './organizations.ts';
import type { Reading } from './reading.ts';
import { senderOf } from './sender.ts';
import type { Token } from './tokens.ts';
import { isGiver, toldOf } from './told-organizers.ts';

const HOST_VERBS = new Set(
  'tổ phối mở họp khai bế tiến đăng đồng long làm triển ra công chủ trao tặng tiếp đón ký vừa ban tập giám bàn'.split(
    ' ',
  ),
);
const REACH = 28;

/**
 * The bodies that hold an event, by the sentence it is named in: those before the verb of holding ("A và B tổ chức"), behind
 * "phối hợp với", and between "do" and "tổ chức".
 */
export function organizersOf(
  reading: Reading,
  sentence: number,
  from: number,
  to: number,
  bodies: Bodies,
): readonly OrganizationDraft[] {
  const { tokens, sentences, elements } = reading;
  const { from: first, to: last } = sentences[sentence] as { from: number; to: number };
  // "Hội A phối hợp Hội B đã tham gia Liên hoan": who comes before that took part
  const isJoined = tokens[from - 1]?.key === 'gia' && tokens[from - 2]?.key === 'tham';
  const own = (elements[sentence] ?? []).flatMap((element) =>
    element.type === 'organization' && !(isJoined && element.to <= from) ? [element.organization] : [],
  );
  const between = (a: number, b: number) => tokens.slice(a, b);
  const has = (run: readonly Token[], word: string) => run.some(({ key }) => key === word);
  const drafted = (organization: Organization) => senderOf(bodies.draft(organization)) ?? [];
  const hosts: Organization[] = [];
  const aside: Organization[] = [];
  const doAt = lastIndexOf(tokens, 'do', first, Math.min(last, to + 6));
  for (const organization of own) {
    const { from: start, end } = organization;
    if (start >= from && end <= to) {
      // "đoàn giám sát của Ban Thường trực ..."
      if (tokens[start - 1]?.key === 'của' && /^(đoàn|buổi)$/.test(tokens[from]?.key ?? ''))
        hosts.push(organization);
      continue;
    }
    if (end <= from) {
      const after = between(end, from);
      const verb = after.findIndex(({ key }) => HOST_VERBS.has(key));
      const parted = after.slice(0, verb).some(({ key }) => key === ';' || key === ':');
      const before = tokens[start - 1]?.key;
      // "đoàn công tác của Ủy ban X do ... đã đến thăm": the body sends those who come
      const sends = before === 'của' && isDelegation(tokens, start - 2, first);
      if (before === 'do' && isGiver(after)) continue;
      if (
        before === 'tại' ||
        before === 'đạo' ||
        (before === 'của' && !sends) ||
        before === 'cho' ||
        isHouse(tokens, start)
      ) {
        aside.push(organization);
        continue;
      }
      // "được sự chấp thuận của A và B"
      if (before === 'và' && aside.at(-1)?.end === start - 1) {
        aside.push(organization);
        continue;
      }
      // "đoàn công tác của Hội X": the body behind it is the one
      if (tokens[start]?.key === 'đoàn' && (organization.isBare || tokens[end]?.key === 'của')) continue;
      if (sends && from - end < REACH + 20) {
        hosts.push(organization);
        continue;
      }
      if (verb >= 0 && !parted && from - end < REACH) hosts.push(organization);
    } else if (start >= to && start - to <= 2 && HOST_VERBS.has(tokens[end]?.key ?? '')) {
      hosts.push(organization);
    } else if (start >= to && start - to < REACH) {
      const run = between(to, start);
      const isPartner = has(run, 'phối') || has(run, 'do');
      const behind = between(end, Math.min(last, end + 25));
      if (isGiver(behind)) continue;
      // "do A chủ trì, phối hợp với B thực hiện"
      const joins = hosts.length > 0 && has(between(start - 3, start), 'phối');
      if (isPartner && (has(behind, 'tổ') || has(behind, 'phối') || doAt >= 0 || joins))
        hosts.push(organization);
    }
  }
  if (hosts.length === 0) {
    const told = toldOf(reading, sentence, from, to);
    if (told.length > 0) return told.flatMap(drafted);
    const subject = own.findLast(
      (one) =>
        !one.isBare &&
        one.end <= from &&
        from - one.end < REACH &&
        !aside.includes(one) &&
        !isHouse(tokens, one.from) &&
        !/^(tại|của|cho|với|ở)$/.test(tokens[one.from - 1]?.key ?? ''),
    );
    const host = subject ?? hostOfOffice(reading, sentence, from) ?? inName(own, from, to);
    // "A và B ký thỏa thuận hợp tác": both did
    const other = host === subject && own.findLast(({ end }) => end === (host?.from ?? 0) - 1);
    const isPair = /^(và|cùng)$/.test(tokens[(host?.from ?? 0) - 1]?.key ?? '');
    if (other && isPair && !/^(tại|của|cho|với|ở|giữa)$/.test(tokens[other.from - 1]?.key ?? ''))
      hosts.push(other);
    if (host !== undefined) hosts.push(host);
  }
  return hosts.flatMap(drafted);
}

/** "tại trụ sở Thành ủy", "Hội trường UBND xã", "giáo viên Trường THPT A": a body's house or people, not the body. */
const isHouse = (tokens: readonly Token[], at: number): boolean =>
  /^(?:trụ sở|hội trường|giáo viên|giảng viên|học sinh|sinh viên|công nhân)$/.test(
    `${tokens[at - 2]?.key} ${tokens[at - 1]?.key}`,
  );

/** "đoàn công tác", "đoàn đại biểu", "đoàn" up to a place. */
function isDelegation(tokens: readonly Token[], at: number, first: number): boolean {
  for (let i = at; i >= first && i > at - 4; i--) if (tokens[i]?.key === 'đoàn') return true;
  return false;
}

/** "bà A, Chủ tịch Liên hiệp X tiếp ông B": the body of the office that the host holds. */
function hostOfOffice({ elements }: Reading, sentence: number, from: number): Organization | undefined {
  const office = (elements[sentence] ?? []).findLast(
    (element) => element.type === 'office' && element.to <= from && from - element.to < 12,
  );
  return office?.type === 'office' ? (office.office.organization ?? undefined) : undefined;
}

/** "Hội nghị lần thứ 13 Đoàn Chủ tịch Ủy ban Trung ương MTTQ Việt Nam": the body whose meeting it is. */
function inName(bodies: readonly Organization[], from: number, to: number): Organization | undefined {
  return bodies.find((body) => body.from >= from && body.end <= to && !body.isBare);
}

function lastIndexOf(tokens: readonly Token[], word: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (tokens[i]?.key === word) return i;
  return -1;
}
