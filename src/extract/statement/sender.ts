import type { OrganizationDraft } from '../draft.ts';

const DELEGATION =
  /^đoàn (?:(?:đại biểu|công tác|cán bộ)(?: cấp cao)? )?(?=(?:Hội|Liên hiệp|Mặt trận|MTTQ|Ủy ban|Uỷ ban|UBTƯ|UBMTTQ|Liên đoàn|Sở) )/iu;
/** What is a body itself, though it begins like a delegation. */
const BODY =
  /^đoàn (?:đại biểu quốc hội|đbqh|thanh niên|tncs|luật sư|chủ tịch|thư ký|tuyên truyền|khối|đặc nhiệm|biên phòng|nghệ thuật|kinh tế|\d)/iu;

/** "Đoàn đại biểu Hội X": who comes does so for the body; null where nothing but a delegation is named ("Đoàn công tác tỉnh"). */
export function senderOf(draft: OrganizationDraft): OrganizationDraft | null {
  const name = draft.name.replace(DELEGATION, '');
  if (name === draft.name && /^đoàn(?: (?:công tác|đại biểu|cán bộ)|$)/iu.test(name) && !BODY.test(name))
    return null;
  return { ...draft, name };
}
