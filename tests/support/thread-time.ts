/** Milliseconds of processor time that work takes on this thread: a machine busy with other things cannot make it more. */
export function threadTime(work: () => unknown): number {
  const begin = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(begin);
  return (user + system) / 1_000;
}
