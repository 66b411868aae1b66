import type { Log } from '../http/error-replies.ts';
import { createLiveFeed, type LiveFeed } from '../http/live-feed.ts';
import { changesSince } from '../store/data-changes.ts';
import { readDataVersion } from '../store/data-version.ts';
import type { Database } from '../store/open-database.ts';

/** Milliseconds between two looks at the data version: writes of this process are told at once, those of others so late at most. */
const livePause = 1_500;
/** Pages that may listen at the same time. */
const mostLive = 500;

/** What tells the open pages of the changes to a database, whoever writes them. */
export function databaseLiveFeed(database: Database, log: Log): LiveFeed {
  return createLiveFeed({
    version: () => readDataVersion(database),
    changesSince: (version) => changesSince(database, version),
    ...{ pause: livePause, most: mostLive },
    failed: (error) => log({ level: 'error', message: `Changes could not be read: ${String(error)}` }),
  });
}
