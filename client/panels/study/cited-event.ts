import type { EventStudyReply } from '../../../shared/schemas/study-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import type { CitedFigure } from '../../format/citation.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { indexName } from '../../format/market.ts';
import { formatMeasured, formatOffsets } from '../../format/study-figures.ts';
import { eventPage } from '../../format/study-link.ts';
import { studyWords } from '../../format/study-words.ts';
import { measuredInterval, measuredName } from './study-sentence.ts';

/** What followed one event as it can be cited; null where there is no figure. */
export function citedEventStudy(reply: EventStudyReply, language: Language): CitedFigure | null {
  const { cumulative, design, instrumentId, dayZero, benchmark } = reply;
  if (cumulative === null) return null;
  const words = studyWords(language);
  const { measure, window, estimation, minEstimation } = design;
  const told = measuredInterval(cumulative.interval, measure);
  const index = benchmark === null ? '' : indexName(benchmark.instrumentId);
  return {
    values: [
      { label: measuredName(measure, window, language), text: formatMeasured(cumulative.estimate, measure) },
    ],
    count: null,
    interval: `${told.level}: ${told.low} ~ ${told.high}`,
    basis: [],
    instrument: { id: instrumentId, name: instrumentName(reply, language, instrumentCode(instrumentId)) },
    session: dayZero,
    source: null,
    method: `${words.modelOf[design.model](index)}, ${words.estimationOf(formatOffsets(estimation), minEstimation)}`,
    page: {
      path: eventPage(reply.key),
      fields: { window: `${window.from},${window.to}`, measure, model: design.model },
    },
  };
}
