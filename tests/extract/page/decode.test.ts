import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/extract/page/decode.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = true) => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(mark ? Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]) : bytes);
};
/** One byte a character. */
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const codes = ({ issues }: ReturnType<typeof decode>) => issues.map(({ code }) => code);

describe('decode', () => {
  it('lets a byte order mark decide over every declaration', () => {
    const result = decode(
      new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('Mặt trận')]),
      'text/html; charset=windows-1252',
    );
    expect(result).toEqual({ text: 'Mặt trận', charset: 'utf-8', issues: [] });
  });

  it('reads UTF-16 with a mark', () => {
    expect(decode(utf16('<p>Mặt trận</p>'), null).text).toBe('<p>Mặt trận</p>');
  });

  it('reads UTF-16 without a mark by its zeros', () => {
    const result = decode(utf16('<html><p>Xin chao Mặt trận</p></html>', false), null);
    expect([result.text, result.charset]).toEqual(['<html><p>Xin chao Mặt trận</p></html>', 'utf-16le']);
  });

  it('reads UTF-8 that is declared as UTF-16, and says so', () => {
    const result = decode(utf8('<?xml version="1.0" encoding="utf-16"?><a>Mặt trận</a>'), null);
    expect(result.text).toContain('Mặt trận');
    expect(codes(result)).toEqual(['CHARSET_MISDECLARED']);
  });

  it('reads windows-1258 that is declared as UTF-8, and says so', () => {
    const bytes = new Uint8Array([0x3c, 0x70, 0x3e, 0xd0, 0xe0, 0x20, 0x4e, 0xe3, 0x6e, 0x67]);
    const result = decode(bytes, 'text/html; charset=utf-8');
    expect([result.text, result.charset]).toEqual(['<p>Đà Năng', 'windows-1258']);
    expect(codes(result)).toEqual(['CHARSET_MISDECLARED']);
  });

  it('takes the charset of the document when the header names none', () => {
    const bytes = new Uint8Array([...utf8('<meta charset="windows-1252"><p>'), 0xe9]);
    expect(decode(bytes, 'text/html').text).toBe('<meta charset="windows-1252"><p>é');
  });

  it('reports a charset that does not exist and reads the text all the same', () => {
    const result = decode(utf8('Mặt trận'), 'text/html; charset=x-vni');
    expect(result.text).toBe('Mặt trận');
    expect(codes(result)).toEqual(['CHARSET_UNKNOWN']);
  });

  it('keeps UTF-8 with a few broken bytes', () => {
    const result = decode(
      new Uint8Array([
        ...utf8('Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Cao Bằng hội nghị lần thứ mười bốn'),
        0xe1,
      ]),
      'text/html; charset=utf-8',
    );
    expect(result.text).toContain('Cao Bằng');
    expect(codes(result)).toEqual(['CHARSET_DAMAGED']);
  });

  it('reads TCVN3 that is declared as windows-1252, and says so', () => {
    const bytes = latin1(
      '<p>ñy ban MÆt trËn Tæ quèc ViÖt Nam tØnh Cao B»ng tæ chøc héi nghÞ, ®· kÕt thóc</p>',
    );
    const result = decode(bytes, 'text/html; charset=iso-8859-1');
    expect([result.text, result.charset]).toEqual([
      '<p>ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Cao Bằng tổ chức hội nghị, đã kết thúc</p>',
      'tcvn3',
    ]);
    expect(codes(result)).toEqual(['CHARSET_MISDECLARED']);
  });

  it('reads VNI that declares nothing', () => {
    const bytes = latin1('<p>Maët traän Toå quoác Vieät Nam tænh Ñoàng Nai chuû trì hoäi nghò sô keát</p>');
    const result = decode(bytes, null);
    expect([result.text, result.charset]).toEqual([
      '<p>Mặt trận Tổ quốc Việt Nam tỉnh Đồng Nai chủ trì hội nghị sơ kết</p>',
      'vni',
    ]);
  });

  it('takes single bytes that declare nothing for windows-1258, and says that it guessed', () => {
    const result = decode(latin1('<p>Ho\u00f2p d\u00e2n xo\u00e2y</p>'), null);
    expect([result.text.normalize('NFC'), result.charset]).toEqual(['<p>Họp dân xoây</p>', 'windows-1258']);
    expect(result.issues.map(({ code }) => code)).toEqual(['CHARSET_GUESSED']);
  });

  it('converts letters of old fonts that were stored as UTF-8', () => {
    const result = decode(
      utf8('MÆt trËn Tæ quèc ViÖt Nam tØnh Cao B»ng tæ chøc héi nghÞ'),
      'text/html; charset=utf-8',
    );
    expect([result.text, result.charset]).toEqual([
      'Mặt trận Tổ quốc Việt Nam tỉnh Cao Bằng tổ chức hội nghị',
      'utf-8',
    ]);
    expect(codes(result)).toEqual(['CHARSET_LEGACY']);
  });

  it('distrusts windows-1252 where the bytes are Vietnamese in windows-1258', () => {
    // Tone marks are bytes of their own: 0xCC grave, 0xD2 hook, 0xDE tilde, 0xEC acute, 0xF2 dot below.
    const bytes = latin1(
      '<p>Ho\u00f2i nghi\u00f2 Mã\u00f2t trâ\u00f2n Tô\u00d2 quô\u00ecc Viê\u00f2t Nam ti\u00d2nh Cao B\u00e3\u00ccng \u00f0\u00e3\u00cc</p>',
    );
    const result = decode(bytes, 'text/html; charset=windows-1252');
    expect([result.text.normalize('NFC'), result.charset]).toEqual([
      '<p>Họi nghị Mặt trận Tổ quốc Việt Nam tỉnh Cao Bằng đằ</p>',
      'windows-1258',
    ]);
    expect(codes(result)).toEqual(['CHARSET_MISDECLARED']);
  });

  it('believes windows-1252 of a French page', () => {
    const text = '<p>Le comité a été créé à Genève, après la réunion où l’été fêtait les élus.</p>'.replace(
      '’',
      "'",
    );
    const result = decode(latin1(text), 'text/html; charset=windows-1252');
    expect(result).toEqual({ text, charset: 'windows-1252', issues: [] });
  });

  it('reads no bytes as no text', () => {
    expect(decode(new Uint8Array(), null).text).toBe('');
  });
});
