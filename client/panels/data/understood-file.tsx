import type { PricePreviewReply } from '../../../shared/schemas/price-import-reply.ts';
import type { PriceAnswers } from '../../api/imports.ts';
import { dataWords } from '../../format/data-words.ts';
import { domainWords } from '../../format/domain-words.ts';
import { instrumentName } from '../../format/instrument-name.ts';
import { formatNumber } from '../../format/number.ts';
import { useLanguage } from '../../ui/settings-context.tsx';

/** What a file was taken for: characters, columns, dates, whose prices, in what, on which basis. */
export function UnderstoodFile(props: {
  preview: PricePreviewReply;
  answers: PriceAnswers;
  /** Takes back what was said of the file. */
  onChange: () => void;
}) {
  const language = useLanguage();
  const [words, domain] = [dataWords(language).prices, domainWords(language)];
  const { preview, answers } = props;
  const { understood, series, seriesCount, basis } = preview;
  if (understood === null) return null;
  const used = understood.columns.filter(({ meaning }) => meaning !== null);
  const unused = understood.columns.filter(({ meaning }) => meaning === null);
  const [first] = series;
  const spans = series.flatMap(({ firstSession, lastSession }) =>
    firstSession === null || lastSession === null ? [] : [firstSession, lastSession],
  );
  spans.sort();
  const [from, to] = [spans[0], spans.at(-1)];
  const bars = series.reduce((sum, one) => sum + one.bars, 0);
  const rows: [string, string][] = [
    [words.characters, understood.encoding.toUpperCase()],
    [words.header, used.map(({ header, meaning }) => columnText(header, meaning, words.meaning)).join(', ')],
    ...(unused.length > 0
      ? [[words.notUsed, unused.map(({ header }) => header).join(', ')] satisfies [string, string]]
      : []),
    [words.dates, words.dateOrder[understood.dates]],
  ];
  if (from !== undefined && to !== undefined)
    rows.push([words.span, words.spanOf(from, to, formatNumber(bars))]);
  return (
    <div>
      <h4>{words.understood}</h4>
      <dl className="data-facts">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {first && (
          <div>
            <dt>{words.instrument}</dt>
            <dd>
              {instrumentName(first.instrument, language, first.instrument.symbol)}{' '}
              <span className="third nowrap">{first.instrument.symbol}</span>
              {seriesCount > 1 && ` ${words.severalOf(seriesCount)}`}{' '}
              <span className="third">{words.instrumentBy[first.instrumentBy]}</span>{' '}
              {answers.instrument !== undefined && (
                <button type="button" className="link-button data-link" onClick={props.onChange}>
                  {words.change}
                </button>
              )}
            </dd>
          </div>
        )}
        {first && (
          <div>
            <dt>{words.currency}</dt>
            <dd>{first.instrument.currency}</dd>
          </div>
        )}
        {basis !== null && (
          <div>
            <dt>{words.basis}</dt>
            <dd>{domain.adjustment[basis]}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}

function columnText(header: string, meaning: string | null, names: Partial<Record<string, string>>): string {
  const name = meaning === null ? undefined : names[meaning];
  return name === undefined || name === header ? header : `${header} → ${name}`;
}
