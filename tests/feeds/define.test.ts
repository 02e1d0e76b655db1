import { describe, expect, it } from 'vitest';
import { defineSite, feed, list, sitemap } from '../../feeds/define.ts';
import { epi } from '../../feeds/families/epi.ts';
import { generic } from '../../feeds/families/generic.ts';

const HOME = 'https://mattran.example/';
const site = (family: typeof epi) =>
  defineSite(family, {
    id: 'mattran',
    name: 'Mặt trận',
    kind: 'FRONT',
    homepage: HOME,
    entries: [
      feed(`${HOME}rss`),
      list(`${HOME}tin/`),
      list(`${HOME}bai/`, 'p{page}'),
      sitemap(`${HOME}s.xml`),
    ],
  });

describe('the sources of a site', () => {
  it('are paged as the family does it, but for lists that say it themselves', () => {
    expect(site(epi).entries).toEqual([
      { kind: 'feed', url: `${HOME}rss` },
      { kind: 'list', url: `${HOME}tin/`, pages: '?bydate={DD}-{MM}-{YYYY}&page={page}' },
      { kind: 'list', url: `${HOME}bai/`, pages: 'p{page}' },
      { kind: 'sitemap', url: `${HOME}s.xml` },
    ]);
  });

  it('are paged by the links of their pages where nobody says it', () => {
    expect(site(generic).entries[1]).toEqual({ kind: 'list', url: `${HOME}tin/` });
  });

  it('are refused with a template that tells no pages apart', () => {
    expect(() => list(`${HOME}tin/`, '?page=2')).toThrow(
      'expected a template of page addresses, but got ?page=2',
    );
  });
});
