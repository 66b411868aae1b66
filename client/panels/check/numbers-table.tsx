import type { CheckedNumber } from '../../../shared/schemas/check-reply.ts';
import type { SessionDate } from '../../../shared/units/session-date.ts';
import { checkWords } from '../../format/check-words.ts';
import { domainWords } from '../../format/domain-words.ts';
import { MISSING } from '../../format/number.ts';
import { Panel } from '../../ui/panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { VerdictChip } from '../../ui/verdict-chip.tsx';
import { numberFacts } from './number-facts.ts';

function Row(props: {
  number: CheckedNumber;
  place: number;
  shownDay: SessionDate | null;
  chosen: boolean;
  onChoose: () => void;
}) {
  const language = useLanguage();
  const [words, domain] = [checkWords(language), domainWords(language)];
  const { number, place, chosen } = props;
  const { company, what, told, found, reasons } = numberFacts(number, language, props.shownDay);
  return (
    <tr className={chosen ? 'check-row check-row-chosen' : 'check-row'} aria-current={chosen || undefined}>
      <td className="number third">
        <button
          type="button"
          className="check-place"
          aria-label={words.chooseNumber(place)}
          aria-pressed={chosen}
          onClick={props.onChoose}
        >
          {place}
        </button>
      </td>
      <th scope="row">
        <strong>{company}</strong>
        {reasons !== '' && <span className="check-reason">{reasons}</span>}
      </th>
      <td data-label={words.columns.what} className="second">
        {what}
      </td>
      <td data-label={words.columns.story} className="number">
        {told}
      </td>
      <td data-label={words.columns.price} className="number">
        {found === MISSING ? <span className="third">{MISSING}</span> : <strong>{found}</strong>}
      </td>
      <td className="check-verdict">
        <VerdictChip verdict={number.verdict}>{domain.verdict[number.verdict]}</VerdictChip>
      </td>
    </tr>
  );
}

/** Which numbers does the text state, and do they hold? One row a number, in the order of the text. */
export function NumbersTable(props: {
  numbers: readonly CheckedNumber[];
  /** The day that the reader sees already. */
  shownDay: SessionDate | null;
  chosen: CheckedNumber | null;
  onChoose: (number: CheckedNumber) => void;
}) {
  const words = checkWords(useLanguage());
  const { columns } = words;
  return (
    <Panel title={words.numbersTitle} titleHidden className="check-numbers">
      <table className="check-table">
        <caption className="visually-hidden">{words.numbersTitle}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.numbersTitle}</span>
            </th>
            <th scope="col">{columns.company}</th>
            <th scope="col">{columns.what}</th>
            <th scope="col" className="number">
              {columns.story}
            </th>
            <th scope="col" className="number">
              {columns.price}
            </th>
            <th scope="col" className="check-verdict">
              {columns.verdict}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.numbers.map((number, index) => (
            <Row
              key={number.id}
              number={number}
              place={index + 1}
              shownDay={props.shownDay}
              chosen={number === props.chosen}
              onChoose={() => props.onChoose(number)}
            />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
