import type { EmbedClaimReply } from '../schemas/embed-reply.ts';
import { CHART_WORDS_EN } from './chart-words-en.ts';
import { CHART_WORDS_KO } from './chart-words-ko.ts';
import { claimBadgeParts } from './claim-badge-parts.ts';
import { embedName, imageLook } from './embed-name.ts';
import { type EmbedOptions, embedSize } from './embed-options.ts';
import { embedWords } from './embed-words.ts';
import { drawLineImage, type LinePiece } from './line-image.ts';
import { verdictPath } from './verdict-glyph.ts';

/** The badge of one number as an image: whose and what, its value in the story, the verdict, and by which basis. */
export function drawClaimImage(reply: EmbedClaimReply, options: EmbedOptions): string {
  const { instrument, priceSource, demoAsOf, withheld } = reply;
  const look = imageLook(options, instrument?.mic ?? null);
  const { palette, language } = look;
  const [words, chartWords] = [embedWords(language), language === 'ko' ? CHART_WORDS_KO : CHART_WORDS_EN];
  const { kind, told, verdict, verdictWord, basis } = claimBadgeParts(reply, language, words);
  const differs = verdict === 'contradicted';
  const ink = differs ? palette['on-highlight'] : palette.ink;
  const ground = differs ? { ground: palette.highlight } : {};
  const sign = (x: number, middle: number) => verdictPath(verdict, ink, `translate(${x} ${middle - 6})`);
  const name = instrument === null ? null : embedName(instrument, language);
  const pieces: LinePiece[] = [
    ...(name === null ? [] : [{ text: name, colour: palette['ink-2'] }]),
    { text: [kind, told].filter((part) => part !== null).join(' '), colour: palette.ink, weight: 600 },
    { width: 12, sign, ...ground },
    { text: verdictWord, colour: ink, weight: 600, ...ground },
    ...(basis.length === 0 ? [] : [{ text: basis.join(' · '), colour: palette['ink-2'] }]),
  ];
  const foot = [
    ...(demoAsOf === null ? [] : [words.demo(demoAsOf)]),
    ...(withheld ? [chartWords.withheld] : []),
    ...(priceSource === null ? [] : [chartWords.source(priceSource)]),
  ];
  const description = `${[name, kind, told].filter((part) => part !== null).join(' ')}: ${[verdictWord, ...basis].join(', ')}`;
  return drawLineImage({ pieces, foot, description }, embedSize('claim', options), look, options);
}
