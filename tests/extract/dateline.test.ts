import { describe, expect, test } from 'vitest';
import { datelineOf } from '../../src/extract/dateline.ts';

describe('datelineOf', () => {
  test.each([
    ['(Mặt trận) - Ngày 28/9, tại Bắc Ninh', 'Mặt trận', 'Ngày'],
    ['(Mặt trận) -Chiều 16/6', 'Mặt trận', 'Chiều'],
    ['(TUAG)- Sáng 24-3', 'TUAG', 'Sáng'],
    ['(ĐCSVN) – Hội nghị', 'ĐCSVN', 'Hội'],
    ['(Thanh tra) - Theo báo cáo', 'Thanh tra', 'Theo'],
    ['(Chinhphu.vn) – Thủ tướng', 'Chinhphu.vn', 'Thủ'],
    ['(TTH.VN) - Chiều 29/11', 'TTH.VN', 'Chiều'],
    ['(Vietpeace) Đoàn đại biểu', 'Vietpeace', 'Đoàn'],
    ['TĐO – Trong 2 ngày', 'TĐO', 'Trong'],
    ['CTTĐT - UBND tỉnh', 'CTTĐT', 'UBND'],
    ['TTXVN - Sáng 5/6', 'TTXVN', 'Sáng'],
    ['Hanoi (VNA) – The congress', 'VNA', 'The'],
    ['TP. Hồ Chí Minh (TTXVN) - Chiều', 'TTXVN', 'Chiều'],
    ['baocaobang.vn - Sáng 5/6', 'baocaobang.vn', 'Sáng'],
    ['(Mặt trận)\u00a0- Ngày', 'Mặt trận', 'Ngày'],
  ])('%s', (text, paper, next) => {
    const dateline = datelineOf(text);
    expect(dateline?.paper).toBe(paper);
    expect(text.slice(dateline?.end).startsWith(next)).toBe(true);
  });

  test.each([
    ['HĐND - UBND tỉnh tổ chức gặp mặt', 'bodies'],
    ['MTTQ - Điểm tựa của dân', 'a body'],
    ['VIỆT - LÀO NGHĨA NẶNG TÌNH SÂU', 'a headline'],
    ['ASEAN - Ấn Độ tăng cường hợp tác', 'an alliance'],
    ['VN-Index tăng điểm', 'a word with a dash'],
    ['II - Phương hướng', 'a number'],
    ['N.T - Đ.H', 'initials'],
    ['(19/5/1890 - 19/5/2020) - Kỷ niệm', 'years in brackets'],
    ['(Ảnh minh họa) - Lễ hội', 'a note on a picture'],
    ['(tiếp theo và hết) - Chiều', 'a note on the text'],
    ['Hội nghị (lần thứ nhất) - bước đầu', 'brackets further on'],
    ['Ngày 5/6, (Mặt trận) - tin', 'a mark further on'],
    ['', 'nothing'],
  ])('%s begins with %s, not with a dateline', (text) => {
    expect(datelineOf(text)).toBeNull();
  });
});
