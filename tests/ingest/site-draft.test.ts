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
    expect(Object.keys(input)).toEqual(['id', 'name', 'kind', 'homepage', 'family', 'lists']);
    expect(siteFromInput(input).faults).toEqual([]);
  });

  it('as TypeScript is a file for feeds/sites', () => {
    const text = asTypeScript({
      ...draft("Mặt trận tỉnh Tây Ninh 'mới'"),
      feeds: ['https://a.example/rss'],
      sitemaps: ['https://a.example/s.xml'],
    });
    expect(text).toBe(`import { defineSite, feed, sitemap } from '../define.ts';
import { nukeviet } from '../families/nukeviet.ts';

export const mattrantoquocTayninh = defineSite(nukeviet, {
  id: 'mattrantoquoc-tayninh',
  name: 'Mặt trận tỉnh Tây Ninh \\'mới\\'',
  kind: 'FRONT',
  provinceId: 'province:tay-ninh',
  homepage: 'https://mattrantoquoc.tayninh.gov.vn/',
  entries: [
    feed('https://a.example/rss'),
    sitemap('https://a.example/s.xml'),
  ],
  isVerified: false,
});
`);
  });
});
