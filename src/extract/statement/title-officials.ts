import { accentKey } from '../../model/text.ts';
import type { OfficialDraft, OrganizationDraft } from '../draft.ts';
import type { Bodies } from './bodies.ts';
import { Mentions } from './mentions.ts';
import { type Officials, officialsOf } from './official-drafts.ts';
import { evidenceOf, hasOffice, type Reading } from './reading.ts';

/**
 * The officials of a text with those whose office only the title tells ("Chủ tịch Ủy ban MTTQ tỉnh Lê Văn A thăm ..."), each
 * standing where the text from `textFrom` (in characters) on names the person; one whom it never names is left out.
 */
export function withTitle(
  officials: Officials,
  title: Reading | null,
  text: Reading,
  bodies: Bodies,
  mainBody: OrganizationDraft | null,
  textFrom: number,
): Officials {
  if (title === null || !hasOffice(title)) return officials;
  const known = officials.drafts.map(({ name }) => accentKey(name));
  const isKnown = (name: string) => known.some((one) => one === name || one.endsWith(` ${name}`));
  const told = officialsOf(title, bodies.of(title), mainBody).drafts.filter(
    ({ name }) => name.includes(' ') && !isKnown(accentKey(name)),
  );
  if (told.length === 0) return officials;
  const mentions = new Mentions(text, textFrom);
  const drafts: OfficialDraft[] = [...officials.drafts];
  const byName = new Map(officials.byName);
  for (const draft of told) {
    const at = mentions.of(draft.name);
    if (at === null) continue;
    const evidence = evidenceOf(text, at.sentence, at.from, at.to, 'official.title', 0.7);
    byName.set(accentKey(draft.name), drafts.length);
    drafts.push({ ...draft, positions: draft.positions.map((position) => ({ ...position, evidence })) });
  }
  return { ...officials, drafts, byName };
}
