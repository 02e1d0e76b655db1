import { describe, expect, test } from 'vitest';
import { NO_STATEMENTS, type OrganizationDraft, type Statements } from '../../src/extract/draft.ts';
import { organizationIdOf } from '../../src/ingest/identity.ts';
import { resolve } from '../../src/ingest/resolve.ts';
import { draft, evidenceFor, TEXT } from './values.ts';

const front = {
  name: 'Ủy ban MTTQ Việt Nam tỉnh',
  kind: 'FRONT',
  level: 'PROVINCE',
  provinceId: 'province:cao-bang',
} as const;

const centralFront = {
  name: 'Ủy ban Trung ương MTTQ Việt Nam',
  kind: 'FRONT',
  level: 'CENTRAL',
  provinceId: null,
} as const;

const STATEMENTS: Statements = {
  ...NO_STATEMENTS,
  officials: [
    {
      name: 'Nông Thị Mai',
      otherNames: [],
      honorific: 'bà',
      isForeign: false,
      positions: [
        {
          title: 'Chủ tịch',
          organization: front,
          provinceId: null,
          isFormer: false,
          startedOn: null,
          endedOn: null,
          evidence: evidenceFor('Nông Thị Mai, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Cao Bằng'),
        },
      ],
    },
  ],
  events: [
    {
      kind: 'TRAINING',
      name: 'hội nghị tập huấn',
      startsOn: '2026-02-28',
      endsOn: null,
      precision: 'DAY',
      provinceId: 'province:cao-bang',
      venue: null,
      organizers: [{ ...front, name: 'UBMTTQVN tỉnh Cao Bằng' }],
      participantCount: null,
      participantCountIsApproximate: false,
      isMain: true,
      countryIds: [],
      participations: [{ official: 0, role: 'ATTENDEE', evidence: evidenceFor('Nông Thị Mai') }],
      evidence: evidenceFor('hội nghị tập huấn'),
    },
  ],
  documents: [
    {
      number: '12-CT/TW',
      kind: 'Chỉ thị',
      issuer: null,
      issuedOn: null,
      evidence: evidenceFor('Chỉ thị 12-CT/TW'),
    },
  ],
  provinces: [{ id: 'province:cao-bang', evidence: evidenceFor('Cao Bằng') }],
};

const reading = {
  siteId: 'cao-bang',
  homeProvinceId: 'province:cao-bang',
  draft: draft(),
  statements: STATEMENTS,
  validators: { etag: '"1"', lastModified: null },
  fetchedAt: '2026-03-02T10:00:00.000Z',
};

describe('resolve', () => {
  const record = resolve(reading);
  const [mention] = record.mentions;
  const [event] = record.events;

  test('gives the article its ids, its places and its number of words', () => {
    expect(record.article).toMatchObject({
      id: expect.stringMatching(/^article:[0-9a-z]{16}$/),
      sourceId: 'source:cao-bang',
      storyId: expect.stringMatching(/^story:[0-9a-z]{16}$/),
      wordCount: 28,
      provinceIds: ['province:cao-bang'],
      fetchedAt: '2026-03-02T10:00:00.000Z',
    });
    expect(record.validators).toEqual(reading.validators);
  });

  test('joins the spellings of a body, keeps the fuller one and says of which province it is', () => {
    expect(record.organizations).toEqual([
      {
        ...front,
        name: 'Ủy ban MTTQ Việt Nam tỉnh Cao Bằng',
        organizationId: event?.organizerIds[0],
        parentId: organizationIdOf(centralFront, null),
      },
    ]);
    expect(mention?.organizationId).toBe(event?.organizerIds[0]);
  });

  test('a body below the national level without a place is of the province that the article is about', () => {
    const [official] = STATEMENTS.officials;
    const party = { name: 'Tỉnh ủy', kind: 'PARTY', level: null, provinceId: null } as const;
    const positions = official?.positions.map((position) => ({ ...position, organization: party })) ?? [];
    const statements = { ...STATEMENTS, events: [], officials: official ? [{ ...official, positions }] : [] };
    const { organizations, mentions } = resolve({ ...reading, statements });
    expect(organizations).toMatchObject([
      { name: 'Tỉnh ủy Cao Bằng', level: 'PROVINCE', provinceId: 'province:cao-bang' },
    ]);
    expect(mentions).toMatchObject([{ title: 'Chủ tịch', provinceId: 'province:cao-bang' }]);
  });

  /** What becomes of the body of a post and of an event's organiser. */
  const withBody = (organization: OrganizationDraft, title: string) => {
    const [official] = STATEMENTS.officials;
    const [position] = official?.positions ?? [];
    const [event] = STATEMENTS.events;
    if (official === undefined || position === undefined || event === undefined) throw new Error('no post');
    return resolve({
      ...reading,
      statements: {
        ...STATEMENTS,
        officials: [{ ...official, positions: [{ ...position, title, organization }] }],
        events: [{ ...event, organizers: [organization] }],
      },
    });
  };

  test.each(['Bộ', 'Cụm', 'Chi hội', 'chi hội '])('%j alone is no body: the post keeps its title', (name) => {
    const body = { name, kind: 'OTHER', level: null, provinceId: null } as const;
    const { organizations, mentions, events } = withBody(body, 'Phó Trưởng ban');
    expect(organizations).toEqual([]);
    expect(mentions).toMatchObject([{ title: 'Phó Trưởng ban', organizationId: null }]);
    expect(events).toMatchObject([{ organizerIds: [] }]);
  });

  test('a body with more than the word for its kind is one', () => {
    const body = { name: 'Bộ Ngoại giao', kind: 'STATE', level: 'CENTRAL', provinceId: null } as const;
    const { organizations, mentions } = withBody(body, 'Thứ trưởng');
    expect(organizations).toMatchObject([{ name: 'Bộ Ngoại giao' }]);
    expect(mentions).toMatchObject([{ organizationId: organizations[0]?.organizationId }]);
  });

  test("an ambassador's mission is the embassy that others name", () => {
    const mission = { kind: 'EMBASSY', level: 'FOREIGN', provinceId: null } as const;
    const { organizations, mentions } = withBody({ ...mission, name: 'Cuba tại Việt Nam' }, 'Đại sứ');
    const embassy = { ...mission, name: 'Đại sứ quán Cuba tại Việt Nam' };
    expect(mentions).toMatchObject([{ title: 'Đại sứ', organizationId: organizationIdOf(embassy, null) }]);
    expect(organizations).toContainEqual(expect.objectContaining({ name: embassy.name }));
  });

  test('puts the person in the post and at the event', () => {
    expect(mention).toMatchObject({
      name: 'Nông Thị Mai',
      title: 'Chủ tịch',
      provinceId: 'province:cao-bang',
    });
    expect(event?.participations).toEqual([
      { officialId: mention?.officialId, role: 'ATTENDEE', evidence: evidenceFor('Nông Thị Mai') },
    ]);
  });

  test('ties a document to the event of the same sentence, not to one further off', () => {
    expect(event?.documentIds).toEqual([record.documents[0]?.documentId]);
    const further = { ...evidenceFor('Chỉ thị 12-CT/TW'), quote: 'Hội nghị quán triệt Chỉ thị 12-CT/TW.' };
    const documents = STATEMENTS.documents.map((document) => ({ ...document, evidence: further }));
    expect(resolve({ ...reading, statements: { ...STATEMENTS, documents } }).events[0]?.documentIds).toEqual(
      [],
    );
  });

  test('says the same again for the same reading', () => expect(resolve(reading)).toEqual(record));

  test('two drafts of one event, post or document become one statement, the one that says more', () => {
    const [official] = STATEMENTS.officials;
    const [first] = STATEMENTS.events;
    const [cited] = STATEMENTS.documents;
    if (official === undefined || first === undefined || cited === undefined)
      throw new Error('expected statements');
    const doubled = resolve({
      ...reading,
      statements: {
        ...STATEMENTS,
        officials: [{ ...official, positions: [...official.positions, ...official.positions] }],
        events: [{ ...first, isMain: false }, first],
        documents: [cited, { ...cited, issuedOn: '2022-01-05' }],
      },
    });
    expect(doubled.mentions).toEqual(record.mentions);
    expect(doubled.events).toEqual(record.events);
    expect(doubled.documents).toMatchObject([{ issuedOn: '2022-01-05' }]);
  });

  test('throws when evidence does not hold, wherever it stands', () => {
    const wrong = { ...evidenceFor('Cao Bằng'), start: 0 };
    for (const part of ['provinces', 'countries', 'documents', 'events'] as const) {
      const [statement] = part === 'countries' ? STATEMENTS.provinces : STATEMENTS[part];
      const statements = {
        ...STATEMENTS,
        [part]: [{ ...statement, evidence: { ...wrong, end: TEXT.length + 1 } }],
      };
      expect(() => resolve({ ...reading, statements }), part).toThrow('offsets');
    }
  });

  test('throws when an event names a person who is not there', () => {
    expect(() => resolve({ ...reading, statements: { ...STATEMENTS, officials: [] } })).toThrow('index 0');
  });
});

test('a story is told at home by a site of one of the provinces that its article is about', () => {
  const isAtHome = (siteProvinceIds?: readonly string[]) =>
    resolve({ ...reading, siteProvinceIds }).references.story?.isAtHome;
  expect(isAtHome(['province:cao-bang'])).toBe(true);
  expect(isAtHome(['province:nghe-an'])).toBe(false);
  expect(isAtHome()).toBe(false);
});
