import { kindOfId, type NodeKind } from '../model/id.ts';
import type { ChangeDraft } from './change-log.ts';
import type { Engine, Run } from './engine.ts';
import { Identity, type Restatement } from './identity.ts';
import type { Moves } from './linker.ts';
import type { EntityOf, RecordRows } from './record-rows.ts';
import { EventFolder } from './refold-events.ts';
import { PaperFolder } from './refold-papers.ts';
import { PeopleFolder } from './refold-people.ts';
import { Restater } from './restate.ts';
import { citationsOf, namingsOf, type Stated } from './statement-tables.ts';
import { type NameTurn, TextWriter } from './text-writer.ts';

/** What references mean from now on, and which mean something else than before. */
export interface Linked {
  readonly entityOf: EntityOf;
  readonly moves: Moves;
}

/** Everything that follows from the statements of articles: who and what they mean, and the entities folded from them. */
export class Folding {
  readonly #identity: Identity;
  readonly #restater: Restater;
  readonly #people: PeopleFolder;
  readonly #events: EventFolder;
  readonly #papers: PaperFolder;
  readonly #texts: TextWriter;

  constructor(engine: Engine) {
    this.#identity = new Identity(engine);
    this.#restater = new Restater(engine);
    this.#people = new PeopleFolder(engine);
    this.#events = new EventFolder(engine);
    this.#papers = new PaperFolder(engine);
    this.#texts = new TextWriter(engine);
  }

  /** As `Identity.known`. */
  known(run: Run, articles: readonly RecordRows[]): Promise<EntityOf> {
    return this.#identity.known(run, articles);
  }

  /** Finds out what the references of statements mean that are about to be written. */
  async link(run: Run, restatement: Restatement, known: EntityOf): Promise<Linked> {
    const moves = await this.#identity.link(run, restatement, known);
    return { moves, entityOf: (reference) => moves.get(reference)?.after ?? known(reference) };
  }

  /**
   * Brings everything in step with statements that have been written as `link` says what they mean: those of other articles, and
   * all entities. Answers with what changed beside the articles themselves.
   */
  async follow(run: Run, before: Stated, after: Stated, moves: Moves): Promise<readonly ChangeDraft[]> {
    const own = new Set([...before.articles, ...after.articles].map(({ id }) => id));
    const { mentions, eventIds } = await this.#restater.restate(run, moves, own);
    const relinked = [...moves.values()].filter(({ isFirst }) => !isFirst);
    const relinkedIds = relinked.flatMap((move) => [move.before, move.after]);
    const of = (kind: NodeKind, ids: readonly string[]) => new Set(ids.filter((id) => kindOfId(id) === kind));
    const storyIds = [...before.articles, ...after.articles].map((row) => row.story_id);
    const elsewhere = new Set([...before.reports.map((row) => row.event_id), ...eventIds, ...relinkedIds]);
    const touched = new Set([...storyIds, ...after.reports.map((row) => row.event_id), ...elsewhere]);
    const names: NameTurn = { added: [], changed: [], removed: [] };
    const changes = [
      ...(await this.#papers.stories(run, names, [...of('STORY', [...touched])], of('STORY', relinkedIds))),
      ...(await this.#people.organizations(run, names, {
        removed: namingsOf(before),
        added: namingsOf(after),
      })),
      ...(await this.#papers.documents(run, names, {
        removed: citationsOf(before),
        added: citationsOf(after),
      })),
      ...(await this.#people.officials(
        run,
        names,
        {
          removed: [...before.mentions, ...mentions.removed],
          added: [...after.mentions, ...mentions.added],
        },
        of('OFFICIAL', relinkedIds),
      )),
      ...(await this.#events.events(run, names, [...of('EVENT', [...touched])], of('EVENT', relinkedIds), {
        reports: after.reports.filter((row) => !elsewhere.has(row.event_id)),
        articles: after.articles,
      })),
    ];
    await this.#texts.writeNames(run, names);
    return changes;
  }
}
