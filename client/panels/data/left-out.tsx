import { dataWords } from '../../format/data-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** What was left out, each with where it stands and why. */
export function LeftOut(props: {
  rejected: readonly { subject: string; reason: string; detail: string }[];
  count: number;
}) {
  const language = useLanguage();
  const words = dataWords(language);
  const { rejected, count } = props;
  if (count === 0) return null;
  return (
    <details className="left-out">
      <summary>{words.prices.leftOut(count)}</summary>
      <ul>
        {rejected.map(({ subject, reason, detail }) => (
          <li key={`${subject} ${detail}`}>
            <strong>{words.prices.line(subject)}</strong>{' '}
            {language === 'ko' && words.rejection[reason] !== undefined && `${words.rejection[reason]} `}
            <span className={language === 'ko' ? 'stamp' : ''} lang="en">
              {detail}
            </span>
          </li>
        ))}
      </ul>
      {count > rejected.length && (
        <p className="stamp">{words.prices.moreLeftOut(count - rejected.length)}</p>
      )}
    </details>
  );
}
