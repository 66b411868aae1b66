import type { PriceSource } from '../../shared/schemas/withheld.ts';
import { sourceLine } from '../format/terms-words.ts';

/** The lines of some sources beside one another, each leading to its terms where they stand at an address. */
export function SourceLines(props: { sources: readonly PriceSource[] }) {
  return props.sources.map((source, place) => (
    <span key={source.id}>
      {place > 0 && ' · '}
      {source.link !== null && /^https?:\/\//.test(source.link) ? (
        <a href={source.link} rel="noreferrer" target="_blank">
          {sourceLine(source)}
        </a>
      ) : (
        sourceLine(source)
      )}
    </span>
  ));
}
