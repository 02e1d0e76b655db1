import type { OrganizationDraft } from '../draft.ts';
import { FullNames } from './full-names.ts';
import { levelOf, type Organization } from './organizations.ts';
import { type Reading, wordsOf } from './reading.ts';
import type { Token } from './tokens.ts';

const LOCAL = new Set(['PROVINCE', 'DISTRICT', 'COMMUNE']);
const FOLLOWING_LEVEL = new Set(['tỉnh', 'thành', 'tp', 'huyện', 'thị']);
const OLD = new Set(['cũ']);
/** "Mặt trận Tổ quốc (MTTQ) Việt Nam" */
const ACRONYM_INSIDE = / \([\p{L}.-]+\)(?= )/u;

/** Turns bodies as read into drafts: full names for short forms, the province parted off, "tỉnh" alone taken for the home province. */
export class Bodies {
  readonly #reading: Reading;
  readonly #home: string | null;
  /** Made when first asked for: most texts' own bodies, apart from their lead's, are never. */
  #fullNames: FullNames | null = null;

  constructor(reading: Reading, home: string | null) {
    this.#reading = reading;
    this.#home = home;
  }

  get #full(): FullNames {
    this.#fullNames ??= new FullNames(this.#reading.organizations, this.#reading.tokens, (organization) =>
      this.#name(organization),
    );
    return this.#fullNames;
  }

  /** The bodies of another text of the same page, its title for instance. */
  of(reading: Reading): Bodies {
    return new Bodies(reading, this.#home);
  }

  /** The draft of a body. */
  draft(organization: Organization): OrganizationDraft {
    const full = this.#full.of(organization, this.#reading.tokens);
    const shown = full?.organization ?? organization;
    const own = full?.name ?? this.#inFull(organization);
    return {
      name: organization.parent === null ? own : `${own}, ${this.draft(organization.parent).name}`,
      kind: shown.head.kind,
      level: levelOf(shown),
      provinceId: this.provinceOf(shown),
    };
  }

  /** "Ban Đối ngoại Hội", "Ban châu Mỹ VUFO": a division with the full name of what it is a division of. */
  #inFull(organization: Organization): string {
    const name = this.#name(organization);
    const { tokens } = this.#reading;
    const { to, head } = organization;
    const isUnion = tokens[to - 1]?.key === 'hiệp' && tokens[to - 2]?.key === 'liên';
    const from = isUnion ? to - 2 : to - 1;
    if (from - organization.from < 2 || head.takesAnyName) return name;
    const last = tokens[from] as Token;
    // "Văn phòng Quốc hội", "Bảo hiểm xã hội" end in no association
    const isInWord = /^(?:quốc|xã|giáo|đại)$/.test(tokens[from - 1]?.key ?? '');
    if (!isUnion && (last.key !== 'hội' || isInWord) && !last.allCapitals) return name;
    const short = {
      ...organization,
      from,
      head: { ...head, level: null },
      places: [],
      level: null,
      isBare: true,
    };
    const full = this.#full.of(short, tokens);
    return full === null || full.organization === organization
      ? name
      : `${wordsOf(this.#reading, organization.from, from)} ${full.name}`;
  }

  /** The province in which a body works, or null for central and foreign ones. */
  provinceOf(organization: Organization): string | null {
    if (levelOf(organization) === 'FOREIGN' || organization.head.kind === 'EMBASSY') return null;
    const named = organization.places.findLast((place) => place.kind === 'PROVINCE');
    if (named !== undefined) return named.ids[0] ?? null;
    const behind = this.#provinceBehind(organization.end);
    if (behind !== null) return behind;
    if (
      organization.places.some((place) => place.kind === 'COUNTRY' || place.kind === 'ABROAD') &&
      organization.head.kind !== 'FRIENDSHIP_ASSOCIATION'
    )
      return null;
    const district = organization.places.findLast((place) => place.kind === 'DISTRICT');
    if (
      district !== undefined &&
      (district.ids.length === 1 || (this.#home !== null && district.ids.includes(this.#home)))
    ) {
      return district.ids.length === 1 ? (district.ids[0] ?? null) : this.#home;
    }
    const level = levelOf(organization);
    // A "Sở" is a province's department wherever it stands alone
    return (level !== null && LOCAL.has(level)) ||
      this.#reading.tokens[organization.from]?.key === 'sở' ||
      organization.level === 'phố' ||
      organization.level === 'tp'
      ? this.#home
      : null;
  }

  /** Whether the text names the province of a body, rather than leaving it to "tỉnh". */
  namesProvince(organization: Organization): boolean {
    return (
      organization.places.some((place) => place.kind === 'PROVINCE') ||
      this.#provinceBehind(organization.end) !== null
    );
  }

  /** Whether "(cũ)" behind a body's name says that it is no more. */
  isOld(organization: Organization): boolean {
    const { tokens } = this.#reading;
    const next = tokens[organization.end];
    return (
      (next?.key === '(' && OLD.has(tokens[organization.end + 1]?.key ?? '')) || OLD.has(next?.key ?? '')
    );
  }

  /** "Huyện ủy Nho Quan, tỉnh Ninh Bình", "UBND huyện X (Ninh Bình)": the province behind the name. */
  #provinceBehind(end: number): string | null {
    const { tokens, places } = this.#reading;
    let at = end;
    if (tokens[at]?.key === ',' || tokens[at]?.key === '(' || tokens[at]?.key === '-') at++;
    if (at === end && tokens[at]?.key !== 'tỉnh') return null;
    if (!FOLLOWING_LEVEL.has(tokens[at]?.key ?? '') && tokens[end]?.key !== '(') return null;
    for (let i = at; i < at + 5; i++) {
      const place = places.get(i);
      if (place?.kind === 'PROVINCE') return place.ids[0] ?? null;
      if (place !== undefined) i = place.to;
    }
    return null;
  }

  #name(organization: Organization): string {
    const { from, to, head, places } = organization;
    const last = places.at(-1);
    const drops =
      last !== undefined &&
      last.kind === 'PROVINCE' &&
      last.to === to &&
      last.from > from &&
      head.kind !== 'EMBASSY' &&
      !head.takesAnyName;
    const end = drops ? last.from : to;
    const words = wordsOf(this.#reading, from, end).replace(ACRONYM_INSIDE, '');
    return this.#reading.tokens[end - 1]?.kind === 'word' ? words : words.replace(/[\s-]+$/, '');
  }
}
