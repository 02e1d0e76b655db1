import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { remembered } from '../../model/memo.ts';
import { BLOCK, calledAs, cleanText, isHidden, textOf } from './dom.ts';
import { type FoundImage, readImage } from './image.ts';

/** A run of text as the reader sees it on lines of its own, or a picture. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'caption' | 'image';
  /** One line, NFC; empty for a picture. */
  readonly text: string;
  /** Set for pictures. */
  readonly image: FoundImage | null;
  /** What stands in the tree for it; removing these removes the block. */
  readonly nodes: readonly AnyNode[];
  /** How many of its characters are in links, and where the links lead. */
  readonly linked: number;
  readonly links: readonly string[];
  /** All of it is bold; all of it is italic. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'center' | 'right' | null;
  /** Parted from the block before it by a single line break only. */
  readonly continues: boolean;
}

interface Style {
  readonly kind: Block['kind'];
  readonly link: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: Block['align'];
}

const PLAIN: Style = { kind: 'paragraph', link: null, bold: false, italic: false, align: null };
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const ITALIC = new Set(['i', 'em', 'cite']);
/** A table is data, read row by row, when its cells are short; else it only lays out paragraphs. */
const LONGEST_CELL = 120;

/**
 * Cuts a body into blocks, in reading order. `captions` are the elements whose text is a caption. Scripts, hidden elements
 * and forms are passed over.
 */
export function blocksOf(
  roots: readonly Element[],
  captions: ReadonlySet<Element>,
  base: string,
): readonly Block[] {
  const walk = new Walk(captions, base);
  for (const root of roots) {
    walk.visit(root, PLAIN);
    walk.flush();
  }
  return walk.blocks;
}

class Walk {
  readonly blocks: Block[] = [];
  private text = '';
  private nodes: AnyNode[] = [];
  private links: string[] = [];
  private linked = 0;
  private solid = 0;
  private bold = 0;
  private italic = 0;
  private style = PLAIN;
  private continues = false;

  private readonly captions: ReadonlySet<Element>;
  private readonly base: string;

  constructor(captions: ReadonlySet<Element>, base: string) {
    this.captions = captions;
    this.base = base;
  }

  visit(node: AnyNode, style: Style): void {
    if (isText(node)) this.append(node, node.data, style);
    else if (!isTag(node) || isHidden(node)) return;
    else if (node.name === 'br') this.lineBreak();
    else if (node.name === 'img') this.picture(node, style);
    else if (node.name === 'tr' && style.kind !== 'caption' && isDataRow(node)) this.row(node);
    else this.descend(node, style);
  }

  private descend(node: Element, style: Style): void {
    const inner = styleOf(node, style, this.captions);
    const apart = BLOCK.has(node.name) || (inner.kind === 'caption' && style.kind !== 'caption');
    if (apart) this.flush();
    for (const child of node.children) this.visit(child, inner);
    if (apart) this.flush();
  }

  private append(node: AnyNode, data: string, style: Style): void {
    const length = data.trim().length;
    if (length === 0 && this.text === '') return;
    if (this.text === '') this.style = style;
    this.text += data;
    this.nodes.push(node);
    this.solid += length;
    if (style.bold) this.bold += length;
    if (style.italic) this.italic += length;
    if (style.link === null) return;
    this.linked += length;
    if (length > 0 && this.links.at(-1) !== style.link) this.links.push(style.link);
  }

  private lineBreak(): void {
    const doubled = this.text === '';
    this.flush();
    this.continues = !doubled;
  }

  private picture(element: Element, style: Style): void {
    const image = readImage(element, this.base);
    if (image === null) return;
    this.flush();
    this.push({ kind: 'image', text: '', image, nodes: [element], align: style.align });
  }

  private row(row: Element): void {
    this.flush();
    const text = row.children
      .filter(isTag)
      .map(textOf)
      .filter((cell) => cell !== '')
      .join(' | ');
    if (text !== '') this.push({ kind: 'row', text, image: null, nodes: [row], align: null });
  }

  /** Ends the paragraph that is being gathered. */
  flush(): void {
    const text = cleanText(this.text);
    if (text !== '') {
      const { kind, align } = this.style;
      const { links, linked, nodes, continues, solid } = this;
      const all = (count: number) => count > 0 && count >= solid * 0.95;
      this.blocks.push({
        kind,
        text,
        image: null,
        nodes,
        linked,
        links,
        bold: all(this.bold),
        italic: all(this.italic),
        align,
        continues,
      });
    }
    this.text = '';
    this.nodes = [];
    this.links = [];
    this.linked = this.solid = this.bold = this.italic = 0;
    this.continues = false;
  }

  private push(block: Pick<Block, 'kind' | 'text' | 'image' | 'nodes' | 'align'>): void {
    this.blocks.push({ ...block, linked: 0, links: [], bold: false, italic: false, continues: false });
  }
}

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

interface Look {
  readonly aligned: string | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
}

const UNSTYLED: Look = { aligned: undefined, bold: false, italic: false };

/** What a `style` says of letters and lines. Editors write the same few on every paragraph. */
const lookOf = remembered(
  (css): Look => ({
    aligned: /text-align\s*:\s*(center|right)/i.exec(css)?.[1]?.toLowerCase(),
    bold: /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(css),
    italic: /font-style\s*:\s*italic/i.test(css),
  }),
  1_000,
);

const isCalledCenter = calledAs((names) => /\b(?:text-center|ql-align-center)\b/.test(names));
const isCalledRight = calledAs((names) => /\b(?:text-right|ql-align-right)\b/.test(names));

/** Elements that change the style without an attribute. */
const STYLED = new Set([...BOLD, ...ITALIC, 'a', 'li', 'center']);

function styleOf(element: Element, outer: Style, captions: ReadonlySet<Element>): Style {
  const { name, attribs } = element;
  if (captions.has(element)) return { ...outer, kind: 'caption' };
  const { style: css, align, class: names, id, role } = attribs;
  const isBare = (css ?? align ?? names ?? id ?? role) === undefined;
  if (isBare && !STYLED.has(name)) return outer;
  const look = css === undefined ? UNSTYLED : lookOf(css);
  const aligned = align?.toLowerCase() ?? look.aligned;
  return {
    kind:
      outer.kind === 'caption'
        ? 'caption'
        : HEADINGS.has(name)
          ? 'heading'
          : name === 'li'
            ? 'item'
            : outer.kind,
    link: name === 'a' && attribs.href !== undefined ? attribs.href : outer.link,
    bold: outer.bold || BOLD.has(name) || look.bold,
    italic: outer.italic || ITALIC.has(name) || look.italic,
    align:
      aligned === 'center' || name === 'center' || isCalledCenter(element)
        ? 'center'
        : aligned === 'right' || isCalledRight(element)
          ? 'right'
          : aligned === undefined
            ? outer.align
            : null,
  };
}

function isDataRow(row: Element): boolean {
  const cells = row.children.filter(isTag).filter(({ name }) => name === 'td' || name === 'th');
  if (cells.length < 2) return false;
  return cells.every(
    (cell) => !contains(cell, 'img') && !contains(cell, 'table') && textOf(cell).length <= LONGEST_CELL,
  );
}

function contains(node: Element, name: string): boolean {
  return node.children.some((child) => isTag(child) && (child.name === name || contains(child, name)));
}
