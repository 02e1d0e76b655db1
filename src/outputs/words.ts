import type { ArticleKind } from '../model/article.ts';
import type { EventKind, EventStatus } from '../model/event.ts';
import type { SourceKind } from '../model/source.ts';

/** What a reader is shown for each kind of article. */
export const ARTICLE_KIND_WORDS: Readonly<Record<ArticleKind, string>> = {
  NEWS: 'Tin tức',
  PREVIEW: 'Tin báo trước',
  DIGEST: 'Điểm tin',
  INTERVIEW: 'Phỏng vấn',
  OPINION: 'Ý kiến',
  NOTICE: 'Thông báo',
  PHOTO: 'Ảnh',
  VIDEO: 'Video',
  OTHER: 'Loại khác',
};

/** What a reader is shown for each kind of event. */
export const EVENT_KIND_WORDS: Readonly<Record<EventKind, string>> = {
  CONFERENCE: 'Hội nghị',
  CONGRESS: 'Đại hội',
  TRAINING: 'Tập huấn',
  CEREMONY: 'Buổi lễ',
  COMMEMORATION: 'Kỷ niệm',
  VISIT: 'Chuyến thăm',
  MEETING: 'Gặp gỡ',
  EXCHANGE: 'Giao lưu',
  SIGNING: 'Ký kết',
  INSPECTION: 'Kiểm tra, giám sát',
  ELECTION: 'Bầu cử',
  FESTIVAL: 'Lễ hội',
  CAMPAIGN: 'Cuộc vận động',
  SEMINAR: 'Hội thảo',
  OTHER: 'Sự kiện khác',
};

/** What a reader is shown for each kind of site. */
export const SOURCE_KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  FRONT: 'Mặt trận Tổ quốc',
  FRIENDSHIP_UNION: 'Liên hiệp các tổ chức hữu nghị',
  PRESS: 'Báo chí',
};

/** What a reader is shown for where an event stands. */
export const EVENT_STATUS_WORDS: Readonly<Record<EventStatus, string>> = {
  UPCOMING: 'sắp diễn ra',
  ONGOING: 'đang diễn ra',
  PAST: 'đã diễn ra',
  UNDATED: 'chưa rõ ngày',
};
