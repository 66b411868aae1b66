import type { NewsAndPriceReply } from '../../../shared/schemas/news-and-price.ts';
import { formatPriceMean, newsPriceWords } from '../../format/news-price-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { scaleOfIntervals } from './interval-plot-layout.ts';

const ROW_HEIGHT = 40;
const AXIS_HEIGHT = 22;
/** Room for the names of the levels, on the left. */
const NAMES_WIDTH = 104;

/** The mean of the price by how much news a session had, each with its interval. The label says what it is, the table has the figures. */
export function LevelPlot(props: { reply: NewsAndPriceReply; label: string }) {
  const words = newsPriceWords(useLanguage());
  const { ref, width } = useElementWidth();
  const { levels, price } = props.reply;
  const intervals = levels.flatMap(({ mean }) =>
    mean ? [{ ...mean.interval, estimate: mean.estimate }] : [],
  );
  const scale = scaleOfIntervals(intervals, NAMES_WIDTH + 8, Math.max(NAMES_WIDTH + 40, width - 20));
  const bottom = levels.length * ROW_HEIGHT;
  return (
    <figure ref={ref} className="news-plot">
      <figcaption>{props.label}</figcaption>
      {width > 0 && (
        <svg width={width} height={bottom + AXIS_HEIGHT} role="img" aria-label={props.label}>
          {scale.ticks.map((tick, place) => (
            <g key={tick}>
              <line
                className={tick === 0 ? 'news-zero-line' : 'news-grid-line'}
                x1={scale.at(tick)}
                x2={scale.at(tick)}
                y1="0"
                y2={bottom}
              />
              {(place % 2 === 0 || width > 420) && (
                <text className="news-axis-text" x={scale.at(tick)} y={bottom + 15} textAnchor="middle">
                  {formatPriceMean(tick, price)}
                </text>
              )}
            </g>
          ))}
          {levels.map(({ level, sessions, mean }, place) => {
            const middle = (place + 0.5) * ROW_HEIGHT;
            return (
              <g key={level}>
                <text className="news-label-text" x="0" y={middle - 2}>
                  {words.level[level]}
                </text>
                <text className="news-axis-text" x="0" y={middle + 12}>
                  {words.sessions(sessions)}
                </text>
                {mean === null ? (
                  <text className="news-axis-text" x={scale.at(0) + 8} y={middle + 4}>
                    {words.fewSessions}
                  </text>
                ) : (
                  <>
                    <line
                      className="news-interval"
                      x1={scale.at(mean.interval.low)}
                      x2={scale.at(mean.interval.high)}
                      y1={middle}
                      y2={middle}
                    />
                    <circle className="news-dot" cx={scale.at(mean.estimate)} cy={middle} r="4" />
                  </>
                )}
              </g>
            );
          })}
        </svg>
      )}
    </figure>
  );
}
