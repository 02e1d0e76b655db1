import { formatNumber } from '../../format/numbers.ts';
import { shortened } from '../../format/shortened.ts';
import { useQuery } from '../../graph/use-query.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import { SEARCH_WIDER } from './documents.ts';
import { kindsOf, type Search, widerThan } from './search.ts';
import { SEARCH_TEXTS } from './texts.ts';

/** That nothing was found, and the wider searches that find something. */
export function NothingFound({ search }: { readonly search: Search }) {
  const t = useMessages(SEARCH_TEXTS);
  const language = useLanguage();
  const { q, kind } = search;
  const wider = widerThan(search);
  const short = shortened(q);
  const quoted = /["“”]/.test(short) ? short : `“${short}”`;
  const at = (place: number) => {
    const one = (wider[place] ?? wider[0])?.search ?? search;
    return { text: one.q, kinds: kindsOf(one) };
  };
  const [one, two, three, four] = [at(0), at(1), at(2), at(3)];
  const { data } = useQuery(
    SEARCH_WIDER,
    {
      text1: one.text,
      kinds1: one.kinds,
      text2: two.text,
      kinds2: two.kinds,
      text3: three.text,
      kinds3: three.kinds,
      text4: four.text,
      kinds4: four.kinds,
    },
    { isWanted: wider.length > 0 },
  );
  const counts = data === null ? [] : [data.one, data.two, data.three, data.four];
  const offers = wider.flatMap((offer, place) => {
    const count = counts[place]?.totalCount ?? 0;
    return count > 0 ? [{ ...offer, count }] : [];
  });
  return (
    <div class="state state-empty" role="status">
      <p class="state-title">{t.none}</p>
      <p>{kind === '' ? t.noneText(quoted) : t.noneIn(quoted, t.kinds[kind as keyof typeof t.kinds])}</p>
      {offers.length > 0 && (
        <>
          <p>{t.widen}</p>
          <ul class="search-wider">
            {offers.map(({ by, search: to, count }) => (
              <li key={by}>
                <Link href={pathTo('search', {}, { ...to })}>{t.widenings[by](shortened(to.q))}</Link>{' '}
                <span class="search-figure">({t.count(formatNumber(count, language))})</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {data !== null && offers.length === 0 && <p>{t.nothingWider}</p>}
    </div>
  );
}
