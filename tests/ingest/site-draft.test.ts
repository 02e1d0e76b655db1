import { describe, expect, it } from 'vitest';
import { siteFromInput } from '../../feeds/index.ts';
import { asSourceInput, asTypeScript, draftOf } from '../../src/ingest/site-draft.ts';

const draft = (name: string | null, homepage = 'https://mattrantoquoc.tayninh.gov.vn/') =>
  draftOf({ homepage, name, family: 'nukeviet' });

describe('the draft of a site', () => {
  it.each([
    ['Ủy ban MTTQ Việt Nam tỉnh Tây Ninh', 'FRONT', 'province:tay-ninh'],
    ['Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Cần Thơ - Trang chủ', 'FRONT', 'province:can-tho'],
    ['Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ', 'FRIENDSHIP_UNION', 'province:phu-tho'],
    ['Báo Đại Đoàn Kết', 'PRESS', undefined],
  ])('guesses from "%s" %s and %s', (name, kind, province) => {
    const { kind: guessed, province: found } = draft(name, 'https://x.example/');
    expect([guessed, found]).toEqual([kind, province]);
  });

  it('takes the host for a name where there is none, and for the id', () => {
    expect(draft(null)).toMatchObject({
      id: 'mattrantoquoc-tayninh',
      name: 'mattrantoquoc.tayninh.gov.vn',
      kind: 'FRONT',
    });
    expect(draft(null, 'http://127.0.0.1:4001/').id).toBe('127-0-0-1-4001');
  });

  it('as an entry of SOURCES_FILE makes a site', () => {
    const input = asSourceInput({ ...draft('A'), lists: ['https://mattrantoquoc.tayninh.gov.vn/tin/'] });
    expect(Object.keys(input)).toEqual(['id', 'name', 'kind', 'province', 'homepage', 'family', 'lists']);
    expect(siteFromInput(input).faults).toEqual([]);
  });

  it('leaves the province of a paper open, and an id valid however long the host is', () => {
    expect(draft('Báo Tây Ninh').province).toBeUndefined();
    const { id } = draft(null, `https://${'mat-tran-'.repeat(7)}tinh.example/`);
    expect(siteFromInput({ id, name: 'A', kind: 'FRONT', homepage: 'https://x.example/' }).faults).toEqual(
      [],
    );
  });

  it('as TypeScript is a file for feeds/sites, as the formatter has it', () => {
    const text = asTypeScript(
      {
        ...draft("Mặt trận tỉnh Tây Ninh 'mới'"),
        feeds: ['https://a.example/rss'],
        sitemaps: ['https://a.example/s.xml'],
      },
      '2026-11-23',
    );
    expect(text).toBe(`import { defineSite, feed, sitemap } from '../define.ts';
import { nukeviet } from '../families/nukeviet.ts';

/**
 * Drafted by \`sources new\` on 2026-11-23: its pages are those of nukeviet, and what is listed below named
 * articles. Name, kind and province are guessed from the title and host of the homepage. Nothing else of the
 * site is known.
 */
export const mattrantoquocTayninh = defineSite(nukeviet, {
  id: 'mattrantoquoc-tayninh',
  name: "Mặt trận tỉnh Tây Ninh 'mới'",
  kind: 'FRONT',
  provinceId: 'province:tay-ninh',
  homepage: 'https://mattrantoquoc.tayninh.gov.vn/',
  entries: [feed('https://a.example/rss'), sitemap('https://a.example/s.xml')],
  isVerified: false,
});
`);
  });

  it('as TypeScript says today’s province and the former one of a body that was merged away', () => {
    const text = asTypeScript(draft('Ủy ban MTTQ Việt Nam tỉnh Yên Bái'), '2026-11-23');
    expect(text).toContain(
      "  provinceId: 'province:lao-cai',\n  formerProvinceId: 'province:yen-bai',\n  homepage:",
    );
    expect(text).toContain('and nothing was found that names\n * articles.');
  });

  it('as TypeScript of no known maker is read by the marks of its pages, as an entry of SOURCES_FILE is', () => {
    const text = asTypeScript({ ...draft('A'), family: 'generic' }, '2026-11-23');
    expect(text).toContain("import { knownSystems } from '../families.ts';");
    expect(text).toContain('  isVerified: false,\n  variants: knownSystems,\n});');
    expect(siteFromInput({ ...asSourceInput(draft('A')), family: 'generic' }).site?.variants).not.toEqual([]);
    expect(asTypeScript(draft('A'), '2026-11-23')).not.toContain('knownSystems');
  });

  it.each([
    ['3cms', 'ubmt-quangbinh', "import { threecms } from '../families/threecms.ts';", 'ubmtQuangbinh'],
    ['wordpress', 'wordpress', "import { wordpress } from '../families/wordpress.ts';", 'wordpressSite'],
    ['generic', 'list', "import { generic } from '../families/generic.ts';", 'listSite'],
    ['generic', 'static', "import { generic } from '../families/generic.ts';", 'staticSite'],
    ['generic', 'export', "import { generic } from '../families/generic.ts';", 'exportSite'],
    ['generic', '127-0-0-1', "import { generic } from '../families/generic.ts';", 'one27001'],
  ])('as TypeScript of the family %s with the id %s has names that can be', (family, id, line, variable) => {
    const text = asTypeScript({ ...draft('A'), family, id }, '2026-11-23');
    expect(text).toContain(line);
    expect(text).toContain(`export const ${variable} = defineSite(`);
  });

  it('as TypeScript breaks what is too long for a line, and keeps a hostile title within its quotes', () => {
    const long = `https://mattrantoquoc.tayninh.gov.vn/vi/news/${'thong-tin-hoat-dong-'.repeat(4)}/`;
    const text = asTypeScript(
      { ...draft(`A */ '; process.exit(9); // " \\`), lists: [long, 'https://a.example/tin/'] },
      '2026-11-23',
    );
    expect(text).toContain(
      `  entries: [\n    list(\n      '${long}',\n    ),\n    list('https://a.example/tin/'),\n  ],`,
    );
    expect(text).toContain(`  name: 'A */ \\'; process.exit(9); // " \\\\',`);
  });
});
