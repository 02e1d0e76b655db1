import { describe, expect, test } from 'vitest';
import { mention, record } from '../support/records.ts';
import type { World } from './contract.ts';
import { AT, filled } from './ranking-corpus.ts';

/** Texts that lists of what bears a name are filtered by. */
export function namesContract(world: World): void {
  describe('the words of names', () => {
    test.each([
      ['hòa bình', 1, 3, 1, 0],
      ['hoa binh', 2, 3, 1, 0],
      ['hóa bình', 0, 0, 0, 0],
      ['hoa Bình', 2, 3, 1, 0],
      ['"bình dương"', 1, 0, 1, 0],
      ['binh d*', 1, 1, 1, 0],
      ['12-ct/tw', 0, 0, 0, 1],
      ['chi thi', 0, 0, 0, 1],
      ['ban bí thư', 0, 0, 0, 1],
      ['đạn', 0, 0, 0, 0],
    ])('%j finds %i officials, %i bodies, %i events and %i documents', async (text, ...counts) => {
      const store = await filled(world);
      const asked = [
        await store.counts('OFFICIAL', [{ text }]),
        await store.counts('ORGANIZATION', [{ text }]),
        await store.counts('EVENT', [{ text }]),
        await store.counts('LEGAL_DOCUMENT', [{ text }]),
      ];
      expect(asked.flat()).toEqual(counts);
    });

    test('titles of positions go by the same rules', async () => {
      const store = await world.open();
      const post = { post: 'chair', title: 'Phó Chủ tịch Thường trực' };
      await store.save({ records: [record({ mentions: [mention('Vi Văn An', post)] })] }, AT);
      const titles = ['pho chu tich', 'phó chủ tịch', '"thường trực"', 'thuong tr*', 'thướng', '"chủ phó"'];
      expect(
        await store.counts(
          'OFFICIAL',
          titles.map((title) => ({ title })),
        ),
      ).toEqual([1, 1, 1, 1, 0, 0]);
    });
  });
}
