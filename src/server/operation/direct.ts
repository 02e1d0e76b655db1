import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { charge } from './charge.ts';
import { Compilation } from './compilation.ts';
import type { CompiledQuery } from './compiled.ts';
import { bytesOf } from './document-size.ts';
import { DOCUMENT_BOUNDS } from './documents.ts';
import type { Limits } from './limits.ts';
import { Recent } from './recent.ts';
import { isPromise } from './run.ts';
import { VariableCoercion, type VariableValues } from './variables.ts';

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
   * The body of the answer, byte for byte as Apollo gives it. Null, at once or later, where Apollo has to answer: what was not learnt, what is
   * no query, and wherever there is anything to say of an error. Never throws or rejects.
   */
  answer(query: DirectQuery): Promise<string | null> | null;
}

/** A document with those of its queries that came before, by the name that a client asks for them by; null where there is no other. */
interface KnownDocument {
  readonly document: DocumentNode;
  readonly operations: Map<string | null, KnownOperation>;
  readonly compilation: Compilation;
}

interface KnownOperation {
  readonly operation: OperationDefinitionNode;
  readonly coercion: VariableCoercion;
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
      this.#known.set(text, known, bytesOf(document));
    }
    // Parsed anew it would be compiled anew, until nothing is left to compile by.
    if (known.operations.has(operationName)) return;
    known.operations.set(operationName, {
      operation,
      coercion: new VariableCoercion(this.schema, operation),
    });
  }

  answer({
    text,
    operationName,
    variables,
    onAccepted,
    context,
  }: DirectQuery): Promise<string | null> | null {
    const known = this.#known.get(text);
    const asked = known?.operations.get(operationName);
    if (known === undefined || asked === undefined) return null;
    const { operation, coercion } = asked;
    const coerced = coercion.of(variables);
    if (coerced === null) return null;
    const compiled = this.#compiled(text, known, operation, coerced);
    if (compiled === null) return null;
    const { cost, error } = charge(this.schema, known.document, operation, variables, this.limits);
    if (error !== null || cost === null) return null;
    onAccepted();
    const extensions = `{"cost":{"requested":${cost.requested},"limit":${cost.limit}}}`;
    return executed(compiled, context, coerced, extensions);
  }

  /** What is compiled counts with its document. */
  #compiled(
    text: string,
    { compilation }: KnownDocument,
    operation: OperationDefinitionNode,
    variables: VariableValues,
  ): CompiledQuery | null {
    const before = compilation.bytes;
    const compiled = compilation.of(operation, variables);
    if (compilation.bytes > before) this.#known.grow(text, compilation.bytes - before);
    return compiled;
  }
}

/** The body of an answer; null where it is left to graphql-js, which also tells of a context that cannot be made. */
async function executed(
  compiled: CompiledQuery,
  context: DirectQuery['context'],
  variables: VariableValues,
  extensions: string,
): Promise<string | null> {
  try {
    const made = context();
    const data = await compiled.execute(isPromise(made) ? await made : made, variables);
    return data === null ? null : `{"data":${data},"extensions":${extensions}}\n`;
  } catch {
    return null;
  }
}

/** Direct answers over one schema, nothing learnt yet. */
export const directAnswers = (schema: GraphQLSchema, limits: Limits): DirectAnswers =>
  new Direct(schema, limits);
