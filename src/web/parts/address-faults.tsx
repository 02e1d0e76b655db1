import { shortened } from '../format/shortened.ts';
import { messages, useMessages } from '../language/messages.ts';
import { useSearch } from '../router/navigation.ts';
import { isDay, type LeftOut, leftOut, MOST_CHARACTERS } from '../router/values.ts';
import './address-faults.css';

const TEXTS = messages({
  vi: {
    leftOut: 'Phần này của địa chỉ không dùng được nên bị bỏ qua:',
    day: 'cần một ngày có thật, như 2026-11-22',
    month: 'cần một tháng, như 2026-11',
    words: `tối đa ${MOST_CHARACTERS} ký tự`,
    reversed: '“Từ ngày” đang đứng sau “Đến ngày”. Hãy đổi một trong hai ngày.',
  },
  en: {
    leftOut: 'This part of the address cannot be used and is left out:',
    day: 'expected a day that exists, such as 2026-11-22',
    month: 'expected a month, such as 2026-11',
    words: `at most ${MOST_CHARACTERS} characters`,
    reversed: 'The first day comes after the last. Change one of them.',
  },
});

/** How much of a value is shown. */
const MOST_SHOWN = 60;

type Texts = ReturnType<typeof useMessages<(typeof TEXTS)['vi']>>;

/** What a value would have to be; null where a list of the view offers it. */
function expected({ name, value }: LeftOut, t: Texts): string | null {
  if (name === 'q') return t.words;
  if (name === 'month') return t.month;
  return (name === 'from' || name === 'to') && !isDay(value) ? t.day : null;
}

/**
 * Tells what is wrong with an address: values that the view could not take, and days in the wrong order. `kept` is what it took, by the
 * address's names.
 */
export function AddressFaults({ kept }: { readonly kept: object }) {
  const t = useMessages(TEXTS);
  const values = leftOut(useSearch(), kept);
  const { from = '', to = '' }: { readonly from?: string; readonly to?: string } = kept;
  const isReversed = to !== '' && from > to;
  if (values.length === 0 && !isReversed) return null;
  return (
    <div class="address-faults" role="note">
      {isReversed && <p>{t.reversed}</p>}
      {values.length > 0 && (
        <>
          <p>{t.leftOut}</p>
          <ul>
            {values.map((one) => {
              const said = `${one.name}=${one.value}`;
              const hint = expected(one, t);
              return (
                <li key={said}>
                  <code>{shortened(said, MOST_SHOWN)}</code>
                  {hint !== null && ` (${hint})`}
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
