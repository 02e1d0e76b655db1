import { hash } from 'node:crypto';
import { remembered } from './memo.ts';

/** The kinds of node in the graph, as GraphQL's `NodeKind` names them. */
export const NodeKind = {
  ARTICLE: 'ARTICLE',
  EVENT: 'EVENT',
  OFFICIAL: 'OFFICIAL',
  ORGANIZATION: 'ORGANIZATION',
  LEGAL_DOCUMENT: 'LEGAL_DOCUMENT',
  PROVINCE: 'PROVINCE',
  SOURCE: 'SOURCE',
  STORY: 'STORY',
  COUNTRY: 'COUNTRY',
} as const;
export type NodeKind = keyof typeof NodeKind;

const PREFIX: Readonly<Record<NodeKind, string>> = {
  ARTICLE: 'article',
  EVENT: 'event',
  OFFICIAL: 'official',
  ORGANIZATION: 'organization',
  LEGAL_DOCUMENT: 'document',
  PROVINCE: 'province',
  SOURCE: 'source',
  STORY: 'story',
  COUNTRY: 'country',
};
const KIND = new Map(Object.entries(PREFIX).map(([kind, prefix]) => [prefix, kind as NodeKind]));

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 80 bits of SHA-256 in Crockford's base 32, lower case: 16 characters, the same for the same parts for ever. */
export const hashKey = (...parts: readonly string[]): string => keyOf(parts.join('\u0000'));

/** An article asks for the ids of its bodies and people a dozen times. */
const keyOf = remembered((joined) => {
  // One character a byte: a buffer of its own for each costs four times as much as the hash.
  const digest = hash('sha256', joined, 'binary');
  let key = '';
  for (let bit = 0; bit < 80; bit += 5) {
    const at = bit >> 3;
    const pair = (digest.charCodeAt(at) << 8) | digest.charCodeAt(at + 1);
    key += ALPHABET[(pair >> (11 - (bit & 7))) & 31];
  }
  return key;
}, 10_000);

/**
 * The global id of a node: `<kind>:<key>`, for example `province:cao-bang`. It depends on nothing but what identifies the
 * node, so it survives restarts, re-ingestion and a rebuilt database.
 */
export function nodeId(kind: NodeKind, key: string): string {
  return `${PREFIX[kind]}:${key}`;
}

/** The kind that a global id names, or null when it is not one of ours. */
export function kindOfId(id: string): NodeKind | null {
  const colon = id.indexOf(':');
  return colon > 0 && colon < id.length - 1 ? (KIND.get(id.slice(0, colon)) ?? null) : null;
}
