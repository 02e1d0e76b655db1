/**
 * Sources that may be why the process that reads has died. All that were being read at the first crash are suspected, and from
 * then on read one at a time; the one that is being read at a crash again is guilty. Whoever is read to the end is suspected no more.
 */
export class Suspects {
  readonly #running = new Set<string>();
  readonly #suspected = new Set<string>();
  readonly #guilty = new Set<string>();

  /** A source is being read. */
  began(sourceId: string): void {
    this.#running.add(sourceId);
  }

  /** It has been read, with whatever outcome. */
  ended(sourceId: string): void {
    this.#running.delete(sourceId);
    this.#suspected.delete(sourceId);
  }

  /** The process has ended as it was told to. */
  left(): void {
    this.#running.clear();
  }

  /** The process has died. */
  crashed(): void {
    const again = [...this.#running].filter((sourceId) => this.#suspected.has(sourceId));
    const [only] = again;
    if (only !== undefined && again.length === 1) this.#guilty.add(only);
    if (again.length === 0) for (const sourceId of this.#running) this.#suspected.add(sourceId);
    this.#running.clear();
  }

  /** The sources to be read one at a time. */
  get alone(): readonly string[] {
    return [...this.#suspected];
  }

  /** The sources that have brought the process down since this was last asked; they stay suspected. */
  takeGuilty(): readonly string[] {
    const guilty = [...this.#guilty];
    this.#guilty.clear();
    return guilty;
  }
}
