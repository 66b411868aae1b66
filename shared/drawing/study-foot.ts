import type { EmbedStudyReply } from '../schemas/embed-reply.ts';
import type { Language } from '../units/language.ts';
import type { ChartWords } from './chart-words.ts';
import { studyPlotWords } from './study-plot-words.ts';

/** What stands under a study's plot: what the bands are, that it is an association, index, moment, whose prices. */
export function studyFoot(
  { benchmarks, asOf, priceSources }: Pick<EmbedStudyReply, 'benchmarks' | 'asOf' | 'priceSources'>,
  language: Language,
  chartWords: ChartWords,
): string[] {
  const words = studyPlotWords(language);
  const names = benchmarks.map(
    ({ nameKorean, nameEnglish }) =>
      (language === 'ko' ? (nameKorean ?? nameEnglish) : (nameEnglish ?? nameKorean)) ?? '',
  );
  const moment = `${asOf.slice(0, 16).replace('T', ' ')} UTC`;
  return [
    words.random,
    ...names.filter(Boolean),
    words.association,
    chartWords.asOf(moment),
    ...priceSources.map(chartWords.source),
  ];
}
