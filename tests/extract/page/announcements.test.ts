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

  it.each([
    ['<meta property="og:site_name" content="Mặt trận"><title>Trang chủ</title>', 'Mặt trận'],
    ['<title> Trang chủ </title>', 'Trang chủ'],
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
