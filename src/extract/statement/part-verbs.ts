import { PART_VERBS, type PartVerb } from '../../gazetteer/participation.ts';
import type { Element } from './elements.ts';
import { phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

/** A verb of taking part in a sentence: its tokens, and the index of the element that holds the first of them. */
export interface FoundVerb {
  readonly verb: PartVerb;
  readonly from: number;
  readonly to: number;
  readonly at: number;
}

const verbs = phrases(PART_VERBS);

/** "có buổi tiếp", "có buổi làm việc với đoàn": the index after the words that say that somebody received; null where none do. */
function endOfDeed(tokens: readonly Token[], { from, to }: Element): number | null {
  if (tokens[from - 1]?.key !== 'có') return null;
  if (tokens[from + 1]?.key === 'tiếp') return to;
  return tokens[to]?.key === 'với' && tokens[to + 1]?.key === 'đoàn' ? to + 2 : null;
}

/** "đến thăm, tặng quà 50 hộ nghèo": an event that is named by what its guests do. */
const visits = (tokens: readonly Token[], { from }: Element) => verbs.at(tokens, from)?.value === 'VISIT';

/** "vinh dự" where a body's name took the first word; behind "Trà Vinh" one is there. */
const isHonour = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.key === 'dự' && tokens[at - 1]?.key === 'vinh' && tokens[at - 1]?.capital === false;

/** The verbs of taking part in a sentence, in order; words inside the names of persons, bodies, offices and events are none. */
export function partVerbsIn(tokens: readonly Token[], elements: readonly Element[]): readonly FoundVerb[] {
  const found: FoundVerb[] = [];
  let behind = 0;
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as Element;
    if (element.type !== 'other' && element.type !== 'link') continue;
    // Words of an event's name: "lễ trao quà", "buổi tiếp xúc"; but "đã có buổi tiếp và làm việc với" is a verb
    if (element.type === 'other' && element.to - element.from > 1) {
      const to = endOfDeed(tokens, element);
      if (to !== null) found.push({ verb: 'RECEIVE', from: element.from, to, at });
      if (to !== null || !visits(tokens, element)) continue;
    }
    for (let i = Math.max(element.from, behind); i < element.to; i++) {
      const verb = verbs.at(tokens, i);
      if (verb === null) continue;
      behind = verb.to;
      // What one attends is no verb of its own: "dự khai mạc có", "dự tiếp có"
      const last = found.at(-1);
      const isAttended = last?.verb === 'ATTEND' && last.to === i;
      if (verb.value !== 'NONE' && !isHonour(tokens, i) && !isAttended)
        found.push({ verb: verb.value, from: i, to: verb.to, at });
      i = verb.to - 1;
    }
  }
  return found;
}
