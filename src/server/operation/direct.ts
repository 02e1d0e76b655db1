import {
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { charge } from './charge.ts';
import { Compilation } from './compilation.ts';
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

/** A document with those of its queries that came before, by the name that a client asks for them by; null where there is no other. */
interface KnownDocument {
  readonly document: DocumentNode;
  readonly operations: Map<string | null, OperationDefinitionNode>;
  readonly compilation: Compilation;
}

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
      const compilation = new Compilation(this.schema, document, MAX_VARIANTS);
      known = { document, operations: new Map(), compilation };
      this.#known.set(text, known, text.length);
    }
    // Parsed anew it would be compiled anew, until nothing is left to compile by.
    if (!known.operations.has(operationName)) known.operations.set(operationName, operation);
  }

  async answer({ text, operationName, variables, onAccepted, context }: DirectQuery): Promise<string | null> {
    const known = this.#known.get(text);
    const operation = known?.operations.get(operationName);
    if (known === undefined || operation === undefined) return null;
    const { coerced } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    if (coerced === undefined) return null;
    const compiled = known.compilation.of(operation, coerced);
    if (compiled === null) return null;
    const { cost, error } = charge(this.schema, known.document, operation, variables, this.limits);
    if (error !== null) return null;
    onAccepted();
    let data: string | null;
    try {
      data = await compiled.execute(await context(), coerced);
    } catch {
      return null;
    }
    return data === null ? null : `{"data":${data},"extensions":${JSON.stringify({ cost })}}\n`;
  }
}

/** Direct answers over one schema, nothing learnt yet. */
export const directAnswers = (schema: GraphQLSchema, limits: Limits): DirectAnswers =>
  new Direct(schema, limits);
