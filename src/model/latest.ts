/** Puts an entry behind all others of a map, and takes the first out where there are then more than `most`: what was not put for longest. */
export function putLatest<K, V>(map: Map<K, V>, key: K, value: V, most: number): void {
  map.delete(key);
  map.set(key, value);
  if (map.size <= most) return;
  const [first] = map.keys();
  map.delete(first as K);
}
