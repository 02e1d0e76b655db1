const TIMES = [1, 10, 40];

/**
 * Shows what takes real time, such as that a silent server is given up: within a short time, and where that fails, as it may on a busy
 * machine, within more, so that a test need not wait long as a rule. Rejects with what went wrong the last time.
 */
export async function inTime(shortestMs: number, show: (ms: number) => Promise<void>): Promise<void> {
  for (const times of TIMES.slice(0, -1)) {
    try {
      return await show(shortestMs * times);
    } catch {
      // Once more, with more room.
    }
  }
  await show(shortestMs * (TIMES.at(-1) ?? 1));
}
