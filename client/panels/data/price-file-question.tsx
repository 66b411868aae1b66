import { useId, useState } from 'react';
import type { PricePreviewReply } from '../../../shared/schemas/price-import-reply.ts';
import { isSessionDate } from '../../../shared/units/session-date.ts';
import type { PriceAnswers } from '../../api/imports.ts';
import { dataWords } from '../../format/data-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import type { CompanySearch } from './company-search.ts';

const BASES = ['none', 'split', 'splitAndDividend', 'unknown'] as const;
const ORDERS = ['dmy', 'mdy'] as const;

interface QuestionProps {
  answers: PriceAnswers;
  onAnswer: (answers: PriceAnswers) => void;
}

function RadioQuestion<Value extends string>(props: {
  legend: string;
  lead?: string;
  options: readonly { value: Value; name: string; help?: string }[];
  value: Value | undefined;
  onChange: (value: Value) => void;
}) {
  const group = useId();
  return (
    <fieldset className="data-question">
      <legend>{props.legend}</legend>
      {props.lead !== undefined && <p className="second">{props.lead}</p>}
      {props.options.map(({ value, name, help }) => (
        <label key={value}>
          <input
            type="radio"
            name={group}
            checked={props.value === value}
            onChange={() => props.onChange(value)}
          />
          <span>
            {name}
            {help !== undefined && <span className="second"> {help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function BasisQuestion({ answers, onAnswer }: QuestionProps) {
  const words = dataWords(useLanguage()).prices;
  return (
    <RadioQuestion
      legend={words.askBasis}
      lead={words.askBasisLead}
      options={BASES.map((value) => ({ value, name: words.basisHelp[value] }))}
      value={answers.basis}
      onChange={(basis) => onAnswer({ ...answers, basis })}
    />
  );
}

function DateQuestion({ answers, onAnswer }: QuestionProps) {
  const words = dataWords(useLanguage()).prices;
  const id = useId();
  const [text, setText] = useState<string>(answers.date ?? '');
  return (
    <div className="data-question">
      <label htmlFor={id}>{words.askDate}</label>
      <input
        id={id}
        type="date"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (isSessionDate(event.target.value)) onAnswer({ ...answers, date: event.target.value });
        }}
      />
    </div>
  );
}

/** The one thing that only a person can say of a file. */
export function PriceFileQuestion(
  props: QuestionProps & { question: NonNullable<PricePreviewReply['question']>; search: CompanySearch },
) {
  const words = dataWords(useLanguage()).prices;
  const { question, answers, onAnswer, search: Search } = props;
  switch (question) {
    case 'basis':
      return <BasisQuestion answers={answers} onAnswer={onAnswer} />;
    case 'date':
      return <DateQuestion answers={answers} onAnswer={onAnswer} />;
    case 'dateOrder':
      return (
        <RadioQuestion
          legend={words.askDateOrder}
          options={ORDERS.map((value) => ({ value, name: words.dateOrder[value] }))}
          value={answers.dateOrder}
          onChange={(dateOrder) => onAnswer({ ...answers, dateOrder })}
        />
      );
    case 'instrument':
      return (
        <div className="data-question">
          <p>{words.askInstrument}</p>
          <div className="field field-company">
            <Search
              label={words.askInstrument}
              onChoose={(instrument) => onAnswer({ ...answers, instrument })}
            />
          </div>
        </div>
      );
  }
}
