import { kindOfId, type NodeKind } from '../model/id.ts';
import type { ChangeDraft } from './change-log.ts';
import type { Engine, Run } from './engine.ts';
import { Identity, type Restatement } from './identity.ts';
import type { EntityOf, RecordRows } from './record-rows.ts';
import { EventFolder } from './refold-events.ts';
import { PaperFolder } from './refold-papers.ts';
import { PeopleFolder } from './refold-people.ts';
import { type Stated, Tallies } from './tallies.ts';

/** What came of statements: what each reference means now, and what changed beside the articles themselves. */
export interface Folded {
  readonly entityOf: EntityOf;
  readonly changes: readonly ChangeDraft[];
}

/** Everything that follows from the statements of articles: who and what they mean, and the entities folded from them. */
export class Folding {
  readonly #tallies: Tallies;
  readonly #identity: Identity;
  readonly #people: PeopleFolder;
  readonly #events: EventFolder;
  readonly #papers: PaperFolder;

  constructor(engine: Engine) {
    this.#tallies = new Tallies(engine);
    this.#identity = new Identity(engine, this.#tallies);
    this.#people = new PeopleFolder(engine, this.#tallies);
    this.#events = new EventFolder(engine);
    this.#papers = new PaperFolder(engine, this.#tallies);
  }

  /** As `Identity.known`. */
  known(run: Run, articles: readonly RecordRows[]): Promise<EntityOf> {
    return this.#identity.known(run, articles);
  }

  /** Brings everything in step with statements that have just been written. */
  async follow(run: Run, restatement: Restatement, known: EntityOf): Promise<Folded> {
    const { before, after } = restatement;
    await this.#tallies.update(run, before, after);
    const { moves, entityIds, positionIds, relinkedIds } = await this.#identity.link(run, restatement, known);
    const touched = new Set([...idsOf(before), ...idsOf(after), ...entityIds]);
    const of = (kind: NodeKind) => [...touched].filter((id) => kindOfId(id) === kind);
    const posts = [...before.mentions, ...after.mentions].flatMap((row) => row.position_id ?? []);
    return {
      entityOf: (reference) => moves.get(reference)?.after ?? known(reference),
      changes: [
        ...(await this.#papers.stories(run, of('STORY'), relinkedIds)),
        ...(await this.#people.organizations(run, of('ORGANIZATION'))),
        ...(await this.#papers.documents(run, of('LEGAL_DOCUMENT'))),
        ...(await this.#people.officials(
          run,
          of('OFFICIAL'),
          [...new Set([...posts, ...positionIds])],
          relinkedIds,
        )),
        ...(await this.#events.events(run, of('EVENT'), relinkedIds)),
      ],
    };
  }
}

/** Everything that statements speak of. */
function idsOf({ stories, mentions, namings, reports, citations }: Stated): readonly string[] {
  return [
    ...stories.map((row) => row.story_id),
    ...mentions.map((row) => row.official_id),
    ...namings.map((row) => row.organization_id),
    ...reports.map((row) => row.event_id),
    ...citations.map((row) => row.document_id),
  ];
}
