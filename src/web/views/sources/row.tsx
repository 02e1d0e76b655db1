import { useMessages } from '../../language/messages.ts';
import { usePlaceName } from '../../parts/place-name.ts';
import { HealthBadge, useFinding } from '../../parts/source-health.tsx';
import { SOURCE_HEALTH } from '../../parts/source-health-texts.ts';
import { Time } from '../../parts/time.tsx';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import type { Site } from './documents.ts';
import { Spark } from './spark.tsx';
import { SOURCES_TEXTS } from './texts.ts';

/** A site of the list: whose it is, how it goes, what to do. */
export function SourceRow({ site }: { readonly site: Site }) {
  const t = useMessages(SOURCES_TEXTS);
  const words = useMessages(SOURCE_HEALTH);
  const nameOf = usePlaceName();
  const { id, name, kind, family, province, health } = site;
  const place =
    province === null
      ? t.national
      : province.mergedInto === null
        ? nameOf(province)
        : `${nameOf(province)} (${words.nowIn(nameOf(province.mergedInto))})`;
  const finding = useFinding()(health);
  return (
    <li class="sources-row">
      <div class="sources-who">
        <h2>
          <Link href={pathTo('source', { id })} lang="vi">
            {name}
          </Link>
        </h2>
        <p>
          {words.kinds[kind]} · {place} · {t.family(family)}
        </p>
      </div>
      <div class="sources-state">
        <HealthBadge status={health.status} />
        <dl>
          <div>
            <dt>{t.checked}</dt>
            <dd>{health.lastCheckedAt === null ? t.never : <Time at={health.lastCheckedAt} />}</dd>
          </div>
          <div>
            <dt>{t.newest}</dt>
            <dd>{health.lastArticleAt === null ? t.noArticle : <Time at={health.lastArticleAt} />}</dd>
          </div>
        </dl>
      </div>
      <Spark id={id} newest={health.lastArticleAt} />
      {finding !== null && (
        <p class="sources-finding">
          {finding.wrong} <strong>{t.todo}</strong> {finding.todo}
        </p>
      )}
    </li>
  );
}
