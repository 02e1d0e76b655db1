/** How papers are named where a report says from whom it was taken. All compared without case and diacritics. */

const lines = (list: string): readonly string[] => list.trim().split(/\s*[|\n]\s*/);

/** Words with which the name of a paper, an agency, a station or a portal begins. */
export const PAPER_HEADS: readonly string[] = lines(`
  báo|tạp chí|đài|đài phát thanh|đài phát thanh - truyền hình|đài truyền hình|đài tiếng nói|thông tấn xã|tập san|bản tin
  cổng thông tin|cổng thông tin điện tử|cổng ttđt|trang thông tin|trang thông tin điện tử|trang ttđt|website|báo điện tử|tuần báo
`);

/** Marks of papers and agencies that reports are taken from, known without such a word. */
export const PAPER_MARKS: readonly string[] = lines(`
  TTXVN|VNA|Vietnam+|VietnamPlus|VOV|VOV5|VTV|VTC|VGP|ĐCSVN|TTTĐ|PLVN|CTTĐT|TĐO|TTO|NLĐO|QĐND|CAND|SGGP|VnExpress|VietNamNet
  Mặt trận|Thời Đại|Thoidai|Đại Đoàn Kết|Nhân Dân|Nhân dân điện tử|Tiền Phong|Thanh Niên|Tuổi Trẻ|Lao Động|Dân trí
  Thanh tra|Pháp luật Việt Nam|Quân đội nhân dân|Công an nhân dân|Hà Nội mới|Tuyên giáo|Dân vận|Tổ quốc|Vietpeace
  Vietnam News|Vietnam News Agency|Vietnam Times|Xinhua|Tân Hoa xã|KPL|Reuters|AFP
  AGO|BDK|BGĐT|BLO|BNO|BPO|BTO|BVPL|CTO|ĐBP|ĐCT|ĐNO|GLO|HBĐT|HGO|HNM|KHO|KTĐT|LCĐT|LĐO|LSO|NTO|PTĐT|PYO|QBĐT|QNĐT|QNO|QTO|STO
  TBO|TNO|TPO|TTH.VN|TQĐT|VLO|VPO|YBĐT|Báo điện tử Chính phủ|Chinhphu.vn
`);

/** Marks of bodies that publish sites, with the beginning of the owner's name: on another site they tell a reprint. */
export const MARK_OWNERS: readonly (readonly [mark: string, owner: string])[] = [
  ['VUFO', 'Liên hiệp các tổ chức hữu nghị Việt Nam'],
  ['HAUFO', 'Liên hiệp các tổ chức hữu nghị thành phố Hà Nội'],
  ['HUFO', 'Liên hiệp các tổ chức hữu nghị thành phố Hồ Chí Minh'],
  ['DAFO', 'Liên hiệp các tổ chức hữu nghị thành phố Đà Nẵng'],
  ['CTUFO', 'Liên hiệp các tổ chức hữu nghị thành phố Cần Thơ'],
  ['STUFO', 'Liên hiệp các tổ chức hữu nghị tỉnh Sóc Trăng'],
];

/**
 * What stands before a dash at the beginning of a report without being a paper: bodies, places and alliances by their initials,
 * and words in brackets that speak of the text or its pictures.
 */
export const NOT_PAPERS: readonly string[] = lines(`
  HĐND|UBND|MTTQ|MTTQVN|UBMTTQ|UBMTTQVN|ĐBQH|QH|LĐLĐ|TNCS|HLHPN|LHPN|CCB|ND|BCH|BTV|BTT|BCĐ|BCT|BBT|CLB|KDC|ATGT|ANTT|BHXH|BHYT|HTX
  TP|TPHCM|TP.HCM|HCM|HN|TX|TT|HUẾ|VIỆT NAM|VN|ASEAN|APEC|EU|WTO|UNESCO|UNICEF|UNDP|NGO|PCPNN|OCOP|COVID|PV|CTV
  ảnh|ảnh minh họa|video|clip|xem|xem ảnh|xem video|tiếp theo|tiếp theo kỳ trước|tiếp theo và hết|kỳ cuối|bài cuối|trích|phần|phụ lục
  nguồn|tư liệu|ảnh tư liệu|minh họa|dự thảo|tạm dịch|đã ký|cập nhật|mới nhất|nóng|video clip|infographic|audio|podcast
`);
