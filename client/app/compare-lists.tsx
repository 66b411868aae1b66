import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { InstrumentId } from '../../shared/units/instrument-id.ts';
import { filterOptionsQuery } from '../api/filter-options.ts';
import { groupMembersQuery } from '../api/group-members.ts';
import { instrumentQuery } from '../api/instrument.ts';
import { MOST_COMPARED } from '../charts/compare-stroke.tsx';
import { compareWords } from '../format/compare-words.ts';
import { describeFailure } from '../format/failure.ts';
import { type InstrumentNames, instrumentCode, instrumentName } from '../format/instrument-name.ts';
import { nameIn } from '../format/sector-name.ts';
import { watchWords } from '../format/watch-words.ts';
import { useLanguage } from '../ui/settings-context.tsx';
import { useWatchlists } from './watchlist.ts';

/** A company of a list; without names until they are asked for. */
interface Member extends Partial<InstrumentNames> {
  id: InstrumentId;
}

/** Values of the choice: which kind of list, and its id or name. */
const [WATCHLIST, GROUP] = ['list:', 'group:'] as const;

/** Adds the companies of a watchlist or of a group, the first as many as have room, and says which were left out. */
export function CompareLists(props: {
  ids: readonly InstrumentId[];
  /** The companies with those that were added, and what to say of it. */
  onAdd: (ids: readonly InstrumentId[], said: string) => void;
}) {
  const { ids, onAdd } = props;
  const language = useLanguage();
  const words = compareWords(language);
  const client = useQueryClient();
  const { watchlists } = useWatchlists();
  const lists = watchlists.lists.filter(({ instrumentIds }) => instrumentIds.length > 0);
  const groups = (useQuery(filterOptionsQuery).data?.groups ?? []).toSorted((one, other) =>
    nameIn(one, language).localeCompare(nameIn(other, language), language),
  );
  const titleOf = (name: string) => (name === '' ? watchWords(language).firstList : name);

  /** The name of a company that a sentence tells; its code where it cannot be read. */
  const nameOf = async ({ id, nameKorean = null, nameEnglish = null }: Member) => {
    const code = instrumentCode(id);
    if (nameKorean !== null || nameEnglish !== null)
      return instrumentName({ nameKorean, nameEnglish }, language, code);
    const reply = await client.ensureQueryData(instrumentQuery(id)).catch(() => null);
    return reply === null ? code : instrumentName(reply.instrument, language, code);
  };
  const add = async (title: string, members: readonly Member[], addedFirst: typeof words.addedFirst) => {
    const others = members.filter(({ id }) => !ids.includes(id));
    const added = others.slice(0, MOST_COMPARED - ids.length);
    const left = await Promise.all(others.slice(added.length).map(nameOf));
    const next = [...ids, ...added.map(({ id }) => id)];
    if (added.length === 0) onAdd(next, words.addedNone(title));
    else if (left.length === 0) onAdd(next, words.addedAll(title));
    else onAdd(next, addedFirst(title, added.length, left.join(', ')));
  };
  const addChosen = async (value: string) => {
    const list = lists.find(({ id }) => value === WATCHLIST + id);
    if (list) {
      const members = list.instrumentIds.map((id) => ({ id }));
      return add(titleOf(list.name), members, words.addedFirst);
    }
    const group = groups.find(({ name }) => value === GROUP + name);
    if (!group) return;
    try {
      const { members } = await client.fetchQuery(groupMembersQuery(group.name));
      await add(nameIn(group, language), members, words.addedFirstByStories);
    } catch (error) {
      if (error instanceof Error) onAdd(ids, describeFailure(error, language).text);
    }
  };

  if (lists.length === 0 && groups.length === 0) return null;
  return (
    <label className="field">
      <span>{words.addMany}</span>
      <select value="" onChange={(event) => void addChosen(event.target.value)}>
        <option value="">{words.chooseMany}</option>
        {lists.length > 0 && (
          <optgroup label={words.watchlists}>
            {lists.map(({ id, name, instrumentIds }) => (
              <option key={id} value={WATCHLIST + id}>
                {words.countOf(titleOf(name), instrumentIds.length)}
              </option>
            ))}
          </optgroup>
        )}
        {groups.length > 0 && (
          <optgroup label={words.groups}>
            {groups.map((group) => (
              <option key={group.name} value={GROUP + group.name}>
                {words.countOf(nameIn(group, language), group.instruments)}
              </option>
            ))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
