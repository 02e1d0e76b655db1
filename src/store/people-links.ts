import { sql } from 'kysely';
import { officialLinkage, type PersonReference, type PersonTraits } from '../model/same-official.ts';
import type { Engine, Run } from './engine.ts';
import { Linker, type Moves } from './linker.ts';
import { type Statement, slot } from './statement.ts';
import type { MentionRow } from './tables.ts';
import type { Tallies } from './tallies.ts';

type Ids = { ids: readonly string[] };
type Days = { id: string; first: string | null; last: string | null };

/** Finds which references to people mean the same official. */
export class PeopleLinks {
  readonly linker: Linker<PersonReference>;
  readonly #tallies: Tallies;
  readonly #days: Statement<Ids, Days>;

  constructor(engine: Engine, tallies: Tallies) {
    this.linker = new Linker(engine, 'OFFICIAL', officialLinkage);
    this.#tallies = tallies;
    // The first and the last day stand at the two ends of an index, however many lie between.
    const end = (which: 'min' | 'max') =>
      sql`(select ${sql.raw(which)}(seen_on) from mention where reference_id = v.id)`;
    this.#days = engine.statement(sql`
      select v.id, ${end('min')} as first, ${end('max')} as last
      from ${engine.dialect.each(slot<Ids>('ids'))} as v`);
  }

  /**
   * Links the people whom these mentions, removed and added ones, speak of, and those to be reconsidered though nothing else is
   * said of them. The mentions and their tallies must have been written before.
   */
  async link(
    run: Run,
    mentions: readonly MentionRow[],
    traits: readonly PersonTraits[],
    reconsidered: readonly string[],
  ): Promise<Moves> {
    const ids = [...new Set(mentions.map((row) => row.reference_id))];
    if (ids.length === 0 && reconsidered.length === 0) return new Map();
    const given = new Map(traits.map((one) => [one.id, one]));
    const unknown = ids.filter((id) => !given.has(id));
    for (const stored of await this.linker.references(run, unknown)) given.set(stored.id, stored);
    const posts = await this.#tallies.people(run, ids);
    const days = new Map((await run(this.#days, { ids })).map((row) => [row.id, row]));
    const put = ids.flatMap((id): PersonReference[] => {
      const one = given.get(id);
      const own = posts.get(id);
      if (one === undefined || own === undefined) return [];
      const { name, scope, successor, mergedOn, place, gender } = one;
      const { first = null, last = null } = days.get(id) ?? {};
      const seen = { firstSeenOn: first, lastSeenOn: last };
      return [{ id, name, scope, successor, mergedOn, place, gender, posts: own, ...seen }];
    });
    const gone = ids.filter((id) => !posts.has(id));
    return this.linker.link(run, put, gone, reconsidered);
  }
}
