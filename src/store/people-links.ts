import { sql } from 'kysely';
import { type DaySpan, hangsOn, spanOf, widened } from '../model/day-span.ts';
import {
  officialLinkage,
  type PersonPost,
  type PersonReference,
  type PersonTraits,
} from '../model/same-official.ts';
import type { Engine, Run } from './engine.ts';
import { grouped } from './grouped.ts';
import { Linker, type Moves } from './linker.ts';
import { type Statement, slot } from './statement.ts';
import type { MentionRow } from './tables.ts';
import { type Turn, turnsOf } from './tallies.ts';

/** A post that mentions give, and the days on which they do. */
type PostRow = Pick<MentionRow, 'reference_id' | 'post' | 'organization_kind' | 'is_former'> & {
  readonly is_seat: number;
} & DaySpan;
type Asked = { entities: readonly string[]; ids: readonly string[]; articles: readonly string[] };

/** What articles say of a person beside the traits. */
interface Told {
  readonly posts: readonly PersonPost[];
  readonly days: DaySpan;
}

/** Finds which references to people mean the same official. */
export class PeopleLinks {
  readonly linker: Linker<PersonReference>;
  readonly #elsewhere: Statement<Asked, PostRow>;

  constructor(engine: Engine) {
    const { among } = engine.dialect;
    this.linker = new Linker(engine, 'OFFICIAL', officialLinkage);
    this.#elsewhere = engine.statement(sql`
      select reference_id, post, organization_kind, is_former, case when seat is null then 0 else 1 end as is_seat,
        min(seen_on) as first, max(seen_on) as last
      from mention where ${among(sql.ref('official_id'), slot<Asked>('entities'))}
        and ${among(sql.ref('reference_id'), slot<Asked>('ids'))}
        and not ${among(sql.ref('article_id'), slot<Asked>('articles'))}
      group by reference_id, post, organization_kind, is_former, is_seat`);
  }

  /**
   * Links the people whom these mentions, of whole articles, speak of, and those to be reconsidered though nothing else is said of
   * them. It does not matter whether the mentions have been written.
   */
  async link(
    run: Run,
    mentions: Turn<MentionRow>,
    traits: readonly PersonTraits[],
    reconsidered: readonly string[],
  ): Promise<Moves> {
    const turns = turnsOf(mentions, (row) => row.reference_id);
    const ids = [...new Set([...turns.keys(), ...reconsidered])];
    if (ids.length === 0) return new Map();
    const stored = new Map((await this.linker.references(run, ids)).map((one) => [one.reference.id, one]));
    const given = new Map(traits.map((one) => [one.id, one]));
    const shaken = [...turns].flatMap(([id, turn]) => {
      const known = stored.get(id);
      return known !== undefined && isShaken(toldOf(known.reference), turn) ? [known] : [];
    });
    const elsewhere = await this.#toldElsewhere(run, shaken, mentions);
    const put: PersonReference[] = [];
    const silent = reconsidered.flatMap((id) => {
      const { reference } = stored.get(id) ?? {};
      return reference?.lastSeenOn === null && !turns.has(id) ? [reference] : [];
    });
    for (const [id, { added }] of turns) {
      const known = stored.get(id);
      const before =
        known !== undefined && shaken.includes(known) ? elsewhere.get(id) : known && toldOf(known.reference);
      const after =
        added.length === 0 ? before : before === undefined ? toldBy(added) : together(before, toldBy(added));
      const one = given.get(id) ?? known?.reference;
      if (one !== undefined) (after === undefined ? silent : put).push(personOf(one, after ?? NOTHING));
    }
    const decided = await this.linker.decided(
      run,
      silent.map((one) => one.id),
    );
    // What an operator decided of a person holds while no article makes the reference, and its id goes on leading somewhere.
    const kept = silent.filter((one) => decided.has(one.id));
    const gone = new Set(silent.flatMap((one) => (decided.has(one.id) ? [] : [one.id])));
    const again = reconsidered.filter((id) => !gone.has(id));
    return this.linker.link(run, [...put, ...kept], [...gone], again);
  }

  /** What all other articles say of these people; one of whom they say nothing is absent. */
  async #toldElsewhere(
    run: Run,
    people: readonly { readonly reference: PersonReference; readonly entityId: string }[],
    { removed, added }: Turn<MentionRow>,
  ): Promise<ReadonlyMap<string, Told>> {
    if (people.length === 0) return new Map();
    const rows = await run(this.#elsewhere, {
      entities: [...new Set(people.map(({ entityId }) => entityId))],
      ids: people.map(({ reference }) => reference.id),
      articles: [...new Set([...removed, ...added].map((row) => row.article_id))],
    });
    const tolds = grouped(
      rows,
      (row) => row.reference_id,
      (row): Told => ({ posts: postsOf([{ ...row, isSeat: row.is_seat === 1 }]), days: row }),
    );
    return new Map([...tolds].map(([id, own]) => [id, own.reduce(together)]));
  }
}

/** What is told of a person of whom no article speaks. */
const NOTHING: Told = { posts: [], days: { first: null, last: null } };

const toldOf = ({ posts, firstSeenOn, lastSeenOn }: PersonReference): Told => ({
  posts,
  days: { first: firstSeenOn, last: lastSeenOn },
});

const toldBy = (mentions: readonly MentionRow[]): Told => ({
  posts: postsOf(mentions.map((row) => ({ ...row, isSeat: row.seat !== null }))),
  days: spanOf(mentions.map((row) => row.seen_on)),
});

const together = (a: Told, b: Told): Told => ({
  posts: inOrder([...a.posts, ...b.posts]),
  days: widened(a.days, b.days),
});

/** Whether posts or days of a person may be gone, so that all articles must be asked again. */
function isShaken(known: Told, { removed, added }: Turn<MentionRow>): boolean {
  if (removed.length === 0) return false;
  const [lost, gained] = [toldBy(removed), toldBy(added)];
  const kept = new Set(gained.posts.map(keyOf));
  return lost.posts.some((post) => !kept.has(keyOf(post))) || hangsOn(known.days, lost.days, gained.days);
}

const personOf = (traits: PersonTraits, { posts, days }: Told): PersonReference => {
  const { id, name, scope, successor, mergedOn, place, gender } = traits;
  const seen = { firstSeenOn: days.first, lastSeenOn: days.last };
  return { id, name, scope, successor, mergedOn, place, gender, posts, ...seen };
};

const postsOf = (
  rows: readonly (Pick<MentionRow, 'post' | 'organization_kind' | 'is_former'> & { isSeat: boolean })[],
): readonly PersonPost[] =>
  inOrder(
    rows.flatMap(({ post, organization_kind, isSeat, is_former }) => {
      const organizationKind = organization_kind as PersonPost['organizationKind'];
      return post === null ? [] : [{ post, organizationKind, isSeat, isFormer: is_former === 1 }];
    }),
  );

const keyOf = ({ post, organizationKind, isSeat, isFormer }: PersonPost): string =>
  JSON.stringify([post, organizationKind, isSeat, isFormer]);

/** Each post once, in one order. */
const inOrder = (posts: readonly PersonPost[]): readonly PersonPost[] =>
  posts.length < 2
    ? posts
    : [...new Map(posts.map((post) => [keyOf(post), post]))]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([, post]) => post);
