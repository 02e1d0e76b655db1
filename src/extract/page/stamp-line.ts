import { type AnyNode, isTag } from 'domhandler';
import type { Block } from './block.ts';
import { type Box, isInFrame } from './box.ts';
import { textOf } from './dom.ts';
import { isRelatedHeading, isStampLine } from './furniture.ts';
import { hasKey, wordKey } from './image.ts';
import { linesIn } from './lines.ts';
import type { Page } from './page.ts';

/** How many lines after the title, and before it, may lie between it and the date. */
const LINES_AFTER = 12;
const LINES_BEFORE = 6;

/**
 * Lines of the article's box that are nothing but a date with its label: first those after the title, then those before it,
 * then the last of the box. Without a box only lines after the title count, since what stands before it may be the page's
 * clock.
 */
export function findStamps(page: Page, box: Box): readonly string[] {
  const root = box.root ?? page.root;
  if (root === null) return [];
  const { lines } = linesIn(page, root);
  const key = wordKey(box.title ?? '');
  const named = key === '' ? -1 : lines.findIndex(({ text }) => hasKey(text, key));
  const title =
    named >= 0 ? named : lines.findIndex(({ kind, nodes }) => kind === 'heading' && nodes.some(isInTitle));
  if (title < 0 && box.root === null) return [];
  const below = lines.slice(title + 1, title + 1 + LINES_AFTER);
  const others = below.findIndex(({ text }) => isRelatedHeading(text));
  const after =
    others < 0
      ? below
      : [...below.slice(0, others), ...behindList(below.slice(0, others), below.slice(others + 1))];
  const before =
    box.root === null || title < 0 ? [] : lines.slice(Math.max(0, title - LINES_BEFORE), title).reverse();
  const end = box.root === null ? [] : lines.slice(-4);
  const isOurs = (node: AnyNode) => !isNodeInFrame(node, box) && !isForMachines(node);
  const edit = after.findIndex(isOfEdit);
  const issue = edit < 0 ? [] : after.slice(edit + 1, edit + 2).filter(isOfIssue);
  return [...issue, ...after, ...before, ...end].flatMap((line) =>
    isOfAnother(line)
      ? []
      : isStampLine(line.text)
        ? line.nodes.every(isOurs)
          ? [sinceIssue(line.text)]
          : []
        : partsOf(line, isOurs),
  );
}

/** Longer lines without links are of the text or its lead. */
const LEAST_RUNNING = 60;
const isRunning = ({ text, linked }: Block): boolean => linked === 0 && text.length >= LEAST_RUNNING;

/**
 * What stands between a list of other articles right below the title and the running text; nothing where the text comes first,
 * or the titles are no items of a list and its end is not known.
 */
function behindList(above: readonly Block[], lines: readonly Block[]): readonly Block[] {
  const end = lines.findIndex(({ kind }) => kind !== 'item');
  if (end < 1 || above.some(isRunning)) return [];
  const text = lines.findIndex(isRunning);
  return lines.slice(end, text < 0 ? lines.length : text);
}

/** Lines and texts that say which of two dates they give. One of the last edit counts where none of publication is told. */
const EDIT = /^\W*(?:(?:lần )?cập nhật|sửa|chỉnh sửa|(?:last )?(?:updated|modified))/iu;
const ISSUE = /(?<!\p{L})(?:ngày đăng|đăng (?:ngày|lúc)|xuất bản|published|posted)/iu;
const isOfEdit = ({ text }: Block): boolean => EDIT.test(text);
const isOfIssue = ({ text }: Block): boolean => ISSUE.test(text);
/** From its date of publication on, where a line gives that of an edit before it. */
const sinceIssue = (text: string): string =>
  EDIT.test(text) ? text.slice(Math.max(0, text.search(ISSUE))) : text;

/** A link of so many characters in a list's item is a title rather than an author, and the date behind it that article's. */
const LEAST_LINKED = 20;
const isOfAnother = ({ kind, linked }: Block): boolean => kind === 'item' && linked >= LEAST_LINKED;

/** A line of several marks side by side: author, date and counter, which only the style sheet parts. */
const LONGEST_PARTED = 200;
/** A time alone, in a mark of its own beside that of its day. */
const BARE_TIME = /^\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?$/;

function partsOf({ nodes, text }: Block, isOurs: (node: AnyNode) => boolean): readonly string[] {
  if (nodes.length < 2 || text.length > LONGEST_PARTED) return [];
  const texts = nodes.map(textOf);
  return texts.flatMap((part, index) => {
    const node = nodes[index];
    if (node === undefined || !isStampLine(part) || !isOurs(node)) return [];
    const time = [texts[index + 1], texts[index - 1]].find((beside) => BARE_TIME.test(beside ?? ''));
    return [time === undefined ? part : `${part} ${time}`];
  });
}

function isInTitle(node: AnyNode): boolean {
  for (let at = node.parent; at !== null; at = at.parent) if (isTag(at) && at.name === 'h1') return true;
  return false;
}

/** `itemprop=datePublished` and the like have rules of their own; NukeViet's holds the time of the last edit. */
const isForMachines = ({ parent }: AnyNode): boolean =>
  parent !== null && isTag(parent) && /^date/.test(parent.attribs.itemprop ?? '');

const isNodeInFrame = (node: AnyNode, box: Box): boolean =>
  node.parent !== null && isTag(node.parent) && isInFrame(node.parent, box);
