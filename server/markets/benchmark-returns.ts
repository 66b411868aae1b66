import type { TracedSeries } from './trace-series.ts';

/**
 * The benchmark's log return between the same two sessions as each return of a series: from the bar before (`previous`) to
 * the bar. NaN where the series has none, or the benchmark has no usable bar on one of the two sessions.
 */
export function benchmarkReturns(traced: TracedSeries, benchmark: TracedSeries): Float64Array {
  const places = sameSessions(traced, benchmark);
  const { close, scale, segment } = benchmark;
  const returns = new Float64Array(traced.days.length).fill(Number.NaN);
  for (let place = 0; place < returns.length; place += 1) {
    const from = places[traced.previous[place] ?? -1] ?? -1;
    const to = places[place] ?? -1;
    if (from < 0 || to < 0 || segment[from] !== segment[to]) continue;
    returns[place] = Math.log(
      ((close[to] ?? Number.NaN) * (scale[to] ?? 1)) / ((close[from] ?? Number.NaN) * (scale[from] ?? 1)),
    );
  }
  return returns;
}

/** For each bar of a series the place of the benchmark's usable bar of the same session, −1 where there is none. */
function sameSessions({ days }: TracedSeries, benchmark: TracedSeries): Int32Array {
  const places = new Int32Array(days.length).fill(-1);
  let other = 0;
  for (let place = 0; place < days.length; place += 1) {
    const day = days[place] ?? 0;
    while ((benchmark.days[other] ?? day) < day) other += 1;
    if (benchmark.days[other] === day && benchmark.usable[other] === 1) places[place] = other;
  }
  return places;
}
