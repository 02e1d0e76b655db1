import { accentKey } from '../../model/text.ts';
import type { OfficialDraft, OrganizationDraft } from '../draft.ts';
import { claimsBySentence, isBulleted } from './boards.ts';
import type { Bodies } from './bodies.ts';
import { type Claim, reach } from './claim.ts';
import { Elected } from './elected.ts';
import { formerBefore, isOfThen } from './former.ts';
import type { Link } from './links.ts';
import { Mentions } from './mentions.ts';
import { isSomeoneElse, misprints } from './namesakes.ts';
import type { OfficeMention } from './office-mention.ts';
import { isSpeltOtherwise, People } from './people.ts';
import { addPost } from './person-posts.ts';
import type { Person, Post } from './posts.ts';
import { isForeigner, missionBehind, ofForeigner, placed, positionOf, withOwnBody } from './posts.ts';
import { beginsLine, evidenceOf, type Reading, wordsOf } from './reading.ts';
import { senderOf } from './sender.ts';
import { isOfHost, sharedBody } from './shared-body.ts';

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
  /** Every place that gives an office, in no order. */
  readonly offices: readonly OfficeMention[];
  /** The draft of the person that a name stands for, null for one who is no official here. */
  readonly of: (name: NonNullable<Claim['name']>) => number | null;
}

/** More persons of one name than any text has; it keeps the time linear on hostile ones. */
const MOST_NAMESAKES = 8;
/** How far below the name of a death notice or a biography its offices stand. */
const LINES_OF_A_BOX = 3;

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
  readonly #people: People;
  readonly #appointments: { key: string; link: Link; sentence: number; from: number; to: number }[] = [];
  readonly #elected = new Elected();

  constructor(reading: Reading, bodies: Bodies, mainBody: OrganizationDraft | null, textFrom: number) {
    this.#reading = reading;
    this.#people = new People(reading);
    this.#bodies = bodies;
    this.#mainBody = mainBody;
    this.#textFrom = textFrom;
  }

  result(): Officials {
    const { elements } = this.#reading;
    const bySentence = claimsBySentence(elements, (element) => this.#word(element));
    // Full names first, so that "ông Khoa" in an earlier sentence finds its person too
    for (const claims of bySentence)
      for (const { name } of claims)
        if (name !== null && !name.isShort) this.#people.person(this.#people.full(name));
    // "ông Bounthan – Chủ tịch ...": one word is a whole name where no longer one ends in it
    for (const claims of bySentence)
      for (const { name, rule } of claims) {
        if (name?.isShort !== true) continue;
        const full = this.#people.full(name);
        if (full !== name || (rule.startsWith('official.name-') && !this.#people.isEnding(name)))
          this.#people.person(full);
      }
    let last: NonNullable<Claim['name']> | null = null;
    // The sentence that was the last person's name and nothing else
    let named = Number.NEGATIVE_INFINITY;
    for (const [sentence, claims] of bySentence.entries()) {
      this.#elected.enter(isBulleted(elements[sentence] ?? []), beginsLine(this.#reading, sentence));
      for (const claim of claims) {
        if (claim.pronoun === '' && sentence - named > LINES_OF_A_BOX) continue;
        const key = claim.name === null ? this.#keyOfPronoun(claim, last) : this.#people.keyOf(claim.name);
        if (key === null || this.#people.get(key) === undefined) continue;
        this.#add(key, claim, sentence, claims);
      }
      const found = this.#lastNamed(sentence);
      if (found === null) continue;
      last = found;
      named = elements[sentence]?.length === 1 ? sentence : Number.NEGATIVE_INFINITY;
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
          !element.isShort &&
          (element.honorific !== null || this.#people.get(this.#people.key(element)) !== undefined),
      ) ?? null
    );
  }

  #keyOfPronoun({ pronoun }: Claim, last: NonNullable<Claim['name']> | null): string | null {
    const address = last?.honorific?.toLowerCase() ?? null;
    if (last === null) return null;
    if (pronoun !== '' && address !== null && /^(ông|bà)$/.test(address) && address !== pronoun) return null;
    this.#people.person(last);
    return this.#people.key(last);
  }

  #add(first: string, claim: Claim, sentence: number, claims: readonly Claim[]) {
    const holder = this.#people.get(first) as Person;
    const told = ofForeigner(claim, this.#postOf(claim, sentence, claims), holder);
    const post = withOwnBody(this.#reading, claim, told, holder.posts);
    const namesakes = this.#people.namesakes(first);
    const own = namesakes.find(
      (one) => !isSomeoneElse(this.#people.get(one) as Person, post, claim, sentence),
    );
    // So many of one name nobody tells apart
    if (own === undefined && (claim.name === null || namesakes.length >= MOST_NAMESAKES)) return;
    const key = own ?? this.#people.namesake(first, claim.name as NonNullable<Claim['name']>);
    const person = this.#people.get(key) as Person;
    if (claim.name?.honorific != null && person.honorific === null) {
      const { honorific } = claim.name;
      person.honorific = /^(ông|bà|đồng chí|ngài|anh|chị|cụ|đ\/c)/i.test(honorific)
        ? honorific.toLowerCase()
        : honorific;
    }
    if (claim.link !== null && post.evidence.start >= this.#textFrom) {
      const { from, to } = reach(claim);
      this.#appointments.push({ key, link: claim.link, sentence, from, to });
    }
    addPost(person, post, this.#textFrom);
  }

  #postOf(claim: Claim, sentence: number, claims: readonly Claim[]): Post {
    const { office } = claim;
    const organization = this.#bodyOf(claim, claims);
    const isNew = claim.link !== null && NEW_LINKS.has(claim.link);
    if (isNew && organization !== null && office.organization !== null) this.#elected.note(organization);
    const { from: first, to } = reach(claim);
    // An office that a line above gives stands outside the quote
    const from = Math.max(first, this.#reading.sentences[sentence]?.from ?? 0);
    const bare = wordsOf(this.#reading, office.from, office.titleTo).replace(/^(nguyên|từng) là /iu, '$1 ');
    const former = office.title.isFormer ? '' : formerBefore(this.#reading, claim, claims);
    return {
      title: `${former}${bare}`,
      organization,
      provinceId: organization?.provinceId ?? null,
      namedProvinceId:
        office.organization !== null && this.#bodies.namesProvince(office.organization)
          ? (organization?.provinceId ?? null)
          : null,
      isFormer: office.title.isFormer || former !== '' || isOfThen(this.#reading, claim, sentence),
      startedOn: null,
      endedOn: null,
      evidence: evidenceOf(this.#reading, sentence, from, to, claim.rule, claim.confidence),
      isNew,
      near: claim.near === null ? null : this.#bodies.draft(claim.near),
      isOfItem: this.#elected.isOfItsOwn,
      told: [{ claim, sentence }],
      isCourtesy:
        office.title.head.family === 'MISSION' &&
        organization === null &&
        /^(đại sứ|công sứ|tham tán)$/.test(bare.toLowerCase()),
    };
  }

  #bodyOf(claim: Claim, claims: readonly Claim[]): OrganizationDraft | null {
    const { office } = claim;
    const { tokens } = this.#reading;
    if (office.organization !== null) {
      const draft = this.#bodies.draft(office.organization);
      if (this.#bodies.isOld(office.organization)) return { ...draft, name: `${draft.name} (cũ)` };
      return isOfHost(claim, draft, this.#mainBody) ? this.#mainBody : draft;
    }
    if (office.title.head.isWhole) return null;
    const mission = missionBehind(this.#reading, claim);
    if (mission !== null) return this.#bodies.draft(mission);
    // "Các Phó Chủ tịch gồm: ...; A, Phó Giám đốc Sở B (kiêm Tổng thư ký)": of the body that the list is of
    const listed = claims.findLast((other) => other.name === claim.name && other.rule === 'official.list');
    if (listed !== undefined && listed !== claim && tokens[office.from - 1]?.key === 'kiêm') {
      const own = listed.office.organization;
      return own === null ? this.#about() : this.#bodies.draft(own);
    }
    const shared = sharedBody(this.#reading, this.#bodies, claim, claims);
    if (shared !== null) return shared;
    if (claim.ledBy !== null && claim.link === null && office.title.head.family === 'GENERAL')
      return senderOf(this.#bodies.draft(claim.ledBy.organization));
    if (claim.rule === 'official.list' && office.title.head.family === 'GENERAL') return this.#about();
    if (claim.link === null || !NEW_LINKS.has(claim.link)) return null;
    // A diplomat's house is a mission, not what the text is about
    if (office.title.head.family === 'MISSION') {
      const before = claim.bodyBefore?.organization;
      return before?.head.kind === 'EMBASSY' ? this.#bodies.draft(before) : null;
    }
    if (claim.bodyBefore !== null && office.title.head.unit) {
      const first = tokens[claim.bodyBefore.organization.from]?.key;
      for (let i = office.from; i < office.titleTo; i++) {
        if (tokens[i]?.key === first) return this.#bodies.draft(claim.bodyBefore.organization);
      }
    }
    return this.#about();
  }

  /** What a bare office that came to somebody is of; an item of a digest has no body that the text is about. */
  #about(): OrganizationDraft | null {
    return this.#elected.body ?? (this.#elected.isOfItsOwn ? null : this.#mainBody);
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
    const offices: OfficeMention[] = [];
    for (const [first, second] of misprints([...this.#people.entries()].map(([, person]) => person))) {
      for (const post of second.posts.splice(0)) addPost(first, post, this.#textFrom);
      first.otherNames.push(second.name);
    }
    for (const [key, person] of this.#people.entries()) {
      const courtesies = person.posts.filter((post) => post.isCourtesy);
      let posts = person.posts;
      // "Đại sứ Hoàng Bảo Khánh, Chủ tịch ...": an ambassador once, so addressed; the office is the other one
      if (courtesies.length > 0 && courtesies.length < posts.length) {
        posts = posts.filter((post) => !post.isCourtesy);
        person.honorific = courtesies[0]?.title ?? person.honorific;
      }
      posts = posts.flatMap((post) => this.#inText(person, post) ?? []);
      if (posts.length === 0) continue;
      const about = this.#elected.body ?? this.#mainBody;
      posts = posts.map((post) => placed(post, person, posts, post.near ?? about));
      byName.set(key, drafts.length);
      // Under its plain spelling too, where the key's is another
      if (isSpeltOtherwise(person.name)) byName.set(accentKey(person.name), drafts.length);
      for (const [position, { told }] of posts.entries())
        for (const one of told) offices.push({ ...one, official: drafts.length, position });
      drafts.push({
        name: person.name,
        otherNames: person.otherNames,
        honorific: person.honorific,
        isForeign: isForeigner(person, posts),
        positions: posts.map(positionOf),
      });
    }
    const appointments = this.#appointments.flatMap(({ key, ...rest }) => {
      const official = byName.get(key);
      return official === undefined ? [] : [{ official, ...rest }];
    });
    const of = (name: NonNullable<Claim['name']>) => byName.get(this.#people.keyOf(name) ?? '') ?? null;
    return { drafts, appointments, byName, offices, of };
  }
}
