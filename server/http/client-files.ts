import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { getMimeType } from 'hono/utils/mime';

/** One file of the built client, as it is sent. */
export interface ClientFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
  readonly tag: string;
  /** Its name changes with its content, so that it may be kept for ever. */
  readonly hashed: boolean;
  /** Its bytes compressed, made at the first call; null where that gains nothing. */
  readonly gzipped: () => Uint8Array<ArrayBuffer> | null;
}

/** The files of the built client by their paths in an address, such as `/assets/index-BfQ3.js`. */
export type ClientFiles = ReadonlyMap<string, ClientFile>;

/**
 * Reads the built client once, at start: what is not in it then has no address, whatever a path says. Empty where
 * `directory` is null or holds no `index.html`.
 */
export function readClientFiles(directory: string | null): ClientFiles {
  if (directory === null || !existsSync(join(directory, 'index.html'))) return new Map();
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const address = `/${relative(directory, file).split(sep).join('/')}`;
      return [address, clientFile(address, Uint8Array.from(readFileSync(file)))];
    }),
  );
}

function clientFile(address: string, bytes: Uint8Array<ArrayBuffer>): ClientFile {
  const mediaType = getMimeType(address) ?? 'application/octet-stream';
  let gzipped: Uint8Array<ArrayBuffer> | null | undefined;
  return {
    bytes,
    mediaType,
    tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    hashed: /^(?:\/embed)?\/assets\/.+-[\w-]{8,}\.\w+$/.test(address),
    gzipped() {
      gzipped ??= isText(mediaType) && bytes.length > 1024 ? Uint8Array.from(gzipSync(bytes)) : null;
      return gzipped;
    },
  };
}

function isText(mediaType: string): boolean {
  return /^(?:text\/|application\/(?:json|javascript|manifest\+json)|image\/svg)/.test(mediaType);
}
