import type {
  CompanyEvent,
  CompanyEventsReply,
  EventListReply,
  EventListRow,
} from '../../../shared/schemas/event-reply.ts';
import type { NewEvents } from '../../../shared/schemas/new-events.ts';
import type { NewsEvent, ReturnWindow } from '../../../shared/schemas/news-event.ts';
import type { HeldPrices } from '../../store/held-prices.ts';
import { claimWithout } from './claims.ts';
import { type Leaving, leaving } from './leaving.ts';

/** The instruments whose returns some events tell. */
export function instrumentsOfEvents(events: readonly NewsEvent[]): Set<string> {
  return new Set(
    events.flatMap(({ instrumentId, benchmarkId }) =>
      benchmarkId === null ? [instrumentId] : [instrumentId, benchmarkId],
    ),
  );
}

/** The same event where nothing of it is held back. */
function eventWithout(event: NewsEvent, held: HeldPrices): NewsEvent {
  const returns = event.returns.map((window): ReturnWindow => {
    const own = window.instrument !== null && held.ofInstrument(event.instrumentId);
    const index = window.benchmark !== null && held.ofInstrument(event.benchmarkId);
    if (!own && !index) return window;
    return {
      ...window,
      instrument: own ? null : window.instrument,
      benchmark: index ? null : window.benchmark,
      missing: 'terms',
    };
  });
  return areSame(returns, event.returns) ? event : { ...event, returns };
}

function areSame<Item>(some: readonly Item[], others: readonly Item[]): boolean {
  return some.every((item, at) => item === others[at]);
}

/** Lines of a list of events. */
export function eventRowsWithout(
  rows: readonly EventListRow[],
  held: HeldPrices,
): Leaving<readonly EventListRow[]> {
  return leaving(rows.map((row) => ({ ...row, event: eventWithout(row.event, held) })));
}

/** Events that came in. */
export function newEventsWithout(message: NewEvents, held: HeldPrices): Leaving<NewEvents> {
  const rows = [...eventRowsWithout(message.rows, held)];
  return leaving({ ...message, rows, ...held.told() });
}

/** A page of events of all companies. */
export function eventListWithout(reply: EventListReply, held: HeldPrices): Leaving<EventListReply> {
  const rows = [...eventRowsWithout(reply.rows, held)];
  return leaving({ ...reply, rows, ...held.told() });
}

/** The events of one company, with their numbers. */
export function companyEventsWithout(
  reply: CompanyEventsReply,
  held: HeldPrices,
): Leaving<CompanyEventsReply> {
  const shown = (one: CompanyEvent): CompanyEvent => {
    const event = eventWithout(one.event, held);
    const claims = one.claims.map((claim) => claimWithout(claim, held));
    return event === one.event && areSame(claims, one.claims) ? one : { ...one, event, claims };
  };
  const [events, undated] = [reply.events.map(shown), reply.undated.map(shown)];
  return leaving({ ...reply, events, undated, ...held.told() });
}
