import type { Feed } from '../../../shared/schemas/feed.ts';

/** A feed as its dialect's adapter read it, and where it breaks the rules of its dialect, a sentence each. */
export interface DialectReading {
  /** How many entries the document has; `feed` holds the first 5,000. */
  readonly found: number;
  readonly feed: Omit<Feed, 'malformed'>;
  readonly broken: readonly string[];
}
