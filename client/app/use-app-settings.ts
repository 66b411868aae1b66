import { useEffect, useMemo, useState } from 'react';
import type { Language } from '../../shared/units/language.ts';
import type { ColourConvention, Settings, ThemeChoice } from '../ui/settings-context.tsx';
import { readStored, writeStored } from './stored-setting.ts';

const CONVENTIONS: readonly ColourConvention[] = ['korea', 'us', 'koreaSafe', 'usSafe'];
const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

function storedColours(): ColourConvention | null {
  const stored = readStored('colours');
  return CONVENTIONS.find((convention) => convention === stored) ?? null;
}

function conventionOf(language: Language): ColourConvention {
  return language === 'ko' ? 'korea' : 'us';
}

/** An address that asks for a language keeps saying the truth after the switch is used. */
function updateAddress(language: Language): void {
  const address = new URL(window.location.href);
  if (!address.searchParams.has('lang')) return;
  address.searchParams.set('lang', language);
  window.history.replaceState(window.history.state, '', address);
}

function useTheme(choice: ThemeChoice): void {
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      const isDark = choice === 'dark' || (choice === 'system' && dark.matches);
      document.documentElement.dataset.theme = isDark ? 'dark' : 'light';
    };
    apply();
    dark.addEventListener('change', apply);
    return () => dark.removeEventListener('change', apply);
  }, [choice]);
}

/** The person's settings: read from what the first script put on the page, kept in the browser, shown on the document. */
export function useAppSettings(): Settings {
  const [language, setLanguage] = useState<Language>(document.documentElement.lang === 'en' ? 'en' : 'ko');
  const [chosen, setChosen] = useState<ColourConvention | null>(storedColours);
  const [theme, setTheme] = useState<ThemeChoice>(
    () => THEMES.find((choice) => choice === readStored('theme')) ?? 'system',
  );
  const colours = chosen ?? conventionOf(language);
  useTheme(theme);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.colours = colours;
  }, [language, colours]);
  return useMemo(
    () => ({
      language,
      colours,
      theme,
      setLanguage: (next: Language) => {
        writeStored('language', next);
        updateAddress(next);
        setLanguage(next);
      },
      setColours: (next: ColourConvention) => {
        writeStored('colours', next);
        setChosen(next);
      },
      setTheme: (next: ThemeChoice) => {
        writeStored('theme', next);
        setTheme(next);
      },
    }),
    [language, colours, theme],
  );
}
