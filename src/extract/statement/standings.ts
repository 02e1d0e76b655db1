import { nodeId } from '../../model/id.ts';
import type { Organization } from './organizations.ts';
import { levelOf } from './organizations.ts';
import type { Place } from './places.ts';
import { type Reading, sentenceAt } from './reading.ts';
import type { Token } from './tokens.ts';

/** How much a province acts in a text: the sum of what speaks for it, and the place that says so best. */
export interface Standing {
  score: number;
  best: number;
  readonly at: { from: number; to: number };
  /** A body of it is named, if only as a speaker's; a body of it acts itself; it is named at the head or in the title. */
  hasBody: boolean;
  acts: boolean;
  isEarly: boolean;
  isTitled: boolean;
  /** Its body's head is one of those who chair the meeting together. */
  chairs: boolean;
}

/** Sentences at the head of a text, where it says what it is about. */
const EARLY_SENTENCES = 3;
const MANY = 3;
const DISTRICT_SHARE = 0.8;
/** Seat of the national bodies, so that a mere "tại Hà Nội" is no province that acts. */
export const CAPITAL = nodeId('PROVINCE', 'ha-noi');

/** Words before a place that make it a mention in passing: where something was built, who else did well. */
const IN_PASSING = new Set(['như', 'giúp', 'quê', 'sinh', 'từ', 'sang', 'cầu', 'bạn', 'so', 'ngoài']);

const MEMORY_REACH = 9;
/** Words behind "từng" that make it "each", not "once": "từng bước", "từng hộ". */
const EACH =
  /^(?:bước|hộ|người|nhà|xã|huyện|thôn|bản|tỉnh|địa|năm|ngày|đơn|gia|khu|phường|nơi|vùng|em|cháu)$/;

/** "người từng giúp bộ đội ở Hải Phòng năm 1967": a place of somebody's past. */
function isRemembered(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i > from - MEMORY_REACH && i >= 0; i--) {
    const { key, kind } = tokens[i] as Token;
    if (key === 'từng') return !EACH.test(tokens[i + 1]?.key ?? '');
    if (kind === 'mark') return false;
  }
  return false;
}

/** "Sau sáp nhập Hà Giang và Tuyên Quang", "trên cơ sở hợp nhất hai tỉnh A và B": what went into a province. */
function isMerged(tokens: readonly Token[], from: number): boolean {
  for (let i = from - 1; i > from - MEMORY_REACH && i >= 0; i--) {
    const { key, kind } = tokens[i] as Token;
    if (kind === 'mark') return false;
    if (/^(?:sáp nhập|hợp nhất)$/.test(`${tokens[i - 1]?.key} ${key}`)) return true;
  }
  return false;
}

const UNITS_ABOVE = /^(?:tỉnh|thành|phố|tp|\.|huyện|thị|xã)$/;

/** "phường Bắc Nha Trang (tỉnh Khánh Hòa)", "xã Kỳ Phú, huyện Nho Quan": the unit in which a commune's body works; or null. */
function placeBehind({ tokens, places }: Reading, body: Organization): Place | null {
  if (levelOf(body) !== 'COMMUNE' || !/^[,(]$/.test(tokens[body.end]?.key ?? '')) return null;
  let at = body.end + 1;
  while (at < body.end + 4 && UNITS_ABOVE.test(tokens[at]?.key ?? '')) at++;
  const place = places.get(at);
  const isUnit = place?.kind === 'PROVINCE' || place?.kind === 'DISTRICT';
  return isUnit && at > body.end + 1 ? place : null;
}

const isOld = (reading: Reading, to: number) => {
  const next = reading.tokens[to];
  if (next?.key === 'cũ') return true;
  if (next?.key === '(' && reading.tokens[to + 1]?.key === 'cũ') return true;
  for (let i = to; i < to + 4; i++)
    if (reading.tokens[i]?.key === 'trước' && reading.tokens[i + 1]?.key === 'đây') return true;
  return false;
};

/** How much each province of a text acts; what cannot act, such as the city of a national meeting, is left out. */
export function standingsOf(
  reading: Reading,
  title: Reading | null,
  quiet: (token: number) => boolean,
): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  const add = (id: string | undefined, weight: number, from: number, to: number): Standing | null => {
    if (id === undefined || weight <= 0) return null;
    const standing = standings.get(id) ?? {
      score: 0,
      best: 0,
      at: { from, to },
      hasBody: false,
      acts: false,
      isEarly: false,
      isTitled: false,
      chairs: false,
    };
    standings.set(id, standing);
    standing.score += weight;
    if (weight > standing.best) {
      standing.best = weight;
      standing.at.from = from;
      standing.at.to = to;
    }
    standing.isEarly ||= sentenceAt(reading, from) < EARLY_SENTENCES;
    return standing;
  };
  const bodies = new Map<number, Organization>();
  const behind = new Set<Place>();
  for (const organization of reading.organizations) {
    for (const place of organization.places) bodies.set(place.from, organization);
    const place = placeBehind(reading, organization);
    if (place === null || bodies.has(place.from)) continue;
    bodies.set(place.from, organization);
    behind.add(place);
  }
  // A speaker's office speaks less for a province than a body that acts itself, a former one hardly at all
  const held = new Set<Organization>();
  const former = new Set<Organization>();
  for (const list of reading.elements)
    for (const element of list) {
      if (element.type !== 'office' || element.office.organization === null) continue;
      held.add(element.office.organization);
      if (element.office.title.isFormer) former.add(element.office.organization);
    }
  const crowded = crowdedSentences(reading);
  const named = new Set<number>();
  for (const list of reading.elements)
    for (const element of list)
      if (element.type === 'name') for (let i = element.from; i < element.to; i++) named.add(i);
  for (const place of reading.places.values()) {
    if ((place.kind !== 'PROVINCE' && place.kind !== 'DISTRICT') || named.has(place.from)) continue;
    const sentence = sentenceAt(reading, place.from);
    if ((crowded.has(sentence) && !bodies.has(place.from)) || isOld(reading, place.to)) continue;
    const early = sentence < EARLY_SENTENCES ? 1.5 : 1;
    const shade = quiet(place.from) ? 0.4 : 1;
    const body = bodies.get(place.from);
    const before = reading.tokens[place.from - (place.level === null ? 1 : 2)]?.key ?? '';
    const isOwn =
      body !== undefined &&
      levelOf(body) !== 'FOREIGN' &&
      body.head.kind !== 'EMBASSY' &&
      !body.head.takesAnyName;
    if (place.kind === 'DISTRICT') {
      if (place.ids.length !== 1) continue;
      const isBody = isOwn && (levelOf(body) === 'DISTRICT' || behind.has(place));
      const weight = (isBody ? 2 : DISTRICT_SHARE) * (body !== undefined && former.has(body) ? 0.2 : 1);
      const standing = add(place.ids[0], weight * early * shade, place.from, place.to);
      if (standing !== null && isBody) standing.hasBody = true;
    } else if (body?.head.kind === 'EMBASSY') {
      // A consul's city
      add(place.ids[0], 0.1, place.from, place.to);
    } else if (isOwn) {
      const standing = add(
        place.ids[0],
        (held.has(body) ? 1.6 : reading.tokens[body.from - 1]?.key === 'diện' ? 1.2 : 3) *
          early *
          shade *
          (former.has(body) ? 0.2 : 1),
        place.from,
        place.to,
      );
      if (standing !== null) {
        standing.hasBody = true;
        standing.acts ||= !held.has(body);
        standing.chairs ||=
          sentence < EARLY_SENTENCES && crowded.has(sentence) && isChaired(reading, sentence);
      }
    } else {
      const inPassing =
        IN_PASSING.has(before) ||
        isRemembered(reading.tokens, place.from) ||
        isMerged(reading.tokens, place.from);
      add(
        place.ids[0],
        (inPassing ? 0.3 : place.level === 'tỉnh' ? 1.2 : 0.9) * early * shade,
        place.from,
        place.to,
      );
    }
  }
  for (const place of titlePlaces(title)) {
    for (const id of place.ids) {
      const standing = standings.get(id);
      if (standing === undefined || (place.kind !== 'PROVINCE' && place.ids.length !== 1)) continue;
      standing.score += place.kind === 'PROVINCE' ? 4 : 1.5;
      standing.isTitled = true;
    }
  }
  const scope = scopeOf(reading);
  for (const [id, standing] of standings) if (isBystander(id, standing, scope)) standings.delete(id);
  return standings;
}

/** Whether a text names national bodies at its head, and bodies of "tỉnh", "huyện", "xã" without their names. */
interface Scope {
  readonly isNational: boolean;
  readonly isLocal: boolean;
}

function scopeOf(reading: Reading): Scope {
  let isNational = false;
  let isLocal = false;
  for (const body of reading.organizations) {
    const level = levelOf(body);
    if (
      level === 'PROVINCE' ||
      level === 'DISTRICT' ||
      level === 'COMMUNE' ||
      LOCAL_WORD.test(body.level ?? '')
    )
      isLocal ||= body.places.length === 0;
    else if (sentenceAt(reading, body.from) < EARLY_SENTENCES)
      isNational ||= level === 'CENTRAL' || (level === null && body.head.kind === 'FRIENDSHIP_ASSOCIATION');
  }
  return { isNational, isLocal };
}

const LOCAL_WORD = /^(?:phố|tp|tx|thị)$/;

/** The city of a national meeting, where a guest is off to next, who a speaker from elsewhere is: places without a part. */
function isBystander(id: string, { hasBody, acts, isEarly, isTitled }: Standing, scope: Scope): boolean {
  if (scope.isLocal) return false;
  if (id === CAPITAL && !hasBody) return true;
  if (!scope.isNational || isTitled || acts) return false;
  return hasBody ? !isEarly : true;
}

/** "do các ông, bà: A, Chủ tịch ... tỉnh X; B, Chủ tịch ... tỉnh Y; ... đồng chủ trì". */
function isChaired({ tokens, sentences }: Reading, sentence: number): boolean {
  const { from, to } = sentences[sentence] ?? { from: 0, to: 0 };
  for (let i = from; i + 2 < to; i++)
    if (tokens[i]?.key === 'đồng' && tokens[i + 1]?.key === 'chủ' && tokens[i + 2]?.key === 'trì')
      return true;
  return false;
}

/** Provinces in the title, unless it lists several. */
export function titlePlaces(title: Reading | null): readonly Place[] {
  if (title === null) return [];
  const { tokens } = title;
  const all = [...title.places.values()];
  // "Tổng Lãnh sự Lào tại Đà Nẵng" is a consul's city
  const isSeat = (place: Place) =>
    all.some(
      ({ kind, to }) =>
        kind === 'COUNTRY' && to < place.from && tokens[to]?.key === 'tại' && place.from - to < 4,
    );
  const places = all.filter(
    (place) => (place.kind === 'PROVINCE' || place.kind === 'DISTRICT') && !isSeat(place),
  );
  return places.length >= MANY ? [] : places;
}

/** Sentences with so many provinces that none of them is what the text is about. */
function crowdedSentences(reading: Reading): ReadonlySet<number> {
  const named = new Map<number, Set<string>>();
  for (const place of reading.places.values()) {
    if (place.kind !== 'PROVINCE') continue;
    const sentence = sentenceAt(reading, place.from);
    const ids = named.get(sentence) ?? new Set();
    ids.add(place.ids[0] ?? '');
    named.set(sentence, ids);
  }
  return new Set([...named].filter(([, ids]) => ids.size >= MANY).map(([sentence]) => sentence));
}
