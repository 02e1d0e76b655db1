import type { ArticleKind } from '../../model/article.ts';

/** What tells an article's kind. */
export interface KindSigns {
  readonly title: string;
  readonly section: string | null;
  readonly paragraphs: readonly string[];
  readonly imageCount: number;
  readonly hasVideo: boolean;
}

const TITLES: readonly (readonly [RegExp, ArticleKind])[] = [
  [/^(?:\[?(?:video|clip)\]?|truyền hình|phóng sự (?:truyền hình|video))(?!\p{L})/iu, 'VIDEO'],
  [
    /^\[?(?:ảnh|photos?|chùm ảnh|phóng sự ảnh|megastory|infographics?|bộ ảnh)\]?\s*[:|\]-]|^chùm ảnh(?!\p{L})|^phóng sự ảnh/iu,
    'PHOTO',
  ],
  [/^(?:bản tin|điểm tin|tin (?:vắn|ngắn|nhanh)|điểm báo)(?!\p{L})/iu, 'DIGEST'],
  [
    /^(?:thông báo|thông cáo|thư (?:mời|kêu gọi|chúc mừng|ngỏ)|lời kêu gọi|giấy mời|danh sách|công văn|lịch (?:công tác|tiếp công dân)|tuyển dụng|kế hoạch số|quyết định số)(?!\p{L})/iu,
    'NOTICE',
  ],
  [/(?<!\p{L})(?:phỏng vấn|trả lời phỏng vấn|đối thoại với|trò chuyện (?:với|cùng))(?!\p{L})/iu, 'INTERVIEW'],
  [
    /(?<!\p{L})(?:sắp (?:diễn ra|khai mạc|tổ chức)|sẽ (?:diễn ra|khai mạc|được tổ chức|tổ chức))(?!\p{L})|^(?:trước thềm|hướng tới) đại hội/iu,
    'PREVIEW',
  ],
];
const SECTIONS: readonly (readonly [RegExp, ArticleKind])[] = [
  [/video|truyền hình|multimedia|clip/iu, 'VIDEO'],
  [/^(?:ảnh|thư viện ảnh|phóng sự ảnh|photo)/iu, 'PHOTO'],
  [/nghiên cứu|lý luận|bình luận|xã luận|ý kiến|diễn đàn|góc nhìn|trao đổi|opinion/iu, 'OPINION'],
  [/thông báo|notice/iu, 'NOTICE'],
  [/phỏng vấn|interview/iu, 'INTERVIEW'],
];
const QUESTION = /^(?:PV|P\.V|Phóng viên|Hỏi|Q)\s*[:：]/u;
/** Fewer characters than this beside this many pictures: the pictures are the article. */
const PHOTO_TEXT = 400;
const PHOTO_IMAGES = 4;

/** The kind of an article by its title, section and form; NEWS when nothing says otherwise. */
export function kindOf({ title, section, paragraphs, imageCount, hasVideo }: KindSigns): ArticleKind {
  const byTitle = TITLES.find(([form]) => form.test(title))?.[1];
  if (byTitle !== undefined) return byTitle;
  if (paragraphs.filter((line) => QUESTION.test(line)).length >= 2) return 'INTERVIEW';
  const bySection = section === null ? undefined : SECTIONS.find(([form]) => form.test(section))?.[1];
  const length = paragraphs.join('').length;
  if (bySection !== undefined && !((bySection === 'VIDEO' || bySection === 'PHOTO') && length > 1500))
    return bySection;
  if (hasVideo && length < PHOTO_TEXT) return 'VIDEO';
  if (imageCount >= PHOTO_IMAGES && length < PHOTO_TEXT) return 'PHOTO';
  return 'NEWS';
}
