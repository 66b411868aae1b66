import { type FormEvent, useState } from 'react';
import type { CheckFacts } from '../../../shared/schemas/check-reply.ts';
import { isSessionDate, type SessionDate } from '../../../shared/units/session-date.ts';
import { checkWords } from '../../format/check-words.ts';
import { formatDay } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** The day that all numbers are about; null where they are about several, or none says its day. */
function onlyDay(numbers: CheckFacts['numbers']): SessionDate | null {
  const days = new Set(numbers.map(({ date }) => date));
  const [day] = days;
  return days.size === 1 && day !== undefined ? day : null;
}

/** The day that numbers are checked for, how it is known, and (with `onDate`) a way to state another. */
export function DateLine(props: { facts: CheckFacts; onDate?: (date: SessionDate) => void }) {
  const language = useLanguage();
  const [words, domain] = [checkWords(language), domainWords(language)];
  const { date, dateBasis, dateStated, missing, numbers } = props.facts;
  const isMissing = missing.includes('date');
  const [isOpen, setOpen] = useState(isMissing);
  const shown = date ?? onlyDay(numbers);
  const basis =
    date === null
      ? words.ownDays
      : dateStated
        ? words.dateStated
        : words.dateFrom(domain.dateBasis[dateBasis]);
  const [typed, setTyped] = useState<string>(date ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isSessionDate(typed)) return;
    setOpen(false);
    props.onDate?.(typed);
  };
  return (
    <div className="check-date-line">
      <p>
        {shown === null ? (
          <strong>{isMissing ? words.noDate : words.ownDays}</strong>
        ) : (
          <>
            <strong className="nowrap">{formatDay(shown, language)}</strong>{' '}
            <span className="second">{basis}</span>
          </>
        )}
      </p>
      {props.onDate &&
        (isOpen ? (
          <form onSubmit={submit}>
            <input
              type="date"
              aria-label={words.dateLabel}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <button type="submit" className="button" disabled={!isSessionDate(typed)}>
              {words.checkAgain}
            </button>
          </form>
        ) : (
          <button type="button" className="link-button" onClick={() => setOpen(true)}>
            {words.changeDate}
          </button>
        ))}
    </div>
  );
}
