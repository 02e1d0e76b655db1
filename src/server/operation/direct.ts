import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { charge } from './charge.ts';
import { conditionNames } from './collected.ts';
import { type CompiledQuery, compileQuery, type Data } from './compiled.ts';
import { DOCUMENT_BOUNDS } from './documents.ts';
import type { Limits } from './limits.ts';
import { Recent } from './recent.ts';

/** An operation by the text of its document, and what it is executed with. */
export interface DirectQuery {
  readonly text: string;
  readonly operationName: string | null;
  /** As they came. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** Called when it is about to be executed: it keeps all limits. */
  readonly onAccepted: () => void;
  readonly context: () => object | Promise<object>;
}

/** Answers queries that came before without Apollo's pipeline, where nothing is left for it to find. */
export interface DirectAnswers {
  /** Remembers an operation of a document that was parsed and validated. */
  learn(
    text: string,
    operationName: string | null,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): void;
  /**
   * The body of the answer, byte for byte as Apollo gives it. Null where Apollo has to answer: what was not learnt, what is no query,
   * and wherever there is anything to say of an error. Never throws or rejects.
   */
  answer(query: DirectQuery): Promise<string | null>;
}

/** An operation that came before. */
interface KnownOperation {
  readonly operation: OperationDefinitionNode;
  /** By the values of the document's conditions; null for what graphql-js has to execute. */
  readonly compiled: Map<string, CompiledQuery | null>;
}

/** A document with those of its queries that came before. */
class KnownDocument {
  readonly #conditions: readonly string[];
  readonly #operations = new Map<string | null, KnownOperation>();
  #fieldsLeft: number;

  constructor(
    private readonly schema: GraphQLSchema,
    readonly document: DocumentNode,
    fields: number,
  ) {
    this.#conditions = conditionNames(document);
    this.#fieldsLeft = fields;
  }

  /** `name` is what a client asks for it by; null where there is no other. */
  learn(name: string | null, operation: OperationDefinitionNode): void {
    if (!this.#operations.has(name)) this.#operations.set(name, { operation, compiled: new Map() });
  }

  operation(name: string | null): KnownOperation | undefined {
    return this.#operations.get(name);
  }

  /** The operation while its variables have certain values; null for what graphql-js has to execute. */
  compiled(
    { operation, compiled }: KnownOperation,
    variables: Readonly<Record<string, unknown>>,
  ): CompiledQuery | null {
    // A condition that is null is an error, and graphql-js tells of it.
    if (this.#conditions.some((name) => variables[name] === null)) return null;
    const values = this.#conditions.map((name) => variables[name] === true);
    const known = compiled.get(values.join());
    if (known !== undefined) return known;
    if (this.#fieldsLeft <= 0 || compiled.size === MAX_VARIANTS) return null;
    const conditions = Object.fromEntries(this.#conditions.map((name, at) => [name, values[at] === true]));
    const query = compileQuery(this.schema, this.document, operation, conditions, this.#fieldsLeft);
    this.#fieldsLeft -= query?.size ?? 0;
    compiled.set(values.join(), query);
    return query;
  }
}

/**
 * Compiled, a field takes some 440 bytes; parsed, it takes 1,750, which come of 25 characters. So what is compiled takes no more than what
 * is parsed, and honest documents have room for several sets of conditions.
 */
const CHARACTERS_A_FIELD = 5;
const FEWEST_FIELDS = 150;
/** Of one operation by the values of its conditions; honest ones have two or four. */
const MAX_VARIANTS = 16;

class Direct implements DirectAnswers {
  readonly #known = new Recent<KnownDocument>(DOCUMENT_BOUNDS);

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  learn(
    text: string,
    operationName: string | null,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): void {
    if (operation.operation !== OperationTypeNode.QUERY) return;
    let known = this.#known.get(text);
    if (known === undefined) {
      const fields = Math.max(FEWEST_FIELDS, text.length / CHARACTERS_A_FIELD);
      known = new KnownDocument(this.schema, document, fields);
      this.#known.set(text, known, text.length);
    }
    known.learn(operationName, operation);
  }

  async answer({ text, operationName, variables, onAccepted, context }: DirectQuery): Promise<string | null> {
    const known = this.#known.get(text);
    const asked = known?.operation(operationName);
    if (known === undefined || asked === undefined) return null;
    const { operation } = asked;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    if (coerced === undefined) return null;
    const compiled = known.compiled(asked, coerced);
    if (compiled === null) return null;
    const { cost, error } = charge(this.schema, known.document, operation, variables, this.limits);
    if (error !== null) return null;
    onAccepted();
    let data: Data | null;
    try {
      data = await compiled.execute(await context(), coerced);
    } catch {
      return null;
    }
    return data === null ? null : `${JSON.stringify({ data, extensions: { cost } })}\n`;
  }
}

/** Direct answers over one schema, nothing learnt yet. */
export const directAnswers = (schema: GraphQLSchema, limits: Limits): DirectAnswers =>
  new Direct(schema, limits);
