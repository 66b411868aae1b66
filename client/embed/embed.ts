import { readEmbedAddress } from '../../shared/drawing/embed-address.ts';
import { EMBED_OPTION_NAMES } from '../../shared/drawing/embed-options.ts';
import { DRAWN, defineWidgets } from '../widget/newstape-element.ts';
import { tellHeight } from './tell-height.ts';

/** The page of a widget: the element that other pages use too, with what the address says as its attributes. */
function start(root: HTMLElement): void {
  const asked = readEmbedAddress(location.pathname, location.search);
  if (asked === null) return;
  const element = document.createElement(`newstape-${asked.widget}`);
  const { query } = asked;
  for (const name of EMBED_OPTION_NAMES) {
    const values = query.getAll(name);
    if (values.length > 0) element.setAttribute(name, values.join('\n'));
  }
  element.removeAttribute('height'); // the frame has its own
  const locale = query.get('locale') ?? query.get('lang') ?? navigator.language;
  document.documentElement.lang = locale.startsWith('ko') ? 'ko' : 'en';
  element.setAttribute('locale', document.documentElement.lang);
  element.addEventListener(DRAWN, (event) => {
    if (event instanceof CustomEvent) document.title = String(event.detail);
  });
  root.append(element);
  tellHeight(element);
}

defineWidgets();
const root = document.getElementById('widget');
if (root) start(root);
