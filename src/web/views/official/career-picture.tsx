import { shortDay } from '../../format/dates.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Badge } from '../../parts/badge.tsx';
import { classes } from '../../parts/class.ts';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import { type Axis, axisOf, drawn, inOrder, type Stretch } from './career.ts';
import type { Position } from './documents.ts';
import { PositionReceipts, positionKey, ReceiptsButton } from './position-receipts.tsx';
import { usePositionWords } from './position-words.ts';
import { OFFICIAL_TEXTS } from './texts.ts';

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const across = ({ from, to }: Stretch) => ({ left: percent(from), width: percent(to - from) });
/** A beginning that nothing tells of is drawn as so much of the axis that fades in. */
const FADE = 0.08;

function Bar({
  position,
  axis,
  today,
}: {
  readonly position: Position;
  readonly axis: Axis;
  readonly today: string;
}) {
  const { told, untold, isStartKnown, end, seen } = drawn(position, axis, today);
  const fade = told === null && end !== null ? { from: Math.max(0, end - FADE), to: end } : null;
  return (
    <div class="career-track" aria-hidden="true">
      {fade !== null && <i class="career-fade" style={across(fade)} />}
      {untold !== null && (
        <i class={classes('career-untold', position.isCurrent && 'career-open')} style={across(untold)} />
      )}
      {told !== null && (
        <i class={classes('career-told', isStartKnown && 'career-told-exact')} style={across(told)} />
      )}
      {[...new Set([seen.from, seen.to])].map((at) => (
        <i key={at} class="career-seen" style={{ left: percent(at) }} />
      ))}
      {end !== null && <i class="career-end" style={{ left: percent(end) }} />}
    </div>
  );
}

/** The key to the picture: every sign with its meaning in words. */
function Legend() {
  const t = useMessages(OFFICIAL_TEXTS);
  return (
    <ul class="career-legend" aria-label={t.legend}>
      <li>
        <i class="career-told" aria-hidden="true" /> {t.legendTold}
      </li>
      <li>
        <i class="career-untold" aria-hidden="true" /> {t.legendUntold}
      </li>
      <li>
        <i class="career-seen" aria-hidden="true" /> {t.legendSeen}
      </li>
      <li>
        <i class="career-end" aria-hidden="true" /> {t.legendEnd}
      </li>
    </ul>
  );
}

/** A year that begins further along the axis than this has no room for its name at the edge of a phone. */
const LAST_LABEL = 0.92;

/**
 * Positions along an axis of years, each told in words above its bar. What is drawn is hidden from screen readers, which have the words.
 */
export function CareerPicture({
  positions,
  today,
  hasMerger,
}: {
  readonly positions: readonly Position[];
  readonly today: string;
  readonly hasMerger: boolean;
}) {
  const t = useMessages(OFFICIAL_TEXTS);
  const language = useLanguage();
  const wordsOf = usePositionWords();
  const axis = axisOf(positions, today, hasMerger);
  const { merger, years } = axis;
  return (
    <div class="career-picture">
      <div class="career-chart">
        <div class="career-lines" aria-hidden="true">
          {years.map(({ year, at }) => (
            <i key={year} class="career-year" style={{ left: percent(at) }}>
              {at < LAST_LABEL && <span>{year}</span>}
            </i>
          ))}
          {merger !== null && (
            <i
              class={classes('career-merger', merger > 0.5 && 'career-merger-left')}
              style={{ left: percent(merger) }}
            >
              <span>{t.merger}</span>
            </i>
          )}
        </div>
        <ol class="career-rows">
          {inOrder(positions).map((position) => {
            const id = positionKey(positions, position);
            const { held, seen } = wordsOf(position);
            const { isSeenAfterEnd } = drawn(position, axis, today);
            return (
              <li key={id} class="career-row">
                <div class="career-what">
                  <p>
                    <strong lang="vi">{position.title}</strong>{' '}
                    <Badge tone={position.isCurrent ? 'good' : 'plain'}>
                      {position.isCurrent ? t.current : t.former}
                    </Badge>
                  </p>
                  {position.organization !== null && (
                    <p class="career-body" lang="vi">
                      {position.organization.name}
                    </p>
                  )}
                </div>
                <div class="career-when">
                  <Bar position={position} axis={axis} today={today} />
                  <p>
                    {held}. {seen}. {isSeenAfterEnd && t.afterEnd}
                    {position.successor !== null && (
                      <>
                        {' '}
                        {t.successor}:{' '}
                        <Link href={pathTo('official', { id: position.successor.id })} lang="vi">
                          {position.successor.name}
                        </Link>
                        .
                      </>
                    )}{' '}
                    <ReceiptsButton position={position} id={id} />
                  </p>
                </div>
                <PositionReceipts position={position} id={id} />
              </li>
            );
          })}
        </ol>
      </div>
      <Legend />
      <p class="unseen">
        {t.merger}. {t.today}: {shortDay(today, language)}
      </p>
    </div>
  );
}
