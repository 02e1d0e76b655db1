import { describe, expect, test } from 'vitest';
import { entitiesOf } from '../../src/model/linkage.ts';
import {
  officialLinkage,
  type PersonPost,
  type PersonReference,
  UNNAMED_PLACE,
} from '../../src/model/same-official.ts';
import { seeded } from '../support/random.ts';

const OLD = 'province:binh-duong';
const NEW = 'province:ho-chi-minh';
const MERGED = '2025-07-01';

const post = (key: string, parts: Partial<PersonPost> = {}): PersonPost => ({
  post: key,
  organizationKind: 'FRONT',
  isSeat: true,
  isFormer: false,
  ...parts,
});

function person(id: string, parts: Partial<PersonReference> = {}): PersonReference {
  const scope = parts.scope ?? 'province:cao-bang';
  return {
    id,
    name: 'nông thị mai',
    scope,
    successor: scope === OLD ? NEW : null,
    mergedOn: scope === OLD ? MERGED : null,
    place: '',
    gender: null,
    posts: [post(`chair of ${scope}`)],
    firstSeenOn: '2024-01-01',
    lastSeenOn: '2024-12-31',
    ...parts,
  };
}

/** The groups that the references fall into, by their ids. */
function groups(...people: readonly PersonReference[]): readonly string[] {
  const entities = entitiesOf(people, officialLinkage);
  const byEntity = Map.groupBy(people, ({ id }) => entities.get(id));
  return [...byEntity.values()]
    .map((group) =>
      group
        .map(({ id }) => id)
        .sort()
        .join('+'),
    )
    .sort();
}

describe('officials', () => {
  test('namesakes of two provinces are two', () => {
    expect(groups(person('a'), person('b', { scope: 'province:lang-son' }))).toEqual(['a', 'b']);
  });

  test('unless one held the seat that the other holds', () => {
    const elsewhere = [post('secretary'), post('chair of province:cao-bang', { isFormer: true })];
    expect(groups(person('a'), person('b', { scope: 'province:lang-son', posts: elsewhere }))).toEqual([
      'a+b',
    ]);
  });

  test('one of whom a split made two is one for the rules', () => {
    const office = (key: string) => [post(key, { isSeat: false })];
    const unsaid = person('unsaid', { posts: office('member') });
    const [man, made] = ['man', 'man made'].map((id) => person(id, { gender: 'M', posts: office(id) }));
    expect(groups(unsaid, man as PersonReference, made as PersonReference)).toEqual(['man+man made+unsaid']);
    const since = { firstSeenOn: '2025-08-01', lastSeenOn: '2025-08-01' };
    const [before, still] = [person('before', { scope: OLD }), person('still', { scope: OLD, ...since })];
    const later = person('later', { scope: NEW, ...since });
    expect(groups(before, later)).toEqual(['before+later']);
    expect(groups(before, still, later)).toEqual(['before+still', 'later']);
  });

  test('two members of one big committee are not one for that', () => {
    const member = post('member of the central committee', { isSeat: false });
    const people = ['cao-bang', 'lang-son'].map((slug) =>
      person(slug, { scope: `province:${slug}`, posts: [post(`chair of ${slug}`), member] }),
    );
    expect(groups(...people)).toEqual(['cao-bang', 'lang-son']);
  });

  test('a central post leads to the one namesake who has it in a province', () => {
    const member = post('member of the central committee', { isSeat: false });
    const central = person('central', { scope: 'central', posts: [member] });
    const provincial = person('here', { posts: [post('chair'), member] });
    const other = person('there', { scope: 'province:lang-son', posts: [post('chair there'), member] });
    expect(groups(central, provincial)).toEqual(['central+here']);
    expect(groups(central, provincial, other)).toEqual(['central', 'here', 'there']);
  });

  test('other diacritics are another name', () => {
    expect(groups(person('a', { name: 'lê hòa' }), person('b', { name: 'lê hoa' }))).toEqual(['a', 'b']);
  });

  test('a name without any diacritics is the one written name that fits', () => {
    const plain = person('plain', { name: 'nong thi mai', scope: 'province:cao-bang' });
    expect(groups(plain, person('a'))).toEqual(['a+plain']);
    expect(groups(plain, person('a'), person('b', { name: 'nông thị mái' }))).toEqual(['a', 'b', 'plain']);
    expect(groups(plain, person('b', { scope: 'province:lang-son' }))).toEqual(['b', 'plain']);
  });
});

describe('within a province', () => {
  test('a man and a woman of one name are two, and who is neither called may be either', () => {
    const man = person('man', { gender: 'M', posts: [post('x')] });
    const woman = person('woman', { gender: 'F', posts: [post('y')] });
    const unsaid = person('unsaid', { posts: [post('z')] });
    expect(groups(man, woman)).toEqual(['man', 'woman']);
    expect(groups(man, unsaid)).toEqual(['man+unsaid']);
    expect(groups(man, woman, unsaid)).toEqual(['man', 'unsaid', 'woman']);
  });

  test('one seat is one person, whatever the honorific', () => {
    expect(groups(person('a', { gender: 'M' }), person('b', { gender: 'F' }))).toEqual(['a+b']);
  });

  test('namesakes in two districts are two', () => {
    const of = (district: string) =>
      person(district, { place: `DISTRICT ${district}`, posts: [post(`secretary of ${district}`)] });
    expect(groups(of('hoa an'), of('quang hoa'))).toEqual(['hoa an', 'quang hoa']);
  });

  test('an unnamed district is the one named', () => {
    const unnamed = person('unnamed', { place: UNNAMED_PLACE, posts: [post('secretary')] });
    const named = (district: string) =>
      person(district, { place: `DISTRICT ${district}`, posts: [post(`secretary of ${district}`)] });
    expect(groups(unnamed, named('hoa an'))).toEqual(['hoa an+unnamed']);
    expect(groups(unnamed, named('hoa an'), named('quang hoa'))).toEqual(['hoa an', 'quang hoa', 'unnamed']);
  });
});

describe('over the merger of provinces', () => {
  const before = person('before', { scope: OLD, lastSeenOn: '2025-06-20' });
  const after = person('after', { scope: NEW, firstSeenOn: '2025-07-03', lastSeenOn: '2026-01-01' });

  test('whoever appears in the new unit only since is the person known from the old one', () => {
    expect(groups(before, after)).toEqual(['after+before']);
  });

  test('not who was there before', () => {
    expect(groups(before, person('after', { ...after, firstSeenOn: '2025-05-01' }))).toEqual([
      'after',
      'before',
    ]);
  });

  test('not in a body of another kind', () => {
    const posts = [post('secretary', { organizationKind: 'PARTY' })];
    expect(groups(before, person('after', { ...after, posts }))).toEqual(['after', 'before']);
  });

  test('not where two old units each had one of that name', () => {
    const other = person('other', {
      scope: 'province:ba-ria-vung-tau',
      successor: NEW,
      mergedOn: MERGED,
    });
    expect(groups(before, other, after)).toEqual(['after', 'before', 'other']);
  });

  test('not a man for a woman', () => {
    expect(groups({ ...before, gender: 'M' }, { ...after, gender: 'F' })).toEqual(['after', 'before']);
  });
});

test('the earliest news gives the id, which later news does not change', () => {
  const late = person('a', { firstSeenOn: '2025-01-01' });
  const early = person('z', { firstSeenOn: '2023-01-01', gender: 'F' });
  expect([...entitiesOf([late, early], officialLinkage).values()]).toEqual(['z', 'z']);
});

test('the order of references does not matter', () => {
  const random = seeded(11);
  const people = Array.from({ length: 120 }, (_, n) =>
    person(`p${n}`, {
      name: random.pick(['lê hòa', 'lê hoa', 'le hoa', 'trần mai']),
      ...random.pick([
        { scope: OLD, successor: NEW, mergedOn: MERGED },
        { scope: NEW },
        { scope: 'central' },
      ]),
      place: random.pick(['', '', UNNAMED_PLACE, 'DISTRICT a', 'DISTRICT b']),
      gender: random.pick([null, 'M', 'F'] as const),
      posts: [post(`${random.below(30)}`, { isSeat: random.chance(0.5) })],
      firstSeenOn: `2025-0${1 + random.below(9)}-01`,
      lastSeenOn: '2025-12-01',
    }),
  );
  const expected = groups(...people);
  expect(expected.some((group) => group.includes('+'))).toBe(true);
  for (let round = 0; round < 20; round += 1) expect(groups(...random.shuffled(people))).toEqual(expected);
});
