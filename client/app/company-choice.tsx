import { useQuery } from '@tanstack/react-query';
import { instrumentQuery } from '../api/instrument.ts';
import { instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { screenWords } from '../format/screen-words.ts';
import { InstrumentSearch } from '../panels/instrument-search/instrument-search.tsx';
import { useLanguage } from '../ui/settings-context.tsx';

/** The company that a list is filtered by, with the way to take it away (null), or a search for one. */
export function CompanyChoice(props: {
  instrumentId: string | undefined;
  onChange: (id: string | null) => void;
}) {
  const language = useLanguage();
  const words = screenWords(language);
  const id = props.instrumentId;
  const query = useQuery({ ...instrumentQuery(id ?? ''), enabled: id !== undefined });
  if (id === undefined) {
    return (
      <InstrumentSearch label={words.company} placeholder={words.anyCompany} onChoose={props.onChange} />
    );
  }
  const code = instrumentCode(id);
  const name = query.data ? instrumentName(query.data.instrument, language, code) : code;
  return (
    <button
      type="button"
      className="button chosen"
      aria-label={`${name}, ${words.clearFilters}`}
      onClick={() => props.onChange(null)}
    >
      {name} <span aria-hidden="true">×</span>
    </button>
  );
}
