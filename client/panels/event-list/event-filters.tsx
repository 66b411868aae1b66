import type { ReactNode } from 'react';
import { VerdictSchema } from '../../../shared/schemas/claim.ts';
import { EventKindSchema, RelationSchema } from '../../../shared/schemas/news-event.ts';
import type { EventListFilter } from '../../api/event-list.ts';
import { domainWords } from '../../format/domain-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { FilterChoice, FilterDay } from '../../ui/filter-fields.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** A change to the filter; undefined takes a condition away. */
export type FilterChange = { [Key in keyof EventListFilter]?: EventListFilter[Key] | undefined };

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
      <FilterChoice
        label={words.kind}
        any={words.any}
        options={EventKindSchema.options}
        words={domain.eventKind}
        value={filter.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <FilterChoice
        label={words.relation}
        any={words.any}
        options={RelationSchema.options}
        words={domain.relation}
        value={filter.relation}
        onChange={(relation) => onChange({ relation })}
      />
      <FilterChoice
        label={words.verdict}
        any={words.any}
        options={VerdictSchema.options}
        words={domain.verdict}
        value={filter.verdict}
        onChange={(verdict) => onChange({ verdict })}
      />
      <FilterDay label={words.from} value={filter.from} onChange={(from) => onChange({ from })} />
      <FilterDay label={words.to} value={filter.to} onChange={(to) => onChange({ to })} />
      <button type="button" className="button" disabled={!isNarrowed} onClick={props.onClear}>
        {words.clearFilters}
      </button>
    </search>
  );
}
