import { readFileSync } from 'node:fs';
import { analysePage } from '../../server/pipeline/analyse-page.ts';
import { openBenchData } from './bench-data.ts';
import { type Figure, rate } from './figure.ts';
import { pageReadingTimes } from './page-reading.ts';

/** Pages to articles, links and verdicts. */
export async function readingFigures(): Promise<Figure[]> {
  const { reference, prices } = await openBenchData();
  const pages = readFileSync('test/corpus/cases.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const analyseAll = async () => {
    for (const page of pages) {
      const input = {
        content: String(page.text),
        mediaType: 'text/plain' as const,
        locator: 'bench',
        crawlDate: page.crawl_date,
      };
      await analysePage(input, reference, (id) => prices.seriesOf(id));
    }
  };
  const analysed: Figure = {
    what: 'pages read, linked and checked',
    unit: 'pages/s',
    measured: (await rate(analyseAll)) * pages.length,
    reference: (await rate(() => pages.map((page) => JSON.parse(JSON.stringify(page))))) * pages.length,
    referenceIs: 'JSON in and out of the same pages',
  };
  const times = await pageReadingTimes(reference, (id) => prices.seriesOf(id));
  const whole: Figure = {
    what: `HTML pages from bytes to verdicts (${times.pages} pages; ${(times.whole / times.bare).toFixed(2)} times the bare processor time)`,
    unit: 'pages/s of one core',
    measured: 1000 / times.whole,
    reference: 1000 / times.bare,
    referenceIs: 'Readability on linkedom alone, the same pages',
  };
  return [analysed, whole];
}
