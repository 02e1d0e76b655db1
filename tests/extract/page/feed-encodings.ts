import { PLAIN, rss } from './feed-cases.ts';
import type { Dialect, StatedItem } from './feed-dialect.ts';

const utf16 = (text: string, isBig: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
};
/** A feed in single bytes: `title` stands in it as these bytes. */
const inBytes = (declaration: string, title: readonly number[]) => {
  const [before = '', after = ''] = rss(PLAIN.replace('Tin một', '@').replace('Tóm tắt một', 'x'))
    .replace(/<\?xml.*?\?>/, declaration)
    .replace('Báo', 'Bao')
    .split('@');
  return Buffer.concat([Buffer.from(before, 'latin1'), Buffer.from(title), Buffer.from(after, 'latin1')]);
};
const declared = (charset: string) => `<?xml version="1.0" encoding="${charset}"?>`;
const named = (title: string): StatedItem => ({ title, summary: 'x' });
const plain = rss(PLAIN);
const bare = plain.replace(/<\?xml.*?\?>/, '');

/** Feeds in other encodings, declared rightly, wrongly or not at all. */
export const feedEncodings: readonly Dialect[] = [
  { what: 'UTF-8', feed: Buffer.from(plain) },
  { what: 'UTF-8 with a byte order mark', feed: Buffer.from(`\ufeff${plain}`) },
  { what: 'UTF-8 undeclared', feed: Buffer.from(bare) },
  { what: 'UTF-8 that is declared UTF-16', feed: Buffer.from(plain.replace('utf-8', 'utf-16')) },
  { what: 'UTF-8 that is declared ASCII', feed: Buffer.from(plain.replace('utf-8', 'us-ascii')) },
  {
    what: 'UTF-8 that the server calls Latin-1',
    feed: Buffer.from(plain),
    contentType: 'text/xml; charset=iso-8859-1',
  },
  { what: 'UTF-8 that the server calls nothing', feed: Buffer.from(plain), contentType: 'text/xml' },
  { what: 'UTF-16 little-endian', feed: utf16(`\ufeff${plain.replace('utf-8', 'utf-16')}`, false) },
  { what: 'UTF-16 big-endian', feed: utf16(`\ufeff${plain.replace('utf-8', 'utf-16')}`, true) },
  { what: 'UTF-16 without a mark', feed: utf16(plain.replace('utf-8', 'utf-16le'), false) },
  { what: 'UTF-16 that is declared UTF-8', feed: utf16(`\ufeff${plain}`, false) },
  { what: 'Latin-1', feed: inBytes(declared('iso-8859-1'), [0xc9, 0x74, 0xe9]), stated: named('Été') },
  { what: 'windows-1252', feed: inBytes(declared('windows-1252'), [0x93, 0x61, 0x94]), stated: named('“a”') },
  {
    what: 'windows-1252 that is declared Latin-1',
    feed: inBytes(declared('iso-8859-1'), [0x93, 0x61, 0x94]),
    stated: named('“a”'),
  },
  {
    what: 'windows-1258',
    feed: inBytes(declared('windows-1258'), [0x4d, 0xe3, 0x74, 0x20, 0xf0, 0xea, 0xec, 0x6d]),
    stated: named('Măt đếm'),
  },
  { what: 'windows-1251', feed: inBytes(declared('windows-1251'), [0xcc, 0xe8, 0xf0]), stated: named('Мир') },
  { what: 'KOI8-R', feed: inBytes(declared('koi8-r'), [0xed, 0xc9, 0xd2]), stated: named('Мир') },
  {
    what: 'Shift JIS',
    feed: inBytes(declared('shift_jis'), [0x83, 0x65, 0x83, 0x58, 0x83, 0x67]),
    stated: named('テスト'),
  },
  { what: 'GB 2312', feed: inBytes(declared('gb2312'), [0xd6, 0xd0, 0xce, 0xc4]), stated: named('中文') },
  { what: 'EUC-KR', feed: inBytes(declared('euc-kr'), [0xc7, 0xd1, 0xb1, 0xdb]), stated: named('한글') },
  {
    what: 'windows-1251 that only the server names',
    feed: inBytes('<?xml version="1.0"?>', [0xcc, 0xe8, 0xf0]),
    contentType: 'application/xml; charset=windows-1251',
    stated: named('Мир'),
  },
];
