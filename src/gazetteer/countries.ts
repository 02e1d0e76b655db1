import type { Country } from '../model/country.ts';
import { nodeId } from '../model/id.ts';
import { COUNTRY_NAMES } from './country-names.ts';

/** ISO 3166-1 alpha-2 codes of the countries that Viet Nam has relations with, beside those whose peoples the unions meet. */
const CODES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VU WS YE ZA ZM ZW'.split(
    ' ',
  );

const vietnamese = new Intl.DisplayNames('vi', { type: 'region' });
const english = new Intl.DisplayNames('en', { type: 'region' });

/** The countries, by code. */
export const countries: readonly Country[] = CODES.map((code) =>
  Object.freeze({
    id: nodeId('COUNTRY', code.toLowerCase()),
    name: COUNTRY_NAMES[code]?.[0] ?? vietnamese.of(code) ?? code,
    englishName: english.of(code) ?? code,
    code,
  }),
);

const byId = new Map(countries.map((country) => [country.id, country]));

/** The country with a global id, or null. */
export function countryById(id: string): Country | null {
  return byId.get(id) ?? null;
}
