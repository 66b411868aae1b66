import { readStored, writeStored } from './stored-setting.ts';

const keyOf = (id: string) => `keptCheck.${id}`;

/** The token by which this browser may remove a check that it kept; null where it kept none under the id. */
export function removalTokenOf(id: string): string | null {
  const token = readStored(keyOf(id));
  return token === '' ? null : token;
}

/** Keeps the token of a check in this browser; an empty one forgets it. */
export function rememberRemovalToken(id: string, token: string): void {
  writeStored(keyOf(id), token);
}
