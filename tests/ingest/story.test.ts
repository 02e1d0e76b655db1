import { describe, expect, test } from 'vitest';
import { storyIdOf } from '../../src/ingest/story.ts';

const body = Array.from({ length: 80 }, (_, i) => `từ${i}`).join(' ');
const url = 'https://mattran.example/a.html';

describe('storyIdOf', () => {
  test('is the same for copies with another dateline, case, accents or punctuation', () => {
    const copies = [
      body,
      `(Mặt trận) - ${body}`,
      `(Mặt trận) -${body}`,
      `TĐO – ${body}`,
      `VUFO - ${body}`,
      `Hanoi (VNA) – ${body}`,
      body.toUpperCase(),
      body.normalize('NFD'),
      body.replaceAll(' ', ', '),
    ];
    expect(new Set(copies.map((copy) => storyIdOf(copy, url))).size).toBe(1);
  });

  test('is the same for a copy with a local tail', () => {
    expect(storyIdOf(`${body}\n\nTại địa phương, hội nghị được truyền hình.`, 'https://b.example/x')).toBe(
      storyIdOf(body, url),
    );
  });

  test('differs where the opening does', () => {
    expect(storyIdOf(body.replace('từ30 ', 'khác '), url)).not.toBe(storyIdOf(body, url));
  });

  test('a short text stands for itself', () => {
    const short = body.split(' ').slice(0, 29).join(' ');
    expect(storyIdOf(short, url)).not.toBe(storyIdOf(short, 'https://b.example/x'));
    expect(storyIdOf(short, url)).toMatch(/^story:[0-9a-z]{16}$/);
  });

  test('words in brackets further on are no dateline', () => {
    const [first, second] = ['một', 'hai'].map((word) => `Hội nghị (${word}) - ${body}`);
    expect(storyIdOf(first ?? '', url)).not.toBe(storyIdOf(second ?? '', url));
  });
});
