import type { ArticleRecord } from '../../src/model/batch.ts';
import type { PersonTraits } from '../../src/model/same-official.ts';
import { evidence, mention, officialId, record } from '../support/records.ts';

/** A person of that name in a province, known by name there. */
export function person(name: string, province: string, parts: Partial<PersonTraits> = {}): PersonTraits {
  const { gender = null, place = '' } = parts;
  return {
    id: officialId([name, province, place, gender].join()),
    name,
    scope: `province:${province}`,
    successor: null,
    mergedOn: null,
    place,
    gender,
    ...parts,
  };
}

/** An article that gives each of these people an office of their province, one without a honorific the seat of the chair. */
export const said = (key: string, ...people: readonly PersonTraits[]): ArticleRecord =>
  record({
    key,
    article: { title: `${key}: ${people.map(({ id }) => id).join()}` },
    mentions: people.map(({ id, name, scope, gender }, at) =>
      mention(name, {
        officialId: id,
        post: `office of ${scope}`,
        title: 'Chủ tịch',
        seat: gender === null ? `chair of ${scope}` : null,
        evidence: evidence({ start: at }),
      }),
    ),
    references: { people },
  });
