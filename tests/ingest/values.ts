import type { ArticleDraft, Entry } from '../../src/extract/draft.ts';
import type { Site } from '../../src/extract/site.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import { neverChecked, type SourceState } from '../../src/model/source.ts';

/** The state of a source that was never checked. */
export function sourceState(id: string, parts: Partial<SourceState> = {}): SourceState {
  return {
    ...neverChecked({ id: `source:${id}`, enabled: true, expectEveryHours: 24 }),
    ...parts,
  };
}

/** A site on one host whose articles are addresses that end in ".html". */
export function testSite(parts: Partial<Site> = {}): Site {
  return {
    id: 'cao-bang',
    name: 'Mặt trận Cao Bằng',
    kind: 'FRONT',
    provinceId: 'province:cao-bang',
    homepage: 'https://mattran.example/',
    family: 'generic',
    hosts: ['mattran.example'],
    language: 'vi',
    entries: [{ kind: 'list', url: 'https://mattran.example/tin/' }],
    list: null,
    article: { title: [], lead: [], body: [], publishedAt: [] } as unknown as Site['article'],
    identify: (url) =>
      url.host === 'mattran.example' && url.pathname.endsWith('.html')
        ? { canonicalUrl: `https://mattran.example${url.pathname}` }
        : null,
    expectEveryHours: 24,
    isVerified: true,
    ...parts,
  };
}

/** An entry of a list that tells no more than an address. */
export function entry(url: string, parts: Partial<Entry> = {}): Entry {
  return { url, title: null, publishedAt: null, publishedOnly: false, summary: null, ...parts };
}

/** An article as a page gives it. */
export function draft(parts: Partial<ArticleDraft> = {}): ArticleDraft {
  const url = parts.url ?? 'https://mattran.example/a.html';
  return {
    url,
    canonicalUrl: url,
    kind: 'NEWS',
    title: 'Tập huấn công tác Mặt trận',
    lead: null,
    text: TEXT,
    html: `<p>${TEXT}</p>`,
    language: 'vi',
    publishedAt: '2026-03-01T03:00:00.000Z',
    publishedOnly: false,
    byline: null,
    credit: null,
    section: null,
    tags: [],
    images: [],
    captions: [],
    rules: { title: 'test.title' },
    ...parts,
  };
}

/** A text that speaks of one person, one event and one document, in two sentences. */
export const TEXT =
  'Ngày 28/2, bà Nông Thị Mai, Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Cao Bằng dự hội nghị tập huấn. ' +
  'Hội nghị quán triệt Chỉ thị 12-CT/TW.';

/** Evidence for the words in the text, quoting the whole of it. */
export function evidenceFor(words: string, text = TEXT): Evidence {
  const start = text.indexOf(words);
  return { quote: text, start, end: start + words.length, rule: 'test.rule', confidence: 0.9 };
}
