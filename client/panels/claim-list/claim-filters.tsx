import { type ReactNode, useEffect, useId, useState } from 'react';
import { ClaimKindSchema } from '../../../shared/schemas/claim.ts';
import { ListedVerdictSchema } from '../../../shared/schemas/claim-reply.ts';
import type { ClaimListFilter } from '../../api/claim-list.ts';
import { claimListWords } from '../../format/claim-list-words.ts';
import { domainWords } from '../../format/domain-words.ts';
import { screenWords } from '../../format/screen-words.ts';
import { FilterChoice, FilterDay } from '../../ui/filter-fields.tsx';
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

/** The conditions of the list. `company` is the box that chooses the company. */
export function ClaimFilters(props: {
  filter: ClaimListFilter;
  company: ReactNode;
  onChange: (change: ClaimFilterChange) => void;
  onClear: () => void;
}) {
  const language = useLanguage();
  const [words, screen, domain] = [claimListWords(language), screenWords(language), domainWords(language)];
  const { filter, onChange } = props;
  const { verdict, order, ...others } = filter;
  const isNarrowed = verdict !== 'contradicted' || Object.values(others).some((value) => value !== undefined);
  return (
    <search className="filters" aria-label={screen.filters}>
      <div className="field field-company">
        <span>{screen.company}</span>
        {props.company}
      </div>
      <FilterChoice
        label={screen.verdict}
        any={words.allVerdicts}
        options={ListedVerdictSchema.options}
        words={{ ...domain.verdict, underReview: words.underReview }}
        value={verdict}
        onChange={(next) => onChange({ verdict: next })}
      />
      <FilterChoice
        label={screen.kind}
        any={screen.any}
        options={ClaimKindSchema.options}
        words={domain.claimKind}
        value={filter.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <Outlet value={filter.outlet} onChange={(outlet) => onChange({ outlet })} />
      <FilterDay label={screen.from} value={filter.from} onChange={(from) => onChange({ from })} />
      <FilterDay label={screen.to} value={filter.to} onChange={(to) => onChange({ to })} />
      <FilterChoice
        label={words.order}
        any={null}
        options={ORDERS}
        words={{ newest: screen.sortNewest, oldest: screen.sortOldest }}
        value={order ?? 'newest'}
        onChange={(next) => onChange({ order: next })}
      />
      <button type="button" className="button" disabled={!isNarrowed} onClick={props.onClear}>
        {words.clear}
      </button>
    </search>
  );
}
