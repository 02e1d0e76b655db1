import { hashKey, nodeId } from '../model/id.ts';
import { foldText } from '../model/text.ts';

/** How many words of the beginning make a story's key: copies differ in what is added at the end. */
const OPENING_WORDS = 60;
/** More than 60 words ever take: the rest of a long text need not be folded. */
const OPENING_LENGTH = 4_000;
/** A shorter text is a caption or a notice, and many are alike without being copies. */
const SHORTEST = 30;

/**
 * "(Mặt trận) -", "TĐO – ", "(Vietpeace) " and the like: the mark of the paper that a report was written for, which a copy
 * may lack or replace.
 */
const DATELINE =
  /^\s*(?:\([^()\n]{1,40}\)\s*[-–—]?|[\p{Lu}\d.]{2,10}\s*[-–—]|[\p{Lu}][\p{L} .]{1,24}\([\p{Lu}]{2,8}\)\s*[-–—])\s*/u;

/** Lower-case words without diacritics, the form in which texts are compared. */
export function foldedWords(text: string): readonly string[] {
  return foldText(text).match(/[\p{L}\d]+/gu) ?? [];
}

/**
 * The id of the story that a text tells: the same for copies that differ in case, diacritics, punctuation, dateline or
 * ending. A text too short to be told from others stands for itself, by its canonical address.
 */
export function storyIdOf(text: string, canonicalUrl: string): string {
  const words = foldedWords(text.replace(DATELINE, '').slice(0, OPENING_LENGTH));
  const key =
    words.length < SHORTEST ? hashKey('url', canonicalUrl) : hashKey(...words.slice(0, OPENING_WORDS));
  return nodeId('STORY', key);
}
