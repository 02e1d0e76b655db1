import { foldText } from '../../model/text.ts';
import type { OrganizationDraft } from '../draft.ts';
import type { Claim } from './claim.ts';
import { isSamePosition } from './officials.ts';
import type { Person, Post } from './posts.ts';

const read = (post: Post) => ({ ...post, organization: post.organization?.name ?? null });

/** Whether two posts of one text are one: the same office words at the same body, as far as both tell. */
export const isSamePost = (a: Post, b: Post): boolean => isSamePosition(read(a), read(b));

const UNIT =
  /(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|TP\.?|(?:Huyện|Quận|Thị) (?:ủy|uỷ)) (\p{Lu}.*)$/u;
const LOCAL_KINDS = new Set(['FRONT', 'STATE', 'ASSEMBLY', 'PARTY', 'MASS_ORGANIZATION']);

/** "Phù Cát" of "Ủy ban MTTQ Việt Nam huyện Phù Cát"; null for bodies of no named district or commune. */
function unitOf(body: OrganizationDraft | null): string | null {
  if (body === null || (body.level !== 'DISTRICT' && body.level !== 'COMMUNE')) return null;
  return LOCAL_KINDS.has(body.kind) ? (UNIT.exec(body.name)?.[1]?.toLowerCase() ?? null) : null;
}

/** Who leads a committee of the Front, or its deputies. */
const LEADS = /^(?:phó )?chủ tịch(?: thường trực)?$/iu;

/** Two present posts at the head of the Front, of a province and of a commune, that nobody holds at once. */
const isAtTwoLevels = (a: Post, b: Post): boolean =>
  a.organization?.level !== b.organization?.level &&
  [a, b].every(
    ({ title, organization, isFormer, isNew }) =>
      LEADS.test(title) &&
      organization?.kind === 'FRONT' &&
      (organization.level === 'PROVINCE' || organization.level === 'COMMUNE') &&
      !isFormer &&
      !isNew,
  );

/** Two present posts that nobody holds at once: of two districts, of two communes. */
function isApart(a: Post, b: Post): boolean {
  if (a.isFormer || b.isFormer || a.isNew || b.isNew || a.organization?.level !== b.organization?.level)
    return false;
  const one = unitOf(a.organization);
  const other = unitOf(b.organization);
  return one !== null && other !== null && !one.includes(other) && !other.includes(one);
}

const sexOf = (honorific: string | null) =>
  honorific === null
    ? null
    : /^(?:ông|anh)$/i.test(honorific)
      ? 'M'
      : /^(?:bà|chị|cô)$/i.test(honorific)
        ? 'F'
        : null;

/**
 * Whether a claim is of somebody else than the person of that name: "ông" of one, "bà" of the other; two offices that nobody
 * holds at once; or the full name a second time in one sentence with another office of its own, as lists tell namesakes.
 */
export function isSomeoneElse(person: Person, post: Post, claim: Claim, sentence: number): boolean {
  const sex = sexOf(claim.name?.honorific ?? null);
  const known = sexOf(person.honorific);
  if (sex !== null && known !== null && sex !== known) return true;
  if (person.posts.some((other) => isSamePost(other, post))) return false;
  if (person.posts.some((other) => isApart(other, post))) return true;
  // "Trước đó, ông A là Chủ tịch" tells of one person's way
  const isNamedBeside = claim.name !== null && claim.rule !== 'official.is';
  if (isNamedBeside && person.posts.some((other) => isAtTwoLevels(other, post))) return true;
  return (
    claim.name?.isShort === false &&
    claim.link === null &&
    !claim.office.title.head.isWhole &&
    person.posts.some((other) =>
      other.told.some(
        (told) =>
          told.sentence === sentence &&
          told.claim.name !== null &&
          told.claim.name !== claim.name &&
          !told.claim.name.isShort &&
          told.claim.link === null,
      ),
    )
  );
}

/** An office of which a body has one at a time. */
const SINGLE =
  /^(?:chủ tịch|bí thư|giám đốc|tổng giám đốc|trưởng|chủ nhiệm|tổng thư ký|đại sứ|hội trưởng|bộ trưởng)/iu;

/**
 * Whether two persons whose names have the same letters are one, the name once misprinted: equal but for marks ("Đặng", "Đăng"), and both in an office of
 * which the body has one.
 */
function isMisprint(a: Person, b: Person): boolean {
  if (a.name === b.name) return false;
  const [sex, other] = [sexOf(a.honorific), sexOf(b.honorific)];
  if (sex !== null && other !== null && sex !== other) return false;
  const isOneOffice = a.posts.some(
    (post) =>
      SINGLE.test(post.title) &&
      post.organization !== null &&
      b.posts.some((its) => its.organization !== null && isSamePost(post, its)),
  );
  return isOneOffice;
}

/** Pairs of persons who are one, the form met first before the other. */
export function misprints(persons: readonly Person[]): readonly (readonly [Person, Person])[] {
  const lengths = new Map<number, number>();
  for (const { name } of persons) lengths.set(name.length, (lengths.get(name.length) ?? 0) + 1);
  const byLetters = new Map<string, Person>();
  const pairs: (readonly [Person, Person])[] = [];
  for (const person of persons) {
    // Marks make no name longer, so that most have nobody to be compared with
    if (lengths.get(person.name.length) === 1) continue;
    const letters = foldText(person.name);
    const first = byLetters.get(letters);
    if (first === undefined) byLetters.set(letters, person);
    else if (isMisprint(first, person)) pairs.push([first, person]);
  }
  return pairs;
}
