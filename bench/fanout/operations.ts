import { PROVINCES } from '../graph/record.ts';
import type { Asked } from './clients.ts';

/** Fields that apps ask of a new article; each document takes one more. */
const FIELDS = ['id title publishedAt url', 'source { name }', 'provinces { name }', 'kind', 'section'];
/** All that are delivered to have their article in the first of them. */
const [PROVINCE, ...OTHERS] = PROVINCES;

/** Fifty operations, five documents with ten variables each, that all hear of an article of `PROVINCE`. */
export const operations: readonly Asked[] = FIELDS.flatMap((_field, at) => {
  const query = `subscription Live($provinces: [ID!]!) {
  articlePublished(filter: { provinces: $provinces }) { ${FIELDS.slice(0, at + 1).join(' ')} }
}`;
  return Array.from({ length: 10 }, (_none, others) => ({
    query,
    variables: { provinces: [PROVINCE, ...OTHERS.slice(0, others)].map((key) => `province:${key}`) },
  }));
});

/** So often the text of an article: some 40 KB an event. */
const TIMES = 45;

/** What a client that stops reading asks for beside the rest: events large enough to fill what the system keeps for it. */
export const heavy: Asked = {
  query: `subscription { articlePublished { ${Array.from({ length: TIMES }, (_none, at) => `t${at}: html`).join(' ')} } }`,
  variables: {},
};
