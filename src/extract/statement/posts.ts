import { accentKey } from '../../model/text.ts';
import type { OrganizationDraft, PositionDraft } from '../draft.ts';
import type { Claim } from './claim.ts';
import { isVietnameseSyllable } from './names.ts';
import type { ToldOffice } from './office-mention.ts';
import { missionOf } from './offices.ts';
import type { Organization } from './organizations.ts';
import { type Reading, wordsOf } from './reading.ts';

/** A position with what folding needs to know of it. */
export interface Post extends PositionDraft {
  readonly isNew: boolean;
  readonly isCourtesy: boolean;
  readonly namedProvinceId: string | null;
  readonly near: OrganizationDraft | null;
  /** Told in an item of a digest, not in what the text is about. */
  readonly isOfItem: boolean;
  /** Every place that gives the post. */
  readonly told: ToldOffice[];
}

/** The post without what only folding needed. */
export function positionOf(post: Post): PositionDraft {
  const {
    isNew: _new,
    isCourtesy: _courtesy,
    namedProvinceId: _named,
    near: _near,
    isOfItem: _item,
    told: _told,
    ...position
  } = post;
  return position;
}

/** A person of one text while their positions are gathered. */
export interface Person {
  name: string;
  /** Other spellings of the name that the text prints. */
  readonly otherNames: string[];
  honorific: string | null;
  isForeign: boolean;
  readonly posts: Post[];
}

/** "các Đại sứ: A (Algeria), B (Ai Cập)": the country in brackets behind a diplomat's name, as the mission; null where none is. */
export function missionBehind({ tokens, places }: Reading, { name, office }: Claim): Organization | null {
  if (name === null || office.title.head.family !== 'MISSION' || tokens[name.to]?.key !== '(') return null;
  const place = places.get(name.to + 1);
  if (place?.kind !== 'COUNTRY' || tokens[place.to]?.key !== ')') return null;
  return missionOf(place);
}

/** "Ban Dân vận Tỉnh ủy" is a committee's office; the committee is what a member beside its head belongs to. */
export function committeeOf(body: OrganizationDraft): OrganizationDraft | null {
  const committee = /(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng|Khu) (?:ủy|uỷ).*$/u.exec(body.name);
  return committee === null ? null : { ...body, name: committee[0] };
}

/** "Trưởng ban Phong trào Ủy ban MTTQ tỉnh": the body of which a division is named, for the office beside its head's. */
export function parentOf(body: OrganizationDraft): OrganizationDraft {
  const parent =
    /^(?:Ban|Phòng|Văn phòng|Khoa) .*?(?<!\p{L})((?:(?:Ủy|Uỷ) ban|UB|Liên hiệp|Hội(?! đồng)|VUFO|Trường|Sở).*)$/iu.exec(
      body.name,
    );
  return parent === null ? body : { ...body, name: parent[1] as string };
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
  if (posts.some(({ title }) => /(?:tỉnh|thị|đô) trưởng$/iu.test(title))) return true;
  return (
    person.isForeign &&
    !accentKey(person.name)
      .split(/[\s-]+/)
      .every(isVietnameseSyllable)
  );
}

/** "Thăm Ban Đại diện Tin lành tỉnh, được mục sư A, Trưởng ban": the office's second word is the body's first. */
function isHeadOf(title: string, body: string): boolean {
  const unit = /^(?:phó )?(?:trưởng|chánh) (ban|phòng|đoàn|khoa|văn phòng|chi hội)$/iu.exec(title);
  return unit !== null && body.toLowerCase().startsWith(`${(unit[1] as string).toLowerCase()} `);
}

/** "Tại điểm cầu Sơn La, ông A, Phó Chủ tịch": who follows a national meeting from a province is of a body there. */
const LOCAL_ROOM = /(?:điểm|đầu) cầu (?!chính|trung ương)/iu;

/**
 * A bare "Chủ tịch Nguyễn Văn A" is of the body that the text is about, where the person has no other post of that name; one
 * of foreign name is of no Vietnamese body.
 */
export function placed(
  post: Post,
  { isForeign }: Person,
  posts: readonly Post[],
  body: OrganizationDraft | null,
): Post {
  if (isForeign && body?.level !== 'FOREIGN') return post;
  if (body?.level === 'CENTRAL' && LOCAL_ROOM.test(post.evidence.quote)) return post;
  if (post.organization === null && body !== null && body === post.near && isHeadOf(post.title, body.name))
    return { ...post, organization: body, provinceId: body.provinceId };
  if (
    post.organization !== null ||
    body === null ||
    (post.isOfItem && body !== post.near) ||
    !/^(?:nguyên |tân )?(?:phó )?(?:chủ tịch|tổng thư ký|ủy viên thường trực)/iu.test(post.title) ||
    /quốc hội|nước/i.test(post.title)
  )
    return post;
  const bare = post.title.toLowerCase().replace(/^nguyên /, '');
  if (posts.some((other) => other !== post && other.title.toLowerCase().endsWith(bare))) return post;
  return { ...post, organization: body, provinceId: body.provinceId };
}

/** "Chủ tịch Hội Lường Trung Sính": of several a bare "Hội" stands for, the one of which the person is known to be chairman. */
export function withOwnBody(reading: Reading, { office }: Claim, post: Post, posts: readonly Post[]): Post {
  const { organization } = office;
  if (organization === null || !organization.isBare || post.organization === null) return post;
  const short = wordsOf(reading, organization.from, organization.to).toLowerCase();
  const known = posts.find(
    (other) =>
      other.isFormer === post.isFormer &&
      other.title.toLowerCase() === post.title.toLowerCase() &&
      other.organization?.name.toLowerCase().startsWith(`${short} `),
  );
  return known === undefined
    ? post
    : { ...post, organization: known.organization, provinceId: known.provinceId };
}

/**
 * "Bà gây dựng lại Hội, giữ cương vị Chủ tịch": a bare office of somebody of another country is the one of that name told before, or of
 * no body that the text does not name.
 */
export function ofForeigner({ office, link }: Claim, post: Post, person: Person): Post {
  const { organization } = post;
  if (office.organization !== null || organization === null || organization.level === 'FOREIGN') return post;
  if (link === null || !person.isForeign || !isForeigner(person, person.posts)) return post;
  const known = person.posts.find(({ title }) => title.replace(/^nguyên /iu, '') === post.title);
  return known === undefined
    ? { ...post, organization: null, provinceId: null }
    : {
        ...post,
        title: known.title,
        isFormer: known.isFormer,
        organization: known.organization,
        provinceId: known.provinceId,
      };
}
