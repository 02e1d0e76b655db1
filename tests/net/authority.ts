import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A certificate with its key, and what it takes to issue others. */
export interface Issued {
  readonly pem: string;
  readonly der: Buffer;
  /** The private key as PEM. */
  readonly key: string;
  /** Makes a certificate that this one signs. */
  issue(subject: string, parts?: CertificateParts): Issued;
}

/** What may be in a certificate besides its name. */
export interface CertificateParts {
  readonly isAuthority?: boolean;
  /** IPv4 address that it is for. */
  readonly ip?: string;
  /** Name that it is for. */
  readonly host?: string;
  /** Where its issuer's certificate is to be had (RFC 5280, 4.2.2.1). */
  readonly caIssuers?: string;
  /** Year from whose beginning on it is not valid any more; 2126. */
  readonly until?: number;
}

interface Names {
  readonly subject: string;
  readonly issuer: string;
}

let serial = 0;

/** Makes a certificate that signs itself, on the curve P-256. */
export function authority(subject: string): Issued {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return issued({ subject, issuer: subject }, { isAuthority: true }, publicKey, privateKey, privateKey);
}

function issued(
  names: Names,
  parts: CertificateParts,
  publicKey: KeyObject,
  privateKey: KeyObject,
  signer: KeyObject,
): Issued {
  const der = certificate(names, parts, publicKey, signer);
  return {
    der,
    pem: `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    issue(subject, own = {}) {
      const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
      return issued({ subject, issuer: names.subject }, own, pair.publicKey, pair.privateKey, privateKey);
    },
  };
}

/** A certificate of version 3 in DER (RFC 5280, 4.1). */
function certificate(
  { subject, issuer }: Names,
  { isAuthority = false, ip, host, caIssuers, until = 2126 }: CertificateParts,
  publicKey: KeyObject,
  signer: KeyObject,
): Buffer {
  const ecdsaWithSha256 = sequence(oid(1, 2, 840, 10045, 4, 3, 2));
  const alternatives = [
    ...(host === undefined ? [] : [tagged(0x82, Buffer.from(host))]),
    ...(ip === undefined ? [] : [tagged(0x87, Buffer.from(ip.split('.').map(Number)))]),
  ];
  const extensions = [
    extension(oid(2, 5, 29, 19), sequence(...(isAuthority ? [tagged(0x01, Buffer.from([0xff]))] : []))),
    ...(alternatives.length === 0 ? [] : [extension(oid(2, 5, 29, 17), sequence(...alternatives))]),
    ...(caIssuers === undefined
      ? []
      : [
          extension(
            oid(1, 3, 6, 1, 5, 5, 7, 1, 1),
            sequence(sequence(oid(1, 3, 6, 1, 5, 5, 7, 48, 2), tagged(0x86, Buffer.from(caIssuers)))),
          ),
        ]),
  ];
  serial += 1;
  const contents = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))),
    tagged(0x02, Buffer.from([1, serial >> 8, serial & 0xff])),
    ecdsaWithSha256,
    name(issuer),
    sequence(time(2000), time(until)),
    name(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(...extensions)),
  );
  return sequence(contents, ecdsaWithSha256, bits(sign('sha256', contents, signer)));
}

const name = (text: string) =>
  sequence(tagged(0x31, sequence(oid(2, 5, 4, 3), tagged(0x0c, Buffer.from(text)))));
const time = (year: number) => tagged(0x18, Buffer.from(`${year}0101000000Z`));
const bits = (bytes: Buffer) => tagged(0x03, Buffer.concat([Buffer.from([0]), bytes]));
const extension = (id: Buffer, value: Buffer) => sequence(id, tagged(0x04, value));
const sequence = (...parts: readonly Buffer[]) => tagged(0x30, Buffer.concat(parts));

function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function oid(first: number, second: number, ...rest: readonly number[]): Buffer {
  const bytes = rest.flatMap((part) => {
    const groups = [part & 0x7f];
    for (let left = part >> 7; left > 0; left >>= 7) groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return tagged(0x06, Buffer.from([first * 40 + second, ...bytes]));
}
