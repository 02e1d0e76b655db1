import {
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isNonNullType,
} from 'graphql';
import { AtOnce } from './at-once.ts';
import { type CompiledField, type Given, type Write, writeField } from './compiled-field.ts';
import { Fragments } from './fragments.ts';
import { isPromise, type Run } from './run.ts';
import type { Path } from './site.ts';
import { isSimple, jsonOf, type Text } from './text.ts';

/** Leaves the query to graphql-js. */
export const notPlain = (): never => {
  throw new Error('expected a value that the type allows, but got another');
};

/** An object by its fields, in JSON; `above` is its place, `index` that in the list of which some fields were asked for at once. */
export function writeFields(
  run: Run,
  fields: readonly CompiledField[],
  source: unknown,
  above: Path | undefined,
  given: Given | null = null,
  index = 0,
): Text {
  if (fields.length === 0) return '{}';
  const properties =
    typeof source === 'object' && source !== null ? (source as Readonly<Record<string, unknown>>) : {};
  let text = '';
  let isOpen = false;
  let pieces: Text[] | null = null;
  for (const field of fields) {
    const { openings, constant, isString, site } = field;
    const property = isString ? properties[site.name] : undefined;
    const opening = openings[isOpen ? 1 : 0];
    if (typeof property === 'string' && isSimple(property)) {
      text += opening;
      text += property;
      isOpen = true;
      continue;
    }
    // Without the quote where there is no string, or one that is quoted with its escapes.
    text += isString ? opening.slice(0, -1) : opening;
    isOpen = false;
    const value = constant ?? given?.textOf(field, index, above) ?? writeField(run, field, source, above);
    if (typeof value === 'string') text += value;
    else {
      pieces ??= [];
      pieces.push(text, value);
      text = '';
    }
  }
  text += isOpen ? '"}' : '}';
  if (pieces === null) return text;
  pieces.push(text);
  return pieces;
}

/** Whether a type gives every string back as it is. */
export function isStringType(type: GraphQLOutputType): boolean {
  const inner = isNonNullType(type) ? type.ofType : type;
  return inner === GraphQLString || inner === GraphQLID;
}

/** For scalars and enums. */
export function leafWriter(type: GraphQLLeafType, isRequired: boolean): Write {
  return (_run, value) => {
    if (value == null) return isRequired ? notPlain() : 'null';
    const given: unknown = (value instanceof Error ? null : type.serialize(value)) ?? notPlain();
    return jsonOf(given) ?? notPlain();
  };
}

/** For what may be absent, where the type allows it. */
export const orNull =
  (write: Write, isRequired: boolean): Write =>
  (run, value, path, given, index) => {
    if (value == null) return isRequired ? notPlain() : 'null';
    return value instanceof Error ? notPlain() : write(run, value, path, given, index);
  };

/** For lists; `isPlaced` says whether anybody may ask where an item stands, `fields` those of its items that may be asked for at once. */
export function listWriter(
  writeItem: Write,
  isPlaced: boolean,
  fields: readonly CompiledField[] = [],
): Write {
  const together = fields.filter(({ resolveAll }) => resolveAll !== null);
  return (run, value, path) => {
    if (typeof value !== 'object' || !(Symbol.iterator in (value as object))) notPlain();
    const atOnce = together.length === 0 ? null : AtOnce.of(run, together, value);
    const pieces: Text[] = [];
    let text = '[';
    let index = 0;
    try {
      for (const item of value as Iterable<unknown>) {
        if (index > 0) text += ',';
        const place = isPlaced ? { prev: path, key: index, typename: undefined } : path;
        const written = isPromise(item)
          ? run.later(item, (come) => writeItem(run, come, place))
          : writeItem(run, item, place, atOnce, index);
        index += 1;
        if (typeof written === 'string') text += written;
        else {
          pieces.push(text, written);
          text = '';
        }
      }
    } catch (error) {
      // Those that were not reached: a promise that nobody waits for must not reject.
      for (const item of value as Iterable<unknown>) if (isPromise(item)) item.then(undefined, () => {});
      throw error;
    }
    text += ']';
    if (pieces.length === 0) return text;
    pieces.push(text);
    return pieces;
  };
}

const writeNothing: Write = () => '{}';

/** For objects of one type: those of plain properties that cannot change are written once. */
export function objectWriter(fields: readonly CompiledField[]): Write {
  if (fields.length === 0) return writeNothing;
  const write: Write = (run, value, path, given, index) =>
    writeFields(run, fields, value, path, given, index);
  if (!fields.every(({ isOwn }) => isOwn)) return write;
  const fragments = new Fragments(fields.map(({ site }) => site.name));
  return (run, value, path) => {
    if (typeof value !== 'object' || value === null) return write(run, value, path);
    const known = fragments.get(value);
    if (known !== undefined) return known;
    const text = write(run, value, path);
    if (typeof text === 'string') fragments.keep(value, text);
    return text;
  };
}
