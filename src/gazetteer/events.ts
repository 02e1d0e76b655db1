import type { EventKind } from '../model/event.ts';
import { lexicon } from '../model/lexicon.ts';

/** The head of an event's name. */
export interface EventHead {
  readonly kind: EventKind;
  /**
   * NOUN names an event by itself ("Đại hội", "lễ khánh thành"); VERB is what people do at one ("tiếp", "trao tặng"); NONE
   * shields a phrase that only begins like an event ("tiếp tục", "trao đổi").
   */
  readonly form: 'NOUN' | 'VERB' | 'NONE';
  /** The press is told of another event, which the report is about. */
  readonly isPress?: true;
  /** Says no more than that something took place. */
  readonly isVague?: true;
}

const of = (kind: EventKind, form: EventHead['form'], list: string) =>
  list
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((phrase) => [phrase, { kind, form }] as const);

const press = (form: EventHead['form'], list: string) =>
  of('OTHER', form, list).map(([phrase, head]) => [phrase, { ...head, isPress: true as const }] as const);

/** Heads of events; the longest match wins, later entries overrule earlier ones. */
export const EVENT_HEADS: readonly (readonly [string, EventHead])[] = [
  ...of(
    'CONGRESS',
    'NOUN',
    'đại hội|đại hội đại biểu|đại hội lần thứ|đại hội thi đua yêu nước|đại hội thành lập|đại hội nhiệm kỳ',
  ),
  ...of(
    'CONFERENCE',
    'NOUN',
    'phiên giải trình|phiên thảo luận|phiên chất vấn|hội nghị đối thoại|hội nghị|hội nghị tổng kết|hội nghị sơ kết|hội nghị trực tuyến|hội nghị giao ban|hội nghị lần thứ|hội nghị ban chấp hành|hội nghị đoàn chủ tịch|hội nghị ủy ban|phiên họp|kỳ họp|phiên tổng kết|họp ban chấp hành|hội nghị tổng kết công tác|hội nghị phản biện|hội nghị phản biện xã hội|hội nghị triển khai|hội nghị quán triệt|hội nghị liên tịch|hội nghị hiệp thương giữa các tổ chức|cuộc họp giao ban|họp phiên|hội nghị gặp mặt tổng kết|hội nghị ký kết giao ước|hội nghị cán bộ|hội nghị toàn quốc|họp báo cáo|hội nghị biểu dương|hội nghị tuyên dương|hội nghị tôn vinh',
  ),
  ...of(
    'CONFERENCE',
    'VERB',
    'họp giao ban|giao ban|họp cụm|tổng kết công tác|sơ kết|tổng kết|họp phiên đầu năm',
  ),
  ...of(
    'TRAINING',
    'NOUN',
    'lớp tiếp theo|lớp kế tiếp|lớp cuối cùng|khóa tiếp theo|khóa kế tiếp|khóa tiếng nhật|khóa tiếng anh|khóa tiếng hàn|khóa tiếng lào|khóa tiếng nga|khóa tiếng pháp|khóa tiếng trung|khóa tiếng việt|khóa tiếng khmer|lớp tiếng nhật|lớp tiếng hàn|lớp tiếng anh|lớp tiếng nga|lớp tiếng trung|lớp tiếng pháp|buổi bồi dưỡng|đợt bồi dưỡng|lớp tiếng việt|lớp tiếng lào|lớp tiếng khmer|hội nghị tập huấn|lớp tập huấn|lớp bồi dưỡng|khóa tập huấn|khóa bồi dưỡng|chương trình tập huấn|đợt tập huấn|buổi tập huấn|hội nghị bồi dưỡng|khóa học|khóa đào tạo|lớp học|lớp đào tạo|hội nghị trực tuyến tập huấn|hội nghị tuyên truyền, tập huấn|khóa tập huấn kỹ năng|hội nghị đào tạo, bồi dưỡng|hội nghị tập huấn, bồi dưỡng',
  ),
  ...of('TRAINING', 'VERB', 'tập huấn|bồi dưỡng nghiệp vụ'),
  ...of(
    'CEREMONY',
    'NOUN',
    'lễ tổng kết|lễ dâng hương|lễ dâng hoa|lễ dâng hương, dâng hoa|lễ dâng hoa, dâng hương|lễ đặt vòng hoa|lễ viếng|lễ báo công|lễ|buổi lễ|đại lễ|lễ khánh thành|lễ bàn giao|lễ trao|lễ trao tặng|lễ khởi công|lễ động thổ|lễ ra mắt|lễ công bố|lễ tiếp nhận|lễ tôn vinh|lễ tuyên dương|lễ khai trương|lễ đón|lễ đón nhận|lễ trao quyết định|lễ trao học bổng|lễ khai mạc|lễ bế mạc|lễ khai giảng|lễ kết nạp|lễ biểu dương|lễ thành lập|lễ khánh thành và bàn giao|lễ trao giải|lễ trao huân chương|lễ trao kỷ niệm chương|chương trình trao tặng|chương trình trao quà|chương trình tặng quà|lễ vinh danh|lễ xuất quân|lễ hạ thủy|lễ cầu siêu|đại lễ|lễ phật đản|lễ an vị|lễ bổ nhiệm|lễ ra quân trao tặng|lễ trao tiền|lễ công bố quyết định|lễ chúc thọ',
  ),
  ...of(
    'CEREMONY',
    'VERB',
    'dâng hương|dâng hoa|thắp hương|đặt vòng hoa|dâng hương, dâng hoa|dâng hoa, dâng hương|thông xe|mổ mắt|khai trương|cắt băng khánh thành|phát thuốc|tiễn|gắn biển|đưa vào sử dụng|trao giải|tặng|khởi động|hạ thủy|khánh thành|bàn giao|trao tặng|trao|tặng quà|khởi công|trao quà|trao nhà|tiếp nhận|trao học bổng|trao quyết định|trao kỷ niệm chương|trao tiền|trao kinh phí|công bố quyết định|trao tiền hỗ trợ|ra mắt|khám bệnh|khám, chữa bệnh|khám bệnh, cấp thuốc|khám bệnh, cấp thuốc miễn phí|khám bệnh, phát thuốc|khám bệnh, phát thuốc miễn phí|khám, cấp thuốc|hiến máu',
  ),
  ...of(
    'COMMEMORATION',
    'NOUN',
    'đại lễ kỷ niệm|đại lễ tưởng niệm|lễ thắp nến|lễ thắp nến tri ân|lễ thả hoa đăng|lễ kỷ niệm|mít tinh|mít tinh kỷ niệm|lễ mít tinh|họp mặt kỷ niệm|chương trình kỷ niệm|lễ tưởng niệm|lễ truy điệu|lễ mít-tinh|chuỗi hoạt động kỷ niệm|buổi lễ kỷ niệm|hội nghị kỷ niệm|họp mặt truyền thống|lễ giỗ|lễ chào mừng quốc khánh|chuỗi hoạt động|lễ cầu an|lễ kỷ niệm ngày|tiệc chiêu đãi|tiệc chiêu đãi kỷ niệm|buổi họp mặt kỷ niệm|đêm giao lưu kỷ niệm|lễ tri ân|lễ an táng|họp mặt nhân kỷ niệm',
  ),
  ...of('COMMEMORATION', 'VERB', 'thắp nến|thắp nến tri ân|thả hoa đăng|tưởng niệm|kỷ niệm'),
  ...of(
    'MEETING',
    'NOUN',
    'cuộc điện đàm|buổi điện đàm|phiên tiếp công dân|gặp mặt hữu nghị|buổi gặp mặt hữu nghị|buổi trò chuyện|buổi tiếp dân|buổi chào xã giao|buổi chia tay|buổi gặp mặt kỷ niệm|gặp mặt kỷ niệm|cuộc họp|buổi tiếp|buổi gặp|buổi gặp mặt|cuộc gặp|cuộc gặp mặt|buổi làm việc|cuộc làm việc|buổi hội đàm|cuộc hội đàm|hội đàm|buổi đối thoại|cuộc đối thoại|hội nghị tiếp xúc|hội nghị tiếp xúc cử tri|buổi tiếp xúc|họp mặt|buổi họp mặt|gặp mặt|buổi họp|chương trình gặp mặt|hội nghị gặp mặt|buổi gặp gỡ|cuộc gặp gỡ|buổi tiếp đón|lễ gặp mặt|lễ tiếp|buổi tiếp xã giao|buổi trao đổi|cuộc trao đổi|buổi nói chuyện|chương trình gặp gỡ',
  ),
  ...of(
    'MEETING',
    'VERB',
    'gặp mặt, chúc tết|gặp mặt và chúc tết|họp mặt, chúc tết|gặp mặt, chúc mừng|gặp mặt và chúc mừng|gặp mặt, tặng quà|gặp mặt và tặng quà|gặp mặt, tri ân|gặp mặt, động viên|điện đàm|tiếp dân|tiếp công dân|đón đoàn|tiễn đoàn|tiếp và làm việc với|họp mặt|tiếp|tiếp đoàn|tiếp và làm việc|tiếp xã giao|đón tiếp|tiếp đón|gặp|gặp gỡ|làm việc|làm việc với|tiếp xúc cử tri|đối thoại|chào xã giao|đến chào|tới chào|tới chào xã giao|đến chào xã giao|hội kiến|chào từ biệt|họp|tiếp thân mật|họp bàn|thăm và làm việc với|họp kỹ thuật|họp trực tuyến',
  ),
  ...of(
    'EXCHANGE',
    'NOUN',
    'hội trại|trại giao lưu|trại thanh niên|buổi giao lưu|chương trình giao lưu|đêm giao lưu|hội nghị trao đổi kinh nghiệm|hội nghị chia sẻ kinh nghiệm|buổi hội đàm và trao đổi kinh nghiệm|giao lưu|giao lưu hữu nghị|trại hè|chuyến giao lưu|hội nghị giao lưu|lễ giao lưu|buổi trao đổi kinh nghiệm|ngày giao lưu|tuần giao lưu|chương trình giao lưu hữu nghị|chương trình giao lưu văn hóa|giao lưu văn hóa|giao lưu nhân dân|giao lưu văn nghệ|chương trình trao đổi|giao lưu thanh niên|giao lưu thể thao|gặp gỡ, giao lưu|gặp gỡ hữu nghị',
  ),
  ...of(
    'EXCHANGE',
    'VERB',
    'trao đổi kinh nghiệm|học tập kinh nghiệm|chia sẻ kinh nghiệm|tham quan học tập|thăm, trao đổi kinh nghiệm|thăm và trao đổi kinh nghiệm|thăm, học tập kinh nghiệm|tham quan, học tập kinh nghiệm|tham quan, học tập|trao đổi, học tập kinh nghiệm|đến thăm, trao đổi kinh nghiệm|trao đổi, chia sẻ kinh nghiệm|thăm, làm việc và trao đổi kinh nghiệm|giao lưu, học tập kinh nghiệm|giao lưu, trao đổi kinh nghiệm',
  ),
  ...of(
    'SIGNING',
    'NOUN',
    'lễ ký kết|lễ ký|lễ ký biên bản|lễ ký giao ước|lễ ký giao ước thi đua|lễ ký kết nghĩa|hội nghị ký kết|lễ ký thỏa thuận|lễ ký kết biên bản|hội nghị ký kết giao ước thi đua|hội nghị ký kết chương trình phối hợp|lễ ký kết chương trình phối hợp|lễ kết nghĩa',
  ),
  ...of(
    'SIGNING',
    'VERB',
    'ký cam kết|ký ghi nhớ|ký văn bản|ký kế hoạch|ký quy chế|ký kết thỏa thuận|ký thỏa thuận hợp tác|ký chương trình|ký kết|ký thỏa thuận|ký biên bản|ký biên bản ghi nhớ|ký giao ước|ký giao ước thi đua|ký chương trình phối hợp|ký kết nghĩa|ký kết chương trình phối hợp|ký kết biên bản ghi nhớ|ký bản ghi nhớ|ký',
  ),
  ...of(
    'FESTIVAL',
    'NOUN',
    'ngày quốc tế yoga|đêm thơ|đêm nghệ thuật|đêm thơ nhạc|đêm diễn|dạ hội|tuần hữu nghị|những ngày phim|ngày hội sách|hội sách|hội làng|hội thơ|tết trung thu|liên hoan|ngày hội|lễ hội|festival|ngày văn hóa|tuần văn hóa|những ngày văn hóa|hội báo|đêm văn hóa|tuần lễ văn hóa|tuần lễ|liên hoan nghệ thuật|liên hoan hữu nghị|ngày việt nam|hội xuân|đêm hội|hội chợ|ngày hội đại đoàn kết|ngày hội đại đoàn kết toàn dân tộc|tết quân dân|tuần lễ hữu nghị|liên hoan thanh niên|chương trình tết|đêm nhạc|đêm hội trăng rằm|lễ hội văn hóa|tuần phim|ngày gia đình|lễ hội té nước|tết bunpimay|bunpimay|tết cổ truyền bunpimay|ngày hội văn hóa|ngày hội thể thao',
  ),
  ...of(
    'VISIT',
    'NOUN',
    'chuyến thăm|chuyến công tác|chuyến thăm và làm việc|chuyến đi|chuyến đi thực tế|chuyến tham quan|chuyến thăm hữu nghị',
  ),
  ...of(
    'VISIT',
    'VERB',
    'đặt chân đến|đặt chân tới|viếng|đến viếng|đã viếng|đi thực tế|đến viếng|ghé thăm|trở lại thăm|lên thăm|tham quan|thăm|đến thăm|thăm và làm việc|thăm, làm việc|sang thăm|thăm hỏi|thăm, tặng quà|thăm và tặng quà|thăm, chúc tết|thăm và chúc tết|thăm chúc tết|thăm, chúc mừng|thăm và chúc mừng|chúc tết|đến chúc mừng|chúc mừng|đi thăm|đến thăm, tặng quà|đến thăm và tặng quà|tới thăm|thăm, động viên|thăm, chúc tết và tặng quà|thăm hỏi, tặng quà|thăm, chúc thọ|thăm hữu nghị|thăm, kiểm tra',
  ),
  ...of(
    'INSPECTION',
    'NOUN',
    'đoàn giám sát|đoàn kiểm tra|buổi giám sát|cuộc giám sát|đợt giám sát|hội nghị giám sát|đoàn khảo sát|cuộc kiểm tra|chuyến khảo sát|đợt kiểm tra|đợt khảo sát|buổi khảo sát|cuộc khảo sát|chương trình giám sát|buổi kiểm tra',
  ),
  ...of(
    'INSPECTION',
    'VERB',
    'thực địa|đi thực địa|thị sát|phúc tra|khảo sát thực tế|giám sát|kiểm tra|khảo sát|giám sát chuyên đề|kiểm tra, giám sát|giám sát tại|kiểm tra công tác|giám sát, phản biện|giám sát và phản biện|giám sát - phản biện|giám sát, phản biện xã hội|giám sát và phản biện xã hội|giám sát - phản biện xã hội',
  ),
  ...of(
    'ELECTION',
    'NOUN',
    'hội nghị hiệp thương|hội nghị hiệp thương cử|hội nghị bầu|cuộc bầu cử|hội nghị hiệp thương lần thứ nhất|hội nghị hiệp thương lần thứ hai|hội nghị hiệp thương lần thứ ba|ngày bầu cử|hội nghị hiệp thương thay đổi|hội nghị hiệp thương kiện toàn|hội nghị hiệp thương bổ sung|hội nghị kiện toàn|hội nghị hiệp thương lần 3|hội nghị hiệp thương lần 2|hội nghị hiệp thương lần 1|hội nghị bầu bổ sung|hội nghị kiện toàn nhân sự',
  ),
  ...of(
    'ELECTION',
    'VERB',
    'đi bầu cử|hiệp thương|hiệp thương cử|hiệp thương thay đổi|hiệp thương kiện toàn',
  ),
  ...of(
    'CAMPAIGN',
    'NOUN',
    'tết trồng cây|ngày chủ nhật xanh|ngày thứ bảy tình nguyện|ngày chủ nhật đỏ|buổi quyên góp|đợt quyên góp|lễ quyên góp|lễ phát động|lễ ra quân|chương trình phát động|buổi phát động|lễ hưởng ứng|lễ phát động hưởng ứng|tháng cao điểm|hội nghị phát động|chiến dịch|lễ phát động quyên góp|đợt vận động|lễ vận động|lễ phát động ủng hộ|đợt thi đua|ngày hội hiến máu|lễ phát động tháng cao điểm',
  ),
  ...of(
    'CAMPAIGN',
    'VERB',
    'phát động|ra quân|phát động tháng cao điểm|vận động ủng hộ|kêu gọi ủng hộ|phát động phong trào|phát động thi đua|phát động đợt thi đua|phát động ủng hộ|quyên góp',
  ),
  ...of(
    'SEMINAR',
    'NOUN',
    'sinh hoạt chuyên đề|buổi nói chuyện chuyên đề|trao đổi bàn tròn|hội nghị khoa học|hội thảo|tọa đàm|toạ đàm|diễn đàn|hội thảo khoa học|buổi tọa đàm|chương trình tọa đàm|hội thảo quốc tế|cuộc tọa đàm|hội thảo khoa học quốc gia|buổi hội thảo|tọa đàm khoa học|tọa đàm hữu nghị|buổi sinh hoạt chuyên đề|hội nghị hội thảo|hội nghị chuyên đề',
  ),
  ...of(
    'OTHER',
    'NOUN',
    'phiên chợ|hội đua ghe|hội đua ghe ngo|hội đua thuyền|hội đua|chương trình văn nghệ|đêm văn nghệ|buổi công diễn|phòng trưng bày|lễ bốc thăm|cuộc đi bộ|cuộc tuần hành|cuộc diễu hành|lễ diễu hành|ngày chạy|trại sáng tác|hội sách|hành trình xuyên việt|giải bóng bàn|giải quần vợt|giải đua thuyền|giải đua ghe|giải cờ tướng|giải cờ vua|giải kéo co|giải giao hữu|giải marathon|giải pickleball|giải golf|giải đấu|giải thi đấu|giải bơi|giải võ|giải đi bộ|giải xe đạp|giải điền kinh|giải vô địch|giải bóng rổ|giải vật|giải bắn nỏ|giải tennis|trận giao hữu|trận chung kết|trận đấu|vòng loại|vòng sơ khảo|vòng bán kết|vòng thi|chung kết|đêm chung kết|đêm gala|buổi biểu diễn|chương trình biểu diễn|đêm biểu diễn|hòa nhạc|buổi hòa nhạc|đêm hòa nhạc|buổi chiếu phim|buổi công chiếu|hội thi thể thao|cuộc thi|hội thi|giải bóng đá|giải chạy|triển lãm|hội thao|giải thể thao|giải cầu lông|cuộc vận động sáng tác|giải báo chí|vòng chung kết|hội khỏe|hội diễn|giải bóng chuyền|trưng bày|triển lãm ảnh|lễ khai mạc triển lãm|giải thưởng|chung kết cuộc thi|hội thi tìm hiểu|giải việt dã|chương trình nghệ thuật',
  ),
  ...of('OTHER', 'VERB', 'đi bộ đồng hành|diễu hành|tuần hành|công diễn|công chiếu|tranh tài'),
  ...press(
    'NOUN',
    'họp báo|cuộc họp báo|buổi họp báo|buổi gặp gỡ báo chí|cuộc gặp gỡ báo chí|buổi gặp mặt báo chí',
  ),
  ...press('VERB', 'gặp gỡ báo chí|gặp mặt báo chí|thông tin với báo chí|cung cấp thông tin cho báo chí'),
  ...of(
    'OTHER',
    'NONE',
    'xem lớp học|xây lớp học|dựng lớp học|sửa lớp học|các lớp học|rưỡi làm việc|được tặng bằng khen|được tặng giấy khen|được tặng kỷ niệm chương|được tặng huân chương|được tặng huy chương|được tặng bằng ghi công|được tặng cờ thi đua|được trao bằng khen|được trao giấy khen|được trao kỷ niệm chương|được trao huân chương|được trao huy chương|được trao bằng ghi công|được trao cờ thi đua|được trao tặng bằng khen|được trao tặng giấy khen|được trao tặng kỷ niệm chương|được trao tặng huân chương|được trao tặng huy chương|được trao tặng bằng ghi công|được trao tặng cờ thi đua|được tặng thưởng|ngày ký|trao đổi|tiếp tục|tiếp theo|tiếp thu|tiếp cận|tiếp nối|tiếp giáp|tiếp sức|tiếp đến|tiếp đó|tiếp quản|gặp khó khăn|gặp khó|gặp phải|gặp nhiều|gặp lũ|gặp lại|thăm dò|kiểm tra hồ sơ|trao tay|trao quyền|ký nhận|ký ủng hộ|ký tên|ký vay|đăng ký|chữ ký|thư ký|ký túc xá|ký ức|ký hiệu|giải trình|giải quyết|giải đáp|lễ phép|lễ tân|lễ vật|lễ nghi|lễ hội hoa anh đào sắp|hội thảo luận|họp báo cáo|làm việc làng|kỷ niệm chương|bàn giao mặt bằng|viếng thăm|tập huấn viên|ra mắt bạn đọc|phát động từ|ra quân đội|tổng kết thực tiễn|làm việc tốt|nơi làm việc|giờ làm việc|chế độ làm việc|quy chế làm việc|tác phong làm việc|thanh tra, kiểm tra|ủy ban kiểm tra|ban kiểm tra|gặp gỡ doanh nghiệp hằng|trực tiếp|gián tiếp|liên tiếp|giao tiếp|kế tiếp|nối tiếp',
  ),
];

/** Kinds of event that may take days. */
export const LASTING_KINDS: ReadonlySet<EventKind> = new Set<EventKind>([
  'CONGRESS',
  'CONFERENCE',
  'TRAINING',
  'EXCHANGE',
  'FESTIVAL',
  'VISIT',
  'INSPECTION',
  'SEMINAR',
  'OTHER',
]);

/** Words before a verb that make it the name of an occasion: "chương trình bàn giao", "đợt trao học bổng". */
export const OCCASION_WORDS = 'chương trình|buổi|cuộc|đợt|chuyến|sự kiện|lễ|đêm|hành trình';

/** What is remembered on the day told behind it, or begins on it: no event of the text's own time. */
export const COMMEMORATING_WORDS =
  'truyền thống|thành lập|quốc khánh|lập|sinh|giải phóng|tái lập|ra đời|kỷ niệm|mất|qua đời|từ trần|chiến thắng|toàn thắng|ngoại giao|ban hành|hiệu lực|thương binh liệt sĩ|thương binh - liệt sĩ|quốc tế thiếu nhi|quốc tế phụ nữ|phụ nữ việt nam|nhà giáo việt nam|báo chí cách mạng việt nam|quốc tế lao động|giỗ tổ';

/** What struck once, in the month told behind it: "cứu trợ đợt lũ tháng 10/2020" says what for, not when. */
export const DISASTER_WORDS =
  'lũ|lũ lụt|lũ quét|lụt|bão|mưa lũ|mưa bão|mưa đá|lốc|sạt lở|hạn mặn|thiên tai|hỏa hoạn|đợt dịch|dịch bệnh|động đất';

/** Papers that have a date of their own: "theo biên bản ghi nhớ ngày 20/5/2016". */
export const PAPER_WORDS =
  'biên bản|biên bản ghi nhớ|bản ghi nhớ|ghi nhớ|thỏa thuận|thông báo|công văn|quyết định|nghị quyết|kế hoạch|chỉ thị|tờ trình|văn bản|kết luận|hiệp định|hướng dẫn|hợp đồng|thư|đơn|báo cáo|công điện|lời kêu gọi|luật|nghị định|thông tư';

/** Words that make whatever stands behind them an occasion, where a date says so: "cuộc đi bộ vì hòa bình", "đêm thơ". */
export const LOOSE_OCCASIONS = lexicon<EventKind>({
  buổi: 'MEETING',
  cuộc: 'OTHER',
  đêm: 'OTHER',
  phiên: 'CONFERENCE',
});

/** Behind them those words are no occasion: "buổi sáng", "cuộc sống", "cuộc vận động", "phiên dịch". */
export const NO_OCCASION_WORDS =
  'sáng chiều tối trưa đầu cuối sống vận chiến đời cách khủng nay qua hôm ngày này đó ấy nào dịch bản mai cãi tình kháng đua chơi rét khuya thứ đều lễ học trên vui là có đã chính trù toàn bế khai';

/** Words that stand for an event named before them. */
export const REFERRING_WORDS = 'chương trình|buổi|cuộc|đợt|chuyến|sự kiện|hoạt động|đoàn';

/** Words that say that an event is held. */
export const HOLDING_WORDS =
  'tổ chức|đồng tổ chức|phối hợp tổ chức|diễn ra|khai mạc|bế mạc|mở|họp|tiến hành|đăng cai|long trọng|được tổ chức|phối hợp mở|chủ trì|bước vào|đã diễn ra|vừa tổ chức|làm|khai giảng|phối hợp|sẽ diễn ra|chính thức|dự|tham dự|đến dự|về dự|kéo dài|vừa diễn ra|triệu tập|tại|trong|buổi|chung vui|công bố|tham gia|hưởng ứng|bắt đầu';

/** Words before a head that make it something planned, cited or past rather than the event reported. */
export const CITING_WORDS =
  'mở màn cho|mở đầu cho|tiếp tục|nhân dịp|dịp|trong khuôn khổ|nằm trong|thuộc|nghị quyết|chào mừng|hướng tới|hướng đến|chuẩn bị|sau|trước|lập thành tích chào mừng|văn kiện|nghị quyết của|chào đón|phục vụ|kết quả|kế hoạch|thành công của|thành công|tiến tới|hưởng ứng|triển khai|thực hiện|đến|chuẩn bị cho|phục vụ cho|báo cáo|quy chế|tổ chức tốt|sau khi|trước khi|trước thềm|đề án|tại các|các|những|nhiều|mỗi|nhân sự|về|kể từ|từ|quán triệt|ban tổ chức|tuyên truyền|nhiệm kỳ|văn kiện|dự thảo|nội dung|kỷ niệm chương|công tác|hoạt động|từng|phòng|khai mạc các|như|đón|quán triệt nghị quyết|mừng|nhân|lần';

/** Words before an event that only frames another, which is held on its own day: "trong khuôn khổ chuyến thăm từ ngày 12 đến 14/11". */
export const FRAMING_WORDS = 'khuôn khổ|nằm trong|thuộc|nhân|nhân dịp|dịp|bên lề';

/** Words that lead from an event to what is to come: "tặng đại hội một bức tranh và hẹn tháng 9 trở lại". */
export const PROMISING_WORDS = 'hẹn|hứa|mong|đề nghị|kiến nghị';

/** What takes as long as entries are taken: the words for a contest, and those for what is sent to one. */
export const CONTEST_WORDS = 'cuộc thi|hội thi|giải báo chí|cuộc vận động sáng tác|giải thưởng|giải|thi';
export const ENTRY_WORDS =
  'bài dự thi|bài thi|tác phẩm|tác phẩm dự thi|ảnh dự thi|video dự thi|hồ sơ dự thi|bài viết|nhận bài|gửi bài|nộp bài|dự thi';

/** Words before a verb that make it no deed of the day: "kế hoạch giám sát", "công tác kiểm tra", "nhiều đoàn đến thăm". */
export const VERB_CITING_WORDS =
  'kế hoạch|nghị quyết|kết quả|việc|công tác|hoạt động|các|những|nhiều|mỗi|từng|sau khi|trước khi|khi|chương trình|nội dung|kinh nghiệm|nhiệm vụ|quy chế|lần|phí|bình chọn';

/** Words before a head that say the date beside it is another's: "trước lễ ký", "sau đại hội", "trước thềm lễ hội". */
export const ASIDE_WORDS =
  'trước|sau|trước khi|sau khi|trước thềm|sau buổi|trước giờ|ngay sau|bên lề|tiếp sau';

/** Nouns for those who take part, the surest first. */
export const PARTICIPANT_NOUNS: readonly string[] =
  'đại biểu|học viên|vị đại biểu|đại biểu chính thức|vị|thành viên|cán bộ|người|hội viên|khách mời|vị khách|bạn trẻ|sinh viên|lưu học sinh|thanh niên|đoàn viên|chức sắc|già làng|bà con|cộng tác viên|giáo viên|tình nguyện viên|vận động viên|thí sinh|học sinh|cử tri|kiều bào|độc giả|khách|công nhân|phụ nữ|lãnh đạo|doanh nghiệp|nhà khoa học|nhà nghiên cứu|học giả|nhà văn|nhà thơ|văn nghệ sĩ|họa sĩ|nhạc sĩ|dịch giả|giảng viên|chiến sỹ|chủ nhà vườn|tiểu thương|chủ doanh nghiệp|nhà hảo tâm|nhà đầu tư|cổ động viên|bạn nhỏ|phụ huynh|võ sinh|vận động viên, huấn luyện viên|tổ hòa giải viên|giáo viên, học sinh|học sinh, sinh viên|cán bộ, hội viên|cán bộ, công chức|người tham gia|người dân, du khách|lượt khách|nhân chứng|cựu học sinh|cựu lưu học sinh|cựu sinh viên|thầy thuốc|y sĩ|điều dưỡng|nhân viên y tế|dân quân|thương binh|cô dâu|người khuyết tật|diễn viên|nghệ sĩ|hòa giải viên|trưởng ban|trưởng ban công tác mặt trận|nghệ nhân|đồng chí|ủy viên|cựu chiến binh|người dân|lượt người|tu sĩ|chiến sĩ|khán giả|bác sĩ|phật tử|tăng ni|em|thân nhân|gia đình|chủ tịch|vđv|lượt đại biểu|tuyên truyền viên|báo cáo viên|nông dân|hộ dân|cụ|em học sinh|du học sinh|thực tập sinh|chị em|anh em|đảng viên|nhà báo|phóng viên|luật sư|nhà giáo|hướng dẫn viên|du khách|giáo dân|bà con giáo dân|chức việc|sư sãi|nhà sư|tổ trưởng|kỹ sư|chuyên gia|trí thức|nhân sĩ|doanh nhân|người cao tuổi|người có uy tín|trưởng thôn|quân nhân|vị chức sắc|chức sắc, chức việc|bạn đoàn viên|hội thẩm|diễn giả|nghệ nhân dân gian|trẻ em|thiếu nhi|công chức|nhân viên|viên chức|cựu binh|cựu chuyên gia|chuyên viên|bạn sinh viên|cô giáo|thầy cô|tay chèo|cầu thủ|tay vợt|cặp vợ chồng|y, bác sĩ|y bác sĩ'.split(
    '|',
  );

/** Words beside a number of people that tie it to an event. */
export const ATTENDING_WORDS =
  'dự|tham dự|tham gia|có mặt|thu hút|quy tụ|triệu tập|với|cho|cùng|sự tham gia|sự có mặt|sự tham dự|đến dự|về dự|tập hợp|dành cho|tham gia của|gần|hơn|có|tới dự|góp mặt|cùng dự|ngồi kín|kín chỗ|bao gồm|chào đón|đón|mời|chứng kiến|tổng cộng|ngồi|tới|về|sự hiện diện|hiện diện|gặp mặt|họp mặt|gặp gỡ|góp mặt của|tập trung|xấp xỉ';

/** Words before or behind a number of people that make it something else: votes, members, those elected, gifts. */
export const NOT_ATTENDING_WORDS =
  'bầu|cử|hiệp thương|gồm|hiện có|hộ|suất|tặng|trao|hội hiện có|kết nạp|khám|giúp|hỗ trợ|khen|biểu dương|được bầu|trúng cử|ủy ban|ban chấp hành|danh sách|lượt|nhiệm kỳ|khóa|miễn nhiệm|bổ sung|thống nhất|tuyển|vận động|đào tạo được|tiền|trong tỉnh có|cả nước|toàn tỉnh|hội viên của|sổ|mỗi|bình quân|được khen|sẽ|đã đón|đón được|hội có|phát biểu|ý kiến|khen thưởng|năm trước|năm ngoái|mẫu|nuôi|cứu|biên chế|chia|đại diện cho';
