import { describe, expect, it } from 'vitest';
import { isWithin } from '../../src/extract/place.ts';

const within = (url: string, folder?: string) => isWithin(new URL(url), { hosts: ['tinh.gov.vn'], folder });

describe('isWithin', () => {
  it.each(['https://tinh.gov.vn/', 'http://www.tinh.gov.vn/a', 'https://m.tinh.gov.vn/a'])(
    'takes %s for a page of its host',
    (url) => {
      expect(within(url)).toBe(true);
    },
  );

  it.each(['https://ubmttq.tinh.gov.vn/', 'https://tinh.gov.vn.example/', 'https://xatinh.gov.vn/'])(
    'takes %s for that of another',
    (url) => {
      expect(within(url)).toBe(false);
    },
  );

  it.each([
    ['https://tinh.gov.vn/mttq', true],
    ['https://tinh.gov.vn/MTTQ/Pages/a.aspx', true],
    ['https://tinh.gov.vn/mttqhuyen/a.aspx', false],
    ['https://tinh.gov.vn/a.aspx', false],
  ])('on a host that is shared, %s is the site’s: %s', (url, isOwn) => {
    expect(within(url, '/Mttq')).toBe(isOwn);
  });
});
