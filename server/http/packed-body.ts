import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';

/** Bodies of more bytes are packed to be kept: a few of three megabytes each would leave no room for anything else. */
const packedFrom = 500_000;

/** A body that is kept, as it goes out or packed. */
export interface KeptBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isPacked: boolean;
}

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** The body to keep in place of one that goes out without a content coding; the same where it is small. */
export async function packedBody(bytes: Uint8Array<ArrayBuffer>): Promise<KeptBody> {
  if (bytes.byteLength <= packedFrom) return { bytes, isPacked: false };
  return { bytes: await pack(bytes, { level: constants.Z_BEST_SPEED }), isPacked: true };
}

/** A body as it goes out. */
export async function unpackedBody({ bytes, isPacked }: KeptBody): Promise<Uint8Array<ArrayBuffer>> {
  return isPacked ? unpack(bytes) : bytes;
}
