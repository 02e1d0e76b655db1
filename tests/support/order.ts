import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What waits for servers, browsers and PostgreSQL, longest first: begun last, one of these would run alone in the end. */
const SLOW = [
  'tests/store/postgres',
  'tests/store/sqlite',
  'tests/e2e/',
  'tests/web/',
  'tests/docs/',
  'tests/scripts/',
  'tests/server/page/explorer',
  'tests/server/cache/cache-property',
];

/**
 * Runs what takes long first, also on a machine that has never run the tests, where Vitest knows only the sizes of their files.
 * Within a rank, Vitest's own order holds: what failed or was slow the last time, else the largest.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { root } = this.ctx.config;
    const rank = ({ moduleId }: TestSpecification) => {
      const path = relative(root, moduleId).replaceAll('\\', '/');
      const at = SLOW.findIndex((start) => path.startsWith(start));
      return at < 0 ? SLOW.length : at;
    };
    const sorted = await super.sort(files);
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}
