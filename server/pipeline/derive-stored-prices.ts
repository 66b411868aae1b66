import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { SessionBar } from '../../shared/schemas/session-bar.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { addDays, type SessionDate, sessionDate } from '../../shared/units/session-date.ts';
import type { CalendarLookup } from '../markets/calendar-lookup.ts';
import { deriveFrom, derivePrices } from '../markets/derive-prices.ts';
import type { PriceEventOptions } from '../markets/price-events.ts';
import type { DerivedStep } from '../store/derived-steps.ts';
import { findInstrument } from '../store/instruments.repository.ts';
import type { Database } from '../store/open-database.ts';
import { priceSeriesOf } from '../store/price-bars.repository.ts';
import { priceDerivationOf, savePriceDerivation } from '../store/price-derivations.repository.ts';
import { writePriceEvents } from '../store/price-events.repository.ts';
import { seriesInUse } from '../store/price-series.repository.ts';
import { writeSessionBars } from '../store/session-bars.repository.ts';
import { benchmarkOf } from '../studies/benchmark-of.ts';
import { DERIVATION_VERSION } from './derivation-version.ts';
import { readSeriesHistory, type SeriesHistory } from './series-history.ts';

/** What storing prices works with. `calendarOf`: the calendars in force. */
export interface PriceStoring {
  readonly database: Database;
  readonly calendarOf: CalendarLookup;
}

/** What changed in a series at one moment. Sessions are ascending. */
export interface SeriesChange {
  readonly sourceId: string;
  /** When it was fetched or decided. */
  readonly moment: string;
  /** Sessions that have a final bar since now. */
  readonly fresh: readonly SessionDate[];
  /** Those, and sessions whose bar, fault or decision is another. */
  readonly touched: readonly SessionDate[];
}

/**
 * Derives the used bars and the price events of an instrument from the series that is used, and writes the rows that
 * change. Where only `change` happened since the last time, that alone is derived; in every other case (another source,
 * another version, something that arrived after what is newer) all of it, so that the rows are the same in whichever order
 * the prices came. Gives the sessions whose used bars changed, ascending. Call it inside a transaction.
 */
export async function deriveStoredPrices(
  { database, calendarOf }: PriceStoring,
  instrumentId: InstrumentId,
  change: SeriesChange | null = null,
): Promise<string[]> {
  const head = await seriesInUse(database, instrumentId);
  if (!head) return [];
  const derivation = await priceDerivationOf(database, instrumentId);
  const isCurrent = derivation?.version === DERIVATION_VERSION && derivation.sourceId === head.sourceId;
  const isTouched = change !== null && change.sourceId === head.sourceId && change.touched.length > 0;
  if (isCurrent && derivation.staleFrom === null && !isTouched) return [];
  const history = await readSeriesHistory(database, head);
  const options = await derivingOptions(database, instrumentId);
  const calendar = calendarOf(head.mic);
  const parts =
    (isCurrent ? partsSince(history, isTouched ? change : null, derivation.staleFrom) : null) ??
    allParts(history);
  const steps = parts.list.map(({ moment, state, from }) => {
    const { series, duplicates } = history.at(state);
    const given = { ...options, duplicates };
    const derived =
      from === '' ? derivePrices(series, calendar, given) : deriveFrom(series, calendar, given, from);
    const first: SessionDate | '' = derived.after === null ? '' : addDays(derived.after, 1);
    return { moment, from: first, derived };
  });
  const laid = { anew: parts.anew, knownAt: history.knownAt };
  const bars: DerivedStep<SessionBar>[] = steps.map(({ derived, ...step }) => ({
    ...step,
    items: derived.sessionBars,
  }));
  const events: DerivedStep<PriceEvent>[] = steps.map(({ derived, ...step }) => ({
    ...step,
    items: derived.events,
  }));
  const changed = await writeSessionBars(database, instrumentId, { ...laid, steps: bars });
  const changedEvents = await writePriceEvents(database, instrumentId, { ...laid, steps: events });
  await savePriceDerivation(database, {
    instrumentId,
    sourceId: head.sourceId,
    version: DERIVATION_VERSION,
  });
  return [...new Set([...changed, ...changedEvents])].sort();
}

/** What is known of an instrument beside its bars. */
export async function derivingOptions(
  database: Database,
  instrumentId: InstrumentId,
): Promise<PriceEventOptions> {
  const instrument = await findInstrument(database, instrumentId);
  const benchmarkId = instrument && benchmarkOf(instrument.mic);
  const hasBenchmark = benchmarkId && benchmarkId !== instrumentId;
  return {
    fields: ['intraday', 'close'],
    listedDate: instrument?.listedDate ?? null,
    benchmark: hasBenchmark ? await priceSeriesOf(database, benchmarkId) : null,
  };
}

/** What is to be derived: from the series with the changes up to `state`, known from `moment` on. */
interface Part {
  readonly moment: string;
  readonly state: string;
  readonly from: SessionDate | '';
}
interface Parts {
  readonly list: readonly Part[];
  readonly anew: boolean;
}

function allParts({ moments }: SeriesHistory): Parts {
  return {
    anew: true,
    list: ['', ...moments].map((moment): Part => ({ moment, state: moment, from: '' })),
  };
}

/**
 * The parts that one change makes, and what has to be derived again from `staleFrom` on; null where all has to be derived.
 */
function partsSince(
  { moments, decided, knownAt, firstFetchedAt }: SeriesHistory,
  change: SeriesChange | null,
  staleFrom: string | null,
): Parts | null {
  const moment = change?.moment ?? endOfTime;
  const before = moments.filter((one) => one < moment).at(-1) ?? '';
  const [base] = [...(change?.fresh ?? []), ...(staleFrom === null ? [] : [sessionDate(staleFrom)])].sort();
  const changedLater = (moments.at(-1) ?? '') > moment;
  const fresh = new Set(change?.fresh);
  // Of two bars of one fetch the one that comes second may be the one that counts as known first.
  const knownFirst = change?.touched.some((one) => !fresh.has(one) && firstFetchedAt(one) === moment);
  if (changedLater || knownFirst) return null;
  if (base !== undefined && before !== '' && knownAt(base) < before) return null;
  const list: Part[] = [];
  if (base !== undefined) list.push({ moment: '', state: before, from: base });
  if (moments.includes(moment)) {
    const [first = ''] = [...(change?.touched ?? []), ...(base === undefined ? [] : [base])].sort();
    // What a person decides of a step may say something of the sessions before it too.
    list.push({ moment, state: moment, from: decided.has(moment) ? '' : first });
  } else if (change !== null && change.touched.length > change.fresh.length) {
    return null;
  }
  return { anew: false, list };
}

/** Later than every moment. */
const endOfTime = '9999-12-31T23:59:59.999Z';
