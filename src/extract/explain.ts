import type { Evidence } from '../model/evidence.ts';
import type { StatementContext } from './draft.ts';
import { actingProvinces } from './statement/article-places.ts';
import { Bodies } from './statement/bodies.ts';
import { documentsOf } from './statement/documents.ts';
import type { Element } from './statement/elements.ts';
import { eventsOf } from './statement/events.ts';
import { officialsOf } from './statement/official-drafts.ts';
import { prefaceOf } from './statement/preface.ts';
import { type Reading, read, wordsOf } from './statement/reading.ts';
import { findStatements } from './statements.ts';

const NOTHING = '(none)';

/**
 * What each rule found in a text and why, as plain text to read: every sentence with its elements, every mention of an event
 * with its weight, then the statements, each with its rule, its confidence and its place. Pure; never throws.
 */
export function explain(text: string, context: StatementContext): string {
  const reading = read(text);
  const statements = findStatements(text, context);
  const lines = [
    ...sentenceLines(reading),
    '',
    'Mentions of events, by weight (the heaviest above 3.5 is the main event):',
    ...orNothing(weightLines(text, context)),
    '',
    'Officials:',
    ...orNothing(
      statements.officials.flatMap(({ name, honorific, isForeign, positions }) => [
        `  ${name}${honorific === null ? '' : ` (${honorific})`}${isForeign ? ', foreign' : ''}`,
        ...positions.map(
          ({ title, organization, provinceId, evidence }) =>
            `    ${title} | ${organization?.name ?? 'no body'} | ${provinceId ?? 'no province'}  ${receipt(text, evidence)}`,
        ),
      ]),
    ),
    '',
    'Events:',
    ...orNothing(
      statements.events.map(
        (event) =>
          `  ${event.isMain ? 'main ' : ''}${event.kind} ${event.startsOn ?? 'no date'}${event.endsOn === null ? '' : ` to ${event.endsOn}`}, ${event.provinceId ?? 'no province'}, ${event.participantCount ?? 'no count'}: ${event.name}  ${receipt(text, event.evidence)}`,
      ),
    ),
    '',
    'Documents:',
    ...orNothing(
      statements.documents.map(
        ({ number, kind, issuedOn, issuer, evidence }) =>
          `  ${kind} ${number}, ${issuedOn ?? 'no date'}, ${issuer ?? 'no issuer'}  ${receipt(text, evidence)}`,
      ),
    ),
    '',
    'Provinces:',
    ...orNothing(statements.provinces.map(({ id, evidence }) => `  ${id}  ${receipt(text, evidence)}`)),
    '',
    'Issues:',
    ...orNothing(statements.issues.map(({ field, code, detail }) => `  ${field} ${code}: ${detail}`)),
  ];
  return `${lines.join('\n')}\n`;
}

const orNothing = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [`  ${NOTHING}`] : lines;

const receipt = (text: string, { rule, confidence, start, end }: Evidence) =>
  `[${rule} ${confidence.toFixed(2)} ${start}-${end} "${text.slice(start, end).replace(/\s+/g, ' ')}"]`;

function sentenceLines(reading: Reading): readonly string[] {
  return reading.sentences.flatMap(({ from, to }, index) => [
    `${index + 1}. ${wordsOf(reading, from, to)}`,
    `   ${(reading.elements[index] ?? []).flatMap((element) => shown(reading, element) ?? []).join('  ') || NOTHING}`,
  ]);
}

/** An element in one word of its type and its words; plain words and marks say nothing. */
function shown(reading: Reading, element: Element): string | null {
  if (element.type === 'other' || element.type === 'mark') return null;
  const words = wordsOf(reading, element.from, element.to);
  if (element.type === 'link') return `${element.link.toLowerCase()}<${words}>`;
  if (element.type !== 'office') return `${element.type}<${words}>`;
  const { office } = element;
  const body = office.organization;
  const title = wordsOf(reading, office.from, office.titleTo);
  return `office<${title}${body === null ? '' : ` @ ${wordsOf(reading, body.from, body.to)}`}>`;
}

function weightLines(text: string, context: StatementContext): readonly string[] {
  const { reading } = prefaceOf(context.lead, text);
  const title = context.title === null ? null : read(context.title);
  const home = context.homeProvinceId ?? actingProvinces(reading, title, () => false)[0]?.id ?? null;
  const bodies = new Bodies(reading, home);
  const officials = officialsOf(reading, bodies, null);
  const { candidates } = eventsOf({
    reading,
    bodies,
    context,
    title,
    taken: documentsOf(reading, bodies).spans,
    isQuiet: () => false,
    appoints: new Set(officials.appointments.map(({ sentence }) => sentence)),
    homeProvinceId: home,
  });
  return candidates
    .toSorted((a, b) => b.score - a.score)
    .map(({ score, mention, when }) => {
      const why = [mention.head.kind, mention.head.form.toLowerCase()];
      if (mention.isHeld) why.push('held');
      if (mention.isCited) why.push('only cited');
      if (mention.isAside) why.push('named for another');
      why.push(when === null ? 'no date' : when.start);
      return `  ${score.toFixed(1)} in ${mention.sentence + 1}: ${wordsOf(reading, mention.from, mention.to)} (${why.join(', ')})`;
    });
}
