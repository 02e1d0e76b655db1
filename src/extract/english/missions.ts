import { countryById } from '../../gazetteer/countries.ts';
import type { OrganizationDraft } from '../draft.ts';
import type { EnglishParse } from './elements.ts';
import type { Mission } from './offices.ts';
import { nameOf } from './reading.ts';

/**
 * The mission of an envoy as a body: "Cuba to Vietnam" for both "Ambassador of Cuba to Vietnam" and "Cuban Ambassador to
 * Vietnam", so that the two are one. The adjective is turned into the country's English name.
 */
export function missionOf({ reading }: EnglishParse, { sender, seat }: Mission): OrganizationDraft | null {
  const country =
    sender === null
      ? null
      : sender.kind === 'VIETNAM'
        ? VIETNAM
        : (countryById(sender.id ?? '')?.englishName ?? null);
  const place = seat === null ? null : nameOf(reading, seat.from, seat.to);
  if (country === null && place === null) return null;
  return {
    name: [country, place].filter((part) => part !== null).join(' '),
    kind: 'EMBASSY',
    level: sender?.kind === 'VIETNAM' ? 'CENTRAL' : 'FOREIGN',
    provinceId: null,
  };
}

const VIETNAM = 'Vietnam';
