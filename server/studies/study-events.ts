import type { SessionDate } from '../../shared/units/session-date.ts';
import { type StudyAggregate, studyAggregate } from './study-aggregate.ts';
import type { StudyColumns } from './study-columns.ts';
import type { StudyDesign } from './study-design.ts';
import { type DroppedEvent, type EventStudy, studyEvent } from './study-event.ts';

/** An event that a person asks a study of: a share by its returns, and a date. */
export interface AskedEvent {
  readonly columns: StudyColumns;
  readonly eventDate: SessionDate;
}

/** The result of a study: the events that are in it, in the order asked, those that are not, and what they say together. */
export interface StudyResult {
  readonly design: StudyDesign;
  readonly events: readonly EventStudy[];
  readonly dropped: readonly {
    readonly asset: string;
    readonly eventDate: SessionDate;
    readonly reason: DroppedEvent;
  }[];
  /** Null of fewer than two events. */
  readonly aggregate: StudyAggregate | null;
}

/**
 * Studies events under one design. Two events of a share on one session count once, as the first of them; with `dropLater`
 * an event whose window shares sessions with that of an earlier one that is kept is left out too. Which events are
 * kept does not depend on the order in which they are asked for.
 */
export function studyEvents(asked: readonly AskedEvent[], design: StudyDesign): StudyResult {
  const found = asked.map(({ columns, eventDate }) => ({
    asset: columns.asset,
    eventDate,
    ...studyEvent(columns, eventDate, design),
  }));
  const given = givingWay(
    found.map(({ event }) => event),
    design,
  );
  const reasons = found.map(({ reason }, at): DroppedEvent | null => reason ?? given[at] ?? null);
  const events = found.flatMap(({ event }, at) => (event && reasons[at] === null ? [event] : []));
  const dropped = found.flatMap(({ asset, eventDate }, at) => {
    const reason = reasons[at];
    return reason ? [{ asset, eventDate, reason }] : [];
  });
  const aggregate = studyAggregate(
    events.map(({ returns }) => returns),
    design.level,
  );
  return { design, events, dropped, aggregate };
}

/**
 * Why events of one share give way to others, by their places in the list: to one on the same session, or, with `dropLater`, to an
 * earlier one that is kept and whose window shares sessions with theirs. Null where an event is kept, or is none.
 */
export function givingWay(
  events: readonly (Pick<EventStudy, 'asset' | 'place'> | null)[],
  { window, overlap }: Pick<StudyDesign, 'window' | 'overlap'>,
): ('sameEvent' | 'overlap' | null)[] {
  const reasons = events.map((): 'sameEvent' | 'overlap' | null => null);
  const length = window.to - window.from + 1;
  const lastKept = new Map<string, number>();
  const inOrder = [...events.keys()].sort((a, b) => (events[a]?.place ?? 0) - (events[b]?.place ?? 0));
  for (const at of inOrder) {
    const event = events[at];
    if (!event) continue;
    const last = lastKept.get(event.asset);
    const since = last === undefined ? Number.POSITIVE_INFINITY : event.place - last;
    if (since === 0) reasons[at] = 'sameEvent';
    else if (overlap === 'dropLater' && since < length) reasons[at] = 'overlap';
    else lastKept.set(event.asset, event.place);
  }
  return reasons;
}
