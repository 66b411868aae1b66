import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { embedCode } from '../../shared/drawing/embed-code.ts';
import { DEFAULT_EMBED_OPTIONS } from '../../shared/drawing/embed-options.ts';
import { type EmbedChartReply, EmbedChartReplySchema } from '../../shared/schemas/embed-reply.ts';
import { instrumentId } from '../../shared/units/instrument-id.ts';
import { buildPages } from '../support/build-pages.ts';
import { sampleEvents, sampleSeries } from './charts/sample-series.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** Half a year with twenty stories, after a year that its 52-week bounds come from. */
function sampleReply(): EmbedChartReply {
  const whole = sampleSeries(382);
  const half = <T>(column: readonly T[]) => column.slice(-130);
  const { mic, currency, adjustmentBasis, source, asOf, close } = whole;
  const dates = half(whole.dates);
  const events = sampleEvents(dates, 20);
  return EmbedChartReplySchema.parse({
    ...{ widget: 'chart', demoAsOf: null, frozenAt: null, unknownEvent: false },
    instrument: {
      ...{ id: 'KRX:000660', mic, symbol: '000660', currency },
      ...{ nameKorean: 'SK하이닉스', nameEnglish: 'SK hynix' },
    },
    last: { sessionDate: dates.at(-1), close: close.at(-1), change: 0.01 },
    view: { from: dates[0], to: null },
    series: {
      ...{ mic, currency, adjustmentBasis, source, asOf, dates },
      ...{ open: half(whole.open), high: half(whole.high), low: half(whole.low), close: half(close) },
      ...{ volume: half(whole.volume), high52w: half(whole.high52w), low52w: half(whole.low52w) },
      events: whole.events.filter(({ sessionDate }) => dates.includes(sessionDate)),
    },
    events: events.map(({ event, articles: [article], verdicts }) => ({
      event: { ...event, change: 0.012 },
      articles: [
        { title: article?.title ?? null, outlet: 'bench', address: null, language: 'en', note: null },
      ],
      ...{ verdicts, claims: [], storyCount: 1 },
    })),
    selectedKey: events.at(-1)?.event.key ?? null,
  });
}

/** Pages that show the same facts: `/element` and `/frame` hold a widget, `/lightweight` is that library's page. */
export interface WidgetPages {
  readonly origin: string;
  /** Bytes of all that was sent since the last call but for the facts, gzipped. */
  readonly takeBytes: () => number;
  readonly close: () => Promise<void>;
}

/** Builds the widgets as a release would be built, and the other page into `folder`, and serves both gzipped on a free port. */
export async function serveWidgetPages(folder: string): Promise<WidgetPages> {
  const { directory, remove } = await buildPages();
  await build({
    configFile: false,
    root: 'test/bench/widgets',
    mode: 'production',
    logLevel: 'error',
    base: '/lightweight/',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
  });
  const facts = gzipSync(JSON.stringify(sampleReply()));
  const hosts = new Map<string, Buffer>();
  let sent = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const body = pathname === '/embed/chart.json' ? facts : (hosts.get(pathname) ?? fileOf(pathname));
    if (body === null) return response.writeHead(404).end();
    if (body !== facts) sent += body.length;
    const type = TYPES[extname(pathname)] ?? TYPES['.html'];
    response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(body);
  });
  function fileOf(pathname: string): Buffer | null {
    const file =
      pathname === '/embed/chart'
        ? join(directory, 'embed/index.html')
        : pathname.startsWith('/lightweight')
          ? join(folder, pathname.slice('/lightweight'.length).replace(/^\/?$/, '/index.html'))
          : join(directory, pathname);
    return existsSync(file) && extname(file) !== '' ? gzipSync(readFileSync(file)) : null;
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the pages of widgets have no port');
  const origin = `http://127.0.0.1:${address.port}`;
  for (const way of ['element', 'iframe'] as const) {
    const options = { ...DEFAULT_EMBED_OPTIONS, instrument: instrumentId('KRX:000660') };
    const code = embedCode(way, { origin, widget: 'chart', options, title: 'SK hynix' });
    const page = `<!doctype html><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,"><h1>Host</h1>${code}<p>after</p>`;
    hosts.set(way === 'iframe' ? '/frame' : '/element', gzipSync(page));
  }
  return {
    origin,
    takeBytes: () => {
      const bytes = sent;
      sent = 0;
      return bytes;
    },
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await remove();
    },
  };
}
