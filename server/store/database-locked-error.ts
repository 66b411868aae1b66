/** Another program is writing to the database, and did not end in the time that was waited. Trying again is right. */
export class DatabaseLockedError extends Error {
  override readonly name = 'DatabaseLockedError';
}
