import { VIETNAM_OFFSET_MS } from '../../../src/model/time.ts';

const DAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'] as const;
const ENGLISH_DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const ENGLISH_MONTHS = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;

/**
 * Prints an instant in Viet Nam's time by a pattern of PHP's date letters, as the sites' programs do: `d m Y H i s` with
 * leading zeros, `j n G` without, `l` the Vietnamese weekday, `D M` English short names, `h A` the twelve-hour clock.
 * A backslash keeps the next letter. An invalid date prints nothing.
 */
export function stamp(at: Date, pattern: string): string {
  if (Number.isNaN(at.getTime())) return '';
  const local = new Date(at.getTime() + VIETNAM_OFFSET_MS);
  const two = (value: number) => String(value).padStart(2, '0');
  const hour = local.getUTCHours();
  const letters: Readonly<Record<string, string>> = {
    d: two(local.getUTCDate()),
    j: String(local.getUTCDate()),
    m: two(local.getUTCMonth() + 1),
    n: String(local.getUTCMonth() + 1),
    Y: String(local.getUTCFullYear()),
    H: two(hour),
    G: String(hour),
    h: two(hour % 12 === 0 ? 12 : hour % 12),
    A: hour < 12 ? 'AM' : 'PM',
    i: two(local.getUTCMinutes()),
    s: two(local.getUTCSeconds()),
    l: DAYS[local.getUTCDay()] ?? '',
    D: ENGLISH_DAYS[local.getUTCDay()] ?? '',
    M: ENGLISH_MONTHS[local.getUTCMonth()] ?? '',
  };
  return pattern.replace(/\\(.)|([a-zA-Z])/g, (all, kept: string | undefined) => kept ?? letters[all] ?? all);
}

/** The instant that a local `YYYY-MM-DD HH:mm` in Viet Nam names. */
export function localInstant(text: string): Date {
  const at = new Date(`${text.replace(' ', 'T')}:00+07:00`);
  if (Number.isNaN(at.getTime()))
    throw new Error(`expected a local time such as "2022-06-16 15:20", but got "${text}"`);
  return at;
}
