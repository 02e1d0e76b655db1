import { mergerOf } from '../extract/home.ts';
import type { SourceKind } from '../model/source.ts';
import type { CalendarDate } from '../model/time.ts';
import { parseUrl, siteHost } from '../model/url.ts';
import { kindOf, provinceIn } from './site-name.ts';

/** A site in the shape of SOURCES_FILE, to be looked over by a person. */
export interface SiteDraft {
  readonly id: string;
  readonly name: string;
  readonly kind: SourceKind;
  /** The id of a province, one that was merged away too; absent where the name tells none. */
  readonly province?: string;
  readonly homepage: string;
  readonly family: string;
  readonly feeds: readonly string[];
  readonly lists: readonly string[];
  readonly sitemaps: readonly string[];
}

/** Labels of a host that say nothing of whose it is. */
const COMMON_LABEL = /^(?:www\d?|vn|com|net|org|gov|edu|info|dcs|cms|portal)$/;
const LONGEST_ID = 60;

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
    .slice(0, LONGEST_ID)
    .replace(/^-|-$/g, '');
  const kind = kindOf(name ?? '', host);
  const province = kind === 'PRESS' ? null : provinceIn(name ?? '', host);
  return {
    id: id === '' ? 'site' : id,
    name: name ?? host,
    kind,
    ...(province === null ? {} : { province }),
    homepage,
    family,
    feeds: [],
    lists: [],
    sitemaps: [],
  };
}

/** The draft as an entry of SOURCES_FILE; empty lists are left out. */
export function asSourceInput(draft: SiteDraft): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(draft).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

/** As the project's formatter breaks lines. */
const LINE_WIDTH = 110;
const DIGITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
/** What a variable of the file cannot be called, though a host may be: its imports, and what a module reserves (ECMA-262, 12.7.2). */
const TAKEN: ReadonlySet<string> = new Set(
  `defineSite knownSystems feed list sitemap
  arguments await break case catch class const continue debugger default delete do else enum eval export extends false
  finally for function if implements import in instanceof interface let new null package private protected public return
  static super switch this throw true try typeof var void while with yield`.split(/\s+/),
);

/** The family of sites whose maker is not known: any known one's rules apply to pages that show its marks. */
const UNKNOWN = 'generic';

/** The draft as a file for `feeds/sites`, as it is committed; `on` is the day on which it was looked over. */
export function asTypeScript(draft: SiteDraft, on: CalendarDate): string {
  const family = identifier(draft.family);
  const own = identifier(draft.id);
  const variable = TAKEN.has(own) || own === family ? `${own}Site` : own;
  const isUnknown = draft.family === UNKNOWN;
  const calls = (['feed', 'list', 'sitemap'] as const).filter((kind) => draft[`${kind}s`].length > 0);
  const entries = calls.flatMap((kind) => draft[`${kind}s`].map((url) => `${kind}(${quoted(url)})`));
  return [
    imported(['defineSite', ...calls].sort(), '../define.ts'),
    imported([family], `../families/${family}.ts`),
    ...(isUnknown ? [imported(['knownSystems'], '../families.ts')] : []),
    '',
    ...commented(
      `Drafted by \`sources new\` on ${on}: ${wayOf(draft)} Name, kind and province are guessed from the title and host of the homepage. Nothing else of the site is known.`,
    ),
    `export const ${variable} = defineSite(${family}, {`,
    `  id: ${quoted(draft.id)},`,
    `  name: ${quoted(draft.name)},`,
    `  kind: ${quoted(draft.kind)},`,
    ...provinceLines(draft.province),
    `  homepage: ${quoted(draft.homepage)},`,
    ...arrayLines('entries', entries),
    '  isVerified: false,',
    ...(isUnknown ? ['  variants: knownSystems,'] : []),
    '});',
    '',
  ].join('\n');
}

const wayOf = ({ family, feeds, lists, sitemaps }: SiteDraft): string => {
  const maker = family === UNKNOWN ? 'its maker is not known' : `its pages are those of ${family}`;
  const isAnnounced = feeds.length + lists.length + sitemaps.length > 0;
  return `${maker}, and ${isAnnounced ? 'what is listed below named articles' : 'nothing was found that names articles'}.`;
};

/** By today's division; the former province where it was merged away. */
function provinceLines(province: string | undefined): readonly string[] {
  if (province === undefined) return [];
  const merger = mergerOf(province);
  return merger === null
    ? [`  provinceId: ${quoted(province)},`]
    : [`  provinceId: ${quoted(merger.into)},`, `  formerProvinceId: ${quoted(province)},`];
}

/** On one line where it fits. */
function arrayLines(name: string, values: readonly string[]): readonly string[] {
  const line = `  ${name}: [${values.join(', ')}],`;
  return line.length <= LINE_WIDTH
    ? [line]
    : [`  ${name}: [`, ...values.flatMap((value) => callLines(value)), '  ],'];
}

const callLines = (call: string): readonly string[] => {
  if (call.length + 5 <= LINE_WIDTH) return [`    ${call},`];
  const [, name = '', argument = ''] = /^(\w+)\((.*)\)$/s.exec(call) ?? [];
  return [`    ${name}(`, `      ${argument},`, '    ),'];
};

/** A doc comment, broken between words. */
function commented(text: string): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length + 4 > LINE_WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return ['/**', ...lines.map((line) => ` * ${line}`), ' */'];
}

/** "thoi-dai" as thoiDai, "3cms" as threecms: names do not begin with a digit. */
const identifier = (id: string): string =>
  id
    .replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase())
    .replace(/^\d/, (digit) => DIGITS[Number(digit)] ?? '');

const imported = (names: readonly string[], file: string): string =>
  `import { ${names.join(', ')} } from ${quoted(file)};`;

/** In single quotes; in double ones where that spares escapes, as the formatter has it. */
function quoted(text: string): string {
  const line = text.replace(/[\r\n\u2028\u2029]+/g, ' ').replaceAll('\\', '\\\\');
  return line.includes("'") && !line.includes('"') ? `"${line}"` : `'${line.replaceAll("'", "\\'")}'`;
}
