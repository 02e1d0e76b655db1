import { type Candidate, MIN_SCORE } from './event-candidates.ts';
import { type Scene, startOf } from './event-scene.ts';

/** How far before the ceremony that it was done at a deed may stand: the name of a paper between them. */
const REACH_OF_DEED = 20;

/**
 * A visit over days may only frame what the title calls the news: "thăm tỉnh từ ngày 7 đến 9/6. Chiều 8/6, hai Hội ký biên bản
 * ghi nhớ" is a signing under a title that says so and of no visit; "Trong chuyến thăm từ ngày 7 đến 9/6, đoàn có buổi gặp gỡ
 * hôm 8/6" a meeting under any.
 */
export function newsOf(
  scene: Scene,
  main: Candidate | null,
  candidates: readonly Candidate[],
): Candidate | null {
  const end = main?.when?.end ?? null;
  if (main?.when == null || main.mention.head.kind !== 'VISIT' || end === null) return main;
  if (/thăm|đón/iu.test(scene.context.title ?? '')) return main;
  const { start } = main.when;
  const { sentence, from } = main.mention;
  const isFrame = main.mention.head.form === 'NOUN' && scene.reading.tokens[from - 1]?.key === 'trong';
  const news = candidates.filter(
    ({ mention, when, date, score }) =>
      (scene.titleKinds.has(mention.head.kind) || (isFrame && mention.sentence === sentence)) &&
      mention.head.kind !== 'VISIT' &&
      !mention.isCited &&
      !mention.isAside &&
      mention.sentence - sentence <= 2 &&
      score > MIN_SCORE &&
      date?.precision === 'DAY' &&
      when !== null &&
      when.end === null &&
      when.start >= start &&
      when.start <= end,
  );
  return news.reduce<Candidate>((best, one) => (best === main || one.score > best.score ? one : best), main);
}

/**
 * "A và B đã ký Thỏa thuận hợp tác trong buổi lễ diễn ra ngày 21/6": the ceremony without a name of its own is where the deed was
 * done that its sentence reports, and has that deed's day.
 */
export function signedAt(main: Candidate | null, candidates: readonly Candidate[]): Candidate | null {
  if (main === null || main.mention.head.kind !== 'CEREMONY' || main.mention.to !== main.mention.headTo)
    return main;
  const { sentence, from } = main.mention;
  const signing = candidates.find(
    ({ mention }) =>
      mention.head.kind === 'SIGNING' &&
      mention.head.form === 'VERB' &&
      mention.sentence === sentence &&
      mention.from < from &&
      from - mention.from < REACH_OF_DEED &&
      !mention.isCited &&
      !mention.isAside,
  );
  return signing === undefined
    ? main
    : { ...main, mention: signing.mention, score: Math.max(main.score, signing.score) };
}

/**
 * "Hội X cùng Trường Y gặp mặt 112 lưu học sinh. Cuộc gặp mặt diễn ra chiều 13/4": the deed that a sentence before told without
 * a day, where the bare noun of its kind, which has the day, opens a sentence and only takes it up.
 */
export function takenUp(
  scene: Scene,
  main: Candidate | null,
  candidates: readonly Candidate[],
): Candidate | null {
  if (main === null || main.mention.head.form !== 'NOUN' || main.mention.to !== main.mention.headTo)
    return main;
  const { sentence, from, head } = main.mention;
  if (sentence === 0 || main.date === null || from !== startOf(scene, sentence)) return main;
  const deed = candidates.findLast(
    ({ mention, date, score }) =>
      mention.head.kind === head.kind &&
      mention.head.form === 'VERB' &&
      mention.sentence < sentence &&
      sentence - mention.sentence <= 2 &&
      !mention.isCited &&
      !mention.isAside &&
      date === null &&
      score > MIN_SCORE,
  );
  return deed === undefined ? main : { ...main, mention: deed.mention };
}
