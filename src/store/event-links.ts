import { sql } from 'kysely';
import { type EventReference, eventLinkage } from '../model/same-event.ts';
import type { Engine, Run } from './engine.ts';
import { Linker, type Moves } from './linker.ts';
import type { EntityOf } from './record-rows.ts';
import { type Statement, slot } from './statement.ts';
import type { ReportRow } from './tables.ts';
import type { Turn } from './tallies.ts';

type Ids = { ids: readonly string[] };

/** Finds which reports are of the same event. */
export class EventLinks {
  readonly linker: Linker<EventReference>;
  readonly #told: Statement<Ids, { id: string; story_reference_id: string }>;

  constructor(engine: Engine) {
    this.linker = new Linker(engine, 'EVENT', eventLinkage);
    this.#told = engine.statement(sql`
      select r.reference_id as id, a.story_reference_id from article a join event_report r on r.article_id = a.id
      where ${engine.dialect.among(sql.ref('a.story_id'), slot<Ids>('ids'))}`);
  }

  /**
   * Links the events that these reports tell of, and those of articles whose story is to be another: copies tell of the same events.
   * It does not matter whether the reports have been written.
   */
  async link(
    run: Run,
    { removed, added }: Turn<ReportRow>,
    given: readonly EventReference[],
    stories: Moves,
    storyOf: EntityOf,
  ): Promise<Moves> {
    const present = new Set(added.map((row) => row.reference_id));
    const gone = new Set(removed.map((row) => row.reference_id).filter((id) => !present.has(id)));
    const own = given.map((reference) => ({ ...reference, storyId: storyOf(reference.storyId) }));
    const elsewhere = await this.#retold(run, stories, (id) => !present.has(id) && !gone.has(id));
    return this.linker.link(run, [...own, ...elsewhere], [...gone]);
  }

  /** References of stored reports of which this holds, whose story is to be another, with that story. */
  async #retold(
    run: Run,
    stories: Moves,
    isWanted: (referenceId: string) => boolean,
  ): Promise<readonly EventReference[]> {
    const before = [...new Set([...stories.values()].map((move) => move.before))];
    const told = before.length === 0 ? [] : await run(this.#told, { ids: before });
    const storyIds = new Map(
      told.flatMap(({ id, story_reference_id }) => {
        const move = stories.get(story_reference_id);
        return move === undefined || !isWanted(id) ? [] : [[id, move.after]];
      }),
    );
    const references = await this.linker.references(run, [...storyIds.keys()]);
    return references.map(({ reference }) => ({
      ...reference,
      storyId: storyIds.get(reference.id) ?? reference.storyId,
    }));
  }
}
