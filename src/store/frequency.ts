import { sql } from 'kysely';
import type { Tier } from '../model/tier.ts';
import { parseWords } from '../model/words.ts';
import { type Compiled, shapeOfText } from './compiled.ts';
import type { Engine } from './engine.ts';
import type { ListArgs } from './listing.ts';
import { Slot } from './statement.ts';
import { type ArticleIndex, indexOfTier, type Often, type TextIndex, type TextPart } from './text-index.ts';

type Kind = 'ARTICLE' | 'EVENT' | 'OFFICIAL' | 'ORGANIZATION' | 'LEGAL_DOCUMENT';
type Args = ListArgs<{ text: string }>;

/** Where words are counted, under a name. */
interface Place<N> extends TextPart {
  readonly name: N;
  readonly index: TextIndex;
  /** Where counting stops. */
  readonly limit: number;
}

const placeOf = (kind: Kind, tier: Tier | null): Pick<Place<Kind>, 'index' | 'kind'> =>
  kind === 'ARTICLE' ? { index: indexOfTier(tier) } : { index: 'name_text', kind };

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
    // What stands in title or lead only is found in earlier tiers; here it need not be told apart.
    const part = tier === null || tier === 'TEXT' ? undefined : tier;
    const { common, frequent } = this.#engine.dialect.matches;
    const places = kinds.map((kind): Place<K> => {
      // Common names are searched as frequent ones are.
      const limit = kind === 'ARTICLE' ? common : Math.ceil(frequent);
      return { name: kind, ...placeOf(kind, tier), tier: part, limit };
    });
    const counts = await this.#counts(text, places);
    return new Map(counts.map(({ name, count }) => [name, this.#named(count)]));
  }

  /** Those of the kinds, and of the indexes of articles, that have the words of the text anywhere; one statement. */
  async present<K extends Exclude<Kind, 'ARTICLE'>, I extends ArticleIndex>(
    text: string,
    kinds: readonly K[],
    indexes: readonly I[],
  ): Promise<ReadonlySet<K | I>> {
    const places: readonly Place<K | I>[] = [
      ...kinds.map((kind) => ({ name: kind, ...placeOf(kind, null), limit: 1 })),
      ...indexes.map((index) => ({ name: index, index, limit: 1 })),
    ];
    const counts = await this.#counts(text, places);
    return new Set(counts.filter(({ count }) => count > 0).map(({ name }) => name));
  }

  /** How many have the words in each of the places. */
  async #counts<N extends string>(text: string, places: readonly Place<N>[]) {
    if (places.length === 0) return [];
    const statement = this.#compiled.of<{ text: string }, { name: N; count: number }>(
      `frequency ${places.map(({ name, tier, limit }) => `${name} ${tier} ${limit}`)} ${shapeOfText(text)}`,
      () => {
        const words = new Slot<Args>((args) => parseWords(args.filters[0]?.text ?? ''));
        const counts = places.map(({ name, index, limit, ...part }) => {
          const matching = this.#engine.dialect.matching(index, parseWords(text), words, part);
          return sql`select ${sql.lit(name)} as name, count(*) as count
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
