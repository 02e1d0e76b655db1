import { provinces } from '../../../../src/gazetteer/provinces.ts';
import { valueOn } from '../../../../src/model/province.ts';
import type { CalendarDate } from '../../../../src/model/time.ts';
import type { TruePosition } from '../article.ts';
import { at } from '../article.ts';
import type { Random } from '../random.ts';
import { pick, seededRandom } from '../random.ts';
import {
  DELTA_PROVINCES,
  DELTA_SURNAMES,
  FEMALE_GIVEN,
  FEMALE_MIDDLES,
  MALE_GIVEN,
  MALE_MIDDLES,
  NORTHERN_PROVINCES,
  NORTHERN_SURNAMES,
  SURNAMES,
} from './lexicon.ts';

/** A province as texts of a certain day speak of it. */
export interface Place {
  readonly slug: string;
  readonly name: string;
  /** "tỉnh" or "thành phố". */
  readonly level: string;
  /** "tỉnh Cao Bằng" */
  readonly full: string;
}

/** An office holder as a text introduces them. */
export interface Person {
  readonly honorific: 'ông' | 'bà';
  readonly name: string;
  readonly positions: readonly TruePosition[];
  /** Offices as printed behind the name: "Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh". */
  readonly offices: string;
}

/** The offices that the grammar fills. */
export const OFFICES = [
  'frontChair',
  'frontStandingVice',
  'frontVice',
  'partyStandingVice',
  'stateVice',
  'unionChair',
  'unionVice',
  'centralFrontVice',
  'centralUnionVice',
] as const;
export type Office = (typeof OFFICES)[number];

const FIRST_YEAR = 2018;

const placesBySpan = new Map<string, readonly Place[]>();

/** The provinces that exist on a day: 63 until 2025-06-30, 34 since. */
export function placesOn(day: CalendarDate): readonly Place[] {
  const key = day.slice(0, 7);
  const known = placesBySpan.get(key);
  if (known !== undefined) return known;
  const places = provinces
    .filter(({ abolishedOn }) => abolishedOn === null || abolishedOn > day)
    .map(({ id, name, kinds }) => {
      const level = valueOn(kinds, `${key}-01`) === 'CITY' ? 'thành phố' : 'tỉnh';
      const slug = id.slice('province:'.length);
      // The one city whose name is never printed alone: it would be the man's.
      if (slug === 'ho-chi-minh')
        return { slug, name: `TP. ${name}`, level: 'Thành phố', full: `Thành phố ${name}` };
      return { slug, name, level, full: `${level} ${name}` };
    });
  placesBySpan.set(key, places);
  return places;
}

/** The term in which an office is held: 2018-2020, 2021-2023, 2024 until the merger, and from it on. */
function termOn(day: CalendarDate): number {
  return day >= '2025-07-01' ? 3 : Math.min(2, Math.floor((Number(day.slice(0, 4)) - FIRST_YEAR) / 3));
}

function invented(random: Random, province: string | null): Pick<Person, 'honorific' | 'name'> {
  const isWoman = random() < 0.4;
  const local =
    province === null
      ? null
      : NORTHERN_PROVINCES.has(province)
        ? NORTHERN_SURNAMES
        : DELTA_PROVINCES.has(province)
          ? DELTA_SURNAMES
          : null;
  const surname = local !== null && random() < 0.5 ? pick(random, local) : pick(random, SURNAMES);
  const middle = pick(random, isWoman ? FEMALE_MIDDLES : MALE_MIDDLES);
  return {
    honorific: isWoman ? 'bà' : 'ông',
    name: `${surname} ${middle} ${pick(random, isWoman ? FEMALE_GIVEN : MALE_GIVEN)}`,
  };
}

function positionsOf(
  office: Office,
  { slug, level, full }: Place,
): { positions: readonly TruePosition[]; offices: string } {
  const committee = level === 'tỉnh' ? 'Tỉnh ủy' : 'Thành ủy';
  const front = `Ủy ban MTTQ Việt Nam ${level}`;
  const union = `Liên hiệp các tổ chức hữu nghị ${level}`;
  const one = (title: string, organization: string, printed = `${title} ${organization}`) => ({
    positions: [at(title, organization, slug)],
    offices: printed,
  });
  switch (office) {
    case 'frontChair':
      return one('Chủ tịch', front, `Chủ tịch Ủy ban MTTQ Việt Nam ${full}`);
    case 'frontStandingVice':
      return one('Phó Chủ tịch Thường trực', front);
    case 'frontVice':
      return one('Phó Chủ tịch', front);
    case 'partyStandingVice':
      return {
        positions: [at('Phó Bí thư Thường trực', committee, slug), at('Chủ tịch', `HĐND ${level}`, slug)],
        offices: `Phó Bí thư Thường trực ${committee}, Chủ tịch HĐND ${level}`,
      };
    case 'stateVice':
      return one('Phó Chủ tịch', `UBND ${level}`);
    case 'unionChair':
      return one('Chủ tịch', union, `Chủ tịch Liên hiệp các tổ chức hữu nghị ${full}`);
    case 'unionVice':
      return one('Phó Chủ tịch', union);
    case 'centralFrontVice':
      return {
        positions: [at('Phó Chủ tịch', 'Ủy ban Trung ương MTTQ Việt Nam')],
        offices: 'Phó Chủ tịch Ủy ban Trung ương MTTQ Việt Nam',
      };
    case 'centralUnionVice':
      return {
        positions: [at('Phó Chủ tịch', 'Liên hiệp các tổ chức hữu nghị Việt Nam')],
        offices: 'Phó Chủ tịch Liên hiệp các tổ chức hữu nghị Việt Nam',
      };
  }
}

const SUCCESSION: Partial<Readonly<Record<Office, Office>>> = {
  frontChair: 'frontStandingVice',
  frontStandingVice: 'frontVice',
  unionChair: 'unionVice',
};

/** Who holds which office when: the same people come back in article after article, and some rise from term to term. */
export class Cast {
  readonly #seed: string;
  readonly #people = new Map<string, Person>();

  constructor(seed: string | number) {
    this.#seed = String(seed);
  }

  /** The holder of an office in a place on a day. */
  holder(office: Office, place: Place, day: CalendarDate): Person {
    return this.#holder(office, place, termOn(day));
  }

  /** The head of a commune's People's Committee or Front on a day. */
  communeHead(
    body: 'UBND' | 'Ủy ban MTTQ Việt Nam',
    commune: string,
    place: Place,
    day: CalendarDate,
  ): Person {
    const key = `${body} ${commune} ${place.slug} ${termOn(day)}`;
    const known = this.#people.get(key);
    if (known !== undefined) return known;
    const organization = `${body} xã ${commune}`;
    const positions = [at('Chủ tịch', organization, place.slug)];
    const person = {
      ...invented(seededRandom(`${this.#seed} ${key}`), place.slug),
      positions,
      offices: `Chủ tịch ${organization}`,
    };
    this.#people.set(key, person);
    return person;
  }

  #holder(office: Office, place: Place, term: number): Person {
    const isCentral = office.startsWith('central');
    const key = `${office} ${isCentral ? '' : `${place.slug} ${place.level}`} ${term}`;
    const known = this.#people.get(key);
    if (known !== undefined) return known;
    const random = seededRandom(`${this.#seed} ${office} ${isCentral ? '' : place.slug} ${term}`);
    const formerly = SUCCESSION[office];
    const risen =
      term > 0 && formerly !== undefined && random() < 0.5 ? this.#holder(formerly, place, term - 1) : null;
    const { honorific, name } = risen ?? invented(random, isCentral ? null : place.slug);
    const person = { honorific, name, ...positionsOf(office, place) };
    this.#people.set(key, person);
    return person;
  }
}
