import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasPostgres, startPostgres } from '../support/postgres.ts';
import type { Figure } from './figure.ts';
import { fillServing, servingFile, servingSize } from './serving-data.ts';
import type { LoadResult } from './serving-load.ts';
import { aggregatePaths, articlePages, seriesPaths, studyPath } from './serving-paths.ts';
import { load, startBareServers, startBuiltService } from './serving-processes.ts';

/** What is reached at least: answers a second, and the 99th percentile of their times in milliseconds. */
interface Goal {
  readonly perSecond: number;
  readonly p99?: number;
}

type GoalName = 'series' | 'articles' | 'kept' | 'unchanged';

const goals: Readonly<Record<'SQLite' | 'PostgreSQL', Readonly<Partial<Record<GoalName, Goal>>>>> = {
  SQLite: {
    series: { perSecond: 2_000 },
    articles: { perSecond: 1_500, p99: 80 },
    kept: { perSecond: 1_500 },
    unchanged: { perSecond: 20_000 },
  },
  PostgreSQL: { series: { perSecond: 1_000, p99: 120 }, articles: { perSecond: 500 } },
};

/**
 * The built service over a file under load, asked by another process over 10 connections on this machine: 500,000 stories, and
 * 20 shares with 2,000 sessions. The limits are bare servers without a database, asked by the same program.
 */
export async function servingFigures(folder: string): Promise<Figure[]> {
  return figuresOf(folder, await servingFile(folder), 'SQLite');
}

/** As `servingFigures`, over PostgreSQL; none where its programs are not there. */
export async function servingPostgresFigures(folder: string): Promise<Figure[]> {
  if (!hasPostgres()) return [];
  const server = await startPostgres();
  try {
    const address = await server.createDatabase();
    process.stderr.write('  filling PostgreSQL …\n');
    await fillServing(address);
    return await figuresOf(folder, address, 'PostgreSQL');
  } finally {
    await server.stop();
  }
}

async function figuresOf(folder: string, database: string, name: 'SQLite' | 'PostgreSQL'): Promise<Figure[]> {
  process.stderr.write(`  asking the service over ${name} …\n`);
  const service = await startBuiltService(database);
  const [path = ''] = seriesPaths;
  const reply = await fetch(`${service.line}${path}`);
  const tag = reply.headers.get('etag') ?? '';
  const bytes = join(folder, 'series.json');
  writeFileSync(bytes, new Uint8Array(await reply.arrayBuffer()));
  const bare = await startBareServers(bytes);
  try {
    const [bareBytes = '', bareUnchanged = ''] = bare.line.split(' ');
    const limit = await warmed(bareBytes, ['/']);
    const limitUnchanged = await warmed(bareUnchanged, ['/'], { status: 304 });
    const figure = (what: string, goal: GoalName | null, result: LoadResult, reference = limit): Figure => ({
      what: `${name}: ${what}${goal === null ? '' : goalWords(goals[name][goal])}`,
      unit: `replies/s, p99 ${result.p99} ms`,
      measured: result.perSecond,
      reference: reference.perSecond,
      referenceIs:
        reference === limit ? 'a bare Hono route with the bytes of a series' : 'a bare Node server, 304',
    });
    const pages = await articlePages(service.line);
    const study = await studyPath(service.line);
    return [
      figure(
        `price series of ${servingSize.sessions.toLocaleString('en')} sessions`,
        'series',
        await warmed(service.line, seriesPaths),
      ),
      figure(
        'the same, which the caller has already (304)',
        'unchanged',
        await warmed(service.line, [path], { headers: { 'if-none-match': tag }, status: 304 }),
        limitUnchanged,
      ),
      figure(
        `${pages.length.toLocaleString('en')} pages of filtered article lists, each for the first time`,
        null,
        await load(service.line, pages, { once: true }),
      ),
      figure('the same pages, any of them', 'articles', await load(service.line, pages)),
      figure('counts, news over time and filters', 'kept', await warmed(service.line, aggregatePaths())),
      figure('a study', 'kept', await warmed(service.line, [study])),
    ];
  } finally {
    await Promise.all([bare.stop(), service.stop()]);
  }
}

/** After each path was asked for once, and all for a second. */
async function warmed(...asked: Parameters<typeof load>): Promise<LoadResult> {
  const [address, paths, options = {}] = asked;
  await load(address, paths, { ...options, once: true });
  await load(address, paths, { ...options, seconds: 1 });
  return load(address, paths, options);
}

function goalWords(goal: Goal | undefined): string {
  if (goal === undefined) return '';
  const rate = `at least ${goal.perSecond.toLocaleString('en')}`;
  return goal.p99 === undefined ? ` (${rate})` : ` (${rate}, p99 at most ${goal.p99} ms)`;
}
