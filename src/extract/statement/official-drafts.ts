import type { OfficialDraft, OrganizationDraft } from '../draft.ts';
import type { Bodies } from './bodies.ts';
import type { Claim } from './claim.ts';
import { formerBefore } from './former.ts';
import type { Link } from './links.ts';
import { Mentions } from './mentions.ts';
import { isSameBody, isSamePosition } from './officials.ts';
import { claimsOf } from './persons.ts';
import { isForeigner, type Person, type Post, placed } from './posts.ts';
import { evidenceOf, type Reading, wordsOf } from './reading.ts';
import { sharedBody } from './shared-body.ts';

/** What came to a person in the text, for the parts that persons take in events. */
export interface Appointment {
  readonly official: number;
  readonly link: Link;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
}

/** The officials of a text, and who was elected or appointed where. */
export interface Officials {
  readonly drafts: readonly OfficialDraft[];
  readonly appointments: readonly Appointment[];
  /** Index of the draft by the key of each name, "Khoa" of "ông Khoa" included. */
  readonly byName: ReadonlyMap<string, number>;
}

const NEW_LINKS = new Set<Link>(['ELECT', 'APPOINT', 'RE_ELECT', 'HOLD']);

/**
 * Reads every claim of a text and folds them: one draft a person, one position a post. What stands before `textFrom` (in
 * characters: a lead) only explains the rest; a post of somebody who is named nowhere behind it is left out.
 */
export function officialsOf(
  reading: Reading,
  bodies: Bodies,
  mainBody: OrganizationDraft | null,
  textFrom = 0,
): Officials {
  return new Fold(reading, bodies, mainBody, textFrom).result();
}

class Fold {
  readonly #reading: Reading;
  readonly #bodies: Bodies;
  readonly #mainBody: OrganizationDraft | null;
  readonly #textFrom: number;
  #mentions: Mentions | null = null;
  readonly #persons = new Map<string, Person>();
  /** Full names by each of their endings, so that "ông Khoa" finds Tạ Minh Khoa. */
  readonly #holders = new Map<string, Set<string>>();
  readonly #appointments: { key: string; link: Link; sentence: number; from: number; to: number }[] = [];
  #lastElected: OrganizationDraft | null = null;

  constructor(reading: Reading, bodies: Bodies, mainBody: OrganizationDraft | null, textFrom: number) {
    this.#reading = reading;
    this.#bodies = bodies;
    this.#mainBody = mainBody;
    this.#textFrom = textFrom;
  }

  result(): Officials {
    const { elements } = this.#reading;
    const bySentence = elements.map((list) => claimsOf(list, (element) => this.#word(element)));
    // Full names first, so that "ông Khoa" in an earlier sentence finds its person too
    for (const claims of bySentence)
      for (const { name } of claims) if (name !== null && !name.isShort) this.#personOf(name);
    // "ông Bounthan – Chủ tịch ...": one word is a whole name where no longer one ends in it
    for (const claims of bySentence)
      for (const { name, rule } of claims) {
        if (name?.isShort !== true || !rule.startsWith('official.name-')) continue;
        if (this.#holders.get(this.#nameKey(name)) === undefined) this.#personOf(name);
      }
    let last: NonNullable<Claim['name']> | null = null;
    for (const [sentence, claims] of bySentence.entries()) {
      for (const claim of claims) {
        const key = claim.name === null ? this.#keyOfPronoun(claim, last) : this.#keyOf(claim);
        if (key === null || !this.#persons.has(key)) continue;
        this.#add(key, claim, sentence, claims);
      }
      last = this.#lastNamed(sentence) ?? last;
    }
    return this.#drafts();
  }

  #word(element: { readonly from: number; readonly to: number }): string {
    return element.to === element.from + 1
      ? (this.#reading.tokens[element.from]?.key ?? '')
      : wordsOf(this.#reading, element.from, element.to).toLowerCase();
  }

  /** The last person fully named with a form of address in a sentence, for "Ông" at the head of the next. */
  #lastNamed(sentence: number): NonNullable<Claim['name']> | null {
    const names = this.#reading.elements[sentence]?.filter((element) => element.type === 'name') ?? [];
    return (
      names.findLast(
        (element) =>
          !element.isShort && (element.honorific !== null || this.#persons.has(this.#nameKey(element))),
      ) ?? null
    );
  }

  #keyOfPronoun({ pronoun }: Claim, last: NonNullable<Claim['name']> | null): string | null {
    const address = last?.honorific?.toLowerCase() ?? null;
    if (last === null || (address !== null && /^(ông|bà)$/.test(address) && address !== pronoun)) return null;
    this.#personOf(last);
    return this.#nameKey(last);
  }

  #keyOf({ name }: Claim): string | null {
    if (name === null) return null;
    const key = this.#nameKey(name);
    if (!name.isShort && !this.#isPartOfName(key)) return key;
    const holders = this.#holders.get(key);
    if (holders === undefined && this.#persons.has(key)) return key;
    return holders?.size === 1 ? ([...holders][0] ?? null) : null;
  }

  /** "Đại sứ Uyên Phương" where the text has Mạc Thị Uyên Phương: the end of one full name. */
  #isPartOfName(key: string): boolean {
    return this.#holders.get(key)?.size === 1;
  }

  #nameKey({ name, namesake }: NonNullable<Claim['name']>): string {
    let key = '';
    for (let i = name.from; i < name.to; i++) {
      const token = this.#reading.tokens[i];
      if (i > name.from && (token?.gap ?? 0) > 0) key += ' ';
      key += token?.key ?? '';
    }
    return namesake === null ? key : `${key} (${namesake})`;
  }

  #personOf(element: NonNullable<Claim['name']>): Person {
    const name = wordsOf(this.#reading, element.name.from, element.name.to);
    const key = this.#nameKey(element);
    const known = this.#persons.get(key);
    if (known !== undefined) return known;
    const person: Person = { name, honorific: null, isForeign: element.name.isForeign, posts: [] };
    this.#persons.set(key, person);
    for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) {
      const end = key.slice(at + 1);
      const holders = this.#holders.get(end);
      if (holders === undefined) this.#holders.set(end, new Set([key]));
      else holders.add(key);
    }
    return person;
  }

  #add(key: string, claim: Claim, sentence: number, claims: readonly Claim[]) {
    const person = this.#persons.get(key) as Person;
    if (claim.name?.honorific != null && person.honorific === null) {
      const { honorific } = claim.name;
      person.honorific = /^(ông|bà|đồng chí|ngài|anh|chị|cụ|đ\/c)/i.test(honorific)
        ? honorific.toLowerCase()
        : honorific;
    }
    const { office } = claim;
    const organization = this.#bodyOf(claim, claims);
    const isNew = claim.link !== null && NEW_LINKS.has(claim.link);
    if (isNew && organization !== null && office.organization !== null) this.#lastElected = organization;
    const from = Math.min(office.from, claim.name?.from ?? office.from);
    const to = Math.max(office.end, claim.name?.to ?? office.end);
    const bare = wordsOf(this.#reading, office.from, office.titleTo);
    const former = office.title.isFormer ? '' : formerBefore(this.#reading, claim, claims);
    const post: Post = {
      title: `${former}${bare}`,
      organization,
      provinceId: organization?.provinceId ?? null,
      namedProvinceId:
        office.organization !== null && this.#bodies.namesProvince(office.organization)
          ? (organization?.provinceId ?? null)
          : null,
      isFormer: office.title.isFormer || former !== '',
      startedOn: null,
      endedOn: null,
      evidence: evidenceOf(this.#reading, sentence, from, to, claim.rule, claim.confidence),
      isNew,
      near: claim.near === null ? null : this.#bodies.draft(claim.near),
      isCourtesy:
        office.title.head.family === 'MISSION' &&
        organization === null &&
        /^(đại sứ|công sứ|tham tán)$/.test(bare.toLowerCase()),
    };
    if (claim.link !== null && post.evidence.start >= this.#textFrom)
      this.#appointments.push({ key, link: claim.link, sentence, from, to });
    this.#merge(person, post);
  }

  #bodyOf(claim: Claim, claims: readonly Claim[]): OrganizationDraft | null {
    const { office } = claim;
    const { tokens } = this.#reading;
    if (office.organization !== null) {
      const draft = this.#bodies.draft(office.organization);
      return this.#bodies.isOld(office.organization) ? { ...draft, name: `${draft.name} (cũ)` } : draft;
    }
    if (office.title.head.isWhole) return null;
    const shared = sharedBody(this.#reading, this.#bodies, claim, claims);
    if (shared !== null) return shared;
    if (claim.ledBy !== null && claim.link === null && office.title.head.family === 'GENERAL')
      return this.#bodies.draft(claim.ledBy.organization);
    if (claim.rule === 'official.list' && office.title.head.family === 'GENERAL')
      return this.#lastElected ?? this.#mainBody;
    if (claim.link === null || !NEW_LINKS.has(claim.link)) return null;
    if (claim.bodyBefore !== null && office.title.head.unit) {
      const first = tokens[claim.bodyBefore.organization.from]?.key;
      for (let i = office.from; i < office.titleTo; i++) {
        if (tokens[i]?.key === first) return this.#bodies.draft(claim.bodyBefore.organization);
      }
    }
    return this.#lastElected ?? this.#mainBody;
  }

  #merge(person: Person, post: Post) {
    const toRead = (p: Post) => ({ ...p, organization: p.organization?.name ?? null });
    const at = person.posts.findIndex((known) => isSamePosition(toRead(known), toRead(post)));
    if (at < 0) {
      person.posts.push(post);
      return;
    }
    const known = person.posts[at] as Post;
    const richer =
      known.organization === null ||
      (known.namedProvinceId === null && post.namedProvinceId !== null) ||
      (post.organization !== null &&
        post.organization.name.length > known.organization.name.length &&
        isSameBody(known.organization.name, post.organization.name));
    const fuller = post.title.length > known.title.length ? post.title : known.title;
    const evidence = richer || known.evidence.start < this.#textFrom ? post.evidence : known.evidence;
    person.posts[at] = {
      ...(richer ? post : known),
      title: fuller,
      isNew: known.isNew || post.isNew,
      evidence,
    };
  }

  /** A post told in the lead alone stands where the text names the person; null where it never does. */
  #inText({ name }: Person, post: Post): Post | null {
    if (post.evidence.start >= this.#textFrom) return post;
    this.#mentions ??= new Mentions(this.#reading, this.#textFrom);
    const at = this.#mentions.of(name);
    return at === null
      ? null
      : { ...post, evidence: evidenceOf(this.#reading, at.sentence, at.from, at.to, 'official.lead', 0.75) };
  }

  #drafts(): Officials {
    const drafts: OfficialDraft[] = [];
    const byName = new Map<string, number>();
    for (const [key, person] of this.#persons) {
      const courtesies = person.posts.filter((post) => post.isCourtesy);
      let posts = person.posts;
      // "Đại sứ Hoàng Bảo Khánh, Chủ tịch ...": an ambassador once, so addressed; the office is the other one
      if (courtesies.length > 0 && courtesies.length < posts.length) {
        posts = posts.filter((post) => !post.isCourtesy);
        person.honorific = courtesies[0]?.title ?? person.honorific;
      }
      posts = posts.flatMap((post) => this.#inText(person, post) ?? []);
      if (posts.length === 0) continue;
      posts = posts.map((post) => placed(post, posts, post.near ?? this.#lastElected ?? this.#mainBody));
      byName.set(key, drafts.length);
      drafts.push({
        name: person.name,
        otherNames: [],
        honorific: person.honorific,
        isForeign: isForeigner(person, posts),
        positions: posts.map(
          ({ isNew: _new, isCourtesy: _courtesy, namedProvinceId: _named, near: _near, ...post }) => post,
        ),
      });
    }
    const appointments = this.#appointments.flatMap(({ key, ...rest }) => {
      const official = byName.get(key);
      return official === undefined ? [] : [{ official, ...rest }];
    });
    return { drafts, appointments, byName };
  }
}
