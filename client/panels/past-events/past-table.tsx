import type { AroundEventReply } from '../../../shared/schemas/past-events-reply.ts';
import { MISSING } from '../../format/number.ts';
import { dropText, formatReturn, missingText, pastWords } from '../../format/past-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

interface Row {
  key: string;
  day: string | null;
  outcome: string;
  isMissing: boolean;
  isOwn: boolean;
}

function rowsOf({ past, eventKey, dayZero }: AroundEventReply, language: 'ko' | 'en'): Row[] {
  const counted = past.events.map(({ key, sessionDate, abnormal }) => ({
    ...{ key, day: sessionDate, outcome: formatReturn(abnormal) },
    ...{ isMissing: false, isOwn: false },
  }));
  const dropped = past.dropped.map(({ key, sessionDate, reason }) => ({
    ...{ key, day: sessionDate, outcome: dropText(reason, language) },
    ...{ isMissing: true, isOwn: false },
  }));
  const own = {
    key: eventKey,
    day: dayZero,
    outcome: past.own
      ? formatReturn(past.own.estimate)
      : past.ownMissing
        ? missingText(past.ownMissing, language)
        : MISSING,
    isMissing: past.own === null,
    isOwn: true,
  };
  const newestFirst = [...counted, ...dropped].sort((one, other) =>
    (one.day ?? '') < (other.day ?? '') ? 1 : -1,
  );
  return [own, ...newestFirst];
}

/** This event and the earlier ones with what followed each, those left out with their reason; each can be chosen. */
export function PastTable(props: { reply: AroundEventReply; onSelect: (key: string) => void }) {
  const language = useLanguage();
  const words = pastWords(language);
  return (
    <details className="study-fold">
      <summary>{words.pastTable}</summary>
      <div className="study-scroll">
        <table className="study-table">
          <caption className="visually-hidden">{words.pastTable}</caption>
          <thead>
            <tr>
              <th scope="col">{words.columns.session}</th>
              <th scope="col" className="number">
                {words.outcome}
              </th>
            </tr>
          </thead>
          <tbody>
            {rowsOf(props.reply, language).map(({ key, day, outcome, isMissing, isOwn }) => (
              <tr key={key} className={isOwn ? 'row-selected' : undefined}>
                <th scope="row" className="nowrap">
                  {isOwn || day === null ? (
                    <>
                      {day ?? MISSING} {isOwn && <span className="thread">{words.ownName}</span>}
                    </>
                  ) : (
                    <button
                      type="button"
                      className="link-button"
                      aria-label={words.choose(day)}
                      onClick={() => props.onSelect(key)}
                    >
                      {day}
                    </button>
                  )}
                </th>
                <td className={isMissing ? 'number third' : 'number'}>{outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
