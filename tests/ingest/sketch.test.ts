import { describe, expect, test } from 'vitest';
import { sketchOf } from '../../src/ingest/sketch.ts';
import { EMPTY_SKETCH, overlapOf } from '../../src/model/sketch.ts';
import { foldText } from '../../src/model/text.ts';

const REPORT = `Sáng 14/3, tại nhà văn hóa thôn Nà Lủng, xã Thanh Thủy, bà con mổ hai con lợn đen mừng chiếc cầu treo dài 62 m vừa nối xong bờ suối. Ông Lèng Dỉ Páo, 71 tuổi, người hiến 450 m2 nương chè để làm mố cầu, được mời cắt dải vải chàm đầu tiên.

Cầu do 38 hộ góp 1.260 ngày công, thợ hàn từ huyện Vị Xuyên lên dựng khung thép trong 47 ngày. Học sinh điểm trường Khuổi Tát nay tới lớp chỉ mất 15 phút, không còn phải buộc cặp sách lên đầu lội qua ghềnh đá mỗi mùa lũ. Bà Hoàng Thị Ngần ở cuối bản kể rằng ba năm trước, con trâu nái của nhà bà bị nước cuốn ngay chỗ này.`;

/** Reports of this kind in nothing but their stock expressions. */
const STOCK = `Phát biểu tại hội nghị, đồng chí Phó Chủ tịch Thường trực Ủy ban MTTQ Việt Nam tỉnh đề nghị các đồng chí tiếp tục phát huy sức mạnh khối đại đoàn kết toàn dân tộc, đẩy mạnh công tác tuyên truyền, vận động nhân dân thực hiện các cuộc vận động, phong trào thi đua yêu nước, Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh, nâng cao hiệu quả giám sát và phản biện xã hội trên địa bàn tỉnh. Cũng tại hội nghị, các đại biểu thảo luận, đóng góp ý kiến vào báo cáo kết quả công tác Mặt trận 6 tháng đầu năm, phương hướng, nhiệm vụ trọng tâm 6 tháng cuối năm.`;

describe('sketchOf', () => {
  test.each([
    ['case', REPORT.toUpperCase()],
    ['diacritics', foldText(REPORT)],
    ['decomposed letters', REPORT.normalize('NFD')],
    ['tone placement', REPORT.replaceAll('hóa', 'hoá').replaceAll('Thủy', 'Thuỷ')],
    ['punctuation', REPORT.replaceAll(', ', ' – ').replaceAll('.', ' .')],
    ['line breaks', REPORT.replaceAll('\n\n', ' ').replaceAll('. ', '.\n')],
    ['no-break blanks', REPORT.replaceAll(' ', '\u00a0')],
    ['a dateline', `(Mặt trận) - ${REPORT}`],
    ['another dateline', `Hà Giang (TTXVN) – ${REPORT}`],
    ['zeros before a figure', REPORT.replace('14/3', '14/03')],
  ])('does not see %s', (_, copy) => {
    expect(sketchOf(copy)).toEqual(sketchOf(REPORT));
  });

  test('what stands in stock expressions does not count', () => {
    expect(sketchOf(STOCK)).toEqual(EMPTY_SKETCH);
    const { shingles } = overlap(`${REPORT}\n\n${STOCK}`, REPORT);
    expect(shingles.shared / shingles.ofUnion).toBeGreaterThan(0.9);
  });

  test('two reports that share stock expressions have nothing in common', () => {
    const other =
      'Chiều qua, đội trống Chợ Gạo lắp 9 chiếc loa kéo lên ghe bầu, xuôi rạch Kỳ Hôn tập dượt hò đối đáp.';
    const { shingles } = overlap(
      `${other} ${other.replaceAll('9', '12').replace('ghe', 'xuồng')} ${STOCK}`,
      REPORT,
    );
    expect(shingles.shared).toBe(0);
  });

  test('a copy cut short shares all but the seam', () => {
    const { shingles, figures, names } = overlap(REPORT.slice(0, REPORT.indexOf('Học sinh')), REPORT);
    expect(shingles.shared).toBe(shingles.ofSmaller);
    expect(figures.shared).toBe(figures.ofSmaller);
    expect(names.shared).toBe(names.ofSmaller);
    expect(shingles.ofSmaller).toBeGreaterThan(20);
  });

  test('a copy cut short or with another beginning has an anchor in common', () => {
    const anchors = new Set(sketchOf(REPORT).anchors);
    for (const copy of [REPORT.slice(0, 420), `Theo tin từ huyện, đường lên bản đã thông.\n\n${REPORT}`])
      expect(sketchOf(copy).anchors.some((anchor) => anchors.has(anchor))).toBe(true);
  });

  test('the same sentences with other figures, people and places share hardly a figure or a name', () => {
    const sibling = REPORT.replace(/\d+/g, (figure) => String(Number(figure) + 7))
      .replace('Lèng Dỉ Páo', 'Tẩn Sành Phù')
      .replace('Hoàng Thị Ngần', 'Giàng Seo Cháng')
      .replace('Nà Lủng', 'Tả Chải')
      .replace('Thanh Thủy', 'Bản Phùng')
      .replace('Vị Xuyên', 'Xín Mần');
    const { shingles, figures, names } = overlap(sibling, REPORT);
    expect(shingles.shared).toBeGreaterThan(4);
    expect(figures.shared).toBe(0);
    // "ba năm" may as well be "bà Năm".
    expect(names.shared).toBeLessThanOrEqual(1);
    expect(names.ofSmaller).toBeGreaterThanOrEqual(5);
  });

  test('years are no figures', () => {
    expect(sketchOf(REPORT.replaceAll('14/3', '14/3/2024')).figures.size).toBe(sketchOf(REPORT).figures.size);
  });

  test.each([
    ['nothing', ''],
    ['a caption', 'Ông Lèng Dỉ Páo và bà con thôn Nà Lủng bên chiếc cầu treo mới. Ảnh: Thu Giang'],
    ['a megabyte in one word', 'a'.repeat(1_000_000)],
    ['a megabyte of brackets', '('.repeat(1_000_000)],
  ])('%s says too little', (_, text) => {
    expect(sketchOf(text)).toEqual(EMPTY_SKETCH);
  });

  test('is stored in less than two kilobytes, however long the text', () => {
    const long = Array.from({ length: 20_000 }, (_, at) => ((at * 7_919) % 65_521).toString(36)).join(' ');
    const sketch = sketchOf(long);
    expect(sketch.shingles.size).toBeGreaterThan(10_000);
    expect(JSON.stringify(sketch).length).toBeLessThan(2_000);
    expect(JSON.parse(JSON.stringify(sketch))).toEqual(sketch);
  });
});

function overlap(a: string, b: string) {
  const [first, second] = [sketchOf(a), sketchOf(b)];
  return {
    shingles: overlapOf(first.shingles, second.shingles),
    figures: overlapOf(first.figures, second.figures),
    names: overlapOf(first.names, second.names),
  };
}
