import { describe, expect, test } from 'vitest';
import { organizationIdOf } from '../../src/ingest/identity.ts';
import { missionKey, missionName } from '../../src/ingest/mission.ts';
import { leastTime } from '../support/thread-time.ts';

describe('missionName', () => {
  test.each([
    ['Cuba tại Việt Nam', 'Đại sứ', 'Đại sứ quán Cuba tại Việt Nam'],
    ['nước CHDCND Lào tại Việt Nam', 'Đại sứ', 'Đại sứ quán CHDCND Lào tại Việt Nam'],
    ['Vương quốc Na Uy tại Việt Nam', 'Đại biện lâm thời', 'Đại sứ quán Vương quốc Na Uy tại Việt Nam'],
    ['Việt Nam tại Cuba', 'nguyên Đại sứ', 'Đại sứ quán Việt Nam tại Cuba'],
    ['Lào tại Đà Nẵng', 'Tổng Lãnh sự', 'Tổng Lãnh sự quán Lào tại Đà Nẵng'],
    ['Việt Nam tại Savannakhet', 'Phó Tổng Lãnh sự', 'Tổng Lãnh sự quán Việt Nam tại Savannakhet'],
    ['Cuba to Viet Nam', 'Ambassador', 'Đại sứ quán Cuba tại Việt Nam'],
    ['Cuba to Vietnam', 'Ambassador Extraordinary and Plenipotentiary', 'Đại sứ quán Cuba tại Việt Nam'],
    ['Japan in Da Nang', 'Consul General', 'Tổng Lãnh sự quán Nhật Bản tại Đà Nẵng'],
    ['Lào', 'Đại sứ', 'Đại sứ quán Lào'],
  ])('%s with an office of %s is %s', (name, title, expected) => {
    expect(missionName(name, title)).toBe(expected);
  });

  test.each([
    ['Đại sứ quán Cuba tại Việt Nam', 'Tham tán'],
    ['Lào tại Đà Nẵng', 'Lãnh sự'],
    ['Lào tại Đà Nẵng', 'Đại sứ'],
    ['Cuba tại Việt Nam', 'Tham tán'],
    ['Liên minh châu Âu tại Việt Nam', 'Đại sứ'],
    ['UNESCO tại Việt Nam', 'Đại sứ'],
    ['Việt Nam tại Liên hợp quốc', 'Đại sứ'],
  ])('%s with an office of %s stays as printed', (name, title) => {
    expect(missionName(name, title)).toBe(name);
  });
});

describe('one mission is one node', () => {
  const idOf = (name: string) =>
    organizationIdOf({ name, kind: 'EMBASSY', level: 'FOREIGN', provinceId: null }, null);

  test.each([
    ['Đại sứ quán Cu Ba tại Việt Nam', 'Đại sứ quán Cuba tại Việt Nam'],
    ['Đại sứ quán Liên bang Nga tại Việt Nam', 'Đại sứ quán Nga tại Việt Nam'],
    ['Đại sứ quán nước CHDCND Lào tại Việt Nam', 'Đại sứ quán Lào tại Việt Nam'],
    ['Embassy of Cuba in Vietnam', 'Đại sứ quán Cuba tại Việt Nam'],
    ['Tổng Lãnh sự quán Lào tại TP.HCM', 'Tổng Lãnh sự quán Lào tại Thành phố Hồ Chí Minh'],
    ['Tổng Lãnh sự quán Nga tại TP. Hồ Chí Minh', 'Consulate General of Russia in Ho Chi Minh City'],
  ])('%s is %s', (one, other) => expect(idOf(one)).toBe(idOf(other)));

  test.each([
    ['Đại sứ quán Lào tại Việt Nam', 'Tổng Lãnh sự quán Lào tại Đà Nẵng'],
    ['Đại sứ quán Lào tại Việt Nam', 'Đại sứ quán Việt Nam tại Lào'],
    ['Đại sứ quán Lào tại Việt Nam', 'Đại sứ quán Lào'],
    ['Tổng Lãnh sự quán Lào tại Đà Nẵng', 'Tổng Lãnh sự quán Lào tại TP.HCM'],
    ['Đại sứ quán Hàn Quốc tại Việt Nam', 'Đại sứ quán Triều Tiên tại Việt Nam'],
  ])('%s is not %s', (one, other) => expect(idOf(one)).not.toBe(idOf(other)));

  test('hostile names take no more than a moment', () => {
    const spent = leastTime(2_000, () => {
      for (const piece of ['tại ', 'nước ', ' in', 'embassy of ', 'a '])
        missionKey(`Đại sứ quán ${piece.repeat(20_000)}`);
    });
    expect(spent).toBeLessThan(2_000);
  });
});
