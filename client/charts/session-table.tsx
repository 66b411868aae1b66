import './session-table.css';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { formatDay } from '../format/date.ts';
import { domainWords } from '../format/domain-words.ts';
import { type AmountUnit, formatPrice, MISSING } from '../format/number.ts';
import { formatChange } from '../format/percent.ts';
import { formatQuantity } from '../format/quantity.ts';
import { screenWords } from '../format/screen-words.ts';
import { ChangeFigure } from '../ui/change-figure.tsx';
import { MarkGlyph } from '../ui/mark-glyph.tsx';
import { VerdictChip } from '../ui/verdict-chip.tsx';
import { priceEventNames } from './price-event-names.ts';
import { PriceFlag } from './price-flag.tsx';
import { type SessionFacts, sessionFacts } from './session-facts.ts';
import type { SessionView } from './session-view.ts';

function StoryCell(props: {
  stories: readonly CompanyEvent[];
  language: Language;
  onSelect: (key: string) => void;
}) {
  const domain = domainWords(props.language);
  return props.stories.map((story) => (
    <button
      key={story.event.key}
      type="button"
      className="link-button"
      onClick={() => props.onSelect(story.event.key)}
    >
      <MarkGlyph shape={story.event.kind} fill={story.event.relation} />
      {domain.eventKind[story.event.kind]} · {domain.relation[story.event.relation]}
      {story.verdicts.contradicted > 0 && (
        <VerdictChip verdict="contradicted">
          {domain.verdictShort.contradicted} {story.verdicts.contradicted}
        </VerdictChip>
      )}
    </button>
  ));
}

/** A halt is told in the column of the change already. */
function isToldApart(flag: PriceEvent): boolean {
  return flag.kind !== 'halt';
}

function changeCell(facts: SessionFacts, halted: string) {
  if (facts.halted) return halted;
  return facts.change === null ? MISSING : <ChangeFigure {...formatChange(facts.change)} />;
}

/** The sessions in view as a table, newest first, in the chart's own box. */
export function SessionTable(props: {
  series: PriceSeriesReply;
  events: readonly CompanyEvent[];
  view: SessionView;
  selectedKey: string | null;
  unit: AmountUnit;
  language: Language;
  height: number;
  onSelect: (key: string) => void;
}) {
  const { series, view, language } = props;
  const words = screenWords(language);
  const rows: SessionFacts[] = [];
  for (let index = view.to; index >= view.from; index -= 1) {
    const facts = sessionFacts(series, index, props.events);
    if (facts) rows.push(facts);
  }
  const caption = words.tableCaption(series.dates[view.from] ?? '', series.dates[view.to] ?? '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section className="session-table" style={{ height: props.height }} tabIndex={0} aria-label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.session}</th>
            {[
              words.open,
              words.high,
              words.low,
              words.closeColumn,
              words.changeColumn,
              words.volumeColumn,
            ].map((label) => (
              <th key={label} scope="col" className="number">
                {label}
              </th>
            ))}
            <th scope="col">{words.priceEvents}</th>
            <th scope="col">{words.stories}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((facts) => (
            <tr
              key={facts.date}
              className={
                facts.stories.some(({ event }) => event.key === props.selectedKey) ? 'row-selected' : ''
              }
            >
              <th scope="row" className="figure">
                {formatDay(facts.date, language)}
              </th>
              <td className="number">{formatPrice(facts.open, props.unit)}</td>
              <td className="number">{formatPrice(facts.high, props.unit)}</td>
              <td className="number">{formatPrice(facts.low, props.unit)}</td>
              <td className="number">
                <strong>{formatPrice(facts.close, props.unit)}</strong>
              </td>
              <td className="number">{changeCell(facts, words.noTrading)}</td>
              <td className="number">
                {facts.volume === null ? MISSING : formatQuantity(facts.volume, language)}
              </td>
              <td className="second cell-price-events">
                {priceEventNames(facts.priceEvents, language)}
                {facts.flags.filter(isToldApart).map((flag) => (
                  <p key={`${flag.kind}${flag.sessionDate}`}>
                    <PriceFlag flag={flag} date={facts.date} step={facts.step} language={language} />
                  </p>
                ))}
                {facts.calendarDerived && <p>{words.calendarDerived}</p>}
              </td>
              <td>
                <StoryCell stories={facts.stories} language={language} onSelect={props.onSelect} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
