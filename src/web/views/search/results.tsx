import { useLanguage, useMessages } from '../../language/messages.ts';
import { Highlighted } from '../../parts/highlighted.tsx';
import type { Hit } from '../../parts/hits/documents.ts';
import { hitAddress, hitLanguage, hitName, isName } from '../../parts/hits/hit.ts';
import { HIT_TEXTS, useHitDetail } from '../../parts/hits/hit-texts.ts';
import { Link } from '../../router/link.tsx';
import { type Tier, tierOf } from './search.ts';
import { SEARCH_TEXTS } from './texts.ts';

function Result({ hit }: { readonly hit: Hit }) {
  const { kinds } = useMessages(HIT_TEXTS);
  const language = useLanguage();
  const detailOf = useHitDetail();
  const { node, highlight } = hit;
  const name = hitName(node, language);
  const lang = hitLanguage(node, language);
  const isOfName = isName(hit, name);
  return (
    <li class="search-hit">
      <h3 class="search-hit-name">
        <Link href={hitAddress(node)} lang={lang}>
          {isOfName ? <Highlighted html={highlight} /> : name}
        </Link>
      </h3>
      {!isOfName && (
        <p class="search-hit-passage">
          <Highlighted html={highlight} lang={lang} />
        </p>
      )}
      <p class="search-hit-meta">
        <span class="search-hit-kind">{kinds[node.__typename]}</span>
        {detailOf(node).map((detail) => (
          <span key={detail}>{detail}</span>
        ))}
      </p>
    </li>
  );
}

/** Hits in tiers, in the order of the graph: those of the name before those of the text. */
export function Results({ hits }: { readonly hits: readonly Hit[] }) {
  const t = useMessages(SEARCH_TEXTS);
  const tiers: { tier: Tier; hits: Hit[] }[] = [];
  for (const hit of hits) {
    const tier = tierOf(hit.score);
    const last = tiers.at(-1);
    if (last?.tier === tier) last.hits.push(hit);
    else tiers.push({ tier, hits: [hit] });
  }
  return (
    <>
      {tiers.map((one) => (
        <section key={one.tier} class="search-tier">
          <h2>{t.tiers[one.tier]}</h2>
          <ul>
            {one.hits.map((hit) => (
              <Result key={hit.node.id} hit={hit} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
