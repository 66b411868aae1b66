import './new-mark.css';
import { liveWords } from '../format/live-words.ts';
import { useNewEvents } from './new-events-context.tsx';
import { useLanguage } from './settings-context.tsx';

/** The word "new" beside an event that came while the page stands open; nothing beside any other. `of` are the keys of what the row tells. */
export function NewMark(props: { of: readonly string[] }) {
  const words = liveWords(useLanguage());
  const newEvents = useNewEvents();
  if (!props.of.some((key) => newEvents.has(key))) return null;
  return <span className="new-mark nowrap">{words.isNew}</span>;
}
