import type { Element } from 'domhandler';
import type { Rule } from '../rule.ts';
import { titleLines } from './anchor.ts';
import type { Box } from './box.ts';
import { lineOf } from './dom.ts';
import { findMainText } from './main-text.ts';
import type { Page } from './page.ts';
import { findStamps } from './stamp-line.ts';

/** Texts that a rule finds, best first, in NFC; none when it does not apply. `main-text` and `body-end` find no text. */
export function textsOf(page: Page, box: Box, rule: Rule): readonly string[] {
  const { probe } = rule;
  switch (probe.at) {
    case 'meta':
      return probe.keys.flatMap((key) => page.meta.get(key) ?? []);
    case 'json-ld':
      return page.jsonLd?.[probe.field] ?? [];
    case 'text':
      return elementsBy(page, box, rule)
        .map(lineOf)
        .filter((text) => text !== '');
    case 'attribute':
      return elementsBy(page, box, rule)
        .map(({ attribs }) => attribs[probe.attribute]?.trim() ?? '')
        .filter((value) => value !== '');
    case 'stamp':
      return findStamps(page, box);
    case 'title-line':
      return titleLines(page, findMainText(page));
    case 'main-text':
    case 'body-end':
      return [];
  }
}

/** The elements that a `text` or `attribute` rule names. */
export function elementsBy(page: Page, box: Box, { probe }: Rule): readonly Element[] {
  if (probe.at !== 'text' && probe.at !== 'attribute') return [];
  const found = page.select(probe.selector, probe.page ? null : box.root);
  return probe.pick === 'last' ? found.toReversed() : found;
}
