import { openBenchData } from './bench-data.ts';
import type { Figure } from './figure.ts';
import { linkingCost } from './linking.ts';

/** Text to links, in both languages. */
export async function linkingFigures(): Promise<Figure[]> {
  const { reference } = await openBenchData();
  const figures: Figure[] = [];
  for (const language of ['ko', 'en'] as const) {
    const cost = await linkingCost(reference.dictionary, language);
    const tenths = (value: number) => value.toFixed(1);
    figures.push({
      what: `${language === 'ko' ? 'Korean' : 'English'} text linked as articles (as one text of 10 MB: ${tenths(cost.oneText)} MB/s, ${tenths(cost.timesForTenTimes)} times the time of 1 MB; memory left ${tenths(cost.heapLeft)} MB, at most ${tenths(cost.streamPeak)} MB more, as one text ${tenths(cost.oneTextPeak)} MB)`,
      unit: 'kB/s of one core',
      measured: cost.articles * 1000,
      reference: cost.bareScan * 1000,
      referenceIs: 'the bare scan of the trie over the same text',
    });
  }
  return figures;
}
