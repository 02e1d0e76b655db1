/** A run of a text that stayed, came or went. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** With more differences than this two texts are told apart as a whole: nobody could read it, and time would grow as their square. */
const MOST_DIFFERENCES = 600;

type Step = readonly [kind: Piece['kind'], token: string];

const whole = (before: readonly string[], after: readonly string[]): readonly Step[] => [
  ...before.map((token): Step => ['removed', token]),
  ...after.map((token): Step => ['added', token]),
];

/**
 * The shortest way from one list of tokens to another (Myers, "An O(ND) Difference Algorithm", 1986), removals before additions. Time is
 * bounded by the length times MOST_DIFFERENCES.
 */
function shortest(before: readonly string[], after: readonly string[]): readonly Step[] {
  const [n, m] = [before.length, after.length];
  const most = Math.min(n + m, MOST_DIFFERENCES);
  const width = 2 * most + 3;
  const reach = new Int32Array(width);
  const history: Int32Array[] = [];
  const at = (k: number) => reach[k + most + 1] ?? 0;
  for (let d = 0; d <= most; d++) {
    history.push(reach.slice());
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
      while (x < n && x - k < m && isSame(before[x], after[x - k])) x++;
      reach[k + most + 1] = x;
      if (x >= n && x - k >= m) return walked(before, after, history, most);
    }
  }
  return whole(before, after);
}

function walked(
  before: readonly string[],
  after: readonly string[],
  history: readonly Int32Array[],
  most: number,
): readonly Step[] {
  const steps: Step[] = [];
  let [x, y] = [before.length, after.length];
  for (let d = history.length - 1; d >= 0; d--) {
    const at = (k: number) => history[d]?.[k + most + 1] ?? 0;
    const k = x - y;
    const isDown = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const startX = d === 0 ? 0 : at(isDown ? k + 1 : k - 1);
    const startY = d === 0 ? 0 : startX - (isDown ? k + 1 : k - 1);
    while (x > startX && y > startY && x > 0 && y > 0 && isSame(before[x - 1], after[y - 1])) {
      steps.push(['same', after[--y] ?? '']);
      x--;
    }
    if (d === 0) break;
    if (isDown) steps.push(['added', after[--y] ?? '']);
    else steps.push(['removed', before[--x] ?? '']);
  }
  return steps.reverse();
}

/** Whether two tokens are the same but for the blanks behind them. */
const isSame = (a: string | undefined, b: string | undefined): boolean => a?.trimEnd() === b?.trimEnd();

/** Words with the blanks behind them, and line ends by themselves. */
const tokensOf = (text: string): readonly string[] => text.match(/\n+|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? [];

/** Neighbours of a kind as one piece, what was removed before what was added in its place. */
function joined(steps: readonly Step[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let [removed, added, same] = ['', '', ''];
  const flush = () => {
    if (same !== '') pieces.push({ kind: 'same', text: same });
    if (removed !== '') pieces.push({ kind: 'removed', text: removed });
    if (added !== '') pieces.push({ kind: 'added', text: added });
    [removed, added, same] = ['', '', ''];
  };
  for (const [kind, token] of steps) {
    if (kind === 'same') {
      if (removed !== '' || added !== '') flush();
      same += token;
    } else if (kind === 'removed') removed += token;
    else added += token;
  }
  flush();
  return pieces;
}

/**
 * What of a text stayed, came and went, by words: `same` and `added` make up the new text, `same` and `removed` the old one but for
 * blanks, in which a difference is none.
 */
export function difference(before: string, after: string): readonly Piece[] {
  const [old, now] = [tokensOf(before), tokensOf(after)];
  let head = 0;
  while (head < old.length && head < now.length && isSame(old[head], now[head])) head++;
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && isSame(old.at(-1 - tail), now.at(-1 - tail)))
    tail++;
  const same = (tokens: readonly string[]) => tokens.map((token): Step => ['same', token]);
  return joined([
    ...same(now.slice(0, head)),
    ...shortest(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...same(now.slice(now.length - tail)),
  ]);
}

/** Long runs that stayed, shortened to some words beside what changed. */
export function condensed(pieces: readonly Piece[], words = 24): readonly Piece[] {
  return pieces.map((piece, at) => {
    if (piece.kind !== 'same') return piece;
    const tokens = tokensOf(piece.text);
    const first = at === 0;
    const last = at === pieces.length - 1;
    if (tokens.length <= words * (first || last ? 1 : 2) + 6) return piece;
    const head = first ? '' : tokens.slice(0, words).join('').trimEnd();
    const tail = last ? '' : tokens.slice(-words).join('').trimStart();
    return { kind: 'same', text: `${head}${first ? '' : ' '}[…]${last ? '' : ' '}${tail}` };
  });
}
