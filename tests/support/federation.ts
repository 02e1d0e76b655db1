import { composeServices } from '@apollo/composition';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type FetchNode, type PlanNode, QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';

/** A graph that is one of several: its name, its address and its schema with the directives of federation. */
export interface Subgraph {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

type Json = Record<string, unknown>;

/** What a plan asked of which graph, in the order asked. */
export interface Fetched {
  readonly service: string;
  readonly operation: string;
  readonly representations: readonly unknown[];
}

/** The supergraph of Apollo's own composition; throws with its errors where the graphs do not fit together. */
export function compose(subgraphs: readonly Subgraph[]) {
  const { supergraphSdl, errors, hints } = composeServices(
    subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (supergraphSdl === undefined)
    throw new Error(`expected graphs that fit together, but got ${errors?.join('; ')}`);
  return { supergraphSdl, hints };
}

/** The objects at a path of an answer, `@` standing for each item of a list; null ones left out. */
function objectsAt(value: unknown, path: readonly (string | number)[]): Json[] {
  if (value === null || value === undefined) return [];
  const [head, ...rest] = path;
  if (head === undefined) return [value as Json];
  if (head === '@') return (value as unknown[]).flatMap((item) => objectsAt(item, rest));
  return objectsAt((value as Json)[head], rest);
}

function merge(into: Json, from: Json): void {
  for (const [key, value] of Object.entries(from)) {
    const known = into[key];
    const areObjects = [known, value].every((one) => typeof one === 'object' && one !== null);
    if (areObjects && !Array.isArray(value)) merge(known as Json, value as Json);
    else into[key] = value;
  }
}

/**
 * A gateway over several graphs, as small as can be: Apollo's planner says what to ask of whom, and this asks it over HTTP, one
 * thing after the other. For plans without variables, conditions and renamed keys.
 */
export async function askSupergraph(subgraphs: readonly Subgraph[], document: string) {
  const supergraph = Supergraph.build(compose(subgraphs).supergraphSdl);
  const operation = operationFromDocument(supergraph.apiSchema(), parse(document));
  const { node } = new QueryPlanner(supergraph).buildQueryPlan(operation);
  const data: Json = {};
  const fetched: Fetched[] = [];

  const fetchInto = async ({ serviceName, operation: query, requires }: FetchNode, objects: Json[]) => {
    const url = subgraphs.find(({ name }) => name === serviceName)?.url ?? '';
    const keys = objects.map(({ __typename, id }) => ({ __typename, id }));
    const representations = requires === undefined ? [] : keys;
    fetched.push({ service: serviceName, operation: query, representations });
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { representations } }),
    });
    const answer = (await response.json()) as { readonly data?: Json; readonly errors?: unknown };
    if (answer.errors !== undefined || answer.data === undefined)
      throw new Error(`expected data of ${serviceName}, but got ${JSON.stringify(answer)}`);
    if (requires === undefined) return merge(data, answer.data);
    for (const [at, entity] of (answer.data._entities as (Json | null)[]).entries()) {
      if (entity !== null) merge(objects[at] as Json, entity);
    }
  };
  const carryOut = async (plan: PlanNode, objects: Json[]): Promise<void> => {
    if (plan.kind === 'Sequence' || plan.kind === 'Parallel') {
      for (const part of plan.nodes) await carryOut(part, objects);
    } else if (plan.kind === 'Flatten') await carryOut(plan.node, objectsAt(data, plan.path));
    else if (plan.kind === 'Fetch') await fetchInto(plan, objects);
    else throw new Error(`expected a plan without conditions, but got ${plan.kind}`);
  };
  if (node === undefined || node.kind === 'Subscription') throw new Error('expected a query with a plan');
  await carryOut(node, [data]);
  return { data, fetched };
}
