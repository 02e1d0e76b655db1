import type { DatePrecision, Event, EventKind, Participation, ParticipationRole } from './event.ts';
import type { ArticleEvidence } from './evidence.ts';
import { byLonger, bySmaller, majority, ranked, type TieBreak, united, type Vote } from './fold.ts';
import type { CalendarDate, Instant } from './time.ts';

/** What one article reports of an event, its participants apart. */
export interface ReportStatement {
  readonly kind: EventKind;
  readonly name: string;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly precision: DatePrecision | null;
  readonly provinceId: string | null;
  readonly venue: string | null;
  readonly participantCount: number | null;
  readonly participantCountIsApproximate: boolean;
  readonly isMain: boolean;
  readonly organizerIds: readonly string[];
  readonly documentIds: readonly string[];
  readonly countryIds: readonly string[];
}

/** What one article says of an official's part in an event. */
export interface AttendanceStatement {
  readonly officialId: string;
  readonly role: ParticipationRole;
  readonly evidence: ArticleEvidence;
  /** '' where the article bears no date. */
  readonly published: Instant | '';
}

/** An article that is about the event knows it better than three that mention it in passing. */
const MAIN_WEIGHT = 3;

const PRECISION: readonly DatePrecision[] = ['DAY', 'PART_OF_MONTH', 'MONTH', 'YEAR'];

type Dates = Pick<Event, 'startsOn' | 'endsOn' | 'precision'>;
const sharpness = (dates: Dates) =>
  dates.precision === null ? PRECISION.length : PRECISION.indexOf(dates.precision);
const bySharper: TieBreak<Dates> = (a, b) =>
  sharpness(a) - sharpness(b) ||
  bySmaller(a.startsOn ?? '', b.startsOn ?? '') ||
  bySmaller(b.endsOn ?? '', a.endsOn ?? '');

type Size = Pick<Event, 'participantCount' | 'participantCountIsApproximate'>;
const byLarger: TieBreak<Size> = (a, b) =>
  (b.participantCount ?? 0) - (a.participantCount ?? 0) ||
  Number(a.participantCountIsApproximate) - Number(b.participantCountIsApproximate);

/** An event as all reports give it: what most say, main reports weighing more. Null without a report. */
export function foldEvent(id: string, reports: readonly ReportStatement[]): Event | null {
  const votes = <T>(value: (report: ReportStatement) => T): Vote<T>[] =>
    reports.map((report) => ({ value: value(report), weight: report.isMain ? MAIN_WEIGHT : 1 }));
  const [name] = ranked(
    votes((report) => report.name),
    byLonger,
  );
  if (name === undefined) return null;
  const [dates] = ranked(
    votes(({ startsOn, endsOn, precision }): Dates => ({ startsOn, endsOn, precision })).filter(
      ({ value }) => value.startsOn !== null,
    ),
    bySharper,
    ({ startsOn, endsOn, precision }) => `${startsOn} ${endsOn} ${precision}`,
  );
  const [size] = ranked(
    votes(
      ({ participantCount, participantCountIsApproximate }): Size => ({
        participantCount,
        participantCountIsApproximate,
      }),
    ).filter(({ value }) => value.participantCount !== null),
    byLarger,
    (value) => `${value.participantCount} ${value.participantCountIsApproximate}`,
  );
  return {
    id,
    kind:
      majority(
        votes((report) => (report.kind === 'OTHER' ? null : report.kind)),
        bySmaller,
      ) ?? 'OTHER',
    name,
    startsOn: dates?.startsOn ?? null,
    endsOn: dates?.endsOn ?? null,
    precision: dates?.precision ?? null,
    provinceId: majority(
      votes((report) => report.provinceId),
      bySmaller,
    ),
    venue: majority(
      votes((report) => report.venue),
      byLonger,
    ),
    participantCount: size?.participantCount ?? null,
    participantCountIsApproximate: size?.participantCountIsApproximate ?? false,
    organizerIds: united(reports.map((report) => report.organizerIds)),
    documentIds: united(reports.map((report) => report.documentIds)),
    countryIds: united(reports.map((report) => report.countryIds)),
  };
}

const byStrength: TieBreak<AttendanceStatement> = (a, b) =>
  b.evidence.confidence - a.evidence.confidence ||
  bySmaller(a.published, b.published) ||
  bySmaller(a.evidence.articleId, b.evidence.articleId) ||
  a.evidence.start - b.evidence.start ||
  a.evidence.end - b.evidence.end ||
  bySmaller(a.evidence.rule, b.evidence.rule);

/** Each official once for each part they had, with the surest evidence, on a tie that of the earliest article. */
export function foldParticipations(
  eventId: string,
  statements: readonly AttendanceStatement[],
): readonly Participation[] {
  const best = new Map<string, AttendanceStatement>();
  for (const statement of [...statements].sort(byStrength)) {
    const key = `${statement.role} ${statement.officialId}`;
    if (!best.has(key)) best.set(key, statement);
  }
  return [...best.entries()]
    .sort(([a], [b]) => bySmaller(a, b))
    .map(([, { officialId, role, evidence }]) => ({ officialId, eventId, role, evidence }));
}
