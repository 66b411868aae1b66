import { node } from './dom.ts';
import type { LoadFailure } from './fetch-reply.ts';
import type { WidgetFailure } from './load-widget.ts';
import type { WidgetPage } from './widget-words.ts';

/** The widget while it reads: boxes where head, chart, event and foot will stand, and words for readers of screens. */
export function loadingParts(page: WidgetPage): Node[] {
  const block = (name: string) => node('span', { class: `block ${name}` });
  const lines = Array.from({ length: 4 }, () => block('grid-line'));
  return [
    node('p', { class: 'unseen', role: 'status' }, page.words.loading),
    node('header', { class: 'later', 'aria-hidden': 'true' }, block('wide'), block('narrow')),
    node('div', { class: 'chart waiting later', 'aria-hidden': 'true' }, ...lines),
    node('div', { class: 'event later', 'aria-hidden': 'true' }, block('wide'), block('wide')),
  ];
}

/** A sentence in the place of the chart. */
export function messageBox(text: string, ...more: readonly (Node | null)[]): HTMLElement {
  return node('div', { class: 'chart message' }, node('p', {}, text), ...more);
}

/** What failed, why, the id to report it with, and a button that tries again. */
export function failureBox(
  { part, failure }: WidgetFailure,
  page: WidgetPage,
  retry: () => void,
): HTMLElement {
  const words = page.words;
  const isUnknown = part === 'company' && failure.status === 404;
  const text = isUnknown ? words.unknownCompany(page.instrumentId ?? '') : words.failed[part];
  const box = messageBox(
    text,
    isUnknown ? null : node('p', { class: 'second' }, words.why[failure.kind]),
    requestLine(failure, page),
    retryButton(page, retry),
  );
  box.setAttribute('role', 'alert');
  return box;
}

/** The same in the place of the stories alone: the chart stays. */
export function storiesFailure(failure: LoadFailure, page: WidgetPage, retry: () => void): HTMLElement {
  const words = page.words;
  const text = `${words.failed.events} ${words.why[failure.kind]}`;
  return node(
    'section',
    { class: 'event plain', role: 'alert' },
    node('p', {}, text),
    requestLine(failure, page),
    retryButton(page, retry),
  );
}

function requestLine({ requestId }: LoadFailure, { words }: WidgetPage): HTMLElement | null {
  return requestId === null ? null : node('p', { class: 'second' }, words.request(requestId));
}

function retryButton({ words }: WidgetPage, retry: () => void): HTMLElement {
  const button = node('button', { type: 'button', class: 'retry' }, words.retry);
  button.addEventListener('click', retry);
  return button;
}
