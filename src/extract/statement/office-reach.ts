import type { Element } from './element.ts';
import type { Name } from './names.ts';
import { foreignBody, governing, type Office } from './offices.ts';
import type { Organization } from './organizations.ts';
import { isPolite } from './surroundings.ts';
import type { Token } from './tokens.ts';

const UNIT_WORD = /^(?:tỉnh|huyện|quận|xã|phường|phố|trấn|thị|khu|châu|thôn|bản|ấp)$/;

/**
 * The last office of a run of elements with the capitals behind it as its body, where whose office it is stands before it:
 * "ông A, Phó Tỉnh trưởng Luông Nậm Thà", "bà B, Giám đốc Mekong Light", "bà C, Chủ tịch UBND xã Lê Lai". Null where the
 * capitals may be the holder's name.
 */
export function officeOverName(
  tokens: readonly Token[],
  elements: readonly Element[],
  name: Name,
): Office | null {
  const last = elements.at(-1);
  const mark = elements.at(-2);
  // "Bà A (thứ hai từ phải sang), Chủ tịch ..."
  const holder = elements.at(-3)?.type === 'note' ? elements.at(-4) : elements.at(-3);
  if (last?.type !== 'office' || mark?.type !== 'mark' || holder?.type !== 'name') return null;
  const firm = name.isForeign && isPolite(holder) ? foreignBody(tokens, last.office, name.to) : null;
  return (
    firm ??
    governing(tokens, last.office, name.to) ??
    // Behind ";" another person's office begins
    (isPolite(holder) && mark.key !== ';' ? ofUnit(tokens, last.office, name.to) : null)
  );
}

/** A body whose name ends in "xã", "thành phố", or in the first syllable of the unit, with the unit's name. */
function ofUnit(tokens: readonly Token[], office: Office, to: number): Office | null {
  const { organization } = office;
  if (organization === null || organization.parent !== null || organization.end !== office.end) return null;
  const last = tokens[organization.to - 1];
  if (organization.to !== organization.end || last === undefined) return null;
  // "xã Bù" Gia Mập: no unit bears a name of one syllable, so that what follows is the rest of it
  const word = last.capital && organization.places.length === 0 ? tokens[organization.to - 2] : last;
  if (word === undefined || word.capital || !UNIT_WORD.test(word.key)) return null;
  const whole: Organization = { ...organization, to, end: to, isBare: false };
  return { ...office, end: to, organization: whole };
}
