/** The address of the explorer with a query and its variables filled in. */
export function explorerAddress(text: string, variables: object): string {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined));
  const search = new URLSearchParams({ query: text });
  if (Object.keys(given).length > 0) search.set('variables', JSON.stringify(given, null, 2));
  return `/graphql?${search}`;
}
