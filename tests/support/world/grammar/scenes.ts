import { at, event } from '../article.ts';
import { CAMPAIGNS, GIFTS, INSPECTION_TOPICS, PARTNERS, SEMINAR_TOPICS, TRAINING_TOPICS } from './lexicon.ts';
import type { Scene, Stage } from './stage.ts';

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám'] as const;
const CITIES = ['Đà Nẵng', 'Thành phố Hồ Chí Minh'] as const;

const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function conference(stage: Stage): Scene {
  const name = `Hội nghị lần thứ ${stage.pick(ORDINALS)}`;
  const count = stage.between(60, 240);
  return {
    title: `${stage.place.name}: ${stage.pick(['Bàn giải pháp nâng cao chất lượng công tác Mặt trận', 'Đánh giá công tác Mặt trận và bàn nhiệm vụ trọng tâm', 'Thống nhất chương trình phối hợp hành động'])} năm ${stage.year}`,
    lead: `Ngày ${stage.dayAndMonth}, ${stage.front} tổ chức ${name} với sự tham dự của ${count} đại biểu.`,
    paragraphs: [
      `Chủ trì Hội nghị có ${stage.introduce('frontChair', 'HOST')}. Dự Hội nghị có ${stage.introduce('partyStandingVice', 'SPEAKER')}; ${stage.introduce('frontStandingVice')}.`,
      `Theo báo cáo tại Hội nghị, các cấp Mặt trận đã triển khai cuộc vận động “${stage.pick(CAMPAIGNS)}” gắn với việc thực hiện ${stage.cite()}; giúp ${stage.between(20, 400)} hộ thoát nghèo và vận động hiến ${stage.between(3, 90)}.000 m2 đất làm đường giao thông. Thảo luận tại Hội nghị, ${stage.introduceCommuneHead('Ủy ban MTTQ Việt Nam', 'SPEAKER')} chia sẻ kinh nghiệm vận động ở cơ sở.`,
      `Phát biểu chỉ đạo, ${stage.again('partyStandingVice')} đề nghị Mặt trận các cấp bám sát cơ sở, lắng nghe và phản ánh kịp thời tâm tư, nguyện vọng chính đáng của Nhân dân.`,
      stage.closing(),
    ],
    caption: `Quang cảnh ${name}`,
    tags: ['Hội nghị', stage.place.name],
    event: event('CONFERENCE', name, {
      startsOn: stage.day,
      province: stage.place.slug,
      participants: count,
      organizers: [stage.front],
    }),
    countries: [],
  };
}

function congress(stage: Stage): Scene {
  const isMerged = stage.day >= '2025-07-01';
  const term = isMerged ? '2025 - 2030' : `${stage.year} - ${stage.year + 5}`;
  const name = `Đại hội đại biểu MTTQ Việt Nam ${stage.place.full} lần thứ ${isMerged ? 'I' : stage.pick(['IX', 'X', 'XI', 'XIV', 'XV'])}, nhiệm kỳ ${term}`;
  const count = stage.between(150, 350);
  const chair = stage.introduce('frontChair', 'ELECTED');
  return {
    title: `Khai mạc Đại hội đại biểu MTTQ Việt Nam ${stage.place.full}`,
    lead: `Sáng ${stage.dayAndMonth}, ${name} chính thức khai mạc.`,
    paragraphs: [
      `Dự Đại hội có ${stage.introduce('centralFrontVice', 'SPEAKER')}; ${stage.introduce('partyStandingVice', 'GUEST')}; cùng ${count} đại biểu đại diện cho các tầng lớp Nhân dân trong ${stage.place.level}.`,
      `Đại hội đã hiệp thương cử ${stage.between(55, 110)} vị tham gia Ủy ban khóa mới. Đại hội thống nhất cao giao trọng trách đứng đầu Ủy ban cho ${chair}.`,
      `Nghị quyết Đại hội xác định ${stage.between(5, 9)} chương trình hành động, trong đó chú trọng thực hiện ${stage.cite()}.`,
      stage.closing(),
    ],
    caption: 'Các đại biểu biểu quyết tại Đại hội',
    tags: ['Đại hội', stage.place.name],
    event: event('CONGRESS', name, { startsOn: stage.day, province: stage.place.slug, participants: count }),
    countries: [],
  };
}

function training(stage: Stage): Scene {
  const topic = stage.pick(TRAINING_TOPICS);
  const count = stage.between(8, 40) * 10;
  const name = `Hội nghị tập huấn ${topic} năm ${stage.year}`;
  return {
    title: `${stage.place.name}: Hơn ${count} cán bộ được tập huấn ${topic}`,
    lead: `Ngày ${stage.dayAndMonth}, ${stage.front} khai mạc ${name}.`,
    paragraphs: [
      `Chương trình thu hút hơn ${count} học viên là cán bộ Mặt trận, đoàn thể các cấp. Khai mạc lớp học, ${stage.introduce('frontStandingVice', 'HOST')} mong các học viên mạnh dạn nêu những vướng mắc đang gặp ở địa bàn.`,
      `Trong chương trình, ${stage.introduce('centralUnionVice', 'SPEAKER')} quán triệt các nội dung của ${stage.cite()}.`,
      `Ban Tổ chức dành trọn buổi chiều để học viên chia nhóm xử lý tình huống, mỗi nhóm trình bày một cách giải quyết và nghe nhận xét.`,
      stage.closing(),
    ],
    caption: `Các học viên tham dự ${name}`,
    tags: ['tập huấn', stage.place.name],
    event: event('TRAINING', name, {
      startsOn: stage.day,
      province: stage.place.slug,
      participants: count,
      isApproximate: true,
      organizers: [stage.front],
    }),
    countries: [],
  };
}

function visit(stage: Stage): Scene {
  const partner = stage.pick(PARTNERS);
  const size = stage.between(6, 24);
  const guestName = stage.pick(partner.guests);
  const guest = stage.guest(
    stage.pick(['ông', 'bà'] as const),
    guestName,
    at('Phó Chủ tịch', `Hội Hữu nghị ${partner.name} - Việt Nam`),
  );
  return {
    title: `Đoàn đại biểu Hội Hữu nghị ${partner.name} - Việt Nam thăm và làm việc tại ${stage.place.name}`,
    lead: `Ngày ${stage.dayAndMonth}, ${stage.union} đón tiếp đoàn đại biểu Hội Hữu nghị ${partner.name} - Việt Nam sang thăm và làm việc.`,
    paragraphs: [
      `Đoàn gồm ${size} thành viên do ${guest} dẫn đầu. Tiếp đoàn có ${stage.introduce('unionChair', 'HOST')} và ${stage.introduce('stateVice', 'GUEST')}.`,
      `Tại buổi tiếp, ${stage.again('unionChair')} giới thiệu khái quát tiềm năng của ${stage.place.level}, cảm ơn nhân dân ${partner.name} đã dành cho địa phương nhiều tình cảm tốt đẹp và đề nghị hai bên duy trì trao đổi đoàn hằng năm.`,
      `Hai bên cũng trao đổi việc thực hiện ${stage.cite()} trong lĩnh vực đối ngoại nhân dân và khả năng kết nghĩa giữa các trường học.`,
      stage.closing(),
    ],
    caption: 'Hai bên trao đổi tại buổi tiếp',
    tags: [partner.name, 'hữu nghị'],
    event: event('VISIT', `đoàn đại biểu Hội Hữu nghị ${partner.name} - Việt Nam sang thăm và làm việc`, {
      startsOn: stage.day,
      province: stage.place.slug,
      organizers: [stage.union],
    }),
    countries: [partner.code],
  };
}

function commemoration(stage: Stage): Scene {
  const partner = stage.pick(PARTNERS);
  const count = stage.between(10, 50) * 10;
  const years = stage.year - partner.since;
  const name = `Lễ kỷ niệm ${years} năm thiết lập quan hệ ngoại giao Việt Nam - ${partner.name}`;
  const guest = stage.guest(
    stage.pick(['ông', 'bà'] as const),
    stage.pick(partner.guests),
    at('Tổng Lãnh sự', `${partner.name} tại ${stage.pick(CITIES)}`),
  );
  return {
    title: `${stage.place.name} kỷ niệm ${years} năm quan hệ ngoại giao Việt Nam - ${partner.name}`,
    lead: `Tối ${stage.dayAndMonth}, ${stage.union} phối hợp với Hội Hữu nghị ${partner.friendship} tổ chức ${name}.`,
    paragraphs: [
      `Gần ${count} đại biểu đã tham dự, trong đó có ${guest}; ${stage.introduce('stateVice', 'GUEST')}.`,
      `Diễn văn do ${stage.introduce('unionChair', 'SPEAKER')} trình bày ôn lại những chặng đường hợp tác, khẳng định Nhân dân ${stage.place.full} luôn trân trọng sự giúp đỡ chí tình của bạn bè ${partner.name}.`,
      `Chương trình văn nghệ chào mừng có sự góp mặt của sinh viên hai nước với ${stage.between(8, 20)} tiết mục đặc sắc.`,
      stage.closing(),
    ],
    caption: `Các đại biểu tại ${name}`,
    tags: [partner.name, 'kỷ niệm'],
    event: event('COMMEMORATION', name, {
      startsOn: stage.day,
      province: stage.place.slug,
      participants: count,
      isApproximate: true,
      organizers: [stage.union, `Hội Hữu nghị ${partner.friendship}`],
    }),
    countries: [partner.code],
  };
}

function inspection(stage: Stage): Scene {
  const topic = stage.pick(INSPECTION_TOPICS);
  return {
    title: `${stage.place.name}: Giám sát ${topic}`,
    lead: `Ngày ${stage.dayAndMonth}, ${stage.front} tiến hành giám sát ${topic}.`,
    paragraphs: [
      `Đoàn giám sát do ${stage.introduce('frontVice', 'HOST')} làm Trưởng đoàn. Cùng làm việc với đoàn có ${stage.introduce('stateVice')}; ${stage.introduceCommuneHead('UBND')}.`,
      `Qua kiểm tra hồ sơ và gặp gỡ ${stage.between(15, 80)} hộ dân, đoàn ghi nhận các đơn vị đã thực hiện tương đối đầy đủ quy định, song việc công khai ở một số nơi còn hình thức, thời gian niêm yết ngắn.`,
      `Đoàn đề nghị đơn vị được giám sát khắc phục trước cuối quý, đối chiếu với ${stage.cite()} và báo cáo kết quả bằng văn bản.`,
      stage.closing(),
    ],
    caption: 'Đoàn giám sát làm việc tại cơ sở',
    tags: ['giám sát', stage.place.name],
    event: event('INSPECTION', `giám sát ${topic}`, {
      startsOn: stage.day,
      province: stage.place.slug,
      organizers: [stage.front],
    }),
    countries: [],
  };
}

function seminar(stage: Stage): Scene {
  const topic = stage.pick(SEMINAR_TOPICS);
  const count = stage.between(40, 160);
  const name = `Hội thảo “${sentenceCase(topic)}”`;
  return {
    title: `${stage.place.name}: Hội thảo về ${topic}`,
    lead: `Sáng ${stage.dayAndMonth}, ${stage.front} phối hợp với ${stage.union} tổ chức ${name}.`,
    paragraphs: [
      `Tham dự có ${count} đại biểu là các nhà khoa học, cán bộ làm công tác Mặt trận và đối ngoại. Chủ trì Hội thảo có ${stage.introduce('frontStandingVice', 'HOST')} và ${stage.introduce('unionChair', 'HOST')}.`,
      `Ban Tổ chức đã nhận được ${stage.between(18, 60)} tham luận. Nhiều ý kiến cho rằng cần cụ thể hóa ${stage.cite()} thành những việc làm gần gũi, đo đếm được.`,
      `Kết luận Hội thảo, ${stage.again('frontStandingVice')} đề nghị tập hợp các tham luận thành kỷ yếu để cơ sở vận dụng.`,
      stage.closing(),
    ],
    caption: `Quang cảnh ${name}`,
    tags: ['hội thảo', stage.place.name],
    event: event('SEMINAR', name, {
      startsOn: stage.day,
      province: stage.place.slug,
      participants: count,
      organizers: [stage.front, stage.union],
    }),
    countries: [],
  };
}

function ceremony(stage: Stage): Scene {
  const gift = stage.pick(GIFTS);
  const count = stage.between(2, 90);
  const name = `Lễ trao tặng ${count} ${gift}`;
  return {
    title: `Trao tặng ${count} ${gift} cho người dân ${stage.place.name}`,
    lead: `Ngày ${stage.dayAndMonth}, ${stage.front} tổ chức ${name} cho các hộ có hoàn cảnh khó khăn.`,
    paragraphs: [
      `Dự buổi lễ có ${stage.introduce('frontChair', 'HOST')}; ${stage.introduce('stateVice', 'GUEST')}; ${stage.introduceCommuneHead('UBND')} cùng đại diện đơn vị tài trợ.`,
      `Tổng trị giá phần quà là ${stage.between(120, 990)} triệu đồng, do các doanh nghiệp và kiều bào đóng góp thông qua cuộc vận động “${stage.pick(CAMPAIGNS)}”.`,
      `Thay mặt địa phương, ${stage.again('frontChair')} cảm ơn tấm lòng của các nhà hảo tâm, mong bà con giữ gìn, sử dụng hiệu quả để sớm ổn định cuộc sống.`,
      stage.closing(),
    ],
    caption: `Đại biểu trao tượng trưng ${gift} cho bà con`,
    tags: ['an sinh xã hội', stage.place.name],
    event: event('CEREMONY', name, {
      startsOn: stage.day,
      province: stage.place.slug,
      organizers: [stage.front],
    }),
    countries: [],
  };
}

function signing(stage: Stage): Scene {
  const partner = stage.pick(PARTNERS);
  const name = 'Lễ ký kết Bản ghi nhớ hợp tác';
  const guest = stage.guest(
    'bà',
    stage.pick(partner.guests),
    at('Giám đốc', `Quỹ Giao lưu nhân dân ${partner.name}`),
  );
  return {
    title: `${stage.place.name} và đối tác ${partner.name} ký kết hợp tác giai đoạn ${stage.year} - ${stage.year + 3}`,
    lead: `Chiều ${stage.dayAndMonth}, ${stage.union} tổ chức ${name} với Quỹ Giao lưu nhân dân ${partner.name}.`,
    paragraphs: [
      `Bản ghi nhớ do ${stage.introduce('unionVice', 'HOST')} và ${guest} ký kết, dưới sự chứng kiến của ${stage.introduce('stateVice', 'GUEST')}.`,
      `Theo đó, hai bên sẽ triển khai ${stage.between(3, 12)} dự án về y tế, giáo dục và nước sạch với tổng vốn cam kết ${stage.between(2, 40)} tỷ đồng.`,
      `Việc ký kết là bước cụ thể hóa ${stage.cite()} tại địa phương.`,
      stage.closing(),
    ],
    caption: 'Hai bên ký kết Bản ghi nhớ',
    tags: ['ký kết', partner.name],
    event: event('SIGNING', name, {
      startsOn: stage.day,
      province: stage.place.slug,
      organizers: [stage.union],
    }),
    countries: [partner.code],
  };
}

function festival(stage: Stage): Scene {
  const name = `Ngày hội Đại đoàn kết toàn dân tộc năm ${stage.year}`;
  const count = stage.between(30, 120) * 10;
  return {
    title: `Rộn ràng Ngày hội Đại đoàn kết ở ${stage.place.name}`,
    lead: `Ngày ${stage.dayAndMonth}, khu dân cư số ${stage.between(1, 14)} thuộc ${stage.place.full} tổ chức ${name}.`,
    paragraphs: [
      `Chung vui với bà con có ${stage.introduce('centralFrontVice', 'GUEST')}; ${stage.introduce('partyStandingVice', 'GUEST')}; ${stage.introduce('frontChair')}; ${stage.introduceCommuneHead('Ủy ban MTTQ Việt Nam', 'HOST')} và khoảng ${count} người dân.`,
      `Năm qua, khu dân cư có ${stage.between(90, 99)}% số hộ đạt danh hiệu Gia đình văn hóa; hưởng ứng tốt phong trào “${stage.pick(CAMPAIGNS)}”.`,
      `Tại Ngày hội, ${stage.again('centralFrontVice')} tặng quà chúc mừng và mong bà con tiếp tục giữ nếp sống tình làng nghĩa xóm.`,
      stage.closing(),
    ],
    caption: 'Bà con biểu diễn văn nghệ tại Ngày hội',
    tags: ['Ngày hội Đại đoàn kết', stage.place.name],
    event: event('FESTIVAL', name, {
      startsOn: stage.day,
      province: stage.place.slug,
      participants: count,
      isApproximate: true,
    }),
    countries: [],
  };
}

/** Every kind of news that the grammar knows. */
export const scenes: readonly ((stage: Stage) => Scene)[] = [
  conference,
  congress,
  training,
  visit,
  commemoration,
  inspection,
  seminar,
  ceremony,
  signing,
  festival,
];
