import { basis, frameParts, isEvent, isInstrument, isLast } from './reply-guards.ts';
import { type Guarded, nullable, recordOf } from './shape-guard.ts';

/** The part of `/embed/ticker.json` that the line uses. */
export const isTickerReply = recordOf({
  ...frameParts,
  instrument: isInstrument,
  last: isLast,
  basis: nullable(recordOf(basis)),
  event: nullable(isEvent),
});
export type TickerPart = Guarded<typeof isTickerReply>;
