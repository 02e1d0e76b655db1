import type { OrganizationDraft } from '../extract/draft.ts';
import { BODY_PARTS, PARTED_BODIES } from '../gazetteer/body-parts.ts';
import { remembered } from '../model/memo.ts';
import { accentKey } from '../model/text.ts';
import { organizationIdOf, provinceOf } from './identity.ts';
import { organizationKey } from './organization-name.ts';

/** The key of a committee of the Front whose place is parted off, see `organizationKey`. */
const FRONT_KEY = 'ủy ban mặt trận tổ quốc việt nam';
const CENTRAL_FRONT: OrganizationDraft = {
  name: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
  kind: 'FRONT',
  level: 'CENTRAL',
  provinceId: null,
};

/**
 * The id of the body that this one is part of, where its own name says so ("Ban Dân vận Tỉnh ủy" of "Tỉnh ủy"), or where the
 * Front's charter does: the committee of a district belongs to that of its province, and that to the central one. Null for
 * any other. The graph need not have that body.
 */
export function parentIdOf(body: OrganizationDraft, home: string | null): string | null {
  const parent = wholeOf(body, home) ?? frontAbove(body, home);
  return parent === null ? null : organizationIdOf(parent, home);
}

const PARTS = BODY_PARTS.map(accentKey);
const WHOLES = PARTED_BODIES.map(({ name, kind }) => ({ key: accentKey(name), kind }));

const startsWith = (words: string, begin: string): boolean =>
  words === begin || words.startsWith(`${begin} `);

/** The body behind the words of a part: of "Văn phòng Ủy ban MTTQ Việt Nam tỉnh" the committee. */
function wholeOf(body: OrganizationDraft, home: string | null): OrganizationDraft | null {
  const provinceId = provinceOf(body, home);
  // "Tỉnh ủy" of a province that nobody names is no body.
  if (provinceId === null && body.level !== 'CENTRAL') return null;
  const whole = wholeIn(body.name);
  return whole === null ? null : { ...whole, level: body.level, provinceId };
}

const wholeIn = remembered((bodyName): Pick<OrganizationDraft, 'name' | 'kind'> | null => {
  const printed = bodyName.trim().split(/\s+/);
  const words = printed.map(accentKey);
  const all = words.join(' ');
  if (!PARTS.some((part) => startsWith(all, part))) return null;
  for (let at = 1; at < words.length; at += 1) {
    const rest = words.slice(at).join(' ');
    const whole = WHOLES.find(({ key }) => startsWith(rest, key));
    if (whole !== undefined) return { name: printed.slice(at).join(' '), kind: whole.kind };
  }
  return null;
}, 1_000);

function frontAbove(body: OrganizationDraft, home: string | null): OrganizationDraft | null {
  const provinceId = provinceOf(body, home);
  if (body.kind !== 'FRONT' || provinceId === null) return null;
  const key = organizationKey({ name: body.name, provinceId });
  if (key === FRONT_KEY && body.level === 'PROVINCE') return CENTRAL_FRONT;
  if (!key.startsWith(`${FRONT_KEY} `) || body.level !== 'DISTRICT') return null;
  return { ...CENTRAL_FRONT, name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh', level: 'PROVINCE', provinceId };
}
