import { shortDay } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Badge, type Tone } from '../../parts/badge.tsx';
import { EventKind } from '../../parts/event-kind.tsx';
import { Heading } from '../../parts/heading.tsx';
import { MissingNode } from '../../parts/missing.tsx';
import { usePresentAddress } from '../../parts/present-address.ts';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ErrorState } from '../../parts/states.tsx';
import { Link } from '../../router/link.tsx';
import { usePage } from '../../router/page.ts';
import { pathTo } from '../../router/paths.ts';
import type { ViewProps } from '../../router/view.ts';
import { EVENT, type Happening } from './documents.ts';
import { Calendars, Facts } from './facts.tsx';
import { distinctQuotes } from './participants.ts';
import { Participants, Sentence } from './participants-section.tsx';
import { Reports } from './reports.tsx';
import { EVENT_TEXTS } from './texts.ts';
import './event.css';

const FEW = 3;
const TONES: Readonly<Record<Happening['status'], Tone>> = {
  ONGOING: 'live',
  UPCOMING: 'watch',
  PAST: 'plain',
  UNDATED: 'plain',
};

/** A name as a heading: articles print most of them within a sentence, in small letters. */
const asHeading = (name: string) => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);

function Head({ event }: { readonly event: Happening }) {
  const t = useMessages(EVENT_TEXTS);
  const { kind, status, precision, name } = event;
  const isVague = status === 'ONGOING' && precision !== 'DAY';
  return (
    <header class="event-head">
      <p class="event-badges">
        <EventKind kind={kind} />
        <Badge tone={isVague ? 'plain' : TONES[status]}>{isVague ? t.maybeNow : t.statuses[status]}</Badge>
      </p>
      <Heading lang="vi">{asHeading(name)}</Heading>
      <Facts event={event} />
      <Calendars event={event} />
    </header>
  );
}

function Documents({ documents }: Pick<Happening, 'documents'>) {
  const t = useMessages(EVENT_TEXTS);
  const language = useLanguage();
  if (documents.length === 0) return null;
  return (
    <section class="event-documents" aria-labelledby="event-documents">
      <h2 id="event-documents">{t.documents}</h2>
      <ul>
        {documents.map(({ id, kind, number, issuer, issuedOn }) => (
          <li key={id}>
            {number === null ? (
              <span lang="vi">{kind}</span>
            ) : (
              <Link href={pathTo('search', {}, { q: `"${number}"` })} lang="vi">
                {kind} {number}
              </Link>
            )}
            {(issuer !== null || issuedOn !== null) && (
              <span class="event-note">
                {issuer !== null && <span lang="vi">{t.issuer(issuer)}</span>}
                {issuer !== null && issuedOn !== null && ' · '}
                {issuedOn !== null && t.issued(shortDay(issuedOn, language))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Why we think that it takes place: the sentences, and how they were read. */
function Receipts({ event }: { readonly event: Happening }) {
  const t = useMessages(EVENT_TEXTS);
  const language = useLanguage();
  const receipts = distinctQuotes(event.evidence);
  const rest = receipts.slice(FEW);
  const shown = (some: typeof receipts) =>
    some.map((evidence) => (
      <Sentence key={`${evidence.article.id} ${evidence.start}`} evidence={evidence} statement={event.name} />
    ));
  return (
    <section class="event-receipts" aria-labelledby="event-receipts">
      <h2 id="event-receipts">{t.receipts}</h2>
      <p class="event-note">{t.receiptsText}</p>
      {shown(receipts.slice(0, FEW))}
      {rest.length > 0 && (
        <details>
          <summary>{t.moreReceipts(formatNumber(rest.length, language))}</summary>
          <div class="event-receipts-rest">{shown(rest)}</div>
        </details>
      )}
    </section>
  );
}

/** An event: what it is, who was there, who wrote of it, and why we think so. */
export default function EventView({ params: { id = '' } }: ViewProps) {
  const t = useMessages(EVENT_TEXTS);
  const { data, fault, retry } = useQuery(EVENT, { id }, { kinds: ['EVENT'] });
  const event = data?.event;
  const isMissing = event === null || (data === null && fault?.code === 'BAD_ID');
  usePage(event == null ? (isMissing ? t.missing : t.page) : asHeading(event.name), EVENT, { id });
  usePresentAddress('event', id, event?.id);
  if (isMissing) {
    return (
      <div class="view">
        <Heading>{t.missing}</Heading>
        <MissingNode href={pathTo('events')} list={t.list} />
      </div>
    );
  }
  if (event == null) {
    return (
      <div class="view">
        <Heading>{t.page}</Heading>
        {fault === null ? <Skeleton count={6} /> : <ErrorState fault={fault} onRetry={retry} />}
      </div>
    );
  }
  return (
    <article class="event-view">
      <Head event={event} />
      <div class="event-main">
        <Participants event={event} />
        <Documents documents={event.documents} />
      </div>
      <div class="event-side">
        <Reports id={event.id} />
        <Receipts event={event} />
      </div>
    </article>
  );
}
