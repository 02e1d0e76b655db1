import type { Page, WebSocketRoute } from 'playwright-core';

/** An article in the shape of the stream's fragment; `n` counts back in time, two minutes each. */
function article(n: number, title = `Tin số ${n}: hội nghị Mặt trận bàn về công tác dân vận`) {
  return {
    id: `article:flood${n}`,
    title,
    lead: 'Sáng nay, Ủy ban Mặt trận Tổ quốc tỉnh tổ chức hội nghị lấy ý kiến về chương trình phối hợp năm 2026.',
    language: 'vi',
    kind: 'NEWS',
    publishedAt: new Date(Date.UTC(2026, 10, 20) - n * 120_000).toISOString(),
    publishedOnly: false,
    source: { id: 'source:mttq-cao-bang', name: 'Ủy ban MTTQ Việt Nam tỉnh Cao Bằng' },
    provinces: [{ id: 'province:cao-bang', name: 'Cao Bằng', englishName: 'Cao Bang' }],
    countries: [],
    story: { id: `story:flood${n}`, sourceCount: 1 },
  };
}

/** A page's gateway as far as the stream asks it, with as many articles as are wanted. */
export interface Flood {
  /** Sends so many new articles, each as an event of its own, `perSecond` of them. */
  pour(count: number, perSecond: number): Promise<void>;
}

/**
 * Plays the gateway for one page: `total` articles in pages of `perPage`, and a WebSocket on which articles can be poured. Titles
 * are those of `titles` first. No gateway could publish so fast from real sites.
 */
export async function floodPage(
  page: Page,
  { total, perPage, titles = [] }: { total: number; perPage: number; titles?: readonly string[] },
): Promise<Flood> {
  await page.route('**/graphql', async (route) => {
    const { query, variables } = (route.request().postDataJSON() ?? {}) as {
      query?: string;
      variables?: { after?: string | null };
    };
    if (query?.includes('query Stream(') !== true) return route.continue();
    const from = Number(variables?.after ?? 0);
    const to = Math.min(from + perPage, total);
    const nodes = Array.from({ length: to - from }, (_, at) => article(from + at, titles[from + at]));
    const articles = { nodes, pageInfo: { hasNextPage: to < total, endCursor: String(to) } };
    return route.fulfill({ json: { data: { latestCursor: '1', articles } } });
  });
  let socket: WebSocketRoute | undefined;
  let subscription = '';
  await page.routeWebSocket('**/graphql', (opened) => {
    socket = opened;
    opened.onMessage((text) => {
      const message = JSON.parse(String(text)) as { type: string; id?: string; payload?: { query: string } };
      if (message.type === 'connection_init') opened.send('{"type":"connection_ack"}');
      if (message.type === 'ping') opened.send('{"type":"pong"}');
      if (message.payload?.query.includes('articlePublished') === true) subscription = message.id ?? '';
    });
  });
  let poured = 0;
  return {
    async pour(count, perSecond) {
      const { promise, resolve } = Promise.withResolvers<void>();
      const end = poured + count;
      const timer = setInterval(() => {
        poured += 1;
        const payload = {
          data: { articlePublished: article(-poured) },
          extensions: { cursor: String(poured + 1) },
        };
        socket?.send(JSON.stringify({ type: 'next', id: subscription, payload }));
        if (poured < end) return;
        clearInterval(timer);
        resolve();
      }, 1_000 / perSecond);
      await promise;
    },
  };
}
