import { ENGLISH_OFFICES_OF_BODIES, ENGLISH_PLURAL_OFFICES } from '../../gazetteer/english-titles.ts';
import type { ParticipationRole } from '../../model/event.ts';
import { foldText } from '../../model/text.ts';
import type { CalendarDate } from '../../model/time.ts';
import type { OfficialDraft, OrganizationDraft, ParticipationDraft, PositionDraft } from '../draft.ts';
import { evidenceOf } from '../statement/reading.ts';
import type { Token } from '../statement/tokens.ts';
import type { EnglishParse } from './elements.ts';
import { missionOf } from './missions.ts';
import type { EnglishOffice } from './offices.ts';
import type { EnglishBodies } from './organizations.ts';
import { nameOf, wordList } from './reading.ts';
import { type Tenure, type TenureLink, tenuresIn } from './tenures.ts';
import { type EnglishTerm, termOf } from './terms.ts';
import { singular } from './titles.ts';

/** The officials of a text, and the parts that the verbs of election and appointment give them. */
export interface EnglishOfficials {
  readonly drafts: readonly OfficialDraft[];
  readonly elections: readonly ParticipationDraft[];
}

interface Person {
  readonly name: string;
  readonly words: readonly string[];
  honorific: string | null;
  readonly positions: PositionDraft[];
  readonly isVietnamese: boolean;
  role: { readonly role: ParticipationRole; readonly position: number } | null;
}

const RULES: Readonly<Record<TenureLink, string>> = {
  TITLE_NAME: 'english.official.title-name',
  NAME_TITLE: 'english.official.name-title',
  LIST: 'english.official.list',
  ELECTED: 'english.official.elected',
  RE_ELECTED: 'english.official.re-elected',
  APPOINTED: 'english.official.appointed',
};
const ROLES: Partial<Record<TenureLink, ParticipationRole>> = {
  ELECTED: 'ELECTED',
  RE_ELECTED: 'RE_ELECTED',
  APPOINTED: 'APPOINTED',
};
/** Offices that are held at the body last spoken of where the text names none: "Vice Presidents are A and B". */
const OF_THE_BODY =
  /\b(?:president|chairman|chairwoman|chairperson|chair|secretary general|general secretary|member)$/iu;

/** Reads the persons of a text that hold an office, each with all the offices that the text gives: over are those that ended by its day. */
export function englishOfficials(
  parse: EnglishParse,
  bodies: EnglishBodies,
  publishedOn: CalendarDate | null,
): EnglishOfficials {
  const people: Person[] = [];
  const { reading } = parse;
  const byWord = new Map<string, Person[]>();
  for (const [sentence, elements] of parse.elements.entries()) {
    for (const tenure of tenuresIn(elements)) {
      const shown = nameOf(reading, tenure.name.from, tenure.name.to);
      const person = personOf(people, byWord, shown, tenure);
      if (person === null) continue;
      person.honorific ??= tenure.name.honorific;
      const given = positionsOf(parse, bodies, tenure, sentence, person);
      const term = given.length === 0 ? null : termOf(reading, sentence, tenure);
      for (const position of given) {
        if (isKnown(person, position)) continue;
        person.positions.push(term === null ? position : withTerm(position, term, publishedOn));
        const role = ROLES[tenure.link];
        if (role !== undefined) person.role = { role, position: person.positions.length - 1 };
      }
    }
  }
  const held = people.filter(({ positions }) => positions.length > 0);
  return {
    drafts: held.map(({ name, honorific, positions, isVietnamese }) => ({
      name,
      otherNames: [],
      honorific,
      isForeign: isForeign(positions, isVietnamese),
      positions,
    })),
    elections: held.flatMap(({ role, positions }, official) =>
      role === null
        ? []
        : [
            {
              official,
              role: role.role,
              evidence: {
                ...(positions[role.position] as PositionDraft).evidence,
                rule: `english.participation.${role.role.toLowerCase().replaceAll('_', '-')}`,
                confidence: 0.85,
              },
            },
          ],
    ),
  };
}

function withTerm(
  position: PositionDraft,
  term: EnglishTerm,
  publishedOn: CalendarDate | null,
): PositionDraft {
  const isOver = term.endedOn !== null && (publishedOn === null || term.endedOn <= publishedOn);
  return { ...position, ...term, isFormer: position.isFormer || isOver };
}

/** The person of a name: one already met whose name holds these words, or a new one; null for one word that names nobody. */
function personOf(
  people: Person[],
  byWord: Map<string, Person[]>,
  shown: string,
  { name }: Tenure,
): Person | null {
  const words = foldText(shown).split(/\s+/);
  const known = byWord
    .get(words.at(-1) ?? '')
    ?.find((person) => endsWith(person.words, words) || endsWith(words, person.words));
  if (known !== undefined) return known;
  // "Li" of "Li Xiaoping"
  const byFirst =
    words.length === 1 ? byWord.get(words[0] as string)?.find((person) => !person.isVietnamese) : undefined;
  if (byFirst !== undefined) return byFirst;
  if (words.length < 2) return null;
  const person: Person = {
    name: shown,
    words,
    honorific: null,
    positions: [],
    isVietnamese: name.isVietnamese,
    role: null,
  };
  people.push(person);
  for (const word of new Set(words)) {
    const same = byWord.get(word);
    if (same === undefined) byWord.set(word, [person]);
    else if (same.length < MOST_NAMESAKES) same.push(person);
  }
  return person;
}

const MOST_NAMESAKES = 40;

const endsWith = (long: readonly string[], short: readonly string[]): boolean =>
  short.length <= long.length &&
  short.every((word, index) => long[long.length - short.length + index] === word);

/** An office that the person has already: the same words at the same body, or bare words whose body is known. */
function isKnown({ positions }: Person, { title, organization }: PositionDraft): boolean {
  const key = title.toLowerCase();
  return (
    positions.some(
      (one) =>
        one.title.toLowerCase() === key &&
        (organization === null || one.organization?.name === organization.name),
    ) ||
    (organization === null && positions.some((one) => isShortFor(key, one.title.toLowerCase())))
  );
}

/** "Ambassador" of a "Deputy Ambassador" is another office; of an "Ambassador Extraordinary and Plenipotentiary" it is the same. */
const isShortFor = (short: string, full: string): boolean =>
  full.startsWith(`${short} `) || full.endsWith(` ${short}`);

function positionsOf(
  parse: EnglishParse,
  bodies: EnglishBodies,
  { office, link, name, isLed }: Tenure,
  sentence: number,
  person: Person,
): readonly PositionDraft[] {
  const { reading } = parse;
  const told = bodyOf(parse, bodies, office, name.to, isLed ? 'LED' : link, sentence);
  // A body that nothing ties to the office but the story gives way to what the person is known to hold
  const organization =
    told ?? (isKnownAs(parse, person, office) ? null : bodyAssumed(parse, bodies, office, link));
  if (organization === null && office.domain === null && needsBody(parse, office)) return [];
  const before = office.formerAt === null ? '' : `${nameOf(reading, office.formerAt, office.formerAt + 1)} `;
  return office.titles.map((one) => {
    const domain = office.domain !== null && !office.domain.isPlace ? office.domain : null;
    const isMinister = domain !== null && organization === null;
    const shown = nameOf(reading, one.from, isMinister ? domain.to : one.to);
    return {
      title: before + (one.isPlural ? singular(shown) : shown),
      organization,
      provinceId: organization?.provinceId ?? null,
      isFormer: one.isFormer || before !== '',
      startedOn: null,
      endedOn: null,
      evidence: evidenceOf(
        reading,
        sentence,
        office.from,
        office.to,
        RULES[link],
        link === 'LIST' ? 0.75 : 0.85,
      ),
    };
  });
}

/** Whether a person holds one of these offices already, by its words. */
function isKnownAs({ reading }: EnglishParse, { positions }: Person, { titles }: EnglishOffice): boolean {
  return titles.some(({ from, to }) => {
    const key = nameOf(reading, from, to).toLowerCase();
    return positions.some(({ title }) => title.toLowerCase() === key || isShortFor(key, title.toLowerCase()));
  });
}

/** "leader", "member", "film director": no office where the text names no body for it. */
function needsBody({ reading }: EnglishParse, { titles }: EnglishOffice): boolean {
  const last = titles.at(-1);
  return (
    last !== undefined && ofBodies.at(reading.tokens, last.to - 1)?.to === last.to && titles.length === 1
  );
}

const ofBodies = wordList([...ENGLISH_OFFICES_OF_BODIES, ...Object.keys(ENGLISH_PLURAL_OFFICES)]);

/** The body at which an office is held: printed with it, taken up from before, or printed behind the name ("Consul Zhang Wei of the ..."). */
function bodyOf(
  parse: EnglishParse,
  bodies: EnglishBodies,
  office: EnglishOffice,
  nameTo: number,
  link: TenureLink | 'LED',
  sentence: number,
): OrganizationDraft | null {
  const { reading } = parse;
  if (office.mission !== null) return missionOf(parse, office.mission);
  if (office.body !== null) return bodies.draft(office.body);
  if (office.domain !== null) {
    const { from, to, isPlace } = office.domain;
    const isMinister = /^ministers?$/.test(
      (reading.tokens[(office.titles.at(-1)?.to ?? 1) - 1] as Token).key,
    );
    if (isMinister) return null;
    const place = parse.places.get(from);
    const isOurs = place?.kind === 'PROVINCE';
    return {
      name: nameOf(reading, from, to),
      kind: isPlace ? 'STATE' : 'OTHER',
      level: isOurs ? 'PROVINCE' : isPlace ? 'FOREIGN' : null,
      provinceId: isOurs ? place.id : null,
    };
  }
  // "was re-elected its President": of the body that the text is about; "led by its President": of the one just named
  const isElected = link === 'ELECTED' || link === 'RE_ELECTED';
  if (office.isIts) return (isElected ? bodies.main() : null) ?? bodies.before(office.from);
  // "A delegation led by Vice President X" of no body that its sentence names: of the one that the text is about
  if (link === 'LED')
    return (
      bodies.before(office.from, reading.sentences[sentence]?.from) ??
      bodies.main() ??
      bodies.before(office.from)
    );
  const behind = bodyBehind(parse, nameTo);
  return behind === null ? null : bodies.draft(behind);
}

/** The body of an office printed without one: for those elected the body that elects, for "Ms. X, Vice President, said" the one spoken of. */
function bodyAssumed(
  { reading }: EnglishParse,
  bodies: EnglishBodies,
  office: EnglishOffice,
  link: TenureLink,
): OrganizationDraft | null {
  if (office.domain !== null || office.mission !== null) return null;
  // "Acting Chairwoman of the merged association": a body of its own, which no rule reads
  if (reading.tokens[office.to]?.key === 'of') return null;
  const title = nameOf(reading, office.titles[0]?.from ?? office.from, office.titles.at(-1)?.to ?? office.to);
  // "Ms. X, Permanent Vice President, said": of the body spoken of
  if (link === 'NAME_TITLE' && OF_THE_BODY.test(title) && !office.titles.some(({ isFormer }) => isFormer))
    return bodies.before(office.from);
  const isOpen = link !== 'TITLE_NAME' && link !== 'NAME_TITLE';
  return isOpen && OF_THE_BODY.test(singular(title))
    ? (bodies.ofLastOffice(office.from) ?? bodies.main())
    : null;
}

/** "of the Chinese Consulate General" behind a name. */
function bodyBehind(parse: EnglishParse, nameTo: number) {
  const { tokens } = parse.reading;
  if (!/^(?:of|from)$/.test(tokens[nameTo]?.key ?? '')) return null;
  const at = tokens[nameTo + 1]?.key === 'the' ? nameTo + 2 : nameTo + 1;
  return parse.bodyAt.get(at) ?? null;
}

/** Foreign is who holds an office at a foreign body, or, where no body tells, has no Vietnamese name. */
function isForeign(positions: readonly PositionDraft[], isVietnamese: boolean): boolean {
  const told = positions.find(({ organization }) => organization !== null && organization.level !== null);
  if (told?.organization?.level === 'FOREIGN') return true;
  return told === undefined && !isVietnamese;
}
