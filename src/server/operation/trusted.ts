import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, Kind, print } from 'graphql';
import { GatewayError } from '../../errors.ts';
import { hashOf } from './automatic.ts';
import { readDocument } from './documents.ts';
import type { Limits } from './limits.ts';

/** A document that an operator has laid down. */
export interface TrustedDocument {
  readonly text: string;
  /** The operation that is meant where its name found the document; null for the whole document. */
  readonly operationName: string | null;
}

/** Where the documents are, and whether there are no others. */
export interface TrustedFolder {
  readonly folder: string;
  /** True to refuse every other document, but for operators. */
  readonly isOnly: boolean;
}

/** The documents of a folder. */
export interface TrustedDocuments {
  readonly isOnly: boolean;
  /** By the SHA-256 of its text: as the file stands, without blanks around it, or as graphql prints it. */
  byHash(hash: string): TrustedDocument | null;
  /** By the name of its file without `.graphql`, or of one of its operations. */
  byName(name: string): TrustedDocument | null;
  readonly count: number;
}

/** GraphQL over HTTP, appendix A: what an id without a colon is made of. */
const NAME = /^[A-Za-z0-9._~-]+$/;
const ENDING = '.graphql';

/** No folder, no documents. */
export const NO_TRUSTED: TrustedDocuments = {
  isOnly: false,
  byHash: () => null,
  byName: () => null,
  count: 0,
};

/** Documents, and some texts beside them that are trusted as they stand: those of pages that the gateway itself serves. */
export function withOwn(trusted: TrustedDocuments, texts: readonly string[]): TrustedDocuments {
  const own = new Map(texts.map((text) => [hashOf(text), { text, operationName: null }] as const));
  return { ...trusted, byHash: (hash) => trusted.byHash(hash) ?? own.get(hash) ?? null };
}

/** Where in a file an error is, as editors understand it. */
function placed(file: string, { message, locations }: GraphQLError): string {
  const [place] = locations ?? [];
  return place === undefined ? `${file}: ${message}` : `${file}:${place.line}:${place.column}: ${message}`;
}

class Reading {
  readonly faults: string[] = [];
  readonly hashes = new Map<string, TrustedDocument>();
  readonly names = new Map<string, TrustedDocument>();
  readonly #files = new Map<string, string>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {}

  add(file: string, text: string): void {
    const read = readDocument(this.schema, this.limits, text);
    if (read.kind === 'refused') return void this.faults.push(...read.errors.map((one) => placed(file, one)));
    const { document } = read;
    if (!document.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)) {
      return void this.faults.push(`${file}: expected at least one operation, but got none`);
    }
    const whole = { text, operationName: null };
    for (const form of [text, text.trim(), print(document)]) this.hashes.set(hashOf(form), whole);
    const name = file.slice(0, -ENDING.length);
    this.#name(file, name, whole);
    for (const operationName of operationsOf(document)) {
      if (operationName !== name) this.#name(file, operationName, { text, operationName });
    }
  }

  #name(file: string, name: string, document: TrustedDocument): void {
    const other = this.#files.get(name);
    if (!NAME.test(name)) {
      this.faults.push(`${file}: expected a name of letters, digits and . _ ~ - only, but got ${name}`);
    } else if (other !== undefined) {
      this.faults.push(`${file}: expected a name of its own, but ${name} is in ${other} too`);
    }
    this.#files.set(name, file);
    this.names.set(name, document);
  }
}

function operationsOf({ definitions }: DocumentNode): readonly string[] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION && definition.name !== undefined
      ? [definition.name.value]
      : [],
  );
}

async function filesOf(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((file) => file.endsWith(ENDING)).sort();
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const message = `TRUSTED_DOCUMENTS: expected a folder that can be read, but ${folder}: ${code}`;
    throw new GatewayError('BAD_CONFIG', message, { cause });
  }
}

/**
 * Reads the documents of a folder: each `.graphql` file is one whole document with one or more operations; files share nothing,
 * so that the hash of a file's text is the hash of the document. Throws BAD_CONFIG with every fault, by file and place.
 */
export async function readTrusted(
  schema: GraphQLSchema,
  limits: Limits,
  { folder, isOnly }: TrustedFolder,
): Promise<TrustedDocuments> {
  const reading = new Reading(schema, limits);
  const files = await filesOf(folder);
  for (const file of files) reading.add(file, await readFile(join(folder, file), 'utf8'));
  if (files.length === 0) reading.faults.push(`expected files that end in ${ENDING}, but there is none`);
  if (reading.faults.length > 0) {
    const { faults } = reading;
    const message = `TRUSTED_DOCUMENTS: ${folder} cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`;
    throw new GatewayError('BAD_CONFIG', message, { details: { faults } });
  }
  return {
    isOnly,
    byHash: (hash) => reading.hashes.get(hash) ?? null,
    byName: (name) => reading.names.get(name) ?? null,
    count: files.length,
  };
}
