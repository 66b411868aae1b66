import { type ReactNode, useEffect, useId, useState } from 'react';
import { ClaimKindSchema } from '../../../shared/schemas/claim.ts';
import { ListedVerdictSchema } from '../../../shared/schemas/claim-reply.ts';
import type { FilterOptionsReply } from '../../../shared/schemas/filter-options-reply.ts';
import { RelationSchema } from '../../../shared/schemas/news-event.ts';
import type { ClaimListFilter } from '../../api/claim-list.ts';
import { claimListWords } from '../../format/claim-list-words.ts';
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
  const { verdict, kind, relation, outlet } = filter;
  const verdictWords = { ...domain.verdict, underReview: words.underReview };
  // The list opens with the numbers that differ: that is no condition to take away.
  const told = [
    ['verdict', screen.verdict, verdict === 'contradicted' ? undefined : verdict && verdictWords[verdict]],
    ['kind', screen.kind, kind && domain.claimKind[kind]],
    ['relation', screen.relation, relation && domain.relation[relation]],
    ['outlet', words.outlet, outlet],
  ] as const;
  const chosen = told.flatMap(([key, label, value]): ChosenCondition[] =>
    value === undefined ? [] : [{ key, label, value, onRemove: () => onChange({ [key]: undefined }) }],
  );
  const shared = sharedChosenConditions(filter, options, language, (name) => onChange({ [name]: undefined }));
  return (
    <FilterBar
      isMoreChosen={isSharedConditionChosen(filter) || relation !== undefined}
      chosen={[...props.companies, ...chosen, ...shared]}
      ignored={props.ignored}
      onClear={props.onClear}
      fields={
        <>
          {props.company}
          <FilterChoice
            label={screen.verdict}
            any={words.allVerdicts}
            options={ListedVerdictSchema.options}
            words={verdictWords}
            value={verdict}
            onChange={(next) => onChange({ verdict: next })}
          />
          <FilterChoice
            label={screen.kind}
            any={screen.any}
            options={ClaimKindSchema.options}
            words={domain.claimKind}
            value={kind}
            onChange={(next) => onChange({ kind: next })}
          />
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
          <FilterChoice
            label={screen.relation}
            any={screen.any}
            options={RelationSchema.options}
            words={domain.relation}
            value={relation}
            onChange={(next) => onChange({ relation: next })}
          />
          <SharedConditionFields filter={filter} options={options} onChange={onChange} />
        </>
      }
    />
  );
}
