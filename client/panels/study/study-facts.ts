import type { StudyReply } from '../../../shared/schemas/study-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { formatInstant } from '../../format/date.ts';
import { instrumentClock } from '../../format/market.ts';
import { formatShare } from '../../format/study-figures.ts';
import { studyWords } from '../../format/study-words.ts';
import { benchmarkNames } from './cited-study.ts';

/** What the sentence rests on: counts, and how random sessions compare. */
export function factsOf({ sentence, placebo, clustering }: StudyReply, language: Language): string[] {
  const words = studyWords(language);
  const findsTooMuch =
    clustering.isClustered && clustering.findTooMuch.some(({ name }) => name === 'placebo');
  return [
    words.counted(sentence.n, sentence.nDropped),
    ...(placebo === null
      ? []
      : [
          findsTooMuch
            ? `${words.placeboAsFar(formatShare(placebo.asFar))} (${words.overRejects})`
            : words.placeboAsFar(formatShare(placebo.asFar)),
        ]),
    words.association,
  ];
}

/** Measure, model, interval, data and as of when, in one line. */
export function stampOf(reply: StudyReply, language: Language): string {
  const words = studyWords(language);
  const { design, model, aggregate, benchmarks, asOf } = reply;
  const { returns, measure } = design;
  const df = aggregate === null ? '' : `, df ${aggregate.mean.df}`;
  const [first] = benchmarks;
  return [
    words.modelOf[model](benchmarkNames(reply, language)),
    ...(measure === 'return' ? [words.returnsOf[returns]] : []),
    `${words.intervalBy}${df}`,
    ...benchmarks.map((one) =>
      words.pricesOf(benchmarkNames({ benchmarks: [one] }, language), one.firstSession, one.lastSession),
    ),
    `${words.facts.asOf} ${formatInstant(asOf, instrumentClock(first?.instrumentId ?? 'KRX:'))}`,
  ].join(' · ');
}
