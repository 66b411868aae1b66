import { type EmbedAddress, readEmbedAddress } from './embed-address.ts';
import { showWidget } from './widget.ts';
import { loadWords } from './widget-words.ts';

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

async function start(root: HTMLElement, address: EmbedAddress): Promise<void> {
  applySettings(address);
  try {
    await showWidget(root, { ...address, words: await loadWords(address.locale) });
  } catch (error) {
    // Without its words the page can say only this, in both languages.
    root.textContent = '차트를 불러오지 못했습니다. The chart did not load.';
    throw error;
  }
}

const root = document.getElementById('widget');
if (root) void start(root, readEmbedAddress(location.pathname, location.search, navigator.language));
