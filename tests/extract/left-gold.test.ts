import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readRecordText } from '../../src/extract/statement/record-text.ts';
import { findStatements } from '../../src/extract/statements.ts';
import { accentKey } from '../../src/model/text.ts';
import { recordsIn } from '../gold/score.ts';
import { contextOf } from './statement-context.ts';

interface Gold {
  readonly officials: readonly {
    readonly name: string;
    readonly positions: readonly {
      readonly title: string;
      readonly organization: string | null;
      readonly left?: boolean;
    }[];
  }[];
}

/** Of the offices that the annotation calls left, how many are read, and how many of them as held today; of the others, how many as former ones. */
function standing(folder: string): { left: number; shownAsHeld: number; shownAsLeft: number } {
  const count = { left: 0, shownAsHeld: 0, shownAsLeft: 0 };
  for (const { id, text } of recordsIn(folder)) {
    const gold = JSON.parse(readFileSync(join(folder, `${id}.gold.json`), 'utf8')) as Gold;
    const page = readRecordText(text);
    const context = contextOf({ title: page.title, publishedOn: page.publishedAt?.slice(0, 10) ?? null });
    const { officials } = findStatements(page.text, context);
    for (const { name, positions } of gold.officials) {
      const read = officials
        .filter((one) => accentKey(one.name) === accentKey(name))
        .flatMap((one) => one.positions);
      for (const { title, organization, left } of positions)
        for (const one of read) {
          if (
            accentKey(one.title) !== accentKey(title) ||
            !isOne(organization, one.organization?.name ?? null)
          )
            continue;
          const isOver = one.isFormer || one.endedOn !== null;
          if (left === true) {
            count.left++;
            if (!isOver) count.shownAsHeld++;
          } else if (isOver) count.shownAsLeft++;
        }
    }
  }
  return count;
}

function isOne(body: string | null, other: string | null): boolean {
  if (body === null || other === null) return true;
  return accentKey(body).includes(accentKey(other)) || accentKey(other).includes(accentKey(body));
}

describe('offices that a text says are left', () => {
  test.each([
    ['tune', 16, 0, 1],
    ['held', 18, 4, 0],
  ])(
    '%s: of %d read, %d at most are shown as held, and %d held ones as left',
    (part, least, asHeld, asLeft) => {
      const count = standing(join(import.meta.dirname, '../gold/own/offices', part));
      expect(count.left).toBeGreaterThanOrEqual(least);
      expect(count.shownAsHeld).toBeLessThanOrEqual(asHeld);
      expect(count.shownAsLeft).toBeLessThanOrEqual(asLeft);
    },
  );
});
