import { describe, expect, it } from 'vitest';
import { readHtml } from '../page-of.ts';

const ONE = 'Chiều nay, bà con hai thôn cùng sửa lại con đường dẫn ra cánh đồng sau mùa mưa lũ kéo dài.';
const TWO = 'Mỗi nhà góp một ngày công; ai vắng thì nhờ họ hàng làm thay, không phải đóng tiền.';
const read = (markup: string) =>
  readHtml(
    `<html><head><title>Sửa đường ra đồng</title></head><body><h1>Sửa đường ra đồng</h1><p>01/03/2025 08:00</p>${markup}</body></html>`,
  );

describe('the main text', () => {
  it('holds paragraphs that stand in boxes of their own', () => {
    const boxed = `<section><div><div><p>${ONE}</p></div><div><p>${TWO}</p></div></div></section>`;
    expect(read(boxed).article?.text).toBe(`${ONE}\n\n${TWO}`);
  });

  it('holds the sections of a text', () => {
    const sections = `<main><section><h2>Một</h2><p>${ONE}</p></section><section><h2>Hai</h2><p>${TWO}</p></section></main>`;
    expect(read(sections).article?.text).toBe(`Một\n\n${ONE}\n\nHai\n\n${TWO}`);
  });

  it('is found although a page builder calls it a widget', () => {
    const built = `<div class="elementor-widget-theme-post-content"><div class="inner"><p>${ONE}</p><p>${TWO}</p></div></div>`;
    expect(read(built).article?.text).toBe(`${ONE}\n\n${TWO}`);
  });

  it('is found although its box is called a slider, when it is most of the page', () => {
    expect(read(`<div class="slider"><p>${ONE}</p><p>${TWO}</p></div>`).article?.text).toBe(
      `${ONE}\n\n${TWO}`,
    );
  });

  it('may be short on a page with title, date and the address of an article', () => {
    expect(read(`<div class="x"><p>${ONE}</p></div>`).article?.text).toBe(ONE);
  });

  it('is not made of one sentence on a page that nothing marks as an article', () => {
    const url = 'https://bao.example/lien-he';
    expect(readHtml(`<title>Liên hệ</title><div><p>${ONE}</p></div>`, url).article).toBeNull();
  });
});

describe('the main text among other texts', () => {
  const LONG = `${ONE} ${TWO} `.repeat(3);

  it('is that below the title, though comments and openings of other articles are longer', () => {
    const article = `<div class="a"><p>${ONE}</p><p>${TWO}</p></div>`;
    const others = `<div class="b"><p>${LONG}</p><p>${LONG}</p><p>${LONG}</p></div>`;
    expect(read(article + others).article?.text).toBe(`${ONE}\n\n${TWO}`);
  });

  it('is not in cards of a linked title with the beginning of a text', () => {
    const card = `<div class="c"><h4><a href="/x-1.html">Bài khác của báo về việc xã</a></h4><p>${LONG}</p></div>`;
    expect(
      read(`<div>${card.repeat(4)}</div><div class="a"><p>${ONE}</p><p>${TWO}</p></div>`).article?.text,
    ).toBe(`${ONE}\n\n${TWO}`);
  });

  it('takes in lists and quotations between its paragraphs', () => {
    const inner = `<p>${ONE}</p><ul><li>${ONE} Một.</li><li>${TWO} Hai.</li><li>${ONE} Ba.</li></ul><blockquote><p>${TWO}</p></blockquote><p>${TWO}</p>`;
    expect(read(`<div class="a">${inner}</div>`).article?.text.split('\n\n')).toHaveLength(6);
  });

  it('is joined where a page builder gives every part a box of one name', () => {
    const part = (text: string) =>
      `<div class="row part"><div class="col"><div class="rte"><p>${text}</p><p>${TWO}</p></div></div></div>`;
    const parts = `<section class="g">${part(ONE)}<div class="row"><img src="/a.jpg"></div>${part(`${ONE} Lại nữa.`)}</section>`;
    expect(read(parts).article?.text.split('\n\n')).toHaveLength(4);
  });

  const paragraph = (who: string) => `<p>${who} kể rằng ${ONE.toLowerCase()} ${TWO} ${who} cũng có mặt.</p>`;
  const text = ['Bà Lan', 'Ông Tư', 'Chị Ba'].map(paragraph).join('');

  it('begins above the box of what is shown after "read more"', () => {
    const above = `<p>${ONE}</p><p>${TWO}</p><p>${ONE} Một.</p>`;
    const more = `<div id="more">${text}${text.replaceAll('kể', 'thưa')}${text.replaceAll('kể', 'nói')}</div>`;
    expect(read(`<div class="a">${above}${more}</div>`).article?.text.split('\n\n')).toHaveLength(12);
  });

  it('does not begin with the points above it where its readers write below', () => {
    const points = `<ul><li>${ONE} Một.</li><li>${TWO} Hai.</li><li>${ONE} Ba.</li></ul>`;
    const readers = `<div class="doc-gia"><p>${ONE} Bốn.</p><p>${TWO} Năm.</p></div>`;
    const page = `<div class="a">${points}<div><div class="b">${text}</div>${readers}</div></div>`;
    expect(read(page).article?.text.split('\n\n')).toHaveLength(3);
  });
});

describe('the main text of a page in one box', () => {
  it.each(['footer-push', 'is-showingReadNextSidebar', 'nav-open'])('may be called "%s"', (name) => {
    const { article } = readHtml(
      `<html><head><title>Sửa đường ra đồng</title></head><body><div class="${name}"><h1>Sửa đường ra đồng</h1><p>01/03/2025 08:00</p><div><p>${ONE}</p><p>${TWO}</p></div></div></body></html>`,
    );
    expect(article?.text).toBe(`${ONE}\n\n${TWO}`);
  });

  it('is what is called a body on a page that prints no title, whatever stands around it', () => {
    const { article } = readHtml(
      `<html><head><meta property="og:title" content="Sửa đường ra đồng sau mùa mưa lũ"></head><body><div class="with-sidebar"><p>01/03/2025 08:00</p><div class="entry-content"><p>${ONE}</p><p>${TWO}</p></div></div><div>${`<p>${ONE} ${TWO}</p>`.repeat(4)}</div></body></html>`,
    );
    expect(article?.text).toBe(`${ONE}\n\n${TWO}`);
  });

  it('is not among the comments, whatever they are called', () => {
    const text = `<div class="a">${`<p>${ONE}</p><p>${TWO}</p>`.repeat(3)}</div>`;
    const comment = `<ol><li><blockquote class="entry-content"><p>${TWO} Tôi cũng góp một ngày.</p></blockquote></li></ol>`;
    expect(read(text + comment).article).toMatchObject({
      text: expect.stringMatching(/^Chiều nay/),
      rules: { text: 'generic.main-text' },
    });
  });
});
