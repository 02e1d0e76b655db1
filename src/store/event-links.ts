import { sql } from 'kysely';
import { type EventReference, eventLinkage } from '../model/same-event.ts';
import type { Engine, Run } from './engine.ts';
import { Linker, type Moves } from './linker.ts';
import type { EntityOf } from './record-rows.ts';
import { type Statement, slot } from './statement.ts';
import type { ReportRow } from './tables.ts';

type Ids = { ids: readonly string[] };

/** Finds which reports are of the same event. */
export class EventLinks {
  readonly linker: Linker<EventReference>;
  readonly #told: Statement<Ids, { id: string; story_id: string }>;

  constructor(engine: Engine) {
    this.linker = new Linker(engine, 'EVENT', eventLinkage);
    const byStory = engine.dialect.among(sql.ref('a.story_reference_id'), slot<Ids>('ids'));
    this.#told = engine.statement(sql`
      select r.reference_id as id, a.story_id from event_report r join article a on a.id = r.article_id
      where ${byStory}`);
  }

  /**
   * Links the events that these reports, removed and added ones, tell of, and those of articles whose story came to be
   * another: copies tell of the same events.
   */
  async link(
    run: Run,
    removed: readonly ReportRow[],
    added: readonly ReportRow[],
    given: readonly EventReference[],
    stories: Moves,
    storyOf: EntityOf,
  ): Promise<Moves> {
    const retold = stories.size === 0 ? [] : await run(this.#told, { ids: [...stories.keys()] });
    const storyIds = new Map(retold.map((row) => [row.id, row.story_id]));
    const present = new Set(added.map((row) => row.reference_id));
    const own = given.map((reference) => ({ ...reference, storyId: storyOf(reference.storyId) }));
    const others = retold.map((row) => row.id).filter((id) => !present.has(id));
    const elsewhere = (await this.linker.references(run, others)).map((reference) => ({
      ...reference,
      storyId: storyIds.get(reference.id) ?? reference.storyId,
    }));
    const gone = removed.map((row) => row.reference_id).filter((id) => !present.has(id));
    return this.linker.link(run, [...own, ...elsewhere], [...new Set(gone)]);
  }
}
