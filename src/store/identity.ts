import type { Engine, Run } from './engine.ts';
import type { Moves } from './linker.ts';
import { PeopleLinks } from './people-links.ts';
import type { EntityOf, RecordRows } from './record-rows.ts';
import { Restater, type Touched } from './restate.ts';
import type { Stated, Tallies } from './tallies.ts';

/** What became of references when articles came, changed or went. */
export interface Linked extends Touched {
  readonly moves: Moves;
}

/** Which references of articles mean one official, and keeping all statements in step with it. */
export class Identity {
  readonly #people: PeopleLinks;
  readonly #restater: Restater;

  constructor(engine: Engine, tallies: Tallies) {
    this.#people = new PeopleLinks(engine, tallies);
    this.#restater = new Restater(engine, tallies);
  }

  /** What the references of these articles mean as far as is known; one never seen means itself. */
  async known(run: Run, articles: readonly RecordRows[]): Promise<EntityOf> {
    const ids = articles.flatMap(({ mentions }) => mentions.map((row) => row.reference_id));
    const entities = await this.#people.linker.entities(run, [...new Set(ids)]);
    return (reference) => entities.get(reference) ?? reference;
  }

  /**
   * Links what these articles state now and what they stated before, and makes the statements of all articles follow. The
   * statements and their tallies must have been written.
   */
  async link(run: Run, before: Stated, after: Stated, articles: readonly RecordRows[]): Promise<Linked> {
    const moves = await this.#people.link(
      run,
      [...before.mentions, ...after.mentions],
      articles.flatMap(({ references }) => references.people),
    );
    return { moves, ...(await this.#restater.restate(run, moves)) };
  }
}
