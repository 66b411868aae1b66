import type { EmbedChartReply } from '../schemas/embed-reply.ts';
import { drawCompanyChart } from './company-chart.ts';
import { embedName, imageLook } from './embed-name.ts';
import { type EmbedOptions, embedSize } from './embed-options.ts';
import { embedWords } from './embed-words.ts';
import { drawMessageImage } from './message-image.ts';

/** Events that an image tells in words below the chart. */
const MOST_LISTED = 3;

/**
 * The chart widget as an image: the company's chart with its newest events in words below, since nothing in a picture can be
 * pointed at. A share without prices is said in a sentence.
 */
export function drawChartImage(reply: EmbedChartReply, options: EmbedOptions): string {
  const { instrument, series, events, view, selectedKey, demoAsOf, withheld } = reply;
  const { language, theme, convention, palette } = imageLook(options, instrument.mic);
  const words = embedWords(language);
  const size = embedSize('chart', options);
  const name = embedName(instrument, language);
  if (series === null) {
    return drawMessageImage({ ...size, name, text: words.noPrices(name), palette, language });
  }
  return drawCompanyChart({
    instrumentName: `${name}  ${instrument.symbol}`,
    series,
    events: { events },
    ...{ selectedKey, ...view, ...size, locale: language },
    showVerdicts: options.verdicts,
    pricesWithheld: withheld !== undefined,
    ...{ theme, convention, colourConvention: convention, transparent: options.transparent },
    description: options.alt,
    footNotes: demoAsOf === null ? [] : [words.demo(demoAsOf)],
    mostListed: MOST_LISTED,
  });
}
