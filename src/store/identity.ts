import type { References } from '../model/batch.ts';
import { type StoryReference, storyLinkage } from '../model/same-story.ts';
import type { Engine, Run } from './engine.ts';
import { EventLinks } from './event-links.ts';
import { Linker, type Moves } from './linker.ts';
import { PeopleLinks } from './people-links.ts';
import type { EntityOf, RecordRows } from './record-rows.ts';
import { Restater, type Touched } from './restate.ts';
import type { Stated, Tallies } from './tallies.ts';

/** What became of references when articles came, changed or went. */
export interface Linked extends Touched {
  readonly moves: Moves;
}

/** What some articles stated, and what they state from now on. */
export interface Restatement {
  readonly before: Stated;
  readonly after: Stated;
  readonly references: readonly References[];
  /** People of other articles whom an operator's decision concerns. */
  readonly reconsidered?: readonly string[];
}

/** Which references of articles mean one official, event or story, and keeping all statements in step with it. */
export class Identity {
  readonly #people: PeopleLinks;
  readonly #events: EventLinks;
  readonly #stories: Linker<StoryReference>;
  readonly #restater: Restater;

  constructor(engine: Engine, tallies: Tallies) {
    this.#people = new PeopleLinks(engine, tallies);
    this.#events = new EventLinks(engine);
    this.#stories = new Linker(engine, 'STORY', storyLinkage);
    this.#restater = new Restater(engine, tallies);
  }

  /** What the references of these articles mean as far as is known; one never seen means itself. */
  async known(run: Run, articles: readonly RecordRows[]): Promise<EntityOf> {
    const ids = articles.flatMap(({ article, mentions, reports }) => [
      article.story_reference_id,
      ...mentions.map((row) => row.reference_id),
      ...reports.map((row) => row.reference_id),
    ]);
    const entities = await this.#people.linker.entities(run, [...new Set(ids)]);
    return (reference) => entities.get(reference) ?? reference;
  }

  /**
   * Links what these articles state now and what they stated before, and makes the statements of all articles follow. The
   * statements and their tallies must have been written.
   */
  async link(run: Run, restatement: Restatement, known: EntityOf): Promise<Linked> {
    const { before, after, references, reconsidered = [] } = restatement;
    const told = new Set(after.stories.map((row) => row.story_reference_id));
    const stories = await this.#stories.link(
      run,
      references.flatMap(({ story }) => story ?? []),
      before.stories.map((row) => row.story_reference_id).filter((id) => !told.has(id)),
    );
    const retold = await this.#restater.restate(run, stories);
    const people = await this.#people.link(
      run,
      [...before.mentions, ...after.mentions],
      references.flatMap((one) => one.people),
      reconsidered,
    );
    const events = await this.#events.link(
      run,
      before.reports,
      after.reports,
      references.flatMap((one) => one.events),
      stories,
      (reference) => stories.get(reference)?.after ?? known(reference),
    );
    const moves = new Map([...people, ...events]);
    const renamed = await this.#restater.restate(run, moves);
    return {
      moves: new Map([...stories, ...moves]),
      entityIds: new Set([...retold.entityIds, ...renamed.entityIds]),
      positionIds: new Set([...retold.positionIds, ...renamed.positionIds]),
      relinkedIds: new Set([...retold.relinkedIds, ...renamed.relinkedIds]),
    };
  }
}
