import {
  MOST_NAMES,
  type ResolvedName,
  ResolvedNamesReplySchema,
} from '../../shared/schemas/resolved-names-reply.ts';
import { fetchJson } from './fetch-json.ts';
import { queryString } from './query-string.ts';

const MOST_CHARACTERS = 1200;

/** GET /api/v1/resolved-names, as often as it takes: which instruments some names, codes or ids stand for, in their order. */
export async function resolveNames(names: readonly string[], signal: AbortSignal): Promise<ResolvedName[]> {
  const resolved: ResolvedName[] = [];
  for (const part of inParts(names)) {
    const address = `/api/v1/resolved-names${queryString({ names: part.join('\n') })}`;
    resolved.push(...(await fetchJson(address, ResolvedNamesReplySchema, signal)).names);
  }
  return resolved;
}

/** Names in lots that one request takes. */
function inParts(names: readonly string[]): string[][] {
  const parts: string[][] = [];
  let length = 0;
  for (const name of names) {
    const part = parts.at(-1);
    length += name.length + 1;
    if (part && part.length < MOST_NAMES && length <= MOST_CHARACTERS) part.push(name);
    else {
      parts.push([name]);
      length = name.length + 1;
    }
  }
  return parts;
}
