/**
 * For `vi.waitFor` and `vi.waitUntil`, which give up after a second: how long a test waits for what is sure to come, however busy the machine
 * is. It is no promise of speed.
 */
export const PATIENT = { timeout: 100_000 } as const;
