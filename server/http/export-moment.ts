import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { HttpContext } from './http-env.ts';
import { requestOrigin } from './request-origin.ts';

/** Where a file is asked for, and the moment that all of it stands at. */
export interface ExportMoment {
  readonly origin: string;
  readonly asOf: InstantUtc;
}

/** What a route of files is given. */
export interface ExportClock {
  readonly now: () => InstantUtc;
  readonly trustProxy: boolean;
}

/** The moment that a file stands at: the one that was asked for, at the latest now. What comes while it is read is not in it. */
export function exportMoment(
  context: HttpContext,
  asked: InstantUtc | undefined,
  { now, trustProxy }: ExportClock,
): ExportMoment {
  const moment = now();
  const asOf = asked !== undefined && asked < moment ? asked : moment;
  return { asOf, origin: requestOrigin(context, trustProxy) };
}
