import type { AnyNode, Element } from 'domhandler';
import type { Image } from '../../model/article.ts';
import type { ArticleRules } from '../rule.ts';
import { findAnchor } from './anchor.ts';
import { type Block, blocksOf } from './block.ts';
import type { Box } from './box.ts';
import { plainByline } from './byline.ts';
import { paragraphsOf, type SortedBlock, type Surroundings, sortBlocks } from './clean.ts';
import { BLOCK, calledAs, elementsOf, isHidden, textOf } from './dom.ts';
import { elementsBy, textsOf } from './find.ts';
import { creditOf } from './image.ts';
import { findMainText, isInSureFrame } from './main-text.ts';
import type { Page } from './page.ts';
import { isWithin, prune, pruneEmpty, removeForeignParts } from './related.ts';
import { paragraphsHtml, sanitize } from './sanitize.ts';
import type { TreeElement } from './tree.ts';

/** Where an article's text stands: elements of the page, or bare paragraphs from its JSON-LD. */
export interface FoundBody {
  readonly rule: string;
  readonly elements: readonly Element[];
  readonly paragraphs: readonly string[];
}

/** A body taken apart. */
export interface CleanBody {
  readonly paragraphs: readonly string[];
  readonly html: string;
  readonly images: readonly Image[];
  readonly captions: readonly string[];
  /** The name that closes it, null when none does. */
  readonly byline: string | null;
  /** Its first paragraph when that is wholly bold or a heading, as a lead is set. */
  readonly boldOpening: string | null;
}

/** Less text than this is a caption or a button, not a body, as long as another rule may find more. */
const LEAST_BODY = 40;

/** A text found by its density alone and shorter than this gives way to one that the page's JSON-LD states. */
const SURE_MAIN_TEXT = 200;

/** The first rule whose elements hold text. */
export function findBody(page: Page, box: Box, rules: ArticleRules): FoundBody | null {
  let short: FoundBody | null = null;
  for (const rule of rules.body) {
    const found = candidate(page, box, rule);
    if (found === null) continue;
    const length =
      found.elements.reduce((sum, element) => sum + textOf(element).length, 0) +
      found.paragraphs.join('').length;
    const least = rule.probe.at === 'main-text' ? SURE_MAIN_TEXT : LEAST_BODY;
    if (length >= least && !isOneOfMany(page, found) && !isBeside(page, box, found, length)) return found;
    if (length > 0 || found.elements.some((element) => page.select('img', element).length > 0))
      short ??= found;
  }
  return short;
}

/** A paragraph that bears the name of a body where its neighbours bear none: old pages name only the first. */
function isOneOfMany(page: Page, { elements }: FoundBody): boolean {
  const [element] = elements;
  if (elements.length !== 1 || element === undefined || element.name !== 'p') return false;
  const whole = findMainText(page);
  return whole !== null && whole === element.parent && textOf(whole).length > 2 * textOf(element).length;
}

/**
 * A short text with the name of a body that is a comment, or outside the article's box and behind a much longer one below the title, as
 * boxes of the page's frame are.
 */
function isBeside(page: Page, { root }: Box, { elements }: FoundBody, length: number): boolean {
  const [element] = elements;
  if (element === undefined || length > LONGEST_BESIDE) return false;
  if (isInSureFrame(page, element)) return true;
  if (root !== null && isWithin(element, new Set([root]))) return false;
  const text = findMainText(page) as TreeElement | null;
  const title = findAnchor(page) as TreeElement | null;
  if (text === null || title === null || (element as TreeElement).place < text.end) return false;
  return title.place < text.end && textOf(text).length > MUCH_LONGER * length;
}

const LONGEST_BESIDE = 1_000;
const MUCH_LONGER = 3;

function candidate(page: Page, box: Box, rule: ArticleRules['body'][number]): FoundBody | null {
  if (rule.probe.at === 'main-text') {
    const element = findMainText(page);
    return element === null ? null : { rule: rule.name, elements: [element], paragraphs: [] };
  }
  if (rule.probe.at === 'json-ld' || rule.probe.at === 'meta') {
    const paragraphs = textsOf(page, box, rule);
    return paragraphs.length === 0 ? null : { rule: rule.name, elements: [], paragraphs };
  }
  const elements = ofTheArticle(outermost(elementsBy(page, box, rule)), box);
  return elements.length === 0 ? null : { rule: rule.name, elements, paragraphs: [] };
}

/**
 * Of several elements those in the article's box, where the page has one: other parts of a page are made by the modules that
 * make its articles. All of them where none lies in it.
 */
function ofTheArticle(elements: readonly Element[], { root }: Box): readonly Element[] {
  if (root === null || elements.length < 2) return elements;
  const box = new Set([root]);
  const own = elements.filter((element) => isWithin(element, box) || isWithin(root, new Set([element])));
  return own.length === 0 ? elements : own;
}

/** Without elements that lie inside another of the list. */
function outermost(elements: readonly Element[]): readonly Element[] {
  const all = new Set<AnyNode>(elements);
  return elements.filter(({ parent }) => parent === null || !isWithin(parent, all));
}

/**
 * Takes a body apart into text, pictures with captions, and byline, and gives its HTML without what does not belong to it,
 * sanitised. Changes the page's tree, so it comes last.
 */
export function cleanBody(
  page: Page,
  box: Box,
  body: FoundBody,
  rules: ArticleRules,
  around: Surroundings,
): CleanBody {
  removeForeignParts(page, body.elements, rules.drop);
  const captionElements = captionsIn(page, body.elements, rules.captions);
  const blocks =
    body.elements.length > 0
      ? blocksOf(body.elements, captionElements, page.base)
      : body.paragraphs.map(bareBlock);
  const sorted = sortBlocks(blocks, around);
  const outside = leadImages(page, box, rules, body.elements);
  const pictures = imagesOf([...outside, ...sorted]);
  const texts = sorted.filter(({ role }) => role === 'text');
  const doomed = new Set<AnyNode>();
  for (const { role, block } of sorted)
    if (role === 'dropped' || role === 'byline' || role === 'lead')
      for (const node of block.nodes) doomed.add(node);
  for (const element of body.elements) {
    // Without the page's style sheet, what it hid would be seen. A picture for readers without scripts is one for ours.
    for (const below of elementsOf(element))
      if (isHidden(below) && page.select('img', below).length === 0) doomed.add(below);
  }
  prune(body.elements, doomed);
  for (const element of body.elements) pruneEmpty(element);
  const bylines = sorted.filter(({ role }) => role === 'byline');
  const [first] = texts;
  return {
    paragraphs: paragraphsOf(sorted),
    html: body.elements.length > 0 ? sanitize(body.elements, page.base) : paragraphsHtml(body.paragraphs),
    images: pictures.images,
    captions: pictures.captions,
    byline: bylines.map(({ text }) => plainByline(text)).find((name) => name !== null) ?? null,
    boldOpening:
      first !== undefined && texts.length > 1 && (first.block.bold || first.block.kind === 'heading')
        ? first.text
        : null,
  };
}

const bareBlock = (text: string): Block => ({
  kind: 'paragraph',
  text,
  image: null,
  nodes: [],
  linked: 0,
  links: [],
  bold: false,
  italic: false,
  align: null,
  continues: false,
});

/** Captions by the site's rules, whole figures, and tables and boxes that hold a picture and little text. */
function captionsIn(
  page: Page,
  roots: readonly Element[],
  selectors: readonly string[],
): ReadonlySet<Element> {
  const captions = new Set<Element>();
  const half = roots.reduce((sum, root) => sum + textOf(root).length, 0) / 2;
  for (const root of roots) {
    if (selectors.length > 0)
      for (const element of page.select(selectors.join(','), root)) captions.add(element);
    for (const element of elementsOf(root)) {
      if (element.name === 'figure' || isPhotoBox(page, element, half)) captions.add(element);
    }
  }
  return captions;
}

const PICTURE = /(?:^|[\s_-])(?:image|img|photo|picture|pic|hinh|hinh-?anh|anh|media|thumb)(?:$|[\s_-])/i;
const isCalledPicture = calledAs((names) => PICTURE.test(names));
const LONGEST_PHOTO_TEXT = { table: 600, box: 300 };
const SURE_PHOTO_TEXT = 200;

/**
 * A table, or a box named after pictures, that holds a picture and little text: not more than half of the body, or the body
 * is laid out in it.
 */
function isPhotoBox(page: Page, element: Element, half: number): boolean {
  const isTable = element.name === 'table';
  if (!isTable && !(BLOCK.has(element.name) && isCalledPicture(element))) return false;
  if (page.select('img', element).length === 0) return false;
  const longest = isTable ? LONGEST_PHOTO_TEXT.table : LONGEST_PHOTO_TEXT.box;
  if (textOf(element).length > Math.min(longest, Math.max(half, SURE_PHOTO_TEXT))) return false;
  const cells = page.select('td', element).filter((cell) => textOf(cell) !== '');
  return cells.length <= 6 && page.select('p', element).length <= 6;
}

function leadImages(
  page: Page,
  box: Box,
  { leadImage, captions }: ArticleRules,
  body: readonly Element[],
): readonly SortedBlock[] {
  if (leadImage.length === 0) return [];
  const parts = new Set<AnyNode>(body);
  const inBody = (element: Element) => {
    for (let at: AnyNode | null = element; at !== null; at = at.parent) if (parts.has(at)) return true;
    return false;
  };
  const roots = outermost(page.select(leadImage.join(','), box.root)).filter((element) => !inBody(element));
  return blocksOf(roots, new Set([...roots, ...captionsIn(page, roots, captions)]), page.base).map(
    (block) => ({
      block,
      role: block.image === null ? ('caption' as const) : ('image' as const),
      text: block.text,
    }),
  );
}

/** Pictures with their captions: a caption belongs to the pictures right before it. */
function imagesOf(blocks: readonly SortedBlock[]): {
  readonly images: readonly Image[];
  readonly captions: readonly string[];
} {
  const images = new Map<string, Image>();
  const captions: string[] = [];
  let waiting: string[] = [];
  let captioned = false;
  for (const { block, role, text } of blocks) {
    if (role === 'image' && block.image !== null) {
      if (captioned) waiting = [];
      captioned = false;
      const { url, width, height } = block.image;
      if (!images.has(url)) images.set(url, { url, caption: null, credit: null, width, height });
      waiting.push(url);
    } else if (role === 'caption') {
      const isCredit = captioned && captions.length > 0 && /^\(?(?:Ảnh|Nguồn)\s*[:：]/iu.test(text);
      const caption = isCredit ? `${captions.pop()} ${text}` : text;
      captions.push(caption);
      for (const url of captioned && !isCredit ? [] : waiting) {
        const image = images.get(url);
        if (image !== undefined) images.set(url, { ...image, caption, credit: creditOf(caption) });
      }
      captioned = true;
    } else if (role === 'text') {
      waiting = [];
      captioned = false;
    }
  }
  return { images: [...images.values()], captions };
}
