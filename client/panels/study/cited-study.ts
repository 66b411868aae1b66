import type { StudyReply } from '../../../shared/schemas/study-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { CitedFigure } from '../../format/citation.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { indexName } from '../../format/market.ts';
import { formatMeasured, formatOffsets } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { measuredInterval, measuredName, studiedEvents } from './study-sentence.ts';

/** The indices that a study was measured against, by name. */
export function benchmarkNames({ benchmarks }: Pick<StudyReply, 'benchmarks'>, language: Language): string {
  const names = benchmarks.map((one) => {
    const known = indexName(one.instrumentId);
    return known === one.instrumentId ? instrumentName(one, language, instrumentCode(known)) : known;
  });
  return [...new Set(names)].join(', ');
}

/** By which model a study was measured, in words. */
export function methodOfStudy(reply: StudyReply, language: Language): string {
  const words = studyWords(language);
  const { returns, measure, estimation, minEstimation } = reply.design;
  return [
    words.modelOf[reply.model](benchmarkNames(reply, language)),
    ...(measure === 'return' ? [words.returnsOf[returns]] : []),
    `${words.facts.estimation} ${words.estimationOf(formatOffsets(estimation), minEstimation)}`,
  ].join(', ');
}

/** The mean of a study as it can be cited. */
export function citedStudy(
  reply: StudyReply,
  page: CitedFigure['page'],
  language: Language,
): CitedFigure | null {
  const { mean, interval, n, window } = reply.sentence;
  if (mean === null || interval === null) return null;
  const { measure } = reply.design;
  const told = measuredInterval(interval, measure);
  return {
    values: [
      {
        label: `${studiedEvents(reply, language)}: ${measuredName(measure, window, language)}`,
        text: formatMeasured(mean, measure),
      },
    ],
    count: n,
    interval: `${told.level}: ${told.low} ~ ${told.high}`,
    ...{ basis: [], instrument: null, session: null, source: null },
    method: methodOfStudy(reply, language),
    page,
  };
}
