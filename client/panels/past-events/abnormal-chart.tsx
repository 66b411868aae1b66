import { useId } from 'react';
import type { AroundEventReply } from '../../../shared/schemas/past-events-reply.ts';
import { formatSigned, MISSING } from '../../format/number.ts';
import { formatReturn } from '../../format/past-words.ts';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { type AbnormalBar, type AbnormalLayout, labelledBars, layAbnormalBars } from './abnormal-bars.ts';

const PLOT_HEIGHT = 128;
const AXIS_HEIGHT = 22;
/** Room for the values of the axis, on the right. */
const AXIS_WIDTH = 46;

function Bar(props: { bar: AbnormalBar; hatch: string }) {
  const { bar } = props;
  if (bar.box === null) return null;
  const width = Math.min(18, bar.width * 0.62);
  const kind = bar.chosen ? 'chosen' : bar.direction;
  return (
    <rect
      className={`abnormal-bar abnormal-${kind}`}
      x={bar.x - width / 2}
      y={bar.box.y}
      width={width}
      height={bar.box.height}
      {...(bar.chosen ? { fill: `url(#${props.hatch})` } : {})}
    />
  );
}

function Labels(props: { layout: AbnormalLayout }) {
  return labelledBars(props.layout.bars).map(({ offset, x, box, direction, abnormal }) => (
    <text
      key={offset}
      className="abnormal-label"
      x={x}
      y={direction === 'up' ? (box?.y ?? 0) - 4 : (box?.y ?? 0) + (box?.height ?? 0) + 12}
    >
      {formatSigned((abnormal ?? 0) * 100, 1)}
    </text>
  ));
}

/** The abnormal return of each session around an event as a bar, over the band that is usual. The label says it in words. */
export function AbnormalChart(props: { reply: AroundEventReply; label: string }) {
  const { ref, width } = useElementWidth();
  const hatch = useId();
  const plotWidth = Math.max(0, width - AXIS_WIDTH);
  const layout = layAbnormalBars(props.reply, plotWidth, PLOT_HEIGHT);
  const { bars, zero, usual, yOf } = layout;
  return (
    <div ref={ref} className="abnormal-chart">
      {width > 0 && (
        <svg width={width} height={PLOT_HEIGHT + AXIS_HEIGHT} role="img" aria-label={props.label}>
          <defs>
            <pattern
              id={hatch}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line className="abnormal-hatch" x1="0" y1="0" x2="0" y2="5" />
            </pattern>
          </defs>
          {bars.map(
            ({ offset, x, width: slot, band }) =>
              band && (
                <rect
                  key={offset}
                  className="usual-band"
                  x={x - slot / 2}
                  y={band.top}
                  width={slot + 0.5}
                  height={band.bottom - band.top}
                />
              ),
          )}
          <line className="zero-line" x1="0" x2={plotWidth} y1={zero} y2={zero} />
          {bars.map((bar) => (
            <Bar key={bar.offset} bar={bar} hatch={hatch} />
          ))}
          <Labels layout={layout} />
          {bars.map(({ offset, x, box }) => (
            <g key={offset}>
              {box === null && (
                <text className="axis-text" x={x} y={zero - 5} textAnchor="middle">
                  {MISSING}
                </text>
              )}
              <text
                className={offset === 0 ? 'axis-text axis-zero' : 'axis-text'}
                x={x}
                y={PLOT_HEIGHT + 16}
                textAnchor="middle"
              >
                {formatSigned(offset, 0)}
              </text>
            </g>
          ))}
          <text className="axis-text" x={plotWidth + 6} y={zero + 4}>
            0%
          </text>
          {usual !== null &&
            [usual, -usual].map((value) => (
              <text key={value} className="axis-text" x={plotWidth + 6} y={yOf(value) + 4}>
                {formatReturn(value)}
              </text>
            ))}
        </svg>
      )}
    </div>
  );
}
