import type { EventKind } from '../../src/model/event.ts';
import type { seeded } from './random.ts';

/** A source of chance. */
export type Random = ReturnType<typeof seeded>;

/** The date so many days after 1 May 2025. */
export const dayText = (day: number) => new Date(Date.UTC(2025, 4, 1 + day)).toISOString().slice(0, 10);

/** An event of the made-up world, as it was. */
export interface Happening {
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
  /** Its names tell nothing but that it was held. */
  readonly isBare: boolean;
}

/** Where the made-up world's events take place. */
export const PROVINCES: readonly (readonly [slug: string, name: string])[] = [
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
const SKILLS: readonly (readonly [subject: string, short: string])[] = [
  ['hòa giải mâu thuẫn ở khu dân cư', 'hòa giải mâu thuẫn'],
  ['viết tin, bài và quản trị trang thông tin điện tử', 'quản trị trang thông tin điện tử'],
  ['vận động viện trợ phi chính phủ nước ngoài', 'vận động viện trợ phi chính phủ'],
  ['sử dụng phần mềm quản lý đoàn viên', 'phần mềm quản lý đoàn viên'],
];
const WORKS =
  'cầu dân sinh Khe Lạnh|trạm y tế quân dân y|thư viện chống bão|đường bê tông Nà Pèng|nhà văn hóa đa năng'.split(
    '|',
  );
const LANDS = 'Lào|Campuchia|Nhật Bản|Hàn Quốc|Ấn Độ|Cuba'.split('|');

/** An event of some sort on a day. */
export function happening(random: Random, day: number): Happening {
  const [slug, name] = random.pick(PROVINCES);
  const provinceId = `province:${slug}`;
  const commune = random.pick(COMMUNES);
  const front = `Ủy ban MTTQ Việt Nam tỉnh ${name}`;
  const union = `Liên hiệp các tổ chức hữu nghị tỉnh ${name}`;
  const base = {
    day,
    days: 1,
    provinceId,
    isNational: false,
    isBare: false,
    organizers: [front],
    venue: 'Hội trường Tỉnh ủy',
  };
  switch (random.below(9)) {
    case 0: {
      const of = random.pick([
        'MTTQ Việt Nam',
        'Hội Liên hiệp Phụ nữ',
        'Hội Nông dân',
        'Liên hiệp các tổ chức hữu nghị',
      ]);
      const at = random.chance(0.5) ? `xã ${commune}` : `tỉnh ${name}`;
      const organizer = of === 'MTTQ Việt Nam' ? `Ủy ban MTTQ Việt Nam ${at}` : `${of} ${at}`;
      const names = [
        `Đại hội đại biểu ${of} ${at} lần thứ XV, nhiệm kỳ 2025-2030`,
        `Đại hội ${of} ${at}`,
        `đại hội đại biểu ${of} ${at}`,
      ];
      const kinds: EventKind[] = ['CONGRESS'];
      return {
        ...base,
        kind: 'CONGRESS',
        kinds,
        names,
        days: random.pick([1, 2]),
        organizers: [organizer],
        venue: 'Trung tâm Hội nghị',
      };
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
      const names = [
        `Lễ khánh thành, bàn giao ${work} ${at}`,
        `lễ khánh thành ${work}`,
        `khánh thành ${work} ${at}`,
      ];
      return { ...base, kind: 'CEREMONY', kinds: ['CEREMONY'], names, venue: `thôn Nà Lầu, ${at}` };
    }
    case 4: {
      const land = random.pick(LANDS);
      const names = [
        `lễ kỷ niệm 60 năm ngày thiết lập quan hệ ngoại giao Việt Nam - ${land}`,
        `mít tinh kỷ niệm 60 năm thiết lập quan hệ ngoại giao với ${land}`,
      ];
      const kinds: EventKind[] = ['COMMEMORATION', 'CEREMONY'];
      return {
        ...base,
        kind: 'COMMEMORATION',
        kinds,
        names,
        organizers: [union],
        venue: 'Nhà hát tỉnh',
        isNational: true,
      };
    }
    case 5: {
      const names = ['Ngày hội Đại đoàn kết toàn dân tộc năm 2025', 'Ngày hội Đại đoàn kết', 'ngày hội'];
      const venue = `thôn ${random.pick(COMMUNES)}, xã ${commune}`;
      return { ...base, kind: 'FESTIVAL', kinds: ['FESTIVAL'], names, organizers: [], venue, isBare: true };
    }
    case 6: {
      const land = random.pick(LANDS);
      const names = [
        `Chương trình giao lưu văn hóa thanh niên Việt Nam - ${land}`,
        `giao lưu văn hóa thanh niên ${land}`,
      ];
      return {
        ...base,
        kind: 'EXCHANGE',
        kinds: ['EXCHANGE'],
        names,
        organizers: [union],
        venue: 'Cung Thiếu nhi',
        days: random.pick([1, 3]),
      };
    }
    case 7: {
      const names = [
        'Hội nghị lần thứ năm, khóa XIV, nhiệm kỳ 2025-2030',
        'hội nghị lần thứ năm',
        'Hội nghị',
      ];
      return { ...base, kind: 'CONFERENCE', kinds: ['CONFERENCE', 'ELECTION'], names, isBare: true };
    }
    default: {
      const [subject, short] = random.pick(SKILLS);
      const names = [`Lớp tập huấn kỹ năng ${subject}`, `tập huấn ${short}`, `Khóa tập huấn ${subject}`];
      return {
        ...base,
        kind: 'TRAINING',
        kinds: ['TRAINING', 'CONFERENCE'],
        names,
        days: random.pick([1, 2]),
        venue: 'Trường Chính trị tỉnh',
      };
    }
  }
}
