import { PRESS_WORDS } from '../../gazetteer/participation.ts';
import type { FoundVerb } from './part-verbs.ts';
import { phraseSet } from './phrases.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';

const press = phraseSet(PRESS_WORDS);
/** Tokens before a verb within which "sẽ" makes it a plan, and a word of denial or hope leaves open whether it was done. */
const REACH_OF_WILL = 4;
/** Tokens behind "nhưng" within which it is said that somebody did not come. */
const REACH_OF_DENIAL = 4;
/** Elements behind "tiếp" within which somebody to receive is named: "tiếp và làm việc với đoàn". */
const REACH_OF_OBJECT = 6;

/** Whether a word stands close before a verb, no mark and no name between: "Thiếu tướng A dự" lacks nothing. */
function isBehind({ tokens }: Reading, { from }: FoundVerb, word: RegExp): boolean {
  for (let i = from - 1; i >= from - REACH_OF_WILL; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word' || token.capital) return false;
    if (word.test(token.key)) return true;
  }
  return false;
}

/** "sẽ đến dự": what is still to come is no part in an event that has been. */
export const isPlan = (reading: Reading, verb: FoundVerb): boolean => isBehind(reading, verb, /^sẽ$/);

/** "không có sự tham gia của ông A", "mong nhận được sự tham gia của ông A". */
export const isWanting = (reading: Reading, verb: FoundVerb): boolean =>
  isBehind(reading, verb, /^(không|chưa|thiếu|mong|chờ)$/);

/** "được mời dự nhưng không đến". */
export function isDeclined({ tokens, sentences }: Reading, sentence: number, { to }: FoundVerb): boolean {
  const { to: end } = sentences[sentence] as Sentence;
  for (let i = to; i < end; i++) {
    if (!/^(nhưng|song)$/.test(tokens[i]?.key ?? '')) continue;
    for (let j = i + 1; j <= i + REACH_OF_DENIAL; j++)
      if (/^(không|chưa|bận|vắng)$/.test(tokens[j]?.key ?? '')) return true;
  }
  return false;
}

/** "cho biết chương trình sẽ diễn ra tối 20/1": what stands behind is said there, not where it was said. */
export function tellsContent({ tokens }: Reading, { verb, from, to }: FoundVerb): boolean {
  if (verb !== 'SPEAK') return false;
  return !/^(phát|tham|khai|bế|kết)$/.test(tokens[from]?.key ?? '') && tokens[to]?.key !== 'tại';
}

/**
 * Whether a verb of receiving has somebody to receive: "tiếp đoàn", "tiếp bà A", "tiếp Đại sứ". Who works "với đoàn viên" or "với
 * Đoàn Thanh niên" receives nobody.
 */
export function hasGuest({ tokens, elements }: Reading, sentence: number, { to }: FoundVerb): boolean {
  const [before, last, next] = [tokens[to - 2], tokens[to - 1], tokens[to]];
  if (last?.key === 'đoàn') {
    const isUnion = before?.key === 'với' && last.capital && next?.capital === true;
    return !isUnion && !/^(viên|thể|kết)$/.test(next?.key ?? '');
  }
  const behind = (elements[sentence] ?? []).filter((element) => element.from >= to).slice(0, REACH_OF_OBJECT);
  return behind.some(
    ({ type, from }) =>
      type === 'name' ||
      type === 'office' ||
      type === 'organization' ||
      type === 'plural' ||
      /^(đoàn|ngài|khách)$/.test(tokens[from]?.key ?? ''),
  );
}

/** Whether it was said to the press, not at the event; "tại buổi họp báo" it is both. */
export function isToThePress({ tokens, sentences }: Reading, sentence: number, verb: FoundVerb): boolean {
  const { from, to } = sentences[sentence] as Sentence;
  let isAsked = false;
  for (let i = from; i < to; i++) {
    const isConference = tokens[i]?.key === 'họp' && tokens[i + 1]?.key === 'báo';
    if (isConference && (tokens[i - 1]?.key === 'tại' || tokens[i - 2]?.key === 'tại')) return false;
    isAsked ||= i <= verb.to && press.at(tokens, i) !== null;
  }
  return isAsked;
}
