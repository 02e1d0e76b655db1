import { describe, expect, it } from 'vitest';
import { imageUrl } from '../../../src/extract/page/image.ts';
import { FILLER, readHtml } from '../page-of.ts';

const BASE = 'https://bao.example/tin/';

describe("a picture's address", () => {
  it.each([
    [{ src: '/loading.gif', 'data-srcset': '/a-320.jpg 320w, /a-1024.jpg 1024w' }, '/a-1024.jpg'],
    [{ src: 'data:image/png;base64,AA==', srcset: '/a.jpg 1x,/a@2x.jpg 2x' }, '/a@2x.jpg'],
    [{ srcset: '/w_300,c_fill/a.jpg 300w, /w_900,c_fill/a.jpg 900w' }, '/w_900,c_fill/a.jpg'],
    [{ 'data-lazy-srcset': '/only.jpg' }, '/only.jpg'],
    [{ src: '/a.jpg', srcset: '/a-300.jpg 300w' }, '/a.jpg'],
    [{ src: '/loading.gif', 'data-src': '/a.jpg', 'data-srcset': '/b.jpg 2x' }, '/a.jpg'],
  ])('of %j is "%s"', (attributes, path) => {
    expect(imageUrl(attributes as Record<string, string>, BASE)?.href).toBe(`https://bao.example${path}`);
  });

  it('is none where every candidate is a placeholder', () => {
    expect(
      imageUrl({ src: 'data:image/gif;base64,AA', srcset: 'data:image/gif;base64,AA 1x' }, BASE),
    ).toBeNull();
  });

  it('costs no more than its length allows', () => {
    const from = process.cpuUsage();
    imageUrl({ srcset: `${'a, '.repeat(50_000)}${' '.repeat(50_000)}${','.repeat(50_000)}` }, BASE);
    imageUrl({ srcset: 'x'.repeat(200_000) }, BASE);
    expect(process.cpuUsage(from).user).toBeLessThan(1_000_000);
  });
});

describe('an advertisement of an AMP page', () => {
  it('is no text', () => {
    const { article } = readHtml(
      `<html amp><body><h1>Họp dân ở xã</h1><time datetime="2025-10-07T09:00:00+07:00"></time><div class="article-content">${FILLER}<amp-ad><div fallback>Vay tiền nhanh trong ngày, không cần thế chấp.</div></amp-ad><amp-embed>Có lẽ bạn thích những chuyện này.</amp-embed></div></body></html>`,
    );
    expect(article?.text).toContain('bảo vệ rừng');
    expect(article?.text).not.toMatch(/Vay tiền|bạn thích/);
  });
});

describe('an advertisement numbered by its place', () => {
  it('is no text', () => {
    const { article } = readHtml(
      `<html><body><h1>Họp dân ở xã</h1><p>07/10/2025</p><div class="article-content">${FILLER}<div id="ads1"><p>Mua nhà trả góp không lãi suất.</p></div></div></body></html>`,
    );
    expect(article?.text).not.toContain('Mua nhà');
  });
});

describe('a day and its time in marks of their own', () => {
  it.each(['<span>01/12/2025</span><span>08:00</span>', '<span>08:00</span><span>01/12/2025</span>'])(
    'are read together: %s',
    (marks) => {
      const { article } = readHtml(
        `<html><body><main><h1>Họp dân ở xã</h1><div>${marks}</div><div class="prose">${FILLER}</div></main></body></html>`,
      );
      expect(article).toMatchObject({ publishedAt: '2025-12-01T01:00:00.000Z', publishedOnly: false });
    },
  );
});
