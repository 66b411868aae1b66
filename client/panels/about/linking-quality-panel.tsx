import './about.css';
import type { MeasuredLinks, MeasuredShares } from '../../../shared/schemas/measured-quality.ts';
import { aboutWords } from '../../format/about-words.ts';
import { formatNumber } from '../../format/number.ts';
import { CiteButton } from '../../ui/cite-button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { citedQuality } from './cited-quality.ts';
import { measuredQuality } from './measured-quality.ts';

const LANGUAGES = ['ko', 'en'] as const;

const percent = (share: number) => `${formatNumber(share * 100, 1)}%`;
const precisionRecall = ({ precision, recall }: MeasuredShares) =>
  `${percent(precision)}, ${percent(recall)}`;

function Row(props: { row: MeasuredLinks }) {
  const language = useLanguage();
  const words = aboutWords(language);
  const { row } = props;
  const cells: readonly (readonly [label: string, figure: string])[] = [
    [words.texts, formatNumber(row.texts)],
    [words.companies, formatNumber(row.instruments.asked)],
    [words.precision, percent(row.instruments.precision)],
    [words.recall, percent(row.instruments.recall)],
    [words.exactSpans, percent(row.exactSpansF1)],
    [words.wrongInTitle, formatNumber(row.wrongInTitle)],
    [words.baseline, precisionRecall(row.baseline)],
  ];
  const values = cells.map(([label, text]) => ({ label, text }));
  return (
    <tr>
      <th scope="row" className="citable">
        {words.sets[row.set]}
        <CiteButton
          of={words.sets[row.set]}
          cited={() => ({
            figure: citedQuality(words.sets[row.set], values, row.texts, language),
            reading: ['state'],
          })}
        />
      </th>
      {cells.map(([label, figure]) => (
        <td key={label} className="number" data-label={label}>
          {figure}
        </td>
      ))}
    </tr>
  );
}

function LinksTable() {
  const words = aboutWords(useLanguage());
  const columns = [
    words.texts,
    words.companies,
    words.precision,
    words.recall,
    words.exactSpans,
    words.wrongInTitle,
    words.baseline,
  ];
  return (
    <table className="quality-table">
      <caption className="visually-hidden">{words.linkingCaption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column} scope="col" className="number">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      {LANGUAGES.map((language) => (
        <tbody key={language}>
          <tr className="quality-group">
            <th scope="rowgroup" colSpan={columns.length + 1}>
              {words.languages[language]}
            </th>
          </tr>
          {measuredQuality.links
            .filter((row) => row.language === language)
            .map((row) => (
              <Row key={row.set} row={row} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

/** How often does a link name the right company, by language and by how much of a text was there? */
export function LinkingQualityPanel() {
  const words = aboutWords(useLanguage());
  return (
    <Panel
      title={words.linkingTitle}
      aside={words.measuredOn(measuredQuality.measuredOn)}
      className="linking-panel"
    >
      <div className="panel-body">
        <p className="second about-text">{words.linkingLead}</p>
        <LinksTable />
        <ul className="stamp about-text">
          {words.meanings.map((meaning) => (
            <li key={meaning}>{meaning}</li>
          ))}
        </ul>
      </div>
      <div className="panel-section">
        <h3>{words.notMeasuredTitle}</h3>
        <ul className="about-list">
          {words.notMeasured.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
