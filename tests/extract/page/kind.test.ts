import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../src/extract/page/kind.ts';

const LONG = ['Một đoạn văn đủ dài để không ai nghĩ rằng bài chỉ có ảnh. '.repeat(12)];
const kind = (title: string, more: object = {}) =>
  kindOf({ title, section: null, paragraphs: LONG, imageCount: 1, hasVideo: false, ...more });

describe('kindOf', () => {
  it.each([
    ['Cao Bằng: Khai mạc lớp tập huấn', 'NEWS'],
    ['Thông báo lịch tiếp công dân', 'NOTICE'],
    ['Bản tin Mặt trận: Nhiều tin trong ngày', 'DIGEST'],
    ['[Ảnh] Ngày hội ở làng', 'PHOTO'],
    ['Video: Ngày hội ở làng', 'VIDEO'],
    ['Phỏng vấn Chủ tịch Liên hiệp hữu nghị tỉnh', 'INTERVIEW'],
    ['Đại hội Mặt trận tỉnh sẽ diễn ra trong hai ngày', 'PREVIEW'],
  ])('reads "%s" as %s', (title, expected) => {
    expect(kind(title)).toBe(expected);
  });

  it('goes by the section when the title says nothing', () => {
    expect(kind('Hương ước hôm nay', { section: 'Nghiên cứu - Trao đổi' })).toBe('OPINION');
  });

  it('knows an interview by its questions', () => {
    expect(kind('Hương ước hôm nay', { paragraphs: ['PV: Vì sao?', ...LONG, 'PV: Rồi sao?'] })).toBe(
      'INTERVIEW',
    );
  });

  it('takes many pictures beside little text for a photo story', () => {
    expect(kind('Ngày hội ở làng', { paragraphs: ['Vài dòng.'], imageCount: 8 })).toBe('PHOTO');
  });
});
