import { nodeId } from '../../model/id.ts';
import type { PlaceDraft } from '../draft.ts';
import { evidenceOf } from '../statement/reading.ts';
import type { EnglishBody } from './bodies.ts';
import type { EnglishElement, EnglishParse } from './elements.ts';
import type { EnglishPlace } from './places.ts';
import { placesOf } from './places.ts';
import { readEnglish } from './reading.ts';

interface Standing {
  score: number;
  best: number;
  readonly at: { sentence: number; from: number; to: number };
}

const CAPITAL = nodeId('PROVINCE', 'ha-noi');
const ENOUGH = 2.2;
const SHARE = 0.5;
const EARLY = 3;
const MANY = 3;
const NAMED_ENOUGH = 1.2;

/**
 * The provinces whose own bodies act in a text, most important first: those in the names of bodies weigh most, then the
 * dateline and the title; the seat of a mission and a place merely named weigh little.
 */
export function englishProvinces(
  parse: EnglishParse,
  title: string | null,
  quiet: (sentence: number) => boolean,
): readonly PlaceDraft[] {
  const standings = new Map<string, Standing>();
  const { tokens } = parse.reading;
  const add = (place: EnglishPlace, weight: number, sentence: number, from: number, to: number) => {
    if (place.id === null) return;
    const standing = standings.get(place.id);
    if (standing === undefined) {
      standings.set(place.id, { score: weight, best: weight, at: { sentence, from, to } });
      return;
    }
    standing.score += weight;
    if (weight > standing.best) {
      standing.best = weight;
      Object.assign(standing.at, { sentence, from, to });
    }
  };
  let hasLocal = false;
  for (const [sentence, elements] of parse.elements.entries()) {
    const shade = (sentence < EARLY ? 1.5 : 1) * (quiet(sentence) ? 0.4 : 1);
    const isCrowded =
      elements.filter(
        ({ type, ...rest }) => type === 'place' && 'place' in rest && rest.place.kind === 'PROVINCE',
      ).length >= MANY;
    for (const [index, element] of elements.entries()) {
      const body =
        element.type === 'body' ? element.body : element.type === 'office' ? element.office.body : null;
      if (body !== null) {
        hasLocal ||= isOfTheProvince(parse, body);
        const isMission = isMissionBody(parse, body.from, body.to);
        const isForeign = body.places[0]?.kind === 'COUNTRY' && body.places[0].from === body.from;
        if (isMission || isForeign || isVenue(parse, elements, index, body)) continue;
        for (const place of body.places)
          if (isOurs(place))
            add(
              place,
              (element.type === 'office'
                ? element.office.titles.some(({ isFormer }) => isFormer)
                  ? 0.4
                  : 1.8
                : 3) * shade,
              sentence,
              body.from,
              body.to,
            );
      } else if (element.type === 'place' && isOurs(element.place) && !isCrowded) {
        const next = tokens[element.to]?.key ?? '';
        const isDateline = index === 0 && (next === '-' || next === ':');
        const isIn = previousWord(elements, index) === 'in' || /^(?:province|city)$/.test(next);
        const isActor = ACTORS.test(next);
        const share = element.place.kind === 'TOWN' ? 0.8 : 1;
        if (element.place.id === CAPITAL && isDateline) continue;
        add(
          element.place,
          (isDateline ? 2 : isActor ? 1.8 : isIn ? 1.1 : 0.8) * share * shade,
          sentence,
          element.from,
          element.to,
        );
      }
    }
  }
  for (const place of titlePlaces(title)) {
    const standing = place.id === null ? undefined : standings.get(place.id);
    if (standing !== undefined) standing.score += 2;
  }
  const ranked = [...standings].sort(([, a], [, b]) => b.score - a.score);
  const bodied = ranked.filter(([, { best }]) => best >= 1.8);
  const top = bodied[0]?.[1].score ?? 0;
  if (top >= ENOUGH)
    return bodied
      .filter(([, { score }]) => score >= ENOUGH && score >= top * SHARE)
      .map(([id, { at, score }]) =>
        placed(parse, id, at, 'english.province.acting', Math.min(1, 0.5 + score / 20)),
      );
  // Bodies of "the province" act in the province that the text names, the capital aside
  const named = ranked.find(([id, { score }]) => id !== CAPITAL && score >= (hasLocal ? 0.5 : NAMED_ENOUGH));
  return named !== undefined && hasLocal
    ? [placed(parse, named[0], named[1].at, 'english.province.named', 0.6)]
    : [];
}

/** "Thai Binh authorities": bodies of a province without a name of their own. */
const ACTORS = /^(?:authorities|leaders|officials|administration)$/;

const isOurs = ({ kind }: EnglishPlace) => kind === 'PROVINCE' || kind === 'TOWN';

/** "the provincial Party Committee", "the city's union": a body of a province that its name leaves open. */
function isOfTheProvince({ reading }: EnglishParse, { from, to }: EnglishBody): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:provincial|municipal)$/.test(reading.tokens[i]?.key ?? '')) return true;
  return reading.tokens[from]?.key === 'city';
}

const isMissionBody = ({ reading }: EnglishParse, from: number, to: number): boolean => {
  for (let i = from; i < to; i++)
    if (/^(?:embassy|consulate)$/.test(reading.tokens[i]?.key ?? '')) return true;
  return false;
};

/** "at the Hanoi Opera House", "students of Quy Nhon University": where one meets and learns, no body that acts. */
function isVenue(
  { reading }: EnglishParse,
  elements: readonly EnglishElement[],
  index: number,
  { to }: EnglishBody,
): boolean {
  if (VENUES.test(reading.tokens[to - 1]?.key ?? '')) return true;
  if (elements[index]?.type !== 'body') return false;
  const before = elements[index - 1];
  const lead = before?.type === 'word' && before.key === 'the' ? elements[index - 2] : before;
  return lead?.type === 'word' && lead.key === 'at';
}

const VENUES = /^(?:house|museum|university|college|hospital|library|diocese|archdiocese|church)$/;

function previousWord(elements: readonly EnglishElement[], index: number): string | null {
  const before = elements[index - 1];
  return before?.type === 'word' ? before.key : null;
}

const titlePlaces = (title: string | null): readonly EnglishPlace[] =>
  title === null ? [] : [...placesOf(readEnglish(title).tokens).values()].filter(isOurs);

const placed = (
  parse: EnglishParse,
  id: string,
  at: Standing['at'],
  rule: string,
  confidence: number,
): PlaceDraft => ({
  id,
  evidence: evidenceOf(parse.reading, at.sentence, at.from, at.to, rule, confidence),
});

/** The countries that a text speaks of, Viet Nam aside, in order of mention. */
export function englishCountries({ reading, places }: EnglishParse): readonly PlaceDraft[] {
  const found = new Map<string, PlaceDraft>();
  let sentence = 0;
  for (const place of places.values()) {
    while ((reading.sentences[sentence]?.to ?? Number.POSITIVE_INFINITY) <= place.from) sentence++;
    if (place.kind !== 'COUNTRY' || place.id === null || found.has(place.id)) continue;
    const last = Math.min(place.to, reading.sentences[sentence]?.to ?? place.to);
    found.set(place.id, {
      id: place.id,
      evidence: evidenceOf(reading, sentence, place.from, last, 'english.country.named', 0.8),
    });
  }
  return [...found.values()];
}
