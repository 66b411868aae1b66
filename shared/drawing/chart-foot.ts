import type { Language } from '../units/language.ts';
import { localDateOf, localTimeOf, type TimeZone } from '../units/zoned-time.ts';
import type { ChartSeries, CompanyChartInput } from './chart-input.ts';
import { chartWords } from './chart-words.ts';
import { textWidth } from './text-width.ts';

/** A market's clock, and whose daily bars its prices are. */
interface Market {
  readonly zone: TimeZone;
  readonly clock: string;
  readonly exchange: string;
}

function marketOf(mic: string): Market {
  if (mic === 'XKRX' || mic === 'XKOS') return { zone: 'Asia/Seoul', clock: 'KST', exchange: 'KRX' };
  return { zone: 'America/New_York', clock: 'ET', exchange: mic === 'XNAS' ? 'NASDAQ' : 'NYSE' };
}

/**
 * What stands under every chart, as parts to be joined by " · ": whose bars and as of when; how adjusted; from whom.
 * Example: "KRX 일봉", "2024-02-29 15:30 KST 기준", "분할 조정, 배당 미조정", "출처: …".
 */
export function chartFoot(
  series: Pick<ChartSeries, 'mic' | 'asOf' | 'adjustmentBasis' | 'source'>,
  locale: Language,
): string[] {
  const words = chartWords(locale);
  const { zone, clock, exchange } = marketOf(series.mic);
  const moment = `${localDateOf(series.asOf, zone)} ${localTimeOf(series.asOf, zone)} ${clock}`;
  return [
    words.dailyBars(exchange),
    words.asOf(moment),
    words.adjustment[series.adjustmentBasis],
    words.source(series.source.attribution ?? series.source.name),
  ];
}

/** The same as lines that fit a chart standing alone. A part is never broken; one that is longer than a line is cut at its end. */
export function footLines(input: CompanyChartInput): string[] {
  const room = input.width - 32;
  const lines: string[] = [];
  for (const part of [...chartFoot(input.series, input.locale), 'Newstape']) {
    const joined = lines.length === 0 ? part : `${lines[lines.length - 1]} · ${part}`;
    if (lines.length > 0 && textWidth(joined, 11) <= room) lines[lines.length - 1] = joined;
    else lines.push(shortened(part, room));
  }
  return lines;
}

function shortened(text: string, room: number): string {
  if (textWidth(text, 11) <= room) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join('')}…`, 11) > room) characters.pop();
  return `${characters.join('')}…`;
}
