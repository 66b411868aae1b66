import { instrumentIdsOf } from '../../shared/schemas/list-conditions.ts';
import { filterWords } from '../format/filter-words.ts';
import type { CompanyFields } from '../panels/study/study-form.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { CompanyChoice, useChosenCompanies } from './company-choice.tsx';

type Instruments = Parameters<CompanyFields>[0];

/** The companies of a study: a search that adds one, the watchlists of this browser, and what is chosen, each with the way to take it away. */
export function StudyCompanies(props: {
  instruments: Instruments;
  onChange: (instruments: Instruments) => void;
}) {
  const words = filterWords(useLanguage());
  const choice = {
    instrument: props.instruments?.join(','),
    onChange: (text: string | null) => props.onChange(text === null ? undefined : instrumentIdsOf(text)),
  };
  const chosen = useChosenCompanies(choice);
  return (
    <>
      <CompanyChoice {...choice} />
      {chosen.length > 0 && (
        <ul className="study-companies" aria-label={words.chosen}>
          {chosen.map(({ key, label, value, onRemove }) => (
            <li key={key}>
              <button
                type="button"
                className="filter-chip"
                aria-label={words.remove(`${label}: ${value}`)}
                onClick={onRemove}
              >
                {value} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
