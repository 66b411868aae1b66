/** Prices that cannot be stored as they are. The message says what is wrong with them and what to do. */
export class RefusedPricesError extends Error {
  override readonly name = 'RefusedPricesError';
}
