import { useState } from 'react';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import type { Compared } from '../charts/compare-model.ts';
import { MOST_COMPARED } from '../charts/compare-stroke.tsx';
import { compareWords } from '../format/compare-words.ts';
import { instrumentCode } from '../format/instrument-name.ts';
import { CompareChips } from '../panels/compare/compare-chips.tsx';
import { InstrumentSearch } from '../panels/instrument-search/instrument-search.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { CompareLists } from './compare-lists.tsx';
import { withMoved } from './watchlists.ts';

/** Chooses what is compared: chips of what is chosen, a search that adds one, lists that add several. Says what was left out. */
export function CompareChoices(props: {
  ids: readonly InstrumentId[];
  /** Ids that the address names beyond the most that are compared. */
  leftOut: readonly InstrumentId[];
  compared: readonly Compared[];
  onChange: (ids: readonly InstrumentId[]) => void;
}) {
  const language = useLanguage();
  const words = compareWords(language);
  const { ids, onChange } = props;
  const [said, setSaid] = useState('');
  const isFull = ids.length >= MOST_COMPARED;
  const change = (next: readonly InstrumentId[], saying = '') => {
    setSaid(saying);
    onChange(next);
  };
  const chosen = ids.map((id) => {
    const one = props.compared.find((company) => company.id === id);
    const [name, code] = [one?.name ?? instrumentCode(id), one?.code ?? ''];
    return { id, name, code: name === code ? '' : code };
  });
  const tooMany =
    props.leftOut.length > 0
      ? words.tooMany(MOST_COMPARED, props.leftOut.map(instrumentCode).join(', '))
      : '';
  const note = [tooMany, said, isFull ? words.full(MOST_COMPARED) : ''].filter((text) => text !== '');
  return (
    <div className="compare-choices">
      {chosen.length > 0 && (
        <CompareChips
          chosen={chosen}
          onMove={(id, by) => change(withMoved(ids, id, by))}
          onRemove={(id) => change(ids.filter((one) => one !== id))}
        />
      )}
      {!isFull && (
        <>
          <InstrumentSearch
            label={words.addCompany}
            placeholder={words.addPlaceholder}
            onChoose={(id) => {
              if (!ids.includes(id)) change([...ids, id]);
            }}
          />
          <CompareLists ids={ids} onAdd={change} />
        </>
      )}
      <p role="status" className="second compare-note">
        {note.join(' ')}
      </p>
    </div>
  );
}
