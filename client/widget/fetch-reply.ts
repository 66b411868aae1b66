/** Why a reply could not be had: no answer (or none in time), an error that the server states, or an answer that is no JSON. */
export interface LoadFailure {
  readonly kind: 'network' | 'problem' | 'shape';
  /** HTTP status; null without an answer. */
  readonly status: number | null;
  /** Id of the request in the server's log; null where the server gave none. */
  readonly requestId: string | null;
  /** Of a problem the parameters that the server does not understand. */
  readonly refused?: readonly string[];
}

/** A reply, or why there is none. */
export type Loaded = { readonly body: unknown } | { readonly failure: LoadFailure };

const PATIENCE_MILLISECONDS = 20_000;

/** Requests under way: widgets that ask for the same are answered by one. */
const underWay = new Map<string, Promise<Loaded>>();

/** Reads a JSON reply of the server. Sends no cookie and never throws: every way to fail is a `LoadFailure`. */
export function fetchReply(address: string): Promise<Loaded> {
  const asked = underWay.get(address) ?? ask(address).finally(() => underWay.delete(address));
  underWay.set(address, asked);
  return asked;
}

async function ask(address: string): Promise<Loaded> {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE_MILLISECONDS);
  try {
    return await readReply(await fetch(address, { credentials: 'omit', signal: patience.signal }));
  } catch {
    return { failure: { kind: 'network', status: null, requestId: null } };
  } finally {
    clearTimeout(timer);
  }
}

async function readReply(response: Response): Promise<Loaded> {
  const about = { status: response.status, requestId: response.headers.get('x-request-id') };
  const body: unknown = await response.json().catch((error: unknown) => {
    // A body that stops half-way is no answer; one that is no JSON is of another shape.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  });
  if (!response.ok) return { failure: { kind: 'problem', ...about, refused: refusedIn(body) } };
  return body === undefined ? { failure: { kind: 'shape', ...about } } : { body };
}

function refusedIn(body: unknown): string[] {
  if (typeof body !== 'object' || body === null || !('errors' in body) || !Array.isArray(body.errors))
    return [];
  return body.errors.flatMap((error: unknown) =>
    typeof error === 'object' && error !== null && 'parameter' in error ? String(error.parameter) : [],
  );
}
