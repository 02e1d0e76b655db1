import { sql } from 'kysely';
import type { Tier } from '../model/tier.ts';
import { parseWords } from '../model/words.ts';
import { type Compiled, shapeOfText } from './compiled.ts';
import type { Engine } from './engine.ts';
import type { ListArgs } from './listing.ts';
import { Slot } from './statement.ts';
import type { Often } from './text-index.ts';

type Kind = 'ARTICLE' | 'EVENT' | 'OFFICIAL' | 'ORGANIZATION' | 'LEGAL_DOCUMENT';
type Args = ListArgs<{ text: string }>;

/** How many of a kind have the words. */
export type Frequency = 'NONE' | Often;

/** Tells how common words are, by a count that stops where the answer is known. */
export class Frequencies {
  readonly #engine: Engine;
  readonly #compiled: Compiled;

  constructor(engine: Engine, compiled: Compiled) {
    this.#engine = engine;
    this.#compiled = compiled;
  }

  /** For each of the kinds how many have the words of the text, in a tier or (null) anywhere; one statement. */
  async of<K extends Kind>(
    text: string,
    kinds: readonly K[],
    tier: Tier | null,
  ): Promise<ReadonlyMap<K, Frequency>> {
    const counts = await this.#counts(text, kinds, tier, this.#engine.dialect.matches.common);
    return new Map(counts.map(({ kind, count }) => [kind, this.#named(count)]));
  }

  /** Those of the kinds that have the words of the text anywhere. */
  async present<K extends Kind>(text: string, kinds: readonly K[]): Promise<readonly K[]> {
    const counts = await this.#counts(text, kinds, null, 1);
    return counts.filter(({ count }) => count > 0).map(({ kind }) => kind);
  }

  async #counts<K extends Kind>(text: string, kinds: readonly K[], tier: Tier | null, limit: number) {
    if (kinds.length === 0) return [];
    const statement = this.#compiled.of<{ text: string }, { kind: K; count: number }>(
      `frequency ${kinds} ${tier} ${limit} ${shapeOfText(text)}`,
      () => {
        const words = new Slot<Args>((args) => parseWords(args.filters[0]?.text ?? ''));
        const counts = kinds.map((kind) => {
          const isArticle = kind === 'ARTICLE';
          // What stands in title or lead only is found in earlier tiers; here it need not be told apart.
          const isWhole = tier === null || tier === 'TEXT';
          const part = { kind: isArticle ? undefined : kind, tier: isWhole ? undefined : tier };
          const index = !isArticle ? 'name_text' : isWhole ? 'article_text' : 'article_head';
          const matching = this.#engine.dialect.matching(index, parseWords(text), words, part);
          return sql`select ${sql.lit(kind)} as kind, count(*) as count
            from (${matching} limit ${sql.lit(limit)}) as m`;
        });
        return sql.join(counts, sql` union all `);
      },
    );
    const args = { filters: [{ text }], limit: 0, after: [], before: [] };
    return this.#engine.read(statement, args);
  }

  #named(count: number): Frequency {
    const { common, frequent } = this.#engine.dialect.matches;
    if (count === 0) return 'NONE';
    return count >= common ? 'COMMON' : count >= frequent ? 'FREQUENT' : 'RARE';
  }
}
