import type { Image } from '../../model/article.ts';
import type { Issue } from '../../model/issue.ts';
import { ownCopy } from '../../model/text.ts';
import type { Instant } from '../../model/time.ts';
import { foldUrl, parseUrl } from '../../model/url.ts';
import type { ArticleDraft, PageReading } from '../draft.ts';
import type { ArticleRules } from '../rule.ts';
import type { Site } from '../site.ts';
import { besideBody } from './beside.ts';
import { cleanBody, findBody } from './body.ts';
import { findBox } from './box.ts';
import { isName } from './byline.ts';
import { paperCreditOf } from './credit.ts';
import { decode } from './decode.ts';
import { type Answer, readByline, readLead, readPublished, readSection, readTags } from './field.ts';
import { readTitle } from './headline.ts';
import { kindOf } from './kind.ts';
import { languageOf } from './language.ts';
import { binaryType, textType } from './media-type.ts';
import { contradiction, splitLead } from './opening.ts';
import { type Page, parsePage } from './page.ts';
import { countMarks, refusalOf } from './refusal.ts';

/** A document as it was fetched or found in a file. */
export interface FoundDocument {
  readonly bytes: Uint8Array | string;
  /** The header's value, null when there was none. */
  readonly contentType: string | null;
  /** Where it was read: absolute. */
  readonly url: string;
  /** When; null when that is not known: then relative dates stay unread, and none is refused as lying in the future. */
  readonly observedAt: Instant | null;
}

const notAnArticle = (
  issues: readonly Issue[],
  detail: string,
  code = 'READ_NOT_AN_ARTICLE',
): PageReading => ({
  article: null,
  issues: [...issues, { field: 'page', code, detail }],
});

/**
 * Reads an article page by a site's rules. Never throws on what a site may send: a page that is no article (a list, a
 * "not found" page sent with status 200, a video without text, a PDF, a feed) gives `article: null` and the issue that says
 * why; fields that cannot be read are null, with an issue where something unreadable stood in their place.
 */
export function readArticle(site: Site, document: FoundDocument): PageReading {
  const { bytes, contentType, url, observedAt } = document;
  const binary = typeof bytes === 'string' ? null : binaryType(bytes);
  if (binary !== null)
    return notAnArticle(
      [],
      `expected an HTML page, but got ${binary === 'pdf' ? 'a PDF file' : 'a binary file'}`,
      'READ_UNSUPPORTED_TYPE',
    );
  const decoded = typeof bytes === 'string' ? { text: bytes, issues: [] } : decode(bytes, contentType);
  const type = textType(decoded.text);
  if (type === 'feed') return notAnArticle(decoded.issues, 'expected an article page, but got a feed');
  if (type !== 'html')
    return notAnArticle(
      decoded.issues,
      `expected an HTML page, but got ${TYPE_NAMES[type]}`,
      'READ_UNSUPPORTED_TYPE',
    );
  return readPage(site, parsePage(decoded.text, url), observedAt, decoded.issues);
}

const TYPE_NAMES = {
  empty: 'an empty document',
  json: 'JSON',
  text: 'plain text',
  binary: 'a binary file',
  pdf: 'a PDF file',
} as const;

function readPage(site: Site, page: Page, observedAt: Instant | null, before: readonly Issue[]): PageReading {
  const rules = site.variants?.find(({ marks }) => page.select(marks).length > 0)?.article ?? site.article;
  const issues: Issue[] = [...before];
  if (page.cut) {
    const detail = 'expected fewer than 4000 nested elements; the page was cut there';
    issues.push({ field: 'page', code: 'PAGE_TOO_DEEP', detail });
  }
  const part = findBox(page, rules.box);
  const title = readTitle(page, part, rules, site.name);
  const box = { ...part, title: title?.value.bare ?? null };
  const published = readPublished(page, box, rules.publishedAt, observedAt);
  const body = findBody(page, box, rules);
  const plays = page.select(PLAYERS, body?.elements[0] ?? box.root).length > 0;
  const hasDate = published.answer !== null;
  const signs = {
    site,
    page,
    box,
    plays,
    body,
    title: title?.value.full ?? null,
    hasDate,
    marks: countMarks({ site, page, box, hasDate, body }),
  };
  const early = refusalOf({ ...signs, clean: null, lead: null });
  if (early !== null || title === null || body === null)
    return notAnArticle(issues, early ?? 'expected a title and a text, but found none');

  const stated = readLead(page, box, rules, title.value.full);
  const author = readByline(page, box, rules, [site.name, ...(page.meta.get('og:site_name') ?? [])]);
  const beside = besideBody(page, box, body.elements, { lead: stated === null, names: author === null });
  const announced = stated ?? named(beside.lead, `${rules.name}.before-body`);
  const section = readSection(page, box, rules, title.value.full);
  const tags = readTags(page, box, rules);
  const clean = cleanBody(page, box, body, rules, {
    title: title.value.bare,
    kicker: title.value.kicker,
    lead: announced?.value ?? null,
    byline: author?.value ?? null,
    isArticle: (href) => isOtherArticle(site, page, href),
  });
  const { lead, paragraphs } = splitLead(announced, clean, rules.name);
  const refusal = refusalOf({ ...signs, clean, lead: lead?.value ?? null });
  if (refusal !== null) return notAnArticle(issues, refusal);

  const contradicted = contradiction(published.answer?.value.at ?? null, lead?.value ?? paragraphs[0] ?? '');
  const stamp = contradicted === null ? published.answer : null;
  const byline =
    closingByline(rules, author, clean.byline) ??
    named(beside.byline, `${rules.name}.after-body`) ??
    named(beside.stampName === section?.value ? null : beside.stampName, `${rules.name}.beside-date`);
  issues.push(...published.issues, ...(contradicted === null ? [] : [contradicted]));
  if (published.answer === null && published.issues.length === 0) {
    const detail = 'expected a date of publication, but the page shows none';
    issues.push({ field: 'publishedAt', code: 'DATE_MISSING', detail });
  }
  // One paragraph alone is not joined.
  const text = ownCopy(paragraphs.join('\n\n'));
  const url = parseUrl(page.url);
  const article: ArticleDraft = {
    url: page.url,
    canonicalUrl: url === null ? page.url : (site.identify(url)?.canonicalUrl ?? foldUrl(url)),
    kind: kindOf({
      title: title.value.full,
      section: section?.value ?? null,
      paragraphs,
      imageCount: clean.images.length,
      hasVideo: plays,
    }),
    title: ownCopy(title.value.full),
    lead: lasting(lead),
    text,
    html: clean.html,
    language: languageOf(`${title.value.full} ${lead?.value ?? ''} ${text}`, declared(page) ?? site.language),
    publishedAt: stamp?.value.at ?? null,
    publishedOnly: stamp?.value.dayOnly ?? false,
    byline: lasting(byline),
    credit: paperCreditOf({ lead: lead?.value ?? null, text, byline: byline?.value ?? null }, site),
    section: lasting(section),
    tags: tags?.value.map(ownCopy) ?? [],
    images: clean.images.map(lastingImage),
    captions: clean.captions,
    rules: rulesOf({ title, lead, text: { rule: body.rule }, publishedAt: stamp, byline, section, tags }),
  };
  return { article, issues };
}

/** A text that does not keep the page it was cut out of: articles wait by the hundred until they are stored. */
const lasting = (answer: Answer<string> | null): string | null =>
  answer === null ? null : ownCopy(answer.value);

const lastingImage = ({ url, caption, credit, width, height }: Image): Image => ({
  url,
  caption: caption === null ? null : ownCopy(caption),
  credit: credit === null ? null : ownCopy(credit),
  width,
  height,
});

const named = (value: string | null, rule: string): Answer<string> | null =>
  value === null ? null : { value, rule };

/** What plays a video or sound inside an article. */
const PLAYERS =
  'video, audio, embed, iframe[src*="youtube"], iframe[src*="player"], iframe[src*="video"], [class*="video-player"], [class*="videoplayer"], [class*="jwplayer"], [data-video-src], .VCSortableInPreviewMode[type="VideoStream"]';

/** The name that closes the body, where the rules place it before the one found elsewhere. */
function closingByline(
  rules: ArticleRules,
  found: Answer<string> | null,
  closing: string | null,
): Answer<string> | null {
  const place = rules.byline.findIndex(({ probe }) => probe.at === 'body-end');
  const rule = rules.byline[place];
  if (closing === null || rule === undefined) return found;
  // Where a report was taken from is not who wrote it.
  const isSource = found !== null && isName(found.value) && !isName(closing);
  const isBetter =
    found === null || (!isSource && rules.byline.findIndex(({ name }) => name === found.rule) > place);
  return isBetter ? { value: closing, rule: rule.name } : found;
}

function rulesOf(
  answers: Readonly<Record<string, { readonly rule: string } | null>>,
): Readonly<Record<string, string>> {
  const rules: Record<string, string> = {};
  for (const field of Object.keys(answers)) {
    const answer = answers[field];
    if (answer) rules[field] = answer.rule;
  }
  return rules;
}

const declared = (page: Page): string | null =>
  /^[a-z]{2,3}(?=$|[-_])/i.exec(page.declaredLanguage ?? '')?.[0].toLowerCase() ?? null;

function isOtherArticle(site: Site, page: Page, href: string): boolean {
  const url = parseUrl(href, page.base);
  return url !== null && site.identify(url) !== null;
}
