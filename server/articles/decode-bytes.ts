import iconv from 'iconv-lite';
import type { Rejection } from '../../shared/schemas/rejection.ts';
import { binaryKind } from './binary-kind.ts';
import { encodingOfLabel } from './charset-label.ts';
import { declaredCharset } from './declared-charset.ts';
import { guessEncoding } from './guess-encoding.ts';
import { maxPageBytes } from './page-limits.ts';
import { isEbcdic, wideEncoding } from './wide-encoding.ts';

/** A document's text and the encoding it was read with, in iconv-lite's spelling. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
}

/**
 * Bytes to text. In this order: a byte order mark (or the shape of UTF-16 and UTF-32 without one), valid UTF-8 (it wins over any declaration, since no other encoding
 * looks like it by accident), the HTTP charset, the page's own declaration, detection. Korean labels mean CP949.
 *
 * Rejects an empty, binary or too large document, with `subject` left empty for the caller to fill.
 */
export function decodeBytes(
  bytes: Uint8Array,
  contentTypeCharset?: string,
): DecodedText | { readonly rejection: Rejection } {
  const refused = refusal(bytes);
  if (refused) return { rejection: { stage: 'article', subject: '', ...refused } };
  const wide = wideEncoding(bytes) ?? markOfUtf8(bytes);
  if (wide) return { text: iconv.decode(bytes, wide), charset: wide };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' };
  const charset = encodingFor(bytes, contentTypeCharset);
  return { text: iconv.decode(bytes, charset), charset };
}

function refusal(bytes: Uint8Array): Pick<Rejection, 'reason' | 'detail'> | null {
  if (bytes.byteLength === 0) return { reason: 'emptyDocument', detail: 'The document is empty.' };
  if (bytes.byteLength > maxPageBytes)
    return {
      reason: 'tooLarge',
      detail: `The document has ${bytes.byteLength} bytes; at most ${maxPageBytes} are read.`,
    };
  if (isEbcdic(bytes))
    return {
      reason: 'undecodable',
      detail: 'The document is written in EBCDIC, which is not read: ask the site for UTF-8.',
    };
  const kind = wideEncoding(bytes) ? null : binaryKind(bytes);
  return kind === null
    ? null
    : { reason: 'binaryDocument', detail: `The document is not text but binary data (${kind}).` };
}

function markOfUtf8([first, second, third]: Uint8Array): string | null {
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A label is believed only where the bytes do not speak against it: a wrong declaration is common. */
function encodingFor(bytes: Uint8Array, contentTypeCharset: string | undefined): string {
  const labels = [contentTypeCharset, declaredCharset(bytes)];
  const declared = labels
    .flatMap((label) => (label ? [encodingOfLabel(label)] : []))
    .filter((e) => e !== null);
  return guessEncoding(bytes, declared);
}
