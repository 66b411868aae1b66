import './embed-builder.css';
import '../../ui/filter-bar.css';
import type { ReactNode } from 'react';
import { DEFAULT_EMBED_OPTIONS, EMBED_WIDGETS } from '../../../shared/drawing/embed-options.ts';
import type { EmbedEvent } from '../../../shared/schemas/embed-reply.ts';
import type { InstantUtc } from '../../../shared/units/instant-utc.ts';
import { embedBuilderWords } from '../../format/embed-builder-words.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { BuilderState } from './builder-state.ts';
import { EnteredField } from './entered-field.tsx';
import { EventFields, RangeFields } from './event-fields.tsx';
import { FormFold } from './form-fold.tsx';
import { LookFields } from './look-fields.tsx';
import { MomentFields } from './moment-fields.tsx';
import { OwnMarksField } from './own-marks-field.tsx';
import { SizeFields } from './size-fields.tsx';
import { hasOption, LOOKS } from './widget-options.ts';

/** What does the widget show, and how? Every change is at once in the preview and in the code. */
export function EmbedForm(props: {
  state: BuilderState;
  /** The company's events in view. */
  events: readonly EmbedEvent[];
  now: InstantUtc | null;
  /** The field that chooses a company, given by the page: a search stands in it. */
  company: ReactNode;
  onChange: (change: Partial<BuilderState>) => void;
}) {
  const words = embedBuilderWords(useLanguage());
  const { state, events, now, company } = props;
  const { widget, options } = state;
  const change = (part: Partial<BuilderState['options']>) =>
    props.onChange({ options: { ...options, ...part } });
  return (
    <section className="panel embed-form" aria-label={words.formTitle}>
      <div className="panel-body">
        <h2 className="visually-hidden">{words.formTitle}</h2>
        <Segmented
          label={words.widget}
          wide
          options={EMBED_WIDGETS.map((value) => ({ value, label: words.widgets[value] }))}
          value={widget}
          onChange={(next) => props.onChange({ widget: next })}
        />
        {hasOption(widget, 'instrument') && company}
        {(['claim', 'study'] as const).map(
          (name) =>
            hasOption(widget, name) && (
              <EnteredField
                key={name}
                label={words[name]}
                help={words.idHelp[name]}
                maxLength={300}
                value={options[name] ?? ''}
                onEnter={(text) => change({ [name]: text === '' ? null : text })}
              />
            ),
        )}
        {hasOption(widget, 'range') && <RangeFields options={options} onChange={change} />}
        {hasOption(widget, 'kinds') && (
          <EventFields widget={widget} options={options} events={events} onChange={change} />
        )}
        {hasOption(widget, 'marks') && (
          <FormFold title={words.marks} isOpen={options.marks.length > 0}>
            <OwnMarksField marks={options.marks} onChange={(marks) => change({ marks })} />
          </FormFold>
        )}
        {hasOption(widget, 'asOf') && (
          <FormFold title={words.momentTitle} isOpen={options.asOf !== null || options.live}>
            <MomentFields widget={widget} options={options} now={now} onChange={change} />
          </FormFold>
        )}
        <FormFold
          title={words.look}
          isOpen={LOOKS.some((name) => options[name] !== DEFAULT_EMBED_OPTIONS[name])}
        >
          <LookFields options={options} onChange={change} />
          <div className="embed-pair">
            <SizeFields widget={widget} options={options} onChange={change} />
          </div>
          <EnteredField
            label={words.alt}
            help={words.altHelp}
            maxLength={500}
            value={options.alt ?? ''}
            onEnter={(text) => change({ alt: text === '' ? null : text })}
          />
        </FormFold>
      </div>
    </section>
  );
}
