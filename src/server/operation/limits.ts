import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { noIntrospection } from './introspection.ts';

/** What one GraphQL document may ask for. Every number is the largest that is still accepted. */
export interface Limits {
  /** UTF-16 code units of its text, comments and all. */
  readonly characters: number;
  /** Lexical tokens, counted while parsing. */
  readonly tokens: number;
  /** Fields within fields, fragments spread. */
  readonly depth: number;
  /** Aliased fields in the whole document. */
  readonly aliases: number;
  /** Directives in the whole document. */
  readonly directives: number;
  /** Fields at the top of one operation, fragments spread. */
  readonly rootFields: number;
  /** Fields and fragments that repeat a name already selected beside them; validation compares each with every other. */
  readonly repeatedFields: number;
  /** Fragments with a name; validation compares each with every other. */
  readonly fragments: number;
  /** Values in the largest answer that the document can bring, see cost.ts. */
  readonly cost: number;
  /** Values in an operation's variables, those in lists and objects included. */
  readonly variables: number;
  /** Whether it may ask for the schema (`__schema`, `__type`). */
  readonly introspection: boolean;
}

/**
 * Generous for honest use: the introspection query of tools takes 163 tokens and a depth of 14; one alias for each of the
 * 63 former provinces fits; 100 articles with their officials, positions and organisations cost about 50,000; the thousand
 * representations that a gateway of several graphs may name at once are 3,001 values in variables.
 */
export const DEFAULT_LIMITS: Limits = Object.freeze({
  characters: 100_000,
  tokens: 2000,
  depth: 16,
  aliases: 70,
  directives: 50,
  rootFields: 70,
  repeatedFields: 50,
  fragments: 80,
  cost: 100_000,
  variables: 4000,
  introspection: true,
});

/** The error of a document above a limit: it says what was expected and what came, or that it was more. */
export function limitError(what: string, most: number, actual: number | 'more'): GraphQLError {
  const came = actual === 'more' || Number.isSafeInteger(actual) ? actual : 'far more';
  return new GraphQLError(`expected at most ${most} ${what}, but got ${came}`, {
    extensions: { code: 'TOO_COMPLEX', http: { status: 400 } },
  });
}

interface Counts {
  aliases: number;
  directives: number;
  repeatedFields: number;
}

/** Reads a document once, each fragment once however often it is spread: linear in the size of the document. */
class Measure {
  readonly counts: Counts = { aliases: 0, directives: 0, repeatedFields: 0 };
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #depths = new Map<string, number>();

  constructor(definitions: readonly DefinitionNode[]) {
    for (const definition of definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION)
        this.#fragments.set(definition.name.value, definition);
    }
  }

  /** Levels of fields in it. Infinity stands for a fragment within itself: a specified rule refuses that in its own words. */
  depth(set: SelectionSetNode | undefined): number {
    const names = new Set<string>();
    let deepest = 0;
    for (const selection of set?.selections ?? []) {
      this.counts.directives += selection.directives?.length ?? 0;
      deepest = Math.max(deepest, this.#depthOfSelection(selection, names));
    }
    return deepest;
  }

  depthOfFragment(name: string): number {
    const known = this.#depths.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return 0;
    this.#depths.set(name, Number.POSITIVE_INFINITY);
    this.counts.directives += fragment.directives?.length ?? 0;
    const depth = this.depth(fragment.selectionSet);
    this.#depths.set(name, depth);
    return depth;
  }

  #depthOfSelection(selection: SelectionNode, names: Set<string>): number {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.depth(selection.selectionSet);
    const isField = selection.kind === Kind.FIELD;
    if (isField && selection.alias !== undefined) this.counts.aliases += 1;
    const name = isField ? (selection.alias ?? selection.name).value : `...${selection.name.value}`;
    if (names.has(name)) this.counts.repeatedFields += 1;
    names.add(name);
    return isField ? 1 + this.depth(selection.selectionSet) : this.depthOfFragment(name.slice(3));
  }

  /** Fields at the top of a selection set; a fragment counts once, as it does in execution. */
  width(set: SelectionSetNode, spread = new Set<string>()): number {
    let sum = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) sum += 1;
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum += this.width(selection.selectionSet, spread);
      else sum += this.#widthOfFragment(selection.name.value, spread);
    }
    return sum;
  }

  #widthOfFragment(name: string, spread: Set<string>): number {
    const fragment = this.#fragments.get(name);
    if (fragment === undefined || spread.has(name)) return 0;
    spread.add(name);
    return this.width(fragment.selectionSet, spread);
  }
}

/** The error of a text that is too long to be read at all; null for one that is not. */
export function lengthError(text: string, limits: Limits): GraphQLError | null {
  if (text.length <= limits.characters) return null;
  return limitError('characters in a document', limits.characters, text.length);
}

/** The limits that a document breaks, in the order of `Limits`; empty when it keeps them all. */
export function brokenLimits(document: DocumentNode, limits: Limits): readonly GraphQLError[] {
  const measure = new Measure(document.definitions);
  let [depth, rootFields, fragments] = [0, 0, 0];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments += 1;
      depth = Math.max(depth, measure.depthOfFragment(definition.name.value));
    }
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    measure.counts.directives += definition.directives?.length ?? 0;
    for (const variable of definition.variableDefinitions ?? []) {
      measure.counts.directives += variable.directives?.length ?? 0;
    }
    depth = Math.max(depth, measure.depth(definition.selectionSet));
    rootFields = Math.max(rootFields, measure.width(definition.selectionSet));
  }
  const { aliases, directives, repeatedFields } = measure.counts;
  const found: readonly [string, number, number][] = [
    ['levels of fields', limits.depth, depth],
    ['aliases', limits.aliases, aliases],
    ['directives', limits.directives, directives],
    ['root fields', limits.rootFields, rootFields],
    ['repeated fields', limits.repeatedFields, repeatedFields],
    ['fragments', limits.fragments, fragments],
  ];
  return found
    .filter(([, most, actual]) => actual > most && actual !== Number.POSITIVE_INFINITY)
    .map(([what, most, actual]) => limitError(what, most, actual));
}

/**
 * The limits as a validation rule. Some of the specified rules need time quadratic in the size of a document, and all rules
 * walk it together; so this one measures before the walk and empties a document that it refuses (a refused document goes
 * nowhere else), and the others have nothing to walk.
 */
export function limitsRule(limits: Limits): ValidationRule {
  return (context) => {
    const document = context.getDocument();
    const errors = brokenLimits(document, limits);
    for (const error of errors) context.reportError(error);
    if (errors.length > 0) (document.definitions as DefinitionNode[]).length = 0;
    return {};
  };
}

/** The rules that stand beside graphql's own. */
export const limitRules = (limits: Limits): readonly ValidationRule[] =>
  limits.introspection ? [limitsRule(limits)] : [limitsRule(limits), noIntrospection];
