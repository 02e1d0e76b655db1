import { describe, expect, it } from 'vitest';
import { announcementsOf, sitemapsOfRobots } from '../../../src/extract/page/announcements.ts';
import { parsePage } from '../../../src/extract/page/page.ts';

const HOME = 'https://mattran.example/';
const read = (head: string, body = '') =>
  announcementsOf(parsePage(`<html><head>${head}</head><body>${body}</body></html>`, HOME), (url) =>
    url.pathname.endsWith('.html'),
  );

describe('what a homepage announces', () => {
  it('are the feeds of its head before those that it merely links', () => {
    const head = `<link rel="alternate" type="application/rss+xml" href="/feed/"><link rel="ALTERNATE home" type="application/feed+json" href="/f.json"><link rel="alternate" hreflang="en" href="/en/"><link rel="stylesheet" href="/rss.css">`;
    expect(read(head, '<a href="/rss/tin.rss">Nguồn tin</a><a href="/x">RSS</a>').feeds).toEqual(
      ['feed/', 'f.json', 'rss/tin.rss', 'x'].map((path) => HOME + path),
    );
  });

  it('are its sections, news before the rest, without articles, tools, files and other hosts', () => {
    const links = [
      '/thu-tuc/',
      '/tin-tuc/',
      '/a-1.html',
      '/lien-he/',
      '/x.pdf',
      'https://khac.example/tin/',
      '/',
      '#top',
      '/tin-tuc/#2',
    ];
    const body = links.map((href) => `<a href="${href}">Chuyên mục</a>`).join('');
    expect(read('', body).sections).toEqual([`${HOME}tin-tuc/`, `${HOME}thu-tuc/`]);
  });

  it('are no feeds of readers’ comments', () => {
    const feed = (title: string, href: string) =>
      `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
    const head = feed('CAFO » Dòng bình luận', '/binh-luan/') + feed('CAFO', '/?feed=comments-rss2');
    expect(read(head + feed('CAFO', '/feed/'), '<a href="/comments/feed/">RSS</a>').feeds).toEqual([
      `${HOME}feed/`,
    ]);
  });

  it('are sections named without the visit, on the host’s other name, and with addresses as long as an article’s', () => {
    const body = `<a href="/tin-tuc;jsessionid=A816EF65">Tin tức</a><a href="https://www.mattran.example/co-so/">Cơ sở</a>
      <a href="/hoat-dong-mat-tran.html">Hoạt động Mặt trận</a><a href="/hoat-dong-1204.html">Hoạt động Mặt trận</a>
      <a href="/mot-hoi-nghi.html">Hội nghị Đoàn Chủ tịch lần thứ năm bàn công tác cuối năm</a>
      <a href="/vi/trang-chinh/">Trang chủ</a><a href="/c/portal/login?p_l_id=1">Vào trang</a>`;
    expect(read('', body).sections).toEqual([
      `${HOME}tin-tuc`,
      `${HOME}hoat-dong-mat-tran.html`,
      'https://www.mattran.example/co-so/',
    ]);
  });

  it.each([
    ['<meta property="og:site_name" content="Mặt trận"><title>Trang chủ</title>', 'Mặt trận'],
    ['<title> Trang chủ </title>', null],
    ['<meta property="og:site_name" content="Home"><title>Mặt trận Sơn La</title>', 'Mặt trận Sơn La'],
    ['<title>Mặt trận tỉnh Bà Rịa - Vũng Tàu - Trang chủ</title>', 'Mặt trận tỉnh Bà Rịa - Vũng Tàu'],
    ['<title>Trang chủ | Mặt trận Sơn La</title>', 'Mặt trận Sơn La'],
    ['', null],
  ])('is a name: %s', (head, name) => {
    expect(read(head, '<svg><title>Biểu tượng</title></svg>').siteName).toBe(name);
  });
});

describe('sitemapsOfRobots', () => {
  it('reads every line that names one, whatever its group', () => {
    const robots =
      'User-agent: *\nDisallow: /a\nSitemap: https://mattran.example/s.xml\r\nSITEMAP : /news.xml # tin\nSitemap:\nSitemap: /news.xml';
    expect(sitemapsOfRobots(robots, `${HOME}robots.txt`)).toEqual([`${HOME}s.xml`, `${HOME}news.xml`]);
  });
});
