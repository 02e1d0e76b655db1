import type { AnyNode, Element } from 'domhandler';
import type { Block } from './block.ts';
import type { Box } from './box.ts';
import { isBylineLine, isName, plainByline } from './byline.ts';
import { beforeStamp, isFurniture, isRelatedHeading, isStampLine } from './furniture.ts';
import { creditOf, hasKey, wordKey } from './image.ts';
import { linesIn } from './lines.ts';
import type { Page } from './page.ts';

/** What stands right before and after a body without being part of it, on pages that give it no name. */
export interface Beside {
  /** The last line between title and body, when it is wholly bold or italic, as leads are set, or a whole sentence. */
  readonly lead: string | null;
  /** A name right behind the body. */
  readonly byline: string | null;
  /** A name that stands on the line of the date, before it. */
  readonly stampName: string | null;
}

const NOTHING: Beside = { lead: null, byline: null, stampName: null };
const LEAST_LEAD = 40;
const LONGEST_LEAD = 700;
/** Lines between title and body among which the lead is looked for: date, author, buttons, a picture's caption. */
const MOST_BETWEEN = 8;

/**
 * Looks at the lines next to a body for what is wanted: the last before it, when it comes after the title, and the first two
 * behind it. Must be asked before the body is taken apart.
 */
export function besideBody(
  page: Page,
  box: Box,
  body: readonly Element[],
  wanted: { readonly lead: boolean; readonly names: boolean },
): Beside {
  const root = box.root ?? page.root;
  if (root === null || body.length === 0 || !(wanted.lead || wanted.names)) return NOTHING;
  const { blocks, lines } = linesIn(page, root);
  const parts = new Set<AnyNode>(body);
  const inside = lines.map(({ nodes }) => nodes.some((node) => isBelow(node, parts)));
  const first = inside.indexOf(true);
  if (first < 0) return NOTHING;
  const printed = wordKey(box.title ?? '');
  const title = lines.findIndex(({ text }) => hasKey(text, printed));
  const between = title < 0 || title > first ? [] : lines.slice(title + 1, first);
  const isLead = (line: Block) =>
    isLeadLine(line) || (isSentence(line) && !isBelowPicture(line, blocks) && creditOf(line.text) === null);
  const before = wanted.lead
    ? between
        .slice(-MOST_BETWEEN)
        .findLast((line) => isLead(line) && !isStampLine(line.text) && !isFurniture(line.text))
    : undefined;
  return {
    lead: before?.text ?? null,
    byline: wanted.names ? nameIn(lines.slice(inside.lastIndexOf(true) + 1)) : null,
    stampName: wanted.names
      ? (between.map(({ text }) => plainByline(beforeStamp(text)) ?? '').find(isPersonal) ?? null)
      : null,
  };
}

const isLeadLine = ({ text, bold, italic, linked }: Block): boolean =>
  (bold || italic) && linked === 0 && text.length >= LEAST_LEAD && text.length <= LONGEST_LEAD;

/** A lead that is not set apart is a whole sentence. */
const LEAST_PLAIN_LEAD = 60;
const isSentence = ({ kind, text, linked }: Block): boolean =>
  (kind === 'paragraph' || kind === 'heading') &&
  linked === 0 &&
  text.length >= LEAST_PLAIN_LEAD &&
  text.length <= LONGEST_LEAD &&
  /[.!?…]["”’)]*$/.test(text);

/** Such a line is a caption. */
const isBelowPicture = (line: Block, blocks: readonly Block[]): boolean =>
  blocks[blocks.indexOf(line) - 1]?.kind === 'image';

/** Two words at least: one may be a section, and so may words of which not all begin with a capital. */
const isPersonal = (words: string): boolean => /^\p{Lu}\p{L}+ \p{Lu}/u.test(words) && isName(words);

/** Only lines set apart as names are: at the right, bold or italic, or behind a label. */
function nameIn(after: readonly Block[]): string | null {
  for (const line of after.slice(0, 2)) {
    if (isRelatedHeading(line.text) || line.linked > 0) return null;
    const isApart =
      line.align === 'right' || line.bold || line.italic || /^[^:：]{2,20}[:：]/u.test(line.text);
    if (isApart && !isFurniture(line.text) && isBylineLine(line)) return plainByline(line.text);
  }
  return null;
}

function isBelow(node: AnyNode, parts: ReadonlySet<AnyNode>): boolean {
  for (let at: AnyNode | null = node; at !== null; at = at.parent) if (parts.has(at)) return true;
  return false;
}
