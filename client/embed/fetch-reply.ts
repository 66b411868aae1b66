import type { Guard } from './shape-guard.ts';

/** Why a reply could not be had: no answer (or none in time), an error that the server states, or an answer of another shape. */
export interface LoadFailure {
  readonly kind: 'network' | 'problem' | 'shape';
  /** HTTP status; null without an answer. */
  readonly status: number | null;
  /** Id of the request in the server's log; null where the server gave none. */
  readonly requestId: string | null;
}

/** A reply, or why there is none. */
export type Loaded<T> = { readonly reply: T } | { readonly failure: LoadFailure };

const PATIENCE_MILLISECONDS = 20_000;

/** Reads a JSON reply of this page's own origin. Sends no cookie and never throws: every way to fail is a `LoadFailure`. */
export async function fetchReply<T>(path: string, guard: Guard<T>): Promise<Loaded<T>> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MILLISECONDS);
  try {
    const headers = { accept: 'application/json' };
    return await readReply(
      await fetch(path, { credentials: 'omit', headers, signal: patience.signal }),
      guard,
    );
  } catch {
    return { failure: { kind: 'network', status: null, requestId: null } };
  } finally {
    clearTimeout(timer);
  }
}

async function readReply<T>(response: Response, guard: Guard<T>): Promise<Loaded<T>> {
  const about = { status: response.status, requestId: response.headers.get('x-request-id') };
  if (!response.ok) return { failure: { kind: 'problem', ...about } };
  const body: unknown = await response.json().catch((error: unknown) => {
    // A body that stops half-way is no answer; one that is no JSON is of another shape.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  });
  return guard(body) ? { reply: body } : { failure: { kind: 'shape', ...about } };
}
