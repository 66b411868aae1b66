import './session-table.css';
import './compare-table.css';
import { Fragment, useState } from 'react';
import type { CompanyEvent } from '../../shared/schemas/event-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { chartWords } from '../format/chart-words.ts';
import type { CitedFigure } from '../format/citation.ts';
import { compareWords } from '../format/compare-words.ts';
import { formatDay } from '../format/date.ts';
import { domainWords } from '../format/domain-words.ts';
import { formatNumber, formatPrice, MISSING } from '../format/number.ts';
import { formatChange } from '../format/percent.ts';
import { screenWords } from '../format/screen-words.ts';
import { ChangeFigure } from '../ui/change-figure.tsx';
import { CiteButton } from '../ui/cite-button.tsx';
import { MarkGlyph } from '../ui/mark-glyph.tsx';
import { VerdictChip } from '../ui/verdict-chip.tsx';
import { citedDay } from './cited-compared.ts';
import { comparedFacts } from './compare-facts.ts';
import type { Compared } from './compare-model.ts';
import type { RebasedSeries } from './compare-rebase.ts';
import { StrokeSample } from './compare-stroke.tsx';
import type { SessionView } from './session-view.ts';

/** How many sessions the table holds before it is asked for more. */
const ROWS_AT_A_TIME = 260;

interface CompareTableProps {
  compared: readonly Compared[];
  rebased: ReadonlyMap<string, RebasedSeries>;
  dates: readonly SessionDate[];
  view: SessionView;
  selectedKey: string | null;
  language: Language;
  height: number;
  onSelect: (key: string) => void;
  base: SessionDate;
  /** The page that shows the comparison, to be cited. */
  page: CitedFigure['page'];
}

/** Three columns of one company on one day: close, change, value with the base at 100; or why there are none. */
function ComparedCells(props: {
  one: Compared;
  rebased: RebasedSeries | undefined;
  date: SessionDate;
  language: Language;
}) {
  const { one, rebased, language } = props;
  const facts = one.series && rebased ? comparedFacts(one.series, rebased, props.date) : null;
  if (facts === null || facts.close === null) {
    const why = facts?.absence ?? null;
    return (
      <td className="compare-first third" colSpan={3}>
        {why === null ? MISSING : compareWords(language).absence[why]}
      </td>
    );
  }
  return (
    <>
      <td className="compare-first number">{formatPrice(facts.close, one.series?.currency ?? 'KRW')}</td>
      <td className="number">
        {facts.change === null ? MISSING : <ChangeFigure {...formatChange(facts.change)} />}
      </td>
      <td className="number">
        {facts.value !== null ? (
          <strong>{formatNumber(facts.value, 1)}</strong>
        ) : (
          <span className="third">
            {facts.absence === null ? MISSING : compareWords(language).absence[facts.absence]}
          </span>
        )}
      </td>
    </>
  );
}

function Stories(props: {
  compared: readonly Compared[];
  date: SessionDate;
  language: Language;
  onSelect: (key: string) => void;
}) {
  const domain = domainWords(props.language);
  const storyOf = (one: Compared, { event, verdicts }: CompanyEvent) => (
    <button key={event.key} type="button" className="link-button" onClick={() => props.onSelect(event.key)}>
      <MarkGlyph shape={event.kind} fill={event.relation} />
      {one.name} · {domain.eventKind[event.kind]} · {domain.relation[event.relation]}
      {verdicts.contradicted > 0 && (
        <VerdictChip verdict="contradicted">
          {domain.verdictShort.contradicted} {verdicts.contradicted}
        </VerdictChip>
      )}
    </button>
  );
  return props.compared.flatMap((one) =>
    one.events.filter(({ event }) => event.sessionDate === props.date).map((item) => storyOf(one, item)),
  );
}

function TableHead(props: { compared: readonly Compared[]; language: Language }) {
  const [words, screen] = [compareWords(props.language), screenWords(props.language)];
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {screen.session}
        </th>
        {props.compared.map((one) => (
          <th key={one.id} scope="colgroup" colSpan={3} className="compare-first compare-company">
            <StrokeSample stroke={one.style} /> {one.name}
          </th>
        ))}
        <th scope="col" rowSpan={2} className="compare-first">
          {screen.stories}
        </th>
      </tr>
      <tr>
        {props.compared.map((one) => (
          <Fragment key={one.id}>
            <th scope="col" className="compare-first number">
              {screen.closeColumn}
            </th>
            <th scope="col" className="number">
              {screen.changeColumn}
            </th>
            <th scope="col" className="number">
              {words.value}
            </th>
          </Fragment>
        ))}
      </tr>
    </thead>
  );
}

/** The sessions in view by company as a table, newest first, in the chart's own box. */
export function CompareTable(props: CompareTableProps) {
  const { compared, dates, view, language } = props;
  const [shown, setShown] = useState(ROWS_AT_A_TIME);
  const days = dates.slice(view.from, view.to + 1).reverse();
  const caption = screenWords(language).tableCaption(days.at(-1) ?? '', days[0] ?? '');
  const left = days.length - shown;
  const isSelected = (date: SessionDate) =>
    compared.some(({ events }) =>
      events.some(({ event }) => event.key === props.selectedKey && event.sessionDate === date),
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section className="session-table" style={{ height: props.height }} tabIndex={0} aria-label={caption}>
      <table className="compare-table">
        <caption className="visually-hidden">{caption}</caption>
        <TableHead compared={compared} language={language} />
        <tbody>
          {days.slice(0, shown).map((date) => (
            <tr key={date} className={isSelected(date) ? 'row-selected' : ''}>
              <th scope="row" className="figure citable">
                {formatDay(date, language)}
                <CiteButton
                  of={date}
                  cited={() => ({
                    figure: citedDay(
                      compared,
                      props.rebased,
                      { date, base: props.base },
                      props.page,
                      language,
                    ),
                    reading: ['prices'],
                  })}
                />
              </th>
              {compared.map((one) => (
                <ComparedCells
                  key={one.id}
                  one={one}
                  rebased={props.rebased.get(one.id)}
                  date={date}
                  language={language}
                />
              ))}
              <td className="compare-first compare-stories">
                <Stories compared={compared} date={date} language={language} onSelect={props.onSelect} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p className="panel-section">
          <button type="button" className="button" onClick={() => setShown(shown + ROWS_AT_A_TIME)}>
            {chartWords(language).moreSessions(Math.min(left, ROWS_AT_A_TIME))}
          </button>
        </p>
      )}
    </section>
  );
}
