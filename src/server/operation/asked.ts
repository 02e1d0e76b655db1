/** The parameters of a GraphQL request, checked for their types: the same over every transport. */
export interface Asked {
  /** The document's text; null where only its id is given. */
  readonly query: string | null;
  /** By which the server may know the document (GraphQL over HTTP, appendix A). */
  readonly documentId: string | null;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The parameters, or in words what was expected and what came. */
export type AskedReading =
  | { readonly kind: 'read'; readonly asked: Asked }
  | { readonly kind: 'malformed'; readonly message: string };

const malformed = (message: string): AskedReading => ({ kind: 'malformed', message });

/** Whether a value is what JSON calls an object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What came, in a word: the value itself may be long. */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

const TEXTS = ['query', 'documentId', 'operationName'] as const;
const MAPS = ['variables', 'extensions'] as const;

/** Checks parameters as they came in a JSON body or in a message. Never throws. */
export function readAsked(parameters: unknown): AskedReading {
  if (Array.isArray(parameters)) {
    return malformed('expected one operation in a request, but got a list: batches are not answered');
  }
  if (!isObject(parameters)) return malformed('expected a JSON object such as {"query": "{ ... }"}');
  for (const name of TEXTS) {
    const value = parameters[name] ?? '';
    if (typeof value !== 'string')
      return malformed(`expected a string as "${name}", but got ${kindOf(value)}`);
  }
  for (const name of MAPS) {
    const value = parameters[name] ?? {};
    if (!isObject(value)) return malformed(`expected a JSON object as "${name}", but got ${kindOf(value)}`);
  }
  // An empty name or text is as good as none: the specification says so of operationName, WebSocket clients must send a query.
  const text = (name: (typeof TEXTS)[number]) => (parameters[name] as string | null | undefined) || null;
  const map = (name: (typeof MAPS)[number]) => (parameters[name] ?? {}) as Record<string, unknown>;
  const asked: Asked = {
    query: text('query'),
    documentId: text('documentId'),
    operationName: text('operationName'),
    variables: map('variables'),
    extensions: map('extensions'),
  };
  const isNamed = asked.query ?? asked.documentId ?? asked.extensions.persistedQuery;
  if (isNamed != null) return { kind: 'read', asked };
  return malformed('expected a document as "query" or its id as "documentId", but got neither');
}

/** Checks parameters in an address, from its question mark on: maps are written there in JSON. Never throws. */
export function readSearch(search: string): AskedReading {
  const given = new URLSearchParams(search);
  const parameters: Record<string, unknown> = {};
  for (const name of [...TEXTS, ...MAPS]) {
    const values = given.getAll(name);
    if (values.length > 1)
      return malformed(`expected "${name}" once in the address, but got it ${values.length} times`);
    const [value] = values;
    if (value === undefined || value === '') continue;
    try {
      parameters[name] = name === 'variables' || name === 'extensions' ? JSON.parse(value) : value;
    } catch {
      return malformed(`expected "${name}" in JSON, but it cannot be parsed`);
    }
  }
  return readAsked(parameters);
}
