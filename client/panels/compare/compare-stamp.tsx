import type { PriceSeriesReply } from '../../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { compareWords } from '../../format/compare-words.ts';
import { formatInstant } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { exchangeName, marketClock } from '../../format/market.ts';
import { screenWords } from '../../format/screen-words.ts';
import { sourceLine } from '../../format/terms-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { DrawnComparison } from './drawn-comparison.ts';

function basisOf(series: PriceSeriesReply, language: Language): string {
  const [words, domain] = [screenWords(language), domainWords(language)];
  return [
    words.dailyBars(exchangeName(series.mic)),
    words.until(series.lastSession),
    words.asOf(formatInstant(series.asOf, marketClock(series.mic))),
    domain.adjustment[series.adjustmentBasis],
    domain.hours[series.hours ?? 'unknown'],
    ...(series.provisionalFrom === undefined ? [] : [domain.provisionalFrom(series.provisionalFrom)]),
    words.source(sourceLine(series.source, language)),
  ].join(' · ');
}

/** What the lines are, and for each of them as of when, by which basis, from whom; lines that share it stand together. */
export function stampLines({ compared, base }: DrawnComparison, language: Language): string[] {
  const groups = new Map<string, string[]>();
  for (const { series, name } of compared) {
    if (!series) continue;
    const basis = basisOf(series, language);
    groups.set(basis, [...(groups.get(basis) ?? []), name]);
  }
  return [
    compareWords(language).stamp(base),
    ...[...groups].map(([basis, names]) => `${names.join(', ')}: ${basis}`),
  ];
}

/** The lines under a comparison. */
export function CompareStamp(props: { drawn: DrawnComparison }) {
  return (
    <div className="stamp compare-stamp">
      {stampLines(props.drawn, useLanguage()).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
