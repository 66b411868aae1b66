import type { EmbedWidget } from '../../shared/drawing/embed-options.ts';
import { node } from './dom.ts';
import type { LoadFailure } from './fetch-reply.ts';
import { messageBox } from './message-box.ts';
import { refusedOptions } from './refused-options.ts';
import failureCss from './widget-failure.css?inline';
import type { WidgetWords } from './widget-words.ts';

/** What its button is styled by. */
export const styles: readonly string[] = [failureCss];

/** The options without which a widget shows nothing. */
const SUBJECTS = ['instrument', 'claim', 'study'];

/** What failed, why, the id to report it with, and a button that tries again. `subject` is what the widget is about. */
export function failureBox(
  widget: EmbedWidget,
  subject: string,
  { kind, status, requestId, body }: LoadFailure,
  words: WidgetWords,
  retry: () => void,
): HTMLElement {
  if (refusedOptions(body).some((name) => SUBJECTS.includes(name))) return messageBox(words.badAddress);
  const isUnknown = status === 404;
  const nothing = { claim: words.noSuchNumber, study: words.noSuchStudy };
  const unknown = widget === 'claim' || widget === 'study' ? nothing[widget] : words.unknownCompany(subject);
  const button = node('button', { type: 'button', class: 'retry' }, words.retry);
  button.addEventListener('click', retry);
  const box = messageBox(
    isUnknown ? unknown : words.failed,
    isUnknown ? null : node('p', { class: 'second' }, words.why[kind]),
    requestId === null ? null : node('p', { class: 'second' }, words.request(requestId)),
    button,
  );
  box.setAttribute('role', 'alert');
  return box;
}
