import { countryById } from '../gazetteer/countries.ts';
import { provinceById } from '../gazetteer/provinces.ts';
import type { EventDraft, OfficialDraft, Statements } from './draft.ts';
import { readEnglishRecordText } from './english/record-text.ts';
import { isEnglish } from './page/language.ts';
import { readRecordText } from './statement/record-text.ts';
import { statementsOf } from './statements.ts';

/** One line of `extract`'s output: what a raw page text says. Names, not ids; `YYYY-MM-DD` dates; null where the text is silent. */
export interface ExtractedRecord {
  readonly id: string | null;
  readonly title: string | null;
  /** `YYYY-MM-DD[THH:mm[:ss]]` in Viet Nam, only from a stamp that the page shows. */
  readonly publishedAt: string | null;
  readonly provinces: readonly string[];
  readonly countries: readonly string[];
  readonly officials: readonly {
    readonly name: string;
    readonly honorific: string | null;
    readonly positions: readonly {
      readonly title: string;
      readonly organization: string | null;
      readonly province: string | null;
    }[];
    readonly foreign: boolean;
  }[];
  readonly events: readonly {
    readonly kind: string;
    readonly name: string;
    readonly start: string | null;
    readonly end: string | null;
    /** `day`, `part-of-month`, `month`, `year`. */
    readonly precision: string | null;
    readonly province: string | null;
    readonly venue: string | null;
    readonly organizers: readonly string[];
    readonly participants: number | null;
    readonly participantsApprox: boolean;
    readonly main: boolean;
  }[];
  readonly documents: readonly {
    readonly number: string;
    readonly kind: string;
    readonly issuedOn: string | null;
    readonly issuer: string | null;
  }[];
  /** What was wrong with the record's form, for the caller to print; absent where nothing was. */
  readonly error?: string;
}

const EMPTY: Omit<ExtractedRecord, 'id'> = {
  title: null,
  publishedAt: null,
  provinces: [],
  countries: [],
  officials: [],
  events: [],
  documents: [],
};

/**
 * Reads one record `{ id, text, url?, publishedAt? }`, its text a whole page with stamps, captions, related links and banners.
 * Never throws: a record of another form yields an empty answer with `error`.
 */
export function readRecord(record: unknown): ExtractedRecord {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return {
      id: null,
      ...EMPTY,
      error: `a record must be an object with "id" and "text", but got ${kindOf(record)}`,
    };
  }
  const { id: rawId, text, publishedAt } = record as { id?: unknown; text?: unknown; publishedAt?: unknown };
  const id = typeof rawId === 'string' ? rawId : typeof rawId === 'number' ? String(rawId) : null;
  if (typeof text !== 'string')
    return { id, ...EMPTY, error: `"text" must be a string, but got ${kindOf(text)}` };
  const inEnglish = isEnglish(text);
  const page = inEnglish ? readEnglishRecordText(text) : readRecordText(text);
  const stamp =
    page.publishedAt ??
    (typeof publishedAt === 'string' && /^\d{4}-\d{2}-\d{2}/.test(publishedAt) ? publishedAt : null);
  const statements = statementsOf(
    page.text,
    {
      title: page.title,
      lead: null,
      publishedOn: stamp?.slice(0, 10) ?? null,
      homeProvinceId: null,
      language: inEnglish ? 'en' : 'vi',
    },
    page.captions,
  );
  const answer = {
    id,
    ...shown(statements, provinceNames(stamp?.slice(0, 10) ?? null, page.text)),
    title: page.title,
    publishedAt: stamp,
  };
  return id === null ? { ...answer, error: `"id" must be a string, but got ${kindOf(rawId)}` } : answer;
}

const kindOf = (value: unknown) =>
  value === null
    ? 'null'
    : Array.isArray(value)
      ? 'an array'
      : value === undefined
        ? 'nothing'
        : typeof value;

/** A province's name at the time of the article: Huế was Thừa Thiên Huế until the end of 2024 (NQ 175/2024/QH15). */
function provinceNames(publishedOn: string | null, text: string): (id: string | null) => string | null {
  const isOldHue = publishedOn === null ? /Thừa Thiên/u.test(text) : publishedOn < '2025-01-01';
  return (id) => {
    if (id === null) return null;
    const province = provinceById(id);
    return id === HUE && isOldHue ? 'Thừa Thiên Huế' : (province?.name ?? null);
  };
}

const HUE = 'province:hue';
type NameOf = (id: string | null) => string | null;

function shown(
  statements: Statements,
  nameOf: NameOf,
): Omit<ExtractedRecord, 'id' | 'title' | 'publishedAt'> {
  return {
    provinces: statements.provinces.flatMap(({ id }) => nameOf(id) ?? []),
    countries: statements.countries.flatMap(({ id }) => countryById(id)?.name ?? []),
    officials: statements.officials.map((official) => officialShown(official, nameOf)),
    events: statements.events.map((event) => eventShown(event, nameOf)),
    documents: statements.documents.map(({ number, kind, issuedOn, issuer }) => ({
      number,
      kind,
      issuedOn,
      issuer,
    })),
  };
}

const officialShown = ({ name, honorific, positions, isForeign }: OfficialDraft, nameOf: NameOf) => ({
  name,
  honorific,
  positions: positions.map(({ title, organization, provinceId }) => ({
    title,
    organization: organization?.name ?? null,
    province: nameOf(provinceId),
  })),
  foreign: isForeign,
});

const eventShown = (event: EventDraft, nameOf: NameOf) => ({
  kind: event.kind,
  name: event.name,
  start: event.startsOn,
  end: event.endsOn,
  precision: event.precision === null ? null : event.precision.toLowerCase().replaceAll('_', '-'),
  province: nameOf(event.provinceId),
  venue: event.venue,
  organizers: event.organizers.map(({ name }) => name),
  participants: event.participantCount,
  participantsApprox: event.participantCountIsApproximate,
  main: event.isMain,
});
