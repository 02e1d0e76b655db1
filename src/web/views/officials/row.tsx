import { shortDay } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Badge } from '../../parts/badge.tsx';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import type { Row } from './documents.ts';
import type { Filters } from './filters.ts';
import { OFFICIALS_TEXTS } from './texts.ts';

const MOST_POSITIONS = 3;

/** The positions that tell why somebody is in the list: of the body that is asked for, held or left as asked for; else the current ones. */
export function positionsOf({ positions }: Row, { held, organization }: Filters): Row['positions'] {
  const own = positions.filter(
    (one) => organization === '' || one.organization?.id === `organization:${organization}`,
  );
  const wanted = own.filter(({ isCurrent }) => isCurrent === (held !== 'former'));
  return wanted.length > 0 ? wanted : own.length > 0 ? own : positions;
}

/** Somebody in the list: who, what they are or were, and how often and when they were last named. */
export function OfficialRow({ official, filters }: { readonly official: Row; readonly filters: Filters }) {
  const t = useMessages(OFFICIALS_TEXTS);
  const language = useLanguage();
  const { id, name, isForeign, articleCount, lastSeenOn } = official;
  const positions = positionsOf(official, filters);
  const others = positions.length - MOST_POSITIONS;
  return (
    <li class="officials-row">
      <div class="officials-who">
        <Link href={pathTo('official', { id })} lang="vi">
          {name}
        </Link>
        {isForeign && <Badge>{t.foreign}</Badge>}
      </div>
      <ul class="officials-positions">
        {positions.length === 0 && <li class="officials-none">{t.noPosition}</li>}
        {positions.slice(0, MOST_POSITIONS).map(({ title, organization, isCurrent, heldUntil }) => (
          <li key={`${title} ${organization?.id}`}>
            <span lang="vi">
              {title}
              {organization !== null && `, ${organization.name}`}
            </span>
            {!isCurrent && ' '}
            {!isCurrent && (
              <span class="officials-ended">
                ({heldUntil === null ? t.ended : t.until(shortDay(heldUntil, language))})
              </span>
            )}
          </li>
        ))}
        {others > 0 && <li class="officials-none">{t.others(others)}</li>}
      </ul>
      <p class="officials-figures">
        <span>{t.articles(formatNumber(articleCount, language))}</span>
        {lastSeenOn !== null && <span>{t.lastSeen(shortDay(lastSeenOn, language))}</span>}
      </p>
    </li>
  );
}
