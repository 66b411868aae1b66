import type { PricePreviewReply } from '../../../shared/schemas/price-import-reply.ts';
import { dataWords } from '../../format/data-words.ts';
import { formatNumber } from '../../format/number.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

const shown = (value: number | null) => (value === null ? '–' : formatNumber(value));

/** The newest bars of a file, as a person can hold them against the file itself. */
export function NewestBars({ preview }: { preview: PricePreviewReply }) {
  const words = dataWords(useLanguage()).prices;
  return (
    <div className="newest-bars">
      <h4>{words.newest}</h4>
      <div className="data-scroll">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{words.session}</th>
              {[words.open, words.high, words.low, words.close, words.volume].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.newest.map(({ sessionDate, open, high, low, close, volume }) => (
              <tr key={sessionDate}>
                <th scope="row" className="nowrap">
                  {sessionDate}
                </th>
                <td className="number">{shown(open)}</td>
                <td className="number">{shown(high)}</td>
                <td className="number">{shown(low)}</td>
                <td className="number">{shown(close)}</td>
                <td className="number">{shown(volume)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
