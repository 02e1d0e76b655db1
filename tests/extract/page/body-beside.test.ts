import { describe, expect, it } from 'vitest';
import { FILLER, readHtml } from '../page-of.ts';

const TITLE = '<h1>Họp dân ở xã vùng cao</h1><p>12/06/2024</p>';
const SHORT =
  'Mỗi nhà góp một ngày công để sửa đường lên nương, ai ốm thì nhờ người làm thay và làm bù vào vụ sau, trưởng thôn ghi sổ.';
const NAMED = `<div class="entry-content"><p>${SHORT}</p></div>`;
const LONG = `<div>${FILLER.repeat(2)}</div>`;
const VERY_LONG = `<div>${FILLER.repeat(15)}</div>`;
const FIRST = 'Từ sáng sớm';
const beginning = (body: string) =>
  readHtml(`<html><head><title>Họp dân ở xã vùng cao</title></head><body>${body}</body></html>`).article
    ?.text;

describe('a short text with the name of a body', () => {
  it.each([
    ['behind a much longer one', `${TITLE}${LONG}${NAMED}`],
    ['among comments', `${TITLE}<div>${FILLER}</div><div class="comments">${NAMED}</div>`],
  ])('is not the article %s', (_where, body) => {
    expect(beginning(body)).toContain(FIRST);
  });

  it.each([
    ['in the box of the title', `<article>${TITLE}${LONG}${NAMED}</article>`],
    ['before a much longer one', `${TITLE}${NAMED}${LONG}`],
    ['below the title, the longer one above it', `${LONG}${TITLE}${NAMED}`],
    [
      'behind one that is not much longer',
      `${TITLE}${LONG}<div class="entry-content">${`<p>${SHORT}</p>`.repeat(3)}</div>`,
    ],
    [
      'where it is long',
      `${TITLE}${VERY_LONG}<div class="entry-content">${`<p>${SHORT}</p>`.repeat(9)}</div>`,
    ],
  ])('is the article %s', (_where, body) => {
    expect(beginning(body)).toContain(SHORT);
    expect(beginning(body)).not.toContain(FIRST);
  });
});
