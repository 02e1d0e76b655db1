import { describe, expect, test } from 'vitest';
import { eventPlace, eventVenue } from '../../src/ingest/event-places.ts';

describe('eventPlace', () => {
  test.each([
    ['Đại hội MTTQ huyện Hòa An lần thứ XX', 'huyen hoa an'],
    ['tiếp xúc cử tri thị trấn Cần Thạnh và xã Lý Nhơn', 'thi-tran can thanh, xa ly nhon'],
    ['lễ bàn giao nhà tại ấp Nước Mặn 2, xã Long Phú', 'ap nuoc man 2, xa long phu'],
    ['Ngày hội khu phố 4', 'khu-pho 4'],
    ['Đại hội MTTQ TP. Đông Hà', 'thanh-pho dong ha'],
    ['Đại hội MTTQ thành phố Đông Hà', 'thanh-pho dong ha'],
  ])('gives the units below the province, each with its level: %s', (name, place) => {
    expect(eventPlace(name)).toBe(place);
  });

  test('gives the level alone where the unit has no name', () => {
    expect(eventPlace('Đại hội MTTQ Việt Nam huyện lần thứ VII')).toBe('huyen');
    expect(eventPlace('Đại hội điểm cấp xã')).toBe('xa');
  });

  test.each([
    'Đại hội MTTQ tỉnh Cao Bằng',
    'Đại hội MTTQ thành phố Hà Nội',
    'Hội nghị phản biện xã hội',
    'tiếp xã giao ông Smith',
    'Đại hội Liên minh Hợp tác xã',
    'giao ban cụm các huyện ven biển',
    'ký Bản Ghi nhớ',
  ])('finds no unit where there is none: %s', (name) => {
    expect(eventPlace(name)).toBe('');
  });
});

describe('eventVenue', () => {
  test('gives units as the place does, halls by all their words, and no province', () => {
    expect(eventVenue('nhà văn hóa xóm Ải, xã Phong Phú, tỉnh Hòa Bình')).toBe(
      'nha van hoa xom ai, xa phong phu, xom ai',
    );
    expect(eventVenue('Hội trường Tỉnh ủy')).toBe('hoi truong tinh uy');
  });

  test('is null where nothing is said but the province', () => {
    expect([null, '', 'TP. Hà Nội', 'tỉnh Lào Cai'].map(eventVenue)).toEqual([null, null, null, null]);
  });
});
