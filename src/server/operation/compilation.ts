import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { conditionNames } from './collected.ts';
import { type CompiledQuery, compileQuery } from './compiled.ts';

/** What is compiled takes little more than what is parsed at worst, and honest documents have room for several sets of conditions. */
const CHARACTERS_A_FIELD = 7;
/** Compiled; parsed, it takes 1,200 and more. */
const BYTES_A_FIELD = 700;
const FEWEST_FIELDS = 150;

/** What is compiled of a document: each of its operations anew for the values of the conditions (`@include(if: $name)`) that it is asked with. */
export class Compilation {
  readonly #conditions: readonly string[];
  readonly #known = new WeakMap<OperationDefinitionNode, Map<string, CompiledQuery | null>>();
  #fieldsLeft: number;
  #fields = 0;

  /** `maxVariants` bounds the sets of values of one operation; honest ones have two or four. */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
    private readonly maxVariants: number,
  ) {
    this.#conditions = conditionNames(document);
    this.#fieldsLeft = Math.max(FEWEST_FIELDS, (document.loc?.end ?? 0) / CHARACTERS_A_FIELD);
  }

  /** About how many bytes all of it takes. */
  get bytes(): number {
    return BYTES_A_FIELD * this.#fields;
  }

  /** An operation of the document while its coerced variables have certain values; null for what graphql-js has to execute. */
  of(operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): CompiledQuery | null {
    let variants = this.#known.get(operation);
    if (variants === undefined) {
      variants = new Map();
      this.#known.set(operation, variants);
    }
    let key = '';
    for (const name of this.#conditions) {
      const value = variables[name];
      // A condition that is null is an error, and graphql-js tells of it.
      if (value === null) return null;
      key += value === true ? '1' : '0';
    }
    const known = variants.get(key);
    if (known !== undefined) return known;
    if (this.#fieldsLeft <= 0 || variants.size === this.maxVariants) return null;
    const conditions = Object.fromEntries(this.#conditions.map((name) => [name, variables[name] === true]));
    const compiled = compileQuery(this.schema, this.document, operation, conditions, this.#fieldsLeft);
    this.#fieldsLeft -= compiled?.size ?? 0;
    this.#fields += compiled?.size ?? 0;
    variants.set(key, compiled);
    return compiled;
  }
}
