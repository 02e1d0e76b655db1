import type { Evidence } from '../model/evidence.ts';
import type { Issue } from '../model/issue.ts';
import { accentKey } from '../model/text.ts';
import { NO_STATEMENTS, type OrganizationDraft, type StatementContext, type Statements } from './draft.ts';
import { englishStatements } from './english/statements.ts';
import { appointmentsOf } from './statement/appointments.ts';
import { actingProvinces, countriesOf, provincesInText } from './statement/article-places.ts';
import { Bodies } from './statement/bodies.ts';
import { documentsOf } from './statement/documents.ts';
import { anchored } from './statement/event-anchors.ts';
import { eventMentions } from './statement/event-heads.ts';
import { participationsOf } from './statement/event-roles.ts';
import { EventScope } from './statement/event-scope.ts';
import { eventsOf } from './statement/events.ts';
import { type Officials, officialsOf } from './statement/official-drafts.ts';
import { levelOf, type Organization } from './statement/organizations.ts';
import { inText, type Preface, prefaceOf } from './statement/preface.ts';
import { hasOffice, type Reading, read, sentenceAt, wordsOf } from './statement/reading.ts';
import { senderOf } from './statement/sender.ts';
import { withTerms } from './statement/terms.ts';
import { withTitle } from './statement/title-officials.ts';

/** A run of characters of the text, end exclusive. */
export interface CharacterSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Reads what a text says of officials, events, documents and places. Pure and deterministic; never throws; time is linear in
 * the length of the text. Every statement has its receipt: `text.slice(start, end)` is the statement and lies in the quote.
 * The title only gives context. The lead is read before the text as one with it: an event, an office or a province told there
 * stands where the text takes it up again; what the text never takes up is left out, with an issue.
 */
export function findStatements(text: string, context: StatementContext): Statements {
  return statementsOf(text, context, []);
}

/** As `findStatements`, for a text that still has its captions, in order: officials are read in these runs, events are not. */
export function statementsOf(
  text: string,
  context: StatementContext,
  captions: readonly CharacterSpan[],
): Statements {
  if (/^en\b/.test(context.language)) return englishStatements(text, context, captions);
  const preface = prefaceOf(context.lead, text);
  const { reading: whole, own } = preface;
  if (own.sentences.length === 0) return NO_STATEMENTS;
  const quiet = new Set<number>();
  // Sentences and captions both stand in order, so that a page of captions is passed once
  let caption = 0;
  for (const [index, { from }] of captions.length > 0 ? own.sentences.entries() : []) {
    const start = (own.tokens[from]?.start ?? 0) - preface.length;
    while (caption < captions.length && (captions[caption]?.end ?? 0) <= start) caption++;
    if ((captions[caption]?.start ?? Infinity) <= start) quiet.add(index);
  }
  const isQuiet = (sentence: number) => quiet.has(sentence - preface.sentences);
  const title = context.title === null ? null : read(context.title);
  const acting = actingProvinces(whole, title, (token) => isQuiet(sentenceAt(whole, token)));
  const home = context.homeProvinceId ?? acting[0]?.id ?? null;
  const bodies = new Bodies(whole, home);
  const ownBodies = preface.length === 0 ? bodies : new Bodies(own, home);
  const { drafts: documents, spans: taken } = documentsOf(whole, ownBodies, own.sentences[0]?.from);
  const about = mainBodyOf(whole, bodies, isQuiet);
  const named = officialsOf(whole, bodies, about, preface.length);
  const officials = withTitle(named, title, whole, bodies, about, preface.length);
  const appoints = new Set(officials.appointments.map(({ sentence }) => sentence));
  const told = eventsOf({
    reading: whole,
    bodies,
    context,
    title,
    taken,
    isQuiet,
    appoints,
    homeProvinceId: home,
  });
  const first = preface.sentences;
  const scope = new EventScope(whole, told, context.publishedOn);
  const appointments = appointmentsOf(whole, officials, first);
  const parts = participationsOf(whole, officials, scope, appointments, first);
  const events = anchored(preface, {
    ...told,
    events: told.events.map((event, index) => ({ ...event, participations: parts[index] ?? [] })),
  });
  const { publishedOn } = context;
  const { dates } = told;
  const drafts = withTerms({
    reading: whole,
    officials,
    scope,
    dates,
    appointments,
    taken,
    publishedOn,
    first,
  });
  const inOwn = <T extends { readonly evidence: Evidence }>(statement: T): T => ({
    ...statement,
    evidence: inText(preface, statement.evidence),
  });
  const countries = countriesOf(own).map(inOwn);
  return {
    officials: drafts.map((official) => ({ ...official, positions: official.positions.map(inOwn) })),
    events: events.map((event) => ({
      ...event,
      participations: event.participations.map(inOwn),
      countryIds: event.isMain ? countries.map(({ id }) => id) : event.countryIds,
    })),
    documents: documents.map(inOwn),
    provinces: provincesInText(preface, acting, ownBodies).map(inOwn),
    countries,
    issues: leftInLead(
      context.lead,
      preface,
      officials,
      events.some(({ isMain }) => isMain),
    ),
  };
}

/** What the lead says and the text does not: it has no place in the text to stand on, so it is told as an issue. */
function leftInLead(
  lead: string | null,
  preface: Preface,
  officials: Officials,
  hasMain: boolean,
): readonly Issue[] {
  if (lead === null || lead.trim() === '') return [];
  // Most leads name nobody with an office whom the text does not name too: they need not be read by themselves
  if (hasMain && preface.length > 0 && isTakenUp(preface, officials)) return [];
  const reading = read(lead);
  const issues: Issue[] = [];
  for (const { name } of officialsOf(reading, new Bodies(reading, null), null).drafts) {
    if (officials.byName.has(accentKey(name))) continue;
    issues.push({
      field: 'officials',
      code: 'ONLY_IN_LEAD',
      detail: `expected every official in the text, but ${name} is named only in the lead`,
    });
  }
  if (!hasMain && eventMentions(reading, () => true).length > 0) {
    issues.push({
      field: 'events',
      code: 'ONLY_IN_LEAD',
      detail: 'expected the main event in the text, but it is named only in the lead',
    });
  }
  return issues;
}

/** Whether the lead, as read with the text behind it, gives nobody an office, or names only officials of the text. */
function isTakenUp({ reading, own, sentences }: Preface, { byName }: Officials): boolean {
  if (reading.sentences[sentences]?.from !== own.sentences[0]?.from) return false;
  const elements = reading.elements.slice(0, sentences);
  return (
    !hasOffice({ elements }) ||
    elements.every((list) =>
      list.every(
        (element) =>
          element.type !== 'name' ||
          byName.has(accentKey(wordsOf(reading, element.name.from, element.name.to))),
      ),
    )
  );
}

const ACTING_KINDS = new Set([
  'FRONT',
  'FRIENDSHIP_UNION',
  'FRIENDSHIP_ASSOCIATION',
  'MASS_ORGANIZATION',
  'RELIGIOUS',
]);

/** The body that a text is about: the first that stands for itself, for "được bầu giữ chức Chủ tịch" without a body. */
const HOLDING = /^(tổ|đã|vừa|tiến|mở|họp|long|phối|khai|bế|sẽ|công|ra)$/;

function mainBodyOf(
  reading: Reading,
  bodies: Bodies,
  isQuiet: (sentence: number) => boolean,
): OrganizationDraft | null {
  const acting: Organization[] = [];
  for (const [sentence, elements] of reading.elements.entries()) {
    if (isQuiet(sentence)) continue;
    for (const element of elements) {
      if (element.type !== 'organization' || element.organization.isBare) continue;
      if (ACTING_KINDS.has(element.organization.head.kind)) acting.push(element.organization);
    }
    if (acting.length > 0 && sentence > 2) break;
  }
  const holder = acting.find(({ end }) => HOLDING.test(reading.tokens[end]?.key ?? '')) ?? acting[0];
  if (holder === undefined) return null;
  // The congress is of "MTTQ Việt Nam huyện X", its officers are of the "Ủy ban MTTQ Việt Nam huyện"
  const isCommittee = ({ from }: Organization) => /^(ủy|uỷ|ub)/.test(reading.tokens[from]?.key ?? '');
  const committee =
    holder.head.kind === 'FRONT' && !isCommittee(holder)
      ? reading.organizations.find(
          (other) =>
            other.head.kind === 'FRONT' &&
            isCommittee(other) &&
            // "thành phố" without its name has no level of its own
            (levelOf(other) === levelOf(holder) || (other.level === 'phố' && holder.level === 'phố')),
        )
      : undefined;
  const body = committee ?? holder;
  const draft = bodies.draft(body);
  // Officers are the committee's: "Ban Thường trực Ủy ban MTTQ" holds the meeting, its "Chủ tịch" is the Ủy ban's
  return senderOf({ ...draft, name: draft.name.replace(PART_OF_BODY, '') });
}

const PART_OF_BODY =
  /^(?:Ban Thường trực|Ban Chấp hành|Ban Thường vụ|Đoàn Chủ tịch|Cơ quan Thường trực) (?=\p{Lu})/u;
