import { describe, expect, it } from 'vitest';
import { kindOf, localityIn, provinceIn } from '../../src/ingest/site-name.ts';

describe('what a site’s name tells', () => {
  it.each([
    ['Ủy ban MTTQ Việt Nam tỉnh Bà Rịa - Vũng Tàu', 'province:ba-ria-vung-tau', null],
    ['Liên hiệp các tổ chức hữu nghị TP. Huế', 'province:hue', null],
    ['UBMTTQ TPHCM', 'province:ho-chi-minh', null],
    ['Ủy ban MTTQ TP. HCM', 'province:ho-chi-minh', null],
    ['UBMTTQ thành phố Vinh, tỉnh Nghệ An', 'province:nghe-an', 'thành phố Vinh'],
    ['Ủy ban MTTQ Việt Nam phường Quan Hoa, thành phố Hà Nội', 'province:ha-noi', 'phường Quan Hoa'],
    ['Ủy ban MTTQ Việt Nam huyện Quảng Ninh - tỉnh Quảng Bình', 'province:quang-binh', 'huyện Quảng Ninh'],
    ['Ủy ban MTTQ Việt Nam xã Thái Bình', null, 'xã Thái Bình'],
    ['ỦY BAN MTTQ PHƯỜNG 5', null, 'PHƯỜNG 5'],
    ['Giám sát và phản biện xã hội', null, null],
    ['GIÁM SÁT PHẢN BIỆN XÃ HỘI', null, null],
    ['Liên minh Hợp tác xã Việt Nam', null, null],
    ['Ủy ban Hòa bình Việt Nam', null, null],
  ])('of "%s" is the province %s and the place below it %s', (name, province, locality) => {
    expect([provinceIn(name, 'x.example'), localityIn(name)]).toEqual([province, locality]);
  });

  it.each([
    ['mttq.sonla.gov.vn', 'province:son-la'],
    ['ubmttq.hochiminhcity.gov.vn', 'province:ho-chi-minh'],
    ['ubmttqvn.binhthuan.dcs.vn', 'province:binh-thuan'],
    ['moha.gov.vn', null],
    ['sonla.example', null],
  ])('names no place, so the host %s tells %s', (host, province) => {
    expect(provinceIn('Trang tin Mặt trận', host)).toBe(province);
  });

  it('goes before the host: a commune’s site on a province’s host is not the province’s', () => {
    expect(provinceIn('Ủy ban MTTQ xã Thái Bình', 'xathaibinh.tayninh.gov.vn')).toBeNull();
  });

  it.each([
    ['Tạp chí Mặt trận', '', 'PRESS'],
    ['Liên hiệp các tổ chức hữu nghị tỉnh Phú Thọ', '', 'FRIENDSHIP_UNION'],
    ['Trang nhất', 'haufo.org.vn', 'FRIENDSHIP_UNION'],
    ['Trang nhất', 'ubmttq.camau.gov.vn', 'FRONT'],
    ['Công ty Ví Dụ', 'x.example', 'PRESS'],
  ])('and host, "%s" %s, is a kind: %s', (name, host, kind) => {
    expect(kindOf(name, host)).toBe(kind);
  });
});
