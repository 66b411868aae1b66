import type { PricePreviewReply } from '../../../shared/schemas/price-import-reply.ts';
import { dataWords } from '../../format/data-words.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentName } from '../../format/instrument-name.ts';
import { formatNumber } from '../../format/number.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** Each instrument of a file, and what of its prices a person should look at before going on. */
export function PreviewedSeries({ preview }: { preview: PricePreviewReply }) {
  const language = useLanguage();
  const [words, domain] = [dataWords(language).prices, domainWords(language)];
  return (
    <table className="data-table data-table-rows">
      <thead>
        <tr>
          <th scope="col">{words.instrument}</th>
          <th scope="col">{words.span}</th>
          <th scope="col" className="number">
            {words.sessions}
          </th>
          <th scope="col">{words.toLook}</th>
        </tr>
      </thead>
      <tbody>
        {preview.series.map(({ instrument, firstSession, lastSession, bars, halts, flags, flagCount }) => (
          <tr key={instrument.id}>
            <th scope="row">
              {instrumentName(instrument, language, instrument.symbol)}{' '}
              <span className="third nowrap">{instrument.symbol}</span>
            </th>
            <td data-label={words.span} className="nowrap">
              {firstSession ?? '–'} – {lastSession ?? '–'}
            </td>
            <td data-label={words.sessions} className="number">
              {formatNumber(bars)}
            </td>
            <td data-label={words.toLook}>
              {halts > 0 && <span>{words.halts(halts)}</span>}
              {flagCount === 0 && halts === 0 && <span className="third">{words.nothingToLook}</span>}
              {flags.map(({ sessionDate, kind }) => (
                <span key={`${sessionDate} ${kind}`} className="preview-flag">
                  <span className="nowrap">{sessionDate}</span> {domain.priceEvent[kind]}
                </span>
              ))}
              {flagCount > flags.length && <span>{words.moreFlags(flagCount - flags.length)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
