import { type StudyDesign as StoredDesign, StudyDesignSchema } from '../../shared/schemas/study-design.ts';
import type { EventStudyReply } from '../../shared/schemas/study-reply.ts';
import type { EventStudyQuery } from '../../shared/schemas/study-request.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { offsetSession } from '../markets/session-offset.ts';
import type { Database } from '../store/open-database.ts';
import { studiedCompanies } from '../store/study-companies.repository.ts';
import { eventsToldFirst, storyCount, studiedStory } from '../store/study-stories.repository.ts';
import { benchmarkOf } from '../studies/benchmark-of.ts';
import { confoundersOf } from '../studies/confounders.ts';
import { studyKindOf } from '../studies/past-events-kind.ts';
import type { SingleSession } from '../studies/single-sessions.ts';
import { studyAlone } from '../studies/single-study.ts';
import { studiedWindow } from '../studies/studied-window.ts';
import { designProblem, type StudyWindow } from '../studies/study-design.ts';
import { currentCalendars } from './current-calendars.ts';
import { candidateOf, type StudyCandidate } from './study-candidates.ts';
import { companyTeller } from './study-company-names.ts';
import { StudyDesignError } from './study-design-error.ts';
import { innerDesign, modelFor } from './study-inner-design.ts';
import { onFirstLines } from './study-lines.ts';
import { companyNews } from './study-selection.ts';
import { shareReader } from './study-shares.ts';
import { studyStories } from './study-story-heads.ts';

/** Sessions that are drawn around an event, where its window needs no more. */
const shownAround = { from: -10, to: 5 };
/** Window where none is asked for: the day and the next, or the five after it where the day is no result. */
const usualWindows = { day: { from: 0, to: 1 }, after: { from: 1, to: 5 } };

/**
 * One event by itself: its abnormal returns with their forecast errors, beside those of all other windows of the share. As it
 * could be known at a moment; null where no such event was known then. Throws a `StudyDesignError`.
 */
export async function studySingle(
  database: Database,
  key: string,
  query: EventStudyQuery,
  now: InstantUtc,
): Promise<EventStudyReply | null> {
  const { asOf } = query;
  const story = await studiedStory(database, key, asOf);
  if (story === null) return null;
  const calendarOf = await currentCalendars(database, asOf);
  const event = await onFirstLine(database, candidateOf(story), calendarOf);
  const asked = designOf(event, query);
  const { window, cut } = studiedWindow(asked.window, event.chosenBy);
  const ids = [...new Set([event.testedOn, event.instrumentId])];
  const companies = await studiedCompanies(database, ids);
  const mic = companies.get(event.testedOn)?.mic ?? story.mic;
  const { share, reason } = await shareReader(database, calendarOf, asked)(event.testedOn, mic);
  const design = innerDesign({ ...asked, model: modelFor(asked, share ? [share] : []) }, window);
  const shown = shownWindow(window, asked.estimation);
  const study = share && studyAlone(share, event.dayZero, design, shown);
  const news = [...(await eventsToldFirst(database, ids, asOf)).values()].flat().flatMap(companyNews);
  const confounders =
    share && study?.place != null
      ? confoundersOf({ columns: share.columns, place: study.place }, event, news, window)
      : [];
  const storyOf = await studyStories(database, [{ candidate: event, confounders }], asOf);
  const benchmarkId = share?.benchmarkId ?? benchmarkOf(mic);
  const named = companyTeller(
    await studiedCompanies(database, [event.instrumentId, ...(benchmarkId ? [benchmarkId] : [])]),
  );
  const { model, placebo } = study ?? { model: null, placebo: null };
  const cumulative = study?.sessions.find(({ offset }) => offset === window.to)?.cumulative ?? null;
  const calendar = calendarOf(mic);
  return {
    ...named(event.instrumentId),
    ...{ key, testedOn: event.testedOn, kind: studyKindOf(story), eventKind: story.kind },
    ...{ relation: story.relation, phase: story.phase, chosenBy: event.chosenBy, dayZero: event.dayZero },
    asOf: asOf !== undefined && asOf < now ? asOf : now,
    benchmark: benchmarkId && named(benchmarkId),
    story: storyOf(event.storyId),
    storyCount: await storyCount(database, key, asOf),
    design: toldDesign(asked, design),
    windowCut: cut,
    model: model && {
      ...{ nEstimation: model.nUsed, alpha: model.alpha, beta: model.beta, df: model.df },
      residualDeviation: model.residualDeviation,
    },
    sessions: (study?.sessions ?? []).map((session) => ({
      ...toldSession(session, event, window),
      sessionDate: event.dayZero && calendar && offsetSession(calendar, event.dayZero, session.offset),
      placebo: placebo?.band[session.offset - window.from] ?? null,
    })),
    cumulative,
    placebo: placebo?.asFar == null ? null : { windows: placebo.windows, asFar: placebo.asFar },
    confounders: confounders.map(({ news: other, offset }) => ({
      ...{ key: other.key, sessionDate: other.dayZero, offset, kind: other.kind },
      story: storyOf(other.storyId),
    })),
    warnings: [
      ...(model && model.nUsed < design.estimation.to - design.estimation.from + 1
        ? (['fewerEstimationSessions'] as const)
        : []),
      ...(cumulative?.standardError === 0 ? (['noScatter'] as const) : []),
      ...(confounders.length > 0 ? (['confounded'] as const) : []),
      ...(event.testedOn === event.instrumentId ? [] : (['movedToOtherLine'] as const)),
    ],
    missing: study ? study.missing : reason,
  };
}

async function onFirstLine(database: Database, event: StudyCandidate, calendarOf: CalendarLookup) {
  const { events } = await onFirstLines(database, [event], calendarOf);
  return events[0] ?? event;
}

/** The design of one event: the usual one but for what is asked. */
function designOf({ chosenBy, instrumentId }: StudyCandidate, query: EventStudyQuery): StoredDesign {
  const usual = chosenBy === null ? usualWindows.day : usualWindows.after;
  const from = query.from ?? Math.min(usual.from, query.to ?? usual.from);
  const design = StudyDesignSchema.parse({
    events: { source: 'stories', instruments: [instrumentId] },
    window: { from, to: query.to ?? Math.max(usual.to, from) },
    ...(query.model && { model: query.model }),
    ...(query.measure && { measure: query.measure }),
    ...(query.asOf && { asOf: query.asOf }),
  });
  const problem = designProblem(innerDesign(design, design.window));
  if (problem !== null) throw new StudyDesignError(problem.detail, problem.cause);
  return design;
}

function shownWindow(window: StudyWindow, estimation: StudyWindow): StudyWindow {
  return {
    from: Math.max(estimation.to + 1, Math.min(shownAround.from, window.from)),
    to: Math.max(shownAround.to, window.to),
  };
}

function toldSession(
  { offset, abnormal, cumulative, missing }: SingleSession,
  { chosenBy }: StudyCandidate,
  window: StudyWindow,
): Omit<EventStudyReply['sessions'][number], 'sessionDate' | 'placebo'> {
  const isWithin = offset >= window.from && offset <= window.to;
  const outside = chosenBy !== null && offset <= 0 ? 'selectedOn' : offset < window.from ? 'before' : 'after';
  return {
    ...{ offset, cumulative, missing },
    part: isWithin ? 'window' : outside,
    abnormal: abnormal?.estimate ?? null,
    usual: abnormal && abnormal.interval.high - abnormal.estimate,
    p: abnormal?.p ?? null,
  };
}

function toldDesign(
  { measure, estimation, minEstimation, returns, level }: StoredDesign,
  { window, model }: Pick<StoredDesign, 'window' | 'model'>,
): EventStudyReply['design'] {
  return { measure, window, estimation, minEstimation, model, returns, level };
}
