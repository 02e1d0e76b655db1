/** Consonants with which a Vietnamese syllable begins, lower case, NFC. */
export const ONSETS: readonly string[] =
  'ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p q r s t v x'.split(' ');

/**
 * What follows the onset: vowels with their quality marks and the final consonant, without tones. Those of dictionaries
 * (Hoàng Phê, Từ điển tiếng Việt); "uông" and the like after "q" are written with its "u".
 */
export const RHYMES: ReadonlySet<string> = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uơ uôc uôi uôm uôn uông uôt ' +
    'up ut uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ưt ưu ' +
    'y yêm yên yêng yêt yêu êng iêng ynh yt'
  ).split(' '),
);
