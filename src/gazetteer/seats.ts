const list = (words: string): readonly string[] => words.trim().split(/\s*[|\n]\s*/);

/** An office of which a body has one, that of who leads it, by its words and by those of a deputy's. */
export interface Seat {
  /** Words of one office, "chánh" and short forms among them; the first names it. */
  readonly heads: readonly string[];
  readonly deputies: readonly string[];
}

const seat = (heads: string, deputies: string): Seat => ({ heads: list(heads), deputies: list(deputies) });

/**
 * Seats by the words that an office begins with; of two that fit, the longer. "Ủy viên" and "Thư ký" are not here: a body has
 * many, or may have. English editions print the same offices in their own words.
 */
export const SEATS: readonly Seat[] = [
  seat(
    'chủ tịch|nữ chủ tịch|chairman|chairwoman|chairperson|president',
    'phó chủ tịch|pct|vice chairman|vice chairwoman|vice chairperson|vice president|deputy chairman',
  ),
  seat('bí thư', 'phó bí thư|pbt'),
  seat('trưởng ban', 'phó trưởng ban|phó ban'),
  seat('trưởng phòng', 'phó trưởng phòng|phó phòng'),
  seat('trưởng đoàn', 'phó trưởng đoàn|phó đoàn'),
  seat('trưởng tiểu ban', 'phó trưởng tiểu ban'),
  seat('trưởng văn phòng', 'phó trưởng văn phòng'),
  seat('chánh văn phòng', 'phó chánh văn phòng|phó văn phòng'),
  seat('chánh thanh tra', 'phó chánh thanh tra'),
  seat('chánh án', 'phó chánh án'),
  seat('viện trưởng', 'phó viện trưởng'),
  seat('hiệu trưởng', 'phó hiệu trưởng|hiệu phó'),
  seat('giám đốc|director', 'phó giám đốc|deputy director|vice director'),
  seat('tổng giám đốc|director general|general director', 'phó tổng giám đốc|deputy director general'),
  seat('chủ nhiệm', 'phó chủ nhiệm'),
  seat('tổng thư ký|secretary general|general secretary', 'phó tổng thư ký|deputy secretary general'),
  seat('tổng biên tập|editor-in-chief', 'phó tổng biên tập|deputy editor-in-chief'),
  seat('hội trưởng', 'phó hội trưởng'),
  seat('chi hội trưởng', 'chi hội phó'),
  seat('trưởng công an', 'phó trưởng công an|phó công an'),
  seat('vụ trưởng', 'phó vụ trưởng'),
  seat('cục trưởng', 'phó cục trưởng'),
  seat('chi cục trưởng', 'phó chi cục trưởng'),
  seat('bộ trưởng|minister', 'thứ trưởng|deputy minister'),
  seat('chỉ huy trưởng', 'phó chỉ huy trưởng|chỉ huy phó'),
  seat('chính ủy', 'phó chính ủy'),
  seat('chính trị viên', 'phó chính trị viên|chính trị viên phó'),
  seat('đồn trưởng', 'phó đồn trưởng'),
  seat('đại sứ|ambassador', 'phó đại sứ|deputy ambassador'),
  seat('tổng lãnh sự|consul general|consul-general', 'phó tổng lãnh sự|deputy consul general'),
];

/** Words before an office whose holder fills the seat for the time being. */
export const ACTING_PREFIXES: readonly string[] = list('quyền|q.|acting');

/** Words at the end of a deputy's office who fills the seat for the time being; with a field behind them they only name the field. */
export const ACTING_SUFFIXES: readonly string[] = list('phụ trách|phụ trách chung');

/** Words that make another office of one: a body may have several of these beside the one that leads it. */
export const BESIDE_THE_SEAT: readonly string[] = list('danh dự|luân phiên|honorary|emeritus|co-');

/**
 * Beginnings of names that every second body has a body of: without the province, the unit or the body that it is part of, the
 * name tells nobody which.
 */
export const COMMON_BODY_NAMES: readonly string[] = list(`
ban|phòng|tổ|đảng ủy|văn phòng|trung tâm|hội đồng|công ty|chi hội|chi bộ|câu lạc bộ|đoàn|đội|tiểu ban|trường|khối|hợp tác xã|doanh nghiệp|viện
board|office|department|committee|division|standing|sub-committee
`);

/** Words for a village, in their forms over the country. */
export const VILLAGES = 'thôn|bản|ấp|buôn|bon|làng|xóm|khóm';

/** Words behind which a body's name says of which unit below the province it is. */
export const BEFORE_UNIT_NAME: readonly string[] = list(`
huyện ủy|quận ủy|thị ủy|thành ủy|đảng ủy|huyện đoàn|quận đoàn|thành đoàn
huyện|quận|thị xã|xã|phường|thị trấn|thành phố|tp|tp.|đặc khu|khu dân cư|khu phố|thôn|bản|ấp|buôn|khóm|xóm|làng
`);

/** Those of them that a centrally run city has too. */
export const CITY_WORDS: readonly string[] = list('thành ủy|thành đoàn|thành phố|tp|tp.');

/** Words by which a body's name says that it is of a province. */
export const OF_A_PROVINCE: readonly string[] = list('tỉnh|thành phố|tỉnh ủy|thành ủy|tỉnh đoàn|thành đoàn');

/** Words by which a body's name says that it is of the whole country, or of a body that is. */
export const OF_THE_COUNTRY: readonly string[] = list('trung ương|việt nam|quốc hội|chính phủ|toàn quốc');

/** Words of which a part is read as a unit below the province though it is none. */
export const NOT_A_UNIT: readonly string[] = list('nông thôn|hợp tác xã|xã hội');
