/** The least that the page around is told, in CSS pixels, of a widget that fills its frame. */
const FILLING = 340;

/**
 * Tells the page around this one how high the widget would stand without anything of it having to scroll, now and whenever
 * that changes: as `{type: 'newstape:height', height}`, and as WordPress asks embedded pages to (`secret` in the address).
 * A height is no secret, so that whoever frames the page may hear it.
 */
export function tellHeight(element: HTMLElement): void {
  if (parent === window) return;
  let told = 0;
  const tell = () => {
    const height = wantedHeight(element);
    if (height === told) return;
    told = height;
    parent.postMessage({ type: 'newstape:height', height }, '*');
    const secret = /[#&?]secret=(\w+)/.exec(location.hash)?.[1];
    if (secret !== undefined) parent.postMessage({ message: 'height', value: height, secret }, '*');
  };
  const watch = new ResizeObserver(tell);
  watch.observe(element);
  const root = element.shadowRoot;
  if (!root) return;
  new MutationObserver(() => {
    for (const part of root.querySelectorAll('.widget, .event, .line, footer')) watch.observe(part);
    tell();
  }).observe(root, { childList: true, subtree: true });
}

/** Of a widget that fills its frame: the frame's height and what of the story is out of sight. Of the others: their own. */
function wantedHeight(element: HTMLElement): number {
  const slot = element.shadowRoot?.querySelector('.event-slot');
  if (!slot) return Math.ceil(element.getBoundingClientRect().height);
  return Math.max(FILLING, Math.ceil(innerHeight + slot.scrollHeight - slot.clientHeight));
}
