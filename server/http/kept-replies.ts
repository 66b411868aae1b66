import type { KeptBody } from './packed-body.ts';

/** A reply as it went out, but for what is told each caller anew. */
export interface KeptReply {
  /** Whether the data are still those that it was made from. */
  readonly isUpToDate: () => Promise<boolean>;
  /** The route that made it, and the path that was asked for. */
  readonly route: string;
  readonly path: string;
  readonly tag: string;
  /** Each name with its value behind it. */
  readonly headers: readonly string[];
  /** The headers of the 304 that stands for it. */
  readonly shortHeaders: readonly string[];
  readonly body: KeptBody;
}

/** Replies by what they were asked with. */
export interface KeptReplies {
  /** The reply that is kept of a request, up to date or not; null where there is none. */
  readonly find: (asked: string) => KeptReply | null;
  /** Keeps a reply in place of the one before; those that nobody asked for lately give way. */
  readonly keep: (asked: string, reply: KeptReply) => void;
}

/** What an entry takes besides its body: its headers and its key, roughly. */
const bytesBeside = 2_000;

interface Entry {
  readonly reply: KeptReply;
  /** It was found since it was last looked at whether it should go. */
  isUsed: boolean;
}

/** An empty collection that never holds more than `maxBytes`. */
export function createKeptReplies(maxBytes: number): KeptReplies {
  const entries = new Map<string, Entry>();
  let held = 0;
  const drop = (asked: string, { reply }: Entry) => {
    held -= sizeOf(reply);
    entries.delete(asked);
  };
  return {
    keep(asked, reply) {
      const before = entries.get(asked);
      if (before) drop(asked, before);
      if (sizeOf(reply) > maxBytes) return;
      entries.set(asked, { reply, isUsed: false });
      held += sizeOf(reply);
      for (const [oldest, entry] of entries) {
        if (held <= maxBytes) break;
        drop(oldest, entry);
        // What was used gets a second turn, behind all others: that costs less than to put it there at each use.
        if (!entry.isUsed) continue;
        entries.set(oldest, { reply: entry.reply, isUsed: false });
        held += sizeOf(entry.reply);
      }
    },
    find(asked) {
      const entry = entries.get(asked);
      if (!entry) return null;
      entry.isUsed = true;
      return entry.reply;
    },
  };
}

function sizeOf({ body }: KeptReply): number {
  return body.bytes.byteLength + bytesBeside;
}
