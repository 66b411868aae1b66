import { copyFileSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeBackup } from '../../server/store/backup-write.ts';
import { isPostgresLocation } from '../../server/store/dialect.ts';
import { hasPostgres, startPostgres } from '../support/postgres.ts';
import { type Figure, millisecondsOf } from './figure.ts';
import { copyOfKept } from './kept-file.ts';
import { measureScale, type PageTimes } from './scale-measure.ts';
import { copyNews } from './scale-news.ts';
import { growPrices } from './scale-prices.ts';
import { fillNews } from './synthetic-news.ts';

/** About one, five and 25 million bars; the last are as many shares as the product lists. */
const shares = { one: 400, five: 2_000, all: 9_900 } as const;

/**
 * The stories of the base, and how often they stand at its larger sizes. Not all of them are copied: it is a little more than a
 * million at the end.
 */
const stories = { base: 50_000, four: 4, million: 21 } as const;

/** Shares of the made-up news: the Korean ones among all. */
const newsShares = shares.all / 4;

/**
 * The service over growing databases: prices and stories each alone and both together, in a file and on a server. It takes half an
 * hour on two idle cores, and 20 GB of disk for a while.
 */
export async function scaleFigures(folder: string): Promise<Figure[]> {
  const makers = [
    'scale-prices',
    'scale-market',
    'synthetic-news',
    'synthetic-news-rows',
    'synthetic-market',
  ];
  const words = makers.map((maker) => readFileSync(new URL(`./${maker}.js`, import.meta.url), 'utf8'));
  const file = await copyOfKept(folder, 'scale', words, fillBase);
  const other = join(folder, 'scale-stories.sqlite');
  copyFileSync(file, other);
  const figures = await figuresOf('1 million bars, 50,000 stories', file);
  await copyNews(other, 1, stories.four);
  figures.push(...(await figuresOf('1 million bars, 200,000 stories', other)));
  await copyNews(other, stories.four, stories.million);
  figures.push(...(await figuresOf('1 million bars, 1 million stories', other)));
  rmSync(other);
  figures.push(importFigure('5 million bars', await growPrices(file, shares.one, shares.five)));
  figures.push(...(await figuresOf('5 million bars, 50,000 stories', file)));
  figures.push(importFigure('25 million bars', await growPrices(file, shares.five, shares.all)));
  figures.push(...(await figuresOf('25 million bars, 50,000 stories', file)));
  await copyNews(file, 1, stories.million);
  figures.push(...(await figuresOf('25 million bars, 1 million stories', file)));
  return [...figures, ...(await onPostgres())];
}

async function fillBase(location: string): Promise<void> {
  await fillNews(location, { stories: stories.base, shares: newsShares });
  await growPrices(location, 0, shares.one);
}

async function onPostgres(): Promise<Figure[]> {
  if (!hasPostgres()) return [];
  const server = await startPostgres();
  try {
    const address = await server.createDatabase();
    await fillBase(address);
    const figures = await figuresOf('PostgreSQL: 1 million bars, 50,000 stories', address);
    const rate = await growPrices(address, shares.one, shares.five);
    figures.push(importFigure('PostgreSQL: 5 million bars', rate));
    return [...figures, ...(await figuresOf('PostgreSQL: 5 million bars, 50,000 stories', address))];
  } finally {
    await server.stop();
  }
}

/** What a database of some size takes, and how long its pages and a backup do. */
async function figuresOf(size: string, location: string): Promise<Figure[]> {
  process.stderr.write(`  ${size} …\n`);
  const { start, memoryAtStart, memoryAfter, pages } = await measureScale(location);
  const figures = [
    bare(`${size}: from the start to the first answer`, 'ms', start),
    bare(`${size}: memory at the start`, 'MB', memoryAtStart / 1e6),
    bare(`${size}: memory after some thousand requests`, 'MB', memoryAfter / 1e6),
  ];
  for (const [page, { warm, afterStory, afterPrices }] of pages) {
    figures.push(pageFigure(`${size}: ${page}`, warm));
    figures.push(pageFigure(`${size}: ${page}, first time after a story came`, afterStory));
    figures.push(pageFigure(`${size}: ${page}, first time after prices came`, afterPrices));
  }
  if (isPostgresLocation(location)) return told(figures);
  const backup = `${location}.backup`;
  const taken = await millisecondsOf(() => writeBackup(location, backup, { replace: true }));
  figures.push(bare(`${size}: file`, 'MB', statSync(location).size / 1e6));
  figures.push(bare(`${size}: backup, which is compacted`, 'MB', statSync(backup).size / 1e6));
  figures.push(bare(`${size}: backup written and checked`, 'ms', taken));
  rmSync(backup);
  return told(figures);
}

/** The same figures, which are told at once: all of them together take half an hour. */
function told(figures: readonly Figure[]): Figure[] {
  for (const { what, unit, measured } of figures)
    process.stderr.write(`    ${what}: ${measured?.toFixed(1)} ${unit}\n`);
  return [...figures];
}

function pageFigure(what: string, { middle, p99, processor }: PageTimes): Figure {
  return bare(`${what} (middle ${middle.toFixed(1)}, processor ${processor.toFixed(1)} ms)`, 'ms (p99)', p99);
}

function importFigure(size: string, rate: number): Figure {
  return bare(`${size}: the last eight series stored, derived and read for events`, 'bars/s', rate);
}

function bare(what: string, unit: string, measured: number): Figure {
  return { what, unit, measured, reference: null, referenceIs: '' };
}
