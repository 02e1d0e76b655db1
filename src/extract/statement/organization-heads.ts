import { ORGANIZATION_HEADS, type OrganizationHead } from '../../gazetteer/organizations.ts';
import { eventHeadAt } from './event-phrases.ts';
import { isVietnameseSyllable, personNameIn } from './names.ts';
import { type Phrases, phrases } from './phrases.ts';
import type { Token } from './tokens.ts';

const heads: Phrases<OrganizationHead> = phrases(ORGANIZATION_HEADS);

/** The codes of the words that a body's name can begin with. */
export const organizationOpeners: readonly number[] = heads.openers;

/** The head of a body's name that begins at a token, or null. */
export const organizationHeadAt = (tokens: readonly Token[], from: number, isUnit = false) => {
  const found = heads.at(tokens, from);
  if (found === null) return null;
  const event = eventHeadAt(tokens, from);
  if (event !== null && event.to > found.to) return null;
  const token = tokens[from] as Token;
  // "Viện trợ Nhân dân Na Uy" is no institute
  if (
    token.key === 'viện' &&
    found.to === from + 1 &&
    /^(?:trợ|phí|dẫn|lý)$/.test(tokens[from + 1]?.key ?? '')
  )
    return null;
  // "vật tư" is no "TƯ"
  if (token.key === 'tư' && !token.capital) return null;
  // "tổ chức" is a body only before a foreign name: "tổ chức Nordic Hands"; else it is the verb
  if (token.key === 'tổ' && found.to === from + 2 && tokens[from + 1]?.key === 'chức') {
    const next = tokens[found.to];
    const isNamed = token.capital && from > 0 && /^[\p{L}),]/u.test(tokens[from - 1]?.key ?? '');
    if (isNamed && next?.capital && eventHeadAt(tokens, found.to) === null) return found;
    return next?.capital && (next.allCapitals || !isVietnameseSyllable(next.key)) ? found : null;
  }
  // "trụ sở Liên hiệp", "cơ sở Phật giáo" are houses, no departments
  if (token.key === 'sở' && /^(?:trụ|cơ|hội|công)$/.test(tokens[from - 1]?.key ?? '')) return null;
  // "đại hội toàn quốc Hội hữu nghị ..." names no assembly
  if (token.key === 'quốc' && !token.capital && tokens[from + 1]?.capital) return null;
  // "Quảng trường Bạch Đằng", "Hội trường Thống Nhất" are no schools
  if (
    token.key === 'trường' &&
    /^(?:quảng|hội|nông|lâm|ngư|thị|môi|hiện|công|chiến)$/.test(tokens[from - 1]?.key ?? '')
  )
    return null;
  // "Đoàn Quang Vịnh" is a person, "Đoàn Hội Hữu nghị" none
  const isOfBody = (heads.at(tokens, from + 1)?.to ?? 0) > from + 2;
  const isName = token.key === 'đoàn' && found.to === from + 1 && token.capital && !isOfBody;
  if (isName && (personNameIn(tokens, from, tokens.length) ?? 0) > from + 2) return null;
  // "hội", "ban", "đoàn" in small letters are everyday words
  if (!isUnit && !token.capital && !found.value.isWhole && !found.value.isPart && found.to === from + 1) {
    return /^(sở|báo|hội|ban|phòng|công|trường|quỹ|đoàn|tổ|trung)$/.test(token.key) &&
      tokens[found.to]?.capital
      ? found
      : null;
  }
  return found;
};
