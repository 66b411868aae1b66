import type { PriceImportReply } from '../../../shared/schemas/price-import-reply.ts';
import { dataWords } from '../../format/data-words.ts';
import { describeFailure } from '../../format/failure.ts';
import { formatNumber } from '../../format/number.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** What became of a file that was stored, or why it was not. */
export function StoredFile({ stored }: { stored: PriceImportReply | Error }) {
  const language = useLanguage();
  const words = dataWords(language).prices;
  if (stored instanceof Error)
    return (
      <p className="data-failure" role="alert">
        {describeFailure(stored, language).text}
      </p>
    );
  const sum = (pick: (one: PriceImportReply['series'][number]) => number) =>
    stored.series.reduce((total, one) => total + pick(one), 0);
  const [added, revised, unchanged, provisional] = [
    sum((one) => one.added),
    sum((one) => one.revised),
    sum((one) => one.unchanged),
    sum((one) => one.provisional),
  ];
  const refused = stored.series.flatMap((one) => (one.refused === null ? [] : [one]));
  return (
    <div role="status">
      <p>
        <span aria-hidden="true">✓ </span>
        {words.storedFile(formatNumber(added), formatNumber(revised), formatNumber(unchanged))}
        {added + revised === 0 && refused.length === 0 && ` ${words.storedNothing}`}
        {provisional > 0 && ` ${words.provisional(provisional)}`}
      </p>
      {refused.map((one) => (
        <p key={one.instrumentId} className="data-failure">
          {one.instrumentId}: <span lang="en">{one.refused}</span>
        </p>
      ))}
    </div>
  );
}
