/**
 * A copy of plain data that is kept longer than the page it was read from. V8 cuts a long string out of another without copying
 * it, so that the title of one entry would keep the whole page in memory.
 */
export const kept = <T>(data: T): T => structuredClone(data);
