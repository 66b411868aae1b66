import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { analysePage } from '../../server/pipeline/analyse-page.ts';
import type { Reference, SeriesLookup } from '../../server/pipeline/reference.ts';
import { sharedData } from '../support/shared-data.ts';

/** Rounds of which the fastest counts: the machine's other work only ever slows one down. */
const rounds = 4;

/**
 * Processor time of whole HTML pages through reading, linking, claims and verdicts, and of Readability with linkedom
 * alone on the same pages, in milliseconds per page. The pages are Readability's own suite where it is at hand, else the
 * labelled ones.
 */
export async function pageReadingTimes(
  reference: Reference,
  seriesOf: SeriesLookup,
): Promise<{ pages: number; whole: number; bare: number }> {
  const pages = suitePages();
  const whole: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await processorTime(async () => pages.forEach(readBare)));
    whole.push(
      await processorTime(async () => {
        for (const content of pages)
          await analysePage({ content, mediaType: 'text/html', locator: 'bench' }, reference, seriesOf);
      }),
    );
  }
  return {
    pages: pages.length,
    whole: Math.min(...whole) / pages.length,
    bare: Math.min(...bare) / pages.length,
  };
}

function suitePages(): Buffer[] {
  const suite = sharedData('torture/readability/test/test-pages');
  if (suite !== null) return readdirSync(suite).map((name) => readFileSync(join(suite, name, 'source.html')));
  const own = join('test', 'corpus', 'html');
  return readdirSync(own).map((name) => readFileSync(join(own, name)));
}

function readBare(page: Buffer): void {
  new Readability(parseHTML(page.toString('utf8')).document).parse();
}

async function processorTime(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
