/** The Vietnamese alphabet with the four letters of foreign words; a letter's place is its rank. */
const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
const RANK = new Map([...ALPHABET].map((letter, at) => [letter, String.fromCharCode(0x41 + at)]));
/** Dictionary order of tones: none, huyền, hỏi, ngã, sắc, nặng. */
const TONE = new Map([
  ['\u0300', '1'],
  ['\u0309', '2'],
  ['\u0303', '3'],
  ['\u0301', '4'],
  ['\u0323', '5'],
]);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A key whose order by code points is the order of a Vietnamese dictionary: letters first (ă after a, đ after d), then
 * tones. Numbers go by value ("2" before "12").
 */
export function nameOrder(name: string): string {
  const letters: string[] = [];
  const tones: string[] = [];
  for (const word of name.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u)) {
    if (word === '') continue;
    const decomposed = word.normalize('NFD');
    const plain = decomposed.replace(TONES, '').normalize('NFC');
    letters.push(
      /^\d{1,9}$/.test(plain) ? plain.padStart(9, '0') : [...plain].map((c) => RANK.get(c) ?? c).join(''),
    );
    tones.push(TONE.get(decomposed.match(TONES)?.[0] ?? '') ?? '0');
  }
  return `${letters.join(' ')}\u0020!${tones.join('')}`;
}

/** The same for people, who are listed by given name (the last word), then by family and middle names. */
export function personOrder(name: string): string {
  const words = name.trim().split(/\s+/);
  const given = words.pop() ?? '';
  return nameOrder([given, ...words].join(' '));
}
