import type { LiveMessage } from '../../shared/schemas/live-change.ts';
import type { StreamListener } from '../api/live.ts';

/** Whether the service answers. Moments are milliseconds since 1970. */
export interface LiveHealth {
  /** When it answered last; null where it never did. */
  lastAnswer: number | null;
  /** When it is asked next; null while it answers. */
  nextTry: number | null;
}

/** What a connection uses and tells. */
export interface LivePorts {
  openStream: (since: number | null, listener: StreamListener) => () => void;
  readVersion: (signal: AbortSignal) => Promise<number>;
  now: () => number;
  onMessage: (message: LiveMessage) => void;
  onHealth: (health: LiveHealth) => void;
}

/** After a stream that had begun, and after one that never did: so long until the next, in milliseconds. */
const AFTER_BREAK = 2_000;
const AFTER_REFUSAL = 30_000;
/** The first pause after no answer at all, which doubles up to the longest. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;

/**
 * Keeps a page told of changes after `since` (null: from now on): by a stream, and where that ends or cannot be had by asking
 * for the data version. Nothing is lost in between: each stream begins at the version that was told last. What it returns
 * ends it, and gives that version.
 */
export function connectLive(ports: LivePorts, since: number | null): () => number | null {
  let version = since;
  let lastAnswer: number | null = null;
  let pause = FIRST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closeStream: () => void = () => undefined;
  const stopped = new AbortController();

  const answered = () => {
    lastAnswer = ports.now();
    pause = FIRST_PAUSE;
    ports.onHealth({ lastAnswer, nextTry: null });
  };
  const heard = (message: LiveMessage) => {
    // A lower one too: the service stands over another database now.
    const isNew = version !== null && message.version !== version;
    version = message.version;
    if (isNew) ports.onMessage(message);
  };
  const later = (work: () => void, milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(work, milliseconds);
  };
  const listen = () => {
    let hasBegun = false;
    closeStream = ports.openStream(version, {
      onOpen: () => {
        hasBegun = true;
        answered();
      },
      onMessage: (message) => {
        answered();
        heard(message);
      },
      onEnd: () => void ask(hasBegun ? AFTER_BREAK : AFTER_REFUSAL),
    });
  };
  const ask = async (untilStream: number) => {
    try {
      const current = await ports.readVersion(stopped.signal);
      if (stopped.signal.aborted) return;
      answered();
      heard({ version: current, changes: null });
      later(listen, untilStream);
    } catch {
      if (stopped.signal.aborted) return;
      ports.onHealth({ lastAnswer, nextTry: ports.now() + pause });
      later(() => void ask(untilStream), pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  };
  listen();
  return () => {
    stopped.abort();
    clearTimeout(timer);
    closeStream();
    return version;
  };
}
