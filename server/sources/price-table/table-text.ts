import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';

/** The longest table that is read, in bytes, unpacked: 8 million lines and more. */
const maxBytes = 256 * 1024 * 1024;
/** So much of a file tells its encoding, in bytes. */
const sampleBytes = 256 * 1024;

/** A file's text with its encoding in iconv-lite's spelling, or the sentence that says why it is no table. */
export type TableText = { readonly text: string; readonly encoding: string } | { readonly problem: string };

/**
 * The text of a file of prices: unpacked where it is gzip, decoded by its byte order mark, else as UTF-8 where that fits,
 * else as CP949 or Windows-1252, whichever fits better; lines end in `\n`. What is no table but a page, a spreadsheet or the like is named.
 */
export function tableText(input: Uint8Array | string): TableText {
  const decoded = typeof input === 'string' ? { text: tidied(input), encoding: 'utf-8' } : decode(input);
  if ('problem' in decoded) return decoded;
  const problem = notATable(decoded.text);
  return problem === null ? decoded : { problem };
}

function decode(bytes: Uint8Array): TableText {
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  const content = packed ? unpacked(bytes) : bytes;
  if (content === null || content.byteLength > maxBytes)
    return {
      problem: packed
        ? `The file is no gzip archive that can be read, or has more than ${maxBytes} bytes inside`
        : `The file has more than ${maxBytes} bytes: cut it into several`,
    };
  const binary = binaryProblem(content);
  if (binary !== null) return { problem: binary };
  const encoding = encodingOf(content);
  const text = encoding === 'utf-8' ? new TextDecoder().decode(content) : iconv.decode(content, encoding);
  return { text: tidied(text), encoding };
}

function unpacked(bytes: Uint8Array): Uint8Array | null {
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes });
  } catch {
    return null;
  }
}

const binaryKinds: readonly (readonly [start: string, problem: string])[] = [
  [
    '504b0304',
    'This is an Excel workbook (or another ZIP archive), not text: save it as CSV UTF-8 and import that',
  ],
  ['d0cf11e0', 'This is an old Excel workbook (.xls), not text: save it as CSV UTF-8 and import that'],
  ['25504446', 'This is a PDF, not a table: download the prices as CSV and import that'],
];

function binaryProblem(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const kind = binaryKinds.find(([known]) => start === known);
  if (kind) return kind[1];
  const wide = /^(?:fffe|feff)/.test(start);
  return !wide && bytes.subarray(0, sampleBytes).includes(0)
    ? 'This is binary data, not text: download the prices as CSV and import that'
    : null;
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    const sample = bytes.subarray(0, sampleBytes);
    const candidates = ['utf-8', 'cp949', 'windows-1252'].map((encoding) => ({
      encoding,
      damage: damageOf(sample, encoding),
    }));
    return candidates.reduce((best, one) => (one.damage < best.damage ? one : best)).encoding;
  }
}

/** The share (0 to 1) of the characters beyond ASCII that a table of prices would not hold. Every byte is a letter of Windows-1252. */
function damageOf(sample: Uint8Array, encoding: string): number {
  const beyond = iconv.decode(Buffer.from(sample), encoding).match(/[^\0-\x7f]/gu) ?? [];
  if (encoding === 'windows-1252') return 0.5;
  const bad = beyond.filter(
    (character) => character === '\ufffd' || (encoding === 'cp949' && !/[가-힣㈜▲▼△▽]/u.test(character)),
  );
  return bad.length / Math.max(1, beyond.length);
}

/** Without its mark, and with one kind of line end. */
function tidied(text: string): string {
  const content = text.startsWith('\ufeff') ? text.slice(1) : text;
  return content.includes('\r') ? content.replaceAll(/\r\n?/g, '\n') : content;
}

/** Sites answer with a page or an error where a file was asked for, often with status 200. */
function notATable(text: string): string | null {
  const start = text.slice(0, 2000).trimStart();
  if (start === '') return 'The file is empty';
  if (/^<(?:!doctype|html|head|body|table|meta|script)/i.test(start) || /<(?:html|table)[\s>]/i.test(start))
    return 'This is a web page (HTML), not a table of text, even if it is named .csv or .xls: the site gave an error or a page in place of the file; open it in a browser, or download the prices as CSV';
  if (/^<\?xml|^<[A-Za-z][\w:-]*[\s>/]/.test(start) && !/^<[A-Z]+>[,;\t|]/i.test(start))
    return 'This is XML, not a table of text: download the prices as CSV';
  if (/^\{|^\[\s*[{[\]"]/.test(start)) return 'This is JSON, not a table of text: download the prices as CSV';
  if (start.startsWith('%PDF'))
    return 'This is a PDF, not a table: download the prices as CSV and import that';
  return null;
}
