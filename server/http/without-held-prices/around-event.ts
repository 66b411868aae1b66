import type { AroundEventReply } from '../../../shared/schemas/past-events-reply.ts';
import type { HeldPrices } from '../../store/held-prices.ts';
import { type Leaving, leaving } from './leaving.ts';

/** The instruments that the figures around an event are made of. */
export function instrumentsAround({ instrumentId, benchmarkId }: AroundEventReply): string[] {
  return benchmarkId === null ? [instrumentId] : [instrumentId, benchmarkId];
}

/** The figures around an event: those of one event or one session go, counts and the mean over several events stay. */
export function aroundEventWithout(reply: AroundEventReply, held: HeldPrices): Leaving<AroundEventReply> {
  const isHeld = instrumentsAround(reply)
    .map((id) => held.ofInstrument(id))
    .includes(true);
  if (!isHeld) return leaving(reply);
  const { model, past } = reply;
  return leaving({
    ...reply,
    model: {
      ...model,
      ...{ alpha: null, beta: null, residualDeviation: null },
      missing: model.missing ?? 'terms',
    },
    sessions: reply.sessions.map((session) => ({
      ...session,
      ...{ abnormal: null, usual: null },
      missing: session.missing ?? 'terms',
    })),
    past: { ...past, events: [], own: null, ownMissing: past.ownMissing ?? 'terms' },
    ...held.told(),
  });
}
