import { fullTime } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Badge } from '../../parts/badge.tsx';
import { SOURCE_HEALTH } from '../../parts/source-health-texts.ts';
import type { Source } from './documents.ts';
import { SOURCE_TEXTS } from './texts.ts';

const MOST = 12;
const TONES = { SUCCEEDED: 'good', PARTIAL: 'watch', FAILED: 'bad' } as const;

/** From when to when, as far as it is known. */
function usePeriod(): (from: string | null, to: string | null) => string {
  const t = useMessages(SOURCE_TEXTS);
  const language = useLanguage();
  return (from, to) =>
    `${from === null ? t.fromBeginning : fullTime(from, language)} – ${to === null ? t.untilNow : fullTime(to, language)}`;
}

/** Periods in which articles of the site may be missing, and why, latest first. */
export function Gaps({ source: { gaps } }: { readonly source: Source }) {
  const t = useMessages(SOURCE_TEXTS);
  const words = useMessages(SOURCE_HEALTH);
  const language = useLanguage();
  const left = gaps.length - MOST;
  const period = usePeriod();
  return (
    <section class="source-section" aria-label={t.gaps}>
      <h2>{t.gaps}</h2>
      {gaps.length === 0 && <p class="source-soft">{t.noGaps}</p>}
      <ul class="source-lines">
        {gaps
          .toReversed()
          .slice(0, MOST)
          .map(({ from, to, reason, urls }) => (
            <li key={`${from} ${to} ${reason} ${urls.join()}`}>
              <strong>{words.reasons[reason]}</strong>
              <span class="source-soft">{period(from, to)}</span>
              <span class="source-urls">
                {urls.length === 0
                  ? t.wholeSite
                  : urls.slice(0, 5).map((url) => <code key={url}>{String(url)}</code>)}
              </span>
            </li>
          ))}
      </ul>
      {left > 0 && <p class="source-soft">{t.moreRuns(formatNumber(left, language))}</p>}
    </section>
  );
}

/** How the checks of the site came out, latest first. */
export function Checks({ source: { checks } }: { readonly source: Source }) {
  const t = useMessages(SOURCE_TEXTS);
  const language = useLanguage();
  const period = usePeriod();
  const left = checks.length - MOST;
  return (
    <section class="source-section" aria-label={t.checks}>
      <h2>{t.checks}</h2>
      {checks.length === 0 && <p class="source-soft">{t.noChecks}</p>}
      <ul class="source-lines">
        {checks.slice(0, MOST).map(({ from, to, outcome, code, count }) => (
          <li key={`${from} ${outcome}`}>
            <span class="source-outcome">
              <Badge tone={TONES[outcome]}>{t.outcomes[outcome]}</Badge>
              {t.times(formatNumber(count, language))}
            </span>
            <span class="source-soft">{period(from, to)}</span>
            {code !== null && <code>{code}</code>}
          </li>
        ))}
      </ul>
      {left > 0 && <p class="source-soft">{t.moreRuns(formatNumber(left, language))}</p>}
    </section>
  );
}
