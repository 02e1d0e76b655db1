import { describe, expect, test } from 'vitest';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

const venueIn = (behind: string): string | null | undefined =>
  findStatements(
    `Sáng 10/5/2023, Hội nghị tổng kết công tác mặt trận tại ${behind}.`,
    contextOf({ publishedOn: '2023-05-11' }),
  ).events.find(({ isMain }) => isMain)?.venue;

describe('the place of an event', () => {
  test.each([
    ['phường Xuân Hương - Đà Lạt diễn ra trong không khí phấn khởi', 'phường Xuân Hương - Đà Lạt'],
    ['Nhà hát Âu Cơ đã diễn ra sôi nổi', 'Nhà hát Âu Cơ'],
    ['Nhà hát Âu Cơ được tổ chức trọng thể', 'Nhà hát Âu Cơ'],
    ['Hội trường Tỉnh ủy khai mạc trước 300 đại biểu', 'Hội trường Tỉnh ủy'],
    ['Hội trường Tỉnh ủy bế mạc', 'Hội trường Tỉnh ủy'],
    ['xã Mường Lống sẽ thu hút 200 người', 'xã Mường Lống'],
    ['xã Mường Lống vừa kết thúc', 'xã Mường Lống'],
    ['huyện Krông Pa từ 8 giờ', 'huyện Krông Pa'],
    ['Thâm Quyến trong tháng 5/2025', 'Thâm Quyến'],
    ['hội trường Sở Ngoại vụ nhân dịp năm mới', 'hội trường Sở Ngoại vụ'],
  ])('ends before what "%s" tells of it', (behind, venue) => {
    expect(venueIn(behind)).toBe(venue);
  });

  test.each([
    'Trung tâm tổ chức sự kiện Asean',
    'nhà họp thôn Bản Mới',
    'trụ sở Liên hiệp các tổ chức hữu nghị Việt Nam',
    'trụ sở Tòa án nhân dân tỉnh',
    'Trung tâm từ thiện Ngọc Linh',
    'chùa Từ Đàm',
  ])('keeps the words of its own name: %s', (venue) => {
    expect(venueIn(venue)).toBe(venue);
  });
});
