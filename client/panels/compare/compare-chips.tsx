import './compare.css';
import type { InstrumentId } from '../../../shared/units/instrument-id.ts';
import { StrokeSample } from '../../charts/compare-stroke.tsx';
import { compareWords } from '../../format/compare-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** A company that was chosen. */
interface Chosen {
  id: InstrumentId;
  name: string;
  /** Empty where the name is the code already. */
  code: string;
}

/** The companies that are compared, each with its stroke, and the ways to move one or take it away. */
export function CompareChips(props: {
  chosen: readonly Chosen[];
  onMove: (id: InstrumentId, by: -1 | 1) => void;
  onRemove: (id: InstrumentId) => void;
}) {
  const words = compareWords(useLanguage());
  const last = props.chosen.length - 1;
  return (
    <ul className="compare-chips" aria-label={words.chosen}>
      {props.chosen.map(({ id, name, code }, place) => (
        <li key={id} className="compare-chip">
          <StrokeSample stroke={place} />
          <span className="compare-chip-name">
            <strong>{name}</strong> <span className="third">{code}</span>
          </span>
          <span className="compare-chip-buttons">
            {last > 0 && (
              <>
                <button
                  type="button"
                  aria-label={words.moveEarlier(name)}
                  disabled={place === 0}
                  onClick={() => props.onMove(id, -1)}
                >
                  ‹
                </button>
                <button
                  type="button"
                  aria-label={words.moveLater(name)}
                  disabled={place === last}
                  onClick={() => props.onMove(id, 1)}
                >
                  ›
                </button>
              </>
            )}
            <button type="button" aria-label={words.remove(name)} onClick={() => props.onRemove(id)}>
              ×
            </button>
          </span>
        </li>
      ))}
    </ul>
  );
}
