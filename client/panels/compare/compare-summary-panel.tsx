import './compare.css';
import { Link } from 'wouter';
import type { ReadCompany, ReadComparison } from '../../api/compare-companies.ts';
import { citedEnd } from '../../charts/cited-compared.ts';
import type { ComparedEnd, UndrawnReason } from '../../charts/compare-ends.ts';
import { StrokeSample } from '../../charts/compare-stroke.tsx';
import type { CitedFigure } from '../../format/citation.ts';
import { compareWords } from '../../format/compare-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { formatPrice, MISSING } from '../../format/number.ts';
import { formatChange } from '../../format/percent.ts';
import { screenWords } from '../../format/screen-words.ts';
import { ChangeFigure } from '../../ui/change-figure.tsx';
import { CiteButton } from '../../ui/cite-button.tsx';
import { LoadingBlock } from '../../ui/loading-block.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** One row: what a company has come to, or why there is nothing of it. */
interface SummaryRow {
  end: ComparedEnd;
  read: ReadCompany | undefined;
}

function useReason(): (row: SummaryRow) => string {
  const language = useLanguage();
  const words = compareWords(language);
  const told = ({ kind, day }: UndrawnReason) =>
    kind === 'noPrices' || day === null ? words.noPrices : words[kind](day);
  return ({ end, read }) => {
    if (read?.isUnknown) return words.unknownCompany;
    if (read?.error && read.series === null) return describeFailure(read.error, language).text;
    return end.why === null ? '' : told(end.why);
  };
}

function Figures({ end }: { end: ComparedEnd }) {
  const words = compareWords(useLanguage());
  const { drawn, compared } = end;
  if (drawn === null || compared.series === null) return null;
  const { currency } = compared.series;
  return (
    <>
      <td className="number" data-label={words.columns.baseSession}>
        <span>
          {drawn.base.date}
          {drawn.base.isLater && <span className="third"> {words.laterBase}</span>}
        </span>
      </td>
      <td className="number" data-label={words.columns.baseClose}>
        {formatPrice(drawn.base.close, currency)}
      </td>
      <td className="number" data-label={words.columns.lastSession}>
        {drawn.date}
      </td>
      <td className="number" data-label={words.columns.close}>
        <span>
          {formatPrice(drawn.close, currency)}{' '}
          <span className="third">{currency === 'pt' ? '' : currency}</span>
        </span>
      </td>
      <td className="number" data-label={words.columns.change}>
        <ChangeFigure {...formatChange(drawn.value / 100 - 1)} strong />
      </td>
    </>
  );
}

/** Cites what a line has come to; nothing where none is drawn. */
function EndCitation({ end, page }: { end: ComparedEnd; page: CitedFigure['page'] }) {
  const figure = citedEnd(end, page, useLanguage());
  const { id, name } = end.compared;
  return figure && <CiteButton of={name} cited={() => ({ figure, reading: ['prices', id] })} />;
}

function Row(props: {
  row: SummaryRow;
  reason: string;
  page: CitedFigure['page'] | null;
  onRetry: () => void;
}) {
  const language = useLanguage();
  const words = compareWords(language);
  const { end, read } = props.row;
  const { compared, drawn, events } = end;
  const isCompany = compared.style !== 'index' && read?.isUnknown === false;
  return (
    <tr>
      <th scope="row" className="citable">
        <StrokeSample stroke={compared.style} />{' '}
        {isCompany ? (
          <Link href={`/company/${encodeURIComponent(compared.id)}`}>{compared.name}</Link>
        ) : (
          compared.name
        )}
        {props.page !== null && <EndCitation end={end} page={props.page} />}
      </th>
      {drawn ? (
        <Figures end={end} />
      ) : (
        <td colSpan={5} className="second">
          {props.reason}{' '}
          {read?.error && (
            <button type="button" className="button" onClick={props.onRetry}>
              {screenWords(language).retry}
            </button>
          )}
        </td>
      )}
      <td className="number" data-label={words.columns.stories}>
        {compared.style === 'index' ? MISSING : events}
      </td>
    </tr>
  );
}

/** What has each company come to since the base, and why is there nothing of some? */
export function CompareSummaryPanel(props: {
  ends: readonly ComparedEnd[];
  read: ReadComparison;
  /** The page that shows it, to be cited; null where nothing is drawn. */
  page: CitedFigure['page'] | null;
}) {
  const language = useLanguage();
  const words = compareWords(language);
  const reasonOf = useReason();
  const labels = ['baseSession', 'baseClose', 'lastSession', 'close', 'change', 'stories'] as const;
  const { companies, retry } = props.read;
  const rows = props.ends.map((end) => ({ end, read: companies.find(({ id }) => id === end.compared.id) }));
  return (
    <Panel title={words.summaryTitle} className="compare-summary-panel">
      {companies.some(({ isPending }) => isPending) ? (
        <LoadingBlock label={screenWords(language).loadingPrices} height={200} bars={4} />
      ) : (
        <div className="panel-body">
          <table className="compare-summary">
            <thead>
              <tr>
                <th scope="col">{words.columns.company}</th>
                {labels.map((label) => (
                  <th key={label} scope="col" className="number">
                    {words.columns[label]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={row.end.compared.id}
                  row={row}
                  reason={reasonOf(row)}
                  page={props.page}
                  onRetry={retry}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
