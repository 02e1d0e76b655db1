import { describe, expect, test } from 'vitest';
import { DOCUMENT_KINDS } from '../../src/gazetteer/documents.ts';
import { EVENT_HEADS } from '../../src/gazetteer/events.ts';
import { HONORIFICS } from '../../src/gazetteer/honorifics.ts';
import { ORGANIZATION_HEADS } from '../../src/gazetteer/organizations.ts';
import { NOT_PAPERS, PAPER_MARKS } from '../../src/gazetteer/press.ts';
import { EVERYDAY_WORDS, STOCK_PHRASES } from '../../src/gazetteer/stock-words.ts';
import { SURNAMES } from '../../src/gazetteer/surnames.ts';
import { TITLE_HEADS } from '../../src/gazetteer/titles.ts';
import { EventKind } from '../../src/model/event.ts';

/** A line break or a bar too many in a list shows as an empty or padded phrase, which would match everywhere. */
const lists: Readonly<Record<string, readonly string[]>> = {
  titles: TITLE_HEADS.map(([phrase]) => phrase),
  organizations: ORGANIZATION_HEADS.map(([phrase]) => phrase),
  honorifics: HONORIFICS.map(([phrase]) => phrase),
  events: EVENT_HEADS.map(([phrase]) => phrase),
  surnames: SURNAMES,
  documents: DOCUMENT_KINDS.split('|'),
  'everyday words': EVERYDAY_WORDS,
  'stock phrases': STOCK_PHRASES,
  papers: PAPER_MARKS,
  'no papers': NOT_PAPERS,
};

describe.each(Object.entries(lists))('%s', (_name, phrases) => {
  test('has no empty phrase and none with blanks around it', () => {
    expect(phrases.length).toBeGreaterThan(30);
    expect(phrases.filter((phrase) => phrase === '' || phrase !== phrase.trim())).toEqual([]);
  });

  test('is composed', () => {
    expect(phrases.filter((phrase) => phrase !== phrase.normalize('NFC'))).toEqual([]);
  });
});

test('every kind of event has a head', () => {
  const kinds = new Set(EVENT_HEADS.map(([, { kind }]) => kind));
  expect(Object.keys(EventKind).filter((kind) => !kinds.has(kind as EventKind))).toEqual([]);
});
