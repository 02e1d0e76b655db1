import { Component, createRef } from 'preact';
import { DayHeading, itemDay, StreamItem } from './item.tsx';
import type { Chunk } from './list.ts';

/** What is drawn this far above and below the window is there before the reader is. */
const MARGIN = '1600px 0px';

const shown = new WeakMap<Element, (isNear: boolean) => void>();
const observer = new IntersectionObserver(
  (entries) => {
    for (const { target, isIntersecting } of entries) shown.get(target)?.(isIntersecting);
  },
  { rootMargin: MARGIN },
);

/** What an item is high, as far as it is known from those that were drawn. */
let itemHeight = 150;

interface Props {
  readonly chunk: Chunk;
  /** Whether it is drawn before it is known to be near the window, as the top of the list is. */
  readonly startsNear: boolean;
  /** The day of the item before the first; undefined where there is none before it. */
  readonly before: string | null | undefined;
  readonly fresh: ReadonlySet<string>;
}

interface State {
  readonly isNear: boolean;
}

/**
 * Some items of the stream. Far from the window only their height stands there, so a list of ten thousand is as quick as one of a
 * hundred; what holds the focus stays. It is drawn again only when its own items changed.
 */
export class StreamChunk extends Component<Props, State> {
  override state: State = { isNear: this.props.startsNear };
  readonly #ref = createRef<HTMLDivElement>();
  #height = this.props.chunk.items.length * itemHeight;

  override componentDidMount() {
    const element = this.#ref.current;
    if (element === null) return;
    shown.set(element, (isNear) => {
      if (isNear === this.state.isNear) return;
      if (!isNear && element.contains(document.activeElement)) return;
      if (!isNear) {
        this.#height = element.offsetHeight;
        itemHeight = this.#height / this.props.chunk.items.length;
      }
      this.setState({ isNear });
    });
    observer.observe(element);
  }

  override componentWillUnmount() {
    if (this.#ref.current !== null) observer.unobserve(this.#ref.current);
  }

  override shouldComponentUpdate(next: Props, state: State) {
    const { chunk, before, fresh } = this.props;
    if (state.isNear !== this.state.isNear || next.chunk !== chunk || next.before !== before) return true;
    return next.fresh !== fresh && chunk.items.some(({ id }) => next.fresh.has(id) !== fresh.has(id));
  }

  override render({ chunk, before, fresh }: Props, { isNear }: State) {
    if (!isNear) return <div ref={this.#ref} class="stream-chunk" style={{ height: `${this.#height}px` }} />;
    const days = [before, ...chunk.items.map(itemDay)];
    return (
      <div ref={this.#ref} class="stream-chunk" style={{ height: '' }}>
        {chunk.items.map((item, at) => (
          <div key={item.id}>
            {days[at] !== days[at + 1] && <DayHeading day={days[at + 1] ?? null} />}
            <StreamItem item={item} isFresh={fresh.has(item.id)} />
          </div>
        ))}
      </div>
    );
  }
}
