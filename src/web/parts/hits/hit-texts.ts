import { dayOf } from '../../format/dates.ts';
import { messages, useLanguage, useMessages } from '../../language/messages.ts';
import { useEventWhen } from '../event-when.ts';
import type { HitNode } from './documents.ts';
import { hitDay } from './hit.ts';

/** What kinds of things are called. */
export const HIT_TEXTS = messages({
  vi: {
    kinds: {
      Article: 'Bài viết',
      Story: 'Tin',
      Event: 'Sự kiện',
      Official: 'Cán bộ',
      Organization: 'Tổ chức',
      LegalDocument: 'Văn bản',
      Province: 'Địa phương',
      Country: 'Nước',
      Source: 'Nguồn tin',
    },
    sites: (count: number) => `${count} trang cùng đăng`,
    former: 'trước 7/2025',
    undated: 'không rõ ngày',
  },
  en: {
    kinds: {
      Article: 'Article',
      Story: 'News',
      Event: 'Event',
      Official: 'Official',
      Organization: 'Organisation',
      LegalDocument: 'Document',
      Province: 'Province',
      Country: 'Country',
      Source: 'Source',
    },
    sites: (count: number) => `on ${count} sites`,
    former: 'until June 2025',
    undated: 'date not known',
  },
});

/** What tells a hit from others of the same name: who published it, when and where it is, which office somebody holds. */
export function useHitDetail(): (node: HitNode) => readonly string[] {
  const t = useMessages(HIT_TEXTS);
  const language = useLanguage();
  const when = useEventWhen(language);
  return (node) => {
    switch (node.__typename) {
      case 'Article': {
        const day = node.publishedAt === null ? null : dayOf(node.publishedAt);
        return [node.source.name, hitDay(day, language) ?? t.undated];
      }
      case 'Story': {
        const day = node.firstPublishedAt === null ? null : dayOf(node.firstPublishedAt);
        return [
          ...(node.original === null ? [] : [node.original.source.name]),
          hitDay(day, language) ?? t.undated,
          ...(node.sourceCount > 1 ? [t.sites(node.sourceCount)] : []),
        ];
      }
      case 'Event': {
        const { province } = node;
        const place = province === null ? [] : [language === 'vi' ? province.name : province.englishName];
        return [when(node).when, ...place];
      }
      case 'Official': {
        const [position] = node.positions;
        if (position === undefined) return [];
        const { title, organization } = position;
        return [organization === null ? title : `${title}, ${organization.name}`];
      }
      case 'LegalDocument':
        return node.issuer === null ? [] : [node.issuer];
      case 'Province':
        return node.isCurrent ? [] : [t.former];
      default:
        return [];
    }
  };
}
