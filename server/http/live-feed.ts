import type { LiveMessage } from '../../shared/schemas/live-change.ts';

/** Where messages about changed data come from, for all who listen. */
export interface LiveFeed {
  /**
   * Hands every later message to `listen`, beginning with what changed since `since` (null: with the version as it stands).
   * What it returns ends that. Null where as many listen as may.
   */
  readonly subscribe: (since: number | null, listener: LiveListener) => (() => void) | null;
  /** Looks at once: this process has just written. */
  readonly look: () => void;
  /** Ends all subscriptions for good. */
  readonly close: () => void;
}

/** One who listens. */
export interface LiveListener {
  readonly hear: (message: LiveMessage) => void;
  /** The feed is closed: nothing comes any more. */
  readonly end: () => void;
}

/** What a feed reads, and how often. */
interface LiveSource {
  readonly version: () => Promise<number>;
  readonly changesSince: (version: number) => Promise<LiveMessage>;
  /** Milliseconds between two looks at the version, as long as someone listens. */
  readonly pause: number;
  /** Most that may listen at the same time. */
  readonly most: number;
  readonly failed: (error: unknown) => void;
}

interface Subscription extends LiveListener {
  /** The version that was told last; null before the first. */
  told: number | null;
}

/** One watcher for all who listen: it reads the version alone, and what changed once for all who were told the same. */
export function createLiveFeed({ version, changesSince, pause, most, failed }: LiveSource): LiveFeed {
  const subscriptions = new Set<Subscription>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isWanted = false;
  let isClosed = false;

  const tell = async (current: number) => {
    const messages = new Map<number, LiveMessage>();
    for (const one of [...subscriptions]) {
      if (one.told === current) continue;
      const since = one.told ?? current;
      const message = messages.get(since) ?? (await changesSince(since));
      messages.set(since, message);
      one.told = message.version;
      if (subscriptions.has(one)) one.hear(message);
    }
  };
  const look = async () => {
    clearTimeout(timer);
    if (isClosed || subscriptions.size === 0) return;
    isWanted = isLooking;
    if (isLooking) return;
    isLooking = true;
    try {
      await tell(await version());
    } catch (error) {
      failed(error);
    }
    isLooking = false;
    if (isWanted) return look();
    if (subscriptions.size > 0 && !isClosed) timer = setTimeout(look, pause).unref();
  };
  return {
    subscribe(since, listener) {
      if (isClosed || subscriptions.size >= most) return null;
      const subscription = { ...listener, told: since };
      subscriptions.add(subscription);
      void look();
      return () => subscriptions.delete(subscription);
    },
    look: () => void look(),
    close() {
      isClosed = true;
      clearTimeout(timer);
      for (const { end } of subscriptions) end();
      subscriptions.clear();
    },
  };
}
