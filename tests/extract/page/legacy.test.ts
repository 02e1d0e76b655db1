import { describe, expect, it } from 'vitest';
import { convertLegacy, vietnameseShare } from '../../../src/extract/page/legacy.ts';
import { TCVN3_LETTERS, VNI_LETTERS } from '../../../src/gazetteer/legacy-letters.ts';

const TEXT =
  'Sáng nay, ủy ban mặt trận tổ quốc tỉnh tổ chức hội nghị sơ kết sáu tháng đầu năm; các đại biểu khẳng định những kết quả đã đạt được, giữ gìn từng tấc đất biên cương, nghiêm túc rút kinh nghiệm, chăm lo hộ nghèo, tặng quà gia đình chính sách, cửa hàng nghĩa tình ở huyện miền núi, phường, xã, thôn.';

/** A text as an editor with such fonts stored it. */
const typed = (text: string, letters: ReadonlyMap<string, string>): string => {
  const codes = new Map([...letters].map(([code, letter]) => [letter, code]));
  return [...text].map((letter) => codes.get(letter) ?? letter).join('');
};

describe('convertLegacy', () => {
  it('reads TCVN3, words of symbols alone too', () => {
    expect(convertLegacy(typed(TEXT, TCVN3_LETTERS))).toEqual({ text: TEXT, encoding: 'tcvn3' });
  });

  it('reads VNI, whose letters take two characters', () => {
    expect(convertLegacy(typed(TEXT, VNI_LETTERS))).toEqual({ text: TEXT, encoding: 'vni' });
  });

  it('reads capitals of VNI with marks of either case', () => {
    const text = convertLegacy(
      `ỦY BAN ${typed(TEXT, VNI_LETTERS)}\nUÛY BAN MAËT TRAÄN TOÅ QUOÁC Ñaø Naüng Ñöùc Oûi`,
    )?.text;
    expect(text).toContain('ỦY BAN MẶT TRẬN TỔ QUỐC Đà Nẵng Đức Ỏi');
  });

  it('knows the words of its tables as printed', () => {
    expect(convertLegacy('ñy ban MÆt trËn Tæ quèc ViÖt Nam tØnh Cao B»ng tæ chøc héi nghÞ')?.text).toBe(
      'ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Cao Bằng tổ chức hội nghị',
    );
    expect(
      convertLegacy('Maët traän Toå quoác Vieät Nam tænh Ñoàng Nai chuû trì hoäi nghò sô keát')?.text,
    ).toBe('Mặt trận Tổ quốc Việt Nam tỉnh Đồng Nai chủ trì hội nghị sơ kết');
  });

  it('converts only the pasted part of a page that is Unicode besides', () => {
    const body = typed(TEXT, TCVN3_LETTERS);
    expect(
      convertLegacy(`<p>Thông báo của Ủy ban Mặt trận tỉnh bé</p><p>${body}</p><p>© 2009 » Trở về</p>`)?.text,
    ).toBe(`<p>Thông báo của Ủy ban Mặt trận tỉnh bé</p><p>${TEXT}</p><p>© 2009 » Trở về</p>`);
  });

  it('reads letters that an editor wrote as entities', () => {
    expect(
      convertLegacy(
        'M&AElig;t tr&Euml;n T&aelig; qu&egrave;c Vi&Ouml;t Nam t&Oslash;nh Cao B&#187;ng t&aelig; ch&oslash;c h&eacute;i ngh&THORN; &lt;b&gt;',
      )?.text,
    ).toBe('Mặt trận Tổ quốc Việt Nam tỉnh Cao Bằng tổ chức hội nghị &lt;b&gt;');
  });

  it('leaves entities of Unicode text as they are', () => {
    expect(
      convertLegacy('<p>H&agrave; N&ocirc;i l&agrave; th&agrave;nh phố c&ocirc;ng vi&ecirc;n</p>'),
    ).toBeNull();
  });

  it('gives capitals to lines in a font that draws them', () => {
    const line = typed('ủy ban mặt trận tổ quốc', TCVN3_LETTERS);
    const text = convertLegacy(
      `<font face=".VnTimeH">${line}&nbsp;</font><span style="font-family: .VnTime">${typed(TEXT, TCVN3_LETTERS)}</span>`,
    )?.text;
    expect(text).toContain('>ỦY BAN MẶT TRẬN TỔ QUỐC&nbsp;<');
    expect(text).toContain(TEXT);
  });

  it('leaves signs alone that stand alone', () => {
    expect(convertLegacy(`© 2009 » « ${typed(TEXT, TCVN3_LETTERS)}`)?.text).toBe(`© 2009 » « ${TEXT}`);
  });

  it.each([
    ['Vietnamese in Unicode', TEXT],
    ['the same, decomposed', TEXT.normalize('NFD')],
    [
      'French',
      'Le comité a été créé à l’été 1946 où les députés élus ont fêté «la République» après la réunion générale du congrès, très suivie.',
    ],
    [
      'Portuguese',
      'A comissão não irá às reuniões; são três mães, ações, pões, lições, corações e informações de nação irmã.',
    ],
    [
      'German',
      'Über die Brücke fährt täglich ein größerer Zug, der früher müde Gäste führte, schöne Räume, Bäume, Häuser.',
    ],
    [
      'Norwegian',
      'Året før så vi på øya, båten lå på stø kurs, og når det blåste søkte fåglar føde på åkrane.',
    ],
    ['trade marks', 'Facebook® Zalo® Google® YouTube® Windows® Office® TikTok® Viber®'],
    ['nothing', ''],
  ])('takes %s for what it is', (_what, text) => {
    expect(convertLegacy(text)).toBeNull();
  });
});

describe('vietnameseShare', () => {
  it('counts words once', () => {
    expect(vietnameseShare('Mặt trận, Mặt trận: déjà').words).toBe(3);
    expect(vietnameseShare('Mặt trận trận').share).toBe(1);
  });

  it('is 0 where no word has a mark', () => {
    expect(vietnameseShare('Xin chao')).toEqual({ share: 0, words: 0 });
  });
});
