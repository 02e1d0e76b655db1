import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import type { ReceiptInArticle } from '../../parts/receipt/documents.ts';
import { Receipt } from '../../parts/receipt/receipt.tsx';
import { ROLES } from '../../parts/roles.ts';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import type { Happening } from './documents.ts';
import { byRole, officesOf } from './participants.ts';
import { EVENT_TEXTS } from './texts.ts';

/** A receipt with the article that it stands in. */
export function Sentence({
  evidence,
  statement,
}: {
  readonly evidence: ReceiptInArticle;
  readonly statement?: string;
}) {
  const t = useMessages(EVENT_TEXTS);
  const { id, title, language, source } = evidence.article;
  return (
    <Receipt evidence={evidence} lang={language} statement={statement}>
      <span>
        {t.from}:{' '}
        <Link href={pathTo('article', { id })} lang={language}>
          {title}
        </Link>{' '}
        (<span lang="vi">{source.name}</span>)
      </span>
    </Receipt>
  );
}

/** Who was there, by role in the order of the graph, with the offices that the articles give them and the sentences. */
export function Participants({ event }: { readonly event: Happening }) {
  const roles = useMessages(ROLES);
  const t = useMessages(EVENT_TEXTS);
  const language = useLanguage();
  const { nodes, totalCount } = event.participations;
  const others = totalCount - nodes.length;
  return (
    <section class="event-participants" aria-labelledby="event-participants">
      <h2 id="event-participants">{t.participants}</h2>
      {nodes.length === 0 ? (
        <p class="event-note">{t.noParticipants}</p>
      ) : (
        <p class="event-note">{t.participantsText}</p>
      )}
      {byRole(nodes).map(({ role, people }) => (
        <div key={role} class="event-role">
          <h3>{roles[role]}</h3>
          <ul>
            {people.map(({ official, evidence }) => {
              const offices = officesOf(event, official.id);
              return (
                <li key={official.id}>
                  <Link class="event-person" href={pathTo('official', { id: official.id })} lang="vi">
                    {official.name}
                  </Link>
                  {offices.length > 0 && (
                    <span class="event-office" lang="vi">
                      {offices.join('; ')}
                    </span>
                  )}
                  <details class="event-why">
                    <summary aria-label={t.whyOf(official.name)}>{t.why}</summary>
                    <Sentence evidence={evidence} statement={official.name} />
                  </details>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      {others > 0 && <p class="event-note">{t.others(formatNumber(others, language))}</p>}
    </section>
  );
}
