import type { ComponentChildren } from 'preact';
import { eventSpan } from '../../format/dates.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { calendarAddress } from '../../parts/calendar-address.ts';
import { Chip } from '../../parts/chip.tsx';
import { Icon } from '../../parts/icon.tsx';
import { usePlaceName } from '../../parts/place-name.ts';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import type { Article } from './documents.ts';
import { documentName } from './receipts.ts';
import { ARTICLE_TEXTS } from './texts.ts';

const keyOf = (id: string) => id.slice(id.indexOf(':') + 1);

function Section({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class="article-side" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

interface Person {
  readonly id: string;
  readonly name: string;
  readonly offices: readonly string[];
}

/** Everybody whom the article names, in its order, with the offices that it gives them. */
function peopleOf({ mentions }: Article): readonly Person[] {
  const people = new Map<string, Person>();
  for (const { official, title, organization } of mentions.nodes) {
    const office = [title, organization?.name].filter((part) => part != null).join(', ');
    const offices = people.get(official.id)?.offices ?? [];
    people.set(official.id, {
      ...official,
      offices: office === '' || offices.includes(office) ? offices : [...offices, office],
    });
  }
  return [...people.values()];
}

/** Who and what the article speaks of, as lists that lead to their pages. */
export function ArticleAside({ article }: { readonly article: Article }) {
  const t = useMessages(ARTICLE_TEXTS);
  const language = useLanguage();
  const nameOf = usePlaceName();
  const people = peopleOf(article);
  const { events, documents, organizations, provinces, countries } = article;
  return (
    <aside class="article-aside">
      {people.length > 0 && (
        <Section title={t.officials}>
          <ul class="article-list">
            {people.map(({ id, name, offices }) => (
              <li key={id} lang="vi">
                <Link href={pathTo('official', { id })}>{name}</Link>
                {offices.map((office) => (
                  <span class="article-list-note" key={office}>
                    {office}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {events.nodes.length > 0 && (
        <Section title={t.events}>
          <ul class="article-list">
            {events.nodes.map((event) => {
              const calendar = calendarAddress(event);
              return (
                <li key={event.id}>
                  <Link
                    class="article-list-event"
                    href={pathTo('event', { id: event.id })}
                    lang={article.language}
                  >
                    {event.name}
                  </Link>
                  <span class="article-list-note">
                    {eventSpan(event, language) ?? t.noDate}
                    {event.venue !== null && <span lang={article.language}> · {event.venue}</span>}
                  </span>
                  {calendar !== null && (
                    <a class="article-calendar only-screen" href={calendar}>
                      <Icon name="calendar" />
                      {t.calendar}
                      <span class="unseen" lang={article.language}>
                        : {event.name}
                      </span>
                    </a>
                  )}
                </li>
              );
            })}
          </ul>
        </Section>
      )}
      {documents.length > 0 && (
        <Section title={t.documents}>
          <ul class="article-list">
            {documents.map((document) => (
              <li key={document.id} lang="vi">
                <Link href={pathTo('search', {}, { q: `"${document.number ?? document.kind}"` })}>
                  {documentName(document)}
                </Link>
                {document.issuer !== null && <span class="article-list-note">{document.issuer}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {organizations.nodes.length > 0 && (
        <Section title={t.organizations}>
          <ul class="article-list">
            {organizations.nodes.map(({ id, name }) => (
              <li key={id} lang="vi">
                <Link href={pathTo('officials', {}, { organization: keyOf(id) })}>{name}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {provinces.length + countries.length > 0 && (
        <Section title={t.places}>
          <p class="article-places">
            {provinces.map((province) => (
              <Chip key={province.id} href={pathTo('stream', {}, { province: keyOf(province.id) })}>
                {nameOf(province)}
              </Chip>
            ))}
            {countries.map((country) => (
              <Chip key={country.id} href={pathTo('stream', {}, { country: keyOf(country.id) })}>
                {nameOf(country)}
              </Chip>
            ))}
          </p>
        </Section>
      )}
    </aside>
  );
}
