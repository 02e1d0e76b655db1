import type { Element } from 'domhandler';
import type { Issue } from '../../model/issue.ts';
import type { Instant } from '../../model/time.ts';
import type { ArticleRules, Rule } from '../rule.ts';
import { type Box, isInForeignHeader, isInFrame, isInNote, isInTeaser } from './box.ts';
import { plainByline } from './byline.ts';
import { elementsOf, lineOf, textOf } from './dom.ts';
import { elementsBy, textsOf } from './find.ts';
import { wordKey } from './image.ts';
import type { Page } from './page.ts';
import { readStamp, type Stamp } from './stamp.ts';

/** A field's value and the rule that gave it. */
export interface Answer<T> {
  readonly value: T;
  readonly rule: string;
}

/** The first value that a field's rules give and `accept` takes. */
export function firstAnswer<T>(
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

/** The lead, if it is a sentence and not the title again. */
export function readLead(page: Page, box: Box, rules: ArticleRules, title: string): Answer<string> | null {
  const fits = (text: string) =>
    text.length >= 20 && text.length <= 2_000 && wordKey(text) !== wordKey(title);
  const isOfTheArticle = (element: Element) =>
    !isInForeignHeader(element, box) && !isInNote(element, box) && !isLink(element);
  for (const rule of rules.lead) {
    const value =
      rule.probe.at === 'text'
        ? leadIn(elementsBy(page, box, rule), fits, isOfTheArticle)
        : textsOf(page, box, rule).find(fits);
    if (value !== undefined) return { value, rule: rule.name };
  }
  return null;
}

/** The first text that fits: its length is told soonest. */
function leadIn(
  elements: readonly Element[],
  fits: (text: string) => boolean,
  isOfTheArticle: (element: Element) => boolean,
): string | undefined {
  for (const element of elements) {
    const text = lineOf(element);
    if (fits(text) && isOfTheArticle(element)) return text;
  }
  return undefined;
}

/** Whether it links another article and says little else. */
function isLink(element: Element): boolean {
  const links = elementsOf(element).filter(({ name }) => name === 'a');
  if (links.length === 0) return false;
  return links.reduce((sum, link) => sum + textOf(link).length, 0) * 2 > textOf(element).length;
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
    .map((element) => (probe.at === 'attribute' ? (element.attribs[probe.attribute] ?? '') : lineOf(element)))
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
