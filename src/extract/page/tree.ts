import { type Document, DomHandler, Element } from 'domhandler';
import { Parser } from 'htmlparser2';

/** Deeper than any page made by people; below it the walks over the tree cannot overflow the stack. */
const MAX_DEPTH = 400;
/** The parser is fed in pieces so that a hostile page can be given up between two of them. */
const PIECE = 65_536;

/** A parsed document; `cut` tells that it was nested so deep that the rest was left out. */
export interface ParsedMarkup {
  readonly document: Document;
  readonly cut: boolean;
}

/** Every element of a tree that `parseMarkup` made: where it stands, and what was found out about it. */
export class TreeElement extends Element {
  /** Its number in document order, from 0. */
  place = 0;
  /** The place of the first element after it that is not below it. */
  end = 0;
  /** The answer of `textOf`, as long as the tree has its edition of then; only its beginning where it is cut. */
  text = '';
  edition = -1;
  isCut = false;
  /** The answer of `calledOf`, null before it is asked. */
  names: Names | null = null;
  private readonly store: TextStore;

  constructor(name: string, attributes: Record<string, string>, store: TextStore) {
    super(name, attributes);
    this.store = store;
  }

  /** Keeps its text until the tree is changed, unless the tree keeps too much already. */
  keep(text: string, isCut: boolean): void {
    const room = this.store.room + this.text.length - text.length;
    if (room < 0) return;
    this.store.room = room;
    this.text = text;
    this.isCut = isCut;
    this.edition = edition;
  }

  /** The number of its tree, which no other has. */
  get tree(): number {
    return this.store.tree;
  }

  /** Whether its tree may still read whole texts. */
  get mayReadAll(): boolean {
    return this.store.unread > 0;
  }

  /** To be called with the length of each text that is read. */
  noteRead(length: number): void {
    this.store.unread -= length;
  }
}

/**
 * Class, id and role of an element. Elements that are called alike share one of these, on all pages, and with it what was found out
 * about their names.
 */
export class Names {
  readonly text: string;
  private asked = 0;
  private fitting = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Whether a form fits the names; `bit` is that form's own. */
  fit(bit: number, form: (names: string) => boolean): boolean {
    if ((this.asked & bit) === 0) {
      this.asked |= bit;
      if (form(this.text)) this.fitting |= bit;
    }
    return (this.fitting & bit) !== 0;
  }
}

/** How many more characters the elements of a tree may keep, and how many more may be read before texts are cut. */
interface TextStore {
  readonly tree: number;
  room: number;
  unread: number;
}

/** Many times what a page made by people takes; hundreds of boxes in each other would each keep a copy of a long text. */
const MOST_KEPT = 4_000_000;
/**
 * What is read of the texts of a tree, all its elements together, one inside the other: so much, and the page this many times. A
 * page made by people takes a tenth of it, and it is a fraction of a second.
 */
const MOST_READ = { least: 2_000_000, times: 6 };

/** How often a tree was changed. One number for all: a page is read at a time, and is changed few times. */
let edition = 0;

let trees = 0;

/** The state in which trees are; another one after each change. */
export const treeEdition = (): number => edition;

/** To be called by whoever takes nodes out of a tree: what was found out about the elements around them holds no longer. */
export function noteChange(): void {
  edition += 1;
}

/** The parts of an AMP page that are what their namesakes are elsewhere (amp.dev, "amp-img"). */
const AMP_NAMES = { 'amp-img': 'img', 'amp-anim': 'img', 'amp-video': 'video' };

/**
 * Names of tags as one string each: compared a dozen times an element, and strings cut out of a page would be compared letter by
 * letter.
 */
const TAG_NAMES = new Map<string, string>([
  ...Object.entries(AMP_NAMES),
  ...'a abbr article aside b base blockquote body br button center cite dd details div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input label li link main meta nav noscript ol p picture pre script section select small source span strong style sub sup svg table tbody td template textarea tfoot th thead time title tr u ul video'
    .split(' ')
    .map((name) => [name, name] as const),
]);

/**
 * Builds the tree of one page. Its methods are the parser's handlers themselves: closures made for each page would be collected with it, and
 * V8 would optimise them again after each collection.
 */
class TreeBuilder extends DomHandler {
  /** Set once the page is nested deeper than is read. */
  isCut = false;
  private depth = 0;
  private places = 0;
  private readonly store: TextStore;

  constructor(length: number, xmlMode: boolean) {
    super(null, { xmlMode });
    this.store = { tree: trees++, room: MOST_KEPT, unread: MOST_READ.least + MOST_READ.times * length };
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.depth++;
    if (this.depth > 10 * MAX_DEPTH) this.isCut = true;
    if (this.depth > MAX_DEPTH) return;
    const element = new TreeElement(TAG_NAMES.get(name) ?? name, attributes, this.store);
    element.place = this.places++;
    this.addNode(element);
    this.tagStack.push(element);
  }

  override onclosetag(): void {
    if (this.depth-- > MAX_DEPTH) return;
    const element = this.tagStack.pop();
    if (element instanceof TreeElement) element.end = this.places;
    this.lastNode = null;
  }

  // The tree has no comments and no processing instructions; a text goes on behind them.
  override oncomment(): void {}
  override oncommentend(): void {}
  override onprocessinginstruction(): void {}
}

/**
 * Parses HTML, or XML with `xml`, forgivingly and in linear time: elements nested deeper than 400 join their ancestor, and a
 * document nested deeper than ten times that is cut there. Never throws. Entities of a DOCTYPE are never expanded.
 */
export function parseMarkup(source: string, xml = false): ParsedMarkup {
  const builder = new TreeBuilder(source.length, xml);
  const parser = new Parser(builder, { xmlMode: xml, decodeEntities: true, recognizeCDATA: xml });
  for (let at = 0; at < source.length && !builder.isCut; at += PIECE)
    parser.write(source.slice(at, at + PIECE));
  parser.end();
  return { document: builder.root, cut: builder.isCut };
}
