import './filter-bar.css';
import { type ReactNode, useState } from 'react';
import { filterWords } from '../format/filter-words.ts';
import { screenWords } from '../format/screen-words.ts';
import { Dialog } from './dialog.tsx';
import { useLanguage } from './settings-context.tsx';

/** A condition that is chosen: what kind it is, its value in words, and how to take it away. */
export interface ChosenCondition {
  key: string;
  label: string;
  value: string;
  onRemove: () => void;
}

function Chips(props: { chosen: readonly ChosenCondition[]; onClear: () => void }) {
  const language = useLanguage();
  const words = filterWords(language);
  if (props.chosen.length === 0) return null;
  return (
    <div className="filter-chips">
      <ul aria-label={words.chosen}>
        {props.chosen.map(({ key, label, value, onRemove }) => (
          <li key={key}>
            <button
              type="button"
              className="filter-chip"
              aria-label={words.remove(`${label}: ${value}`)}
              onClick={onRemove}
            >
              <span className="third">{label}</span> {value} <span aria-hidden="true">×</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button" onClick={props.onClear}>
        {screenWords(language).clearFilters}
      </button>
    </div>
  );
}

/**
 * The conditions of a list: a row of fields with further ones behind a button; on phones all of them in a sheet. Below
 * stand those that are chosen, each with the way to take it away, and what the address asks for that is not known.
 */
export function FilterBar(props: {
  fields: ReactNode;
  moreFields: ReactNode;
  /** Opens the further ones at first: one of them is chosen. */
  isMoreChosen: boolean;
  chosen: readonly ChosenCondition[];
  ignored: readonly string[];
  onClear: () => void;
}) {
  const language = useLanguage();
  const [words, screen] = [filterWords(language), screenWords(language)];
  const [isMore, setMore] = useState(props.isMoreChosen);
  const [isSheet, setSheet] = useState(false);
  return (
    <search className="filter-bar" aria-label={screen.filters}>
      {props.ignored.length > 0 && (
        <p className="second filter-ignored" role="status">
          {words.ignored(props.ignored.map((one) => `‘${one}’`).join(', '))}
        </p>
      )}
      <div className="filters">
        {props.fields}
        <button type="button" className="button" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
          {isMore ? words.fewer : words.more}
        </button>
      </div>
      {isMore && <div className="filters filters-more">{props.moreFields}</div>}
      <p className="filter-open">
        <button type="button" className="button" aria-haspopup="dialog" onClick={() => setSheet(true)}>
          {words.open(props.chosen.length)}
        </button>
      </p>
      <Chips chosen={props.chosen} onClear={props.onClear} />
      {isSheet && (
        <Dialog title={screen.filters} startsAtTitle onClose={() => setSheet(false)}>
          <div className="filter-sheet">
            <div className="filters">
              {props.fields}
              {props.moreFields}
            </div>
            <p className="actions">
              <button type="button" className="button button-main" onClick={() => setSheet(false)}>
                {words.done}
              </button>
            </p>
          </div>
        </Dialog>
      )}
    </search>
  );
}
