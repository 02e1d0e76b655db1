import { provinceIdOf } from '../extract/home.ts';
import type { SourceKind } from '../model/source.ts';
import { foldText } from '../model/text.ts';
import { parseUrl, siteHost } from '../model/url.ts';

/** A site in the shape of SOURCES_FILE, to be looked over by a person. */
export interface SiteDraft {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** The id of a province; absent where the name tells none. */
  readonly province?: string;
  readonly homepage: string;
  readonly family: string;
  readonly feeds: readonly string[];
  readonly lists: readonly string[];
  readonly sitemaps: readonly string[];
}

const FRONT = /mttq|mat ?tran|ubmt/;
const UNION = /huu ?nghi|friendship|\bvufo\b|\b[a-z]{1,4}ufo\b/;
const PRESS = /\b(?:bao|tap chi|news|times|magazine)\b/;
/** Labels of a host that say nothing of whose it is. */
const COMMON_LABEL = /^(?:www\d?|vn|com|net|org|gov|edu|info|dcs|cms|portal)$/;
const PLACE = /(?:tỉnh|thành phố|tp\.?)\s+((?:\p{Lu}[\p{L}.]*\s*-?\s*){1,4})/iu;

/** A draft without sources. What a name and address tell of kind and province is a first guess; nothing told is left out. */
export function draftOf({
  homepage,
  name,
  family,
}: {
  readonly homepage: string;
  readonly name: string | null;
  readonly family: string;
}): SiteDraft {
  const url = parseUrl(homepage);
  const host = url === null ? 'site' : siteHost(url);
  const labels = host.split(/[.:]/).filter((label) => !COMMON_LABEL.test(label));
  const id = labels
    .join('-')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  const province = provinceIn(name ?? '');
  return {
    id: id === '' ? 'site' : id,
    name: name ?? host,
    kind: kindOf(`${foldText(name ?? '')} ${host}`.toLowerCase()),
    ...(province === null ? {} : { province }),
    homepage,
    family,
    feeds: [],
    lists: [],
    sitemaps: [],
  };
}

function kindOf(words: string): SourceKind {
  if (PRESS.test(words)) return 'PRESS';
  if (UNION.test(words)) return 'FRIENDSHIP_UNION';
  return FRONT.test(words) ? 'FRONT' : 'PRESS';
}

/** The province after "tỉnh" or "thành phố", by as many of the words as name one. */
function provinceIn(name: string): string | null {
  const words = (PLACE.exec(name)?.[1] ?? '').trim().split(/\s+/);
  for (let count = words.length; count > 0; count -= 1) {
    const id = provinceIdOf(words.slice(0, count).join(' '));
    if (id !== null && words[0] !== '') return id;
  }
  return null;
}

/** The draft as an entry of SOURCES_FILE; empty lists are left out. */
export function asSourceInput(draft: SiteDraft): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(draft).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

/** The draft as a file for `feeds/sites`. */
export function asTypeScript(draft: SiteDraft): string {
  const variable = draft.id
    .replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())
    .replace(/^\d/, 'site$&');
  const calls = (['feed', 'list', 'sitemap'] as const).filter((kind) => draft[`${kind}s`].length > 0);
  const entries = calls.flatMap((kind) => draft[`${kind}s`].map((url) => `    ${kind}(${quoted(url)}),`));
  const province = draft.province === undefined ? [] : [`  provinceId: ${quoted(draft.province)},`];
  return [
    imported(['defineSite', ...calls], '../define.ts'),
    imported([draft.family], `../families/${draft.family}.ts`),
    '',
    `export const ${variable} = defineSite(${draft.family}, {`,
    `  id: ${quoted(draft.id)},`,
    `  name: ${quoted(draft.name)},`,
    `  kind: ${quoted(draft.kind)},`,
    ...province,
    `  homepage: ${quoted(draft.homepage)},`,
    '  entries: [',
    ...entries,
    '  ],',
    '  isVerified: false,',
    '});',
    '',
  ].join('\n');
}

const imported = (names: readonly string[], file: string): string =>
  `import { ${names.join(', ')} } from ${quoted(file)};`;

const quoted = (text: string): string => `'${text.replace(/[\\']/g, '\\$&').replace(/[\r\n]+/g, ' ')}'`;
