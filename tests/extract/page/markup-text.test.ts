import { expect, test } from 'vitest';
import { textOfMarkup, unescaped } from '../../../src/extract/page/markup-text.ts';

test.each([
  ['C&ocirc;ng t&aacute;c', 'Công tác'],
  ['1 <b&gt; &#x110;o&agrave;n', '1 <b> Đoàn'],
  ['R&D; &nosuch;', 'R&D; &nosuch;'],
])('"%s" is "%s" once its escapes are read, and keeps what looks like markup', (text, plain) => {
  expect(unescaped(text)).toBe(plain);
});

test.each([
  ['<b>Công</b> t&aacute;c', 'Công tác'],
  ['C&amp;ocirc;ng', 'Công'],
  ['a &lt;b&gt; c', 'a <b> c'],
])('markup "%s" says "%s"', (value, text) => {
  expect(textOfMarkup(value)).toBe(text);
});
