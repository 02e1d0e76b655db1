import { describe, expect, it } from 'vitest';
import { provinceIdOf } from '../../src/extract/home.ts';

describe('provinceIdOf', () => {
  it.each([
    ['province:cao-bang', 'province:cao-bang'],
    ['Thừa Thiên Huế', 'province:hue'],
    ['TP.HCM', 'province:ho-chi-minh'],
    ['tỉnh Hoà Bình', 'province:hoa-binh'],
    ['thanh pho Da Nang', 'province:da-nang'],
    ['Da Nang', 'province:da-nang'],
    ['Ha Giang', 'province:ha-giang'],
    ['Bavaria', null],
    ['', null],
  ])('reads "%s" as %s', (name, id) => {
    expect(provinceIdOf(name)).toBe(id);
  });
});
