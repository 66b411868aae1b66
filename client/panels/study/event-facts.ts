import type { EventStudyReply } from '../../../shared/schemas/study-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { formatInstant } from '../../format/date.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { indexName, instrumentClock } from '../../format/market.ts';
import { formatNumber } from '../../format/number.ts';
import { formatMeasured, formatShare } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { missingOf } from './event-missing.ts';
import { measuredInterval, measuredName } from './study-sentence.ts';

/** What followed an event beyond what its index accounts for, in one sentence. */
export function eventSentence(reply: EventStudyReply, language: Language): string {
  const words = studyWords(language);
  const { cumulative, missing, design } = reply;
  const name = measuredName(design.measure, design.window, language);
  const of = words.eventOf(instrumentName(reply, language, instrumentCode(reply.instrumentId)));
  if (cumulative === null)
    return words.eventMissing(`${of}: ${name}`, missing === null ? '–' : missingOf(missing, language));
  return words.eventSentence(of, {
    name,
    mean: formatMeasured(cumulative.estimate, design.measure),
    interval: measuredInterval(cumulative.interval, design.measure),
  });
}

/** What its sentence rests on: day 0, and how random sessions compare. */
export function eventFactsOf(
  { dayZero, placebo, cumulative }: EventStudyReply,
  language: Language,
): string[] {
  const words = studyWords(language);
  return [
    ...(dayZero === null ? [] : [words.dayZero(dayZero)]),
    ...(placebo === null || cumulative === null
      ? []
      : [words.eventRandom(formatShare(placebo.asFar), placebo.windows)]),
    words.association,
  ];
}

/** Model, interval and as of when, in one line. */
export function eventStampOf(reply: EventStudyReply, language: Language): string {
  const words = studyWords(language);
  const { design, model, benchmark, asOf, instrumentId } = reply;
  const index = benchmark === null ? '' : indexName(benchmark.instrumentId);
  return [
    words.modelOf[design.model](index),
    ...(design.measure === 'return' ? [words.returnsOf[design.returns]] : []),
    ...(model === null
      ? []
      : [words.eventModel(model.nEstimation, formatNumber(model.alpha, 4), formatNumber(model.beta, 2))]),
    words.intervalByForecast,
    `${words.facts.asOf} ${formatInstant(asOf, instrumentClock(instrumentId))}`,
  ].join(' · ');
}
