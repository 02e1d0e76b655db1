import { lexicon } from '../model/lexicon.ts';

/** Kinds of numbered documents, as printed before the number; the longest match wins. */
export const DOCUMENT_KINDS =
  'Chỉ thị|Nghị quyết|Nghị quyết liên tịch|Kết luận|Quyết định|Nghị định|Thông tư|Thông tư liên tịch|Kế hoạch|Kế hoạch liên tịch|Kế hoạch phối hợp|Công văn|Luật|Bộ luật|Quy định|Hướng dẫn|Hướng dẫn liên ngành|Hướng dẫn liên tịch|Chương trình phối hợp|Chương trình hành động|Chương trình|Thông báo|Thông báo kết luận|Báo cáo|Tờ trình|Công điện|Đề án|Quy chế|Quy chế phối hợp|Pháp lệnh|Thông tri|Lệnh|Giấy phép|Giấy mời|Thư ngỏ|Lời kêu gọi|Sắc lệnh|Điều lệ|Văn bản|Thỏa thuận|Biên bản|Quy chế phối hợp công tác|Đề cương|Giấy đăng ký|Giấy chứng nhận|Giấy xác nhận|Quyết nghị|Phương án|Thể lệ|Bản ghi nhớ|Đề nghị|Dự án|Thư mời|Nghị quyết chuyên đề|Chỉ thị liên tịch|Phụ lục|Công hàm|Tờ trình liên tịch|Thỏa thuận hợp tác|Thỏa thuận khung|Bản thỏa thuận|Bản thỏa thuận hợp tác|Biên bản ghi nhớ|Biên bản ghi nhớ hợp tác|Biên bản hợp tác|Biên bản thỏa thuận|Biên bản thỏa thuận hợp tác|Bản ghi nhớ hợp tác|Hợp đồng|Chương trình hợp tác|Chương trình liên tịch|Kế hoạch hành động|Kế hoạch liên ngành|Kế hoạch hợp tác|Quy chế hoạt động|Quy chế làm việc|Thông cáo|Thông cáo chung|Tuyên bố chung|Báo cáo giám sát|Văn bản phản biện|Kiến nghị';

/** The kind that a number's code stands for, where the kind itself is not printed. */
export const DOCUMENT_CODES = lexicon<string>({
  CT: 'Chỉ thị',
  NQ: 'Nghị quyết',
  NQLT: 'Nghị quyết liên tịch',
  KL: 'Kết luận',
  QĐ: 'Quyết định',
  NĐ: 'Nghị định',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  KH: 'Kế hoạch',
  CV: 'Công văn',
  QH: 'Luật',
  QĐI: 'Quy định',
  HD: 'Hướng dẫn',
  CTR: 'Chương trình',
  CTRPH: 'Chương trình phối hợp',
  CTPH: 'Chương trình phối hợp',
  TB: 'Thông báo',
  BC: 'Báo cáo',
  TTR: 'Tờ trình',
  CĐ: 'Công điện',
  ĐA: 'Đề án',
  QC: 'Quy chế',
  QCPH: 'Quy chế phối hợp',
  PL: 'Pháp lệnh',
});
