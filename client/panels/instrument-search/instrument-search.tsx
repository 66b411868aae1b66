import './instrument-search.css';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { instrumentSearchQuery } from '../../api/instrument-search.ts';
import { filterWords } from '../../format/filter-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { type Found, type Suggested, Suggestion, SuggestionGroup } from './suggestion.tsx';

const MOST_SHOWN = 10;
const NOTHING_SHOWN = { shown: [], recentCount: 0 };

interface InstrumentSearchProps {
  label: string;
  placeholder: string;
  /** A key that the page sends here, shown at the end of the box. */
  shortcut?: string;
  inputRef?: RefObject<HTMLInputElement | null>;
  /** Companies that were chosen lately: suggested before anything is typed. */
  recent?: readonly Suggested[];
  onChoose: (id: InstrumentId, found: Suggested) => void;
}

/** The suggestions: before anything is typed those chosen lately come first. */
function suggestions(
  found: readonly Found[],
  recent: readonly Suggested[],
): { shown: readonly Suggested[]; recentCount: number } {
  const others = found.filter(({ id }) => !recent.some((one) => one.id === id));
  return { shown: [...recent, ...others].slice(0, MOST_SHOWN), recentCount: recent.length };
}

/** Which company? A box that suggests companies by Korean name, English name, further name or code; a further name that it was found by stands below. */
export function InstrumentSearch(props: InstrumentSearchProps) {
  const language = useLanguage();
  const [words, filter] = [screenWords(language), filterWords(language)];
  const listId = useId();
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const query = useQuery({
    ...instrumentSearchQuery(text),
    enabled: isOpen,
    placeholderData: (before) => before,
  });
  const isTyped = text.trim() !== '';
  const isStale = isTyped && (query.isPlaceholderData || query.isPending);
  const { shown: found, recentCount } = isOpen
    ? suggestions(query.data?.instruments ?? [], isTyped ? [] : (props.recent ?? []))
    : NOTHING_SHOWN;
  const [isEntered, setEntered] = useState(false);
  const choose = (instrument: Suggested | undefined) => {
    if (!instrument) return;
    setText('');
    setOpen(false);
    props.onChoose(instrument.id, instrument);
  };
  // Enter that came before the answer chooses from the answer.
  useEffect(() => {
    if (!isEntered || isStale) return;
    setEntered(false);
    choose(found[active]);
  });
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen)
      list.current?.querySelectorAll('[role="option"]')[active]?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, active]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setActive((now) => Math.min(Math.max(now + by, 0), Math.max(found.length - 1, 0)));
    } else if (event.key === 'Enter' && isOpen) {
      event.preventDefault();
      if (isStale) setEntered(true);
      else choose(found[active]);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      setOpen(false);
      setEntered(false);
    }
  };
  const readAs = isOpen && isTyped && query.data?.readAs ? filter.readAs(query.data.readAs) : null;
  const suggestion = (instrument: Suggested, place: number) => (
    <Suggestion
      key={instrument.id}
      id={`${listId}-${place}`}
      found={instrument}
      active={place === active}
      isStale={isStale}
      onChoose={() => choose(instrument)}
    />
  );
  return (
    <div className="search">
      <input
        ref={props.inputRef}
        type="search"
        role="combobox"
        aria-label={props.label}
        aria-expanded={isOpen && found.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${listId}-${active}` : undefined}
        aria-keyshortcuts={props.shortcut}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setEntered(false);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => {
          setOpen(false);
          setEntered(false);
        }}
        onKeyDown={onKeyDown}
      />
      {props.shortcut && (
        <span className="kbd" aria-hidden="true">
          {props.shortcut}
        </span>
      )}
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={props.label}
        className="suggestions"
        // A list that scrolls would be a stop of the Tab key, and is gone as soon as the box has lost the focus.
        tabIndex={-1}
        hidden={found.length === 0}
      >
        {readAs !== null && (
          <p className="suggestions-note stamp" aria-hidden="true">
            {readAs}
          </p>
        )}
        {recentCount > 0 ? (
          <>
            <SuggestionGroup label={filter.recent}>
              {found.slice(0, recentCount).map(suggestion)}
            </SuggestionGroup>
            {found.length > recentCount && (
              <SuggestionGroup label={filter.withEvents}>
                {found.slice(recentCount).map((one, at) => suggestion(one, recentCount + at))}
              </SuggestionGroup>
            )}
          </>
        ) : (
          found.map(suggestion)
        )}
      </div>
      <span className="visually-hidden" role="status">
        {readAs}
      </span>
      {isOpen && query.isSuccess && found.length === 0 && (
        <p className="suggestions suggestions-none" role="status">
          {text.trim() === '' ? words.searchHint : words.searchNone(text.trim())}
        </p>
      )}
    </div>
  );
}
