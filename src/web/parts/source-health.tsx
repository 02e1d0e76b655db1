import { dayOf, shortDay } from '../format/dates.ts';
import { useLanguage, useMessages } from '../language/messages.ts';
import { Badge, type Tone } from './badge.tsx';
import { SOURCE_HEALTH } from './source-health-texts.ts';

/** The states of reading a site, as `HealthStatus` of the schema, the worst trouble first. */
export const STATUSES = ['FAILING', 'EMPTY', 'THINNING', 'STALE', 'NEVER_CHECKED', 'DISABLED', 'OK'] as const;
/** A state of reading a site. */
export type Status = (typeof STATUSES)[number];

const TONES: Readonly<Record<Status, Tone>> = {
  FAILING: 'bad',
  EMPTY: 'bad',
  THINNING: 'watch',
  STALE: 'watch',
  NEVER_CHECKED: 'plain',
  DISABLED: 'plain',
  OK: 'good',
};

/** The state of a site in words. */
export function HealthBadge({ status }: { readonly status: Status }) {
  const t = useMessages(SOURCE_HEALTH);
  return <Badge tone={TONES[status]}>{t.statuses[status]}</Badge>;
}

/** What is told of a site's health, as `SourceHealth` of the schema. */
export interface Health {
  readonly status: Status;
  readonly lastSucceededAt: string | null;
  readonly lastArticleAt: string | null;
  readonly consecutiveFailures: number;
  readonly lastError: { readonly code: string } | null;
  readonly advice: string | null;
}

/** What is wrong with a site and what to do; null where nothing is. */
export interface Finding {
  readonly wrong: string;
  readonly todo: string;
}

/** Puts a site's health into words for a reader. The gateway's own `advice` is English and for operators. */
export function useFinding(): (health: Health) => Finding | null {
  const t = useMessages(SOURCE_HEALTH);
  const language = useLanguage();
  const day = (instant: string | null) => (instant === null ? null : shortDay(dayOf(instant), language));
  const onError = (code: string | undefined): string => {
    if (code === undefined) return t.doUnknown;
    const errors: Readonly<Record<string, string>> = t.errors;
    return Object.hasOwn(errors, code)
      ? (errors[code] ?? t.doUnknown)
      : code.startsWith('READ_')
        ? t.unreadable
        : t.doUnknown;
  };
  return ({ status, consecutiveFailures, lastSucceededAt, lastArticleAt, lastError, advice }) => {
    switch (status) {
      case 'FAILING':
        return { wrong: t.failed(consecutiveFailures, day(lastSucceededAt)), todo: onError(lastError?.code) };
      case 'EMPTY':
        return { wrong: t.empty, todo: t.doEmpty };
      case 'STALE':
        return { wrong: t.stale(day(lastArticleAt)), todo: t.doStale };
      case 'THINNING':
        return { wrong: t.thinning, todo: t.doThinning };
      case 'DISABLED':
        return { wrong: t.disabled, todo: t.doDisabled };
      case 'NEVER_CHECKED':
        return { wrong: t.never, todo: t.doNever };
      case 'OK':
        if (lastError !== null) return { wrong: t.partly, todo: t.doPartly };
        return advice === null ? null : { wrong: t.lossy, todo: t.doLossy };
    }
  };
}
