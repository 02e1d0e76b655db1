import { lexicon } from '../../model/lexicon.ts';
import type { EnglishElement } from './elements.ts';
import type { EnglishName } from './names.ts';
import type { EnglishOffice } from './offices.ts';

/** How a sentence ties a person to an office. */
export type TenureLink = 'NAME_TITLE' | 'TITLE_NAME' | 'ELECTED' | 'RE_ELECTED' | 'APPOINTED' | 'LIST';

/** A person and an office, as a sentence ties them. */
export interface Tenure {
  readonly name: EnglishName;
  readonly office: EnglishOffice;
  readonly link: TenureLink;
  /** "led by Chairman X": the office is at the body that X leads the people of. */
  readonly isLed: boolean;
}

/** Words between a name and its office that change nothing. */
const TRANSPARENT = new Set(
  'the a an and cum & also concurrently as is was are were be been has have had who both his her its newly to being holds hold holding currently now serving serves served post position posts positions of new respectively including'.split(
    ' ',
  ),
);
/** Verbs that give somebody an office. */
export const ELECTING = lexicon<TenureLink>({
  elected: 'ELECTED',
  electing: 'ELECTED',
  elects: 'ELECTED',
  appointing: 'APPOINTED',
  appoints: 'APPOINTED',
  voted: 'ELECTED',
  chosen: 'ELECTED',
  're-elected': 'RE_ELECTED',
  reelected: 'RE_ELECTED',
  appointed: 'APPOINTED',
  named: 'APPOINTED',
  nominated: 'APPOINTED',
  assigned: 'APPOINTED',
  became: 'ELECTED',
  becomes: 'ELECTED',
});
/** Marks that leave a name open for what comes: "X, President of", "X (President of", "X - President of". */
const OPEN_MARKS = new Set([',', '-', '(', '"', '()']);
const LISTING = new Set([
  'are',
  'were',
  'include',
  'included',
  'includes',
  'including',
  'namely',
  ':',
  'comprise',
  'comprised',
  'as',
]);

/** Ties the names and offices of one sentence: titles before names, offices behind names, lists, elections. In order of the text. */
export function tenuresIn(elements: readonly EnglishElement[]): readonly Tenure[] {
  return new Linker(elements).run();
}

class Linker {
  readonly #elements: readonly EnglishElement[];
  readonly #found: Tenure[] = [];
  /** Offices that wait for the name behind them. */
  #waiting: EnglishOffice[] = [];
  /** The last names in a row, "A, B and C"; the last one takes an office that follows. */
  #row: EnglishName[] = [];
  /** An office of several persons whose list is being read. */
  #listed: EnglishOffice[] = [];
  /** Whether "are" or ":" has said that the list begins. */
  #isListing = false;
  #verb: TenureLink | null = null;
  #isLed = false;

  constructor(elements: readonly EnglishElement[]) {
    this.#elements = elements;
  }

  run(): readonly Tenure[] {
    for (let i = 0; i < this.#elements.length; i++) {
      const element = this.#elements[i] as EnglishElement;
      if (element.type === 'office') this.#office(element.office, i);
      else if (element.type === 'name') this.#name(element.name, i);
      else if (element.type === 'mark' || element.type === 'word') this.#word(element.key, i);
      else this.#close();
    }
    return this.#found;
  }

  #tie(name: EnglishName, office: EnglishOffice, link: TenureLink) {
    if (!office.isEventRole) this.#found.push({ name, office, link: this.#verb ?? link, isLed: this.#isLed });
  }

  #close() {
    this.#waiting = [];
    this.#row = [];
    this.#listed = [];
    this.#isListing = false;
    this.#verb = null;
    this.#isLed = false;
  }

  /** The element behind an office, a comma and an article skipped. */
  #nextName(at: number): { readonly isDirect: boolean } | null {
    const next = this.#elements[at + 1];
    if (next?.type === 'name') return { isDirect: true };
    if (next?.type === 'mark' && (next.key === '()' || next.key === '"')) {
      const behind = this.#elements[at + 2];
      return behind?.type === 'name' ? { isDirect: true } : null;
    }
    const isComma = next?.type === 'mark' && (next.key === ',' || next.key === '-' || next.key === ':');
    return isComma && this.#elements[at + 2]?.type === 'name' ? { isDirect: false } : null;
  }

  #office(office: EnglishOffice, at: number) {
    const isPlural = office.titles.some((title) => title.isPlural);
    const next = this.#nextName(at);
    if (this.#row.length > 0 && next?.isDirect !== true) {
      const holders = isPlural && this.#row.length > 1 ? this.#row : this.#row.slice(-1);
      for (const name of holders) this.#tie(name, office, 'NAME_TITLE');
      return;
    }
    if (this.#row.length > 0) {
      // "X, President of A, and B Vice President Y": the office that a name follows is that name's
      this.#row = [];
      this.#verb = null;
    }
    this.#isLed = this.#follows(at, /^by$/) && this.#follows(at - 1, /^(?:led|headed)$/);
    if (isPlural) this.#listed.push(office);
    else this.#waiting.push(office);
  }

  #name(name: EnglishName, at: number) {
    const hadOffices = this.#waiting.length > 0;
    for (const office of this.#waiting) this.#tie(name, office, 'TITLE_NAME');
    this.#waiting = [];
    const isDirect = this.#elements[at - 1]?.type === 'office';
    if (this.#listed.length > 0 && !hadOffices && (isDirect || this.#isListing)) {
      this.#isListing = true;
      // "Vice Presidents of VUFO A and B": each holds it, until an office of one of them follows
      for (const office of this.#listed) this.#tie(name, office, 'LIST');
    }
    const before = this.#elements[at - 1];
    const goesOn =
      before !== undefined &&
      (before.type === 'mark' || before.type === 'word') &&
      /^(?:,|and|&|\(\))$/.test(before.key);
    if (hadOffices) this.#row = [name];
    else this.#row = goesOn ? [...this.#row, name] : [name];
    this.#verb = this.#verb !== null && hadOffices ? null : this.#verb;
  }

  #word(key: string, at: number) {
    if (key in ELECTING) {
      this.#verb = this.#isReElected(at) ? 'RE_ELECTED' : (ELECTING[key] ?? null);
      if (this.#row.length === 0) this.#listed = [];
      return;
    }
    if (key === 're' || (key === '-' && this.#isRe(at))) return;
    if (key === ';') {
      const listed = this.#isListing ? this.#listed : [];
      this.#close();
      this.#listed = listed;
      this.#isListing = listed.length > 0;
      return;
    }
    if (this.#listed.length > 0 && LISTING.has(key)) {
      this.#row = [];
      this.#isListing = true;
      return;
    }
    if (OPEN_MARKS.has(key) || TRANSPARENT.has(key)) {
      if (key === ',' || key === '-' || key === '(' || TRANSPARENT.has(key)) this.#checkWaiting(key, at);
      return;
    }
    if (key === ')') return;
    this.#close();
  }

  /** An office that waits is its name's only right before it, or behind a comma; a verb between says otherwise. */
  #checkWaiting(key: string, at: number) {
    if (this.#waiting.length === 0) return;
    const next = this.#elements[at + 1];
    const isJoint = /^(?:and|cum|&|also|concurrently|,|-|\()$/.test(key);
    if (!isJoint) this.#waiting = [];
    else if (next?.type === 'name' && key === 'and') this.#waiting = [];
  }

  #follows(at: number, word: RegExp): boolean {
    const before = this.#elements[at - 1];
    return before?.type === 'word' && word.test(before.key);
  }

  #isReElected(at: number): boolean {
    const before = this.#elements[at - 1];
    const second = this.#elements[at - 2];
    return (
      (before?.type === 'mark' && before.key === '-' && second?.type === 'word' && second.key === 're') ||
      (before?.type === 'word' && before.key === 're')
    );
  }

  #isRe(at: number): boolean {
    const before = this.#elements[at - 1];
    return before?.type === 'word' && before.key === 're';
  }
}
