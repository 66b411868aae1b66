import { createServer } from 'node:http';
import { inject } from 'vitest';
import { createApp } from '../../server/app.ts';
import { hashAdminToken } from '../../server/http/admin-token.ts';
import { startServer } from '../../server/http/serve.ts';
import { sharePicturePng } from '../../server/http/share-picture-png.ts';
import { saveLicence } from '../../server/store/source-licences.repository.ts';
import { sessionDate } from '../../shared/units/session-date.ts';
import { DASHBOARD_NOW, openDashboardDatabase } from './dashboard-database.ts';
import { noRunners } from './no-runners.ts';
import { keptStudyId, studyRunnersHere } from './study-runners-here.ts';

/** A page of somebody else's site. */
export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The real service whose prices anyone may have, and two other sites whose pages carry its widgets. */
export interface WidgetHosts {
  /** The service that the widgets come from. */
  readonly server: string;
  readonly requests: readonly string[];
  /** Puts a page on one of the two sites, and tells its address. */
  readonly put: (page: HostPage, site?: 'blog' | 'other') => string;
  /** Has a study of first 52-week highs made and kept, and tells its id. */
  readonly studyId: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Starts all three. */
export async function startWidgetHosts(): Promise<WidgetHosts> {
  const { database, remove } = await openDashboardDatabase(inject('databaseFolder'));
  await saveLicence(database, {
    ...{ id: 'licence-1', sourceId: 'bundled-prices', display: 'public', redistribute: 'yes' },
    ...{ attribution: 'Prices: licensed for the tests', link: 'contract 1', note: null },
    ...{ termsReadOn: sessionDate('2026-01-02'), statedBy: 'Ada', statedAt: DASHBOARD_NOW },
  });
  const studies = studyRunnersHere(database, () => DASHBOARD_NOW);
  const app = createApp({
    ...{ database, mode: 'serve', demoAsOf: null, version: '0.0.0-test', now: () => DASHBOARD_NOW },
    clientDirectory: inject('builtPages'),
    adminTokenHash: hashAdminToken('0'.repeat(43)),
    ...{ allowedHosts: [], trustProxy: false, log: () => undefined },
    runners: { ...noRunners, studies, pngOf: sharePicturePng('.') },
  });
  const requests: string[] = [];
  const counted = {
    fetch: (request: Request, ...rest: [object]) => {
      requests.push(new URL(request.url).pathname);
      return app.fetch(request, ...rest);
    },
  };
  const service = await startServer(counted, { port: 0, host: '127.0.0.1' });
  const sites = { blog: await startSite(), other: await startSite() };
  return {
    server: service.address.replace(/\/$/, ''),
    requests,
    put: (page, site = 'blog') => sites[site].put(page),
    studyId: () => keptStudyId(studies, { events: { source: 'detected', kind: 'high52wIntraday' } }),
    close: async () => {
      await Promise.all([service.close(), sites.blog.close(), sites.other.close()]);
      await remove();
    },
  };
}

/** A site on a port of its own, which is an origin of its own. */
async function startSite() {
  const pages: HostPage[] = [];
  const server = createServer((request, response) => {
    const page = pages[Number((request.url ?? '').slice(1).split(/[?#]/)[0])];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', ...page?.headers });
    response.end(page?.html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return {
    put: (page: HostPage) => `http://127.0.0.1:${address.port}/${pages.push(page) - 1}`,
    close: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** A whole page around some markup. */
export function hostHtml(body: string, { head = '', attributes = 'lang="ko"' } = {}): string {
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}
