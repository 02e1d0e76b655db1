import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { eventSpan, shortDay } from '../../format/dates.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Briefs } from '../../parts/briefs/briefs.tsx';
import { Button } from '../../parts/button.tsx';
import { calendarAddress } from '../../parts/calendar-address.ts';
import { Receipt } from '../../parts/receipt/receipt.tsx';
import { ROLES } from '../../parts/roles.ts';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import type { Article } from './documents.ts';
import type { Receipts } from './receipts.ts';
import { ARTICLE_TEXTS } from './texts.ts';

const keyOf = (id: string) => id.slice(id.indexOf(':') + 1);

interface Props<Kind extends Receipts['kind']> {
  readonly article: Article;
  readonly receipts: Extract<Receipts, { readonly kind: Kind }>;
}

const statementOf = ({ text }: Article, { start, end }: { readonly start: number; readonly end: number }) =>
  text.slice(start, end);

function OfficialReceipts({ article, receipts }: Props<'official'>) {
  const roles = useMessages(ROLES);
  const t = useMessages(ARTICLE_TEXTS);
  return (
    <>
      {receipts.mentions.map(({ title, organization, evidence }) => (
        <div class="receipt-statement" key={`${evidence.start} ${evidence.end} ${title}`}>
          <p class="receipt-says">
            {title === null ? (
              t.noOffice
            ) : (
              <span lang="vi">
                <strong>{title}</strong>
                {organization !== null && `, ${organization.name}`}
              </span>
            )}
          </p>
          <Receipt evidence={evidence} lang={article.language} statement={statementOf(article, evidence)} />
        </div>
      ))}
      {receipts.parts.map(({ event, participation: { role, evidence } }) => (
        <div class="receipt-statement" key={`${event.id} ${role} ${evidence.start}`}>
          <p class="receipt-says">
            <strong>{roles[role]}</strong>:{' '}
            <Link href={pathTo('event', { id: event.id })} lang={article.language}>
              {event.name}
            </Link>
          </p>
          <Receipt evidence={evidence} lang={article.language} statement={statementOf(article, evidence)} />
        </div>
      ))}
      <p class="receipt-links">
        <Link href={pathTo('official', { id: receipts.id })}>{t.toOfficial}</Link>
      </p>
    </>
  );
}

function OrganizationReceipts({ article, receipts }: Props<'organization'>) {
  const t = useMessages(ARTICLE_TEXTS);
  return (
    <>
      {receipts.mentions.map(({ title, official, evidence }) => (
        <div class="receipt-statement" key={`${official.id} ${title}`}>
          <p class="receipt-says" lang="vi">
            {title !== null && (
              <>
                <strong>{title}</strong>:{' '}
              </>
            )}
            <Link href={pathTo('official', { id: official.id })}>{official.name}</Link>
          </p>
          <Receipt evidence={evidence} lang={article.language} statement={statementOf(article, evidence)} />
        </div>
      ))}
      {receipts.mentions.length === 0 && (
        <Sentence lang={article.language} text={receipts.sentence} note={t.named} />
      )}
      <p class="receipt-links">
        <Link href={pathTo('officials', {}, { organization: keyOf(receipts.id) })}>{t.toBody}</Link>
      </p>
    </>
  );
}

/** A sentence where something stands word for word: it needs no rule to be believed. */
function Sentence({
  lang,
  text,
  note,
}: {
  readonly lang: string;
  readonly text: string;
  readonly note: string;
}) {
  return (
    <figure class="receipt">
      <blockquote lang={lang}>{text}</blockquote>
      <figcaption>{note}</figcaption>
    </figure>
  );
}

function EventReceipts({ article, receipts }: Props<'event' | 'date'>) {
  const t = useMessages(ARTICLE_TEXTS);
  const language = useLanguage();
  const { event, evidence, kind, sentence } = receipts;
  const calendar = calendarAddress(event);
  return (
    <>
      <p class="receipt-says">
        {eventSpan(event, language) ?? t.noDate}
        {event.venue !== null && <span lang={article.language}> · {event.venue}</span>}
      </p>
      {kind === 'date' && <Sentence lang={article.language} text={sentence} note={t.dated} />}
      {evidence.map((one) => (
        <Receipt
          key={`${one.start} ${one.rule}`}
          evidence={one}
          lang={article.language}
          statement={statementOf(article, one)}
        />
      ))}
      <p class="receipt-links">
        <Link href={pathTo('event', { id: event.id })}>{t.toEvent}</Link>
        {calendar !== null && <a href={calendar}>{t.calendar}</a>}
      </p>
    </>
  );
}

function DocumentReceipts({ article, receipts }: Props<'document'>) {
  const t = useMessages(ARTICLE_TEXTS);
  const language = useLanguage();
  const { number, issuer, issuedOn, articles } = receipts.document;
  const others = articles.nodes.filter(({ id }) => id !== article.id);
  return (
    <>
      {(issuer !== null || issuedOn !== null) && (
        <p class="receipt-says">
          {issuer !== null && <span lang="vi">{t.issuer(issuer)}</span>}
          {issuer !== null && issuedOn !== null && ' · '}
          {issuedOn !== null && t.issued(shortDay(issuedOn, language))}
        </p>
      )}
      <Sentence lang={article.language} text={receipts.sentence} note={t.cited} />
      {others.length > 0 && (
        <div class="receipt-others">
          <h3>{t.alsoCited}</h3>
          <Briefs articles={others} />
        </div>
      )}
      {number !== null && (
        <p class="receipt-links">
          <Link href={pathTo('search', {}, { q: `"${number}"` })}>{t.toDocument}</Link>
        </p>
      )}
    </>
  );
}

function contentOf(article: Article, receipts: Receipts): ComponentChildren {
  switch (receipts.kind) {
    case 'official':
      return <OfficialReceipts article={article} receipts={receipts} />;
    case 'organization':
      return <OrganizationReceipts article={article} receipts={receipts} />;
    case 'document':
      return <DocumentReceipts article={article} receipts={receipts} />;
    default:
      return <EventReceipts article={article} receipts={receipts} />;
  }
}

/**
 * Why something is marked, right below its paragraph: what the article says, in which sentence, how it was read, and the way to the node.
 * It takes the focus where the reader opened it; Escape closes it and gives the focus back.
 */
export function ReceiptCard({
  id,
  article,
  receipts,
  takesFocus,
  onClose,
}: {
  readonly id: string;
  readonly article: Article;
  readonly receipts: Receipts;
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}) {
  const t = useMessages(ARTICLE_TEXTS);
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: takesFocus ? 'nearest' : 'center' });
  }, [takesFocus]);
  return (
    <section
      id={id}
      ref={ref}
      class="article-receipt"
      tabIndex={-1}
      aria-label={t.receipt(receipts.name)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <header>
        <div>
          <p class="article-receipt-kind">{t.mark[receipts.kind]}</p>
          <h2 lang={receipts.kind === 'event' || receipts.kind === 'date' ? article.language : 'vi'}>
            {receipts.name}
          </h2>
        </div>
        <Button look="quiet" icon="close" aria-label={t.close} onClick={onClose} />
      </header>
      {contentOf(article, receipts)}
    </section>
  );
}
