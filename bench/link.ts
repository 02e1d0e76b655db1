import type { ArticleRecord, MentionStatement } from '../src/model/batch.ts';
import type { EventReference } from '../src/model/same-event.ts';
import type { PersonTraits } from '../src/model/same-official.ts';
import type { StoryReference } from '../src/model/same-story.ts';
import { openStore } from '../src/store/open.ts';
import { seeded } from '../tests/support/random.ts';
import {
  articleId,
  event,
  eventId,
  mention,
  officialId,
  organization,
  organizationId,
  record,
  storyId,
} from '../tests/support/records.ts';

/**
 * What one more article costs in processor time of this thread, by how many articles speak of the same already. The last worlds
 * are hostile: a site that floods the graph with names that are alike.
 */
const AT = '2024-10-20T00:00:00.000Z';
const SIZES = [0, 100, 500, 2000];
const STORIES = [0, 100, 500, 2000];
const FLOOD = [5000];
const SAVES = 20;

/** What articles say: by the number of the article. A world that is asked for twice says the same. */
type World = () => (at: number) => ArticleRecord;

const WORDS =
  'dan chu ky cuong phat trien doi moi sang tao hanh dong nhiem giam sat phan bien doan ket tin'.split(' ');

interface Report {
  readonly reference?: Partial<EventReference>;
  readonly story?: string;
  readonly name?: string;
  readonly startsOn: string;
}

/** An article that reports one event. */
function reporting(
  key: string,
  { reference = {}, story = key, name = key, startsOn }: Report,
): ArticleRecord {
  return record({
    key,
    article: { storyId: storyId(story), publishedAt: `${startsOn}T05:00:00.000Z` },
    events: [event(key, { name, startsOn, kind: reference.kind ?? 'CONFERENCE' })],
    references: {
      events: [
        {
          id: eventId(key),
          articleId: articleId(key),
          storyId: storyId(story),
          kind: 'CONFERENCE',
          startsOn,
          endsOn: null,
          precision: 'DAY',
          provinceId: 'province:ha-noi',
          place: '',
          body: '',
          words: [],
          organizerIds: [],
          venue: null,
          isMain: true,
          publishedOn: startsOn,
          ...reference,
        },
      ],
    },
  });
}

/** A national congress of three days: half of the articles copy fifty texts, the others put it in three hundred ways. */
const congress: World = () => {
  const random = seeded(3);
  const wordings = Array.from({ length: 300 }, () => ({
    words: random
      .shuffled(WORDS)
      .slice(0, 3 + random.below(5))
      .sort(),
    startsOn: `2024-10-${16 + random.below(3)}`,
    isMain: random.chance(0.8),
  }));
  return (at) => {
    const isCopy = at % 2 === 0;
    const text = isCopy ? (at / 2) % 50 : 50 + (((at - 1) / 2) % 250);
    const wording = wordings[text] ?? { words: [], startsOn: '2024-10-16', isMain: true };
    const startsOn = text % 3 === 0 ? wording.startsOn : '2024-10-16';
    const endsOn = startsOn === '2024-10-16' ? '2024-10-18' : null;
    return reporting(`congress ${at}`, {
      story: isCopy ? `text ${text}` : `own ${at}`,
      name: `Đại hội ${wording.words.join(' ')}`,
      startsOn,
      reference: {
        kind: 'CONGRESS',
        body: 'mat tran',
        words: wording.words,
        isMain: wording.isMain,
        endsOn,
        organizerIds: [organizationId(text % 2 === 0 ? 'Front' : 'Province')],
      },
    });
  };
};

/** Conferences of one day and province whose names differ in one word of seven. */
const alike: World = () => (at) =>
  reporting(`alike ${at}`, {
    startsOn: '2024-10-16',
    reference: { words: ['chuyen', 'doi', 'so', 'toan', 'dien', 'lan', `w${at}a`].sort() },
  });

/** The same, fifty in each article of a hundred, so that no two of an article are one. */
const crowded: World = () => (at) => {
  const whole = reporting(`crowded ${at}`, {
    startsOn: '2024-10-16',
    reference: { words: ['chuyen', 'doi', 'so', 'toan', 'dien', 'lan', `w${at}a`].sort() },
  });
  const events = whole.references.events.map((one) => ({ ...one, articleId: articleId(`page ${at % 100}`) }));
  return { ...whole, references: { ...whole.references, events } };
};

const person = (key: string, parts: Partial<PersonTraits>): PersonTraits => ({
  id: officialId(key),
  name: 'nguyễn văn a',
  scope: 'province:cao-bang',
  successor: null,
  mergedOn: null,
  place: '',
  gender: null,
  ...parts,
});

/** An article that gives a person an office at a body of its own. */
function naming(key: string, who: PersonTraits, office: Partial<MentionStatement> = {}): ArticleRecord {
  const front = organization(`Front of ${who.scope} ${who.place}`);
  return record({
    key,
    organizations: [front],
    mentions: [
      mention(key, {
        officialId: who.id,
        name: 'Nguyễn Văn A',
        title: 'Chủ tịch',
        post: `chair ${who.scope} ${who.place}`,
        organizationId: front.organizationId,
        seat: `seat ${who.scope} ${who.place}`,
        ...office,
      }),
    ],
    references: { people: [who] },
  });
}

/** One name in many communes of sixty provinces. */
const namesakes: World = () => (at) =>
  naming(
    `namesake ${at}`,
    person(`namesake ${at}`, {
      scope: `province:${at % 60}`,
      place: at % 7 === 0 ? '' : `COMMUNE ${at}`,
      gender: ([null, 'M', 'F'] as const)[at % 3] ?? null,
    }),
  );

/** One name in thousands of communes of one province. */
const communes: World = () => (at) =>
  naming(
    `commune ${at}`,
    person(`commune ${at}`, { place: `COMMUNE ${at}`, gender: at % 2 === 0 ? 'M' : null }),
  );

/** Copies of one text, each cut in its own way. */
const copies: World = () => {
  const random = seeded(5);
  const text = Array.from({ length: 256 }, () => random.below(2 ** 31));
  const told = Array.from({ length: 12 }, () => random.below(2 ** 31));
  return (at) => {
    const key = `copy ${at}`;
    const hashes = text.filter((_, n) => (n + at) % 9 !== 0).sort((a, b) => a - b);
    const own = told.filter((_, n) => (n + at) % 7 !== 0).sort((a, b) => a - b);
    const some = { size: own.length, hashes: own };
    const story: StoryReference = {
      id: storyId(key),
      articleId: articleId(key),
      sourceId: `source:${at % 63}`,
      sketch: {
        shingles: { size: hashes.length, hashes },
        figures: some,
        names: some,
        anchors: hashes.slice(0, 8),
      },
      publishedAt: `2024-10-1${at % 9}T05:00:00.000Z`,
      publishedOnly: false,
      isAtHome: false,
      isReprint: at % 4 === 0,
      wordCount: 300,
    };
    return record({ key, references: { story } });
  };
};

const WORLDS: readonly (readonly [name: string, world: World, sizes: readonly number[]])[] = [
  ['reports of one congress', congress, SIZES],
  ['officials of one name', namesakes, SIZES],
  ['copies of one text', copies, STORIES],
  ['flood: one name in thousands of communes', communes, FLOOD],
  ['flood: conferences with names alike', alike, FLOOD],
  ['flood: the same, fifty in an article', crowded, FLOOD],
];

/** Milliseconds of processor time that each of some saves of one article takes; clocks of processor time tick every few milliseconds. */
async function saving(world: World, size: number): Promise<number> {
  const store = await openStore('sqlite::memory:', { info() {} });
  const article = world();
  await store.save({ records: Array.from({ length: size }, (_, at) => article(at)) }, AT);
  const from = process.threadCpuUsage();
  for (let save = 0; save < SAVES; save += 1) await store.save({ records: [article(size + save)] }, AT);
  const { user, system } = process.threadCpuUsage(from);
  await store.close();
  return (user + system) / 1000 / SAVES;
}

const only = process.argv[2] ?? '';
for (const [name, world, sizes] of WORLDS.filter(([title]) => title.includes(only))) {
  await saving(world, 50);
  for (const size of sizes) {
    process.stdout.write(`${name}, ${size} before: ${(await saving(world, size)).toFixed(1)} ms a save\n`);
  }
}
