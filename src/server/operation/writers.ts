import {
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isNonNullType,
} from 'graphql';
import { Fragments } from './fragments.ts';
import { isPromise, type Run } from './run.ts';
import { type Path, pathOf, readField, type Site } from './site.ts';
import { isSimple, jsonOf, type Text } from './text.ts';

/** Completes a value and writes it in JSON; throws for what no plain answer has. */
export type Write = (run: Run, value: unknown, path: Path) => Text;

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
}

/**
 * A brace or comma, a key and a colon, as they stand after a value, and after a string whose quote is still open. Before a string its own quote
 * stands there too, so that a string takes two pieces of text, not four.
 */
export function openingsOf(key: string, isFirst: boolean, isString: boolean): CompiledField['openings'] {
  const opening = `${isFirst ? '{' : ','}"${key}":${isString ? '"' : ''}`;
  return [opening, `"${opening}`];
}

/** Leaves the query to graphql-js. */
export const notPlain = (): never => {
  throw new Error('expected a value that the type allows, but got another');
};

function writeField(run: Run, field: CompiledField, source: unknown, above: Path | undefined): Text {
  const { site, write, isPlaced } = field;
  const path = isPlaced ? pathOf(site, above) : undefined;
  const value = readField(run, site, source, above, path);
  return isPromise(value)
    ? run.later(value, (come) => write(run, come, path as Path))
    : write(run, value, path as Path);
}

/** An object by its fields, in JSON; `above` is its place. */
export function writeFields(
  run: Run,
  fields: readonly CompiledField[],
  source: unknown,
  above: Path | undefined,
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
    const value = constant ?? writeField(run, field, source, above);
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

/** For lists; `isPlaced` says whether anybody may ask where an item stands. */
export function listWriter(writeItem: Write, isPlaced: boolean): Write {
  return (run, value, path) => {
    if (typeof value !== 'object' || !(Symbol.iterator in (value as object))) notPlain();
    const pieces: Text[] = [];
    let text = '[';
    let index = 0;
    try {
      for (const item of value as Iterable<unknown>) {
        if (index > 0) text += ',';
        const place = isPlaced ? { prev: path, key: index, typename: undefined } : path;
        index += 1;
        const written = isPromise(item)
          ? run.later(item, (come) => writeItem(run, come, place))
          : writeItem(run, item, place);
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
  const write: Write = (run, value, path) => writeFields(run, fields, value, path);
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
