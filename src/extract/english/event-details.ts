import type { OrganizationDraft } from '../draft.ts';
import { Gap, type Token } from '../statement/tokens.ts';
import type { EnglishElement, EnglishParse } from './elements.ts';
import type { EnglishEventMention } from './event-mentions.ts';
import type { EnglishBodies } from './organizations.ts';
import { nameOf } from './reading.ts';

/** What the readers of an event's details share. */
export interface EnglishScene {
  readonly parse: EnglishParse;
  readonly bodies: EnglishBodies;
}

const LONGEST_NAME = 26;
const LONGEST_PREMODIFIER = 9;
const NAME_STOPS = new Set(
  ', ; . ( : was were is are will has had which that who with where when in at during as while after before by from took takes opened held drawing attracting gathering organised organized hosted yesterday today this next last'.split(
    ' ',
  ),
);
const DETERMINERS = new Set(['the', 'a', 'an', 'this', 'that', 'its', 'their', 'his', 'her']);
const PREMODIFIER_STOPS = new Set(
  'of at in on to for with and by from was were is are held organised organized co hosted convened has have had hosting organises organise conducted paid hold holds'.split(
    ' ',
  ),
);

/** The words that name an event, as a run of tokens around its head: "fourth Vietnam – Japan Friendship Festival". */
export function nameSpan(
  { parse }: EnglishScene,
  { sentence, from, to, form }: EnglishEventMention,
): { readonly from: number; readonly to: number } {
  const { tokens, sentences } = parse.reading;
  const bounds = sentences[sentence] as { from: number; to: number };
  let start = from;
  if (form === 'NOUN') {
    for (let i = from - 1; i >= Math.max(bounds.from, from - LONGEST_PREMODIFIER); i--) {
      const token = tokens[i] as Token;
      if (DETERMINERS.has(token.key) || PREMODIFIER_STOPS.has(token.key)) break;
      if (token.kind === 'mark' && token.key !== '-') break;
      start = i;
    }
    if (tokens[start]?.key === '-') start = from;
  }
  let end = to;
  let isQuoted = tokens[start - 1]?.key === '"';
  while (end < Math.min(bounds.to, to + LONGEST_NAME)) {
    const token = tokens[end] as Token;
    if (token.key === '"') {
      isQuoted = !isQuoted;
      // A name that is quoted as a whole ends with its quotation
      if (!isQuoted && tokens[start - 1]?.key === '"') break;
    } else if (
      !isQuoted &&
      ((NAME_STOPS.has(token.key) && !isAbbreviation(tokens, end) && !isInFigure(tokens, end)) ||
        (token.key === 'on' && isDate(tokens, end + 1)) ||
        token.gap === Gap.PARAGRAPH)
    )
      break;
    end++;
  }
  while (
    end > to &&
    /^(?:and|of|for|to|on|the|"|-)$/.test(tokens[end - 1]?.key ?? '') &&
    !isQuoteClosed(tokens, to, end)
  )
    end--;
  return { from: start, to: end };
}

/** The comma of "120,000". */
const isInFigure = (tokens: readonly Token[], at: number) =>
  tokens[at]?.gap === Gap.NONE &&
  tokens[at + 1]?.gap === Gap.NONE &&
  tokens[at - 1]?.kind === 'number' &&
  tokens[at + 1]?.kind === 'number';

/** The full stop of "Ms." before a name. */
const isAbbreviation = (tokens: readonly Token[], at: number) =>
  tokens[at]?.key === '.' &&
  tokens[at + 1]?.capital === true &&
  /^(?:mr|mrs|ms|dr|prof|gen|h\.e)$/.test(tokens[at - 1]?.key ?? '');

const isQuoteClosed = (tokens: readonly Token[], from: number, end: number) => {
  if (tokens[end - 1]?.key !== '"') return false;
  let quotes = 0;
  for (let i = from; i < end; i++) if (tokens[i]?.key === '"') quotes++;
  return quotes % 2 === 0;
};

const isDate = (tokens: readonly Token[], at: number) =>
  tokens[at]?.kind === 'number' ||
  (/^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the)$/.test(
    tokens[at]?.key ?? '',
  ) &&
    tokens[at]?.key !== 'the');

const VENUE_STOPS = new Set(
  ', ; . ( ) in on by to with for as from where which and after before during'.split(' '),
);
const VENUES =
  /^(?:headquarters|hall|theatre|theater|house|palace|hotel|museum|centre|center|pagoda|church|school|university|stadium|square|park|gate|temple|office|library|cemetery|institute|academy|embassy|club|house|relic)$/;

/** Where an event is held, as printed behind "at": "VUFO headquarters", "Hanoi Opera House". */
export function venueOf({ parse }: EnglishScene, { sentence, to }: EnglishEventMention): string | null {
  const { tokens, sentences } = parse.reading;
  const limit = (sentences[sentence] as { to: number }).to;
  for (let i = to; i < limit; i++) {
    if (tokens[i]?.key !== 'at') continue;
    const from = tokens[i + 1]?.key === 'the' ? i + 2 : i + 1;
    let end = from;
    while (
      end < Math.min(limit, from + 9) &&
      !VENUE_STOPS.has(tokens[end]?.key ?? '') &&
      tokens[end]?.kind !== 'number'
    )
      end++;
    const isVenue =
      tokens.slice(from, end).some((token) => VENUES.test(token.key)) && tokens[from]?.capital === true;
    if (isVenue) return nameOf(parse.reading, from, end);
  }
  return null;
}

const BY =
  /^(?:received|welcomed|organised|organized|held|hosted|convened|arranged|initiated|chaired|conducted|launched|run|staged)$/;
const TOGETHER = /^(?:with|and|&)$/;

/** Who holds an event: bodies behind "organised by", else the bodies that are the subject of its sentence and those "in collaboration with" them. */
export function organizersOf(
  { parse, bodies }: EnglishScene,
  mention: EnglishEventMention,
): readonly OrganizationDraft[] {
  const behindBy = byAgents(parse, bodies, mention.sentence);
  if (behindBy.length > 0) return behindBy;
  const subjects = subjectsOf(parse, bodies, mention);
  if (subjects.length > 0) return subjects;
  for (let sentence = 0; sentence < Math.min(parse.elements.length, 6); sentence++) {
    const found = byAgents(parse, bodies, sentence);
    if (found.length > 0) return found;
  }
  return [];
}

function byAgents(
  parse: EnglishParse,
  bodies: EnglishBodies,
  sentence: number,
): readonly OrganizationDraft[] {
  const elements = parse.elements[sentence] ?? [];
  const { tokens } = parse.reading;
  for (const [index, element] of elements.entries()) {
    if (element.type !== 'word' || element.key !== 'by') continue;
    let isHeld = false;
    for (let i = element.from - 1; i >= element.from - 20 && i >= 0; i--) {
      if (BY.test(tokens[i]?.key ?? '')) isHeld = true;
      if (/^[.;]$/.test(tokens[i]?.key ?? '')) break;
    }
    if (!isHeld) continue;
    const found = rowOf(elements, index + 1, bodies);
    if (found.length > 0) return found;
  }
  return [];
}

/** Bodies in a row from an element on: "A, B and C", "A in collaboration with B". */
function rowOf(
  elements: readonly EnglishElement[],
  at: number,
  bodies: EnglishBodies,
): readonly OrganizationDraft[] {
  const found: OrganizationDraft[] = [];
  for (let i = at; i < elements.length; i++) {
    const element = elements[i] as EnglishElement;
    if (element.type === 'body') {
      const draft = bodies.draft(element.body);
      if (draft !== null && !found.some(({ name }) => name === draft.name)) found.push(draft);
    } else if (element.type === 'word') {
      if (
        !/^(?:the|and|&|in|collaboration|coordination|co|ordination|cooperation|association|with|together|jointly|partnership|conjunction|under|as|well|city|provincial)$/.test(
          element.key,
        )
      )
        break;
    } else if (element.type === 'mark') {
      if (!/^(?:,|\(\)|-)$/.test(element.key)) break;
    } else break;
  }
  return found;
}

/** "a delegation from the Union". */
function isDelegation(elements: readonly EnglishElement[], index: number): boolean {
  return elements
    .slice(Math.max(0, index - 3), index)
    .some((element) => element.type === 'word' && element.key === 'delegation');
}

function subjectsOf(
  parse: EnglishParse,
  bodies: EnglishBodies,
  { sentence, from, form }: EnglishEventMention,
): readonly OrganizationDraft[] {
  const elements = parse.elements[sentence] ?? [];
  const found: OrganizationDraft[] = [];
  const add = (draft: OrganizationDraft | null) => {
    if (draft !== null && !found.some(({ name }) => name === draft.name)) found.push(draft);
  };
  for (const [index, element] of elements.entries()) {
    if (element.from >= from) break;
    const before = elements[index - 1];
    const beforeThe = before?.type === 'word' && before.key === 'the' ? elements[index - 2] : before;
    const lead = beforeThe?.type === 'word' ? beforeThe.key : null;
    if (element.type === 'body') {
      // "Vietnam Times - " heads the report, it holds nothing
      const next = elements[index + 1];
      if (index === 0 && next?.type === 'mark' && next.key === '-') continue;
      if (lead !== null && /^(?:to|at|in|from|under)$/.test(lead) && !isDelegation(elements, index)) continue;
      if (found.length > 0 && !(lead !== null && TOGETHER.test(lead)) && beforeThe?.type !== 'mark') continue;
      add(bodies.draft(element.body));
    } else if (element.type === 'office' && found.length === 0 && element.office.body !== null)
      add(bodies.draft(element.office.body));
  }
  if (found.length > 0) return found;
  if (form === 'VERB') return [];
  // "will take place ..., the municipal Union announced"; "received by"
  const behind = elements.find((element) => element.type === 'body' && element.from > from);
  return behind?.type === 'body' ? [bodies.draft(behind.body)].filter((draft) => draft !== null) : [];
}
