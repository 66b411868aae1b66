import type { EmbedTickerReply } from '../schemas/embed-reply.ts';
import { changeText } from './change-text.ts';
import { chartFoot } from './chart-foot.ts';
import { CHART_WORDS_EN } from './chart-words-en.ts';
import { CHART_WORDS_KO } from './chart-words-ko.ts';
import { embedName, imageLook } from './embed-name.ts';
import { type EmbedOptions, embedSize } from './embed-options.ts';
import { embedWords } from './embed-words.ts';
import { drawLineImage, type LinePiece } from './line-image.ts';
import { markPaths } from './mark-glyph.ts';
import { coordinate, element } from './markup.ts';
import { priceText } from './number-text.ts';

/** The ticker as an image: name, close and change, and the newest event with its day. */
export function drawTickerImage(reply: EmbedTickerReply, options: EmbedOptions): string {
  const { instrument, last, basis, event, demoAsOf, withheld } = reply;
  const look = imageLook(options, instrument.mic);
  const { palette, language } = look;
  const [words, chartWords] = [embedWords(language), language === 'ko' ? CHART_WORDS_KO : CHART_WORDS_EN];
  const name = embedName(instrument, language);
  const change = last?.change == null ? null : changeText(last.change);
  const price = last === null ? null : priceText(last.close, instrument.currency);
  const pieces: LinePiece[] = [{ text: name, colour: palette.ink, weight: 600 }];
  if (price !== null) pieces.push({ text: price, colour: palette.ink });
  if (change !== null) {
    const colour = change.direction === 'flat' ? palette['ink-2'] : palette[change.direction];
    pieces.push({ text: change.text, colour, weight: 600 });
  }
  const told = event === null ? words.noStory : words.newestStory(event.event.sessionDate ?? '');
  if (event !== null) {
    const paint = { ink: palette.ink, panel: palette.panel, width: 1.5 };
    const { kind, relation } = event.event;
    const sign = (x: number, middle: number) =>
      element(
        'g',
        { transform: `translate(${coordinate(x + 7)} ${coordinate(middle)})` },
        markPaths(kind, relation, paint),
      );
    pieces.push({ width: 14, sign });
  }
  pieces.push({ text: told, colour: palette['ink-2'] });
  const foot = [
    ...(demoAsOf === null ? [] : [words.demo(demoAsOf)]),
    ...(withheld ? [chartWords.withheld] : []),
    ...(basis === null ? [] : chartFoot(basis, chartWords)),
  ];
  const description = [name, price, change?.text, told].filter(Boolean).join(', ');
  return drawLineImage({ pieces, foot, description }, embedSize('ticker', options), look, options);
}
