import { describe, expect, test } from 'vitest';
import { eventName } from '../../../src/extract/statement/event-name.ts';
import { findStatements } from '../../../src/extract/statements.ts';
import { contextOf } from '../statement-context.ts';

describe('eventName', () => {
  test.each([
    ['Hội nghị phản biện xã hội đối', 'Hội nghị phản biện xã hội'],
    [
      'hội nghị sơ kết công tác Mặt trận sáu tháng đầu năm gắn với',
      'hội nghị sơ kết công tác Mặt trận sáu tháng đầu năm',
    ],
    ['lễ phát động tháng cao điểm nhằm', 'lễ phát động tháng cao điểm'],
    ['hội thảo bàn về', 'hội thảo'],
  ])('ends before what leads on to words that were cut off: %s', (stretch, name) => {
    expect(eventName(stretch)).toBe(name);
  });

  test.each([
    ['Đại hội đại biểu lần thứ III họp phiên chính thức', 'Đại hội đại biểu lần thứ III'],
    ['Đại hội MTTQ Việt Nam tỉnh Cao Bằng long trọng', 'Đại hội MTTQ Việt Nam tỉnh Cao Bằng'],
    ['hội nghị lần thứ nhất tổ chức', 'hội nghị lần thứ nhất'],
    ['Tuần phim Hungary mở màn ngày mai', 'Tuần phim Hungary'],
    ['lễ trao quà này', 'lễ trao quà'],
  ])('leaves out what is said of the event behind its name: %s', (stretch, name) => {
    expect(eventName(stretch)).toBe(name);
  });

  test.each([
    ['tổ chức phiên trọng thể Đại hội MTTQ huyện', 'Đại hội MTTQ huyện'],
    ['đã tiếp đoàn cựu chiến binh', 'tiếp đoàn cựu chiến binh'],
  ])('leaves out what leads up to the name: %s', (stretch, name) => {
    expect(eventName(stretch)).toBe(name);
  });

  test('ends before "là", which makes a sentence of it', () => {
    expect(eventName('hội nghị là dịp gặp gỡ đầu năm')).toBe('hội nghị');
  });

  test('leaves a quotation alone, whatever stands in it', () => {
    const name = 'Hội thi “Gia đình là tổ ấm, gắn với” năm 2024';
    expect(eventName(name)).toBe(name);
  });

  test.each([
    'gặp gỡ các tổ chức',
    'hội nghị tổng kết công tác tổ chức',
    'Lễ khai mạc',
    'lễ trao học bổng “Ánh sáng”',
    'khánh thành cầu bản Tới',
    'Đại hội',
  ])('keeps what only looks like such an end: %s', (name) => {
    expect(eventName(name)).toBe(name);
  });

  test('never leaves nothing', () => {
    expect(['này', 'tổ chức', 'là', '“'].map(eventName)).toEqual(['này', 'tổ chức', 'là', '“']);
  });

  test('gives the events of a text their names', () => {
    const text =
      'Sáng 12/5/2024, tại Hội trường tỉnh, Ủy ban MTTQ Việt Nam tỉnh Nghệ An tổ chức Đại hội họp phiên chính thức.';
    const names = findStatements(text, contextOf({ publishedOn: '2024-05-13' })).events.map(
      ({ name }) => name,
    );
    expect(names).toEqual(['Đại hội']);
  });
});
