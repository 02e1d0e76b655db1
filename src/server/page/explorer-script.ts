/**
 * What starts GraphiQL in the browser: plain script without a build, served as a file of its own so that the
 * Content-Security-Policy can forbid inline script. It reads the ready queries from a data block of the page, offers them
 * beside the product's name, each in a tab of its own, and opens subscriptions over graphql-ws at the page's own address. Headers, where
 * an operator's token stands, are forgotten with the page.
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
    const { addTab, queryEditor, variableEditor, tabs, activeTabIndex } =
      GraphiQL.React.useEditorContext({ nonNull: true });
    // Text set during the switch to a new tab would land in the old one: it waits until that tab is shown.
    const [wanted, want] = React.useState(null);
    const show = ({ document, variables }) => {
      queryEditor.setValue(document);
      variableEditor?.setValue(variables);
    };
    React.useEffect(() => {
      if (wanted === null || activeTabIndex !== wanted.tab) return;
      show(wanted.chosen);
      want(null);
    }, [wanted, activeTabIndex, queryEditor]);
    const onChange = ({ target }) => {
      const chosen = queries[Number(target.value)];
      target.value = '';
      if ((queryEditor.getValue() || '').trim() === '') return show(chosen);
      want({ chosen, tab: tabs.length });
      addTab();
    };
    const option = ({ title }, index) => h('option', { key: index, value: index }, title);
    const groups = [...new Set(queries.map(({ group }) => group))];
    const inGroup = (group) => {
      const options = queries.map((query, index) => query.group === group && option(query, index));
      return group === undefined ? options : h('optgroup', { key: group, label: group }, options);
    };
    return h('select', { 'aria-label': 'Truy vấn mẫu', className: 'ready-queries', defaultValue: '', onChange },
      h('option', { value: '', disabled: true }, 'Truy vấn mẫu…'), groups.map(inGroup));
  };

  const fetcher = GraphiQL.createFetcher({
    url: address,
    subscriptionUrl: address.replace(/^http/, 'ws'),
    enableIncrementalDelivery: false,
  });
  // GraphiQL's history would keep the headers of every operation, also where shouldPersistHeaders is false.
  const LISTS = ['graphiql:queries', 'graphiql:favorites'];
  const withoutHeaders = (key, value) => (key === 'headers' ? undefined : value);
  const ownKeys = () => Object.keys(localStorage).filter((key) => key.startsWith('graphiql:'));
  const storage = {
    getItem: (key) => localStorage.getItem(key),
    setItem: (key, text) =>
      localStorage.setItem(key, LISTS.includes(key) ? JSON.stringify(JSON.parse(text), withoutHeaders) : text),
    removeItem: (key) => localStorage.removeItem(key),
    clear: () => ownKeys().forEach((key) => localStorage.removeItem(key)),
    get length() { return ownKeys().length; },
  };
  const first = queries.length > 0 ? queries[0] : { document: '', variables: '' };
  const query = asked.get('query');
  ReactDOM.createRoot(document.getElementById('explorer')).render(
    h(GraphiQL, {
      fetcher,
      // The variables of a narrow page would leave no room for the document.
      defaultEditorToolsVisibility: matchMedia('(min-width: 40rem)').matches ? 'variables' : false,
      defaultTabs: [{ query: first.document, variables: first.variables }],
      ...(query === null ? {} : { query, variables: asked.get('variables') || '' }),
      shouldPersistHeaders: false,
      storage,
      inputValueDeprecation: true,
    }, h(GraphiQL.Logo, null,
      queries.length > 0 && h(ReadyQueries),
      h('a', { href: '/', className: 'explorer-home' }, 'Cầu Nối'))));
})();
`;

/** The explorer's own style, after GraphiQL's. */
export const EXPLORER_STYLE = `.graphiql-container, .CodeMirror-info, .CodeMirror-lint-tooltip, reach-portal { --font-family: 'Be Vietnam Pro', system-ui, sans-serif;
  --font-family-mono: 'JetBrains Mono', ui-monospace, monospace; }
html, body, #explorer { height: 100%; margin: 0; }
.graphiql-container .graphiql-logo { display: flex; align-items: center; }
.explorer-home { flex: none; color: inherit; font-weight: 600; text-decoration: none; white-space: nowrap; }
.ready-queries { flex: 0 1 16rem; min-width: 8rem; margin-right: var(--px-16); padding: var(--px-4) var(--px-8); font: inherit; font-size: 1rem;
  color: hsl(var(--color-neutral)); background: hsl(var(--color-base)); border: 1px solid hsla(var(--color-neutral), .4);
  border-radius: var(--border-radius-4); }
@media (max-width: 40rem) {
  .graphiql-container { flex-direction: column; }
  .graphiql-container .graphiql-sidebar { flex: none; flex-direction: row; width: 100%; padding: var(--px-4) var(--px-8); }
  .graphiql-container .graphiql-main { position: relative; min-height: 0; }
  .graphiql-container .graphiql-sessions { margin: 0 var(--px-8) var(--px-8); }
  .graphiql-container .graphiql-session-header { height: auto; flex-wrap: wrap; }
  .graphiql-container .graphiql-logo { order: -1; width: 100%; }
  .graphiql-container #graphiql-session { flex-direction: column; min-height: 0; }
  .graphiql-container .graphiql-tabs { flex: 1; }
  .graphiql-main > .graphiql-horizontal-drag-bar, #graphiql-session > .graphiql-horizontal-drag-bar { display: none; }
  .graphiql-main > .graphiql-plugin:not([style*='-1000px']) { position: absolute; inset: 0; z-index: 8;
    background: hsl(var(--color-base)); }
  .ready-queries { flex: 1; }
}
.explorer-wait { padding: 2rem; font: 1rem/1.6 'Be Vietnam Pro', system-ui, sans-serif; }
`;
