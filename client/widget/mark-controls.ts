import type { ChartInput } from '../../shared/drawing/chart-input.ts';
import { pageNames } from '../../shared/drawing/page-names.ts';
import { adoptStyle } from './adopt-style.ts';
import cardCss from './mark-card.css?inline';
import { markCard, markChoice } from './mark-card.ts';
import type { EventPart } from './reply-guards.ts';
import type { WidgetPage } from './widget-page.ts';

/** What a chart box needs from the marks in it. */
export interface MarkControls {
  /** Replaces the drawing by that of `input`, names its marks, and gives the focus back to the mark that had it, or that now stands for it. */
  readonly redraw: (input: ChartInput, redraw: () => void) => void;
}

/**
 * Makes the marks of a drawing answer: pointing and focus show a card, a click, tap, Enter or space chooses, arrows go
 * from mark to mark (one stop in the order of tabs), Escape closes. A pill opens the choice of its events.
 */
export function markControls(
  box: HTMLElement,
  events: readonly EventPart[],
  page: WidgetPage,
  choose: (one: EventPart) => void,
): MarkControls {
  adoptStyle(box.getRootNode(), cardCss);
  let card: HTMLElement | null = null;
  let opener: SVGElement | null = null;

  const close = () => {
    // Taking out a card that holds the focus ends that focus, which closes again: it must be gone by then.
    const gone = card;
    card = null;
    gone?.remove();
  };
  const show = (mark: SVGElement, next: HTMLElement) => {
    close();
    card = next;
    opener = mark;
    box.append(next);
    place(next, mark, box);
  };
  const isChoice = () => card?.classList.contains('choice') ?? false;
  const point = (target: EventTarget | null) => {
    const mark = markOf(target);
    if (!mark || isChoice()) return;
    show(mark, markCard(eventsOf(mark, events), page));
  };
  const activate = (mark: SVGElement) => {
    const own = eventsOf(mark, events);
    const [only] = own;
    if (own.length === 1 && only) {
      close();
      choose(only);
      return;
    }
    const name = mark.getAttribute('aria-label') ?? '';
    const pick = (one: EventPart) => {
      close();
      choose(one);
      focusMark(box, events.indexOf(one));
    };
    show(mark, markChoice(own, page, name, pick));
    card?.querySelector('button')?.focus();
  };
  const leave = () => {
    if (!isChoice()) close();
  };

  box.addEventListener('pointerover', ({ target }) => point(target));
  box.addEventListener('pointerout', ({ target }) => markOf(target) && leave());
  box.addEventListener('focusin', ({ target }) => point(target));
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && card?.contains(relatedTarget))) close();
  });
  box.addEventListener('click', ({ target }) => {
    const mark = markOf(target);
    if (mark) activate(mark);
    else if (!(target instanceof Node && card?.contains(target))) close();
  });
  box.addEventListener('keydown', (event) => {
    const mark = markOf(event.target);
    if (event.key === 'Escape' && card) {
      const back = isChoice() ? opener : null;
      close();
      back?.focus();
      return;
    }
    if (mark && (event.key === 'Enter' || event.key === ' ')) activate(mark);
    else if (!mark || !rove(box, mark, event.key)) return;
    event.preventDefault();
  });

  return {
    redraw: (input, redraw) => {
      const root = box.getRootNode();
      const focused = markOf(root instanceof ShadowRoot ? root.activeElement : document.activeElement);
      const index = focused && box.contains(focused) ? indicesOf(focused)[0] : undefined;
      close();
      redraw();
      nameDrawing(box, input, page);
      if (index === undefined) return;
      focusMark(box, index);
      close(); // what was chosen is told below the chart already
    },
  };
}

/** Makes the marks buttons with names, and says what the chart shows. */
function nameDrawing(box: Element, input: ChartInput, { words }: WidgetPage): void {
  const marks = marksIn(box);
  const names = pageNames(input, words.drawing, marks.map(indicesOf));
  for (const [place, mark] of marks.entries()) {
    for (const [name, value] of Object.entries(names.marks[place] ?? {})) mark.setAttribute(name, value);
  }
  const description = document.createElementNS('http://www.w3.org/2000/svg', 'desc');
  description.textContent = names.description;
  box.querySelector('svg')?.prepend(description);
}

function markOf(target: EventTarget | null): SVGElement | null {
  return target instanceof Element ? target.closest<SVGElement>('[data-events]') : null;
}

function indicesOf(mark: Element): number[] {
  return (mark.getAttribute('data-events') ?? '').split(',').map(Number);
}

function eventsOf(mark: Element, events: readonly EventPart[]): EventPart[] {
  return indicesOf(mark).flatMap((index) => events[index] ?? []);
}

function marksIn(box: Element): SVGElement[] {
  return [...box.querySelectorAll<SVGElement>('[data-events]')];
}

function focusMark(box: Element, index: number): void {
  moveFocus(
    box,
    marksIn(box).find((mark) => indicesOf(mark).includes(index)),
  );
}

function moveFocus(box: Element, mark: SVGElement | undefined): void {
  if (!mark) return;
  for (const one of marksIn(box)) one.setAttribute('tabindex', one === mark ? '0' : '-1');
  mark.focus();
}

/** Moves the focus by arrows, Home and End; false for any other key. */
function rove(box: Element, mark: SVGElement, key: string): boolean {
  const marks = marksIn(box);
  const place = marks.indexOf(mark);
  const next = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: marks.length - 1 }[key];
  if (next === undefined) return false;
  moveFocus(box, marks[next]);
  return true;
}

/** Puts a card over its mark, inside the box. Positions are set as properties, which a strict content policy allows. */
function place(card: HTMLElement, mark: Element, box: Element): void {
  const [own, around] = [mark.getBoundingClientRect(), box.getBoundingClientRect()];
  const middle = own.left + own.width / 2 - around.left;
  const left = Math.max(8, Math.min(middle - card.offsetWidth / 2, around.width - card.offsetWidth - 8));
  card.style.maxHeight = `${Math.max(60, Math.round(own.top - around.top - 8))}px`;
  card.style.left = `${Math.round(left)}px`;
  card.style.bottom = `${Math.round(around.bottom - own.top + 4)}px`;
}
