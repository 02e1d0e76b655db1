import { dateRanges } from './date-words.ts';

/** Offsets in `Article.text` in UTF-16 code units, as a string of the browser has them; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is marked. */
export type MarkKind = 'official' | 'organization' | 'event' | 'date' | 'document';

/** A passage that speaks of a node of the graph. Marks of a text never overlap. */
export interface Mark extends Range {
  readonly kind: MarkKind;
  readonly id: string;
}

/** What may become a mark; where it is loose, a part of it will do. */
interface Candidate extends Mark {
  readonly isLoose?: boolean;
}

/** What is known of an article, as far as marks are made of it. */
export interface Marked {
  readonly id: string;
  readonly lead: string | null;
  readonly text: string;
  readonly mentions: {
    readonly nodes: readonly {
      readonly official: Named;
      readonly organization: Named | null;
      readonly evidence: Range;
    }[];
  };
  readonly organizations: { readonly nodes: readonly Named[] };
  readonly events: {
    readonly nodes: readonly {
      readonly id: string;
      readonly startsOn: string | null;
      readonly endsOn: string | null;
      readonly evidence: readonly (Range & { readonly article: { readonly id: string } })[];
    }[];
  };
  readonly documents: readonly {
    readonly id: string;
    readonly kind: string;
    readonly number: string | null;
  }[];
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly otherNames: readonly string[];
}

const WORD = /[\p{L}\p{M}\p{N}]/u;
/** Shorter names ("Sở") stand for too much to be looked for outside of their own statement. */
const SHORTEST_NAME = 6;

const isApart = (text: string, start: number, end: number): boolean =>
  !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));

/** Where a name stands in a part of a text as words of its own, in any case of its letters. */
function placesOf(text: string, name: string, { start, end }: Range): readonly Range[] {
  const found: Range[] = [];
  const [within, wanted] = [text.slice(start, end).toLowerCase(), name.toLowerCase()];
  // Where lower case has another length, offsets would not be those of the text.
  if (wanted === '' || within.length !== end - start) return found;
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length)) {
    const range = { start: start + at, end: start + at + wanted.length };
    if (isApart(text, range.start, range.end)) found.push(range);
  }
  return found;
}

const spellings = ({ name, otherNames }: Named): readonly string[] =>
  [name, ...otherNames].toSorted((a, b) => b.length - a.length);

const placesOfAny = (text: string, names: readonly string[], within: Range): readonly Range[] =>
  names.flatMap((name) => placesOf(text, name, within));

/** A body is often printed without its place, "Ủy ban MTTQ Việt Nam tỉnh": the longest beginning of its name in its own statement. */
function shortened(text: string, organization: Named, within: Range): Range | null {
  for (const name of spellings(organization)) {
    const words = name.split(' ');
    for (let count = words.length; count >= 2; count--) {
      const place = placesOf(text, words.slice(0, count).join(' '), within).at(-1);
      if (place !== undefined) return place;
    }
  }
  return null;
}

/** Where a document is cited: its number, with its kind and "số" where they stand before it. */
function citations(text: string, kind: string, number: string): readonly Range[] {
  return placesOf(text, number, whole(text)).map(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 60), start);
    const at = before.toLowerCase().lastIndexOf(kind.toLowerCase());
    const isKind = at >= 0 && /^ (?:số )?$/.test(before.slice(at + kind.length));
    return { start: isKind ? start - before.length + at : start, end };
  });
}

const whole = (text: string): Range => ({ start: 0, end: text.length });

/** What is left of a range where others were marked first: its longest piece; null where that says nothing. */
function rest(text: string, range: Range, taken: readonly Range[]): Range | null {
  let start = range.start;
  let best: Range | null = null;
  const keep = (end: number) => {
    const piece = text.slice(start, end);
    const from = start + (piece.length - piece.trimStart().replace(/^[,;:.]\s*/, '').length);
    const to = from + text.slice(from, end).trimEnd().length;
    if (to > from && (best === null || to - from > best.end - best.start)) best = { start: from, end: to };
  };
  for (const other of taken) {
    if (other.end <= range.start || other.start >= range.end) continue;
    keep(Math.max(start, other.start));
    start = Math.max(start, other.end);
  }
  if (start < range.end) keep(range.end);
  const found = best as Range | null;
  return found !== null && WORD.test(text.slice(found.start, found.end)) ? found : null;
}

const ORDER: readonly MarkKind[] = ['official', 'document', 'date', 'organization', 'event'];
/** Beyond these a text is marked in part: each mark is an element of the page. */
const MOST_MARKS = 1_000;

/**
 * Parts a text's candidates so that none overlap: people first, then documents, dates, bodies, and what is loose last; a longer one
 * before one within it. What is loose keeps the longest piece that the others leave, so that it is not lost for standing around them.
 */
export function parted(text: string, candidates: readonly Candidate[]): readonly Mark[] {
  const ordered = candidates.toSorted(
    (a, b) =>
      Number(a.isLoose ?? false) - Number(b.isLoose ?? false) ||
      ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const taken: Mark[] = [];
  for (const { kind, id, start, end, isLoose = false } of ordered.slice(0, MOST_MARKS)) {
    const piece = rest(text, { start, end }, taken);
    if (piece === null) continue;
    // A piece of a name says nothing of its own.
    if (!isLoose && (piece.start !== start || piece.end !== end)) continue;
    taken.splice(placeIn(taken, piece.start), 0, { kind, id, ...piece });
  }
  return taken;
}

/** Where a range belongs in ranges in the order of the text. */
function placeIn(taken: readonly Range[], start: number): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A receipt that cannot be of this text, as of one that was edited a moment ago, marks nothing. */
const isWithin = (text: string, { start, end }: Range): boolean =>
  start >= 0 && start < end && end <= text.length;

/** Names of people wherever they stand; not where two people of the article share one. */
function namedPeople(text: string, { mentions }: Marked): readonly Candidate[] {
  const officials = new Map(mentions.nodes.map(({ official }) => [official.id, official]));
  const counts = new Map<string, number>();
  for (const { name } of officials.values()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...officials.values()]
    .filter(({ name }) => counts.get(name) === 1)
    .flatMap((official) => {
      const names = spellings(official).filter((name) => name.includes(' '));
      return placesOfAny(text, names, whole(text)).map(
        (place): Candidate => ({ ...place, kind: 'official', id: official.id }),
      );
    });
}

function peopleOfReceipts({ text, mentions }: Marked): readonly Candidate[] {
  return mentions.nodes.flatMap(({ official, evidence }): readonly Candidate[] => {
    if (!isWithin(text, evidence)) return [];
    const place = placesOfAny(text, spellings(official), evidence)[0];
    const { start, end } = place ?? evidence;
    return [{ start, end, kind: 'official', id: official.id, isLoose: place === undefined }];
  });
}

function bodiesOfReceipts({ text, mentions }: Marked): readonly Candidate[] {
  return mentions.nodes.flatMap(({ organization, evidence }): readonly Candidate[] => {
    if (organization === null || !isWithin(text, evidence)) return [];
    const place = shortened(text, organization, evidence);
    return place === null ? [] : [{ ...place, kind: 'organization', id: organization.id }];
  });
}

function namedBodies(text: string, { organizations }: Marked): readonly Candidate[] {
  return organizations.nodes.flatMap((organization) => {
    const names = spellings(organization).filter(({ length }) => length >= SHORTEST_NAME);
    return placesOfAny(text, names, whole(text)).map(
      (place): Candidate => ({ ...place, kind: 'organization', id: organization.id }),
    );
  });
}

function eventsOfReceipts({ id: articleId, text, events }: Marked): readonly Candidate[] {
  return events.nodes.flatMap(({ id, evidence }) =>
    evidence
      .filter((one) => one.article.id === articleId && isWithin(text, one))
      .map(({ start, end }): Candidate => ({ start, end, kind: 'event', id, isLoose: true })),
  );
}

/** What is found in a text by its letters: names, numbers of documents, days of events. */
function named(text: string, article: Marked): readonly Candidate[] {
  return [
    ...namedPeople(text, article),
    ...article.documents.flatMap(({ id, kind, number }) =>
      number === null
        ? []
        : citations(text, kind, number).map((range): Candidate => ({ ...range, kind: 'document', id })),
    ),
    ...article.events.nodes.flatMap(({ id, startsOn, endsOn }) =>
      dateRanges(text, [startsOn, endsOn]).map((range): Candidate => ({ ...range, kind: 'date', id })),
    ),
    ...namedBodies(text, article),
  ];
}

/**
 * What is marked in an article's text, in its order. People, events and bodies of offices stand where the receipts say; names, numbers
 * of documents and days of events that are printed again are found by their letters.
 */
export function marksOf(article: Marked): readonly Mark[] {
  return parted(article.text, [
    ...peopleOfReceipts(article),
    ...eventsOfReceipts(article),
    ...bodiesOfReceipts(article),
    ...named(article.text, article),
  ]);
}

/** What is marked in an article's lead. Receipts are of the text, so all of it is found by its letters. */
export function leadMarksOf(article: Marked): readonly Mark[] {
  const lead = article.lead ?? '';
  return parted(lead, named(lead, article));
}

/** A paragraph of a text. */
export interface Paragraph extends Range {
  readonly marks: readonly Mark[];
}

/** The paragraphs of a text, which blank lines part, with the marks that begin in each. */
export function paragraphsOf(text: string, marks: readonly Mark[]): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let start = 0;
  let at = 0;
  for (const part of text.split('\n\n')) {
    const end = start + part.length;
    const own: Mark[] = [];
    for (let mark = marks[at]; mark !== undefined && mark.start < end; mark = marks[++at]) {
      if (mark.start >= start) own.push({ ...mark, end: Math.min(mark.end, end) });
    }
    if (part.trim() !== '') paragraphs.push({ start, end, marks: own });
    start = end + 2;
  }
  return paragraphs;
}

/** The sentence around a passage, for what has no receipt of its own: to the next end of a sentence or paragraph. */
export function sentenceAround(text: string, { start, end }: Range): string {
  const before = text.slice(Math.max(0, start - 600), start);
  const after = text.slice(end, end + 600);
  const begin = Math.max(
    before.lastIndexOf('\n') + 1,
    ...[...before.matchAll(/[.!?…]["”]? +(?=\p{Lu})/gu)].map((m) => m.index + m[0].length),
  );
  const stop = /[.!?…]["”]?(?=\s+\p{Lu}|\s*$|\n)|\n/u.exec(after);
  return (
    before.slice(begin) +
    text.slice(start, end) +
    after.slice(0, stop === null ? undefined : stop.index + stop[0].length)
  ).trim();
}
