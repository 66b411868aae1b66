import { createContext, type ReactNode, useContext } from 'react';
import type { Language } from '../../shared/units/language.ts';

/** Which colour means up. The two `Safe` pairs are told apart by colour-blind readers. */
export type ColourConvention = 'korea' | 'us' | 'koreaSafe' | 'usSafe';

/** The theme a person chose; `system` follows the device. */
export type ThemeChoice = 'system' | 'light' | 'dark';

/** What a person set for the whole product, and how to set it. */
export interface Settings {
  language: Language;
  colours: ColourConvention;
  theme: ThemeChoice;
  setLanguage: (language: Language) => void;
  setColours: (colours: ColourConvention) => void;
  setTheme: (theme: ThemeChoice) => void;
}

const SettingsContext = createContext<Settings | null>(null);

/** Gives the settings to everything below it. */
export function SettingsProvider(props: { settings: Settings; children: ReactNode }) {
  return <SettingsContext value={props.settings}>{props.children}</SettingsContext>;
}

/** The settings in force. Throws outside a `SettingsProvider`. */
export function useSettings(): Settings {
  const settings = useContext(SettingsContext);
  if (!settings) throw new Error('useSettings needs a SettingsProvider above it');
  return settings;
}

/** The language in force. */
export function useLanguage(): Language {
  return useSettings().language;
}
