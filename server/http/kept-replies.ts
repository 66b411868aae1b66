/** The body of a reply, plain and compressed, with the version of the data that it was made from. */
export interface KeptReply {
  readonly version: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly gzipped: Uint8Array<ArrayBuffer>;
}

/** Replies by their addresses. */
export interface KeptReplies {
  /** The reply of an address where one of this version is kept, else null. */
  readonly find: (address: string, version: string) => KeptReply | null;
  /** Keeps a reply; those used longest ago give way. */
  readonly keep: (address: string, reply: KeptReply) => void;
}

/** An empty collection that never holds more than `maxBytes` of bodies. */
export function createKeptReplies(maxBytes: number): KeptReplies {
  const replies = new Map<string, KeptReply>();
  let held = 0;
  const drop = (address: string) => {
    const reply = replies.get(address);
    if (!reply) return;
    held -= sizeOf(reply);
    replies.delete(address);
  };
  const keep: KeptReplies['keep'] = (address, reply) => {
    drop(address);
    replies.set(address, reply);
    held += sizeOf(reply);
    for (const oldest of replies.keys()) {
      if (held <= maxBytes) break;
      drop(oldest);
    }
  };
  return {
    keep,
    find(address, version) {
      const reply = replies.get(address);
      if (reply?.version !== version) return null;
      keep(address, reply);
      return reply;
    },
  };
}

function sizeOf({ plain, gzipped }: KeptReply): number {
  return plain.byteLength + gzipped.byteLength;
}
