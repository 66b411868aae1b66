import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { InstrumentReply } from '../../shared/schemas/instrument-reply.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import { companyEventsQuery } from './company-events.ts';
import { ApiError } from './fetch-json.ts';
import { instrumentQuery } from './instrument.ts';
import { priceSeriesQuery } from './price-series.ts';

/** One company or index of a comparison, as far as it has been read. */
export interface ReadCompany {
  id: string;
  instrument: InstrumentReply['instrument'] | null;
  /** The server knows no instrument of this id. */
  isUnknown: boolean;
  /** Prices, or that there are none, are not known yet. */
  isPending: boolean;
  /** Null without prices. */
  series: PriceSeriesReply | null;
  /** Events with a session, oldest first; none until they are read, or where they cannot be. */
  events: readonly CompanyEvent[];
  undated: number;
  /** Why something could not be read; null where everything could, and for an unknown id. */
  error: Error | null;
}

/** What a comparison is made of, and how to ask again for what failed. */
export interface ReadComparison {
  companies: readonly ReadCompany[];
  retry: () => void;
}

const NO_EVENTS: readonly CompanyEvent[] = [];

/** The part of a query's result that is looked at; the same object as long as nothing in it changes. */
function kept<Data>(results: UseQueryResult<Data>[]) {
  return results.map(({ data, error, isPending, refetch }) => ({ data, error, isPending, refetch }));
}

function isUnknown(error: Error | null): boolean {
  return error instanceof ApiError && error.status === 404;
}

/** Reads names, prices and events of several instruments side by side; each is asked for once and kept. Indices have no events. */
export function useCompareCompanies(
  ids: readonly string[],
  isIndex: (id: string) => boolean,
): ReadComparison {
  const instruments = useQueries({ queries: ids.map((id) => instrumentQuery(id)), combine: kept });
  const prices = useQueries({ queries: ids.map((id) => priceSeriesQuery(id)), combine: kept });
  const events = useQueries({
    queries: ids.map((id) => ({ ...companyEventsQuery(id), enabled: !isIndex(id) })),
    combine: kept,
  });
  return useMemo(() => {
    const companies = ids.map((id, place): ReadCompany => {
      const [instrument, price, event] = [instruments[place], prices[place], events[place]];
      const unknown = isUnknown(instrument?.error ?? null);
      return {
        id,
        instrument: instrument?.data?.instrument ?? null,
        isUnknown: unknown,
        isPending: price?.isPending ?? true,
        series: price?.data ?? null,
        events: event?.data?.events ?? NO_EVENTS,
        undated: event?.data?.undated.length ?? 0,
        error: unknown ? null : (price?.error ?? event?.error ?? instrument?.error ?? null),
      };
    });
    const retry = () => {
      for (const query of [...instruments, ...prices, ...events]) if (query.error) void query.refetch();
    };
    return { companies, retry };
  }, [ids, instruments, prices, events]);
}
