import { accentKey } from '../../model/text.ts';
import type { OrganizationDraft, PositionDraft } from '../draft.ts';
import { isVietnameseSyllable } from './names.ts';

/** A position with what folding needs to know of it. */
export interface Post extends PositionDraft {
  readonly isNew: boolean;
  readonly isCourtesy: boolean;
  readonly namedProvinceId: string | null;
  readonly near: OrganizationDraft | null;
}

/** A person of one text while their positions are gathered. */
export interface Person {
  name: string;
  honorific: string | null;
  isForeign: boolean;
  readonly posts: Post[];
}

/** "Ban Dân vận Tỉnh ủy" is a committee's office; the committee is what a member beside its head belongs to. */
export function committeeOf(body: OrganizationDraft): OrganizationDraft | null {
  const committee = /(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng|Khu) (?:ủy|uỷ).*$/u.exec(body.name);
  return committee === null ? null : { ...body, name: committee[0] };
}

/** Whether a person serves another country, by the bodies or, without one, by a name of foreign spelling. */
export function isForeigner(person: Person, posts: readonly Post[]): boolean {
  if (
    posts.some(
      (post) =>
        post.organization?.level === 'FOREIGN' &&
        !/^(Đại sứ quán |ĐSQ )?Việt Nam/.test(post.organization.name),
    )
  )
    return true;
  const words = accentKey(person.name).split(/[\s-]+/);
  return person.isForeign && !words.every(isVietnameseSyllable);
}

/** A bare "Chủ tịch Nguyễn Văn A" is of the body that the text is about, where the person has no other post of that name. */
export function placed(post: Post, posts: readonly Post[], body: OrganizationDraft | null): Post {
  if (
    post.organization !== null ||
    body === null ||
    !/^(?:nguyên |tân )?(?:phó )?(?:chủ tịch|tổng thư ký|ủy viên thường trực)/iu.test(post.title) ||
    /quốc hội|nước/i.test(post.title)
  )
    return post;
  const bare = post.title.toLowerCase().replace(/^nguyên /, '');
  if (posts.some((other) => other !== post && other.title.toLowerCase().endsWith(bare))) return post;
  return { ...post, organization: body, provinceId: body.provinceId };
}
