import { describe, expect, test } from 'vitest';
import { entitiesOf } from '../../src/model/linkage.ts';
import { type StoryReference, storyLinkage } from '../../src/model/same-story.ts';
import { EMPTY_SKETCH, type Sample, type Sketch } from '../../src/model/sketch.ts';
import { seeded } from '../support/random.ts';

const span = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);
const sample = (hashes: readonly number[]): Sample => ({ size: hashes.length, hashes });

/** A text whose shingles are those numbers, with as many figures and names as are given. */
function sketch(
  shingles: readonly number[],
  {
    figures = span(0, 6),
    names = span(0, 6),
  }: { figures?: readonly number[]; names?: readonly number[] } = {},
): Sketch {
  return {
    shingles: sample(shingles),
    figures: sample(figures),
    names: sample(names),
    anchors: shingles.slice(0, 8),
  };
}

function reference(key: string, parts: Partial<StoryReference> = {}): StoryReference {
  return {
    id: `story:${key}`,
    articleId: `article:${key}`,
    sourceId: 'source:mattran',
    sketch: sketch(span(0, 60)),
    publishedAt: '2025-11-13T03:00:00.000Z',
    publishedOnly: false,
    isReprint: false,
    isAtHome: false,
    wordCount: 250,
    ...parts,
  };
}

const isLinked = (a: Partial<StoryReference>, b: Partial<StoryReference>): boolean => {
  const [first, second] = [reference('a', a), reference('b', b)];
  expect(storyLinkage.isLinked(second, first)).toBe(storyLinkage.isLinked(first, second));
  return storyLinkage.isLinked(first, second);
};

describe('two articles', () => {
  test.each<[string, Partial<StoryReference>, Partial<StoryReference>]>([
    ['the same text', {}, {}],
    ['one cut to its first half', { sketch: sketch(span(0, 30)), wordCount: 125 }, {}],
    [
      'one cut, the other with a paragraph more',
      { sketch: sketch(span(0, 40)), wordCount: 170 },
      { sketch: sketch(span(10, 80)) },
    ],
    ['one figure mended', { sketch: sketch(span(0, 60), { figures: [0, 1, 2, 3, 4, 90] }) }, {}],
    ['one without a date', { publishedAt: null }, { publishedAt: '2019-01-01T00:00:00.000Z' }],
    ['six weeks apart', { publishedAt: '2025-12-25T03:00:00.000Z' }, {}],
    ['years apart but the same to the letter', { publishedAt: '2021-11-13T03:00:00.000Z' }, {}],
    [
      'no figures or names, and almost the same words',
      { sketch: sketch(span(0, 60), { figures: [], names: [] }) },
      { sketch: sketch(span(5, 65), { figures: [], names: [] }) },
    ],
  ])('are copies: %s', (_, a, b) => {
    expect(isLinked(a, b)).toBe(true);
  });

  test.each<[string, Partial<StoryReference>, Partial<StoryReference>]>([
    ['other words', { sketch: sketch(span(100, 160)) }, {}],
    ['a third of the words', { sketch: sketch(span(40, 100)) }, {}],
    ['one template, other figures', { sketch: sketch(span(0, 60), { figures: span(50, 56) }) }, {}],
    [
      'one template, half of the figures the same',
      { sketch: sketch(span(0, 60), { figures: [0, 1, 2, 50, 51, 52] }) },
      {},
    ],
    ['one template, other people and places', { sketch: sketch(span(0, 60), { names: span(50, 56) }) }, {}],
    [
      'no figures or names, and two thirds of the words',
      { sketch: sketch(span(0, 60), { figures: [], names: [] }) },
      { sketch: sketch(span(20, 80), { figures: [], names: [] }) },
    ],
    ['a digest that holds the other', { sketch: sketch(span(0, 30)), wordCount: 80 }, { wordCount: 400 }],
    [
      'last year, and a sentence differs',
      { publishedAt: '2024-11-13T03:00:00.000Z', sketch: sketch(span(3, 63)) },
      {},
    ],
    [
      'last year, and only a figure differs',
      {
        publishedAt: '2024-11-13T03:00:00.000Z',
        sketch: sketch(span(0, 60), { figures: [0, 1, 2, 3, 4, 90] }),
      },
      {},
    ],
    ['two captions', { sketch: EMPTY_SKETCH }, { sketch: EMPTY_SKETCH }],
  ])('are no copies: %s', (_, a, b) => {
    expect(isLinked(a, b)).toBe(false);
  });
});

describe('blocks', () => {
  test('are the anchors', () => {
    expect(storyLinkage.blocks(reference('a'))).toHaveLength(8);
    expect(storyLinkage.blocks(reference('a'))).toEqual(storyLinkage.blocks(reference('b')));
  });

  test('a text that says too little is alone in its block', () => {
    expect(storyLinkage.blocks(reference('a', { sketch: EMPTY_SKETCH }))).toEqual(['story:a']);
  });
});

const ids = (groups: readonly (readonly StoryReference[])[]): readonly string[] =>
  groups.map((group) => group.map(({ id }) => id.slice('story:'.length)).join('')).sort();

describe('parts', () => {
  // b resembles a and c, which share nothing.
  const a = reference('a', { sketch: sketch(span(0, 60)), publishedAt: '2025-11-13T01:00:00.000Z' });
  const b = reference('b', { sketch: sketch(span(25, 85)), publishedAt: '2025-11-13T02:00:00.000Z' });
  const c = reference('c', { sketch: sketch(span(60, 120)), publishedAt: '2025-11-13T03:00:00.000Z' });

  test('a chain falls apart around its originals', () => {
    expect(storyLinkage.isLinked(a, b) && storyLinkage.isLinked(b, c)).toBe(true);
    expect(ids(storyLinkage.parts([a, b, c]))).toEqual(['ab', 'c']);
  });

  test('a copy joins the original that it resembles most, not the first', () => {
    const nearer = { ...b, sketch: sketch(span(33, 93)), publishedAt: '2025-11-14T02:00:00.000Z' };
    expect(storyLinkage.isLinked(a, nearer)).toBe(true);
    expect(ids(storyLinkage.parts([a, nearer, c]))).toEqual(['a', 'bc']);
  });

  test('two that resemble their original stay together though they do not resemble each other', () => {
    const halves = [
      { ...b, sketch: sketch(span(0, 30)), wordCount: 125 },
      { ...c, sketch: sketch(span(30, 60)), wordCount: 125 },
    ];
    expect(ids(storyLinkage.parts([a, ...halves]))).toEqual(['abc']);
  });

  test('are blind to order', () => {
    const random = seeded(11);
    const many = Array.from({ length: 30 }, (_, at) =>
      reference(String.fromCharCode(97 + at), {
        sketch: sketch(span(at * 15, at * 15 + 60)),
        isReprint: at % 3 === 0,
      }),
    );
    const parts = storyLinkage.parts(many);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.length).toBeLessThan(30);
    for (let shuffle = 0; shuffle < 20; shuffle++)
      expect(ids(storyLinkage.parts(random.shuffled(many)))).toEqual(ids(parts));
  });
});

describe('head', () => {
  test('a page that gave only the day comes after those of the day that gave the hour', () => {
    const dayOnly = reference('a', { publishedAt: '2025-11-12T17:00:00.000Z', publishedOnly: true });
    const timed = reference('b', { publishedAt: '2025-11-13T03:00:00.000Z' });
    const nextDay = reference('c', { publishedAt: '2025-11-13T18:00:00.000Z' });
    expect(storyLinkage.head([dayOnly, timed]).id).toBe('story:b');
    expect(storyLinkage.head([dayOnly, nextDay]).id).toBe('story:a');
  });

  const first = reference('m', { publishedAt: '2025-11-13T01:00:00.000Z' });
  const head = (...group: readonly StoryReference[]) => storyLinkage.head(group).id;

  test('is the earliest published', () => {
    expect(head(reference('a'), first)).toBe('story:m');
  });

  test('is no reprint while there is anything else, however early', () => {
    const reprint = reference('a', { isReprint: true, publishedAt: '2025-11-12T01:00:00.000Z' });
    expect(head(reprint, first)).toBe('story:m');
    expect(head(reprint)).toBe('story:a');
  });

  test('is an article without a date only when all are without', () => {
    expect(head(reference('a', { publishedAt: null }), first)).toBe('story:m');
    expect(head(reference('b', { publishedAt: null }), reference('a', { publishedAt: null }))).toBe(
      'story:a',
    );
  });

  test('is the smaller article id on a tie', () => {
    expect(head({ ...first, id: 'story:z', articleId: 'article:a' }, first)).toBe('story:z');
  });

  test('within one minute is the one about the province of its own site, whatever the seconds', () => {
    const own = { ...first, id: 'story:z', articleId: 'article:z', isAtHome: true };
    const copy = { ...first, publishedAt: '2025-11-13T01:00:05.000Z' };
    expect(head(first, own)).toBe('story:z');
    expect(head(copy, { ...own, publishedAt: '2025-11-13T01:00:32.000Z' })).toBe('story:z');
    expect(head(copy, { ...own, publishedAt: '2025-11-13T01:01:00.000Z' })).toBe('story:m');
  });

  test('is no copy whose stamp only lacks the seconds', () => {
    const original = { ...first, publishedAt: '2025-11-13T01:00:32.000Z' };
    expect(head(reference('a', { publishedAt: '2025-11-13T01:00:00.000Z' }), original)).toBe('story:m');
    expect(head(reference('a', { publishedAt: '2025-11-13T00:59:00.000Z' }), original)).toBe('story:a');
  });

  test('is the same in every order of stamps with and without seconds, days and homes', () => {
    const random = seeded(5);
    const stamps = [null, '2025-11-12T17:00:00.000Z', '2025-11-13T01:00:00.000Z', '2025-11-13T01:00:10.000Z'];
    for (let round = 0; round < 300; round++) {
      const group = Array.from({ length: 5 }, (_, at) => {
        const publishedAt = random.pick([...stamps, '2025-11-13T01:00:32.000Z', '2025-11-13T01:01:00.000Z']);
        const [isAtHome, publishedOnly] = [random.chance(0.4), publishedAt === stamps[1]];
        return reference(`${at}`, { publishedAt, publishedOnly, isAtHome, isReprint: random.chance(0.2) });
      });
      const orders = Array.from({ length: 6 }, () => head(...random.shuffled(group)));
      expect(new Set(orders)).toEqual(new Set([head(...group)]));
    }
  });

  test('stays when later articles come', () => {
    const group = [first];
    for (let day = 14; day < 20; day++) {
      group.push(
        reference(`a${day}`, { publishedAt: `2025-11-${day}T01:00:00.000Z`, isReprint: day % 2 === 0 }),
      );
      expect(head(...group)).toBe('story:m');
    }
  });

  test('names the story of all its copies', () => {
    const entities = entitiesOf(
      [reference('a'), first, reference('z', { sketch: EMPTY_SKETCH })],
      storyLinkage,
    );
    expect([...entities]).toEqual([
      ['story:a', 'story:m'],
      ['story:m', 'story:m'],
      ['story:z', 'story:z'],
    ]);
  });
});

describe('the bits of a story', () => {
  const bits = ({ sketch }: Pick<StoryReference, 'sketch'>) =>
    storyLinkage.bits?.(reference('a', { sketch })) ?? 0;

  test('have one in common wherever two are linked', () => {
    const { below, chance } = seeded(3);
    const figures = (): Sample => {
      const hashes = span(0, 40).filter(() => chance(0.1));
      return { hashes, size: hashes.length + (chance(0.2) ? 1 + below(3) : 0) };
    };
    const stories = span(0, 120).map((at) => ({
      ...reference(`${at}`),
      sketch: { ...sketch(span(0, 60)), figures: figures() },
    }));
    const linked = stories.flatMap((one) =>
      stories.flatMap((other) => (storyLinkage.isLinked(one, other) ? [bits(one) & bits(other)] : [])),
    );
    expect(linked.length).toBeGreaterThan(1000);
    expect(linked).not.toContain(0);
  });

  test('tell two of one template apart by their figures', () => {
    const [one, other] = [
      [1, 2, 3],
      [4, 5, 6],
    ].map((figures) => bits({ sketch: sketch([], { figures }) }));
    expect((one ?? 0) & (other ?? 0)).toBe(0);
  });
});
