import type { EmbedOptions, EmbedWidget } from '../../../shared/drawing/embed-options.ts';
import { type InstantUtc, isInstantUtc } from '../../../shared/units/instant-utc.ts';
import { isSessionDate } from '../../../shared/units/session-date.ts';
import { formatInstant } from '../../format/date.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { instrumentClock } from '../../format/market.ts';
import { FilterCheck, FilterDay } from '../../ui/filter-fields.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { ChangeOptions } from './builder-state.ts';
import { hasOption } from './widget-options.ts';

/** Frozen or as known when it is read, and whether it follows what comes in. */
export function MomentFields(props: {
  widget: EmbedWidget;
  options: EmbedOptions;
  /** The moment that the service stands at; null while it is not known. */
  now: InstantUtc | null;
  onChange: ChangeOptions;
}) {
  const words = embedBuilderWords(useLanguage());
  const { widget, options, now, onChange } = props;
  const { asOf } = options;
  const clock = instrumentClock(options.instrument ?? 'KRX:');
  return (
    <>
      {asOf !== null && isInstantUtc(asOf) ? (
        <p className="embed-frozen">
          {words.frozenAt(formatInstant(asOf, clock))}
          <button type="button" className="button" onClick={() => onChange({ asOf: null })}>
            {words.unfreeze}
          </button>
        </p>
      ) : (
        <div className="embed-pair">
          <FilterDay
            label={words.moment}
            value={asOf !== null && isSessionDate(asOf) ? asOf : undefined}
            onChange={(day) => onChange({ asOf: day ?? null })}
          />
          <button
            type="button"
            className="button"
            disabled={now === null}
            onClick={() => now !== null && onChange({ asOf: now })}
          >
            {words.freezeNow}
          </button>
        </div>
      )}
      <p className="stamp">{words.momentHelp}</p>
      {hasOption(widget, 'live') && asOf === null && (
        <FilterCheck label={words.live} value={options.live} onChange={(live) => onChange({ live })} />
      )}
    </>
  );
}
