import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../format/numbers.ts';
import { useLanguage, useMessages } from '../../language/messages.ts';
import { Link } from '../../router/link.tsx';
import { pathTo } from '../../router/paths.ts';
import type { Official } from './documents.ts';
import { around, mostIn, nameLines, pictureOf, RADIUS, type Tie } from './network.ts';
import { OFFICIAL_TEXTS } from './texts.ts';
import './network.css';

const USUAL_WIDTH = 720;
const MIDDLE_RADIUS = 20;
/** Lines of more shared articles are thicker, up to this. */
const thickness = (shared: number, most: number) => 1 + (4 * shared) / Math.max(most, 1);

/** The width that the picture has, so that its letters have the size of all others. */
function useWidth() {
  const ref = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const measure = () => setWidth(Math.max(260, Math.round(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, width };
}

/** Those around somebody as circles on an ellipse, tied to the middle and to one another; every circle leads to its person. */
export function NetworkPicture({
  official,
  ties,
}: {
  readonly official: Official;
  readonly ties: readonly Tie[];
}) {
  const t = useMessages(OFFICIAL_TEXTS);
  const language = useLanguage();
  const { ref, width } = useWidth();
  const all = official.associates.map(({ official: { id }, sharedArticleCount: shared }) => ({ id, shared }));
  const chosen = all.slice(0, mostIn(width));
  const names = new Map(official.associates.map((one) => [one.official.id, one.official.name]));
  const counts = new Map(all.map(({ id, shared }) => [id, shared]));
  const picture = pictureOf(around(chosen, ties), width);
  const { height, middle, places } = picture;
  const placeOf = new Map(places.map((place) => [place.id, place]));
  const most = Math.max(...chosen.map(({ shared }) => shared), 0);
  return (
    <figure ref={ref} class="network-picture" aria-label={t.networkLabel(official.name)}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure has the name; a title would hover over every circle. */}
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus. */}
        <g aria-hidden="true">
          {ties.map(({ a, b, shared }) => {
            const [from, to] = [placeOf.get(a), placeOf.get(b)];
            if (from === undefined || to === undefined) return null;
            return (
              <line
                key={`${a} ${b}`}
                class="network-tie"
                x1={from.x}
                y1={from.y}
                x2={to.x}
                y2={to.y}
                stroke-width={thickness(shared, most) / 2}
              />
            );
          })}
          {places.map(({ id, x, y }) => (
            <line
              key={id}
              class="network-spoke"
              x1={middle.x}
              y1={middle.y}
              x2={x}
              y2={y}
              stroke-width={thickness(counts.get(id) ?? 0, most)}
            />
          ))}
          <circle class="network-middle" cx={middle.x} cy={middle.y} r={MIDDLE_RADIUS} />
          <text
            class="network-name network-middle-name"
            x={middle.x}
            y={middle.y + MIDDLE_RADIUS + 18}
            text-anchor="middle"
            lang="vi"
          >
            {nameLines(official.name, picture).map((line, at) => (
              <tspan key={line} x={middle.x} dy={at === 0 ? 0 : 17}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
        {places.map(({ id, x, y, nameX, nameY, anchor }) => {
          const name = names.get(id) ?? '';
          const shared = formatNumber(counts.get(id) ?? 0, language);
          return (
            <Link
              key={id}
              class="network-person"
              href={pathTo('official', { id })}
              aria-label={t.shared(name, shared)}
            >
              <circle cx={x} cy={y} r={RADIUS} />
              <text class="network-name" x={nameX} y={nameY} text-anchor={anchor} lang="vi">
                {nameLines(name, picture).map((line, at) => (
                  <tspan key={line} x={nameX} dy={at === 0 ? 0 : 16}>
                    {/* Parts the words for who listens; with a width it would push the line out of the middle. */}
                    {at > 0 && <tspan font-size="0"> </tspan>}
                    {line}
                  </tspan>
                ))}
              </text>{' '}
              <text class="network-count" x={x} y={y + 4.5} text-anchor="middle">
                {shared}
              </text>
            </Link>
          );
        })}
      </svg>
      {chosen.length < all.length && <p class="official-note">{t.fewer(chosen.length)}</p>}
    </figure>
  );
}
