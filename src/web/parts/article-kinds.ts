import { messages } from '../language/messages.ts';

/** The kinds of article, as `ArticleKind` of the schema, in words. */
export const ARTICLE_KIND_NAMES = messages({
  vi: {
    NEWS: 'Tin',
    PREVIEW: 'Tin báo trước',
    DIGEST: 'Điểm tin',
    INTERVIEW: 'Phỏng vấn',
    OPINION: 'Bình luận',
    NOTICE: 'Thông báo',
    PHOTO: 'Ảnh',
    VIDEO: 'Video',
    OTHER: 'Khác',
  },
  en: {
    NEWS: 'News',
    PREVIEW: 'Preview',
    DIGEST: 'Digest',
    INTERVIEW: 'Interview',
    OPINION: 'Opinion',
    NOTICE: 'Notice',
    PHOTO: 'Photos',
    VIDEO: 'Video',
    OTHER: 'Other',
  },
});
