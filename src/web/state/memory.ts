/**
 * What this browser remembers for the reader, by key; null where it remembers nothing. Storage may be refused (a frame on another
 * site, a private window), which costs the reader the memory and nothing else.
 */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`cau-noi.${key}`);
  } catch {
    return null;
  }
}

/** Remembers a value, or forgets it with null. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`cau-noi.${key}`);
    else localStorage.setItem(`cau-noi.${key}`, value);
  } catch {
    // Nothing is lost but the memory.
  }
}
