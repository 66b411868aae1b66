import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CompanyEvent } from '../../../shared/schemas/event-reply.ts';
import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import { priceSeriesQuery } from '../../api/price-series.ts';
import type { Benchmark } from '../../charts/chart-model.ts';
import { indexName } from '../../format/market.ts';
import { marketIndex } from '../../format/market-index.ts';

/** The index that a company's events are compared with, else that of its market; null until it is known, and for an index itself. */
export function useBenchmark(series: PriceSeriesReply, events: readonly CompanyEvent[]): Benchmark | null {
  const named = events.find(({ event }) => event.benchmarkId !== null)?.event.benchmarkId;
  const id = named ?? marketIndex(series.mic) ?? '';
  const isOther = id !== '' && id !== series.instrumentId;
  const prices = useQuery({ ...priceSeriesQuery(id), enabled: isOther }).data ?? null;
  return useMemo(
    () => (prices && isOther ? { name: indexName(id), series: prices } : null),
    [prices, isOther, id],
  );
}
