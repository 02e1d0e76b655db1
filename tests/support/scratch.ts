import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives all temporary files of a run one folder, which goes when the run ends, with what processes that were killed have left in it.
 * Vitest calls it before the first worker starts.
 */
export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'cau-noi-tests-'));
  // PostgreSQL's own user must get through to its data.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
