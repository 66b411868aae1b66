import type { Language } from '../../shared/units/language.ts';
import { formatDay } from '../format/date.ts';
import { domainWords } from '../format/domain-words.ts';
import { type AmountUnit, formatPrice, MISSING } from '../format/number.ts';
import { formatChange } from '../format/percent.ts';
import { formatQuantity } from '../format/quantity.ts';
import { screenWords } from '../format/screen-words.ts';
import { ChangeFigure } from '../ui/change-figure.tsx';
import { VerdictChip } from '../ui/verdict-chip.tsx';
import { priceEventNames } from './price-event-names.ts';
import { PriceFlag } from './price-flag.tsx';
import type { SessionFacts } from './session-facts.ts';

/** One session in words: value, change, index, stories by relation, numbers that differ. */
export function SessionCard(props: {
  facts: SessionFacts;
  unit: AmountUnit;
  language: Language;
  benchmark: { name: string; change: number | null } | null;
}) {
  const { facts, language } = props;
  const [words, domain] = [screenWords(language), domainWords(language)];
  const differing = facts.stories.reduce((sum, story) => sum + story.verdicts.contradicted, 0);
  const relations = [...new Set(facts.stories.map(({ event }) => domain.relationShort[event.relation]))];
  return (
    <>
      <p className="card-head">
        <strong>{formatDay(facts.date, language)}</strong>
        <strong className="figure">{formatPrice(facts.close, props.unit)}</strong>
      </p>
      <dl className="card-rows">
        <dt>{words.dayChange}</dt>
        <dd>
          {facts.halted ? (
            words.noTrading
          ) : facts.change === null ? (
            MISSING
          ) : (
            <ChangeFigure {...formatChange(facts.change)} />
          )}
        </dd>
        {props.benchmark?.change != null && (
          <>
            <dt>{props.benchmark.name}</dt>
            <dd>
              <ChangeFigure {...formatChange(props.benchmark.change)} />
            </dd>
          </>
        )}
        {facts.volume !== null && (
          <>
            <dt>{words.volume}</dt>
            <dd>{formatQuantity(facts.volume, language)}</dd>
          </>
        )}
      </dl>
      {facts.priceEvents.length > 0 && (
        <p className="card-line">{priceEventNames(facts.priceEvents, language)}</p>
      )}
      {facts.flags.map((flag) => (
        <p className="card-line" key={`${flag.kind}${flag.sessionDate}`}>
          <PriceFlag flag={flag} date={facts.date} step={facts.step} language={language} />
        </p>
      ))}
      {facts.calendarDerived && <p className="card-line">{words.calendarDerived}</p>}
      {facts.stories.length > 0 && (
        <p className="card-line">
          {words.storiesCount(facts.stories.length)} · {relations.join(', ')}
        </p>
      )}
      {differing > 0 && (
        <p className="card-line">
          <VerdictChip verdict="contradicted">
            {domain.verdictShort.contradicted} {differing}
          </VerdictChip>
        </p>
      )}
    </>
  );
}
