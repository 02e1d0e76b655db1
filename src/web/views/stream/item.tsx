import { dayOf, fullTime, longDay, timeOfDay } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { ARTICLE_KIND_NAMES } from '../../parts/article-kinds.ts';
import { Badge } from '../../parts/badge.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import type { Item } from './documents.ts';
import { STREAM } from './texts.ts';

/** The calendar day in Viet Nam of an item; null where it has no date. */
export const itemDay = ({ publishedAt }: Item): string | null =>
  publishedAt === null ? null : dayOf(publishedAt);

/** The name of a place in the language of the page, told as Vietnamese where it is. */
export function usePlaceName(): (place: { readonly name: string; readonly englishName: string }) => string {
  const language = useLanguage();
  return ({ name, englishName }) => (language === 'vi' ? name : englishName);
}

/** The heading over the items of a day. */
export function DayHeading({ day }: { readonly day: string | null }) {
  const t = useMessages(STREAM);
  const language = useLanguage();
  return <h2 class="stream-day">{day === null ? t.undated : longDay(day, language)}</h2>;
}

function When({ item }: { readonly item: Item }) {
  const t = useMessages(STREAM);
  const language = useLanguage();
  if (item.publishedAt === null) return <span class="item-time" />;
  if (item.publishedOnly) {
    return (
      <time class="item-time" dateTime={dayOf(item.publishedAt)}>
        {t.dayOnly}
      </time>
    );
  }
  return (
    <time class="item-time" dateTime={item.publishedAt} title={fullTime(item.publishedAt, language)}>
      {timeOfDay(item.publishedAt, language)}
    </time>
  );
}

/** An article in the stream: when, its headline, how it begins, who published it and which places it is about. */
export function StreamItem({ item, isFresh }: { readonly item: Item; readonly isFresh: boolean }) {
  const kinds = useMessages(ARTICLE_KIND_NAMES);
  const t = useMessages(STREAM);
  const language = useLanguage();
  const nameOf = usePlaceName();
  const { source, provinces, countries, story } = item;
  const titleId = `t-${item.id}`;
  return (
    <article class={isFresh ? 'item item-fresh' : 'item'} aria-labelledby={titleId}>
      <When item={item} />
      <div class="item-body">
        <h3 class="item-title" id={titleId} lang={item.language}>
          <Link href={pathTo('article', { id: item.id })}>{item.title}</Link>
        </h3>
        {item.lead !== null && (
          <p class="item-lead" lang={item.language}>
            {item.lead}
          </p>
        )}
        <p class="item-meta">
          {isFresh && <Badge tone="live">{t.isNew}</Badge>}
          <Link class="item-source" href={pathTo('source', { id: source.id })} lang="vi">
            {source.name}
          </Link>
          {item.kind !== 'NEWS' && <Badge>{kinds[item.kind]}</Badge>}
          {provinces.map((province) => (
            <Chip
              key={province.id}
              href={pathTo('stream', {}, { province: province.id.replace(/^province:/, '') })}
            >
              {nameOf(province)}
            </Chip>
          ))}
          {countries.map((country) => (
            <Chip
              key={country.id}
              href={pathTo('stream', {}, { country: country.id.replace(/^country:/, '') })}
            >
              {nameOf(country)}
            </Chip>
          ))}
          {story.sourceCount > 1 && (
            <span class="item-copies">{t.sites(formatNumber(story.sourceCount, language))}</span>
          )}
        </p>
      </div>
    </article>
  );
}
