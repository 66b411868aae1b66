import { MOST_STUDIED, type StudyDesign as StoredDesign } from '../../shared/schemas/study-design.ts';
import type { KeptStudy } from '../../shared/schemas/study-reply.ts';
import type { InstantUtc } from '../../shared/units/instant-utc.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Database } from '../store/open-database.ts';
import { type StudiedCompany, studiedCompanies } from '../store/study-companies.repository.ts';
import { eventsToldFirst } from '../store/study-stories.repository.ts';
import { strictest, studiedWindow } from '../studies/studied-window.ts';
import { designProblem } from '../studies/study-design.ts';
import { currentCalendars } from './current-calendars.ts';
import { type Candidates, studyCandidates } from './study-candidates.ts';
import { composeStudy } from './study-compose.ts';
import { StudyDesignError } from './study-design-error.ts';
import { inputDigest } from './study-digest.ts';
import { innerDesign, modelFor } from './study-inner-design.ts';
import { onFirstLines } from './study-lines.ts';
import { selectEvents } from './study-selection.ts';
import { type FoundShare, shareReader } from './study-shares.ts';

/** A study was told to stop. */
export class StudyCancelledError extends Error {
  override readonly name = 'StudyCancelledError';
}

/** What a study is run with. */
export interface StudyRun {
  readonly now: InstantUtc;
  /** Told as the work goes on: so many of so many steps. */
  readonly onProgress: (done: number, of: number) => void;
  readonly isCancelled: () => boolean;
  /** Whether a study of the same design and inputs is kept: then it is not made again. */
  readonly isKept: (digest: string) => Promise<boolean>;
}

/** Steps between two looks at whether to go on. */
const stepsAtOnce = 100;

/**
 * Makes a study of stored events: chooses them, reads their prices, leaves out what cannot be measured, and says what they are
 * together. `study` is null where one is kept of the same inputs. Nothing is read that was not known at the design's moment. Throws a `StudyDesignError` or a
 * `StudyCancelledError`.
 */
export async function runStudy(
  database: Database,
  asked: StoredDesign,
  run: StudyRun,
): Promise<{ readonly digest: string; readonly study: KeptStudy | null }> {
  const problem = designProblem(innerDesign(asked, asked.window));
  if (problem !== null) throw new StudyDesignError(problem);
  const calendarOf = await currentCalendars(database, asked.asOf);
  const chosen = await studyCandidates(database, asked.events, calendarOf, asked.asOf);
  if (chosen.events.length > MOST_STUDIED) throw new StudyDesignError(tooMany(chosen.events.length));
  const placed =
    asked.lines === 'asNamed'
      ? { events: chosen.events, dropped: [] }
      : await onFirstLines(database, chosen.events, calendarOf);
  const candidates: Candidates = {
    ...chosen,
    events: placed.events,
    dropped: [...chosen.dropped, ...placed.dropped],
  };
  const companies = await companiesOf(database, candidates);
  const read = shareReader(database, calendarOf, asked);
  const step = stepper(run, candidates.events.length * 2);
  const shares = new Map<InstrumentId, FoundShare>();
  for (const { testedOn } of candidates.events) {
    const company = companies.get(testedOn);
    if (!shares.has(testedOn))
      shares.set(testedOn, company ? await read(testedOn, company.mic) : { share: null, reason: 'noSeries' });
    step();
  }
  const ids = new Set(candidates.events.flatMap(({ testedOn, instrumentId }) => [testedOn, instrumentId]));
  const news = await eventsToldFirst(database, [...ids].sort(), asked.asOf);
  const loaded = [...shares.values()].flatMap(({ share }) => share ?? []);
  const benchmarks = await studiedCompanies(
    database,
    loaded.map(({ benchmarkId }) => benchmarkId),
  );
  const named = new Map([...companies, ...benchmarks]);
  const digest = inputDigest({
    design: asked,
    records: [candidates, [...news], [...named.values()]],
    shares: loaded,
  });
  if (await run.isKept(digest)) return { digest, study: null };
  const measurable = candidates.events.filter(({ testedOn }) => shares.get(testedOn)?.share);
  const chosenBy = strictest(measurable.map((event) => event.chosenBy));
  const { window, cut } = studiedWindow(asked.window, chosenBy);
  const design = innerDesign({ ...asked, model: modelFor(asked, loaded) }, window);
  const selection = selectEvents({
    ...{ candidates: candidates.events, shares, news, design, step },
    dropsConfounded: asked.confounded === 'drop',
  });
  const study = await composeStudy(database, {
    ...{ asked, design, windowCut: cut, chosenBy, candidates, selection, digest },
    companies: named,
    now: run.now,
  });
  return { digest, study };
}

/** The names and markets of all companies of a study, in the order of their ids. */
async function companiesOf(
  database: Database,
  { events, dropped }: Candidates,
): Promise<Map<InstrumentId, StudiedCompany>> {
  const all = [...events, ...dropped.map(({ candidate }) => candidate)];
  const ids = new Set(all.flatMap(({ instrumentId, testedOn }) => [instrumentId, testedOn]));
  return studiedCompanies(database, [...ids].sort());
}

/** Counts steps, tells of them now and then, and stops the study where it is to stop. */
function stepper({ onProgress, isCancelled }: StudyRun, of: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (done % stepsAtOnce > 0) return;
    if (isCancelled()) throw new StudyCancelledError('The study was cancelled');
    onProgress(done, of);
  };
}

function tooMany(count: number): string {
  const counted = count.toLocaleString('en-US');
  const most = MOST_STUDIED.toLocaleString('en-US');
  return `The design leaves ${counted} events, and a study takes ${most} at most. Narrow the companies or the dates, or ask for the newest alone`;
}
