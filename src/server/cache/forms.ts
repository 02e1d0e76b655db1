import { createHash } from 'node:crypto';
import { compressed, type Encoding } from '../message/compress.ts';

/** A body in the forms in which it is sent: each is made when first asked for. */
export class Forms {
  readonly body: Buffer;
  readonly #packed = new Map<Encoding, Promise<Buffer>>();
  readonly #onMade: (bytes: number) => void;
  #hash: string | null = null;

  /** `onMade` is told how many bytes each further form takes. */
  constructor(body: Buffer, onMade: (bytes: number) => void = () => {}) {
    this.body = body;
    this.#onMade = onMade;
  }

  /** The body in an encoding. */
  packed(encoding: Encoding): Promise<Buffer> {
    let form = this.#packed.get(encoding);
    if (form === undefined) {
      form = compressed(this.body, encoding);
      this.#packed.set(encoding, form);
      form.then(
        ({ byteLength }) => this.#onMade(byteLength),
        () => this.#packed.delete(encoding),
      );
    }
    return form;
  }

  /** Its name in an encoding, null for none: strong, so each encoding has one of its own (RFC 9110, 8.8.3.3). */
  etag(encoding: Encoding | null): string {
    this.#hash ??= createHash('sha256').update(this.body).digest('base64url').slice(0, 22);
    return encoding === null ? `"${this.#hash}"` : `"${this.#hash}-${encoding}"`;
  }
}
