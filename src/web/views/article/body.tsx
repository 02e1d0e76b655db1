import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import { useMessages } from '../../language/messages.ts';
import { setSearch, useSearch } from '../../router/navigation.ts';
import type { Article } from './documents.ts';
import { leadMarksOf, type Mark, type MarkKind, marksOf, type Paragraph, paragraphsOf } from './marks.ts';
import { ReceiptCard } from './receipt-card.tsx';
import { receiptsOf } from './receipts.ts';
import { searchWith } from './search.ts';
import { ARTICLE_TEXTS } from './texts.ts';
import './body.css';

const KINDS: readonly MarkKind[] = ['official', 'organization', 'event', 'date', 'document'];
const RECEIPT_ID = 'article-receipt';
const hintId = (kind: MarkKind) => `article-hint-${kind}`;
const markId = (key: string) => `article-mark-${key}`;
/** What stands before the offset of a mark of the lead in the address. */
const OF_LEAD = 'l';

/** The key to the marks, a switch for who wants to read without them, and what a screen reader says of each. */
function Key({
  kinds,
  isMarked,
  isPartial,
}: {
  readonly kinds: readonly MarkKind[];
  readonly isMarked: boolean;
  readonly isPartial: boolean;
}) {
  const t = useMessages(ARTICLE_TEXTS);
  const search = useSearch();
  if (kinds.length === 0) return <p class="article-key article-key-none only-screen">{t.none}</p>;
  return (
    <div class="article-key only-screen">
      <label>
        <input
          type="checkbox"
          checked={isMarked}
          onChange={(event) =>
            setSearch(searchWith(search, { marks: event.currentTarget.checked ? '' : 'off', receipt: '' }))
          }
        />
        {t.marks}
      </label>
      {isMarked && (
        <>
          <ul aria-label={t.legend}>
            {kinds.map((kind) => (
              <li key={kind}>
                <span class={`article-mark article-mark-${kind}`}>{t.mark[kind]}</span>
              </li>
            ))}
          </ul>
          <p>
            {t.legend}. {isPartial && t.more}
          </p>
        </>
      )}
      <div hidden>
        {KINDS.map((kind) => (
          <span key={kind} id={hintId(kind)}>
            {t.seeReceipt[kind]}
          </span>
        ))}
      </div>
    </div>
  );
}

/** Names stand a little behind where a statement begins: "Chủ tịch ... ông A". */
const REACH = 300;

/**
 * The key of the mark that an address asks for: the offset of a mark, or of a statement (`Evidence.start`), whose person is meant then. The
 * empty text where nothing is there, as after an edit.
 */
function openedKey(wanted: string, lead: readonly Mark[], text: readonly Mark[]): string {
  if (wanted.startsWith(OF_LEAD)) return lead.some(({ start }) => OF_LEAD + start === wanted) ? wanted : '';
  const offset = /^\d{1,9}$/.test(wanted) ? Number(wanted) : Number.NaN;
  const found =
    text.find(({ start }) => start === offset) ??
    text.find(({ kind, start }) => kind === 'official' && start >= offset && start < offset + REACH);
  return found === undefined ? '' : String(found.start);
}

/** Lead and text with their marks; the receipt of the mark in the address (`?receipt=`, its offset) stands below its paragraph. */
export function ArticleBody({ article }: { readonly article: Article }) {
  const t = useMessages(ARTICLE_TEXTS);
  const search = useSearch();
  const isMarked = search.get('marks') !== 'off';
  const [lead, text] = useMemo(() => [leadMarksOf(article), marksOf(article)], [article]);
  const opened = openedKey(search.get('receipt') ?? '', lead, text);
  const isChosen = useRef(false);
  const open = (key: string) => {
    isChosen.current = key !== '';
    setSearch(searchWith(search, { receipt: key }), false);
    if (key === '') document.getElementById(markId(opened))?.focus();
  };

  const passage = (mark: Mark, key: string, words: string): ComponentChildren => {
    const isOpen = key === opened;
    const next = isOpen ? '' : key;
    return (
      <a
        key={key}
        id={markId(key)}
        class={`article-mark article-mark-${mark.kind}`}
        href={searchWith(search, { receipt: next }) || location.pathname}
        aria-expanded={isOpen}
        aria-describedby={hintId(mark.kind)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
          event.preventDefault();
          open(next);
        }}
      >
        {words}
      </a>
    );
  };

  const paragraph = (whole: string, { start, end, marks }: Paragraph, prefix: string) => {
    const parts: ComponentChildren[] = [];
    let at = start;
    for (const mark of marks) {
      parts.push(
        whole.slice(at, mark.start),
        passage(mark, `${prefix}${mark.start}`, whole.slice(mark.start, mark.end)),
      );
      at = mark.end;
    }
    parts.push(whole.slice(at, end));
    const chosen = marks.find((mark) => `${prefix}${mark.start}` === opened);
    const receipts = chosen === undefined ? null : receiptsOf(article, chosen, prefix === OF_LEAD);
    return (
      <div key={`${prefix}${start}`}>
        <p lang={article.language} class={prefix === OF_LEAD ? 'article-lead' : undefined}>
          {parts}
        </p>
        {receipts !== null && (
          <ReceiptCard
            key={opened}
            id={RECEIPT_ID}
            article={article}
            receipts={receipts}
            takesFocus={isChosen.current}
            onClose={() => open('')}
          />
        )}
      </div>
    );
  };

  const kinds = KINDS.filter((kind) => [...lead, ...text].some((mark) => mark.kind === kind));
  const shown = (marks: readonly Mark[]) => (isMarked ? marks : []);
  return (
    <div class="article-body">
      <Key kinds={kinds} isMarked={isMarked} isPartial={article.mentions.pageInfo.hasNextPage} />
      {paragraphsOf(article.lead ?? '', shown(lead)).map((one) =>
        paragraph(article.lead ?? '', one, OF_LEAD),
      )}
      {article.text.trim() === '' && <p class="article-nothing">{t.noBody}</p>}
      {paragraphsOf(article.text, shown(text)).map((one) => paragraph(article.text, one, ''))}
    </div>
  );
}
