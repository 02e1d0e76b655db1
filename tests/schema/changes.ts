import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';

/** A breaking change that was decided on, as `schema/breaking-changes.json` lists it. */
export interface Allowance {
  /** What kind of change, in the words of GraphQL Inspector: `FIELD_REMOVED`. */
  readonly type: string;
  /** What changes: `Article.lead`, `Query.articles.filter`. */
  readonly path: string;
  /** Why it is worth it, and what clients do instead. */
  readonly reason: string;
}

/** Changes of answers that a client does not see in its documents, so they count as breaking here. */
const SILENT = /_DEFAULT(_VALUE)?_CHANGED$/;

const isBreaking = ({ type, criticality }: Change) =>
  criticality.level === CriticalityLevel.Breaking || SILENT.test(String(type));

const nameOf = ({ type, path }: { readonly type: unknown; readonly path?: string | undefined }) =>
  `${String(type)} ${path ?? ''}`;

/**
 * What is wrong with the breaking changes between two schemas: each that is not allowed, and each allowance without a reason
 * or without its change.
 */
export async function breakingFaults(
  pinned: GraphQLSchema,
  present: GraphQLSchema,
  allowed: readonly Allowance[],
): Promise<readonly string[]> {
  const breaking = (await diff(pinned, present)).filter(isBreaking);
  const [made, known] = [new Set(breaking.map(nameOf)), new Set(allowed.map(nameOf))];
  return [
    ...breaking
      .filter((change) => !known.has(nameOf(change)))
      .map((change) => `not allowed: ${nameOf(change)}: ${change.message}`),
    ...allowed.filter((one) => !made.has(nameOf(one))).map((one) => `allowed, but not made: ${nameOf(one)}`),
    ...allowed
      .filter(({ reason }) => reason.trim().length < 20)
      .map((one) => `allowed without a reason: ${nameOf(one)}`),
  ];
}

/** The changes between two schemas as lines of Markdown: breaking ones first, no descriptions, new types without their parts. */
export async function changeLines(
  pinned: GraphQLSchema,
  present: GraphQLSchema,
  allowed: readonly Allowance[],
): Promise<readonly string[]> {
  const changes = (await diff(pinned, present)).filter(({ type }) => !/DESCRIPTION/.test(String(type)));
  const added = changes.filter(({ type }) => type === 'TYPE_ADDED' || type === 'FIELD_ADDED');
  const isPartOfNew = ({ path }: Change) => added.some((whole) => path?.startsWith(`${whole.path}.`));
  const line = (change: Change) => {
    const why = allowed.find((one) => nameOf(one) === nameOf(change))?.reason;
    const text = change.message.replace(/'([^']+)'/g, '`$1`').replace(/\.$/, '');
    return `- ${isBreaking(change) ? '**Breaking.** ' : ''}${text}.${why === undefined ? '' : ` ${why}`}`;
  };
  const told = changes.filter((change) => !isPartOfNew(change));
  const inOrder = [
    ...told.filter(isBreaking),
    ...told.filter((change) => !isBreaking(change) && change.type === 'TYPE_ADDED'),
    ...told.filter((change) => !isBreaking(change) && change.type !== 'TYPE_ADDED'),
  ];
  return inOrder.map(line);
}
