import type { ReactNode } from 'react';
import { VerdictSchema } from '../../../shared/schemas/claim.ts';
import type { FilterOptionsReply } from '../../../shared/schemas/filter-options-reply.ts';
import { EventKindSchema, RelationSchema } from '../../../shared/schemas/news-event.ts';
import type { EventListFilter } from '../../api/event-list.ts';
import { domainWords } from '../../format/domain-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { chosenValues, optionText, wordOptions } from '../../ui/chosen-values.ts';
import { type ChosenCondition, FilterBar } from '../../ui/filter-bar.tsx';
import { FilterDay } from '../../ui/filter-fields.tsx';
import { FilterSeveral } from '../../ui/filter-several.tsx';
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
  const several = [
    ['kind', words.kind, wordOptions(EventKindSchema.options, domain.eventKind)],
    ['relation', words.relation, wordOptions(RelationSchema.options, domain.relation)],
    ['verdict', words.verdict, wordOptions(VerdictSchema.options, domain.verdict)],
  ] as const;
  const chosen = several.flatMap(([name, label, values]) =>
    chosenValues(
      name,
      label,
      filter[name],
      (value) => optionText(values, value),
      (text) => onChange({ [name]: text }),
    ),
  );
  const shared = sharedChosenConditions(filter, options, language, onChange);
  return (
    <FilterBar
      isMoreChosen={isSharedConditionChosen(filter)}
      chosen={[...props.companies, ...chosen, ...shared]}
      ignored={props.ignored}
      onClear={props.onClear}
      fields={
        <>
          {props.company}
          {several.map(([name, label, values]) => (
            <FilterSeveral
              key={name}
              label={label}
              any={words.any}
              options={values}
              value={filter[name]}
              onChange={(text) => onChange({ [name]: text })}
            />
          ))}
          <FilterDay label={words.from} value={filter.from} onChange={(from) => onChange({ from })} />
          <FilterDay label={words.to} value={filter.to} onChange={(to) => onChange({ to })} />
        </>
      }
      moreFields={<SharedConditionFields filter={filter} options={options} onChange={onChange} />}
    />
  );
}
