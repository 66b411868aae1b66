import { instrumentIdsOf, MOST_INSTRUMENTS } from '../../shared/schemas/list-conditions.ts';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { useInstrumentNames } from '../api/instrument-names.ts';
import { filterWords } from '../format/filter-words.ts';
import { instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { screenWords } from '../format/screen-words.ts';
import { watchWords } from '../format/watch-words.ts';
import { InstrumentSearch } from '../panels/instrument-search/instrument-search.tsx';
import type { ChosenCondition } from '../ui/filter-bar.tsx';
import { FilterName } from '../ui/filter-fields.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { useRecentInstruments } from './recent-instruments.ts';
import { useWatchlists } from './watchlist.ts';
import type { Watchlist } from './watchlists.ts';

/** More companies than this are told by their number. */
const MOST_NAMED = 6;

/** What a list is narrowed to: ids with commas between them; undefined for all companies. */
interface CompaniesProps {
  instrument: string | undefined;
  onChange: (instrument: string | null) => void;
}

const textOf = (ids: readonly InstrumentId[]) => (ids.length === 0 ? null : ids.join(','));

function isSame(list: Watchlist, ids: readonly InstrumentId[]): boolean {
  return list.instrumentIds.length === ids.length && list.instrumentIds.every((id) => ids.includes(id));
}

/** The fields that narrow a list to companies: a search that adds one, and the watchlists of this browser. */
export function CompanyChoice({ instrument, onChange }: CompaniesProps) {
  const language = useLanguage();
  const [words, screen, watch] = [filterWords(language), screenWords(language), watchWords(language)];
  const { recent, remember } = useRecentInstruments();
  const { lists } = useWatchlists().watchlists;
  const ids = instrument === undefined ? [] : instrumentIdsOf(instrument);
  const filled = lists.filter(({ instrumentIds }) => instrumentIds.length > 0);
  const isFull = ids.length >= MOST_INSTRUMENTS;
  return (
    <>
      <div className="field field-company">
        <span>{screen.company}</span>
        <InstrumentSearch
          label={screen.company}
          placeholder={isFull ? words.fullSearch(MOST_INSTRUMENTS) : screen.anyCompany}
          recent={recent}
          onChoose={(id, found) => {
            remember(found);
            if (!isFull && !ids.includes(id)) onChange(textOf([...ids, id]));
          }}
        />
      </div>
      {filled.length > 0 && (
        <FilterName
          label={words.watchlist}
          any={screen.any}
          groups={[
            {
              label: null,
              options: filled.map(({ id, name, instrumentIds }) => ({
                value: id,
                text: words.listOf(name || watch.firstList, instrumentIds.length),
              })),
            },
          ]}
          value={filled.find((list) => isSame(list, ids))?.id}
          onChange={(id) => onChange(textOf(filled.find((list) => list.id === id)?.instrumentIds ?? []))}
        />
      )}
    </>
  );
}

/** The companies that a list is narrowed to, in words: a watchlist, each by its name, or how many there are. */
export function useChosenCompanies({ instrument, onChange }: CompaniesProps): ChosenCondition[] {
  const language = useLanguage();
  const [words, screen] = [filterWords(language), screenWords(language)];
  const { lists } = useWatchlists().watchlists;
  const ids = instrument === undefined ? [] : instrumentIdsOf(instrument);
  const named = ids.length > MOST_NAMED ? [] : ids;
  const nameOf = useInstrumentNames(named);
  if (ids.length === 0) return [];
  const watched = ids.length > 1 ? lists.find((list) => isSame(list, ids)) : undefined;
  if (watched || ids.length > MOST_NAMED) {
    const name = watched && (watched.name || watchWords(language).firstList);
    const value = name ? words.listOf(name, ids.length) : words.companies(ids.length);
    return [
      {
        key: 'companies',
        label: name ? words.watchlist : screen.company,
        value,
        onRemove: () => onChange(null),
      },
    ];
  }
  return ids.map((id) => {
    const names = nameOf(id);
    return {
      key: id,
      label: screen.company,
      value: names ? instrumentName(names, language, instrumentCode(id)) : instrumentCode(id),
      onRemove: () => onChange(textOf(ids.filter((one) => one !== id))),
    };
  });
}
