import { ENGLISH_WRITTEN_OUT } from '../../gazetteer/english-bodies.ts';
import { Gap, type Token } from '../statement/tokens.ts';
import { BodyReader, type EnglishBody } from './bodies.ts';
import { type EnglishName, nameAt } from './names.ts';
import { type EnglishOffice, OfficeReader } from './offices.ts';
import { type EnglishPlace, placesOf } from './places.ts';
import { type EnglishReading, nameOf } from './reading.ts';

/** What a run of a sentence is: an office, a person's name, a body, a place, a mark or a plain word. */
export type EnglishElement = { readonly from: number; readonly to: number } & (
  | { readonly type: 'office'; readonly office: EnglishOffice }
  | { readonly type: 'name'; readonly name: EnglishName }
  | { readonly type: 'body'; readonly body: EnglishBody }
  | { readonly type: 'place'; readonly place: EnglishPlace }
  | { readonly type: 'mark' | 'word'; readonly key: string }
);

/** A text with its places, bodies, offices and names; `elements` by sentence, brackets without an office left out. */
export interface EnglishParse {
  readonly reading: EnglishReading;
  readonly places: ReadonlyMap<number, EnglishPlace>;
  readonly elements: readonly (readonly EnglishElement[])[];
  /** Every body named, also those in offices, by its first token. */
  readonly bodyAt: ReadonlyMap<number, EnglishBody>;
  /** Full names of acronyms that the text explains, by the acronym in capitals, as runs of tokens. */
  readonly explained: ReadonlyMap<string, EnglishBody>;
}

const LONGEST_ASIDE = 8;

/** Finds every element of a text, sentence by sentence, left to right, without overlap. Linear in the length of the text. */
export function parseEnglish(reading: EnglishReading): EnglishParse {
  const { tokens, sentences } = reading;
  const places = placesOf(tokens);
  const explained = explainedIn(reading, places);
  const bodies = new BodyReader(
    tokens,
    places,
    new Set([...explained.keys()].map((name) => name.toLowerCase())),
  );
  const offices = new OfficeReader(tokens, places, bodies);
  const elements = sentences.map(({ from, to }) => {
    const found: EnglishElement[] = [];
    for (let i = from; i < to; ) {
      const element = elementAt(i, to, found.at(-1));
      found.push(element);
      i = element.to;
    }
    return found;
  });
  const bodyAt = new Map<number, EnglishBody>();
  for (const list of elements) {
    for (const element of list) {
      const body =
        element.type === 'body' ? element.body : element.type === 'office' ? element.office.body : null;
      if (body !== null) bodyAt.set(body.from, body);
    }
  }
  return { reading, places, elements, bodyAt, explained };

  function elementAt(at: number, limit: number, before: EnglishElement | undefined): EnglishElement {
    const token = tokens[at] as Token;
    if (token.kind === 'word') {
      const office = offices.at(at, limit);
      if (office !== null && office.to > at) return { type: 'office', from: at, to: office.to, office };
      const isAfterOffice = before?.type === 'office' && token.gap <= Gap.LINE;
      const name = nameAt(tokens, at, limit, places, isAfterOffice);
      const body = bodies.at(at, limit);
      if (body !== null && (name === null || (body.to > name.to && !name.isVietnamese)))
        return { type: 'body', from: at, to: body.to, body };
      if (name !== null) return { type: 'name', from: at, to: name.to, name };
      const place = places.get(at);
      if (place !== undefined && place.to <= limit) return { type: 'place', from: at, to: place.to, place };
      return { type: 'word', from: at, to: at + 1, key: token.key };
    }
    if (token.key === '(') {
      const close = closing(tokens, at, limit);
      if (close !== null && !hasOffice(offices, at + 1, close))
        return { type: 'mark', from: at, to: close + 1, key: '()' };
    }
    return { type: 'mark', from: at, to: at + 1, key: token.key };
  }
}

function closing(tokens: readonly Token[], at: number, limit: number): number | null {
  for (let i = at + 1; i < Math.min(limit, at + LONGEST_ASIDE); i++) if (tokens[i]?.key === ')') return i;
  return null;
}

/** "(President of X)" tells an office; "(standing)", "(VUFO)" and "(third from left)" are asides. */
function hasOffice(offices: OfficeReader, from: number, to: number): boolean {
  const office = offices.at(from, to);
  return office !== null && (office.body !== null || office.mission !== null || office.to === to);
}

/** "Hanoi Union of Friendship Organizations (HAUFO)": the body right before an acronym in brackets. */
function explainedIn(
  { tokens, sentences }: EnglishReading,
  places: ReadonlyMap<number, EnglishPlace>,
): ReadonlyMap<string, EnglishBody> {
  const explained = new Map<string, EnglishBody>();
  const bodies = new BodyReader(tokens, places, new Set());
  for (const { from, to } of sentences) {
    for (let i = from; i < to; i++) {
      const token = tokens[i] as Token;
      if (token.kind !== 'word' || !(token.capital || token.key === 'provincial')) continue;
      const body = bodies.at(i, to);
      if (body === null) continue;
      const written = nameOf({ tokens }, body.from, body.to).replace(/’/gu, "'");
      for (const [acronym, words] of WRITTEN_OUT)
        if (words.test(written) && !explained.has(acronym)) explained.set(acronym, body);
      // "Vietnam Fatherland Front (VFF) Central Committee": the part before the bracket
      const bracket = bracketIn(tokens, body.from, Math.min(to, body.to + 3));
      if (bracket !== null) {
        const acronym = (tokens[bracket + 1] as Token).text;
        if (!explained.has(acronym))
          explained.set(acronym, {
            ...body,
            to: bracket,
            places: body.places.filter((place) => place.to <= bracket),
          });
      }
      i = body.to - 1;
    }
  }
  return explained;
}

const WRITTEN_OUT = Object.entries(ENGLISH_WRITTEN_OUT);

function bracketIn(tokens: readonly Token[], from: number, to: number): number | null {
  for (let i = from + 1; i < to; i++)
    if (tokens[i]?.key === '(' && tokens[i + 1]?.allCapitals && tokens[i + 2]?.key === ')') return i;
  return null;
}
