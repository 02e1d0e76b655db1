import { describe, expect, test } from 'vitest';
import { entitiesOf } from '../../src/model/linkage.ts';
import { type EventReference, eventLinkage } from '../../src/model/same-event.ts';

const CAO_BANG = 'province:cao-bang';
const LANG_SON = 'province:lang-son';

let count = 0;
/** A main report of an article and story of its own, on 12 May 2025 in Cao Bằng. */
function report(part: Partial<EventReference> = {}): EventReference {
  count += 1;
  const id = `event:${String(count).padStart(4, '0')}`;
  return {
    id,
    articleId: `article:${count}`,
    storyId: `story:${count}`,
    kind: 'CONFERENCE',
    startsOn: '2025-05-12',
    endsOn: null,
    precision: 'DAY',
    provinceId: CAO_BANG,
    place: '',
    body: '',
    words: [],
    organizerIds: [],
    venue: null,
    isMain: true,
    publishedOn: '2025-05-13',
    ...part,
  };
}

/** The groups that reports fall into, by their places in the list. */
function groupsOf(references: readonly EventReference[]): readonly (readonly number[])[] {
  const entities = entitiesOf(references, eventLinkage);
  const groups = new Map<string, number[]>();
  for (const [at, { id }] of references.entries()) {
    const entity = entities.get(id) as string;
    groups.set(entity, [...(groups.get(entity) ?? []), at]);
  }
  return [...groups.values()];
}

const areOne = (...references: readonly EventReference[]) => groupsOf(references).length === 1;
const areAllApart = (...references: readonly EventReference[]) =>
  groupsOf(references).length === references.length;

const congress = (part: Partial<EventReference> = {}) =>
  report({ kind: 'CONGRESS', body: 'mat tran', ...part });
const FEES = 'muc thu hoc phi truong cong lap'.split(' ');
const BORDER = 'tu quan duong bien cot moc'.split(' ');
const undated = { startsOn: null, endsOn: null, precision: null } as const;

describe('a congress or election', () => {
  test('is one for twelve reports of it, whatever they call it', () => {
    const reports = Array.from({ length: 12 }, (_, at) =>
      congress({
        words: at % 3 === 0 ? ['lan16'] : at % 3 === 1 ? ['dan chu', 'ky cuong'] : [],
        isMain: at % 2 === 0,
      }),
    );
    expect(areOne(...reports)).toBe(true);
  });

  test('is another in another province', () => {
    expect(areAllApart(congress(), congress({ provinceId: LANG_SON }))).toBe(true);
  });

  test('is another in another commune, and another than the province’s own', () => {
    expect(
      areAllApart(congress(), congress({ place: 'xa tan lap' }), congress({ place: 'xa minh quang' })),
    ).toBe(true);
  });

  test('is another for another body', () => {
    expect(areAllApart(congress(), congress({ body: 'phu nu' }), congress({ body: 'huu nghi la' }))).toBe(
      true,
    );
  });

  test('is the Front’s where a report does not say whose', () => {
    expect(groupsOf([congress(), congress({ body: '' }), congress({ body: 'phu nu' })])).toEqual([
      [0, 1],
      [2],
    ]);
  });

  test('is another in another session of consultation', () => {
    const consultation = (session: string) => congress({ kind: 'ELECTION', words: [session] });
    expect(groupsOf([consultation('lan2'), consultation('lan3'), consultation('lan2')])).toEqual([
      [0, 2],
      [1],
    ]);
  });

  test('of a district that is not named is that of its hosts', () => {
    const hosts = { organizerIds: ['organization:1'] };
    const named = congress({ place: 'huyen hoa an', ...hosts });
    expect(areOne(named, congress({ place: 'huyen', ...hosts }))).toBe(true);
    expect(areAllApart(named, congress({ place: 'huyen' }))).toBe(true);
  });
});

describe('days', () => {
  const [first, second] = [{ startsOn: '2025-05-12' }, { startsOn: '2025-05-13' }];
  const both = { startsOn: '2025-05-12', endsOn: '2025-05-13' };

  test('two lone days are two events', () => {
    expect(areAllApart(congress(first), congress(second))).toBe(true);
  });

  test('a day within the range of another report may be the same event', () => {
    expect(areOne(congress(both), congress(second))).toBe(true);
  });

  test('two lone days are one event where a third report’s range has both', () => {
    expect(areOne(congress(first), congress(both), congress(second))).toBe(true);
  });

  test('a range of more than a week has no day but its first', () => {
    const season = congress({ startsOn: '2025-05-12', endsOn: '2025-05-30' });
    expect(areAllApart(season, congress({ startsOn: '2025-05-20' }))).toBe(true);
    expect(areOne(season, congress(first))).toBe(true);
  });

  test('ranges that hang together one by one do not make a chain', () => {
    const chain = [0, 1, 2, 3].map((day) => ({
      startsOn: `2025-05-${12 + 2 * day}`,
      endsOn: `2025-05-${14 + 2 * day}`,
      precision: 'DAY' as const,
    }));
    for (const group of groupsOf(chain.map((dates) => congress(dates)))) expect(group.length).toBeLessThan(4);
  });

  test('an event of a known month only, or of no known day, is linked to no other story', () => {
    const month = { startsOn: '2025-05-01', endsOn: '2025-05-31', precision: 'MONTH' } as const;
    expect(areAllApart(congress(), congress(month), congress(undated), congress(undated))).toBe(true);
  });

  test('a copy that lost the day is the event of the text it copies', () => {
    const copy = { storyId: 'story:a' };
    expect(areOne(congress(copy), congress({ ...copy, ...undated }), congress())).toBe(true);
  });

  test('a copy of another month is not', () => {
    const june = { startsOn: '2025-06-01', endsOn: '2025-06-30', precision: 'MONTH' } as const;
    expect(areAllApart(congress({ storyId: 'story:a' }), congress({ storyId: 'story:a', ...june }))).toBe(
      true,
    );
  });

  test('a copy without a day that fits two events of its text stays alone', () => {
    const talks = { kind: 'MEETING', storyId: 'story:a', isMain: false } as const;
    const reports = [
      report({ ...talks, articleId: 'article:a', startsOn: '2025-05-12' }),
      report({ ...talks, articleId: 'article:a', startsOn: '2025-05-14' }),
      report({ ...talks, ...undated }),
    ];
    expect(areAllApart(...reports)).toBe(true);
  });
});

describe('events of which there are several on a day', () => {
  test('are one by their telling words, shortened or not', () => {
    expect(areOne(report({ words: FEES }), report({ words: FEES.slice(0, 4) }))).toBe(true);
  });

  test('are two when their words differ, even with one host in one hall', () => {
    const there = { organizerIds: ['organization:1'], venue: 'hoi truong tinh uy' };
    expect(areAllApart(report({ words: FEES, ...there }), report({ words: BORDER, ...there }))).toBe(true);
  });

  test('are two when only the country, the paper or the session differs', () => {
    const words = 'dai su cong hoa'.split(' ');
    expect(areAllApart(report({ words: [...words, '@cu'] }), report({ words: [...words, '@la'] }))).toBe(
      true,
    );
    expect(areAllApart(report({ words: [...words, '12'] }), report({ words: [...words, '13'] }))).toBe(true);
    expect(areAllApart(report({ words: [...words, 'lan4'] }), report({ words: [...words, 'lan5'] }))).toBe(
      true,
    );
  });

  test('are two in two communes', () => {
    expect(
      areAllApart(
        report({ words: FEES, place: 'xa tan lap' }),
        report({ words: FEES, place: 'xa minh quang' }),
      ),
    ).toBe(true);
  });

  test('without a telling name are one only as main event of one host or hall', () => {
    const host = { organizerIds: ['organization:1'] };
    expect(areOne(report(host), report(host))).toBe(true);
    expect(areOne(report({ venue: 'hoi truong tinh uy' }), report({ venue: 'hoi truong tinh uy' }))).toBe(
      true,
    );
    expect(areAllApart(report(), report())).toBe(true);
    expect(areAllApart(report(host), report({ ...host, isMain: false }))).toBe(true);
    expect(
      areAllApart(report({ venue: 'thanh-pho cao bang' }), report({ venue: 'thanh-pho cao bang' })),
    ).toBe(true);
  });

  test('without a telling name are one in a hamlet', () => {
    const there = { kind: 'FESTIVAL', venue: 'ban na tao, xa pu nhi' } as const;
    expect(areOne(report(there), report({ ...there, isMain: false }))).toBe(true);
  });

  test('without a telling name are two when other things are done or other sessions held at them', () => {
    const host = { organizerIds: ['organization:1'] };
    const named = (...words: string[]) => report({ ...host, words });
    expect(areAllApart(named('#tong-ket'), named('#phan-bien'))).toBe(true);
    expect(areAllApart(named('lan5'), named('lan6'))).toBe(true);
    expect(areOne(named('#tong-ket'), named('#tong-ket', '#trien-khai'), named())).toBe(true);
    // "Hội nghị" alone could be either
    expect(areAllApart(named('#tong-ket'), named(), named('#phan-bien'))).toBe(true);
  });

  test('an untold name joins no two told ones', () => {
    const host = { organizerIds: ['organization:1'], venue: 'hoi truong tinh uy' };
    const [fees, border] = [FEES, BORDER].map((words) => report({ ...host, words })) as [
      EventReference,
      EventReference,
    ];
    expect(areAllApart(fees, report(host), border)).toBe(true);
  });

  test('may be given another kind when the names agree strongly', () => {
    expect(areOne(report({ words: FEES }), report({ kind: 'SEMINAR', words: FEES }))).toBe(true);
    expect(areAllApart(report({ words: ['@cu'] }), report({ kind: 'SEMINAR', words: ['@cu'] }))).toBe(true);
    expect(areAllApart(report({ words: FEES }), report({ kind: 'VISIT', words: FEES }))).toBe(true);
  });

  test('a conference that chooses people is the one that its hosts hold', () => {
    const host = { organizerIds: ['organization:1'] };
    expect(areOne(report({ words: ['lan5'], ...host }), report({ kind: 'ELECTION', ...host }))).toBe(true);
  });
});

describe('a report without the province', () => {
  test('belongs to the event of its name and day', () => {
    expect(areOne(report({ words: FEES }), report({ words: FEES, provinceId: null }))).toBe(true);
  });

  test('stays alone when two provinces have such an event', () => {
    const reports = [
      report({ words: FEES }),
      report({ words: FEES, provinceId: null }),
      report({ words: FEES, provinceId: LANG_SON }),
    ];
    expect(areAllApart(...reports)).toBe(true);
  });

  test('is no report of an event that others hold', () => {
    const own = report({ words: FEES, organizerIds: ['organization:1'] });
    const other = report({ words: FEES, provinceId: null, organizerIds: ['organization:2'] });
    expect(areAllApart(own, other)).toBe(true);
  });

  test('is not known by a short name', () => {
    expect(areAllApart(report({ words: ['@cu'] }), report({ words: ['@cu'], provinceId: null }))).toBe(true);
  });
});

describe('events of one article', () => {
  test('are never one, even through a report elsewhere that agrees with both', () => {
    const here = { articleId: 'article:a', storyId: 'story:a' };
    expect(groupsOf([congress(here), congress({ ...here, body: '' }), congress()])).toEqual([[0, 2], [1]]);
  });

  test('stay two in a copy of it', () => {
    const [here, there] = ['a', 'b'].map((key) => ({ articleId: `article:${key}`, storyId: 'story:s' }));
    const groups = groupsOf([
      report({ ...here, words: FEES }),
      report({ ...here, words: BORDER }),
      report({ ...there, words: BORDER }),
      report({ ...there, words: FEES, ...undated }),
    ]);
    expect(groups).toEqual([
      [0, 3],
      [1, 2],
    ]);
  });
});

describe('the head of a group', () => {
  const head = (...group: readonly EventReference[]) => eventLinkage.head(group).id;

  test('is what was published first, then the smaller id', () => {
    const [late, early, alike] = ['14', '12', '12'].map((day) => report({ publishedOn: `2025-05-${day}` }));
    expect(head(late as EventReference, alike as EventReference, early as EventReference)).toBe(early?.id);
  });

  test('is not displaced by a main report that comes later, nor by one without a date', () => {
    const preview = report({ isMain: false, publishedOn: '2025-05-01' });
    expect(head(report(), preview, report({ publishedOn: null }))).toBe(preview.id);
  });
});
