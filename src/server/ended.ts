/**
 * The same events, with `end` called when they end: by themselves, by a failure, or because the consumer has enough. In the
 * last case `end` comes first: an async generator that waits for its next event cannot be returned from outside, but what
 * it waits for can listen to a signal. A failure reaches the consumer as `explain` tells it.
 */
export function withEnd<T>(
  events: AsyncGenerator<T>,
  end: () => void,
  explain: (failure: unknown) => unknown = (failure) => failure,
): AsyncGenerator<T> {
  const observed: AsyncGenerator<T> = {
    async next() {
      try {
        const step = await events.next();
        if (step.done === true) end();
        return step;
      } catch (error) {
        const told = explain(error);
        end();
        throw told;
      }
    },
    return(value) {
      end();
      return events.return(value);
    },
    throw(error) {
      end();
      return events.throw(error);
    },
    [Symbol.asyncIterator]: () => observed,
    [Symbol.asyncDispose]: async () => {
      await observed.return(undefined);
    },
  };
  return observed;
}
