import { QueryClient, QueryClientProvider, type QueryKey } from '@tanstack/react-query';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Router } from 'wouter';
import { ApiError } from '../../client/api/fetch-json.ts';
import { type Settings, SettingsProvider } from '../../client/ui/settings-context.tsx';
import type { Language } from '../../shared/units/language.ts';

/** What a query of a panel came to: a reply, or an error that the server states. */
export type Reading = { key: QueryKey; data: unknown } | { key: QueryKey; error: ApiError };

const unset = () => undefined;

/** An error as the server states one, with the id of the request. */
export function statedError(requestId: string): ApiError {
  const detail = 'The database is busy.';
  const problem = { type: 'urn:newstape:problem:busy', title: 'Busy', status: 503, detail, requestId };
  return new ApiError('problem', detail, 503, requestId, problem);
}

function clientOf(readings: readonly Reading[]): QueryClient {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, retryOnMount: false } } });
  for (const reading of readings) {
    if ('data' in reading) client.setQueryData(reading.key, reading.data);
    else {
      const query = client.getQueryCache().build(client, { queryKey: reading.key });
      query.setState({ status: 'error', fetchStatus: 'idle', error: reading.error });
    }
  }
  return client;
}

/** The markup of a panel, as it stands once its queries came to these readings; those without one are still being read. */
export function renderPanel(
  panel: ReactElement,
  readings: readonly Reading[],
  language: Language = 'en',
): string {
  const settings: Settings = {
    ...{ language, colours: 'us', theme: 'light' },
    ...{ setLanguage: unset, setColours: unset, setTheme: unset },
  };
  const inSettings = { settings, children: panel };
  const routed = { ssrPath: '/', children: createElement(SettingsProvider, inSettings) };
  const page = createElement(Router, routed);
  return renderToStaticMarkup(createElement(QueryClientProvider, { client: clientOf(readings) }, page));
}

/** The words of markup, spaces once. */
export function wordsIn(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
