import { Arg, Ctx, FieldResolver, Float, Int, Query, Resolver, Root } from 'type-graphql';
import type { ConnectionShape, PageInfoType } from '../schema/connection.ts';
import { NodeType } from '../schema/node.ts';
import { SearchHitConnectionType, SearchHitType } from '../schema/search.ts';
import { highlight } from '../src/model/highlight.ts';
import { NodeKind } from '../src/model/id.ts';
import type { Page } from '../src/model/page.ts';
import type { SearchHit, SearchQuery } from '../src/model/search.ts';
import { TIER_SCORE } from '../src/model/tier.ts';
import { parseWords, type Words } from '../src/model/words.ts';
import type { Context } from './context.ts';
import { checkText } from './filter.ts';
import type { GraphNode } from './loaders.ts';
import { DEFAULT_PAGE_SIZE, encodeCursor, pageRequest } from './paging.ts';
import { foundNode, searchableConstants, searchedTexts } from './search-texts.ts';

/** A hit with the words that found it. */
interface Hit extends SearchHit {
  readonly words: Words;
}

const LIST = 'SEARCH';
const KINDS = Object.values(NodeKind);

/** The hits of a search, read when a field first asks for them. */
class SearchConnection implements ConnectionShape<Hit> {
  readonly #store: Context['store'];
  readonly #query: SearchQuery;
  readonly #words: Words;
  readonly #request: { readonly limit: number; readonly after?: readonly (string | number)[] | undefined };
  #read: Promise<Page<SearchHit>> | null = null;

  constructor(
    store: Context['store'],
    query: SearchQuery,
    paging: { first: number | null; after: string | null },
  ) {
    this.#store = store;
    this.#query = query;
    this.#words = parseWords(query.text);
    this.#request = pageRequest(LIST, paging);
  }

  get nodes() {
    return this.#page().then(({ items }) => items.map((hit) => ({ ...hit, words: this.#words })));
  }

  get edges() {
    return Promise.all([this.nodes, this.#page()]).then(([nodes, { keys }]) =>
      nodes.map((node, at) => ({ cursor: encodeCursor(LIST, keys[at] ?? []), node })),
    );
  }

  get pageInfo(): Promise<PageInfoType> {
    return this.#page().then(({ keys, hasNextPage, hasPreviousPage }) => {
      const [first, last] = [keys[0], keys.at(-1)];
      return {
        hasNextPage,
        hasPreviousPage,
        startCursor: first === undefined ? null : encodeCursor(LIST, first),
        endCursor: last === undefined ? null : encodeCursor(LIST, last),
      };
    });
  }

  get totalCount(): Promise<number> {
    return this.#store.searchCount(this.#query);
  }

  #page(): Promise<Page<SearchHit>> {
    this.#read ??= this.#store.search(this.#query, this.#request);
    return this.#read;
  }
}

/** Search over all kinds of node. */
@Resolver(() => SearchHitType)
export class SearchResolver {
  @Query(() => SearchHitConnectionType, {
    description:
      'What has all the words of a text, best first: its name or title is the text, begins with it, has all words; then lead, then text. Within each, what bears a name (provinces, countries, officials by number of articles, organizations, documents, sources), then events, stories and articles, newest first.',
  })
  search(
    @Ctx() { store }: Context,
    @Arg('text', () => String, {
      description:
        'At most 500 characters, 32 words and 2 prefixes; a text without any word finds nothing. A word without diacritics matches any ("doi ngoai"), one with them only itself ("hòa" is "hoà", not "hóa"). "..." or “...” is a phrase, a final * a prefix: hữu ngh*.',
    })
    text: string,
    @Arg('kinds', () => [NodeKind], {
      nullable: true,
      description:
        'Which kinds to look for, all when not given. A story is found by its original; where articles are looked for too, only stories of several articles are.',
    })
    kinds: readonly NodeKind[] | null | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: DEFAULT_PAGE_SIZE,
      description: 'At most this many hits: 1 to 100.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Only hits after this cursor.' })
    after?: string | null,
  ) {
    checkText('text', text);
    const query = { text, kinds: kinds ?? KINDS, constants: searchableConstants };
    return new SearchConnection(store, query, { first, after: after ?? null });
  }

  @FieldResolver(() => NodeType)
  node(@Root() { id }: Hit, @Ctx() { loaders }: Context): Promise<GraphNode> {
    return foundNode(loaders, id);
  }

  @FieldResolver(() => Float)
  score(@Root() { tier }: Hit) {
    return TIER_SCORE[tier];
  }

  @FieldResolver(() => String)
  async highlight(@Root() hit: Hit, @Ctx() { loaders }: Context) {
    return highlight(await searchedTexts(loaders, hit), hit.words);
  }
}
