// Runs before the first paint, so that no page flashes in the wrong theme, language or colours.
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
