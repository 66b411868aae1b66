/** A `cursor` that this list did not give out: of another list or order, or cut short. Asking without it is right. */
export class BadCursorError extends Error {
  override readonly name = 'BadCursorError';

  constructor(cursor: string) {
    super(`"${cursor}" is not a cursor of this list in this order: leave it out to start at the first page`);
  }
}
