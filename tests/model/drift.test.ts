import { expect, test } from 'vitest';
import { driftOf, type FieldDrift, type RuledArticle } from '../../src/model/drift.ts';

/** Articles, newest first, a day apart; each letter is one: "e" by the family's rule, "g" by a general one, "-" by none. */
const answered = (letters: string): readonly RuledArticle[] =>
  [...letters].map((letter, place) => ({
    seenAt: seenAt(place),
    rules: letter === '-' ? {} : { lead: letter === 'e' ? 'epi.sapo' : 'generic.meta' },
  }));
const seenAt = (place: number) => new Date(Date.UTC(2026, 5, 30) - place * 86_400_000).toISOString();
const drift = (letters: string, before: readonly FieldDrift[] = []) =>
  driftOf(answered(letters), ['lead'], before);

test('a rule that has stopped answering is told with the one that steps in, since when and for how many', () => {
  expect(drift(`${'g'.repeat(10)}gg${'e'.repeat(20)}`)).toEqual([
    {
      field: 'lead',
      usualRule: 'epi.sapo',
      presentRule: 'generic.meta',
      since: seenAt(11),
      share: 1,
      usualShare: 20 / 22,
    },
  ]);
});

test('three of the ten newest articles tell, two do not', () => {
  expect(drift(`gg${'e'.repeat(30)}`)).toEqual([]);
  expect(drift(`ggg${'e'.repeat(30)}`)).toMatchObject([{ since: seenAt(2), share: 0.3 }]);
});

test('a mixture that is usual is no drift', () => {
  expect(drift('egege egege'.replaceAll(' ', '') + 'eg'.repeat(20))).toEqual([]);
});

test('a field that no rule answers does not drift: that is a matter of coverage', () => {
  expect(drift(`${'-'.repeat(10)}${'e'.repeat(20)}`)).toEqual([]);
});

test('a few articles say nothing of what is usual', () => {
  expect(drift(`${'g'.repeat(10)}${'e'.repeat(9)}`)).toEqual([]);
  expect(drift(`${'g'.repeat(10)}${'e'.repeat(10)}`)).toHaveLength(1);
});

test('a field for which the site has no rule of its own does not drift', () => {
  expect(driftOf(answered(`${'g'.repeat(10)}${'e'.repeat(20)}`), ['title'], [])).toEqual([]);
});

test('a drift stays however long it lasts, until the own rule answers as it used to', () => {
  const [known] = drift(`${'g'.repeat(10)}${'e'.repeat(20)}`);
  if (known === undefined) throw new Error('expected a drift');
  expect(drift('g'.repeat(200), [known])).toEqual([known]);
  expect(drift(`eee${'g'.repeat(197)}`, [known])).toEqual([{ ...known, share: 0.7 }]);
  expect(drift(`${'e'.repeat(8)}${'g'.repeat(190)}`, [known])).toEqual([]);
});

test('what a list says in place of the page is no answer of the own rule', () => {
  const entries = answered(`${'g'.repeat(10)}${'e'.repeat(20)}`).map(({ seenAt, rules }) => ({
    seenAt,
    rules: { lead: rules.lead === 'generic.meta' ? 'entry' : 'epi.sapo' },
  }));
  expect(driftOf(entries, ['lead'], [])).toMatchObject([{ presentRule: 'entry' }]);
});
