import type { StatementContext } from '../../src/extract/draft.ts';
import { findStatements } from '../../src/extract/statements.ts';

/** A context that knows nothing, save what a test says. */
export const contextOf = (part: Partial<StatementContext> = {}): StatementContext => ({
  title: null,
  lead: null,
  publishedOn: null,
  homeProvinceId: null,
  language: 'vi',
  ...part,
});

/** The officials of a text as "name: title @ body; title @ body", in order. */
export const officialsIn = (text: string, part: Partial<StatementContext> = {}): readonly string[] =>
  findStatements(text, contextOf(part)).officials.map(
    ({ name, positions }) =>
      `${name}: ${positions.map(({ title, organization }) => `${title} @ ${organization?.name ?? '-'}`).join('; ')}`,
  );

/** Who had which part, a line an official: "Lê Thu: HOST SPEAKER"; parts in an event beside the main one bear its kind. */
export function partsIn(text: string, part: Partial<StatementContext> = {}): readonly string[] {
  const { officials, events } = findStatements(text, contextOf({ publishedOn: '2024-06-13', ...part }));
  return officials.flatMap(({ name }, official) => {
    const roles = events.flatMap(({ participations, isMain, kind }) =>
      participations
        .filter((one) => one.official === official)
        .map(({ role }) => (isMain ? role : `${role}@${kind}`)),
    );
    return roles.length === 0 ? [] : [`${name}: ${roles.sort().join(' ')}`];
  });
}
