/**
 * What starts GraphiQL in the browser: plain script without a build, served as a file of its own so that the
 * Content-Security-Policy can forbid inline script. It reads the ready queries from a data block of the page, offers them
 * beside the product's name, each in a tab of its own, and opens subscriptions over graphql-ws at the page's own address.
 */
export const EXPLORER_SCRIPT = `'use strict';
(() => {
  const h = React.createElement;
  const { queries, nonce } = JSON.parse(document.getElementById('explorer-data').textContent);
  // Where the library that writes GraphiQL's one <style> element looks for its nonce.
  window.__webpack_nonce__ = nonce;
  const asked = new URLSearchParams(location.search);
  const address = location.origin + location.pathname;

  const ReadyQueries = () => {
    const { addTab, queryEditor, tabs, activeTabIndex } = GraphiQL.React.useEditorContext({ nonNull: true });
    // Text set during the switch to a new tab would land in the old one: it waits until that tab is shown.
    const [wanted, want] = React.useState(null);
    React.useEffect(() => {
      if (wanted === null || activeTabIndex !== wanted.tab) return;
      queryEditor.setValue(wanted.document);
      want(null);
    }, [wanted, activeTabIndex, queryEditor]);
    const open = (document) => {
      if ((queryEditor.getValue() || '').trim() === '') return queryEditor.setValue(document);
      want({ document, tab: tabs.length });
      addTab();
    };
    const onChange = ({ target }) => {
      const chosen = queries[Number(target.value)];
      target.value = '';
      open(chosen.document);
    };
    return h('select', { 'aria-label': 'Truy vấn mẫu', className: 'ready-queries', defaultValue: '', onChange },
      h('option', { value: '', disabled: true }, 'Truy vấn mẫu…'),
      queries.map(({ title }, index) => h('option', { key: index, value: index }, title)));
  };

  const fetcher = GraphiQL.createFetcher({
    url: address,
    subscriptionUrl: address.replace(/^http/, 'ws'),
    enableIncrementalDelivery: false,
  });
  const first = queries.length > 0 ? queries[0].document : undefined;
  const query = asked.get('query');
  ReactDOM.createRoot(document.getElementById('explorer')).render(
    h(GraphiQL, {
      fetcher,
      defaultQuery: first,
      ...(query === null ? {} : { query, variables: asked.get('variables') || '' }),
      shouldPersistHeaders: false,
      inputValueDeprecation: true,
    }, h(GraphiQL.Logo, null,
      queries.length > 0 && h(ReadyQueries),
      h('a', { href: '/', className: 'explorer-home' }, 'Cầu Nối'))));
})();
`;

/** The explorer's own style, after GraphiQL's. */
export const EXPLORER_STYLE = `.graphiql-container, .CodeMirror-info, .CodeMirror-lint-tooltip, reach-portal { --font-family: system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif;
  --font-family-mono: ui-monospace, Menlo, Consolas, 'Noto Sans Mono', 'DejaVu Sans Mono', monospace; }
html, body, #explorer { height: 100%; margin: 0; }
.explorer-home { color: inherit; font-weight: 600; text-decoration: none; }
.ready-queries { max-width: 16rem; margin-right: var(--px-16); padding: var(--px-4) var(--px-8); font: inherit; font-size: 1rem;
  color: hsl(var(--color-neutral)); background: hsl(var(--color-base)); border: 1px solid hsla(var(--color-neutral), .4);
  border-radius: var(--border-radius-4); }
.explorer-wait { padding: 2rem; font: 1rem/1.6 system-ui, sans-serif; }
`;
