/** Why a database cannot be used. */
export type UnusableReason =
  | 'notADatabase'
  | 'damaged'
  | 'cannotOpen'
  | 'readOnly'
  | 'full'
  | 'diskFault'
  | 'unreachable'
  | 'refused'
  | 'badAddress';

/** The database cannot be used as it is; the message is one sentence that says what to do. */
export class UnusableDatabaseError extends Error {
  override readonly name = 'UnusableDatabaseError';

  constructor(
    readonly reason: UnusableReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
