import { describe, expect, test } from 'vitest';
import { homeOf } from '../../src/ingest/home.ts';
import { draft, testSite } from './values.ts';

const site = testSite({ provinceId: 'province:cao-bang' });
const home = (parts: Parameters<typeof draft>[0]) => homeOf(site, draft(parts));

describe('homeOf', () => {
  test('is the site’s own province for its own news', () => {
    expect(home({ title: 'Hội nghị tổng kết năm 2024', lead: null })).toBe('province:cao-bang');
  });

  test.each(['Cà Mau: Hơn 320 cán bộ được tập huấn', 'Tỉnh Cà Mau: Hơn 320 cán bộ được tập huấn'])(
    'is the province before the colon of the title: %s',
    (title) => {
      expect(home({ title })).toBe('province:ca-mau');
    },
  );

  test('a colon after something else says nothing', () => {
    expect(home({ title: 'Đối ngoại nhân dân: nhìn lại một năm', lead: null })).toBe('province:cao-bang');
  });

  test('is the former province for what the site of a merged one reported until the merger', () => {
    const merged = testSite({ provinceId: 'province:lao-cai', formerProvinceId: 'province:yen-bai' });
    const on = (publishedAt: string | null) =>
      homeOf(merged, draft({ title: 'Hội nghị tổng kết', lead: null, publishedAt }));
    expect(on('2025-06-30T16:59:00.000Z')).toBe('province:yen-bai');
    expect(on('2025-06-30T17:00:00.000Z')).toBe('province:lao-cai');
    expect(on(null)).toBe('province:lao-cai');
  });

  test.each(['(Mặt trận) -Chiều 16/6, Ủy ban MTTQ Việt Nam tỉnh họp.', 'TĐO – Trong 2 ngày, tỉnh đón đoàn.'])(
    'is unknown for a reprint from a national house: %s',
    (text) => {
      expect(home({ title: 'Đại hội thành công', lead: null, text })).toBeNull();
      expect(home({ title: 'Đại hội thành công', lead: text })).toBeNull();
    },
  );
});
