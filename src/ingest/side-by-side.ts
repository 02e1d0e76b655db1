/**
 * Does the work for each item, `width` at a time, in the order of the items. When one rejects no further item is begun, and
 * the rejection is passed on only when the others under way are over: whoever waits may then take away what they work with.
 */
export async function sideBySide<T>(
  width: number,
  items: IterableIterator<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let hasFailed = false;
  const lane = async () => {
    for (const item of items) {
      if (hasFailed) return;
      try {
        await work(item);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const lanes = await Promise.allSettled(Array.from({ length: width }, lane));
  const failed = lanes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
