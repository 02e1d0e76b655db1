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
