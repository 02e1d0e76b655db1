import { describe, expect, it } from 'vitest';
import { genericSite } from '../../../feeds/index.ts';
import { readDocument } from '../../../src/extract/read.ts';

const URL_OF_LIST = 'https://bao.example/xa-hoi';
const link = (id: number) =>
  `<a href="/xa-hoi/bai-viet-cua-ngay-${id}.html">Chuyện số ${id} của ngày hôm nay</a>`;
const LIST = `<ul>${[501, 502, 503].map((id) => `<li><h3>${link(id)}</h3></li>`).join('')}</ul>`;

async function idsIn(markup: string): Promise<readonly string[]> {
  const site = genericSite(URL_OF_LIST);
  if (site === null) throw new Error('expected a site');
  const reading = await readDocument(site, {
    bytes: `<html><body>${markup}</body></html>`,
    contentType: 'text/html',
    url: URL_OF_LIST,
    observedAt: '2026-03-05T02:00:00.000Z',
  });
  return reading.kind === 'list' ? reading.entries.map(({ url }) => /\d+/.exec(url)?.[0] ?? '') : [];
}

describe('a list of articles', () => {
  it.each([
    ['a box of what is read most', `<div class="b"><h4>Tin đọc nhiều</h4><h3>${link(901)}</h3></div>`],
    [
      'one whose heading has a box of its own',
      `<div><div class="t"><h3>Đọc nhiều nhất</h3></div><ul><li>${link(901)}</li></ul></div>`,
    ],
    ['one in English', `<div class="w"><div class="title">Most read</div>${link(901)}</div>`],
    ['the foot of the page', `<footer>${link(901)}</footer>`],
    ['a column of the page', `<aside><p>${link(901)}</p></aside>`],
  ])('leaves out %s', async (_name, box) => {
    expect(await idsIn(`${LIST}${box}`)).toEqual(['501', '502', '503']);
  });

  it.each([
    ['under a heading that any list may have', `<div><h2>Tin mới nhất</h2>${LIST}</div>`],
    [
      'behind a ranking in the same column',
      `<div><h3>Đọc nhiều</h3><ul><li>${link(901)}</li></ul><h3>Xã hội</h3>${LIST}</div>`,
    ],
    [
      'beside a column that opens with a ranking',
      `<div><div><h3>Xem nhiều</h3><div>${link(901)}</div></div><div>${LIST}</div></div>`,
    ],
  ])('is read %s', async (_name, markup) => {
    expect(await idsIn(markup)).toEqual(['501', '502', '503']);
  });

  it('that is all ranked or framed is still a list', async () => {
    expect(await idsIn(`<aside>${LIST}</aside>`)).toEqual(['501', '502', '503']);
    expect(await idsIn(`<h2>Đọc nhiều</h2>${LIST}`)).toEqual(['501', '502', '503']);
  });

  it('names what is in a ranking too where the list itself has it', async () => {
    expect(await idsIn(`<h2>Đọc nhiều</h2><p>${link(502)}</p>${LIST}`)).toEqual(['501', '502', '503']);
  });

  it('costs what its length allows, however its headings are nested or repeated', async () => {
    const used = process.cpuUsage();
    await idsIn('<div class="title">'.repeat(3_900) + 'chữ và chữ '.repeat(50_000));
    await idsIn('<h3>Đọc nhiều</h3>'.repeat(50_000));
    expect(process.cpuUsage(used).user).toBeLessThan(5_000_000);
  });
});
