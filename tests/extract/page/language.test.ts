import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/extract/page/language.ts';

describe('languageOf', () => {
  it.each([
    ['vi', 'Chiều nay, bà con trong xã cùng sửa lại con đường dẫn ra cánh đồng sau mùa mưa lũ.'],
    [
      'vi',
      'Ông Lô Văn Thao, Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh Nghệ An mong bà con yên tâm làm ăn, giữ đất.',
    ],
    [
      'en',
      'The union of friendship organizations held a meeting with students from Laos in the city on Sunday.',
    ],
    [
      'fr',
      'La rencontre entre les deux associations est organisée dans la ville pour les étudiants du pays voisin.',
    ],
    ['zh', '越南祖国阵线中央委员会举行会议，讨论民族团结工作。'],
    ['lo', 'ສະຫະພັນອົງການມິດຕະພາບຫວຽດນາມ ຈັດກອງປະຊຸມ'],
    ['km', 'សហភាពអង្គការមិត្តភាពវៀតណាម បានរៀបចំកិច្ចប្រជុំ'],
    ['ru', 'Союз обществ дружбы Вьетнама провёл встречу со студентами.'],
  ])('knows %s by its words or script', (language, text) => {
    expect(languageOf(text, 'xx')).toBe(language);
  });

  it('does not take a minority language for Vietnamese because it names Vietnamese bodies', () => {
    const text =
      'Đhị chr’hoong, Ủy ban Trung ương MTTQ Việt Nam bhrợ têng pr’đươi zâl nâu đoọng ha đhanuôr vel bhươl, zập acoon cóh k’rong mamông.';
    expect(languageOf(text, 'vi')).toBe('und');
  });

  it.each(['', '12345', 'Hà Nội'])('leaves "%s", which is too short to tell, to the page', (text) => {
    expect(languageOf(text, 'vi')).toBe('vi');
  });
});
