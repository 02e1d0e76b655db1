import type {
  FragmentDefinitionNode,
  GraphQLResolveInfo,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { ArgumentValues } from './arguments.ts';
import type { Text } from './text.ts';

/** Whether a value has to be waited for. Nothing but an object is a promise here: looking for `then` on every text costs. */
export const isPromise = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { readonly then?: unknown }).then === 'function';

/** What the resolvers of one operation are told of it. */
export interface Told {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/**
 * One execution of a compiled query. The text around a value that is late is there at once, and what is written of it is put into its place
 * when it comes; so there is one count of what is outstanding, and no promise for each object and list around it.
 */
export class Run {
  /** The arguments of each field that has some: the same for all objects that the field is asked of. */
  readonly args: (ArgumentValues | undefined)[] = [];
  #outstanding = 0;
  #isOver = false;
  #settle: ((isPlain: boolean) => void) | null = null;

  constructor(
    readonly context: unknown,
    readonly variables: GraphQLResolveInfo['variableValues'],
    readonly told: Told,
  ) {}

  /** The place of what is written of a value when it comes. The run is over, without an answer, when it does not come or `write` throws. */
  later(value: PromiseLike<unknown>, write: (value: unknown) => Text): Text {
    const place: Text[] = [];
    this.#outstanding += 1;
    value.then(
      (come) => {
        if (this.#isOver) return;
        try {
          place.push(write(come));
        } catch {
          return this.#end(false);
        }
        this.#outstanding -= 1;
        if (this.#outstanding === 0) this.#end(true);
      },
      () => this.#end(false),
    );
    return place;
  }

  /** Stops it: what still comes is left alone. */
  giveUp(): void {
    this.#isOver = true;
  }

  /** Whether everything is in its place, once it is: to be called when all has been begun. */
  whole(): boolean | Promise<boolean> {
    if (this.#isOver) return false;
    if (this.#outstanding === 0) return true;
    return new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  #end(isPlain: boolean): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#settle?.(isPlain);
  }
}
