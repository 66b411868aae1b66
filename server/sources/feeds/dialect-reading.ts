import type { Feed } from '../../../shared/schemas/feed.ts';

/** A feed as its dialect's adapter read it, and where it breaks the rules of its dialect, a sentence each. */
export interface DialectReading {
  readonly feed: Omit<Feed, 'malformed'>;
  readonly broken: readonly string[];
}
