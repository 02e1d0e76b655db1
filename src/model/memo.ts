import { ownCopy } from './text.ts';

/**
 * The same function, sparing the work for texts that came before: names of bodies, places and events come again and again, in one
 * article and in the next. Keeps at most `capacity` answers, to texts of 100 characters on average, and forgets all of them when there
 * are more, so that hostile texts cannot fill the memory. The answers are shared, so they must not be changed.
 */
export function remembered<T>(work: (text: string) => T, capacity = 4_000): (text: string) => T {
  const known = new Map<string, T>();
  let length = 0;
  return (text) => {
    // A text of this length is no name, and would hardly come twice.
    if (text.length > LONGEST) return work(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const own = ownCopy(text);
    const answer = work(own);
    if (known.size >= capacity || length + own.length > capacity * USUAL_LENGTH) {
      known.clear();
      length = 0;
    }
    known.set(own, answer);
    length += own.length;
    return answer;
  };
}

const LONGEST = 500;
/** Names are shorter; what holds many longer texts would take five times the memory and spare no more work. */
const USUAL_LENGTH = 100;
