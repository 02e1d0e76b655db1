import { defineSite, list } from '../define.ts';
import { lowerPath, wordsIn } from '../families/address.ts';
import { generic } from '../families/generic.ts';

const OLD_PATH = /-tintuc(\d+)$/;
const NUMBERED_PATH = /-(\d{8})\.html$/;
const SLUG_PATH = /^\/([a-z0-9-]+)\.html$/;

/**
 * The Central Committee's newspaper. Its addresses are of three generations: a number behind "tintuc", a number of eight
 * digits that the print view shares, and a bare slug. Which generation names which is not to be told from addresses.
 */
export const daidoanket = defineSite(generic, {
  id: 'daidoanket',
  name: 'Báo Đại Đoàn Kết',
  kind: 'PRESS',
  homepage: 'https://daidoanket.vn/',
  entries: [list('https://daidoanket.vn/')],
  identify: (url) => {
    const path = lowerPath(url);
    const old = OLD_PATH.exec(path)?.[1];
    if (old !== undefined) return `/bai-viet-tintuc${old}`;
    const id = NUMBERED_PATH.exec(path)?.[1] ?? /^\/(?:print\/)?(\d{8})\.html$/.exec(url.pathname)?.[1];
    if (id !== undefined) return `/bai-viet-${id}.html`;
    const slug = SLUG_PATH.exec(path)?.[1] ?? '';
    return wordsIn(slug) >= 4 ? path : null;
  },
  expectEveryHours: 24,
  isVerified: false,
});
