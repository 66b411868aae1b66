import { LIVE_BEAT_SECONDS, type LiveMessage } from '../../shared/schemas/live-change.ts';
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
  readChanges: (since: number | null, signal: AbortSignal) => Promise<LiveMessage>;
  now: () => number;
  onMessage: (message: LiveMessage) => void;
  onHealth: (health: LiveHealth) => void;
}

/** A connection that was begun. */
export interface LiveConnection {
  /** Ends it, and gives the version that was told last. */
  stop: () => number | null;
  /** Begins anew at once: what it runs over may have gone without a word. */
  renew: () => void;
}

/** After a stream that had begun, and after one that never did: so long until the next, in milliseconds. */
const AFTER_BREAK = 2_000;
const AFTER_REFUSAL = 30_000;
/** The first pause after no answer at all, which doubles up to the longest. */
const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 60_000;
/** A stream that says nothing for so long is dead, whatever the browser believes: it missed two signs of life. */
const LONGEST_SILENCE = 2 * LIVE_BEAT_SECONDS * 1000;
/** So often is looked for silence, by the clock: a timer stands still while the machine sleeps. */
const LOOK_PAUSE = 5_000;

/**
 * Keeps a page told of changes after `since` (null: from now on): by a stream, and where that ends, falls silent or cannot be
 * had by asking what changed. Nothing is lost in between: each begins at the version that was told last.
 */
export function connectLive(ports: LivePorts, since: number | null): LiveConnection {
  let version = since;
  let lastAnswer: number | null = null;
  let pause = FIRST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let closeStream: () => void = () => undefined;
  /** When the open stream gave a sign of life last; null without one. */
  let lastSign: number | null = null;
  /** What was begun before the newest attempt has no say any more. */
  let attempt = 0;
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
  const leave = () => {
    attempt += 1;
    clearTimeout(timer);
    closeStream();
    closeStream = () => undefined;
    lastSign = null;
    return attempt;
  };
  const listen = () => {
    const own = leave();
    let hasBegun = false;
    const alive = (work: () => void) => () => {
      if (own !== attempt) return;
      lastSign = ports.now();
      answered();
      work();
    };
    lastSign = ports.now();
    closeStream = ports.openStream(version, {
      onOpen: alive(() => {
        hasBegun = true;
      }),
      onBeat: alive(() => undefined),
      onMessage: (message) => alive(() => heard(message))(),
      onEnd: () => {
        if (own === attempt) void ask(hasBegun ? AFTER_BREAK : AFTER_REFUSAL);
      },
    });
  };
  const ask = async (untilStream: number) => {
    const own = leave();
    try {
      const message = await ports.readChanges(version, stopped.signal);
      if (own !== attempt) return;
      answered();
      heard(message);
      later(listen, untilStream);
    } catch {
      if (own !== attempt) return;
      ports.onHealth({ lastAnswer, nextTry: ports.now() + pause });
      later(() => void ask(untilStream), pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  };
  const lookForSilence = () => {
    if (lastSign !== null && ports.now() - lastSign > LONGEST_SILENCE) void ask(AFTER_BREAK);
  };
  const watch = setInterval(lookForSilence, LOOK_PAUSE);
  listen();
  return {
    renew: () => void ask(0),
    stop: () => {
      leave();
      stopped.abort();
      clearInterval(watch);
      return version;
    },
  };
}
