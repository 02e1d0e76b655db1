/** Bytes, of which there must be some, as one chunk of a response with `Transfer-Encoding: chunked` (RFC 9112, section 7.1). */
export function httpChunk(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
}
