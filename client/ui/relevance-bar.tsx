import { articleWords } from '../format/article-words.ts';
import { formatNumber } from '../format/number.ts';
import { useLanguage } from './settings-context.tsx';

/** A relevance from 0 to 1 as a small bar with its number. */
export function RelevanceBar(props: { relevance: number }) {
  const words = articleWords(useLanguage());
  const figure = formatNumber(props.relevance, 2);
  return (
    <span className="relevance">
      <span className="relevance-track" aria-hidden="true">
        <span className="relevance-fill" style={{ inlineSize: `${props.relevance * 100}%` }} />
      </span>
      <span className="visually-hidden">{words.relevanceBar(figure)}</span>
      <span aria-hidden="true">{figure}</span>
    </span>
  );
}
