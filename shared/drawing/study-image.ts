import type { EmbedStudyReply } from '../schemas/embed-reply.ts';
import { CHART_WORDS_EN } from './chart-words-en.ts';
import { CHART_WORDS_KO } from './chart-words-ko.ts';
import { DRAWING_FONTS } from './company-chart.ts';
import { imageLook } from './embed-name.ts';
import { type EmbedOptions, embedSize } from './embed-options.ts';
import { embedWords } from './embed-words.ts';
import { joinedLines } from './foot-lines.ts';
import { label, wrappedLines } from './label.ts';
import { coordinate, element, escapeXml } from './markup.ts';
import { studyFoot } from './study-foot.ts';
import { drawStudyPlot, studyPlotSentence } from './study-plot.ts';
import { studyPlotWords } from './study-plot-words.ts';

/** The plot of a study as an image: its sentence, the plot, and what must be said of it. */
export function drawStudyImage(reply: EmbedStudyReply, options: EmbedOptions): string {
  const { palette, language } = imageLook(options, options.locale === null ? 'XKRX' : null);
  const { width, height } = embedSize('study', options);
  const sentence = options.alt ?? studyPlotSentence(reply, language);
  const demo = reply.demoAsOf === null ? [] : [embedWords(language).demo(reply.demoAsOf)];
  const foot = joinedLines(
    [...demo, ...studyFoot(reply, language, language === 'ko' ? CHART_WORDS_KO : CHART_WORDS_EN), 'Newstape'],
    width - 32,
  );
  const said = wrappedLines(studyPlotSentence(reply, language), width - 32, 12);
  const plotTop = 40 + said.length * 18;
  const plot = { width, height: Math.max(120, height - plotTop - foot.length * 16 - 12) };
  const shown = plotTop + plot.height + foot.length * 16 + 12;
  return element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width, height: shown, viewBox: `0 0 ${width} ${shown}` },
      ...{ lang: language, role: 'img', 'font-family': DRAWING_FONTS },
    },
    element('title', {}, escapeXml(sentence)),
    options.transparent ? '' : element('rect', { width, height: shown, fill: palette.panel }),
    label({ x: 16, y: 22, text: studyPlotWords(language).title, colour: palette.ink, size: 14, weight: 600 }),
    ...said.map((text, line) =>
      label({ x: 16, y: 46 + line * 18, text, colour: palette['ink-2'], size: 12 }),
    ),
    element(
      'g',
      { transform: `translate(0 ${coordinate(plotTop)})` },
      drawStudyPlot(reply, plot, palette, language),
    ),
    ...foot.map((text, place) =>
      label({ x: 16, y: shown - 8 - (foot.length - 1 - place) * 16, text, colour: palette['ink-3'] }),
    ),
  );
}
