import type { EventDraft, OrganizationDraft } from '../../src/extract/draft.ts';
import { eventReferenceOf } from '../../src/ingest/event-identity.ts';
import type { EventKind } from '../../src/model/event.ts';
import type { EventReference } from '../../src/model/same-event.ts';
import { seeded } from './random.ts';

/** A report in a made-up world, with what only its maker knows. */
export interface WorldReport {
  readonly reference: EventReference;
  /** The event it is really about. */
  readonly event: number;
  /** Whether its day is told and right, so that it can be known without being a copy. */
  readonly isKnowable: boolean;
}

type Random = ReturnType<typeof seeded>;

interface Happening {
  readonly kind: EventKind;
  /** What the event may be called, fullest first. */
  readonly names: readonly string[];
  /** Kinds that a report may take it for. */
  readonly kinds: readonly EventKind[];
  readonly day: number;
  readonly days: number;
  readonly provinceId: string;
  readonly organizers: readonly string[];
  readonly venue: string;
  readonly isNational: boolean;
}

const PROVINCES: readonly (readonly [slug: string, name: string])[] = [
  ['cao-bang', 'Cao Bằng'],
  ['lang-son', 'Lạng Sơn'],
  ['nghe-an', 'Nghệ An'],
  ['gia-lai', 'Gia Lai'],
  ['an-giang', 'An Giang'],
  ['ca-mau', 'Cà Mau'],
];
const COMMUNES = 'Phong Sơn|Tân Lập|Vĩnh Hòa|Minh Quang|Thạnh Phú|Đông Hải|Ea Nam|Mường Giôn'.split('|');
const TOPICS: readonly (readonly [subject: string, short: string])[] = [
  ['phản biện dự thảo Nghị quyết về mức thu học phí trường công lập', 'phản biện mức thu học phí'],
  ['tổng kết mười năm thực hiện quy chế dân chủ ở cơ sở', 'tổng kết quy chế dân chủ'],
  ['lấy ý kiến về đề án sắp xếp thôn, tổ dân phố', 'lấy ý kiến đề án sắp xếp thôn'],
  ['đánh giá mô hình tự quản bảo vệ đường biên cột mốc', 'đánh giá mô hình tự quản đường biên'],
  ['quán triệt Chỉ thị số 18 về giám sát cán bộ', 'quán triệt Chỉ thị số 18'],
  ['triển khai Quỹ Cứu trợ thiên tai và khắc phục bão lũ', 'triển khai Quỹ Cứu trợ thiên tai'],
  ['biểu dương chức sắc Phật giáo, Công giáo tiêu biểu', 'biểu dương chức sắc tiêu biểu'],
  ['giải trình về bồi thường thu hồi đất khu công nghiệp', 'giải trình bồi thường thu hồi đất'],
];
const WORKS = 'cầu dân sinh Khe Lạnh|trạm y tế quân dân y|thư viện chống bão|đường bê tông Nà Pèng|nhà văn hóa đa năng'.split('|');
const LANDS = 'Lào|Campuchia|Nhật Bản|Hàn Quốc|Ấn Độ|Cuba'.split('|');

const dayText = (day: number) => new Date(Date.UTC(2025, 4, 1 + day)).toISOString().slice(0, 10);

function happening(random: Random, day: number): Happening {
  const [slug, name] = random.pick(PROVINCES);
  const provinceId = `province:${slug}`;
  const commune = random.pick(COMMUNES);
  const front = `Ủy ban MTTQ Việt Nam tỉnh ${name}`;
  const union = `Liên hiệp các tổ chức hữu nghị tỉnh ${name}`;
  const base = { day, days: 1, provinceId, isNational: false, organizers: [front], venue: 'Hội trường Tỉnh ủy' };
  switch (random.below(9)) {
    case 0: {
      const of = random.pick(['MTTQ Việt Nam', 'Hội Liên hiệp Phụ nữ', 'Hội Nông dân', 'Liên hiệp các tổ chức hữu nghị']);
      const at = random.chance(0.5) ? `xã ${commune}` : `tỉnh ${name}`;
      const organizer = of === 'MTTQ Việt Nam' ? `Ủy ban MTTQ Việt Nam ${at}` : `${of} ${at}`;
      const names = [`Đại hội đại biểu ${of} ${at} lần thứ XV, nhiệm kỳ 2025-2030`, `Đại hội ${of} ${at}`, `đại hội đại biểu ${of} ${at}`];
      const kinds: EventKind[] = ['CONGRESS'];
      return { ...base, kind: 'CONGRESS', kinds, names, days: random.pick([1, 2]), organizers: [organizer], venue: 'Trung tâm Hội nghị', isNational: true };
    }
    case 1:
    case 2: {
      const [subject, short] = random.pick(TOPICS);
      const names = [`Hội nghị ${subject}`, `hội nghị ${short}`, `Hội nghị trực tuyến ${subject} năm 2025`];
      return { ...base, kind: 'CONFERENCE', kinds: ['CONFERENCE', 'MEETING'], names, isNational: true };
    }
    case 3: {
      const work = random.pick(WORKS);
      const at = `xã ${commune}`;
      const names = [`Lễ khánh thành, bàn giao ${work} ${at}`, `lễ khánh thành ${work}`, `khánh thành ${work} ${at}`];
      return { ...base, kind: 'CEREMONY', kinds: ['CEREMONY'], names, venue: `thôn Nà Lầu, ${at}` };
    }
    case 4: {
      const land = random.pick(LANDS);
      const names = [`lễ kỷ niệm 60 năm ngày thiết lập quan hệ ngoại giao Việt Nam - ${land}`, `mít tinh kỷ niệm 60 năm thiết lập quan hệ ngoại giao với ${land}`];
      const kinds: EventKind[] = ['COMMEMORATION', 'CEREMONY'];
      return { ...base, kind: 'COMMEMORATION', kinds, names, organizers: [union], venue: 'Nhà hát tỉnh', isNational: true };
    }
    case 5: {
      const names = ['Ngày hội Đại đoàn kết toàn dân tộc năm 2025', 'Ngày hội Đại đoàn kết', 'ngày hội'];
      const venue = `thôn ${random.pick(COMMUNES)}, xã ${commune}`;
      return { ...base, kind: 'FESTIVAL', kinds: ['FESTIVAL'], names, organizers: [], venue };
    }
    case 6: {
      const land = random.pick(LANDS);
      const names = [`Chương trình giao lưu văn hóa thanh niên Việt Nam - ${land}`, `giao lưu văn hóa thanh niên ${land}`];
      return { ...base, kind: 'EXCHANGE', kinds: ['EXCHANGE'], names, organizers: [union], venue: 'Cung Thiếu nhi', days: random.pick([1, 3]) };
    }
    case 7: {
      const names = ['Hội nghị lần thứ năm, khóa XIV, nhiệm kỳ 2025-2030', 'hội nghị lần thứ năm', 'Hội nghị'];
      return { ...base, kind: 'CONFERENCE', kinds: ['CONFERENCE', 'ELECTION'], names };
    }
    default: {
      const [subject, short] = random.pick(TOPICS);
      const names = [`Lớp tập huấn kỹ năng ${subject}`, `tập huấn ${short}`, `Khóa tập huấn ${subject}`];
      return { ...base, kind: 'TRAINING', kinds: ['TRAINING', 'CONFERENCE'], names, days: random.pick([1, 2]), venue: 'Trường Chính trị tỉnh' };
    }
  }
}

const body = (name: string, provinceId: string): OrganizationDraft => ({ name, kind: 'FRONT', level: 'PROVINCE', provinceId });

/** How an article words, dates and places a happening. */
function draftOf(random: Random, one: Happening, isMain: boolean): { draft: EventDraft; isRightDay: boolean } {
  const isLong = one.days > 1;
  const from = isLong && random.chance(0.2) ? 1 : 0;
  const isRange = isLong && from === 0 && random.chance(0.7);
  const slip = random.chance(0.03) ? random.pick([-1, 3, 30]) : 0;
  const isUndated = random.chance(0.07);
  const isVague = !isUndated && random.chance(0.03);
  const start = one.day + from + slip;
  const name = random.chance(0.5) ? (one.names[0] as string) : random.pick(one.names);
  const isNational = one.isNational && random.chance(0.05);
  const isBare = !/ (?:đại biểu|Đại|kỷ|văn|trực|[^\s]+ [^\s]+ [^\s]+)/.test(name);
  // Who says no more than "hội nghị" has said before whose it is.
  const organizers = isBare || random.chance(0.7) ? one.organizers : [];
  return {
    isRightDay: slip === 0 && !isUndated && !isVague,
    draft: {
      kind: random.chance(0.93) ? one.kind : random.pick(one.kinds),
      name,
      startsOn: isUndated ? null : isVague ? '2025-05-01' : dayText(start),
      endsOn: isVague ? '2025-05-31' : isRange && !isUndated ? dayText(start + one.days - 1) : null,
      precision: isUndated ? null : isVague ? 'MONTH' : 'DAY',
      provinceId: isNational ? null : one.provinceId,
      venue: random.chance(0.6) || one.kind === 'FESTIVAL' ? one.venue : null,
      organizers: organizers.map((organizer) => body(organizer, one.provinceId)),
      participantCount: null,
      participantCountIsApproximate: false,
      isMain,
      countryIds: [],
      participations: [],
      evidence: { rule: 'event.head', quote: '', start: 0, end: 0, confidence: 0.9 },
    },
  };
}

/**
 * Events, a third of them with a sibling of the same sort on the same day elsewhere, told by one to twelve articles each: reworded
 * and shortened, some with a wrong day, a month or none, some without the province; a fifth of the articles are copies of
 * another, and some tell of a second event in passing.
 */
export function eventWorld(seed: number, count: number): readonly WorldReport[] {
  const random = seeded(seed);
  const happenings: Happening[] = [];
  while (happenings.length < count) {
    const day = random.below(20);
    const one = happening(random, day);
    // Two of one sort in one place on one day would be one for any reader.
    const isTold = (other: Happening) =>
      other.day <= one.day + 2 && one.day <= other.day + 2 && other.provinceId === one.provinceId &&
      (other.names[0] === one.names[0] || (other.kind === one.kind && other.names[2] === one.names[2]));
    if (!happenings.some(isTold)) happenings.push(one);
    if (random.chance(0.35) && happenings.length < count) {
      const [slug, name] = random.pick(PROVINCES);
      const there = (text: string) => PROVINCES.reduce((all, [, other]) => all.replace(`tỉnh ${other}`, `tỉnh ${name}`), text);
      const sibling = {
        ...one,
        provinceId: `province:${slug}`,
        names: one.names.map(there),
        organizers: one.organizers.map(there),
      };
      if (![...happenings, one].some((other) => other.provinceId === sibling.provinceId && Math.abs(other.day - sibling.day) < 3 && other.kind === sibling.kind))
        happenings.push(sibling);
    }
  }
  const reports: WorldReport[] = [];
  let article = 0;
  for (const [event, one] of happenings.entries()) {
    const articles = 1 + random.below(12);
    let told: { events: readonly { event: number; draft: EventDraft; isKnowable: boolean }[]; storyId: string } | null = null;
    for (let at = 0; at < articles; at += 1) {
      article += 1;
      const isCopy = told !== null && random.chance(0.2);
      if (!isCopy || told === null) {
        const other = random.below(happenings.length);
        const shown = random.chance(0.15) && other !== event ? [event, other] : [event];
        told = {
          storyId: `story:${article}`,
          events: shown.map((index, place) => {
            const { draft, isRightDay } = draftOf(random, happenings[index] as Happening, place === 0 && random.chance(0.95));
            return { event: index, draft, isKnowable: isRightDay };
          }),
        };
      }
      for (const { event: index, draft, isKnowable } of told.events) {
        // A copy on a page without a date cannot tell the year of "12/5".
        const isUndated: boolean = isCopy && random.chance(0.1);
        const copy: EventDraft = isUndated ? { ...draft, startsOn: null, endsOn: null, precision: null } : draft;
        const published = dayText(one.day + random.below(4));
        reports.push({
          event: index,
          isKnowable: isKnowable && !isUndated,
          reference: eventReferenceOf(
            copy,
            { articleId: `article:${article}`, storyId: told.storyId, publishedOn: random.chance(0.95) ? published : null },
            copy.organizers.map(({ name }) => `organization:${name}`),
          ),
        });
      }
    }
  }
  return reports;
}
