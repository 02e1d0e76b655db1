/** The kinds of node in the graph, as `NodeKind` of the schema. */
export type NodeKind =
  | 'ARTICLE'
  | 'EVENT'
  | 'OFFICIAL'
  | 'ORGANIZATION'
  | 'LEGAL_DOCUMENT'
  | 'PROVINCE'
  | 'SOURCE'
  | 'STORY'
  | 'COUNTRY';
