import type { EventInColumns } from '../../../server/studies/event-in-columns.ts';
import type { StudyDesign } from '../../../server/studies/study-design.ts';
import { studyEvent } from '../../../server/studies/study-event.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import type { BundledShare } from '../bundled-columns.ts';
import { type Industry, simulatedShares } from './simulated-industry.ts';

/** An event of a simulated study, with its session so that those in order of time can be told. */
export interface DrawnEvent extends EventInColumns {
  readonly asset: string;
  readonly sessionDate: SessionDate;
}

/** `count` events of random shares on random sessions, no two on one session and no two windows of a share that touch. */
export function onDifferentSessions(
  shares: readonly BundledShare[],
  count: number,
  design: StudyDesign,
  random: () => number,
): DrawnEvent[] {
  const events: DrawnEvent[] = [];
  const reach = design.window.to - design.window.from;
  while (events.length < count) {
    const share = shares[Math.floor(random() * shares.length)];
    const place = share?.places[Math.floor(random() * share.places.length)];
    const event = share && place !== undefined ? drawnEvent(share, place, design) : null;
    if (event === null) continue;
    const isTaken = events.some(
      (other) =>
        other.sessionDate === event.sessionDate ||
        (other.columns === event.columns && Math.abs(other.place - event.place) <= reach),
    );
    if (!isTaken) events.push(event);
  }
  return events;
}

/** The sessions on which at least `count` shares can be studied, each with those shares and their places. */
export function sharedSessions(shares: readonly BundledShare[], count: number) {
  const bySession = new Map<SessionDate, { readonly share: BundledShare; readonly place: number }[]>();
  for (const share of shares)
    for (const place of share.places) {
      const session = share.columns.sessions[place];
      if (session === undefined) continue;
      const others = bySession.get(session);
      if (others) others.push({ share, place });
      else bySession.set(session, [{ share, place }]);
    }
  return [...bySession.values()].filter((together) => together.length >= count);
}

/** Events of `count` different shares, all on one random session. */
export function onOneSession(
  sessions: ReturnType<typeof sharedSessions>,
  count: number,
  design: StudyDesign,
  random: () => number,
): DrawnEvent[] {
  const together = [...(sessions[Math.floor(random() * sessions.length)] ?? [])];
  const events: DrawnEvent[] = [];
  while (events.length < count && together.length > 0) {
    const [one] = together.splice(Math.floor(random() * together.length), 1);
    const event = one ? drawnEvent(one.share, one.place, design) : null;
    if (event) events.push(event);
  }
  return events;
}

/** Sessions of the estimation and of what lies between it and the event come first; the rest is for events and placebo draws. */
const simulatedSessions = 450;

/** Events of `count` simulated shares of an industry, as many on each of `days` random sessions. Each study has shares of its own. */
export function onSimulatedSessions(
  industry: Industry,
  { count, days }: { readonly count: number; readonly days: number },
  design: StudyDesign,
  random: () => number,
): DrawnEvent[] {
  const shares = simulatedShares(industry, count, simulatedSessions, random);
  // The first session of columns has a return here, unlike that of prices.
  const first = -design.estimation.from;
  const places = new Set<number>();
  while (places.size < days)
    places.add(first + Math.floor(random() * (simulatedSessions - first - design.window.to)));
  const drawn = [...places];
  return shares.flatMap((columns, share) => {
    const event = drawnEvent({ columns }, drawn[share % days] ?? Number.NaN, design);
    if (event === null) throw new Error('A simulated share has no event');
    return [event];
  });
}

function drawnEvent(
  { columns }: Pick<BundledShare, 'columns'>,
  place: number,
  design: StudyDesign,
): DrawnEvent | null {
  const session = columns.sessions[place];
  const event = session === undefined ? null : studyEvent(columns, session, design).event;
  return event && { ...event, columns };
}
