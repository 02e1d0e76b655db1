import {
  ENGLISH_ACRONYMS,
  ENGLISH_BODY_KINDS,
  ENGLISH_SHORT_BODIES,
} from '../../gazetteer/english-bodies.ts';
import { nodeId } from '../../model/id.ts';
import type { OrganizationKind, OrganizationLevel } from '../../model/organization.ts';
import type { OrganizationDraft } from '../draft.ts';
import type { Token } from '../statement/tokens.ts';
import type { EnglishBody } from './bodies.ts';
import type { EnglishParse } from './elements.ts';
import { nameOf } from './reading.ts';

const PROVINCE_WORDS = /\b(?:provincial|province|municipal|municipality|city)\b/u;
const PART = /\b(?:department|office|board|division|bureau|section)\b/u;
const LONGEST_NAME = 200;

/** Turns bodies as read into drafts: full names for acronyms and short forms, kind, level and province. */
export class EnglishBodies {
  readonly #parse: EnglishParse;
  readonly #home: string | null;
  /** Bodies named in full, in order: what "the union" takes up. */
  readonly #named: { readonly at: number; readonly draft: OrganizationDraft; readonly isHeld: boolean }[] =
    [];

  constructor(parse: EnglishParse, home: string | null) {
    this.#parse = parse;
    this.#home = home;
    for (const elements of parse.elements) {
      for (const element of elements) {
        const body =
          element.type === 'body' ? element.body : element.type === 'office' ? element.office.body : null;
        if (body === null) continue;
        const draft = this.draft(body);
        if (draft !== null) this.#named.push({ at: body.from, draft, isHeld: element.type === 'office' });
      }
    }
  }

  /** The draft of a body; null for "the union" where the text has named none. */
  draft(body: EnglishBody): OrganizationDraft | null {
    if (body.short !== null) return this.#takenUp(body);
    const { reading, explained } = this.#parse;
    const shown = nameOf(reading, body.from, body.to);
    const full = explained.get(shown.toUpperCase());
    const written = full === undefined ? this.#writtenOut(body, shown) : nameOf(reading, full.from, full.to);
    return this.#describe(full ?? body, written.slice(0, LONGEST_NAME));
  }

  /** The body that the text names last before a token, at `from` or behind it. */
  before(token: number, from = 0): OrganizationDraft | null {
    return this.#named.findLast(({ at }) => at < token && at >= from)?.draft ?? null;
  }

  /** The body of the last office named before a token, for offices that follow without one. */
  ofLastOffice(token: number): OrganizationDraft | null {
    return this.#named.findLast(({ at, isHeld }) => at < token && isHeld)?.draft ?? null;
  }

  /** The body that a text is about: its first Front, union, association or other body of its own. */
  main(): OrganizationDraft | null {
    return (
      this.#named.find(({ draft }) => draft.level !== 'FOREIGN' && ACTING.has(draft.kind))?.draft ?? null
    );
  }

  /** "VFF Central Committee" where the text explains VFF. */
  #writtenOut(body: EnglishBody, shown: string): string {
    const { reading, explained } = this.#parse;
    const first = reading.tokens[body.from] as Token;
    const full = explained.get(first.text);
    // Only a leading acronym of a longer name of the Front's is written out: "VUFO's Americas Department" stays as printed
    if (full === undefined || body.to === body.from + 1) return shown;
    return /^VFF$/u.test(first.text) && /^central$/u.test(reading.tokens[body.from + 1]?.key ?? '')
      ? `${nameOf(reading, full.from, full.to)} ${nameOf(reading, body.from + 1, body.to)}`
      : shown;
  }

  #takenUp(body: EnglishBody): OrganizationDraft | null {
    const word = body.short ?? '';
    const kinds = ENGLISH_SHORT_BODIES[word] ?? null;
    const fits = ({ at, draft }: { readonly at: number; readonly draft: OrganizationDraft }) =>
      at < body.from &&
      (draft.name.toLowerCase().includes(word) || (kinds !== null && kinds[0] === draft.kind));
    return (
      this.#named.findLast((named) => fits(named) && !PART.test(named.draft.name.toLowerCase()))?.draft ??
      null
    );
  }

  #describe(body: EnglishBody, name: string): OrganizationDraft {
    const { tokens } = this.#parse.reading;
    const key = name.toLowerCase().replace(/’/g, "'");
    const acronym = ENGLISH_ACRONYMS[(tokens[body.from] as Token).text.replace(/['’]s$/u, '').toUpperCase()];
    const rule = ENGLISH_BODY_KINDS.find(({ words }) => words.test(key));
    const kind: OrganizationKind = rule?.kind ?? acronym?.kind ?? 'OTHER';
    const isForeign = this.#isForeign(body, kind, key);
    const named = isForeign
      ? undefined
      : body.places.findLast((place) => place.kind === 'PROVINCE' || place.kind === 'TOWN');
    const level = isForeign
      ? 'FOREIGN'
      : levelOf(key, named !== undefined, rule?.level ?? acronym?.level ?? null, kind);
    const slug = body.to === body.from + 1 || acronym?.kind === kind ? acronym?.province : null;
    const province =
      named?.id ??
      (slug === null || slug === undefined ? null : nodeId('PROVINCE', slug)) ??
      (level !== null && level !== 'CENTRAL' && level !== 'FOREIGN' ? this.#home : null);
    return {
      name,
      kind,
      level: named !== undefined && level === 'CENTRAL' ? 'PROVINCE' : level,
      provinceId: kind === 'EMBASSY' ? null : province,
    };
  }

  /** Embassies, bodies whose name a country other than Viet Nam opens, NGOs from abroad. */
  #isForeign(body: EnglishBody, kind: OrganizationKind, key: string): boolean {
    if (kind === 'EMBASSY')
      return !/^(?:vietnam|viet nam|vietnamese)\b|\bof (?:vietnam|viet nam)\b/u.test(key);
    const first = body.places[0];
    // "Vietnam - Cuba" is of Viet Nam, "Cuba - Vietnam" is not; "Prey Veng province" is of no province of Viet Nam
    if (first?.kind === 'COUNTRY') return first.from <= body.from + 1 || body.places.length === 1;
    return (
      kind === 'NGO' &&
      !/\b(?:hanoi|ho chi minh)\b/u.test(key) &&
      body.places.every((place) => place.kind !== 'PROVINCE')
    );
  }
}

const ACTING: ReadonlySet<OrganizationKind> = new Set<OrganizationKind>([
  'FRONT',
  'FRIENDSHIP_UNION',
  'FRIENDSHIP_ASSOCIATION',
  'MASS_ORGANIZATION',
  'RELIGIOUS',
]);
const CENTRAL_KINDS: ReadonlySet<OrganizationKind> = new Set<OrganizationKind>([
  'FRONT',
  'FRIENDSHIP_UNION',
  'PARTY',
  'ASSEMBLY',
]);

function levelOf(
  key: string,
  hasPlace: boolean,
  implied: OrganizationLevel | null,
  kind: OrganizationKind,
): OrganizationLevel | null {
  if (/\b(?:commune|communal|ward|township)\b/u.test(key)) return 'COMMUNE';
  if (/\bdistrict\b/u.test(key)) return 'DISTRICT';
  if (PROVINCE_WORDS.test(key) || hasPlace) return 'PROVINCE';
  if (implied !== null) return implied;
  if (/\b(?:central|national|politburo|government)\b/u.test(key)) return 'CENTRAL';
  return CENTRAL_KINDS.has(kind) && /\bviet ?nam\b|^vufo|^vff/u.test(key) ? 'CENTRAL' : null;
}
