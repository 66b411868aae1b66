import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { askedMoment } from '../api/as-of.ts';
import { ApiError } from '../api/fetch-json.ts';
import { AsOfProvider } from '../ui/as-of-context.tsx';
import { goToMoment } from './as-of-links.tsx';

function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retryDelay: 400,
        // Only a missing answer is worth asking again at once; an error that the server states stays one.
        retry: (failures, error) => failures < 1 && error instanceof ApiError && error.kind === 'network',
      },
    },
  });
}

function Replies(props: { children: ReactNode }) {
  const [client] = useState(createQueryClient);
  return <QueryClientProvider client={client}>{props.children}</QueryClientProvider>;
}

/**
 * Reads at the moment that the address asks for. Each moment has replies of its own: what was read at one is not taken for
 * what was known at another. A day in the address is written out as the moment that it stands for, so that it stays the same
 * on pages of other exchanges.
 */
export function AsOfReading(props: { children: ReactNode }) {
  useSearch();
  useLocation();
  const { asOf } = askedMoment(window.location);
  const isWrittenOut = new URLSearchParams(window.location.search).get('asOf') === asOf;
  useEffect(() => {
    if (asOf !== null && !isWrittenOut) goToMoment(asOf, { replace: true });
  }, [asOf, isWrittenOut]);
  return (
    <AsOfProvider asOf={asOf}>
      <Replies key={asOf}>{props.children}</Replies>
    </AsOfProvider>
  );
}
