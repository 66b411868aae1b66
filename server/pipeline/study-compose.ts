import type { StudyDesign as StoredDesign } from '../../shared/schemas/study-design.ts';
import type { ChosenBy, KeptStudy, StudyEventReply, StudyPath } from '../../shared/schemas/study-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { estimateByT } from '../stats/estimate.ts';
import { seededRandom } from '../stats/seeded-random.ts';
import { groupBy } from '../store/group-by.ts';
import type { Database } from '../store/open-database.ts';
import type { StudiedCompany } from '../store/study-companies.repository.ts';
import { bootstrapInterval } from '../studies/bootstrap-interval.ts';
import { clusteringOf } from '../studies/clustering.ts';
import { detectableEffect } from '../studies/detectable-effect.ts';
import { placeboDistribution } from '../studies/placebo-distribution.ts';
import { preEventCheck } from '../studies/pre-event-check.ts';
import { studyAggregate } from '../studies/study-aggregate.ts';
import type { StudyDesign, StudyWindow } from '../studies/study-design.ts';
import { abnormalOver, type PathStep, studyPath } from '../studies/study-path.ts';
import type { Candidates, DroppedCandidate } from './study-candidates.ts';
import { companyTeller, type NameCompany } from './study-company-names.ts';
import { aggregateReply, toldClustering, toldPlacebo } from './study-figures.ts';
import type { SelectedEvent, Selection } from './study-selection.ts';
import { sentenceOf } from './study-sentence.ts';
import { type StoryOf, studyStories } from './study-story-heads.ts';

/** What a study was found to be, before it is told. */
export interface StudyFindings {
  readonly asked: StoredDesign;
  readonly design: StudyDesign;
  readonly windowCut: KeptStudy['windowCut'];
  readonly chosenBy: ChosenBy | null;
  readonly candidates: Candidates;
  readonly selection: Selection;
  readonly companies: ReadonlyMap<InstrumentId, StudiedCompany>;
  readonly digest: string;
  readonly now: InstantUtc;
}

/** Sessions before the event that are drawn, where the estimation window leaves them. */
const shownBefore = -10;
/** Dropped events that are told one by one; all are counted. */
const mostDroppedTold = 1_000;
const power = { level: 0.95, power: 0.8 };

/** All that a study says of its events. */
export async function composeStudy(database: Database, findings: StudyFindings): Promise<KeptStudy> {
  const { asked, design, windowCut, chosenBy, candidates, selection, companies } = findings;
  const { events } = selection;
  const dropped = [...candidates.dropped, ...selection.dropped];
  const shown = shownWindow(design);
  const abnormal = events.map((event) => abnormalOver(event, shown));
  const returns = events.map((event) => event.returns);
  const aggregate = studyAggregate(returns, design.level);
  const { draws, seed } = asked.placebo;
  const placebo =
    draws === 0 ? null : placeboDistribution(events, design, { draws, random: seededRandom(seed) });
  const studied = events.map(({ study }) => study);
  const bootstrap = bootstrapInterval(studied, design.level, seededRandom(seed));
  const preEvent = preEventCheck(events, design);
  const storyOf = await studyStories(database, events, asked.asOf);
  const named = companyTeller(companies);
  const sums = events.map(({ returns: { cumulative } }) => cumulative.estimate);
  return {
    madeAt: findings.now,
    asOf: asked.asOf !== undefined && asked.asOf < findings.now ? asked.asOf : findings.now,
    inputDigest: findings.digest,
    design: asked,
    window: design.window,
    windowCut,
    model: design.model,
    chosenBy,
    pooled: new Set(events.map(({ candidate }) => candidate.relation)).size > 1,
    sentence: sentenceOf({ asked, window: design.window, events, dropped, aggregate, named }),
    aggregate: aggregate && aggregateReply(aggregate, sums, bootstrap),
    path: toldPath(studyPath(abnormal, shown, design.window, design.level), design.window, chosenBy, placebo),
    placebo: placebo && toldPlacebo(placebo, seed),
    power: aggregate && powerOf(aggregate.caar.standardError, events.length),
    preEvent: preEvent?.mean
      ? { window: preEvent.window, mean: preEvent.mean, selectedOn: chosenBy !== null }
      : null,
    clustering: toldClustering(clusteringOf(studied.map(({ sessionDate }) => sessionDate))),
    benchmarks: benchmarksOf(events, named),
    lines: linesOf(events),
    offsets: shown,
    events: events.map((event, at) => toldEvent(event, abnormal[at] ?? [], design.level, named, storyOf)),
    eventsLeftOut: 0,
    timeUnknown: events.filter(({ candidate }) => candidate.phase === 'unknown').length,
    confounded: events.filter(({ confounders }) => confounders.length > 0).length,
    dropped: toldDropped(dropped, named),
    apart: candidates.apart,
    olderLeftOut: candidates.olderLeftOut,
  };
}

/** From ten sessions before the event, or the window's first, to the window's last, never into the estimation. */
function shownWindow({ window, estimation }: StudyDesign): StudyWindow {
  return { from: Math.max(estimation.to + 1, Math.min(shownBefore, window.from)), to: window.to };
}

function toldPath(
  steps: readonly PathStep[],
  window: StudyWindow,
  chosenBy: ChosenBy | null,
  placebo: ReturnType<typeof placeboDistribution>,
): StudyPath[] {
  return steps.map(({ offset, aar, cumulative }) => {
    const isWithin = offset >= window.from;
    const band = isWithin ? placebo?.band[offset - window.from] : undefined;
    return {
      ...{ offset, aar, cumulative },
      part: isWithin ? 'window' : chosenBy !== null && offset <= 0 ? 'selectedOn' : 'before',
      placebo: band ? { low: band.low, high: band.high } : null,
    };
  });
}

function powerOf(standardError: number, n: number): KeptStudy['power'] {
  const found = detectableEffect(n, standardError * Math.sqrt(n), power);
  return found && { n, smallestMean: found.effect, power: found.power, significance: found.significance };
}

function benchmarksOf(events: readonly SelectedEvent[], named: NameCompany): KeptStudy['benchmarks'] {
  return [...groupBy(events, ({ share }) => share.benchmarkId)].map(([id, own]) => {
    const { first, last } = own[0]?.share.benchmarkSessions ?? {};
    if (first === undefined || last === undefined) throw new Error(`The benchmark ${id} has no sessions`);
    return { ...named(id), events: own.length, firstSession: first, lastSession: last };
  });
}

function linesOf(events: readonly SelectedEvent[]): KeptStudy['lines'] {
  return [...groupBy(events, ({ candidate }) => candidate.testedOn)].flatMap(([instrumentId, own]) => {
    const benchmarkId = own[0]?.share.benchmarkId;
    return benchmarkId === undefined ? [] : [{ instrumentId, benchmarkId, events: own.length }];
  });
}

function toldEvent(
  { candidate, share, study, confounders }: SelectedEvent,
  abnormal: readonly (number | null)[],
  level: number,
  named: NameCompany,
  storyOf: StoryOf,
): StudyEventReply {
  const { key, instrumentId, testedOn, kind, relation, phase, storyId } = candidate;
  return {
    ...named(instrumentId),
    ...{ key, testedOn, kind, relation, phase },
    benchmarkId: share.benchmarkId,
    sessionDate: study.sessionDate,
    story: storyOf(storyId),
    nEstimation: study.returns.model.nUsed,
    abnormal: [...abnormal],
    cumulative: estimateByT(study.returns.cumulative, level),
    confounders: confounders.map(({ news, offset }) => ({
      ...{ key: news.key, sessionDate: news.dayZero, offset, kind: news.kind },
      story: storyOf(news.storyId),
    })),
    warnings: [
      ...study.warnings,
      ...(confounders.length > 0 ? (['confounded'] as const) : []),
      ...(testedOn === instrumentId ? [] : (['movedToOtherLine'] as const)),
    ],
  };
}

function toldDropped(dropped: readonly DroppedCandidate[], named: NameCompany): KeptStudy['dropped'] {
  const counts = [...groupBy(dropped, ({ reason }) => reason)].map(([reason, own]) => ({
    reason,
    count: own.length,
  }));
  return {
    counts: counts.sort((one, other) => other.count - one.count),
    events: dropped
      .slice(0, mostDroppedTold)
      .map(({ candidate: { instrumentId, key, dayZero }, reason }) => ({
        ...named(instrumentId),
        ...{ key, date: dayZero, reason },
      })),
  };
}
