import { PAGE_PALETTE } from '../../shared/drawing/fixed-palette.ts';
import { element } from '../../shared/drawing/markup.ts';
import { studyFoot } from '../../shared/drawing/study-foot.ts';
import { drawStudyPlot, studyPlotSentence } from '../../shared/drawing/study-plot.ts';
import { studyPlotWords } from '../../shared/drawing/study-plot-words.ts';
import { node } from './dom.ts';
import { drawingNode } from './drawing-node.ts';
import { isStudyReply } from './study-guard.ts';
import { widgetFoot } from './widget-foot.ts';
import type { WidgetView } from './widget-view.ts';

/** The plot of a study: its sentence first, the plot in its own size, and what must be said of it. */
export const studyView: WidgetView = async (body, page) => {
  if (!isStudyReply(body)) return null;
  const { locale, origin } = page;
  const sentence = studyPlotSentence(body, locale);
  const title = node('strong', { class: 'name' }, studyPlotWords(locale).title);
  const plot = node('div', { class: 'chart', role: 'img', 'aria-label': sentence });
  new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    if (width < 120 || height < 80) return;
    const root = { xmlns: 'http://www.w3.org/2000/svg', width, height, 'aria-hidden': 'true' };
    plot.replaceChildren(
      drawingNode(element('svg', root, drawStudyPlot(body, { width, height }, PAGE_PALETTE, locale))),
    );
  }).observe(plot);
  const whole = `${origin}/study/${encodeURIComponent(body.id)}?lang=${locale}`;
  const head = node('header', {}, node('div', { class: 'title' }, title));
  const said = node('p', { class: 'event second' }, sentence);
  const parts = [
    head,
    said,
    plot,
    widgetFoot(body, studyFoot(body, locale, page.words.drawing), whole, page),
  ];
  return { name: studyPlotWords(locale).title, instrument: null, parts };
};
