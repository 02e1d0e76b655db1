import type { Resource, ResourceAsking } from '../../src/server/page/resource.ts';

/** What a resource says that is not told anything else. */
export const LONG = 'Hội nghị đối ngoại nhân dân. '.repeat(200);

/** A feed as a server is given it, what was asked of it, and how often it was written. */
export function resource(
  parts: Partial<Resource> & { readonly body?: (asking: ResourceAsking) => AsyncIterable<string> } = {},
) {
  const asked: ResourceAsking[] = [];
  let written = 0;
  const made: Resource = {
    path: '/feeds/news.txt',
    title: { vi: 'Tin <mới>', en: 'News' },
    feedType: 'text/x-news',
    isExport: false,
    maxAgeSeconds: 60,
    async answer(asking) {
      asked.push(asking);
      return {
        contentType: 'text/plain; charset=utf-8',
        mark: 'mark-1',
        lastModified: '2022-08-22T00:00:00.000Z',
        fileName: null,
        async *write() {
          written += 1;
          if (parts.body === undefined) yield LONG;
          else yield* parts.body(asking);
        },
      };
    },
    ...parts,
  };
  return { made, asked, timesWritten: () => written };
}
