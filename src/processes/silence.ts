/** How often a process says that it is alive. */
export const BEAT_MS = 5_000;
/** Looks without a word between them after which a process counts as hung: two minutes. The longest that it is honestly busy are seconds. */
const MOST_LOOKS = 12;
/** Between two looks. */
export const LOOK_MS = 10_000;

/** Watches whether another process still says anything. */
export interface SilenceWatch {
  /** It has said something. */
  heard(): void;
  end(): void;
}

/**
 * Calls `onSilence` once when nothing was heard between twelve looks in a row. Looks are counted instead of time: a machine that slept, or
 * a process that had no processor, has missed its own looks too.
 */
export function watchSilence(onSilence: () => void, lookMs = LOOK_MS): SilenceWatch {
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    if (looks < MOST_LOOKS) return;
    clearInterval(timer);
    onSilence();
  }, lookMs);
  timer.unref();
  return {
    heard() {
      looks = 0;
    },
    end: () => clearInterval(timer),
  };
}
