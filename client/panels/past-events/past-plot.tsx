import type { PastEvents } from '../../../shared/schemas/past-events-reply.ts';
import { formatReturn, formatTick, pastWords } from '../../format/past-words.ts';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { layPastDots } from './past-dots.ts';

const HEAD = 18;
const ROW = 13;
const LEAST_ROWS = 3;
const INTERVAL_HEIGHT = 24;
const AXIS_HEIGHT = 20;
/** About the width of "this −12.3%", at which the label turns to the other side. */
const LABEL = 84;

function OwnMark(props: { x: number; width: number; bottom: number; label: string }) {
  const { x } = props;
  const isLeft = x > props.width - LABEL;
  return (
    <g className="own-mark">
      <line x1={x} x2={x} y1={HEAD - 8} y2={props.bottom} />
      <path d={`M${x - 5} ${HEAD - 13}h10l-5 8z`} />
      <text x={isLeft ? x - 9 : x + 9} y={HEAD - 5} textAnchor={isLeft ? 'end' : 'start'}>
        {props.label}
      </text>
    </g>
  );
}

/** Earlier outcomes as dots, this one marked, and the mean with its interval below. The label says it in words. */
export function PastPlot(props: { past: PastEvents; label: string }) {
  const words = pastWords(useLanguage());
  const { ref, width } = useElementWidth();
  const { past } = props;
  const { dots, rows, xOf, ticks } = layPastDots(past, width);
  const dotsBottom = HEAD + Math.max(LEAST_ROWS, rows) * ROW;
  const bottom = dotsBottom + INTERVAL_HEIGHT;
  return (
    <div ref={ref} className="past-plot">
      {width > 0 && (
        <svg width={width} height={bottom + AXIS_HEIGHT} role="img" aria-label={props.label}>
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                className={tick === 0 ? 'zero-line' : 'grid-line'}
                x1={xOf(tick)}
                x2={xOf(tick)}
                y1={HEAD}
                y2={bottom}
              />
              <text className="axis-text" x={xOf(tick)} y={bottom + 15} textAnchor="middle">
                {formatTick(tick, ticks)}
              </text>
            </g>
          ))}
          {past.own && (
            <OwnMark
              x={xOf(past.own.estimate)}
              width={width}
              bottom={bottom}
              label={words.own(formatReturn(past.own.estimate))}
            />
          )}
          {dots.map(({ key, x, row }) => (
            <circle key={key} className="past-dot" cx={x} cy={HEAD + 8 + row * ROW} r="4.5" />
          ))}
          {past.mean && (
            <g className="mean-interval">
              <line
                x1={xOf(past.mean.interval.low)}
                x2={xOf(past.mean.interval.high)}
                y1={bottom - 12}
                y2={bottom - 12}
              />
              <line
                x1={xOf(past.mean.estimate)}
                x2={xOf(past.mean.estimate)}
                y1={bottom - 19}
                y2={bottom - 5}
              />
            </g>
          )}
        </svg>
      )}
    </div>
  );
}
