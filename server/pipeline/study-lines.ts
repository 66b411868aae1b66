import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { groupBy } from '../store/group-by.ts';
import type { Database } from '../store/open-database.ts';
import { issuersOnTwoMarkets } from '../store/study-companies.repository.ts';
import { firstLineToReact } from '../studies/first-line.ts';
import type { DroppedCandidate, StudyCandidate } from './study-candidates.ts';

/**
 * Puts stories that came before the move, of issuers with lines in two markets, on the line that could react first. Where the
 * event of the other line is of the same story, it then gives way (`otherLine`). A story whose time is not known to the
 * minute stays on the line that it names, as do events that are no stories.
 */
export async function onFirstLines(
  database: Database,
  events: readonly StudyCandidate[],
  calendarOf: CalendarLookup,
): Promise<{ readonly events: StudyCandidate[]; readonly dropped: DroppedCandidate[] }> {
  const issuers = await issuersOnTwoMarkets(database);
  const linesOf = new Map(
    [...issuers.values()].flatMap((lines) =>
      lines.map(({ id }) => [id, { issuer: lines[0]?.issuerId, lines }]),
    ),
  );
  const moved = events.map((event) => {
    const issuer = linesOf.get(event.instrumentId);
    if (issuer === undefined || event.relation !== 'precedes' || event.publishedAt === null) return event;
    const lines = issuer.lines
      .toSorted(
        (one, other) => Number(other.id === event.instrumentId) - Number(one.id === event.instrumentId),
      )
      .flatMap(({ id, mic }) => {
        const calendar = calendarOf(mic);
        return calendar === null ? [] : [{ instrumentId: id, calendar }];
      });
    const first = firstLineToReact(event.publishedAt, lines);
    return first === null ? event : { ...event, testedOn: first.instrumentId, dayZero: first.dayZero };
  });
  return oncePerStory(moved, (id) => linesOf.get(id)?.issuer ?? null);
}

/** Of events of one story and issuer on several lines, the one that names the line that is measured, else the first. */
function oncePerStory(
  events: readonly StudyCandidate[],
  issuerOf: (id: InstrumentId) => string | null,
): { readonly events: StudyCandidate[]; readonly dropped: DroppedCandidate[] } {
  const groups = groupBy(events, ({ storyId, instrumentId, key }) => {
    const issuer = issuerOf(instrumentId);
    return issuer === null || storyId === null
      ? `${instrumentId}\n${key}\n${storyId}`
      : `${issuer}\n${storyId}`;
  });
  const givingWay = new Set<StudyCandidate>();
  for (const group of groups.values()) {
    if (new Set(group.map(({ instrumentId }) => instrumentId)).size < 2) continue;
    const counts = group.find(({ testedOn, instrumentId }) => testedOn === instrumentId) ?? group[0];
    for (const event of group) if (event !== counts) givingWay.add(event);
  }
  return {
    events: events.filter((event) => !givingWay.has(event)),
    dropped: [...givingWay].map((candidate) => ({ candidate, reason: 'otherLine' })),
  };
}
