import { openBundledPrices, readBundledListing } from '../../server/demo/bundled-data.ts';
import { shippedCalendars } from '../../server/markets/shipped-calendars.ts';
import { traceSeries } from '../../server/markets/trace-series.ts';
import { benchmarkOf } from '../../server/studies/benchmark-of.ts';
import { type StudyColumns, studyColumns } from '../../server/studies/study-columns.ts';
import { type StudyDesign, usualDesign } from '../../server/studies/study-design.ts';
import { studyEvent } from '../../server/studies/study-event.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';

/** A share that comes with the product: its returns beside those of its market's index, and where it can be studied. */
export interface BundledShare {
  readonly id: InstrumentId;
  readonly benchmark: InstrumentId;
  readonly columns: StudyColumns;
  /** The places at which the usual design studies an event. */
  readonly places: readonly number[];
}

/** All bundled shares with their returns as a study takes them. */
export async function bundledShares(design: StudyDesign = usualDesign): Promise<BundledShare[]> {
  const { instruments } = await readBundledListing('.');
  const prices = await openBundledPrices('.', instruments);
  const traced = async (id: InstrumentId) => {
    const series = await prices.seriesOf(id);
    return series && traceSeries(series, shippedCalendars(series.mic));
  };
  const shares: BundledShare[] = [];
  for (const { id, mic } of instruments) {
    const benchmark = benchmarkOf(mic);
    const share = benchmark === null || benchmark === id ? null : await traced(id);
    const market = share && benchmark && (await traced(benchmark));
    if (!share || !market || benchmark === null) continue;
    const columns = studyColumns(id, share, market, design);
    const places = columns.sessions.flatMap((session, place) =>
      studyEvent(columns, session, design).event === null ? [] : [place],
    );
    if (places.length > 0) shares.push({ id, benchmark, columns, places });
  }
  return shares;
}
