import { describe, expect, it } from 'vitest';
import { genericSite } from '../../../feeds/index.ts';
import { readDocument } from '../../../src/extract/read.ts';

const URL_OF_LIST = 'https://xa.example/noidung/tin.aspx?lv=25';
const SUMMARY = 'Các thôn đã tổ chức nhiều hoạt động thiết thực trong tháng.';

async function listOf(markup: string) {
  const site = genericSite(URL_OF_LIST);
  if (site === null) throw new Error('expected a site');
  return readDocument(site, {
    bytes: `<html><body><div class="menu"><a href="/">Trang chủ</a></div>${markup}</body></html>`,
    contentType: 'text/html',
    url: URL_OF_LIST,
    observedAt: '2026-03-05T02:00:00.000Z',
  });
}

describe('a list that no rule cuts', () => {
  it('is cut into the widest parts that name one article each', async () => {
    const row = (id: number, day: string) =>
      `<div class="o"><div><a href="/t.aspx?ItemID=${id}"><img src="/a.jpg"></a></div><div><div><a href="/t.aspx?ItemID=${id}">Hội nghị số ${id} của xã</a></div><i>Ngày đăng: ${day}/07/2024  11:38</i><div>${SUMMARY}</div></div></div>`;
    const reading = await listOf(`<div class="hop">${row(901, '01')}${row(902, '02')}</div>`);
    expect(reading).toMatchObject({
      kind: 'list',
      entries: [
        {
          url: 'https://xa.example/t.aspx?ItemID=901',
          title: 'Hội nghị số 901 của xã',
          publishedAt: '2024-07-01T04:38:00.000Z',
          summary: SUMMARY,
        },
        { title: 'Hội nghị số 902 của xã', publishedAt: '2024-07-02T04:38:00.000Z', summary: SUMMARY },
      ],
    });
  });

  it('may be a table with the day in a cell beside the title', async () => {
    const row = (id: number) =>
      `<tr><td><a href="/t.aspx?ItemID=${id}">Hội nghị số ${id} của xã</a></td><td>(14/01/2019)</td></tr>`;
    expect(await listOf(`<table>${row(1)}${row(2)}</table>`)).toMatchObject({
      entries: [
        { publishedAt: '2019-01-13T17:00:00.000Z', publishedOnly: true, summary: null },
        { publishedAt: '2019-01-13T17:00:00.000Z', publishedOnly: true, summary: null },
      ],
    });
  });

  it('gives no summary its "Đọc tiếp" and takes no title with its date for one', async () => {
    const item = (id: number, more: string) =>
      `<div><a href="/t.aspx?ItemID=${id}">Hội nghị số ${id} bàn việc sửa đường của xã</a> <i>3 ngày trước</i>${more}</div>`;
    expect(
      await listOf(item(1, `<p>${SUMMARY} <a href="/t.aspx?ItemID=1">Đọc tiếp...</a></p>`) + item(2, '')),
    ).toMatchObject({ entries: [{ summary: SUMMARY }, { summary: null }] });
  });
});
