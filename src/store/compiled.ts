import type { RawBuilder } from 'kysely';
import { putLatest } from '../model/latest.ts';
import { parseWords } from '../model/words.ts';
import type { Engine } from './engine.ts';
import type { ListArgs } from './listing.ts';
import type { Statement } from './statement.ts';

/** Compiled statements kept, the least recently used dropped first. */
const KEPT = 500;

/** Statements that are built from what a caller asks for, compiled once for each shape of request. */
export class Compiled {
  readonly #engine: Engine;
  readonly #statements = new Map<string, Statement<ListArgs<never>, never>>();

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The statement of a shape; two requests of one shape must build the same. */
  of<F, R>(shape: string, build: () => RawBuilder<unknown>): Statement<ListArgs<F>, R> {
    const known = this.#statements.get(shape) as Statement<ListArgs<F>, R> | undefined;
    const statement = known ?? this.#engine.statement<ListArgs<F>, R>(build());
    putLatest(this.#statements, shape, statement as Statement<ListArgs<never>, never>, KEPT);
    return statement;
  }
}

/** What of a searcher's text changes the statements that look for it. */
export function shapeOfText(text: string): string {
  const { accented, folded, name } = parseWords(text);
  const isPrefixed = [...accented, ...folded].some(({ isPrefix }) => isPrefix);
  return `${accented.length > 0}${folded.length > 0}${isPrefixed}${name?.isPrefix}`;
}
