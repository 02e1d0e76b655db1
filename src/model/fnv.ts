/** The start and the factor of the 32-bit FNV-1a hash (Fowler, Noll and Vo 1991; RFC 9923). */
export const FNV_OFFSET = 0x811c9dc5;
export const FNV_PRIME = 0x01000193;

/** The hash of what has this hash and goes on with one more unit. A signed number of 32 bits. */
export const hashedOn = (hash: number, unit: number): number => Math.imul(hash ^ unit, FNV_PRIME);
