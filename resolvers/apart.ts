/** Answers what is asked of it together, in order; an Error stands where one could not be answered. */
export type Batch<K, V> = (keys: readonly K[]) => Promise<readonly (V | Error)[]>;

/** What several operations ask together: what fails is asked for one by one, so that each is told of its own failure and of no other's. */
export function apart<K, V>(read: (keys: readonly K[]) => Promise<readonly V[]>): Batch<K, V> {
  const alone = async (key: K): Promise<V | Error> => {
    try {
      const [value] = await read([key]);
      return value as V;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  };
  return async (keys) => {
    try {
      return await read(keys);
    } catch (error) {
      if (keys.length === 1) throw error;
      return Promise.all(keys.map(alone));
    }
  };
}

/** What one operation asks: where anything fails, all of it does. */
export const together = <K, V>(read: (keys: readonly K[]) => Promise<readonly V[]>): Batch<K, V> => read;
