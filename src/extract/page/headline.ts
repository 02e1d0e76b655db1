import type { ArticleRules, Rule } from '../rule.ts';
import { isLogo, longestAnnounced, statedTitle } from './anchor.ts';
import type { Box } from './box.ts';
import { lineOf, textOf } from './dom.ts';
import { type Answer, firstAnswer } from './field.ts';
import { elementsBy, textsOf } from './find.ts';
import { isFurniture } from './furniture.ts';
import { hasKey, wordKey } from './image.ts';
import { linesIn } from './lines.ts';
import type { Page } from './page.ts';

/** A title as read: whole, without its kicker, and the kicker. */
export interface Title {
  readonly full: string;
  readonly bare: string;
  readonly kicker: string | null;
}

/** A title with the names of its site and sections behind it is shorter. */
const LONGEST_LINE = 800;

/** A heading that is so many times as long as `<title>` is none of its parts, however many of its characters are no letters. */
const MOST_LONGER = 4;

/** What templates put into `<title>` or a heading in place of an article's title. */
const NO_TITLE =
  /^(?:trang chủ|home|untitled(?: page)?|tin tức|tin tức - sự kiện|(?:xem )?chi tiết(?: tin(?: tức)?| bài viết)?|nội dung(?: tin| bài viết)?|bản in|in (?:bài(?: viết)?|tin)|trang in|print|news ?detail|default)$/iu;

/**
 * The title. A site's name is none, and its name behind "|" or "-" is taken off. A kicker ("Hải Dương:") that stands before
 * the title joins it, whether it has an element of its own or only the metadata carry it.
 */
export function readTitle(page: Page, box: Box, rules: ArticleRules, siteName: string): Answer<Title> | null {
  const names = [siteName, ...(page.meta.get('og:site_name') ?? [])].map(wordKey);
  const announced = withoutSite((page.meta.get('og:title')?.[0] ?? '').slice(0, LONGEST_LINE), names);
  const accept = (text: string, rule: Rule): string | null => {
    if (text.length > LONGEST_LINE) return null;
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
    inPageTitle(page, box, rules.title, names) ??
    matching(page, box, rules.title, announced, accept) ??
    firstHeading(page, box, rules.title, accept) ??
    firstAnswer(page, box, rules.title, accept);
  if (found === null) return null;
  const bare = found.value;
  const kicker = kickerOf(page, box, rules.kicker, bare, announced);
  return { rule: found.rule, value: { full: kicker === null ? bare : `${kicker} ${bare}`, bare, kicker } };
}

/** The first answer, logos passed over. */
function firstHeading(
  page: Page,
  box: Box,
  rules: readonly Rule[],
  accept: (text: string, rule: Rule) => string | null,
): Answer<string> | null {
  for (const rule of rules) {
    const texts =
      rule.probe.at === 'text'
        ? elementsBy(page, box, rule)
            .filter((element) => !isLogo(element))
            .map(lineOf)
        : textsOf(page, box, rule);
    for (const text of texts) {
      const value = accept(text, rule);
      if (value !== null) return { value, rule: rule.name };
    }
  }
  return null;
}

/** Where `og:title` is wanting: the longest of the headings with which `<title>` begins or ends; a logo is no heading. */
function inPageTitle(
  page: Page,
  box: Box,
  rules: readonly Rule[],
  names: readonly string[],
): Answer<string> | null {
  if (page.meta.has('og:title')) return null;
  const title = statedTitle(page);
  const stated = ` ${wordKey(title)} `;
  let best: Answer<string> | null = null;
  for (const rule of rules) {
    if (rule.name.endsWith('page-title')) continue;
    // To find those lines the text is looked for on the whole page, which most pages are not asked otherwise.
    if (rule.probe.at === 'title-line' && longestAnnounced(page) <= (best?.value.length ?? 0)) continue;
    const values =
      rule.probe.at === 'title-line'
        ? textsOf(page, box, rule)
        : elementsBy(page, box, rule)
            .filter((element) => !isLogo(element))
            .map(lineOf);
    for (const value of values) {
      const isTooShort = value.length <= Math.max(LEAST_PRINTED, best?.value.length ?? 0);
      if (isTooShort || value.length > MOST_LONGER * title.length) continue;
      const key = ` ${wordKey(value)} `;
      if (names.includes(key.trim())) continue;
      if (stated.startsWith(key) || stated.endsWith(key)) best = { value, rule: rule.name };
    }
  }
  return best;
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

const LEAST_PRINTED = 15;

/** The part of a `<title>`, from or up to a separator, that the page itself prints on a line; the whole when none is. */
function printedPart(page: Page, title: string): string {
  const marks = [...title.matchAll(/\s+[|–—»-]\s+/g)];
  if (marks.length === 0) return title;
  const lines = new Set(
    (page.root === null ? [] : linesIn(page, page.root).blocks).map(({ text }) => wordKey(text)),
  );
  const heads = marks.map(({ index }) => title.slice(0, index));
  const tails = marks.map(({ index, 0: mark }) => title.slice(index + mark.length));
  return (
    [title, ...heads, ...tails]
      .filter((part) => part.length >= LEAST_PRINTED && lines.has(wordKey(part)))
      .sort((one, other) => other.length - one.length)[0] ?? title
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
  const key = wordKey(bare);
  for (const heading of page.select('h1', box.root)) {
    if (!hasKey(lineOf(heading), key)) continue;
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
