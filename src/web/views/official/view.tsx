import { shortDay } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Badge } from '../../parts/badge.tsx';
import { Heading } from '../../parts/heading.tsx';
import { MissingNode } from '../../parts/missing.tsx';
import { usePresentAddress } from '../../parts/present-address.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { usePage } from '../../router/page.ts';
import { pathTo } from '../../router/paths.ts';
import type { ViewProps } from '../../router/view.ts';
import { Career } from './career-section.tsx';
import { OFFICIAL, type Official } from './documents.ts';
import { Articles, Events } from './lists.tsx';
import { Network } from './network-section.tsx';
import { OFFICIAL_TEXTS } from './texts.ts';
import './official.css';

/** Who it is: the name, other spellings, the offices held, how often and when last named. */
function Head({ official }: { readonly official: Official }) {
  const t = useMessages(OFFICIAL_TEXTS);
  const language = useLanguage();
  const { name, otherNames, honorific, isForeign, positions, articleCount, lastSeenOn } = official;
  const current = positions.filter(({ isCurrent }) => isCurrent);
  return (
    <header class="official-head">
      <div class="official-name">
        <Heading lang="vi">{name}</Heading>
        {isForeign && <Badge>{t.foreign}</Badge>}
      </div>
      {current.length > 0 && (
        <ul class="official-now">
          {current.map(({ title, organization }) => (
            <li key={`${title} ${organization?.id}`} lang="vi">
              <strong>{title}</strong>
              {organization !== null && `, ${organization.name}`}
            </li>
          ))}
        </ul>
      )}
      <ul class="official-facts">
        {honorific !== null && <li>{t.honorific(`“${honorific}”`)}</li>}
        {otherNames.length > 0 && <li>{t.otherNames(otherNames.join(', '))}</li>}
        <li>
          {t.articleCount(formatNumber(articleCount, language))}
          {lastSeenOn !== null && `, ${t.lastSeen(shortDay(lastSeenOn, language))}`}
        </li>
      </ul>
    </header>
  );
}

/** Somebody in office: what they held and why we think so, who appears with them, where they were and who wrote of them. */
export default function OfficialView({ params: { id = '' } }: ViewProps) {
  const t = useMessages(OFFICIAL_TEXTS);
  const { data, fault, retry } = useQuery(OFFICIAL, { id }, { kinds: ['OFFICIAL'] });
  const official = data?.official;
  const isMissing = official === null || (data === null && fault?.code === 'BAD_ID');
  usePage(official?.name ?? (isMissing ? t.missing : t.page), OFFICIAL, { id });
  usePresentAddress('official', id, official?.id);
  if (isMissing) {
    return (
      <div class="official-view">
        <Heading>{t.missing}</Heading>
        <MissingNode href={pathTo('officials')} list={t.list} />
      </div>
    );
  }
  if (official === undefined) {
    return (
      <div class="official-view">
        <Heading>{t.page}</Heading>
        {fault === null ? <Skeleton count={6} /> : <ErrorState fault={fault} onRetry={retry} />}
      </div>
    );
  }
  return (
    <div class="official-view">
      <Head official={official} />
      <Career official={official} />
      <Network official={official} />
      <div class="official-lists">
        <Articles id={official.id} />
        <Events id={official.id} />
      </div>
    </div>
  );
}
