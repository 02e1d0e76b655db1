import type { Section, WorldSite } from './site.ts';

const FRONT: readonly [Section, ...Section[]] = [
  { alias: 'tin-hoat-dong', name: 'Tin hoạt động' },
  { alias: 'giam-sat', name: 'Giám sát' },
];
const UNION: readonly [Section, ...Section[]] = [
  { alias: 'hoat-dong-huu-nghi', name: 'Hoạt động hữu nghị' },
  { alias: 'giao-luu', name: 'Giao lưu' },
];

type Given = Pick<WorldSite, 'id' | 'province' | 'markup' | 'firstNumber'> & Partial<WorldSite>;

function front(name: string, given: Given): WorldSite {
  const body = `Ủy ban MTTQ Việt Nam ${name}`;
  return {
    name: `${body} (trình diễn)`,
    kind: 'FRONT',
    family: given.markup,
    dateline: null,
    sections: FRONT,
    base: '',
    pageSize: 8,
    hasFeed: false,
    footer: `Trang thông tin điện tử ${body} (trình diễn)`,
    ...given,
  };
}

function union(name: string, given: Given): WorldSite {
  const body = `Liên hiệp các tổ chức hữu nghị ${name}`;
  return {
    ...front(name, given),
    name: `${body} (trình diễn)`,
    kind: 'FRIENDSHIP_UNION',
    sections: UNION,
    footer: `${body} (trình diễn)`,
    ...given,
  };
}

/** A site in each CMS and each kind of feed that the others do not play, with what such servers do in their own way. */
export const familySites: readonly WorldSite[] = [
  front('tỉnh Đồng Nai', {
    id: 'mttq-dong-nai',
    province: 'dong-nai',
    markup: 'sharepoint',
    firstNumber: 890,
    manners: { validators: 'changing-etag', movedRobots: true },
  }),
  front('tỉnh Bình Thuận', {
    id: 'mttq-binh-thuan',
    province: 'binh-thuan',
    markup: 'dnn',
    firstNumber: 18160,
    manners: { letters: 'vni', crawlDelay: 2, validators: 'none' },
  }),
  front('tỉnh Ninh Bình', {
    id: 'mttq-ninh-binh',
    province: 'ninh-binh',
    markup: 'joomla',
    firstNumber: 2930,
    hasFeed: true,
    manners: { letters: 'windows-1258', validators: 'last-modified' },
  }),
  front('tỉnh Nghệ An', {
    id: 'mttq-nghe-an',
    province: 'nghe-an',
    markup: 'portal',
    firstNumber: 610,
    manners: { validators: 'none', codings: [] },
  }),
  front('tỉnh Quảng Bình', {
    id: 'mttq-quang-binh',
    province: 'quang-binh',
    markup: 'threecms',
    family: '3cms',
    sections: [{ alias: 'tin-tuc', name: 'Tin tức' }],
    firstNumber: 480,
    manners: { validators: 'last-modified' },
  }),
  union('Thành phố Hồ Chí Minh', {
    id: 'lhhn-ho-chi-minh',
    province: 'ho-chi-minh',
    markup: 'liferay',
    firstNumber: 52011,
    hasFeed: true,
    manners: { codings: ['zstd', 'gzip'], validators: 'strong-etag' },
  }),
  union('thành phố Đà Nẵng', {
    id: 'lhhn-da-nang',
    province: 'da-nang',
    markup: 'wordpress',
    pageSize: 10,
    firstNumber: 412,
    hasFeed: true,
    manners: { codings: ['br', 'gzip'], validators: 'strong-etag' },
  }),
  union('thành phố Huế', {
    id: 'lhhn-hue',
    province: 'hue',
    markup: 'vufo',
    family: 'generic',
    firstNumber: 7010,
    hasFeed: true,
    hasNewsSitemap: true,
  }),
  {
    id: 'friendship-news',
    name: 'Friendship News (demonstration)',
    kind: 'PRESS',
    province: null,
    markup: 'mastercms',
    family: 'mastercms',
    dateline: null,
    sections: [
      { alias: 'friendship', name: 'Friendship' },
      { alias: 'national', name: 'National' },
    ],
    base: '',
    pageSize: 15,
    firstNumber: 30401,
    hasFeed: true,
    language: 'en',
    footer: 'Friendship News (demonstration)',
  },
];
