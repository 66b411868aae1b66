import { node } from './dom.ts';
import { linkOut } from './link-out.ts';
import type { ChartPart } from './reply-guards.ts';
import type { WidgetPage } from './widget-page.ts';

/**
 * What stands under every widget: that it is a demo where it is one, what the terms keep back, whose prices as of when and
 * from whom, and the way to the page that says more. Nothing switches it off.
 */
export function widgetFoot(
  { demoAsOf, withheld }: Pick<ChartPart, 'demoAsOf' | 'withheld'>,
  stamp: readonly string[],
  whole: string,
  { words }: WidgetPage,
): HTMLElement {
  const demo = demoAsOf === null ? null : node('b', {}, words.around.demo(demoAsOf));
  const kept = withheld === undefined ? [] : [words.drawing.withheld];
  const parts = [...kept, ...stamp].map((part) => node('span', {}, part));
  return node(
    'footer',
    {},
    node('p', { class: 'stamp' }, demo, ...parts),
    linkOut(whole, words.open, { class: 'whole-page' }),
  );
}
