import { node } from './dom.ts';

/** A sentence in the place of the chart. */
export function messageBox(text: string, ...more: readonly (Node | null)[]): HTMLElement {
  return node('div', { class: 'chart message' }, node('p', {}, text), ...more);
}
