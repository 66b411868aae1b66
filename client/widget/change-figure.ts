import { changeText } from '../../shared/drawing/change-text.ts';
import { node } from './dom.ts';

/** A change as ▲▼ and its figure, coloured by its direction. */
export function changeFigure(fraction: number): HTMLElement {
  const { direction, text } = changeText(fraction);
  return node('span', { class: `change ${direction}` }, text);
}
