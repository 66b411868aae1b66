import { readFileSync } from 'node:fs';
import { extractClaims } from '../../server/claims/extract-claims.ts';
import { analysePage, type analyseReading } from '../../server/pipeline/analyse-page.ts';
import { checkClaims } from '../../server/pipeline/check-claims.ts';
import { openBenchData } from './bench-data.ts';
import { type Figure, rate } from './figure.ts';

/** From a linked article to the verdicts of its numbers, beside all that is done with the same page. */
export async function claimFigures(): Promise<Figure[]> {
  const { reference, prices } = await openBenchData();
  const seriesOf: Parameters<typeof analyseReading>[2] = (id) => prices.seriesOf(id);
  const pages = readFileSync('test/corpus/cases.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map((page) => ({
      content: String(page.text),
      mediaType: 'text/plain' as const,
      locator: 'bench',
      crawlDate: page.crawl_date,
    }));
  const analyses = await Promise.all(pages.map((page) => analysePage(page, reference, seriesOf)));
  const articles = analyses.flatMap((page) => (page.outcome === 'article' ? [page] : []));
  const claimsAlone = await rate(async () => {
    for (const { article, mentions } of articles)
      await checkClaims(extractClaims(article, mentions, reference), reference, seriesOf);
  });
  const allSteps = await rate(async () => {
    for (const page of pages) await analysePage(page, reference, seriesOf);
  });
  return [
    {
      what: `articles from linked text to verdicts (${((allSteps / claimsAlone) * 100).toFixed(0)} % of the time of reading, linking and checking)`,
      unit: 'articles/s',
      measured: claimsAlone * articles.length,
      reference: allSteps * pages.length,
      referenceIs: 'the same pages, read and linked too',
    },
  ];
}
