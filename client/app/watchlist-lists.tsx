import { type FormEvent, useId, useState } from 'react';
import { watchWords } from '../format/watch-words.ts';
import { watchlistWords } from '../format/watchlist-words.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useLanguage } from '../ui/settings-context.tsx';
import { useWatchlists } from './watchlist.ts';
import {
  chosenWatchlist,
  LONGEST_WATCHLIST_NAME,
  MOST_WATCHLISTS,
  withChoice,
  withName,
  withNewList,
  withoutList,
} from './watchlists.ts';

function NameDialog(props: {
  title: string;
  label: string;
  value: string;
  onSave: (name: string) => void;
  onClose: () => void;
}) {
  const words = watchlistWords(useLanguage());
  const id = useId();
  const [name, setName] = useState(props.value);
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    props.onSave(name);
    props.onClose();
  };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form onSubmit={save}>
        <div className="field">
          <label htmlFor={id}>{props.label}</label>
          <input
            id={id}
            type="text"
            autoComplete="off"
            maxLength={LONGEST_WATCHLIST_NAME}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        <p className="actions">
          <button type="submit" className="button button-main" disabled={name.trim() === ''}>
            {words.save}
          </button>
          <button type="button" className="button" onClick={props.onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

/** Which of the lists of this browser is shown, and making, naming and deleting them. */
export function WatchlistLists() {
  const language = useLanguage();
  const [words, watch] = [watchlistWords(language), watchWords(language)];
  const { watchlists, change } = useWatchlists();
  const [open, setOpen] = useState<'new' | 'name' | 'remove' | null>(null);
  const chosen = chosenWatchlist(watchlists);
  const nameOf = (name: string) => name || watch.firstList;
  const isFull = watchlists.lists.length >= MOST_WATCHLISTS;
  const close = () => setOpen(null);
  return (
    <div className="actions watchlist-lists">
      <label className="field">
        <span>{words.list}</span>
        <select value={chosen.id} onChange={(event) => change((all) => withChoice(all, event.target.value))}>
          {watchlists.lists.map(({ id, name, instrumentIds }) => (
            <option key={id} value={id}>
              {nameOf(name)} ({instrumentIds.length})
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button"
        disabled={isFull}
        title={isFull ? words.tooManyLists(MOST_WATCHLISTS) : undefined}
        onClick={() => setOpen('new')}
      >
        {words.newList}
      </button>
      <button type="button" className="button" onClick={() => setOpen('name')}>
        {words.rename}
      </button>
      <button
        type="button"
        className="button"
        disabled={watchlists.lists.length === 1 && chosen.instrumentIds.length === 0}
        onClick={() => setOpen('remove')}
      >
        {words.removeList}
      </button>
      {open === 'new' && (
        <NameDialog
          title={words.newList}
          label={words.newListName}
          value=""
          onSave={(name) => change((all) => withNewList(all, name))}
          onClose={close}
        />
      )}
      {open === 'name' && (
        <NameDialog
          title={words.rename}
          label={words.name}
          value={nameOf(chosen.name)}
          onSave={(name) => change((all) => withName(all, chosen.id, name))}
          onClose={close}
        />
      )}
      {open === 'remove' && (
        <Dialog title={words.removeList} onClose={close}>
          <p>{words.removeListAsk(nameOf(chosen.name), chosen.instrumentIds.length)}</p>
          <p className="actions">
            <button
              type="button"
              className="button button-main"
              onClick={() => {
                change((all) => withoutList(all, chosen.id));
                close();
              }}
            >
              {words.removeListDo}
            </button>
            <button type="button" className="button" onClick={close}>
              {words.cancel}
            </button>
          </p>
        </Dialog>
      )}
    </div>
  );
}
