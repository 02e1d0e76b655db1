/** What was handed over to be stored and is not yet committed. */
export class Commits {
  readonly #open = new Set<Promise<void>>();
  #failure: { readonly reason: unknown } | null = null;

  /** Keeps an eye on a commit; that it fails is told by `room`. */
  add(commit: Promise<void>): void {
    const watched = commit
      .catch((reason: unknown) => {
        this.#failure ??= { reason };
      })
      .finally(() => this.#open.delete(watched));
    this.#open.add(watched);
  }

  /** Resolves when fewer than `limit` are open; 1 waits for all. Rejects with the reason of the first that has failed. */
  async room(limit: number): Promise<void> {
    while (this.#open.size >= limit) await Promise.race(this.#open);
    if (this.#failure !== null) throw this.#failure.reason;
  }
}
