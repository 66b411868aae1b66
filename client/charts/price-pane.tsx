import { memo, useId } from 'react';
import type { ChartModel } from './chart-model.ts';
import { PriceLines, RelativeLines } from './price-lines.tsx';
import { ValueAxis } from './value-axis.tsx';

/** The value axis with its grid, and over it the price, each line one path. */
export const PricePane = memo(function PricePane({ model }: { model: ChartModel }) {
  const { geometry, scale } = model;
  const clipId = useId();
  return (
    <>
      <ValueAxis model={model} />
      <svg
        className="price-lines"
        width={geometry.right}
        height={scale.bottom}
        aria-hidden="true"
        focusable="false"
      >
        <clipPath id={clipId}>
          <rect x={0} y={scale.top - 2} width={geometry.right} height={scale.bottom - scale.top + 2} />
        </clipPath>
        <g clipPath={`url(#${clipId})`}>
          {model.relative ? (
            <RelativeLines model={model} relative={model.relative} />
          ) : (
            <PriceLines model={model} />
          )}
        </g>
      </svg>
    </>
  );
});
