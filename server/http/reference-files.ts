/** The style of the reference page: the dashboard's colours, by the reader's own light or dark. */
export const REFERENCE_STYLE = `:root {
  color-scheme: light dark;
  --canvas: light-dark(#f4f5f7, #0b0e12);
  --panel: light-dark(#ffffff, #12161c);
  --line: light-dark(#dfe3e8, #29303a);
  --ink: light-dark(#12161c, #eceff3);
  --ink-2: light-dark(#434c59, #b5beca);
  --thread: light-dark(#4a1fa8, #b79cff);
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 0 16px 48px; max-width: 920px; background: var(--canvas); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
h1 { margin: 24px 0 8px; font-size: 24px; }
h2 { margin: 32px 0 4px; scroll-margin-top: 84px; font-size: 19px; }
h2::first-letter { text-transform: uppercase; }
nav { display: flex; flex-wrap: wrap; gap: 0 16px; margin-top: 8px; }
nav a { padding: 4px 0; }
nav a::first-letter { text-transform: uppercase; }
details { scroll-margin-top: 84px; }
h4 { margin: 16px 0 4px; font-size: 14px; }
p { margin: 4px 0 10px; color: var(--ink-2); }
a { color: var(--thread); }
code, pre { font: 13px/1.45 ui-monospace, monospace; }
pre { margin: 0; padding: 10px; max-height: 420px; overflow: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--canvas); }
details { margin: 6px 0; border: 1px solid var(--line); border-radius: 8px; background: var(--panel); }
details[open] { padding: 0 12px 12px; }
summary { padding: 10px 12px; cursor: pointer; overflow-wrap: anywhere; }
details[open] > summary { margin: 0 -12px; }
summary .method { color: var(--thread); font-weight: 600; }
summary span { display: block; color: var(--ink-2); }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 5px 10px 5px 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 600; white-space: nowrap; }
small { color: var(--ink-2); }
[role="search"] { position: sticky; top: 0; padding: 8px 0; background: var(--canvas); }
[role="search"] label { display: block; color: var(--ink-2); font-size: 13px; }
input { width: 100%; padding: 9px 10px; border: 1px solid var(--ink-2); border-radius: 6px; background: var(--panel); color: var(--ink); font: inherit; }
:focus-visible { outline: 2px solid var(--thread); outline-offset: 1px; }
[hidden] { display: none; }
@media (max-width: 600px) { nav a { padding: 10px 0; } }
@media print { nav { display: none; } details { break-inside: avoid; } [role="search"] { display: none; } }
`;

/** The script of the reference page: its search, and a route that an address names is open. */
export const REFERENCE_SCRIPT = `const finder = document.getElementById('finder');
const field = document.getElementById('search');
const routes = [...document.querySelectorAll('details')].map((route) => ({ route, text: route.textContent.toLowerCase() }));
finder.hidden = false;
field.addEventListener('input', () => {
  const words = field.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let found = 0;
  for (const { route, text } of routes) {
    route.hidden = !words.every((word) => text.includes(word));
    if (!route.hidden) found += 1;
  }
  for (const section of document.querySelectorAll('section'))
    section.hidden = section.querySelector('details:not([hidden])') === null;
  document.getElementById('found').textContent = words.length === 0 ? '' : found === 1 ? '1 route' : found + ' routes';
});
const openNamed = () => {
  const named = document.getElementById(location.hash.slice(1));
  if (named instanceof HTMLDetailsElement) named.open = true;
};
addEventListener('hashchange', openNamed);
openNamed();
`;
