import { sql } from 'kysely';
import { GatewayError } from '../errors.ts';
import type { AddedSource, SourceInput } from '../model/added-source.ts';
import type { Decision } from '../model/decision.ts';
import type { Instant } from '../model/time.ts';
import type { ChangeDraft } from './change-log.ts';
import type { Engine, Run } from './engine.ts';
import { type Registered, registered, sourceChange } from './source-log.ts';
import { ADDED_SOURCE, type AddedSourceRow, SOURCE, type SourceRow } from './source-tables.ts';
import { type Statement, slot } from './statement.ts';

type Rows<R> = { rows: readonly R[] };
type Enabled = { id: string; enabled: number };

/** What operators decided of sources. */
export class SourceDecisions {
  readonly #engine: Engine;
  readonly #added: Statement<object, AddedSourceRow>;
  readonly #keep: Statement<Rows<AddedSourceRow>, never>;
  readonly #register: Statement<Rows<Registered>, { id: string }>;
  readonly #row: Statement<{ id: string }, SourceRow>;
  readonly #enable: Statement<Enabled, SourceRow>;

  constructor(engine: Engine) {
    const { insert } = engine.dialect;
    this.#engine = engine;
    this.#added = engine.statement(sql`select * from added_source order by id`);
    this.#keep = engine.statement(insert(ADDED_SOURCE, slot<Rows<AddedSourceRow>>('rows'), sql``));
    this.#register = engine.statement(
      insert(SOURCE, slot<Rows<Registered>>('rows'), sql`on conflict do nothing returning id`),
    );
    this.#row = engine.statement(sql`select * from source where id = ${slot<{ id: string }>('id')}`);
    // Not read before it is written: of two operators at once only one changes anything.
    this.#enable = engine.statement(sql`update source set enabled = ${slot<Enabled>('enabled')}
      where id = ${slot<Enabled>('id')} and enabled <> ${slot<Enabled>('enabled')} returning *`);
  }

  /** As `Store.addedSources` promises. */
  async added(): Promise<readonly AddedSource[]> {
    const rows = await this.#engine.read(this.#added, {});
    return rows.map(({ id, input, at }) => ({ sourceId: id, input: JSON.parse(input) as SourceInput, at }));
  }

  /** Registers a source and keeps what was written of it. Throws BAD_INPUT where its id is taken. */
  async add(
    run: Run,
    { source, input }: Extract<Decision, { readonly kind: 'ADD_SOURCE' }>,
    at: Instant,
  ): Promise<readonly ChangeDraft[]> {
    const row = registered(source);
    const [isNew] = await run(this.#register, { rows: [row] });
    if (isNew === undefined)
      throw new GatewayError('BAD_INPUT', `expected an id that no source has, but ${source.id} is there`);
    await run(this.#keep, { rows: [{ id: source.id, input: JSON.stringify(input), at }] });
    return [sourceChange(row, 'ADDED')];
  }

  /** Switches a source on or off; no change where it is so already. Throws NOT_FOUND for one that is not there. */
  async enable(run: Run, id: string, isEnabled: boolean): Promise<readonly ChangeDraft[]> {
    const [changed] = await run(this.#enable, { id, enabled: isEnabled ? 1 : 0 });
    if (changed !== undefined) return [sourceChange(changed, 'UPDATED')];
    if ((await run(this.#row, { id })).length > 0) return [];
    throw new GatewayError('NOT_FOUND', `expected a source, but got ${id}`);
  }
}
