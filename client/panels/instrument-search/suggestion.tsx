import type { ReactNode } from 'react';
import type { InstrumentSearchReply } from '../../../shared/schemas/instrument-reply.ts';
import { instrumentName } from '../../format/instrument-name.ts';
import { marketName } from '../../format/market.ts';
import { screenWords } from '../../format/screen-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** A company as the search finds it. */
export type Found = InstrumentSearchReply['instruments'][number];

/** What a suggestion needs to be shown; of one that was chosen before no more is known. */
export type Suggested = Pick<Found, 'id' | 'mic' | 'symbol' | 'nameKorean' | 'nameEnglish'> &
  Partial<Pick<Found, 'eventCount' | 'hasPrices' | 'matchedName'>>;

/** One company that is suggested: its name, its code and market, and how many events it has. */
export function Suggestion(props: {
  id: string;
  found: Suggested;
  active: boolean;
  /** It answers what was typed before: it can't be chosen, since another one may stand in its place in a moment. */
  isStale: boolean;
  onChoose: () => void;
}) {
  const language = useLanguage();
  const words = screenWords(language);
  const { found } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox moves through its options with its own keys
    <div
      id={props.id}
      role="option"
      aria-selected={props.active}
      aria-disabled={props.isStale || undefined}
      tabIndex={-1}
      className="suggestion"
      onPointerDown={(event) => event.preventDefault()}
      onClick={props.isStale ? undefined : props.onChoose}
    >
      <span className="suggestion-name">
        {instrumentName(found, language, found.symbol)}{' '}
        <span className="third nowrap">
          {found.symbol} · {marketName(found.mic, language)}
        </span>
        {found.matchedName && <span className="suggestion-matched third">{found.matchedName}</span>}
      </span>
      <span className="third nowrap">
        {found.eventCount
          ? words.eventCount(found.eventCount)
          : found.hasPrices === false
            ? words.noPrices
            : ''}
      </span>
    </div>
  );
}

/** Suggestions of one kind, with its name. */
export function SuggestionGroup(props: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: options of a listbox stand in no fieldset
    <div role="group" aria-label={props.label}>
      <p className="suggestions-note stamp" aria-hidden="true">
        {props.label}
      </p>
      {props.children}
    </div>
  );
}
