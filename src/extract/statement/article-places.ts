import { nodeId } from '../../model/id.ts';
import type { PlaceDraft } from '../draft.ts';
import type { Bodies } from './bodies.ts';
import type { Organization } from './organizations.ts';
import { levelOf } from './organizations.ts';
import type { Place } from './places.ts';
import { placesOf } from './places.ts';
import { inText, isInText, type Preface } from './preface.ts';
import { evidenceOf, type Reading, sentenceAt } from './reading.ts';
import { tokenize } from './tokens.ts';

/** How much a province acts in a text: the sum of what speaks for it, and the place that says so best. */
interface Standing {
  score: number;
  best: number;
  readonly at: { from: number; to: number };
}

const EARLY_SENTENCES = 3;
const MANY = 3;
const CAPITAL = nodeId('PROVINCE', 'ha-noi');
const ENOUGH = 2.2;
const NAMED_ENOUGH = 1.3;
const SHARE = 0.5;
const DISTRICT_SHARE = 0.8;

/** Words before a place that make it a mention in passing: where something was built, who else did well. */
const IN_PASSING = new Set(['như', 'giúp', 'quê', 'sinh', 'từ', 'sang', 'cầu', 'bạn', 'so', 'ngoài']);

const isOld = (reading: Reading, to: number) => {
  const next = reading.tokens[to];
  if (next?.key === 'cũ') return true;
  if (next?.key === '(' && reading.tokens[to + 1]?.key === 'cũ') return true;
  for (let i = to; i < to + 4; i++)
    if (reading.tokens[i]?.key === 'trước' && reading.tokens[i + 1]?.key === 'đây') return true;
  return false;
};

/**
 * The provinces whose own bodies act in a text, most important first: those in the names of bodies weigh most, early ones
 * and those in the title more than late ones; sentences that list many provinces and "(cũ)" count nothing.
 */
export function actingProvinces(
  reading: Reading,
  title: string | null,
  quiet: (token: number) => boolean,
): readonly PlaceDraft[] {
  const standings = standingsOf(reading, title, quiet);
  const dated = datelines(reading);
  if (dated.length > 1)
    return dated.map((place) => placed(reading, place.ids[0] as string, place, 'province.dateline', 0.9));
  const ranked = [...standings].sort(([, a], [, b]) => b.score - a.score);
  const top = ranked[0]?.[1].score ?? 0;
  if (top < ENOUGH) {
    // Bodies of "tỉnh" without a name act somewhere: in the province that the text names at all, the capital aside
    const local = reading.elements.some((list) =>
      list.some(
        (element) =>
          element.type === 'office' &&
          element.office.organization?.level === 'tỉnh' &&
          element.office.organization.places.length === 0,
      ),
    );
    const only = ranked.find(([id, { score }]) => id !== CAPITAL && score > 0.4);
    const titled = titlePlaces(title).filter(({ kind }) => kind === 'PROVINCE');
    const localBody = reading.organizations.find((body) => body.level === 'tỉnh' && body.places.length === 0);
    if (titled.length === 1 && localBody !== undefined)
      return [placed(reading, titled[0]?.ids[0] as string, localBody, 'province.title', 0.7)];
    if (ranked[0] !== undefined && ranked[0][0] !== CAPITAL && top >= NAMED_ENOUGH)
      return [placed(reading, ranked[0][0], ranked[0][1].at, 'province.named', 0.5)];
    return local && only !== undefined ? [placed(reading, only[0], only[1].at, 'province.named', 0.5)] : [];
  }
  return ranked
    .filter(([, { score }]) => score >= ENOUGH && score >= top * SHARE)
    .map(([id, { at, score }]) => placed(reading, id, at, 'province.acting', Math.min(1, 0.5 + score / 20)));
}

const placed = (
  reading: Reading,
  id: string,
  at: { readonly from: number; readonly to: number },
  rule: string,
  confidence: number,
): PlaceDraft => ({
  id,
  evidence: evidenceOf(reading, sentenceAt(reading, at.from), at.from, at.to, rule, confidence),
});

/** Provinces that lead and text tell together, each with its place in the text: the province's name, else a body of it; one without either is left out. */
export function provincesInText(
  preface: Preface,
  acting: readonly PlaceDraft[],
  text: Reading,
  bodies: Bodies,
): readonly PlaceDraft[] {
  return acting.flatMap((province) => {
    if (isInText(preface, province.evidence))
      return [{ ...province, evidence: inText(preface, province.evidence) }];
    const at =
      [...text.places.values()].find(({ kind, ids }) => kind === 'PROVINCE' && ids[0] === province.id) ??
      text.organizations.find((body) => bodies.provinceOf(body) === province.id);
    return at === undefined ? [] : [placed(text, province.id, at, 'province.lead', 0.7)];
  });
}

/** "TIỀN GIANG - ...", "BẾN TRE - ...": the places of a digest's items. */
function datelines(reading: Reading): readonly Place[] {
  const found: Place[] = [];
  for (const { from } of reading.sentences) {
    const place = reading.places.get(from);
    const next = place === undefined ? undefined : reading.tokens[place.to];
    if (
      place?.kind === 'PROVINCE' &&
      reading.tokens[from]?.allCapitals &&
      /^[-:]$/.test(next?.key ?? '') &&
      (next?.gap ?? 0) > 0
    )
      found.push(place);
  }
  return found;
}

function standingsOf(
  reading: Reading,
  title: string | null,
  quiet: (token: number) => boolean,
): Map<string, Standing> {
  const standings = new Map<string, Standing>();
  const add = (id: string | undefined, weight: number, from: number, to: number) => {
    if (id === undefined || weight <= 0) return;
    const standing = standings.get(id);
    if (standing === undefined) standings.set(id, { score: weight, best: weight, at: { from, to } });
    else {
      standing.score += weight;
      if (weight > standing.best) {
        standing.best = weight;
        standing.at.from = from;
        standing.at.to = to;
      }
    }
  };
  const bodies = new Map<number, Organization>();
  for (const organization of reading.organizations)
    for (const place of organization.places) bodies.set(place.from, organization);
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
    if (place.kind === 'DISTRICT') {
      if (place.ids.length === 1)
        add(
          place.ids[0],
          (body !== undefined && levelOf(body) === 'DISTRICT' ? 2 : DISTRICT_SHARE) * early * shade,
          place.from,
          place.to,
        );
    } else if (
      body !== undefined &&
      levelOf(body) !== 'FOREIGN' &&
      body.head.kind !== 'EMBASSY' &&
      !body.head.takesAnyName
    ) {
      add(
        place.ids[0],
        (held.has(body) ? 1.6 : reading.tokens[body.from - 1]?.key === 'diện' ? 1.2 : 3) *
          early *
          shade *
          (former.has(body) ? 0.2 : 1),
        place.from,
        place.to,
      );
    } else {
      const inPassing = IN_PASSING.has(before);
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
      if (standing !== undefined && (place.kind === 'PROVINCE' || place.ids.length === 1))
        standing.score += place.kind === 'PROVINCE' ? 4 : 1.5;
    }
  }
  return standings;
}

/** Provinces in the title, unless it lists several. */
function titlePlaces(title: string | null): readonly Place[] {
  if (title === null) return [];
  const places = [...placesOf(tokenize(title)).values()].filter(
    ({ kind }) => kind === 'PROVINCE' || kind === 'DISTRICT',
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

/** The countries a text speaks of, in order of mention. */
export function countriesOf(reading: Reading): readonly PlaceDraft[] {
  const found = new Map<string, PlaceDraft>();
  for (const place of reading.places.values()) {
    if (place.kind !== 'COUNTRY' && place.kind !== 'ABROAD') continue;
    const id = place.ids[0];
    if (id === undefined || found.has(id)) continue;
    found.set(id, {
      id,
      evidence: evidenceOf(
        reading,
        sentenceAt(reading, place.from),
        place.from,
        place.to,
        'country.named',
        0.8,
      ),
    });
  }
  return [...found.values()];
}
