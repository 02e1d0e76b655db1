import type { When } from './event-dates.ts';
import type { Scene } from './event-scene.ts';
import { tidy, wordsOf } from './reading.ts';
import { Gap } from './tokens.ts';

const BEFORE_LABEL = /^(?:[-–*•+]|\d{1,2}|[.)/])$/;
const LONGEST_MARK = 3;

/** The sentence that a label opens, "2. Địa điểm: ...", and where what it says begins; null where none or several do. */
function labelled(
  { reading }: Scene,
  label: string,
): { readonly sentence: number; readonly at: number } | null {
  const { tokens, sentences } = reading;
  const [first, second] = label.split(' ');
  let found: { readonly sentence: number; readonly at: number } | null = null;
  for (const [sentence, { from, to }] of sentences.entries()) {
    let at = from;
    while (at < from + LONGEST_MARK && BEFORE_LABEL.test(tokens[at]?.key ?? '')) at++;
    if (tokens[at]?.key !== first || tokens[at + 1]?.key !== second || tokens[at + 2]?.key !== ':') continue;
    if (at + 3 >= to) continue;
    // A schedule has one for each of its events
    if (found !== null) return null;
    found = { sentence, at: at + 3 };
  }
  return found;
}

/** The day behind the one "Thời gian:" of an invitation or notice: when what it invites to is held; null where it tells none or several. */
export function labelledWhen(scene: Scene): When | null {
  const place = labelled(scene, 'thời gian');
  if (place === null) return null;
  const [date, another] = scene.dates.in(place.sentence).filter(({ precision }) => precision === 'DAY');
  return date === undefined || another !== undefined ? null : scene.dates.when(date, place.sentence);
}

/** The line behind the one "Địa điểm:" of an invitation or notice, without its full stop; null where none has words. */
export function labelledVenue(scene: Scene): string | null {
  const place = labelled(scene, 'địa điểm');
  if (place === null) return null;
  const { tokens, sentences } = scene.reading;
  let to = place.at;
  const limit = (sentences[place.sentence] as { to: number }).to;
  while (to < limit && (to === place.at || (tokens[to]?.gap ?? Gap.PARAGRAPH) < Gap.LINE)) to++;
  while (to > place.at && /^[.;,]$/.test(tokens[to - 1]?.key ?? '')) to--;
  return to > place.at ? tidy(wordsOf(scene.reading, place.at, to)) : null;
}
