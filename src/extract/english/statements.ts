import type { Issue } from '../../model/issue.ts';
import { foldText } from '../../model/text.ts';
import {
  type DocumentDraft,
  type EventDraft,
  NO_STATEMENTS,
  type OfficialDraft,
  type StatementContext,
  type Statements,
} from '../draft.ts';
import { Bodies } from '../statement/bodies.ts';
import { documentsOf } from '../statement/documents.ts';
import { read } from '../statement/reading.ts';
import { englishCountries, englishProvinces } from './acting.ts';
import { type EnglishParse, parseEnglish } from './elements.ts';
import { englishEvents } from './events.ts';
import { englishOfficials } from './officials.ts';
import { EnglishBodies } from './organizations.ts';
import { englishParts } from './parts.ts';
import { readEnglish } from './reading.ts';

/** A run of characters of the text, end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What an English text says of officials, events, documents and places, in the form and under the promises of the Vietnamese
 * rules. Captions are read for officials, not for events. What only the lead says is told as an issue, except for the day of
 * the main event, which the text may leave to it.
 */
export function englishStatements(
  text: string,
  context: StatementContext,
  captions: readonly Span[],
): Statements {
  const reading = readEnglish(text);
  if (reading.tokens.length === 0) return NO_STATEMENTS;
  const parse = parseEnglish(reading);
  const quiet = quietSentences(parse, captions);
  const provinces = englishProvinces(parse, context.title, quiet);
  const home = context.homeProvinceId ?? provinces[0]?.id ?? null;
  const bodies = new EnglishBodies(parse, home);
  const officials = englishOfficials(parse, bodies, context.publishedOn);
  const countries = englishCountries(parse);
  const input = { parse, bodies, publishedOn: context.publishedOn, homeProvinceId: home, quiet };
  const told = fromLead(englishEvents(input), context);
  const main = told.events.find(({ isMain }) => isMain);
  const participations = englishParts({
    parse,
    officials: officials.drafts,
    given: officials.elections,
    main,
    publishedOn: context.publishedOn,
    isQuiet: quiet,
  });
  return {
    officials: officials.drafts,
    events: told.events.map((event) =>
      event.isMain ? { ...event, participations, countryIds: countries.map(({ id }) => id) } : event,
    ),
    documents: documentsIn(text),
    provinces,
    countries,
    issues: [...told.issues, ...namedOnlyInLead(context.lead, officials.drafts, home)],
  };
}

function quietSentences({ reading }: EnglishParse, captions: readonly Span[]): (sentence: number) => boolean {
  const quiet = new Set<number>();
  if (captions.length > 0)
    for (const [index, { from }] of reading.sentences.entries()) {
      const start = reading.tokens[from]?.start ?? 0;
      if (captions.some((caption) => start >= caption.start && start < caption.end)) quiet.add(index);
    }
  return (sentence) => quiet.has(sentence);
}

/** The main event with the day that only the lead tells; the receipt stays in the text. */
function fromLead(
  events: readonly EventDraft[],
  context: StatementContext,
): { readonly events: readonly EventDraft[]; readonly issues: readonly Issue[] } {
  const main = events.find(({ isMain }) => isMain);
  const lead = context.lead?.trim() ?? '';
  if (lead === '' || (main !== undefined && main.startsOn !== null)) return { events, issues: [] };
  const parse = parseEnglish(readEnglish(lead));
  const bodies = new EnglishBodies(parse, context.homeProvinceId);
  const led = englishEvents({
    parse,
    bodies,
    publishedOn: context.publishedOn,
    homeProvinceId: context.homeProvinceId,
    quiet: () => false,
  }).find(({ isMain }) => isMain);
  if (led === undefined) return { events, issues: [] };
  if (main === undefined)
    return {
      events,
      issues: [
        {
          field: 'events',
          code: 'ONLY_IN_LEAD',
          detail: 'expected the main event in the text, but it is named only in the lead',
        },
      ],
    };
  const { startsOn, endsOn, precision } = led;
  return {
    events: events.map((event) =>
      event.isMain
        ? { ...event, startsOn, endsOn, precision, provinceId: event.provinceId ?? led.provinceId }
        : event,
    ),
    issues: [],
  };
}

function namedOnlyInLead(
  lead: string | null,
  officials: readonly OfficialDraft[],
  home: string | null,
): readonly Issue[] {
  if (lead === null || lead.trim() === '') return [];
  const parse = parseEnglish(readEnglish(lead));
  const known = new Set(officials.map(({ name }) => foldText(name)));
  return englishOfficials(parse, new EnglishBodies(parse, home), null)
    .drafts.filter(({ name }) => !known.has(foldText(name)))
    .map(({ name }) => ({
      field: 'officials',
      code: 'ONLY_IN_LEAD',
      detail: `expected every official in the text, but ${name} is named only in the lead`,
    }));
}

/** Documents are numbered as in Vietnamese texts: "49-CT/TW", "80/2020/ND-CP"; a text without such a number is not read again for them. */
const documentsIn = (text: string): readonly DocumentDraft[] => {
  if (!/\d ?[-/] ?(?:\d{4}\/)?\p{Lu}{2}/u.test(text)) return [];
  const reading = read(text);
  return documentsOf(reading, new Bodies(reading, null)).drafts;
};
