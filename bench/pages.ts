import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { defineSite, type Family } from '../feeds/define.ts';
import { families } from '../feeds/families.ts';
import { sites } from '../feeds/index.ts';
import { readArticle } from '../src/extract/page/article.ts';
import { decode } from '../src/extract/page/decode.ts';
import type { DocumentReading } from '../src/extract/read.ts';
import type { Site } from '../src/extract/site.ts';
import { agreement } from '../tests/feeds/grams.ts';
import { unseenPages } from '../tests/feeds/unseen.ts';

/**
 * How well article pages are read: every page among the fixtures by its own family, by the generic rules alone, and by
 * Mozilla's Readability, and the pages of systems that have no family by the latter two. A title or date counts when it is
 * exactly the expected one (dates as instants); the body, lead included, by the F1 of its runs of four words. Readability
 * keeps captions in the text, so it is held against the better of the texts with and without them, and is given the text as we
 * decode it. `held-out` was never looked into while the rules were made.
 */
interface Case {
  readonly name: string;
  readonly bytes: Buffer;
  readonly contentType: string;
  readonly url: string;
  readonly observedAt: string;
  readonly title: string;
  readonly publishedAt: string | null;
  readonly body: string;
  readonly captions: readonly string[];
  /** Null where no family is known. */
  readonly site: Site | null;
}

interface Seen {
  readonly title: string | null;
  readonly publishedAt: string | null;
  readonly f1: number;
}

type Reader = (page: Case) => Seen;

// The peers are installed beside the benches only, so the compiler cannot look them up.
const [readabilityName, domName]: readonly string[] = ['@mozilla/readability', 'linkedom'];
const { Readability } = (await import(readabilityName ?? '')) as {
  Readability: new (
    document: unknown,
  ) => { parse(): { title?: string; content?: string; publishedTime?: string } | null };
};
const { parseHTML } = (await import(domName ?? '')) as {
  parseHTML(html: string): { document: { documentElement: { textContent: string } } };
};

const plainSite = (family: Family, url: string): Site =>
  defineSite(family, { id: 'x', name: 'x', kind: 'FRONT', homepage: new URL(url).origin, entries: [] });
const genericFamily = families.get('generic');
if (genericFamily === undefined) throw new Error('expected a generic family, but there is none');

const ours = (site: Site, { bytes, contentType, url, observedAt, body }: Case): Seen => {
  const { article } = readArticle(site, { bytes, contentType, url, observedAt });
  const text = article === null ? '' : `${article.lead ?? ''}\n${article.text}`;
  return {
    title: article?.title ?? null,
    publishedAt: article?.publishedAt ?? null,
    f1: agreement(text, body).f1,
  };
};

const READERS: Readonly<Record<string, Reader>> = {
  family: (page) => ours(page.site ?? plainSite(genericFamily, page.url), page),
  generic: (page) => ours(plainSite(genericFamily, page.url), page),
  Readability: ({ bytes, contentType, body, captions }) => {
    const found = new Readability(parseHTML(decode(bytes, contentType).text).document).parse();
    // Block elements are parted by nothing in `textContent`, which would glue words together.
    const parted = (found?.content ?? '').replace(
      /<(?=\/?(?:p|div|li|h\d|td|tr|br|blockquote|figcaption)\b)/gi,
      ' <',
    );
    const text = parseHTML(`<html><body>${parted}</body></html>`).document.documentElement.textContent;
    const at = new Date(found?.publishedTime ?? '');
    return {
      title: found?.title ?? null,
      publishedAt: Number.isNaN(at.getTime()) ? null : at.toISOString(),
      f1: Math.max(agreement(text, body).f1, agreement(text, [body, ...captions].join('\n')).f1),
    };
  },
};

/** The article pages among the fixtures of a folder. */
function fixtures(folder: string, siteFor: (url: string) => Site): readonly Case[] {
  const root = new URL(`../feeds/${folder}/`, import.meta.url);
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const expected = JSON.parse(
        readFileSync(new URL(file.replace('.html', '.expected.json'), root), 'utf8'),
      ) as {
        document: Pick<Case, 'url' | 'contentType' | 'observedAt'>;
        reading: DocumentReading;
      };
      const article = expected.reading.kind === 'page' ? expected.reading.article : null;
      if (article === null) return [];
      const { title, publishedAt, lead, text, captions } = article;
      const page = { ...expected.document, title, publishedAt, captions, body: `${lead ?? ''}\n${text}` };
      const bytes = readFileSync(new URL(file, root));
      return [{ ...page, name: `${folder}/${file}`, bytes, site: siteFor(expected.document.url) }];
    });
}

const unseen = (half: 'tuned' | 'held-out'): readonly Case[] =>
  unseenPages(half).map(({ name, bytes, stated }) => ({
    name,
    bytes,
    contentType: 'text/html; charset=utf-8',
    url: stated.url,
    observedAt: '2026-03-20T02:00:00.000Z',
    title: stated.title,
    publishedAt: stated.publishedAt,
    body: `${stated.lead ?? ''}\n${stated.text}`,
    captions: [],
    site: null,
  }));

const known = [
  ...sites.flatMap((site) => fixtures(`sites/${site.id}`, () => site)),
  ...[...families].flatMap(([name, family]) =>
    name === 'generic' ? [] : fixtures(`families/${name}`, (url) => plainSite(family, url)),
  ),
];
const SETS: readonly (readonly [string, readonly Case[], readonly string[]])[] = [
  ['known families', known, ['family', 'generic', 'Readability']],
  [
    'generic fixtures',
    fixtures('families/generic', (url) => plainSite(genericFamily, url)),
    ['generic', 'Readability'],
  ],
  ['no family, tuned', unseen('tuned'), ['generic', 'Readability']],
  ['no family, held-out', unseen('held-out'), ['generic', 'Readability']],
];

const eachPage = process.argv.includes('--pages');
const lines: string[] = [];
for (const [set, cases, readers] of SETS) {
  lines.push(`${set} (${cases.length} pages)`);
  for (const reader of readers) {
    const seen = cases.map((page) => ({ page, ...(READERS[reader] ?? READERS.generic)?.(page) }));
    const share = (count: number) => (count / cases.length).toFixed(3);
    const titles = seen.filter(({ page, title }) => title === page.title).length;
    const dates = seen.filter(({ page, publishedAt }) => publishedAt === page.publishedAt).length;
    const f1 = seen.reduce((sum, one) => sum + (one.f1 ?? 0), 0);
    lines.push(`  ${reader.padEnd(12)} title ${share(titles)}  date ${share(dates)}  body F1 ${share(f1)}`);
    if (eachPage)
      for (const one of seen) lines.push(`    ${one.page.name.padEnd(48)} F1 ${(one.f1 ?? 0).toFixed(3)}`);
  }
}
process.stdout.write(`${lines.join('\n')}\n`);
