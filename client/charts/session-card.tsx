import type { Language } from '../../shared/units/language.ts';
import { chartWords } from '../format/chart-words.ts';
import { formatDay } from '../format/date.ts';
import { domainWords } from '../format/domain-words.ts';
import { type AmountUnit, formatPrice, formatSigned, MISSING } from '../format/number.ts';
import { formatChange } from '../format/percent.ts';
import { formatQuantity } from '../format/quantity.ts';
import { screenWords } from '../format/screen-words.ts';
import { ChangeFigure } from '../ui/change-figure.tsx';
import { VerdictChip } from '../ui/verdict-chip.tsx';
import { formatAxisValue } from './axis-value.ts';
import { priceEventNames } from './price-event-names.ts';
import { PriceFlag } from './price-flag.tsx';
import type { RelativePoint } from './relative-values.ts';
import type { SessionFacts } from './session-facts.ts';

/** Share and index from 100 at the left edge, and their difference. */
function RelativeRows({ point, language }: { point: RelativePoint; language: Language }) {
  const text = (value: number | null) => (value === null ? MISSING : formatAxisValue(value, 'rebased'));
  return (
    <>
      <dt>{chartWords(language).fromHundred}</dt>
      <dd className="figure">
        {text(point.share)} · {text(point.index)}
      </dd>
      <dt>{chartWords(language).difference}</dt>
      <dd className="figure">{point.difference === null ? MISSING : formatSigned(point.difference, 1)}</dd>
    </>
  );
}

const RELATIONS = ['precedes', 'reports', 'unclear'] as const;

/** One session in words: value, change, index, stories by relation, numbers that differ. */
export function SessionCard(props: {
  facts: SessionFacts;
  unit: AmountUnit;
  language: Language;
  benchmark: { name: string; change: number | null } | null;
  /** Share and index rebased, where they are drawn beside each other. */
  relative: RelativePoint | null;
}) {
  const { facts, language } = props;
  const [words, domain, chart] = [screenWords(language), domainWords(language), chartWords(language)];
  const differing = facts.stories.reduce((sum, story) => sum + story.verdicts.contradicted, 0);
  const relationsOf = (relation: (typeof RELATIONS)[number]) =>
    facts.stories.filter(({ event }) => event.relation === relation).length;
  const relations = RELATIONS.filter((relation) => relationsOf(relation) > 0).map((relation) =>
    chart.relationCount(domain.relationShort[relation], relationsOf(relation)),
  );
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
        {props.relative !== null && <RelativeRows point={props.relative} language={language} />}
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
