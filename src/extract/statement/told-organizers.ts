import type { Element } from './elements.ts';
import type { Organization } from './organizations.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';

const MOST = 3;
/** How far behind "do" the bodies and their verb may stand, in tokens. */
const REACH = 45;
const JOINTS = /^(?:,|và|cùng|với|phối|hợp|cùng với|-)$/;

/**
 * The bodies that a text says hold an event: "Chương trình do A và B đồng chủ trì", "Đơn vị tổ chức là A và B", "A và B đứng ra
 * tổ chức", "dưới sự chủ trì của A", in the event's sentence, the two behind it, or the two before where they name it so.
 */
export function toldOf(
  reading: Reading,
  sentence: number,
  from: number,
  to: number,
): readonly Organization[] {
  const { sentences } = reading;
  for (let s = sentence; s <= sentence + 2 && s < sentences.length; s++) {
    const found =
      unitOf(reading, s) ?? labelled(reading, s) ?? (s > sentence ? headed(reading, s) : chaired(reading, s));
    if (found !== null) return found;
    const { from: first, to: end } = sentences[s] as { from: number; to: number };
    const held = heldBy(reading, s, first, s === sentence ? end : Math.min(end, first + 8));
    if (held !== null) return held;
  }
  for (let s = sentence - 1; s >= 0 && s >= sentence - 2; s--) {
    const named = mentionEnd(reading, s, from, to);
    const held = named === null ? null : heldBy(reading, s, named, named + 3);
    if (held !== null) return held;
  }
  return [];
}

/** "A là đơn vị tổ chức". */
function unitOf({ tokens, elements }: Reading, s: number): readonly Organization[] | null {
  for (const element of elements[s] ?? [])
    if (
      element.type === 'organization' &&
      tokens[element.to]?.key === 'là' &&
      tokens[element.to + 1]?.key === 'đơn'
    )
      return [element.organization];
  return null;
}

/** Bodies in a row from an element on, with "và", commas, "phối hợp với" between them, and the index behind them. */
function rowFrom({ tokens }: Reading, list: readonly Element[], at: number) {
  const bodies: Organization[] = [];
  let end = at;
  for (let i = at; i < list.length; i++) {
    const element = list[i] as Element;
    if (element.type === 'organization') {
      if (!element.organization.isBare) bodies.push(element.organization);
      end = i + 1;
    } else if (element.to > element.from + 1 || !JOINTS.test(tokens[element.from]?.key ?? '')) break;
  }
  return { bodies: bodies.slice(0, MOST), end };
}

/** "Đơn vị tổ chức là A và B", "Đơn vị thực hiện: A". */
function labelled(reading: Reading, s: number): readonly Organization[] | null {
  const { tokens } = reading;
  const list = reading.elements[s] ?? [];
  for (const [i, element] of list.entries()) {
    if (element.type !== 'organization') continue;
    const mark = tokens[element.from - 1]?.key;
    if (mark !== ':' && mark !== 'là' && mark !== 'gồm') continue;
    const words = tokens
      .slice(Math.max(0, element.from - 8), element.from - 1)
      .map(({ key }) => key)
      .join(' ');
    if (
      !/(?:đơn vị|cơ quan|ban) (?:đồng |phối hợp |đăng cai |cùng )?(?:tổ chức|thực hiện|chủ trì)(?: .{0,20})?$/.test(
        words,
      )
    )
      continue;
    const { bodies } = rowFrom(reading, list, i);
    if (bodies.length > 0) return bodies;
  }
  return null;
}

/** "A, B và C đứng ra tổ chức.", "A chủ trì; B cùng C phối hợp thực hiện." at the head of a sentence. */
function headed(reading: Reading, s: number): readonly Organization[] | null {
  const { tokens, sentences } = reading;
  const list = reading.elements[s] ?? [];
  const end = sentences[s]?.to ?? 0;
  const bodies: Organization[] = [];
  let at = 0;
  while (list[at]?.type === 'organization') {
    const row = rowFrom(reading, list, at);
    let i = list[row.end - 1]?.to ?? end;
    const words: string[] = [];
    while (i < end && words.length < 7 && !/^[.;,]$/.test(tokens[i]?.key ?? '.'))
      words.push(tokens[i++]?.key ?? '');
    if (!HOLDING.test(words.join(' '))) return bodies.length > 0 ? bodies.slice(0, MOST) : null;
    bodies.push(...row.bodies);
    if (tokens[i]?.key !== ';') break;
    at = list.findIndex(({ from }) => from > i);
    if (at < 0) break;
  }
  return bodies.length > 0 ? bodies.slice(0, MOST) : null;
}

const HOLDING =
  /^(?:đứng ra |đồng |cùng |phối hợp |là đơn vị |chịu trách nhiệm )*(?:tổ chức|chủ trì|thực hiện|đăng cai)(?: (?:sự kiện|chương trình|hoạt động|buổi lễ|cuộc thi)(?: này)?)?$/;

/** "dưới sự đồng chủ trì của A và B". */
function chaired(reading: Reading, s: number): readonly Organization[] | null {
  const { tokens } = reading;
  const list = reading.elements[s] ?? [];
  for (const [i, element] of list.entries()) {
    if (element.type !== 'organization' || tokens[element.from - 1]?.key !== 'của') continue;
    const words = tokens.slice(Math.max(0, element.from - 6), element.from - 1).map(({ key }) => key);
    if (/dưới sự (?:đồng )?(?:chủ trì|tổ chức|phối hợp)$/.test(words.join(' ')))
      return rowFrom(reading, list, i).bodies;
  }
  return null;
}

/** The bodies between a "do" that stands in a range and the verb of holding. */
function heldBy(reading: Reading, s: number, from: number, to: number): readonly Organization[] | null {
  const { tokens, sentences } = reading;
  let at = -1;
  for (let i = to - 1; i >= from && at < 0; i--) if (tokens[i]?.key === 'do') at = i;
  if (at < 0) return null;
  const found = (reading.elements[s] ?? []).flatMap((element) =>
    element.type === 'organization' &&
    element.from > at &&
    element.from < at + REACH &&
    !element.organization.isBare
      ? [element.organization]
      : [],
  );
  const host = found[0];
  if (host === undefined || host.from - at > 2) return null;
  const run = tokens.slice(host.end, Math.min(sentences[s]?.to ?? 0, at + REACH));
  const isHeld = run.some(({ key }, i) => /^(?:tổ chức|chủ trì|phối hợp)$/.test(`${key} ${run[i + 1]?.key}`));
  return isHeld && !isGiver(run) ? found.slice(0, MOST) : null;
}

/** Where a sentence names the event with the words of its mention, the index behind them; or null. */
function mentionEnd({ tokens, sentences }: Reading, s: number, from: number, to: number): number | null {
  const { from: first, to: end } = sentences[s] as { from: number; to: number };
  const length = to - from;
  for (let i = first; length > 1 && length < 12 && i + length <= end; i++) {
    let k = 0;
    while (k < length && tokens[i + k]?.key === tokens[from + k]?.key) k++;
    if (k === length) return i + length;
  }
  return null;
}

/** "công trình do quỹ A tài trợ được bàn giao": who paid for what is handed over, not who hands it over. */
export function isGiver(behind: readonly Token[]): boolean {
  const verb = behind.findIndex(({ key }) => /^(?:tài|hỗ|viện|trợ|tặng|ủng|đầu|tổ|phối|chủ)$/.test(key));
  const next = behind[verb + 1]?.key;
  return (
    verb >= 0 &&
    verb < 12 &&
    (next === 'trợ' || next === 'hộ' || (behind[verb]?.key === 'đầu' && next === 'tư'))
  );
}
