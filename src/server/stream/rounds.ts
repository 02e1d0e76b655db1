/** A round is walked in steps of about this length, so that not all are looked at in one turn. */
const STEP_MS = 250;
const MOST_STEPS = 120;

/**
 * Looks at each of many about once in every period: with one timer instead of one for each, and none while there is nobody. Who
 * comes in the middle of a round may be looked at in it already.
 */
export class Rounds<T> {
  readonly #steps: number;
  readonly #stepMs: number;
  readonly #visit: (one: T) => void;
  readonly #all = new Set<T>();
  #rest: SetIterator<T> | null = null;
  #step = 0;
  #visited = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(periodMs: number, visit: (one: T) => void) {
    this.#steps = Math.min(MOST_STEPS, Math.max(1, Math.floor(periodMs / STEP_MS)));
    this.#stepMs = periodMs / this.#steps;
    this.#visit = visit;
  }

  add(one: T): void {
    this.#all.add(one);
    this.#timer ??= setInterval(() => this.#walk(), this.#stepMs);
  }

  /** Not to be looked at any more. */
  delete(one: T): void {
    this.#all.delete(one);
    if (this.#all.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #walk(): void {
    this.#rest ??= this.#all.values();
    this.#step += 1;
    const isLast = this.#step === this.#steps;
    const due = isLast ? Number.POSITIVE_INFINITY : (this.#all.size * this.#step) / this.#steps;
    while (this.#visited < due) {
      const { value, done } = this.#rest.next();
      if (done === true) break;
      this.#visited += 1;
      this.#visit(value);
    }
    if (!isLast) return;
    [this.#rest, this.#step, this.#visited] = [null, 0, 0];
  }
}
