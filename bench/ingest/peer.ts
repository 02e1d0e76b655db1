import Parser from 'rss-parser';
import { sideBySide } from '../../src/ingest/side-by-side.ts';
import { measured } from './measure.ts';

// The extractor is installed beside the benches only, so the compiler cannot look it up.
const extractor: string = '@extractus/article-extractor';
const { extract } = (await import(extractor)) as {
  extract(url: string): Promise<{ readonly title?: string; readonly content?: string } | null>;
};

// What one would write without the gateway: feeds by rss-parser, each page by an article extractor, nothing kept. Where a site
// has no feed, it is told the addresses, since neither package reads lists.
await measured(async ({ sources, pages }) => {
  const parser = new Parser();
  return async () => {
    let count = 0;
    await sideBySide(4, sources.values(), async ({ id, feeds: [feed] }) => {
      const urls =
        feed === undefined
          ? (pages[id] ?? [])
          : (await parser.parseURL(feed)).items.flatMap(({ link }) => link ?? []);
      for (const url of urls) {
        const article = await extract(url);
        if (article?.title !== undefined && article.content !== undefined) count += 1;
      }
    });
    return count;
  };
});
