import './cite.css';
import { citeWords } from '../format/cite-words.ts';
import { type Cited, useCiting } from './cite-context.tsx';
import { useLanguage } from './settings-context.tsx';

/**
 * Copies the citation of the figures beside it. It is seen where the pointer or the focus is, and always where there is no
 * pointer; it lies in the corner of the nearest `citable` element, or keeps its room in the line (`inline`).
 */
export function CiteButton(props: { of: string; inline?: boolean; cited: () => Cited }) {
  const words = citeWords(useLanguage());
  const citing = useCiting();
  if (citing === null) return null;
  const name = words.copy(props.of);
  return (
    <button
      type="button"
      className={props.inline ? 'cite-button' : 'cite-button cite-corner'}
      aria-label={name}
      title={name}
      onClick={() => citing.cite(props.cited())}
    >
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        <path
          d="M2 10.5V7.2C2 5 3.2 3.6 5.4 3.2M2 7.4h3.2v3.1H2M8.2 10.5V7.2c0-2.2 1.2-3.6 3.4-4M8.2 7.4h3.2v3.1H8.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
        />
      </svg>
    </button>
  );
}
