import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

const inflate = promisify(inflateRaw);

/** Signatures and sizes of PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16. */
const endOfDirectory = { signature: 0x06054b50, bytes: 22 };
const directoryEntry = { signature: 0x02014b50, bytes: 46 };
const localEntry = { signature: 0x04034b50, bytes: 30 };
const longestComment = 0xffff;

/** True for bytes that begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > 4 && viewOf(bytes).getUint32(0, true) === localEntry.signature;
}

/**
 * The first file of a zip archive, decompressed: at most `mostBytes`, whatever the archive says. Null for an archive that is
 * cut short, damaged, encrypted, too large, or of a kind that is not read here (more than one disk, zip64).
 */
export async function firstZipEntry(bytes: Uint8Array, mostBytes: number): Promise<Uint8Array | null> {
  try {
    const view = viewOf(bytes);
    const directory = directoryOffset(view);
    if (directory === null || view.getUint32(directory, true) !== directoryEntry.signature) return null;
    const isEncrypted = (view.getUint16(directory + 8, true) & 1) === 1;
    const method = view.getUint16(directory + 10, true);
    const checksum = view.getUint32(directory + 16, true);
    const [packed, size] = [view.getUint32(directory + 20, true), view.getUint32(directory + 24, true)];
    const local = view.getUint32(directory + 42, true);
    if (isEncrypted || size > mostBytes || view.getUint32(local, true) !== localEntry.signature) return null;
    const start =
      local + localEntry.bytes + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packed > bytes.length) return null;
    const data = bytes.subarray(start, start + packed);
    const content =
      method === 0 ? data : method === 8 ? await inflate(data, { maxOutputLength: mostBytes }) : null;
    return content !== null && crc32(content) === checksum ? content : null;
  } catch {
    // Offsets that lead out of the archive, and data that cannot be decompressed.
    return null;
  }
}

function directoryOffset(view: DataView): number | null {
  const earliest = Math.max(0, view.byteLength - endOfDirectory.bytes - longestComment);
  for (let at = view.byteLength - endOfDirectory.bytes; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory.signature) return view.getUint32(at + 16, true);
  }
  return null;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
