import { alertWords } from '../../format/alert-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { EventFilters, type FilterChange } from '../../panels/event-list/event-filters.tsx';
import { EventListPanel } from '../../panels/event-list/event-list-panel.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { FeedLinks } from '../alerts-feed-links.tsx';
import { CompanyChoice, useChosenCompanies } from '../company-choice.tsx';
import { CLEARED_FILTER, eventListOfAddress } from '../event-list-address.ts';
import { useAddress } from '../use-address.ts';
import { useKnownNames } from '../use-known-names.ts';
import { usePageTitle } from '../use-page-title.ts';
import { WatchlistButton } from '../watchlist-button.tsx';

const ROWS_AT_A_TIME = 50;

/** `/events`: the analyst's list, its filter in the address. */
export function EventsPage() {
  const language = useLanguage();
  const words = screenWords(language);
  const { fields, change } = useAddress();
  const asked = eventListOfAddress(fields);
  const { filter, unknown, options, isReading } = useKnownNames(asked.filter);
  const companies = {
    instrument: filter.instrument,
    onChange: (instrument: string | null) => change({ instrument }),
  };
  const chosenCompanies = useChosenCompanies(companies);
  usePageTitle(words.listTitle);
  const clear = () => change(CLEARED_FILTER);
  const onChange = (next: FilterChange) =>
    change(Object.fromEntries(Object.entries(next).map(([name, value]) => [name, value ?? null])));
  return (
    <>
      <h1 className="page-title">{words.listTitle}</h1>
      <EventListPanel
        filter={filter}
        isReading={isReading}
        limit={ROWS_AT_A_TIME}
        onOrder={(order) => change({ order: order === 'newest' ? null : order }, { replace: true })}
        onClear={clear}
        companyAction={(id, name) => <WatchlistButton instrumentId={id} name={name} row />}
      >
        <EventFilters
          // Which fields are open at first is decided once the names in the address are known.
          key={String(isReading)}
          filter={filter}
          options={options}
          company={<CompanyChoice {...companies} />}
          companies={chosenCompanies}
          ignored={[...asked.ignored, ...unknown]}
          onChange={onChange}
          onClear={clear}
        />
      </EventListPanel>
      <FeedLinks label={alertWords(language).feedOfConditions} filter={filter} />
    </>
  );
}
