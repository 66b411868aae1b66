import { dataWords } from '../../format/data-words.ts';
import { SETUP_STEPS, type SetupStep } from '../../format/data-words-shape.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { OwnData } from './use-own-data.ts';
import { isCollected, newsSources } from './use-own-data.ts';

/** Which steps have brought something. */
export function doneSteps({ tracked, series, sources }: OwnData): ReadonlySet<SetupStep> {
  const done = new Set<SetupStep>();
  if (tracked.length > 0) done.add('companies');
  if (series.some(({ sourceId }) => sourceId !== 'bundled-prices')) done.add('prices');
  if (newsSources(sources).some((source) => source.accepted > 0 || isCollected(source))) done.add('news');
  if (sources.some(({ kind, accepted }) => (kind === 'file' || kind === 'upload') && accepted > 0))
    done.add('news');
  return done;
}

/** The four steps with what each asks for, and the companies that were chosen. */
export function SetupNav(props: { data: OwnData; step: SetupStep; onStep: (step: SetupStep) => void }) {
  const language = useLanguage();
  const words = dataWords(language).setup;
  const { data, step, onStep } = props;
  const done = doneSteps(data);
  const priced = new Set(data.series.map(({ instrumentId }) => instrumentId));
  const shown = data.tracked.slice(0, 12);
  const place = SETUP_STEPS.indexOf(step) + 1;
  return (
    <aside className="panel setup-nav" aria-label={words.steps}>
      <p className="setup-place stamp">{words.stepOf(place, SETUP_STEPS.length)}</p>
      <ol className="setup-steps">
        {SETUP_STEPS.map((one, at) => (
          <li key={one}>
            <button
              type="button"
              className="setup-step"
              aria-current={one === step ? 'step' : undefined}
              onClick={() => onStep(one)}
            >
              <span className={done.has(one) ? 'setup-dot setup-dot-done' : 'setup-dot'} aria-hidden="true">
                {done.has(one) && one !== step ? '✓' : at + 1}
              </span>
              <span>
                <strong>{words.names[one]}</strong>
                <span className="second">
                  {one === 'companies' && data.tracked.length > 0
                    ? words.chosen(data.tracked.length)
                    : words.hints[one]}
                </span>
                {done.has(one) && <span className="visually-hidden">{words.isDone}</span>}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {shown.length > 0 && (
        <section className="setup-chosen" aria-label={words.companies}>
          <h3>{words.companies}</h3>
          <ul>
            {shown.map(({ instrumentId, ...names }) => (
              <li key={instrumentId}>
                <span>
                  {instrumentName(names, language, instrumentCode(instrumentId))}{' '}
                  <span className="third nowrap">{instrumentCode(instrumentId)}</span>
                </span>
                <span className="third nowrap">
                  {priced.has(instrumentId) ? words.hasPrices : words.noPrices}
                </span>
              </li>
            ))}
          </ul>
          {data.tracked.length > shown.length && (
            <p className="stamp">+ {data.tracked.length - shown.length}</p>
          )}
        </section>
      )}
    </aside>
  );
}
