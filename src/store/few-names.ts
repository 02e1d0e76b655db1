import { type RawBuilder, sql } from 'kysely';
import { kindOfId, type NodeKind } from '../model/id.ts';
import { namesOfDocument, type Searchable, searchable, tierOfNames } from '../model/search.ts';
import type { Tier } from '../model/tier.ts';
import { parseWords } from '../model/words.ts';
import { type Compiled, shapeOfText } from './compiled.ts';
import type { Engine } from './engine.ts';
import type { ListArgs } from './listing.ts';
import { type NameKind, ORDERED } from './search-sql.ts';
import { Slot, type Statement, slot } from './statement.ts';

/** Something whose names, or what is found beside them, have the words of a text. */
export interface Named {
  readonly item: Searchable;
  readonly tier: Tier;
  /** What orders it within its group, as text. */
  readonly order: string;
}

/** So many times fewer than are frequent are a few. */
const FEW = 5;

type Ids = { readonly ids: readonly string[] };
/** A row that names something: see `NAMES`. */
interface NamingRow {
  readonly id: string;
  readonly k: string;
  readonly first: string;
  readonly second: string | null;
}

/** The columns of `t` that name it, and how its names are read from them: those that the index was given. */
const NAMES: Readonly<
  Record<NameKind, readonly [columns: RawBuilder<unknown>, names: (row: NamingRow) => readonly string[]]>
> = {
  OFFICIAL: [sql`t.name as first, t.other_names as second`, namesOf],
  ORGANIZATION: [sql`t.name as first, t.other_names as second`, namesOf],
  LEGAL_DOCUMENT: [
    sql`t.kind as first, t.number as second`,
    ({ first, second }) => namesOfDocument(first, second),
  ],
  EVENT: [sql`t.name as first, null as second`, ({ first }) => [first]],
};

function namesOf({ first, second }: NamingRow): readonly string[] {
  return [first, ...(JSON.parse(second ?? '[]') as string[])];
}

/**
 * Finds by its words what few things are called. Every question to a full-text index runs through what is known of each word, "nguyễn"
 * of a third of all officials, so the index is asked once for all kinds and tiers, and names are told apart here.
 */
export class FewNames {
  readonly #engine: Engine;
  readonly #compiled: Compiled;
  readonly #most: number;
  readonly #rows = new Map<NameKind, Statement<Ids, NamingRow>>();

  constructor(engine: Engine, compiled: Compiled) {
    this.#engine = engine;
    this.#compiled = compiled;
    this.#most = Math.floor(engine.dialect.matches.frequent / FEW);
    const { among } = engine.dialect;
    for (const [kind, [table, order]] of Object.entries(ORDERED) as [NameKind, readonly [string, string]][]) {
      const shown = sql`t.id, cast(${sql.ref(`t.${order}`)} as text) as k, ${NAMES[kind][0]}`;
      const byId = among(sql.ref('t.id'), slot<Ids>('ids'));
      this.#rows.set(kind, engine.statement(sql`select ${shown} from ${sql.table(table)} t where ${byId}`));
    }
  }

  /** The ids, of all kinds, of what has the words of the text; null where they are more than a few. */
  async ids(text: string): Promise<readonly string[] | null> {
    const statement = this.#compiled.of<{ text: string }, { id: string }>(
      `few names ${shapeOfText(text)}`,
      () => {
        const words = new Slot<ListArgs<{ text: string }>>((args) => parseWords(args.filters[0]?.text ?? ''));
        const matching = this.#engine.dialect.matching('name_text', parseWords(text), words);
        const limited = sql`${matching} limit ${sql.lit(this.#most + 1)}`;
        return sql`select n.id from (${limited}) as m join name_index n on n.number = m.number`;
      },
    );
    const rows = await this.#engine.read(statement, { filters: [{ text }], limit: 0, after: [], before: [] });
    return rows.length > this.#most ? null : rows.map(({ id }) => id);
  }

  /** What these ids, which have the words of the text, are of these kinds. */
  async named(text: string, ids: readonly string[], kinds: readonly NodeKind[]): Promise<readonly Named[]> {
    const words = parseWords(text);
    const named: Named[] = [];
    for (const [kind, statement] of this.#rows) {
      const own = kinds.includes(kind) ? ids.filter((id) => kindOfId(id) === kind) : [];
      if (own.length === 0) continue;
      for (const row of await this.#engine.read(statement, { ids: own })) {
        const item = searchable(kind, row.id, NAMES[kind][1](row));
        // What has the words, but not in its names, has them in what stands beside these.
        named.push({ item, tier: tierOfNames(item, words) ?? 'LEAD', order: row.k });
      }
    }
    return named;
  }
}
