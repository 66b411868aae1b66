import type { EventStudyReply, StudyReply } from '../../../shared/schemas/study-reply.ts';
import type { HeldPrices } from '../../store/held-prices.ts';
import { type Leaving, leaving } from './leaving.ts';

/** A mean over fewer events gives their values away. */
const leastEvents = 5;

/** The instruments that a study is made of. */
export function instrumentsOfStudy({ lines }: Pick<StudyReply, 'lines'>): Set<string> {
  return new Set(lines.flatMap(({ instrumentId, benchmarkId }) => [instrumentId, benchmarkId]));
}

/**
 * A study: the values of single events go, means over five events or more stay. Where fewer than five are held back, and
 * the others are told, the mean would tell theirs, so it goes too.
 */
export function studyWithout(study: StudyReply, held: HeldPrices): Leaving<StudyReply> {
  const isHeld = (testedOn: string, benchmarkId: string) =>
    [testedOn, benchmarkId].map((id) => held.ofInstrument(id)).includes(true);
  const lines = study.lines.filter(({ instrumentId, benchmarkId }) => isHeld(instrumentId, benchmarkId));
  const heldEvents = lines.reduce((count, { events }) => count + events, 0);
  if (heldEvents === 0) return leaving(study);
  const events = study.events.map((event) =>
    isHeld(event.testedOn, event.benchmarkId) ? { ...event, abnormal: [], cumulative: null } : event,
  );
  const told = heldEvents < leastEvents ? withoutMeans(study) : withoutMedian(study);
  return leaving({ ...told, events, ...held.told() });
}

function withoutMedian(study: StudyReply): StudyReply {
  const { aggregate, path } = study;
  const enough = (estimate: StudyReply['path'][number]['aar']) =>
    estimate !== null && estimate.nUsed >= leastEvents ? estimate : null;
  return {
    ...study,
    aggregate: aggregate && { ...aggregate, median: null },
    path: path.map((step) => ({ ...step, aar: enough(step.aar), cumulative: enough(step.cumulative) })),
    preEvent: study.preEvent && enough(study.preEvent.mean) && study.preEvent,
  };
}

function withoutMeans(study: StudyReply): StudyReply {
  return {
    ...study,
    sentence: { ...study.sentence, mean: null, interval: null, zeroInside: null },
    ...{ aggregate: null, placebo: null, power: null, preEvent: null },
    path: study.path.map((step) => ({ ...step, aar: null, cumulative: null, placebo: null })),
  };
}

/** The instruments that a single event is measured by. */
export function instrumentsOfEventStudy({ testedOn, benchmark }: EventStudyReply): string[] {
  return benchmark === null ? [testedOn] : [testedOn, benchmark.instrumentId];
}

/** One event by itself: every value of it goes. */
export function eventStudyWithout(reply: EventStudyReply, held: HeldPrices): Leaving<EventStudyReply> {
  const isHeld = instrumentsOfEventStudy(reply)
    .map((id) => held.ofInstrument(id))
    .includes(true);
  if (!isHeld) return leaving(reply);
  return leaving({
    ...reply,
    ...{ model: null, cumulative: null, placebo: null, missing: reply.missing ?? 'terms' },
    sessions: reply.sessions.map((session) => ({
      ...session,
      ...{ abnormal: null, usual: null, p: null, cumulative: null, placebo: null },
      missing: session.missing ?? 'terms',
    })),
    ...held.told(),
  });
}
