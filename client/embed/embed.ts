import { type EmbedAddress, readEmbedAddress } from './embed-address.ts';
import { showWidget } from './widget.ts';

/** The page's own settings: theme (followed while the reader's system changes it), language, colours of up and down. */
function applySettings({ theme, locale, colours }: EmbedAddress): void {
  const page = document.documentElement;
  page.lang = locale;
  page.dataset.colours = colours;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    page.dataset.theme = theme ?? (dark.matches ? 'dark' : 'light');
  };
  apply();
  dark.addEventListener('change', apply);
}

const address = readEmbedAddress(location.pathname, location.search, navigator.language);
applySettings(address);
const root = document.getElementById('widget');
if (root) void showWidget(root, address);
