import './session-table.css';
import { useState } from 'react';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { PriceEvent } from '../../shared/schemas/price-event.ts';
import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { chartWords } from '../format/chart-words.ts';
import { formatDay } from '../format/date.ts';
import { domainWords } from '../format/domain-words.ts';
import { formatPrice, formatSigned, MISSING } from '../format/number.ts';
import { formatChange } from '../format/percent.ts';
import { formatQuantity } from '../format/quantity.ts';
import { screenWords } from '../format/screen-words.ts';
import { ChangeFigure } from '../ui/change-figure.tsx';
import { CiteButton } from '../ui/cite-button.tsx';
import { MarkGlyph } from '../ui/mark-glyph.tsx';
import { VerdictChip } from '../ui/verdict-chip.tsx';
import type { Benchmark } from './chart-model.ts';
import { citedSession } from './cited-session.ts';
import { priceEventNames } from './price-event-names.ts';
import { PriceFlag } from './price-flag.tsx';
import { type SessionFacts, sessionFacts } from './session-facts.ts';
import { positionOf, type SessionView } from './session-view.ts';

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

/** An index's change: signed rather than with an arrow, so that it does not compete with the share's. */
function signedPercent(fraction: number): string {
  return `${formatSigned(fraction * 100)}%`;
}

function changeCell(facts: SessionFacts, halted: string) {
  if (facts.halted) return halted;
  return facts.change === null ? MISSING : <ChangeFigure {...formatChange(facts.change)} />;
}

/** How many sessions are drawn at first, and with each press for more. */
const ROWS_AT_ONCE = 260;

interface TableProps {
  /** What the company is called. */
  name: string;
  series: PriceSeriesReply;
  events: readonly CompanyEvent[];
  view: SessionView;
  benchmark: Benchmark | null;
  selectedKey: string | null;
  language: Language;
  height: number;
  onSelect: (key: string) => void;
}

function ColumnHeads({ language, benchmark }: TableProps) {
  const words = screenWords(language);
  const numbers = [
    words.open,
    words.high,
    words.low,
    words.closeColumn,
    words.changeColumn,
    ...(benchmark ? [benchmark.name] : []),
    words.volumeColumn,
  ];
  return (
    <tr>
      <th scope="col">{words.session}</th>
      {numbers.map((label) => (
        <th key={label} scope="col" className="number">
          {label}
        </th>
      ))}
      <th scope="col">{words.priceEvents}</th>
      <th scope="col">{words.stories}</th>
      {[words.fiftyTwoWeekHigh, words.fiftyTwoWeekLow].map((label) => (
        <th key={label} scope="col" className="number">
          {label}
        </th>
      ))}
    </tr>
  );
}

function IndexCell({ benchmark, facts }: { benchmark: Benchmark; facts: SessionFacts }) {
  const there = sessionFacts(benchmark.series, positionOf(facts.date, benchmark.series.dates), []);
  return <td className="number">{there?.change == null ? MISSING : signedPercent(there.change)}</td>;
}

function SessionRow(props: { table: TableProps; index: number }) {
  const { series, language, benchmark, selectedKey } = props.table;
  const words = screenWords(language);
  const facts = sessionFacts(series, props.index, props.table.events);
  if (!facts) return null;
  const price = (value: number | null | undefined) => formatPrice(value ?? null, series.currency);
  const isSelected = facts.stories.some(({ event }) => event.key === selectedKey);
  return (
    <tr className={isSelected ? 'row-selected' : ''}>
      <th scope="row" className="figure citable">
        {formatDay(facts.date, language)}
        <CiteButton
          of={facts.date}
          cited={() => ({
            figure: citedSession(facts, props.table, language),
            reading: ['prices', series.instrumentId],
          })}
        />
      </th>
      <td className="number">{price(facts.open)}</td>
      <td className="number">{price(facts.high)}</td>
      <td className="number">{price(facts.low)}</td>
      <td className="number">
        <strong>{price(facts.close)}</strong>
      </td>
      <td className="number">{changeCell(facts, words.noTrading)}</td>
      {benchmark && <IndexCell benchmark={benchmark} facts={facts} />}
      <td className="number">{facts.volume === null ? MISSING : formatQuantity(facts.volume, language)}</td>
      <td className="second cell-price-events">
        {priceEventNames(facts.priceEvents, language)}
        {facts.flags.filter(isToldApart).map((flag) => (
          <p key={`${flag.kind}${flag.sessionDate}`}>
            <PriceFlag flag={flag} date={facts.date} step={facts.step} language={language} />
          </p>
        ))}
        {facts.calendarDerived && <p>{words.calendarDerived}</p>}
      </td>
      <td className="cell-stories">
        <StoryCell stories={facts.stories} language={language} onSelect={props.table.onSelect} />
      </td>
      <td className="number second">{price(series.high52w[props.index])}</td>
      <td className="number second">{price(series.low52w[props.index])}</td>
    </tr>
  );
}

/** The sessions in view as a table, newest first, in the chart's own box: all that the chart shows, the marks in words. */
export function SessionTable(props: TableProps) {
  const { series, view, language } = props;
  const [rows, setRows] = useState(ROWS_AT_ONCE);
  const count = view.to - view.from + 1;
  const shown = Math.min(rows, count);
  const more = Math.min(count - shown, ROWS_AT_ONCE);
  const caption = screenWords(language).tableCaption(
    series.dates[view.from] ?? '',
    series.dates[view.to] ?? '',
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section className="session-table" style={{ height: props.height }} tabIndex={0} aria-label={caption}>
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <ColumnHeads {...props} />
        </thead>
        <tbody>
          {Array.from({ length: shown }, (_, place) => (
            <SessionRow key={series.dates[view.to - place]} table={props} index={view.to - place} />
          ))}
        </tbody>
      </table>
      {more > 0 && (
        <button type="button" className="button table-more" onClick={() => setRows(shown + more)}>
          {chartWords(language).moreSessions(more)}
        </button>
      )}
    </section>
  );
}
