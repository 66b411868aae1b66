import type { RejectionReason } from '../../../shared/schemas/rejection.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';

/** The reasons of the catalogue that a fetch can end with. */
export type FetchFailureReason = Extract<
  RejectionReason,
  | 'addressNotAllowed'
  | 'robotsDisallowed'
  | 'fetchFailed'
  | 'fetchTimeout'
  | 'tooManyRedirects'
  | 'httpStatus'
  | 'tryLater'
  | 'tooLarge'
>;

/** Why a fetch ended without a document; it travels as an exception inside this folder and leaves it as a rejection. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly reason: FetchFailureReason;
  /** The HTTP status that the site answered with; null where there was no answer. */
  readonly status: number | null;
  /** When the site may be asked again; null where nobody said so. */
  readonly retryAt: InstantUtc | null;

  constructor(
    reason: FetchFailureReason,
    detail: string,
    answer: { status?: number | null; retryAt?: InstantUtc | null } = {},
  ) {
    super(detail);
    this.reason = reason;
    this.status = answer.status ?? null;
    this.retryAt = answer.retryAt ?? null;
  }
}
