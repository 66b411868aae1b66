import type { NewsLag } from '../../../shared/schemas/news-and-price.ts';
import { formatCorrelation, newsPriceWords } from '../../format/news-price-words.ts';
import { formatSigned, MISSING } from '../../format/number.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { isFound } from './found-lags.ts';
import { scaleOfIntervals } from './interval-plot-layout.ts';

const PLOT_HEIGHT = 168;
const AXIS_HEIGHT = 36;
/** Room for the values of the axis, on the left. */
const AXIS_WIDTH = 42;

/** The correlation at each lag as a dot with its interval. The label says it in words, the table in figures. */
export function LagPlot(props: { lags: readonly NewsLag[]; label: string }) {
  const words = newsPriceWords(useLanguage());
  const { ref, width } = useElementWidth();
  const intervals = props.lags.flatMap(({ correlation }) =>
    correlation ? [{ ...correlation.interval, estimate: correlation.estimate }] : [],
  );
  const scale = scaleOfIntervals(intervals, PLOT_HEIGHT, 0);
  const slot = Math.max(0, width - AXIS_WIDTH) / props.lags.length;
  const xOf = (place: number) => AXIS_WIDTH + (place + 0.5) * slot;
  return (
    <figure ref={ref} className="news-plot">
      <figcaption>{words.lagPlot}</figcaption>
      {width > 0 && (
        <svg width={width} height={PLOT_HEIGHT + AXIS_HEIGHT} role="img" aria-label={props.label}>
          {scale.ticks.map((tick) => (
            <g key={tick}>
              <line
                className={tick === 0 ? 'news-zero-line' : 'news-grid-line'}
                x1={AXIS_WIDTH}
                x2={width}
                y1={scale.at(tick)}
                y2={scale.at(tick)}
              />
              <text className="news-axis-text" x={AXIS_WIDTH - 6} y={scale.at(tick) + 4} textAnchor="end">
                {formatCorrelation(tick)}
              </text>
            </g>
          ))}
          {props.lags.map(({ lag, correlation, pAdjusted }, place) => (
            <g key={lag}>
              {correlation === null ? (
                <text className="news-axis-text" x={xOf(place)} y={scale.at(0) - 5} textAnchor="middle">
                  {MISSING}
                </text>
              ) : (
                <>
                  <line
                    className="news-interval"
                    x1={xOf(place)}
                    x2={xOf(place)}
                    y1={scale.at(correlation.interval.low)}
                    y2={scale.at(correlation.interval.high)}
                  />
                  <circle
                    className={isFound({ pAdjusted }) ? 'news-dot news-dot-found' : 'news-dot'}
                    cx={xOf(place)}
                    cy={scale.at(correlation.estimate)}
                    r="4"
                  />
                </>
              )}
              <text className="news-axis-text" x={xOf(place)} y={PLOT_HEIGHT + 15} textAnchor="middle">
                {formatSigned(lag, 0)}
              </text>
            </g>
          ))}
          <text className="news-axis-text" x={AXIS_WIDTH} y={PLOT_HEIGHT + 32}>
            {words.priceFirst}
          </text>
          <text className="news-axis-text" x={width} y={PLOT_HEIGHT + 32} textAnchor="end">
            {words.newsFirst}
          </text>
        </svg>
      )}
    </figure>
  );
}
