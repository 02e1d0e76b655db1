import type { OrganizationKind } from '../model/organization.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s*[|\n]\s*/);

/** Beginnings of names of bodies that are part of the body named behind them: "Ban Thường vụ | Tỉnh ủy". */
export const BODY_PARTS: readonly string[] = list(`
ban|văn phòng|ủy ban kiểm tra|phòng|hội đồng tư vấn|cơ quan|tiểu ban|tổ|khối|trung tâm|đoàn chủ tịch
`);

/** Beginnings of names of bodies that have parts. */
export const PARTED_BODIES: readonly { readonly name: string; readonly kind: OrganizationKind }[] = [
  ...list(
    'ủy ban mttq|ủy ban mttqvn|ủy ban mặt trận|ubmttq|ubmttqvn|ub mttq|mttq|ủy ban trung ương mttq|ủy ban trung ương mặt trận',
  ).map((name) => ({ name, kind: 'FRONT' as const })),
  ...list('tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy').map((name) => ({ name, kind: 'PARTY' as const })),
  { name: 'liên hiệp các tổ chức hữu nghị', kind: 'FRIENDSHIP_UNION' },
  ...list('hđnd|hội đồng nhân dân|đoàn đbqh|đoàn đại biểu quốc hội').map((name) => ({
    name,
    kind: 'ASSEMBLY' as const,
  })),
  ...list('ubnd|ủy ban nhân dân').map((name) => ({ name, kind: 'STATE' as const })),
];
