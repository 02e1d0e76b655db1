import type { NameElement } from './clause.ts';
import { isBaptismal } from './names.ts';
import type { Person } from './posts.ts';
import { type Reading, wordsOf } from './reading.ts';

/** A consonant before a lone y: "Sỹ", "Mỹ", "Quý" are "Sĩ", "Mĩ", "Quí" by the other spelling in use. */
const LONE_Y = /^((?:qu|[bcdđghklmnpqrstvx]+))([yỳýỷỹỵ])$/;
const I_OF_Y: Readonly<Record<string, string>> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** Whether the key of a name is more than the name in small letters: a lone y, a hyphen. */
export const isSpeltOtherwise = (name: string): boolean =>
  /-|(?:^|\s)(?:qu|[bcdđghklmnpqrstvx])[yỳýỷỹỵ](?:\s|$)/iu.test(name);

/** The persons of one text: who a name as printed stands for, under every spelling and by the given name alone. */
export class People {
  readonly #reading: Reading;
  readonly #persons = new Map<string, Person>();
  /** Full names of persons by each of their endings, so that "ông Khoa" finds Tạ Minh Khoa. */
  readonly #holders = new Map<string, Set<string>>();
  /** The same of every full name in the text, whether or not an office goes with it; made when first asked for. */
  #named: ReadonlyMap<string, readonly NameElement[]> | null = null;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Every person with their key, in the order in which they were met. */
  entries(): IterableIterator<[string, Person]> {
    return this.#persons.entries();
  }

  get(key: string): Person | undefined {
    return this.#persons.get(key);
  }

  /** The key of a name: tones in one place, i for y, hyphens as blanks, saints' names left off; a word that tells namesakes apart belongs to it. */
  key({ name, namesake }: NameElement): string {
    let key = '';
    for (let i = name.from; i < name.to; i++) {
      const token = this.#reading.tokens[i];
      if (token === undefined || token.key === '-') continue;
      if (key === '' && isBaptismal(this.#reading.tokens, i)) continue;
      if (key !== '' && (token.gap > 0 || this.#reading.tokens[i - 1]?.key === '-')) key += ' ';
      key += /[yỳýỷỹỵ]$/.test(token.key)
        ? token.key.replace(LONE_Y, (_all, head: string, y: string) => head + (I_OF_Y[y] ?? y))
        : token.key;
    }
    return namesake === null ? key : `${key} (${namesake})`;
  }

  /** The name, or the one full name of the text that a given name alone ("ông Khoa", "bà H'Liêng") is the end of. */
  full(name: NameElement): NameElement {
    if (name.name.to - name.name.from > 1) return name;
    const key = this.key(name);
    if (this.#holders.has(key)) return name;
    const longer = this.#longer().get(key);
    return longer !== undefined && new Set(longer.map((element) => this.key(element))).size === 1
      ? (longer[0] as NameElement)
      : name;
  }

  /** The person of a full name, who is met now if not before; another spelling of the name is noted. */
  person(element: NameElement): Person {
    const name = wordsOf(this.#reading, element.name.from, element.name.to);
    const key = this.key(element);
    const known = this.#persons.get(key);
    if (known !== undefined) {
      note(known, name);
      return known;
    }
    return this.#meet(key, key, {
      name,
      otherNames: [],
      honorific: null,
      isForeign: element.name.isForeign,
      posts: [],
    });
  }

  /** Another person of the same name, under a key of their own. */
  namesake(key: string, element: NameElement): string {
    let other = '';
    for (let count = 2; other === '' || this.#persons.has(other); count++) other = `${key} (${count})`;
    const name = wordsOf(this.#reading, element.name.from, element.name.to);
    this.#meet(other, key, {
      name,
      otherNames: [],
      honorific: null,
      isForeign: element.name.isForeign,
      posts: [],
    });
    return other;
  }

  /** The keys of all persons who bear the name of a key. */
  namesakes(key: string): readonly string[] {
    const keys = [key];
    while (this.#persons.has(`${key} (${keys.length + 1})`)) keys.push(`${key} (${keys.length + 1})`);
    return keys;
  }

  /** The key of the person that a name stands for; null where a given name fits nobody or several. */
  keyOf(name: NameElement): string | null {
    const key = this.key(this.full(name));
    if (!name.isShort && this.#holders.get(key)?.size !== 1) return key;
    const holders = this.#holders.get(key);
    if (holders === undefined && this.#persons.has(key)) return key;
    return holders?.size === 1 ? ([...holders][0] ?? null) : null;
  }

  /** Whether a name is the end of a longer one that a person bears. */
  isEnding(name: NameElement): boolean {
    return this.#holders.has(this.key(name));
  }

  #meet(key: string, nameKey: string, person: Person): Person {
    this.#persons.set(key, person);
    for (const end of endings(nameKey)) {
      const holders = this.#holders.get(end);
      if (holders === undefined) this.#holders.set(end, new Set([key]));
      else holders.add(key);
    }
    return person;
  }

  #longer(): ReadonlyMap<string, readonly NameElement[]> {
    if (this.#named !== null) return this.#named;
    const named = new Map<string, NameElement[]>();
    for (const list of this.#reading.elements)
      for (const element of list) {
        if (element.type !== 'name' || element.isShort) continue;
        const key = this.key(element);
        const end = key.slice(key.lastIndexOf(' ') + 1);
        if (end === key) continue;
        const known = named.get(end);
        if (known === undefined) named.set(end, [element]);
        else known.push(element);
      }
    this.#named = named;
    return named;
  }
}

function* endings(key: string): Generator<string> {
  for (let at = key.indexOf(' '); at >= 0; at = key.indexOf(' ', at + 1)) yield key.slice(at + 1);
}

/** Notes how else a person's name is printed; capitals alone make no other name, and give way to the usual form. */
function note(person: Person, name: string) {
  if (name === person.name) return;
  if (name.toLowerCase() === person.name.toLowerCase()) {
    if (person.name === person.name.toUpperCase()) person.name = name;
    return;
  }
  if (!person.otherNames.some((other) => other.toLowerCase() === name.toLowerCase()))
    person.otherNames.push(name);
}
