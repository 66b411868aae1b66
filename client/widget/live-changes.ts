/** Who listens at one server. */
interface Listening {
  readonly listeners: Set<(instruments: ReadonlySet<string> | null) => void>;
  source: EventSource | null;
}

const servers = new Map<string, Listening>();

/** How long a connection that the server refused is left alone, in milliseconds. */
const PAUSE = 60_000;

/**
 * Tells of data that changed, by the instruments that they are of (null: any may be). All widgets of a page share one
 * connection to a server, and none is held while nobody sees the page. `signal` ends that.
 */
export function hearChanges(
  origin: string,
  signal: AbortSignal,
  listener: (instruments: ReadonlySet<string> | null) => void,
): void {
  if (signal.aborted) return;
  const listening = servers.get(origin) ?? { listeners: new Set(), source: null };
  servers.set(origin, listening);
  listening.listeners.add(listener);
  if (listening.source === null && !document.hidden) connect(origin, listening);
  signal.addEventListener('abort', () => {
    listening.listeners.delete(listener);
    if (listening.listeners.size === 0) disconnect(listening);
  });
}

function connect(origin: string, listening: Listening): void {
  const source = new EventSource(`${origin}/api/v1/live`);
  listening.source = source;
  source.addEventListener('change', ({ data }) => tell(listening, instrumentsOf(String(data))));
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.CLOSED) return; // it connects again by itself
    listening.source = null;
    setTimeout(() => {
      if (listening.listeners.size === 0 || listening.source !== null || document.hidden) return;
      connect(origin, listening);
      tell(listening, null);
    }, PAUSE);
  });
}

function disconnect(listening: Listening): void {
  listening.source?.close();
  listening.source = null;
}

function tell({ listeners }: Listening, instruments: ReadonlySet<string> | null): void {
  for (const listener of listeners) listener(instruments);
}

/** The instruments that a message names; null where it is too much to name, or cannot be read. */
function instrumentsOf(data: string): ReadonlySet<string> | null {
  try {
    const message: unknown = JSON.parse(data);
    if (typeof message !== 'object' || message === null || !('changes' in message)) return null;
    if (!Array.isArray(message.changes)) return null;
    return new Set(
      message.changes.map((change: unknown) =>
        typeof change === 'object' && change !== null && 'instrumentId' in change
          ? String(change.instrumentId)
          : '',
      ),
    );
  } catch {
    return null;
  }
}

document.addEventListener('visibilitychange', () => {
  for (const [origin, listening] of servers) {
    if (listening.listeners.size === 0) continue;
    if (document.hidden) disconnect(listening);
    else if (listening.source === null) {
      connect(origin, listening);
      tell(listening, null);
    }
  }
});
