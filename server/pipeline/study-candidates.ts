import type { Phase } from '../../shared/schemas/news-event.ts';
import { RelationSchema } from '../../shared/schemas/news-event.ts';
import type { StudyKind } from '../../shared/schemas/past-events-reply.ts';
import type { DetectedKind, GivenEvent, StudiedChoice } from '../../shared/schemas/study-design.ts';
import type { ChosenBy, DroppedStudyEvent, StudyReply } from '../../shared/schemas/study-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { sessionOnOrAfter } from '../markets/session-offset.ts';
import { groupBy } from '../store/group-by.ts';
import type { Database } from '../store/open-database.ts';
import { studiedCompanies } from '../store/study-companies.repository.ts';
import { detectedDays } from '../store/study-detected.repository.ts';
import { findStudyList } from '../store/study-lists.repository.ts';
import { type StudiedStory, studiedStories } from '../store/study-stories.repository.ts';
import { firstAfterQuiet } from '../studies/first-after-quiet.ts';
import { dayZeroOf } from '../studies/past-events.ts';
import { chosenBy, studyKindOf } from '../studies/past-events-kind.ts';
import { unknownList } from './study-list.ts';

/** An event that a design asks for, before its prices are looked at. */
export interface StudyCandidate {
  /** Of the news event; null of a detected or given one. */
  readonly key: string | null;
  readonly instrumentId: InstrumentId;
  /** The line that is measured: the named one, until another could react first. */
  readonly testedOn: InstrumentId;
  /** Day 0 on that line; null where it is not known. */
  readonly dayZero: SessionDate | null;
  readonly kind: StudyKind | DetectedKind | null;
  readonly relation: StudiedStory['relation'] | null;
  readonly phase: Phase | null;
  readonly storyId: string | null;
  readonly title: string | null;
  /** When the story came out, where that is known to the minute. */
  readonly publishedAt: InstantUtc | null;
  readonly chosenBy: ChosenBy | null;
}

/** An event that is left out, with why. */
export interface DroppedCandidate {
  readonly candidate: StudyCandidate;
  readonly reason: DroppedStudyEvent;
}

/** What a choice of events comes to. */
export interface Candidates {
  readonly events: readonly StudyCandidate[];
  readonly dropped: readonly DroppedCandidate[];
  readonly apart: StudyReply['apart'];
  /** Older events that `newest` left out. */
  readonly olderLeftOut: number;
}

/** The events that a design asks for, by session, as they were known at a moment (absent: now). */
export async function studyCandidates(
  database: Database,
  choice: StudiedChoice,
  calendarOf: CalendarLookup,
  asOf: InstantUtc | undefined,
): Promise<Candidates> {
  switch (choice.source) {
    case 'stories':
      return ofStories(await studiedStories(database, choice, asOf), choice);
    case 'detected':
      return ofDetected(database, choice, calendarOf, asOf);
    case 'given':
      return ofGiven(database, choice.events, calendarOf);
    case 'list': {
      const list = await findStudyList(database, choice.list);
      if (list === null) throw unknownList(choice.list);
      return ofGiven(database, list.rows, calendarOf);
    }
  }
}

/** A story as an event of a study: its day 0, its kind, and what it was chosen by. */
export function candidateOf(story: StudiedStory): StudyCandidate {
  const { key, instrumentId, relation, phase, storyId, title, publishedAt } = story;
  return {
    ...{ key, instrumentId, testedOn: instrumentId, relation, phase, storyId, title, publishedAt },
    dayZero: dayZeroOf(story),
    kind: studyKindOf(story),
    chosenBy: chosenBy(story),
  };
}

type Choice<Source> = Extract<StudiedChoice, { source: Source }>;

function ofStories(stories: readonly StudiedStory[], choice: Choice<'stories'>): Candidates {
  const { kinds, relations } = choice;
  const ofKind = stories.filter((story) => kinds === undefined || kinds.includes(studyKindOf(story)));
  const isAsked = ({ relation }: StudiedStory) => relations.includes(relation);
  const others = ofKind.filter((story) => !isAsked(story) && story.novelty === 'first');
  const apart = RelationSchema.options.flatMap((relation) =>
    [false, true].flatMap((timeUnknown) => {
      const count = others.filter(
        (story) => story.relation === relation && isTimeUnknown(story) === timeUnknown,
      ).length;
      return count === 0 ? [] : [{ relation, timeUnknown, count }];
    }),
  );
  const asked = ofKind.filter(isAsked);
  const echoes = asked.filter(({ novelty }) => novelty === 'echo').map(candidateOf);
  const { events, olderLeftOut } = newestOf(
    asked.filter(({ novelty }) => novelty === 'first').map(candidateOf),
    choice,
  );
  return {
    ...{ events, olderLeftOut, apart },
    dropped: echoes.map((candidate) => ({ candidate, reason: 'sameStory' })),
  };
}

function isTimeUnknown({ phase }: Pick<StudiedStory, 'phase'>): boolean {
  return phase === 'unknown';
}

async function ofDetected(
  database: Database,
  choice: Choice<'detected'>,
  calendarOf: CalendarLookup,
  asOf: InstantUtc | undefined,
): Promise<Candidates> {
  const byShare = groupBy(await detectedDays(database, choice, asOf), ({ instrumentId }) => instrumentId);
  const events = [...byShare].flatMap(([instrumentId, found]) => {
    const calendar = found[0] ? calendarOf(found[0].mic) : null;
    const days = found.map(({ sessionDate }) => sessionDate);
    const first = calendar === null ? days : firstAfterQuiet(days, choice.firstIn, calendar);
    const within = first.filter((day) => choice.from === undefined || day >= choice.from);
    return within.map((day) => plainEvent(instrumentId, day, choice.kind, 'price'));
  });
  return { ...newestOf(events, choice), dropped: [], apart: [] };
}

/** Day 0 is the first session on or after the date that was given. */
async function ofGiven(
  database: Database,
  given: readonly GivenEvent[],
  calendarOf: CalendarLookup,
): Promise<Candidates> {
  const companies = await studiedCompanies(
    database,
    given.map(({ instrumentId }) => instrumentId),
  );
  const events = given.map(({ instrumentId, date }) => {
    const company = companies.get(instrumentId);
    const calendar = company ? calendarOf(company.mic) : null;
    return plainEvent(instrumentId, calendar && sessionOnOrAfter(calendar, date), null, null);
  });
  return { ...newestOf(events, {}), dropped: [], apart: [] };
}

function plainEvent(
  instrumentId: InstrumentId,
  dayZero: SessionDate | null,
  kind: DetectedKind | null,
  chosen: ChosenBy | null,
): StudyCandidate {
  return {
    ...{ instrumentId, testedOn: instrumentId, dayZero, kind, chosenBy: chosen },
    ...{ key: null, relation: null, phase: null, storyId: null, title: null, publishedAt: null },
  };
}

/** Events by session, those without one first; the newest of them where so many are asked for and no more. */
function newestOf(
  events: readonly StudyCandidate[],
  { newest }: { readonly newest?: number | undefined },
): Pick<Candidates, 'events' | 'olderLeftOut'> {
  const order = ({ dayZero, instrumentId, key }: StudyCandidate) =>
    [dayZero ?? '', instrumentId, key ?? ''].join('\n');
  const sorted = events
    .map((event) => ({ event, at: order(event) }))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ event }) => event);
  const olderLeftOut = Math.max(0, sorted.length - (newest ?? sorted.length));
  return { events: sorted.slice(olderLeftOut), olderLeftOut };
}
