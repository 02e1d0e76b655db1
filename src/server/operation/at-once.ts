import { type CompiledField, type Given, writeValue } from './compiled-field.ts';
import { isPromise, type Run } from './run.ts';
import { argumentsOf, type Path } from './site.ts';
import type { Text } from './text.ts';

/** A field of all objects of a list, asked for at once: no promise and no look-up for each. */
class FieldAtOnce {
  readonly #run: Run;
  readonly #field: CompiledField;
  /** Where what is written of them is to stand, until they come. */
  readonly #waiting: { readonly at: number; readonly place: Text[]; readonly above: Path | undefined }[] = [];
  #values: readonly unknown[] | null = null;

  constructor(run: Run, field: CompiledField, values: readonly unknown[] | PromiseLike<readonly unknown[]>) {
    this.#run = run;
    this.#field = field;
    if (isPromise(values)) run.later(values, (come) => this.#come(come as readonly unknown[]));
    else this.#values = values;
  }

  textOf(at: number, above: Path | undefined): Text {
    if (this.#values !== null) return writeValue(this.#run, this.#field, this.#values[at], above);
    const place: Text[] = [];
    this.#waiting.push({ at, place, above });
    return place;
  }

  #come(values: readonly unknown[]): Text {
    for (const { at, place, above } of this.#waiting)
      place.push(writeValue(this.#run, this.#field, values[at], above));
    return '';
  }
}

const isThere = (item: unknown): boolean =>
  typeof item === 'object' && item !== null && !(item instanceof Error) && !isPromise(item);

/** What is asked at once of the objects of one list. */
export class AtOnce implements Given {
  readonly #fields: ReadonlyMap<CompiledField, FieldAtOnce>;

  private constructor(fields: ReadonlyMap<CompiledField, FieldAtOnce>) {
    this.#fields = fields;
  }

  /** Asks for those of the fields that can be asked so; null where none can, or where there are not several objects. Throws as `resolveAll` does. */
  static of(run: Run, fields: readonly CompiledField[], list: unknown): AtOnce | null {
    if (!Array.isArray(list) || list.length < 2 || !list.every(isThere)) return null;
    const found = new Map<CompiledField, FieldAtOnce>();
    for (const field of fields) {
      const { site, selected, resolveAll } = field;
      const values = resolveAll?.(list, argumentsOf(run, site), run.context, selected) ?? null;
      if (values !== null) found.set(field, new FieldAtOnce(run, field, values));
    }
    return found.size === 0 ? null : new AtOnce(found);
  }

  textOf(field: CompiledField, index: number, above: Path | undefined): Text | undefined {
    return this.#fields.get(field)?.textOf(index, above);
  }
}
