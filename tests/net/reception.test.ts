import type { Dispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import { Reception } from '../../src/net/reception.ts';

/** The connection as undici hands it out, with what was asked of it. */
function connection() {
  const asked: unknown[] = [];
  const controller: Dispatcher.DispatchController = {
    aborted: false,
    paused: false,
    reason: null,
    abort: (reason) => void asked.push(reason),
    pause: () => void asked.push('pause'),
    resume: () => void asked.push('resume'),
  };
  return { controller, asked };
}

function started() {
  let read = 0;
  const reception = new Reception(() => {
    read += 1;
  });
  const { controller, asked } = connection();
  reception.onRequestStart(controller);
  return { reception, controller, asked, read: () => read };
}

const piece = (text: string) => Buffer.from(text);
const late = new Error('too late');

describe('Reception', () => {
  it('tells the head of the answer, not of what is said before it', async () => {
    const { reception, controller } = started();
    reception.onResponseStart(controller, 103, { link: '</style.css>' });
    reception.onResponseStart(controller, 200, { etag: '"a"' });
    expect(await reception.head).toEqual({ status: 200, headers: { etag: '"a"' } });
  });

  it('gives what came before it was read, then what comes, then the end', async () => {
    const { reception, controller, read } = started();
    reception.onResponseStart(controller, 200, {});
    reception.onResponseData(controller, piece('một'));
    expect(await reception.next()).toEqual({ done: false, value: piece('một') });
    const next = reception.next();
    reception.onResponseData(controller, piece('hai'));
    expect(await next).toEqual({ done: false, value: piece('hai') });
    reception.onResponseEnd();
    expect(await reception.next()).toEqual({ done: true, value: undefined });
    expect(read()).toBe(2);
  });

  it('holds a server back that sends more than is read', async () => {
    const { reception, controller, asked } = started();
    reception.onResponseStart(controller, 200, {});
    reception.onResponseData(controller, Buffer.alloc(60_000));
    expect(asked).toEqual([]);
    reception.onResponseData(controller, Buffer.alloc(60_000));
    expect(asked).toEqual(['pause']);
    await reception.next();
    expect(asked).toEqual(['pause', 'resume']);
  });

  it('hangs up when it is not read to its end', async () => {
    const { reception, controller, asked } = started();
    reception.onResponseStart(controller, 200, {});
    reception.onResponseData(controller, piece('một'));
    for await (const _piece of reception) break;
    expect(asked.at(-1)).toEqual(new Error('the rest of the body is not wanted'));
  });

  it('a broken answer is told at once, whatever of it waits to be read', async () => {
    const { reception, controller } = started();
    reception.onResponseStart(controller, 200, {});
    reception.onResponseData(controller, piece('một'));
    reception.onResponseError(controller, late);
    await expect(reception.next()).rejects.toBe(late);
  });

  it('a reader that waits hears of it when the answer breaks', async () => {
    const { reception, controller } = started();
    reception.onResponseStart(controller, 200, {});
    const next = reception.next();
    reception.hangUp(late);
    await expect(next).rejects.toBe(late);
  });

  it('hung up while the connection is made, it refuses the head at once and the connection when it is there', async () => {
    const reception = new Reception(() => {});
    reception.hangUp(late);
    await expect(reception.head).rejects.toBe(late);
    const { controller, asked } = connection();
    reception.onRequestStart(controller);
    expect(asked).toEqual([late]);
  });

  it('leaves the connection alone when all has come', async () => {
    const { reception, controller, asked } = started();
    reception.onResponseStart(controller, 200, {});
    reception.onResponseData(controller, piece('một'));
    reception.onResponseEnd();
    reception.hangUp(late);
    expect(await reception.next()).toEqual({ done: false, value: piece('một') });
    expect(asked).not.toContain(late);
  });
});
