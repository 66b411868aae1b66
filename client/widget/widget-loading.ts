import type { EmbedWidget } from '../../shared/drawing/embed-options.ts';
import { node } from './dom.ts';
import loadingCss from './widget-loading.css?inline';
import type { WidgetWords } from './widget-words.ts';

/** What its boxes are styled by. */
export const styles: readonly string[] = [loadingCss];

/** The widget while it reads: boxes where head, chart, event and foot will stand, and words for readers of screens. */
export function loadingParts(widget: EmbedWidget, words: WidgetWords): Node[] {
  const block = (name: string) => node('span', { class: `block ${name}` });
  const said = node('p', { class: 'unseen', role: 'status' }, words.loading);
  if (widget === 'ticker' || widget === 'claim') {
    return [said, node('p', { class: 'line later', 'aria-hidden': 'true' }, block('wide'), block('narrow'))];
  }
  const lines = Array.from({ length: 4 }, () => block('grid-line'));
  return [
    said,
    node('header', { class: 'later', 'aria-hidden': 'true' }, block('wide'), block('narrow')),
    node('div', { class: 'chart waiting later', 'aria-hidden': 'true' }, ...lines),
    node('div', { class: 'event later', 'aria-hidden': 'true' }, block('wide'), block('wide')),
  ];
}
