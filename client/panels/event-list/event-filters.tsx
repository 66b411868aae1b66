import './event-filters.css';
import type { ReactNode } from 'react';
import { VerdictSchema } from '../../../shared/schemas/claim.ts';
import { EventKindSchema, RelationSchema } from '../../../shared/schemas/news-event.ts';
import { isSessionDate } from '../../../shared/units/session-date.ts';
import type { EventListFilter } from '../../api/event-list.ts';
import { domainWords } from '../../format/domain-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** A change to the filter; undefined takes a condition away. */
export type FilterChange = { [Key in keyof EventListFilter]?: EventListFilter[Key] | undefined };

function Choice<Value extends string>(props: {
  label: string;
  any: string;
  options: readonly Value[];
  words: Record<Value, string>;
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <select
        value={props.value ?? ''}
        onChange={(event) => props.onChange(props.options.find((option) => option === event.target.value))}
      >
        <option value="">{props.any}</option>
        {props.options.map((option) => (
          <option key={option} value={option}>
            {props.words[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

function Day(props: {
  label: string;
  value: EventListFilter['from'];
  onChange: (value: EventListFilter['from']) => void;
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <input
        type="date"
        value={props.value ?? ''}
        onChange={(event) =>
          props.onChange(isSessionDate(event.target.value) ? event.target.value : undefined)
        }
      />
    </label>
  );
}

/** The conditions of the list. `company` is the box that chooses the company. */
export function EventFilters(props: {
  filter: EventListFilter;
  company: ReactNode;
  onChange: (change: FilterChange) => void;
  onClear: () => void;
}) {
  const language = useLanguage();
  const [words, domain] = [screenWords(language), domainWords(language)];
  const { filter, onChange } = props;
  const isNarrowed = Object.entries(filter).some(([key, value]) => key !== 'order' && value !== undefined);
  return (
    <search className="filters" aria-label={words.filters}>
      <div className="field field-company">
        <span>{words.company}</span>
        {props.company}
      </div>
      <Choice
        label={words.kind}
        any={words.any}
        options={EventKindSchema.options}
        words={domain.eventKind}
        value={filter.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <Choice
        label={words.relation}
        any={words.any}
        options={RelationSchema.options}
        words={domain.relation}
        value={filter.relation}
        onChange={(relation) => onChange({ relation })}
      />
      <Choice
        label={words.verdict}
        any={words.any}
        options={VerdictSchema.options}
        words={domain.verdict}
        value={filter.verdict}
        onChange={(verdict) => onChange({ verdict })}
      />
      <Day label={words.from} value={filter.from} onChange={(from) => onChange({ from })} />
      <Day label={words.to} value={filter.to} onChange={(to) => onChange({ to })} />
      <button type="button" className="button" disabled={!isNarrowed} onClick={props.onClear}>
        {words.clearFilters}
      </button>
    </search>
  );
}
