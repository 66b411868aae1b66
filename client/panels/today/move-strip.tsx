import type { MarketSessionReply } from '../../../shared/schemas/market-session-reply.ts';
import { labelWidth } from '../../charts/label-width.ts';
import { valueTicks } from '../../charts/value-ticks.ts';
import { instrumentCode, instrumentName } from '../../format/instrument-name.ts';
import { indexName } from '../../format/market.ts';
import { formatSigned } from '../../format/number.ts';
import { todayWords } from '../../format/today-words.ts';
import { MarkShapePaths } from '../../ui/mark-glyph.tsx';
import { useLanguage } from '../../ui/settings-context.tsx';
import { useElementWidth } from '../../ui/use-element-width.ts';
import { layStrip, STRIP_BASE, STRIP_HEIGHT, type StripLayout } from './strip-layout.ts';

/** "+2.78%". */
function signedPercent(fraction: number, decimals = 2): string {
  return `${formatSigned(fraction * 100, decimals)}%`;
}

/** How many shares changed by how much, as steps behind the sticks. */
function Spread(props: { spread: MarketSessionReply['spread']; layout: StripLayout }) {
  const { spread, layout } = props;
  const most = Math.max(...spread.counts);
  if (!(most > 0)) return null;
  const bars = spread.counts.map((count, place) => {
    const from = layout.xOf(spread.from + place * spread.width);
    const to = layout.xOf(spread.from + (place + 1) * spread.width);
    const height = (count / most) * 64;
    return `M${from} ${STRIP_BASE}v${-height}H${to}v${height}z`;
  });
  return <path className="strip-spread" d={bars.join('')} />;
}

/** Each index as a rule with its name beside, where the names of those before leave room; the table has them all. */
function Indices(props: { indices: MarketSessionReply['indices']; layout: StripLayout; width: number }) {
  const { layout, width } = props;
  const named: { from: number; to: number }[] = [];
  return props.indices.map(({ instrumentId, change }) => {
    if (change === null) return null;
    const text = `${indexName(instrumentId)} ${signedPercent(change)}`;
    const x = layout.xOf(change);
    const wide = labelWidth(text);
    const from = [x + 4, x - 4 - wide].find(
      (left) =>
        left >= 0 && left + wide <= width && named.every((one) => left + wide < one.from || left > one.to),
    );
    if (from !== undefined) named.push({ from, to: from + wide });
    return (
      <g key={instrumentId}>
        <line className="strip-index" x1={x} x2={x} y1={2} y2={STRIP_BASE} />
        {from !== undefined && (
          <text className="strip-index-name" x={from} y={12}>
            {text}
          </text>
        )}
      </g>
    );
  });
}

/** All moves of the session on one axis: a stick a share, a mark where there is a story, the indices as rules. */
export function MoveStrip(props: { reply: MarketSessionReply }) {
  const language = useLanguage();
  const words = todayWords(language);
  const { ref, width } = useElementWidth();
  const { marks, indices, spread } = props.reply;
  const named = marks.map((mark) => ({
    ...mark,
    id: mark.instrumentId,
    label: instrumentName(mark, language, instrumentCode(mark.instrumentId)),
    hasStory: mark.story !== null,
  }));
  const rules = indices.flatMap(({ change }) => (change === null ? [] : [change]));
  const layout = layStrip(named, rules, Math.max(width, 160), labelWidth);
  const places = new Map(layout.places.map((place) => [place.id, place]));
  const summary = words.movesSummary(
    signedPercent(Math.min(...marks.map((mark) => mark.change))),
    signedPercent(Math.max(...marks.map((mark) => mark.change))),
    marks.length,
    named.filter((mark) => mark.hasStory).length,
  );
  return (
    <div ref={ref} className="strip">
      {width > 0 && (
        <svg
          width={width}
          height={STRIP_HEIGHT}
          viewBox={`0 0 ${width} ${STRIP_HEIGHT}`}
          role="img"
          aria-label={summary}
        >
          <Spread spread={spread} layout={layout} />
          <line className="strip-base" x1={0} x2={width} y1={STRIP_BASE} y2={STRIP_BASE} />
          {valueTicks(layout.low, layout.high).map((tick) => (
            <text
              key={tick}
              className="strip-tick"
              x={layout.xOf(tick)}
              y={STRIP_BASE + 18}
              textAnchor="middle"
            >
              {tick === 0 ? '0%' : signedPercent(tick, Math.abs(tick * 100) % 1 > 1e-9 ? 1 : 0)}
            </text>
          ))}
          <Indices indices={indices} layout={layout} width={width} />
          {named.map(({ id, label, change, story, hasStory }) => {
            const place = places.get(id);
            if (!place) return null;
            const direction = change > 0 ? 'up' : change < 0 ? 'down' : 'flat';
            return (
              <g key={id}>
                <line
                  className={`strip-stick strip-${direction}${hasStory ? ' strip-told' : ''}`}
                  x1={place.x}
                  x2={place.x}
                  y1={STRIP_BASE}
                  y2={place.top + (hasStory ? 6 : 0)}
                />
                {story && (
                  <g className="strip-mark" transform={`translate(${place.x} ${place.top})`}>
                    <MarkShapePaths shape={story.kind} fill={story.relation} />
                    {story.differs && (
                      <rect className="strip-differs" x={-6} y={6} width={12} height={3} rx={1} />
                    )}
                  </g>
                )}
                {place.label && place.isLifted && (
                  <line
                    className="strip-leader"
                    x1={place.x}
                    x2={place.x}
                    y1={place.top - 6}
                    y2={place.label.y - 8}
                  />
                )}
                {place.label && (
                  <text
                    className={hasStory ? 'strip-name strip-name-told' : 'strip-name'}
                    x={place.label.x}
                    y={place.label.y}
                  >
                    {label}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
