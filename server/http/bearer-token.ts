import type { RequestHead } from './http-env.ts';

/** The token of `Authorization: Bearer …`, or null where the request has none. */
export function bearerToken(context: RequestHead): string | null {
  return /^bearer ([\w.~+/=-]+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? null;
}
