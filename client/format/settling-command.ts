import type { PriceEvent } from '../../shared/schemas/price-event.ts';

/**
 * The commands that settle a flag of the price data, the likelier first; none for a halt, which is a fact. A missing
 * session is settled by importing it. Example: `newstape prices adjust KRX:042700 2022-04-06 --split 2 --reason "…"`.
 */
export function settlingCommands(flag: PriceEvent): string[] {
  const adjust = (decision: string) =>
    `newstape prices adjust ${flag.instrumentId} ${flag.sessionDate} ${decision} --reason "…"`;
  switch (flag.kind) {
    case 'suspectedSplit':
    case 'mixedBasis':
      return [adjust(`--split ${ratioText(flag.value)}`), adjust('--accept')];
    case 'badRange':
    case 'extraSession':
    case 'duplicateSession':
      return [adjust('--exclude'), adjust('--accept')];
    case 'zeroVolume':
      return [adjust('--accept')];
    case 'missingSession':
      return flag.basis === 'excluded'
        ? []
        : [`newstape prices import FILE --instrument ${flag.instrumentId}`];
    default:
      return [];
  }
}

/** `2`, or `1:10` for ten old shares that became one. */
function ratioText(ratio: number | null): string {
  if (ratio === null) return 'RATIO';
  return ratio >= 1 ? String(ratio) : `1:${Math.round(100 / ratio) / 100}`;
}
