import { EMBED_WAYS } from '../../../shared/drawing/embed-code.ts';
import { judgeWay, type WayJudgement } from '../../../shared/drawing/host-csp.ts';
import type { HostPolicy } from '../../../shared/drawing/host-csp-policy.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** A tick, a key, a bar: the outcome once more as a shape. */
const GLYPHS: Record<WayJudgement['outcome'], string> = {
  allowed: 'M3 8.5l3.5 3.5L13 4.5',
  withNonce: 'M5.5 8a2 2 0 1 1-4 0 2 2 0 1 1 4 0zM5.5 8h9M12 8v3',
  blocked: 'M3 8h10M3 4v8M13 4v8',
};

/** Whether a page lets each way in, and what its policy lacks for those that are closed. */
export function HostJudgement(props: {
  policies: readonly HostPolicy[];
  server: string;
  pageOrigin: string | null;
  isLive: boolean;
}) {
  const words = embedBuilderWords(useLanguage());
  const { policies, server, pageOrigin, isLive } = props;
  return (
    <ul className="embed-judged">
      {EMBED_WAYS.map((way) => {
        const { outcome, lacks, notes } = judgeWay(way, policies, {
          ...{ server, isLive, page: { origin: pageOrigin } },
        });
        return (
          <li key={way}>
            <span className="embed-way">
              <strong>{words.ways[way]}</strong>
              <span className={`embed-outcome embed-${outcome}`}>
                <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
                  <path d={GLYPHS[outcome]} fill="none" stroke="currentColor" strokeWidth="1.75" />
                </svg>
                {words.outcome[outcome]}
              </span>
            </span>
            {outcome === 'withNonce' && <span className="second">{words.outcomeHelp}</span>}
            {lacks.map(({ inForce, own, source }) => (
              <code key={`${inForce} ${own} ${source}`} className="embed-lack">
                {inForce === own ? words.lacks(inForce, source) : words.lacksOwn(inForce, own, source)}
              </code>
            ))}
            {notes.map((note) => (
              <span key={note} className="second">
                {words.notes[note]}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
