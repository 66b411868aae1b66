import type { PriceSeriesReply } from '../../shared/schemas/price-series-reply.ts';
import type { Language } from '../../shared/units/language.ts';
import { domainWords } from '../format/domain-words.ts';
import { flaggedSessions } from './flagged-sessions.ts';
import { labelWidth } from './label-width.ts';
import { type PlotGeometry, type ValueScale, xOf } from './plot-geometry.ts';
import { isInView, positionOf } from './session-view.ts';

/** Where prices on both sides are not of one measure: ⫽ with its word at the break in the line. */
export function MeasureBreaks(props: {
  series: PriceSeriesReply;
  geometry: PlotGeometry;
  scale: ValueScale;
  language: Language;
}) {
  const { series, geometry, scale } = props;
  const words = domainWords(props.language).priceEvent;
  const { measureChangedAt } = flaggedSessions(series.events);
  const kindOf = (date: string) =>
    series.events.some(({ kind, sessionDate }) => kind === 'suspectedSplit' && sessionDate === date)
      ? words.suspectedSplit
      : words.mixedBasis;
  return (
    <g className="measure-breaks">
      {[...measureChangedAt].map((date) => {
        const position = Math.ceil(positionOf(date, series.dates)) - 0.5;
        if (!isInView(position, geometry.view)) return null;
        const x = xOf(geometry, position);
        const text = `⫽ ${kindOf(date)}`;
        const isRoom = x + labelWidth(text) + 8 < geometry.right;
        return (
          <g key={date}>
            <line x1={x} x2={x} y1={scale.top} y2={scale.bottom} />
            <text x={isRoom ? x + 4 : x - 4} y={scale.bottom - 24} textAnchor={isRoom ? 'start' : 'end'}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
