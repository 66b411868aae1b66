import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { FetchFailure } from './fetch-failure.ts';

/** The one layer of compression that a body may have. */
export type ContentEncoding = 'gzip' | 'deflate' | 'br';

const known = new Map<string, ContentEncoding>([
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'], // RFC 9110, section 8.4.1.3
  ['deflate', 'deflate'],
  ['br', 'br'],
]);

/** What Newstape offers to read; written into every request. */
export const acceptedEncodings = 'gzip, deflate, br';

/**
 * The compression that an answer's Content-Encoding and Transfer-Encoding name, null for none (RFC 9110 section 8.4,
 * RFC 9112 section 6.1). More than one layer, or one that was not offered, is a `FetchFailure`: layers on layers are
 * how small answers become huge ones.
 */
export function contentEncodingOf(content: string, transfer: string): ContentEncoding | null {
  const layers = [...codings(content), ...codings(transfer).filter((coding) => coding !== 'chunked')];
  const [layer] = layers;
  if (layer === undefined) return null;
  if (layers.length > 1) {
    throw new FetchFailure(
      'fetchFailed',
      `The answer is compressed ${layers.length} times over; once is read.`,
    );
  }
  const encoding = known.get(layer);
  if (encoding) return encoding;
  throw new FetchFailure(
    'fetchFailed',
    `The answer is compressed as "${layer.slice(0, 40)}", which was not asked for and cannot be read.`,
  );
}

function codings(header: string): string[] {
  return header
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
}

/** A decompressor for a body that starts with these two bytes (fewer where the body is shorter). */
export function decoderFor(encoding: ContentEncoding, start: Uint8Array): Transform {
  if (encoding === 'gzip') return createGunzip();
  if (encoding === 'br') return createBrotliDecompress();
  return hasZlibHeader(start) ? createInflate() : createInflateRaw();
}

/** "deflate" is the zlib format (RFC 1950, section 2.2), yet many servers send the bare stream (RFC 1951). */
function hasZlibHeader([method = 0, flags = 0]: Uint8Array): boolean {
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0;
}
