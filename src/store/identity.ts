import type { References } from '../model/batch.ts';
import { type StoryReference, storyLinkage } from '../model/same-story.ts';
import type { Engine, Run } from './engine.ts';
import { EventLinks } from './event-links.ts';
import { Linker, type Moves } from './linker.ts';
import { PeopleLinks } from './people-links.ts';
import type { EntityOf, RecordRows } from './record-rows.ts';
import type { Stated } from './statement-tables.ts';

/** What some articles stated, and what they state from now on. */
export interface Restatement {
  readonly before: Stated;
  /** With references taken for what they mean, or not yet. */
  readonly after: Stated;
  readonly references: readonly References[];
  /** People of other articles whom an operator's decision concerns. */
  readonly reconsidered?: readonly string[];
}

/** Which references of articles mean one official, event or story. */
export class Identity {
  readonly #people: PeopleLinks;
  readonly #events: EventLinks;
  readonly #stories: Linker<StoryReference>;

  constructor(engine: Engine) {
    this.#people = new PeopleLinks(engine);
    this.#events = new EventLinks(engine);
    this.#stories = new Linker(engine, 'STORY', storyLinkage);
  }

  /** What the references of these articles mean as far as is known; one never seen means itself. */
  async known(run: Run, articles: readonly RecordRows[]): Promise<EntityOf> {
    const entities = new Map([
      ...(await this.#stories.entities(
        run,
        articles.map(({ article }) => article.story_reference_id),
      )),
      ...(await this.#people.linker.entities(
        run,
        articles.flatMap(({ mentions }) => mentions.map((row) => row.reference_id)),
      )),
      ...(await this.#events.linker.entities(
        run,
        articles.flatMap(({ reports }) => reports.map((row) => row.reference_id)),
      )),
    ]);
    return (reference) => entities.get(reference) ?? reference;
  }

  /**
   * Links what these articles state now and what they stated before. It does not matter whether that has been written, but the
   * statements of other articles must be in step with what references meant until now.
   */
  async link(run: Run, restatement: Restatement, known: EntityOf): Promise<Moves> {
    const { before, after, references, reconsidered = [] } = restatement;
    const told = new Set(after.articles.map((row) => row.story_reference_id));
    const stories = await this.#stories.link(
      run,
      references.flatMap(({ story }) => story ?? []),
      before.articles.map((row) => row.story_reference_id).filter((id) => !told.has(id)),
    );
    const people = await this.#people.link(
      run,
      { removed: before.mentions, added: after.mentions },
      references.flatMap((one) => one.people),
      reconsidered,
    );
    const events = await this.#events.link(
      run,
      { removed: before.reports, added: after.reports },
      references.flatMap((one) => one.events),
      stories,
      (reference) => stories.get(reference)?.after ?? known(reference),
    );
    return new Map([...stories, ...people, ...events]);
  }
}
