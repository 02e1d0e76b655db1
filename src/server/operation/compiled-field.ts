import { isPromise, type Run } from './run.ts';
import { type Path, pathOf, readField, type Site } from './site.ts';
import type { Text } from './text.ts';

/**
 * Completes a value and writes it in JSON; throws for what no plain answer has. Of the item of a list with this index, some fields may have been
 * asked for at once.
 */
export type Write = (run: Run, value: unknown, path: Path, given?: Given | null, index?: number) => Text;

/** Fields of the objects of a list that were asked for before these are written. */
export interface Given {
  /** What is written of a field of the object with this index; undefined where it is to be asked of the object. */
  textOf(field: CompiledField, index: number, above: Path | undefined): Text | undefined;
}

/**
 * What a schema may say of a field in its extensions, as `resolveAll`: what its resolver gives of each of several objects, in their order. `selected` are the
 * names of the fields that are asked of what it gives. Null where they are better asked one by one. Where it fails, each is asked by its resolver, so
 * that each is told of its own failure.
 */
export type ResolveAll = (
  sources: readonly unknown[],
  args: Readonly<Record<string, unknown>>,
  context: unknown,
  selected: ReadonlySet<string>,
) => readonly unknown[] | PromiseLike<readonly unknown[]> | null;

/** A field of a selection, as it is written. */
export interface CompiledField {
  readonly site: Site;
  /** What stands before a value: see `openingsOf`. */
  readonly openings: readonly [string, string];
  readonly write: Write;
  /** `__typename` is known beforehand. */
  readonly constant: string | null;
  /** Whether a property of the object that is a string is the answer as it stands. */
  readonly isString: boolean;
  /** Whether it is a property of the object, a value without parts. */
  readonly isOwn: boolean;
  /** Whether anybody may ask where it stands. */
  readonly isPlaced: boolean;
  /** Given where all objects of a list can be asked for it at once. */
  readonly resolveAll: ResolveAll | null;
  /** The names of the fields that are asked of it; none is given where nobody wants to know. */
  readonly selected: ReadonlySet<string>;
}

/**
 * A brace or comma, a key and a colon, as they stand after a value, and after a string whose quote is still open. Before a string its own quote
 * stands there too, so that a string takes two pieces of text, not four.
 */
export function openingsOf(key: string, isFirst: boolean, isString: boolean): CompiledField['openings'] {
  const opening = `${isFirst ? '{' : ','}"${key}":${isString ? '"' : ''}`;
  return [opening, `"${opening}`];
}

/** What a field of an object is, in JSON, maybe when it comes; `above` is the place of the object. */
export function writeField(run: Run, field: CompiledField, source: unknown, above: Path | undefined): Text {
  const { site, isPlaced } = field;
  const path = isPlaced ? pathOf(site, above) : undefined;
  return written(run, field, readField(run, site, source, above, path), path);
}

/** What a field of the object at `above` is, in JSON, maybe when it comes. */
export const writeValue = (run: Run, field: CompiledField, value: unknown, above: Path | undefined): Text =>
  written(run, field, value, pathOf(field.site, above));

function written(run: Run, { write }: CompiledField, value: unknown, path: Path | undefined): Text {
  return isPromise(value)
    ? run.later(value, (come) => write(run, come, path as Path))
    : write(run, value, path as Path);
}
