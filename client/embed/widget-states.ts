import { node } from './dom.ts';
import type { EmbedAddress } from './embed-address.ts';
import type { LoadFailure } from './fetch-reply.ts';
import type { WidgetFailure } from './load-widget.ts';
import { widgetWords } from './widget-words.ts';

/** The widget while it reads: boxes where head, chart, event and foot will stand, and words for readers of screens. */
export function loadingParts(address: EmbedAddress): Node[] {
  const block = (name: string) => node('span', { class: `block ${name}` });
  const lines = Array.from({ length: 4 }, () => block('grid-line'));
  return [
    node('p', { class: 'unseen', role: 'status' }, widgetWords(address.locale).loading),
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
  address: EmbedAddress,
  retry: () => void,
): HTMLElement {
  const words = widgetWords(address.locale);
  const isUnknown = part === 'company' && failure.status === 404;
  const text = isUnknown ? words.unknownCompany(address.instrumentId ?? '') : words.failed[part];
  const box = messageBox(
    text,
    isUnknown ? null : node('p', { class: 'second' }, words.why[failure.kind]),
    requestLine(failure, address),
    retryButton(address, retry),
  );
  box.setAttribute('role', 'alert');
  return box;
}

/** The same in the place of the stories alone: the chart stays. */
export function storiesFailure(failure: LoadFailure, address: EmbedAddress, retry: () => void): HTMLElement {
  const words = widgetWords(address.locale);
  const text = `${words.failed.events} ${words.why[failure.kind]}`;
  return node(
    'section',
    { class: 'event plain', role: 'alert' },
    node('p', {}, text),
    requestLine(failure, address),
    retryButton(address, retry),
  );
}

function requestLine({ requestId }: LoadFailure, { locale }: EmbedAddress): HTMLElement | null {
  return requestId === null ? null : node('p', { class: 'second' }, widgetWords(locale).request(requestId));
}

function retryButton({ locale }: EmbedAddress, retry: () => void): HTMLElement {
  const button = node('button', { type: 'button', class: 'retry' }, widgetWords(locale).retry);
  button.addEventListener('click', retry);
  return button;
}
