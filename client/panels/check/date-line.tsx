import { type FormEvent, useState } from 'react';
import type { CheckFacts } from '../../../shared/schemas/check-reply.ts';
import { isSessionDate, type SessionDate } from '../../../shared/units/session-date.ts';
import { checkWords } from '../../format/check-words.ts';
import { formatDay } from '../../format/date.ts';
import { domainWords } from '../../format/domain-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** The day that numbers are checked for, how it is known, and (with `onDate`) a way to state another. */
export function DateLine(props: { facts: CheckFacts; onDate?: (date: SessionDate) => void }) {
  const language = useLanguage();
  const [words, domain] = [checkWords(language), domainWords(language)];
  const { date, dateBasis, dateStated, missing } = props.facts;
  const isMissing = missing.includes('date');
  const [isOpen, setOpen] = useState(isMissing);
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
        {date === null ? (
          <strong>{isMissing ? words.noDate : words.ownDays}</strong>
        ) : (
          <>
            <strong className="nowrap">{formatDay(date, language)}</strong>{' '}
            <span className="second">
              {dateStated ? words.dateStated : words.dateFrom(domain.dateBasis[dateBasis])}
            </span>
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
