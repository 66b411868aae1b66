import type { Database } from '../../../../server/store/open-database.ts';

/** A database that the contract is tested on: opens empty, migrated ones, and closes them itself. */
export interface Backend {
  readonly name: string;
  readonly open: () => Promise<Database>;
}
