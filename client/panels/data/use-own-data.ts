import { useQuery } from '@tanstack/react-query';
import type { PriceSeriesStatusReply } from '../../../shared/schemas/price-series-status-reply.ts';
import type { SourceState } from '../../../shared/schemas/source-list-reply.ts';
import type { TrackedListReply } from '../../../shared/schemas/tracked-instrument.ts';
import { trackedQuery } from '../../api/data-companies.ts';
import { priceSeriesStatusQuery } from '../../api/data-series.ts';
import { sourcesQuery } from '../../api/sources.ts';

/** So many series are told on the page. */
export const SHOWN_SERIES = 200;
/** Milliseconds between two looks at the sources: while something is being collected, and otherwise. */
const [busyPause, idlePause] = [1_500, 20_000];

/** A company that the server keeps current. */
export type TrackedCompany = TrackedListReply['tracked'][number];
/** Where one stored series stands. */
export type HeldSeries = PriceSeriesStatusReply['series'][number];

/** What the server holds of the operator's own. */
export interface OwnData {
  tracked: readonly TrackedCompany[];
  sources: readonly SourceState[];
  series: readonly HeldSeries[];
  seriesTotal: number;
  /** The moment of the server's clock that the sources were asked at. */
  now: string;
}

const fetchedKinds = new Set<string>(['file', 'upload', 'listing', 'prices', 'demo']);

/** The sources of stories that are fetched: feeds, and services of filings and news. */
export function newsSources(sources: readonly SourceState[]): SourceState[] {
  return sources.filter(
    ({ kind, address }) => !fetchedKinds.has(kind) && (kind !== 'page' || address !== null),
  );
}

/** True of a source that is collected: it was not set aside, and the key that it may need is there. */
export function isCollected({ setAsideAt, key }: SourceState): boolean {
  return setAsideAt === null && key?.isSet !== false;
}

/** The providers of prices, in use or not. */
export function priceProviders(sources: readonly SourceState[]): SourceState[] {
  return sources.filter(({ kind, key }) => kind === 'prices' && key !== null);
}

/** True where a source of stories waits for its first look, or anything is being collected. */
function isBusy(sources: readonly SourceState[]): boolean {
  return (
    sources.some(({ isRunning }) => isRunning) ||
    newsSources(sources).some(({ health }) => health === 'notYet')
  );
}

/** Reads it, again and again while the page is open. */
export function useOwnData() {
  const tracked = useQuery(trackedQuery);
  const sources = useQuery({
    ...sourcesQuery,
    refetchInterval: ({ state }) => (isBusy(state.data?.sources ?? []) ? busyPause : idlePause),
  });
  const series = useQuery(priceSeriesStatusQuery(SHOWN_SERIES));
  const data: OwnData | null =
    tracked.data && sources.data && series.data
      ? {
          tracked: tracked.data.tracked,
          sources: sources.data.sources,
          series: series.data.series,
          seriesTotal: series.data.total,
          now: sources.data.now,
        }
      : null;
  return {
    data,
    error: tracked.error ?? sources.error ?? series.error,
    retry: () => Promise.all([tracked.refetch(), sources.refetch(), series.refetch()]),
  };
}

/** True where nothing of the operator's own is there yet: no company, no feed, no prices but the bundled ones. */
export function isUntouched({ tracked, sources, series }: OwnData): boolean {
  return (
    tracked.length === 0 &&
    !newsSources(sources).some(isCollected) &&
    series.every(({ sourceId }) => sourceId === 'bundled-prices')
  );
}
