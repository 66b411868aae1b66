/** Why a reply could not be had: no answer (or none in time), an error that the server states, or an answer that is no JSON. */
export interface LoadFailure {
  readonly kind: 'network' | 'problem' | 'shape';
  /** HTTP status; null without an answer. */
  readonly status: number | null;
  /** Id of the request in the server's log; null where the server gave none. */
  readonly requestId: string | null;
  /** What the server states of a problem; undefined where it is no JSON. */
  readonly body?: unknown;
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
  try {
    const patience = AbortSignal.timeout(PATIENCE_MILLISECONDS);
    const answer = await fetch(address, { credentials: 'omit', signal: patience });
    const body = parsed(await answer.text()); // one that stops half-way is no answer
    if (answer.ok && body !== undefined) return { body };
    const { ok, status, headers } = answer;
    return {
      failure: { kind: ok ? 'shape' : 'problem', status, requestId: headers.get('x-request-id'), body },
    };
  } catch {
    return { failure: { kind: 'network', status: null, requestId: null } };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
