import type { ParticipationRole } from '../../../../src/model/event.ts';
import type { CalendarDate } from '../../../../src/model/time.ts';
import type { TrueDocument, TrueEvent, TrueOfficial, TruePosition } from '../article.ts';
import type { Random } from '../random.ts';
import { between, chance, pick } from '../random.ts';
import type { Cast, Office, Place } from './cast.ts';
import { COMMUNES, DOCUMENTS, LOCAL_SENTENCES, STOCK_SENTENCES } from './lexicon.ts';

/** What a scene gives: the words and what they say. */
export interface Scene {
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly caption: string;
  readonly tags: readonly string[];
  readonly event: TrueEvent;
  readonly countries: readonly string[];
}

/**
 * The day, the place and the people of one article. Whoever and whatever is named through it is noted in the truth, so that
 * truth and text cannot part.
 */
export class Stage {
  readonly officials: TrueOfficial[] = [];
  readonly documents: TrueDocument[] = [];

  readonly random: Random;
  readonly day: CalendarDate;
  readonly place: Place;
  readonly cast: Cast;

  constructor(random: Random, day: CalendarDate, place: Place, cast: Cast) {
    this.random = random;
    this.day = day;
    this.place = place;
    this.cast = cast;
  }

  /** "ngày 5/7", the way that most reports name their day. */
  get dayAndMonth(): string {
    const [, month, day] = this.day.split('-').map(Number);
    return `${day}/${month}`;
  }

  get year(): number {
    return Number(this.day.slice(0, 4));
  }

  /** "Ủy ban MTTQ Việt Nam tỉnh Cao Bằng" */
  get front(): string {
    return `Ủy ban MTTQ Việt Nam ${this.place.full}`;
  }

  /** "Liên hiệp các tổ chức hữu nghị tỉnh Cao Bằng" */
  get union(): string {
    return `Liên hiệp các tổ chức hữu nghị ${this.place.full}`;
  }

  pick<T>(choices: readonly T[]): T {
    return pick(this.random, choices);
  }

  between(low: number, high: number): number {
    return between(this.random, low, high);
  }

  chance(share: number): boolean {
    return chance(this.random, share);
  }

  /** Introduces an office holder: "ông Nguyễn Văn Khánh, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Cao Bằng". */
  introduce(office: Office, role: ParticipationRole = 'ATTENDEE'): string {
    const { honorific, name, positions, offices } = this.cast.holder(office, this.place, this.day);
    this.note({ honorific, name, isForeign: false, positions, role });
    return `${honorific} ${name}, ${offices}`;
  }

  /** Introduces the head of a commune's body: "bà Lê Thị Hoa, Chủ tịch UBND xã Tân Lập". */
  introduceCommuneHead(body: 'UBND' | 'Ủy ban MTTQ Việt Nam', role: ParticipationRole = 'ATTENDEE'): string {
    const person = this.cast.communeHead(body, this.pick(COMMUNES), this.place, this.day);
    const { honorific, name, positions, offices } = person;
    this.note({ honorific, name, isForeign: false, positions, role });
    return `${honorific} ${name}, ${offices}`;
  }

  /** "ông Nguyễn Văn Khánh", of one who has been introduced. */
  again(office: Office): string {
    const { honorific, name } = this.cast.holder(office, this.place, this.day);
    return `${honorific} ${name}`;
  }

  /** Introduces a foreign guest: "ông Khamphone Vongdala, Tổng Lãnh sự Lào tại Đà Nẵng". */
  guest(honorific: 'ông' | 'bà', name: string, position: TruePosition): string {
    this.note({ honorific, name, isForeign: true, positions: [position], role: 'GUEST' });
    return `${honorific} ${name}, ${position.title} ${position.organization ?? ''}`.trimEnd();
  }

  /** Notes a person in the truth; two introductions of one person are one person with both offices. */
  note(person: TrueOfficial): void {
    const at = this.officials.findIndex(({ name }) => name === person.name);
    const found = this.officials[at];
    if (found === undefined) this.officials.push(person);
    else {
      const fresh = person.positions.filter(
        ({ title, organization }) =>
          !found.positions.some((old) => old.title === title && old.organization === organization),
      );
      this.officials[at] = { ...found, positions: [...found.positions, ...fresh] };
    }
  }

  /** Cites a document: "Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư". */
  cite(): string {
    const { kind, suffix, issuer } = this.pick(DOCUMENTS);
    const year = this.between(2016, this.year - 1);
    const month = this.between(1, 12);
    const day = this.between(1, 28);
    const number = `${this.between(3, 89)}-${suffix}`;
    const two = (value: number) => String(value).padStart(2, '0');
    this.documents.push({ kind, number, issuer, issuedOn: `${year}-${two(month)}-${two(day)}` });
    return `${kind} số ${number} ngày ${day}/${month}/${year} của ${issuer}`;
  }

  /** A closing paragraph: what is said everywhere, and a figure that is only said here. */
  closing(): string {
    return `${this.pick(LOCAL_SENTENCES)(this.between(12, 960))} ${this.pick(STOCK_SENTENCES)}`;
  }
}
