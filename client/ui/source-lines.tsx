import type { PriceSource } from '../../shared/schemas/withheld.ts';
import { sourceLine } from '../format/terms-words.ts';
import { useLanguage } from './settings-context.tsx';

/** The lines of some sources beside one another, each leading to its terms where they stand at an address. */
export function SourceLines(props: { sources: readonly PriceSource[] }) {
  const language = useLanguage();
  return props.sources.map((source, place) => (
    <span key={source.id}>
      {place > 0 && ' · '}
      {source.link !== null && /^https?:\/\//.test(source.link) ? (
        <a href={source.link} rel="noreferrer" target="_blank">
          {sourceLine(source, language)}
        </a>
      ) : (
        sourceLine(source, language)
      )}
    </span>
  ));
}
