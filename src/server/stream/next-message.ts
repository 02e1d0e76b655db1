/** "Text, and the last part of its message" (RFC 6455, section 5.2). */
const WHOLE_TEXT = 0x81;
/** Up to here a length stands in the second byte itself, above in the two or the eight after it. */
const IN_ONE_BYTE = 125;
const IN_TWO_BYTES = 0xffff;
const TWO_FOLLOW = 126;
const EIGHT_FOLLOW = 127;
/** A longer result is written beside the beginning instead of being copied behind it. */
const COPIED = 16_384;

function headOf(length: number, room: number): { readonly bytes: Buffer; readonly at: number } {
  const at = length <= IN_ONE_BYTE ? 2 : length <= IN_TWO_BYTES ? 4 : 10;
  const bytes = Buffer.allocUnsafe(at + room);
  bytes[0] = WHOLE_TEXT;
  if (at === 2) bytes[1] = length;
  if (at === 4) {
    bytes[1] = TWO_FOLLOW;
    bytes.writeUInt16BE(length, 2);
  }
  if (at === 10) {
    bytes[1] = EIGHT_FOLLOW;
    bytes.writeBigUInt64BE(BigInt(length), 2);
  }
  return { bytes, at };
}

/**
 * A `next` message of graphql-ws' protocol in the frame of a server, to be written as it stands: in one part, or in two where the
 * result is long. `tail` is the result in JSON and the brace that ends the message, the same for all who get it; only the
 * client's id is put before it.
 */
export function nextMessage(id: string, tail: Buffer): readonly Buffer[] {
  const begin = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  const beginLength = Buffer.byteLength(begin);
  const isCopied = tail.length <= COPIED;
  const { bytes, at } = headOf(beginLength + tail.length, beginLength + (isCopied ? tail.length : 0));
  bytes.write(begin, at);
  if (!isCopied) return [bytes, tail];
  bytes.set(tail, at + beginLength);
  return [bytes];
}
