import { MARK_OWNERS, PAPER_HEADS, PAPER_MARKS } from '../../gazetteer/press.ts';
import { remembered } from '../../model/memo.ts';
import { accentKey, foldedWords, normalizeText } from '../../model/text.ts';
import { datelineOf } from '../dateline.ts';
import type { ArticleDraft } from '../draft.ts';
import type { Site } from '../site.ts';

/** Credits stand in the last lines of a text; nothing before this many characters from the end is looked at. */
const CLOSING_LENGTH = 300;
const CLOSING_LINES = 2;
const LONGEST_CREDIT = 60;
/** "Nguồn: mattran.org.vn", "Theo Báo Cao Bằng", "(Theo TTXVN)", "Nguồn tin: ...". */
const CREDIT = /^(theo|nguồn(?: tin)?|trích(?: từ)?|tổng hợp từ|dẫn theo|source)\s*(:?)\s*(\S.*)$/iu;
/** The same in brackets behind the last sentence. */
const IN_BRACKETS = /\(\s*((?:theo|nguồn|trích|dẫn|source)[^()\n]{2,70})\)[\s./]*$/iu;
/** "Hoàng Anh (TTXVN)", "K.T/Báo Cao Bằng", "Minh Hà - TTXVN": the paper behind the writer's name. */
const AFFILIATION = /(?:\(([^()]{2,60})\)|\/([^/]{2,60})|\s[-–—]\s([^-–—]{2,60}))$/u;
/** A host, which a writer's initials ("T.Hoa") are not. */
const ADDRESS =
  /^(?:https?:\/\/)?(?:www\.)?((?:[a-z\d-]+\.){0,3}[a-z\d-]{3,40}\.(?:com|org|gov|edu|net|info|vn|tv|asia|la|cn|kh)(?:\.vn)?)(?:\/\S*)?$/i;
/** Words that go on after "Theo" in a sentence rather than naming a paper. */
const SENTENCE =
  /^(?:đó|đây|dõi|chân|quy định|kế hoạch|chương trình|dự kiến|yêu cầu|đề nghị|thông báo|kết luận|nghị quyết|quyết định)(?!\p{L})/iu;

const keyOf = (name: string): string => foldedWords(name).join(' ');
// With diacritics: "đài" heads a station's name, "đại" that of an ambassador.
const HEADS: readonly string[] = PAPER_HEADS.map(accentKey).sort((a, b) => b.length - a.length);
const MARKS: ReadonlySet<string> = new Set(PAPER_MARKS.map(accentKey));
const OWNERS: ReadonlyMap<string, string> = new Map(
  MARK_OWNERS.map(([mark, owner]) => [keyOf(mark), keyOf(owner)]),
);

type SelfKnown = Pick<Site, 'name' | 'hosts' | 'datelines'>;

/**
 * The other paper that a page names as the one its report was taken from, in the dateline ("(Mặt trận) -") or at the end
 * ("Theo Báo Cao Bằng"): as printed, NFC, without the words around it, an address as its host. Null where it names none, or
 * only the site itself by one of its datelines, its name or its hosts. So an article is a reprint when this is not null.
 */
export function paperCreditOf(
  { lead, text, byline }: Pick<ArticleDraft, 'lead' | 'text' | 'byline'>,
  site: SelfKnown,
): string | null {
  for (const opening of [text, lead ?? '']) {
    const dateline = datelineOf(opening);
    if (dateline !== null && isForeign(dateline.paper, site)) return dateline.paper;
  }
  const credits = [
    byline === null ? null : (creditIn(byline) ?? paperIn(byline)),
    ...closingLines(text).map((line) => creditIn(line)),
  ];
  return credits.find((credit) => credit !== null && !isOwn(credit, site)) ?? null;
}

/** Of a site that does not say with what its reports begin, an unknown mark may be its own. */
const isForeign = (mark: string, site: SelfKnown): boolean =>
  (site.datelines !== undefined || isPaper(mark) || OWNERS.has(keyOf(mark))) && !isOwn(mark, site);

const closingLines = (text: string): readonly string[] => {
  const lines = text.slice(-CLOSING_LENGTH).split('\n');
  return lines.filter((line) => line.trim() !== '').slice(-CLOSING_LINES);
};

/** The paper that a closing line credits; null for a sentence. */
function creditIn(line: string): string | null {
  const bracketed = line.includes('(') ? IN_BRACKETS.exec(line)?.[1] : undefined;
  const [, by = '', colon = '', rest = ''] = CREDIT.exec((bracketed ?? line).trim()) ?? [];
  if (by === '') return null;
  const name = plain(rest);
  if (name === '' || name.length > LONGEST_CREDIT || SENTENCE.test(rest)) return null;
  if (bracketed !== undefined || colon !== '' || isPaper(name)) return name;
  // "Theo thoidai", "Theo binhdinh online": on a line of its own, short, and no sentence.
  const isShort = rest.split(' ').length <= 4 && !/[.!?,;:…]\s*$/u.test(line);
  return isShort && /^theo$/iu.test(by) ? name : null;
}

/** The paper in a byline: the whole of it ("Báo Cao Bằng"), or behind the writer's name. A site has few writers. */
const paperIn = remembered((byline): string | null => {
  const whole = plain(byline);
  if (isPaper(whole)) return whole;
  const match = AFFILIATION.exec(byline.trim());
  const behind = plain(match?.[1] ?? match?.[2] ?? match?.[3] ?? '');
  return isPaper(behind) ? behind : null;
}, 1_000);

/** Without brackets, end marks and the writer before a slash; an address as its host. */
function plain(name: string): string {
  const bare = normalizeText(name)
    .replace(/\s+/g, ' ')
    .replace(/^[\s("“”'’[]+|[\s)"“”'’\].,;:/]+$/gu, '');
  const host = ADDRESS.exec(bare)?.[1];
  return host?.toLowerCase() ?? bare.replace(/^[^/]*\/\s*(?=\p{L}{2}[^/]*$)/u, '');
}

const isPaper = (name: string): boolean =>
  MARKS.has(accentKey(name)) || ADDRESS.test(name) || headOf(name) !== null;

/** The word or words that make a name that of a paper. */
function headOf(name: string): string | null {
  const key = accentKey(name);
  return HEADS.find((head) => key.startsWith(`${head} `)) ?? null;
}

/**
 * Whether a credit names the site: its host, one of its datelines, the body that owns it, or the beginning of its name, "Báo" or
 * "Tạp chí" aside.
 */
function isOwn(credit: string, { name, hosts, datelines = [] }: SelfKnown): boolean {
  if (hosts.some((host) => credit === host || credit.endsWith(`.${host}`))) return true;
  const key = bareKey(credit);
  const beginsName = (words: string | undefined) =>
    words !== undefined && [keyOf(name), bareKey(name)].some((own) => `${own} `.startsWith(`${words} `));
  return (
    datelines.some((own) => bareKey(own) === key) ||
    (key !== '' && beginsName(key)) ||
    beginsName(keyOf(credit)) ||
    beginsName(OWNERS.get(key))
  );
}

const bareKey = (name: string): string => keyOf(name.slice(headOf(name)?.length ?? 0));
