import type { ParticipationRole } from '../../model/event.ts';
import type { OfficialDraft, ParticipationDraft } from '../draft.ts';
import type { Link } from './links.ts';
import type { Officials } from './official-drafts.ts';
import { evidenceOf, type Reading } from './reading.ts';

const ROLE_OF_LINK: Partial<Record<Link, ParticipationRole>> = {
  ELECT: 'ELECTED',
  HOLD: 'ELECTED',
  RE_ELECT: 'RE_ELECTED',
  APPOINT: 'APPOINTED',
};

/** Words of the sentence in which an official stands, by the part they take; the first that is found counts. */
const ROLE_WORDS: readonly (readonly [ParticipationRole, RegExp])[] = [
  ['HOST', /chủ trì|chủ tọa|điều hành (?:hội nghị|phiên|buổi)|tiếp đoàn|đã tiếp /u],
  [
    'SPEAKER',
    /phát biểu|báo cáo|trình bày|cho biết|nhấn mạnh|khẳng định|đề nghị|nêu|quán triệt|truyền đạt|chia sẻ/u,
  ],
  ['GUEST', /(?:đến|tới|về|cùng|khách mời|chứng kiến|tham) ?dự|^dự /u],
];

/**
 * The parts that officials take in the article's main event: who was elected, re-elected or appointed, by the verb of it;
 * who hosted, spoke or was a guest, by the words of the sentence that names them. One part a person, the first that is told.
 */
export function participationsOf(reading: Reading, officials: Officials): readonly ParticipationDraft[] {
  const parts = new Map<number, ParticipationDraft>();
  for (const { official, link, sentence, from, to } of officials.appointments) {
    const role = ROLE_OF_LINK[link];
    if (role === undefined || parts.has(official)) continue;
    parts.set(official, {
      official,
      role,
      evidence: evidenceOf(
        reading,
        sentence,
        from,
        to,
        `participation.${role.toLowerCase().replaceAll('_', '-')}`,
        0.85,
      ),
    });
  }
  for (const [official, draft] of officials.drafts.entries()) {
    if (parts.has(official)) continue;
    const part = partOf(draft);
    if (part !== null) parts.set(official, { ...part, official });
  }
  return [...parts.values()].sort((a, b) => a.official - b.official);
}

function partOf(official: OfficialDraft): Omit<ParticipationDraft, 'official'> | null {
  for (const { evidence } of official.positions) {
    const sentence = evidence.quote.toLowerCase();
    const found = ROLE_WORDS.find(([, words]) => words.test(sentence));
    if (found !== undefined) {
      return {
        role: found[0],
        evidence: { ...evidence, rule: `participation.${found[0].toLowerCase()}`, confidence: 0.6 },
      };
    }
  }
  return null;
}
