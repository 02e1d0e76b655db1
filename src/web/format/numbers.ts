import type { Language } from '../language/language.ts';

const WHOLE: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN'),
  en: new Intl.NumberFormat('en-GB'),
};
const SHARE: Readonly<Record<Language, Intl.NumberFormat>> = {
  vi: new Intl.NumberFormat('vi-VN', { style: 'percent', maximumFractionDigits: 0 }),
  en: new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 0 }),
};

/** A number with the marks of the language: 10.000 in Vietnamese, 10,000 in English. */
export const formatNumber = (value: number, language: Language): string => WHOLE[language].format(value);

/** A share from 0 to 1 as a percentage. */
export const formatShare = (value: number, language: Language): string => SHARE[language].format(value);
