// Runs before the first paint, so that no page flashes in the wrong theme, language or colours.

// The page's Content-Security-Policy forbids eval; Zod would probe for it as soon as the first schema is made.
globalThis.__zod_globalConfig = { jitless: true };

(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(`newstape.${key}`);
    } catch {
      return null;
    }
  };
  const root = document.documentElement;
  const theme = read('theme');
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const asked = new URLSearchParams(location.search).get('lang') ?? read('language') ?? navigator.language;
  const language = asked.startsWith('ko') ? 'ko' : 'en';
  root.dataset.theme = dark ? 'dark' : 'light';
  root.lang = language;
  root.dataset.colours = read('colours') ?? (language === 'ko' ? 'korea' : 'us');
})();
