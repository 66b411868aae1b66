import { claimBadgeParts } from '../../shared/drawing/claim-badge-parts.ts';
import { embedName } from '../../shared/drawing/embed-name.ts';
import { webAddress } from '../../shared/drawing/own-mark.ts';
import { drawVerdictGlyph } from '../../shared/drawing/verdict-glyph.ts';
import { verdictReasonText } from '../format/verdict-reason.ts';
import chipCss from './chip.css?inline';
import { isClaimReply } from './claim-guard.ts';
import { node } from './dom.ts';
import { drawingNode } from './drawing-node.ts';
import lineCss from './line.css?inline';
import { linkOut } from './link-out.ts';
import { widgetFoot } from './widget-foot.ts';
import type { WidgetView } from './widget-view.ts';

/** The badge of one number: whose and what, its value in the story, the verdict, and by which basis or why there is none. */
export const claimView: WidgetView = async (body, page) => {
  if (!isClaimReply(body)) return null;
  const { claim, instrument, story, articleId, priceSource, frozenAt } = body;
  const { kind, told, verdict, verdictWord, basis } = claimBadgeParts(body, page.locale, page.words.around);
  const name = instrument === null ? '' : embedName(instrument, page.locale);
  const settled = verdict === 'verified' || verdict === 'contradicted';
  const reason = settled ? [] : [verdictReasonText(claim.reason, claim.seriesStart, page.locale)];
  const chip = node(
    'span',
    { class: `chip ${verdict}` },
    drawingNode(drawVerdictGlyph(verdict)),
    verdictWord,
  );
  const line = node(
    'p',
    { class: 'line' },
    name === '' ? null : node('span', { class: 'second name' }, name),
    node('strong', { class: 'claim' }, [kind, told].filter((part) => part !== null).join(' ')),
    chip,
    node('span', { class: 'found' }, [...reason, ...basis].join(' · ')),
  );
  const whole = `${page.origin}/article/${encodeURIComponent(articleId)}?lang=${page.locale}`;
  const target = webAddress(story.address);
  const headline =
    story.title === null || target === null ? null : linkOut(target, story.title, { lang: story.language });
  const from =
    headline === null
      ? null
      : node(
          'p',
          { class: 'ticker-headline' },
          headline,
          story.outlet === '' ? null : node('span', { class: 'outlet' }, story.outlet),
        );
  const stamp = priceSource === null ? [] : [page.words.drawing.source(priceSource)];
  const about = frozenAt === null ? stamp : [...stamp, page.words.drawing.asOf(frozenAt.slice(0, 10))];
  const parts = [line, ...(from === null ? [] : [from]), widgetFoot(body, about, whole, page)];
  const title = [name, kind, told].filter((part) => part !== null && part !== '').join(' ');
  return { name: title, instrument: instrument?.id ?? null, parts, styles: [lineCss, chipCss] };
};
