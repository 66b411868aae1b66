import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Whether the library of the database file was compiled or fetched for this machine; `npm ci --ignore-scripts` leaves that out. */
export function hasNativeCode(): boolean {
  try {
    const Database = require('better-sqlite3');
    new Database(':memory:').close();
    return true;
  } catch {
    return false;
  }
}
