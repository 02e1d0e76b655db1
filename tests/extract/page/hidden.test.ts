import { expect, test } from 'vitest';
import { elementsOf, isHidden } from '../../../src/extract/page/dom.ts';
import { parseMarkup } from '../../../src/extract/page/tree.ts';

const isFirstHidden = (html: string) => {
  const [first] = elementsOf(parseMarkup(html).document);
  if (first === undefined) throw new Error(`expected an element, but got ${html}`);
  return isHidden(first);
};

test.each([
  '<p hidden>x</p>',
  '<p style="display: none">x</p>',
  '<p style="VISIBILITY:hidden">x</p>',
  '<p class="text d-none">x</p>',
  '<p style="font-size:0">x</p>',
  '<span style="color:#fff; font-size: 0px !important">x</span>',
  '<span style="font-size:0.0em">x</span>',
  '<a style="text-indent:-9999px">x</a>',
  '<div style="position:absolute; left:-9999px"><p>x</p></div>',
  '<script>x</script>',
])('no reader sees the text of %s', (html) => {
  expect(isFirstHidden(html)).toBe(true);
});

test.each([
  '<p>x</p>',
  '<p style="margin-left:-999px">x</p>',
  '<p style="font-size:0.9em">x</p>',
  '<p style="font-size:09px">x</p>',
  '<p style="text-indent:-20px">x</p>',
  '<div style="font-size:0"><img src="a.jpg"><img src="b.jpg"></div>',
  '<div class="d-none d-md-block">x</div>',
])('readers see %s', (html) => {
  expect(isFirstHidden(html)).toBe(false);
});
