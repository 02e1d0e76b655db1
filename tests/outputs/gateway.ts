import { onTestFinished } from 'vitest';
import { argumentRules } from '../../resolvers/rules.ts';
import type { ArticleRecord } from '../../src/model/batch.ts';
import { createOutputs } from '../../src/outputs/index.ts';
import type { ServerOptions } from '../../src/server/options.ts';
import { openStore } from '../../src/store/open.ts';
import { serve } from '../server/serve.ts';
import { event, evidence, organization, organizationId, record, source } from '../support/records.ts';

/** When everything was stored; the clock of the outputs stands an hour later. */
export const AT = '2022-08-22T00:00:00.000Z';
const NOW = '2022-08-22T01:00:00.000Z';

/** Characters that XML 1.0 (Char) or iCalendar (RFC 5545, 3.1, CONTROL) cannot hold, and that the store keeps. */
export const FORBIDDEN = ['\u0001', '\u0008', '\u000b', '\u007f', '\ufffe'];
/** Every character that one of the formats could trip over, as a title and as words within others. */
export const HOSTILE = `=1+1 ]]> </title><script>alert("x")</script> & 'q' ${FORBIDDEN.join('')}\u2028 😀 a,b;c\\n`;
/** What a format that cannot hold those characters keeps of it. */
export const HOSTILE_PLAIN = HOSTILE.replace(FORBIDDEN.join(''), '');

/** An article of a quiet day: dated, with a lead, a picture and an event of its own. */
export function ordinary(n: number, parts: Partial<ArticleRecord['article']> = {}): ArticleRecord {
  const key = `${n}`.padStart(4, '0');
  const host = organizationId('Ủy ban MTTQ Việt Nam thành phố Hải Phòng');
  return record({
    key,
    article: {
      title: `Hội nghị đối ngoại nhân dân số ${key}`,
      lead: 'Sáng 21/8, hội nghị khai mạc.',
      publishedAt: new Date(Date.UTC(2022, 6, 1) + n * 3_600_000).toISOString(),
      provinceIds: ['province:hai-phong'],
      byline: n % 2 === 0 ? 'Thu Hà' : null,
      section: 'Tin tức',
      tags: ['đối ngoại, nhân dân', 'hữu nghị'],
      images: [
        { url: `https://site.test/${key}.jpg`, caption: null, credit: null, width: null, height: null },
      ],
      ...parts,
    },
    organizations: [
      organization('Ủy ban MTTQ Việt Nam thành phố Hải Phòng', {
        organizationId: host,
        provinceId: 'province:hai-phong',
      }),
    ],
    events: [
      event(`Hội nghị số ${key}`, {
        startsOn: '2022-08-21',
        endsOn: n % 2 === 0 ? '2022-08-23' : null,
        venue: 'Nhà văn hóa',
        provinceId: 'province:hai-phong',
        organizerIds: [host],
        evidence: evidence({ quote: 'Sáng 21/8, hội nghị khai mạc.' }),
      }),
    ],
  });
}

/** An article and an event that are hostile in every text they have, and undated. */
export const hostile: ArticleRecord = record({
  key: 'hostile',
  article: {
    title: HOSTILE,
    lead: HOSTILE,
    text: HOSTILE,
    html: `<p>${HOSTILE}</p>`,
    byline: HOSTILE,
    credit: HOSTILE,
    section: HOSTILE,
    tags: [HOSTILE],
    publishedAt: null,
    provinceIds: ['province:ha-noi'],
  },
  events: [event(HOSTILE, { venue: HOSTILE, provinceId: 'province:ha-noi', startsOn: '2022-08-20' })],
});

/** A server over a store in memory with these records, and only its outputs; both end with the test. */
export async function openOutputs(records: readonly ArticleRecord[], options: Partial<ServerOptions> = {}) {
  const statements: string[] = [];
  const store = await openStore(
    'sqlite::memory:',
    { info() {} },
    { onStatement: (sql) => statements.push(sql) },
  );
  onTestFinished(() => store.close());
  await store.registerSources([source('site-a', { name: 'Mặt trận Hải Phòng' }), source('site-b')], AT);
  if (records.length > 0) await store.save({ records }, AT);
  let now = NOW;
  const resources = createOutputs({
    store,
    now: () => new Date(now),
    version: '1.2.3',
    rules: argumentRules(store),
  });
  const server = await serve({ resources, ...options });
  return {
    store,
    server,
    /** How many statements an act sends to the engine. */
    async statements(act: () => Promise<unknown>): Promise<number> {
      statements.length = 0;
      await act();
      return statements.length;
    },
    save: (record: ArticleRecord, at: string) => store.save({ records: [record] }, at),
    setNow: (instant: string) => {
      now = instant;
    },
    get: (path: string, init: RequestInit = {}) => fetch(`${server.url}${path}`, init),
    async text(path: string): Promise<string> {
      const response = await fetch(`${server.url}${path}`);
      const text = await response.text();
      if (response.status !== 200) throw new Error(`expected 200, but got ${response.status}: ${text}`);
      return text;
    },
    async problem(path: string): Promise<Record<string, unknown>> {
      const response = await fetch(`${server.url}${path}`);
      return { type: response.headers.get('content-type'), ...((await response.json()) as object) };
    },
  };
}
