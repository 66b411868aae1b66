import type { ReactNode } from 'react';
import { VerdictSchema } from '../../../shared/schemas/claim.ts';
import type { FilterOptionsReply } from '../../../shared/schemas/filter-options-reply.ts';
import { EventKindSchema, RelationSchema } from '../../../shared/schemas/news-event.ts';
import type { EventListFilter } from '../../api/event-list.ts';
import { domainWords } from '../../format/domain-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { type ChosenCondition, FilterBar } from '../../ui/filter-bar.tsx';
import { FilterChoice, FilterDay } from '../../ui/filter-fields.tsx';
import {
  isSharedConditionChosen,
  SharedConditionFields,
  sharedChosenConditions,
} from '../../ui/list-conditions.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** A change to the filter; undefined takes a condition away. */
export type FilterChange = { [Key in keyof EventListFilter]?: EventListFilter[Key] | undefined };

/** The conditions of the list. `company` are the fields that choose companies, `companies` those that are chosen. */
export function EventFilters(props: {
  filter: EventListFilter;
  options: FilterOptionsReply | undefined;
  company: ReactNode;
  companies: readonly ChosenCondition[];
  ignored: readonly string[];
  onChange: (change: FilterChange) => void;
  onClear: () => void;
}) {
  const language = useLanguage();
  const [words, domain] = [screenWords(language), domainWords(language)];
  const { filter, options, onChange } = props;
  const { kind, relation, verdict } = filter;
  const told = [
    ['kind', words.kind, kind && domain.eventKind[kind]],
    ['relation', words.relation, relation && domain.relation[relation]],
    ['verdict', words.verdict, verdict && domain.verdict[verdict]],
  ] as const;
  const chosen = told.flatMap(([key, label, value]): ChosenCondition[] =>
    value === undefined ? [] : [{ key, label, value, onRemove: () => onChange({ [key]: undefined }) }],
  );
  const shared = sharedChosenConditions(filter, options, language, (name) => onChange({ [name]: undefined }));
  return (
    <FilterBar
      isMoreChosen={isSharedConditionChosen(filter)}
      chosen={[...props.companies, ...chosen, ...shared]}
      ignored={props.ignored}
      onClear={props.onClear}
      fields={
        <>
          {props.company}
          <FilterChoice
            label={words.kind}
            any={words.any}
            options={EventKindSchema.options}
            words={domain.eventKind}
            value={kind}
            onChange={(next) => onChange({ kind: next })}
          />
          <FilterChoice
            label={words.relation}
            any={words.any}
            options={RelationSchema.options}
            words={domain.relation}
            value={relation}
            onChange={(next) => onChange({ relation: next })}
          />
          <FilterChoice
            label={words.verdict}
            any={words.any}
            options={VerdictSchema.options}
            words={domain.verdict}
            value={verdict}
            onChange={(next) => onChange({ verdict: next })}
          />
          <FilterDay label={words.from} value={filter.from} onChange={(from) => onChange({ from })} />
          <FilterDay label={words.to} value={filter.to} onChange={(to) => onChange({ to })} />
        </>
      }
      moreFields={<SharedConditionFields filter={filter} options={options} onChange={onChange} />}
    />
  );
}
