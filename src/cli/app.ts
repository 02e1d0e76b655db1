import type { BackfillReport } from '../ingest/backfill-all.ts';
import type { BackfillProgress } from '../ingest/backfill-walk.ts';
import type { SiteCheck } from '../ingest/check.ts';
import type { Discovery } from '../ingest/discovery.ts';
import type { SourceInput } from '../model/added-source.ts';
import type { Issue } from '../model/issue.ts';
import type { RefreshReport } from '../model/refresh-report.ts';
import type { SourceKind } from '../model/source.ts';

/** Standard streams as the commands see them. Only answers go to `out`; everything else goes to `err`. */
export interface Terminal {
  readonly input: AsyncIterable<string | Uint8Array>;
  out(text: string): void;
  err(text: string): void;
  /** Whether a person is looking at `err`, so that progress is worth printing. */
  readonly isTerminal: boolean;
}

/** A registered site in the words of `sources list`. */
export interface SourceSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  readonly family: string;
  readonly provinceId: string | null;
  readonly homepage: string;
  /** Addresses of its feeds and lists. */
  readonly entries: readonly string[];
  readonly isVerified: boolean;
  /** False where an operator switched it off. */
  readonly isEnabled: boolean;
}

/** A started server. */
export interface Serving {
  /** `http://host:port`, without a path. */
  readonly url: string;
  /** Where the graph is kept: DATABASE_URL without a password. */
  readonly database: string;
  /** Sources that it reads. */
  readonly sourceCount: number;
  close(): Promise<void>;
}

/** A document to read through the rules that its address gets. */
export interface LocalDocument {
  readonly url: string;
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** What "5 phút" is counted from; null means that relative times stay unread. */
  readonly observedAt: string | null;
}

/** What a document says, as `read` prints it: a page's fields, or a feed's or list's entries; `docs/cli.md` shows both. */
export interface LocalReading {
  readonly issues: readonly Issue[];
  readonly [field: string]: unknown;
}

/** A fetched document as a fixture: what came, and what the rules of its address make of it. */
export interface Recording {
  readonly bytes: Uint8Array;
  /** Of its file: "html", "xml" or "json". */
  readonly ending: string;
  /** Null for an address of no registered site. */
  readonly siteId: string | null;
  readonly expected: object;
}

/** What `extract` makes of one line: a record in the form of the annotation guide, and what was wrong with the line. */
export interface ExtractAnswer {
  /** Null where nothing can be answered; a line without a text still gets a record, with nothing found. */
  readonly record: object | null;
  readonly fault: string | null;
}

/** One event of a subscription, in GraphQL's response form. */
export interface SubscriptionResult {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly unknown[];
}

/** A subscription that has begun, or why it could not. */
export type Subscribed =
  | {
      readonly kind: 'begun';
      /** Until the process is asked to stop. */
      readonly results: AsyncIterable<SubscriptionResult>;
      /** From where to go on after the last result; null before the beginning is known. */
      cursor(): string | null;
    }
  | { readonly kind: 'refused'; readonly errors: readonly unknown[] };

/** The gateway with its store open. */
export interface Gateway {
  /** Refreshes one source, or all; each report is also handed to `onReport` as it comes. */
  refresh(
    sourceId: string | null,
    onReport: (report: RefreshReport) => void,
  ): Promise<readonly RefreshReport[]>;
  /** Walks one source, or all, back to a day in Viet Nam, `YYYY-MM-DD`, and stores what is missing. */
  backfill(
    sourceId: string | null,
    since: string,
    watch: {
      readonly onProgress: (progress: BackfillProgress) => void;
      readonly onReport: (report: BackfillReport) => void;
    },
  ): Promise<readonly BackfillReport[]>;
  /** Executes a query or mutation in process, as an operator; the answer has GraphQL's response form. */
  query(request: {
    readonly document: string;
    readonly variables: Readonly<Record<string, unknown>>;
    readonly operationName: string | null;
  }): Promise<{ readonly data?: unknown; readonly errors?: readonly unknown[] }>;
  /** Executes a subscription in process; it hears of what any process commits to the store. */
  subscribe(request: {
    readonly document: string;
    readonly variables: Readonly<Record<string, unknown>>;
  }): Promise<Subscribed>;
  /**
   * Adds a source in the shape of an entry of SOURCES_FILE, for good, and answers with what is kept: its feeds and lists are looked
   * for where none are given. Throws BAD_INPUT with every fault, and what looking throws.
   */
  addSource(input: SourceInput, reason: string | null): Promise<SourceInput>;
  /** Switches the source of a site on or off, for good. Throws BAD_INPUT for one that is neither read nor in the store. */
  setSourceEnabled(siteId: string, isEnabled: boolean, reason: string | null): Promise<void>;
  /** Starts serving and refreshing; with more than one worker in so many processes that share the port. */
  serve(onReport: (report: RefreshReport) => void, workers?: number): Promise<Serving>;
  close(): Promise<void>;
}

/** Everything that the commands can do, handed in by the composition root. */
export interface App {
  readonly version: string;
  readonly terminal: Terminal;
  /** Aborts when the process is asked to stop. */
  readonly signal: AbortSignal;
  schema(): Promise<string>;
  extract(line: unknown): Promise<ExtractAnswer>;
  /** What each rule found in a record's text and why, for a reader. */
  explain(line: unknown): Promise<string>;
  /** What the rules make of a document, as one JSON object. */
  read(document: LocalDocument): Promise<LocalReading>;
  /** The registry: the built-in catalogue, SOURCES_FILE, and what operators added. Throws BAD_CONFIG. */
  sources(): Promise<readonly SourceSummary[]>;
  /** Looks a site over from its homepage. Throws the fetch's error when that cannot be read. */
  discover(url: string): Promise<Discovery>;
  /** Fetches and reads one document. Throws the fetch's error. */
  record(url: string): Promise<Recording>;
  /** Holds the registered sites, or those with these ids, against their expectation. Throws BAD_INPUT for an unknown id. */
  check(ids: readonly string[], onCheck: (check: SiteCheck) => void): Promise<readonly SiteCheck[]>;
  /** Opens the store, to serve it or (unless said) for a single task. Throws BAD_CONFIG or STORE_UNAVAILABLE. */
  open(isServing?: boolean): Promise<Gateway>;
}
