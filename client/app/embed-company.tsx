import { useQuery } from '@tanstack/react-query';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { instrumentQuery } from '../api/instrument.ts';
import { embedBuilderWords } from '../format/embed-builder-words.ts';
import { instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { screenWords } from '../format/screen-words.ts';
import { InstrumentSearch } from '../panels/instrument-search/instrument-search.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { useRecentInstruments } from './recent-instruments.ts';

/** The company that a widget is about, and the search that chooses another. */
export function EmbedCompany(props: { id: InstrumentId | null; onChange: (id: InstrumentId) => void }) {
  const language = useLanguage();
  const [words, screen] = [embedBuilderWords(language), screenWords(language)];
  const { id, onChange } = props;
  const { recent, remember } = useRecentInstruments();
  const instrument = useQuery({ ...instrumentQuery(id ?? ''), enabled: id !== null }).data?.instrument;
  const code = id === null ? '' : instrumentCode(id);
  return (
    <div className="embed-company">
      {id !== null && (
        <p>
          <strong>{instrument ? instrumentName(instrument, language, code) : code}</strong>{' '}
          <span className="third nowrap">{code}</span>
        </p>
      )}
      <div className="field">
        <span aria-hidden="true">{id === null ? words.company : words.changeCompany}</span>
        <InstrumentSearch
          label={id === null ? words.company : words.changeCompany}
          placeholder={screen.searchPlaceholder}
          recent={recent}
          onChoose={(chosen, found) => {
            remember(found);
            onChange(chosen);
          }}
        />
      </div>
    </div>
  );
}
