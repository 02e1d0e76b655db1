import { storyReferenceOf } from '../../src/ingest/story.ts';
import { hashKey } from '../../src/model/id.ts';
import type { StoryReference } from '../../src/model/same-story.ts';
import { foldText } from '../../src/model/text.ts';
import { seeded } from './random.ts';
import { generateArticles } from './world/grammar/generate.ts';

type Random = ReturnType<typeof seeded>;

/** An article as it was published somewhere, and the original that it tells. */
export interface Published {
  readonly reference: StoryReference;
  /** The same for an original and its copies. */
  readonly truth: number;
  readonly isOriginal: boolean;
  readonly text: string;
}

const OTHER_NAMES = [
  'Lục Gia Khánh',
  'Ninh Thu Trà',
  'Mạc Đình Chương',
  'Tăng Bích Liễu',
  'Khúc Thừa Lân',
  'Viên Kim Thoa',
];
const OTHER_PLACES = [
  'Bảo Toàn',
  'Cẩm Lĩnh',
  'Đức Vượng',
  'Hưng Thạnh',
  'Kỳ Sơn',
  'Lạc Thuận',
  'Nghĩa Tâm',
  'Phú Xuyên',
];
const PAPERS = ['(Mặt trận) - ', '(ĐCSVN) – ', 'TĐO – ', 'Hà Nội (TTXVN) - ', '(QNO)- '];
const TAILS = [
  'Tại điểm cầu của tỉnh, lãnh đạo các phòng chuyên môn cùng theo dõi và sẽ báo cáo cách vận dụng vào tuần sau.',
  'Trước đó, đoàn đã dâng hương tại đền thờ các liệt sĩ và thăm mô hình trồng nấm của bà con ven sông.',
  'Được biết, đây là hoạt động thứ 7 trong chuỗi 12 hoạt động mà cơ quan đã lên lịch từ mùa xuân.',
];

/** The same report about another day, place and people: numbers, units below the province and every second person differ. */
export function siblingOf(text: string, officials: readonly string[], random: Random): string {
  let sibling = text.replace(/\d+/g, (figure) =>
    /^(?:19|20)\d\d$/.test(figure) ? figure : String(1 + random.below(10 ** Math.min(figure.length, 3))),
  );
  for (const name of officials)
    if (random.chance(0.5)) sibling = sibling.replaceAll(name, random.pick(OTHER_NAMES));
  return sibling.replace(/(?<=xã |phường |huyện |thôn )\p{Lu}\p{L}+ \p{Lu}\p{L}+/gu, () =>
    random.pick(OTHER_PLACES),
  );
}

/** The report as another site prints it. */
export function copyOf(text: string, random: Random): string {
  let paragraphs = text.split('\n\n');
  if (paragraphs.length > 2 && random.chance(0.4)) paragraphs = paragraphs.slice(0, -1);
  if (random.chance(0.3)) paragraphs.push(random.pick(TAILS));
  if (random.chance(0.2)) paragraphs.unshift(random.pick(TAILS));
  let copy = paragraphs.join(random.chance(0.5) ? '\n\n' : '\n');
  if (random.chance(0.4))
    copy = copy.replaceAll('đồng chí', 'đ/c').replace('tổ chức', 'mở').replace('cùng', 'và');
  // An editor who changes a word now and then.
  if (random.chance(0.4))
    copy = copy.replace(/\p{Ll}+(?= )/gu, (word) => (random.chance(0.015) ? 'vừa' : word));
  if (random.chance(0.3))
    copy = copy.replaceAll('hòa', 'hoà').replaceAll('Ủy', 'Uỷ').replaceAll('Thủy', 'Thuỷ');
  if (random.chance(0.3)) copy = copy.replace(/\b(\d)(?=\/)/g, '0$1').replaceAll(' - ', '-');
  const dress = random.below(8);
  if (dress === 0) copy = foldText(copy);
  if (dress === 1) copy = copy.toUpperCase();
  if (dress === 2) copy = copy.normalize('NFD');
  return copy;
}

/**
 * News of three weeks: 60 originals of the demo's grammar, many of them made from one template, 180 copies of them, and 60
 * reports that repeat an original with other figures, people and places.
 */
export function newsWithCopies(seed: number): readonly Published[] {
  const random = seeded(seed);
  const news: Published[] = [];
  const publish = (
    text: string,
    truth: number,
    isOriginal: boolean,
    day: number | null,
    credit: string | null,
  ) => {
    const id = `article:${hashKey(`${seed} ${news.length}`)}`;
    const publishedAt = day === null ? null : new Date(Date.UTC(2026, 2, 1) + day * 86_400_000).toISOString();
    const wordCount = text.split(/\s+/).length;
    const sourceId = `source:${random.below(20)}`;
    const article = {
      id,
      sourceId,
      kind: 'NEWS',
      text,
      publishedAt,
      publishedOnly: false,
      wordCount,
    } as const;
    news.push({ reference: storyReferenceOf(article, credit), truth, isOriginal, text });
  };
  for (const [truth, written] of [...generateArticles(seed, 60)].entries()) {
    const text = `${written.lead}\n\n${written.paragraphs.join('\n\n')}`;
    const day = random.next() * 14;
    publish(text, truth, true, day, null);
    // 0 to 6 copies, 180 in all.
    const copies = [6, 0, 5, 1, 4, 2, 3][truth % 7] ?? 0;
    for (let count = 0; count < copies; count++) {
      const isMarked = random.chance(0.4);
      const copy = copyOf(text, random);
      const at = random.chance(0.1) ? null : day + 0.01 + random.next() * 7;
      publish(isMarked ? random.pick(PAPERS) + copy : copy, truth, false, at, isMarked ? 'Báo khác' : null);
    }
    const names = written.truth.officials.map(({ name }) => name);
    publish(siblingOf(text, names, random), 1_000 + truth, true, random.next() * 20, null);
  }
  return news;
}
