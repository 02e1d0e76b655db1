/**
 * Measures sides in turn, A B C B C A C A B, so many rounds: none is always the first. The n-th value of one side and the n-th of another
 * are of the same round, so that what the machine does beside is in both.
 */
export async function inTurn<S, T>(
  sides: readonly S[],
  rounds: number,
  measure: (side: S) => Promise<T>,
): Promise<readonly (readonly T[])[]> {
  const seen = sides.map((): T[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (let step = 0; step < sides.length; step += 1) {
      const at = (round + step) % sides.length;
      seen[at]?.push(await measure(sides[at] as S));
    }
  }
  return seen;
}
