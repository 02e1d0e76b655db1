import type { Block } from './block.ts';
import { isBylineLine, plainByline } from './byline.ts';
import { textOf } from './dom.ts';
import { isFurniture, isRelatedHeading, isRelatedLine, isStampLine } from './furniture.ts';
import { creditOf, hasKey, isFileName, isPlainEcho, wordKey } from './image.ts';
import { beginsTwice, type Once, readOnce } from './once.ts';
import { isRelativeStamp } from './stamp.ts';

/** What the rest of the page says, by which the body's lines are told apart. */
export interface Surroundings {
  readonly title: string;
  readonly kicker: string | null;
  readonly lead: string | null;
  /** Byline found elsewhere, so that its copy at the end of the body is taken out. */
  readonly byline: string | null;
  /** True for an address of another article of the site. */
  readonly isArticle: (href: string) => boolean;
}

/** A block with the part it plays; a `file` stays in the HTML, where it is linked, and is no text. */
export interface SortedBlock {
  readonly block: Block;
  readonly role: 'text' | 'caption' | 'image' | 'file' | 'byline' | 'lead' | 'dropped';
  /** The text without what was glued on: a doubled caption once. */
  readonly text: string;
}

/** Lines at the top of a body that may repeat title, date or lead. */
const TOP = 5;
const LONGEST_CAPTION = 350;
const CAPTION_OPENING =
  /^(?:\(?ảnh|quang cảnh|toàn cảnh|hình ảnh|(?:các|đông đảo) (?:đại biểu|đồng chí|thành viên) (?:tham dự|dự|chụp ảnh|tại)|chụp ảnh lưu niệm)(?!\p{L})/iu;
/** Says whose the pictures are, on a line of its own: "Ảnh: Đức Thành". */
const BARE_CREDIT = /^\(?(?:Ảnh|Photos?)\s*[:：]\s*[^.!?:]{2,40}\)?$/u;
/** Says whose the report is, the pictures too: "Tin, ảnh: ...", "Bài và ảnh: ...". */
const WRITER = /^\(?(?:tin|bài(?=\s*(?:[,:;–-]|và(?!\p{L})|ảnh)))/iu;
/** A photo table's cell that an editor's system printed as a line: "| Quang cảnh hội đàm |". */
const CELL = /^\|?\s*([^|]{3,350}?)\s*\|?$/u;
const cellOf = (line: string): string | undefined =>
  line.startsWith('|') || line.endsWith('|') ? CELL.exec(line)?.[1] : undefined;
const DATELINE = /^\([^()]{2,30}\)\s*[-–—]?\s*/u;

/**
 * Gives every block of a body its part: text, caption, picture, attached file, byline, the lead printed again, or nothing of the article
 * (furniture, related links, file names, the title again, dates of publication).
 */
export function sortBlocks(blocks: readonly Block[], around: Surroundings): readonly SortedBlock[] {
  const sorted: SortedBlock[] = [];
  const others = relatedAmong(blocks);
  const title = titleAmong(blocks, around.title);
  const captions = new Set<string>();
  const keys: Keys = {
    title: wordKey(around.title),
    kicker: around.kicker === null ? null : wordKey(around.kicker),
    lead: around.lead === null ? null : wordKey(around.lead.replace(DATELINE, '')),
  };
  let textLines = 0;
  for (const [index, block] of blocks.entries()) {
    const previous = sorted.at(-1);
    const cell = block.kind === 'paragraph' || block.kind === 'caption' ? cellOf(block.text) : undefined;
    const { text, doubled } = readOnce(cell ?? block.text);
    const isAbove = index < title && block.kind !== 'image';
    const given =
      isAbove || others.has(index)
        ? 'dropped'
        : roleOf(block, text, doubled, previous, textLines, around, keys);
    const role = cell !== undefined && given === 'text' ? 'caption' : given;
    if (role === 'caption') {
      const key = wordKey(text);
      sorted.push({ block, role: captions.has(key) ? 'dropped' : 'caption', text });
      captions.add(key);
      continue;
    }
    if (role === 'text') textLines++;
    sorted.push({ block, role, text });
  }
  const echoed = sorted.map((item) =>
    item.role === 'text' &&
    item.text.length >= 15 &&
    item.text.length <= LONGEST_CAPTION &&
    captions.has(wordKey(item.text))
      ? { ...item, role: 'dropped' as const }
      : item,
  );
  return withoutByline(echoed, around.byline);
}

/** How many blocks of a page's head may stand before the title, where the body is the whole of the page. */
const LONGEST_HEAD = 12;

/** Where the title stands among the first blocks; -1 when it does not. */
const titleAmong = (blocks: readonly Block[], title: string): number =>
  blocks.slice(0, LONGEST_HEAD).findIndex(({ text }) => text === title);

/** The words of what the rest of the page says. */
interface Keys {
  readonly title: string;
  readonly kicker: string | null;
  readonly lead: string | null;
}

function roleOf(
  block: Block,
  text: string,
  doubled: Once['doubled'],
  previous: SortedBlock | undefined,
  textLines: number,
  around: Surroundings,
  keys: Keys,
): SortedBlock['role'] {
  if (block.kind === 'image') return 'image';
  if (isFurniture(text) || isFileName(text) || isPlainEcho(text, around.title) || isButtons(block))
    return 'dropped';
  if (isAttached(block)) return 'file';
  if (block.kind === 'caption') return 'caption';
  if (isRelatedHeading(text) || isRelated(block, text, around)) return 'dropped';
  const afterImage =
    previous?.role === 'image' ||
    (previous?.role === 'dropped' &&
      previous.block.kind !== 'image' &&
      isPlainEcho(previous.text, around.title));
  if (isCaption(block, text, afterImage ? previous : undefined)) return 'caption';
  if (BARE_CREDIT.test(text)) return previous?.role === 'caption' ? 'caption' : 'dropped';
  if (doubled !== null) return doubled === 'alike' && afterImage ? 'caption' : 'dropped';
  if (textLines < TOP) {
    if (hasKey(text, keys.title) || (keys.kicker !== null && hasKey(text, keys.kicker))) return 'dropped';
    if (block.kind !== 'row' && (isStampLine(text) || isRelativeStamp(text))) return 'dropped';
    if (keys.lead !== null && hasKey(text.replace(DATELINE, ''), keys.lead)) return 'lead';
  }
  return 'text';
}

/** A row of buttons: "[Trở về] Bản in Gởi bài viết". */
const isButtons = ({ kind, text, linked, nodes }: Block): boolean =>
  linked > 0 &&
  nodes.length > 1 &&
  text.length <= LONGEST_BUTTONS &&
  kind !== 'row' &&
  nodes.map(textOf).every((part) => part === '' || isFurniture(part));
const LONGEST_BUTTONS = 160;

/** A link to a file under the file's own name, with or without a label: "Tải tệp đính kèm: ke-hoach.pdf". */
const isAttached = ({ text, linked, links }: Block): boolean =>
  linked > 0 && FILE_LINE.test(text) && links.every((href) => FILE.test(href));
const FILE_LINE =
  /^(?:(?:tải|tệp|file|văn bản|tài liệu|download|xem)(?!\p{L})[^.:]{0,40}[:：]\s*)?[^\s.:][^:]{0,120}\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:\s*\([\d.,\s]+[kmg]?b\))?$/iu;

const TAG_LINE = /^(?:từ kh(?:óa|oá)|tags?|thẻ|chủ đề)\s*[:：]/iu;

/** With which a lead ends that was cut for a teaser. */
const CUT = /(?:\s\.\.\.|…)\s*\|?$/u;

function isRelated(block: Block, text: string, { isArticle }: Surroundings): boolean {
  if (beginsTwice(text)) return true;
  const share = block.linked / text.length;
  if (share >= 0.5 && TAG_LINE.test(text)) return true;
  if (isRelatedLine(text) && share >= 0.5) return true;
  const isTeaser =
    share >= 0.85 || (share >= 0.35 && isRelatedLine(text)) || (share >= 0.2 && CUT.test(text));
  return isTeaser && block.links.some(isArticle);
}

function isCaption({ kind, align, italic }: Block, text: string, picture: SortedBlock | undefined): boolean {
  if (kind !== 'paragraph' || text.length > LONGEST_CAPTION) return false;
  const credited = creditOf(text) !== null && !WRITER.test(text) && wordKey(text).split(' ').length > 4;
  if (credited) return true;
  if (picture === undefined) return false;
  const alt = picture.block.image?.alt ?? null;
  if (alt !== null && wordKey(alt) === wordKey(text)) return true;
  if (italic || (align === 'center' && picture.block.align === 'center') || align === 'center') return true;
  return text.length <= 200 && CAPTION_OPENING.test(text) && !/[.!?]\s+\p{Lu}/u.test(text);
}

/**
 * Lists of other articles: from their heading, when most of what follows is links, to the end; but where the linked lines
 * stand together and plain text follows them, the list ends with them and the article goes on.
 */
function relatedAmong(blocks: readonly Block[]): ReadonlySet<number> {
  const others = new Set<number>();
  const last = blocks.findLastIndex(isLinked);
  const length = blocks.length;
  let below = { text: 0, linked: 0 };
  const rest = blocks.map(() => below);
  for (let at = length - 1; at >= 0; at--) {
    rest[at] = below;
    const { text = '', linked = 0 } = blocks[at] ?? {};
    below = { text: below.text + text.length, linked: below.linked + linked };
  }
  linkLists(blocks, others);
  for (let at = 0; at < length; at++) {
    if (!isRelatedHeading(blocks[at]?.text ?? '')) continue;
    let end = at + 1;
    while (end < length && (isLinked(blocks[end]) || blocks[end]?.kind === 'image')) end++;
    const goesOn = end > at + 1 && end < length && last < end;
    if (!goesOn) {
      const { text, linked } = rest[at] ?? below;
      if (linked < text * 0.4) continue;
      end = length;
    }
    for (let index = at; index < end; index++) others.add(index);
    at = end - 1;
  }
  return others;
}

const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|mp[34]|jpe?g|png)(?:[?#]|$)/i;

/** Items of a list one after the other that are links and nothing else, other than to files: titles of other articles. */
function linkLists(blocks: readonly Block[], others: Set<number>): void {
  const isLink = (block: Block | undefined) =>
    block?.kind === 'item' &&
    block.linked >= block.text.length * 0.9 &&
    !block.links.some((href) => FILE.test(href) || href.startsWith('#'));
  for (const [at, block] of blocks.entries()) {
    const inList = blocks[at - 1]?.kind === 'item' || blocks[at + 1]?.kind === 'item';
    const among = [blocks[at - 1], blocks[at + 1]].every((next) => next?.kind !== 'item' || isLink(next));
    if (inList && among && isLink(block)) others.add(at);
  }
}

const isLinked = (block: Block | undefined): boolean =>
  block !== undefined && block.text !== '' && block.linked >= block.text.length * 0.5;

/** Marks up to two closing lines as byline: names, "Tin, ảnh: ...", "Theo ...". */
function withoutByline(sorted: readonly SortedBlock[], known: string | null): readonly SortedBlock[] {
  const result = [...sorted];
  const texts = result.filter(({ role }) => role === 'text').length;
  let found = 0;
  for (let at = result.length - 1; at >= 0 && found < 2 && found < texts - 1; at--) {
    const item = result[at];
    if (item === undefined || item.role !== 'text') continue;
    const isKnown = known !== null && wordKey(plainByline(item.text) ?? '') === wordKey(known);
    if (!isKnown && !isBylineLine({ ...item.block, text: item.text })) break;
    result[at] = { ...item, role: 'byline' };
    found++;
  }
  return result;
}

const SENTENCE_END = /[.!?…:;]["”’)\]]*$|\.\/\.$/;

/** The running text: paragraphs, those that a lone line break cut in mid-sentence joined again. */
export function paragraphsOf(sorted: readonly SortedBlock[]): readonly string[] {
  const paragraphs: string[][] = [];
  let open: string[] | null = null;
  for (const { block, role, text } of sorted) {
    if (role !== 'text') {
      open = null;
      continue;
    }
    const last: string | undefined = open?.at(-1);
    const goesOn =
      block.continues &&
      last !== undefined &&
      !SENTENCE_END.test(last) &&
      (/^[\p{Ll}(]/u.test(text) || last.endsWith(','));
    if (goesOn && open !== null) open.push(text);
    else {
      open = [text];
      paragraphs.push(open);
    }
  }
  return paragraphs.map((lines) => lines.join(' '));
}
