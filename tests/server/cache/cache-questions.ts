import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../../docs/queries');
/** The ready documents that ask. */
export const READY = readdirSync(FOLDER)
  .map((file) => readFileSync(join(FOLDER, file), 'utf8'))
  .filter((text) => !/^subscription/m.test(text));
/** One relation each, so that what one read leaves out no other read beside it makes good. */
const RELATIONS: Readonly<Record<string, readonly string[]>> = {
  Official: [
    'name articleCount',
    'articles(first: 2) { totalCount nodes { title } }',
    'events(first: 2) { totalCount nodes { name } }',
    'associates(first: 2) { sharedArticleCount official { name } }',
    'positions { title successor { name } }',
    'positions { evidence(first: 2) { quote article { title } } }',
    'mentions(first: 2) { totalCount nodes { evidence { quote } } }',
  ],
  Article: [
    'title revision',
    'officials(first: 2) { totalCount nodes { name } }',
    'mentions { nodes { official { name } } }',
    'organizations(first: 2) { nodes { name } }',
    'events(first: 1) { totalCount nodes { name } }',
    'documents { number }',
    'story { id articleCount }',
    'revisions { title }',
    'related(first: 3) { title }',
  ],
  Event: [
    'name',
    'articles(first: 2) { totalCount nodes { title } }',
    'evidence { quote article { title } }',
    'participations(first: 2) { totalCount nodes { role official { name } } }',
  ],
  Organization: [
    'name otherNames',
    'articles(first: 2) { totalCount nodes { title } }',
    'events(first: 2) { totalCount nodes { name } }',
    'positions(first: 2) { totalCount nodes { name } }',
  ],
  Story: ['title sourceCount', 'articles(first: 2) { totalCount nodes { title } }'],
  LegalDocument: ['number', 'articles(first: 2) { totalCount nodes { title } }'],
  Source: ['name', 'articles(first: 2) { totalCount nodes { title } }', 'health { status lastCheckedAt }'],
};
/** Questions about a node, by its `$id`. */
export const OF_NODE = Object.entries(RELATIONS).flatMap(([type, fields]) =>
  fields.map((field) => ({
    type,
    text: `query ($id: ID!) { node(id: $id) { id ... on ${type} { ${field} } } }`,
  })),
);
/** Lists of the provinces `$in`. */
export const OF_PROVINCES = [
  'officials(filter: { provinces: $in }, order: NAME_ASC, first: 3) { totalCount nodes { name } }',
  'officials(filter: { provinces: $in, organizationKinds: [FRONT] }, first: 3) { totalCount }',
  'organizations(provinces: $in, first: 3) { totalCount nodes { name } }',
  'events(filter: { provinces: $in }, first: 3) { totalCount nodes { name startsOn } }',
  'events(filter: { provinces: $in, status: [PAST] }, first: 3) { totalCount }',
  'articles(filter: { provinces: $in }, first: 3) { totalCount nodes { title } }',
  'articles(filter: { provinces: $in, distinct: true }, first: 3) { totalCount }',
  'articles(filter: { provinces: $in, sourceKinds: [FRONT] }, first: 3) { totalCount nodes { title } }',
  'stories(filter: { provinces: $in }, first: 3) { totalCount nodes { title } }',
  'statistics(by: SOURCE, filter: { provinces: $in }) { key articleCount eventCount isComplete }',
].map((field) => `query ($in: [ID!]) { ${field} }`);
/** Lists of what an official, by `$id`, is named in. */
export const OF_OFFICIAL = [
  'articles(filter: { officials: [$id] }, first: 3) { totalCount nodes { title } }',
  'events(filter: { officials: [$id] }, first: 3) { totalCount nodes { name } }',
].map((field) => `query ($id: ID!) { ${field} }`);
/** The article at `$url`. */
export const BY_ADDRESS = 'query ($url: URL!) { article(url: $url) { id title } }';
/** Sources by how reading them goes, which depends on the time. */
export const BY_HEALTH = '{ sources(health: [OK, STALE, FAILING]) { name } }';
