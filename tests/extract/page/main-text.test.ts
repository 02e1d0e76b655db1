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
