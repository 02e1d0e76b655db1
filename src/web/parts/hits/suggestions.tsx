import { useEffect } from 'preact/hooks';
import { shortened } from '../../format/shortened.ts';
import { useQuery } from '../../graph/use-query.ts';
import { messages, useLanguage, useMessages } from '../../language/messages.ts';
import { classes } from '../class.ts';
import { Highlighted } from '../highlighted.tsx';
import { SEARCH } from './documents.ts';
import { asPrefix, EVERY_KIND, hitAddress, hitLanguage, hitName, isName } from './hit.ts';
import { HIT_TEXTS, useHitDetail } from './hit-texts.ts';
import './suggestions.css';

const FEW = 8;
const TEXTS = messages({
  vi: {
    label: 'Gợi ý',
    found: (count: number) => `${count} gợi ý, dùng phím mũi tên để chọn`,
    none: 'Chưa thấy gì có các từ này.',
    fault: 'Chưa hỏi được máy chủ. Nhấn Enter để thử ở trang tìm kiếm.',
    all: (text: string) => `Xem mọi kết quả cho “${text}”`,
  },
  en: {
    label: 'Suggestions',
    found: (count: number) => `${count} suggestions, choose with the arrow keys`,
    none: 'Nothing has these words yet.',
    fault: 'The server could not be asked. Press Enter to try on the search page.',
    all: (text: string) => `All results for “${text}”`,
  },
});

/** The id of an option of a list. */
export const optionId = (list: string, at: number): string => `${list}-${at}`;

/**
 * The list below the search box: what is found so far, best first, and the way to all of it. The box holds the keyboard's focus and
 * tells which option is active; `onOptions` tells it where the options lead.
 */
export default function Suggestions({
  id,
  text,
  active,
  allAddress,
  onOptions,
  onPick,
}: {
  readonly id: string;
  readonly text: string;
  readonly active: number;
  readonly allAddress: string;
  readonly onOptions: (addresses: readonly string[]) => void;
  readonly onPick: (address: string) => void;
}) {
  const t = useMessages(TEXTS);
  const { kinds } = useMessages(HIT_TEXTS);
  const language = useLanguage();
  const detailOf = useHitDetail();
  const { data, fault, isPrevious } = useQuery(
    SEARCH,
    { text: asPrefix(text) ?? text, kinds: EVERY_KIND, first: FEW },
    { keepsPrevious: true },
  );
  const hits = data?.search.nodes ?? [];
  const addresses = [...hits.map(({ node }) => hitAddress(node)), allAddress];
  const key = addresses.join(' ');
  useEffect(() => onOptions(addresses), [key]);
  useEffect(
    () => document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' }),
    [active],
  );
  const option = (at: number) => ({
    id: optionId(id, at),
    role: 'option' as const,
    'aria-selected': at === active,
    class: classes(
      'suggestion',
      at === active && 'suggestion-active',
      at === hits.length && 'suggestion-all',
    ),
    // The box keeps the focus.
    onMouseDown: (event: MouseEvent) => event.preventDefault(),
    onClick: () => onPick(addresses[at] ?? allAddress),
  });
  return (
    <div class="suggestions">
      <p class="unseen" role="status">
        {data !== null && !isPrevious && (hits.length === 0 ? t.none : t.found(hits.length))}
      </p>
      {data !== null && hits.length === 0 && <p class="suggestions-none">{t.none}</p>}
      {data === null && fault !== null && <p class="suggestions-none">{t.fault}</p>}
      <div id={id} role="listbox" aria-label={t.label} aria-busy={isPrevious}>
        {hits.map((hit, at) => {
          const { node, highlight } = hit;
          const name = hitName(node, language);
          const lang = hitLanguage(node, language);
          return (
            <div key={node.id} {...option(at)}>
              <span class="suggestion-name">
                {isName(hit, name) ? (
                  <Highlighted html={highlight} lang={lang} />
                ) : (
                  <span lang={lang}>{name}</span>
                )}
              </span>
              <span class="suggestion-meta">
                <span class="suggestion-kind">{kinds[node.__typename]}</span>
                {detailOf(node).map((detail) => (
                  <span key={detail}>{detail}</span>
                ))}
              </span>
            </div>
          );
        })}
        <div {...option(hits.length)}>{t.all(shortened(text))}</div>
      </div>
    </div>
  );
}
