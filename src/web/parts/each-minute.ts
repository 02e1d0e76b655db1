import { useEffect, useRef } from 'preact/hooks';
import { useNow } from '../state/clock.ts';

const MINUTE_MS = 60_000;

/**
 * Calls back each minute while the page is seen: for what changes without being told live, such as when a site was last checked. Not at
 * once.
 */
export function useEachMinute(call: () => void): void {
  const minute = Math.floor(useNow() / MINUTE_MS);
  const seen = useRef(minute);
  useEffect(() => {
    if (minute === seen.current) return;
    seen.current = minute;
    call();
  }, [minute]);
}
