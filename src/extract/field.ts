import type { Element } from 'domhandler';
import type { Issue } from '../model/issue.ts';
import type { Instant } from '../model/time.ts';
import { blocksOf } from './block.ts';
import { type Box, isInFrame, isInTeaser } from './box.ts';
import { plainByline } from './byline.ts';
import { textOf } from './dom.ts';
import { elementsBy, textsOf } from './find.ts';
import { isFurniture } from './furniture.ts';
import { wordKey } from './image.ts';
import type { Page } from './page.ts';
import type { ArticleRules, Rule } from './rule.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** A field's value and the rule that gave it. */
export interface Answer<T> {
  readonly value: T;
  readonly rule: string;
}

/** The first value that a field's rules give and `accept` takes. */
function firstAnswer<T>(
  page: Page,
  box: Box,
  rules: readonly Rule[],
  accept: (text: string, rule: Rule) => T | null,
): Answer<T> | null {
  for (const rule of rules) {
    for (const text of textsOf(page, box, rule)) {
      const value = accept(text, rule);
      if (value !== null) return { value, rule: rule.name };
    }
  }
  return null;
}

/** A title as read: whole, without its kicker, and the kicker. */
export interface Title {
  readonly full: string;
  readonly bare: string;
  readonly kicker: string | null;
}

/** What templates put into `<title>` or a heading in place of an article's title. */
const NO_TITLE =
  /^(?:trang chủ|home|untitled(?: page)?|tin tức|tin tức - sự kiện|(?:xem )?chi tiết(?: tin(?: tức)?| bài viết)?|nội dung(?: tin| bài viết)?|bản in|in (?:bài(?: viết)?|tin)|trang in|print|news ?detail|default)$/iu;

/**
 * The title. A site's name is none, and its name behind "|" or "-" is taken off. A kicker ("Hải Dương:") that stands before
 * the title joins it, whether it has an element of its own or only the metadata carry it.
 */
export function readTitle(page: Page, box: Box, rules: ArticleRules, siteName: string): Answer<Title> | null {
  const names = [siteName, ...(page.meta.get('og:site_name') ?? [])].map(wordKey);
  const announced = withoutSite(page.meta.get('og:title')?.[0] ?? '', names);
  const accept = (text: string, rule: Rule): string | null => {
    const isPageTitle = rule.name.endsWith('page-title');
    const bare = rule.probe.at === 'meta' || isPageTitle ? withoutSite(text, names) : text;
    const title = isPageTitle ? printedPart(page, bare) : bare;
    const fits =
      title.length >= 4 &&
      title.length <= 400 &&
      !names.includes(wordKey(title)) &&
      !isFurniture(title) &&
      !NO_TITLE.test(title);
    return fits ? title : null;
  };
  const found =
    matching(page, box, rules.title, announced, accept) ?? firstAnswer(page, box, rules.title, accept);
  if (found === null) return null;
  const bare = found.value;
  const kicker = kickerOf(page, box, rules.kicker, bare, announced);
  return { rule: found.rule, value: { full: kicker === null ? bare : `${kicker} ${bare}`, bare, kicker } };
}

/** Of several headings that one rule finds, the one that the metadata announce. */
function matching(
  page: Page,
  box: Box,
  rules: readonly Rule[],
  announced: string,
  accept: (text: string, rule: Rule) => string | null,
): Answer<string> | null {
  const key = wordKey(announced);
  if (key === '') return null;
  for (const rule of rules) {
    const values = textsOf(page, box, rule)
      .map((text) => accept(text, rule))
      .filter((value) => value !== null);
    const value =
      values.find((title) => wordKey(title) === key || key.endsWith(` ${wordKey(title)}`)) ?? values[0];
    if (value !== undefined) return { value, rule: rule.name };
  }
  return null;
}

function withoutSite(title: string, names: readonly string[]): string {
  const parts = title.split(/\s+[|–—»-]\s+/);
  const last = parts.at(-1) ?? '';
  const cut = title.slice(0, title.length - last.length).replace(/\s*[|–—»-]\s*$/, '');
  const isSite =
    names.includes(wordKey(last)) ||
    /^(?:[\w-]+\.)+[a-z]{2,}$/i.test(last) ||
    (title.includes(`| ${last}`) && cut.length >= 15);
  return parts.length > 1 && isSite && cut !== '' ? withoutSite(cut, names) : title;
}

const NO_CAPTIONS: ReadonlySet<Element> = new Set();
const LEAST_PRINTED = 15;

/** A `<title>` up to the separator at which the page itself prints it on a line; as it is when no line says so. */
function printedPart(page: Page, title: string): string {
  const ends = [...title.matchAll(/\s+[|–—»-]\s+/g)].map(({ index }) => index).reverse();
  if (ends.length === 0) return title;
  const lines = new Set(
    blocksOf(page.select('body'), NO_CAPTIONS, page.base).map(({ text }) => wordKey(text)),
  );
  return (
    [title, ...ends.map((end) => title.slice(0, end))].find(
      (part) => part.length >= LEAST_PRINTED && lines.has(wordKey(part)),
    ) ?? title
  );
}

const KICKER = /^.{2,60}:$/u;

function kickerOf(
  page: Page,
  box: Box,
  rules: readonly Rule[],
  bare: string,
  announced: string,
): string | null {
  const isNew = (text: string) =>
    text.length <= 60 && !isFurniture(text) && !wordKey(bare).startsWith(wordKey(text));
  const stated = firstAnswer(page, box, rules, (text) => (isNew(text) ? text : null))?.value ?? null;
  if (stated !== null) return stated.endsWith(':') ? stated : `${stated}:`;
  for (const heading of page.select('h1', box.root)) {
    if (wordKey(textOf(heading)) !== wordKey(bare)) continue;
    let before = heading.prev;
    while (
      before !== null &&
      (before.type === 'text' || before.type === 'comment') &&
      !('data' in before && before.data.trim() !== '')
    )
      before = before.prev;
    const text = before === null ? '' : textOf(before);
    if (KICKER.test(text) && isNew(text)) return text;
  }
  const prefix = announced.endsWith(bare) ? announced.slice(0, announced.length - bare.length).trim() : '';
  return KICKER.test(prefix) ? prefix : null;
}

/** The lead, if it is a sentence and not the title again. */
export function readLead(page: Page, box: Box, rules: ArticleRules, title: string): Answer<string> | null {
  return firstAnswer(page, box, rules.lead, (text) =>
    text.length >= 20 && text.length <= 2_000 && wordKey(text) !== wordKey(title) ? text : null,
  );
}

/** Who wrote it; the site itself and editors' accounts do not count. */
export function readByline(
  page: Page,
  box: Box,
  rules: ArticleRules,
  siteNames: readonly string[],
): Answer<string> | null {
  const names = siteNames.map(wordKey);
  return firstAnswer(page, box, rules.byline, (text) => {
    const name = plainByline(text);
    return name === null || names.includes(wordKey(name)) ? null : name;
  });
}

/** The section, which is neither the home page nor the article itself. */
export function readSection(page: Page, box: Box, rules: ArticleRules, title: string): Answer<string> | null {
  return firstAnswer(page, box, rules.section, (text) => {
    const section = text
      .replace(/^[\s>»/|-]+|[\s>»/|-]+$/g, '')
      .replace(/^(?:chuyên mục|danh mục|mục|category|section)\s*[:：]\s*/iu, '');
    const fits =
      section.length >= 2 &&
      section.length <= 80 &&
      !/^(?:trang chủ|home|trang nhất|index)$/iu.test(section) &&
      wordKey(section) !== wordKey(title);
    return fits ? section : null;
  });
}

const MOST_TAGS = 30;

/** The tags of the first rule that gives any, each once, without their label. */
export function readTags(page: Page, box: Box, rules: ArticleRules): Answer<readonly string[]> | null {
  for (const rule of rules.tags) {
    const texts = textsOf(page, box, rule);
    const parts = texts.length === 1 ? (texts[0] ?? '').split(/[,;]/) : texts;
    const tags = parts
      .map((part) =>
        part.replace(/^#|^(?:tags?|từ khóa|từ khoá)\s*:?/iu, '').replace(/^[\s,;]+|[\s,;]+$/g, ''),
      )
      .filter((tag) => tag !== '' && tag.length <= 80);
    const unique = [...new Map(tags.map((tag) => [tag.toLowerCase(), tag])).values()].slice(0, MOST_TAGS);
    if (unique.length > 0) return { value: unique, rule: rule.name };
  }
  return null;
}

/** The stamp found, null without one, and what was found in its place. */
export interface Published {
  readonly answer: Answer<Stamp> | null;
  readonly issues: readonly Issue[];
}

const DAY_MS = 86_400_000;
const EARLIEST_YEAR = 1995;

/**
 * The date of publication by the first rule that gives a readable one of the past. Dates in the page's frame (its clock) are
 * passed over; what no rule can read becomes an issue, never the present.
 */
export function readPublished(
  page: Page,
  box: Box,
  rules: readonly Rule[],
  observedAt: Instant | null,
): Published {
  const issues: Issue[] = [];
  const latest = observedAt === null ? Number.POSITIVE_INFINITY : Date.parse(observedAt) + DAY_MS;
  for (const rule of rules) {
    const texts =
      rule.probe.at === 'text' || rule.probe.at === 'attribute'
        ? framedOut(page, box, rule)
        : textsOf(page, box, rule);
    for (const text of candidates(texts, rule)) {
      const stamp = readStamp(text);
      if (stamp === null) {
        if (/\d/.test(text))
          issues.push({
            field: 'publishedAt',
            code: 'DATE_UNREADABLE',
            detail: `expected a date, but ${rule.name} gave "${text.slice(0, 60)}"`,
          });
      } else if (Date.parse(stamp.at) > latest) {
        issues.push({
          field: 'publishedAt',
          code: 'DATE_IN_FUTURE',
          detail: `expected a date before ${observedAt}, but ${rule.name} gave ${stamp.at}`,
        });
      } else if (Number(stamp.at.slice(0, 4)) >= EARLIEST_YEAR) {
        return { answer: { value: stamp, rule: rule.name }, issues: [] };
      }
    }
  }
  return { answer: null, issues: issues.slice(0, 3) };
}

function framedOut(page: Page, box: Box, rule: Rule): readonly string[] {
  const { probe } = rule;
  const elements = elementsBy(page, box, rule).filter(
    (element) => !isInFrame(element, box) && !isInTeaser(element, box),
  );
  return elements
    .map((element) => (probe.at === 'attribute' ? (element.attribs[probe.attribute] ?? '') : textOf(element)))
    .filter((text) => text.trim() !== '');
}

/** Time and day may stand in elements of their own, one after the other. */
function candidates(texts: readonly string[], { probe }: Rule): readonly string[] {
  const [first, second] = texts;
  if (!('pick' in probe) || probe.pick !== 'all' || first === undefined || second === undefined)
    return texts.slice(0, 5);
  const whole = readStamp(first);
  return whole !== null && !whole.dayOnly ? texts : [`${first} | ${second}`, ...texts];
}
