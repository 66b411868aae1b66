import type { FoundInstrument, ResolvedName } from '../../../shared/schemas/resolved-names-reply.ts';
import { instrumentName } from '../../format/instrument-name.ts';
import { marketName } from '../../format/market.ts';
import { watchlistWords } from '../../format/watchlist-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** The lines of an import that were not added, each with the reason and the companies that it may have meant. */
export function RefusedLines(props: {
  refused: readonly ResolvedName[];
  onChoose: (name: string, candidate: FoundInstrument) => void;
}) {
  const language = useLanguage();
  const words = watchlistWords(language);
  return (
    <section className="refused" aria-label={words.refusedTitle(props.refused.length)}>
      <h3>{words.refusedTitle(props.refused.length)}</h3>
      <ul>
        {props.refused.map(({ name, outcome, candidates }) => (
          <li key={name}>
            <strong>{name}</strong>: {words.refusal[outcome === 'found' ? 'full' : outcome]}
            {candidates.length > 0 && (
              <span className="actions">
                {candidates.map((candidate) => {
                  const shown = instrumentName(candidate, language, candidate.symbol);
                  return (
                    <button
                      key={candidate.id}
                      type="button"
                      className="button"
                      aria-label={words.addCandidate(`${shown} ${candidate.symbol}`)}
                      onClick={() => props.onChoose(name, candidate)}
                    >
                      + {shown}
                      <span className="third">
                        {candidate.symbol} · {marketName(candidate.mic, language)}
                      </span>
                    </button>
                  );
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
