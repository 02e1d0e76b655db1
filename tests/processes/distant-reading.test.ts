import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createBus } from '../../src/live/bus.ts';
import type { RefreshReport } from '../../src/model/refresh-report.ts';
import { readFromAfar } from '../../src/processes/distant-reading.ts';
import { setStage } from '../ingest/stage.ts';
import { testSite } from '../ingest/values.ts';
import { scratchFolder } from '../support/gateway-process.ts';

const silent = () => {};

/** Between two looks: twelve of them are much longer than the start of a process, as long as that takes on this machine. */
async function longLookMs(): Promise<number> {
  const from = performance.now();
  await once(spawn(process.execPath, ['-e', '']), 'close');
  return Math.max(100, performance.now() - from);
}

/** A distant reading whose process runs this script, which is told everything and says `tell(note)`. */
async function readWith(script: string, lookMs?: number) {
  const sites = [testSite({ id: 'a' }), testSite({ id: 'b' })];
  const { store } = await setStage();
  const entry = join(scratchFolder(), 'reader.mjs');
  const tell = 'const tell = (note, then) => process.send({ kind: "note", note }, then ?? (() => {}));';
  writeFileSync(entry, `process.on('disconnect', () => process.exit(0));\n${tell}\n${script}`);
  const reports: RefreshReport[] = [];
  const waiting = Promise.withResolvers<RefreshReport>();
  const reading = readFromAfar({
    registry: { sites, look: async () => sites } as never,
    store,
    bus: createBus(),
    now: () => new Date(),
    log: { debug: silent, error: silent },
    environment: {},
    onCommitted: silent,
    onReport(report) {
      reports.push(report);
      waiting.resolve(report);
    },
    pollMs: 50,
    lookMs,
    entry,
  });
  onTestFinished(() => reading.stop());
  return { reading, reported: waiting.promise };
}

const STOPPING = 'if (kind === "stop") process.exit(0);';

describe('readFromAfar', () => {
  test('has a source rest in whose reading the process dies twice in a row, and reads the others', async () => {
    const { reported } = await readWith(`
      process.on('message', ({ note: { kind, alone, guilty } }) => {
        ${STOPPING}
        if (kind !== 'begin') return;
        if (guilty.length > 0) return tell({ kind: 'report', report: { alone, guilty } });
        if (alone.length === 0) tell({ kind: 'began', sourceId: 'source:b' });
        tell({ kind: 'began', sourceId: 'source:a' }, () => process.exit(1));
      });`);
    expect(await reported).toEqual({ alone: ['source:b', 'source:a'], guilty: ['source:a'] });
  });

  test('answers BUSY to who waits for a process that dies, and the next call is answered', async () => {
    const marker = join(scratchFolder(), 'marker');
    const { reading } = await readWith(`
      import { existsSync, writeFileSync } from 'node:fs';
      process.on('message', (message) => {
        if (message.kind === 'note') { const { kind } = message.note; ${STOPPING} return; }
        if (existsSync(${JSON.stringify(marker)}))
          return process.send({ kind: 'answer', id: message.id, value: { outcome: 'SUCCEEDED' } });
        writeFileSync(${JSON.stringify(marker)}, '');
        process.kill(process.pid, 'SIGKILL');
      });`);
    await expect(reading.desk.refresh('source:a')).rejects.toMatchObject({ code: 'BUSY' });
    expect(await reading.desk.refresh('source:a')).toEqual({ outcome: 'SUCCEEDED' });
  });

  test('ends a process that hangs, and has what it was reading read by itself from then on', async () => {
    const { reported } = await readWith(
      `
      process.on('message', ({ note: { kind, alone } }) => {
        ${STOPPING}
        if (kind !== 'begin') return;
        if (alone.length > 0) return tell({ kind: 'report', report: { alone } });
        tell({ kind: 'began', sourceId: 'source:a' }, () => { for (;;); });
      });`,
      await longLookMs(),
    );
    expect(await reported).toEqual({ alone: ['source:a'] });
  });

  test('lets a process be that says nothing but that it is alive', async () => {
    const { reported } = await readWith(
      `
      process.on('message', ({ note: { kind } }) => {
        ${STOPPING}
        if (kind !== 'begin') return;
        let beats = 0;
        setInterval(() => {
          beats += 1;
          tell(beats === 40 ? { kind: 'report', report: { beats } } : { kind: 'alive' });
        }, 50);
      });`,
      await longLookMs(),
    );
    expect(await reported).toEqual({ beats: 40 });
  });

  test('tries again when the process could not even be started', async () => {
    const { execPath } = process;
    process.execPath = '/nonexistent/node';
    onTestFinished(() => {
      process.execPath = execPath;
    });
    const { reading, reported } = await readWith(`
      process.on('message', ({ note: { kind } }) => {
        ${STOPPING}
        if (kind === 'begin') tell({ kind: 'report', report: { isThere: true } });
      });`);
    await expect.poll(() => reading.trouble()).toBeInstanceOf(Error);
    process.execPath = execPath;
    expect(await reported).toEqual({ isThere: true });
  });
});
