import { isInstantUtc } from '../../shared/units/instant-utc.ts';
import { frameParts } from './reply-guards.ts';
import {
  type Guard,
  isNumber,
  isText,
  isWhole,
  listOf,
  nullable,
  oneOf,
  recordOf,
  textThat,
} from './shape-guard.ts';

const offsets = recordOf({ from: isWhole, to: isWhole });
const level = recordOf({ level: isNumber, low: isNumber, high: isNumber });
const isFlag: Guard<boolean> = (value): value is boolean => typeof value === 'boolean';

/** The part of `/embed/study.json` that the plot uses. */
export const isStudyReply = recordOf({
  ...frameParts,
  id: isText,
  asOf: textThat(isInstantUtc),
  measure: oneOf(['return', 'volume', 'volatility']),
  window: offsets,
  sentence: recordOf({
    n: isWhole,
    companies: isWhole,
    mean: nullable(isNumber),
    interval: nullable(level),
    zeroInside: nullable(isFlag),
  }),
  path: listOf(
    recordOf({
      offset: isWhole,
      part: oneOf(['selectedOn', 'before', 'window']),
      cumulative: nullable(recordOf({ estimate: isNumber, interval: level })),
      placebo: nullable(recordOf({ low: isNumber, high: isNumber })),
    }),
  ),
  benchmarks: listOf(recordOf({ nameKorean: nullable(isText), nameEnglish: nullable(isText) })),
  priceSources: listOf(isText),
});
