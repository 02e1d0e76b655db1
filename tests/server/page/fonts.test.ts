import { expect, it } from 'vitest';
import { loadFonts } from '../../../src/server/page/fonts.ts';
import { serve } from '../serve.ts';

it('names a file for each font, weight and script that the pages use, and none else', async () => {
  const { style, files } = await loadFonts();
  const named = [...style.body.toString().matchAll(/url\(([^)]+)\)/g)].map(([, path]) => path);
  expect(named).toEqual([...files.keys()]);
  const faces = named.map((path) => path?.replace(/^\/fonts\/[0-9a-f]{12}\/|-normal\.woff2$/g, ''));
  const scripts = ['latin-ext', 'latin', 'vietnamese'];
  expect(faces).toEqual([
    ...scripts.map((script) => `be-vietnam-pro-${script}-400`),
    ...scripts.map((script) => `be-vietnam-pro-${script}-600`),
    ...scripts.map((script) => `jetbrains-mono-${script}-400`),
  ]);
});

it('says for which letters each file is, so that a browser loads only what it shows', async () => {
  const { style } = await loadFonts();
  const rules = style.body.toString().split('@font-face').slice(1);
  expect(rules.every((rule) => /unicode-range: U\+/.test(rule))).toBe(true);
  expect(
    rules.filter((rule) => rule.includes('-vietnamese-')).every((rule) => rule.includes('U+1EA0-1EF9')),
  ).toBe(true);
});

it('serves the files for ever, the style sheet that names them for an hour', async () => {
  const server = await serve();
  const style = await fetch(`${server.url}/fonts.css`);
  expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(style.headers.get('cache-control')).toBe('public, max-age=3600');
  const [, path] = /url\(([^)]+)\)/.exec(await style.text()) ?? [];
  const file = await fetch(`${server.url}${path}`);
  expect(file.headers.get('content-type')).toBe('font/woff2');
  expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 4)
      .toString('latin1'),
  ).toBe('wOF2');
});

it('lets the plain pages use them', async () => {
  const server = await serve();
  const page = await fetch(`${server.url}/`);
  expect(page.headers.get('content-security-policy')).toContain("font-src 'self'");
  expect(await page.text()).toContain('<link rel="stylesheet" href="/fonts.css">');
});
