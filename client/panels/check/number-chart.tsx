import '../../charts/price-chart.css';
import { ComposedChart, XAxis, YAxis } from 'recharts';
import type { CheckedNumber, DrawnNumber, SessionBars } from '../../../shared/schemas/check-reply.ts';
import type { Language } from '../../../shared/units/language.ts';
import { CandleLayer } from '../../charts/candle-layer.tsx';
import { type PlotGeometry, plotGeometry, type ValueScale, xOf } from '../../charts/plot-geometry.ts';
import { checkWords } from '../../format/check-words.ts';
import { formatDay, formatMonthDay } from '../../format/date.ts';
import { formatPrice } from '../../format/number.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { type ChartLabel, placedLabels } from './chart-labels.ts';
import { candlesOf, domainOf } from './chart-values.ts';
import { numberFacts } from './number-facts.ts';

/** On phones the chart stands in a sheet over the text. */
const heightOf = (width: number) => (width < 420 ? 184 : 236);

/** Below the prices stand the days. */
const plotOf = (width: number) => ({ top: 10, bottom: heightOf(width) - 32 });

/** Room for the labels on the right. */
const labelRoom = (width: number) => (width < 420 ? 132 : 176);

interface ChartParts {
  bars: SessionBars;
  drawn: DrawnNumber | null;
  number: CheckedNumber;
}

/** Where the session of the number stands among the bars. */
const positionIn = (bars: SessionBars) => bars.dates.indexOf(bars.date);

function Prices(props: { bars: SessionBars; geometry: PlotGeometry; scale: ValueScale }) {
  const { bars, geometry, scale } = props;
  return (
    <ComposedChart
      width={geometry.right}
      height={scale.bottom}
      data={[]}
      margin={{ top: scale.top, right: 0, bottom: 0, left: geometry.left }}
      accessibilityLayer={false}
    >
      <XAxis type="number" domain={[geometry.view.from - 0.5, geometry.view.to + 0.5]} hide />
      <YAxis domain={[scale.low, scale.high]} allowDataOverflow hide width={0} />
      <CandleLayer candles={candlesOf(bars)} geometry={geometry} scale={scale} />
    </ComposedChart>
  );
}

function labelsOf({ drawn, bars, number }: ChartParts, isWide: boolean, language: Language): ChartLabel[] {
  const words = checkWords(language);
  if (drawn === null) return [];
  const { claimed, found, before, beforeIs } = drawn;
  const texts = numberFacts(number, language);
  // A change is told with the price that it leads to, where there is room.
  const told = (change: string, price: number) =>
    number.unit === 'pct' && isWide
      ? `${change} = ${formatPrice(price, bars.currency)}`
      : formatPrice(price, bars.currency);
  const labels: (ChartLabel | null)[] = [
    claimed === null
      ? null
      : { kind: 'claimed', value: claimed, text: `${words.claimed} ${told(texts.told, claimed)}` },
    found === null || (claimed !== null && number.verdict === 'verified')
      ? null
      : { kind: 'found', value: found, text: `${words.found} ${told(texts.found, found)}` },
    before === null
      ? null
      : {
          kind: 'before',
          value: before,
          text: `${words.before[beforeIs]} ${formatPrice(before, bars.currency)}`,
        },
  ];
  return labels.filter((label) => label !== null);
}

/** The statement drawn on the prices: what the story says as a dot with a dotted line, the value found solid, the close before dashed. */
function Statement(props: { parts: ChartParts; geometry: PlotGeometry; scale: ValueScale }) {
  const language = useLanguage();
  const { parts, geometry, scale } = props;
  const { number } = parts;
  const x = xOf(geometry, positionIn(parts.bars));
  const differs = number.verdict === 'contradicted';
  const labels = placedLabels(labelsOf(parts, geometry.width >= 420, language), scale);
  return (
    <g>
      {labels.map(({ kind, y, labelY, text, isOutside }) => (
        <g key={kind} className={`check-line check-line-${kind}${differs ? ' check-line-differs' : ''}`}>
          <path
            d={`M${kind === 'before' ? Math.max(x - geometry.step, geometry.left) : x} ${y}H${geometry.right}L${geometry.right + 8} ${labelY}`}
          />
          {kind === 'claimed' &&
            (isOutside ? (
              <path
                className="check-dot"
                d={`M${x - 5} ${y + (y < 40 ? 6 : -6)}h10l-5 ${y < 40 ? -8 : 8}z`}
              />
            ) : (
              <circle className="check-dot" cx={x} cy={y} r="4.5" />
            ))}
          {kind === 'claimed' && differs && (
            <rect
              className="check-label-box"
              x={geometry.right + 8}
              y={labelY - 9}
              width={labelRoom(geometry.width) - 10}
              height="18"
              rx="3"
            />
          )}
          <text x={geometry.right + 14} y={labelY + 4}>
            {kind === 'claimed' && differs ? `≠ ${text}` : text}
          </text>
        </g>
      ))}
    </g>
  );
}

function Days(props: { bars: SessionBars; geometry: PlotGeometry }) {
  const { bars, geometry } = props;
  const at = positionIn(bars);
  const last = bars.dates.length - 1;
  const shown = [0, at, last].filter(
    (position, index, all) =>
      all.indexOf(position) === index &&
      (position === at || Math.abs(xOf(geometry, position) - xOf(geometry, at)) > 44),
  );
  return (
    <g className="check-days">
      {shown.map((position) => {
        const day = bars.dates[position];
        return day === undefined ? null : (
          <text
            key={day}
            x={Math.max(xOf(geometry, position), 18)}
            y={heightOf(geometry.width) - 10}
            className={position === at ? 'check-day-chosen' : ''}
          >
            {formatMonthDay(day)}
          </text>
        );
      })}
    </g>
  );
}

/** The session of one number with the sessions around it, and what the story says drawn on it. */
export function NumberChart(props: ChartParts) {
  const language = useLanguage();
  const words = checkWords(language);
  const { ref, width } = useElementWidth();
  const { bars, drawn } = props;
  const view = { from: 0, to: bars.dates.length - 1 };
  const geometry = plotGeometry(width, labelRoom(width), view);
  const scale = { ...domainOf(bars, drawn), ...plotOf(width) };
  const height = heightOf(width);
  const x = xOf(geometry, positionIn(bars));
  const price = (value: number) => formatPrice(value, bars.currency);
  const day = formatDay(bars.date, language);
  const summary =
    drawn === null || drawn.claimed === null
      ? day
      : words.chartSummary(price(drawn.claimed), drawn.found === null ? null : price(drawn.found), day);
  return (
    <figure className="check-chart" style={{ height }} aria-label={summary}>
      <div ref={ref} />
      {width > 0 && (
        <>
          <svg className="check-chart-layer" width={width} height={height} aria-hidden="true">
            <rect
              className="check-session"
              x={x - Math.max(geometry.step * 0.6, 5)}
              y="0"
              width={Math.max(geometry.step * 1.2, 10)}
              height={scale.bottom + 6}
            />
          </svg>
          <div className="check-chart-layer" aria-hidden="true">
            <Prices bars={bars} geometry={geometry} scale={scale} />
          </div>
          <svg className="check-chart-layer" width={width} height={height} aria-hidden="true">
            <Statement parts={props} geometry={geometry} scale={scale} />
            <Days bars={bars} geometry={geometry} />
          </svg>
        </>
      )}
    </figure>
  );
}
