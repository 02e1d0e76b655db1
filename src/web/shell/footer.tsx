import { explorerAddress } from '../graph/explorer.ts';
import { useMessages } from '../language/messages.ts';
import { Icon } from '../parts/icon.tsx';
import { Link } from '../router/link.tsx';
import { page } from '../router/page.ts';
import { pathTo } from '../router/paths.ts';
import { useStore } from '../state/store.ts';
import { SHELL } from './texts.ts';

/** What stands at the foot of every page; "this view as GraphQL" leads to the query behind the view that is shown. */
export function Footer() {
  const t = useMessages(SHELL);
  const { query } = useStore(page);
  return (
    <footer class="footer">
      <div class="footer-row">
        <p class="footer-note">{t.note}</p>
        <ul class="footer-links">
          <li>
            {query === null ? (
              <a href="/graphql">{t.explorerPlain}</a>
            ) : (
              <a class="as-graphql" href={explorerAddress(query.text, query.variables)}>
                <Icon name="code" />
                {t.explorer}
              </a>
            )}
          </li>
          <li>
            <Link href={pathTo('about')}>{t.about}</Link>
          </li>
          <li>
            <a href="/schema.graphql">{t.schema}</a>
          </li>
          <li>
            <a href="/health/ready">{t.health}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
