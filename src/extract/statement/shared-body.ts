import type { OrganizationDraft } from '../draft.ts';
import type { Bodies } from './bodies.ts';
import type { Claim } from './claim.ts';
import { isGovernor } from './offices.ts';
import type { Organization } from './organizations.ts';
import { committeeOf, parentOf } from './posts.ts';
import { type Reading, sentenceAt, wordsOf } from './reading.ts';

const PARTY_BODY = new Set(['PARTY']);

/** "A kiêm B tổ chức O", "A, B tổ chức O": the body of the next office in the same run, where both can belong to it. */
export function sharedBody(
  reading: Reading,
  bodies: Bodies,
  { office, name, rule }: Claim,
  claims: readonly Claim[],
): OrganizationDraft | null {
  // "ông A (kiêm Tổng Thư ký)" in a list of "Phó Chủ tịch O"
  if (reading.tokens[office.from - 1]?.key === 'kiêm') {
    const before = claims.findLast(
      (other) => other.name === name && other.office.from < office.from && other.office.organization !== null,
    );
    if (before?.office.organization != null) return bodies.draft(before.office.organization);
  }
  const beside = bodyOfOthers(reading, office.end);
  if (beside !== null) return bodies.draft(beside);
  if (isGovernor(reading.tokens, office.titleTo)) return null;
  // "Các Phó Chủ tịch gồm: A, Phó Giám đốc Sở B; C": what the list gives is of the list's body, the rest A's own
  if (rule === 'official.list') return null;
  const next = claims.find(
    (other) => other.name === name && other.office.from >= office.end && other.office.organization !== null,
  );
  if (next === undefined || next.office.organization === null) return null;
  const { tokens } = reading;
  for (let i = office.end; i < next.office.from; i++)
    if (tokens[i]?.key === ';' || tokens[i]?.key === '.') return null;
  if (next.office.from - office.end > 12) return null;
  const body = bodies.draft(next.office.organization.parent ?? next.office.organization);
  const { family } = office.title.head;
  if (family === 'PARTY') {
    const printed = wordsOf(reading, office.from, office.titleTo);
    // "TUV", "Tỉnh ủy viên" name their body themselves
    const abbreviated =
      (tokens[office.from]?.allCapitals === true && !/ủy|uỷ/i.test(printed)) ||
      /^(tỉnh|thành|huyện|quận|thị|đảng) (ủy|uỷ) viên$/i.test(printed);
    if (abbreviated || office.title.isFormer !== next.office.title.isFormer) return null;
    if (PARTY_BODY.has(body.kind)) return committeeOf(body) ?? (next.office.title.head.unit ? null : body);
    const isCommittee = /(?:ủy|uỷ) viên (?:ban|bch|đoàn chủ tịch)|^uv.?đct/i.test(printed);
    // The Front's own is the "Ban Thường trực"; a "Ban Thường vụ" beside its office is a party committee's
    const isPartys = body.kind === 'FRONT' && /thường vụ|btv|chấp hành|bch/i.test(printed);
    return isCommittee && !isPartys && !['STATE', 'ASSEMBLY'].includes(body.kind) ? body : null;
  }
  if (family === 'MISSION' && next.office.title.head.family !== 'MISSION') return null;
  if (PARTY_BODY.has(body.kind) && next.office.title.head.family === 'PARTY') return null;
  return next.office.title.head.unit ? parentOf(body) : body;
}

/**
 * "Hội Hữu nghị Việt Nam - Lào tỉnh X tổ chức Đại hội ... Ông A được bầu làm Chủ tịch Hội Hữu nghị Việt Nam - Lào": whether the body to
 * which somebody is elected is the one that the text is about, named without its province.
 */
export function isOfHost(
  { link }: Claim,
  { kind, name, provinceId }: OrganizationDraft,
  host: OrganizationDraft | null,
): host is OrganizationDraft {
  if (host === null || (link !== 'ELECT' && link !== 'RE_ELECT') || kind !== 'FRIENDSHIP_ASSOCIATION')
    return false;
  return provinceId === null && host.provinceId !== null && host.name.startsWith(`${name} `);
}

/** "ông A, Phó Chủ tịch và các ông, bà là Ủy viên Thường trực O": the body of those who come with A, which is A's as well; or null. */
function bodyOfOthers(reading: Reading, at: number): Organization | null {
  const { tokens } = reading;
  if (!/^(?:và|cùng)$/.test(tokens[at]?.key ?? '') || tokens[at + 1]?.key !== 'các') return null;
  for (const element of reading.elements[sentenceAt(reading, at)] ?? []) {
    if (element.from <= at) continue;
    if (element.type === 'office') return element.office.organization;
    if (/^(?:name|organization|place|other)$/.test(element.type)) return null;
  }
  return null;
}
