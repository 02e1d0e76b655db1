import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import type { Step } from './scale.ts';
import { MAP_TEXTS } from './texts.ts';

/** What the colours and signs of the map say. */
export function Legend({
  steps,
  measure,
  isShort = false,
}: {
  readonly steps: readonly Step[];
  readonly measure: 'articles' | 'events';
  /** Only the colours. */
  readonly isShort?: boolean;
}) {
  const t = useMessages(MAP_TEXTS);
  const language = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  const signs = [
    ['0', t.noneText],
    [`${number(12)}+`, t.gapText],
    ['?', t.unreadText],
    ['–', t.siteless],
  ] as const;
  return (
    <div class="map-legend">
      <p class="map-legend-title">{measure === 'articles' ? t.legendArticles : t.legendEvents}</p>
      <ul class="map-legend-steps">
        <li>
          <span class="map-swatch map-shade-0" />0
        </li>
        {steps.map(({ from, to, shade }) => (
          <li key={from}>
            <span class={`map-swatch map-shade-${shade}`} />
            {from === to ? number(from) : `${number(from)}–${number(to)}`}
          </li>
        ))}
      </ul>
      {!isShort && (
        <dl class="map-legend-signs">
          {signs.map(([sign, meaning]) => (
            <div key={sign}>
              <dt>{sign}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
