import { onTestFinished } from 'vitest';
import { GatewayError } from '../../src/errors.ts';
import { NO_STATEMENTS, type Statements } from '../../src/extract/draft.ts';
import type { Site } from '../../src/extract/site.ts';
import type { IngestDeps } from '../../src/ingest/deps.ts';
import { refresh } from '../../src/ingest/refresh.ts';
import { POLITE } from '../../src/ingest/schedule.ts';
import { sourceOf } from '../../src/ingest/source.ts';
import { createWriter } from '../../src/ingest/writer.ts';
import { createBus } from '../../src/live/bus.ts';
import type { Change } from '../../src/model/change.ts';
import type { DocumentRequest, FetchDocument } from '../../src/net/document.ts';
import { statusError } from '../../src/net/status.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { draft, entry, testSite } from './values.ts';

/** What an address of the stage answers: a body, or an error; `movedTo` is the address after redirects, `lastingTo` after lasting ones. */
export type Prop =
  | { readonly body: string; readonly movedTo?: string; readonly lastingTo?: string }
  | { readonly status: number; readonly retryAfterSeconds?: number }
  | { readonly code: 'FETCH_TIMEOUT' | 'FETCH_BLOCKED_ADDRESS' | 'FETCH_CONNECTION' };

/** What may stand in the place of a stage's own. */
type Others = Partial<Omit<IngestDeps, 'store' | 'writer'>> & {
  readonly store?: IngestDeps['store'] & Pick<Store, 'save'>;
  /** In one transaction. */
  readonly maxRecords?: number;
};

/** A pipeline on a real store in memory, in front of addresses that are props. */
export interface Stage {
  readonly store: Store;
  readonly deps: IngestDeps;
  readonly clock: { ms: number };
  /** By address. A body's hash is its ETag. */
  readonly props: Map<string, Prop>;
  readonly requests: DocumentRequest[];
  readonly published: Change[];
  /** Lines of the log from "warn" on. */
  readonly logged: string[];
  /** Refreshes a site once, with the state that the store has of it and `others` in place of some of `deps`. */
  run(site?: Site, signal?: AbortSignal, others?: Others): ReturnType<typeof refresh>;
  /** The paths asked for since the last call, conditional ones marked with "?". */
  asked(): readonly string[];
}

/** The address of a path on the test site. */
export const at = (path: string): string => `https://mattran.example${path}`;

/** The body of an article page as the stage's extraction reads it. */
export function page(
  title: string,
  publishedAt: string | null = '2026-03-01T03:00:00.000Z',
  canonicalUrl?: string,
): string {
  return JSON.stringify({ title, publishedAt, canonicalUrl, text: `Bài viết: ${title}. Chủ tịch nói.` });
}

/** The body of a list of these paths. */
export const list = (...paths: readonly string[]): string => paths.map(at).join('\n');

/** Sets the stage; `statements` stands in for what the rules find in a text. */
export async function setStage(
  statements: (text: string) => Statements = () => NO_STATEMENTS,
): Promise<Stage> {
  const store = await openStore('sqlite::memory:', { info() {} });
  onTestFinished(() => store.close());
  const clock = { ms: Date.parse('2026-03-02T10:00:00.000Z') };
  const now = () => new Date(clock.ms);
  const props = new Map<string, Prop>();
  const [requests, published, logged]: [DocumentRequest[], Change[], string[]] = [[], [], []];
  const live = createBus();
  const bus: IngestDeps['bus'] = {
    publish(changes) {
      published.push(...changes);
      live.publish(changes);
    },
  };
  const deps: IngestDeps = {
    fetch: fetchProps(props, requests, now),
    store,
    writer: createWriter({ store, bus, now, quietMs: 1 }),
    bus,
    extraction: {
      async readEntries(_site, _source, { bytes }) {
        const lines = Buffer.from(bytes).toString().split('\n').filter(Boolean);
        if (lines[0] !== 'broken') return { entries: lines.map(asEntry), issues: [] };
        return {
          entries: [],
          issues: [{ field: 'feed', code: 'READ_NOT_A_FEED', detail: 'expected a feed' }],
        };
      },
      readArticle(_site, { bytes, url }) {
        const body = Buffer.from(bytes).toString();
        if (body.startsWith('{')) return { article: draft({ url, ...JSON.parse(body) }), issues: [] };
        return {
          article: null,
          issues: [{ field: 'page', code: 'READ_NOT_AN_ARTICLE', detail: 'expected an article' }],
        };
      },
      findStatements: statements,
    },
    now,
    log: {
      debug() {},
      info() {},
      warn: (_facts, message) => void logged.push(message),
      error: (_facts, message) => void logged.push(message),
    },
    jitter: () => 0,
    policy: POLITE,
  };
  let seen = 0;
  return {
    store,
    deps,
    clock,
    props,
    requests,
    published,
    logged,
    async run(site = testSite(), signal, others = {}) {
      await store.registerSources([sourceOf(site)], now().toISOString());
      const [state] = await store.sourceStates([sourceOf(site).id]);
      if (state === undefined) throw new Error('expected a registered source');
      const { maxRecords, ...instead } = others;
      const writer = createWriter({ store, bus: deps.bus, now, quietMs: 1, ...instead, maxRecords });
      return refresh(site, state, { ...deps, ...instead, writer }, signal);
    },
    asked() {
      const fresh = requests.slice(seen);
      seen = requests.length;
      return fresh.map(({ url, validators }) => new URL(url).pathname + (validators?.etag ? '?' : ''));
    },
  };
}

function asEntry(line: string) {
  const [url = '', title, publishedAt] = line.split(' | ');
  return entry(url, { title: title ?? null, publishedAt: publishedAt ?? null });
}

function fetchProps(
  props: ReadonlyMap<string, Prop>,
  requests: DocumentRequest[],
  now: () => Date,
): FetchDocument {
  return async (request) => {
    const { url, validators, signal } = request;
    requests.push(request);
    await new Promise(setImmediate);
    if (signal?.aborted === true) throw new GatewayError('FETCH_ABORTED', 'called off', { details: { url } });
    const prop = props.get(url) ?? { status: 404 };
    if ('code' in prop) throw new GatewayError(prop.code, `no answer from ${url}`, { details: { url } });
    if ('status' in prop) {
      const { status, retryAfterSeconds = null } = prop;
      throw statusError(url, status, retryAfterSeconds);
    }
    const etag = `"${prop.body}"`;
    const { lastingTo, movedTo = lastingTo } = prop;
    const moved = lastingTo === undefined ? {} : { movedTo: lastingTo };
    const seen = { url: movedTo ?? url, fetchedAt: now().toISOString(), maxAgeSeconds: null, ...moved };
    if (validators?.etag === etag) return { status: 'NOT_MODIFIED', ...seen };
    const bytes = Buffer.from(prop.body);
    return { status: 'FETCHED', ...seen, contentType: null, bytes, validators: { etag, lastModified: null } };
  };
}
