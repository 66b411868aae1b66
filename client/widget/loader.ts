/**
 * The script of `/embed/loader.js`, small and without anything that a page waits for: it puts a widget where a script with
 * `data-` attributes stands, reads the script of widgets when the first of them comes near the part of the page that is seen,
 * and gives framed widgets the height that they ask for. It leaves nothing in the page but elements.
 */
{
  const own = document.currentScript;
  const here = own instanceof HTMLScriptElement ? own.src : '';
  const server = new URL(here || document.baseURI).origin;
  const selector = ['chart', 'ticker', 'claim', 'study'].map((widget) => `newstape-${widget}`).join();

  const place = (script: HTMLScriptElement) => {
    const { widget = 'chart', ...options } = script.dataset;
    if (Object.keys(options).length === 0) return;
    const element = document.createElement(`newstape-${widget}`);
    for (const [name, value] of Object.entries(options)) element.setAttribute(name, value ?? '');
    // Its room is that of the box around the script; a box without a height gets the one that is asked for.
    script.after(element);
  };

  const margin = 300;

  const read = () => {
    sight.disconnect();
    // A script that does not come leaves the page as it is.
    import(/* @vite-ignore */ `${server}/embed/widget.js`).catch(() => undefined);
  };

  const sight = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) read();
    },
    { rootMargin: `${margin}px` },
  );

  /** What is in sight already needs no frame to be drawn before it is found to be. */
  const isNear = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    const isLaidOut = element.getClientRects().length > 0;
    return isLaidOut && bottom >= -margin && top <= innerHeight + margin;
  };

  const look = () => {
    const elements = [...document.querySelectorAll(selector)];
    if (elements.some(isNear)) read();
    else for (const element of elements) sight.observe(element);
  };

  /** A framed widget may say its height, and nothing else: from its own window, from this server, a number in bounds. */
  const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('type' in data) || !('height' in data)) return;
    const { type, height } = data;
    if (type !== 'newstape:height' || typeof height !== 'number' || !(height >= 40 && height <= 2000)) return;
    for (const frame of document.querySelectorAll('iframe')) {
      const isSandboxed = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
      const isWidget = frame.src.startsWith(`${server}/embed/`) && origin === (isSandboxed ? 'null' : server);
      if (isWidget && source === frame.contentWindow) frame.style.height = `${Math.ceil(height)}px`;
    }
  };

  if (own instanceof HTMLScriptElement) place(own);
  addEventListener('message', hear);
  look();
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look);
}
