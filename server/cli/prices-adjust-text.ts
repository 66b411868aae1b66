import { type PriceEvent, priceFlagKinds } from '../../shared/schemas/price-event.ts';
import type { AdjustmentReport } from '../pipeline/adjust-prices.ts';
import { ratioText } from '../pipeline/check-prices.ts';

/** More than this many events of a list are counted, not told. */
const mostTold = 12;

const figures = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 12 });
const percents = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });

/** What a decision changed, or would change, for people. */
export function adjustmentText(report: AdjustmentReport): string {
  const { instrumentId, sessionDate, sourceId, step, gained, lost, dryRun } = report;
  const lines = [
    `${instrumentId}  ${sessionDate}  (${sourceId}): ${decision(report)}${dryRun ? ', not stored' : ''}`,
  ];
  if (step !== null) {
    const { previousSession, previousClose, close, returnBefore, returnAfter } = step;
    const after = returnAfter === null ? 'no step' : `${percents.format(returnAfter * 100)} %`;
    lines.push(
      `  step  ${figures.format(previousClose)} on ${previousSession} to ${figures.format(close)}: ${percents.format(returnBefore * 100)} % before, ${after} after`,
    );
  }
  lines.push(...told('  told before, not any more:', lost), ...told('  told from now on:', gained));
  if (gained.length + lost.length === 0) lines.push('  nothing that charts and statistics tell changes');
  return `${lines.join('\n')}\n`;
}

function decision({ action, ratio }: AdjustmentReport): string {
  if (action === 'split') return `split of ${ratioText(ratio)}`;
  return { accept: 'right as it stands', exclude: 'wrong, enters nothing', withdraw: 'decision taken back' }[
    action
  ];
}

function told(head: string, events: readonly PriceEvent[]): string[] {
  if (events.length === 0) return [];
  const shown = events.slice(0, mostTold).map((event) => `    ${eventText(event)}`);
  const left = events.length - shown.length;
  return [head, ...shown, ...(left === 0 ? [] : [`    and ${left} more`])];
}

function eventText({ sessionDate, kind, value, resolution }: PriceEvent): string {
  const figure = value === null ? '' : ` ${figures.format(Number(value.toPrecision(6)))}`;
  const state = priceFlagKinds.has(kind) && resolution !== undefined ? ` (${resolution})` : '';
  return `${sessionDate} ${kind}${figure}${state}`;
}
