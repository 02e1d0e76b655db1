import { GraphQLError } from 'graphql';
import { type Asked, isObject } from './asked.ts';
import { AutomaticDocuments, hashOf } from './automatic.ts';
import type { TrustedDocuments } from './trusted.ts';

/** A document that may be read further, or why not. */
export type FoundDocument =
  | {
      readonly kind: 'found';
      readonly text: string;
      readonly operationName: string | null;
      /** To be called when the document has passed validation and limits: from then on its hash is enough. */
      readonly accepted: () => void;
    }
  | { readonly kind: 'refused'; readonly error: GraphQLError };

/** Finds the documents that requests name, over every transport alike. */
export interface PersistedDocuments {
  /** Never throws on what a client sent. `isOperator` lets any document through. */
  find(asked: Asked, isOperator: boolean): FoundDocument;
}

const SHA256 = /^(?:sha256:)?([0-9a-f]{64})$/;
const SHOWN_CHARACTERS = 100;

const refused = (code: string, message: string, http: object = { status: 400 }): FoundDocument => ({
  kind: 'refused',
  error: new GraphQLError(message, { extensions: { code, http } }),
});

const quoted = (text: string) =>
  JSON.stringify(text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text);

/** What a request names its document by. */
type DocumentName =
  | { readonly kind: 'none' }
  /** `isApollo` where the request follows Apollo's protocol: its clients expect certain words. */
  | { readonly kind: 'hash'; readonly hash: string; readonly isApollo: boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'malformed'; readonly message: string };

function nameOf({ documentId, extensions }: Asked): DocumentName {
  if (documentId !== null) {
    const hash = SHA256.exec(documentId)?.[1];
    if (hash !== undefined) return { kind: 'hash', hash, isApollo: false };
    if (!documentId.includes(':')) return { kind: 'name', name: documentId };
    const message = `expected "documentId" as "sha256:" and 64 lower-case hexadecimal digits, or as a name, but got ${quoted(documentId)}`;
    return { kind: 'malformed', message };
  }
  const { persistedQuery } = extensions;
  if (persistedQuery == null) return { kind: 'none' };
  const { version, sha256Hash } = isObject(persistedQuery) ? persistedQuery : {};
  if (version !== 1) {
    return {
      kind: 'malformed',
      message: 'expected version 1 of automatic persisted queries, but got another',
    };
  }
  if (typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/.test(sha256Hash)) {
    return { kind: 'hash', hash: sha256Hash, isApollo: true };
  }
  return { kind: 'malformed', message: 'expected "sha256Hash" as 64 lower-case hexadecimal digits' };
}

class Finder implements PersistedDocuments {
  readonly #automatic = new AutomaticDocuments();

  constructor(private readonly trusted: TrustedDocuments) {}

  find(asked: Asked, isOperator: boolean): FoundDocument {
    const name = nameOf(asked);
    if (name.kind === 'malformed') return refused('BAD_REQUEST', name.message);
    if (name.kind === 'name') return this.#named(asked, name.name);
    if (name.kind === 'hash') return this.#hashed(asked, name, isOperator);
    const text = asked.query ?? '';
    return this.#isAllowed(text, isOperator)
      ? { kind: 'found', text, operationName: asked.operationName, accepted: () => {} }
      : this.#notTrusted();
  }

  #named(asked: Asked, name: string): FoundDocument {
    const document = this.trusted.byName(name);
    if (document === null) return this.#unknown(`the document ${quoted(name)}`);
    if (asked.query !== null) {
      return refused('BAD_REQUEST', 'expected either "query" or the name of a document, but got both');
    }
    const operationName = asked.operationName ?? document.operationName;
    return { kind: 'found', text: document.text, operationName, accepted: () => {} };
  }

  #hashed(
    { query, operationName }: Asked,
    { hash, isApollo }: { readonly hash: string; readonly isApollo: boolean },
    isOperator: boolean,
  ): FoundDocument {
    const { isOnly } = this.trusted;
    if (query === null) {
      const text = this.trusted.byHash(hash)?.text ?? (isOnly ? null : this.#automatic.find(hash));
      if (text !== null) return { kind: 'found', text, operationName, accepted: () => {} };
      // Apollo's clients send the text after these words and this status, and no others.
      if (isApollo && !isOnly) {
        return refused('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', { status: 200 });
      }
      return this.#unknown(`a document with the hash ${hash}`);
    }
    const actual = hashOf(query);
    if (actual !== hash) {
      return refused('BAD_REQUEST', `expected the hash of "query", which is ${actual}, but got ${hash}`);
    }
    if (!this.#isAllowed(query, isOperator)) return this.#notTrusted();
    const isAnyones = !isOnly && this.trusted.byHash(hash) === null;
    const accepted = isAnyones ? () => this.#automatic.keep(hash, query) : () => {};
    return { kind: 'found', text: query, operationName, accepted };
  }

  #isAllowed(text: string, isOperator: boolean): boolean {
    if (!this.trusted.isOnly || isOperator) return true;
    return this.trusted.byHash(hashOf(text)) !== null || this.trusted.byHash(hashOf(text.trim())) !== null;
  }

  #unknown(what: string): FoundDocument {
    if (this.trusted.isOnly) return this.#notTrusted();
    return refused('PERSISTED_QUERY_NOT_FOUND', `expected an id that is known here, but got ${what}`);
  }

  #notTrusted(): FoundDocument {
    const message =
      'expected one of the documents that this gateway answers, but got another: it takes no others (introspection included)';
    return refused('PERSISTED_QUERY_NOT_IN_LIST', message);
  }
}

/** Documents by their ids: trusted ones, and unless only those are answered what clients register (Apollo's protocol). */
export const persistDocuments = (trusted: TrustedDocuments): PersistedDocuments => new Finder(trusted);
