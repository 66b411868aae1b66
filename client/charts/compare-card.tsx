import type { Language } from '../../shared/units/language.ts';
import type { SessionDate } from '../../shared/units/session-date.ts';
import { compareWords } from '../format/compare-words.ts';
import { formatDay } from '../format/date.ts';
import { formatNumber, formatPrice, MISSING } from '../format/number.ts';
import { formatChange } from '../format/percent.ts';
import { screenWords } from '../format/screen-words.ts';
import { ChangeFigure } from '../ui/change-figure.tsx';
import type { ComparedFacts } from './compare-facts.ts';
import type { Compared } from './compare-model.ts';
import { StrokeSample } from './compare-stroke.tsx';

/** One row of the card: a company or index with what is known of it that day. */
export interface CompareCardRow {
  compared: Compared;
  /** Null without prices. */
  facts: ComparedFacts | null;
  stories: number;
}

function Change(props: { row: CompareCardRow; language: Language }) {
  const { facts } = props.row;
  if (facts === null) return MISSING;
  if (facts.value !== null) return <ChangeFigure {...formatChange(facts.value / 100 - 1)} />;
  return facts.absence === null ? MISSING : compareWords(props.language).absence[facts.absence];
}

/** One day of all that are compared: close, value and change since the base, and how many stories. */
export function CompareCard(props: {
  date: SessionDate;
  base: SessionDate;
  rows: readonly CompareCardRow[];
  language: Language;
}) {
  const { language } = props;
  const [words, screen] = [compareWords(language), screenWords(language)];
  return (
    <>
      <p className="card-head">
        <strong>{formatDay(props.date, language)}</strong>
        <span className="third">{words.since(props.base)}</span>
      </p>
      <table className="compare-card-table">
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.compared.id}>
              <th scope="row">
                <StrokeSample stroke={row.compared.style} /> {row.compared.name}
                {row.stories > 0 && <span className="third"> {screen.storiesCount(row.stories)}</span>}
              </th>
              <td className="number second">
                {formatPrice(row.facts?.close ?? null, row.compared.series?.currency ?? 'KRW')}
              </td>
              <td className="number">
                {row.facts?.value == null ? '' : <strong>{formatNumber(row.facts.value, 1)}</strong>}
              </td>
              <td className="number">
                <Change row={row} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
