import { REFERRING_WORDS } from '../../gazetteer/events.ts';
import type { EventDraft } from '../draft.ts';
import type { Candidate } from './event-candidates.ts';
import type { EventMention } from './event-heads.ts';
import type { EventReading } from './events.ts';
import { phraseSet } from './phrases.ts';
import { inText, isInText, type Preface } from './preface.ts';
import { evidenceOf } from './reading.ts';
import type { Sentence } from './sentences.ts';

const references = phraseSet(REFERRING_WORDS);

/**
 * The events of lead and text with receipts from the text: one that the lead tells gets the place where the text names it
 * again ("Hội nghị"), the main one at least the place where the text tells most of it or refers to it ("chương trình", "đoàn");
 * one that the text never names is left out.
 */
export function anchored(preface: Preface, { events, candidates }: EventReading): readonly EventDraft[] {
  const inBody = candidates.filter(({ mention }) => mention.sentence >= preface.sentences);
  return events.flatMap((event) => {
    if (isInText(preface, event.evidence)) return [{ ...event, evidence: inText(preface, event.evidence) }];
    const again =
      namedAgain(event, inBody)?.mention ??
      (event.isMain ? (heaviest(inBody)?.mention ?? referredTo(preface)) : null);
    if (again === null) return [];
    const { sentence, from, to } = again;
    const evidence = evidenceOf(preface.reading, sentence, from, to, 'event.lead', 0.7);
    return [{ ...event, evidence: inText(preface, evidence) }];
  });
}

/** The place where the text names an event of this kind, as a noun if it does, on this day or on none. */
function namedAgain(
  { kind, startsOn, isMain }: EventDraft,
  candidates: readonly Candidate[],
): Candidate | null {
  const same = candidates.filter(
    ({ mention, when }) =>
      mention.head.kind === kind && (isMain || when === null || when.start === startsOn) && !mention.isAside,
  );
  return (
    same.find(({ mention }) => mention.head.form === 'NOUN' && !mention.isCited) ??
    same.find(({ mention }) => !mention.isCited) ??
    same[0] ??
    null
  );
}

const heaviest = (candidates: readonly Candidate[]): Candidate | null =>
  candidates.reduce<Candidate | null>((best, one) => (one.score > (best?.score ?? -99) ? one : best), null);

/** A word of the text that stands for an event told before it. */
function referredTo({ reading, sentences }: Preface): Pick<EventMention, 'sentence' | 'from' | 'to'> | null {
  for (let sentence = sentences; sentence < reading.sentences.length; sentence++) {
    const { from, to } = reading.sentences[sentence] as Sentence;
    for (let i = from; i < to; i++) {
      const found = references.at(reading.tokens, i);
      if (found !== null) return { sentence, from: i, to: found.to };
    }
  }
  return null;
}
