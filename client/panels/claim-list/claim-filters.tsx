import { type ReactNode, useEffect, useId, useState } from 'react';
import { ClaimKindSchema } from '../../../shared/schemas/claim.ts';
import { ListedVerdictSchema } from '../../../shared/schemas/claim-reply.ts';
import type { FilterOptionsReply } from '../../../shared/schemas/filter-options-reply.ts';
import { EventKindSchema, RelationSchema } from '../../../shared/schemas/news-event.ts';
import type { ClaimListFilter } from '../../api/claim-list.ts';
import { claimListWords } from '../../format/claim-list-words.ts';
import { domainWords } from '../../format/domain-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { chosenValues, optionText, wordOptions } from '../../ui/chosen-values.ts';
import { type ChosenCondition, FilterBar } from '../../ui/filter-bar.tsx';
import { FilterChoice, FilterDay } from '../../ui/filter-fields.tsx';
import { FilterSeveral } from '../../ui/filter-several.tsx';
import {
  isSharedConditionChosen,
  SharedConditionFields,
  sharedChosenConditions,
} from '../../ui/list-conditions.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';

/** A change to the filter; undefined takes a condition away. */
export type ClaimFilterChange = { [Key in keyof ClaimListFilter]?: ClaimListFilter[Key] | undefined };

/** Part of an outlet's name: it counts when it is entered or left, not at each letter. */
function Outlet(props: { value: string | undefined; onChange: (value: string | undefined) => void }) {
  const words = claimListWords(useLanguage());
  const id = useId();
  const stated = props.value ?? '';
  const [text, setText] = useState(stated);
  useEffect(() => setText(stated), [stated]);
  const enter = () => {
    const next = text.trim();
    if (next !== stated) props.onChange(next === '' ? undefined : next);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{words.outlet}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        maxLength={80}
        placeholder={words.outletHelp}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={enter}
        onKeyDown={(event) => {
          if (event.key === 'Enter') enter();
        }}
      />
    </div>
  );
}

const ORDERS = ['newest', 'oldest'] as const;

/** The conditions of the list. `company` are the fields that choose companies, `companies` those that are chosen. */
export function ClaimFilters(props: {
  filter: ClaimListFilter;
  options: FilterOptionsReply | undefined;
  company: ReactNode;
  companies: readonly ChosenCondition[];
  ignored: readonly string[];
  onChange: (change: ClaimFilterChange) => void;
  onClear: () => void;
}) {
  const language = useLanguage();
  const [words, screen, domain] = [claimListWords(language), screenWords(language), domainWords(language)];
  const { filter, options, onChange } = props;
  const { outlet } = filter;
  const verdictWords = { ...domain.verdict, underReview: words.underReview };
  const several = {
    verdict: [screen.verdict, words.allVerdicts, wordOptions(ListedVerdictSchema.options, verdictWords)],
    kind: [screen.kind, screen.any, wordOptions(ClaimKindSchema.options, domain.claimKind)],
    eventKind: [words.storyKind, screen.any, wordOptions(EventKindSchema.options, domain.eventKind)],
    relation: [screen.relation, screen.any, wordOptions(RelationSchema.options, domain.relation)],
  } as const;
  const field = (name: keyof typeof several) => (
    <FilterSeveral
      label={several[name][0]}
      any={several[name][1]}
      options={several[name][2]}
      value={filter[name]}
      onChange={(text) => onChange({ [name]: text })}
    />
  );
  const chosenOf = (name: keyof typeof several) => {
    const [label, , values] = several[name];
    const wordOf = (value: string) => optionText(values, value);
    return chosenValues(name, label, filter[name], wordOf, (text) => onChange({ [name]: text }));
  };
  const chosen = [
    // The list opens with the numbers that differ: that is no condition to take away.
    ...(filter.verdict === 'contradicted' ? [] : chosenOf('verdict')),
    ...chosenOf('kind'),
    ...chosenOf('eventKind'),
    ...chosenOf('relation'),
  ];
  if (outlet !== undefined) {
    const onRemove = () => onChange({ outlet: undefined });
    chosen.push({ key: 'outlet', label: words.outlet, value: outlet, onRemove });
  }
  const shared = sharedChosenConditions(filter, options, language, onChange);
  return (
    <FilterBar
      isMoreChosen={
        isSharedConditionChosen(filter) || filter.relation !== undefined || filter.eventKind !== undefined
      }
      chosen={[...props.companies, ...chosen, ...shared]}
      ignored={props.ignored}
      onClear={props.onClear}
      fields={
        <>
          {props.company}
          {field('verdict')}
          {field('kind')}
          <Outlet value={outlet} onChange={(next) => onChange({ outlet: next })} />
          <FilterDay label={screen.from} value={filter.from} onChange={(from) => onChange({ from })} />
          <FilterDay label={screen.to} value={filter.to} onChange={(to) => onChange({ to })} />
          <FilterChoice
            label={words.order}
            any={null}
            options={ORDERS}
            words={{ newest: screen.sortNewest, oldest: screen.sortOldest }}
            value={filter.order ?? 'newest'}
            onChange={(next) => onChange({ order: next })}
          />
        </>
      }
      moreFields={
        <>
          {field('eventKind')}
          {field('relation')}
          <SharedConditionFields filter={filter} options={options} onChange={onChange} />
        </>
      }
    />
  );
}
