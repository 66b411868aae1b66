import type { EmbedOptions, EmbedWidget } from '../../../shared/drawing/embed-options.ts';
import { VIEW_RANGES } from '../../../shared/drawing/embed-options.ts';
import type { EmbedEvent } from '../../../shared/schemas/embed-reply.ts';
import { type EventKind, EventKindSchema } from '../../../shared/schemas/news-event.ts';
import { domainWords } from '../../format/domain-words.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { textOfValues, valuesOf } from '../../format/several-values.ts';
import { FilterCheck, FilterChoice, FilterDay, FilterName } from '../../ui/filter-fields.tsx';
import { FilterSeveral } from '../../ui/filter-several.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { ChangeOptions } from './builder-state.ts';
import { hasOption } from './widget-options.ts';

/** As many as `readEmbedQuery` takes. */
const MOST_EVENTS = 50;

interface EventFieldsProps {
  widget: EmbedWidget;
  options: EmbedOptions;
  /** The company's events in view, whether they are chosen or not; oldest first. */
  events: readonly EmbedEvent[];
  onChange: ChangeOptions;
}

/** The stretch of time that a chart shows: by name, or its days. */
export function RangeFields({ options, onChange }: Pick<EventFieldsProps, 'options' | 'onChange'>) {
  const words = embedBuilderWords(useLanguage());
  return (
    <>
      <FilterChoice
        label={words.range}
        any={words.usualRange}
        options={VIEW_RANGES}
        words={words.ranges}
        value={options.range ?? undefined}
        onChange={(range) => onChange({ range: range ?? null, from: null, to: null })}
      />
      <div className="embed-pair">
        <FilterDay
          label={words.from}
          value={options.from ?? undefined}
          onChange={(from) => onChange({ from: from ?? null, range: null })}
        />
        <FilterDay
          label={words.to}
          value={options.to ?? undefined}
          onChange={(to) => onChange({ to: to ?? null, range: null })}
        />
      </div>
    </>
  );
}

/** Which stories a widget shows, and of a chart which one is selected. */
export function EventFields({ widget, options, events, onChange }: EventFieldsProps) {
  const language = useLanguage();
  const [words, screen, domain] = [embedBuilderWords(language), screenWords(language), domainWords(language)];
  const told = events
    .filter(({ event }) => event.kind !== 'own')
    .map(({ event, articles: [story] }) => ({
      value: event.key,
      text: `${event.sessionDate ?? screen.noDate} ${story?.title ?? screen.noHeadline}`,
    }))
    .reverse();
  const isKind = (value: string): value is EventKind => EventKindSchema.safeParse(value).success;
  return (
    <>
      <FilterSeveral
        label={words.kinds}
        any={words.allKinds}
        options={EventKindSchema.options.map((value) => ({ value, text: domain.eventKind[value] }))}
        value={textOfValues([...options.kinds])}
        onChange={(text) => onChange({ kinds: valuesOf(text).filter(isKind) })}
      />
      {hasOption(widget, 'event') && (
        <FilterName
          label={words.selected}
          any={words.selectedNewest}
          groups={[{ label: null, options: [{ value: 'none', text: words.selectedNone }, ...told] }]}
          value={options.event ?? undefined}
          onChange={(event) => onChange({ event: event ?? null })}
        />
      )}
      {hasOption(widget, 'events') && (
        <FilterSeveral
          label={words.events}
          any={words.allEvents}
          options={told}
          value={textOfValues([...options.events])}
          onChange={(text) => onChange({ events: valuesOf(text).slice(0, MOST_EVENTS) })}
        />
      )}
      {hasOption(widget, 'verdicts') && (
        <FilterCheck
          label={words.verdicts}
          value={options.verdicts}
          onChange={(verdicts) => onChange({ verdicts })}
        />
      )}
    </>
  );
}
