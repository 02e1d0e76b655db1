import { describe, expect, test } from 'vitest';
import type { EventReference } from '../../src/model/event-agreement.ts';
import { joinedSorts } from '../../src/model/event-joining.ts';
import { type EventSort, eventSorts, MOST_SORTS } from '../../src/model/event-sorts.ts';
import { entitiesOf } from '../../src/model/linkage.ts';
import { eventLinkage } from '../../src/model/same-event.ts';

const report = (id: string, parts: Partial<EventReference> = {}): EventReference => ({
  id,
  articleId: `article:${id}`,
  storyId: `story:${id}`,
  kind: 'CONGRESS',
  startsOn: '2025-05-12',
  endsOn: null,
  precision: 'DAY',
  provinceId: 'province:cao-bang',
  place: '',
  body: 'mat tran',
  words: [],
  organizerIds: [],
  venue: null,
  isMain: true,
  publishedOn: '2025-05-13',
  ...parts,
});

const sortsOf = (reports: readonly EventReference[]): readonly EventSort[] => eventSorts(reports).compared;
const idsOf = (groups: readonly (readonly EventSort[])[]) =>
  groups
    .map((group) =>
      group
        .flatMap(({ members }) => members.map(({ id }) => id))
        .sort()
        .join('+'),
    )
    .sort();

describe('sorts of reports', () => {
  const many = (count: number, parts: (at: number) => Partial<EventReference>) =>
    Array.from({ length: count }, (_, at) => report(`${at}`.padStart(5, '0'), parts(at)));

  test('are as many as there are things said, however many say them', () => {
    const said = (at: number) => ({ words: [`word${at % 7}a`] });
    expect(sortsOf(many(70, said))).toHaveLength(7);
    expect(sortsOf(many(3000, said))).toHaveLength(7);
  });

  test('are told by the story where several tell it', () => {
    expect(sortsOf(many(40, (at) => ({ storyId: `story:${at % 4}` })))).toHaveLength(4);
  });

  test('are of one report each where its article reports another event', () => {
    const reports = many(10, (at) => ({ articleId: `article:${at < 3 ? 0 : at}` }));
    expect(idsOf([sortsOf(reports)])).toHaveLength(1);
    expect(sortsOf(reports).map(({ members }) => members.length)).toEqual([1, 1, 1, 7]);
  });

  test('are of one report each where these are not linked to each other', () => {
    const vague = { kind: 'CONFERENCE', body: '', isMain: false } as const;
    expect(sortsOf(many(5, () => vague))).toHaveLength(5);
  });

  test('beyond the most that are compared stay events of their own, the last published first', () => {
    const count = MOST_SORTS + 20;
    const alike = (at: number) => ({
      words: ['chuyen', 'doi', 'so', `w${at}a`],
      publishedOn: `2025-05-${at < 20 ? 14 : 13}`,
    });
    const entities = entitiesOf(many(count, alike), eventLinkage);
    expect(new Set(entities.values()).size).toBe(21);
    expect([...entities].filter(([id, entity]) => id === entity && Number(id) < 20)).toHaveLength(20);
  });
});

describe('joining', () => {
  const bare = { kind: 'CONFERENCE', body: '', words: [], storyId: 'story:one' } as const;

  test('goes by the ids where links are equally sure', () => {
    const reports = [
      report('a', bare),
      report('b', { ...bare, provinceId: 'province:lang-son' }),
      report('c', { ...bare, provinceId: null }),
      report('d', { ...bare, provinceId: null }),
    ];
    expect(sortsOf(reports)).toHaveLength(3);
    expect(idsOf(joinedSorts(sortsOf(reports)))).toEqual(['a+c+d', 'b']);
  });

  test('tries again when a range has come in that spans two days', () => {
    const reports = [
      report('a', { endsOn: '2025-05-12' }),
      report('b', { startsOn: '2025-05-13' }),
      report('c', { endsOn: '2025-05-13' }),
    ];
    expect(idsOf(joinedSorts(sortsOf(reports)))).toEqual(['a+b+c']);
  });
});
