import type { PlaceDraft } from '../draft.ts';
import type { Bodies } from './bodies.ts';
import { isVietnameseSyllable } from './names.ts';
import type { Organization } from './organizations.ts';
import type { Place } from './places.ts';
import { isInText, type Preface } from './preface.ts';
import { evidenceOf, type Reading, sentenceAt } from './reading.ts';
import { CAPITAL, standingsOf, titlePlaces } from './standings.ts';

const ENOUGH = 2.2;
const NAMED_ENOUGH = 1.3;
const SHARE = 0.5;

/**
 * The provinces whose own bodies act in a text, most important first: those in the names of bodies weigh most, early ones
 * and those in the title more than late ones; sentences that list many provinces and "(cũ)" count nothing.
 */
export function actingProvinces(
  reading: Reading,
  title: Reading | null,
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
          element.office.organization !== null &&
          isOfUnnamedProvince(reading, element.office.organization),
      ),
    );
    const only = ranked.find(([id, { score }]) => id !== CAPITAL && score > 0.4);
    const titled = titlePlaces(title).filter(({ kind }) => kind === 'PROVINCE');
    const localBody = reading.organizations.find((body) => isOfUnnamedProvince(reading, body));
    if (titled.length === 1 && localBody !== undefined)
      return [placed(reading, titled[0]?.ids[0] as string, localBody, 'province.title', 0.7)];
    if (ranked[0] !== undefined && ranked[0][0] !== CAPITAL && top >= NAMED_ENOUGH)
      return [placed(reading, ranked[0][0], ranked[0][1].at, 'province.named', 0.5)];
    return local && only !== undefined ? [placed(reading, only[0], only[1].at, 'province.named', 0.5)] : [];
  }
  return ranked
    .filter(([, { score, chairs }]) => score >= ENOUGH && (chairs || score >= top * SHARE))
    .map(([id, { at, score }]) => placed(reading, id, at, 'province.acting', Math.min(1, 0.5 + score / 20)));
}

/** "HĐND tỉnh", but not "Chính quyền tỉnh Ulyanovsk": a body of a province that it leaves unnamed. */
const isOfUnnamedProvince = ({ tokens }: Reading, { level, places, to }: Organization): boolean =>
  level === 'tỉnh' && places.length === 0 && isVietnameseSyllable(tokens[to - 1]?.key ?? '');

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

/** The receipts are those of the whole. Provinces that lead and text tell together, each with its place in the text: the province's name, else a body of it; one without either is left out. */
export function provincesInText(
  preface: Preface,
  acting: readonly PlaceDraft[],
  bodies: Bodies,
): readonly PlaceDraft[] {
  const text = preface.own;
  return acting.flatMap((province) => {
    if (isInText(preface, province.evidence)) return [province];
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
