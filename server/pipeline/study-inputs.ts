import { MOST_STUDIED, type StudyDesign as StoredDesign } from '../../shared/schemas/study-design.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import type { Database } from '../store/open-database.ts';
import { type StudiedCompany, studiedCompanies } from '../store/study-companies.repository.ts';
import { eventsToldFirst, type ToldFirst } from '../store/study-stories.repository.ts';
import { currentCalendars } from './current-calendars.ts';
import { type Candidates, studyCandidates } from './study-candidates.ts';
import { StudyDesignError } from './study-design-error.ts';
import { inputDigest } from './study-digest.ts';
import { onFirstLines } from './study-lines.ts';
import { type FoundShare, type LoadedShare, shareReader } from './study-shares.ts';

/** All that a study is made of, as it was known at the design's moment. */
export interface ReadInputs {
  readonly candidates: Candidates;
  readonly shares: ReadonlyMap<InstrumentId, FoundShare>;
  /** The shares that have prices and a benchmark. */
  readonly loaded: readonly LoadedShare[];
  /** The news of the companies that was told first. */
  readonly news: ReadonlyMap<InstrumentId, readonly ToldFirst[]>;
  /** Companies and benchmarks. */
  readonly companies: ReadonlyMap<InstrumentId, StudiedCompany>;
  readonly digest: string;
}

/** Reads what enters a study. `begin` is told how many events there are, `step` of each. Throws a `StudyDesignError` of too many. */
export async function readStudyInputs(
  database: Database,
  asked: StoredDesign,
  { begin, step }: { readonly begin: (events: number) => void; readonly step: () => void },
): Promise<ReadInputs> {
  const calendarOf = await currentCalendars(database, asked.asOf);
  const candidates = await placedCandidates(database, asked, calendarOf);
  const { events, dropped } = candidates;
  begin(events.length);
  const ids = [...events, ...dropped.map(({ candidate }) => candidate)].flatMap((event) => [
    event.instrumentId,
    event.testedOn,
  ]);
  const companies = await studiedCompanies(database, [...ids].sort());
  const read = shareReader(database, calendarOf, asked);
  const shares = new Map<InstrumentId, FoundShare>();
  for (const { testedOn } of events) {
    const company = companies.get(testedOn);
    if (!shares.has(testedOn))
      shares.set(testedOn, company ? await read(testedOn, company.mic) : { share: null, reason: 'noSeries' });
    step();
  }
  const loaded = [...shares.values()].flatMap(({ share }) => share ?? []);
  const measured = new Set(events.flatMap(({ testedOn, instrumentId }) => [testedOn, instrumentId]));
  const news = await eventsToldFirst(database, [...measured].sort(), asked.asOf);
  const benchmarks = loaded.map(({ benchmarkId }) => benchmarkId);
  const named = new Map([...companies, ...(await studiedCompanies(database, benchmarks))]);
  const records = [candidates, [...news], [...named.values()]];
  const digest = inputDigest({ design: asked, records, shares: loaded });
  return { candidates, shares, loaded, news, companies: named, digest };
}

/** The events that a design asks for, each on the line that is measured. */
async function placedCandidates(
  database: Database,
  { events, lines, asOf }: StoredDesign,
  calendarOf: CalendarLookup,
): Promise<Candidates> {
  const chosen = await studyCandidates(database, events, calendarOf, asOf);
  if (chosen.events.length > MOST_STUDIED) throw tooMany(chosen.events.length);
  if (lines === 'asNamed') return chosen;
  const placed = await onFirstLines(database, chosen.events, calendarOf);
  return { ...chosen, events: placed.events, dropped: [...chosen.dropped, ...placed.dropped] };
}

function tooMany(count: number): StudyDesignError {
  const counted = count.toLocaleString('en-US');
  const most = MOST_STUDIED.toLocaleString('en-US');
  return new StudyDesignError(
    `The design leaves ${counted} events, and a study takes ${most} at most. Narrow the companies or the dates, or ask for the newest alone`,
    { code: 'tooManyEvents', values: { count: counted, most } },
  );
}
