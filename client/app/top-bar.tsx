import { type ReactNode, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { Language } from '../../shared/units/language.ts';
import { navigationWords } from '../format/navigation-words.ts';
import { screenWords } from '../format/screen-words.ts';
import { InstrumentSearch } from '../panels/instrument-search/instrument-search.tsx';
import {
  type ColourConvention,
  type ThemeChoice,
  useLanguage,
  useSettings,
} from '../ui/settings-context.tsx';
import { useShortcuts } from '../ui/use-shortcuts.ts';
import { useRecentInstruments } from './recent-instruments.ts';

const LANGUAGES: Record<Language, string> = { ko: '한국어', en: 'English' };

function Choice<Value extends string>(props: {
  label: string;
  options: Record<Value, string>;
  order: readonly Value[];
  value: Value;
  before?: ReactNode;
  onChange: (value: Value) => void;
}) {
  return (
    <label className="setting">
      <span className="setting-label">{props.label}</span>
      {props.before}
      <select
        value={props.value}
        onChange={(event) => {
          const chosen = props.order.find((option) => option === event.target.value);
          if (chosen !== undefined) props.onChange(chosen);
        }}
      >
        {props.order.map((option) => (
          <option key={option} value={option}>
            {props.options[option]}
          </option>
        ))}
      </select>
    </label>
  );
}

const COLOUR_ORDER: readonly ColourConvention[] = ['korea', 'us', 'koreaSafe', 'usSafe'];
const THEME_ORDER: readonly ThemeChoice[] = ['system', 'light', 'dark'];
const LANGUAGE_ORDER: readonly Language[] = ['ko', 'en'];

function SettingChoices() {
  const settings = useSettings();
  const words = screenWords(settings.language);
  return (
    <>
      <Choice
        label={words.language}
        options={LANGUAGES}
        order={LANGUAGE_ORDER}
        value={settings.language}
        onChange={settings.setLanguage}
      />
      <Choice
        label={words.colours}
        options={words.colourOptions}
        order={COLOUR_ORDER}
        value={settings.colours}
        before={
          <span className="colour-sample" aria-hidden="true">
            <span className="change-up">▲</span>
            <span className="change-down">▼</span>
          </span>
        }
        onChange={settings.setColours}
      />
      <Choice
        label={words.theme}
        options={words.themeOptions}
        order={THEME_ORDER}
        value={settings.theme}
        onChange={settings.setTheme}
      />
    </>
  );
}

/** The pages of the navigation in their order, with the names of their words: on phones the five of the lower bar. */
const PAGES = [
  ['/check', 'check'],
  ['/', 'today'],
  ['/compare', 'compare'],
  ['/events', 'events'],
  ['/claims', 'claims'],
] as const;

/** Pages that the lower bar of phones has no room for: there they stand above the settings. */
const WIDE_PAGES = [['/study', 'study']] as const;

/** A person's own shares and data: on phones beside the settings. */
const OWN_PAGES = [
  ['/watchlist', 'watchlist'],
  ['/data', 'data'],
] as const;

function PageLinks(props: { pages: typeof PAGES | typeof WIDE_PAGES | typeof OWN_PAGES }) {
  const words = navigationWords(useLanguage());
  const [path] = useLocation();
  return props.pages.map(([address, name]) => (
    <Link key={address} href={address} aria-current={path === address ? 'page' : undefined}>
      {words[name]}
    </Link>
  ));
}

/** The bar above every page: brand, pages, search, settings. On phones the settings fold away. */
export function TopBar() {
  const { language } = useSettings();
  const words = screenWords(language);
  const pages = navigationWords(language);
  const [path, navigate] = useLocation();
  const { recent, remember } = useRecentInstruments();
  const searchBox = useRef<HTMLInputElement>(null);
  useShortcuts({
    '/': (event) => {
      event.preventDefault();
      searchBox.current?.focus();
    },
  });
  return (
    <header className="top-bar">
      <Link href="/" className="brand">
        Newstape
      </Link>
      <nav aria-label={pages.main}>
        <div className="nav-pages">
          <PageLinks pages={PAGES} />
        </div>
        <div className="nav-wide">
          <PageLinks pages={WIDE_PAGES} />
        </div>
        <PageLinks pages={OWN_PAGES} />
      </nav>
      <InstrumentSearch
        label={words.search}
        placeholder={words.searchPlaceholder}
        shortcut="/"
        inputRef={searchBox}
        recent={recent}
        onChoose={(id, found) => {
          remember(found);
          navigate(`/company/${encodeURIComponent(id)}`);
        }}
      />
      <div className="settings-row">
        <SettingChoices />
      </div>
      {/* Another page closes it. */}
      <details key={path} className="settings-fold">
        <summary>
          <span className="summary-wide">{words.settings}</span>
          <span className="summary-phone">{pages.more}</span>
        </summary>
        <div className="settings-sheet">
          <nav className="sheet-pages" aria-label={pages.more}>
            <PageLinks pages={WIDE_PAGES} />
          </nav>
          <SettingChoices />
        </div>
      </details>
    </header>
  );
}
