import type { ReactNode } from 'react';
import type { FilterOptionsReply } from '../../../shared/schemas/filter-options-reply.ts';
import { type StudyDesign, StudyListIdSchema } from '../../../shared/schemas/study-design.ts';
import { studyFormWords } from '../../format/study-form-words.ts';
import { isChosenByPrice } from '../../format/study-window.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { EventChoiceFields, type FoundChoice } from './event-choice-fields.tsx';
import { FurtherFields, MeasureFields } from './setting-fields.tsx';
import { StudyListField } from './study-list-field.tsx';
import { isOwnList, withEvents, withSource } from './usual-study.ts';

/** Which events a form shows the fields of: a list has no design until it has been read. */
export type ShownSource = 'detected' | 'stories' | 'list';

/** The source of a design's events, as the form names it. */
export function shownSourceOf({ events }: StudyDesign): ShownSource {
  return isOwnList(events) ? 'list' : events.source;
}

/** The fields that choose companies, given by the page: a search stands in them. */
export type CompanyFields = (
  instruments: FoundChoice['instruments'],
  onChange: (instruments: FoundChoice['instruments']) => void,
) => ReactNode;

interface StudyFormProps {
  design: StudyDesign;
  source: ShownSource;
  options: FilterOptionsReply | undefined;
  companies: CompanyFields;
  onSource: (source: ShownSource) => void;
  onChange: (design: StudyDesign) => void;
  onRun: (design: StudyDesign) => void;
}

/** What is wrong or has to be known of a design before it is run. */
function Notes({ design }: { design: StudyDesign }) {
  const words = studyFormWords(useLanguage());
  const { events, window } = design;
  const isPooled = events.source === 'stories' && events.relations.length > 1;
  const notes = [
    ...(isChosenByPrice(events) && window.from < 1 ? [words.chosenByPrice] : []),
    ...(isPooled ? [words.pooled] : []),
  ];
  return notes.map((note) => (
    <p key={note} className="study-form-note">
      {note}
    </p>
  ));
}

function EventFields(props: StudyFormProps) {
  const { design, source, options, companies, onChange, onRun } = props;
  const { events } = design;
  if (source === 'list' || isOwnList(events))
    return (
      <StudyListField
        listId={events.source === 'list' ? events.list : null}
        given={events.source === 'given' ? events.events : []}
        onList={(id) => {
          const next = withEvents(design, { source: 'list', list: StudyListIdSchema.parse(id) });
          onChange(next);
          onRun(next);
        }}
      />
    );
  const setEvents = (next: FoundChoice) => onChange(withEvents(design, next));
  return (
    <EventChoiceFields
      events={events}
      options={options}
      companies={companies(events.instruments, (instruments) => setEvents({ ...events, instruments }))}
      onChange={setEvents}
    />
  );
}

/** What is studied, and how? Nothing runs until it is asked for, but a list that has been read. */
export function StudyForm(props: StudyFormProps) {
  const words = studyFormWords(useLanguage());
  const { design, source, onSource, onChange, onRun } = props;
  const change = (parts: Partial<StudyDesign>) => onChange({ ...design, ...parts });
  return (
    <form
      className="study-form"
      onSubmit={(event) => {
        event.preventDefault();
        onRun(design);
      }}
    >
      <Segmented
        label={words.events}
        wide
        options={(['detected', 'stories', 'list'] as const).map((value) => ({
          value,
          label: words.sources[value],
        }))}
        value={source}
        onChange={(next) => {
          onSource(next);
          if (next !== 'list') onChange(withSource(design, next));
        }}
      />
      <EventFields {...props} />
      <MeasureFields design={design} onChange={change} />
      <Notes design={design} />
      <details className="study-fold">
        <summary>{words.more}</summary>
        <div className="study-form-more">
          <FurtherFields design={design} onChange={change} />
        </div>
      </details>
      {(source !== 'list' || isOwnList(design.events)) && (
        <button type="submit" className="button button-main study-run">
          {words.run}
        </button>
      )}
    </form>
  );
}
